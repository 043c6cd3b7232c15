"""A project file from a stranger holds data and nothing else."""

import contextlib
import os
import sqlite3
import time
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.store import defence
from veridesk.store.project import Project, lock_path
from veridesk.store.schema import current_version
from veridesk.store.writer import connect_writer

HOSTILE = {
    "a trigger": """
        CREATE TRIGGER evil AFTER INSERT ON setting
        BEGIN DELETE FROM draft; END
    """,
    "a view": "CREATE VIEW evil AS SELECT * FROM sample",
    "a view that never ends": """
        CREATE VIEW evil AS
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n
    """,
    "a table": "CREATE TABLE evil (x)",
    "a virtual table": "CREATE VIRTUAL TABLE evil USING fts5 (x)",
    "a generated column": "ALTER TABLE setting ADD COLUMN evil TEXT AS (upper(name))",
    "a default that acts": "ALTER TABLE setting ADD COLUMN evil TEXT DEFAULT 'x'",
    "an index on an expression": "CREATE INDEX evil ON sample (lower(output))",
    "a trigger in place of ours": """
        DROP TRIGGER decision_is_never_changed;
        CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
        BEGIN SELECT 1; END
    """,
    "a guard taken off": "DROP TRIGGER decision_is_never_deleted",
    "a table turned into a view": """
        DROP TABLE draft;
        CREATE VIEW draft AS SELECT 1 AS rid, '' AS reviewer, NULL AS output, '' AS note
    """,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project."""
    path = tmp_path / "p.veridesk"
    Project.open(path, create=True).close()
    return path


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_schema_that_is_not_ours_is_refused(path: Path, name: str, read_only: bool) -> None:
    """Whatever a schema can hide is refused before anything is read or written through it."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(HOSTILE[name])

    with pytest.raises(UserError, match="no Veridesk makes"):
        Project.open(path, read_only=read_only)


def test_a_name_from_a_hostile_schema_is_shown_harmlessly(path: Path) -> None:
    """Control characters in a name reach no terminal."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute('CREATE TABLE "a\x1b[31m\u202eb" (x)')

    with pytest.raises(UserError) as told:
        Project.open(path)

    assert str(told.value).isprintable()


def test_a_project_that_somebody_analysed_still_opens(path: Path) -> None:
    """What SQLite's own ANALYZE leaves behind is known and harmless."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO setting (name, value) VALUES ('x', '1')")
        db.commit()
        db.execute("ANALYZE")

    Project.open(path).close()


def test_every_schema_that_we_ever_made_is_known(tmp_path: Path) -> None:
    """A file left at an older version, or between two, by a killed program is no stranger's."""
    for version in range(1, current_version() + 1):
        conn = sqlite3.connect(":memory:", isolation_level=None)
        defence.make_schema(defence.Database(conn, execute_plugins=False), version)

        assert defence.schema_faults(conn, version) == []
        assert defence.schema_faults(conn, 1) == []
        conn.close()


def test_no_extension_can_be_loaded(project: Project) -> None:
    """Neither by SQL nor by a file; the function that would is switched off."""
    with (
        contextlib.closing(project.reader()) as db,
        pytest.raises(sqlite3.OperationalError, match="not authorized"),
    ):
        db.execute("SELECT load_extension('evil')")


def test_no_other_file_can_be_attached(project: Project, tmp_path: Path) -> None:
    """A connection sees the one file it was opened on."""
    with (
        contextlib.closing(project.reader()) as db,
        pytest.raises(sqlite3.OperationalError, match="too many attached"),
    ):
        db.execute("ATTACH ? AS other", (str(tmp_path / "other"),))
    with (
        contextlib.closing(connect_writer(project.path)) as db,
        pytest.raises(sqlite3.OperationalError, match="too many attached"),
    ):
        db.execute("VACUUM INTO ?", (str(tmp_path / "other"),))

    assert not (tmp_path / "other").exists()


def test_a_schema_cannot_use_functions_that_act(project: Project) -> None:
    """SQLite trusts neither views nor triggers of the file with more than harmless functions."""
    with contextlib.closing(project.reader()) as db:
        assert db.execute("PRAGMA trusted_schema").fetchone()[0] == 0
        assert db.execute("PRAGMA cell_size_check").fetchone()[0] == 1


def test_a_text_beyond_all_measure_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stranger's row of gigabytes ends in a sentence, not in the machine's whole memory."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO setting (name, value) VALUES ('x', hex(zeroblob(1000000)))")
        db.commit()
    monkeypatch.setitem(defence._LIMITS, sqlite3.SQLITE_LIMIT_LENGTH, 1_000_000)

    with (
        Project.open(path, read_only=True) as project,
        contextlib.closing(project.reader()) as db,
        pytest.raises(sqlite3.DataError, match="too big"),
    ):
        db.execute("SELECT value FROM setting WHERE name = 'x'").fetchone()


