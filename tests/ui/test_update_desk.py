"""Help → Check for updates: nothing is asked before the person agrees."""

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from veridesk.core.errors import UserError
from veridesk.ui import update_desk
from veridesk.ui.app import make_app
from veridesk.ui.errands import Errands
from veridesk.ui.main_window import MainWindow
from veridesk.ui.update_check import Release, UpdateSource
from veridesk.ui.update_desk import UpdateDesk
from veridesk.ui.update_dialog import UpdateDialog

SOURCE = UpdateSource("https://veridesk.invalid/latest.json", (b"k" * 32,))


def _sit(
    qtbot: QtBot,
    folder: Path,
    source: UpdateSource,
    story: Callable[[UpdateDialog], None],
) -> list[str]:
    """Open the question, let `story` act, close it; what the dialog said in the end."""
    make_app()
    said: list[str] = []

    async def sitting() -> None:
        window = MainWindow()
        qtbot.addWidget(window)
        window.show()
        desk = UpdateDesk(window, Errands(lambda error: None), folder, lambda: source)
        checking = asyncio.get_running_loop().create_task(desk.check())
        await asyncio.sleep(0.05)
        dialog = window.findChild(UpdateDialog)
        assert dialog is not None
        if story is _press_enter:
            said.append(dialog.words.text())
            story(dialog)
            await checking
            return
        story(dialog)
        for _ in range(100):
            await asyncio.sleep(0.01)
            if dialog.words.text() != "Asking…":
                break
        labels = [dialog.words, dialog.findChild(QLabel, "update_notes")]
        said.extend(label.text() for label in labels if label is not None)
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label)
        dialog.reject()
        await checking

    qasync.run(sitting())
    return said


def _ask(dialog: UpdateDialog) -> None:
    QTest.mouseClick(dialog.ask, Qt.MouseButton.LeftButton)


def _press_enter(dialog: UpdateDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_without_an_address_nothing_can_be_asked(qtbot: QtBot, tmp_path: Path) -> None:
    """The person is told so, and there is no button."""
    said = _sit(qtbot, tmp_path, UpdateSource(), lambda dialog: None)

    assert "there is nothing to ask" in said[0]


def test_opening_the_question_asks_nobody(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The address is named; no connection is tried, and Enter only closes."""

    def refuse(*words: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(update_desk, "find_newer", refuse)

    said = _sit(qtbot, tmp_path, SOURCE, _press_enter)

    assert SOURCE.address in said[0]
    assert "never asks" in said[0]


def test_a_newer_release_is_told_in_plain_text(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime

    release = Release(
        "9.9", 1, "2030-01-01", datetime(2031, 1, 1, tzinfo=UTC), "https://x.invalid/", "<b>x</b>"
    )
    asked: list[object] = []

    def answer(*words: object) -> Release:
        asked.append(words)
        return release

    monkeypatch.setattr(update_desk, "find_newer", answer)

    said = _sit(qtbot, tmp_path, SOURCE, _ask)

    assert len(asked) == 1
    assert "Veridesk 9.9 was released on 2030-01-01" in said[0]
    assert said[1] == "<b>x</b>"


def test_a_refusal_is_told_and_can_be_asked_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*words: object) -> None:
        raise UserError("the answer is no signed announcement; nothing in it was used")

    monkeypatch.setattr(update_desk, "find_newer", fail)

    said = _sit(qtbot, tmp_path, SOURCE, _ask)

    assert said[0].startswith("The answer is no signed announcement")


def test_the_newest_is_told(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update_desk, "find_newer", lambda *words: None)

    assert "is the newest version" in _sit(qtbot, tmp_path, SOURCE, _ask)[0]
