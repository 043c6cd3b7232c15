"""Which samples come next, and in which order."""

import contextlib

import pytest

from veridesk.core.model import FlagKind, Rid, Ruling, RunId, Verdict
from veridesk.core.queue import PENDING, Order, QueueFilter, QueueQuery
from veridesk.store.project import Project
from veridesk.store.reads.queue import queue_rids, queue_rows
from veridesk.store.writes.decisions import add_decision
from veridesk.store.writes.samples import index_text


def _rids(
    project: Project, order: Order = Order.FILE, seed: int = 0, **wanted: object
) -> list[int]:
    query = QueueQuery(QueueFilter(**wanted), order, seed)  # type: ignore[arg-type]
    with contextlib.closing(project.reader()) as db:
        return list(queue_rids(db, query))


@pytest.fixture
def ruled(project: Project, run_id: RunId) -> RunId:
    """Ann accepted 1 and rejected 2; Bob accepted 3."""
    for rid, by, verdict in (
        (1, "Ann", Verdict.ACCEPTED),
        (2, "Ann", Verdict.REJECTED),
        (3, "Bob", Verdict.ACCEPTED),
    ):
        project.submit(
            lambda db, r=rid, b=by, v=verdict: add_decision(db, Rid(r), b, Ruling(v))
        ).result()
    return run_id


def test_orders(project: Project, run_id: RunId) -> None:
    """Riskiest first, most uncertain first, as filed; what has no score comes last."""
    assert _rids(project, Order.RISK, run=run_id) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    assert _rids(project, Order.UNCERTAIN, run=run_id)[:2] == [4, 5]
    assert _rids(project, Order.UNCERTAIN, run=run_id)[-2:] == [9, 10]
    assert _rids(project) == list(range(1, 11))


def test_a_random_order_is_decided_by_its_seed(project: Project, run_id: RunId) -> None:
    """The same seed gives the same order on every start; another seed another."""
    once = _rids(project, Order.RANDOM, seed=4)

    assert once == _rids(project, Order.RANDOM, seed=4)
    assert once != _rids(project, Order.RANDOM, seed=5)
    assert sorted(once) == list(range(1, 11))


def test_statuses_are_those_of_the_reviewer(project: Project, ruled: RunId) -> None:
    """What Bob ruled is pending for Ann, and settled when nobody in particular asks."""
    pending = frozenset({PENDING})

    assert _rids(project, reviewer="Ann", statuses=pending) == list(range(3, 11))
    assert _rids(project, statuses=pending) == list(range(4, 11))
    assert _rids(project, reviewer="Ann", statuses=frozenset({"accepted"})) == [1]
    assert _rids(project, reviewer="Ann", statuses=frozenset({PENDING, "rejected"})) == [
        2, *range(3, 11),
    ]  # fmt: skip


def test_filters_combine(project: Project, ruled: RunId) -> None:
    """All conditions hold at once."""
    contradicted = frozenset({FlagKind.CONTRADICTED})

    assert _rids(project, run=ruled, kinds=contradicted) == [1, 2, 3, 4]
    assert _rids(project, run=ruled, kinds=frozenset({FlagKind.UNSUPPORTED})) == []
    assert _rids(project, run=ruled, kinds=contradicted, generator="model-a") == [2, 4]
    assert _rids(project, run=ruled, score_low=0.3, score_high=0.6) == [4, 5, 6]


@pytest.mark.parametrize("indexed", [False, True])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bridge 3", [4]),
        ("OPEN", list(range(1, 11))),
        ("open zebra", []),
        ("😀", list(range(1, 11))),
        ("3 open", [4]),
        ('he"llo (', []),
        ("AND OR NOT", []),
        ("%", []),
    ],
)
def test_text_is_found_before_and_after_indexing(
    project: Project, import_id: int, indexed: bool, text: str, expected: list[int]
) -> None:
    """Any text may be typed; none is taken for a query language."""
    if indexed:
        project.submit(lambda db: index_text(db, Rid(0), 99)).result()

    assert _rids(project, text=text) == expected


def test_rows_say_what_a_line_needs_in_the_order_asked(project: Project, ruled: RunId) -> None:
    """Missing rows are left out; a verdict is the reviewer's own."""
    with contextlib.closing(project.reader()) as db:
        rows = queue_rows(db, [9, 1, 77, 3], ruled, "Ann")
        anyone = queue_rows(db, [3], ruled, None)

    assert [row.rid for row in rows] == [9, 1, 3]
    assert rows[0].score is None
    assert rows[1].score == pytest.approx(0.85)
    assert rows[1].flag_count == 1
    assert rows[1].verdict is Verdict.ACCEPTED
    assert rows[1].public_id == "b-0"
    assert rows[2].verdict is None
    assert anyone[0].verdict is Verdict.ACCEPTED
