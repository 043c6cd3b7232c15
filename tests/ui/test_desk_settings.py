"""Settings in the real window, by real keys: put to work at once, taken back, remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox

from veridesk.core.model import Verdict
from veridesk.core.settings import Settings
from veridesk.ui import key_map, theme
from veridesk.ui.hands import Hands
from veridesk.ui.settings_dialog import SettingsDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


async def opened(hands: Hands) -> SettingsDialog:
    """Open the settings by their key."""
    hands.press(Qt.Key.Key_Comma, CONTROL)
    dialog = await hands.dialog("settings_dialog")
    assert isinstance(dialog, SettingsDialog)
    return dialog


def sizes(hands: Hands) -> set[float]:
    """The sizes that letters have, deep in the window and at its top."""
    window = hands.window
    deep = (window.job_panel, window.verdict_bar.note_field(), window.queue.search)
    return {widget.font().pointSizeF() for widget in (*deep, window.menuBar(), window)}


def test_all_letters_have_their_size_from_the_start(sit, settings: Settings) -> None:  # type: ignore[no-untyped-def]
    settings.zoom = 150

    async def story(hands: Hands) -> None:
        assert sizes(hands) == {theme.chrome_font().pointSizeF()}

    sit(story)


def test_looks_change_at_once_and_cancel_takes_them_back(sit, settings: Settings) -> None:  # type: ignore[no-untyped-def]
    """Theme, size, spacing and zoom; Esc leaves everything as it was."""

    async def story(hands: Hands) -> None:
        before, size = theme.colours(), hands.window.font().pointSizeF()
        assert sizes(hands) == {size}
        dialog = await opened(hands)
        dialog.looks.theme.setCurrentText("Dark")
        dialog.looks.points.setValue(20)
        dialog.looks.zoom.setCurrentText("150 %")
        dialog.looks.spacing.setCurrentText("140 %")
        assert theme.colours() is theme.DARK
        assert theme.reading_font().pointSizeF() == 30
        assert {QApplication.font().pointSizeF(), *sizes(hands)} == {size * 1.5}

        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

        assert theme.colours() is before
        assert sizes(hands) == {size}
        assert theme.reading_font().pointSizeF() == theme.READING_POINTS
        assert (settings.theme, settings.zoom, settings.line_spacing) == ("light", 100, 100)

    sit(story)


def test_what_was_chosen_is_there_in_the_next_sitting(sit, settings: Settings) -> None:  # type: ignore[no-untyped-def]
    """Looks, keys, habits and language come from the file."""

    async def first(hands: Hands) -> None:
        dialog = await opened(hands)
        dialog.looks.theme.setCurrentText("High contrast")
        dialog.language.language.setCurrentText("Deutsch")
        dialog.list.setCurrentRow(1)
        dialog.keys.choose("accept")
        QTest.keyClick(dialog.keys.field, Qt.Key.Key_F5)
        dialog.list.setCurrentRow(2)
        pause = dialog.review.findChild(QSpinBox, "idle_seconds")
        assert pause is not None
        pause.setValue(60)
        dialog.accept()
        await hands.until(hands.is_back)

    async def second(hands: Hands) -> None:
        assert theme.colours() is theme.HIGH
        assert key_map.current().of("accept") == ("F5",)
        assert hands.desk.review.stopwatch.limit == 60
        assert hands.desk.settings.language == "de"

    sit(first)
    assert settings.path is not None
    key_map.use_keys(key_map.key_map(key_map.USUAL, {}))
    sit(second, None, Settings.load(settings.path))


def test_a_remapped_key_rules_and_is_named_everywhere(sit, flagged, settings: Settings) -> None:  # type: ignore[no-untyped-def]
    """Button, menu and key sheet; the old key does nothing any more."""
    settings.keys = {"accept": "Ctrl+M", "reject": "F5"}

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        bar = hands.window.verdict_bar
        assert bar.button(Verdict.ACCEPTED).text() == "[Ctrl+M]  Accept"
        first = hands.desk.review.open_sample
        hands.press(Qt.Key.Key_A)
        assert hands.desk.review.open_sample is first
        await hands.ruled(lambda: hands.press(Qt.Key.Key_M, CONTROL))
        assert hands.desk.review.open_sample is not first
        hands.press(Qt.Key.Key_Question)
        sheet = await hands.dialog("key_sheet")
        assert "Ctrl+M" in [label.text() for label in sheet.findChildren(QLabel)]
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, flagged)


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_M, CONTROL), (Qt.Key.Key_F5, None)])
def test_no_verdict_falls_while_a_field_has_the_focus(  # type: ignore[no-untyped-def]
    sit, flagged, settings: Settings, key: Qt.Key, held: Qt.KeyboardModifier | None
) -> None:
    """Whatever the key is: with Ctrl, or one of the function keys."""
    settings.keys = {"accept": "Ctrl+M", "reject": "F5"}
    modifier = held or Qt.KeyboardModifier.NoModifier

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        fallen: list[object] = []
        hands.desk.review.ruled.connect(fallen.append)
        for field in (hands.window.verdict_bar.note_field(), hands.window.queue.search):
            field.setFocus()
            QTest.keyClick(field, key, modifier)
        hands.window.focus_review()
        # The one ruling that falls comes last, so any before it would have been told already.
        await hands.ruled(lambda: hands.press(key, modifier))
        await hands.until(lambda: hands.desk.errands.under_way == 0)
        assert len(fallen) == 1

    sit(story, flagged)


def test_reasons_are_edited_from_the_settings(sit, flagged) -> None:  # type: ignore[no-untyped-def]
    """The dialog of the project opens over the settings, and gives them back."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        dialog = await opened(hands)
        dialog.list.setCurrentRow(2)
        dialog.wanted.emit("reasons")
        reasons = await hands.dialog("reasons_dialog")
        reasons.reject()
        await hands.dialog("settings_dialog")
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, flagged)
