"""What every test stands on: Qt without a screen, folders of its own, and clean hands after it."""

import gc
import logging
import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Self

# Before Qt starts: without a screen it would end the process. Set it outside to see the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What the tests read on screen is English, whatever the system speaks.
os.environ["LANGUAGE"] = "en"

import pytest
import shiboken6
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from veridesk.store.project import Project

TESTS = Path(__file__).resolve().parent
SECONDS_TO_END = 5.0

# Qt's offscreen platform says this of what only a real screen can do; its tooltip outlives all.
HARMLESS_MESSAGES = re.compile(r"This plugin does not support ")
HARMLESS_WIDGETS = {"QTipLabel"}

settings.register_profile(
    "veridesk", deadline=None, max_examples=60, derandomize=os.environ.get("CI") == "true"
)
settings.load_profile("veridesk")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "provokes(pattern): the test means to cause the Qt messages and logs that match pattern",
    )


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep settings, data and logs of the user out of the tests' way."""
    monkeypatch.setenv("VERIDESK_HOME", str(tmp_path / "veridesk-home"))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A new project, open for writing, closed after the test."""
    with Project.open(tmp_path / "project.veridesk", create=True) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _clean_hands(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the window that Qt or we complained in, or that left something behind."""
    if not (request.path.is_relative_to(TESTS / "ui") or "qapp" in request.fixturenames):
        yield
        return
    widgets, threads = set(map(_address, _top_level())), set(threading.enumerate())
    with _Complaints() as complaints:
        yield
        left = _left_widgets(widgets) + _left_threads(threads)
    marks = request.node.iter_markers("provokes")
    meant = [re.compile(str(pattern)) for mark in marks for pattern in mark.args]
    heard = [text for text in complaints.texts if not any(one.search(text) for one in meant)]
    if heard or left:
        pytest.fail("\n".join([*heard, *left]), pytrace=False)


class _Complaints(logging.Handler):
    """Collects Qt's warnings and errors, and our own logs from WARNING up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def __enter__(self) -> Self:
        self._before = qInstallMessageHandler(self._on_qt_message)
        logging.getLogger("veridesk").addHandler(self)
        logging.getLogger("asyncio").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("asyncio").removeHandler(self)
        logging.getLogger("veridesk").removeHandler(self)
        qInstallMessageHandler(self._before)

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(f"log {record.levelname} {record.name}: {record.getMessage()}")

    def _on_qt_message(self, kind: QtMsgType, context: object, text: str) -> None:
        if self._before is not None:
            self._before(kind, context, text)
        calm = kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
        if not calm and not HARMLESS_MESSAGES.match(text):
            self.texts.append(f"Qt {kind.name}: {text}")


def _top_level() -> list[QWidget]:
    app = QApplication.instance()
    widgets = app.topLevelWidgets() if isinstance(app, QApplication) else []
    return [widget for widget in widgets if shiboken6.isValid(widget)]


def _address(widget: QWidget) -> int:
    # Python's wrapper of a widget may be a new one each time.
    return int(shiboken6.getCppPointer(widget)[0])


def _new_widgets(known: set[int]) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    names = {
        f"left a widget: {widget.metaObject().className()} {widget.objectName()}".rstrip()
        for widget in _top_level()
        if _address(widget) not in known and widget.metaObject().className() not in HARMLESS_WIDGETS
    }
    return sorted(names)


def _left_widgets(known: set[int]) -> list[str]:
    if _new_widgets(known):
        # A widget in a reference cycle of Python's is no leak of the window.
        gc.collect()
    return _new_widgets(known)


def _left_threads(known: set[threading.Thread]) -> list[str]:
    new = [one for one in threading.enumerate() if one not in known and not one.daemon]
    for thread in new:
        thread.join(SECONDS_TO_END)
    return [f"left a thread: {thread.name}" for thread in new if thread.is_alive()]
