"""Bookmarks, saved filters, the threshold, the way back and bulk rulings, by real keys."""

import contextlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton

from veridesk.core.model import Verdict
from veridesk.core.queue import QueueFilter
from veridesk.core.settings import Settings
from veridesk.store.project import Project
from veridesk.store.reads.decisions import decisions, verdict_counts
from veridesk.store.reads.views import is_bookmarked, saved_filters, view_threshold
from veridesk.ui.hands import Hands, heard

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def current(hands: Hands) -> int:
    shown = hands.desk.review.open_sample
    assert shown is not None
    return int(shown.rid)


def test_a_bookmark_is_set_found_and_taken_away(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """B sets it, the filter shows it alone, B again takes it away and the list follows."""

    async def story(hands: Hands) -> None:
        rid = current(hands)
        hands.press(Qt.Key.Key_B)
        await hands.until(lambda: "Bookmark set" in hands.window.message.text)
        panel = hands.window.queue
        await heard(hands.desk.queue.refreshed, lambda: panel.set_filter("bookmarked"))
        assert list(panel.model.snapshot.rids) == [rid]
        hands.press(Qt.Key.Key_B)
        await hands.until(lambda: not panel.model.snapshot.rids)

    sit(story, flagged)
    with Project.open(flagged) as project, contextlib.closing(project.reader()) as db:
        assert not any(is_bookmarked(db, rid, "Ann") for rid in range(1, 5))


def test_the_way_back_leads_over_what_was_shown(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """Alt+Left goes to each earlier sample in turn and stays at the first."""

    async def story(hands: Hands) -> None:
        seen = [current(hands)]
        for _ in range(2):
            hands.press(Qt.Key.Key_Right)
            seen.append(current(hands))
        for rid in (seen[1], seen[0], seen[0]):
            hands.press(Qt.Key.Key_Left, ALT)
            assert current(hands) == rid

    sit(story, flagged)


def test_a_filter_is_saved_under_a_name_and_chosen_again(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """It stays in the project; choosing it asks for just that."""

    async def story(hands: Hands) -> None:
        panel = hands.window.queue
        await heard(hands.desk.queue.refreshed, lambda: panel.set_filter("contradicted"))
        panel.filters.save_wanted.emit()
        await hands.dialog("filter_name_dialog")
        hands.type_text("the worst")
        hands.press(Qt.Key.Key_Return)
        await hands.until(lambda: "saved" in hands.window.message.text)
        panel.clear_filters()
        await hands.until(lambda: bool(panel.filters._facets.saved))
        panel.filters.saved_chosen.emit(panel.filters._facets.saved[0][1])
        assert len(panel.chosen_filter().kinds) == 1

    sit(story, flagged)
    with Project.open(flagged) as project, contextlib.closing(project.reader()) as db:
        assert list(saved_filters(db)) == ["the worst"]


def test_the_threshold_of_the_view_is_moved_and_kept(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """The slider says how many would be flagged; the run keeps its own threshold."""

    async def story(hands: Hands) -> None:
        bar = hands.window.queue.threshold
        await hands.until(lambda: "flagged" in bar.words.text())
        bar.slider.setValue(1)
        await hands.until(lambda: (r := hands.desk.queue.run) is not None and r.threshold == 0.01)
        assert bar.words.text().startswith("0.01")

    sit(story, flagged)
    with Project.open(flagged) as project, contextlib.closing(project.reader()) as db:
        assert view_threshold(db) == 0.01


def test_all_samples_of_the_source_in_front_are_shown(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """O filters by the source; its chip takes the filter away."""

    async def story(hands: Hands) -> None:
        panel = hands.window.queue
        await heard(hands.desk.queue.refreshed, lambda: hands.press(Qt.Key.Key_O))
        assert panel.chosen_filter().source is not None
        assert panel.model.rowCount() == 4
        panel.clear_filters()
        assert panel.chosen_filter() == QueueFilter()

    sit(story, flagged)


def test_a_selection_is_ruled_on_at_once_and_taken_back_at_once(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """Only with a verdict and a reason; marked as bulk; undone whole."""

    async def story(hands: Hands) -> None:
        panel = hands.window.queue
        await hands.rule(Qt.Key.Key_A)
        panel.table.setFocus()
        panel.table.selectAll()
        assert len(panel.selected_rids()) == 4
        hands.press(Qt.Key.Key_B, CONTROL)
        dialog = await hands.dialog("bulk_dialog")
        button = dialog.findChild(QRadioButton, "bulk_rejected")
        reason = dialog.findChild(QLineEdit, "bulk_reason")
        assert button is not None
        assert reason is not None
        button.setChecked(True)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert dialog.isVisible()
        reason.setFocus()
        QTest.keyClicks(reason, "all from a broken run")
        QTest.keyClick(reason, Qt.Key.Key_Return)
        await hands.until(lambda: "ruled on at once" in hands.window.message.text)
        with contextlib.closing(hands.desk.project.reader()) as db:
            assert verdict_counts(db, "Ann")[Verdict.REJECTED] == 4
            made = [one.ruling for one in decisions(db) if one.ruling and one.ruling.bulk]
            assert {ruling.note for ruling in made} == {"all from a broken run"}
        undo_all = hands.window.message.button
        hands.window.action_table["export"].trigger()
        dialog = await hands.dialog("export_dialog")
        box = next(b for b in dialog.findChildren(QCheckBox) if "bulk" in b.text())
        box.setChecked(True)
        assert dialog.choice.wanted.without_bulk
        dialog.reject()
        await hands.until(hands.is_back)
        undo_all.click()
        await hands.until(lambda: "as they were" in hands.window.message.text)

    sit(story, flagged)
    with Project.open(flagged) as project, contextlib.closing(project.reader()) as db:
        counts = verdict_counts(db, "Ann")
        assert counts[Verdict.ACCEPTED] == 1
        assert sum(counts.values()) == 1


def test_a_first_bookmark_asks_for_the_name(sit, flagged: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Nobody has to rule first; without a name nothing is kept."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        rid = current(hands)
        hands.press(Qt.Key.Key_B)
        await hands.dialog("name_dialog")
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)
        hands.press(Qt.Key.Key_B)
        dialog = await hands.dialog("name_dialog")
        dialog.findChild(QLineEdit).setText("Ann")  # type: ignore[union-attr]
        hands.press(Qt.Key.Key_Return)
        await hands.until(lambda: "Bookmark set" in hands.window.message.text)
        assert is_bookmarked(hands.desk.bridge.db, rid, "Ann")  # type: ignore[union-attr,arg-type]

    sit(story, flagged, Settings(theme="light", path=tmp_path / "own.json"))
