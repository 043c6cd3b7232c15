"""Opens the window: Qt, the event loop, settings and the desk, in that order."""

import asyncio
import contextlib
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

# qasync takes the Qt that was imported before it.
import qasync  # type: ignore[import-untyped]  # isort: skip  (it ships no types)

from veridesk import __version__, places
from veridesk.core.settings import Settings
from veridesk.ui.crash import CrashReporter
from veridesk.ui.desk import Desk
from veridesk.ui.desk_settings import apply_looks
from veridesk.ui.keys import LifeWatch
from veridesk.ui.language import speak


def open_window(path: Path | None, *, demo: bool = False) -> int:
    """Open the window on a project, the demo or the welcome page; returns the exit code."""
    make_app()
    qasync.run(_sit(path, demo=demo))
    return 0


def make_app() -> QApplication:
    """The one application object; the window, not Qt, decides when it ends."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    QCoreApplication.setApplicationName("Veridesk")
    QCoreApplication.setApplicationVersion(__version__)
    app.setDesktopFileName("veridesk")
    app.setQuitOnLastWindowClosed(False)
    return app


def make_desk(reporter: CrashReporter, settings: Settings | None = None) -> Desk:
    """The desk with its window on screen; an event loop is running."""
    settings = settings or Settings.load(places.settings_path())
    speak(settings.language)
    apply_looks(settings)
    desk = Desk(settings, reporter)
    desk.window.show()
    desk.window.activateWindow()
    LifeWatch(desk.window, desk.review.stopwatch.touch)
    return desk


async def _sit(path: Path | None, *, demo: bool) -> None:
    loop = asyncio.get_running_loop()
    reporter = CrashReporter()
    with reporter.watching():
        reporter.watch_loop(loop)
        desk = make_desk(reporter)
        desk.care.tell_of_last_time(reporter.left_behind)
        # Ctrl+C in the terminal closes the window as its own button would.
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, desk.shut)
        if demo:
            desk.start_demo()
        elif path is not None:
            desk.start_open(path)
        await desk.closed
