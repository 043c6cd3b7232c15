"""Guidelines in the real window: written once, read by everybody, the panel remembered."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from veridesk.core.settings import Settings
from veridesk.reviewing.habits import LONGEST_GUIDELINES, guidelines_of
from veridesk.ui.guidelines_dialog import GuidelinesDialog
from veridesk.ui.hands import Hands


async def writing(hands: Hands) -> GuidelinesDialog:
    """Open the dialog from the menu."""
    hands.window.action_table["edit_guidelines"].trigger()
    dialog = await hands.dialog("guidelines_dialog")
    assert isinstance(dialog, GuidelinesDialog)
    return dialog


def test_guidelines_are_written_shown_and_kept(sit, flagged: Path, settings: Settings) -> None:  # type: ignore[no-untyped-def]
    """By keys; the panel comes up, H puts it away and brings it back, and the file has them."""

    async def write(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        panel, action = hands.desk.habits.guidelines.panel, hands.window.action_table["guidelines"]
        hands.press(Qt.Key.Key_H)
        assert panel.isVisible()
        assert panel.write.isVisible()
        dialog = await writing(hands)
        hands.type_text("# Only the sources count")
        dialog.accept()
        await hands.until(hands.is_back)
        await hands.until(lambda: panel.view.raw_text() == "# Only the sources count")
        assert hands.desk.bridge is not None
        assert guidelines_of(hands.desk.bridge.db) == "# Only the sources count"
        hands.press(Qt.Key.Key_H)
        assert not panel.isVisible()
        assert not action.isChecked()
        hands.press(Qt.Key.Key_H)
        assert action.isChecked()

    async def read(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        panel = hands.desk.habits.guidelines.panel
        assert panel.isVisible()
        assert panel.view.raw_text() == "# Only the sources count"
        await hands.desk.close_project()
        assert not panel.isVisible()
        assert panel.view.raw_text() == ""

    sit(write, flagged)
    assert settings.path is not None
    sit(read, flagged, Settings.load(settings.path))


def test_closing_the_panel_itself_unticks_the_action(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        hands.press(Qt.Key.Key_H)
        hands.desk.habits.guidelines.panel.close()
        assert not hands.window.action_table["guidelines"].isChecked()
        assert not hands.desk.settings.guidelines_shown

    sit(story, flagged)


def test_guidelines_come_from_a_file(sit, flagged: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """What cannot be read is told in the dialog, and what was typed stays."""
    good, bad = tmp_path / "how.md", tmp_path / "bad.md"
    good.write_text("Read every claim.")
    bad.write_bytes(b"\xff\xfe\x00")

    async def choose(hands: Hands, dialog: GuidelinesDialog, path: Path) -> None:
        dialog.load.click()
        await hands.until(lambda: isinstance(hands.open_dialog(), QFileDialog))
        files = hands.open_dialog()
        assert isinstance(files, QFileDialog)
        name = files.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(str(path))
        QTest.keyClick(name, Qt.Key.Key_Return)
        await hands.dialog("guidelines_dialog")

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        dialog = await writing(hands)
        await choose(hands, dialog, good)
        await hands.until(lambda: dialog.text() == "Read every claim.")
        await choose(hands, dialog, bad)
        await hands.until(lambda: "not UTF-8" in dialog.hint())
        assert dialog.text() == "Read every claim."
        dialog.reject()
        await hands.until(hands.is_back)

    sit(story, flagged)


def test_guidelines_that_are_too_long_stay_in_the_dialog(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        dialog = await writing(hands)
        dialog.edit.set_text("x" * (LONGEST_GUIDELINES + 1))
        dialog.accept()
        assert dialog.isVisible()
        assert "too many" in dialog.hint()
        dialog.reject()
        await hands.until(hands.is_back)

    sit(story, flagged)
