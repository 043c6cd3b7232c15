"""Before an export: where to, what of the project, in which shapes, and what that would be."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
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
from shiboken6 import isValid

from veridesk.core.errors import UserError
from veridesk.core.queue import QueueFilter
from veridesk.exporting.card_header import Licence
from veridesk.exporting.columns import DATASET
from veridesk.exporting.policy import ExportFilter
from veridesk.exporting.run import ExportPreview
from veridesk.exporting.shapes import ShapeOptions
from veridesk.exporting.splits import SplitPlan
from veridesk.ui import theme
from veridesk.ui.dialogs import choose_folder, shown
from veridesk.ui.errands import Errands
from veridesk.ui.export_pages import ProofPage, SamplesPage, ShapesPage
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.signing_dialog import NewKeyDialog
from veridesk.ui.told import told

WIDTH, HEIGHT = 820, 760
VALUE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the person asks to have exported; what bears on rows and counts."""

    wanted: ExportFilter
    include_rejected: bool = False
    include_unsure: bool = False
    shapes: tuple[str, ...] = ()
    options: ShapeOptions = field(default_factory=ShapeOptions)
    split: SplitPlan | None = None


@dataclass(frozen=True, slots=True)
class ProofChoice:
    """How the delivery proves itself: the key's name and passphrase, and its card's licence.

    Without `key` nothing is signed, without `licence` no card is written.
    """

    key: str | None = None
    passphrase: str | None = None
    licence: Licence | None = None


Preview = Callable[[ExportChoice], Awaitable[ExportPreview]]


class ExportDialog(QDialog):
    """Asks for folder, samples, shapes and proof, and shows at once what that would be."""

    def __init__(
        self,
        folder: Path,
        reviewers: list[str],
        shown: QueueFilter,
        preview: Preview,
        keys: Path,
        errands: Errands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export"))
        self.resize(WIDTH, HEIGHT)
        self._preview, self._keys, self._errands = preview, keys, errands
        self._found: ExportPreview | None = None
        self.folder_field = named(QLineEdit(str(folder)), "export_folder")
        self.folder_field.setAccessibleName(self.tr("Folder to make"))
        self.samples = SamplesPage(reviewers, shown, self)
        self.shapes = ShapesPage(self)
        self.proof = ProofPage(keys, self)
        self.pages = named(QTabWidget(), "export_pages", self.tr("What to export"))
        self._counts = named(plain_label(wrap=True), "export_counts")
        self.look = named(QComboBox(), "export_look", self.tr("First rows of"))
        self._rows = named(QPlainTextEdit(readOnly=True), "export_rows", self.tr("First rows"))
        self._rows.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._build()
        self.samples.changed.connect(self._on_changed)
        self.shapes.changed.connect(self._on_changed)
        self.proof.changed.connect(self._show_found)
        self.proof.new_key_wanted.connect(lambda: errands.start(self._make_key()))
        self.look.currentIndexChanged.connect(self._show_rows)
        self._on_changed()

    def _build(self) -> None:
        browse = QPushButton(self.tr("Choose…"), autoDefault=False)
        browse.clicked.connect(lambda: self._errands.start(self._browse()))
        where = QHBoxLayout()
        words = plain_label(self.tr("Into the new folder"))
        words.setBuddy(self.folder_field)
        where.addWidget(words)
        where.addWidget(self.folder_field, 1)
        where.addWidget(browse)
        self.pages.addTab(self.samples, self.tr("&Samples"))
        self.pages.addTab(self.shapes, self.tr("S&hapes"))
        self.pages.addTab(self.proof, self.tr("&Proof"))
        look = QHBoxLayout()
        look_words = plain_label(self.tr("First rows of"))
        look_words.setBuddy(self.look)
        look.addWidget(look_words)
        look.addWidget(self.look)
        look.addStretch(1)
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
        column.addWidget(self.pages, 3)
        column.addWidget(self._counts)
        column.addLayout(look)
        column.addWidget(self._rows, 2)
        column.addWidget(buttons)

    @property
    def folder(self) -> Path:
        """The folder to make."""
        return Path(self.folder_field.text().strip()).expanduser()

    @property
    def choice(self) -> ExportChoice:
        """What is asked for; only while nothing is missing."""
        return ExportChoice(
            self.samples.wanted,
            self.samples.rejected.isChecked(),
            self.samples.unsure.isChecked(),
            self.shapes.names,
            self.shapes.options,
            self.shapes.plan,
        )

    @property
    def proof_choice(self) -> ProofChoice:
        """How it is to be proven."""
        facts = self.proof.facts
        passphrase = self.proof.passphrase.text() if facts and facts.has_passphrase else None
        return ProofChoice(
            facts.name if facts else None,
            passphrase,
            self.proof.stated_licence if self.proof.card.isChecked() else None,
        )

    def _on_changed(self) -> None:
        self._found = None
        self.export_button.setEnabled(False)
        self._errands.start(self._look())

    async def _look(self) -> None:
        if problem := self.samples.problem or self.shapes.problem:
            self._show_fault(problem)
            return
        asked = self.choice
        try:
            found = await self._preview(asked)
        except UserError as error:
            if isValid(self):
                self._show_fault(told(str(error)))
            return
        # The dialog may have been closed before the answer came, or asked for something else.
        if not isValid(self) or self.samples.problem or self.shapes.problem:
            return
        if asked == self.choice:
            self._found = found
            self._show_found()

    def _show_found(self) -> None:
        if (found := self._found) is None:
            return
        problem = self.proof.problem
        self._counts.setText(problem or told(found.summary))
        self.export_button.setEnabled(found.counts.exported > 0 and not problem)
        names = [DATASET, *(shape.name for shape in found.shapes)]
        kept = self.look.currentText()
        with QSignalBlocker(self.look):
            self.look.clear()
            self.look.addItems(names)
            self.look.setCurrentIndex(names.index(kept) if kept in names else 0)
        self._show_rows()

    def _show_rows(self) -> None:
        if (found := self._found) is None:
            return
        which = self.look.currentIndex() - 1
        if not 0 <= which < len(found.shapes):
            self._rows.setPlainText("\n\n".join(_row_words(row) for row in found.rows))
            return
        shape = found.shapes[which]
        told_first = [self.tr("at most {n} rows").format(n=f"{shape.at_most:,}")]
        if shape.left_out:
            left_out = self.tr("left out so far: {n}").format(n=f"{shape.left_out:,}")
            told_first.append(left_out)
        rows = [_row_words(row) for row in shape.rows]
        if not rows:
            rows = [self.tr("None of the first samples gives a row of this shape.")]
        self._rows.setPlainText("\n\n".join([" · ".join(told_first), *rows]))

    def _show_fault(self, words: str) -> None:
        self._found = None
        self._counts.setText(words)
        self._rows.clear()
        self.export_button.setEnabled(False)

    async def _make_key(self) -> None:
        dialog = NewKeyDialog(self._keys, self)
        if await shown(dialog) and dialog.made is not None:
            self.proof.show_keys(dialog.made.name)

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