def _harm(path: Path) -> None:
    """Spoil the root page of `draft`, which nothing reads on opening, and keep size and rest."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'draft'").fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\x63" * 64)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_changed_since_is_looked_over(path: Path, read_only: bool) -> None:
    """Damage that no statement on opening would meet is found, as the file is not as we left it."""
    _harm(path)

    with pytest.raises(UserError, match="doctor"):
        Project.open(path, read_only=read_only)


def test_a_file_from_elsewhere_is_looked_over(path: Path, tmp_path: Path) -> None:
    """A copy was never seen here, even when a note on the original came with it."""
    _harm(path)
    other = tmp_path / "other" / path.name
    other.parent.mkdir()
    other.write_bytes(path.read_bytes())
    lock_path(other).write_bytes(lock_path(path).read_bytes())

    with pytest.raises(UserError, match="doctor"):
        Project.open(other)


def test_a_file_as_we_left_it_is_not_looked_over_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening stays quick: only what is new or changed costs a look."""
    looked: list[int] = []
    monkeypatch.setattr("veridesk.store.project.quick_faults", lambda conn: looked.append(1) or [])

    Project.open(path).close()
    Project.open(path, read_only=True).close()
    with Project.open(path):
        Project.open(path, read_only=True).close()
    assert looked == []

    os.utime(path, ns=(1, 1))
    Project.open(path, read_only=True).close()
    Project.open(path).close()
    assert len(looked) == 2


def test_the_look_is_bounded_in_time(path: Path) -> None:
    """A huge file opens in time; what was not looked at is let pass, not called damaged."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        rows = ((f"name{n}", "x" * 100) for n in range(60_000))
        db.executemany("INSERT INTO setting (name, value) VALUES (?, ?)", rows)
        db.commit()
        started = time.monotonic()
        assert defence.quick_faults(db, seconds=0.0) == []
        assert time.monotonic() - started < 1.0
        assert defence.quick_faults(db, seconds=None) == []


def test_a_lock_that_points_elsewhere_is_refused(path: Path, tmp_path: Path) -> None:
    """A stranger's folder cannot make us write into a file of the user's."""
    precious = tmp_path / "precious.db"
    with contextlib.closing(sqlite3.connect(precious)) as db:
        db.execute("CREATE TABLE t (x)")
    before = precious.read_bytes()
    lock_path(path).unlink()
    lock_path(path).symlink_to(precious)

    with pytest.raises(UserError, match="points to another file"):
        Project.open(path)

    assert precious.read_bytes() == before


def test_a_lock_that_is_none_is_named(path: Path) -> None:
    """Rubbish in place of the lock keeps nobody out without a word."""
    lock_path(path).write_bytes(b"rubbish" * 1000)

    with pytest.raises(UserError, match="is no lock file"):
        Project.open(path)
    Project.open(path, read_only=True).close()


def test_a_verdict_that_is_none_is_found_on_opening(path: Path) -> None:
    """What stands has no rule of its own against strange words, so the first look has."""
    Project.open(path).close()
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute(
            "INSERT INTO standing (rid, reviewer, verdict, decision_id) VALUES (1, 'A', 'x', 1)"
        )
        db.commit()

    with pytest.raises(UserError, match="damaged"):
        Project.open(path, read_only=True)
