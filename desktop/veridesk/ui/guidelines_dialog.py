"""Where the guidelines of a project are written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from veridesk.reviewing.habits import LONGEST_GUIDELINES
from veridesk.ui import theme
from veridesk.ui.faithful_edit import FaithfulEdit
from veridesk.ui.parts import named, plain_label

WIDTH, HEIGHT = 640, 520


class GuidelinesDialog(QDialog):
    """A text to edit, or to take from a file; `load_wanted` asks for the file."""

    load_wanted = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidelines_dialog")
        self.setWindowTitle(self.tr("Guidelines"))
        self.resize(WIDTH, HEIGHT)
        self.edit = named(FaithfulEdit(), "guidelines_edit", self.tr("Guidelines"))
        self.edit.setFrameShape(QFrame.Shape.StyledPanel)
        self.edit.set_text(text)
        self._fault = plain_label(role="contradicted", wrap=True)
        self._fault.hide()
        intro = self.tr(
            "How this project is to be reviewed. Everybody who opens it can read this beside "
            "the sources. It is shown as plain text; lines that begin with # are headings."
        )
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.load = named(QPushButton(self.tr("Take from a file…")), "load_guidelines")
        buttons.addButton(self.load, QDialogButtonBox.ButtonRole.ActionRole)
        self.load.clicked.connect(self.load_wanted)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * theme.SPACE)
        column.addWidget(plain_label(intro, wrap=True))
        column.addWidget(self.edit, 1)
        column.addWidget(self._fault)
        column.addWidget(buttons)
        self.edit.setFocus()

    def text(self) -> str:
        """The guidelines as they stand in the dialog."""
        return self.edit.text()

    def hint(self) -> str:
        """Why the guidelines cannot be kept; empty while they can."""
        return "" if self._fault.isHidden() else self._fault.text()

    def say(self, words: str) -> None:
        """Say what went wrong; empty takes it away."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def accept(self) -> None:
        """Close, unless the text is too long to be kept."""
        length = len(self.text().strip())
        if length > LONGEST_GUIDELINES:
            words = self.tr("{n} characters are too many; at most {limit} fit")
            self.say(words.format(n=length, limit=LONGEST_GUIDELINES))
            return
        super().accept()
