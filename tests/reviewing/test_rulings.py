"""Rulings from a file."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import Cancelled, DataError, UserError
from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Mark, MarkKind, Rid, Ruling, Span, Verdict
from veridesk.reviewing import rulings
from veridesk.reviewing.rulings import apply_rulings, parse_ruling
from veridesk.store.project import Project
from veridesk.store.reads import decisions as reads
from veridesk.store.writes import samples as sample_writes


@pytest.fixture
def filled(project: Project) -> Project:
    """A project of three samples, one with a number as its id."""
    number = project.submit(lambda db: sample_writes.start_import(db, {})).result()
    file = project.submit(lambda db: sample_writes.add_file(db, number, "f", 0, "jsonl")).result()
    batch = [ImportedSample("one two", record_id="a"), ImportedSample("b", record_id=2)]
    batch.append(ImportedSample("c", record_id="c"))
    project.submit(lambda db: sample_writes.add_samples(db, number, file, batch)).result()
    return project


def test_good_lines_are_stored_and_bad_ones_named(filled: Project, tmp_path: Path) -> None:
    """Every bad line is told with its number, reason and bytes; the rest counts."""
    path = tmp_path / "rulings.jsonl"
    mark = {"start": 0, "end": 3, "kind": "unsupported", "reason": "omission"}
    lines = [
        {"id": "a", "verdict": "corrected", "output": "one three", "marks": [mark], "note": "n"},
        "",
        "{broken",
        {"id": "nobody", "verdict": "accepted"},
        {"id": 2, "verdict": "rejected", "seconds": 3},
        {"id": "c", "verdict": "fine"},
        {"id": "c", "verdict": "accepted", "output": "x"},
        {"verdict": "accepted"},
        [1],
        {"id": "c", "verdict": "corrected", "output": "c"},
        {"id": "c", "verdict": "accepted", "marks": [{"start": 0, "end": 9, "kind": "supported"}]},
    ]
    text = "\r\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines)
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())

    report = apply_rulings(filled, Job(), path, "Ann")

    assert report.decided == 2
    assert [r.line for r in report.rejections] == [3, 4, 6, 7, 8, 9, 10, 11]
    assert "broken JSON" in report.rejections[0].reason
    assert "no sample has the id 'nobody'" in report.rejections[1].reason
    assert "use one of accepted, corrected" in report.rejections[2].reason
    assert report.rejections[0].raw == b"{broken\r\n"
    with contextlib.closing(filled.reader()) as db:
        stored = reads.standing_decision(db, Rid(1), "Ann")
        assert stored is not None
        assert stored.ruling == Ruling(
            Verdict.CORRECTED,
            "one three",
            "n",
            (Mark(Span(0, 3), MarkKind.UNSUPPORTED, "omission"),),
        )
        assert reads.verdict_of(db, Rid(2), "Ann") is Verdict.REJECTED


def test_a_line_without_end_is_skipped_and_the_next_one_counts(
    filled: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line over the limit is never held in memory whole."""
    monkeypatch.setattr(rulings, "LINE_LIMIT", 100)
    path = tmp_path / "rulings.jsonl"
    path.write_bytes(b"x" * 350 + b'\n{"id": "a", "verdict": "accepted"}\n')

    report = apply_rulings(filled, Job(), path, "Ann")

    assert report.decided == 1
    assert [(r.line, "longer" in r.reason) for r in report.rejections] == [(1, True)]


def test_a_missing_file_and_a_stop_are_told(filled: Project, tmp_path: Path) -> None:
    """The surroundings' faults are sentences, and a cancelled job stores no more."""
    with pytest.raises(UserError, match="cannot be read"):
        apply_rulings(filled, Job(), tmp_path / "none", "Ann")
    path = tmp_path / "rulings.jsonl"
    path.write_text('{"id": "a", "verdict": "accepted"}\n' * 600)
    job = Job()
    job.cancel()

    with pytest.raises(Cancelled):
        apply_rulings(filled, job, path, "Ann")

    with contextlib.closing(filled.reader()) as db:
        assert list(reads.decisions(db)) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "verdict": st.sampled_from(Verdict) | JSON,
            "output": JSON,
            "note": JSON,
            "marks": JSON,
            "seconds": JSON,
        },
    )
    | JSON
)
def test_any_json_is_a_ruling_or_a_reason(plain: object) -> None:
    """Hostile values end in a ruling or a DataError, nothing else."""
    with contextlib.suppress(DataError):
        ruling = parse_ruling(plain)
        assert isinstance(plain, dict)
        assert ruling.verdict == plain["verdict"]
