"""When the program itself is at fault: a report without sample text, and a calm word."""

import asyncio
import contextlib
import faulthandler
import platform
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from veridesk import __version__, places
from veridesk.core.errors import Cancelled, VerideskError

KEPT = 20
"""Reports that are kept; the oldest go first."""
NATIVE = "native-crash.txt"


class CrashReporter:
    """Hears of every error that nobody caught, writes a report, and tells the window.

    `on_fault` gets the report's path (None: it could not be written); `on_error` gets what a
    person can mend.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or places.log_folder()
        self.on_fault: Callable[[Path | None], None] = lambda _: None
        self.on_error: Callable[[VerideskError], None] = lambda _: None
        self._native: IO[str] | None = None

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Listen as long as the block runs: to slots, threads, and crashes in native code."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread_failed
        self._watch_native()
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = before
            if self._native is not None:
                faulthandler.disable()
                self._native.close()
                self._native = None

    def watch_loop(self, loop: asyncio.AbstractEventLoop) -> None:
        """Listen to errors that end in the event loop."""
        loop.set_exception_handler(self._on_loop_failed)

    def report(self, error: BaseException) -> Path | None:
        """Write what happened where; None where the folder refuses."""
        now = datetime.now(UTC)
        path = self._folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(report_text(error, now), encoding="utf-8")
            for old in sorted(self._folder.glob("crash-*.txt"))[:-KEPT]:
                old.unlink()
        except OSError:
            return None
        return path

    def _take(self, error: BaseException) -> None:
        if isinstance(error, KeyboardInterrupt | SystemExit | Cancelled):
            return
        if isinstance(error, VerideskError):
            self.on_error(error)
            return
        self.on_fault(self.report(error))

    def _on_uncaught(
        self, _: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._take(error.with_traceback(trace))

    def _on_thread_failed(self, facts: threading.ExceptHookArgs) -> None:
        if facts.exc_value is not None:
            # Only the report: a window is no business of other threads.
            self.report(facts.exc_value)

    def _on_loop_failed(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._take(error)

    def _watch_native(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._native = (self._folder / NATIVE).open("w", encoding="utf-8")
            faulthandler.enable(self._native)
        except OSError:
            self._native = None


def report_text(error: BaseException, when: datetime) -> str:
    """Versions and the trace; no message of the error and no values, for they may quote samples."""
    lines = [
        f"Veridesk {__version__}, PySide6 {pyside_version}, Python {platform.python_version()}",
        f"{platform.platform()}, {when.isoformat(timespec='seconds')}",
        "",
    ]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        lines += [
            f"  {frame.filename}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def crash_box(parent: QWidget, report: Path | None) -> QMessageBox:
    """A box that says what happened and where the report lies; the caller opens it."""
    box = QMessageBox(parent)
    box.setObjectName("crash_box")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(box.tr("Veridesk"))
    box.setText(
        box.tr("Something went wrong inside Veridesk. Your rulings are safe; you can go on.")
    )
    if report is not None:
        words = box.tr("A report without any sample text lies in {path}.").format(path=report)
        box.setInformativeText(words)
    return box
