"""A look at the project: its first lines soon, then all, and what one look leaves to the next."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from veridesk.core.job import Job
from veridesk.core.model import Assessment, ClaimState, Flag, FlagKind, Rid, Ruling, Span, Verdict
from veridesk.core.queue import Order, QueueFilter, QueueQuery
from veridesk.importing.run import import_files
from veridesk.store.project import Database, Project
from veridesk.store.reads.flags import runs
from veridesk.store.writes.decisions import add_decision
from veridesk.store.writes.flags import add_assessments, finish_run, start_run
from veridesk.ui.queue_look import Known, Look, pick_run

ANN = QueueQuery(QueueFilter(reviewer="Ann"), Order.RISK)


@pytest.fixture
def flagged(tmp_path: Path) -> Iterator[Project]:
    """Thirty samples, the later the riskier, two of them ruled on."""
    file = tmp_path / "f.jsonl"
    rows = (f'{{"id": {n}, "output": "Output {n}.", "sources": ["S"]}}\n' for n in range(30))
    file.write_text("".join(rows), encoding="utf-8")
    with Project.open(tmp_path / "f.veridesk", create=True) as opened:
        import_files(opened, Job(), [file])
        opened.submit(flag_all).result()
        for rid in (29, 3):
            opened.submit(
                lambda db, r=rid: add_decision(db, Rid(r), "Ann", Ruling(Verdict.ACCEPTED))
            ).result()
        yield opened


def flag_all(db: Database, state: str = "done") -> None:
    """A run over all thirty."""
    run = start_run(db, detector="d", version="1", weights_hash="w", parameters={}, threshold=0.5)
    flags = [Flag(Span(0, 6), FlagKind.UNSUPPORTED, n / 30, "x") for n in range(30)]
    found = [Assessment(f.probability, ClaimState.NOT_FOUND, (), (f,)) for f in flags]
    add_assessments(db, run, [(Rid(n), one) for n, one in enumerate(found, 1)])
    finish_run(db, run, state, 1.0)


def test_the_first_lines_are_followed_by_all(flagged: Project) -> None:
    """In the same order, with the same rulings; counted is only what is whole."""
    look = Look(ANN, None, Known())
    with contextlib.closing(flagged.reader()) as db:
        first, whole = look.first(db, 10), look.all(db)

    assert not first.whole
    assert (first.total, first.ruled) == (0, 2)
    assert whole.whole
    assert (whole.total, whole.ruled) == (30, 2)
    assert whole.snapshot.rids.tolist() == list(range(30, 0, -1))
    assert first.snapshot.rids == whole.snapshot.rids[:10]
    assert first.snapshot.ruled == whole.snapshot.ruled[:10] == bytearray([0, 1] + [0] * 8)
    assert [run.assessed for run in whole.runs] == [30]


def test_a_short_queue_is_whole_at_once(flagged: Project) -> None:
    """Nobody looks twice then."""
    asked = replace(ANN, filter=replace(ANN.filter, score_low=0.8))
    with contextlib.closing(flagged.reader()) as db:
        first = Look(asked, None, Known()).first(db, 10)

    assert first.whole
    assert first.snapshot.rids.tolist() == list(range(30, 24, -1))
    assert first.total == 30


def test_what_is_known_is_not_read_again_and_rulings_always_are(flagged: Project) -> None:
    """Orders, runs and counts stand until they are thrown away."""
    known = Known()
    with contextlib.closing(flagged.reader()) as db:
        before = Look(ANN, None, known).all(db)
        flagged.submit(flag_all).result()
        flagged.submit(
            lambda db: add_decision(db, Rid(30), "Ann", Ruling(Verdict.REJECTED))
        ).result()
        again = Look(ANN, None, known)
        first, whole = again.first(db, 5), again.all(db)
        fresh = Look(ANN, None, Known()).all(db)

    assert first.total == before.total
    assert whole.runs == before.runs
    assert len(fresh.runs) == 2
    assert before.snapshot.ruled[:2] == bytearray([0, 1])
    assert first.snapshot.ruled[:2] == whole.snapshot.ruled[:2] == bytearray([1, 1])


def test_the_run_to_go_by(flagged: Project) -> None:
    """The one chosen, else the newest that is whole, else whichever there is."""
    flagged.submit(lambda db: flag_all(db, "cancelled")).result()
    with contextlib.closing(flagged.reader()) as db:
        done, stopped = runs(db)

    assert pick_run((done, stopped), None) == done.run_id
    assert pick_run((done, stopped), stopped.run_id) == stopped.run_id
    assert pick_run((stopped,), None) == stopped.run_id
    assert pick_run((), None) is None
