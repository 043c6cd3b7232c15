"""What stands in the middle when every sample is ruled on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from veridesk.ui import theme
from veridesk.ui.key_map import key_signals, with_names
from veridesk.ui.parts import named, plain_label


class DonePage(QWidget):
    """Says that the review is finished, and offers the export."""

    export_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("done_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "pane")
        title = plain_label(self.tr("All reviewed"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        title.setFont(font)
        self._counts = named(plain_label(), "done_counts")
        self._hint = hint = plain_label()
        key_signals().changed.connect(self._show_keys)
        self._show_keys()
        for label in (self._counts, hint):
            theme.set_role(label, "quiet")
        self.button = named(QPushButton(self.tr("Export…")), "done_export")
        theme.set_role(self.button, "primary")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.export_chosen)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addStretch(2)
        for label in (title, self._counts, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(theme.SPACE)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_counts(self, words: str) -> None:
        """Show how the rulings fell."""
        self._counts.setText(words)

    def _show_keys(self) -> None:
        words = self.tr("{previous} goes back to the last sample; {undo} takes the ruling back.")
        self._hint.setText(with_names(words, "previous", "undo"))
