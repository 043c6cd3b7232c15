"""Watches for the PySide6 that loses a reference to None on each call, until Python aborts."""

import sys
from importlib.metadata import requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

CALLS = 1000
PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def test_calls_without_a_result_leave_none_alone() -> None:
    """A thousand void calls cost no references to None; 6.12.0 takes one each on Python 3.11."""
    qt_object = QObject()
    name = "canary"
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        qt_object.setObjectName(name)

    assert sys.getrefcount(None) - before > -CALLS // 2


def test_calls_on_a_widget_leave_none_alone(qtbot: QtBot) -> None:
    """The same for the calls that the window makes most."""
    from PySide6.QtWidgets import QPlainTextEdit

    pane = QPlainTextEdit()
    qtbot.addWidget(pane)
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        pane.setReadOnly(True)
        pane.update()

    assert sys.getrefcount(None) - before > -CALLS // 2


@pytest.mark.parametrize("name", ["PySide6-Essentials"])
def test_installed_qt_is_in_the_pinned_range(name: str) -> None:
    """The PySide6 at work is one that pyproject.toml allows, and no 6.12 comes in unnoticed."""
    import tomllib

    wanted = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    pins = {pin.name: pin.specifier for pin in map(Requirement, wanted)}

    assert version(name) in pins[name]
    assert "6.12.0" not in pins[name]
    assert version("shiboken6") == version(name)
    assert requires(name)
