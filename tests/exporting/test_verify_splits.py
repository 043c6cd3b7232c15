"""Splits hold the rows of the data set, each once, and share no source."""

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Source
from veridesk.exporting.run import export_samples
from veridesk.exporting.splits import SplitPlan
from veridesk.exporting.verify import verify_folder

Rows = Callable[[Path], list[dict[str, object]]]
WriteRows = Callable[[Path, list[dict[str, object]]], None]
Reseal = Callable[..., None]

TRAIN, TEST = "veridesk.train.jsonl", "veridesk.test.jsonl"


@pytest.fixture
def split(desk: object, tmp_path: Path) -> Path:
    """A delivery in two splits; samples come in pairs that share a source."""
    desk.add(
        *(
            ImportedSample(output=f"o{n}", prompt="q", sources=(Source(f"s{n // 2}"),), line=n + 1)
            for n in range(20)
        )
    )
    for rid in range(1, 21):
        desk.rule(rid, "accepted")
    out = tmp_path / "out"
    plan = SplitPlan((0.5, 0.0, 0.5), 3)
    export_samples(desk.project, Job(), out, shapes=["veridesk"], split=plan)
    return out


def fault_of(folder: Path, alone: ModuleType) -> str:
    """The fault, by both verifiers."""
    report = verify_folder(folder)
    assert not report.ok
    assert alone.verify_folder(folder).summary == report.summary
    return report.summary


def test_splits_are_held_against_the_data_set(split: Path, rows_of: Rows) -> None:
    """Sound as written, and known by more than their hashes."""
    report = verify_folder(split)

    assert report.ok, report.summary
    assert len(rows_of(split / TRAIN)) + len(rows_of(split / TEST)) == 20
    assert not any(name.startswith("veridesk.") for name in report.others)


def test_forged_splits_are_named(
    split: Path, alone: ModuleType, rows_of: Rows, write_rows: WriteRows, reseal: Reseal
) -> None:
    """Changed, strange, doubled and missing rows; with the manifest brought in line each time."""
    train, test = rows_of(split / TRAIN), rows_of(split / TEST)

    for rows, words in (
        ([{**train[0], "output": "x"}, *train[1:]], f"{TRAIN} line 1: is no row of dataset"),
        ([{**train[0], "task": "x"}, *train[1:]], f"{TRAIN} line 1: is no row of dataset"),
        ([{"sample_id": [1]}, *train], f"{TRAIN} line 1: is no row of dataset"),
        ([*train, train[0]], f"{TRAIN} line {len(train) + 1}: holds a row that {TRAIN} holds"),
        (train[1:], f"lacks the row with id {train[0]['id']}, and so do the files beside it"),
    ):
        write_rows(split / TRAIN, rows)
        reseal(split)
        assert words in fault_of(split, alone)

    write_rows(split / TRAIN, [row for row in train if row is not train[0]])
    write_rows(split / TEST, [*test, train[0]])
    reseal(split)
    assert "shares a source with" in fault_of(split, alone)
    write_rows(split / TRAIN, train)
    reseal(split)
    assert "holds already" in fault_of(split, alone)


def test_a_shape_with_a_file_that_is_not_listed_is_named(
    split: Path, alone: ModuleType, reseal: Reseal
) -> None:
    """What a shape claims as its files must be among those that are hashed."""
    shapes = json.loads((split / "manifest.json").read_bytes())["shapes"]
    shapes[0]["files"].append("more.jsonl")
    reseal(split, shapes=shapes)

    assert fault_of(split, alone) == (
        "manifest.json: does not list 'more.jsonl', a file of a shape"
    )
