"""The guidelines of the open project: shown in their panel, written in their dialog."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtWidgets import QWidget

from veridesk.core.errors import UserError
from veridesk.core.settings import Settings
from veridesk.reviewing.habits import guidelines_of, read_guidelines, save_guidelines
from veridesk.ui.bridge import Bridge
from veridesk.ui.dialogs import choose_file, shown
from veridesk.ui.errands import Errands
from veridesk.ui.guidelines_dialog import GuidelinesDialog
from veridesk.ui.guidelines_panel import GuidelinesPanel
from veridesk.ui.main_window import MainWindow

_PLACE = "docks"


class GuidelinesDesk(QObject):
    """Keeps panel, action and project of one mind; the panel's place is remembered."""

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        errands: Errands,
        bridge: Callable[[], Bridge | None],
    ) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._errands, self._bridge = errands, bridge
        self.panel = GuidelinesPanel(window)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        if place := settings.splitters.get(_PLACE, ""):
            window.restoreState(QByteArray.fromHex(place.encode()))
        self.panel.hide()
        self.panel.closed.connect(lambda: self._want(is_shown=False))
        self.panel.edit_wanted.connect(self.edit)

    def open(self) -> None:
        """Begin with a project."""
        self._show_text()
        self._show_panel()

    def close(self) -> None:
        """Let go of the project."""
        self.panel.show_text("", writable=False)
        self.panel.hide()

    def remember(self) -> None:
        """Note the panel's place for the next sitting."""
        state = self._window.saveState().toHex().data()
        self._settings.splitters[_PLACE] = bytes(state).decode()

    def toggle(self) -> None:
        """Show the panel, or put it away."""
        self._want(is_shown=not self._settings.guidelines_shown)

    def edit(self, parent: QWidget | None = None) -> None:
        """Let the person write the guidelines."""
        bridge = self._bridge()
        if bridge is not None and not bridge.project.read_only:
            self._errands.start(self._edit(bridge, parent or self._window))

    async def _edit(self, bridge: Bridge, parent: QWidget) -> None:
        dialog = GuidelinesDialog(guidelines_of(bridge.db), parent)
        dialog.load_wanted.connect(lambda: self._errands.start(self._load(dialog)))
        if await shown(dialog):
            await asyncio.wrap_future(save_guidelines(bridge.project, dialog.text()))
            self._show_text()
            self._want(is_shown=True)
        if parent is self._window:
            self._window.focus_review()

    async def _load(self, dialog: GuidelinesDialog) -> None:
        folder = self._settings.folders.get("guidelines", str(Path.home()))
        filters = self.tr("Texts (*.md *.txt);;All files (*)")
        path = await choose_file(dialog, self.tr("Take guidelines from a file"), filters, folder)
        if path is None:
            return
        self._settings.folders["guidelines"] = str(path.parent)
        try:
            dialog.edit.set_text(read_guidelines(path))
            dialog.say("")
        except UserError as error:
            dialog.say(str(error))

    def _want(self, *, is_shown: bool) -> None:
        self._settings.guidelines_shown = is_shown
        self._show_panel()

    def _show_panel(self) -> None:
        is_shown = self._settings.guidelines_shown and self._bridge() is not None
        self.panel.setVisible(is_shown)
        self._window.action_table["guidelines"].setChecked(self._settings.guidelines_shown)

    def _show_text(self) -> None:
        bridge = self._bridge()
        if bridge is not None:
            self.panel.show_text(guidelines_of(bridge.db), writable=not bridge.project.read_only)
