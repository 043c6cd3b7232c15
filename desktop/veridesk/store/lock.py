"""The lock beside a project: one Veridesk writes, and how it left the file is noted there."""

import contextlib
import sqlite3
from pathlib import Path

from veridesk.core.errors import UserError
from veridesk.store.defence import fingerprint, is_settled


def lock_path(path: Path) -> Path:
    """The hidden sidecar file whose SQLite lock says "this project is open for writing"."""
    return path.with_name(f".{path.name}.lock")


def take_lock(path: Path) -> sqlite3.Connection:
    """Hold the project for writing until the connection is closed; UserError when held already."""
    # The lock is never deleted: removing it while another process opens it would let both in.
    if not path.parent.is_dir():
        raise UserError(f"the folder {path.parent} does not exist; create it first")
    lock = lock_path(path)
    if lock.is_symlink():
        raise UserError(f"{lock} points to another file; delete it, no Veridesk made it")
    conn = sqlite3.connect(lock, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        # It holds one number and no data: no journal, and no waiting for the disk.
        conn.execute("PRAGMA journal_mode = MEMORY")
        conn.execute("PRAGMA synchronous = OFF")
        conn.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        conn.close()
        if "locked" in str(error):
            raise UserError(
                f"{path.name} is open in another Veridesk; close it there, or open it read-only"
            ) from error
        raise
    except sqlite3.DatabaseError as error:
        conn.close()
        raise UserError(
            f"{lock} is no lock file; delete it when no Veridesk has {path.name} open"
        ) from error
    return conn


def noted_state(lock: sqlite3.Connection) -> int:
    """The fingerprint of the project as it was left."""
    return int(lock.execute("PRAGMA user_version").fetchone()[0])


def set_stamp(lock: sqlite3.Connection, path: Path) -> None:
    """Note in the lock file how the project was left, so that the next opening is quick."""
    # Without the note the next opening just looks the file over again.
    with contextlib.suppress(sqlite3.Error, OSError):
        if is_settled(path) and (mark := fingerprint(path)) != noted_state(lock):
            lock.execute(f"PRAGMA user_version = {mark}")
            lock.execute("COMMIT")


def is_known(path: Path) -> bool:
    """Whether the file is as a Veridesk left it, or another Veridesk has it open just now."""
    lock = lock_path(path)
    if lock.is_symlink() or not lock.exists():
        return False
    try:
        uri = f"{lock.as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, timeout=0, uri=True)) as conn:
            return is_settled(path) and noted_state(conn) == fingerprint(path)
    except sqlite3.Error as error:
        return "locked" in str(error)
