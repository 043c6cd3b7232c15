"""Shapes that train a detector."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Mark, MarkKind, Source, Span
from veridesk.exporting.run import export_samples
from veridesk.exporting.shapes_spans import NumberSet
from veridesk.exporting.verify import verify_folder

Rows = Callable[[Path], list[dict[str, object]]]

OUTPUT = "😀 It opened in 1939 and is blue."
YEAR = Mark(Span(15, 19), MarkKind.CONTRADICTED, "1937")
COLOUR = Mark(Span(27, 31), MarkKind.UNSUPPORTED)
FALSE_ALARM = Mark(Span(2, 4), MarkKind.SUPPORTED)


@pytest.fixture
def marked(desk: object, tmp_path: Path) -> Path:
    """An export of marked samples: right, wrong, mended, and wrong without a mark."""
    sources = (Source("It opened in 1937."), Source("It is red."))
    made = [
        ImportedSample(output=f"{OUTPUT} {n}", prompt="When?", sources=sources, line=n)
        for n in range(6)
    ]
    desk.add(*made)
    desk.rule(1, "accepted", marks=(FALSE_ALARM,))
    desk.rule(2, "corrected", output="In 1937.", marks=(COLOUR, FALSE_ALARM, YEAR))
    desk.rule(3, "rejected", marks=(YEAR, YEAR))
    desk.rule(4, "rejected")
    desk.rule(5, "corrected", output="In 1937.", marks=(FALSE_ALARM,))
    desk.rule(6, "unsure", marks=(YEAR,))
    shapes = ["lettucedetect", "ragtruth"]
    report = export_samples(
        desk.project, Job(), tmp_path / "out", shapes=shapes, include_unsure=True
    )
    reasons = {"is wrong somewhere, but no span is marked": 2, "is unsure": 1}
    assert [(one["rows"], one["left_out"]) for one in report.shapes] == [(3, reasons)] * 2
    assert verify_folder(tmp_path / "out").ok
    return tmp_path / "out"


def test_lettucedetect_counts_code_points(marked: Path, rows_of: Rows) -> None:
    """The spans point into the original answer, in order; a false alarm is no span."""
    rows = rows_of(marked / "lettucedetect.jsonl")

    assert [len(row["labels"]) for row in rows] == [0, 2, 1]
    corrected = rows[1]
    assert [corrected["answer"][one["start"] : one["end"]] for one in corrected["labels"]] == [
        "1939",
        "blue",
    ]
    assert [one["category"] for one in corrected["labels"]] == [
        "contradiction",
        "unsupported_addition",
    ]
    assert corrected["context"] == "It opened in 1937.\n\nIt is red."
    assert corrected["prompt"].endswith("It is red.\n\nWhen?")
    assert {(row["split"], row["language"], row["task_type"]) for row in rows} == {
        ("train", "und", "unknown")
    }
    assert [row["metadata"]["verdict"] for row in rows] == ["accepted", "corrected", "rejected"]


def test_ragtruth_joins_two_files(marked: Path, rows_of: Rows) -> None:
    """Each source stands once, each response names it, each label quotes its text."""
    responses = rows_of(marked / "ragtruth" / "response.jsonl")
    infos = rows_of(marked / "ragtruth" / "source_info.jsonl")

    assert len(infos) == 1
    assert {row["source_id"] for row in responses} == {infos[0]["source_id"]}
    assert set(responses[0]) == {
        *("id", "source_id", "model", "temperature", "labels", "split", "quality", "response")
    }
    assert set(infos[0]) == {"source_id", "task_type", "source", "source_info", "prompt"}
    labels = responses[1]["labels"]
    assert [(one["text"], one["label_type"], one["meta"]) for one in labels] == [
        ("1939", "Evident Conflict", "1937"),
        ("blue", "Evident Baseless Info", ""),
    ]
    assert set(labels[0]) == {
        *("start", "end", "text", "meta", "label_type", "implicit_true", "due_to_null")
    }


def test_one_source_stands_as_it_is(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """A single source is not numbered, and another prompt is another source."""
    desk.add(
        ImportedSample(output="a", prompt="p", sources=(Source("It is red."),), line=1),
        ImportedSample(output="b", prompt="q", sources=(Source("It is red."),), line=2),
    )
    desk.rule(1, "accepted")
    desk.rule(2, "accepted")

    export_samples(desk.project, Job(), tmp_path / "out", shapes=["ragtruth"])

    infos = rows_of(tmp_path / "out" / "ragtruth" / "source_info.jsonl")
    assert [row["source_info"] for row in infos] == ["It is red."] * 2


@given(st.lists(st.integers(1, 2**64 - 1) | st.integers(1, 40), max_size=60), st.integers(0, 3000))
def test_numbers_are_remembered_like_in_a_set(numbers: list[int], more: int) -> None:
    """Through collisions and growth."""
    found, real = NumberSet(), set()
    for number in [*numbers, *range(1, more), *numbers]:
        assert found.add(number) is (number not in real)
        real.add(number)

    assert len(found) == len(real)
