"""What keeps a project file that came from a stranger from doing more than holding data.

SQLite itself cannot be told to run programs by a file as long as extensions stay off, but a schema
can still hold triggers, views and generated columns that act when we read or write. So the schema
of a file must be the very one that our migrations make; whatever is added or changed is refused.
"""

import functools
import os
import sqlite3
import time
import zlib
from pathlib import Path

from sqlite_utils import Database

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Verdict
from veridesk.store.schema import APPLICATION_ID, current_version, make_schema

LONGEST_VALUE = 128 * 1024 * 1024
"""Bytes of the longest text, and of the longest row, that a project may hold."""
LONGEST_SQL = 1024 * 1024
CHECK_SECONDS = 3.0
"""How long opening may look a file over; the doctor takes all the time it needs."""
FAULTS_SHOWN = 20
UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What a damaged file raises; SQLite may quote the damage itself, which Python cannot read then."""

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: LONGEST_SQL,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 10,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_STEPS_BETWEEN_LOOKS = 20_000

SchemaRow = tuple[str, str, str, str]
"""Kind, name, table and text of one thing in a schema, the text without spaces and quotes."""


def harden(conn: sqlite3.Connection) -> sqlite3.Connection:
    """Set a fresh connection up so that what its file holds is data and nothing else."""
    for limit, most in _LIMITS.items():
        conn.setlimit(limit, most)
    # Python 3.12 knows SQLite's own defensive mode; before, the limits and the check of the
    # schema have to do.
    if (setconfig := getattr(conn, "setconfig", None)) is not None:
        setconfig(getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE", 1010), 1)
        setconfig(getattr(sqlite3, "SQLITE_DBCONFIG_ENABLE_VIEW", 1015), 0)
    conn.execute("PRAGMA trusted_schema = OFF")
    conn.execute("PRAGMA cell_size_check = ON")
    conn.execute("PRAGMA mmap_size = 0")
    return conn


def connect_reader(path: Path) -> sqlite3.Connection:
    """A hardened read-only connection, also to a file in a folder that nobody may write to."""
    uri = path.as_uri()
    conn = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=5.0, isolation_level=None)
    try:
        harden(conn)
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        conn.close()
        # In a folder that may not be written to, SQLite cannot make the files that WAL needs;
        # without a writer around, the file itself is all there is.
        if not path.exists() or path.with_name(path.name + "-wal").exists():
            raise
        conn = connect_frozen(path)
    except UnicodeDecodeError as error:
        conn.close()
        # SQLite quotes the damaged schema in its complaint, and Python cannot read that.
        raise sqlite3.DatabaseError("the schema is malformed") from error
    except BaseException:
        conn.close()
        raise
    conn.execute("PRAGMA query_only = ON")
    return conn


def connect_frozen(path: Path) -> sqlite3.Connection:
    """A hardened connection to a file that nobody writes to: makes no file beside it."""
    conn = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        return harden(conn)
    except BaseException:
        conn.close()
        raise


def identity(conn: sqlite3.Connection, path: Path) -> int:
    """The schema version of a project; UserError when it is none, or of a newer program."""
    application = conn.execute("PRAGMA application_id").fetchone()[0]
    version = int(conn.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID:
        raise UserError(f"{path.name} is no Veridesk project; choose a .veridesk file")
    if version > current_version():
        raise UserError(
            f"{path.name} was written by a newer Veridesk (schema {version}, this one knows "
            f"{current_version()}); install the newer version to open it"
        )
    return version


def check_schema(conn: sqlite3.Connection, path: Path, version: int) -> None:
    """Raise UserError when the schema is not the very one that our migrations make.

    A program that was killed while it migrated may have come further than `version` says.
    """
    strange = schema_faults(conn, version)
    if strange:
        raise UserError(
            f"{path.name} holds what no Veridesk makes ({', '.join(strange[:3])}); do not trust "
            "it, ask for a new copy, or copy what is plain data in it with "
            "`veridesk doctor --salvage`"
        )


def schema_faults(conn: sqlite3.Connection, version: int) -> list[str]:
    """What is added to, changed in or missing from the schema, in words; empty when all is well."""
    found = _schema(conn)
    if not found and version == 0:
        return []
    first: list[str] | None = None
    for step in range(max(version, 1), current_version() + 1):
        expected = _expected(step)
        strange = [f"{_word(row)} added or changed" for row in sorted(found - expected)]
        missing = {row[1] for row in expected - found} - {row[1] for row in found}
        strange += [f"{name!r} missing" for name in sorted(missing)]
        if not strange:
            return []
        first = first or strange
    return first or [f"schema version {version} is none of ours"]


def _schema(conn: sqlite3.Connection) -> frozenset[SchemaRow]:
    rows = conn.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return frozenset(
        (str(kind), str(name), str(table), _plain(sql))
        for kind, name, table, sql in rows
        # What a person's own ANALYZE leaves is only read by the planner.
        if name != "sqlite_stat1"
    )


def _plain(sql: str | None) -> str:
    # SQLite and its versions differ in spaces and quotes only. A difference in letter case
    # may be one of a text in the SQL, so it counts.
    return "".join(str(sql or "").split()).translate({ord(sign): None for sign in "\"'[]`"})


def _word(row: SchemaRow) -> str:
    return f"{row[0] if row[0].isalpha() else 'thing'} {readable_name(row[1], 60)}"


@functools.cache
def _expected(version: int) -> frozenset[SchemaRow]:
    conn = sqlite3.connect(":memory:", isolation_level=None)
    try:
        make_schema(Database(conn, execute_plugins=False), version)
        return _schema(conn)
    finally:
        conn.close()


def quick_faults(
    conn: sqlite3.Connection, seconds: float | None = CHECK_SECONDS, job: Job | None = None
) -> list[str]:
    """What SQLite's `quick_check` complains of; what `seconds` did not suffice for is let pass.

    Raises Cancelled when the job was stopped.
    """
    return _faults(conn, f"PRAGMA quick_check ({FAULTS_SHOWN})", seconds, job)


def has_strange_words(conn: sqlite3.Connection) -> bool:
    """Whether what stands holds verdicts that are none: its table has no rule against them."""
    words = ", ".join(f"'{verdict}'" for verdict in Verdict)
    try:
        (found,) = conn.execute(
            f"SELECT EXISTS (SELECT 1 FROM standing WHERE verdict NOT IN ({words}))"
        ).fetchone()
    except UNREADABLE:
        return True
    return bool(found)


def all_faults(conn: sqlite3.Connection, job: Job | None = None) -> list[str]:
    """What SQLite's `integrity_check` complains of, indexes included; Cancelled when stopped."""
    return _faults(conn, f"PRAGMA integrity_check ({FAULTS_SHOWN})", None, job)


