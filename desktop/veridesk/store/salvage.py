"""Saving from a damaged or strange file what can be read, into a new project.

Table by table and row by row, rulings first: where a page cannot be read, reading goes on behind
it. Only plain tables of the names and columns that we know are read; whatever else the file holds
stays behind.
"""

import contextlib
import functools
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Rid
from veridesk.store.copies import remove_database, settle_file
from veridesk.store.defence import UNREADABLE, connect_frozen, connect_reader
from veridesk.store.project import make_empty
from veridesk.store.reads.decisions import first_broken_link
from veridesk.store.recovery import Reading
from veridesk.store.schema import current_version
from veridesk.store.writer import PAGE_SIZE, connect_writer
from veridesk.store.writes.samples import index_text

TABLES = (
    *("decision", "sample", "source", "sample_source", "record", "draft", "import_run"),
    *("import_file", "detector_run", "assessment", "flag", "rejection", "export_run", "setting"),
)
"""What is saved first, in this order, before all other tables."""
_MADE_ANEW = {"standing"}

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Salvaged:
    """Of one table: rows saved, rows that the file had (None: nobody can tell), damaged places."""

    table: str
    saved: int
    had: int | None
    gaps: int


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What came out of a file: tables, rulings whose chain holds, rulings without their sample."""

    path: Path
    tables: tuple[Salvaged, ...]
    rulings: int
    chained: int
    without_sample: int
    dropped: int

    @property
    def is_whole(self) -> bool:
        """Whether, as far as one can tell, nothing was lost."""
        return all(one.gaps == 0 and one.saved == one.had for one in self.tables)


def salvage(path: Path, target: Path, job: Job) -> SalvageReport:
    """Save what can be read of the file at `path` into a new project `target`.

    The damaged file is not touched. Raises UserError when nothing at all can be read, or `target`
    is there already.
    """
    path, target = path.expanduser().absolute(), target.expanduser().absolute()
    if target.exists():
        raise UserError(f"{target.name} is there already; name a file to be made")
    draft = target.with_name(f".{target.name}.salvage")
    scratch = target.with_name(f".{target.name}.scratch")
    remove_database(draft)
    try:
        make_empty(draft)
        with (
            contextlib.closing(_connect(path, scratch)) as old,
            contextlib.closing(connect_writer(draft)) as new,
        ):
            new.conn.execute("PRAGMA foreign_keys = OFF")
            tables = _copy_all(old, new, job)
            report = _tidy(new, target, tables)
            _index(new, job)
        settle_file(draft, target)
    except BaseException as error:
        remove_database(draft)
        if isinstance(error, OSError):
            raise UserError(
                f"{target.name} cannot be written ({error.strerror}); choose another folder"
            ) from error
        raise
    finally:
        remove_database(scratch)
    return report


def _connect(path: Path, scratch: Path) -> sqlite3.Connection:
    """A connection to what there is to read; `scratch` may be used for a copy."""
    for connect in (connect_reader, connect_frozen):
        with contextlib.suppress(*UNREADABLE):
            conn = connect(path)
            if _count(conn, "sqlite_schema"):
                return _leniently(conn)
            conn.close()
    best = max(
        range(1, current_version() + 1),
        key=lambda version: (_readable(path, scratch, version), version),
    )
    if not _readable(path, scratch, best):
        raise UserError(f"nothing in {path.name} can be read; restore a backup")
    return _leniently(connect_frozen(scratch))


def _readable(path: Path, scratch: Path, version: int) -> int:
    """How many rulings and samples can be reached with the schema of `version`, left in `scratch`.

    A count may come from an index alone, but the table and its indexes begin on the same pages.
    """
    _transplant(path, scratch, version)
    with contextlib.closing(connect_frozen(scratch)) as conn:
        return sum(_count(conn, table) or 0 for table in ("decision", "sample", "source"))


def _leniently(conn: sqlite3.Connection) -> sqlite3.Connection:
    # Bytes gone wrong in a text are no reason to lose the row.
    conn.text_factory = functools.partial(str, encoding="utf-8", errors="replace")
    return conn


def _transplant(path: Path, scratch: Path, version: int) -> None:
    """A copy of the file with the pages that say where each table is from an empty project.

    Every project that was made with one schema version has its tables begin on the same pages.
    """
    empty = scratch.with_name(f"{scratch.name}-empty")
    try:
        make_empty(empty, version)
        with contextlib.closing(connect_frozen(empty)) as conn:
            pages = _schema_pages(conn)
        shutil.copyfile(path, scratch)
        with empty.open("rb") as healthy, scratch.open("r+b") as ill:
            for page in pages:
                healthy.seek((page - 1) * PAGE_SIZE)
                ill.seek((page - 1) * PAGE_SIZE)
                ill.write(healthy.read(PAGE_SIZE))
            # The header also counts the pages, and names those that are free: none, for us.
            count = scratch.stat().st_size // PAGE_SIZE
            ill.seek(28)
            ill.write(count.to_bytes(4, "big") + bytes(8))
    finally:
        remove_database(empty)


def _schema_pages(conn: sqlite3.Connection) -> list[int]:
    """The pages of an empty project that hold its schema: those that no table begins on."""
    roots = {row[0] for row in conn.execute("SELECT rootpage FROM sqlite_schema")}
    (count,) = conn.execute("PRAGMA page_count").fetchone()
    return sorted(set(range(1, count + 1)) - roots)


def _copy_all(old: sqlite3.Connection, new: Database, job: Job) -> tuple[Salvaged, ...]:
    done = []
    names = tables_of(new)
    for number, table in enumerate(names):
        job.step(number, len(names) + 1, f"saving {table.replace('_', ' ')}")
        done.append(_copy(old, new, table, job))
    return tuple(done)


def tables_of(db: Database) -> list[str]:
    """The tables that are saved: neither search indexes nor what is derived from others."""
    rows = db.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict"
    )
    others = {row[0] for row in rows} - {*TABLES, *_MADE_ANEW}
    return [*TABLES, *sorted(others)]


def _copy(old: sqlite3.Connection, new: Database, table: str, job: Job) -> Salvaged:
    key, columns = _layout(old, new, table)
    if not columns:
        return Salvaged(table, 0, None, 1)
    reading = Reading(old, table, key, columns)
    marks = ", ".join("?" * len(columns))
    how = "OR REPLACE" if table == "setting" else "OR IGNORE"
    insert = f"INSERT {how} INTO {table} ({', '.join(columns)}) VALUES ({marks})"
    saved = 0
    new.conn.execute("BEGIN IMMEDIATE")
    for number, row in enumerate(reading.rows()):
        # A value that went wrong may break a rule of its table; then the row is lost.
        with contextlib.suppress(sqlite3.IntegrityError):
            saved += new.conn.execute(insert, row).rowcount
        if number % _BATCH == 0:
            job.check()
    new.conn.execute("COMMIT")
    return Salvaged(table, saved, _count(old, table), reading.gaps)


def _layout(old: sqlite3.Connection, new: Database, table: str) -> tuple[str, list[str]]:
    """The key that rows are found by, and the columns that both files have as plain ones."""
    plain = None
    with contextlib.suppress(*UNREADABLE):
        plain = old.execute(
            """
            SELECT sql
            FROM sqlite_schema
            WHERE type = 'table' AND name = ? AND rootpage > 1 AND sql LIKE 'CREATE TABLE%'
            """,
            (table,),
        ).fetchone()
    ours = [row[1] for row in new.conn.execute(f"PRAGMA table_xinfo ({table})")]
    theirs = set()
    if plain is not None:
        with contextlib.suppress(*UNREADABLE):
            theirs = {row[1] for row in old.execute(f"PRAGMA table_xinfo ({table})") if row[6] == 0}
    (sql,) = new.conn.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    key = "rid" if "WITHOUT ROWID" in sql else "rowid"
    return key, [name for name in ours if name in theirs]


def _count(old: sqlite3.Connection, table: str) -> int | None:
    with contextlib.suppress(*UNREADABLE):
        return int(old.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    return None


def _tidy(new: Database, target: Path, tables: tuple[Salvaged, ...]) -> SalvageReport:
    """Make the rows that were saved fit together."""
    new.conn.execute("BEGIN IMMEDIATE")
    _add_stand_ins(new)
    dropped = sum(
        new.conn.execute(
            f"DELETE FROM {table} WHERE {column} NOT IN (SELECT {column} FROM {parent})"
        ).rowcount
        for table in tables_of(new)
        for column, parent in (("rid", "sample"), ("run_id", "detector_run"))
        if table != parent and _points_to(new, table, column, parent)
    )
    rebuild_standing(new)
    new.conn.execute("COMMIT")
    (rulings,) = new.conn.execute("SELECT count(*) FROM decision").fetchone()
    (lonely,) = new.conn.execute(
        "SELECT count(*) FROM decision WHERE sample_id NOT IN (SELECT sample_id FROM sample)"
    ).fetchone()
    return SalvageReport(target, tables, rulings, _chained(new, rulings), lonely, dropped)


def _points_to(db: Database, table: str, column: str, parent: str) -> bool:
    keys = db.execute(f"PRAGMA foreign_key_list ({table})").fetchall()
    return any(row[2] == parent and row[3] == column for row in keys)


def _chained(new: Database, rulings: int) -> int:
    try:
        broken = first_broken_link(new)
    except (ValueError, KeyError, TypeError):
        # A ruling whose own content went wrong; how far the chain holds is not known then.
        return 0
    if broken is None:
        return rulings
    query = "SELECT count(*) FROM decision WHERE decision_id < ?"
    return int(new.conn.execute(query, (broken,)).fetchone()[0])


def _add_stand_ins(new: Database) -> None:
    """Give rows whose parent was lost an empty one, so that nothing else is lost with it."""
    new.execute(
        """
        INSERT INTO import_file (file_id, import_id, path, size, format)
        SELECT DISTINCT file_id, 0, 'lost', 0, 'lost'
        FROM sample
        WHERE file_id NOT IN (SELECT file_id FROM import_file)
        """
    )
    new.execute(
        """
        INSERT INTO import_run (import_id, state, mapping, started_at)
        SELECT import_id, 'failed', '{}', ''
        FROM (
            SELECT import_id FROM import_file
            UNION SELECT import_id FROM rejection
            UNION SELECT import_id FROM detector_run WHERE import_id IS NOT NULL
        )
        WHERE import_id NOT IN (SELECT import_id FROM import_run)
        """
    )
    new.execute(
        """
        INSERT INTO source (source_rid, source_id, text)
        SELECT DISTINCT source_rid, 'lost-' || source_rid, ''
        FROM sample_source
        WHERE source_rid NOT IN (SELECT source_rid FROM source)
            AND rid IN (SELECT rid FROM sample)
        """
    )


def rebuild_standing(new: Database) -> None:
    """Derive `standing` anew from the log."""
    new.execute("DELETE FROM standing")
    new.execute(f"INSERT INTO standing (rid, reviewer, verdict, decision_id) {STANDING}")


STANDING = """
    SELECT rid, reviewer, verdict, max(decision_id) AS decision_id
    FROM decision
    JOIN sample USING (sample_id)
    WHERE verdict IS NOT NULL
        AND decision_id NOT IN (SELECT undoes FROM decision WHERE undoes IS NOT NULL)
    GROUP BY rid, reviewer
"""
"""What `standing` has to hold, as a query on the log."""


def _index(new: Database, job: Job) -> None:
    after: Rid | None = Rid(0)
    while after is not None:
        job.step(1, 1, "indexing")
        new.conn.execute("BEGIN IMMEDIATE")
        after = index_text(new, after)
        new.conn.execute("COMMIT")
