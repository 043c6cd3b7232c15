"""The doctor finds what is wrong, says what to do, and calls nothing sound that is not."""

import contextlib
import json
import sqlite3
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, RunId, Verdict
from veridesk.store.backup import roll_backups
from veridesk.store.doctor import Examination, Health, examine
from veridesk.store.project import Project
from veridesk.store.writes.decisions import add_decision, add_undo


@pytest.fixture
def path(project: Project, run_id: RunId) -> Path:
    """A closed project with samples, flags, rulings and one undo."""
    for rid in (1, 2, 3, 1):
        project.submit(
            lambda db, rid=rid: add_decision(db, Rid(rid), "Ann", Ruling(Verdict.ACCEPTED))
        ).result()
    project.submit(lambda db: add_undo(db, "Ann")).result()
    roll_backups(project.path, Job())
    project.close()
    return project.path


def _faults(found: Examination) -> dict[str, str]:
    return {one.check: one.said for one in found.findings if one.health is Health.FAULT}


def _change(path: Path, *statements: str) -> None:
    """Write as somebody with a SQLite shell would, the guards taken off and put back."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement)
        for _, sql in guards:
            db.execute(sql)
        db.commit()


def test_a_sound_project_is_well(path: Path) -> None:
    """Nothing is found, everything is counted, and nothing is changed by looking."""
    before = path.read_bytes()

    found = examine(path, Job())

    assert _faults(found) == {}
    assert found.is_well
    assert found.counts["sample"] == 10
    assert found.counts["decision"] == 5
    assert found.backup is not None
    assert path.read_bytes() == before


def test_an_open_project_can_be_looked_at(project: Project, run_id: RunId) -> None:
    """The doctor asks for no lock; what is running is a note, not a fault."""
    found = examine(project.path, Job())

    assert found.is_well
    notes = [one for one in found.findings if one.health is Health.NOTE]
    assert [one.check for one in notes] == ["search", "jobs"]
    assert all(one.remedy for one in notes)


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        ("CREATE VIEW evil AS SELECT 1", "schema"),
        ("UPDATE decision SET note = 'x' WHERE decision_id = 2", "chain of rulings"),
        ("DELETE FROM decision WHERE decision_id = 5", "standing rulings"),
        ("DELETE FROM standing WHERE rid = 2", "standing rulings"),
        ("UPDATE standing SET verdict = 'rejected' WHERE rid = 2", "standing rulings"),
        ("DELETE FROM source WHERE source_rid = 2", "references"),
        ("DELETE FROM import_file", "references"),
        ("UPDATE source SET text = 'other' WHERE source_rid = 2", "texts"),
        ("UPDATE sample SET output = 'other' WHERE rid = 3", "texts"),
        ("DELETE FROM record WHERE rid = 4", "records"),
        ("UPDATE flag SET span_end = 9999 WHERE flag_id = 1", "flags"),
        ("DELETE FROM assessment WHERE rid = 1", "flags"),
        ("INSERT INTO sample_fts_docsize (id, sz) VALUES (999, x'0102')", "search"),
        ("UPDATE decision SET marks = 'no json' WHERE decision_id = 1", "chain of rulings"),
    ],
)
def test_each_thing_that_can_be_wrong_is_found(path: Path, statement: str, check: str) -> None:
    """By its own name, with a word on what to do."""
    _change(path, statement)

    found = examine(path, Job())

    assert check in _faults(found)
    assert not found.is_well
    assert all(one.remedy for one in found.findings if one.health is Health.FAULT)


def test_a_search_index_that_finds_nothing_is_found(project: Project, import_id: int) -> None:
    """Ids in the index are not enough: words must lead to their samples."""
    project.close()
    _change(
        project.path,
        "INSERT INTO sample_fts (rowid, prompt, output) SELECT rid, 'x', 'y' FROM sample",
    )

    assert "search" in _faults(examine(project.path, Job()))


def test_rulings_whose_sample_is_lost_get_their_own_advice(path: Path) -> None:
    """Samples are known by their content, so importing again brings them together."""
    _change(path, "DELETE FROM sample WHERE rid = 1")

    (told,) = [one for one in examine(path, Job()).findings if one.check == "references"]

    assert told.health is Health.FAULT


def test_what_is_no_project_at_all_is_said(tmp_path: Path) -> None:
    """A file of zeros, a text file, and a missing one each get a sentence."""
    for name, content in (("zeros", b"\0" * 9000), ("text", b"hello " * 2000)):
        file = tmp_path / name
        file.write_bytes(content)
        assert "file" in _faults(examine(file, Job()))
    with pytest.raises(UserError, match="does not exist"):
        examine(tmp_path / "none", Job())


def test_findings_hold_no_control_characters(path: Path) -> None:
    """Names out of a hostile file reach the terminal as plain words."""
    _change(path, 'CREATE TABLE "a\x1b]0;evil\x07\u202e" (x)')

    found = examine(path, Job())

    assert all(one.said.isprintable() for one in found.findings)
    assert json.dumps([one.said for one in found.findings])
