"""How late a precise 16 ms timer of the window is, idle and while the detector works at full load.

Lateness is by the clock, since that is what a person feels; a machine that others use makes it
worse, so idle and load are to be compared with each other.
"""

import asyncio
import random
from pathlib import Path

import qasync
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from review_measures import at_percent, tell
from review_project import BATCH, made_samples

from veridesk.core.settings import Settings
from veridesk.store.project import Project
from veridesk.store.writes import samples
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.hands import Hands

COUNT = 40_000
SECONDS_IDLE, SECONDS_LOADED = 5, 20


def sit_down(path: Path, log: Path) -> None:
    """Make a project that nothing has looked at, have it looked at, and watch the timer."""
    make_unflagged(path)

    async def sitting() -> None:
        desk = make_desk(CrashReporter(log), Settings(reviewer="Ann", theme="light"))
        hands = Hands(desk)
        await hands.until(hands.is_back)
        await desk.open(path)
        await hands.until(lambda: desk.queue.view is not None)
        found: list[float] = []
        clock, timer = QElapsedTimer(), QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)

        def tick() -> None:
            if clock.isValid():
                found.append(clock.nsecsElapsed() / 1e6 - 16)
            clock.start()
            desk.window.sample.update()

        timer.timeout.connect(tick)
        try:
            timer.start()
            await asyncio.sleep(SECONDS_IDLE)
            timer.stop()
            tell_late("16 ms timer late, idle", found)
            found.clear()
            clock.invalidate()
            work = asyncio.get_running_loop().create_task(desk.detectors.run_flagging())
            timer.start()
            await asyncio.wait([work], timeout=SECONDS_LOADED)
            timer.stop()
            tell_late("16 ms timer late, detector at work", found)
            desk.jobs.cancel_all()
            await asyncio.wait([work])
        finally:
            desk.shut()
            await desk.closed

    make_app()
    qasync.run(sitting())


def tell_late(name: str, found: list[float]) -> None:
    """Print the middle and the worst of a hundred."""
    middle, worst = at_percent(found, 50), at_percent(found, 99)
    tell(name, worst, f"wall p50 {middle:7.2f}  p99 {worst:7.2f}, {len(found)} ticks")


def make_unflagged(path: Path) -> None:
    """A project of samples that no detector has seen."""
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    chance = random.Random(3)
    with Project.open(path, create=True) as project:
        number = project.submit(lambda db: samples.start_import(db, {})).result()
        file = project.submit(lambda db: samples.add_file(db, number, "b", 0, "jsonl")).result()
        for low in range(0, COUNT, BATCH):
            batch = list(made_samples(chance, low, [0.5] * BATCH))
            project.submit(
                lambda db, b=batch: samples.add_samples(db, number, file, b), durable=False
            ).result()
        project.submit(lambda db: samples.finish_import(db, number, "done")).result()
