"""How long a reviewer worked on one sample, leaving out the coffee."""

import time
from collections.abc import Callable

IDLE_LIMIT = 300.0
"""Seconds without a key or a click that still count as thinking; more is being away."""


class Stopwatch:
    """Adds up the time between signs of life, each pause counted up to `limit` seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.limit = IDLE_LIMIT
        self._clock = clock
        self._last = clock()
        self._total = 0.0

    def restart(self) -> None:
        """Begin anew: another sample is on screen."""
        self._last = self._clock()
        self._total = 0.0

    def touch(self) -> None:
        """Note a sign of life."""
        now = self._clock()
        self._total += min(now - self._last, self.limit)
        self._last = now

    def seconds(self) -> float:
        """Seconds worked since the restart, to a hundredth."""
        self.touch()
        return round(self._total, 2)
