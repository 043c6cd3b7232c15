"""What this program is, what it is made of, and on which terms: versions, licences, parts."""

import platform
from importlib import metadata
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from veridesk import __version__
from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label

ABOUT_WIDTH, ABOUT_HEIGHT = 720, 560
QT_SOURCE = "https://download.qt.io/official_releases/"
PACKAGES = (
    *("PySide6-Essentials", "shiboken6", "qasync", "msgspec", "sqlite-utils", "rapidfuzz"),
    *("cryptography", "pillow", "zstandard", "onnxruntime", "tokenizers", "numpy", "rich", "typer"),
)
"""Distributions of which the version is told, where they are there."""


class AboutDialog(QDialog):
    """Three pages: the program and its versions, the licences of all parts, the list of parts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About Veridesk"))
        self.resize(ABOUT_WIDTH, ABOUT_HEIGHT)
        self.pages = named(QTabWidget(), "about_pages", self.tr("Pages"))
        self.pages.addTab(self._program(), self.tr("&Program"))
        self.licences = DocumentPage(documents(), self._no_licences(), self)
        self.pages.addTab(self.licences, self.tr("&Licences"))
        self.parts = DocumentPage(bill_of_materials(), self._no_licences(), self)
        self.pages.addTab(self.parts, self.tr("Parts (&SBOM)"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = named(QPushButton(self.tr("&Copy versions")), "copy_versions")
        copy.setToolTip(self.tr("Copy the versions as text, for a report"))
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.pages, 1)
        column.addWidget(buttons)

    def _program(self) -> QWidget:
        page = QWidget()
        picture = plain_label()
        size = 4 * theme.ICON_SIZE
        picture.setPixmap(theme.icon("veridesk").pixmap(size, size))
        name = plain_label(self.tr("Veridesk {version}").format(version=__version__), "heading")
        words = plain_label(
            self.tr(
                "The desk at which people verify synthetic data. It works offline: nothing that "
                "you open here leaves this computer.\n\nApache License 2.0."
            ),
            wrap=True,
        )
        qt = plain_label(
            self.tr(
                "Veridesk uses Qt {qt} and PySide6 (Qt for Python) under the GNU Lesser General "
                "Public License, version 3. They are libraries of their own, in\n{folder}\nYou may "
                "replace them by other builds that fit, change them, and look into how they work "
                "with Veridesk for that purpose. Their source is at {source}"
            ).format(qt=qVersion(), folder=qt_folder(), source=QT_SOURCE),
            "quiet",
            wrap=True,
        )
        qt.setObjectName("about_qt")
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        qt.setTextInteractionFlags(selectable | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        facts = named(QPlainTextEdit(readOnly=True), "about_versions", self.tr("Versions"))
        facts.setPlainText(versions())
        column = QVBoxLayout(page)
        column.setSpacing(theme.SPACE)
        for part in (picture, name, words, qt):
            column.addWidget(part)
        column.addWidget(facts, 1)
        return page

    def _no_licences(self) -> str:
        return self.tr(
            "This Veridesk runs from its source, where the lists are not made yet. An installed "
            "Veridesk shows here the licence of every part and the bill of materials.\n\n"
            "In the source, packaging/requirements.lock names all parts with their versions, "
            "packaging/common/licences.toml what their own metadata leaves out; "
            "packaging/linux/build.py collects the licences' texts and writes the bill of "
            "materials. The program's own licence is in the file LICENSE."
        )


class DocumentPage(QWidget):
    """Shipped texts to read and search, in plain text; `missing` is said where there are none."""

    def __init__(self, texts: dict[str, Path], missing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self.chooser = named(QComboBox(), "about_document", self.tr("Which text"))
        self.chooser.addItems(list(texts))
        self.search = named(QLineEdit(), "about_search", self.tr("Search in this text"))
        self.search.setPlaceholderText(self.tr("Search; Enter finds the next place"))
        self.search.setClearButtonEnabled(True)
        self.text = named(QPlainTextEdit(readOnly=True), "about_text", self.tr("Text"))
        self.text.setPlainText(missing)
        row = QHBoxLayout()
        row.addWidget(self.chooser, 1)
        row.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        self.chooser.setVisible(len(texts) > 1)
        self.search.setVisible(bool(texts))
        self.chooser.currentTextChanged.connect(self._on_chosen)
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(lambda: self._find(self.text.textCursor()))
        if texts:
            self._on_chosen(next(iter(texts)))

    def _on_chosen(self, name: str) -> None:
        if name in self._texts:
            text = self._texts[name].read_text(encoding="utf-8", errors="replace")
            self.text.setPlainText(text)

    def _on_searched(self) -> None:
        """Find from the start of what is selected, so that typing on narrows the place down."""
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._find(cursor)

    def _find(self, cursor: QTextCursor) -> None:
        words = self.search.text()
        found = self.text.document().find(words, cursor) if words else QTextCursor()
        if words and found.isNull():
            # Behind the last place comes the first one.
            found = self.text.document().find(words, 0)
        if found.isNull():
            cursor.clearSelection()
            found = cursor
        self.text.setTextCursor(found)
        theme.set_role(self.search, "" if not words or found.hasSelection() else "contradicted")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the search, not to the dialog's default button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)


def documents() -> dict[str, Path]:
    """The licences' texts that came along, by what to call them; the overview first."""
    try:
        overview = resource("about/licences.txt")
    except UserError:
        return {}
    folder = overview.parent / "licences"
    texts = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return {overview.name: overview, **texts}


def bill_of_materials() -> dict[str, Path]:
    """The CycloneDX list of parts, where it came along."""
    try:
        path = resource("about/sbom.cdx.json")
    except UserError:
        return {}
    return {path.name: path}


def versions() -> str:
    """The versions of the program, of what it runs on and of its packages, one a line."""
    lines = [
        f"Veridesk {__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        platform.platform(),
    ]
    for name in PACKAGES:
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return "\n".join(lines)


def qt_folder() -> Path:
    """Where the libraries of PySide6 and Qt lie."""
    return Path(PySide6.__file__ or "").parent
