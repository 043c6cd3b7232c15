"""Doors off the event loop."""

import asyncio
import threading

import pytest

from veridesk.core.errors import Cancelled
from veridesk.core.job import Job
from veridesk.jobs import Jobs, RunningJob


def test_a_door_runs_in_a_job_thread_and_its_report_comes_back() -> None:
    """The loop's thread stays free, and the last step is always told."""
    told: list[tuple[int, str]] = []

    def door(job: Job) -> str:
        for done in range(101):
            job.step(done, 100, "counting")
        return threading.current_thread().name

    async def use() -> str:
        jobs = Jobs(lambda running: told.append((running.progress.done, running.title)))
        try:
            return await jobs.run("count", door)
        finally:
            await asyncio.sleep(0)
            jobs.close()

    name = asyncio.run(use())

    assert name.startswith("veridesk-job")
    assert told[0] == (0, "count")
    assert max(done for done, _ in told) == 100


def test_cancelling_stops_the_door_between_two_steps() -> None:
    """The waiting side hears that the job was stopped, and nothing keeps running."""

    def door(job: Job) -> None:
        while True:
            job.step(1, 1)

    async def use() -> None:
        running: list[RunningJob] = []
        moved = asyncio.Event()

        def note(one: RunningJob) -> None:
            running.append(one)
            if one.progress.done:
                moved.set()

        jobs = Jobs(note)
        task = asyncio.create_task(jobs.run("forever", door))
        await moved.wait()
        running[0].cancel()
        with pytest.raises(Cancelled):
            await task
        assert jobs.running == []
        jobs.close()

    asyncio.run(use())


def test_a_failing_door_fails_at_the_waiting_side() -> None:
    """Bugs fly to whoever awaits."""

    def door(job: Job) -> None:
        raise LookupError("gone")

    async def use() -> None:
        jobs = Jobs()
        with pytest.raises(LookupError, match="gone"):
            await jobs.run("fail", door)
        jobs.close()

    asyncio.run(use())
