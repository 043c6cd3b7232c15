"""Small parts that all panes and dialogs are made of."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from veridesk.ui import theme

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str, spoken: str = "") -> W:
    """The widget with a name for code and tests, and one for those who listen to the screen."""
    widget.setObjectName(name)
    if spoken:
        widget.setAccessibleName(spoken)
    return widget


def plain_label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label that takes any text for what it is: nothing in it is markup."""
    label = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=wrap)
    label.setText(text)
    if role:
        theme.set_role(label, role)
    return label
