"""What an export leaves in the project."""

import contextlib
import json

from veridesk.store.project import Project
from veridesk.store.writes.exports import add_export


def test_an_export_is_remembered(project: Project) -> None:
    """Folder, hash of the manifest and counts stay with the project."""
    project.submit(lambda db: add_export(db, "out", "abc", {"exported": 3})).result()

    with contextlib.closing(project.reader()) as db:
        row = db.execute("SELECT folder, manifest_sha256, counts FROM export_run").fetchone()
    assert row[:2] == ("out", "abc")
    assert json.loads(row[2]) == {"exported": 3}
