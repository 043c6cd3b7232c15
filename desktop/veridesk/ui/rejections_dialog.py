"""What could not be imported: file, line, reason, and the row's first characters."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
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

from veridesk.core.model import Rejection
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.told import told

WIDTH, HEIGHT = 860, 480
SHOWN = 1000
"""Rows that are listed; the file written holds them all."""
TEXT_LIMIT = 200


class RejectionsDialog(QDialog):
    """Lists rejected rows in plain text; `export_chosen` asks to write them all to a file."""

    export_chosen = Signal()

    def __init__(self, rejections: Sequence[Rejection], total: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rejections_dialog")
        self.setWindowTitle(self.tr("Rejected rows"))
        self.resize(WIDTH, HEIGHT)
        number = QLocale().toString
        words = plain_label(wrap=True)
        words.setText(
            self.tr("Every row of every import was taken.")
            if total == 0
            else self.tr("One row could not be imported; all others were.")
            if total == 1
            else self.tr("{n} rows could not be imported; all others were.").format(n=number(total))
        )
        self.table = self._build_table(rejections)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.export_button = QPushButton(self.tr("Write to a file…"))
        self.export_button.setEnabled(total > 0)
        self.export_button.clicked.connect(self.export_chosen)
        buttons.addButton(self.export_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addWidget(words)
        column.addWidget(self.table, 1)
        if total > len(rejections):
            more = self.tr("The first {n} are listed; the file holds them all.")
            column.addWidget(plain_label(more.format(n=number(len(rejections)))))
        column.addWidget(buttons)

    def _build_table(self, rejections: Sequence[Rejection]) -> QTableWidget:
        table = named(
            QTableWidget(len(rejections), 4), "rejections", self.tr("Rows that were not imported")
        )
        table.setHorizontalHeaderLabels(
            [self.tr("File"), self.tr("Line"), self.tr("Reason"), self.tr("Row")]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        for row, one in enumerate(rejections):
            raw = one_line(one.raw[: 4 * TEXT_LIMIT].decode(errors="replace"), TEXT_LIMIT)
            name = one_line(one.file.rpartition("/")[2], TEXT_LIMIT)
            reason = one_line(told(one.reason), TEXT_LIMIT)
            for column, text in enumerate((name, str(one.line), reason, raw)):
                table.setItem(row, column, QTableWidgetItem(text))
        table.resizeColumnsToContents()
        header = table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        return table
