"""The actions of the window, made from the table: which can be done now, and by which keys."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from veridesk.ui import key_map
from veridesk.ui.actions import ACTIONS, ActionSpec, plain_words, words_of
from veridesk.ui.theme import icon

_REPEATING: Final = {"next", "previous", "next_claim", "previous_claim", "larger", "smaller"}
_ALSO_IN_FIELDS: Final = {"save_next"}
"""Of the actions on a sample, those whose key also works while one types."""


class Actions(QObject):
    """All actions of the window, by name; what they do is connected elsewhere."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made: dict[str, tuple[ActionSpec, QAction]] = {}
        for spec in ACTIONS:
            self._made[spec.name] = (spec, self._make(spec, window))
        key_map.key_signals().changed.connect(self._show_keys)
        self._show_keys()
        self.allow(project=False, writable=False, sample=False)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name][1]

    def of_menu(self, menu: str) -> Iterator[tuple[ActionSpec, QAction]]:
        """The actions of one menu, in order."""
        return ((spec, action) for spec, action in self._made.values() if spec.menu == menu)

    def allow(self, *, project: bool, writable: bool, sample: bool) -> None:
        """Enable what can be done now, and grey out the rest."""
        can = {"": True, "project": project, "writable": writable, "sample": sample}
        for spec, action in self._made.values():
            action.setEnabled(can[spec.when])

    def holds_key(self, pressed: QKeySequence) -> bool:
        """True when a key belongs to an action that can be done now."""
        return any(
            action.isEnabled() and pressed in action.shortcuts()
            for _, action in self._made.values()
        )

    def rests_in_fields(self, pressed: QKeySequence) -> bool:
        """True when a key rules or marks, which no key does while a field has the focus."""
        return any(
            spec.when == "sample"
            and spec.name not in _ALSO_IN_FIELDS
            and pressed in action.shortcuts()
            for spec, action in self._made.values()
        )

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(words_of(spec.text), window)
        action.setObjectName(spec.name)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        # A key held down must not rule on sample after sample.
        action.setAutoRepeat(spec.name in _REPEATING)
        action.setCheckable(spec.ticked)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        window.addAction(action)
        return action

    def _show_keys(self) -> None:
        keys = key_map.current()
        for spec, action in self._made.values():
            action.setShortcuts([QKeySequence(key) for key in keys.of(spec.name)])
            tip = words_of(spec.tip) if spec.tip else plain_words(spec)
            key = keys.shown(spec.name)
            action.setToolTip(f"{tip} ({key})" if key else tip)
