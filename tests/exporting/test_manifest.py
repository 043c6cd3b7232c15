"""A manifest has one text, and a seal over all of it."""

import json
from pathlib import Path

import pytest

from veridesk.exporting.manifest import read, render, sealed
from veridesk.exporting.shape import ShapeError


def test_a_manifest_is_read_back_as_written(whole_folder: Path) -> None:
    """Reading and rendering again gives the same bytes."""
    data = (whole_folder / "manifest.json").read_bytes()

    manifest = read(data)

    assert render(manifest) == data
    assert sealed(manifest) == manifest


def test_every_value_is_under_the_seal(whole_folder: Path) -> None:
    """Changing any part of the manifest changes the seal."""
    manifest = json.loads((whole_folder / "manifest.json").read_bytes())

    for name in manifest:
        if name != "seal":
            assert sealed({**manifest, name: "x"})["seal"] != manifest["seal"]


def test_a_newer_format_is_named_before_anything_else() -> None:
    """A manifest of the future is not called broken."""
    data = b'{"format": "veridesk-export", "format_version": 7, "unheard": "of"}'

    with pytest.raises(ShapeError, match=r"newer Veridesk \(format 7"):
        read(data)


def test_the_reviewer_of_a_row_is_nobody_in_the_manifest(whole_folder: Path) -> None:
    """Filters name reviewers only when they were asked for."""
    manifest = json.loads((whole_folder / "manifest.json").read_bytes())

    assert manifest["filters"]["reviewers"] == []
    assert manifest["filters"]["include_rejected"] is True


@pytest.mark.parametrize("name", ["../a", "/a", "a//b", "./a", "a\\b", "c:a", "manifest.json", ""])
def test_no_name_leads_out_of_the_folder(whole_folder: Path, name: str) -> None:
    """A manifest from a stranger cannot point at other files of the computer."""
    manifest = json.loads((whole_folder / "manifest.json").read_bytes())
    manifest["files"][name] = manifest["files"]["dataset.jsonl"]

    with pytest.raises(ShapeError, match="lies outside the folder"):
        read(render(sealed(manifest)))
