"""The backups of a project: when each was made, how much it holds, and whether it is whole."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from veridesk.store.backup import Backup
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.stand_ins import plain_tooltip
from veridesk.ui.told import told

WIDTH, HEIGHT = 640, 420
MEGABYTE = 1_000_000
NAME_LIMIT = 80
RULINGS, STATE = 2, 3


def local_time(moment: datetime) -> str:
    """A moment as the clock on the wall and the person's language have it."""
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), QLocale.FormatType.ShortFormat
    )


class BackupDialog(QDialog):
    """Lists backups, newest first; accepted with `chosen`, the one to put in the project's place.

    `shown_first` is emitted once on screen: whoever opened it looks the backups over then, one by
    one, and tells with `show_sound` or `show_damaged`. Only one that is whole can be chosen.
    """

    shown_first = Signal()
    folder_wanted = Signal()

    def __init__(
        self, name: str, found: Sequence[Backup], rulings: int | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("backup_dialog")
        self.setWindowTitle(self.tr("Restore from a backup"))
        self.resize(WIDTH, HEIGHT)
        self._found = list(found)
        self._sound: set[int] = set()
        self._was_shown = False
        self.words = named(plain_label(self._told(name, rulings), wrap=True), "backup_words")
        self.table = self._build_table()
        self.restore_button = named(QPushButton(self.tr("&Restore this backup")), "restore")
        self.restore_button.setEnabled(False)
        folder = named(QPushButton(self.tr("Open &folder")), "backup_folder")
        folder.setEnabled(bool(found))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(folder, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        if found:
            kept = self.tr(
                "The project as it is now is not lost: it is kept beside it under another name."
            )
            column.addWidget(plain_label(kept, "quiet", wrap=True))
        else:
            self.table.hide()
            column.addStretch(1)
        column.addWidget(buttons)
        folder.clicked.connect(self.folder_wanted)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.table.itemSelectionChanged.connect(self._on_selected)

    @property
    def chosen(self) -> Backup | None:
        """The backup that the selection stands on, if it is whole."""
        row = self.table.currentRow()
        return self._found[row] if row in self._sound else None

    @property
    def unchecked(self) -> list[Backup]:
        """All that are listed, in order."""
        return list(self._found)

    def show_sound(self, backup: Backup, rulings: int) -> None:
        """Say that a backup is whole, and how many rulings it holds."""
        row = self._found.index(backup)
        self._sound.add(row)
        self._put(row, RULINGS, QLocale().toString(rulings))
        self._put(row, STATE, self.tr("whole"))
        if not self.table.selectedItems():
            self.table.selectRow(row)
        self._on_selected()

    def show_damaged(self, backup: Backup, reason: str) -> None:
        """Say that a backup is not whole."""
        row = self._found.index(backup)
        self._put(row, RULINGS, "–")
        self._put(row, STATE, self.tr("damaged"), one_line(told(reason), 4 * NAME_LIMIT))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.shown_first.emit()

    def _told(self, name: str, rulings: int | None) -> str:
        name = one_line(name, NAME_LIMIT)
        if not self._found:
            return self.tr(
                "There is no backup of {name} yet. One is made on opening and while you review, "
                "as soon as something has changed."
            ).format(name=name)
        if rulings is None:
            return self.tr("Backups of {name}, newest first:").format(name=name)
        return self.tr("{name} now holds {n} rulings. Its backups, newest first:").format(
            name=name, n=QLocale().toString(rulings)
        )

    def _build_table(self) -> QTableWidget:
        table = named(QTableWidget(len(self._found), 4), "backups", self.tr("Backups"))
        table.setHorizontalHeaderLabels(
            [self.tr("Made"), self.tr("Size"), self.tr("Rulings"), self.tr("State")]
        )
        heading = QTableWidgetItem(self.tr("Rulings"))
        heading.setToolTip(self.tr("Rulings stored in it, those that were taken back included"))
        table.setHorizontalHeaderItem(RULINGS, heading)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        locale = QLocale()
        for row, backup in enumerate(self._found):
            when = local_time(backup.made_at)
            size = self.tr("{n} MB").format(n=locale.toString(backup.size / MEGABYTE, "f", 1))
            for column, text in enumerate((when, size, "", self.tr("being looked over…"))):
                item = QTableWidgetItem(text)
                if column in (1, RULINGS):
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        return table

    def _put(self, row: int, column: int, text: str, tip: str = "") -> None:
        item = self.table.item(row, column)
        if item is None:
            return
        item.setText(text)
        if tip:
            item.setToolTip(plain_tooltip(tip))

    def _on_selected(self) -> None:
        self.restore_button.setEnabled(self.chosen is not None)
