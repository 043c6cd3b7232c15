"""A line of the queue stands in the direction of its own title."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem

from veridesk.core.model import ClaimState, Rid, SampleId
from veridesk.store.reads.queue import QueueRow
from veridesk.ui.queue_delegate import QueueDelegate
from veridesk.ui.queue_model import ROW_ROLE

WIDTH, HEIGHT, LEFT = 600, 30, 64


def ink(title: str) -> list[tuple[int, ...]]:
    """The columns of a painted title, from its first to its last with ink; right of the risk."""
    row = QueueRow(Rid(1), SampleId("x"), None, title, 0.5, ClaimState.NOT_FOUND, 1, None)
    model = QStandardItemModel(1, 1)
    item = QStandardItem()
    item.setData(row, ROW_ROLE)
    model.setItem(0, 0, item)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, HEIGHT)
    painter = QPainter(image)
    # As the painter of a window that speaks English has it.
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QueueDelegate().paint(painter, option, model.index(0, 0))
    painter.end()
    columns = [
        tuple(image.pixelColor(x, y).lightness() // 64 for y in range(HEIGHT))
        for x in range(LEFT, WIDTH)
    ]
    with_ink = [x for x, column in enumerate(columns) if min(column) < 3]
    return columns[with_ink[0] : with_ink[-1] + 1]


def differing(one: list[tuple[int, ...]], other: list[tuple[int, ...]]) -> int:
    """How far two pieces of ink of the same width are apart; letters lie between pixels."""
    pairs = zip(one, other, strict=True)
    return sum(abs(a - b) for left, right in pairs for a, b in zip(left, right, strict=True))


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(("word", "leftward"), [("מתי נפתח", True), ("When did", False)])
def test_the_sign_at_the_end_stands_where_the_script_ends(word: str, *, leftward: bool) -> None:
    """The title is set in its own direction, whatever the window's is."""
    alone, asked = ink(word), ink(f"{word}?")
    width = len(alone)

    at_right, at_left = differing(asked[-width:], alone), differing(asked[:width], alone)

    assert len(asked) > width
    assert (at_right < at_left) is leftward
