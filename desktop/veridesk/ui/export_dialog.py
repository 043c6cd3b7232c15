"""Before an export: where to, what of the project, and what that would be."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from veridesk.core.errors import UserError
from veridesk.core.queue import QueueFilter
from veridesk.exporting.policy import ExportFilter
from veridesk.exporting.run import ExportPreview
from veridesk.ui import theme
from veridesk.ui.dialogs import choose_folder
from veridesk.ui.errands import Errands
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.told import told

WIDTH, HEIGHT = 760, 560
VALUE_LIMIT = 200
NAME_LIMIT = 60


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the person asks to have exported."""

    wanted: ExportFilter
    include_rejected: bool
    include_unsure: bool


Preview = Callable[[ExportChoice], Awaitable[ExportPreview]]


class ExportDialog(QDialog):
    """Asks for folder and choice, and shows at once what that would be."""

    def __init__(
        self,
        folder: Path,
        reviewers: list[str],
        shown: QueueFilter,
        preview: Preview,
        errands: Errands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export"))
        self.resize(WIDTH, HEIGHT)
        self._shown, self._preview, self._errands = shown, preview, errands
        self.folder_field = named(QLineEdit(str(folder)), "export_folder")
        self.folder_field.setAccessibleName(self.tr("Folder to make"))
        self.rejected_box = QCheckBox(self.tr("Also write the rejected samples, in a second file"))
        self.unsure_box = QCheckBox(self.tr("Also write the unsure samples there"))
        self.filtered_box = QCheckBox(self.tr("Only what the queue’s filter shows"))
        self.bulk_box = QCheckBox(self.tr("Leave out what was ruled on in bulk"))
        self.filtered_box.setEnabled(shown != QueueFilter())
        self._reviewers = [
            (name, QCheckBox(one_line(name, NAME_LIMIT).replace("&", "&&"))) for name in reviewers
        ]
        for _, box in self._reviewers:
            box.setChecked(True)
        self._counts = named(plain_label(wrap=True), "export_counts")
        self._rows = named(QPlainTextEdit(readOnly=True), "export_rows")
        self._rows.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._build()
        for box in (
            self.rejected_box,
            self.unsure_box,
            self.filtered_box,
            self.bulk_box,
            *dict(self._reviewers).values(),
        ):
            box.toggled.connect(self._on_changed)
        self._on_changed()

    def _build(self) -> None:
        browse = QPushButton(self.tr("Choose…"), autoDefault=False)
        browse.clicked.connect(lambda: self._errands.start(self._browse()))
        where = QHBoxLayout()
        where.addWidget(plain_label(self.tr("Into the new folder")))
        where.addWidget(self.folder_field, 1)
        where.addWidget(browse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = named(QPushButton(self.tr("Export")), "start_export")
        self.export_button.setDefault(True)
        self.export_button.setEnabled(False)
        theme.set_role(self.export_button, "primary")
        buttons.addButton(self.export_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addLayout(where)
        for box in (self.rejected_box, self.unsure_box, self.filtered_box, self.bulk_box):
            column.addWidget(box)
        if len(self._reviewers) > 1:
            group = QGroupBox(self.tr("Rulings of"))
            row = QHBoxLayout(group)
            for _, box in self._reviewers:
                row.addWidget(box)
            row.addStretch(1)
            column.addWidget(group)
        column.addWidget(self._counts)
        column.addWidget(self._rows, 1)
        column.addWidget(buttons)

    @property
    def folder(self) -> Path:
        """The folder to make."""
        return Path(self.folder_field.text().strip()).expanduser()

    @property
    def choice(self) -> ExportChoice:
        """What is asked for."""
        named = frozenset(name for name, box in self._reviewers if box.isChecked())
        everyone = len(named) == len(self._reviewers)
        return ExportChoice(
            ExportFilter(
                reviewers=frozenset() if everyone else named,
                queue=self._shown if self.filtered_box.isChecked() else QueueFilter(),
                without_bulk=self.bulk_box.isChecked(),
            ),
            self.rejected_box.isChecked(),
            self.unsure_box.isChecked(),
        )

    def _on_changed(self) -> None:
        self._errands.start(self._look())

    async def _look(self) -> None:
        asked = self.choice
        if self._reviewers and not any(box.isChecked() for _, box in self._reviewers):
            self._show_fault(self.tr("Choose at least one reviewer."))
            return
        try:
            found = await self._preview(asked)
        except UserError as error:
            if isValid(self):
                self._show_fault(told(str(error)))
            return
        if not isValid(self):
            # The dialog was closed before the answer came.
            return
        if asked == self.choice:
            self._counts.setText(found.summary)
            self._rows.setPlainText("\n\n".join(_row_words(row) for row in found.rows))
            self.export_button.setEnabled(found.counts.exported > 0)

    def _show_fault(self, words: str) -> None:
        self._counts.setText(words)
        self._rows.clear()
        self.export_button.setEnabled(False)

    async def _browse(self) -> None:
        parent = str(self.folder.parent)
        chosen = await choose_folder(self, self.tr("Folder that the export goes into"), parent)
        if chosen is not None:
            self.folder_field.setText(str(chosen / self.folder.name))


def _row_words(row: dict[str, object]) -> str:
    return "\n".join(
        f"{key}: {one_line(json.dumps(value, ensure_ascii=False), VALUE_LIMIT)}"
        for key, value in row.items()
    )
