"""The review by keys: what is ruled is on disk, and what comes next is right."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt

from veridesk.core.model import Decision, Mark, MarkKind, Rid, Span, Verdict
from veridesk.core.settings import Settings
from veridesk.reviewing.session import save_draft
from veridesk.store.project import Project
from veridesk.store.reads.decisions import decisions, draft_of, verdict_counts, verdict_of
from veridesk.ui.hands import Hands, heard

Sit = Callable[..., None]
CTRL = Qt.KeyboardModifier.ControlModifier
REDO = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def log_of(path: Path) -> list[Decision]:
    with Project.open(path, read_only=True) as project, closing(project.reader()) as db:
        return list(decisions(db))


def verdict_on(path: Path, rid: Rid) -> Verdict | None:
    with Project.open(path, read_only=True) as project, closing(project.reader()) as db:
        return verdict_of(db, rid, "Ann")


def current(hands: Hands) -> Rid:
    shown = hands.desk.review.open_sample
    assert shown is not None
    return shown.rid


def in_order(hands: Hands) -> list[int]:
    return list(hands.window.queue.model.snapshot.rids)


def test_the_riskiest_pending_sample_comes_first(sit: Sit, flagged: Path) -> None:
    """A project opens on the sample with the highest score."""

    async def story(hands: Hands) -> None:
        assert current(hands) == in_order(hands)[0]
        line = hands.window.queue.model.row_at(0)
        assert line is not None
        assert line.score == max(
            row.score or 0 for n in range(4) if (row := hands.window.queue.model.row_at(n))
        )

    sit(story, flagged)


def test_one_key_rules_and_goes_on(sit: Sit, flagged: Path) -> None:
    """A, X and Space each store a ruling before the next pending sample is shown."""

    async def story(hands: Hands) -> None:
        order = in_order(hands)
        for key, verdict, number in (
            (Qt.Key.Key_A, Verdict.ACCEPTED, 0),
            (Qt.Key.Key_X, Verdict.REJECTED, 1),
            (Qt.Key.Key_Space, Verdict.UNSURE, 2),
        ):
            await hands.rule(key)
            assert verdict_on(flagged, Rid(order[number])) is verdict
            assert current(hands) == order[number + 1]

    sit(story, flagged)


def test_a_ruling_says_what_was_on_screen_and_how_long(sit: Sit, flagged: Path) -> None:
    """Run, number of flags, score and seconds are stored with the ruling."""

    async def story(hands: Hands) -> None:
        await hands.rule(Qt.Key.Key_A)

    sit(story, flagged)

    ruling = log_of(flagged)[0].ruling
    assert ruling is not None
    assert ruling.shown.run == 1
    assert ruling.shown.flags > 0
    assert ruling.shown.score is not None
    assert ruling.seconds is not None
    assert 0 <= ruling.seconds < 30


def test_browsing_rules_nothing_and_ruling_skips_what_is_ruled(sit: Sit, flagged: Path) -> None:
    """The arrows pass over samples; the next ruling goes to the next pending one, round the end."""

    async def story(hands: Hands) -> None:
        order = in_order(hands)
        hands.press(Qt.Key.Key_Right)
        await hands.rule(Qt.Key.Key_A)
        assert current(hands) == order[2]
        hands.press(Qt.Key.Key_Left)
        hands.press(Qt.Key.Key_Left)
        assert current(hands) == order[0]
        await hands.rule(Qt.Key.Key_A)
        assert current(hands) == order[2]
        hands.press(Qt.Key.Key_Right)
        await hands.rule(Qt.Key.Key_A)
        assert current(hands) == order[2]

    sit(story, flagged)

    assert len(log_of(flagged)) == 3


def test_after_the_last_ruling_all_is_reviewed(sit: Sit, flagged: Path) -> None:
    """The page of the end comes up, the keys rule no more, and an undo leads back."""

    async def story(hands: Hands) -> None:
        order = in_order(hands)
        for _ in order:
            await hands.rule(Qt.Key.Key_A)
        assert hands.window.is_done_shown
        hands.press(Qt.Key.Key_X)
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Z, CTRL))
        assert not hands.window.is_done_shown
        assert current(hands) == order[-1]

    sit(story, flagged)

    assert [d.ruling.verdict if d.ruling else None for d in log_of(flagged)] == [
        *[Verdict.ACCEPTED] * 4,
        None,
    ]


def test_left_leads_back_from_the_end(sit: Sit, flagged: Path) -> None:
    """On the page of the end, the left arrow shows the sample ruled last, with its ruling."""

    async def story(hands: Hands) -> None:
        order = in_order(hands)
        for _ in order:
            await hands.rule(Qt.Key.Key_A)
        hands.press(Qt.Key.Key_Left)
        assert current(hands) == order[-1]
        assert hands.window.verdict_bar.button(Verdict.ACCEPTED).isChecked()

    sit(story, flagged)


def test_undo_and_redo_go_to_the_sample_they_touch(sit: Sit, flagged: Path) -> None:
    """Both show the sample and what it is now, and both are on disk."""

    async def story(hands: Hands) -> None:
        order = in_order(hands)
        await hands.rule(Qt.Key.Key_A)
        await hands.rule(Qt.Key.Key_X)
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Z, CTRL))
        assert current(hands) == order[1]
        assert "pending" in hands.window.message.text
        assert verdict_on(flagged, Rid(order[1])) is None
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Z, REDO))
        assert current(hands) == order[1]
        assert verdict_on(flagged, Rid(order[1])) is Verdict.REJECTED
        assert hands.window.job_panel.reviewed.text() == "2 of 4 reviewed"

    sit(story, flagged)


def test_undo_works_after_a_restart(sit: Sit, flagged: Path) -> None:
    """What was ruled in one sitting can be taken back in the next."""
    ruled: list[Rid] = []

    async def first(hands: Hands) -> None:
        ruled.append(current(hands))
        await hands.rule(Qt.Key.Key_A)

    async def second(hands: Hands) -> None:
        assert current(hands) != ruled[0]
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Z, CTRL))
        assert current(hands) == ruled[0]

    sit(first, flagged)
    sit(second, flagged)

    assert verdict_on(flagged, ruled[0]) is None


def test_nothing_to_undo_is_said_in_the_strip(sit: Sit, flagged: Path) -> None:
    """The door's sentence appears beside the progress; nothing else happens."""

    async def story(hands: Hands) -> None:
        hands.press(Qt.Key.Key_Z, CTRL)
        await hands.until(lambda: bool(hands.window.message.text))
        assert "nothing to undo" in hands.window.message.text

    sit(story, flagged)

    assert log_of(flagged) == []


