"""The imports of a project: what each brought, and taking one back."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
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

from veridesk.store.reads.samples import ImportFact
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.stand_ins import plain_tooltip, shown_line

WIDTH, HEIGHT = 860, 420
NAME_LIMIT = 200
UNDONE = "undone"


class ImportsDialog(QDialog):
    """Lists the imports, newest first; `undo_chosen` asks to take one of them back."""

    undo_chosen = Signal(int)

    def __init__(self, imports: Sequence[ImportFact], *, writable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("imports_dialog")
        self.setWindowTitle(self.tr("Imports"))
        self.resize(WIDTH, HEIGHT)
        self._imports = list(reversed(imports))
        self._writable = writable
        words = self.tr(
            "Taking an import back removes its samples, their flags and its rejected rows. "
            "It is refused once somebody has ruled on one of its samples."
        )
        self.table = self._build_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.undo_button = named(
            QPushButton(self.tr("Take back…"), autoDefault=False), "undo_import"
        )
        self.undo_button.clicked.connect(self._on_undo)
        buttons.addButton(self.undo_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        empty = self.tr("Nothing was imported into this project yet.")
        column.addWidget(plain_label(words if imports else empty, wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.table.setVisible(bool(imports))
        self.table.currentCellChanged.connect(lambda *_: self._on_row())
        self._on_row()

    def _build_table(self) -> QTableWidget:
        titles = (
            self.tr("Import"),
            self.tr("When"),
            self.tr("State"),
            self.tr("Samples"),
            self.tr("Rejected"),
            self.tr("Files"),
        )
        table = named(QTableWidget(len(self._imports), len(titles)), "imports", self.tr("Imports"))
        table.setHorizontalHeaderLabels(titles)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        for row, one in enumerate(self._imports):
            for column, text in enumerate(self._cells(one)):
                item = QTableWidgetItem(text)
                if column in {0, 3, 4}:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                if column == len(titles) - 1:
                    item.setToolTip(plain_tooltip("\n".join(one.files)))
                table.setItem(row, column, item)
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(
            len(titles) - 1, QHeaderView.ResizeMode.Stretch
        )
        if self._imports:
            table.setCurrentCell(0, 0)
        return table

    def _cells(self, one: ImportFact) -> tuple[str, ...]:
        number = QLocale().toString
        moment = QDateTime.fromString(one.started_at, Qt.DateFormat.ISODate).toLocalTime()
        names = ", ".join(PurePath(file).name for file in one.files)
        states = {
            "running": self.tr("running"),
            "done": self.tr("done"),
            "cancelled": self.tr("stopped"),
            "failed": self.tr("failed"),
            UNDONE: self.tr("taken back"),
        }
        return (
            number(one.import_id),
            QLocale().toString(moment, QLocale.FormatType.ShortFormat),
            states.get(one.state, one.state),
            number(one.samples_added),
            number(one.rejected),
            shown_line(names, NAME_LIMIT),
        )

    def _chosen(self) -> ImportFact | None:
        row = self.table.currentRow()
        return self._imports[row] if 0 <= row < len(self._imports) else None

    def _on_row(self) -> None:
        chosen = self._chosen()
        settled = chosen is not None and chosen.state not in {UNDONE, "running"}
        self.undo_button.setEnabled(self._writable and settled)

    def _on_undo(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.undo_chosen.emit(chosen.import_id)
            self.accept()
