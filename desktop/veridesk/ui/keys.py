"""Who gets a key: the field that has the focus, or the action that the key belongs to."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from veridesk.ui.action_set import Actions
from veridesk.ui.key_map import pressed_key

_PRESSES = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CHOOSES = {Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SIGNS_OF_LIFE = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class KeyGuard(QObject):
    """Lets single-letter keys work in every pane, and keeps them out of text fields.

    Qt asks the widget with the focus before it looks for a shortcut. Read-only panes and lists
    would keep letters and arrows to themselves; fields must keep them.
    """

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        # Only the widget with the focus is asked about keys, so only its events pass through here.
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget):
            return False
        pressed = QKeySequence(pressed_key(event.key(), event.modifiers()))
        if keeps_key(watched, event) or (
            is_field(watched) and self._actions.rests_in_fields(pressed)
        ):
            event.accept()
            return True
        if is_field(watched) or not self._actions.holds_key(pressed):
            return False
        # Eaten here, unaccepted: the widget never gets to claim it, so the shortcut has its way.
        event.ignore()
        return True


class LifeWatch(QObject):
    """Hears every key, click and turn of the wheel in a window, and says only that there was one.

    It tells time spent on a sample from a coffee.
    """

    def __init__(self, window: QWidget, on_life: Callable[[], None]) -> None:
        super().__init__(window)
        self._on_life = on_life
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._on_life()
        return False


def is_field(widget: QWidget) -> bool:
    """True for what one types text into."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox) or (
        isinstance(widget, QComboBox) and widget.isEditable()
    )


def keeps_key(widget: QWidget, event: QKeyEvent) -> bool:
    """True when the widget with the focus needs this key itself."""
    if event.modifiers() & _HELD:
        return False
    key = event.key()
    if is_field(widget):
        return key != Qt.Key.Key_Escape and not Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    if isinstance(widget, QAbstractButton):
        return key in _PRESSES
    return isinstance(widget, QComboBox) and key in _CHOOSES
