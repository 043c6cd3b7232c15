"""Python's garbage collector, kept out of every thread but the window's."""

import contextlib
import ctypes
import gc
import sys

from PySide6.QtCore import QObject, QTimer

PAUSE = 500
"""Milliseconds between two looks at whether there is enough to collect."""
OLDEST = 2
"""The generation whose collection is followed by a look at what the system may have back."""


class Collector(QObject):
    """Collects in the GUI thread only.

    Python collects in whichever thread happens to allocate. A dialog or timer in a reference
    cycle would then be destroyed in a job's thread, under the event loop's feet.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        for generation in (OLDEST, 1, 0):
            threshold = gc.get_threshold()[generation]
            if gc.get_count()[generation] > threshold > 0:
                gc.collect(generation)
                if generation == OLDEST:
                    give_back()
                return

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()


def give_back() -> None:
    """Hand memory that is free but scattered back to the system, where its allocator can.

    Laying out one text after the other leaves gaps that glibc keeps: a few kilobytes a sample.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
