"""The table of actions: one meaning a key, a place in a menu, and a deed for each."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from veridesk.ui.actions import ACTIONS, MENUS, plain_words


def test_each_key_means_one_thing() -> None:
    """No two actions share a key, however it is written."""
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)

    assert [key for key, count in keys.items() if count > 1 or not key] == []


def test_the_keys_of_the_design_are_there() -> None:
    """What reviewers learn by heart does not move."""
    held = {key: spec.name for spec in ACTIONS for key in spec.keys}

    wanted = {"A": "accept", "X": "reject", "E": "correct", "Space": "unsure", "N": "note"}
    wanted |= {
        "J": "next_claim",
        "Down": "next_claim",
        "K": "previous_claim",
        "Up": "previous_claim",
    }
    wanted |= {"Left": "previous", "Right": "next", "Ctrl+Return": "save_next", "/": "search"}
    wanted |= {"C": "mark_contradicted", "U": "mark_unsupported", "S": "mark_supported"}
    wanted |= {"Ctrl+Z": "undo", "Ctrl+Shift+Z": "redo", "?": "keys", "Return": "evidence"}
    assert {key: held[key] for key in wanted} == wanted


def test_names_are_unique_and_menus_known() -> None:
    """The name is how code speaks of an action."""
    assert len({spec.name for spec in ACTIONS}) == len(ACTIONS)
    # The reasons have their own row of buttons.
    assert {spec.menu for spec in ACTIONS} == {*MENUS, "reasons"}


def test_words_for_the_key_sheet() -> None:
    """Underlines and dots are the menu's own."""
    by_name = {spec.name: spec for spec in ACTIONS}

    assert plain_words(by_name["import"]) == "Import"
    assert plain_words(by_name["same_source"]) == "Samples of this source"
