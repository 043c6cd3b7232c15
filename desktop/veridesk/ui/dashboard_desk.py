"""Keeps the dashboard true: reads beside the desk, again when something was ruled."""

import asyncio
import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from veridesk.core.errors import Cancelled, UserError
from veridesk.insight.dashboard import read_dashboard
from veridesk.store.change import Change
from veridesk.store.inquiry import Inquiry
from veridesk.ui.bridge import Bridge
from veridesk.ui.clipboard import mime_of
from veridesk.ui.dashboard_window import DashboardWindow
from veridesk.ui.desk_queue import QueueDesk
from veridesk.ui.dialogs import choose_new_file
from veridesk.ui.errands import Errands
from veridesk.ui.main_window import MainWindow
from veridesk.ui.message_bar import Tone

PAUSE = 1500
"""Milliseconds between a ruling and the look that shows it."""
TABLES = {"standing", "sample", "assessment", "detector_run", "import_run"}


class DashboardDesk(QObject):
    """Opens the dashboard, and adds up for it in a thread of its own."""

    def __init__(
        self,
        window: MainWindow,
        queue: QueueDesk,
        errands: Errands,
        bridge: Callable[[], Bridge | None],
    ) -> None:
        super().__init__(window)
        self._window, self._queue, self._errands = window, queue, errands
        self._bridge = bridge
        self._inquiry: Inquiry | None = None
        self._looking = False
        self._again = False
        self.shown: DashboardWindow | None = None
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._look_again)

    def show(self) -> None:
        """Open the dashboard, or bring it to front."""
        bridge = self._bridge()
        if bridge is None:
            return
        if self.shown is None:
            self.shown = DashboardWindow(self._window)
            self.shown.save_wanted.connect(lambda: self._errands.start(self._save()))
            self.shown.copied.connect(self._on_copied)
            self.shown.closed.connect(self._on_closed)
            bridge.changed.connect(self._on_changed)
            self._look_again()
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()
        self.shown.time.setFocus()

    def close(self) -> None:
        """Close it: the project goes."""
        if self.shown is not None:
            self.shown.reject()

    def _look_again(self) -> None:
        if self._looking:
            self._again = True
        elif self.shown is not None:
            self._looking = True
            self._errands.start(self._look())

    async def _look(self) -> None:
        try:
            while (bridge := self._bridge()) is not None and self.shown is not None:
                self._again = False
                began = time.monotonic()
                view = self._queue.view
                inquiry = self._inquiry = Inquiry(bridge.project)
                question = partial(read_dashboard, run=view.run if view else None)
                loop = asyncio.get_running_loop()
                with ThreadPoolExecutor(1, "veridesk-dashboard", _let_others_first) as pool:
                    found = await loop.run_in_executor(pool, inquiry.ask, question)
                if self.shown is not None:
                    self.shown.show_figures(found)
                # What takes long to add up is not added up after every ruling.
                self._later.setInterval(max(PAUSE, round(10_000 * (time.monotonic() - began))))
                if not self._again:
                    return
        except Cancelled:
            return
        finally:
            self._looking = False
            self._inquiry = None

    async def _save(self) -> None:
        shown = self.shown
        if shown is None:
            return
        path = await choose_new_file(
            self._window,
            self.tr("Save the charts as a picture"),
            self.tr("Pictures (*.png)"),
            Path.home() / "dashboard.png",
            "png",
        )
        if path is None:
            return
        if not shown.picture().save(str(path), "PNG"):  # type: ignore[call-overload]  # bytes in stubs
            raise UserError(
                self.tr("{name} cannot be written; choose another place").format(name=path)
            )
        self._say(self.tr("the picture is saved: {name}").format(name=path.name))

    def _on_copied(self, text: str) -> None:
        QGuiApplication.clipboard().setMimeData(mime_of(text))
        self._say(self.tr("the figures are in the clipboard"))

    def _on_changed(self, change: Change) -> None:
        if change.tables & TABLES and self.shown is not None and not self._later.isActive():
            self._later.start()

    def _on_closed(self) -> None:
        self._later.stop()
        shown, self.shown = self.shown, None
        if self._inquiry is not None:
            self._inquiry.stop()
        if (bridge := self._bridge()) is not None and shown is not None:
            bridge.changed.disconnect(self._on_changed)
        if shown is not None:
            shown.deleteLater()
        self._window.activateWindow()

    def _say(self, words: str) -> None:
        self._window.message.show_message(words, Tone.CALM)


def _let_others_first() -> None:
    """Give the thread that adds up what the window leaves; only Linux ranks single threads."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
