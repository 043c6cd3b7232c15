"""The verdict bar says what the person chose, and shows what stands."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from veridesk.core.model import Verdict
from veridesk.ui import key_map
from veridesk.ui.verdict_bar import VerdictBar


@pytest.fixture
def bar(qtbot: QtBot) -> VerdictBar:
    bar = VerdictBar()
    qtbot.addWidget(bar)
    bar.resize(900, 60)
    bar.show()
    bar.show_state(None, "", enabled=True)
    return bar


@pytest.mark.parametrize("verdict", [Verdict.ACCEPTED, Verdict.REJECTED, Verdict.UNSURE])
def test_a_button_tells_its_verdict(qtbot: QtBot, bar: VerdictBar, verdict: Verdict) -> None:
    """The verdict goes out; what stands is not changed by the click itself."""
    with qtbot.waitSignal(bar.verdict_chosen) as chosen:
        qtbot.mouseClick(bar.button(verdict), Qt.MouseButton.LeftButton)

    assert chosen.args == [verdict]
    assert not bar.button(verdict).isChecked()


def test_correct_asks_for_the_editor(qtbot: QtBot, bar: VerdictBar) -> None:
    """No verdict without a corrected text."""
    with (
        qtbot.assertNotEmitted(bar.verdict_chosen),
        qtbot.waitSignal(bar.correction_requested),
    ):
        qtbot.mouseClick(bar.button(Verdict.CORRECTED), Qt.MouseButton.LeftButton)


def test_the_standing_verdict_shows(bar: VerdictBar) -> None:
    """One button is down, the words say since when, in the person's own time."""
    bar.show_state(Verdict.REJECTED, "see FAQ", enabled=True, decided_at="2026-03-01T09:30:00.123Z")

    assert [one for one in Verdict if bar.button(one).isChecked()] == [Verdict.REJECTED]
    assert bar.note() == "see FAQ"
    assert bar.words().startswith("you rejected this on ")
    assert "2026" in bar.words()


def test_without_a_time_or_a_verdict_none_is_made_up(bar: VerdictBar) -> None:
    bar.show_state(Verdict.UNSURE, "", enabled=True, decided_at="nonsense")
    unsure = bar.words()
    bar.show_state(None, "", enabled=True)

    assert unsure == "you were unsure"
    assert bar.words() == ""
    assert not any(bar.button(one).isChecked() for one in Verdict)


def test_nothing_can_be_chosen_where_nothing_is_shown(qtbot: QtBot, bar: VerdictBar) -> None:
    """Without a sample, buttons and note are off."""
    bar.show_state(None, "", enabled=False)

    with qtbot.assertNotEmitted(bar.verdict_chosen):
        for verdict in Verdict:
            qtbot.mouseClick(bar.button(verdict), Qt.MouseButton.LeftButton)

    assert not bar.note_field().isEnabled()


def test_a_note_is_told_as_it_is_typed(qtbot: QtBot, bar: VerdictBar) -> None:
    """Typing tells; showing another sample's note does not; Enter and Esc leave the field."""
    qtbot.keyClicks(bar.note_field(), "ok")
    with qtbot.waitSignal(bar.note_changed) as changed:
        qtbot.keyClicks(bar.note_field(), "!")
    with qtbot.assertNotEmitted(bar.note_changed):
        bar.show_state(None, "another", enabled=True)
    with qtbot.waitSignals([bar.note_left, bar.note_left]):
        qtbot.keyClick(bar.note_field(), Qt.Key.Key_Return)
        qtbot.keyClick(bar.note_field(), Qt.Key.Key_Escape)

    assert changed.args == ["ok!"]
    assert bar.note() == "another"


def test_the_cursor_stays_where_the_note_is_typed(qtbot: QtBot, bar: VerdictBar) -> None:
    """Showing the very note that is being typed does not throw the cursor to its end."""
    bar.show_state(None, "some note", enabled=True)
    bar.note_field().setCursorPosition(4)

    bar.show_state(None, "some note", enabled=True)

    assert bar.note_field().cursorPosition() == 4


def test_the_note_takes_the_focus_on_request(qtbot: QtBot, bar: VerdictBar) -> None:
    with qtbot.waitActive(bar):
        bar.activateWindow()
    bar.focus_note()

    assert bar.note_field().hasFocus()


def test_buttons_name_their_keys_also_other_ones(bar: VerdictBar) -> None:
    """What is remapped is shown; the names stay."""
    usual = bar.button(Verdict.ACCEPTED).text()

    key_map.use_keys(key_map.key_map(key_map.USUAL, {"accept": "F5", "unsure": ""}))

    assert usual == "[A]  Accept"
    assert bar.button(Verdict.ACCEPTED).text() == "[F5]  Accept"
    assert bar.button(Verdict.UNSURE).text() == "Unsure"
    assert bar.button(Verdict.ACCEPTED).accessibleName() == "Accept"


def test_a_click_leaves_the_keyboard_where_it_was(qtbot: QtBot, bar: VerdictBar) -> None:
    """Else the next Space would press the button again instead of ruling."""
    with qtbot.waitActive(bar):
        bar.activateWindow()
    bar.focus_note()

    qtbot.mouseClick(bar.button(Verdict.ACCEPTED), Qt.MouseButton.LeftButton)

    assert bar.note_field().hasFocus()
