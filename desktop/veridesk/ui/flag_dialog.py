"""Before flagging: which detector, what it does, and how many samples wait for it."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from veridesk.flagging.detector import DEFAULT
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label

WIDTH = 480


class FlagDialog(QDialog):
    """Asks for a detector; `detector` is the name of the one chosen."""

    def __init__(self, samples: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("flag_dialog")
        self.setWindowTitle(self.tr("Flag samples"))
        self.setMinimumWidth(WIDTH)
        self._choice = named(QComboBox(), "detector")
        self._choice.setAccessibleName(self.tr("Detector"))
        self._choice.addItem(self.tr("Explainable rules (built in)"), DEFAULT)
        words = plain_label(wrap=True)
        words.setText(
            self.tr(
                "Compares each statement of an output with the sources: numbers, dates, units, "
                "names, quotations, negation, and words that no source holds. Every flag says "
                "why. It needs no model and no network, and runs in a process of its own."
            )
        )
        theme.set_role(words, "quiet")
        count = plain_label(wrap=True)
        count.setText(
            self.tr(
                "The project holds {n} samples. Those that this detector has seen are left out."
            ).format(n=QLocale().toString(samples))
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.flag_button = named(QPushButton(self.tr("Flag")), "start_flagging")
        self.flag_button.setDefault(True)
        theme.set_role(self.flag_button, "primary")
        buttons.addButton(self.flag_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        for part in (self._choice, words, count, buttons):
            column.addWidget(part)

    @property
    def detector(self) -> str:
        """Name of the detector."""
        return str(self._choice.currentData())
