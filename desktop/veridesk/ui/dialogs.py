"""Dialogs without a nested event loop: opened, awaited, taken away."""

import asyncio
import getpass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from veridesk.core.errors import UserError
from veridesk.reviewing.session import reviewer_name
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.stand_ins import shown_words
from veridesk.ui.told import told


async def shown(dialog: QDialog) -> bool:
    """Open `dialog` without a nested event loop; True when accepted. It is gone afterwards."""
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    dialog.finished.connect(lambda code: None if answer.done() else answer.set_result(code))
    dialog.open()
    try:
        return bool(await answer == QDialog.DialogCode.Accepted)
    finally:
        dialog.hide()
        if (parent := dialog.parentWidget()) is not None:
            # Not every platform gives the window its focus back.
            parent.window().activateWindow()
        dialog.deleteLater()


async def choose_files(parent: QWidget, title: str, filters: str, folder: str) -> list[Path]:
    """The files that the person picks; none when they think better of it."""
    dialog = QFileDialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return await _chosen(dialog)


async def choose_file(parent: QWidget, title: str, filters: str, folder: str) -> Path | None:
    """The one file that the person picks."""
    dialog = QFileDialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(await _chosen(dialog)), None)


async def choose_new_file(
    parent: QWidget, title: str, filters: str, start: Path, suffix: str
) -> Path | None:
    """A name for a file that need not be there yet."""
    dialog = QFileDialog(parent, title, str(start.parent), filters)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(start.name)
    return next(iter(await _chosen(dialog)), None)


async def choose_folder(parent: QWidget, title: str, folder: str) -> Path | None:
    """The folder that the person picks."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(await _chosen(dialog)), None)


async def confirmed(parent: QWidget, text: str, details: str, button: str) -> bool:
    """True when the person agrees to what cannot be taken back."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(shown_words(text))
    box.setInformativeText(shown_words(details))
    agree = box.addButton(button, QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    box.finished.connect(lambda code: None if answer.done() else answer.set_result(code))
    box.open()
    await answer
    chosen = box.clickedButton() is agree
    parent.window().activateWindow()
    box.deleteLater()
    return chosen


class NameDialog(QDialog):
    """Asks who rules; the name stands beside every ruling."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("name_dialog")
        self.setWindowTitle(self.tr("Who is reviewing?"))
        words = plain_label(
            self.tr("Your name is stored with each of your rulings and stands in the export."),
            wrap=True,
        )
        self.name = named(QLineEdit(name), "reviewer_name")
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.selectAll()
        self._fault = plain_label(wrap=True)
        theme.set_role(self._fault, "contradicted")
        self._fault.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (words, self.name, self._fault, buttons):
            column.addWidget(part)

    def tidy_name(self) -> str:
        """The name in its one form."""
        return reviewer_name(self.name.text())

    def _on_accepted(self) -> None:
        try:
            self.tidy_name()
        except UserError as error:
            self._fault.setText(told(str(error)))
            self._fault.show()
            return
        self.accept()


def user_name() -> str:
    """What the operating system calls the person; empty where it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


async def _chosen(dialog: QFileDialog) -> list[Path]:
    if not await shown(dialog):
        return []
    return [Path(name) for name in dialog.selectedFiles()]
