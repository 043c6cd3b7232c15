"""A statement names every file and repeats what a receiver decides by."""

import hashlib
import json
from pathlib import Path

from veridesk.exporting.statement import render_statement, statement_of


def test_every_file_and_every_number_is_in_the_statement(whole_folder: Path) -> None:
    """The manifest itself is a file like any other; the predicate is what stands in it."""
    data = (whole_folder / "manifest.json").read_bytes()
    manifest = json.loads(data)

    statement = statement_of(manifest, hashlib.sha256(data).hexdigest())

    hashes = {one["name"]: one["digest"]["sha256"] for one in statement["subject"]}
    assert hashes == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in whole_folder.iterdir()
    }
    assert list(hashes) == sorted(hashes)
    predicate = statement["predicate"]
    assert predicate["project_id"] == manifest["project"]["project_id"]
    assert predicate["chain"] == manifest["chain"]
    assert predicate["counts"] == manifest["counts"]
    assert predicate.keys() == {
        *("program", "exported_at", "policy", "filters", "counts", "chain", "project_id"),
    }
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    assert statement["predicateType"] == "https://veridesk.invalid/delivery/v1"


def test_a_statement_has_one_text(whole_folder: Path) -> None:
    """The order in which a manifest was put together does not matter."""
    manifest = json.loads((whole_folder / "manifest.json").read_bytes())
    turned = dict(reversed(manifest.items()))

    assert render_statement(statement_of(manifest, "0" * 64)) == render_statement(
        statement_of(turned, "0" * 64)
    )
