"""What hooks into an export is written, hashed, listed and checked with the rest."""

import hashlib
import json
from pathlib import Path

import pytest

from veridesk.core.job import Job
from veridesk.exporting.parts import Facts
from veridesk.exporting.run import export_samples
from veridesk.exporting.verify import verify_folder


def write_card(folder: Path, facts: Facts) -> list[str]:
    """An attachment that says how many rows there are."""
    (folder / "plots").mkdir()
    (folder / "plots" / "a.png").write_bytes(b"\x89PNG")
    (folder / "README.md").write_text(f"{facts.counts.exported} rows, {sorted(facts.files)}")
    return ["README.md", "plots/a.png"]


def test_attachments_and_seals_come_after_the_rows(desk: object, tmp_path: Path) -> None:
    """An attachment knows the facts and is in the manifest; a seal is given the manifest."""
    desk.add_some(2)
    desk.rule(1, "accepted")
    seen: list[bytes] = []

    def seal(folder: Path, manifest: bytes) -> None:
        assert (folder / "manifest.json").read_bytes() == manifest
        seen.append(manifest)

    out = tmp_path / "out"
    report = export_samples(
        desk.project, Job(), out, attachments=[write_card], seals=[seal], card=None
    )

    assert (out / "README.md").read_text() == "1 rows, ['dataset.jsonl', 'provenance.jsonl']"
    assert hashlib.sha256(seen[0]).hexdigest() == report.manifest_sha256
    files = json.loads(seen[0])["files"]
    assert files["plots/a.png"] == {
        "rows": None,
        "bytes": 4,
        "sha256": hashlib.sha256(b"\x89PNG").hexdigest(),
    }
    assert list(files) == sorted(files)
    assert verify_folder(out).ok


@pytest.mark.parametrize(("name", "words"), [("plots/a.png", "edited"), ("plots/b.png", "not in")])
def test_attachments_are_checked(desk: object, tmp_path: Path, name: str, words: str) -> None:
    """A changed attachment is named, and so is a file that was laid beside one."""
    desk.add_some(1)
    desk.rule(1, "accepted")
    export_samples(desk.project, Job(), tmp_path / "out", attachments=[write_card], card=None)
    (tmp_path / "out" / name).write_bytes(b"\x89PNh")

    fault = verify_folder(tmp_path / "out").fault

    assert (fault.file, words in fault.reason) == (name, True)


def test_a_file_is_written_once(desk: object, tmp_path: Path) -> None:
    """An attachment that claims a file of the export is a mistake that shows."""
    desk.add_some(1)
    desk.rule(1, "accepted")

    with pytest.raises(ValueError, match=r"dataset\.jsonl is written twice"):
        export_samples(
            desk.project, Job(), tmp_path / "out", attachments=[lambda *_: ["dataset.jsonl"]]
        )

    assert not (tmp_path / "out").exists()
