"""Looks for a newer Veridesk when the person asks for it, and at no other time."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject

from veridesk import __version__
from veridesk.core.errors import UserError
from veridesk.ui.dialogs import shown
from veridesk.ui.errands import Errands
from veridesk.ui.main_window import MainWindow
from veridesk.ui.update_check import Release, UpdateSource, find_newer, shipped_source
from veridesk.ui.update_dialog import UpdateDialog


class UpdateDesk(QObject):
    """Opens the question, and carries it out in a thread once the person has agreed."""

    def __init__(
        self,
        window: MainWindow,
        errands: Errands,
        folder: Path,
        source: Callable[[], UpdateSource] = shipped_source,
    ) -> None:
        super().__init__(window)
        self._window, self._errands, self._source = window, errands, source
        self._seen = folder / "latest-seen.txt"

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the actions of these names do."""
        return {"updates": lambda: self._errands.start(self.check())}

    async def check(self) -> None:
        """Show the question and, if it is answered so, ask."""
        source = self._source()
        dialog = UpdateDialog(source, self._window)
        asking: list[asyncio.Task[None]] = []

        def ask() -> None:
            loop = asyncio.get_running_loop()
            asking.append(loop.create_task(self._ask(dialog, source)))

        dialog.ask_wanted.connect(ask)
        closed = asyncio.get_running_loop().create_task(shown(dialog))
        await closed
        for task in asking:
            task.cancel()

    async def _ask(self, dialog: UpdateDialog, source: UpdateSource) -> None:
        loop = asyncio.get_running_loop()

        def question() -> Release | None:
            return find_newer(source, __version__, self._seen, datetime.now(UTC))

        try:
            dialog.show_newest(await loop.run_in_executor(None, question))
        except UserError as error:
            dialog.show_failure(error)
