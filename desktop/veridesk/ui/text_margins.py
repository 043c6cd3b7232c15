"""What stands beside a text: free space, ticks on its scroll bar, lines with a bar beside them."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock, QTextDocument, QTextLine
from PySide6.QtWidgets import QScrollBar, QWidget
from typing_extensions import override

_TICK_HEIGHT: Final = 3


class TickScrollBar(QScrollBar):
    """A scroll bar with ticks where the text holds something."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks: list[tuple[float, QColor]] = []

    def set_ticks(self, ticks: list[tuple[float, QColor]]) -> None:
        """Show these ticks: how far down (0 to 1), and in which colour."""
        self._ticks = ticks
        self.update()

    def ticks(self) -> list[tuple[float, QColor]]:
        """The ticks that are shown."""
        return list(self._ticks)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        room = self.height() - _TICK_HEIGHT
        for share, colour in self._ticks:
            painter.fillRect(1, round(share * room), self.width() - 2, _TICK_HEIGHT, colour)
        painter.end()


def lines_between(block: QTextBlock, start: int, end: int) -> tuple[float, float]:
    """Top and bottom of those lines of a block that hold something of a range, in the block."""
    layout = block.layout()
    last = block.length() - 1
    top = layout.lineForTextPosition(min(last, max(0, start - block.position())))
    bottom = layout.lineForTextPosition(min(last, max(0, end - 1 - block.position())))
    if not top.isValid() or not bottom.isValid():
        return 0.0, 0.0
    return top.y(), bottom.y() + bottom.height()


def pieces_between(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """The parts of a block's lines that hold a range of the document, in the block."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = block.position() + line.textStart()
        low, high = max(first, start), min(first + line.textLength(), end)
        if low < high:
            left, right = sorted(_x_of(line, place - block.position()) for place in (low, high))
            yield QRectF(left, line.y(), right - left, line.height())


def _x_of(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    # PySide gives the place back beside its x, and its stubs do not know.
    return float(found[0]) if isinstance(found, tuple) else float(str(found))


def align_as_written(document: QTextDocument) -> None:
    """Let a text that starts from right to left stand at the right; plain documents never do."""
    block = document.firstBlock()
    while block.isValid() and block.length() <= 1:
        block = block.next()
    is_leftward = block.isValid() and block.textDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_leftward else Qt.AlignmentFlag.AlignLeft
    option = document.defaultTextOption()
    if option.alignment() != side:
        option.setAlignment(side)
        document.setDefaultTextOption(option)
