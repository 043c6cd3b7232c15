"""Which keys are at work: presets, the person's changes, and keys that nobody gets."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from veridesk.ui import key_map
from veridesk.ui.actions import ACTIONS
from veridesk.ui.key_map import PRESETS, USUAL, KeyMap

NAMES = [spec.name for spec in ACTIONS]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYS = st.sampled_from(["A", "B", "Ctrl+Return", "F5", "Ctrl+,", "Space", "nonsense", "Left", "?"])


def shared(keys: KeyMap) -> list[str]:
    """Keys that more than one action has."""
    counts = Counter(key for of in keys.keys.values() for key in of)
    return [key for key, count in counts.items() if count > 1]


@pytest.mark.parametrize("preset", PRESETS)
def test_no_preset_gives_a_key_twice(preset: str) -> None:
    """Every preset is whole: each verdict has a key, and no key does two things."""
    keys = key_map.key_map(preset, {})

    assert shared(keys) == []
    assert all(keys.of(name) for name in ("accept", "reject", "correct", "unsure", "undo"))
    assert set(keys.keys) == set(NAMES)


@pytest.mark.parametrize("preset", PRESETS)
def test_presets_take_only_keys_that_may_be_taken(preset: str) -> None:
    """What a person may not choose, no preset brings."""
    for keys in PRESETS[preset].values():
        assert [key_map.refusal(key) for key in keys] == [""] * len(keys)


def test_the_presets_do_what_their_tools_do() -> None:
    """Keys that people have in their fingers."""
    prodigy, studio = (key_map.key_map(name, {}) for name in ("Prodigy", "Label Studio"))

    assert [prodigy.of(name)[0] for name in ("accept", "reject", "unsure")] == ["A", "X", "Space"]
    assert "Del" in prodigy.of("undo")
    assert studio.of("unsure") == ("Ctrl+Space",)
    assert studio.of("next") == ("Ctrl+Right",)
    assert studio.of("save_next")[0] == "Ctrl+Return"


def test_nothing_is_ruled_by_backspace_or_enter() -> None:
    """In no preset."""
    ruling = {spec.name for spec in ACTIONS if spec.when == "sample"}
    for preset in PRESETS:
        keys = key_map.key_map(preset, {})
        assert keys.holder("Backspace") is None
        assert keys.holder("Return") not in ruling


@given(st.sampled_from(list(PRESETS)), st.dictionaries(st.sampled_from(NAMES), KEYS))
def test_whatever_was_changed_no_key_is_shared(preset: str, changes: dict[str, str]) -> None:
    """Settings may have been written by hand; the map is sound all the same, and remembered."""
    keys = key_map.key_map(preset, changes)

    assert shared(keys) == []
    assert key_map.key_map(preset, key_map.changed_keys(preset, keys)) == keys


def test_unknown_names_and_keys_are_passed_over() -> None:
    keys = key_map.key_map("of another program", {"fly": "Ctrl+F", "accept": "nonsense F5"})

    assert keys.of("accept") == ("F5",)
    assert keys.of("fly") == ()
    assert keys.of("reject") == key_map.key_map(USUAL, {}).of("reject")


def test_a_key_moves_from_one_action_to_another() -> None:
    """Handing over leaves the other without it, and without it only."""
    usual = key_map.key_map(USUAL, {})

    keys = key_map.with_keys(usual, "accept", ("Down",))

    assert keys.of("accept") == ("Down",)
    assert keys.of("next_claim") == ("J",)
    assert keys.holder("A") is None
    assert shared(keys) == []


@pytest.mark.parametrize(
    ("key", "held", "word"),
    [
        (Qt.Key.Key_L, CONTROL, "Ctrl+L"),
        (Qt.Key.Key_Question, SHIFT, "?"),
        (Qt.Key.Key_A, SHIFT, "Shift+A"),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5"),
        (Qt.Key.Key_Shift, SHIFT, ""),
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier, "F7"),
    ],
)
def test_what_was_pressed_has_one_word(key: Qt.Key, held: Qt.KeyboardModifier, word: str) -> None:
    """Shift that only reaches a sign does not count, nor does the block of digits."""
    assert key_map.pressed_key(key, held) == word


@pytest.mark.parametrize(
    "key",
    ["Tab", "Shift+Tab", "Esc", "Return", "Enter", "Backspace", "Shift+Left", "Ctrl+C", "Alt+F"],
)
def test_keys_that_would_be_swallowed_are_refused_with_a_word(key: str) -> None:
    assert key_map.refusal(key).startswith(key_map.native(key))


@pytest.mark.parametrize("key", ["A", "Ctrl+Return", "F5", "Ctrl+Space", "Del", "Ctrl+Left", "?"])
def test_other_keys_are_not(key: str) -> None:
    assert key_map.refusal(key) == ""


def test_keys_are_written_as_on_the_keyboard() -> None:
    """Arrows as arrows; a second key for the same is not named."""
    keys = key_map.key_map(USUAL, {})

    assert keys.named("evidence") == ["Enter"]
    assert keys.named("next_claim") == ["J", "↓"]
    assert keys.named("save_next") == ["Ctrl+Enter"]
    assert keys.shown("back") == "Alt+←"
    assert keys.shown("larger") == "Ctrl++"
    assert keys.shown("about") == ""


def test_sentences_name_the_keys_at_work() -> None:
    """Where an action has no key, its words stand in the place."""
    key_map.use_keys(key_map.key_map(USUAL, {"accept": "F5", "undo": ""}))

    assert key_map.with_names("{accept} and {undo}", "accept", "undo") == "F5 and Undo"
