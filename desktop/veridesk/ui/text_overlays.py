"""What is drawn over a text without touching its formats: a reviewer's marks, and linked facts.

Marks run under their words, each on a line of its own where they overlap, with a foot at both ends
so that it is seen where one begins. Facts that agree stand in a solid box, those that clash in a
broken one.
"""

from collections.abc import Iterable
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from veridesk.core.model import Span
from veridesk.ui import theme
from veridesk.ui.span_highlighter import BARS, Look, StyledSpan, line_colour

MARKS: Final = (Look.MARKED_CONTRADICTED, Look.MARKED_UNSUPPORTED, Look.MARKED_SUPPORTED)
LINKS: Final = (Look.AGREES, Look.CLASHES)
MOST_LANES: Final = 3
"""More marks than these on one word share lines."""
_BAR_LEFT: Final = theme.SPACE // 2
_BAR_WIDTH: Final = 5
_LANE: Final = 4.0
_FOOT: Final = 4.0
_WIDTH: Final = 1.6
_BOX_RADIUS: Final = 3.0


class Canvas(Protocol):
    """A text on screen that knows where its spans are."""

    def visible_pieces(self, span: Span) -> Iterable[QRectF]:
        """Where the words of a span are in the viewport, line by line."""

    def visible_lines(self, span: Span) -> Iterable[QRectF]:
        """The whole lines on screen that hold something of a span."""


def lanes_of(spans: list[Span]) -> list[int]:
    """For each span the first line under the text that no overlapping span before it has taken."""
    order = sorted(range(len(spans)), key=lambda number: (spans[number].start, -spans[number].end))
    lanes = [0] * len(spans)
    free_from: list[int] = []
    for number in order:
        span = spans[number]
        lane = next((n for n, end in enumerate(free_from) if end <= span.start), len(free_from))
        if lane == len(free_from):
            free_from.append(0)
        free_from[lane] = max(free_from[lane], span.end)
        lanes[number] = lane % MOST_LANES
    return lanes


def paint_overlays(painter: QPainter, canvas: Canvas, overlays: list[StyledSpan]) -> None:
    """Draw these marks and links on what is visible of a text."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for styled in overlays:
        if styled.look in LINKS:
            _paint_box(painter, canvas, styled)
    marks = [styled for styled in overlays if styled.look in MARKS]
    for styled, lane in zip(marks, lanes_of([one.span for one in marks]), strict=True):
        _paint_mark(painter, canvas, styled, lane)
    painter.restore()


def paint_bars(painter: QPainter, canvas: Canvas, spans: list[StyledSpan]) -> None:
    """Draw the bars at the left of what nobody checked, and of other evidence."""
    for styled in spans:
        if styled.look not in BARS:
            continue
        brush = QBrush(line_colour(styled.look))
        if styled.look is Look.NOT_CHECKED:
            brush.setStyle(Qt.BrushStyle.BDiagPattern)
        for lines in canvas.visible_lines(styled.span):
            bar = QRectF(_BAR_LEFT, lines.top(), _BAR_WIDTH, lines.height())
            painter.fillRect(bar, brush)
            if styled.look is Look.NOT_CHECKED:
                painter.setPen(brush.color())
                painter.drawLine(bar.topRight(), bar.bottomRight())


def _paint_box(painter: QPainter, canvas: Canvas, styled: StyledSpan) -> None:
    is_clash = styled.look is Look.CLASHES
    pen = QPen(line_colour(styled.look), 1.4)
    if is_clash:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in canvas.visible_pieces(styled.span):
        box = rect.adjusted(-1.5, 1.0, 1.5, -1.0)
        radius = 0.0 if is_clash else _BOX_RADIUS
        painter.drawRoundedRect(box, radius, radius)


def _paint_mark(painter: QPainter, canvas: Canvas, styled: StyledSpan, lane: int) -> None:
    colour = QColor(line_colour(styled.look))
    pieces = list(canvas.visible_pieces(styled.span))
    for rect in pieces:
        y = rect.bottom() - 0.5 - lane * _LANE
        pen = QPen(colour, _WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for x in (rect.left() + _WIDTH / 2, rect.right() - _WIDTH / 2):
            painter.drawLine(QPointF(x, y + _WIDTH / 2), QPointF(x, y - _FOOT))
        if styled.look is Look.MARKED_UNSUPPORTED:
            pen.setDashPattern([1.5, 1.5])
            painter.setPen(pen)
        if styled.look is Look.MARKED_CONTRADICTED:
            painter.drawPath(_wave(rect.left(), rect.right(), y))
        else:
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    step = theme.SPACE / 3
    while x < right:
        x = min(right, x + step)
        path.lineTo(QPointF(x, y - 2.0 if up else y))
        up = not up
    return path