def test_a_correction_is_stored_and_goes_on(sit: Sit, flagged: Path) -> None:
    """E opens the editor, what is typed is kept with Ctrl+Enter, letters rule nothing there."""
    ruled: list[Rid] = []

    async def story(hands: Hands) -> None:
        ruled.append(current(hands))
        hands.press(Qt.Key.Key_E)
        await hands.until(lambda: hands.desk.review.is_correcting)
        hands.press(Qt.Key.Key_End, CTRL)
        hands.type_text(" axe")
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Return, CTRL))
        assert not hands.desk.review.is_correcting
        assert current(hands) != ruled[0]

    sit(story, flagged)

    (decision,) = log_of(flagged)
    assert decision.ruling is not None
    assert decision.ruling.verdict is Verdict.CORRECTED
    assert str(decision.ruling.output).endswith(" axe")


def test_an_unchanged_correction_stays_with_a_hint(sit: Sit, flagged: Path) -> None:
    """Ctrl+Enter on the very same text rules nothing and says what to press."""

    async def story(hands: Hands) -> None:
        hands.press(Qt.Key.Key_E)
        await hands.until(lambda: hands.desk.review.is_correcting)
        hands.press(Qt.Key.Key_Return, CTRL)
        assert "nothing was changed" in hands.window.message.text.lower()
        assert hands.desk.review.is_correcting

    sit(story, flagged)

    assert log_of(flagged) == []


