"""What a reviewer arranges for the eye: bookmarks, saved filters, the view's own threshold."""

import json

from sqlite_utils import Database

from veridesk.core.model import Rid
from veridesk.core.queue import QueueFilter
from veridesk.store.change import Change, touched
from veridesk.store.clock import utc_now
from veridesk.store.reads.views import THRESHOLD


def set_bookmark(db: Database, rid: Rid, reviewer: str, *, on: bool) -> Change:
    """Put a reviewer's bookmark on a sample, or take it away."""
    if on:
        db.execute(
            "INSERT OR IGNORE INTO bookmark (rid, reviewer, marked_at) VALUES (?, ?, ?)",
            (rid, reviewer, utc_now()),
        )
    else:
        db.execute("DELETE FROM bookmark WHERE rid = ? AND reviewer = ?", (rid, reviewer))
    return touched("bookmark", rids=(rid,))


def save_filter(db: Database, name: str, wanted: QueueFilter) -> Change:
    """Keep a filter under a name; one that had the name before is replaced."""
    db.execute(
        """
        INSERT INTO saved_filter (name, wanted, saved_at)
        VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET wanted = excluded.wanted, saved_at = excluded.saved_at
        """,
        (name, json.dumps(wanted.to_plain(), ensure_ascii=False), utc_now()),
    )
    return touched("saved_filter")


def delete_filter(db: Database, name: str) -> Change:
    """Forget a saved filter."""
    db.execute("DELETE FROM saved_filter WHERE name = ?", (name,))
    return touched("saved_filter")


def set_threshold(db: Database, threshold: float | None) -> Change:
    """Hold the flags on screen against another threshold than the run's own (None: its own)."""
    db.execute("DELETE FROM setting WHERE name = ?", (THRESHOLD,))
    if threshold is not None:
        db.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?)", (THRESHOLD, json.dumps(threshold))
        )
    return touched("setting")
