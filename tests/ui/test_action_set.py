"""The actions made from the table: their keys follow the map at work."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from veridesk.ui import key_map
from veridesk.ui.action_set import Actions


def test_actions_take_other_keys_at_once(qtbot: QtBot) -> None:
    """Shortcut and tooltip change together; an action may be left without a key."""
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    assert actions["accept"].toolTip().endswith("(A)")

    key_map.use_keys(key_map.key_map(key_map.USUAL, {"accept": "F5", "unsure": ""}))

    assert actions["accept"].shortcut() == QKeySequence("F5")
    assert actions["accept"].toolTip().endswith("(F5)")
    assert actions["unsure"].shortcuts() == []
    assert "(" not in actions["unsure"].toolTip()


def test_keys_that_rule_rest_in_fields(qtbot: QtBot) -> None:
    """Also those with Ctrl or the function keys; saving and searching go on."""
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    key_map.use_keys(key_map.key_map(key_map.USUAL, {"accept": "Ctrl+M", "reject": "F5"}))

    assert actions.rests_in_fields(QKeySequence("Ctrl+M"))
    assert actions.rests_in_fields(QKeySequence("F5"))
    assert not actions.rests_in_fields(QKeySequence("Ctrl+Return"))
    assert not actions.rests_in_fields(QKeySequence("Ctrl+F"))