def test_a_draft_outlives_the_window(sit: Sit, flagged: Path) -> None:
    """What was typed and left with Esc is there in the next sitting, and settled by the ruling."""
    ruled: list[Rid] = []

    async def first(hands: Hands) -> None:
        ruled.append(current(hands))
        hands.press(Qt.Key.Key_E)
        await hands.until(lambda: hands.desk.review.is_correcting)
        hands.press(Qt.Key.Key_End, CTRL)
        hands.type_text(" half a thought")
        hands.press(Qt.Key.Key_Escape)
        assert not hands.desk.review.is_correcting

    async def second(hands: Hands) -> None:
        assert current(hands) == ruled[0]
        assert "unfinished" in hands.window.message.text
        hands.press(Qt.Key.Key_E)
        await hands.until(lambda: hands.desk.review.is_correcting)
        assert hands.window.correction.text().endswith(" half a thought")
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Return, CTRL))

    sit(first, flagged)
    sit(second, flagged)

    with Project.open(flagged, read_only=True) as project, closing(project.reader()) as db:
        assert draft_of(db, ruled[0], "Ann") is None
        assert verdict_counts(db, "Ann")[Verdict.CORRECTED] == 1


def test_a_note_takes_letters_and_goes_with_the_ruling(sit: Sit, flagged: Path) -> None:
    """While the note has the focus letters are letters; Enter leaves it, and A rules again."""

    async def story(hands: Hands) -> None:
        hands.press(Qt.Key.Key_N)
        hands.type_text("axe j k")
        assert hands.window.verdict_bar.note() == "axe j k"
        hands.press(Qt.Key.Key_Return)
        await hands.rule(Qt.Key.Key_A)
        assert hands.window.verdict_bar.note() == ""

    sit(story, flagged)

    (decision,) = log_of(flagged)
    assert decision.ruling is not None
    assert decision.ruling.note == "axe j k"


def test_marks_go_with_the_next_ruling(sit: Sit, flagged: Path) -> None:
    """S marks the current claim as supported, and the mark is stored with the ruling."""
    marked: list[Span] = []

    async def story(hands: Hands) -> None:
        claim = hands.window.sample.current_claim()
        assert claim is not None
        marked.append(claim.span)
        hands.press(Qt.Key.Key_C)
        hands.press(Qt.Key.Key_S)
        await hands.rule(Qt.Key.Key_A)

    sit(story, flagged)

    (decision,) = log_of(flagged)
    assert decision.ruling is not None
    assert decision.ruling.marks == (Mark(marked[0], MarkKind.SUPPORTED),)


def test_the_same_mark_again_takes_it_away(sit: Sit, flagged: Path) -> None:
    """A mark set by mistake is gone with the same key."""

    async def story(hands: Hands) -> None:
        hands.press(Qt.Key.Key_U)
        hands.press(Qt.Key.Key_U)
        await hands.rule(Qt.Key.Key_A)

    sit(story, flagged)

    (decision,) = log_of(flagged)
    assert decision.ruling is not None
    assert decision.ruling.marks == ()


def test_ruling_again_replaces_the_ruling(sit: Sit, flagged: Path) -> None:
    """Going back shows the own ruling; another key replaces it and the count stays."""

    async def story(hands: Hands) -> None:
        first = current(hands)
        await hands.rule(Qt.Key.Key_A)
        hands.press(Qt.Key.Key_Left)
        assert current(hands) == first
        assert hands.window.verdict_bar.button(Verdict.ACCEPTED).isChecked()
        await hands.rule(Qt.Key.Key_X)
        assert verdict_on(flagged, first) is Verdict.REJECTED
        assert hands.window.job_panel.reviewed.text() == "1 of 4 reviewed"

    sit(story, flagged)


def test_the_name_is_asked_once(sit: Sit, flagged: Path, tmp_path: Path) -> None:
    """The first ruling asks who rules; the name is remembered and stands in the log."""
    nobody = Settings(path=tmp_path / "nobody.json")

    async def story(hands: Hands) -> None:
        hands.press(Qt.Key.Key_A)
        await hands.dialog("name_dialog")
        hands.press(Qt.Key.Key_A, CTRL)
        hands.type_text("  Bea   Example ")
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Return))
        await hands.until(hands.is_back)
        await hands.rule(Qt.Key.Key_A)

    sit(story, flagged, nobody)

    assert {decision.reviewer for decision in log_of(flagged)} == {"Bea Example"}
    assert Settings.load(tmp_path / "nobody.json").reviewer == "Bea Example"


