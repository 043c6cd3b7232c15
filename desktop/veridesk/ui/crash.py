"""When the program itself is at fault: a report without sample text, and a calm word."""

import asyncio
import contextlib
import faulthandler
import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePath
from types import TracebackType
from typing import IO, Any

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from veridesk import __version__, places
from veridesk.core.errors import Cancelled, VerideskError
from veridesk.ui.stand_ins import shown_words

KEPT = 20
"""Reports that are kept; the oldest go first."""
NATIVE = "native-crash.txt"
MOST_FRAMES = 30
"""Frames that are told from each end of a trace: one of endless recursion has thousands."""
_FILE = re.compile(r'File "([^"]*)"')


class CrashReporter:
    """Hears of every error that nobody caught, writes a report, and tells the window.

    `on_fault` gets the report's path (None: it could not be written); `on_error` gets what a
    person can mend. A fault that comes again and again is written down once in a sitting.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or places.log_folder()
        self._written: dict[str, Path] = {}
        self.left_behind: Path | None = None
        """The report of a sitting before that ended in native code; known while watching."""
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
        trace = trace_text(error)
        if (before := self._written.get(trace)) is not None and before.exists():
            return before
        path = self._write(trace)
        if path is not None:
            self._written[trace] = path
        return path

    def _write(self, text: str) -> Path | None:
        now = datetime.now(UTC)
        path = self._folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{_head(now)}\n{text}", encoding="utf-8")
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
            self._keep_native()
            self._native = (self._folder / NATIVE).open("w", encoding="utf-8")
            faulthandler.enable(self._native)
        except OSError:
            self._native = None

    def _keep_native(self) -> None:
        """Make a report of what a crash in native code left behind, the last time."""
        left = self._folder / NATIVE
        if left.exists() and (told := left.read_text(encoding="utf-8", errors="replace").strip()):
            told = _FILE.sub(lambda found: f'File "{public_place(found[1])}"', told)
            self.left_behind = self._write(f"native code, in the sitting before\n{told}\n")


def _head(when: datetime) -> str:
    return (
        f"Veridesk {__version__}, PySide6 {pyside_version}, Python {platform.python_version()}\n"
        f"{platform.platform()}, {when.isoformat(timespec='seconds')}\n"
    )


def public_place(file: str) -> str:
    """Where in its package a file of code lies; folders before that may bear a person's name."""
    parts = PurePath(file.replace("\\", "/")).parts
    for mark, kept in (("site-packages", 1), ("veridesk", 0)):
        if mark in parts[:-1]:
            at = len(parts) - 1 - parts[::-1].index(mark)
            return "/".join(parts[at + kept :])
    return parts[-1] if parts else ""


def trace_text(error: BaseException) -> str:
    """Types and places; no message of the error and no values, for they may quote samples."""
    lines: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        frames = [
            f"  {public_place(frame.f_code.co_filename)}:{line} in {frame.f_code.co_name}"
            for frame, line in traceback.walk_tb(cause.__traceback__)
        ]
        if len(frames) > 2 * MOST_FRAMES:
            between = f"  … {len(frames) - 2 * MOST_FRAMES} more …"
            frames = [*frames[:MOST_FRAMES], between, *frames[-MOST_FRAMES:]]
        lines += frames
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def crash_box(
    parent: QWidget, report: Path | None, open_folder: Callable[[Path], object]
) -> QMessageBox | None:
    """A box that says what happened and where the report lies; the caller opens it.

    None while one is on screen already: a fault in painting comes sixty times a second.
    """
    if parent.findChild(QMessageBox, "crash_box") is not None:
        return None
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
        box.setInformativeText(shown_words(words))
        folder = box.addButton(box.tr("Open &folder"), QMessageBox.ButtonRole.ActionRole)
        folder.setObjectName("crash_folder")
        folder.clicked.connect(lambda: open_folder(report.parent))
    box.addButton(QMessageBox.StandardButton.Ok)
    return box
