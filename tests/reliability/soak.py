#!/usr/bin/env python3
"""Sit at the real window for as long as it takes, by real keys, and see whether anything grows.

    PYTHONPATH=desktop python3 tests/reliability/soak.py [--samples 20000] [--json FIGURES]

One project of that many flagged samples is reviewed from the first to the last: accepted,
rejected, left unsure, corrected in the editor, noted, marked, taken back and ruled anew, searched,
filtered, stepped through, backed up meanwhile. Every so often memory, threads, open files, the
objects of Python and Qt, the write-ahead log, and what the last samples cost are measured; `judge`
lays straight lines through the figures and says what grew. The project is then counted and looked
over.
"""

import argparse
import asyncio
import contextlib
import ctypes
import gc
import json
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from veridesk.core.job import Job
from veridesk.core.model import Verdict
from veridesk.core.settings import Settings
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import import_files
from veridesk.store.backup import roll_backups
from veridesk.store.doctor import examine
from veridesk.store.project import Project
from veridesk.store.reads.decisions import verdict_counts
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.collector import give_back
from veridesk.ui.crash import CrashReporter
from veridesk.ui.hands import Hands, heard

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYS = (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_Space)
WORDS = (
    "bridge tower river steel opened carries long deck lanes harbour stone arch old span".split()
)
MEASURES = 100
LEAST_BETWEEN = 15
"""Samples between two measures: the median of fewer says little."""
WARM = 0.2
"""Share of the sitting after which caches are full and growth counts."""
MOST_MEMORY = 24 * 1024 * 1024
"""Bytes that the straight line through memory may rise by over the rest of the sitting."""
MOST_SLOWER = 0.25
"""Share by which the cost of a sample may rise over the rest of the sitting."""
MOST_CACHE = 48 * 1024 * 1024
MOST_LOG = 80 * 1024 * 1024
MOST_MORE = {"threads": 2, "files": 4, "widgets": 20}
PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Measure:
    """After so many samples: bytes of memory and log, things that are open, cost of a sample.

    `memory` is without what SQLite has (`cache`): its page caches fill up to a bound of their own.
    """

    samples: int
    seconds: float
    memory: int
    cache: int
    threads: int
    files: int
    widgets: int
    objects: int
    log: int
    wall_ms: float
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a whole sitting came to."""

    measures: tuple[Measure, ...]
    acts: dict[str, int]
    rulings: int
    ruled: int


class Reviewer:
    """A person who never tires: rules on one sample after the other, and does all else, too."""

    def __init__(self, hands: Hands, path: Path, samples: int, seed: int) -> None:
        self._hands, self._path, self._samples = hands, path, samples
        self._chance = random.Random(seed)
        self._started = time.monotonic()
        self._costs: list[tuple[float, float]] = []
        self.measures: list[Measure] = []
        self.acts: dict[str, int] = {}
        self.rulings = 0

    async def review_all(self) -> None:
        """Rule on every sample there is, measuring on the way."""
        every = max(LEAST_BETWEEN, self._samples // MEASURES)
        done = 0
        while not self._hands.window.is_done_shown:
            wall, cpu = time.perf_counter(), time.process_time()
            await self._rule()
            self._costs.append((time.perf_counter() - wall, time.process_time() - cpu))
            done += 1
            if done % 37 == 0:
                await self._back_and_anew()
            if done % 211 == 0:
                await self._search()
            if done % 97 == 0:
                await self._look_around()
            if done % max(500, self._samples // 20) == 0:
                await asyncio.to_thread(roll_backups, self._path, Job(), anyway=True)
                self._count("backup")
            if done % every == 0:
                self._measure(done)

    def _count(self, act: str) -> None:
        self.acts[act] = self.acts.get(act, 0) + 1

    async def _rule(self) -> None:
        hands, dice = self._hands, self._chance.random()
        self.rulings += 1
        if dice < 0.05:
            self._count("corrected")
            hands.press(Qt.Key.Key_E)
            await self._until(lambda: hands.desk.review.is_correcting)
            hands.press(Qt.Key.Key_End, CONTROL)
            hands.type_text(" Mended.")
            await hands.ruled(lambda: hands.press(Qt.Key.Key_Return, CONTROL))
            return
        if dice < 0.15:
            self._count("noted")
            hands.press(Qt.Key.Key_N)
            hands.type_text("see source")
            hands.press(Qt.Key.Key_Escape)
        elif dice < 0.3:
            self._count("marked")
            hands.press(self._chance.choice((Qt.Key.Key_C, Qt.Key.Key_U, Qt.Key.Key_S)))
        elif dice < 0.4:
            self._count("claims")
            for key in (Qt.Key.Key_J, Qt.Key.Key_Return, Qt.Key.Key_K):
                hands.press(key)
        self._count("ruled by key")
        await hands.rule(self._chance.choice(KEYS))

    async def _back_and_anew(self) -> None:
        """Take one back, rule it again by redo, or otherwise."""
        hands = self._hands
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Z, CONTROL))
        self._count("undone")
        self.rulings += 1
        if self._chance.random() < 0.5:
            await hands.ruled(lambda: hands.press(Qt.Key.Key_Z, CONTROL | SHIFT))
            self._count("redone")
            hands.press(Qt.Key.Key_Right, CONTROL)
            self.rulings += 1
        else:
            await self._rule()

    async def _search(self) -> None:
        """Search for a word, look at what is found, and go back to all."""
        hands = self._hands
        hands.press(Qt.Key.Key_Slash)
        await self._until(lambda: QApplication.focusWidget() is hands.window.queue.search)
        hands.type_text(self._chance.choice(WORDS))
        await heard(hands.desk.queue.refreshed, lambda: hands.press(Qt.Key.Key_Return))
        await heard(
            hands.desk.queue.refreshed,
            lambda: hands.press(Qt.Key.Key_F, CONTROL | SHIFT),
        )
        await self._until(lambda: hands.window.queue.model.rowCount() == self._samples)
        hands.window.focus_review()
        self._on()
        self._count("searched")

    async def _look_around(self) -> None:
        """Step through samples without ruling, bookmark one, and go on with the pending."""
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_B, Qt.Key.Key_Right):
            self._hands.press(key)
            await asyncio.sleep(0)
        self._on()
        self._count("looked around")

    def _on(self) -> None:
        self._hands.press(Qt.Key.Key_Right, CONTROL)

    async def _until(self, is_true: object) -> None:
        end = time.monotonic() + PATIENCE
        while not is_true():  # type: ignore[operator]
            if time.monotonic() > end:
                raise TimeoutError
            await asyncio.sleep(0.002)

    def _measure(self, done: int) -> None:
        # Without this, a figure would say how long ago the window's own collector came by.
        gc.collect()
        give_back()
        cache = _cached()
        log = self._path.with_name(f"{self._path.name}-wal")
        self.measures.append(
            Measure(
                done,
                time.monotonic() - self._started,
                _resident() - cache,
                cache,
                _threads(),
                _files(),
                len(QApplication.allWidgets()),
                len(gc.get_objects()),
                log.stat().st_size if log.exists() else 0,
                1000 * statistics.median(wall for wall, _ in self._costs),
                1000 * statistics.median(cpu for _, cpu in self._costs),
            )
        )
        self._costs.clear()


def _resident() -> int:
    with contextlib.suppress(OSError):
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    return 0


def _cached() -> int:
    """Bytes that SQLite holds; 0 where its library cannot be asked."""
    with contextlib.suppress(OSError, AttributeError, IndexError):
        maps = Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
        library = next(iter({line.split()[-1] for line in maps if "libsqlite3" in line}), None)
        if library is not None:
            ask = ctypes.CDLL(library).sqlite3_memory_used
            ask.restype = ctypes.c_int64
            return int(ask())
    return 0


def _threads() -> int:
    with contextlib.suppress(OSError):
        return len(list(Path("/proc/self/task").iterdir()))
    return threading.active_count()


def _files() -> int:
    with contextlib.suppress(OSError):
        return len(list(Path("/proc/self/fd").iterdir()))
    return 0


def make_project(folder: Path, samples: int) -> Path:
    """A project of so many samples, four to a source, each flagged."""
    chance = random.Random(1)
    file, path = folder / "many.jsonl", folder / "many.veridesk"
    with file.open("w", encoding="utf-8") as lines:
        for number in range(samples):
            year = 1900 + number % 99
            words = " ".join(chance.choices(WORDS, k=40))
            source = f"Object {number // 4} opened in {year}. It is old. {words}. " * 3
            output = f"Object {number // 4} opened in {year + 2} 😀. It is {words}."
            row = {
                "id": f"s-{number}",
                "prompt": f"When did object {number // 4} open?",
                "sources": [{"id": f"d-{number // 4}", "title": "Note", "text": source}],
                "output": output,
            }
            lines.write(json.dumps(row) + "\n")
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [file])
        flag_samples(project, Job())
    return path


def soak(folder: Path, samples: int, seed: int = 5) -> Sitting:
    """Review a new project of so many samples in `folder` to its end, and count what is there."""
    path = make_project(folder, samples)
    people: list[Reviewer] = []
    faults: list[object] = []

    async def sitting() -> None:
        reporter = CrashReporter(folder / "log")
        reporter.watch_loop(asyncio.get_running_loop())
        desk = make_desk(reporter, Settings(reviewer="Ann", path=folder / "settings.json"))
        reporter.on_fault = faults.append
        hands = Hands(desk)
        try:
            await hands.until(hands.is_back)
            desk.start_open(path)
            await hands.until(lambda: desk.queue.view is not None and desk.review.can_rule)
            people.append(Reviewer(hands, path, samples, seed))
            await people[0].review_all()
        finally:
            desk.shut()
            await desk.closed

    make_app()
    qasync.run(sitting())
    if faults:
        raise AssertionError([Path(str(path)).read_text(encoding="utf-8") for path in faults])
    found = examine(path, Job())
    if not found.is_well:
        raise AssertionError(found.findings)
    with Project.open(path) as project, contextlib.closing(project.reader()) as db:
        counts = verdict_counts(db, "Ann")
    ruled = sum(counts[verdict] for verdict in Verdict if verdict in counts)
    person = people[0]
    return Sitting(tuple(person.measures), person.acts, person.rulings, ruled)


def judge(sitting: Sitting, most_slower: float = MOST_SLOWER) -> list[str]:
    """What grew over the sitting, in words; nothing when nothing did."""
    warm = [one for one in sitting.measures if one.samples >= WARM * sitting.ruled]
    grown = []
    memory = _rise([(one.samples, one.memory) for one in warm])
    if memory > MOST_MEMORY:
        grown.append(f"memory by {memory / 1e6:.1f} MB")
    cost = _rise([(one.samples, one.cpu_ms) for one in warm])
    level = statistics.median(one.cpu_ms for one in warm)
    if cost > most_slower * level:
        grown.append(f"cost of a sample by {cost:.2f} ms of {level:.2f}")
    for name, most in MOST_MORE.items():
        values = [getattr(one, name) for one in warm]
        if max(values[-3:]) > max(values[:3]) + most:
            grown.append(f"{name} from {max(values[:3])} to {max(values[-3:])}")
    if max(one.cache for one in warm) > MOST_CACHE:
        grown.append(f"SQLite's caches to {max(one.cache for one in warm) / 1e6:.1f} MB")
    if max(one.log for one in warm) > MOST_LOG:
        grown.append(f"write-ahead log to {max(one.log for one in warm) / 1e6:.1f} MB")
    return grown


def _rise(points: Sequence[tuple[float, float]]) -> float:
    """How far the straight line that lies best through the points rises from end to end."""
    if len(points) < 3:
        return 0.0
    line = statistics.linear_regression(*zip(*points, strict=True))
    return line.slope * (points[-1][0] - points[0][0])


def main() -> int:
    """Sit, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--json", type=Path, help="write all figures there")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="veridesk-soak-") as folder:
        os.environ["VERIDESK_HOME"] = folder
        sitting = soak(Path(folder), asked.samples, asked.seed)
    if asked.json:
        asked.json.write_text(json.dumps(asdict(sitting)), encoding="utf-8")
    print(
        " samples       s  memory MB cache MB threads files widgets objects  log MB wall ms  cpu ms"
    )
    for one in sitting.measures[:: max(1, len(sitting.measures) // 10)]:
        print(
            f"{one.samples:8,} {one.seconds:7.0f} {one.memory / 1e6:10.1f} {one.cache / 1e6:8.1f} "
            f"{one.threads:7} {one.files:5} {one.widgets:7} {one.objects:7,} {one.log / 1e6:7.1f} "
            f"{one.wall_ms:7.1f} {one.cpu_ms:7.2f}"
        )
    print(f"{sitting.rulings:,} rulings, {sitting.ruled:,} samples ruled on, {sitting.acts}")
    grown = judge(sitting)
    print(f"grew: {'; '.join(grown) or 'nothing'}")
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
