"""How large a sample is, told from its rows without reading the texts themselves."""

import sqlite3

from sqlite_utils import Database

from veridesk.core.model import Rid, RunId

# Older SQLite has no octet_length; length() of a text then reads it, which is no worse than before.
_OCTETS = "octet_length" if sqlite3.sqlite_version_info >= (3, 43) else "length"


def sample_size(db: Database, rid: Rid, run: RunId | None) -> int:
    """Bytes of a sample's texts, its sources and what the run found on it; 0 where it is gone."""
    row = db.execute(
        f"""
        SELECT
            coalesce((SELECT {_OCTETS}(output) + {_OCTETS}(prompt) FROM sample WHERE rid = ?1), 0)
            + coalesce((
                SELECT sum({_OCTETS}(text))
                FROM sample_source
                JOIN source USING (source_rid)
                WHERE rid = ?1
            ), 0)
            + coalesce((
                SELECT {_OCTETS}(claims) FROM assessment WHERE rid = ?1 AND run_id IS ?2
            ), 0)
        """,
        (rid, run),
    ).fetchone()
    return int(row[0])
