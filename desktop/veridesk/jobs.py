"""Runs any door off the event loop: progress, cancel, failure."""

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from veridesk.core.job import Job, Progress

T = TypeVar("T")

PROGRESS_PAUSE = 0.05
"""Seconds between two reports of one job: what the eye can follow, and no flood of events."""


@dataclass(eq=False)
class RunningJob:
    """One door at work: what it is called, how far it is, and the handle to stop it."""

    title: str
    job: Job
    progress: Progress = field(default_factory=lambda: Progress(0, None))

    def cancel(self) -> None:
        """Ask it to stop; what it committed before stays."""
        self.job.cancel()


class Jobs:
    """Starts doors in job threads and tells the event loop's side how they go on.

    `on_change` is called in the loop's thread when a job starts, moves on, or ends.
    """

    def __init__(self, on_change: Callable[[RunningJob], None] | None = None) -> None:
        self._on_change = on_change or (lambda _: None)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="veridesk-job")
        self.running: list[RunningJob] = []

    async def run(self, title: str, door: Callable[[Job], T]) -> T:
        """Run `door(job)` in a job thread and wait for its report without blocking the loop.

        Raises whatever the door raised; `Cancelled` when it was stopped on request.
        """
        loop = asyncio.get_running_loop()
        relay = _Relay(loop, self._moved)
        running = RunningJob(title, Job(relay.report))
        relay.running = running
        self.running.append(running)
        self._on_change(running)
        try:
            return await loop.run_in_executor(self._pool, door, running.job)
        except asyncio.CancelledError:
            running.cancel()
            raise
        finally:
            self.running.remove(running)
            self._on_change(running)

    def cancel_all(self) -> None:
        """Ask every running job to stop."""
        for running in list(self.running):
            running.cancel()

    def close(self) -> None:
        """Stop all jobs and wait for their threads."""
        self.cancel_all()
        self._pool.shutdown(wait=True)

    def _moved(self, running: RunningJob, progress: Progress) -> None:
        running.progress = progress
        if running in self.running:
            self._on_change(running)


class _Relay:
    """Carries progress from the job thread to the loop, at most every `PROGRESS_PAUSE` seconds."""

    running: RunningJob

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        moved: Callable[[RunningJob, Progress], None],
    ) -> None:
        self._loop = loop
        self._moved = moved
        self._last = 0.0
        self._lock = threading.Lock()

    def report(self, progress: Progress) -> None:
        now = time.monotonic()
        with self._lock:
            done = progress.total is not None and progress.done >= progress.total
            if not done and now - self._last < PROGRESS_PAUSE:
                return
            self._last = now
        self._loop.call_soon_threadsafe(self._moved, self.running, progress)
