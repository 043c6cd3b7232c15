"""`croissant.json`: valid, loadable, with the right hashes and honest words."""

import hashlib
import json
import logging
from pathlib import Path

import pytest

from veridesk.core.job import Job
from veridesk.core.model import Mark, MarkKind, Span
from veridesk.exporting.run import export_samples


@pytest.fixture
def delivery(desk: object, tmp_path: Path) -> Path:
    """Three rows, of which one is corrected and one marked, and one rejected beside them."""
    desk.add_some(4)
    desk.flag(1, 2, 3)
    mark = Mark(Span(7, 8), MarkKind.UNSUPPORTED)
    desk.rule(1, "accepted", marks=(mark,))
    desk.rule(2, "corrected", output="Bridge 2 opened in 1937.", marks=(mark,))
    desk.rule(3, "accepted")
    desk.rule(4, "rejected")
    export_samples(desk.project, Job(), tmp_path / "out", include_rejected=True)
    return tmp_path / "out"


def test_every_file_is_named_with_its_hash(delivery: Path) -> None:
    """All files but the manifest, which is written later, and the card's own."""
    plain = json.loads((delivery / "croissant.json").read_bytes())

    named = {one["contentUrl"]: one["sha256"] for one in plain["distribution"]}
    assert {"dataset.jsonl", "provenance.jsonl", "rejected.jsonl"} <= named.keys()
    for name, digest in named.items():
        assert hashlib.sha256((delivery / name).read_bytes()).hexdigest() == digest


def test_the_responsible_keys_are_there(delivery: Path) -> None:
    """What is not known is said to be not known."""
    plain = json.loads((delivery / "croissant.json").read_bytes())

    assert plain["rai:hasSyntheticData"] is True
    assert plain["rai:annotatorDemographics"] == ["not collected"]
    assert "2 accepted, 1 corrected, 1 rejected" in plain["rai:dataAnnotationProtocol"][1]
    assert plain["conformsTo"] == [
        "http://mlcommons.org/croissant/1.0",
        "http://mlcommons.org/croissant/RAI/1.0",
    ]
    for name in ("rai:dataBiases", "rai:dataLimitations", "rai:machineAnnotationTools"):
        assert plain[name]


def test_the_validator_accepts_it_and_loads_the_rows(
    delivery: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """No error, no warning, and every row comes back with all of its parts."""
    mlcroissant = pytest.importorskip("mlcroissant")
    with caplog.at_level(logging.WARNING):
        dataset = mlcroissant.Dataset(jsonld=str(delivery / "croissant.json"))
    assert dataset.metadata.ctx.issues.report() == ""
    assert not [one for one in caplog.records if "not standard" in one.getMessage()]

    records = list(dataset.records("samples"))

    rows = [json.loads(line) for line in (delivery / "dataset.jsonl").read_bytes().splitlines()]
    assert len(records) == len(rows) == 3
    for record, row in zip(records, rows, strict=True):
        assert record["samples/output"].decode() == row["output"]
        assert (record["samples/original_output"] is None) == (row["original_output"] is None)
        texts = [one["samples/sources/text"].decode() for one in record["samples/sources"]]
        assert texts == [source["text"] for source in row["sources"]]
        starts = [one["samples/spans/start"] for one in record["samples/spans"]]
        assert starts == [span["start"] for span in row["spans"]]
