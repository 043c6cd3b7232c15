"""What can be read of a damaged file is saved, rulings first."""

import contextlib
import random
import sqlite3
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import (
    Assessment,
    ClaimState,
    Flag,
    FlagKind,
    ImportedSample,
    Rid,
    Ruling,
    Source,
    Span,
    Verdict,
)
from veridesk.store.doctor import Health, examine
from veridesk.store.project import Project
from veridesk.store.salvage import TABLES, salvage
from veridesk.store.writes import flags as flag_writes
from veridesk.store.writes import samples as sample_writes
from veridesk.store.writes.decisions import add_decision, add_undo

SAMPLES, RULINGS = 400, 300


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of many pages in every table that matters."""
    path = tmp_path_factory.mktemp("sound") / "p.veridesk"
    with Project.open(path, create=True) as project:
        project.submit(_fill).result()
    return path


def _fill(db: sqlite3.Connection) -> None:
    import_id = sample_writes.start_import(db, {})
    file = sample_writes.add_file(db, import_id, "a.jsonl", 1, "jsonl")
    batch = [
        ImportedSample(
            output=f"Bridge {n} opened in 1939. " + "It is long and made of steel. " * (n % 9),
            prompt=f"When did bridge {n} open?",
            sources=(Source("The same for all."), Source(f"Bridge {n} opened in 1937. " * 5)),
            record_id=n,
            raw=b'{"id": %d}' % n,
            line=n,
        )
        for n in range(1, SAMPLES + 1)
    ]
    sample_writes.add_samples(db, import_id, file, batch)
    sample_writes.finish_import(db, import_id, "done")
    sample_writes.index_text(db, Rid(0))
    run = flag_writes.start_run(
        db, detector="test", version="1", weights_hash="w", parameters={}, threshold=0.5
    )
    flag = Flag(Span(0, 6), FlagKind.CONTRADICTED, 0.9, "why")
    found = [
        (Rid(n), Assessment(0.9, ClaimState.CONTRADICTED, (), (flag,)))
        for n in range(1, SAMPLES + 1)
    ]
    flag_writes.add_assessments(db, run, found)
    flag_writes.finish_run(db, run, "done", 1.0)
    for n in range(1, RULINGS):
        add_decision(db, Rid(n), "Ann", Ruling(Verdict.ACCEPTED, note=f"note {n} " * 4))
    add_undo(db, "Ann")


def _pages(path: Path) -> dict[int, str]:
    """Which table, index or other thing each page belongs to, by SQLite's own count."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        try:
            rows = db.execute("SELECT pageno, name FROM dbstat").fetchall()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not tell what its pages are for")
        return dict(rows)


def _damage(path: Path, pages: list[int], seed: int) -> None:
    with contextlib.closing(sqlite3.connect(path)) as db:
        (size,) = db.execute("PRAGMA page_size").fetchone()
    noise = random.Random(seed)
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * size)
            file.write(noise.choice([b"\0" * size, noise.randbytes(size), b"\xff" * 200]))


