"""Columns: Parquet and the folder of the library datasets."""

import importlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.exporting import shapes_table
from veridesk.exporting.run import export_samples
from veridesk.exporting.splits import SplitPlan
from veridesk.exporting.verify import verify_folder

Rows = Callable[[Path], list[dict[str, object]]]


def rule_all(desk: object, count: int) -> None:
    """Accept all but each third, which is corrected."""
    desk.add_some(count)
    for rid in range(1, count + 1):
        if rid % 3:
            desk.rule(rid, "accepted")
        else:
            desk.rule(rid, "corrected", output=f"mended {rid}")


def test_parquet_holds_the_rows(
    desk: object, tmp_path: Path, rows_of: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same values in the same order, in more than one batch."""
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr(shapes_table, "BATCH_ROWS", 4)
    rule_all(desk, 10)

    report = export_samples(desk.project, Job(), tmp_path / "out", shapes=["parquet"])

    read = parquet.ParquetFile(tmp_path / "out" / "dataset.parquet")
    assert read.num_row_groups == 3
    assert read.read().to_pylist() == rows_of(tmp_path / "out" / "dataset.jsonl")
    assert report.files["dataset.parquet"].rows == 10
    assert verify_folder(tmp_path / "out").ok


def test_the_datasets_library_opens_the_folder(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """Loaded from disk it is the data set, whose columns are typed even where all is null."""
    datasets = pytest.importorskip("datasets")
    rule_all(desk, 5)

    export_samples(desk.project, Job(), tmp_path / "out", shapes=["datasets"])

    loaded = datasets.load_from_disk(str(tmp_path / "out" / "datasets"))
    assert loaded.to_list() == rows_of(tmp_path / "out" / "dataset.jsonl")
    assert "null" not in json.dumps(loaded.features.to_dict())
    assert verify_folder(tmp_path / "out").ok


def test_splits_of_a_datasets_folder(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """With splits it is a dictionary of data sets, empty ones included."""
    datasets = pytest.importorskip("datasets")
    rule_all(desk, 6)
    plan = SplitPlan((0.5, 0.25, 0.25), 1)

    report = export_samples(
        desk.project, Job(), tmp_path / "out", shapes=["datasets", "parquet"], split=plan
    )

    loaded = datasets.load_from_disk(str(tmp_path / "out" / "datasets"))
    assert set(loaded) == {"train", "validation", "test"}
    assert sum(loaded.num_rows.values()) == 6
    for name, number in loaded.num_rows.items():
        assert report.files[f"dataset.{name}.parquet"].rows == number
    assert verify_folder(tmp_path / "out").ok


def test_without_the_library_the_extra_is_named(
    desk: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written, and the words say what to install."""
    rule_all(desk, 1)

    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)

    with pytest.raises(UserError, match=r"veridesk\[parquet\]"):
        export_samples(desk.project, Job(), tmp_path / "out", shapes=["parquet"])

    assert not (tmp_path / "out").exists()
