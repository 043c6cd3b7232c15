"""Shapes that train a model to prefer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.job import Job
from veridesk.core.model import ImportedSample
from veridesk.exporting.run import export_samples
from veridesk.exporting.shapes import ShapeOptions
from veridesk.exporting.shapes_preference import is_trivial
from veridesk.exporting.verify import verify_folder

Rows = Callable[[Path], list[dict[str, object]]]

LONG = "The bridge has two towers and it is very long indeed. " * 10


def test_corrections_are_chosen_over_originals(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """Only corrected samples give pairs; trivial edits are left out, lengths are told."""
    desk.add(*(ImportedSample(output=f"{LONG}{n}", prompt=f"q{n}", line=n) for n in range(5)))
    desk.rule(1, "accepted")
    desk.rule(2, "corrected", output="Short.")
    desk.rule(3, "corrected", output=f"{LONG}3")
    desk.rule(4, "corrected", output=f"  {LONG}\n3 ")
    desk.rule(5, "rejected")
    out = tmp_path / "out"

    report = export_samples(desk.project, Job(), out, shapes=["dpo"])

    assert rows_of(out / "dpo.jsonl") == [
        {"prompt": "q1", "chosen": "Short.", "rejected": f"{LONG}1"}
    ]
    (shape,) = report.shapes
    assert shape["left_out"] == {"differs too little from the original": 2}
    assert shape["options"] == {"with_sources": False, "min_edit": 0.005}
    assert shape["figures"] == {
        "mean_chosen_length": 6.0,
        "mean_rejected_length": 541.0,
        "length_ratio": 0.011,
        "chosen_longer_share": 0.0,
    }
    assert not (out / "rejected.jsonl").exists()


def test_the_threshold_is_free(desk: object, tmp_path: Path) -> None:
    """With none, only edits of white space are trivial; with a high one, most are."""
    desk.add(ImportedSample(output=f"{LONG}1", prompt="q", line=1))
    desk.rule(1, "corrected", output=f"{LONG}2")

    rows = {}
    for share in (0.0, 0.5):
        options = ShapeOptions(min_edit=share)
        folder = tmp_path / str(share)
        report = export_samples(desk.project, Job(), folder, shapes=["dpo"], options=options)
        rows[share] = report.shapes[0]["rows"]

    assert rows == {0.0: 1, 0.5: 0}
    assert report.shapes[0]["figures"]["length_ratio"] is None


@pytest.mark.parametrize("with_originals", [False, True])
def test_what_passed_is_wanted_and_what_did_not_is_not(
    desk: object, tmp_path: Path, rows_of: Rows, with_originals: bool
) -> None:
    """KTO brings the rejected samples along; originals of corrected ones only on request."""
    desk.add(*(ImportedSample(output=f"o{n}", prompt=f"q{n}", line=n) for n in range(4)))
    desk.rule(1, "accepted")
    desk.rule(2, "corrected", output="mended")
    desk.rule(3, "rejected")
    desk.rule(4, "unsure")
    out, options = tmp_path / "out", ShapeOptions(kto_originals=with_originals)

    report = export_samples(
        desk.project, Job(), out, shapes=["kto"], options=options, include_unsure=True
    )

    found = [tuple(row.values()) for row in rows_of(out / "kto.jsonl")]
    originals = [("q1", "o1", False)] if with_originals else []
    assert found == [("q0", "o0", True), ("q1", "mended", True), *originals, ("q2", "o2", False)]
    assert report.shapes[0]["figures"] == {"wanted": 2, "unwanted": 1 + with_originals}
    assert len(rows_of(out / "rejected.jsonl")) == 2
    assert verify_folder(out).ok


@given(st.text(), st.text(), st.floats(0, 0.99))
def test_trivial_means_little_changed(one: str, other: str, share: float) -> None:
    """White space alone is always trivial, and a higher share never lets more through."""
    assert is_trivial(one, f" {one}\n", share)
    if is_trivial(one, other, share / 2):
        assert is_trivial(one, other, share)
