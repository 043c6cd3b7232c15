"""How a long use-case tells where it is and hears that it shall stop."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from veridesk.core.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a job is: `done` of `total` steps (None: the end is not known), and a word on it."""

    done: int
    total: int | None
    text: str = ""


class Job:
    """One running use-case: reports progress to its owner, and carries the owner's wish to stop.

    The door calls `step` between batches; the owner may call `cancel` from any thread.
    """

    def __init__(self, on_progress: Callable[[Progress], None] | None = None) -> None:
        self._on_progress = on_progress
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._on_cancel: list[Callable[[], None]] = []

    def step(self, done: int, total: int | None = None, text: str = "") -> None:
        """Report progress; raises `Cancelled` when the owner asked to stop."""
        self.check()
        if self._on_progress is not None:
            self._on_progress(Progress(done, total, text))

    def check(self) -> None:
        """Raise `Cancelled` when the owner asked to stop."""
        if self._stop.is_set():
            raise Cancelled("stopped on request")

    def cancel(self) -> None:
        """Ask the job to stop; also runs what the door left with `on_cancel`."""
        with self._lock:
            if self._stop.is_set():
                return
            self._stop.set()
            callbacks = list(self._on_cancel)
        for callback in callbacks:
            callback()

    def on_cancel(self, callback: Callable[[], None]) -> None:
        """Have `callback` run (in the cancelling thread) as soon as the job is cancelled."""
        with self._lock:
            self._on_cancel.append(callback)
            late = self._stop.is_set()
        if late:
            callback()

    @property
    def is_cancelled(self) -> bool:
        """True once `cancel` was called."""
        return self._stop.is_set()
