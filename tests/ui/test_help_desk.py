"""Help where it is wanted: F1 in the window and in its dialogs."""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from veridesk.ui import help_desk
from veridesk.ui.hands import Hands


def test_every_dialog_has_its_page() -> None:
    """F1 helps in all of them."""
    folder = Path(help_desk.__file__).parent
    dialogs = {
        name
        for path in folder.glob("*.py")
        for name in re.findall(r'setObjectName\("(\w+_dialog)"\)', path.read_text("utf-8"))
    }

    assert len(dialogs) > 10
    assert dialogs - set(help_desk.OF_DIALOGS) == set()


async def page_of_f1(hands: Hands) -> str:
    """Press F1 where the focus is; the page that comes, and the help is closed again."""
    hands.press(Qt.Key.Key_F1)
    await hands.until(lambda: hands.desk.help.window is not None)
    window = hands.desk.help.window
    assert window is not None
    await hands.until(lambda: QApplication.activeWindow() is window)
    page = window.page
    QTest.keyClick(window, Qt.Key.Key_Escape)
    await hands.until(lambda: hands.desk.help.window is None)
    return page


def test_f1_opens_the_page_of_what_one_is_at(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """Reviewing, searching, correcting, in a dialog, and on the welcome page."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        assert await page_of_f1(hands) == "review"
        await hands.until(hands.is_back)
        hands.press(Qt.Key.Key_Slash)
        assert await page_of_f1(hands) == "find"
        await hands.until(hands.is_back)
        hands.window.focus_review()
        hands.press(Qt.Key.Key_E)
        await hands.until(lambda: hands.desk.review.is_correcting)
        assert await page_of_f1(hands) == "correct"
        await hands.until(hands.is_back)
        hands.press(Qt.Key.Key_Escape)
        hands.window.action_table["reasons"].trigger()
        dialog = await hands.dialog("reasons_dialog")
        assert await page_of_f1(hands) == "marks"
        # The dialog, not the window that it blocks, hears the keys again.
        await hands.until(lambda: QApplication.activeWindow() is dialog)
        dialog.reject()
        await hands.until(hands.is_back)
        await hands.desk.close_project()
        assert await page_of_f1(hands) == "start"

    sit(story, flagged)


def test_the_menu_leads_to_its_pages_and_help_closes_with_the_program(sit) -> None:  # type: ignore[no-untyped-def]
    """One window of help, whichever page is asked for."""
    seen: list[object] = []

    async def story(hands: Hands) -> None:
        hands.window.action_table["help_report"].trigger()
        seen.append(hands.desk.help.window)
        hands.window.action_table["help_states"].trigger()
        assert hands.desk.help.window is seen[0]
        assert hands.desk.help.window is not None
        assert hands.desk.help.window.page == "states"

    sit(story)
    assert not [one for one in QApplication.topLevelWidgets() if one.objectName() == "help_window"]
