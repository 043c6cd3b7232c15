"""Pickers behind the filter menu: a field of the records and its value, and a source."""

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from veridesk.core.model import SourceId
from veridesk.store.reads.fields import FieldFact
from veridesk.store.reads.sources import FoundSource
from veridesk.ui import theme
from veridesk.ui.errands import Errands
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line

WIDTH, HEIGHT = 460, 420
PAUSE = 200
"""Milliseconds after the last key before sources are looked for."""
LINE = 90
VALUE_ROLE = Qt.ItemDataRole.UserRole


class FieldDialog(QDialog):
    """Asks for a field of the records and a value: one that was met, or one typed in."""

    def __init__(self, facts: Sequence[FieldFact], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("field_dialog")
        self.setWindowTitle(self.tr("Filter by a field of the record"))
        self.resize(WIDTH, HEIGHT)
        self._facts = {fact.name: fact for fact in facts}
        self.field = named(QComboBox(editable=True), "field_name", self.tr("Field"))
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for fact in facts:
            self.field.addItem(one_line(fact.name, LINE), fact.name)
        self.value = named(QLineEdit(clearButtonEnabled=True), "field_value")
        self.values = _list("field_values", self.tr("Values met in this field"))
        self._hint = plain_label(role="quiet", wrap=True)
        self._buttons = _ok_cancel(self)
        column = QVBoxLayout(self)
        for words, part in (
            (self.tr("&Field"), self.field),
            (self.tr("&Value"), self.value),
            (self.tr("Values met &often"), self.values),
        ):
            label = plain_label(words)
            label.setBuddy(part)
            column.addWidget(label)
            column.addWidget(part, 1 if part is self.values else 0)
        column.addWidget(self._hint)
        column.addWidget(self._buttons)
        self.field.currentTextChanged.connect(self._on_field_changed)
        self.value.textChanged.connect(self._on_changed)
        self.values.currentItemChanged.connect(self._on_value_picked)
        self.values.itemActivated.connect(lambda _: self.accept())
        self._on_field_changed()

    @property
    def pair(self) -> tuple[str, str]:
        """The field and the value that were chosen."""
        typed = self.field.currentText().strip()
        known = self.field.findText(typed)
        name = typed if known < 0 else str(self.field.itemData(known))
        return name, self.value.text().strip()

    def _on_field_changed(self) -> None:
        fact = self._facts.get(self.pair[0])
        self.values.clear()
        for value, times in fact.values if fact else ():
            _add_line(self.values, self._line(value, times), value)
        if fact is None:
            self._hint.setText(self.tr("Type the name of a field; meta.topic is one inside meta."))
        else:
            words = self.tr("{n} of {total} records looked into have this field.")
            total = QLocale().toString(fact.looked_at)
            self._hint.setText(words.format(n=QLocale().toString(fact.held_by), total=total))
        self._on_changed()

    def _line(self, value: str, number: int) -> str:
        return self.tr("{value}   ({n})").format(
            value=one_line(value, LINE), n=QLocale().toString(number)
        )

    def _on_value_picked(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.value.setText(str(item.data(VALUE_ROLE)))

    def _on_changed(self, *_: object) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(all(self.pair))


class SourceDialog(QDialog):
    """Asks for a source: searched by its title and words, the most used ones first."""

    looked_for = Signal()

    def __init__(
        self,
        search: Callable[[str], Awaitable[Sequence[FoundSource]]],
        errands: Errands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("source_dialog")
        self.setWindowTitle(self.tr("Filter by a source"))
        self.resize(WIDTH, HEIGHT)
        self._search, self._errands = search, errands
        self._asked = 0
        self.words = named(QLineEdit(clearButtonEnabled=True), "source_words")
        self.words.setPlaceholderText(self.tr("Words of its title or text"))
        self.words.setAccessibleName(self.tr("Words of the source"))
        self.found = _list("source_list", self.tr("Sources found"))
        self._hint = plain_label(self.tr("Looking…"), "quiet", wrap=True)
        self._buttons = _ok_cancel(self)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        for part in (self.words, self.found, self._hint, self._buttons):
            column.addWidget(part, 1 if part is self.found else 0)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.found.currentItemChanged.connect(lambda *_: self._show_ok())
        self.found.itemActivated.connect(lambda _: self.accept())
        self._show_ok()
        self._look()

    @property
    def source(self) -> SourceId | None:
        """The source that was chosen."""
        item = self.found.currentItem()
        return None if item is None else SourceId(item.data(VALUE_ROLE))

    def _look(self) -> None:
        self._asked += 1
        self._errands.start(self._look_for(self.words.text().strip(), self._asked))

    async def _look_for(self, words: str, number: int) -> None:
        found = await self._search(words)
        # What was asked before the last key is no answer any more, nor is one to a closed dialog.
        if number == self._asked and not self._is_closed:
            self._show_found(found)
            self.looked_for.emit()

    @property
    def _is_closed(self) -> bool:
        return bool(self.result()) or not self.isVisible()

    def _show_found(self, found: Sequence[FoundSource]) -> None:
        self.found.clear()
        for one in found:
            name = one_line(one.title or one.start, LINE)
            used = self.tr("%n sample(s)", "", one.samples)
            _add_line(self.found, f"{name}   ({used})", one.source_id)
        if found:
            self.found.setCurrentRow(0)
        self._hint.setText("" if found else self.tr("No source has these words."))
        self._hint.setVisible(not found)

    def _show_ok(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.source is not None)


def _list(name: str, spoken: str) -> QListWidget:
    made = named(QListWidget(), name, spoken)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setUniformItemSizes(True)
    return made


def _add_line(into: QListWidget, words: str, value: str) -> None:
    item = QListWidgetItem(words)
    item.setData(VALUE_ROLE, value)
    into.addItem(item)


def _ok_cancel(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
