"""The page of an empty desk."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from veridesk.ui.welcome_page import RECENT_SHOWN, WelcomePage


def page_of(qtbot: QtBot) -> WelcomePage:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.show()
    return page


def recent(page: WelcomePage) -> list[QPushButton]:
    return [b for b in page.findChildren(QPushButton, "recent") if b.isVisible()]


def test_its_buttons_name_actions(qtbot: QtBot) -> None:
    """Each of the three says which action it stands for."""
    page = page_of(qtbot)

    for name in ("demo", "new", "open"):
        button = page.findChild(QPushButton, f"welcome_{name}")
        with qtbot.waitSignal(page.action_chosen) as chosen:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert chosen.args == [name]


def test_only_projects_that_are_still_there_are_listed(qtbot: QtBot, tmp_path: Path) -> None:
    """A few of the newest, by name; a click names the file."""
    page = page_of(qtbot)
    there = [tmp_path / f"p{n} & co.veridesk" for n in range(RECENT_SHOWN + 2)]
    for path in there:
        path.touch()

    page.show_recent([str(tmp_path / "gone.veridesk"), *map(str, there)])

    qtbot.waitUntil(lambda: len(recent(page)) == RECENT_SHOWN)
    assert recent(page)[0].text().startswith("p0 && co")
    with qtbot.waitSignal(page.recent_chosen) as chosen:
        QTest.mouseClick(recent(page)[0], Qt.MouseButton.LeftButton)
    assert chosen.args == [str(there[0])]
    page.show_recent([])
    assert recent(page) == []
