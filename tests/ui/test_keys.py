"""Who gets a key: fields keep letters, panes let them through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from veridesk.ui.keys import is_field
from veridesk.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    window.may_close = True
    qtbot.addWidget(window)
    window.show_desk("bridge", read_only=False)
    window.action_table.allow(project=True, writable=True, sample=True)
    window.show()
    qtbot.waitActive(window)
    return window


def presses(window: MainWindow, widget: QWidget, key: Qt.Key) -> list[str]:
    """Which actions a key sets off while a widget has the focus."""
    heard: list[str] = []
    for menu in ("file", "edit", "review", "view", "help"):
        for spec, action in window.action_table.of_menu(menu):
            action.triggered.connect(lambda _=False, name=spec.name: heard.append(name))
    widget.setFocus()
    QTest.keyClick(widget, key)
    return heard


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_A, "accept"),
        (Qt.Key.Key_Space, "unsure"),
        (Qt.Key.Key_Down, "next_claim"),
        (Qt.Key.Key_K, "previous_claim"),
        (Qt.Key.Key_Left, "previous"),
        (Qt.Key.Key_Return, "evidence"),
        (Qt.Key.Key_Question, "keys"),
    ],
)
def test_panes_let_keys_through(window: MainWindow, key: Qt.Key, name: str) -> None:
    """A list and a read-only text would keep letters, arrows and Enter to themselves."""
    reader = QPlainTextEdit(window, readOnly=True)
    reader.setPlainText("some text")
    reader.show()

    assert presses(window, reader, key) == [name]


def test_the_list_lets_letters_through(window: MainWindow) -> None:
    """A list would look for a line that begins with the letter."""
    assert presses(window, window.queue.table, Qt.Key.Key_X) == ["reject"]


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Slash])
def test_fields_keep_keys(window: MainWindow, key: Qt.Key) -> None:
    """In a field, letters are letters and arrows move the cursor."""
    assert presses(window, window.queue.search, key) == []


def test_a_button_keeps_its_own_keys(window: MainWindow) -> None:
    """Space presses the button that has the focus; a letter still rules."""
    button = QPushButton("press me", window)
    button.show()
    clicked: list[str] = []
    button.clicked.connect(lambda: clicked.append("clicked"))

    assert presses(window, button, Qt.Key.Key_Space) == []
    assert clicked == ["clicked"]
    assert presses(window, button, Qt.Key.Key_X) == ["reject"]


def test_nothing_happens_by_keys_that_cannot_be_done(window: MainWindow) -> None:
    """A read-only project takes no ruling, but lets one walk."""
    window.action_table.allow(project=True, writable=False, sample=False)

    assert presses(window, window.queue.table, Qt.Key.Key_A) == []
    assert presses(window, window.queue.table, Qt.Key.Key_J) == ["next_claim"]


def test_what_counts_as_a_field(qtbot: QtBot) -> None:
    """Only what takes text."""
    for widget, expected in (
        (QLineEdit(), True),
        (QPlainTextEdit(), True),
        (QPlainTextEdit(readOnly=True), False),
        (QSpinBox(), True),
        (QComboBox(), False),
        (QComboBox(editable=True), True),
        (QPushButton(), False),
    ):
        qtbot.addWidget(widget)
        assert is_field(widget) is expected
