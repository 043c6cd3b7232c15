"""Garbage is collected in the window's thread, or not at all."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from veridesk.ui import collector as collector_module
from veridesk.ui.collector import Collector


class Knot:
    """Refers to itself, so that only the collector can free it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    owner = QObject()
    collector = Collector(owner)
    yield collector
    collector.stop()


def test_other_threads_do_not_collect(collector: Collector) -> None:
    """However much a job allocates, a cycle stays until the window's thread looks."""
    freed_in: list[threading.Thread] = []
    knot = Knot()
    weakref.finalize(knot, lambda: freed_in.append(threading.current_thread()))
    del knot

    worker = threading.Thread(target=lambda: [[] for _ in range(100_000)])
    worker.start()
    worker.join()
    assert freed_in == []
    gc.collect()

    assert freed_in == [threading.main_thread()]


def test_enough_garbage_is_collected(collector: Collector) -> None:
    """A look collects once the interpreter's own threshold is passed, and not before."""
    gc.collect()
    freed: list[bool] = []
    knots = [Knot() for _ in range(gc.get_threshold()[0] + 10)]
    weakref.finalize(knots[0], lambda: freed.append(True))
    knots.clear()

    collector.look()

    assert freed == [True]


def test_after_it_python_collects_by_itself(qtbot: QtBot) -> None:
    """The window leaves the interpreter as it found it."""
    owner = QObject()
    collector = Collector(owner)
    assert not gc.isenabled()

    collector.stop()

    assert gc.isenabled()


def test_memory_is_handed_back_after_a_whole_collection(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only then, for it takes a moment; and it works on this system, whichever it is."""
    given: list[bool] = []
    monkeypatch.setattr(collector_module, "give_back", lambda: given.append(True))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 99, 0))
    collector.look()
    assert given == []
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 99))

    collector.look()

    assert given == [True]
    monkeypatch.undo()
    collector_module.give_back()
