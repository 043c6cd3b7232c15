"""The page of the settings on which every action can be given another key."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from veridesk.core.settings import Settings
from veridesk.ui import key_map, theme
from veridesk.ui.actions import ACTIONS, plain_words
from veridesk.ui.key_field import KeyField
from veridesk.ui.key_map import KeyMap
from veridesk.ui.parts import named, plain_label

_SEVERAL: Final = "   "


class KeysPage(QWidget):
    """A preset, a list of all actions with their keys, and a field for a new key.

    No key is ever given to two actions: where it is taken, the page names who has it and offers to
    hand it over.
    """

    changed = Signal()

    def __init__(self, draft: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._keys = key_map.key_map(draft.key_preset, draft.keys)
        self._wanted = ""
        self.preset = named(QComboBox(), "key_preset", self.tr("Preset"))
        self.preset.addItems(list(key_map.PRESETS))
        self.preset.setCurrentText(draft.key_preset)
        self.search = named(QLineEdit(), "key_search", self.tr("Search actions and keys"))
        self.search.setPlaceholderText(self.tr("search actions and keys"))
        self.search.setClearButtonEnabled(True)
        self.table = named(_Table(len(ACTIONS), 3, self), "key_table", self.tr("Actions and keys"))
        self.field = KeyField(self)
        self.give = named(QPushButton(self.tr("Hand it over")), "give_key")
        self.none = named(QPushButton(self.tr("No key")), "no_key")
        self.reset = named(QPushButton(self.tr("Reset")), "reset_key")
        self.reset_all = named(QPushButton(self.tr("Reset all")), "reset_keys")
        self._hint = plain_label(wrap=True)
        self._build()
        self._connect()
        self._show()
        self.table.selectRow(0)

    def keys(self) -> KeyMap:
        """The keys as they stand on the page."""
        return self._keys

    def hint(self) -> str:
        """What the page says of the key that was pressed last."""
        return self._hint.text()

    def choose(self, name: str) -> None:
        """Select the line of an action."""
        self.table.selectRow(next(row for row, one in enumerate(ACTIONS) if one.name == name))

    def _build(self) -> None:
        self.table.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys"), ""])
        head = QHBoxLayout()
        label = plain_label(self.tr("&Preset"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.preset)
        for part in (label, self.preset):
            head.addWidget(part)
        head.addSpacing(theme.SPACE)
        head.addWidget(self.search, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.field, 1)
        for button in (self.give, self.none, self.reset, self.reset_all):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.none.setToolTip(self.tr("Leave the chosen action without a key"))
        self.reset.setToolTip(self.tr("Give the chosen action the keys of the preset"))
        self.reset_all.setToolTip(self.tr("Give all actions the keys of the preset"))
        self._hint.setMinimumHeight(2 * self._hint.fontMetrics().lineSpacing())
        self._hint.setIndent(theme.SPACE)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        column.addWidget(self._hint)
        way: list[QWidget] = [self.preset, self.search, self.table, self.field]
        way += [self.give, self.none, self.reset, self.reset_all]
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.preset.textActivated.connect(self._on_preset_chosen)
        self.search.textChanged.connect(self._filter)
        self.table.itemSelectionChanged.connect(self._on_action_chosen)
        self.table.edit_wanted.connect(self.field.setFocus)
        self.field.key_pressed.connect(self._on_key_pressed)
        self.field.left.connect(self.table.setFocus)
        self.give.clicked.connect(lambda: self._take((self._wanted,)))
        self.none.clicked.connect(lambda: self._take(()))
        self.reset.clicked.connect(self._on_reset)
        self.reset_all.clicked.connect(lambda: self._on_preset_chosen(self.preset.currentText()))

    # What is shown

    def _show(self) -> None:
        usual = key_map.key_map(self._draft.key_preset, {})
        for row, spec in enumerate(ACTIONS):
            is_changed = self._keys.of(spec.name) != usual.of(spec.name)
            texts = (
                self._title(spec.name),
                _SEVERAL.join(self._keys.named(spec.name)),
                self.tr("changed") if is_changed else "",
            )
            for place, text in enumerate(texts):
                cell = QTableWidgetItem(text)
                font = QFont()
                font.setBold(is_changed)
                cell.setFont(font)
                self.table.setItem(row, place, cell)
        self.reset_all.setEnabled(self._keys != usual)
        self._filter(self.search.text())
        self._on_action_chosen()

    def _title(self, name: str) -> str:
        spec = next(one for one in ACTIONS if one.name == name)
        words = plain_words(spec)
        if name.startswith("reason_"):
            return self.tr("{words} {number}").format(words=words, number=name[-1])
        return words

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for row in range(self.table.rowCount()):
            cells = (self.table.item(row, place) for place in range(2))
            said = " ".join(cell.text() for cell in cells if cell).casefold()
            self.table.setRowHidden(row, not all(word in said for word in wanted))
        self._choose_shown()

    def _choose_shown(self) -> None:
        """Never leave an action chosen that the search hides: it would get the next key."""
        rows = self.table.selectionModel().selectedRows()
        if rows and not self.table.isRowHidden(rows[0].row()):
            return
        shown = [row for row in range(len(ACTIONS)) if not self.table.isRowHidden(row)]
        if shown:
            self.table.selectRow(shown[0])
        else:
            self.table.clearSelection()

    def _chosen(self) -> str:
        rows = self.table.selectionModel().selectedRows()
        return ACTIONS[rows[0].row()].name if rows else ""

    def _on_action_chosen(self) -> None:
        name = self._chosen()
        self._wanted = ""
        self._hint.clear()
        self.give.hide()
        self.field.setText(self._keys.shown(name) if name else "")
        usual = key_map.key_map(self._draft.key_preset, {})
        for widget in (self.field, self.none):
            widget.setEnabled(bool(name))
        self.none.setEnabled(bool(self._keys.of(name)))
        self.reset.setEnabled(bool(name) and self._keys.of(name) != usual.of(name))

    # What is changed

    def _on_key_pressed(self, key: str) -> None:
        name = self._chosen()
        if not name:
            return
        self.give.hide()
        if why := key_map.refusal(key):
            self._say(why, is_fault=True)
            return
        holder = self._keys.holder(key)
        self.field.setText(key_map.native(key))
        if holder == name:
            self._hint.clear()
        elif holder is None:
            self._take((key,))
            words = self.tr("{key} is now the key of “{action}”.")
            self._say(words.format(key=key_map.native(key), action=self._title(name)))
        else:
            self._wanted = key
            words = self.tr("{key} belongs to “{action}”. Hand it over, or press another key.")
            self._say(
                words.format(key=key_map.native(key), action=self._title(holder)), is_fault=True
            )
            self.give.show()

    def _take(self, keys: tuple[str, ...]) -> None:
        self._keep(key_map.with_keys(self._keys, self._chosen(), keys))

    def _on_reset(self) -> None:
        usual = key_map.key_map(self._draft.key_preset, {})
        name = self._chosen()
        self._keep(key_map.with_keys(self._keys, name, usual.of(name)))

    def _on_preset_chosen(self, preset: str) -> None:
        self._draft.key_preset = preset
        self._keep(key_map.key_map(preset, {}))

    def _keep(self, keys: KeyMap) -> None:
        self._keys = keys
        self._draft.keys = key_map.changed_keys(self._draft.key_preset, keys)
        self._show()
        self.changed.emit()

    def _say(self, words: str, *, is_fault: bool = False) -> None:
        theme.set_role(self._hint, "contradicted" if is_fault else "quiet")
        self._hint.setText(words)


class _Table(QTableWidget):
    """The list; Enter and a double click go to the field for the key."""

    edit_wanted = Signal()

    def __init__(self, rows: int, columns: int, parent: QWidget) -> None:
        super().__init__(rows, columns, parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        self.doubleClicked.connect(lambda _: self.edit_wanted.emit())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)