def test_no_name_no_ruling(sit: Sit, flagged: Path, tmp_path: Path) -> None:
    """Who will not give a name has ruled nothing."""

    async def story(hands: Hands) -> None:
        hands.press(Qt.Key.Key_A)
        await hands.dialog("name_dialog")
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)
        assert hands.desk.review.can_rule

    sit(story, flagged, Settings(path=tmp_path / "nobody.json"))

    assert log_of(flagged) == []


def test_under_a_filter_the_next_one_is_right(sit: Sit, flagged: Path) -> None:
    """With only pending samples shown, what was ruled leaves the queue and nothing is skipped."""

    async def story(hands: Hands) -> None:
        order = in_order(hands)
        panel = hands.window.queue
        await heard(hands.desk.queue.refreshed, lambda: panel.set_filter("pending"))
        for number, rid in enumerate(order[:-1], 1):
            assert current(hands) == rid
            await hands.rule(Qt.Key.Key_A)
            await hands.until(lambda n=number: len(in_order(hands)) == len(order) - n)
        assert current(hands) == order[-1]

    sit(story, flagged)


def test_keys_rule_wherever_the_focus_is(sit: Sit, flagged: Path) -> None:
    """List, output and source all let the verdict keys and arrows through."""

    async def story(hands: Hands) -> None:
        order = in_order(hands)
        focuses: tuple[Callable[[], object], ...] = (
            hands.window.queue.table.setFocus,
            hands.window.sample.focus_output,
            hands.window.sources.focus_source,
        )
        for number, focus in enumerate(focuses):
            focus()
            hands.press(Qt.Key.Key_Down)
            hands.press(Qt.Key.Key_Right)
            hands.press(Qt.Key.Key_Left)
            assert current(hands) == order[number]
            focus()
            await hands.rule(Qt.Key.Key_Space)

    sit(story, flagged)

    assert len(log_of(flagged)) == 3


def test_a_draft_of_an_earlier_sitting_is_announced(sit: Sit, flagged: Path) -> None:
    """A note left on a sample stands in its field when the sample is shown."""
    with Project.open(flagged) as project:
        for rid in range(1, 5):
            save_draft(project, Rid(rid), None, f"look at {rid}", by="Ann").result()

    async def story(hands: Hands) -> None:
        assert hands.window.verdict_bar.note() == f"look at {current(hands)}"

    sit(story, flagged)


def test_the_focus_comes_back_from_search_and_order(sit: Sit, flagged: Path) -> None:
    """After Enter or Esc in the search, and after choosing an order, the keys rule again."""

    async def story(hands: Hands) -> None:
        panel = hands.window.queue
        hands.press(Qt.Key.Key_Slash)
        hands.type_text("bridge")
        await heard(hands.desk.queue.refreshed, lambda: hands.press(Qt.Key.Key_Return))
        await hands.rule(Qt.Key.Key_A)
        hands.press(Qt.Key.Key_Slash)
        assert panel.search.hasFocus()
        hands.press(Qt.Key.Key_Escape)
        await hands.rule(Qt.Key.Key_A)
        panel.order.setFocus()
        panel.order.activated.emit(0)
        await hands.rule(Qt.Key.Key_Space)

    sit(story, flagged)

    assert len(log_of(flagged)) == 3


def test_a_search_without_hits_offers_the_way_back(sit: Sit, flagged: Path) -> None:
    """The sample on screen stays, the list says what it looked for, one click clears it."""

    async def story(hands: Hands) -> None:
        panel = hands.window.queue
        shown = current(hands)
        await heard(hands.desk.queue.refreshed, lambda: panel.search.setText("zeppelin"))
        assert in_order(hands) == []
        assert current(hands) == shown
        await heard(hands.desk.queue.refreshed, lambda: hands.click("next_step_button"))
        assert len(in_order(hands)) == 4
        assert panel.table.currentIndex().row() == in_order(hands).index(shown)

    sit(story, flagged)
