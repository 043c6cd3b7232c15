"""Between project and window: commits are heard in the GUI thread, reads stay off it."""

import threading
from collections.abc import Callable
from pathlib import Path

import qasync
from pytestqt.qtbot import QtBot

from veridesk.core.model import Rid
from veridesk.reviewing.session import save_draft
from veridesk.store.change import Change
from veridesk.store.project import Project
from veridesk.store.reads.samples import count_samples
from veridesk.ui.app import make_app
from veridesk.ui.bridge import Bridge
from veridesk.ui.hands import heard


def live(story: Callable[[Bridge], object], path: Path) -> None:
    async def sitting() -> None:
        with Project.open(path) as project:
            bridge = Bridge(project)
            try:
                await story(bridge)
            finally:
                await bridge.close()

    make_app()
    qasync.run(sitting())


def test_a_commit_is_heard_once_in_the_gui_thread(qtbot: QtBot, flagged: Path) -> None:
    """The writer's thread announces; the window hears it in its own."""
    changes: list[tuple[Change, threading.Thread]] = []

    async def story(bridge: Bridge) -> None:
        bridge.changed.connect(lambda c: changes.append((c, threading.current_thread())))
        await heard(
            bridge.changed,
            lambda: save_draft(bridge.project, Rid(1), "typed", "", by="Ann").result(),
        )

    live(story, flagged)

    assert [(c.tables, c.rids, t) for c, t in changes] == [
        (frozenset({"draft"}), (Rid(1),), threading.main_thread())
    ]


def test_reads_run_in_the_reading_thread(qtbot: QtBot, flagged: Path) -> None:
    """A long look blocks nothing, and uses a connection of its own."""
    names: list[str] = []

    async def story(bridge: Bridge) -> None:
        def look(db: object) -> int:
            names.append(threading.current_thread().name)
            assert db is not bridge.db
            return count_samples(db)

        assert await bridge.read(look) == count_samples(bridge.db) == 4

    live(story, flagged)

    assert names[0].startswith("veridesk-reader")
