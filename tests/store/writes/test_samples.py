"""What an import writes."""

import contextlib
from dataclasses import replace

import pytest

from veridesk.core.errors import UserError
from veridesk.core.model import (
    Assessment,
    ClaimState,
    Flag,
    FlagKind,
    ImportedSample,
    Rejection,
    Rid,
    Ruling,
    Source,
    Span,
    Verdict,
)
from veridesk.store.project import Project
from veridesk.store.reads import flags as flag_reads
from veridesk.store.reads import samples as reads
from veridesk.store.writes import samples as writes
from veridesk.store.writes.decisions import add_decision


def _batch(project: Project, import_id: int) -> list[ImportedSample]:
    """The samples of an import as they would come again."""
    with contextlib.closing(project.reader()) as db:
        return [
            ImportedSample(
                s.output,
                s.prompt,
                s.sources,
                s.record_id,
                s.generator,
                s.task,
                s.dataset,
                None,
                reads.raw_record(db, s.rid),
                1,
            )
            for s in reads.samples(db, list(reads.all_rids(db)))
        ]


def test_samples_come_back_whole_and_sources_are_shared(project: Project, import_id: int) -> None:
    """Ten samples of two sources each need eleven stored sources."""
    with contextlib.closing(project.reader()) as db:
        sample = reads.sample(db, Rid(3))
        stored = db.execute("SELECT count(*) FROM source").fetchone()[0]

        assert reads.count_samples(db) == 10
        assert stored == 11
        assert sample.output == "Bridge 2 opened in 1939 😀."
        assert [s.title for s in sample.sources] == ["Datasheet", "Note"]
        assert sample.record_id == "b-2"
        assert reads.raw_record(db, Rid(3)) == b'{"id": 2}'
        assert reads.place_of(db, Rid(3)) == ("bridges.jsonl", 3)
        assert reads.generators(db) == ["model-a", "model-b"]


def test_importing_again_adds_nothing(project: Project, import_id: int) -> None:
    """Content hashes recognise samples and sources, whatever else the rows say."""
    again = [replace(s, task="other") for s in _batch(project, import_id)]
    number = project.submit(lambda db: writes.start_import(db, {})).result()
    file = project.submit(lambda db: writes.add_file(db, number, "b", 0, "csv")).result()

    counts = project.submit(
        lambda db: writes.add_samples(db, number, file, [*again, again[0]])
    ).result()

    assert (counts.samples_added, counts.samples_known, counts.sources_added) == (0, 11, 0)
    with contextlib.closing(project.reader()) as db:
        assert reads.count_samples(db) == 10
        assert [fact.samples_known for fact in reads.imports(db)] == [0, 11]


def test_a_sample_twice_in_one_batch_is_stored_once(project: Project) -> None:
    """The second of two equal rows counts as known."""
    number = project.submit(lambda db: writes.start_import(db, {})).result()
    file = project.submit(lambda db: writes.add_file(db, number, "b", 0, "jsonl")).result()
    twin = ImportedSample("out", raw=b"1")

    counts = project.submit(
        lambda db: writes.add_samples(db, number, file, [twin, replace(twin, raw=b"2")])
    ).result()

    assert (counts.samples_added, counts.samples_known) == (1, 1)


def test_a_batch_of_known_and_new_samples_is_told_apart(project: Project, import_id: int) -> None:
    """New ones get their own records and sources, known ones keep theirs; the first twin counts."""
    known = _batch(project, import_id)
    old, new = known[2].sources[0], Source("A new source.", "New", "n")
    fresh = [
        ImportedSample(f"new {n}", sources=(old, new), raw=b"new %d" % n, line=n) for n in range(3)
    ]
    batch = [known[0], fresh[0], known[5], replace(fresh[0], raw=b"twin"), *fresh[1:]]

    counts = project.submit(lambda db: writes.add_samples(db, import_id, 1, batch)).result()

    assert (counts.samples_added, counts.samples_known, counts.sources_added) == (3, 3, 1)
    with contextlib.closing(project.reader()) as db:
        rids = list(reads.all_rids(db))
        assert len(rids) == 13
        for rid, sample in zip(rids[10:], fresh, strict=True):
            stored = reads.sample(db, rid)
            assert (stored.output, stored.sources) == (sample.output, (old, new))
            assert reads.raw_record(db, rid) == sample.raw
    assert _batch(project, import_id)[:10] == known


