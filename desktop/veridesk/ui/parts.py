"""Small parts that all panes and dialogs are made of."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from veridesk.ui import theme
from veridesk.ui.stand_ins import shown_words

W = TypeVar("W", bound=QWidget)


class _WordsLabel(QLabel):
    """Shows what would hide or turn the line, whoever wrote the words."""

    @override
    def setText(self, text: str) -> None:
        super().setText(shown_words(text))


def named(widget: W, name: str, spoken: str = "") -> W:
    """The widget with a name for code and tests, and one for those who listen to the screen."""
    widget.setObjectName(name)
    if spoken:
        widget.setAccessibleName(spoken)
    return widget


def plain_label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label that takes any text for what it is: nothing in it is markup, nothing hides."""
    label = _WordsLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=wrap)
    label.setText(text)
    if role:
        theme.set_role(label, role)
    return label
