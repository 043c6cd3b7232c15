"""The window for those who listen to it: every control has a name and a role, and takes keys.

What Qt tells a screen reader is asked for through `QAccessible`, in the window as it runs.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from veridesk.ui import accessibility
from veridesk.ui.hands import Hands
from veridesk.ui.view_dialogs import BulkDialog, FilterNameDialog, GoalDialog, RangeDialog

Role = QAccessible.Role
CONTROLS = {
    *(Role.PushButton, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText),
    *(Role.SpinBox, Role.Slider, Role.List, Role.Table, Role.Tree, Role.ButtonMenu),
    *(Role.ButtonDropDown, Role.Link, Role.ProgressBar, Role.PageTab, Role.MenuItem),
    *(Role.Dial, Role.HotkeyField),
}
UNFOCUSED = {Role.ProgressBar, Role.PageTab, Role.MenuItem}
"""Roles that take no focus of their own: shown only, or walked by their tab bar and menu."""
SECONDS = 40.0


def parts(found: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """What a screen reader meets below a window, itself included; the insides of tables are not."""
    yield found
    if depth > 40 or found.role() in {Role.Table, Role.List, Role.Tree, Role.ComboBox}:
        return
    for number in range(found.childCount()):
        child = found.child(number)
        if child is not None and child.isValid():
            yield from parts(child, depth + 1)


def faults(window: QWidget) -> list[str]:
    """Visible controls of a window that have no name, or that no key can reach."""
    wrong = []
    root = QAccessible.queryAccessibleInterface(window)
    for part in parts(root):
        widget = part.object()
        if part.role() not in CONTROLS or not _is_met(part, widget):
            continue
        where = f"{type(widget).__name__} {widget.objectName() if widget else ''}"
        if not part.text(QAccessible.Text.Name).strip():
            wrong.append(f"{where}: no name ({part.role().name})")
        takes_focus = part.state().focusable or part.role() in UNFOCUSED
        if not takes_focus and not part.state().disabled:
            wrong.append(f"{where}: takes no focus ({part.role().name})")
    return wrong


def _is_met(part: QAccessibleInterface, widget: QObject | None) -> bool:
    if part.state().invisible:
        return False
    if not isinstance(widget, QWidget):
        return True
    # The field inside a spin box or an editable combo is spoken of as its owner, and a scroll
    # area's own container holds no control.
    inner = widget.parentWidget() is not None and widget.objectName().startswith("qt_")
    return widget.isVisible() and not inner


def test_a_nameless_button_is_found(qtbot: QtBot) -> None:
    """The walk sees what it is to see: no name, no focus; and passes what has both."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    good, nameless, unreachable = QPushButton("Go"), QToolButton(), QPushButton("Mouse only")
    nameless.setObjectName("bad")
    nameless.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    unreachable.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    field = QLineEdit()
    for part in (good, nameless, unreachable, field):
        row.addWidget(part)
    window.show()

    found = faults(window)

    assert len(found) == 3
    assert found[0].startswith("QToolButton bad: no name")
    assert "takes no focus" in found[1]
    assert found[2].startswith("QLineEdit : no name")


