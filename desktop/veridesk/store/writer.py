"""The one thread that holds the only writable connection of a project."""

import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from veridesk.core.errors import DamagedError, UserError
from veridesk.store.change import Change
from veridesk.store.clock import stamp_now
from veridesk.store.copies import copy_to
from veridesk.store.defence import harden

Write = Callable[[Database], Any]

JOURNAL_LIMIT = 64 * 1024 * 1024
"""Bytes at which the write-ahead log is cut back after a checkpoint."""
PAGE_SIZE = 8192
"""Bytes of a page in a new file; at half of it, imports of page-long texts cost a fifth more."""
CHECKPOINT_PAGES = 4000
CACHE_KIB = 32 * 1024
"""What a batch of an import touches stays in memory: the hashed ids lie all over their indexes."""
_HIDDEN = (-1, -1)


class Writer:
    """Runs writes one transaction at a time, in submit order, and reports what changed.

    A write is `write(db) -> result`; a result that is a `Change`, or has one as its `change`, goes
    to `on_change` (called in this thread) after the commit and before its future is settled.
    """

    def __init__(self, path: Path, on_change: Callable[[Change], None]) -> None:
        self._path = path
        self._on_change = on_change
        self._orders: queue.SimpleQueue[tuple[Write, bool, Future[Any]] | None] = (
            queue.SimpleQueue()
        )
        self._ready: Future[None] = Future()
        self._closing = threading.Lock()
        self._closed = False
        self._place: tuple[int, int] | None = None
        self._rescued: Path | None = None
        self._thread = threading.Thread(target=self._run, name="veridesk-writer", daemon=True)
        self._thread.start()
        try:
            self._ready.result()
        except sqlite3.Error as error:
            raise as_user_error(error, path) from error

    def submit(self, write: Write, *, durable: bool) -> Future[Any]:
        """Queue one transaction; `durable` makes its commit wait for the disk."""
        future: Future[Any] = Future()
        with self._closing:
            if self._closed:
                raise UserError(f"{self._path.name} is closed; open it again")
            self._orders.put((write, durable, future))
        return future

    def close(self) -> None:
        """Finish what was submitted, fold the write-ahead log in, and end the thread."""
        with self._closing:
            if self._closed:
                return
            self._closed = True
            self._orders.put(None)
        self._thread.join()

    @property
    def is_in_place(self) -> bool:
        """Whether the file that we write to is still the one that its name leads to."""
        return self._rescued is None and _place_of(self._path) in {self._place, _HIDDEN}

    def _run(self) -> None:
        try:
            db = connect_writer(self._path)
        except sqlite3.Error as error:
            self._ready.set_exception(error)
            return
        self._place = _place_of(self._path)
        self._ready.set_result(None)
        while (order := self._orders.get()) is not None:
            write, durable, future = order
            if future.set_running_or_notify_cancel():
                self._carry_out(db, write, durable, future)
        # Another process may read still; the log is then folded in by whoever closes last.
        with contextlib.suppress(sqlite3.OperationalError):
            db.conn.execute("PRAGMA wal_checkpoint (TRUNCATE)")
        db.close()

    def _carry_out(self, db: Database, write: Write, durable: bool, future: Future[Any]) -> None:
        try:
            self._check_place(db)
            db.conn.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            # IMMEDIATE takes the write lock at once; a deferred transaction that reads first
            # would fail without waiting when another process wrote in between.
            db.conn.execute("BEGIN IMMEDIATE")
            result = write(db)
            db.conn.execute("COMMIT")
            self._check_place(db)
        except BaseException as error:  # noqa: BLE001  (whatever it is belongs to the submitter)
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError | sqlite3.DatabaseError) and not (
                isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError)
            ):
                wrapped = as_user_error(error, self._path)
                wrapped.__cause__ = error
                future.set_exception(wrapped)
            else:
                future.set_exception(error)
            return
        change = result if isinstance(result, Change) else getattr(result, "change", None)
        if isinstance(change, Change):
            self._on_change(change)
        future.set_result(result)

    def _check_place(self, db: Database) -> None:
        """Raise UserError when the file was deleted or replaced, having saved what it held.

        The system would let us write on into a file that no longer has a name.
        """
        if self.is_in_place:
            return
        if self._rescued is None:
            name = f"{self._path.stem}.rescued-{stamp_now()}{self._path.suffix}"
            target = self._path.with_name(name)
            copy_to(db.conn, target)
            self._rescued = target
        raise UserError(
            f"{self._path.name} was deleted, moved or replaced while it was open; what it held is "
            f"saved in {self._rescued.name}, open that and go on"
        )


def _place_of(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    except OSError:
        # A folder that may not be looked into any more says nothing about the file.
        return _HIDDEN
    return state.st_dev, state.st_ino


def connect_writer(path: Path) -> Database:
    """The writable connection: WAL, foreign keys, full durability, our own transactions."""
    conn = sqlite3.connect(path, timeout=5.0, isolation_level=None)
    try:
        harden(conn)
        # Only a file that is still empty takes it.
        conn.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        conn.execute("PRAGMA foreign_keys = ON")
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute("PRAGMA synchronous = FULL")
        conn.execute(f"PRAGMA journal_size_limit = {JOURNAL_LIMIT}")
        conn.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        conn.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    except sqlite3.Error:
        conn.close()
        raise
    return Database(conn, execute_plugins=False)


def as_user_error(error: sqlite3.Error, path: Path) -> UserError:
    """SQLite's complaint as a sentence that says what to do next."""
    text = str(error)
    if "disk is full" in text:
        remedy = "the disk is full; free some space and try again, nothing was half written"
    elif "locked" in text or "busy" in text:
        remedy = "another program holds the file; close it and try again"
    elif "readonly" in text or "read-only" in text:
        remedy = "the file or its folder is read-only; copy it to a folder you may write to"
    elif "unable to open" in text:
        remedy = "the file cannot be opened; check that the folder exists and may be written to"
    elif "not a database" in text:
        remedy = "this is no Veridesk project; choose a .veridesk file"
    elif "malformed" in text or "corrupt" in text:
        return DamagedError(
            f"{path.name}: the file is damaged; `veridesk doctor` says what can be saved, or open "
            "a backup",
            path,
        )
    elif "too big" in text:
        remedy = "a text in it is longer than any that Veridesk stores; shorten it, or ask anew"
    else:
        remedy = f"SQLite says '{text}'; try again, and keep a copy of the file"
    return UserError(f"{path.name}: {remedy}")
