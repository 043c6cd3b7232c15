"""Which share of a project is ruled on blind."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label

_WIDTH = 440


class BlindDialog(QDialog):
    """Asks for a share in percent: 0 hides nothing, 100 hides the flags of every sample."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("blind_dialog")
        self.setWindowTitle(self.tr("Blind review"))
        self.setMinimumWidth(_WIDTH)
        self.percent = named(QSpinBox(), "blind_percent", self.tr("Share ruled on blind"))
        self.percent.setRange(0, 100)
        self.percent.setSuffix(self.tr(" %"))
        self.percent.setValue(round(100 * share))
        self.percent.selectAll()
        words = self.tr(
            "On these samples flags and scores are hidden until you have ruled, so that the ruling "
            "is yours alone. 100 % hides them on all samples; a smaller share is drawn at random "
            "and stays the same. What was hidden is stored with each ruling."
        )
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(plain_label(self.tr("Share ruled on blind")))
        row.addWidget(self.percent)
        row.addStretch(1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * theme.SPACE)
        column.addWidget(plain_label(words, wrap=True))
        column.addLayout(row)
        column.addWidget(buttons)

    def share(self) -> float:
        """The share that was chosen, from 0 to 1."""
        return self.percent.value() / 100
