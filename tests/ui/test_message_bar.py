"""The message in the strip: one sentence, plain, with up to two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from veridesk.ui.message_bar import MessageBar, Tone


def bar_of(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_a_message_is_plain_text(qtbot: QtBot) -> None:
    """What looks like markup is shown as it is."""
    bar = bar_of(qtbot)

    bar.show_message("<b>file</b>.jsonl cannot be read", Tone.ERROR)

    label = bar.findChild(QLabel, "message")
    assert label is not None
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert bar.text == "<b>file</b>.jsonl cannot be read"


def test_a_button_does_its_deed_and_takes_the_message_away(qtbot: QtBot) -> None:
    """Each of the two buttons has a deed of its own."""
    bar = bar_of(qtbot)
    done: list[str] = []
    for button, name in ((bar.button, "first"), (bar.second, "second")):
        bar.show_message(
            "exported",
            Tone.LASTING,
            "Verify",
            lambda: done.append("first"),
            "Open folder",
            lambda: done.append("second"),
        )

        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

        assert done[-1] == name
        assert bar.text == ""


def test_going_on_clears_only_calm_messages(qtbot: QtBot) -> None:
    """An error stays until it is closed or another message comes."""
    bar = bar_of(qtbot)

    bar.show_message("taken back")
    bar.clear_calm()
    assert bar.text == ""
    bar.show_message("disk full; free some", Tone.ERROR)
    bar.clear_calm()
    assert bar.text == "Disk full; free some"
