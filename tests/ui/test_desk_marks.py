"""Marks and reasons by real keys, from the screen to the exported provenance."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from veridesk.core.job import Job
from veridesk.core.marking import DEFAULT_REASONS
from veridesk.core.model import Mark, MarkKind, Rid, Span, Verdict
from veridesk.exporting.run import export_samples
from veridesk.store.project import Project
from veridesk.store.reads.decisions import decisions
from veridesk.ui.desk import Desk
from veridesk.ui.hands import Hands, heard
from veridesk.ui.reasons_dialog import ReasonsDialog
from veridesk.ui.span_highlighter import Look
from veridesk.ui.text_overlays import MARKS
from veridesk.ui.text_view import TextView

Sit = Callable[..., None]
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
FIRST = Rid(1)
OUTPUT = "The bridge opened to vehicles on 28 May 1939 and carries six lanes."


def on_first(hands: Hands) -> TextView:
    """Go to the first sample of the file; its one claim is the whole output."""
    hands.desk.review.go_to(FIRST)
    hands.window.sample.focus_output()
    view = hands.window.sample.output_view()
    assert view.raw_text() == OUTPUT
    return view


def mark_looks(view: TextView) -> list[Look]:
    """The looks of the marks that are drawn, without those of linked facts."""
    return [one.look for one in view.overlays() if one.look in MARKS]


def marks_of(path: Path) -> tuple[Mark, ...]:
    with Project.open(path, read_only=True) as project, closing(project.reader()) as db:
        (decision,) = decisions(db)
    assert decision.ruling is not None
    return decision.ruling.marks


def span_of(words: str) -> Span:
    at = OUTPUT.index(words)
    return Span(at, at + len(words))


def test_words_selected_by_keys_are_marked(sit: Sit, flagged: Path) -> None:
    """Ctrl+Shift+Right takes words in; the space behind them is not marked."""

    async def story(hands: Hands) -> None:
        view = on_first(hands)
        assert view.cursorWidth() > 0
        assert view.caret() == 0
        hands.press(Key.Key_Right, CTRL | SHIFT)
        hands.press(Key.Key_Right, CTRL | SHIFT)
        hands.press(Key.Key_C)
        assert mark_looks(view) == [Look.MARKED_CONTRADICTED]
        await hands.rule(Key.Key_X)

    sit(story, flagged)

    assert marks_of(flagged) == (Mark(span_of("The bridge"), MarkKind.CONTRADICTED),)


def test_the_text_cursor_walks_by_word_and_selects_by_letter(sit: Sit, flagged: Path) -> None:
    """Alt and an arrow move it without leaving sample or claim; Shift and an arrow select."""

    async def story(hands: Hands) -> None:
        view = on_first(hands)
        for _ in range(2):
            hands.press(Key.Key_Right, ALT)
        assert view.caret() == OUTPUT.index("opened")
        for _ in range(4):
            hands.press(Key.Key_Right, SHIFT)
        hands.press(Key.Key_Left, SHIFT)
        assert view.selected_words() == span_of("ope")
        hands.press(Key.Key_Right, ALT | SHIFT)
        hands.press(Key.Key_U)
        assert hands.desk.review.open_sample is not None
        assert hands.desk.review.open_sample.rid == FIRST
        await hands.rule(Key.Key_X)

    sit(story, flagged)

    assert marks_of(flagged) == (Mark(span_of("opened"), MarkKind.UNSUPPORTED),)


def test_the_same_key_on_the_same_words_takes_the_mark_away(sit: Sit, flagged: Path) -> None:
    """The selection stays, so a slip is mended with the key that made it."""

    async def story(hands: Hands) -> None:
        view = on_first(hands)
        hands.press(Key.Key_Right, CTRL | SHIFT)
        hands.press(Key.Key_U)
        hands.press(Key.Key_U)
        assert mark_looks(view) == []
        hands.press(Key.Key_Escape)
        assert view.selected_words() is None
        await hands.rule(Key.Key_A)

    sit(story, flagged)

    assert marks_of(flagged) == ()


def test_words_are_marked_with_the_mouse(sit: Sit, flagged: Path) -> None:
    """A double click selects a word, as everywhere, and a key marks it."""

    async def story(hands: Hands) -> None:
        view = on_first(hands)
        (piece,) = view.visible_pieces(span_of("1939"))
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=piece.center().toPoint())
        hands.press(Key.Key_C)
        await hands.rule(Key.Key_X)

    sit(story, flagged)

    assert marks_of(flagged) == (Mark(span_of("1939"), MarkKind.CONTRADICTED),)


def test_overlapping_marks_and_reasons_go_into_provenance(
    sit: Sit, flagged: Path, tmp_path: Path
) -> None:
    """Marks on words within words, a reason on words and one on the output, exported as keyed."""

    async def story(hands: Hands) -> None:
        on_first(hands)
        hands.press(Key.Key_C)  # the claim, which is the whole output
        hands.press(Key.Key_Right, CTRL | SHIFT)
        hands.press(Key.Key_Right, CTRL | SHIFT)
        hands.press(Key.Key_7)
        hands.press(Key.Key_4)
        buttons = hands.window.verdict_bar.reasons.buttons()
        assert [one.isChecked() for one in buttons] == [n in {4, 7} for n in range(1, 10)]
        assert "you marked it contradicted" in hands.window.sample.card().words()
        assert "made up" in hands.window.sample.card().words()
        assert len(mark_looks(hands.window.sample.output_view())) == 2
        await hands.rule(Key.Key_X)

    sit(story, flagged)
    folder = tmp_path / "delivery"
    with Project.open(flagged) as project:
        export_samples(project, Job(), folder, include_rejected=True)

    (line,) = (folder / "provenance.jsonl").read_text(encoding="utf-8").splitlines()
    whole, words = len(OUTPUT), span_of("The bridge")
    assert json.loads(line)["content"]["marks"] == [
        {"start": 0, "end": words.end, "kind": "unsupported", "reason": "made up"},
        {"start": 0, "end": whole, "kind": "contradicted", "reason": None},
        {"start": 0, "end": whole, "kind": "supported", "reason": "omission"},
    ]


def test_a_reason_given_twice_is_taken_back(sit: Sit, flagged: Path) -> None:
    """On the output and on words alike."""

    async def story(hands: Hands) -> None:
        on_first(hands)
        hands.press(Key.Key_1)
        hands.press(Key.Key_1)
        hands.press(Key.Key_U)
        hands.press(Key.Key_7)
        hands.press(Key.Key_7)
        await hands.rule(Key.Key_X)

    sit(story, flagged)

    assert marks_of(flagged) == (Mark(Span(0, len(OUTPUT)), MarkKind.UNSUPPORTED),)


def test_marks_come_back_with_the_sample_and_are_walked_through(sit: Sit, flagged: Path) -> None:
    """Going back shows them; M selects one after the other, and its key takes it away."""

    async def story(hands: Hands) -> None:
        view = on_first(hands)
        hands.press(Key.Key_Right, CTRL | SHIFT)
        hands.press(Key.Key_C)
        for _ in range(2):
            hands.press(Key.Key_Right, ALT)
        hands.press(Key.Key_Right, CTRL | SHIFT)
        hands.press(Key.Key_U)
        await hands.rule(Key.Key_X)
        on_first(hands)
        hands.press(Key.Key_M)
        assert view.selected_words() == span_of("The")
        hands.press(Key.Key_M)
        second = view.selected_words()
        assert second is not None
        assert second.start > 3
        hands.press(Key.Key_M)
        assert view.selected_words() == span_of("The")
        hands.press(Key.Key_C)
        assert mark_looks(view) == [Look.MARKED_UNSUPPORTED]

    sit(story, flagged)


def test_reasons_are_named_for_the_project(sit: Sit, flagged: Path) -> None:
    """The dialog keeps what fits and says what does not; the keys give the new reasons."""

    async def first(hands: Hands) -> None:
        on_first(hands)
        hands.window.action_table["reasons"].trigger()
        dialog = await hands.dialog("reasons_dialog")
        assert isinstance(dialog, ReasonsDialog)
        dialog.words_of(1).setText("omission")
        dialog.accept()
        assert "twice" in dialog.hint()
        dialog.words_of(1).setText("wrong unit")
        dialog.kind_of(1).setCurrentIndex(1)
        await heard(dialog.finished, lambda: dialog.done(QDialog.DialogCode.Accepted))
        await hands.until(hands.is_back)
        await hands.until(lambda: hands.desk.review.marks.reasons != DEFAULT_REASONS)

    async def second(hands: Hands) -> None:
        on_first(hands)
        hands.press(Key.Key_1)
        await hands.rule(Key.Key_X)

    sit(first, flagged)
    sit(second, flagged)

    assert marks_of(flagged) == (Mark(Span(0, len(OUTPUT)), MarkKind.CONTRADICTED, "wrong unit"),)


def test_the_same_words_are_found_elsewhere(sit: Sit, flagged: Path) -> None:
    """F looks in all samples for the selection, or for the words that are doubted."""

    async def story(hands: Hands) -> None:
        on_first(hands)
        for _ in range(2):
            hands.press(Key.Key_Right, CTRL | SHIFT)
        await heard(hands.desk.queue.refreshed, lambda: hands.press(Key.Key_F))
        assert hands.window.queue.search.text() == "The bridge"
        on_first(hands)
        await heard(hands.desk.queue.refreshed, lambda: hands.press(Key.Key_F))
        assert hands.window.queue.search.text() in OUTPUT

    sit(story, flagged)


@pytest.mark.parametrize("key", [Key.Key_C, Key.Key_1, Key.Key_M])
def test_no_key_marks_while_text_is_typed(sit: Sit, flagged: Path, key: Qt.Key) -> None:
    """In the note, letters and digits are letters and digits."""

    async def story(hands: Hands) -> None:
        on_first(hands)
        hands.press(Key.Key_N)
        hands.press(key)
        assert hands.window.verdict_bar.note() != ""
        assert hands.desk.review.marks.marks == ()

    sit(story, flagged)


def test_no_verdict_is_lost_by_marks(sit: Sit, flagged: Path) -> None:
    """A sample that was marked is still pending until it is ruled on."""

    async def story(hands: Hands) -> None:
        on_first(hands)
        hands.press(Key.Key_C)
        desk: Desk = hands.desk
        assert desk.review.open_sample is not None
        assert desk.review.open_sample.ruling is None
        await hands.rule(Key.Key_A)
        assert desk.queue.panel.model is not None

    sit(story, flagged)

    with Project.open(flagged, read_only=True) as project, closing(project.reader()) as db:
        assert [one.ruling.verdict for one in decisions(db) if one.ruling] == [Verdict.ACCEPTED]
