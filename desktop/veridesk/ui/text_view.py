"""A read-only view of one hostile text: plain, exact, quick at any size."""

from bisect import bisect_left
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QToolTip, QWidget
from typing_extensions import override

from veridesk.core.model import Span
from veridesk.core.text import span_at
from veridesk.ui import theme
from veridesk.ui.clipboard import mime_of
from veridesk.ui.offsets import DisplayText
from veridesk.ui.span_highlighter import (
    BARS,
    TICKS,
    Look,
    Looks,
    Segment,
    StyledSpan,
    background_of,
    clipped,
    format_of,
    line_colour,
    segments,
)
from veridesk.ui.stand_ins import describe, plain_tooltip
from veridesk.ui.text_margins import TickScrollBar, align_as_written, lines_between

LONGEST_AT_ONCE: Final = 256 * 1024
MOST_AT_ONCE: Final = 2000
"""A longer text, or one with more segments, is formatted near the viewport only."""
_NEAR: Final = 20_000
_MARGIN: Final = 2 * theme.SPACE
_BAR_LEFT: Final = theme.SPACE // 2
_BAR_WIDTH: Final = 5
_MOST_TICKS: Final = 500
_MOST_DESCRIBED: Final = 8


class TextView(QPlainTextEdit):
    """Shows one text with its spans; counts in code points to the outside."""

    text_clicked = Signal(int)
    text_double_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = DisplayText("")
        self._spans: list[StyledSpan] = []
        self._segments: list[Segment] = []
        self._applied = bytearray()
        self._active: Span | None = None
        self._ticks = TickScrollBar(self)
        self.setVerticalScrollBar(self._ticks)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self._ticks.valueChanged.connect(self._format_near_viewport)
        theme.theme_signals().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_text(self, raw: str) -> None:
        """Show another text, from its top, without spans."""
        self._shown = DisplayText(raw)
        self._active = None
        self.setExtraSelections([])
        self._segments, self._applied = [], bytearray()
        self.setPlainText(self._shown.text)
        align_as_written(self.document())
        self.set_spans([])

    def raw_text(self) -> str:
        """The text as it was set."""
        return self._shown.raw

    def set_spans(self, spans: list[StyledSpan]) -> None:
        """Show these spans and no others; hidden characters are always shown."""
        suspects = [StyledSpan(span, Look.SUSPECT) for span in self._shown.suspects]
        self._clear_formats()
        self._spans = clipped(spans, len(self._shown.raw))
        self._segments = segments([*suspects, *self._spans])
        self._applied = bytearray(len(self._segments))
        self._format_all_or_near()
        self._show_active()
        self._show_ticks()
        self.viewport().update()

    def set_active(self, span: Span | None) -> None:
        """Give one span the only strong highlight."""
        inside = clipped([StyledSpan(span, Look.EVIDENCE)], len(self._shown.raw)) if span else []
        self._active = inside[0].span if inside else None
        self._show_active()

    def scroll_to(self, span: Span) -> None:
        """Bring a span into view, in the middle; what is in view already does not move."""
        start, end = self._shown.range_of(span)
        limit = max(0, self.document().characterCount() - 1)
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(end, limit))
        below = self.cursorRect(cursor)
        cursor.setPosition(min(start, limit))
        if self._is_in_view(self.cursorRect(cursor)) and self._is_in_view(below):
            return
        self.setTextCursor(cursor)
        self.centerCursor()

    def selected_span(self) -> Span | None:
        """What the person selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self._shown.to_code_point(cursor.selectionStart())
        end = self._shown.to_code_point(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def select_span(self, span: Span) -> None:
        """Select a span as if the person had."""
        start, end = self._shown.range_of(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def position_at(self, point: QPoint) -> int | None:
        """The code point nearest to a point of the viewport; None below the text."""
        last = self.document().lastBlock()
        if last.isVisible():
            bottom = self.blockBoundingGeometry(last).translated(self.contentOffset()).bottom()
            if point.y() > bottom:
                return None
        position = self._shown.to_code_point(self.cursorForPosition(point).position())
        return min(position, len(self._shown.raw) - 1) if self._shown.raw else None

    def span_at(self, point: QPoint) -> Span | None:
        """The smallest of the set spans under a point of the viewport."""
        position = self.position_at(point)
        if position is None:
            return None
        here = [one.span for one in self._spans if one.span.start <= position < one.span.end]
        return min(here, key=lambda span: span.end - span.start, default=None)

    def content_height(self) -> int:
        """The height that shows the whole text, as far as it is cheap to tell."""
        if self.document().blockCount() > 200:
            return 1 << 16
        height = 0.0
        block = self.document().firstBlock()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height) + 2 * _MARGIN

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is the raw text."""
        span = self.selected_span()
        return mime_of(span.of(self._shown.raw) if span else "")

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Select all"), self.selectAll)
        menu.popup(event.globalPos())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            position = self.position_at(event.position().toPoint())
            if position is not None:
                self.text_clicked.emit(position)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        position = self.position_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and position is not None:
            self.text_double_clicked.emit(position)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._describe_suspects(event)
            return True
        return super().viewportEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_measure()
        self._format_near_viewport()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for styled in self._spans:
            if styled.look in BARS:
                self._paint_bar(painter, styled)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.setFont(theme.reading_font())
        self._keep_measure()
        self.set_spans(self._spans)

    def _keep_measure(self) -> None:
        """Leave free at the right what would make lines too long to read with ease."""
        measure = theme.MEASURE * self.fontMetrics().averageCharWidth() + 2 * _MARGIN
        free = max(0, self.width() - self._ticks.sizeHint().width() - measure)
        if self.viewportMargins().right() != free:
            self.setViewportMargins(0, 0, free, 0)

    def _is_in_view(self, rect: QRect) -> bool:
        return rect.top() >= 0 and rect.bottom() <= self.viewport().height()

    # Formats

    def _format_all_or_near(self) -> None:
        is_large = len(self._shown.raw) > LONGEST_AT_ONCE or len(self._segments) > MOST_AT_ONCE
        if is_large:
            self._format_near_viewport()
        else:
            self._format(0, len(self._segments))

    def _format_near_viewport(self) -> None:
        if 0 not in self._applied:
            return
        top = self._shown.to_code_point(self.cursorForPosition(QPoint(0, 0)).position())
        bottom = self._shown.to_code_point(
            self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        )
        first = bisect_left(self._segments, top - _NEAR, key=lambda one: one.end)
        last = bisect_left(self._segments, bottom + _NEAR, key=lambda one: one.start)
        self._format(first, min(last, first + MOST_AT_ONCE))

    def _format(self, first: int, last: int) -> None:
        """Give the segments of that range, as far as they have none, their formats."""
        wanted = [number for number in range(first, last) if not self._applied[number]]
        if not wanted:
            return
        formats: dict[tuple[tuple[Look, float], ...], QTextCharFormat] = {}
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number in wanted:
            self._applied[number] = 1
            segment = self._segments[number]
            key = tuple(segment.looks.items())
            if key not in formats:
                formats[key] = format_of(segment.looks)
            self._select(cursor, segment)
            cursor.setCharFormat(formats[key])
        cursor.endEditBlock()

    def _clear_formats(self) -> None:
        if 1 not in self._applied:
            return
        plain = QTextCharFormat()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, segment in enumerate(self._segments):
            if self._applied[number]:
                self._select(cursor, segment)
                cursor.setCharFormat(plain)
        cursor.endEditBlock()

    def _select(self, cursor: QTextCursor, segment: Segment) -> None:
        start, end = self._shown.range_of(Span(segment.start, segment.end))
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)

    def _show_active(self) -> None:
        """Paint the active span, and the shades of the flags in it on top of it."""
        if self._active is None:
            self.setExtraSelections([])
            return
        start, end = self._active.start, self._active.end
        first = bisect_left(self._segments, start + 1, key=lambda one: one.end)
        last = min(bisect_left(self._segments, end, key=lambda one: one.start), first + 100)
        inner = [
            Segment(max(start, one.start), min(end, one.end), one.looks)
            for one in self._segments[first:last]
        ]
        looks: Looks = {Look.EVIDENCE: 1.0}
        self.setExtraSelections(
            [
                self._selection(segment, background)
                for segment in (Segment(start, end, looks), *inner)
                if (background := background_of(segment.looks))
            ]
        )

    def _selection(self, segment: Segment, background: QColor) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        self._select(cursor, segment)
        selection.cursor = cursor
        selection.format.setBackground(background)
        return selection

    # What stands beside the text

    def _show_ticks(self) -> None:
        length = max(1, len(self._shown.raw))
        ticked = [one for one in self._spans if one.look in TICKS][:_MOST_TICKS]
        self._ticks.set_ticks([(one.span.start / length, line_colour(one.look)) for one in ticked])

    def _paint_bar(self, painter: QPainter, styled: StyledSpan) -> None:
        start, end = self._shown.range_of(styled.span)
        brush = QBrush(line_colour(styled.look))
        if styled.look is Look.NOT_CHECKED:
            brush.setStyle(Qt.BrushStyle.BDiagPattern)
        block = max(self.document().findBlock(start), self.firstVisibleBlock(), key=_place)
        while block.isValid() and block.position() < end:
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                break
            top, bottom = lines_between(block, start, end)
            bar = QRectF(_BAR_LEFT, box.top() + top, _BAR_WIDTH, bottom - top)
            painter.fillRect(bar, brush)
            if styled.look is Look.NOT_CHECKED:
                painter.setPen(brush.color())
                painter.drawLine(bar.topRight(), bar.bottomRight())
            block = block.next()

    def _describe_suspects(self, event: QHelpEvent) -> None:
        position = self.position_at(event.pos())
        suspects = list(self._shown.suspects)
        places = () if position is None else (position, position - 1)
        numbers = [span_at(suspects, place) for place in places if place >= 0]
        found = next((suspects[number] for number in numbers if number is not None), None)
        if found is None:
            QToolTip.hideText()
            return
        hidden = found.of(self._shown.raw)[:_MOST_DESCRIBED]
        words = plain_tooltip("; ".join(map(describe, hidden)))
        QToolTip.showText(event.globalPos(), words, self)


def _place(block: QTextBlock) -> int:
    return block.position() if block.isValid() else -1
