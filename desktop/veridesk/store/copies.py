"""Whole database files or none: copied, put in place and taken away."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from veridesk.core.errors import UserError
from veridesk.core.job import Job

PAGES_AT_ONCE = 1000
"""Pages that are copied between two looks at whether to stop."""
SPARE_BYTES = 32 * 1024 * 1024
"""Space on the disk that a copy leaves for rulings."""


def copy_to(conn: sqlite3.Connection, target: Path, job: Job | None = None) -> None:
    """Copy the database of `conn`, its write-ahead log included, to `target`, whole or not at all.

    Raises UserError when the disk has no room for it, Cancelled when the job was stopped.
    """
    _check_room(conn, target)
    draft = target.with_name(f".{target.name}.partial")
    remove_database(draft)
    try:
        # SQLite's own backup call also copies what is still in the write-ahead log.
        with contextlib.closing(sqlite3.connect(draft)) as copy, _held_still(conn):
            conn.backup(
                copy,
                pages=PAGES_AT_ONCE,
                progress=lambda _status, _left, _total: None if job is None else job.check(),
            )
        settle_file(draft, target)
    except BaseException:
        remove_database(draft)
        raise


@contextlib.contextmanager
def _held_still(conn: sqlite3.Connection) -> Iterator[None]:
    """One state of the file for as long as the block runs, whatever is written meanwhile.

    Without it, each commit of somebody else makes SQLite begin the copy anew.
    """
    if conn.in_transaction:
        yield
        return
    conn.execute("BEGIN")
    try:
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield
    finally:
        conn.execute("ROLLBACK")


def settle_file(draft: Path, target: Path) -> None:
    """Put a closed database file in its place, once the disk has all of it."""
    _sync(draft, os.O_RDWR)
    draft.replace(target)
    with contextlib.suppress(OSError):
        # Windows knows no folders to sync.
        _sync(target.parent, os.O_RDONLY)


def remove_database(path: Path) -> None:
    """Delete a database file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _sync(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _check_room(conn: sqlite3.Connection, target: Path) -> None:
    pages = int(conn.execute("PRAGMA page_count").fetchone()[0])
    size = int(conn.execute("PRAGMA page_size").fetchone()[0])
    with contextlib.suppress(OSError, AttributeError):
        state = os.statvfs(target.parent)
        if state.f_bavail * state.f_frsize < pages * size + SPARE_BYTES:
            raise UserError(
                f"the disk has no room for a copy of {pages * size >> 20} MB; free some space"
            )