def _faults(
    conn: sqlite3.Connection, pragma: str, seconds: float | None, job: Job | None
) -> list[str]:
    end = None if seconds is None else time.monotonic() + seconds
    found: list[str] = []

    def is_enough() -> bool:
        return bool((end and time.monotonic() > end) or (job and job.is_cancelled))

    conn.set_progress_handler(is_enough, _STEPS_BETWEEN_LOOKS)
    try:
        for row in conn.execute(pragma):
            found += str(row[0]).splitlines()
    except UNREADABLE as error:
        if str(error) != "interrupted":
            found.append(str(error))
    finally:
        conn.set_progress_handler(None, 0)
    if job is not None:
        job.check()
    return [text for text in found if text != "ok"]


def is_settled(path: Path) -> bool:
    """Whether no write-ahead log waits beside the file, as after every orderly close."""
    log = path.with_name(path.name + "-wal")
    return not log.exists() or log.stat().st_size == 0


def fingerprint(path: Path) -> int:
    """A number that changes when the file is replaced or written to by whomever; never 0."""
    state = path.stat()
    facts = (state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns, os.fspath(path))
    return zlib.crc32(repr(facts).encode()) & 0x7FFFFFFF or 1


def readable_name(text: str, most: int = 200) -> str:
    """A word out of a file that may be anybody's, without control characters and bounded."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)[
        :most
    ]
