"""Before an import: what was guessed about the files, open to change, with three sample rows."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from veridesk.core.errors import UserError
from veridesk.core.model import ImportedSample
from veridesk.importing.guess import Example, Guess
from veridesk.importing.mapping import FIELDS, Mapping
from veridesk.ui import theme
from veridesk.ui.dialogs import choose_files, choose_folder
from veridesk.ui.errands import Errands
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.told import told

WIDTH, HEIGHT = 900, 560
FORM_WIDTH = 300
PAUSE = 250
"""Milliseconds after the last change before the rows are read again."""
TEXT_LIMIT = 400
NAME_LIMIT = 80
SOURCE_FILES = "*.txt *.md *.markdown *.jsonl *.ndjson *.json *.csv *.tsv"


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """What the person says about the files: fields by hand, and where their sources lie."""

    mapping: Mapping | None = None
    source_files: tuple[Path, ...] = ()
    source_key: str | None = None


LookAgain = Callable[[ImportChoice], Awaitable[Guess]]


class ImportDialog(QDialog):
    """Shows a guess and lets the person change it; `choice` is what was changed by hand."""

    def __init__(
        self, guess: Guess, look_again: LookAgain, folder: Path, errands: Errands, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setWindowTitle(self.tr("Import samples"))
        self.resize(WIDTH, HEIGHT)
        self._first = guess
        self._look_again, self._errands = look_again, errands
        self._folder = folder
        self._source_files: tuple[Path, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._on_paused)
        self._heading = plain_label(wrap=True)
        self._words = plain_label(wrap=True)
        theme.set_role(self._words, "quiet")
        self._problem = plain_label(wrap=True)
        theme.set_role(self._problem, "contradicted")
        self._rows = named(QPlainTextEdit(readOnly=True), "example_rows")
        self._rows.setAccessibleName(self.tr("The first rows as they would be imported"))
        self._build()
        self._show(guess)

    def _build(self) -> None:
        self.fields: dict[str, QComboBox] = {}
        form = QFormLayout()
        for name in FIELDS:
            self.fields[name] = self._build_field(name)
            form.addRow(self._field_words(name), self.fields[name])
        self._add_sources(form)
        left = QWidget()
        left.setFixedWidth(FORM_WIDTH)
        left.setLayout(form)
        form.setContentsMargins(0, 0, theme.SPACE, 0)
        middle = QHBoxLayout()
        middle.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(self._rows, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = named(QPushButton(self.tr("Import")), "start_import")
        self.import_button.setDefault(True)
        theme.set_role(self.import_button, "primary")
        buttons.addButton(self.import_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._heading)
        column.addLayout(middle, 1)
        for part in (self._words, self._problem, buttons):
            column.addWidget(part)

    def _add_sources(self, form: QFormLayout) -> None:
        heading = plain_label(self.tr("Sources in files of their own"), "quiet", wrap=True)
        heading.setToolTip(
            self.tr(".txt and .md files, or rows with ids that the samples name by a key")
        )
        form.addRow(heading)
        row = QHBoxLayout()
        for name, words, choose in (
            ("source_files", self.tr("Files…"), self._choose_source_files),
            ("source_folder", self.tr("Folder…"), self._choose_source_folder),
        ):
            button = named(QPushButton(words, autoDefault=False), name)
            button.clicked.connect(lambda _=False, choose=choose: self._errands.start(choose()))
            row.addWidget(button)
        self._without = named(QPushButton(self.tr("None"), autoDefault=False), "no_source_files")
        self._without.clicked.connect(lambda: self._take_sources(()))
        row.addWidget(self._without)
        form.addRow(row)
        self._sources_words = plain_label(wrap=True)
        form.addRow(self._sources_words)
        self.source_key = named(QComboBox(editable=True), "source_key")
        self.source_key.addItem("")
        self.source_key.addItems([one_line(key, NAME_LIMIT) for key in self._first.keys])
        if (line := self.source_key.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("found out"))
        self.source_key.editTextChanged.connect(lambda _: self._pause.start())
        self._key_words = plain_label(self.tr("Named by"))
        self._key_words.setBuddy(self.source_key)
        form.addRow(self._key_words, self.source_key)
        self._show_sources()

    def _show_sources(self) -> None:
        names = ", ".join(path.name for path in self._source_files)
        self._sources_words.setText(one_line(names, 2 * NAME_LIMIT))
        for part in (self._sources_words, self._without, self._key_words, self.source_key):
            part.setVisible(bool(self._source_files))

    async def _choose_source_files(self) -> None:
        title = self.tr("Files of sources")
        patterns = self.tr("Sources ({patterns});;All files (*)").format(patterns=SOURCE_FILES)
        if files := await choose_files(self, title, patterns, str(self._folder)):
            self._take_sources(tuple(files))

    async def _choose_source_folder(self) -> None:
        folder = await choose_folder(self, self.tr("Folder of sources"), str(self._folder))
        if folder is not None:
            self._take_sources((folder,))

    def _take_sources(self, files: tuple[Path, ...]) -> None:
        self._source_files = files
        self._show_sources()
        self._pause.start()

    def _build_field(self, name: str) -> QComboBox:
        field = named(QComboBox(editable=True), f"field_{name}")
        field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        field.addItem("")
        field.addItems([one_line(key, NAME_LIMIT) for key in self._first.keys])
        field.setCurrentText(", ".join(self._first.mapping.of(name)))
        field.editTextChanged.connect(lambda _: self._pause.start())
        if (line := field.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("none"))
        return field

    def _field_words(self, name: str) -> str:
        return {
            "output": self.tr("Output *"),
            "prompt": self.tr("Prompt"),
            "sources": self.tr("Sources"),
            "id": self.tr("Id"),
            "generator": self.tr("Generator"),
            "task": self.tr("Task"),
            "dataset": self.tr("Data set"),
            "label": self.tr("Label"),
            "spans": self.tr("Marked spans"),
        }[name]

    @property
    def mapping(self) -> Mapping | None:
        """The fields that the person changed; None when the guess stands."""
        changed = {
            name: keys
            for name, field in self.fields.items()
            if (keys := _keys_of(field.currentText())) != tuple(self._first.mapping.of(name))
        }
        return Mapping(changed) if changed else None

    @property
    def choice(self) -> ImportChoice:
        """All that the person said; the key of the sources only where it was given."""
        key = self.source_key.currentText().strip() if self._source_files else ""
        return ImportChoice(self.mapping, self._source_files, key or None)

    def _on_paused(self) -> None:
        self._errands.start(self._read_again())

    async def _read_again(self) -> None:
        asked = self.choice
        try:
            guess = await self._look_again(asked)
        except UserError as error:
            if isValid(self):
                self._show_problem(str(error))
            return
        if isValid(self) and asked == self.choice:
            self._show(guess)

    def _show(self, guess: Guess) -> None:
        names = ", ".join(file.path.name for file in guess.files)
        self._heading.setText(
            self.tr("{names}: read as {shape}.").format(
                names=one_line(names, 2 * NAME_LIMIT), shape=told(guess.name)
            )
        )
        self._words.setText("\n".join(told(warning) for warning in guess.warnings))
        self._words.setVisible(bool(guess.warnings))
        self._rows.setPlainText("\n\n".join(self._row_words(row) for row in guess.examples))
        self._show_problem(guess.problem or "")

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(told(problem))
        self._problem.setVisible(bool(problem))
        self.import_button.setEnabled(not problem)

    def _row_words(self, row: Example) -> str:
        place = self.tr("LINE {line}").format(line=row.line)
        if row.sample is None:
            words = self.tr("would be rejected: {reason}").format(reason=told(row.reason or ""))
            return f"{place}\n{words}"
        return f"{place}\n" + "\n".join(
            f"{name}: {text}" for name, text in self._sample_words(row.sample) if text
        )

    def _sample_words(self, sample: ImportedSample) -> list[tuple[str, str]]:
        sources = [one_line(source.text, TEXT_LIMIT // 2) for source in sample.sources[:3]]
        more = len(sample.sources) - len(sources)
        if more > 0:
            sources.append(self.tr("and {n} more").format(n=more))
        return [
            (self.tr("Id"), "" if sample.record_id is None else str(sample.record_id)),
            (self.tr("Prompt"), one_line(sample.prompt, TEXT_LIMIT)),
            (self.tr("Output"), one_line(sample.output, TEXT_LIMIT)),
            (self.tr("Sources"), " | ".join(sources)),
            (self.tr("Generator"), sample.generator or ""),
        ]


def _keys_of(text: str) -> tuple[str, ...]:
    return tuple(key.strip() for key in text.split(",") if key.strip())
