"""Labels that show any text as it is, on one line or wrapped, and never as rich text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from veridesk.ui import theme
from veridesk.ui.stand_ins import plain_tooltip, shown_line


class PlainLabel(QLabel):
    """A label for words of our own and for texts of unknown origin alike; wraps when asked to."""

    def __init__(
        self, text: str = "", role: str = "", *, wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if role:
            theme.set_role(self, role)
        self.show_text(text)

    def show_text(self, text: str, limit: int = 600) -> None:
        """Show a text, made one line, with what hides in it made visible."""
        self.setText(shown_line(text, limit))


class ElidedLabel(PlainLabel):
    """A label that gives way when room is short: cut with an ellipsis, whole in its tooltip."""

    def __init__(self, text: str = "", role: str = "", *, parent: QWidget | None = None) -> None:
        self._whole = ""
        super().__init__(text, role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def show_text(self, text: str, limit: int = 200) -> None:
        self._whole = shown_line(text, limit)
        self.setToolTip(plain_tooltip(text))
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        # Qt rounds down what it measures, and would then cut the last letter.
        words = self.fontMetrics().horizontalAdvance(self._whole) + 1
        return QSize(words + self._edges(), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        room = self.fontMetrics().averageCharWidth() * 6 + self._edges()
        return QSize(min(room, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _edges(self) -> int:
        return 2 * theme.SPACE + 4

    def _elide(self) -> None:
        room = max(0, self.width() - self._edges())
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