def test_every_control_of_the_window_has_a_name(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """The welcome page, a sample with filters, the correction, and the end of the queue."""
    wrong: dict[str, list[str]] = {}

    async def story(hands: Hands) -> None:
        wrong["welcome"] = faults(hands.window)
        hands.desk.start_open(flagged)
        await hands.until(lambda: hands.desk.review.can_rule)
        hands.window.queue.set_filter("pending")
        await hands.until(lambda: hands.desk.queue.is_idle)
        wrong["sample"] = faults(hands.window)
        hands.press(Qt.Key.Key_E)
        await hands.until(lambda: hands.desk.review.is_correcting)
        wrong["correction"] = faults(hands.window)
        hands.press(Qt.Key.Key_Escape)
        await hands.until(lambda: not hands.desk.review.is_correcting)
        hands.window.queue.clear_filters()
        await hands.until(lambda: hands.desk.queue.is_idle)
        for _ in range(4):
            await hands.rule(Qt.Key.Key_A)
        await hands.until(lambda: hands.window.is_done_shown)
        wrong["done"] = faults(hands.window)

    sit(story)
    assert {page: found for page, found in wrong.items() if found} == {}


def test_every_dialog_behind_an_action_has_names(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """Each action that asks something is triggered; what opens is walked, and closes by Esc."""
    wrong: dict[str, list[str]] = {}
    opened: list[str] = []
    leave = {"quit", "close", "new", "open", "fresh_demo", "demo"}

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        actions = [
            action
            for action in hands.window.actions()
            if action.objectName() not in leave
            and (action.text().endswith("…") or action.objectName() in {"keys", "help", "about"})
            and action.isEnabled()
        ]
        for action in actions:
            action.trigger()
            dialog = await _next_dialog()
            if dialog is None:
                continue
            if not isinstance(dialog, QFileDialog):
                opened.append(action.objectName())
                wrong[action.objectName()] = faults(dialog)
            dialog.reject()
            await hands.until(lambda d=dialog: d not in _dialogs())  # type: ignore[misc]

    sit(story, flagged)
    assert len(opened) >= 6
    assert {name: found for name, found in wrong.items() if found} == {}


def _dialogs() -> list[QDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QDialog) and widget.isVisible()
    ]


async def _next_dialog() -> QDialog | None:
    for _ in range(20):
        if found := _dialogs():
            await asyncio.sleep(0.1)
            return found[0]
        await asyncio.sleep(0.02)
    return None


@pytest.mark.parametrize("which", ["bulk", "name", "range", "goal"])
def test_small_questions_have_names(qtbot: QtBot, which: str) -> None:
    """Dialogs that need something chosen first."""
    from veridesk.ui.sitting import Goal

    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = {
        "bulk": lambda: BulkDialog(3, 1, parent),
        "name": lambda: FilterNameDialog(parent),
        "range": lambda: RangeDialog(0.2, None, parent),
        "goal": lambda: GoalDialog(Goal(), parent),
    }[which]()
    dialog.open()

    assert faults(dialog) == []
    dialog.reject()


def test_a_line_of_the_queue_is_spoken_in_words(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """State, risk and title; after a ruling the verdict."""
    spoken: list[str] = []

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        table = hands.window.queue.table
        hands.press(Qt.Key.Key_Home)

        def line() -> str:
            part = QAccessible.queryAccessibleInterface(table)
            cells = (part.child(number) for number in range(part.childCount()))
            cell = next(one for one in cells if one is not None and one.role() == Role.Cell)
            return str(cell.text(QAccessible.Text.Name))

        spoken.append(line())
        await hands.rule(Qt.Key.Key_X)
        spoken.append(line())

    sit(story, flagged)
    assert spoken[0].startswith("pending, risk 0.")
    assert "about the bridge" in spoken[0]
    assert spoken[1].startswith("rejected, risk 0.")


def test_the_text_panes_give_text_and_selection(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """What is shown can be read out, and what is selected by keys is known."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        view = hands.window.sample.output_view()
        part = QAccessible.queryAccessibleInterface(view)
        assert part.role() == Role.EditableText
        assert part.state().readOnly
        assert part.text(QAccessible.Text.Name).strip()
        said = part.textInterface()
        shown = hands.desk.review.open_sample
        assert shown is not None
        assert said.text(0, said.characterCount()).startswith(shown.sample.output[:20])
        view.setFocus()
        right = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        hands.press(Qt.Key.Key_Right, right)
        assert said.selectionCount() == 1
        sources = hands.window.sources.findChildren(QWidget)
        texts = [
            QAccessible.queryAccessibleInterface(one).textInterface()
            for one in sources
            if one.isVisible()
            and QAccessible.queryAccessibleInterface(one).role() == Role.EditableText
        ]
        assert any(text.characterCount() > 40 for text in texts if text is not None)

    sit(story, flagged)


def test_a_ruling_and_a_message_are_said_aloud(  # type: ignore[no-untyped-def]
    sit, flagged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was ruled and what comes next; and whatever the strip says."""
    heard: list[str] = []
    monkeypatch.setattr(accessibility.QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        accessibility.QAccessible,
        "updateAccessibility",
        lambda event: heard.append(event.message()),
    )

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        await hands.rule(Qt.Key.Key_X)
        assert any(words.startswith("rejected; next: pending, risk 0.") for words in heard), heard
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
        assert any("taken back" in words.lower() for words in heard), heard

    sit(story, flagged)


def test_an_announcement_is_an_event_of_its_own(qtbot: QtBot) -> None:
    """Qt takes it, with the words and the widget; without a listener nothing is made."""
    widget = QWidget()
    qtbot.addWidget(widget)
    accessibility.announce(widget, "said")
    event = accessibility.QAccessibleAnnouncementEvent(widget, "said")

    assert event.message() == "said"
    assert event.type() == QAccessible.Event.Announcement


def test_the_whole_window_is_walked_by_tab(sit, flagged: Path) -> None:  # type: ignore[no-untyped-def]
    """From field to field by Tab, round to the first, through every pane and back by Shift+Tab."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        hands.window.queue.search.setFocus()
        seen: list[QWidget] = []
        for _ in range(120):
            here = QApplication.focusWidget()
            assert here is not None
            if here in seen:
                break
            seen.append(here)
            # Text panes keep Tab only where Tab is text.
            here.window().focusNextPrevChild(True)
        names = {widget.objectName() for widget in seen}
        assert {"search", "order", "filter", "queue"} <= names
        assert hands.window.sample.output_view() in seen
        assert hands.window.verdict_bar.note_field() in seen

    sit(story, flagged)
