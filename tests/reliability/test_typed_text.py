"""When the disk, the file or the rights go under the window: a clear word, and every typed word."""

import asyncio
import contextlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from veridesk.core.job import Job
from veridesk.core.settings import Settings
from veridesk.importing.run import import_files
from veridesk.store.backup import check_backup
from veridesk.store.doctor import examine
from veridesk.store.project import Project
from veridesk.store.writes import decisions as writes
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.hands import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier
TYPED = " and four words more"
SECONDS = 180.0

Story = Callable[[Hands], Awaitable[None]]


@pytest.fixture
def path(tmp_path: Path, samples: Path) -> Path:
    """A closed project of forty samples, in a folder of its own."""
    folder = tmp_path / "place"
    folder.mkdir()
    return _project(folder, samples)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m,mode=777", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode:  # noqa: PLW1510
        pytest.skip("only root on Linux may mount a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _project(folder: Path, samples: Path) -> Path:
    path = folder / "p.veridesk"
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [samples])
    return path


def _sit(path: Path, folder: Path, story: Story) -> None:
    """Live through a story at the real window; a fault of the program fails the test."""
    faults: list[Path | None] = []

    async def sitting() -> None:
        reporter = CrashReporter(folder / "log")
        reporter.watch_loop(asyncio.get_running_loop())
        settings = Settings(reviewer="Ann", order="file", backups_minutes=0)
        desk = make_desk(reporter, settings)
        reporter.on_fault = faults.append
        hands = Hands(desk)
        try:
            async with asyncio.timeout(SECONDS):
                desk.start_open(path)
                await hands.until(lambda: desk.queue.view is not None and desk.review.can_rule)
                await story(hands)
        finally:
            desk.shut()
            await desk.closed

    make_app()
    qasync.run(sitting())
    assert [one.read_text(encoding="utf-8") for one in faults if one] == []


async def _type_and_fail(hands: Hands, words: str) -> None:
    """Correct the sample on screen, and try to save it; it is refused, and nothing is gone."""
    rid = hands.desk.review.open_sample.rid
    hands.press(Qt.Key.Key_E)
    await hands.until(lambda: hands.desk.review.is_correcting)
    hands.press(Qt.Key.Key_End, CONTROL)
    hands.type_text(TYPED)
    hands.press(Qt.Key.Key_Return, CONTROL)
    await hands.until(lambda: words in hands.window.message.text)
    assert hands.desk.review.open_sample.rid == rid
    assert hands.desk.review.is_correcting
    assert hands.window.correction.text().endswith(TYPED)


async def _save_again(hands: Hands) -> None:
    await hands.ruled(lambda: hands.press(Qt.Key.Key_Return, CONTROL))


def _fill(path: Path) -> None:
    """Write until the disk takes no more."""
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))


def _remove(path: Path) -> None:
    path.unlink()


def _outputs(path: Path) -> list[str]:
    with Project.open(path, read_only=True) as project, contextlib.closing(project.reader()) as db:
        return [row[0] for row in db.execute("SELECT output FROM decision")]


def test_on_a_full_disk_typed_words_wait_for_space(
    qapp: QApplication, small_disk: Path, tmp_path: Path, samples: Path
) -> None:
    """What was typed stays in the editor; with space, the same keys save it."""
    path = _project(small_disk, samples)
    filler = small_disk / "filler"

    async def story(hands: Hands) -> None:
        _fill(filler)
        await _type_and_fail(hands, "disk is full")
        _remove(filler)
        await _save_again(hands)

    _sit(path, tmp_path, story)

    assert [output.endswith(TYPED) for output in _outputs(path)] == [True]
    assert examine(path, Job()).is_well


def test_of_a_deleted_file_all_is_saved_and_typed_words_stay(
    qapp: QApplication, path: Path, tmp_path: Path
) -> None:
    """What was ruled is rescued under another name; the editor keeps what was not saved yet."""

    async def story(hands: Hands) -> None:
        await hands.rule(Qt.Key.Key_A)
        _remove(path)
        await _type_and_fail(hands, "was deleted, moved or replaced")

    _sit(path, tmp_path, story)

    (rescued,) = path.parent.glob("p.rescued-*.veridesk")
    assert check_backup(rescued) == 1
    assert not path.exists()


def test_a_file_put_in_its_place_is_not_written_to(
    qapp: QApplication, path: Path, tmp_path: Path
) -> None:
    """Whoever replaced it keeps theirs; ours is rescued, and typed words stay."""
    other = tmp_path / "other.veridesk"
    shutil.copy(path, other)
    before = other.read_bytes()

    async def story(hands: Hands) -> None:
        await hands.rule(Qt.Key.Key_X)
        other.replace(path)
        await _type_and_fail(hands, "was deleted, moved or replaced")

    _sit(path, tmp_path, story)

    assert path.read_bytes() == before
    (rescued,) = path.parent.glob("p.rescued-*.veridesk")
    assert check_backup(rescued) == 1


def test_a_file_that_turns_read_only_keeps_typed_words(
    qapp: QApplication, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite says that it may not write; with the right back, the same keys save it.

    SQLite's word is put in its mouth: root, and a file that is open, keep their rights.
    """
    may_write = writes.add_decision
    lost = [True]

    def add(*args: Any, **kwargs: Any) -> Any:
        if lost:
            raise sqlite3.OperationalError("attempt to write a readonly database")
        return may_write(*args, **kwargs)

    monkeypatch.setattr(writes, "add_decision", add)

    async def story(hands: Hands) -> None:
        await _type_and_fail(hands, "read-only")
        lost.clear()
        await _save_again(hands)

    _sit(path, tmp_path, story)

    assert [output.endswith(TYPED) for output in _outputs(path)] == [True]


def test_a_clock_set_back_keeps_typed_words_and_order(
    qapp: QApplication, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Times of rulings may go back; what was typed last is what stands."""
    times = iter([f"{year}-01-01T00:00:00.000Z" for year in (2030, 1999)])
    monkeypatch.setattr("veridesk.store.writes.decisions.utc_now", lambda: next(times))

    async def story(hands: Hands) -> None:
        for words in (" first", " second"):
            rid = hands.desk.review.open_sample.rid
            hands.press(Qt.Key.Key_E)
            await hands.until(lambda: hands.desk.review.is_correcting)
            hands.press(Qt.Key.Key_End, CONTROL)
            hands.type_text(words)
            await _save_again(hands)
            hands.desk.review.go_to(rid)

    _sit(path, tmp_path, story)

    first, second = _outputs(path)
    assert first.endswith(" first")
    assert second.endswith(" second")
    assert examine(path, Job()).is_well


def test_the_second_window_reads_and_says_who_writes(
    qapp: QApplication, path: Path, tmp_path: Path
) -> None:
    """It cannot rule, so nothing can be typed that would be lost."""
    with Project.open(path):

        async def read() -> None:
            reporter = CrashReporter(tmp_path / "log")
            desk = make_desk(reporter, Settings(reviewer="Bo"))
            hands = Hands(desk)
            try:
                desk.start_open(path)
                await hands.until(lambda: desk.queue.view is not None)
                await hands.until(lambda: desk.review.open_sample is not None)
                assert desk.project is not None
                assert desk.project.read_only
                assert not desk.review.can_rule
                hands.press(Qt.Key.Key_E)
                await asyncio.sleep(0.1)
                assert not desk.review.is_correcting
            finally:
                desk.shut()
                await desk.closed

        make_app()
        qasync.run(read())

    assert _outputs(path) == []