def test_what_a_file_marks_becomes_flags_of_an_imported_run(project: Project) -> None:
    """Labels are flags, never verdicts; the same labels again add no second run."""
    number = project.submit(lambda db: writes.start_import(db, {})).result()
    file = project.submit(lambda db: writes.add_file(db, number, "b", 0, "jsonl")).result()
    flag = Flag(Span(0, 3), FlagKind.UNSUPPORTED, 1.0, "the file says so")
    found = Assessment(1.0, ClaimState.NOT_FOUND, (), (flag,))
    sample = ImportedSample("out", imported=found)

    project.submit(lambda db: writes.add_samples(db, number, file, [sample])).result()
    other = project.submit(lambda db: writes.start_import(db, {})).result()
    project.submit(lambda db: writes.add_samples(db, other, file, [sample])).result()

    with contextlib.closing(project.reader()) as db:
        (run,) = flag_reads.runs(db)
        assert run.detector == "imported"
        assert flag_reads.assessment(db, run.run_id, Rid(1)) == found
        assert db.execute("SELECT count(*) FROM decision").fetchone()[0] == 0


def test_rejections_keep_place_reason_and_bytes(project: Project, import_id: int) -> None:
    """Nothing of a bad line is lost."""
    bad = Rejection("bridges.jsonl", 7, "broken JSON", b"\xff{", 2)

    project.submit(lambda db: writes.add_samples(db, import_id, 1, [], [bad])).result()

    with contextlib.closing(project.reader()) as db:
        assert list(reads.rejections(db)) == [bad]
        assert reads.imports(db)[0].rejected == 1


def test_the_text_index_grows_batch_by_batch_and_never_doubles(
    project: Project, import_id: int
) -> None:
    """Indexing may be stopped, repeated and gone on with."""
    after = project.submit(lambda db: writes.index_text(db, Rid(0), 4)).result()
    again = project.submit(lambda db: writes.index_text(db, Rid(0), 6)).result()

    assert (after, again) == (4, 6)
    assert project.submit(lambda db: writes.index_text(db, Rid(6), 99)).result() == 10
    assert project.submit(lambda db: writes.index_text(db, Rid(10), 99)).result() is None
    with contextlib.closing(project.reader()) as db:
        hits = db.execute("SELECT rowid FROM sample_fts WHERE sample_fts MATCH 'opened'").fetchall()
    assert [row[0] for row in hits] == list(range(1, 11))


def test_an_import_can_be_taken_back_whole(project: Project, import_id: int) -> None:
    """Samples, sources, flags and index entries go; the run stays and says so."""
    project.submit(lambda db: writes.index_text(db, Rid(0), 99)).result()

    project.submit(lambda db: writes.undo_import(db, import_id)).result()

    with contextlib.closing(project.reader()) as db:
        assert reads.count_samples(db) == 0
        for table in ("source", "sample_source", "record", "sample_fts_docsize"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0
        assert reads.imports(db)[0].state == "undone"


def test_an_import_that_was_ruled_on_stays(project: Project, import_id: int) -> None:
    """Rulings are the product: nothing takes them away."""
    project.submit(lambda db: add_decision(db, Rid(1), "ann", Ruling(Verdict.ACCEPTED))).result()

    with pytest.raises(UserError, match="1 decisions rest"):
        project.submit(lambda db: writes.undo_import(db, import_id)).result()

    with contextlib.closing(project.reader()) as db:
        assert reads.count_samples(db) == 10


def test_ids_find_their_sample(project: Project, import_id: int) -> None:
    """The record's id, its number, or the content hash; what is doubtful is refused."""
    file = 1
    more = [ImportedSample("x", record_id=7), ImportedSample("y", record_id="dup")]
    more.append(ImportedSample("z", record_id="dup"))
    project.submit(lambda db: writes.add_samples(db, import_id, file, more)).result()

    with contextlib.closing(project.reader()) as db:
        assert reads.find_rid(db, "b-2") == 3
        assert reads.find_rid(db, "7") == 11
        assert reads.find_rid(db, 7) == 11
        assert reads.find_rid(db, reads.sample(db, Rid(12)).sample_id) == 12
        with pytest.raises(UserError, match="no sample"):
            reads.find_rid(db, "b-99")
        with pytest.raises(UserError, match="several samples"):
            reads.find_rid(db, "dup")
