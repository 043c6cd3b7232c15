"""Every condition that a filter can hold, on its own, combined, and from either end."""

import contextlib
from itertools import product

import pytest

from veridesk.core.ids import source_id
from veridesk.core.model import FlagKind, Rid, Ruling, RunId, Verdict
from veridesk.core.queue import PENDING, Order, QueueFilter, QueueQuery
from veridesk.store.project import Project
from veridesk.store.reads import queue as reads
from veridesk.store.writes.decisions import add_decision
from veridesk.store.writes.samples import index_text
from veridesk.store.writes.views import set_bookmark


@pytest.fixture
def ruled(project: Project, run_id: RunId) -> RunId:
    """Ann accepted 1 and rejected 2 and bookmarked 5; Bob accepted 3 and bookmarked 6."""
    for rid, by, verdict in (
        (1, "Ann", Verdict.ACCEPTED),
        (2, "Ann", Verdict.REJECTED),
        (3, "Bob", Verdict.ACCEPTED),
    ):
        project.submit(
            lambda db, r=rid, b=by, v=verdict: add_decision(db, Rid(r), b, Ruling(v))
        ).result()
    project.submit(lambda db: set_bookmark(db, Rid(5), "Ann", on=True)).result()
    project.submit(lambda db: set_bookmark(db, Rid(6), "Bob", on=True)).result()
    return run_id


def _rids(project: Project, wanted: QueueFilter, order: Order = Order.FILE) -> list[int]:
    with contextlib.closing(project.reader()) as db:
        return list(reads.queue_rids(db, QueueQuery(wanted, order)))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (QueueFilter(import_id=1), list(range(1, 11))),
        (QueueFilter(import_id=2), []),
        (QueueFilter(task="QA", generator="model-a"), [2, 4, 6, 8, 10]),
        (QueueFilter(dataset="others"), []),
        (QueueFilter(source=source_id("The bridge opened in 1937.")), list(range(1, 11))),
        (QueueFilter(source=source_id("Bridge 4.")), [5]),
        (QueueFilter(ruled_by="Bob"), [3]),
        (QueueFilter(bookmarked=True), [5, 6]),
        (QueueFilter(bookmarked=True, reviewer="Ann"), [5]),
        (QueueFilter(statuses=frozenset({PENDING, "rejected"}), task="QA"), [2, *range(4, 11)]),
        (QueueFilter(statuses=frozenset({"accepted"}), ruled_by="Ann"), [1]),
    ],
)
def test_each_condition_keeps_what_it_names(
    project: Project, ruled: RunId, wanted: QueueFilter, expected: list[int]
) -> None:
    """One condition or two, in file order."""
    assert _rids(project, wanted) == expected


def test_a_threshold_of_the_view_changes_what_counts_as_flagged(
    project: Project, ruled: RunId
) -> None:
    """Flags are stored far below the run's threshold; the view may look at them."""
    kinds = frozenset({FlagKind.CONTRADICTED})

    assert _rids(project, QueueFilter(run=ruled, kinds=kinds)) == [1, 2, 3, 4]
    assert _rids(project, QueueFilter(run=ruled, kinds=kinds, threshold=0.7)) == [1, 2]
    assert _rids(project, QueueFilter(run=ruled, kinds=kinds, threshold=0.2)) == list(range(1, 8))


@pytest.mark.parametrize("indexed", [False, True])
def test_words_of_sources_are_found_before_and_after_indexing(
    project: Project, import_id: int, indexed: bool
) -> None:
    """A sample is found by what its sources say, shared ones included."""
    if indexed:
        while project.submit(lambda db: index_text(db, Rid(0), 99)).result() not in {None, 10}:
            pass

    assert _rids(project, QueueFilter(text="1937")) == list(range(1, 11))
    assert _rids(project, QueueFilter(text="937.")) == list(range(1, 11))
    assert _rids(project, QueueFilter(text="zebra")) == []


@pytest.mark.parametrize("order", list(Order))
def test_it_does_not_matter_where_the_search_begins(
    project: Project, ruled: RunId, monkeypatch: pytest.MonkeyPatch, order: Order
) -> None:
    """A small condition leads, a large one follows the order: the answer is the same."""
    filters = [
        QueueFilter(run=ruled, reviewer="Ann", generator=generator, text=text, score_low=low)
        for generator, text, low in product((None, "model-b"), ("", "bridge"), (None, 0.3))
    ]
    few = [_rids(project, wanted, order) for wanted in filters]
    monkeypatch.setattr(reads, "FEW", 0)

    assert [_rids(project, wanted, order) for wanted in filters] == few
    assert len(few[0]) == 10


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("few", [0, 4000])
def test_the_first_lines_are_those_of_the_whole(
    project: Project, ruled: RunId, monkeypatch: pytest.MonkeyPatch, order: Order, few: int
) -> None:
    """Asked for the beginning only, the queue gives just that."""
    monkeypatch.setattr(reads, "FEW", few)
    query = QueueQuery(QueueFilter(run=ruled, reviewer="Ann", task="QA"), order, 3)
    with contextlib.closing(project.reader()) as db:
        whole = reads.queue_lines(db, query)
        for number in (1, 4, 9, 10, 50):
            first = reads.queue_lines(db, query, number)
            assert first.rids == (whole.rids if first.whole else whole.rids[:number])
            assert first.whole or few == 0
            assert first.ruled == whole.ruled[: len(first.rids)]

    assert [rid for rid, on in zip(whole.rids, whole.ruled, strict=True) if on] in ([1, 2], [2, 1])


def test_the_plain_form_of_a_filter_names_every_condition() -> None:
    """What a manifest and a saved filter hold."""
    wanted = QueueFilter(kinds=frozenset({FlagKind.UNSUPPORTED}), bookmarked=True)

    assert wanted.to_plain()["kinds"] == ["unsupported"]
    assert set(wanted.to_plain()) == set(QueueFilter.__dataclass_fields__) - {"where"}
    pairs = QueueFilter(where=(("lang", "de"),)).to_plain()
    assert set(pairs) == set(QueueFilter.__dataclass_fields__)
    assert pairs["where"] == [["lang", "de"]]
    assert not wanted.is_open
    assert QueueFilter(reviewer="Ann", run=RunId(1), threshold=0.2).is_open
