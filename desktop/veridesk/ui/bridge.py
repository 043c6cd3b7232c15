"""Between an open project and the GUI thread: what changed, and bounded reads."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from veridesk.store.change import Change
from veridesk.store.inquiry import Inquiry
from veridesk.store.project import Database, Project

T = TypeVar("T")


class Bridge(QObject):
    """Carries each committed `Change` into the GUI thread, and reads for it.

    `db` is the GUI thread's own read-only connection, for bounded reads; `read` runs a longer one
    in the reading thread, on a connection of its own, and `search` one that may take seconds in
    another, where the next search stops it.
    """

    changed = Signal(object)
    _committed = Signal(object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.db = project.reader()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="veridesk-reader")
        self._search_pool = ThreadPoolExecutor(1, thread_name_prefix="veridesk-search")
        self._inquiry = Inquiry(project)
        # Emitted in the writer thread, delivered in ours: Qt queues it by the receiver's thread.
        self._committed.connect(self._on_committed)
        self._leave = project.listen(self._committed.emit)

    async def read(self, question: Callable[[Database], T]) -> T:
        """The answer to `question(db)`, asked in the reading thread."""

        def ask() -> T:
            with closing(self.project.reader()) as db:
                return question(db)

        return await asyncio.get_running_loop().run_in_executor(self._pool, ask)

    async def search(self, question: Callable[[Database], T]) -> T:
        """The answer to `question(db)` in the searching thread; Cancelled when another follows."""
        self._inquiry.stop()
        self._inquiry = Inquiry(self.project)
        ask = partial(self._inquiry.ask, question)
        return await asyncio.get_running_loop().run_in_executor(self._search_pool, ask)

    def stop_search(self) -> None:
        """End the search under way, which nobody waits for any more."""
        self._inquiry.stop()

    async def close(self) -> None:
        """Stop listening and wait for the reading thread, without blocking the loop."""
        self._leave()
        self._inquiry.stop()
        loop = asyncio.get_running_loop()
        for pool in (self._pool, self._search_pool):
            done: asyncio.Future[None] = loop.create_future()
            # An executor cannot wait for its own threads, so the last order says that it is the
            # last.
            pool.submit(partial(loop.call_soon_threadsafe, _settle, done))
            await done
            pool.shutdown(wait=False)
        self.db.close()

    def _on_committed(self, change: Change) -> None:
        self.changed.emit(change)


def _settle(future: "asyncio.Future[None]") -> None:
    if not future.done():
        future.set_result(None)
