"""Questions that an import asks: how far the full-text index reaches, what an import did."""

from sqlite_utils import Database

from veridesk.core.model import Rid


def last_indexed(db: Database) -> Rid:
    """The last sample in the full-text index, 0 when it is empty."""
    row = db.execute("SELECT coalesce(max(id), 0) FROM sample_fts_docsize").fetchone()
    return Rid(row[0])


def last_rid(db: Database) -> Rid:
    """The last sample of the project, 0 when there is none."""
    return Rid(db.execute("SELECT coalesce(max(rid), 0) FROM sample").fetchone()[0])


def import_state(db: Database, import_id: int) -> str | None:
    """How an import stands, such as `done`; None when there is none of this number."""
    row = db.execute("SELECT state FROM import_run WHERE import_id = ?", (import_id,)).fetchone()
    return row[0] if row else None
