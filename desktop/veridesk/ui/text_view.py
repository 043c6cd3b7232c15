"""A read-only view of one hostile text: plain, exact, quick at any size."""

from collections.abc import Iterator
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
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
from veridesk.core.text import span_at, trim
from veridesk.ui import theme
from veridesk.ui.clipboard import mime_of
from veridesk.ui.offsets import DisplayText
from veridesk.ui.span_highlighter import (
    TICKS,
    Look,
    Looks,
    Segment,
    StyledSpan,
    background_of,
    clipped,
    line_colour,
    segments,
)
from veridesk.ui.stand_ins import describe, plain_tooltip
from veridesk.ui.text_formats import SpanFormats, select
from veridesk.ui.text_margins import TickScrollBar, align_as_written, lines_between, pieces_between
from veridesk.ui.text_overlays import paint_bars, paint_overlays

_MARGIN: Final = 2 * theme.SPACE
_MOST_TICKS: Final = 500
_MOST_SHADES: Final = 100
_MOST_DESCRIBED: Final = 8
_CARET: Final = 2
_HELD: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_MOVES: Final = {
    Qt.Key.Key_Left: QTextCursor.MoveOperation.WordLeft,
    Qt.Key.Key_Right: QTextCursor.MoveOperation.WordRight,
    Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
    Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
}
"""With Alt: the bare arrows go from claim to claim and from sample to sample."""


class TextView(QPlainTextEdit):
    """Shows one text with its spans; counts in code points to the outside."""

    text_clicked = Signal(int)
    text_double_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = DisplayText("")
        self._spans: list[StyledSpan] = []
        self._overlays: list[StyledSpan] = []
        self._formats = SpanFormats(self.document())
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
        self._active, self._overlays = None, []
        self.setExtraSelections([])
        self.setCursorWidth(_CARET if raw else 0)
        self._formats.take(self._shown, [])
        # Qt would write the new text in the looks of the words that the cursor stands in.
        self.document().clear()
        self.setCurrentCharFormat(QTextCharFormat())
        self.setPlainText(self._shown.text)
        align_as_written(self.document())
        self.set_spans([])

    def raw_text(self) -> str:
        """The text as it was set."""
        return self._shown.raw

    def set_spans(self, spans: list[StyledSpan]) -> None:
        """Show these spans and no others; hidden characters are always shown."""
        suspects = [StyledSpan(span, Look.SUSPECT) for span in self._shown.suspects]
        self._formats.clear()
        self._spans = clipped(spans, len(self._shown.raw))
        self._formats.take(self._shown, segments([*suspects, *self._spans]))
        if not self._formats.format_all():
            self._format_near_viewport()
        self._show_active()
        self._show_ticks()
        self.viewport().update()

    def spans(self) -> list[StyledSpan]:
        """The spans that are shown."""
        return list(self._spans)

    def set_overlays(self, overlays: list[StyledSpan]) -> None:
        """Draw these marks and links over the text; none of it is laid out anew."""
        self._overlays = clipped(overlays, len(self._shown.raw))
        self._show_ticks()
        self.viewport().update()

    def overlays(self) -> list[StyledSpan]:
        """The marks and links that are drawn."""
        return list(self._overlays)

    def visible_pieces(self, span: Span) -> Iterator[QRectF]:
        """Where the words of a span are in the viewport, line by line."""
        start, end = self._shown.range_of(span)
        for block, box in self._visible_blocks(start, end):
            for piece in pieces_between(block, start, end):
                yield piece.translated(box.topLeft())

    def visible_lines(self, span: Span) -> Iterator[QRectF]:
        """The whole lines on screen that hold something of a span, paragraph by paragraph."""
        start, end = self._shown.range_of(span)
        for block, box in self._visible_blocks(start, end):
            top, bottom = lines_between(block, start, end)
            yield QRectF(box.left(), box.top() + top, box.width(), bottom - top)

    def set_active(self, span: Span | None) -> None:
        """Give one span the only strong highlight."""
        inside = clipped([StyledSpan(span, Look.EVIDENCE)], len(self._shown.raw)) if span else []
        self._active = inside[0].span if inside else None
        self._show_active()

    def scroll_to(self, span: Span) -> None:
        """Bring a span into view, in the middle; what is in view already does not move.

        The text cursor goes to its start, so that words are selected from there.
        """
        start, end = self._shown.range_of(span)
        limit = max(0, self.document().characterCount() - 1)
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(end, limit))
        below = self.cursorRect(cursor)
        cursor.setPosition(min(start, limit))
        is_in_view = self._is_in_view(self.cursorRect(cursor)) and self._is_in_view(below)
        self.setTextCursor(cursor)
        if not is_in_view:
            self.centerCursor()

    def selected_words(self) -> Span | None:
        """What the person selected, without white space at its ends."""
        span = self.selected_span()
        return trim(self._shown.raw, span.start, span.end) if span else None

    def caret(self) -> int:
        """The code point that the text cursor stands before."""
        return self._shown.to_code_point(self.textCursor().position())

    def clear_selection(self) -> None:
        """Select nothing; the text cursor stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.clear_selection()
        elif move is not None and event.modifiers() & ~_HELD == Qt.KeyboardModifier.AltModifier:
            holds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.moveCursor(
                move, QTextCursor.MoveMode.KeepAnchor if holds else QTextCursor.MoveMode.MoveAnchor
            )
        else:
            super().keyPressEvent(event)

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
        paint_bars(painter, self, self._spans)
        paint_overlays(painter, self, self._overlays)
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

    def _format_near_viewport(self) -> None:
        if not self._formats.is_done:
            corner = self.viewport().rect().bottomRight()
            first, last = (self.cursorForPosition(point) for point in (QPoint(0, 0), corner))
            self._formats.format_near(
                self._shown.to_code_point(first.position()),
                self._shown.to_code_point(last.position()),
            )

    def _select(self, cursor: QTextCursor, segment: Segment) -> None:
        select(cursor, self._shown, segment.start, segment.end)

    def _show_active(self) -> None:
        """Paint the active span, and the shades of the flags in it on top of it."""
        if self._active is None:
            self.setExtraSelections([])
            return
        start, end = self._active.start, self._active.end
        inner = [
            Segment(max(start, one.start), min(end, one.end), one.looks)
            for one in self._formats.segments_in(self._active)[:_MOST_SHADES]
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
        ticked = [one for one in [*self._spans, *self._overlays] if one.look in TICKS][:_MOST_TICKS]
        self._ticks.set_ticks([(one.span.start / length, line_colour(one.look)) for one in ticked])

    def _visible_blocks(self, start: int, end: int) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks of a range as far as they are on screen, each with its place there."""
        # Asked for the place of a block further down, Qt would lay out all that lie before it.
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and block.position() < end and top <= self.viewport().height():
            box = self.blockBoundingRect(block)
            box.moveTop(top)
            if block.position() + block.length() > start:
                yield block, box.translated(self.contentOffset().x(), 0)
            top += box.height()
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
