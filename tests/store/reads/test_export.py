"""Everything an export reads, from one snapshot."""

import sqlite3

import pytest

from veridesk.core.errors import UserError
from veridesk.core.model import ImportedSample, Rid, Ruling, RunId, Source, Verdict
from veridesk.core.queue import QueueFilter
from veridesk.store.project import Project
from veridesk.store.reads import export
from veridesk.store.reads.export import snapshot
from veridesk.store.writes import decisions, samples


def rule(project: Project, rid: int, verdict: str, by: str = "ann", output: str | None = None):
    """Decide on a sample."""
    ruling = Ruling(Verdict(verdict), output)
    return project.submit(lambda db: decisions.add_decision(db, Rid(rid), by, ruling)).result()


def test_a_snapshot_stands_still(project: Project, import_id: int) -> None:
    """What is written after it was taken does not show."""
    rule(project, 1, "accepted")

    with snapshot(project) as now:
        assert now.count_decisions() == 1
        rule(project, 2, "accepted")
        assert now.count_decisions() == 1
        assert now.reviewers() == ["ann"]

    with snapshot(project) as now:
        assert now.count_decisions() == 2


def test_standing_comes_by_sample(project: Project, import_id: int) -> None:
    """Samples ascend, each with everybody's verdict."""
    for rid, by in ((3, "bob"), (1, "ann"), (3, "ann")):
        rule(project, rid, "accepted", by)

    with snapshot(project) as now:
        standing = [(rid, [row.reviewer for row in rows]) for rid, rows in now.standing()]

    assert standing == [(1, ["ann"]), (3, ["ann", "bob"])]


@pytest.mark.parametrize("rows", [256, 3, 1])
def test_batches_change_nothing(
    project: Project, import_id: int, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    """However many samples are read at once, each comes once, in order, with its ruling."""
    monkeypatch.setattr(export, "BATCH", rows)
    rids = [1, 2, 4, 7, 8, 10]
    numbers = [rule(project, rid, "corrected", output=f"mended {rid}").decision_id for rid in rids]

    with snapshot(project) as now:
        pairs = list(now.ruled_samples(rids, numbers))
        log = [row for batch in now.log() for row in batch]

    assert [sample.rid for sample, _ in pairs] == rids
    assert [ruling.output for _, ruling in pairs] == [f"mended {rid}" for rid in rids]
    assert [len(sample.sources) for sample, _ in pairs] == [2] * len(rids)
    assert pairs[0][0].sources[0].foreign_id == "d1"
    assert pairs[0][0].raw == b'{"id": 0}'
    assert [row.decision.decision_id for row in log] == numbers
    assert [row.rid for row in log] == rids
    assert log[0].record_id == "b-0"


def test_raised_flags_are_those_over_the_threshold(project: Project, run_id: RunId) -> None:
    """Weak doubts and samples under the threshold bring none."""
    with snapshot(project) as now:
        found = now.raised_flags({(run_id, Rid(1)), (run_id, Rid(8)), (RunId(99), Rid(1))})

    assert {key: len(flags) for key, flags in found.items()} == {(run_id, Rid(1)): 1}
    assert found[run_id, Rid(1)][0].reason == "‘1939’ is in no source"


def test_passing_ascends(project: Project, run_id: RunId) -> None:
    """The filter is the queue's, the order the file's."""
    with snapshot(project) as now:
        passing = now.passing(QueueFilter(run=run_id, score_low=0.5))

    assert list(passing) == [1, 2, 3, 4]


def test_standing_that_the_log_does_not_know(project: Project, import_id: int) -> None:
    """Undo and redo keep the two in step; whoever edits one of them is noticed."""
    rule(project, 1, "accepted")
    rule(project, 1, "rejected")
    project.submit(lambda db: decisions.add_undo(db, "ann")).result()
    project.submit(lambda db: decisions.add_redo(db, "ann")).result()
    rule(project, 2, "accepted", "bob")
    with snapshot(project) as now:
        assert now.misplaced_decision() is None

    edit = "UPDATE standing SET decision_id = 1 WHERE rid = 1"
    project.submit(lambda db: db.execute(edit)).result()

    with snapshot(project) as now:
        assert now.misplaced_decision() in {1, 4}


def test_a_shared_source_of_many_samples(project: Project) -> None:
    """Sources come in the order of the sample, also the same one twice."""
    one, two = Source("one", "first"), Source("two")
    made = ImportedSample(output="o", sources=(two, one, Source("one", "again")))

    def write(db: object) -> None:
        number = samples.start_import(db, {})
        file = samples.add_file(db, number, "f.csv", 1, "csv")
        samples.add_samples(db, number, file, [made])

    project.submit(write).result()
    number = rule(project, 1, "accepted").decision_id

    with snapshot(project) as now:
        ((sample, _),) = now.ruled_samples([1], [number])

    assert [(source.text, source.title) for source in sample.sources] == [
        ("two", None),
        ("one", "first"),
        ("one", "again"),
    ]


def test_faults_of_the_file_are_told_in_words(project: Project, import_id: int) -> None:
    """SQLite's own errors become sentences; mistakes of the program stay mistakes."""

    def fail(error: sqlite3.Error) -> None:
        with snapshot(project):
            raise error

    with pytest.raises(UserError, match="the file is damaged"):
        fail(sqlite3.DatabaseError("database disk image is malformed"))
    with pytest.raises(sqlite3.ProgrammingError):
        fail(sqlite3.ProgrammingError("bug"))
