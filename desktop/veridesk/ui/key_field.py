"""A field that takes one key as it is pressed, and says which it was."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from veridesk.ui.key_map import pressed_key

_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}


class KeyField(QLineEdit):
    """Emits `key_pressed` with Qt's portable word for each key; nothing is typed into it.

    Tab goes on to the next field all the same, and Esc emits `left`, so that nobody is caught.
    """

    key_pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_field")
        self.setAccessibleName(self.tr("New key"))
        self.setPlaceholderText(self.tr("press the new key here"))
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = pressed_key(event.key(), event.modifiers())
            if key and not event.isAutoRepeat():
                self.key_pressed.emit(key)
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
            if event.key() not in _LEAVING or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)
