"""Which keys are at work: a preset, what the person changed in it, and what cannot be a key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from veridesk.ui.actions import ACTIONS, plain_words

USUAL: Final = "Veridesk"
PRESETS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    USUAL: {},
    # Prodigy takes back on Backspace too, which is pressed by mistake too easily.
    "Prodigy": {
        "undo": ("Ctrl+Z", "Del"),
        "save_next": ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"),
    },
    "Label Studio": {
        "unsure": ("Ctrl+Space",),
        "next": ("Ctrl+Right",),
        "previous": ("Ctrl+Left",),
        "next_pending": ("Right",),
        "back": ("Left", "Alt+Left"),
    },
}
"""What each preset does unlike the table of actions."""

_SPECS: Final = {spec.name: spec for spec in ACTIONS}
_SECOND_TO: Final = {"Enter": "Return", "Ctrl+Enter": "Ctrl+Return", "Ctrl+=": "Ctrl++"}
"""Keys that stand for another one on some keyboards; they need no mention beside it."""
_SIGNS: Final = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of every action, the first of each being the one that is shown."""

    keys: Mapping[str, tuple[str, ...]]

    def of(self, name: str) -> tuple[str, ...]:
        """The keys of an action, in Qt's portable words."""
        return self.keys.get(name, ())

    def holder(self, key: str) -> str | None:
        """The action that a key belongs to."""
        return next((name for name, keys in self.keys.items() if key in keys), None)

    def named(self, name: str) -> list[str]:
        """The keys of an action as people know them, without those that go without saying."""
        keys = self.of(name)
        return [native(key) for key in keys if _SECOND_TO.get(key) not in keys]

    def shown(self, name: str) -> str:
        """The first key of an action as people know it; empty where it has none."""
        return next(iter(self.named(name)), "")


class KeySignals(QObject):
    """Tells whoever names a key that the keys changed."""

    changed = Signal()


class _Current:
    """The keys at work; one map per process, as there is one window."""

    def __init__(self) -> None:
        self.map = key_map(USUAL, {})
        self.signals = KeySignals()


def key_map(preset: str, changes: Mapping[str, str]) -> KeyMap:
    """The keys of a preset with the person's changes: an action's name, its keys with spaces.

    Names and keys that do not exist are passed over, an unknown preset is the usual one, and no key
    is given twice: what the person chose comes first, then the order of the table.
    """
    base = {name: spec.keys for name, spec in _SPECS.items()} | dict(PRESETS.get(preset, {}))
    chosen = {name: tuple(keys.split()) for name, keys in changes.items() if name in base}
    taken: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for name in (*chosen, *base):
        if name not in found:
            keys = tuple(dict.fromkeys(_valid(chosen.get(name, base[name]))))
            found[name] = tuple(key for key in keys if key not in taken)
            taken.update(found[name])
    return KeyMap({name: found[name] for name in base})


def changed_keys(preset: str, keys: KeyMap) -> dict[str, str]:
    """What to remember of a map: the actions whose keys are not those of the preset."""
    usual = key_map(preset, {})
    return {name: " ".join(of) for name, of in keys.keys.items() if of != usual.of(name)}


def with_keys(keys: KeyMap, name: str, new: tuple[str, ...]) -> KeyMap:
    """The map in which an action has these keys, and nobody else has them."""
    others = {
        other: tuple(key for key in of if key not in new)
        for other, of in keys.keys.items()
        if other != name
    }
    return KeyMap({one: new if one == name else others[one] for one in keys.keys})


def current() -> KeyMap:
    """The keys at work now."""
    return _current.map


def key_signals() -> KeySignals:
    """The object whose `changed` is emitted after each change of keys."""
    return _current.signals


def use_keys(keys: KeyMap) -> None:
    """Put other keys to work."""
    if keys != _current.map:
        _current.map = keys
        _current.signals.changed.emit()


def shown_key(name: str) -> str:
    """The key at work for an action, as people know it; empty where it has none."""
    return _current.map.shown(name)


def key_or_name(name: str) -> str:
    """The key at work for an action, or where it has none, what the menu calls it."""
    return shown_key(name) or plain_words(_SPECS[name])


def with_names(words: str, *names: str) -> str:
    """Words in which `{accept}` and the like have become the keys at work for these actions."""
    return words.format(**{name: key_or_name(name) for name in names})


def native(key: str) -> str:
    """A key as it is written on the keyboard, with arrows as arrows."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    front, plus, last = shown.rpartition("+")
    return f"{front}{plus}{_SIGNS.get(last, last)}" if last else shown


def pressed_key(key: int, modifiers: Qt.KeyboardModifier) -> str:
    """Qt's portable word for what was pressed; empty for a modifier alone.

    Shift is left out where it only reaches a sign, as with `?`.
    """
    if key in _MODIFIERS:
        return ""
    modifiers &= ~Qt.KeyboardModifier.KeypadModifier
    is_sign = 0x21 <= key <= 0xFFFF and not chr(key).isalnum()
    if is_sign:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(key))).toString()


def refusal(key: str) -> str:
    """Why a key cannot be given to an action, in a sentence; empty where it can."""
    combination = _combination(QKeySequence(key))
    plain, held = combination.key(), combination.keyboardModifiers()
    say = QCoreApplication.translate
    if plain in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
        words = say("KeyMap", "{key} moves from one field to the next.")
    elif plain is Qt.Key.Key_Escape:
        words = say("KeyMap", "{key} leaves fields and closes dialogs.")
    elif plain in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not _is_held(held):
        words = say("KeyMap", "{key} presses buttons, and is pressed by mistake too easily.")
    elif plain is Qt.Key.Key_Backspace:
        words = say("KeyMap", "{key} is meant for text, and is pressed by mistake too easily.")
    elif plain in _ARROWS and held & Qt.KeyboardModifier.ShiftModifier:
        words = say("KeyMap", "{key} selects words.")
    elif key in _CLIPBOARD:
        words = say("KeyMap", "{key} copies, pastes or selects everywhere.")
    elif held == Qt.KeyboardModifier.AltModifier and Qt.Key.Key_A <= plain <= Qt.Key.Key_Z:
        words = say("KeyMap", "{key} may open a menu.")
    else:
        return ""
    return words.format(key=native(key))


def _is_held(held: Qt.KeyboardModifier) -> bool:
    return bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))


def _valid(keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        sequence = QKeySequence(key)
        if sequence.count() == 1 and _combination(sequence).key() != Qt.Key.Key_unknown:
            yield sequence.toString()


def _combination(sequence: QKeySequence) -> QKeyCombination:
    return sequence[0]  # type: ignore[index,no-any-return]  # the stubs do not know


_MODIFIERS: Final = {
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown),
}
_ARROWS: Final = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
_CLIPBOARD: Final = {"Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A"}

_current: Final = _Current()
