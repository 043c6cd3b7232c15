"""The left pane: filters, chips, selection, and what it suggests."""

from array import array

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from veridesk.core.model import FlagKind, Rid
from veridesk.core.queue import Order, QueueFilter
from veridesk.ui.queue_model import QueueSnapshot
from veridesk.ui.queue_panel import NextStep, QueuePanel


def panel_of(qtbot: QtBot, rids: list[int]) -> QueuePanel:
    panel = QueuePanel()
    qtbot.addWidget(panel)
    panel.show_queue(QueueSnapshot.of(array("q", rids), ()), lambda _: [], None)
    panel.show()
    return panel


def chips(panel: QueuePanel) -> list[QToolButton]:
    box = panel.findChild(QWidget, "chips")
    return [chip for chip in box.findChildren(QToolButton) if chip.isVisible()]


def test_filters_are_asked_for_and_shown_as_chips(qtbot: QtBot) -> None:
    """Each filter is a chip, and its chip takes it away."""
    panel = panel_of(qtbot, [1, 2])

    with qtbot.waitSignals([panel.query_changed] * 2):
        panel.set_filter("pending")
        panel.set_filter("contradicted")

    assert panel.chosen_filter() == QueueFilter(
        statuses=frozenset({"pending"}), kinds=frozenset({FlagKind.CONTRADICTED})
    )
    assert [chip.text() for chip in chips(panel)] == ["pending  ×", "contradicted  ×"]
    with qtbot.waitSignal(panel.query_changed):
        QTest.mouseClick(chips(panel)[0], Qt.MouseButton.LeftButton)
    assert panel.chosen_filter().statuses == frozenset()


def test_typing_searches_after_a_pause_and_enter_at_once(qtbot: QtBot) -> None:
    """One search for many letters; Enter does not wait."""
    panel = panel_of(qtbot, [1])
    heard: list[str] = []
    panel.query_changed.connect(lambda: heard.append(panel.chosen_filter().text))

    QTest.keyClicks(panel.search, "bridge")
    assert heard == []
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert heard == ["bridge"]
    QTest.keyClicks(panel.search, "s")
    qtbot.waitUntil(lambda: heard == ["bridge", "bridges"])


def test_clearing_filters_asks_once(qtbot: QtBot) -> None:
    """All filters go in one step; without any there is nothing to ask."""
    panel = panel_of(qtbot, [1])
    panel.set_filter("accepted")
    panel.set_filter("unsupported")
    heard: list[bool] = []
    panel.query_changed.connect(lambda: heard.append(True))

    panel.clear_filters()
    panel.clear_filters()

    assert heard == [True]
    assert panel.chosen_filter() == QueueFilter()
    assert chips(panel) == []


def test_the_order_is_a_choice(qtbot: QtBot) -> None:
    """The combo's orders are those of the queue."""
    panel = panel_of(qtbot, [1])

    for order in Order:
        panel.choose_order(order)
        assert panel.chosen_order() is order


def test_the_current_sample_stays_selected(qtbot: QtBot) -> None:
    """Another snapshot keeps the line of the current sample, and chooses nothing by itself."""
    panel = panel_of(qtbot, [5, 6, 7])
    chosen: list[int] = []
    panel.sample_chosen.connect(chosen.append)

    panel.select(Rid(6))
    panel.show_queue(QueueSnapshot.of(array("q", [7, 9, 6]), ()), lambda _: [], Rid(6))
    assert panel.table.currentIndex().row() == 2
    panel.show_queue(QueueSnapshot.of(array("q", [7, 9]), ()), lambda _: [], Rid(6))
    assert panel.table.currentIndex() == QModelIndex()
    assert chosen == []
    panel.table.selectRow(1)
    panel.table.setCurrentIndex(panel.model.index(1, 0))

    assert chosen == [9]


def test_an_empty_queue_says_what_to_do(qtbot: QtBot) -> None:
    """The words take the list's place, and the button names the step."""
    panel = panel_of(qtbot, [])
    panel.show_step(NextStep.CLEAR, "No sample holds <b>x</b>.", "Clear filters")

    assert not panel.table.isVisible()
    with qtbot.waitSignal(panel.step_chosen) as step:
        QTest.mouseClick(panel.step_button, Qt.MouseButton.LeftButton)
    assert step.args == ["clear_filters"]
    panel.show_step(NextStep.NONE)
    assert not panel.step_button.isVisible()


def test_going_on_while_ctrl_is_held_selects_one_line(qtbot: QtBot) -> None:
    """Ctrl+Enter rules and goes on; the line before must not stay selected for a bulk ruling."""
    panel = panel_of(qtbot, [1, 2, 3])
    panel.select(Rid(1))

    QTest.keyPress(panel.search, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    panel.select(Rid(2))
    QTest.keyRelease(panel.search, Qt.Key.Key_Control)

    assert panel.selected_rids() == [Rid(2)]
    panel.select(None)
    assert panel.selected_rids() == []
