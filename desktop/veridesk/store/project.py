"""Opening a project: check, lock, back up, migrate; then one writer and any number of readers."""

import contextlib
import json
import sqlite3
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlite_utils import Database

from veridesk import __version__
from veridesk.core.errors import DamagedError, UserError
from veridesk.store.backup import back_up_on_opening
from veridesk.store.change import Change
from veridesk.store.clock import stamp_now, utc_now
from veridesk.store.copies import copy_to, remove_database, settle_file
from veridesk.store.defence import (
    check_schema,
    connect_reader,
    fingerprint,
    harden,
    has_strange_words,
    identity,
    is_settled,
    quick_faults,
)
from veridesk.store.lock import is_known, lock_path, noted_state, set_stamp, take_lock
from veridesk.store.schema import APPLICATION_ID, current_version, make_schema, migrations
from veridesk.store.writer import Writer, as_user_error, connect_writer

__all__ = ["SUFFIX", "Database", "Project", "lock_path"]

SUFFIX = ".veridesk"
"""Ending of a project's file name."""

T = TypeVar("T")


class Project:
    """One open `.veridesk` file.

    Writes go through `submit` to the one writer thread; reads use a connection of `reader`, one
    per thread. Close it, or use it as a context manager.
    """

    def __init__(
        self, path: Path, lock: sqlite3.Connection | None, backup_complaint: str = ""
    ) -> None:
        self.path = path
        self.backup_complaint = backup_complaint
        """Why opening made no backup, in a sentence; empty when all is well."""
        self._lock = lock
        self._listeners: list[Callable[[Change], None]] = []
        self._writer = None if lock is None else Writer(path, self._announce)

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Self:
        """Open the project at `path`, making it first when `create` is set and none is there.

        Raises UserError when the file is missing, no project, damaged, made by a newer program,
        or held by another Veridesk (open it with `read_only` then).
        """
        path = path.expanduser().absolute()
        if not path.exists() and not create:
            raise UserError(f"{path} does not exist; check the name, or import a file into it")
        if path.is_dir():
            raise UserError(f"{path} is a folder; name a {SUFFIX} file in it")
        try:
            if read_only:
                _check_readable(path)
                return cls(path, None)
            lock = take_lock(path)
            try:
                complaint = _prepare(path, lock)
                return cls(path, lock, complaint)
            except BaseException:
                lock.close()
                raise
        except sqlite3.Error as error:
            raise as_user_error(error, path) from error
        except UnicodeDecodeError as error:
            # SQLite quotes a damaged schema in its complaint, and Python cannot read that.
            raise as_user_error(sqlite3.DatabaseError("malformed"), path) from error

    @property
    def read_only(self) -> bool:
        """True when another Veridesk holds the file, or the caller asked for it."""
        return self._writer is None

    def submit(self, write: Callable[[Database], T], *, durable: bool = True) -> Future[T]:
        """Run `write` as one transaction in the writer thread; its result comes by the future.

        Submit order is commit order. `durable` commits wait until the disk has them (rulings);
        without it a power cut may take the last ones back, whole (imports, flags).
        Raises UserError when the project is read-only or closed.
        """
        if self._writer is None:
            raise UserError(f"{self.path.name} is open read-only; close the other Veridesk first")
        return self._writer.submit(write, durable=durable)

    def reader(self) -> Database:
        """A read-only connection for the calling thread; the caller closes it."""
        try:
            return Database(connect_reader(self.path), execute_plugins=False)
        except sqlite3.Error as error:
            raise as_user_error(error, self.path) from error

    def listen(self, on_change: Callable[[Change], None]) -> Callable[[], None]:
        """Have `on_change` called, in the writer thread, after each commit; returns the way out."""
        self._listeners.append(on_change)

        def leave() -> None:
            if on_change in self._listeners:
                self._listeners.remove(on_change)

        return leave

    def close(self) -> None:
        """Finish all submitted writes and let go of the file."""
        if self._writer is not None:
            self._writer.close()
        if self._lock is not None:
            if self._writer is not None and self._writer.is_in_place:
                set_stamp(self._lock, self.path)
            self._lock.close()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _announce(self, change: Change) -> None:
        for listener in list(self._listeners):
            listener(change)


def _check_readable(path: Path) -> None:
    with contextlib.closing(connect_reader(path)) as conn:
        version = identity(conn, path)
        check_schema(conn, path, version)
        if version < current_version():
            raise UserError(
                f"{path.name} is of an older version; open it once for writing to bring it up"
            )
        if not is_known(path):
            _look_over(conn, path)


def _prepare(path: Path, lock: sqlite3.Connection) -> str:
    """Make the project, or look an existing one over and bring it to the current schema.

    Tells why no backup could be made; empty when all is well.
    """
    if not path.exists() or path.stat().st_size == 0:
        _make(path)
        return ""
    known = is_settled(path) and noted_state(lock) == fingerprint(path)
    with contextlib.closing(sqlite3.connect(path, timeout=5.0)) as conn:
        harden(conn)
        version = identity(conn, path)
        check_schema(conn, path, version)
        if not known:
            _look_over(conn, path)
        if version < current_version():
            copy_to(conn, path.with_name(f"{path.stem}.schema-{version}.backup{SUFFIX}"))
    if version < current_version():
        _migrate(path)
    return back_up_on_opening(path)


def make_empty(path: Path, version: int | None = None) -> None:
    """Make an empty project file, with nothing beside it, of our or of an older schema version."""
    made = current_version() if version is None else version
    with contextlib.closing(connect_writer(path)) as db:
        db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        make_schema(db, made)
        db.conn.execute(f"PRAGMA user_version = {made}")
        _describe(db)


def _make(path: Path) -> None:
    # Built under another name, so that a project is there whole or not at all.
    draft = path.with_name(f".{path.name}.new")
    remove_database(draft)
    make_empty(draft)
    # The log of a project that was deleted would be played into the new one.
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        log.replace(path.with_name(f"{path.name}-wal.left-{stamp_now()}"))
    settle_file(draft, path)


def _migrate(path: Path) -> None:
    with contextlib.closing(connect_writer(path)) as db:
        # All steps in one transaction: a program that is killed leaves the old schema behind.
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            migrations.apply(db)
            db.conn.execute(f"PRAGMA user_version = {current_version()}")
            db.conn.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")
            raise


def _look_over(conn: sqlite3.Connection, path: Path) -> None:
    if quick_faults(conn) or has_strange_words(conn):
        raise DamagedError(
            f"{path.name}: the file is damaged; `veridesk doctor {path.name}` says what can be "
            "saved, or open a backup",
            path,
        )


def _describe(db: Database) -> None:
    facts = {"project_id": uuid.uuid4().hex, "created_at": utc_now(), "created_by": __version__}
    for name, value in facts.items():
        db.execute("INSERT INTO setting (name, value) VALUES (?, ?)", (name, json.dumps(value)))
