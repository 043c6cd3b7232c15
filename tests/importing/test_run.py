"""An import keeps what is good, says what was not, and can be repeated, stopped, taken back."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job, Progress
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.importing import run
from veridesk.importing.mapping import Mapping
from veridesk.importing.run import export_rejections, import_files, undo_import
from veridesk.store.project import Project
from veridesk.store.reads import flags as flag_reads
from veridesk.store.reads import imports as import_reads
from veridesk.store.reads import samples as reads
from veridesk.store.writes.decisions import add_decision

Lines = Callable[..., Path]
Write = Callable[[str, bytes], Path]


def made_rows(count: int) -> list[dict[str, Any]]:
    """Rows of the common schema; every third is marked, all share a source."""
    return [
        {
            "id": n,
            "prompt": f"Question {n}?",
            "sources": [{"id": "s", "text": "The bridge opened in 1937."}],
            "output": f"Bridge {n} opened in 1939 😀.",
            "label": "supported" if n % 3 else "hallucinated",
            "spans": [] if n % 3 else [{"start": 0, "end": 6, "type": "Conflict"}],
        }
        for n in range(count)
    ]


def found_by(project: Project, word: str) -> int:
    """How many samples the full-text index finds."""
    with closing(project.reader()) as db:
        query = "SELECT count(*) FROM sample_fts WHERE sample_fts MATCH ?"
        return int(db.execute(query, (word,)).fetchone()[0])


def state_of(project: Project, import_id: int) -> str | None:
    """How an import stands."""
    with closing(project.reader()) as db:
        return import_reads.import_state(db, import_id)


def test_samples_labels_and_bytes_arrive(project: Project, write_lines: Lines) -> None:
    """Everything is in the project, to the byte, and is found by its words."""
    path = write_lines(made_rows(10))

    report = import_files(project, Job(), [path])

    assert (report.samples_added, report.sources_added, report.rejected) == (10, 1, 0)
    assert report.summary == "10 samples added with 1 new source"
    assert report.files[0].shape == "the common schema"
    assert report.files[0].format == "JSONL"
    assert state_of(project, report.import_id) == "done"
    lines = path.read_bytes().splitlines()
    with closing(project.reader()) as db:
        rids = list(reads.all_rids(db))
        assert [reads.raw_record(db, rid) for rid in rids] == lines
        assert reads.place_of(db, rids[3]) == (str(path), 4)
        runs = flag_reads.imported_runs(db)
        found = flag_reads.assessments(db, runs[0], rids)
    assert [bool(found[rid].flags) for rid in rids] == [n % 3 == 0 for n in range(10)]
    assert found_by(project, "bridge") == 10


def test_importing_again_adds_nothing_and_says_so(project: Project, write_lines: Lines) -> None:
    """Not even twice in one go, nor under another name."""
    rows = made_rows(10)
    import_files(project, Job(), [write_lines(rows)])

    report = import_files(project, Job(), [write_lines(rows), write_lines(rows, "copy.json.gz")])

    assert (report.samples_added, report.samples_known, report.sources_added) == (0, 20, 0)
    assert report.summary == "nothing added: the project holds all 20 samples of the files already"
    with closing(project.reader()) as db:
        assert reads.count_samples(db) == 10
        assert len(flag_reads.imported_runs(db)) == 1
    assert found_by(project, "bridge") == 10


def test_a_hostile_file_is_rejected_line_by_line(project: Project, write_bytes: Write) -> None:
    """The good rows come in; each bad one has its file, line and reason, and can be written out."""
    bad = [
        b'{"id": 1, "output": "cut',
        b'{"id": 2, "output": "\xff", "sources": []}',
        b'{"id": 3, "output": "\\ud800", "sources": []}',
        b'{"id": 4, "sources": []}',
        b'{"id": 5, "output": 7, "sources": []}',
        b'{"id": 6, "output": "x", "sources": [7]}',
        b'{"id": 7, "output": "' + b"x" * (17 << 20) + b'", "sources": []}',
        b"[]",
    ]
    good = b'{"id": 0, "output": "fine", "sources": ["s"], "spans": [{"start": 0, "end": 9}]}'
    path = write_bytes("hostile.jsonl", b"\n".join([good, *bad, good.replace(b"fine", b"well")]))
    out = path.with_name("rejected.jsonl")

    report = import_files(project, Job(), [path])
    count = export_rejections(project, report.import_id, out)

    assert report.samples_added == 2
    assert report.rejected == count == len(bad)
    assert [r.line for r in report.rejections] == list(range(2, 2 + len(bad)))
    assert {r.file for r in report.rejections} == {str(path)}
    assert report.warnings == (
        f"marks that lie outside the output were left out (2 times, first in {path}, line 1)",
    )
    assert "8 rows rejected" in report.summary
    told = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [one["line"] for one in told] == [r.line for r in report.rejections]
    assert told[1]["raw"] == bad[1].decode(errors="replace")
    assert told[6]["size"] >= 17 << 20
    assert len(told[6]["raw"]) == 64 * 1024


def test_a_file_of_bad_rows_only_adds_nothing(project: Project, write_bytes: Write) -> None:
    """The report says that, and the run is closed."""
    report = import_files(project, Job(), [write_bytes("bad.jsonl", b"no\njson\n")])

    assert (report.samples_added, report.rejected) == (0, 2)
    assert report.summary == "nothing added: the files hold no usable row; 2 rows rejected"
    assert state_of(project, report.import_id) == "done"


def test_the_shape_may_show_late(project: Project, write_bytes: Write) -> None:
    """After thousands of bad rows the first good one still tells what it is."""
    data = b"bad\n" * 6000 + b'{"answer": "A", "question": "Q", "contexts": ["s"]}\n'

    report = import_files(project, Job(), [write_bytes("late.jsonl", data)])

    assert (report.samples_added, report.rejected) == (1, 6000)
    assert report.files[0].shape == "Ragas, old"
    assert len(report.rejections) == run.REPORTED


def test_a_table_is_kept_as_json_of_its_cells(project: Project, write_bytes: Write) -> None:
    """Cells with line ends included."""
    data = b'question,answer,contexts\r\nWhy?,"So,\r\nthere","[""A.""]"\r\n'

    report = import_files(project, Job(), [write_bytes("rows.csv", data)])

    assert report.samples_added == 1
    with closing(project.reader()) as db:
        raw = json.loads(reads.raw_record(db, Rid(1)))
        sample = reads.sample(db, Rid(1))
    assert raw == {"question": "Why?", "answer": "So,\r\nthere", "contexts": '["A."]'}
    assert sample.output == "So,\r\nthere"
    assert [source.text for source in sample.sources] == ["A."]


def test_a_mapping_by_hand_is_obeyed(project: Project, write_lines: Lines) -> None:
    """And kept with the import."""
    path = write_lines([{"answer": "A", "response": "B", "q": "Q"}])

    with pytest.raises(UserError, match="--map output=KEY"):
        import_files(project, Job(), [path])
    report = import_files(
        project, Job(), [path], Mapping({"output": ("answer",), "prompt": ("q",)})
    )

    assert report.samples_added == 1
    assert report.files[0].mapping == {"output": ["answer"], "prompt": ["q"]}
    with closing(project.reader()) as db:
        assert reads.sample(db, Rid(1)).output == "A"


def test_nothing_is_written_when_one_file_is_missing(
    project: Project, write_lines: Lines, tmp_path: Path
) -> None:
    """All files are looked at before the first is imported."""
    with pytest.raises(UserError, match="does not exist"):
        import_files(project, Job(), [write_lines(made_rows(3)), tmp_path / "no.jsonl"])

    with closing(project.reader()) as db:
        assert not reads.imports(db)


def test_progress_runs_to_the_end_in_bytes(
    project: Project, write_lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It never goes back within the reading, and counts packed bytes of packed files."""
    monkeypatch.setattr(run, "BATCH_ROWS", 500)
    path = write_lines(made_rows(3000), "rows.jsonl.gz")
    seen: list[Progress] = []

    import_files(project, Job(seen.append), [path])

    reading = [p for p in seen if "rows" in p.text]
    assert len(reading) >= 3
    assert [p.done for p in reading] == sorted(p.done for p in reading)
    assert {p.total for p in reading} == {path.stat().st_size}
    assert reading[-1].done == path.stat().st_size


