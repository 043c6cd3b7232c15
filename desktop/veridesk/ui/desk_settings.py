"""What the person set: looks, keys and habits, put to work at once and remembered."""

import copy
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from veridesk.core.settings import Settings
from veridesk.ui import key_map, theme
from veridesk.ui.bridge import Bridge
from veridesk.ui.desk_guidelines import GuidelinesDesk
from veridesk.ui.desk_review import ReviewDesk
from veridesk.ui.dialogs import shown
from veridesk.ui.errands import Errands
from veridesk.ui.main_window import MainWindow
from veridesk.ui.settings_dialog import SettingsDialog
from veridesk.ui.settings_pages import LARGEST_TEXT, SMALLEST_TEXT
from veridesk.ui.theme import Theme

_OF_THE_DIALOG: Final = (
    *("theme", "font_points", "font_family", "line_spacing", "zoom", "language"),
    *("key_preset", "keys", "idle_seconds", "backups_keep", "backups_minutes"),
)
_OF_LOOKS: Final = frozenset({"theme", "font_points", "font_family", "line_spacing", "zoom"})


class SettingsDesk(QObject):
    """Owns no setting but applies them; `changed` is emitted after each change."""

    changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        errands: Errands,
        review: ReviewDesk,
        bridge: Callable[[], Bridge | None],
    ) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._errands, self._review, self._bridge = errands, review, bridge
        self.guidelines = GuidelinesDesk(window, settings, errands, bridge)
        window.theme_chosen.connect(self._on_theme_chosen)
        self._window.show_theme(theme_of(settings))
        self._apply_habits()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            "settings": lambda: self._errands.start(self._choose()),
            "guidelines": self.guidelines.toggle,
            "edit_guidelines": self.guidelines.edit,
            "larger": partial(self._resize_text, 1),
            "smaller": partial(self._resize_text, -1),
            "normal": partial(self._resize_text, 0),
        }

    def apply(self) -> None:
        """Put all settings to work."""
        self._apply_looks()
        self._apply_habits()

    def save(self) -> None:
        """Write the settings down; where that fails, say so."""
        try:
            self._settings.save()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            words = self.tr("your settings could not be saved ({reason})")
            self._window.message.show_message(words.format(reason=reason))

    async def _choose(self) -> None:
        before, draft = copy.deepcopy(self._settings), copy.deepcopy(self._settings)
        bridge = self._bridge()
        share = percent_words(self._review.blind.rule.share)
        dialog = SettingsDialog(
            draft,
            writable=bridge is not None and not bridge.project.read_only,
            blind=self.tr("Ruled on blind: {share}").format(share=share) if bridge else "",
            parent=self._window,
        )
        dialog.changed.connect(lambda: self._take(draft))
        dialog.wanted.connect(lambda name: self._open_from(dialog, name))
        if await shown(dialog):
            self.save()
        else:
            self._take(before)
        self._window.focus_review()

    def _open_from(self, dialog: SettingsDialog, name: str) -> None:
        deeds: dict[str, Callable[[SettingsDialog], None]] = {
            "blind": self._review.blind.choose,
            "reasons": self._review.marks.edit_reasons,
            "edit_guidelines": self.guidelines.edit,
        }
        deeds[name](dialog)

    def _take(self, draft: Settings) -> None:
        now = self._settings
        differs = {name for name in _OF_THE_DIALOG if getattr(now, name) != getattr(draft, name)}
        for name in differs:
            setattr(now, name, copy.copy(getattr(draft, name)))
        if differs & _OF_LOOKS:
            self._apply_looks()
        self._apply_habits()
        self.changed.emit()

    def _apply_looks(self) -> None:
        apply_looks(self._settings)
        self._window.show_theme(theme_of(self._settings))

    def _apply_habits(self) -> None:
        now = self._settings
        key_map.use_keys(key_map.key_map(now.key_preset, now.keys))
        self._review.stopwatch.limit = max(1, now.idle_seconds)

    def _on_theme_chosen(self, chosen: Theme) -> None:
        self._settings.theme = str(chosen)
        self._apply_looks()
        self.save()

    def _resize_text(self, by: int) -> None:
        now = self._settings.font_points or theme.READING_POINTS
        points = min(LARGEST_TEXT, max(SMALLEST_TEXT, now + by)) if by else 0
        self._settings.font_points = points
        self._apply_looks()
        self.save()


def theme_of(settings: Settings) -> Theme:
    """The theme that is set; the system's where no such theme is."""
    return Theme(settings.theme) if settings.theme in set(Theme) else Theme.SYSTEM


def apply_looks(settings: Settings) -> None:
    """Give the program the looks that are set.

    The first time it comes before any window is made: Qt hands a font that the program takes later
    on to the top of a window, but under a style sheet not to all that is in it.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply_theme(
            *(app, theme_of(settings), settings.font_points),
            family=settings.font_family,
            spacing=settings.line_spacing,
            zoom=min(theme.WIDEST_ZOOM, max(theme.LEAST_ZOOM, settings.zoom)),
        )


def percent_words(share: float) -> str:
    """A share of samples in whole percent; unlike a probability it may be none or all."""
    return f"{round(100 * share)} %"
