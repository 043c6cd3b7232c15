"""One sentence in the strip: what happened, and what to do next."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from veridesk.ui import theme
from veridesk.ui.accessibility import announce
from veridesk.ui.parts import named, plain_label
from veridesk.ui.told import told

CALM_SECONDS = 8
"""How long a message stays that asks for nothing."""
LEAST_WIDTH = 160


class Tone(StrEnum):
    """How a message sounds; a calm one goes by itself, the others stay until they are closed."""

    CALM = "calm"
    LASTING = "lasting"
    ERROR = "error"


class MessageBar(QWidget):
    """Shows the latest message, plain; up to two buttons beside it offer something.

    Its place is kept while it is empty, so that nothing else moves when a message comes or goes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setMinimumWidth(LEAST_WIDTH)
        self._timer = QTimer(self, singleShot=True, interval=CALM_SECONDS * 1000)
        self._acts: list[Callable[[], object] | None] = [None, None]
        self._sign = plain_label("!", "contradicted")
        self._words = named(plain_label(wrap=True), "message")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = named(QPushButton(), "message_button")
        self.second = named(QPushButton(), "message_second")
        self._close = named(QToolButton(), "message_close", self.tr("Close the message"))
        self._close.setText("×")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        for part in (self.button, self.second, self._close):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(part)
        self._timer.timeout.connect(self.clear)
        self._close.clicked.connect(self.clear)
        self.button.clicked.connect(lambda: self._on_clicked(0))
        self.second.clicked.connect(lambda: self._on_clicked(1))
        self.clear()

    @property
    def text(self) -> str:
        """The sentence on show; empty when there is none."""
        return self._words.text()

    def show_message(
        self,
        text: str,
        tone: Tone = Tone.CALM,
        button: str = "",
        act: Callable[[], object] | None = None,
        second: str = "",
        act_second: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence, and up to two buttons, each with its deed."""
        self._acts = [act, act_second]
        self._words.setText(_begun(told(text)))
        announce(self, self._words.text())
        self._sign.setVisible(tone is Tone.ERROR)
        for part, words in ((self.button, button), (self.second, second)):
            part.setText(words)
            part.setVisible(bool(words))
        self._close.setVisible(tone is not Tone.CALM)
        self._timer.stop()
        if tone is Tone.CALM:
            self._timer.start()

    def clear_calm(self) -> None:
        """Take a message away that asks for nothing: the person has gone on."""
        if self._timer.isActive():
            self.clear()

    def clear(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self._acts = [None, None]
        self._words.clear()
        for part in (self._sign, self.button, self.second, self._close):
            part.hide()

    def _on_clicked(self, which: int) -> None:
        act = self._acts[which]
        self.clear()
        if act is not None:
            act()


def _begun(text: str) -> str:
    """The sentence with a capital, unless it begins with a name such as a file's."""
    first = text.partition(" ")[0]
    return text[:1].upper() + text[1:] if first.strip(";,").isalpha() else text
