"""The page of the keys, by real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from veridesk.core.settings import Settings
from veridesk.ui import key_map
from veridesk.ui.settings_keys import KeysPage

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def draft() -> Settings:
    return Settings()


@pytest.fixture
def page(qtbot: QtBot, draft: Settings) -> KeysPage:
    page = KeysPage(draft)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitActive(page)
    return page


def test_a_free_key_is_taken_at_once(qtbot: QtBot, page: KeysPage, draft: Settings) -> None:
    """Enter goes to the field, the next key is the action's."""
    page.choose("accept")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.field.hasFocus()

    with qtbot.waitSignal(page.changed):
        QTest.keyClick(page.field, Qt.Key.Key_F5)

    assert page.keys().of("accept") == ("F5",)
    assert draft.keys == {"accept": "F5"}
    assert page.hint() == "F5 is now the key of “Accept”."
    assert page.reset.isEnabled()


def test_a_key_of_another_action_is_named_and_only_handed_over_on_request(
    page: KeysPage, draft: Settings
) -> None:
    """Until then nothing changes; afterwards the other has lost it."""
    page.choose("accept")
    QTest.keyClick(page.field, Qt.Key.Key_L, CONTROL)

    assert "Ctrl+L belongs to “Flag samples”" in page.hint()
    assert page.give.isVisible()
    assert draft.keys == {}

    QTest.mouseClick(page.give, Qt.MouseButton.LeftButton)

    assert page.keys().holder("Ctrl+L") == "accept"
    assert page.keys().of("flag") == ()
    assert draft.keys == {"accept": "Ctrl+L", "flag": ""}
    assert not page.give.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backspace])
def test_a_key_that_would_be_swallowed_is_refused(
    page: KeysPage, draft: Settings, key: Qt.Key
) -> None:
    """With a word, and nothing changes."""
    page.choose("accept")
    page.field.setFocus()
    QTest.keyClick(page.field, key)

    assert page.hint()
    assert draft.keys == {}


def test_nobody_is_caught_in_the_field(page: KeysPage) -> None:
    """Tab goes on, Esc goes back to the list."""
    page.choose("accept")
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert not page.field.hasFocus()

    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_a_key_never_goes_to_an_action_that_the_search_hides(
    page: KeysPage, draft: Settings
) -> None:
    """The first line that is shown is chosen; where none is, no key is taken."""
    page.choose("new")
    page.search.setText("accept")
    QTest.keyClick(page.field, Qt.Key.Key_F6)
    assert draft.keys == {"accept": "F6"}

    page.search.setText("no such action")
    assert not page.field.isEnabled()
    page.field.key_pressed.emit("F7")
    assert draft.keys == {"accept": "F6"}


def test_tab_goes_from_the_top_to_the_bottom(page: KeysPage) -> None:
    """Preset, search, list, field, buttons, as they stand."""
    page.choose("accept")
    page.preset.setFocus()
    for widget in (page.search, page.table, page.field, page.none):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert widget.hasFocus()


def test_reset_brings_the_keys_of_the_preset_back(page: KeysPage, draft: Settings) -> None:
    """Of one action, taking its key back from who has it; or of all."""
    page.choose("reject")
    QTest.keyClick(page.field, Qt.Key.Key_A)
    QTest.mouseClick(page.give, Qt.MouseButton.LeftButton)
    assert draft.keys == {"accept": "", "reject": "A"}

    page.choose("accept")
    QTest.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert draft.keys == {"reject": ""}

    QTest.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert draft.keys == {}
    assert not page.reset_all.isEnabled()


def test_an_action_may_have_no_key(page: KeysPage, draft: Settings) -> None:
    page.choose("unsure")
    QTest.mouseClick(page.none, Qt.MouseButton.LeftButton)

    assert draft.keys == {"unsure": ""}
    assert not page.none.isEnabled()


def test_a_preset_replaces_all_changes(page: KeysPage, draft: Settings) -> None:
    page.choose("accept")
    QTest.keyClick(page.field, Qt.Key.Key_F5)
    page.preset.setCurrentText("Prodigy")
    page.preset.textActivated.emit("Prodigy")

    assert (draft.key_preset, draft.keys) == ("Prodigy", {})
    assert page.keys() == key_map.key_map("Prodigy", {})


def test_the_search_finds_words_and_keys(page: KeysPage) -> None:
    """All lines that hold what was typed, in either column."""

    def shown() -> list[str]:
        rows = range(page.table.rowCount())
        cells = [page.table.item(row, 0) for row in rows if not page.table.isRowHidden(row)]
        return [cell.text() for cell in cells if cell]

    page.search.setText("mark as")
    assert shown() == ["Mark as contradicted", "Mark as unsupported", "Mark as supported"]
    page.search.setText("ctrl+z")
    assert shown() == ["Undo"]
    page.search.clear()
    assert len(shown()) == page.table.rowCount()
