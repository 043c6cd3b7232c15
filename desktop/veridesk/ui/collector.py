"""Python's garbage collector, kept out of every thread but the window's."""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 500
"""Milliseconds between two looks at whether there is enough to collect."""


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
        for generation in (2, 1, 0):
            threshold = gc.get_threshold()[generation]
            if gc.get_count()[generation] > threshold > 0:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
