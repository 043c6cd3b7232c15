"""Parquet and Arrow files come in row by row, exactly as far as JSON can hold their values."""

import datetime as dt
import gzip
import importlib
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import zstandard

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.importing import columnar
from veridesk.importing.decode import BadRow, Row
from veridesk.importing.readers import RowReader
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.store.reads import samples as reads

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

ROWS = [
    {
        "question": f"When {n}?",
        "contexts": ["The bridge opened in 1937.", None] if n % 2 else [],
        "answer": f"In 193{n} 😀.",
        "meta": {"model": "m", "scores": [1.5, None]},
        "note": None,
    }
    for n in range(1200)
]


def rows_of(path: Path) -> list[Row | BadRow]:
    """All rows."""
    with RowReader(path) as reader:
        return list(reader.rows())


@pytest.fixture(params=["parquet", "parquet.gz", "parquet.zst", "arrow", "stream"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The rows in one of the formats."""
    kind = str(request.param)
    path = tmp_path / f"rows.{kind}"
    made = pa.Table.from_pylist(ROWS)
    if kind.startswith("parquet"):
        pq.write_table(made, path, row_group_size=300)
        pack = {"parquet.gz": gzip.compress, "parquet.zst": zstandard.compress}.get(kind)
        if pack:
            path.write_bytes(pack(path.read_bytes()))
    else:
        new = pa.ipc.new_file if kind == "arrow" else pa.ipc.new_stream
        with new(str(path), made.schema) as out:
            out.write_table(made, max_chunksize=400)
    return path


def test_every_value_arrives(table: Path) -> None:
    """Nested ones and nulls too, in order; the record is the row as JSON."""
    found = rows_of(table)

    assert [row.fields for row in found if isinstance(row, Row)] == ROWS
    assert [row.line for row in found] == list(range(1, len(ROWS) + 1))
    assert [json.loads(row.raw) for row in found] == ROWS


def test_they_are_imported_like_any_other_file(project: Project, table: Path) -> None:
    """With their shape known, and progress that ends at the file's size."""
    steps = []

    report = import_files(project, Job(steps.append), [table])

    assert (report.samples_added, report.rejected) == (len(ROWS), 0)
    assert report.files[0].shape == "Ragas, old"
    reading = [step for step in steps if "rows" in step.text]
    assert reading[-1].done == table.stat().st_size
    with closing(project.reader()) as db:
        rids = list(reads.all_rids(db))
        assert json.loads(reads.raw_record(db, rids[7])) == ROWS[7]


def test_what_json_cannot_hold_is_told(project: Project, tmp_path: Path) -> None:
    """NaN becomes null, dates and bytes become text; both are counted."""
    rows: list[dict[str, Any]] = [
        {"answer": "a", "score": float("nan"), "day": None, "data": None},
        {"answer": "b", "score": 1.0, "day": dt.date(2026, 1, 2), "data": b"\xff"},
    ]
    path = tmp_path / "odd.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path)

    found = rows_of(path)
    report = import_files(project, Job(), [path])

    assert [row.fields for row in found if isinstance(row, Row)] == [
        {"answer": "a", "score": None, "day": None, "data": None},
        {"answer": "b", "score": 1.0, "day": "2026-01-02", "data": "ff"},
    ]
    assert report.samples_added == 2
    assert [text.split(" (")[0] for text in report.warnings] == [
        columnar.NO_NUMBER,
        columnar.ODD_VALUE.split(" (")[0],
    ]


@pytest.mark.parametrize("cut", [1, 40, 2000])
def test_a_broken_file_is_told(tmp_path: Path, cut: int) -> None:
    """By its name, before anything is written."""
    path = tmp_path / "rows.parquet"
    pq.write_table(pa.Table.from_pylist(ROWS), path)
    path.write_bytes(path.read_bytes()[:-cut])

    with pytest.raises(UserError, match=r"rows\.parquet"):
        rows_of(path)


def test_without_pyarrow_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only such files need it."""

    def missing(name: str) -> Any:
        raise ImportError(name)

    path = tmp_path / "rows.parquet"
    pq.write_table(pa.Table.from_pylist(ROWS[:1]), path)
    monkeypatch.setattr(columnar.importlib, "import_module", missing)

    with pytest.raises(UserError, match=r"pip install veridesk\[parquet\]"):
        rows_of(path)


def test_a_folder_saved_by_datasets_is_one_import(project: Project, tmp_path: Path) -> None:
    """All its shards, split by split, and nothing else in it."""
    datasets = pytest.importorskip("datasets")
    saved = datasets.DatasetDict(
        {
            "train": datasets.Dataset.from_list(ROWS[:700]),
            "test": datasets.Dataset.from_list(ROWS[700:]),
        }
    )
    saved.save_to_disk(str(tmp_path / "saved"), num_shards={"train": 3, "test": 1})

    report = import_files(project, Job(), [tmp_path / "saved"])

    assert (report.samples_added, report.rejected) == (len(ROWS), 0)
    assert len(report.files) == 4
    with closing(project.reader()) as db:
        outputs = [reads.sample(db, rid).output for rid in reads.all_rids(db)]
    assert outputs == [row["answer"] for row in ROWS]


def test_pyarrow_is_not_loaded_for_other_files() -> None:
    """It takes a while and is not everywhere."""
    source = Path(columnar.__file__).read_text(encoding="utf-8")

    assert "\nimport pyarrow" not in source
    assert "\nfrom pyarrow" not in source
    assert importlib.import_module("pyarrow") is columnar.load_arrow("x")
