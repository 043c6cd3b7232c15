"""When the disk, the folder, the rights or the clock go wrong: a clear word, and nothing lost."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.importing.run import import_files
from veridesk.reviewing import session
from veridesk.store.backup import backups, roll_backups
from veridesk.store.doctor import examine
from veridesk.store.project import Project
from veridesk.store.reads import decisions as reads

NOBODY = 65534


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=5m,mode=777", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("only root on Linux may mount a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextlib.contextmanager
def _as_nobody() -> Iterator[None]:
    """Give up root's right to write everywhere, for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def path(tmp_path: Path, samples: Path) -> Path:
    """A closed project of forty samples with one ruling, in a folder of its own."""
    folder = tmp_path / "place"
    folder.mkdir()
    path = folder / "p.veridesk"
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [samples])
        session.decide(project, Rid(1), Ruling(Verdict.ACCEPTED), "Ann").result()
    return path


def _decisions(path: Path) -> int:
    with (
        Project.open(path, read_only=True) as project,
        contextlib.closing(project.reader()) as db,
    ):
        return len(list(reads.decisions(db)))


def test_a_full_disk_keeps_every_ruling_that_it_took(small_disk: Path, samples: Path) -> None:
    """What no longer fits is said so, nothing is half written, and with space it goes on."""
    path = small_disk / "p.veridesk"
    taken = 0
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [samples])
        told = None
        while told is None and taken < 2000:
            ruling = Ruling(Verdict.ACCEPTED, note=f"{taken} " + "x" * 50_000)
            told = session.decide(project, Rid(1 + taken % 40), ruling, "Ann").exception()
            taken += told is None
        assert isinstance(told, UserError)
        assert "disk is full" in str(told)
        with pytest.raises(UserError, match="disk is full"):
            session.save_draft(project, Rid(1), None, "y" * 500_000, "Ann").result()
        # Reading goes on, so what was typed is still on the screen and can be saved later.
        with contextlib.closing(project.reader()) as db:
            assert len(list(reads.decisions(db))) == taken

        subprocess.run(["mount", "-o", "remount,size=20m", str(small_disk)], check=True)
        session.decide(project, Rid(1), Ruling(Verdict.REJECTED), "Ann").result()

    assert taken > 10
    assert _decisions(path) == taken + 1
    assert examine(path, Job()).is_well


def test_an_import_on_a_full_disk_stops_in_words(small_disk: Path, tmp_path: Path) -> None:
    """Whole batches stay, the rest is not there, and the project is sound."""
    file = tmp_path / "large.jsonl"
    file.write_text(
        "".join(f'{{"id": {n}, "output": "{n} {"word " * 2000}"}}\n' for n in range(900))
    )
    path = small_disk / "p.veridesk"

    with Project.open(path, create=True) as project, pytest.raises(UserError, match="disk is full"):
        import_files(project, Job(), [file])

    (small_disk / "filler").unlink(missing_ok=True)
    found = examine(path, Job())
    assert found.is_well
    assert found.counts["sample"] < 900


def test_a_backup_that_does_not_fit_takes_no_space(small_disk: Path, samples: Path) -> None:
    """The last room on the disk is for rulings; the project still opens."""
    path = small_disk / "p.veridesk"
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [samples])
        with pytest.raises(UserError, match="no room"):
            roll_backups(path, Job())
    with Project.open(path) as project:
        session.decide(project, Rid(1), Ruling(Verdict.ACCEPTED), "Ann").result()
    assert backups(path) == []


def test_a_folder_that_is_read_only_can_still_be_read(path: Path) -> None:
    """As from a disc or somebody else's folder: reading works, writing says why not."""
    before = path.read_bytes()
    for file in path.parent.iterdir():
        if file.is_file():
            file.chmod(0o444)
    path.parent.chmod(0o555)
    _open_up_to(path.parent)
    try:
        with _as_nobody():
            assert _decisions(path) == 1
            with pytest.raises(UserError, match=r"read-only|may write to|cannot be opened"):
                Project.open(path)
    finally:
        path.parent.chmod(0o755)
    assert path.read_bytes() == before


def test_a_new_project_where_nothing_may_be_written_is_refused(path: Path) -> None:
    """The sentence names the folder's rights, and nothing is left there."""
    path.parent.chmod(0o555)
    _open_up_to(path.parent)
    before = sorted(path.parent.iterdir())
    try:
        with _as_nobody(), pytest.raises(UserError, match=r"may be written to|read-only"):
            Project.open(path.with_name("new.veridesk"), create=True)
    finally:
        path.parent.chmod(0o755)
    assert sorted(path.parent.iterdir()) == before


def test_rights_lost_while_open_lose_no_ruling(path: Path) -> None:
    """A ruling is taken or refused in words; what was taken is there afterwards."""
    _open_up_to(path.parent)
    for file in (path.parent, *path.parent.iterdir()):
        os.chown(file, NOBODY, NOBODY) if os.geteuid() == 0 else None
    taken = 1
    with _as_nobody():
        with Project.open(path) as project:
            path.parent.chmod(0o000)
            try:
                for number in range(5):
                    ruling = Ruling(Verdict.REJECTED, note=str(number))
                    with contextlib.suppress(UserError):
                        session.decide(project, Rid(2), ruling, "Ann").result()
                        taken += 1
            finally:
                path.parent.chmod(0o755)
        assert _decisions(path) == taken
    assert examine(path, Job()).is_well


def test_a_clock_set_back_leaves_the_order_of_rulings(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Order is by number and chain, not by time; undo takes back what was ruled last."""
    times = iter([f"{year}-01-01T00:00:00.000Z" for year in (2030, 1999, 2026, 1970)])
    monkeypatch.setattr("veridesk.store.writes.decisions.utc_now", lambda: next(times))
    with Project.open(path) as project:
        for verdict in (Verdict.REJECTED, Verdict.UNSURE):
            session.decide(project, Rid(3), Ruling(verdict), "Ann").result()
        with contextlib.closing(project.reader()) as db:
            assert reads.verdict_of(db, Rid(3), "Ann") is Verdict.UNSURE
        session.undo(project, "Ann").result()
        with contextlib.closing(project.reader()) as db:
            assert reads.verdict_of(db, Rid(3), "Ann") is Verdict.REJECTED

    assert examine(path, Job()).is_well


def test_two_programs_do_not_write_at_once(path: Path) -> None:
    """The second, in a process of its own, is told who is there, and may read."""
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from veridesk.core.errors import UserError\n"
        "from veridesk.store.project import Project\n"
        "path = Path(sys.argv[1])\n"
        "try:\n"
        "    Project.open(path)\n"
        "except UserError as error:\n"
        "    print(error)\n"
        "with Project.open(path, read_only=True) as project:\n"
        "    print(project.reader().execute('SELECT count(*) FROM decision').fetchone()[0])\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with Project.open(path) as project:
        session.decide(project, Rid(2), Ruling(Verdict.ACCEPTED), "Ann").result()
        done = subprocess.run(
            [sys.executable, "-c", program, str(path)],
            capture_output=True, text=True, check=True, env=env,
        )  # fmt: skip

    told, count = done.stdout.splitlines()
    assert "open in another Veridesk" in told
    assert count == "2"


def _open_up_to(folder: Path) -> None:
    """Let others pass through the private folders that pytest makes."""
    for parent in folder.parents:
        if parent.name.startswith(("pytest", "test_")):
            parent.chmod(parent.stat().st_mode | 0o055)