def _rulings(path: Path) -> dict[int, tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as db:
        return {row[0]: row for row in db.execute("SELECT * FROM decision")}


def test_a_sound_file_comes_out_whole(sound: Path, tmp_path: Path) -> None:
    """Every row of every table, the chain, what stands, and the search index."""
    report = salvage(sound, tmp_path / "new.veridesk", Job())

    assert report.is_whole
    assert (report.rulings, report.chained, report.without_sample) == (RULINGS, RULINGS, 0)
    assert {*TABLES} <= {one.table for one in report.tables}
    assert _rulings(report.path) == _rulings(sound)
    found = examine(report.path, Job())
    assert [one for one in found.findings if one.health is not Health.GOOD] == []
    assert found.counts == examine(sound, Job()).counts
    with (
        contextlib.closing(sqlite3.connect(report.path)) as db,
        contextlib.closing(sqlite3.connect(sound)) as old,
    ):
        for query in ("SELECT * FROM standing", "SELECT * FROM setting ORDER BY name"):
            assert db.execute(query).fetchall() == old.execute(query).fetchall()


@pytest.mark.parametrize("seed", range(14))
def test_damage_at_random_pages_loses_only_what_was_there(
    sound: Path, tmp_path: Path, seed: int
) -> None:
    """The doctor sees it; what comes out opens, is sound, and has every ruling not on the pages."""
    of = _pages(sound)
    pages = random.Random(seed).sample(sorted(of), 1 + seed % 3)
    path = tmp_path / "p.veridesk"
    path.write_bytes(sound.read_bytes())
    _damage(path, pages, seed)
    hit = {of[page] for page in pages}

    found = examine(path, Job())
    report = salvage(path, tmp_path / "new.veridesk", Job())

    assert not found.is_well
    saved, before = _rulings(report.path), _rulings(sound)
    assert all(before.get(number) == row for number, row in saved.items())
    if "decision" not in hit:
        assert len(saved) == RULINGS
        assert report.chained == RULINGS
    if "sample" not in hit and "decision" not in hit:
        assert report.without_sample == 0
    with Project.open(report.path) as project, contextlib.closing(project.reader()) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        left = db.execute("SELECT min(rid) FROM sample").fetchone()[0]
        if left is not None:
            ruling = Ruling(Verdict.REJECTED)
            project.submit(lambda db: add_decision(db, Rid(left), "Bob", ruling)).result()


def test_one_leaf_of_the_rulings_costs_only_that_leaf(sound: Path, tmp_path: Path) -> None:
    """Reading goes on behind a page that cannot be read."""
    with contextlib.closing(sqlite3.connect(sound)) as db:
        try:
            leaves = db.execute(
                "SELECT pageno, ncell FROM dbstat WHERE name = 'decision' AND pagetype = 'leaf'"
            ).fetchall()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not tell what its pages are for")
    page, cells = leaves[len(leaves) // 2]
    path = tmp_path / "p.veridesk"
    path.write_bytes(sound.read_bytes())
    _damage(path, [page], 3)

    report = salvage(path, tmp_path / "new.veridesk", Job())

    assert report.rulings == RULINGS - cells
    assert 0 < report.chained < report.rulings
    decisions = report.tables[0]
    assert decisions.gaps == 1
    assert not report.is_whole


def test_rulings_outlive_the_samples_they_are_on(sound: Path, tmp_path: Path) -> None:
    """They wait for the samples to be imported again, and then stand as before."""
    with contextlib.closing(sqlite3.connect(sound)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'sample'").fetchone()
    path = tmp_path / "p.veridesk"
    path.write_bytes(sound.read_bytes())
    _damage(path, [root], 0)

    report = salvage(path, tmp_path / "bare.veridesk", Job())
    assert report.rulings == report.without_sample == report.chained == RULINGS
    told = {one.check: one for one in examine(report.path, Job()).findings}
    assert "import the original files again" in told["references"].remedy

    with (
        Project.open(report.path) as project,
        pytest.raises(UserError, match="import the original files again"),
    ):
        project.submit(lambda db: add_undo(db, "Ann")).result()

    with contextlib.closing(sqlite3.connect(sound)) as old:
        rows = old.execute("SELECT * FROM sample").fetchall()
    with contextlib.closing(sqlite3.connect(report.path)) as db:
        db.executemany(f"INSERT INTO sample VALUES ({', '.join('?' * len(rows[0]))})", rows)
        db.commit()
    again = salvage(report.path, tmp_path / "again.veridesk", Job())
    assert again.without_sample == 0
    with contextlib.closing(sqlite3.connect(again.path)) as db:
        assert db.execute("SELECT count(*) FROM standing").fetchone() == (RULINGS - 2,)


def test_a_hostile_schema_stays_behind(sound: Path, tmp_path: Path) -> None:
    """Only plain tables of ours are read; a view that never ends is not even looked into."""
    path = tmp_path / "p.veridesk"
    path.write_bytes(sound.read_bytes())
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(
            """
            CREATE TRIGGER evil AFTER INSERT ON setting BEGIN DELETE FROM draft; END;
            DROP TABLE draft;
            CREATE VIEW draft AS
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
            SELECT i AS rid, '' AS reviewer, '' AS output, '' AS note, '' AS saved_at FROM n;
            """
        )

    report = salvage(path, tmp_path / "new.veridesk", Job())

    assert report.rulings == RULINGS
    assert examine(report.path, Job()).is_well
    with contextlib.closing(sqlite3.connect(report.path)) as db:
        names = {row[0] for row in db.execute("SELECT name FROM sqlite_schema")}
    assert "evil" not in names


def test_a_file_without_its_beginning_is_saved_all_the_same(sound: Path, tmp_path: Path) -> None:
    """The schema is ours, so we know where each table begins without being told."""
    path = tmp_path / "p.veridesk"
    path.write_bytes(b"\xff" * 8192 + sound.read_bytes()[8192:])

    report = salvage(path, tmp_path / "new.veridesk", Job())

    assert report.is_whole
    assert _rulings(report.path) == _rulings(sound)
    assert examine(report.path, Job()).is_well


def test_what_cannot_be_saved_leaves_nothing_half_made(sound: Path, tmp_path: Path) -> None:
    """Rubbish, and a target that is there already, end in a sentence."""
    path = tmp_path / "p.veridesk"
    path.write_bytes(b"\xff" * 100_000)
    target = tmp_path / "new.veridesk"

    with pytest.raises(UserError, match="restore a backup"):
        salvage(path, target, Job())
    target.write_text("mine")
    with pytest.raises(UserError, match="there already"):
        salvage(sound, target, Job())

    assert target.read_text() == "mine"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["new.veridesk", "p.veridesk"]
