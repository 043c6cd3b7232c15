"""Progress and cancelling."""

import pytest

from veridesk.core.errors import Cancelled, DataError
from veridesk.core.job import Job, Progress


def test_steps_reach_the_owner() -> None:
    """The owner is told how far the job is."""
    seen: list[Progress] = []
    job = Job(seen.append)

    job.step(3, 10, "reading")

    assert seen == [Progress(3, 10, "reading")]


def test_a_cancelled_job_stops_at_its_next_step_and_runs_what_was_left_for_it() -> None:
    """Cancelling runs every callback once, also one that is left too late."""
    calls: list[str] = []
    job = Job()
    job.on_cancel(lambda: calls.append("early"))

    job.cancel()
    job.cancel()
    job.on_cancel(lambda: calls.append("late"))

    assert calls == ["early", "late"]
    assert job.is_cancelled
    with pytest.raises(Cancelled):
        job.step(1)


def test_a_data_error_names_file_and_line() -> None:
    """The sentence starts with the place."""
    assert str(DataError("broken", line=3, file="a.jsonl")) == "a.jsonl, line 3: broken"
    assert str(DataError("broken", line=3)) == "line 3: broken"
    assert str(DataError("broken")) == "broken"
