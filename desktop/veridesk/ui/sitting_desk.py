"""Notes what is ruled in this sitting, and says when its goal is reached."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject

from veridesk.core.model import Rid
from veridesk.store.reads.decisions import verdict_of
from veridesk.ui.bridge import Bridge
from veridesk.ui.desk_review import ReviewDesk
from veridesk.ui.dialogs import shown
from veridesk.ui.errands import Errands
from veridesk.ui.main_window import MainWindow
from veridesk.ui.message_bar import Tone
from veridesk.ui.view_dialogs import GoalDialog


class SittingDesk(QObject):
    """Hears what the reviewer does; each deed is a sign of life."""

    def __init__(
        self,
        window: MainWindow,
        review: ReviewDesk,
        errands: Errands,
        bridge: Callable[[], Bridge | None],
    ) -> None:
        super().__init__(window)
        self._window, self._review, self._errands = window, review, errands
        self._bridge = bridge
        self._bar = window.job_panel.sitting
        self._was_reached = False
        self._bar.goal_wanted.connect(self.choose_goal)
        review.ruled.connect(self._on_ruled)
        for sign in (
            review.sample_shown,
            review.marks.changed,
            window.sample.claim_changed,
            window.verdict_bar.note_changed,
            window.correction.draft_changed,
        ):
            sign.connect(self._on_sign_of_life)

    def open(self) -> None:
        """A project was opened."""
        self._was_reached = False
        self._bar.begin()

    def close(self) -> None:
        """The project goes."""
        self._bar.end()

    def choose_goal(self) -> None:
        """Ask for another goal."""
        self._errands.start(self._choose_goal())

    async def _choose_goal(self) -> None:
        dialog = GoalDialog(self._bar.sitting.goal, self._window)
        if await shown(dialog):
            self._bar.sitting.goal = dialog.goal
            self._was_reached = self._bar.sitting.is_reached
            self._bar.show_now()
        self._window.focus_review()

    def _on_sign_of_life(self, *_: object) -> None:
        # What counts as being away is one setting for the time of a ruling and of the sitting.
        self._bar.sitting.limit = self._review.stopwatch.limit
        self._bar.sitting.touch()

    def _on_ruled(self, rid: Rid) -> None:
        bridge, by, sitting = self._bridge(), self._review.reviewer, self._bar.sitting
        if bridge is None or not by:
            return
        sitting.touch()
        sitting.note(rid, stands=verdict_of(bridge.db, rid, by) is not None)
        self._bar.show_now()
        if sitting.is_reached and not self._was_reached:
            number = QLocale().toString
            words = self.tr("your goal for this sitting is reached: {n} samples in {minutes} min")
            self._window.message.show_message(
                words.format(n=number(sitting.ruled), minutes=number(round(sitting.worked / 60))),
                Tone.LASTING,
            )
        self._was_reached = sitting.is_reached
