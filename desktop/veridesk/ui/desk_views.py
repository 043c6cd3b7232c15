"""Finding one's way: saved filters, bookmarks, the threshold, the way back, rulings on many."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QLocale, QObject

from veridesk.core.errors import UserError
from veridesk.core.model import Rid, Ruling
from veridesk.core.queue import QueueFilter
from veridesk.reviewing import session, views
from veridesk.store.change import Change
from veridesk.store.project import Project
from veridesk.store.reads.fields import field_facts
from veridesk.store.reads.sources import FoundSource, find_sources
from veridesk.store.reads.views import is_bookmarked, source_id_of
from veridesk.ui.bridge import Bridge
from veridesk.ui.dashboard_desk import DashboardDesk
from veridesk.ui.desk_queue import QueueDesk
from veridesk.ui.desk_review import ReviewDesk
from veridesk.ui.desk_voice import VoiceDesk
from veridesk.ui.dialogs import shown
from veridesk.ui.errands import Errands
from veridesk.ui.filter_dialogs import FieldDialog, SourceDialog
from veridesk.ui.main_window import MainWindow
from veridesk.ui.message_bar import Tone
from veridesk.ui.sitting_desk import SittingDesk
from veridesk.ui.view_dialogs import BulkDialog, FilterNameDialog, RangeDialog

BULK_LIMIT = 2000
"""Samples that one bulk may rule on; who wants more does it twice, looking twice."""
SOURCES = 200
"""Sources that are offered to choose from."""
TRAIL = 1000
"""Samples that the way back leads over."""


class ViewsDesk(QObject):
    """Arranges what the reviewer sees; what it keeps, it keeps through the reviewing room."""

    def __init__(
        self,
        window: MainWindow,
        queue: QueueDesk,
        review: ReviewDesk,
        errands: Errands,
        bridge: Callable[[], Bridge | None],
    ) -> None:
        super().__init__(window)
        self._window, self._queue, self._review = window, queue, review
        self._errands, self._bridge = errands, bridge
        self._trail: list[Rid] = []
        self._walking = False
        self.dashboard = DashboardDesk(window, queue, errands, bridge)
        self.sitting = SittingDesk(window, review, errands, bridge)
        self.voice = VoiceDesk(window, review)
        panel = window.queue
        panel.filters.save_wanted.connect(lambda: errands.start(self._save_filter()))
        panel.filters.range_wanted.connect(lambda: errands.start(self._choose_range()))
        panel.filters.field_wanted.connect(lambda: errands.start(self._choose_field()))
        panel.filters.source_wanted.connect(lambda: errands.start(self._choose_source()))
        panel.filters.forget_wanted.connect(self._forget)
        panel.filters.saved_chosen.connect(panel.take_filter)
        panel.threshold.chosen.connect(self._on_threshold_chosen)
        review.sample_shown.connect(self._on_sample_shown)

    def open(self) -> None:
        """Begin with another project: its samples are others."""
        self._trail.clear()
        self.sitting.open()

    def close(self) -> None:
        """Let go of the project."""
        self.dashboard.close()
        self.sitting.close()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            "bookmark": self.toggle_bookmark,
            "rule_selection": self.rule_selection,
            "back": self.go_back,
            "same_source": self.filter_by_source,
            "dashboard": self.dashboard.show,
            "sitting": self.sitting.choose_goal,
        }

    def _project(self) -> Project:
        bridge = self._bridge()
        if bridge is None:
            raise UserError(self.tr("no project is open; open or make one first"))
        return bridge.project

    # Filters and threshold

    async def _save_filter(self) -> None:
        wanted = self._window.queue.chosen_filter()
        if wanted == QueueFilter():
            self._say(self.tr("nothing is filtered yet; choose a filter first"))
            return
        dialog = FilterNameDialog(self._window)
        if await shown(dialog):
            await self._keep(views.save_filter(self._project(), dialog.name.text(), wanted))
            self._say(self.tr("the filter is saved in this project"))

    async def _choose_range(self) -> None:
        filters = self._window.queue.filters
        dialog = RangeDialog(filters.wanted.score_low, filters.wanted.score_high, self._window)
        if await shown(dialog):
            low, high = dialog.low.value(), dialog.high.value()
            filters.ask(score_low=low if low > 0 else None, score_high=high if high < 1 else None)

    async def _choose_field(self) -> None:
        if (bridge := self._bridge()) is None:
            return
        dialog = FieldDialog(await bridge.read(field_facts), self._window)
        if await shown(dialog):
            self._window.queue.filters.ask_field(*dialog.pair)
        self._window.focus_review()

    async def _choose_source(self) -> None:
        if (bridge := self._bridge()) is None:
            return

        async def search(words: str) -> list[FoundSource]:
            return await bridge.read(partial(find_sources, words=words, limit=SOURCES))

        dialog = SourceDialog(search, self._errands, self._window)
        if await shown(dialog) and (source := dialog.source) is not None:
            self._window.queue.filters.ask(source=source)
        self._window.focus_review()

    def _forget(self, name: str) -> None:
        self._errands.start(self._keep(views.delete_filter(self._project(), name)))

    def _on_threshold_chosen(self, threshold: float) -> None:
        project = self._project()
        if project.read_only:
            self._say(self.tr("this project is open read-only; its threshold stays"))
            return
        self._errands.start(self._keep(views.set_threshold(project, threshold)))

    async def _keep(self, done: "Future[Change]") -> None:
        await asyncio.wrap_future(done)

    def filter_by_source(self) -> None:
        """Show all samples that rest on the source in front."""
        sample, bridge = self._review.open_sample, self._bridge()
        if sample is None or bridge is None:
            return
        front = max(0, self._window.sources.tabs().currentIndex())
        source = source_id_of(bridge.db, sample.rid, front)
        if source is None:
            self._say(self.tr("this sample has no source"))
        else:
            self._window.queue.take_filter(QueueFilter(source=source))

    # Bookmarks and the way back

    def toggle_bookmark(self) -> None:
        """Put a bookmark on the sample on screen, or take it away."""
        sample, bridge = self._review.open_sample, self._bridge()
        if sample is not None and bridge is not None:
            self._errands.start(self._bookmark(bridge, sample.rid))

    async def _bookmark(self, bridge: Bridge, rid: Rid) -> None:
        if not await self._review.know_reviewer() or not (by := self._review.reviewer):
            return
        on = not is_bookmarked(bridge.db, rid, by)
        await self._keep(views.set_bookmark(bridge.project, rid, by, on=on))
        self._say(self.tr("bookmark set") if on else self.tr("bookmark taken away"))

    def go_back(self) -> None:
        """Show the sample that was on screen before."""
        if len(self._trail) < 2:
            self._say(self.tr("this is where the sitting began"))
            return
        self._trail.pop()
        self._walking = True
        self._review.go_to(self._trail[-1])
        self._walking = False

    def _on_sample_shown(self, rid: Rid | None) -> None:
        if rid is not None and not self._walking and self._trail[-1:] != [rid]:
            self._trail = [*self._trail[-TRAIL:], rid]

    # Many at once

    def rule_selection(self) -> None:
        """Rule on all selected lines at once, after a question."""
        self._errands.start(self._rule_selection())

    async def _rule_selection(self) -> None:
        rids = self._window.queue.selected_rids()
        number = QLocale().toString
        if len(rids) < 2:
            self._say(self.tr("select several lines of the queue first, with Shift or Ctrl"))
            return
        if len(rids) > BULK_LIMIT:
            words = self.tr("{n} samples are selected; at most {limit} can be ruled on at once")
            raise UserError(words.format(n=number(len(rids)), limit=number(BULK_LIMIT)))
        if not await self._review.know_reviewer() or not (by := self._review.reviewer):
            return
        snapshot = self._window.queue.model.snapshot
        rows = [snapshot.row_of(rid) for rid in rids]
        ruled = sum(snapshot.ruled[row] for row in rows if row is not None)
        dialog = BulkDialog(len(rids), ruled, self._window)
        if not await shown(dialog) or (verdict := dialog.verdict) is None:
            return
        ruling = Ruling(verdict, note=dialog.reason.text().strip(), bulk=True)
        project = self._project()
        rulings = [(rid, ruling) for rid in rids]
        await asyncio.wrap_future(session.decide_all(project, rulings, by))
        self._queue.refresh()
        self._window.message.show_message(
            self.tr("{n} samples ruled on at once: {word}").format(
                n=number(len(rids)), word=verdict
            ),
            Tone.LASTING,
            self.tr("Undo all"),
            lambda: self._errands.start(self._undo_bulk(project, by, len(rids))),
        )

    async def _undo_bulk(self, project: Project, by: str, count: int) -> None:
        await asyncio.wrap_future(session.undo_bulk(project, by, count))
        self._queue.refresh()
        self._say(self.tr("all of them are as they were before"))

    def _say(self, words: str) -> None:
        self._window.message.show_message(words, Tone.CALM)
