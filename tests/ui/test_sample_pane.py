"""The sample under review: where one starts, how one walks, and what is honestly said."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from veridesk.core.model import (
    Assessment,
    Claim,
    ClaimState,
    Flag,
    FlagKind,
    Mark,
    MarkKind,
    Rid,
    Sample,
    SampleId,
    Span,
)
from veridesk.ui.sample_pane import SamplePane, claims_of

OUTPUT = "😀 It has two towers. It opened in 1939. Nobody knows why."
NOTHING_RAISED = "No flag raised — that is not a verdict."


def span(words: str) -> Span:
    return Span(OUTPUT.index(words), OUTPUT.index(words) + len(words))


FINE = Claim(span("😀 It has two towers."), ClaimState.SUPPORTED, 0.04, "")
WRONG = Claim(span("It opened in 1939."), ClaimState.CONTRADICTED, 0.96, "‘1939’ is in no source")
SKIPPED = Claim(span("Nobody knows why."), ClaimState.NOT_CHECKED, None, "it is too short")
FLAG = Flag(span("1939"), FlagKind.CONTRADICTED, 0.96, "‘1939’ is in no source")


def sample(output: str = OUTPUT, prompt: str = "When?", **more: str) -> Sample:
    return Sample(Rid(1), SampleId("id"), output, prompt, **more)


def assessed(*claims: Claim, flags: tuple[Flag, ...] = (FLAG,)) -> Assessment:
    return Assessment(0.96, ClaimState.CONTRADICTED, claims, flags)


@pytest.fixture
def pane(qtbot: QtBot) -> SamplePane:
    pane = SamplePane()
    qtbot.addWidget(pane)
    pane.resize(600, 600)
    pane.show()
    return pane


def test_one_starts_at_the_first_flagged_claim(qtbot: QtBot, pane: SamplePane) -> None:
    """Not at the first of all; the card says what is known of it, and the signal says which."""
    with qtbot.waitSignal(pane.claim_changed) as changed:
        pane.show_sample(sample(), assessed(FINE, WRONG, SKIPPED), 0.5, ())

    assert changed.args == [WRONG]
    assert pane.current_claim() == WRONG
    assert pane.card().words() == "Claim 2 of 3 · contradicted 96 % · ‘1939’ is in no source"


def test_without_a_flag_one_starts_at_the_first_claim(pane: SamplePane) -> None:
    """A flag under the threshold is no flag; and no flag is no verdict."""
    pane.show_sample(sample(), assessed(FINE, SKIPPED), 0.99, ())

    assert pane.current_claim() == FINE
    assert pane.card().words().startswith("Claim 1 of 2 · supported · doubt 4 %")
    assert pane.card().words().endswith(NOTHING_RAISED)


def test_one_walks_from_claim_to_claim(qtbot: QtBot, pane: SamplePane) -> None:
    """Each step is told once; the ends hold."""
    pane.show_sample(sample(), assessed(FINE, WRONG, SKIPPED), 0.5, ())
    heard: list[Claim] = []
    pane.claim_changed.connect(heard.append)

    pane.next_claim()
    pane.next_claim()
    pane.previous_claim()
    pane.previous_claim()
    pane.previous_claim()

    assert heard == [SKIPPED, WRONG, FINE]


def test_what_was_not_checked_says_so(pane: SamplePane) -> None:
    """A claim, a sample and a sample that no detector saw each tell why, none looks fine."""
    pane.show_sample(sample(), assessed(SKIPPED, flags=()), 0.5, ())
    claim = pane.card().words()
    unchecked = Assessment(None, ClaimState.NOT_CHECKED, reason="the sample has no source")
    pane.show_sample(sample(), unchecked, 0.5, ())
    whole = pane.card().words()
    pane.show_sample(sample(), None, 0.5, ())
    unseen = pane.card().words()

    assert claim == "Claim 1 of 1 · not checked · it is too short"
    assert whole == "Not checked: the sample has no source"
    assert unseen == "Not checked: no detector has looked at this sample yet."


def test_a_sample_without_claims_or_flags(pane: SamplePane) -> None:
    """An imported "supported" says that nothing was raised, and no more."""
    pane.show_sample(sample(), Assessment(0.0, ClaimState.SUPPORTED), 0.5, ())

    assert pane.current_claim() is None
    assert pane.card().words() == NOTHING_RAISED


def test_flags_outside_every_claim_are_walked_too() -> None:
    """Imported flags come without claims; none is lost, in the order of the text."""
    late = Flag(span("why"), FlagKind.UNSUPPORTED, 0.7, "baseless")
    faint = Flag(span("Nobody"), FlagKind.UNSUPPORTED, 0.1, "faint")

    claims = claims_of(assessed(WRONG, flags=(late, FLAG, faint)), 0.5)

    assert claims == (WRONG, Claim(late.span, ClaimState.NOT_FOUND, 0.7, "baseless"))
    assert claims_of(None, 0.5) == ()


def test_a_click_chooses_the_claim_under_it(qtbot: QtBot, pane: SamplePane) -> None:
    """Behind an emoji too; and a double click asks for the source."""
    pane.show_sample(sample(), assessed(FINE, WRONG, SKIPPED), 0.5, ())
    view = pane.output_view()
    cursor = QTextCursor(view.document())
    cursor.setPosition(len(OUTPUT) - 3)
    point = view.cursorRect(cursor).center()

    with qtbot.waitSignal(pane.claim_changed) as changed:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    with qtbot.waitSignal(pane.source_requested) as asked:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert changed.args == [SKIPPED]
    assert asked.args == [SKIPPED]


def test_enter_asks_for_the_source(qtbot: QtBot, pane: SamplePane) -> None:
    """From the output, where the keyboard is."""
    pane.show_sample(sample(), assessed(FINE, WRONG), 0.5, ())

    with qtbot.waitSignal(pane.source_requested) as asked:
        qtbot.keyClick(pane.output_view(), Qt.Key.Key_Return)

    assert asked.args == [WRONG]


def test_the_card_s_buttons_walk_too(qtbot: QtBot, pane: SamplePane) -> None:
    """For those with the hand on the mouse; the ends are greyed."""
    pane.show_sample(sample(), assessed(FINE, WRONG), 0.5, ())
    back, on = (pane.card().findChild(QToolButton, name) for name in ("previous", "next"))
    before = (back.isEnabled(), on.isEnabled())

    back.click()

    assert before == (True, False)
    assert pane.current_claim() == FINE
    assert (back.isEnabled(), on.isEnabled()) == (False, True)


def test_marks_show_without_a_jump(qtbot: QtBot, pane: SamplePane) -> None:
    """A mark stands on the card and the current claim stays what it was."""
    pane.show_sample(sample(), assessed(FINE, WRONG, SKIPPED), 0.5, ())
    pane.next_claim()

    with qtbot.assertNotEmitted(pane.claim_changed):
        pane.show_marks((Mark(span("knows"), MarkKind.SUPPORTED),))

    assert pane.current_claim() == SKIPPED
    assert "you marked it supported" in pane.card().words()


def test_a_selection_is_told_in_code_points(pane: SamplePane) -> None:
    """What a mark will be put on, though an emoji stands before it."""
    pane.show_sample(sample(), None, 0.5, ())
    pane.output_view().select_span(span("opened in"))

    assert pane.output_view().selected_words() == span("opened in")


def test_an_empty_pane_is_empty(qtbot: QtBot, pane: SamplePane) -> None:
    """No sample: no text, no claim, no card, and Enter asks for nothing."""
    pane.show_sample(sample(), assessed(WRONG), 0.5, ())
    pane.show_sample(None, None, 0.5, ())

    with qtbot.assertNotEmitted(pane.source_requested):
        qtbot.keyClick(pane.output_view(), Qt.Key.Key_Return)

    assert pane.current_claim() is None
    assert pane.output_view().raw_text() == ""
    assert not pane.card().isVisible()


def test_a_long_prompt_leaves_the_room_to_the_output(qtbot: QtBot, pane: SamplePane) -> None:
    """A third at most, whatever its length; folded away on request."""
    pane.show_sample(sample(prompt="Line\n" * 500), None, 0.5, ())
    prompt = next(
        v for v in pane.findChildren(type(pane.output_view())) if v is not pane.output_view()
    )
    tall = prompt.height()

    toggle = next(b for b in pane.findChildren(QToolButton) if b.isCheckable())
    toggle.click()

    assert tall <= 0.3 * pane.height() + 1
    assert not prompt.isVisible()


def test_no_tag_of_a_sample_works(pane: SamplePane, tmp_path: Path) -> None:
    """Prompt, output, generator, task and the detector's reason are shown as they are."""
    red = tmp_path / "red.png"
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(red))
    tag = f"<img src='file://{red}'>"
    claim = Claim(Span(0, len(tag)), ClaimState.CONTRADICTED, 0.9, tag)

    pane.show_sample(sample(tag, tag, generator=tag, task=tag), assessed(claim, flags=()), 0.5, ())
    drawn = pane.grab().toImage()

    points = [(x, y) for x in range(0, drawn.width(), 3) for y in range(0, drawn.height(), 3)]
    assert "#ff0000" not in {drawn.pixelColor(*point).name() for point in points}
    assert "<img" in pane.card().words()
