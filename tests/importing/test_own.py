"""Our own exports give back what the project held before anybody ruled."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.exporting.run import export_samples
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.store.reads import flags as flag_reads
from veridesk.store.reads import samples as reads
from veridesk.store.writes.decisions import add_decision

Lines = Callable[..., Path]


def content(project: Project) -> dict[str, Any]:
    """All that a project holds of its samples, by their ids."""
    with closing(project.reader()) as db:
        rids = list(reads.all_rids(db))
        found: dict[Rid, Any] = {}
        for run in flag_reads.imported_runs(db):
            found |= flag_reads.assessments(db, run, rids)
        samples = {rid: reads.sample(db, rid) for rid in rids}
        return {
            one.sample_id: (
                one.output,
                one.prompt,
                one.sources,
                one.record_id,
                one.generator,
                one.task,
                one.dataset,
                reads.raw_record(db, rid),
                found.get(rid),
            )
            for rid, one in samples.items()
        }


@pytest.fixture
def exported(project: Project, write_lines: Lines, tmp_path: Path) -> Path:
    """A folder with accepted, corrected and rejected samples of several shapes."""
    rows = [
        {
            "id": n,
            "prompt": f"Question {n}?",
            "sources": [{"id": f"s{n}", "title": "T", "text": "The bridge opened in 1937."}],
            "output": f"Bridge {n} opened in 1939 😀.",
            "model": "m",
            "label": "hallucinated" if n % 2 else "supported",
            "spans": [{"start": 0, "end": 6, "type": "Conflict"}] if n % 2 else [],
        }
        for n in range(6)
    ]
    pairs = [{"knowledge": "K.", "question": "Q", "right_answer": "R", "hallucinated_answer": "H"}]
    table = write_lines([], "rows.csv")
    table.write_bytes(b'question,answer,contexts\r\nWhy?,"So,\r\nthere","[""A.""]"\r\n')
    odd = write_lines([], "odd.jsonl")
    odd.write_bytes(b'{ "answer" : "Twice.", "answer" : "Twice!", "id": "x" }\n')
    files = [write_lines(rows), write_lines(pairs, "pairs.jsonl"), table, odd]
    import_files(project, Job(), files)
    with closing(project.reader()) as db:
        rids = list(reads.all_rids(db))
    for n, rid in enumerate(rids):
        ruling = (
            Ruling(Verdict.ACCEPTED),
            Ruling(Verdict.CORRECTED, output="Mended."),
            Ruling(Verdict.REJECTED),
        )[n % 3]
        project.submit(
            lambda db, rid=rid, ruling=ruling: add_decision(db, rid, "ann", ruling)
        ).result()
    folder = tmp_path / "delivery"
    export_samples(project, Job(), folder, include_rejected=True)
    return folder


def test_a_delivery_gives_back_the_same_content(
    project: Project, exported: Path, tmp_path: Path
) -> None:
    """Ids, texts, sources with titles and ids, the very records, and what they say themselves."""
    with Project.open(tmp_path / "again.veridesk", create=True) as again:
        report = import_files(again, Job(), [exported])

        assert content(again) == content(project)
        assert report.rejected == 0
        assert {file.shape for file in report.files} == {"Veridesk export"}
        with closing(again.reader()) as db:
            assert db.execute("SELECT count(*) FROM decision").fetchone()[0] == 0


def test_a_delivery_that_was_made_parquet_is_known_too(
    project: Project, exported: Path, tmp_path: Path
) -> None:
    """Its rows are the same."""
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    lines = [
        line
        for name in ("dataset.jsonl", "rejected.jsonl")
        for line in (exported / name).read_text(encoding="utf-8").splitlines()
    ]
    path = tmp_path / "delivery.parquet"
    parquet.write_table(arrow.Table.from_pylist([json.loads(line) for line in lines]), path)

    with Project.open(tmp_path / "again.veridesk", create=True) as again:
        import_files(again, Job(), [path])

        assert content(again) == content(project)


def test_it_adds_nothing_to_the_project_it_came_from(project: Project, exported: Path) -> None:
    """Every sample is known."""
    report = import_files(project, Job(), [exported / "dataset.jsonl"])

    assert report.samples_added == 0
    assert report.samples_known > 0


def test_a_changed_row_is_a_new_sample_and_told(
    project: Project, exported: Path, tmp_path: Path
) -> None:
    """Somebody edited the delivery."""
    path = exported / "dataset.jsonl"
    path.write_bytes(path.read_bytes().replace(b"Question 0?", b"Question zero?"))

    report = import_files(project, Job(), [path])

    assert report.samples_added == 1
    assert "not what their sample_id says" in report.warnings[0]


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [(b'"meta_json":"{', b'"meta_json":"[', "meta_json"), (b'"text":', b'"test":', "source 1")],
)
def test_a_broken_row_is_rejected(
    project: Project, exported: Path, old: bytes, new: bytes, word: str
) -> None:
    """With the reason."""
    path = exported / "dataset.jsonl"
    path.write_bytes(path.read_bytes().splitlines()[0].replace(old, new, 1))

    report = import_files(project, Job(), [path])

    assert report.samples_added == 0
    assert word in report.rejections[0].reason
