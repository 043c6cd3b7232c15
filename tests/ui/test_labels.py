"""Labels show any text as it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from veridesk.ui.labels import ElidedLabel, PlainLabel


def test_a_label_is_plain(qtbot: QtBot) -> None:
    """Tags are letters, and what hides is seen."""
    label = PlainLabel("<b>x</b>\u202e")
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>x</b>\u25c2"


def test_a_label_gives_way_and_comes_back(qtbot: QtBot) -> None:
    """Whole where there is room, cut where there is none, whole in the tooltip."""
    frame = QWidget()
    qtbot.addWidget(frame)
    row = QHBoxLayout(frame)
    label = ElidedLabel("a-generator-with-a-long-name")
    row.addWidget(label)
    frame.resize(600, 40)
    frame.show()
    whole = label.text()

    frame.resize(100, 40)
    row.activate()

    assert whole == "a-generator-with-a-long-name"
    assert label.text().endswith("…")
    assert len(label.text()) < len(whole)
    assert "a-generator-with-a-long-name" in label.toolTip()
