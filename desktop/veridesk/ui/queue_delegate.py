"""Paints one line of the queue: status, risk as number and bar, title."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from veridesk.core.model import ClaimState, Verdict
from veridesk.store.reads.queue import QueueRow
from veridesk.ui import theme
from veridesk.ui.plain import one_line
from veridesk.ui.queue_model import ROW_ROLE, TITLE_LIMIT, QueueModel

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
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def risk_words(line: QueueRow) -> str:
    """The risk as two digits; a dash where nobody looked."""
    if line.score is None or line.state is ClaimState.NOT_CHECKED:
        return "–"
    return f"{line.score:.2f}"


class QueueDelegate(QStyledItemDelegate):
    """Paints a whole line itself: one call a line, and nothing in a title can be markup."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._font = QFont()
        self._glyph_width = self._risk_width = 0

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
        line = _line_of(index)
        if line is None:
            return
        painter.save()
        metrics = painter.fontMetrics()
        self._measure(painter.font(), metrics)
        ink = option.palette.color(_ink(option, is_calm=False))
        words = ink if line.verdict is None else option.palette.color(_ink(option, is_calm=True))
        rest = self._paint_status(painter, option.rect, line, ink)
        rest = self._paint_risk(painter, rest, line, words)
        painter.setPen(words)
        title = one_line(line.title, TITLE_LIMIT)
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, rest.width())
        # A title from right to left stands so, with its signs where they belong.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(rest, _START, shown)
        painter.restore()

    def _measure(self, font: QFont, metrics: QFontMetrics) -> None:
        """Find out how wide the columns are, where the font has changed."""
        if self._glyph_width == 0 or font != self._font:
            self._font = QFont(font)
            self._glyph_width = metrics.horizontalAdvance("✎") + _SPACE
            self._risk_width = metrics.horizontalAdvance("0.00") + _SPACE

    def _paint_status(self, painter: QPainter, rect: QRect, line: QueueRow, ink: QColor) -> QRect:
        width = self._glyph_width
        if line.verdict is not None:
            box = QRect(rect.left() + _SPACE, rect.top(), width, rect.height())
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, GLYPHS[line.verdict])
        return rect.adjusted(_SPACE + width, 0, -_SPACE, 0)

    def _paint_risk(self, painter: QPainter, rect: QRect, line: QueueRow, ink: QColor) -> QRect:
        width = self._risk_width
        box = QRect(rect.left(), rect.top(), width, rect.height())
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, risk_words(line))
        if line.score is not None:
            bar = QRect(box.left() + _SPACE // 2, box.bottom() - _BAR - 2, width - _SPACE, _BAR)
            shade = QColor(ink)
            shade.setAlphaF(0.18)
            painter.fillRect(bar, shade)
            bar.setWidth(max(1, round(bar.width() * line.score)))
            shade.setAlphaF(0.75)
            painter.fillRect(bar, shade)
        return rect.adjusted(width + _SPACE, 0, 0, 0)


def _line_of(index: Index) -> QueueRow | None:
    """The line to paint; asking our model itself spares a way through Qt for each."""
    model = index.model()
    line = model.row_at(index.row()) if isinstance(model, QueueModel) else index.data(ROW_ROLE)
    return line if isinstance(line, QueueRow) else None


def _ink(option: QStyleOptionViewItem, *, is_calm: bool) -> QPalette.ColorRole:
    if option.state & QStyle.StateFlag.State_Selected:
        return QPalette.ColorRole.HighlightedText
    return QPalette.ColorRole.PlaceholderText if is_calm else QPalette.ColorRole.Text


def row_height(option: QStyleOptionViewItem) -> int:
    """Height of every line in pixels; fixed, so that a million lines need no laying out."""
    return int(option.fontMetrics.height()) + theme.SPACE + theme.SPACE // 2
