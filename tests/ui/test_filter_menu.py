"""Every condition can be ticked in the menu, is a chip, and can be taken away."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from veridesk.core.ids import source_id
from veridesk.core.model import FlagKind
from veridesk.core.queue import QueueFilter
from veridesk.store.reads.samples import ImportFact
from veridesk.store.reads.views import Facets
from veridesk.ui.filter_menu import FilterMenu

FOUND = Facets(
    generators=("model-a", "a & b"),
    tasks=("QA",),
    datasets=(),
    reviewers=("Ann",),
    imports=(ImportFact(3, "done", "2026-01-01", ("/data/one.jsonl",), 1, 0, 1, 0),),
    saved=(("mine", QueueFilter(task="QA", text="bridge")),),
)


def menu_of(qtbot: QtBot) -> FilterMenu:
    menu = FilterMenu()
    qtbot.addWidget(menu)
    menu.show_facets(FOUND)
    return menu


def action(menu: QMenu, *path: str) -> QAction:
    """The action under these words, through submenus."""
    found = next(one for one in menu.actions() if one.text() == path[0])
    if len(path) == 1:
        return found
    below = found.menu()
    assert isinstance(below, QMenu)
    return action(below, *path[1:])


def test_each_condition_is_a_chip_that_takes_it_away(qtbot: QtBot) -> None:
    """Ticked one after the other they combine; each chip removes just its own."""
    menu = menu_of(qtbot)
    for path in (
        ("pending",),
        ("contradicted",),
        ("with my bookmark",),
        ("Risk", "0.70 to 0.90"),
        ("Generator", "a && b"),
        ("Task", "QA"),
        ("Import", "3: one.jsonl"),
        ("Ruled on by", "Ann"),
    ):
        with qtbot.waitSignal(menu.changed):
            action(menu, *path).trigger()

    assert menu.wanted == QueueFilter(
        statuses=frozenset({"pending"}),
        kinds=frozenset({FlagKind.CONTRADICTED}),
        bookmarked=True,
        score_low=0.7,
        score_high=0.9,
        generator="a & b",
        task="QA",
        import_id=3,
        ruled_by="Ann",
    )
    assert [words for words, _ in menu.chips()] == [
        "pending", "contradicted", "bookmarked", "risk 0.70 to 0.90", "a & b", "QA",
        "3: one.jsonl", "by Ann",
    ]  # fmt: skip
    for left in range(7, -1, -1):
        menu.chips()[0][1]()
        assert len(menu.chips()) == left
    assert menu.wanted == QueueFilter()


def test_what_is_ticked_can_be_unticked(qtbot: QtBot) -> None:
    """The menu shows what is asked for, also after it was set elsewhere."""
    menu = menu_of(qtbot)
    menu.take(QueueFilter(generator="model-a", statuses=frozenset({"unsure"})))

    assert action(menu, "unsure").isChecked()
    assert action(menu, "Generator", "model-a").isChecked()
    action(menu, "Generator", "model-a").trigger()
    action(menu, "unsure").trigger()
    assert menu.wanted == QueueFilter()


def test_a_source_alone_is_asked_for(qtbot: QtBot) -> None:
    """All samples of one source, whatever was asked before."""
    menu = menu_of(qtbot)
    menu.set_filter("pending")
    menu.take(QueueFilter(source=source_id("x")))

    assert menu.wanted == QueueFilter(source=source_id("x"))
    assert [words for words, _ in menu.chips()] == ["one source"]


def test_saved_filters_are_offered_and_forgotten(qtbot: QtBot) -> None:
    """The menu only says what is wanted."""
    menu = menu_of(qtbot)
    with qtbot.waitSignal(menu.saved_chosen) as chosen:
        action(menu, "Saved filters", "mine").trigger()
    assert chosen.args == [QueueFilter(task="QA", text="bridge")]
    with qtbot.waitSignal(menu.forget_wanted) as forgotten:
        action(menu, "Saved filters", "Forget", "mine").trigger()
    assert forgotten.args == ["mine"]
    with qtbot.waitSignal(menu.save_wanted):
        action(menu, "Save this filter…").trigger()
