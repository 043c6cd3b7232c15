"""What all charts of the dashboard share: the frame, the axes, hovering, walking by keys.

They are drawn here rather than by a plotting library: four kinds are needed, and no library's
chart can be walked by the keyboard, read aloud, or told apart without its colours.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from veridesk.core.model import Verdict
from veridesk.ui import theme
from veridesk.ui.accessibility import announce
from veridesk.ui.stand_ins import plain_tooltip

Rows = list[list[str]]

SPACE = theme.SPACE
ROW = 26
"""Height of a line of a chart of lines."""
TEXT = int(Qt.TextFlag.TextSingleLine)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | TEXT
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | TEXT
CENTRE = int(Qt.AlignmentFlag.AlignCenter) | TEXT
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_PATTERNS = {
    Verdict.ACCEPTED: Qt.BrushStyle.NoBrush,
    Verdict.CORRECTED: Qt.BrushStyle.BDiagPattern,
    Verdict.REJECTED: Qt.BrushStyle.DiagCrossPattern,
    Verdict.UNSURE: Qt.BrushStyle.Dense6Pattern,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that a chart draws: where it is, and what it says when pointed at."""

    area: QRectF
    words: str


class Chart(QWidget):
    """A picture of some figures: hovered or walked by arrows, each piece says what it shows.

    `copy_wanted` is emitted when the person asks for its figures (the usual key for copying).
    """

    copy_wanted = Signal()

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = title
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._at = -1
        self._pieces: list[Piece] = []
        theme.theme_signals().changed.connect(self.update)

    # For the kinds of charts

    def empty_words(self) -> str:
        """What to say while there is nothing to draw; empty when there is."""
        raise NotImplementedError

    def draw(self, painter: QPainter, box: QRectF) -> list[Piece]:
        """Draw into `box`, and tell the pieces."""
        raise NotImplementedError

    def table(self) -> Rows:
        """The figures as rows of cells, headings first."""
        raise NotImplementedError

    def show_figures(self) -> None:
        """Draw anew: the figures are others."""
        self._pieces = []
        self._at = -1
        self.setAccessibleDescription(self.empty_words() or self._summary())
        self.updateGeometry()
        self.update()

    # Walking

    @property
    def words(self) -> str:
        """What the piece says that was walked to; empty before."""
        return self._pieces[self._at].words if 0 <= self._at < len(self._pieces) else ""

    def pieces(self) -> Sequence[Piece]:
        """What is drawn, in the order of walking; found anew where nothing was painted yet."""
        if not self._pieces and not self.empty_words():
            # A picture that nobody sees, to find the places before the first painting.
            sheet = QPixmap(self.size().expandedTo(QSize(1, 1)))
            painter = QPainter(sheet)
            self._pieces = self._drawn(painter)
            painter.end()
        return self._pieces

    def walk_to(self, number: int) -> None:
        """Point at a piece, and say what it shows."""
        found = self.pieces()
        if not found:
            return
        self._at = min(max(0, number), len(found) - 1)
        piece = found[self._at]
        self.setAccessibleDescription(piece.words)
        announce(self, piece.words)
        if self.isVisible():
            corner = self.mapToGlobal(piece.area.bottomLeft().toPoint())
            QToolTip.showText(corner, plain_tooltip(piece.words), self)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif step is not None:
            self.walk_to(self._at + step if self._at >= 0 else 0)
        elif event.key() == Qt.Key.Key_Home:
            self.walk_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.walk_to(len(self.pieces()) - 1)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            here = self.mapFromGlobal(self.cursor().pos())
            found = next((one for one in self._pieces if one.area.contains(QPointF(here))), None)
            words = plain_tooltip(found.words) if found else ""
            QToolTip.showText(self.mapToGlobal(here), words, self)
            return True
        return super().event(event)

    # Painting

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 220)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(280, 180)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.small_font())
        if words := self.empty_words():
            painter.setPen(QColor(theme.colours().quiet))
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(SPACE, 0, -SPACE, 0), flags, words)
        else:
            self._pieces = self._drawn(painter)
            self._paint_pointer(painter)
        painter.end()

    def _paint_pointer(self, painter: QPainter) -> None:
        colour = QColor(theme.colours().accent)
        if self.hasFocus():
            painter.setPen(QPen(colour, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self.hasFocus() and 0 <= self._at < len(self._pieces):
            painter.setPen(QPen(QColor(theme.colours().text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._pieces[self._at].area.adjusted(-2, -2, 2, 2))

    def _drawn(self, painter: QPainter) -> list[Piece]:
        painter.setFont(theme.small_font())
        return self.draw(painter, QRectF(self.rect()).adjusted(SPACE, SPACE, -SPACE, -SPACE))

    def _summary(self) -> str:
        head, *rows = self.table()
        lines = ["; ".join(f"{h}: {c}" for h, c in zip(head, row, strict=False)) for row in rows]
        return ". ".join(lines[:20])


def ink_of(verdict: Verdict) -> QColor:
    """The colour of a verdict in the theme at work."""
    colours = theme.colours()
    return QColor(
        {
            Verdict.ACCEPTED: colours.supported,
            Verdict.CORRECTED: colours.accent,
            Verdict.REJECTED: colours.contradicted,
            Verdict.UNSURE: colours.not_checked,
        }[verdict]
    )


def fill_verdict(painter: QPainter, area: QRectF, verdict: Verdict) -> None:
    """A bar of a verdict: its colour, and a pattern that tells it apart without the colour."""
    ink = ink_of(verdict)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(area, theme.mix(ink.name(), theme.colours().base, 0.45))
    if (pattern := _PATTERNS[verdict]) is not Qt.BrushStyle.NoBrush:
        painter.fillRect(area, QBrush(ink, pattern))
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if area.width() > 1 and area.height() > 1:
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))


def draw_legend(painter: QPainter, box: QRectF, words: Callable[[Verdict], str]) -> QRectF:
    """The verdicts' names along the top of `box`; tells what is left of it below."""
    height, at = line_height(painter), box.left()
    for verdict in Verdict:
        patch = QRectF(at, box.top() + (height - 10) / 2, 16, 10)
        fill_verdict(painter, patch, verdict)
        painter.setPen(QColor(theme.colours().text))
        width = painter.fontMetrics().horizontalAdvance(words(verdict))
        painter.drawText(QRectF(at + 20, box.top(), width + 2, height), LEFT, words(verdict))
        at += 20 + width + 2 * SPACE
    return box.adjusted(0, height + SPACE, 0, 0)


def draw_ticks(painter: QPainter, box: QRectF, top: float, words: Callable[[float], str]) -> QRectF:
    """The upward axis from 0 to `top` with quiet lines; tells the room for what is drawn."""
    ticks = ticks_to(top)
    width = max(painter.fontMetrics().horizontalAdvance(words(tick)) for tick in ticks)
    room = box.adjusted(width + SPACE, line_height(painter) / 2, 0, 0)
    for tick in ticks:
        y = room.bottom() - room.height() * tick / ticks[-1]
        painter.setPen(QPen(QColor(theme.colours().line), 1))
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        painter.setPen(QColor(theme.colours().quiet))
        label = QRectF(box.left(), y - 10, width, 20)
        painter.drawText(label, RIGHT, words(tick))
    return room


def draw_below(painter: QPainter, room: QRectF, labels: Sequence[str]) -> None:
    """Names under equal columns; where they would touch, only every second, third … of them."""
    if not labels:
        return
    column = room.width() / len(labels)
    widest = max(painter.fontMetrics().horizontalAdvance(label) for label in labels)
    every = max(1, ceil((widest + SPACE) / column))
    painter.setPen(QColor(theme.colours().quiet))
    for number in range(0, len(labels), every):
        middle = room.left() + column * (number + 0.5)
        box = QRectF(middle - widest, room.bottom() + 2, 2 * widest, line_height(painter))
        painter.drawText(box, CENTRE, labels[number])


def ticks_to(top: float) -> list[float]:
    """Round numbers from 0 up to `top` or a little more, three to six of them."""
    if top <= 0:
        return [0.0, 1.0]
    raw = top / 4
    power = 10.0 ** floor(log10(raw))
    step = next(power * one for one in (1, 2, 2.5, 5, 10) if power * one >= raw - 1e-12)
    if top >= 3:
        step = max(1.0, round(step)) if step < 10 else step
    return [step * number for number in range(ceil(top / step - 1e-9) + 1)]


def line_height(painter: QPainter) -> int:
    """Height of one line of a chart's words."""
    return int(painter.fontMetrics().height())


def elided(painter: QPainter, words: str, width: float) -> str:
    """The words, cut with an ellipsis where they are wider."""
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(width))


def percent(share: float) -> str:
    """A share as people write it here."""
    return f"{QLocale().toString(round(100 * share))} %"


def count(number: float) -> str:
    """A whole number as people write it here."""
    return str(QLocale().toString(round(number)))
