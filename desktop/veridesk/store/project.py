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
from veridesk.core.errors import UserError
from veridesk.store.change import Change
from veridesk.store.clock import utc_now
from veridesk.store.schema import APPLICATION_ID, current_version, migrations
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

    def __init__(self, path: Path, lock: sqlite3.Connection | None) -> None:
        self.path = path
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
            lock = _take_lock(path)
            try:
                _prepare(path)
                return cls(path, lock)
            except BaseException:
                lock.close()
                raise
        except sqlite3.Error as error:
            raise as_user_error(error, path) from error

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
            return _connect_reader(self.path)
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


def lock_path(path: Path) -> Path:
    """The hidden sidecar file whose SQLite lock says "this project is open for writing"."""
    return path.with_name(f".{path.name}.lock")


def _take_lock(path: Path) -> sqlite3.Connection:
    # The lock is never deleted: removing it while another process opens it would let both in.
    if not path.parent.is_dir():
        raise UserError(f"the folder {path.parent} does not exist; create it first")
    conn = sqlite3.connect(
        lock_path(path), timeout=0, isolation_level=None, check_same_thread=False
    )
    try:
        conn.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        conn.close()
        if "locked" in str(error):
            raise UserError(
                f"{path.name} is open in another Veridesk; close it there, or open it read-only"
            ) from error
        raise
    return conn


def _check_identity(conn: sqlite3.Connection, path: Path) -> int:
    """The schema version of an existing project; UserError when it is none, or too new."""
    application = conn.execute("PRAGMA application_id").fetchone()[0]
    version = int(conn.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID:
        raise UserError(f"{path.name} is no Veridesk project; choose a {SUFFIX} file")
    if version > current_version():
        raise UserError(
            f"{path.name} was written by a newer Veridesk (schema {version}, this one knows "
            f"{current_version()}); install the newer version to open it"
        )
    return version


def _check_readable(path: Path) -> None:
    with contextlib.closing(_connect_reader(path)) as db:
        if _check_identity(db.conn, path) < current_version():
            raise UserError(
                f"{path.name} is of an older version; open it once for writing to bring it up"
            )


def _prepare(path: Path) -> None:
    """Bring the file to the current schema, backing an older one up first."""
    fresh = not path.exists() or path.stat().st_size == 0
    if not fresh:
        with contextlib.closing(sqlite3.connect(path, timeout=5.0)) as conn:
            version = _check_identity(conn, path)
            if version < current_version():
                _back_up(conn, path, version)
    with contextlib.closing(connect_writer(path)) as db:
        if fresh:
            db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(db)
        db.conn.execute(f"PRAGMA user_version = {current_version()}")
        if fresh:
            _describe(db)


def _back_up(conn: sqlite3.Connection, path: Path, version: int) -> None:
    # SQLite's own backup call also copies what is still in the write-ahead log.
    target = path.with_name(f"{path.stem}.schema-{version}.backup{SUFFIX}")
    with contextlib.closing(sqlite3.connect(target)) as copy:
        conn.backup(copy)


def _describe(db: Database) -> None:
    facts = {"project_id": uuid.uuid4().hex, "created_at": utc_now(), "created_by": __version__}
    for name, value in facts.items():
        db.execute("INSERT INTO setting (name, value) VALUES (?, ?)", (name, json.dumps(value)))


def _connect_reader(path: Path) -> Database:
    uri = path.as_uri()
    try:
        conn = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=5.0, isolation_level=None)
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        # In a folder that may not be written to, SQLite cannot make the files that WAL needs;
        # without a writer around, the file itself is all there is.
        if not path.exists() or path.with_name(path.name + "-wal").exists():
            raise
        conn = sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True, isolation_level=None)
    conn.execute("PRAGMA query_only = ON")
    conn.execute("PRAGMA trusted_schema = OFF")
    return Database(conn, execute_plugins=False)
