"""The About box: versions, licences and parts, as plain text that can be searched."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from veridesk import __version__
from veridesk.core.errors import UserError
from veridesk.ui import about_dialog
from veridesk.ui.about_dialog import AboutDialog, versions


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An `about` folder as builds make it."""
    texts = {
        "licences.txt": "What is inside\nQt 6: LGPL-3.0-only\nmsgspec 1: BSD-3-Clause\n",
        "licences/qt/LGPL-3.txt": "GNU LESSER GENERAL PUBLIC LICENSE <img src=x>\n",
        "sbom.cdx.json": '{"bomFormat": "CycloneDX"}\n',
    }
    for name, text in texts.items():
        path = tmp_path / "about" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(about_dialog, "resource", lambda name: tmp_path / name)
    return tmp_path


def test_versions_are_told_and_copied(parent: QWidget) -> None:
    dialog = AboutDialog(parent)
    facts = dialog.findChild(QPlainTextEdit, "about_versions")
    copy = dialog.findChild(QPushButton, "copy_versions")
    assert facts is not None
    assert copy is not None

    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)

    assert f"Veridesk {__version__}\n" in facts.toPlainText()
    assert "PySide6-Essentials 6." in versions()
    assert QGuiApplication.clipboard().text() == versions()


def test_qt_s_terms_are_told(parent: QWidget) -> None:
    """The notice names licence, folder and source, and that Qt may be replaced."""
    label = AboutDialog(parent).findChild(QLabel, "about_qt")

    assert label is not None
    words = label.text()
    assert "Lesser General Public License" in words
    assert "replace them" in words
    assert str(about_dialog.qt_folder()) in words
    assert (about_dialog.qt_folder() / "__init__.py").is_file()
    assert "https://download.qt.io/official_releases/" in words
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_checkout_says_where_the_lists_come_from(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> Path:
        raise UserError(f"the file {name} is missing")

    monkeypatch.setattr(about_dialog, "resource", missing)
    root = Path(__file__).resolve().parents[2]

    words = AboutDialog(parent).licences.text.toPlainText()

    named = [word.strip(",;.") for word in words.split() if word.startswith("packaging/")]
    assert named
    assert all((root / name).is_file() for name in named)


def test_licences_and_parts_are_there_to_read(parent: QWidget, installed: Path) -> None:
    dialog = AboutDialog(parent)

    assert dialog.licences.text.toPlainText().startswith("What is inside")
    assert dialog.parts.text.toPlainText().startswith('{"bomFormat"')
    dialog.licences.chooser.setCurrentText("qt/LGPL-3.txt")
    assert dialog.licences.text.toPlainText().startswith("GNU LESSER")
    assert "<img" in dialog.licences.text.toPlainText()


def test_texts_can_be_searched(parent: QWidget, installed: Path) -> None:
    """Typing narrows down, Enter goes on and begins anew, and never closes the dialog."""
    dialog = AboutDialog(parent)
    dialog.open()
    dialog.pages.setCurrentWidget(dialog.licences)
    page = dialog.licences
    page.search.setFocus()

    QTest.keyClicks(page.search, "3")
    first = page.text.textCursor().selectionStart()
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    second = page.text.textCursor().selectionStart()
    QTest.keyClick(page.search, Qt.Key.Key_Return)

    assert page.text.toPlainText()[first] == page.text.toPlainText()[second] == "3"
    assert first < second
    assert page.text.textCursor().selectionStart() == first
    assert dialog.isVisible()
    page.search.setText("nowhere")
    assert not page.text.textCursor().hasSelection()
