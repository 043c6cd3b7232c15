"""The queue's model: honest to Qt, frugal with reads, and true after each ruling."""

from array import array
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from veridesk.core.model import ClaimState, Rid, SampleId, Verdict
from veridesk.store.reads.queue import QueueRow
from veridesk.ui.queue_model import PAGE, PAGES_KEPT, ROW_ROLE, QueueModel, QueueSnapshot


class Shelf:
    """Lines by number, and which were asked for."""

    def __init__(self, title: str = "Sample {rid}") -> None:
        self.asked: list[list[int]] = []
        self.verdicts: dict[int, Verdict] = {}
        self.title = title

    def read(self, rids: Sequence[int]) -> list[QueueRow]:
        self.asked.append(list(rids))
        return [self.line(rid) for rid in rids]

    def line(self, rid: int) -> QueueRow:
        return QueueRow(
            Rid(rid),
            SampleId(f"{rid:032x}"),
            f"id-{rid}",
            self.title.format(rid=rid),
            0.5,
            ClaimState.NOT_FOUND,
            1,
            self.verdicts.get(rid),
        )


def filled(count: int, shelf: Shelf, ruled: Sequence[int] = ()) -> QueueModel:
    model = QueueModel()
    model.show_queue(QueueSnapshot.of(array("q", range(1, count + 1)), ruled), shelf.read)
    return model


@pytest.mark.parametrize("count", [0, 1, PAGE, PAGE + 1, 500])
def test_qt_finds_no_fault(qtmodeltester: ModelTester, count: int) -> None:
    """Qt's own tester is content with empty, small and paged queues."""
    qtmodeltester.check(filled(count, Shelf()))


def test_only_the_page_in_view_is_read() -> None:
    """One line of a million costs one page of 64."""
    shelf = Shelf()
    model = filled(1_000_000, shelf)

    title = model.index(777_777, 0).data()

    assert title == "Sample 777778"
    assert [len(asked) for asked in shelf.asked] == [PAGE]


def test_pages_used_long_ago_are_dropped() -> None:
    """Memory stays bounded while somebody scrolls through everything."""
    shelf = Shelf()
    model = filled((PAGES_KEPT + 2) * PAGE, shelf)

    for row in range(0, model.rowCount(), PAGE):
        model.index(row, 0).data()
    before = len(shelf.asked)
    model.index(model.rowCount() - 1, 0).data()
    assert len(shelf.asked) == before
    model.index(0, 0).data()

    assert len(shelf.asked) == before + 1


def test_a_ruling_shows_at_once() -> None:
    """The line is read anew, the row counts as ruled, and the view hears of it."""
    shelf = Shelf()
    model = filled(3, shelf)
    model.index(1, 0).data()
    heard: list[int] = []
    model.dataChanged.connect(lambda top, bottom: heard.append(top.row()))

    shelf.verdicts[2] = Verdict.REJECTED
    before = model.set_verdict(Rid(2), Verdict.REJECTED)

    assert before is False
    assert heard == [1]
    assert model.index(1, 0).data(ROW_ROLE).verdict is Verdict.REJECTED
    assert model.set_verdict(Rid(2), None) is True
    assert model.set_verdict(Rid(99), None) is None


def test_refresh_reads_only_pages_that_hold_a_changed_sample() -> None:
    """What was not touched is not read again."""
    shelf = Shelf()
    model = filled(3 * PAGE, shelf)
    for row in (0, PAGE, 2 * PAGE):
        model.index(row, 0).data()
    shelf.asked.clear()

    model.refresh([PAGE + 1])
    for row in (0, PAGE, 2 * PAGE):
        model.index(row, 0).data()

    assert shelf.asked == [list(range(PAGE + 1, 2 * PAGE + 1))]


@pytest.mark.parametrize(
    ("ruled", "after", "expected"),
    [
        ([], -1, 0),
        ([], -2, 0),
        ([1], -1, 1),
        ([2, 3], 0, 3),
        ([3, 4], 1, 0),
        ([1, 2, 3, 4], 0, None),
    ],
)
def test_the_next_pending_row(ruled: list[int], after: int, expected: int | None) -> None:
    """Behind the row first, then from the top; none when all are ruled on."""
    snapshot = QueueSnapshot.of(array("q", [1, 2, 3, 4]), ruled)

    assert snapshot.next_pending(after) == expected


def test_hostile_titles_stay_plain() -> None:
    """Line breaks go, reordering signs show; tooltips are escaped; long titles are cut."""
    model = filled(1, Shelf("<img src=x>\n\u202eevil" + "x" * 1000))
    index = model.index(0, 0)

    shown, tip = index.data(), index.data(Qt.ItemDataRole.ToolTipRole)

    assert shown.startswith("<img src=x> ◂evil")
    assert len(shown) <= 201
    assert "<img" not in tip
    assert "&lt;img" in tip
