"""What the review bench measures with: CPU of this thread and of the process, and the clock.

On a machine that others use, only CPU says something; the clock is printed beside it.
"""

import asyncio
import contextlib
import json
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

LOOK_EVERY = 0.004
FIGURES: dict[str, float] = {}
"""What was measured so far, by name; milliseconds and megabytes."""


@dataclass(frozen=True)
class Spent:
    """Milliseconds: of this thread's CPU, of all threads' CPU, and by the clock."""

    here: float
    all: float
    wall: float


class Meter:
    """Counts from its making on."""

    def __init__(self) -> None:
        self._began = self._now()

    def spent(self) -> Spent:
        """What has been spent so far."""
        here, everywhere, wall = (
            1000 * (now - then) for now, then in zip(self._now(), self._began, strict=True)
        )
        return Spent(here, everywhere, wall)

    @staticmethod
    def _now() -> tuple[float, float, float]:
        return time.thread_time(), time.process_time(), time.monotonic()


@contextlib.contextmanager
def timed(times: list[float]) -> Iterator[None]:
    """Note the milliseconds of this thread's CPU that something takes."""
    began = time.thread_time()
    yield
    times.append(1000 * (time.thread_time() - began))


def paint(window: QWidget) -> None:
    """Do what stands between an event and its frame: posted events, layouts, all that is stale."""
    QCoreApplication.sendPostedEvents()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


def resident() -> float:
    """Megabytes of memory that the process has now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def at_percent(times: list[float], percent: int) -> float:
    """The time that so many of a hundred stay under."""
    ranked = sorted(times)
    return ranked[min(len(ranked) - 1, len(ranked) * percent // 100)]


def tell_times(name: str, times: list[float]) -> None:
    """Print the middle and the worst of a hundred, and keep them as figures."""
    middle, worst = at_percent(times, 50), at_percent(times, 99)
    FIGURES[f"{name}, p50"], FIGURES[f"{name}, p99"] = middle, worst
    print(f"{name:38} CPU  p50 {middle:7.2f}  p99 {worst:7.2f}  most {max(times):7.2f}", flush=True)


def tell(name: str, figure: float, words: str) -> None:
    """Print a figure and keep it."""
    FIGURES[name] = figure
    print(f"{name:38} {words}", flush=True)


def keep_figures(path: Path) -> None:
    """Write down all figures, for the side that compares."""
    path.write_text(json.dumps(FIGURES), encoding="utf-8")


async def until(is_true: Callable[[], bool]) -> None:
    """Wait for a state."""
    while not is_true():  # noqa: ASYNC110  (states can only be looked at)
        await asyncio.sleep(LOOK_EVERY)


class Blocked:
    """How long the loop's thread was busy at a stretch, in milliseconds of CPU, at most."""

    def __init__(self) -> None:
        self.most = 0.0
        self._task = asyncio.get_running_loop().create_task(self._watch())

    async def _watch(self) -> None:
        began = time.thread_time()
        while True:
            await asyncio.sleep(LOOK_EVERY)
            now = time.thread_time()
            self.most, began = max(self.most, 1000 * (now - began)), now

    async def stop(self) -> float:
        """The longest stretch since the making."""
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        return self.most
