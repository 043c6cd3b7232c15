"""The orders of the queue: whole, their beginnings, and the sorting of a few."""

import contextlib
from array import array
from dataclasses import replace

import pytest

from veridesk.core.model import Rid, RunId
from veridesk.core.queue import Order, QueueFilter, QueueQuery
from veridesk.store.project import Database, Project
from veridesk.store.reads import orders
from veridesk.store.reads.orders import Orders, ordered
from veridesk.store.writes.flags import start_run

SOME = array("I", [9, 2, 2, 5, 10, 1])


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("known", [False, True])
def test_a_beginning_is_that_of_the_whole(
    project: Project, run_id: RunId, order: Order, known: bool
) -> None:
    """Read by itself or taken from the whole, with what nobody scored at the end."""
    query = QueueQuery(QueueFilter(run=run_id), order, 5)
    with contextlib.closing(project.reader()) as db:
        whole = Orders().whole(db, query)
        asked = Orders()
        if known:
            asked.whole(db, query)
        for number in (1, 3, 8, 9, 10, 20):
            assert asked.beginning(db, query, number) == whole[:number]

    assert sorted(whole) == list(range(1, 11))


@pytest.mark.parametrize("order", list(Order))
def test_a_few_stand_as_in_the_whole(project: Project, run_id: RunId, order: Order) -> None:
    """Each once, however often it was named."""
    query = QueueQuery(QueueFilter(run=run_id), order, 5)
    with contextlib.closing(project.reader()) as db:
        whole = Orders().whole(db, query)
        few = ordered(db, query, SOME)

    assert few.tolist() == [rid for rid in whole if rid in set(SOME)]


@pytest.mark.parametrize("order", [Order.RISK, Order.UNCERTAIN])
@pytest.mark.parametrize(("low", "high"), [(0.25, None), (None, 0.6), (0.25, 0.6), (0.9, 0.95)])
def test_a_range_of_scores_is_a_stretch_of_the_order(
    project: Project, run_id: RunId, order: Order, low: float | None, high: float | None
) -> None:
    """The beginning lies within the range, as if the whole had been filtered by it."""
    query = QueueQuery(QueueFilter(run=run_id, score_low=low, score_high=high), order)
    with contextlib.closing(project.reader()) as db:
        rows = db.execute("SELECT rid, score FROM assessment WHERE score IS NOT NULL").fetchall()
        inside = {rid for rid, score in rows if (low or 0) <= score <= (high or 1)}
        expected = [rid for rid in Orders().whole(db, query) if rid in inside]

        assert Orders().beginning(db, query, 50).tolist() == expected
        assert Orders().beginning(db, query, 2).tolist() == expected[:2]


def test_an_order_is_read_once(project: Project, run_id: RunId) -> None:
    """Kept until it is dropped, and only the last ones are."""
    query = QueueQuery(QueueFilter(run=run_id), Order.RISK)
    with contextlib.closing(project.reader()) as db:
        known = Orders()
        once = known.whole(db, query)
        filtered = replace(query, filter=replace(query.filter, text="x", reviewer="Ann"))

        assert known.whole(db, filtered) is once
        for order in (Order.FILE, Order.RANDOM, Order.UNCERTAIN)[: orders.KEPT]:
            known.whole(db, QueueQuery(query.filter, order))
        assert known.whole(db, query) is not once
        assert known.whole(db, query) == once


@pytest.mark.parametrize("order", [Order.RISK, Order.UNCERTAIN])
def test_what_nobody_scored_stands_as_in_the_file(
    project: Project, import_id: int, order: Order
) -> None:
    """Without a run, and with one that found nothing yet."""

    def begin(db: Database) -> RunId:
        return start_run(
            db, detector="d", version="1", weights_hash="w", parameters={}, threshold=0.5
        )

    run = project.submit(begin).result()
    with contextlib.closing(project.reader()) as db:
        for wanted in (None, run):
            query = QueueQuery(QueueFilter(run=wanted), order)
            assert Orders().whole(db, query).tolist() == list(range(1, 11))
            assert Orders().beginning(db, query, 3).tolist() == [1, 2, 3]
            assert ordered(db, query, array("I", [Rid(7), Rid(3)])).tolist() == [3, 7]
