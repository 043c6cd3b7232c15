"""The window by itself: menus from the table, place remembered, closing left to the desk."""

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from veridesk.core.settings import Settings
from veridesk.ui.actions import ACTIONS, MENUS
from veridesk.ui.main_window import MainWindow, fitting


def window_of(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "may_close", True))
    window.restore(Settings())
    window.show_desk("bridge", read_only=False)
    window.show()
    return window


def test_every_action_is_in_its_menu(qtbot: QtBot) -> None:
    """The menus hold the whole table, once."""
    window = window_of(qtbot)

    names = [
        action.objectName()
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
        if action.objectName() in {spec.name for spec in ACTIONS}
    ]

    assert sorted(names) == sorted(spec.name for spec in ACTIONS if spec.menu in MENUS)


def test_the_splitter_stands_where_it_was(qtbot: QtBot) -> None:
    """Window and splitters come back as they were left."""
    settings = Settings()
    first = window_of(qtbot)
    first.resize(860, 600)
    first.splitter.setSizes([220, 400, 240])
    sizes = first.splitter.sizes()
    first.remember(settings)

    second = MainWindow()
    qtbot.addWidget(second, before_close_func=lambda w: setattr(w, "may_close", True))
    second.restore(settings)
    second.show_desk("bridge", read_only=False)
    second.show()

    assert second.size() == first.size()
    assert second.splitter.sizes() == sizes


def test_the_window_asks_before_it_closes(qtbot: QtBot) -> None:
    """What is being written is finished first, so the first close is only a wish."""
    window = window_of(qtbot)

    with qtbot.waitSignal(window.close_wanted):
        assert not window.close()
    window.may_close = True

    assert window.close()


def test_runs_are_offered_newest_first(qtbot: QtBot) -> None:
    """The run at work is ticked; choosing another names it."""
    window = window_of(qtbot)
    window.show_runs([(2, "explainable 2 & more"), (1, "imported 1")], 2)

    actions = window._run_menu.actions()

    assert [(a.text(), a.isChecked()) for a in actions] == [
        ("explainable 2 && more", True),
        ("imported 1", False),
    ]
    with qtbot.waitSignal(window.run_chosen) as chosen:
        actions[1].trigger()
    assert chosen.args == [1]


def test_a_window_never_outgrows_its_screen() -> None:
    """A place remembered from a larger screen leaves room for frame and title on this one."""
    assert fitting(QSize(1360, 820), QSize(1000, 633)) == QSize(984, 593)
    assert fitting(QSize(900, 600), QSize(1920, 1080)) == QSize(900, 600)


def test_warming_up_shows_nothing(qtbot: QtBot) -> None:
    """The welcome page stays in front, the panes get the size that they will have."""
    window = MainWindow()
    qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "may_close", True))
    window.restore(Settings())
    window.show_welcome([])
    window.show()

    window.warm_up()
    window.warm_up()
    width = window.splitter.width()

    assert window.is_welcome_shown
    assert not window.splitter.isVisible()
    window.show_desk("bridge", read_only=False)
    assert window.splitter.isVisible()
    assert window.splitter.width() == width
