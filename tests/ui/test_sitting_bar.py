"""The strip tells of this sitting, and its goal is remembered as text."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from veridesk.ui.hands import Hands
from veridesk.ui.sitting import Goal, GoalKind
from veridesk.ui.sitting_bar import SittingBar, goal_from_text, goal_to_text


@pytest.mark.usefixtures("english")
def test_the_bar_says_how_far_the_goal_is(qtbot: QtBot) -> None:
    """Without a goal it counts; with one it says of how many, and the time left."""
    bar = SittingBar()
    qtbot.addWidget(bar)
    bar.sitting.note(1, stands=True)
    bar.show_now()
    assert bar.words() == "sitting: 1"
    assert bar.bar.isHidden()

    bar.sitting.goal = Goal(GoalKind.SAMPLES, 2)
    bar.show_now()
    assert bar.words().startswith("sitting: 1 of 2, ")
    assert not bar.bar.isHidden()
    assert bar.button.accessibleName() == bar.words()

    bar.sitting.note(2, stands=True)
    assert bar.words() == "sitting: 2 of 2, goal reached"


@pytest.mark.parametrize("goal", [Goal(), Goal(GoalKind.SAMPLES, 50), Goal(GoalKind.MINUTES, 45)])
def test_a_goal_comes_back_from_the_settings(goal: Goal) -> None:
    """What was kept is read again."""
    assert goal_from_text(goal_to_text(goal)) == goal


@pytest.mark.parametrize("text", ["none 4", "samples", "samples 0", "samples -1", "hours 9", "x y"])
def test_what_is_no_goal_is_none(text: str) -> None:
    """Settings that somebody wrote by hand stop nothing."""
    assert goal_from_text(text) == Goal()


def test_a_goal_is_set_reached_and_remembered(sit, settings, flagged) -> None:  # type: ignore[no-untyped-def]
    """The dialog sets it, rulings reach it, undo takes one back, the settings keep it."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        hands.window.action_table["sitting"].trigger()
        dialog = await hands.dialog("goal_dialog")
        dialog.samples.setChecked(True)  # type: ignore[attr-defined]
        dialog.number.setValue(2)  # type: ignore[attr-defined]
        hands.press(Qt.Key.Key_Return)
        await hands.until(hands.is_back)
        bar = hands.window.job_panel.sitting
        await hands.rule(Qt.Key.Key_A)
        assert bar.sitting.ruled == 1
        await hands.rule(Qt.Key.Key_A)
        await hands.until(lambda: "goal for this sitting" in hands.window.message.text)
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
        assert bar.sitting.ruled == 1

    sit(story, flagged)
    assert settings.goal == "samples 2"
