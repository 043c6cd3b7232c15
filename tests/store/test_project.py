"""Opening a project: check, lock, back up, migrate."""

import contextlib
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.store import schema
from veridesk.store.change import Change, touched
from veridesk.store.project import Project, lock_path
from veridesk.store.reads.samples import setting


def _add_setting(db: sqlite3.Connection, name: str) -> Change:
    db.execute("INSERT INTO setting (name, value) VALUES (?, '1')", (name,))
    return touched("setting")


def test_a_new_project_knows_itself(project: Project) -> None:
    """It carries our application id, the schema version, and facts about its making."""
    with contextlib.closing(project.reader()) as db:
        assert db.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
        assert db.execute("PRAGMA user_version").fetchone()[0] == schema.current_version()
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert len(str(setting(db, "project_id"))) == 32


def test_every_table_is_strict(project: Project) -> None:
    """SQLite itself refuses a value of the wrong type."""
    with contextlib.closing(project.reader()) as db:
        loose = db.execute(
            """
            SELECT name
            FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND NOT strict
                AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%sqlite_migrations'
            """
        ).fetchall()
    assert loose == []


def test_a_second_instance_is_told_and_may_read(project: Project) -> None:
    """The lock is another's; reading goes on, writing says why it cannot."""
    with pytest.raises(UserError, match="open in another Veridesk"):
        Project.open(project.path)

    with Project.open(project.path, read_only=True) as second:
        assert second.read_only
        with pytest.raises(UserError, match="read-only"):
            second.submit(lambda db: touched("setting"))


def test_the_lock_of_a_killed_program_is_free(tmp_path: Path) -> None:
    """A crash locks nobody out, and what was committed is there."""
    path = tmp_path / "p.veridesk"
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from veridesk.store.project import Project\n"
        "from veridesk.store.change import touched\n"
        "project = Project.open(Path(sys.argv[1]), create=True)\n"
        "sql = \"INSERT INTO setting (name, value) VALUES ('kept', '1')\"\n"
        "project.submit(lambda db: db.execute(sql) and touched('setting')).result()\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)

    with Project.open(path) as project, contextlib.closing(project.reader()) as db:
        assert setting(db, "kept") == 1


def test_a_newer_file_is_refused_with_a_clear_word(tmp_path: Path) -> None:
    """An old program never touches what a newer one wrote."""
    path = tmp_path / "p.veridesk"
    Project.open(path, create=True).close()
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 999")
    before = path.read_bytes()

    for read_only in (False, True):
        with pytest.raises(UserError, match="newer Veridesk"):
            Project.open(path, read_only=read_only)

    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"hello, I am a text file" * 100, b"\0" * 4096])
def test_what_is_no_project_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    """Some file of the user's is not turned into a project."""
    path = tmp_path / "p.veridesk"
    path.write_bytes(content)

    with pytest.raises(UserError, match="no Veridesk project"):
        Project.open(path, create=True)

    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    """A SQLite file without our application id is somebody else's."""
    path = tmp_path / "other.db"
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE t (x)")

    with pytest.raises(UserError, match="no Veridesk project"):
        Project.open(path)


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    """The sentence says what is missing and what to do."""
    with pytest.raises(UserError, match="does not exist"):
        Project.open(tmp_path / "none.veridesk")
    with pytest.raises(UserError, match="is a folder"):
        Project.open(tmp_path)
    with pytest.raises(UserError, match="create it first"):
        Project.open(tmp_path / "no" / "p.veridesk", create=True)


def test_an_older_file_is_backed_up_before_it_is_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy holds the old schema and also what was still in the write-ahead log."""
    path = tmp_path / "p.veridesk"
    older = list(schema.migrations._migrations)[:-1]
    with monkeypatch.context() as patch:
        patch.setattr(schema.migrations, "_migrations", older)
        patch.setattr(schema, "_names", [step.name for step in older])
        with Project.open(path, create=True) as project:
            project.submit(lambda db: _add_setting(db, "old")).result()

    with Project.open(path) as project, contextlib.closing(project.reader()) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == schema.current_version()
        assert setting(db, "old") == 1

    backup = tmp_path / f"p.schema-{len(older)}.backup.veridesk"
    with contextlib.closing(sqlite3.connect(backup)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(older)
        assert db.execute("SELECT value FROM setting WHERE name = 'old'").fetchone() == ("1",)


def test_writes_commit_in_submit_order_and_are_told_once(project: Project) -> None:
    """Listeners hear of each commit, in order, and not of a write that failed."""
    heard: list[Change] = []
    leave = project.listen(heard.append)

    futures = [project.submit(lambda db, n=n: _add_setting(db, f"n{n}")) for n in range(20)]
    twice = project.submit(lambda db: _add_setting(db, "n3"))

    with pytest.raises(sqlite3.IntegrityError):
        twice.result()
    assert [future.result() for future in futures] == heard
    leave()
    project.submit(lambda db: _add_setting(db, "after")).result()
    assert len(heard) == 20
    with contextlib.closing(project.reader()) as db:
        names = db.execute("SELECT name FROM setting WHERE name LIKE 'n%' ORDER BY rowid")
        assert [row[0] for row in names] == [f"n{n}" for n in range(20)]


def test_a_write_that_fails_leaves_nothing_half_done(project: Project) -> None:
    """An exception of any kind rolls its transaction back, and the writer goes on."""

    def half(db: sqlite3.Connection) -> Change:
        _add_setting(db, "half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        project.submit(half).result()

    project.submit(lambda db: _add_setting(db, "whole")).result()
    with contextlib.closing(project.reader()) as db:
        assert setting(db, "half") is None
        assert setting(db, "whole") == 1


def test_a_reader_cannot_write(project: Project) -> None:
    """The only writable connection is the writer's."""
    with (
        contextlib.closing(project.reader()) as db,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        db.conn.execute("DELETE FROM setting")


def test_closing_finishes_what_was_submitted(tmp_path: Path) -> None:
    """Nothing acknowledged or waiting is lost, the log is folded in, and the file stands alone."""
    project = Project.open(tmp_path / "p.veridesk", create=True)
    futures = [project.submit(lambda db, n=n: _add_setting(db, f"n{n}")) for n in range(50)]

    project.close()
    project.close()

    assert all(future.done() for future in futures)
    with pytest.raises(UserError, match="closed"):
        project.submit(lambda db: touched())
    assert not (tmp_path / "p.veridesk-wal").exists()
    assert lock_path(project.path).exists()
    with (
        Project.open(project.path, read_only=True) as again,
        contextlib.closing(again.reader()) as db,
    ):
        assert setting(db, "n49") == 1


def test_a_damaged_file_is_named_as_such(tmp_path: Path) -> None:
    """Bytes of the disk gone wrong end in a sentence, not a stack trace."""
    path = tmp_path / "p.veridesk"
    Project.open(path, create=True).close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)

    with pytest.raises(UserError, match="backup"):
        Project.open(path)