def test_a_cancelled_import_keeps_what_was_committed(
    project: Project, write_lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says so, what is there can be searched, and importing again completes it."""
    monkeypatch.setattr(run, "BATCH_ROWS", 100)
    path = write_lines(made_rows(1000))
    job = Job(lambda progress: job.cancel() if progress.text.startswith("500 ") else None)

    with pytest.raises(Cancelled):
        import_files(project, job, [path])

    with closing(project.reader()) as db:
        kept = reads.count_samples(db)
        assert [fact.state for fact in reads.imports(db)] == ["cancelled"]
        assert reads.imports(db)[0].samples_added == kept
    assert 500 <= kept < 1000
    # The writer works in order, so that the index is there when this returns.
    project.submit(lambda _: None).result()
    report = import_files(project, Job(), [path])
    assert (report.samples_added, report.samples_known) == (1000 - kept, kept)
    assert found_by(project, "bridge") == 1000


def test_a_cancelled_import_can_be_searched_at_once(
    project: Project, write_lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The writer goes on indexing behind the back of whoever stopped."""
    monkeypatch.setattr(run, "INDEX_ROWS", 50)
    job = Job(lambda progress: job.cancel() if "rows" in progress.text else None)
    path = write_lines(made_rows(500))
    with pytest.raises(Cancelled):
        import_files(project, job, [path])

    for _ in range(20):
        project.submit(lambda _: None).result()

    assert found_by(project, "bridge") == 500


def test_a_failure_closes_the_run(
    project: Project, write_lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that stops reading is told in words, and the import is marked."""

    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    path = write_lines(made_rows(10))
    guessed = run.look_at([path], None, None)
    monkeypatch.setattr(run, "look_at", lambda *_: guessed)
    monkeypatch.setattr("veridesk.importing.stream.ByteStream.readline", fail)

    with pytest.raises(UserError, match="Input/output error"):
        import_files(project, Job(), [path])

    with closing(project.reader()) as db:
        assert [fact.state for fact in reads.imports(db)] == ["failed"]


def test_undo_takes_all_of_an_import_back(project: Project, write_lines: Lines) -> None:
    """Samples, marks, sources and index go; another import's stay; it works once."""
    other = [{"output": "Another bridge.", "sources": ["Other."], "label": "supported"}]
    import_files(project, Job(), [write_lines(other, "other.jsonl")])
    report = import_files(project, Job(), [write_lines(made_rows(10))])

    undo_import(project, Job(), report.import_id)

    with closing(project.reader()) as db:
        assert reads.count_samples(db) == 1
        assert db.execute("SELECT count(*) FROM source").fetchone()[0] == 1
        assert len(flag_reads.imported_runs(db)) == 1
    assert found_by(project, "bridge") == 1
    assert state_of(project, report.import_id) == "undone"
    with pytest.raises(UserError, match="before"):
        undo_import(project, Job(), report.import_id)
    with pytest.raises(UserError, match="no import 99"):
        undo_import(project, Job(), 99)
    again = import_files(project, Job(), [write_lines(made_rows(10))])
    assert again.samples_added == 10
    assert found_by(project, "bridge") == 11


def test_undo_never_takes_a_ruling_along(project: Project, write_lines: Lines) -> None:
    """An import with ruled samples stays."""
    report = import_files(project, Job(), [write_lines(made_rows(2))])
    ruling = Ruling(Verdict.ACCEPTED)
    project.submit(lambda db: add_decision(db, Rid(1), "ann", ruling)).result()

    with pytest.raises(UserError, match="decisions rest on"):
        undo_import(project, Job(), report.import_id)

    with closing(project.reader()) as db:
        assert reads.count_samples(db) == 2


def test_rejections_cannot_be_written_to_nowhere(project: Project, tmp_path: Path) -> None:
    """The error names the path."""
    with pytest.raises(UserError, match="cannot be written"):
        export_rejections(project, None, tmp_path / "no" / "where.jsonl")
