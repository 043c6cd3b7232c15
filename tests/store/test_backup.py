"""Rolling backups: made when something changed, whole, in order, and put back."""

import contextlib
import os
import sqlite3
from pathlib import Path

import pytest

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.store import backup as backup_module
from veridesk.store import copies
from veridesk.store.backup import (
    backup_folder,
    backups,
    check_backup,
    is_due,
    is_late,
    newest_good,
    restore,
    roll_backups,
)
from veridesk.store.project import Project
from veridesk.store.writes.decisions import add_decision


class Clock:
    """A clock that the test sets."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = "20260301T120000Z"
        monkeypatch.setattr(backup_module, "stamp_now", lambda: self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock that backups are named by."""
    return Clock(monkeypatch)


def _decide(project: Project, rid: int) -> None:
    project.submit(lambda db: add_decision(db, Rid(rid), "Ann", Ruling(Verdict.ACCEPTED))).result()


def _spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 3 :: 7] = b"\xaa" * len(data[len(data) // 3 :: 7])
    path.write_bytes(data)


def test_a_backup_beside_an_open_project_is_whole(project: Project, import_id: int) -> None:
    """It holds every ruling, also those that are still in the write-ahead log."""
    _decide(project, 1)
    _decide(project, 2)

    made = roll_backups(project.path, Job())

    assert made is not None
    assert made.path.parent == project.path.with_name("project.backups")
    assert check_backup(made.path) == 2
    assert sorted(backup_folder(project.path).iterdir()) == [made.path]


def test_nothing_new_makes_no_backup(project: Project, import_id: int) -> None:
    """By time, a backup is made only when there is something to keep; or when asked for."""
    _decide(project, 1)
    assert roll_backups(project.path, Job()) is not None

    assert not is_due(project.path)
    assert roll_backups(project.path, Job()) is None
    assert roll_backups(project.path, Job(), anyway=True) is not None
    _decide(project, 2)
    assert roll_backups(project.path, Job()) is not None
    assert len(backups(project.path)) == 3


def test_only_so_many_are_kept(project: Project, import_id: int) -> None:
    """The newest stay; the project's own setting says how many."""
    project.submit(
        lambda db: db.execute("INSERT INTO setting (name, value) VALUES ('backups_kept', '3')")
    ).result()

    for rid in range(1, 6):
        _decide(project, rid)
        roll_backups(project.path, Job())

    assert [one.number for one in backups(project.path)] == [5, 4, 3]
    assert [check_backup(one.path) for one in backups(project.path)] == [5, 4, 3]


def test_what_we_did_not_make_is_not_let_go(project: Project, import_id: int) -> None:
    """Other files in the folder are none of ours, whatever their names."""
    folder = backup_folder(project.path)
    folder.mkdir()
    others = [folder / "notes.txt", folder / "other.0001.20260301T120000Z.veridesk"]
    for file in others:
        file.write_text("mine")
    link = folder / "project.0000.20200101T000000Z.veridesk"
    link.symlink_to(others[0])
    project.submit(
        lambda db: db.execute("INSERT INTO setting (name, value) VALUES ('backups_kept', '1')")
    ).result()

    for rid in (1, 2):
        _decide(project, rid)
        roll_backups(project.path, Job())

    assert [file.read_text() for file in [*others, link]] == ["mine"] * 3
    assert len(backups(project.path)) == 1


def test_opening_makes_a_backup_of_what_changed(
    project: Project, import_id: int, clock: Clock
) -> None:
    """Before the first write of a sitting, but not at every command of a script."""
    project.close()
    Project.open(project.path).close()
    assert len(backups(project.path)) == 1

    with Project.open(project.path) as again:
        _decide(again, 1)
    Project.open(project.path).close()
    assert len(backups(project.path)) == 1

    clock.now = "20260301T130000Z"
    Project.open(project.path).close()
    assert len(backups(project.path)) == 2
    assert check_backup(backups(project.path)[0].path) == 1


def test_a_clock_set_back_loses_no_backup(project: Project, import_id: int, clock: Clock) -> None:
    """What is newest goes by the order of making, not by the clock."""
    _decide(project, 1)
    roll_backups(project.path, Job())
    project.close()
    clock.now = "19991231T235959Z"

    with Project.open(project.path) as again:
        _decide(again, 2)
        roll_backups(again.path, Job())

    newest = newest_good(project.path)
    assert newest is not None
    assert newest.made_at.year == 1999
    assert check_backup(newest.path) == 2


def test_a_damaged_project_lets_no_good_backup_go(project: Project, import_id: int) -> None:
    """A copy that is not whole is thrown away, the older ones stay."""
    for rid in range(1, 8):
        _decide(project, rid)
    good = roll_backups(project.path, Job())
    project.close()
    _spoil(project.path)

    with pytest.raises(UserError, match="doctor"):
        roll_backups(project.path, Job(), anyway=True)

    assert backups(project.path) == [good]
    assert [file.name for file in backup_folder(project.path).iterdir()] == [good.path.name]


def test_restoring_brings_the_newest_good_one_back(project: Project, import_id: int) -> None:
    """A damaged newest backup is passed over; the file before is kept, log and all."""
    for rid in (1, 2, 3):
        _decide(project, rid)
        roll_backups(project.path, Job())
    _decide(project, 4)
    project.close()
    _spoil(backups(project.path)[0].path)

    done = restore(project.path, Job())

    assert done.backup.number == 2
    assert check_backup(project.path) == 2
    assert done.kept is not None
    assert check_backup(done.kept) == 4
    with Project.open(project.path) as again:
        _decide(again, 5)
    again_done = restore(project.path, Job())
    assert again_done.kept not in {None, done.kept}


def test_restoring_works_where_the_file_is_gone_or_rubbish(
    project: Project, import_id: int
) -> None:
    """The backups are found by the name that the project had; a stray log is not played in."""
    _decide(project, 1)
    roll_backups(project.path, Job())
    _decide(project, 2)
    log = project.path.with_name(f"{project.path.name}-wal")
    waiting = log.read_bytes()
    project.close()
    project.path.write_bytes(b"rubbish" * 5000)
    log.write_bytes(waiting)

    done = restore(project.path, Job(), backups(project.path)[0].path)
    assert check_backup(project.path) == 1
    assert done.kept is not None
    assert done.kept.read_bytes().startswith(b"rubbish")
    assert done.kept.with_name(f"{done.kept.name}-wal").read_bytes() == waiting

    project.path.unlink()
    assert restore(project.path, Job()).kept is None
    assert check_backup(project.path) == 1


def test_an_open_project_is_not_restored_under_its_window(
    project: Project, import_id: int, tmp_path: Path
) -> None:
    """Whoever has it open would write into the file that was set aside."""
    roll_backups(project.path, Job())

    with pytest.raises(UserError, match="open in another Veridesk"):
        restore(project.path, Job())
    with pytest.raises(UserError, match="no backup of"):
        restore(project.path, Job(), tmp_path / "other.veridesk")
    with pytest.raises(UserError, match="no good backup"):
        restore(tmp_path / "none.veridesk", Job())


def test_a_backup_folder_that_leads_elsewhere_is_refused(
    project: Project, import_id: int, tmp_path: Path
) -> None:
    """A stranger's folder cannot make us write or delete in another."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    backup_folder(project.path).symlink_to(elsewhere)

    with pytest.raises(UserError, match="points elsewhere"):
        roll_backups(project.path, Job())

    assert list(elsewhere.iterdir()) == []
    assert backups(project.path) == []


def test_no_room_is_said_and_leaves_nothing_half_made(
    project: Project, import_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full keeps its last bytes for rulings."""
    monkeypatch.setattr("veridesk.store.copies.SPARE_BYTES", 1 << 62)

    with pytest.raises(UserError, match="no room"):
        roll_backups(project.path, Job())

    assert list(backup_folder(project.path).iterdir()) == []
    project.close()
    Project.open(project.path).close()


def test_what_a_killed_program_left_is_swept_up(project: Project, import_id: int) -> None:
    """Half a copy is no backup, and does not stay for ever."""
    folder = backup_folder(project.path)
    folder.mkdir()
    half = folder / "..project.0001.20260301T120000Z.veridesk.unchecked.partial"
    half.write_bytes(b"half")

    made = roll_backups(project.path, Job())

    assert [one.path for one in backups(project.path)] == [made.path]
    assert not half.exists()


def test_a_file_deleted_while_open_is_rescued(project: Project, import_id: int) -> None:
    """Rulings never go into a file without a name: what was held is saved, and said."""
    _decide(project, 1)
    project.path.unlink()

    with pytest.raises(UserError, match="saved in"):
        _decide(project, 2)
    with pytest.raises(UserError, match="saved in"):
        _decide(project, 3)
    project.close()

    (rescued,) = project.path.parent.glob("project.rescued-*.veridesk")
    assert check_backup(rescued) == 1
    with Project.open(rescued) as again, contextlib.closing(again.reader()) as db:
        assert db.execute("SELECT rid FROM standing").fetchall() == [(1,)]


def test_a_file_replaced_while_open_is_left_alone(
    project: Project, import_id: int, tmp_path: Path
) -> None:
    """What somebody put in its place is theirs; what was here is saved beside it."""
    _decide(project, 1)
    other = tmp_path / "other.veridesk"
    Project.open(other, create=True).close()
    theirs = other.read_bytes()
    os.replace(other, project.path)  # noqa: PTH105

    with pytest.raises(UserError, match="saved in"):
        _decide(project, 2)
    project.close()

    assert project.path.read_bytes() == theirs
    (rescued,) = project.path.parent.glob("project.rescued-*.veridesk")
    assert check_backup(rescued) == 1


def test_the_log_of_a_deleted_project_is_not_played_into_a_new_one(
    project: Project, import_id: int
) -> None:
    """A new project starts empty, whatever lies beside it; the old log is kept aside."""
    _decide(project, 1)
    log = project.path.with_name(f"{project.path.name}-wal")
    waiting = log.read_bytes()
    project.close()
    project.path.unlink()
    log.write_bytes(waiting)

    with (
        Project.open(project.path, create=True) as fresh,
        contextlib.closing(fresh.reader()) as db,
    ):
        assert db.execute("SELECT count(*) FROM sample").fetchone() == (0,)

    (left,) = project.path.parent.glob("*-wal.left-*")
    assert left.read_bytes() == waiting


def test_a_backup_opens_with_plain_sqlite(project: Project, import_id: int) -> None:
    """No tool of ours is needed to get at what is kept."""
    _decide(project, 1)
    made = roll_backups(project.path, Job())

    with contextlib.closing(sqlite3.connect(made.path)) as db:
        assert db.execute("SELECT count(*) FROM decision").fetchone() == (1,)


class _Stops(Job):
    """A job that is stopped at its n-th step."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self._left = at

    def step(self, done: int, total: int | None = None, text: str = "") -> None:
        self._left -= 1
        if self._left == 0:
            self.cancel()
        super().step(done, total, text)


@pytest.mark.parametrize("at", [1, 2])
def test_a_backup_that_is_stopped_leaves_nothing_half_made(
    project: Project, import_id: int, at: int
) -> None:
    """Stopping is safe at every step; older backups stay."""
    _decide(project, 1)
    first = roll_backups(project.path, Job())
    _decide(project, 2)

    with pytest.raises(Cancelled):
        roll_backups(project.path, _Stops(at), keep=1)

    assert backups(project.path) == [first]
    assert [file.name for file in backup_folder(project.path).iterdir()] == [first.path.name]


@pytest.mark.parametrize("at", [1, 2, 3])
def test_restoring_that_is_stopped_leaves_the_project(
    project: Project, import_id: int, at: int
) -> None:
    """Until the backup is copied nothing of the project is touched."""
    _decide(project, 1)
    roll_backups(project.path, Job())
    _decide(project, 2)
    project.close()

    with pytest.raises(Cancelled):
        restore(project.path, _Stops(at))

    assert check_backup(project.path) == 2
    names = {file.name for file in project.path.parent.iterdir() if file.is_file()}
    assert not any("restor" in name for name in names)


def test_a_copy_is_of_one_moment_whatever_is_written(project: Project, import_id: int) -> None:
    """Rulings that are made while the copy goes on are not in it, and do not hold it up."""
    _decide(project, 1)
    target = project.path.with_name("copy.veridesk")

    class Rules(Job):
        def check(self) -> None:
            _decide(project, 2)

    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.closing(project.reader()) as db,
    ):
        patch.setattr("veridesk.store.copies.PAGES_AT_ONCE", 8)
        copies.copy_to(db.conn, target, Rules())

    assert check_backup(target) == 1
    assert check_backup(roll_backups(project.path, Job()).path) > 5


def test_how_many_stay_can_be_said(project: Project, import_id: int) -> None:
    """The user's own wish goes before the project's; one always stays."""
    for rid in (1, 2, 3, 4):
        _decide(project, rid)
        roll_backups(project.path, Job(), keep=2)
    assert len(backups(project.path)) == 2

    roll_backups(project.path, Job(), anyway=True, keep=0)

    assert len(backups(project.path)) == 1


def test_lateness_goes_by_change_and_clock(project: Project, import_id: int, clock: Clock) -> None:
    """A backup by time is due when something changed and the newest one is old enough."""
    _decide(project, 1)
    assert is_late(project.path, 60)
    roll_backups(project.path, Job())
    clock.now = "20260301T130000Z"
    assert not is_late(project.path, 60)
    _decide(project, 2)
    assert is_late(project.path, 60)
    assert not is_late(project.path, 7200)
    clock.now = "20250301T130000Z"
    assert is_late(project.path, 7200)


def test_opening_tells_why_it_made_no_backup(
    project: Project, import_id: int, tmp_path: Path
) -> None:
    """The project opens all the same."""
    _decide(project, 1)
    project.close()
    backup_folder(project.path).symlink_to(tmp_path)

    with Project.open(project.path) as opened:
        assert "points elsewhere" in opened.backup_complaint
        _decide(opened, 2)
    backup_folder(project.path).unlink()
    with Project.open(project.path) as opened:
        assert opened.backup_complaint == ""
