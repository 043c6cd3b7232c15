"""Coroutines that slots set off: kept alive, counted, and never failing in silence."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from veridesk.core.errors import Cancelled, VerideskError


class Errands:
    """Starts coroutines from slots and hands their errors on.

    What a person can mend goes to `on_error`; a bug goes to the loop's exception handler, which
    writes a report.
    """

    def __init__(self, on_error: Callable[[VerideskError], None]) -> None:
        self._on_error = on_error
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, errand: Coroutine[Any, Any, None]) -> None:
        """Run `errand` in the running loop."""
        task = asyncio.get_running_loop().create_task(errand)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)

    @property
    def under_way(self) -> int:
        """How many have not ended yet."""
        return len(self._tasks)

    async def settle(self) -> None:
        """Wait until all that are under way have ended, but for the one that waits."""
        mine = asyncio.current_task()
        while others := [task for task in self._tasks if task is not mine]:
            await asyncio.wait(others)

    def _on_done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is None or isinstance(error, Cancelled):
            return
        if isinstance(error, VerideskError):
            self._on_error(error)
            return
        task.get_loop().call_exception_handler(
            {"message": "a task of the window failed", "exception": error}
        )
