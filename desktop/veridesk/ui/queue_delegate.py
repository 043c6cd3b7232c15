"""Paints one line of the queue: status, risk as number and bar, title."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from veridesk.core.model import ClaimState, Verdict
from veridesk.store.reads.queue import QueueRow
from veridesk.ui import theme
from veridesk.ui.queue_model import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex

GLYPHS = {
    Verdict.ACCEPTED: "✓",
    Verdict.CORRECTED: "✎",
    Verdict.REJECTED: "✗",
    Verdict.UNSURE: "?",
}
"""The sign of each verdict; a pending sample has none."""

_SPACE = theme.SPACE
_BAR = 3


def risk_words(line: QueueRow) -> str:
    """The risk as two digits; a dash where nobody looked."""
    if line.score is None or line.state is ClaimState.NOT_CHECKED:
        return "–"
    return f"{line.score:.2f}"


class QueueDelegate(QStyledItemDelegate):
    """Paints a whole line itself: one call a line, and nothing in a title can be markup."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, row_height(option))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        # The background and the focus frame are the style's; the words are ours.
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        line = index.data(ROW_ROLE)
        if not isinstance(line, QueueRow):
            return
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        text = option.palette.color(
            QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        )
        calm = text if chosen else option.palette.color(QPalette.ColorRole.PlaceholderText)
        rest = self._paint_status(painter, option.rect, line, text)
        rest = self._paint_risk(painter, rest, line, text if line.verdict is None else calm)
        painter.setPen(text if line.verdict is None else calm)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def _paint_status(self, painter: QPainter, rect: QRect, line: QueueRow, text: QColor) -> QRect:
        width = painter.fontMetrics().horizontalAdvance("✎") + _SPACE
        box = QRect(rect.left() + _SPACE, rect.top(), width, rect.height())
        if line.verdict is not None:
            painter.setPen(text)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, GLYPHS[line.verdict])
        return rect.adjusted(_SPACE + width, 0, -_SPACE, 0)

    def _paint_risk(self, painter: QPainter, rect: QRect, line: QueueRow, ink: QColor) -> QRect:
        width = painter.fontMetrics().horizontalAdvance("0.00") + _SPACE
        box = QRect(rect.left(), rect.top(), width, rect.height())
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, risk_words(line))
        if line.score is not None:
            bar = QRect(box.left() + _SPACE // 2, box.bottom() - _BAR - 2, width - _SPACE, _BAR)
            faint = QColor(ink)
            faint.setAlphaF(0.18)
            painter.fillRect(bar, faint)
            bar.setWidth(max(1, round(bar.width() * line.score)))
            full = QColor(ink)
            full.setAlphaF(0.75)
            painter.fillRect(bar, full)
        return rect.adjusted(width + _SPACE, 0, 0, 0)


def row_height(option: QStyleOptionViewItem) -> int:
    """Height of every line in pixels; fixed, so that a million lines need no laying out."""
    return int(option.fontMetrics.height()) + theme.SPACE + theme.SPACE // 2
