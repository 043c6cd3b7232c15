"""Dialogs by themselves: opened without a nested loop, and right about what they are told."""

from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from veridesk.core.model import Rejection
from veridesk.exporting.verify import Fault, VerifyReport
from veridesk.ui.about_dialog import AboutDialog
from veridesk.ui.actions import ACTIONS, MENUS, plain_words
from veridesk.ui.app import make_app
from veridesk.ui.dialogs import NameDialog, shown
from veridesk.ui.key_sheet import KeySheet
from veridesk.ui.rejections_dialog import RejectionsDialog
from veridesk.ui.verify_dialog import VerifyDialog


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def words_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


@pytest.mark.parametrize("accept", [True, False])
def test_a_dialog_is_awaited(parent: QWidget, *, accept: bool) -> None:
    """`shown` says whether the person agreed."""
    dialog = QDialog(parent)
    answers: list[bool] = []

    async def story() -> None:
        import asyncio

        deed = dialog.accept if accept else dialog.reject
        asyncio.get_running_loop().call_soon(deed)
        answers.append(await shown(dialog))

    make_app()
    qasync.run(story())

    assert answers == [accept]


def test_a_name_is_checked_before_it_is_taken(parent: QWidget) -> None:
    """An empty name keeps the dialog open and says why."""
    dialog = NameDialog("", parent)
    dialog.open()

    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert any("give your name" in text for text in words_in(dialog))
    QTest.keyClicks(dialog.name, " Ann  Example ")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert dialog.tidy_name() == "Ann Example"


def test_the_key_sheet_names_every_action_with_a_key(parent: QWidget) -> None:
    """Nobody has to guess a key."""
    words = words_in(KeySheet(parent))

    named = [spec for spec in ACTIONS if spec.keys and spec.menu in MENUS]
    missing = [spec.name for spec in named if plain_words(spec) not in words]
    assert missing == []
    assert "1 2 3 4 5 6 7 8 9 give a reason" in "".join(words)


def test_about_names_the_version(parent: QWidget) -> None:
    """Version and licence."""
    words = " ".join(words_in(AboutDialog(parent)))

    assert "Veridesk 0." in words
    assert "Apache" in words


def test_a_fault_is_named_with_its_place(parent: QWidget) -> None:
    """File, line and reason stand in the dialog, in plain text."""
    report = VerifyReport(Path("/x"), Fault("dataset.jsonl", 7, "a hash <b>differs</b>"))

    dialog = VerifyDialog(report, parent)

    assert "✗ Not as exported" in words_in(dialog)
    assert any("line 7" in text and "<b>" in text for text in words_in(dialog))
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel)
    )


@pytest.mark.usefixtures("english")
def test_rejections_say_when_there_are_more(parent: QWidget) -> None:
    """The list is cut, the number is not."""
    some = [Rejection("/data/a.jsonl", 3, "broken JSON", b"\xff{", 2)]

    dialog = RejectionsDialog(some, 12_000, parent)

    assert any("12,000" in text for text in words_in(dialog))
    assert dialog.table.item(0, 0).text() == "a.jsonl"
    assert dialog.table.item(0, 3).text() == "\ufffd{"
    assert not RejectionsDialog([], 0, parent).export_button.isEnabled()
