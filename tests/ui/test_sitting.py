"""A sitting counts what was ruled and worked, and nothing of a break."""

import pytest

from veridesk.ui.sitting import Goal, GoalKind, Sitting


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_breaks_do_not_count() -> None:
    """Four minutes of thought are work, an hour away is none."""
    clock = Clock()
    sitting = Sitting(clock)
    for pause in (240, 3600, 60):
        clock.now += pause
        sitting.touch()

    assert sitting.worked == 300
    clock.now += 7200
    assert sitting.worked == 300
    sitting.limit = 10_000
    sitting.touch()
    assert sitting.worked == 7500


def test_a_sample_counts_once_and_not_when_taken_back() -> None:
    """Ruling twice on one sample is one sample; an undo takes it away."""
    sitting = Sitting(Clock())
    sitting.note(1, stands=True)
    sitting.note(1, stands=True)
    sitting.note(2, stands=True)
    assert sitting.ruled == 2
    sitting.note(1, stands=False)
    assert sitting.ruled == 1


def test_the_time_left_follows_the_pace_of_this_sitting() -> None:
    """Before the first ruling the earlier pace counts, then this sitting's own."""
    clock = Clock()
    sitting = Sitting(clock)
    assert sitting.seconds_left(10.0) is None
    sitting.goal = Goal(GoalKind.SAMPLES, 5)
    assert sitting.seconds_left() is None
    assert sitting.seconds_left(10.0) == 50
    clock.now += 30
    sitting.note(1, stands=True)
    assert sitting.seconds_left(10.0) == 120
    assert sitting.share() == pytest.approx(0.2)
    for rid in range(2, 6):
        sitting.note(rid, stands=True)
    assert sitting.is_reached
    assert sitting.seconds_left() == 0


def test_a_goal_of_minutes_counts_work() -> None:
    """Thirty minutes of work, whatever was ruled in them."""
    clock = Clock()
    sitting = Sitting(clock)
    sitting.goal = Goal(GoalKind.MINUTES, 30)
    for _ in range(7):
        clock.now += 240
        sitting.touch()
    assert not sitting.is_reached
    assert sitting.seconds_left() == 120
    clock.now += 130
    assert sitting.is_reached
    sitting.restart()
    assert sitting.share() == 0
