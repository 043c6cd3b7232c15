"""One sitting: how much was ruled since it began, the goal, and the time it will still take."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from veridesk.ui.stopwatch import IDLE_LIMIT

MINUTE = 60


class GoalKind(StrEnum):
    """What a goal is counted in."""

    NONE = "none"
    SAMPLES = "samples"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Goal:
    """How many samples, or how many minutes of work, the reviewer means to do now."""

    kind: GoalKind = GoalKind.NONE
    number: int = 0


class Sitting:
    """Counts the rulings since the project was opened, and the time worked; breaks do not count.

    A pause of over `limit` seconds between two signs of life is a break: nothing of it is
    work, for nobody knows how much.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.limit = IDLE_LIMIT
        self._clock = clock
        self._last = clock()
        self._worked = 0.0
        self.goal = Goal()
        self._ruled: set[int] = set()

    def restart(self) -> None:
        """Begin anew, with the goal as it is."""
        self._last = self._clock()
        self._worked = 0.0
        self._ruled.clear()

    def touch(self) -> None:
        """Note a sign of life."""
        now = self._clock()
        pause = now - self._last
        if pause <= self.limit:
            self._worked += pause
        self._last = now

    def note(self, rid: int, *, stands: bool) -> None:
        """Note a ruling on a sample, or (not `stands`) that one was taken back."""
        if stands:
            self._ruled.add(rid)
        else:
            self._ruled.discard(rid)

    @property
    def ruled(self) -> int:
        """Samples ruled on in this sitting."""
        return len(self._ruled)

    @property
    def worked(self) -> float:
        """Seconds worked, up to the last sign of life and the pause since, unless that is long."""
        pause = self._clock() - self._last
        return self._worked + (pause if pause <= self.limit else 0.0)

    @property
    def each(self) -> float | None:
        """Seconds of work a sample took in this sitting; None before the first."""
        return self.worked / self.ruled if self.ruled else None

    @property
    def is_reached(self) -> bool:
        """True when the goal is reached; never without one."""
        if self.goal.kind is GoalKind.SAMPLES:
            return self.ruled >= self.goal.number
        if self.goal.kind is GoalKind.MINUTES:
            return self.worked >= self.goal.number * MINUTE
        return False

    def share(self) -> float | None:
        """How much of the goal is done, from 0 to 1; None without one."""
        if self.goal.kind is GoalKind.NONE or not self.goal.number:
            return None
        whole = self.goal.number * (MINUTE if self.goal.kind is GoalKind.MINUTES else 1)
        done = self.worked if self.goal.kind is GoalKind.MINUTES else float(self.ruled)
        return min(1.0, done / whole)

    def seconds_left(self, pace: float | None = None) -> float | None:
        """Seconds of work until the goal; None without one, or where no pace is known.

        `pace` is what a sample took before, for the time until this sitting has a pace of its own.
        """
        if self.goal.kind is GoalKind.MINUTES:
            return max(0.0, self.goal.number * MINUTE - self.worked)
        each = self.each or pace
        if self.goal.kind is GoalKind.NONE or each is None:
            return None
        return max(0, self.goal.number - self.ruled) * each
