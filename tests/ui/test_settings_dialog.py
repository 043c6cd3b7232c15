"""The settings: each page writes into the draft, and says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListWidget, QPushButton, QSpinBox, QTableWidget
from pytestqt.qtbot import QtBot

from veridesk.core.settings import Settings
from veridesk.ui.key_field import KeyField
from veridesk.ui.settings_dialog import SettingsDialog
from veridesk.ui.text_view import TextView

CONTROLS = (QComboBox, QSpinBox, QPushButton, QTableWidget, QListWidget, TextView, KeyField)


@pytest.fixture
def draft() -> Settings:
    return Settings(theme="dark", font_points=14, zoom=95, backups_keep=3)


@pytest.fixture
def dialog(qtbot: QtBot, draft: Settings) -> SettingsDialog:
    dialog = SettingsDialog(draft, writable=True, blind="Ruled on blind: 20 %")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitActive(dialog)
    return dialog


def test_the_pages_show_what_is_set(dialog: SettingsDialog) -> None:
    """Also a value that is in no list, such as one that was written by hand."""
    assert dialog.looks.theme.currentText() == "Dark"
    assert dialog.looks.points.value() == 14
    assert dialog.looks.zoom.currentText() == "95 %"
    assert dialog.looks.family.currentText() == "The usual one"
    assert dialog.review.blind.text() == "Ruled on blind: 20 %"


def test_each_choice_is_written_and_told_at_once(
    qtbot: QtBot, dialog: SettingsDialog, draft: Settings
) -> None:
    """One signal per step; the least size stands for the usual one."""
    looks = dialog.looks
    for deed, name, value in (
        (lambda: looks.theme.setCurrentText("High contrast"), "theme", "high contrast"),
        (lambda: looks.points.setValue(20), "font_points", 20),
        (lambda: looks.points.setValue(0), "font_points", 0),
        (lambda: looks.spacing.setCurrentText("160 %"), "line_spacing", 160),
        (lambda: looks.zoom.setCurrentText("125 %"), "zoom", 125),
        (lambda: dialog.language.language.setCurrentText("Deutsch"), "language", "de"),
        (lambda: dialog.language.language.setCurrentIndex(0), "language", ""),
    ):
        with qtbot.waitSignal(dialog.changed):
            deed()
        assert getattr(draft, name) == value


def test_the_list_walks_through_the_pages_by_keys(dialog: SettingsDialog) -> None:
    """Every page is reached without a mouse."""
    assert dialog.list.hasFocus()
    for number in range(1, dialog.stack.count()):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        assert dialog.stack.currentIndex() == number


def test_every_control_has_a_name(dialog: SettingsDialog) -> None:
    """For those who listen to the screen: a name of its own, or its words."""
    controls = [
        widget
        for kind in (
            QComboBox,
            QSpinBox,
            QPushButton,
            QTableWidget,
            QListWidget,
            TextView,
            KeyField,
        )
        for widget in dialog.findChildren(kind)
    ]

    assert len(controls) > 20
    for widget in controls:
        words = widget.text() if isinstance(widget, QPushButton) else widget.accessibleName()
        assert words, widget


def test_what_belongs_to_a_project_needs_one(qtbot: QtBot) -> None:
    """Without a project the ways to it are shut."""
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)

    button = dialog.findChild(QPushButton, "settings_reasons")

    assert button is not None
    assert not button.isEnabled()


def test_the_ways_to_the_project_are_told(qtbot: QtBot, dialog: SettingsDialog) -> None:
    """The action that is wanted, by its name."""
    for name in ("blind", "reasons", "edit_guidelines"):
        button = dialog.findChild(QPushButton, f"settings_{name}")
        assert button is not None
        with qtbot.waitSignal(dialog.wanted) as told:
            button.click()
        assert told.args == [name]
