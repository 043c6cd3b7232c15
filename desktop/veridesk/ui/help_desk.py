"""Opens the help where it is wanted: F1 in the window and in its dialogs, and the menu."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from veridesk.core.settings import Settings
from veridesk.ui import key_map
from veridesk.ui.help_window import HelpWindow
from veridesk.ui.language import language_for
from veridesk.ui.main_window import MainWindow

START: Final = "start"
OF_DIALOGS: Final[Mapping[str, str]] = {
    "about_dialog": "start",
    "backup_dialog": "safety",
    "blind_dialog": "review",
    "bulk_dialog": "find",
    "compare_dialog": "detectors",
    "dashboard": "review",
    "doctor_dialog": "safety",
    "export_dialog": "export",
    "field_dialog": "find",
    "filter_name_dialog": "find",
    "flag_dialog": "detectors",
    "goal_dialog": "review",
    "guidelines_dialog": "review",
    "import_dialog": "import",
    "imports_dialog": "import",
    "key_sheet": "keys",
    "name_dialog": "start",
    "new_key_dialog": "proof",
    "range_dialog": "find",
    "reasons_dialog": "marks",
    "rejections_dialog": "import",
    "report_dialog": "report",
    "settings_dialog": "keys",
    "source_dialog": "find",
    "update_dialog": "trouble",
    "verify_dialog": "proof",
}
"""The page for each dialog."""
OF_ACTIONS: Final[Mapping[str, str]] = {
    "help_start": "start",
    "help_states": "states",
    "help_import": "import",
    "help_export": "export",
    "help_report": "report",
}
"""The page for each entry of the menu."""


class HelpDesk(QObject):
    """Owns the one window of help, which no dialog of the program blocks."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._main, self._settings = window, settings
        self.window: HelpWindow | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the actions of these names do."""
        pages = {action: partial(self.show, page) for action, page in OF_ACTIONS.items()}
        return {"help": lambda: self.show(self.page_here()), **pages}

    def show(self, page: str) -> None:
        """Open the help on a page."""
        if self.window is None:
            # Without a parent: a dialog would block it with the window that it belongs to.
            self.window = HelpWindow(language_for(self._settings.language))
            self.window.closed.connect(self._on_closed)
        self.window.show_page(page)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.browser.setFocus()

    def close(self) -> None:
        """Close the help with the program."""
        if self.window is not None:
            self.window.close()

    def page_here(self) -> str:
        """The page that speaks of what the person is at."""
        main = self._main
        focus = QApplication.focusWidget()
        if main.is_welcome_shown:
            return START
        if focus is not None and main.queue.isAncestorOf(focus):
            return "find"
        if main.is_correcting:
            return "correct"
        return "export" if main.is_done_shown else "review"

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or dialog.findChild(QShortcut, "help_shortcut"):
            return
        page = OF_DIALOGS.get(dialog.objectName())
        keys = key_map.current().of("help")
        if page is not None and keys:
            shortcut = QShortcut(QKeySequence(keys[0]), dialog)
            shortcut.setObjectName("help_shortcut")
            shortcut.activated.connect(partial(self.show, page))

    def _on_closed(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
            # A window that a dialog blocks hears no key.
            (QApplication.activeModalWidget() or self._main).activateWindow()
