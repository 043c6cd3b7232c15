"""What an export leaves in the project: that it happened, and the hash of its manifest."""

import json
from collections.abc import Mapping

from sqlite_utils import Database

from veridesk.store.change import Change, touched
from veridesk.store.clock import utc_now


def add_export(
    db: Database, folder: str, manifest_sha256: str, counts: Mapping[str, int]
) -> Change:
    """Note a finished export."""
    db.execute(
        """
        INSERT INTO export_run (folder, exported_at, manifest_sha256, counts)
        VALUES (?, ?, ?, ?)
        """,
        (folder, utc_now(), manifest_sha256, json.dumps(counts)),
    )
    return touched("export_run")
