"""Keeps the queue on screen true: reads it off the GUI thread, and notes each ruling at once."""

import asyncio
import contextlib
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from veridesk.core.errors import Cancelled
from veridesk.core.model import Rid, RunId, Verdict
from veridesk.core.queue import QueueFilter, QueueQuery
from veridesk.store.change import Change
from veridesk.store.reads.fields import rids_where
from veridesk.store.reads.flags import IMPORTED, DetectorRun
from veridesk.store.reads.queue import QueueRow, queue_rows
from veridesk.store.reads.views import flag_bands
from veridesk.ui.bridge import Bridge
from veridesk.ui.errands import Errands
from veridesk.ui.queue_look import PACE_OVER, Known, Look, QueueView
from veridesk.ui.queue_model import PAGE, QueueSnapshot
from veridesk.ui.queue_panel import NextStep, QueuePanel

PAUSE = 700
"""Milliseconds between two looks at the queue while a job changes it."""
FIRST = 4 * PAGE
"""Lines that are shown before the whole queue is read."""
_TELLING = frozenset({"sample", "import_run", "detector_run", "assessment"})
"""Tables that a change in makes what was known of orders and runs untrue."""


class QueueDesk(QObject):
    """Owns what the queue asks for and what it found; `refreshed` follows each new look."""

    refreshed = Signal()
    counted = Signal(int, int, list)

    def __init__(self, panel: QueuePanel, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self.panel = panel
        self.reviewer: str | None = None
        self.view: QueueView | None = None
        self.current: Rid | None = None
        self._chosen_run: RunId | None = None
        self._bridge: Bridge | None = None
        self._errands = errands
        self._stale = self._again = False
        self._looking = False
        self._ruled = 0
        self._seconds: list[float] = []
        self._row = -1
        self._banded: tuple[RunId, int] | None = None
        self._known = Known()
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._refresh_later)
        panel.query_changed.connect(self.refresh)

    def open(self, bridge: Bridge, reviewer: str | None) -> None:
        """Begin with a project; `refreshed` follows when its queue has been read."""
        self._bridge = bridge
        self.reviewer = reviewer
        self._chosen_run = None
        self.current, self._row = None, -1
        self._banded = None
        self._known = Known()
        bridge.changed.connect(self._on_changed)
        self.refresh()

    def close(self) -> None:
        """Let go of the project."""
        if self._bridge is not None:
            self._bridge.changed.disconnect(self._on_changed)
        self._bridge = None
        self.view = None
        self.current, self._row = None, -1
        self._later.stop()
        self.panel.show_queue(QueueSnapshot(), lambda _: [], None)
        self.panel.show_step(NextStep.NONE)

    @property
    def run(self) -> DetectorRun | None:
        """The detector run that queue and panes go by."""
        view = self.view
        if view is None:
            return None
        found = next((run for run in view.runs if run.run_id == view.run), None)
        if found is None or view.threshold is None:
            return found
        return replace(found, threshold=view.threshold)

    def choose_run(self, run: RunId | None) -> None:
        """Go by another run."""
        self._chosen_run = run
        self.refresh()

    def query(self) -> QueueQuery:
        """What the queue asks for now."""
        wanted = replace(self.panel.chosen_filter(), reviewer=self.reviewer)
        if self.view is not None:
            wanted = replace(wanted, run=self.view.run, threshold=self.view.threshold)
        return QueueQuery(wanted, self.panel.chosen_order())

    def shown_filter(self) -> QueueFilter:
        """What the person asks the queue for; equal to an empty filter when nothing."""
        chosen = self.panel.chosen_filter()
        return self.query().filter if chosen != QueueFilter() else chosen

    def refresh(self) -> None:
        """Look at the project again; a look under way is given up for it."""
        self._stale = True
        if self._bridge is not None:
            self._bridge.stop_search()
        self._start_look()

    def _refresh_later(self) -> None:
        # What a job changes is looked at when the look under way has ended, or none ever would.
        self._again = True
        self._start_look()

    def _start_look(self) -> None:
        if self._bridge is not None and not self._looking:
            self._looking = True
            self._errands.start(self._look())

    async def _look(self) -> None:
        try:
            while (self._stale or self._again) and (bridge := self._bridge) is not None:
                self._stale = self._again = False
                # Stopped by the next question, or by closing the project.
                with contextlib.suppress(Cancelled):
                    await self._look_at(bridge, self.query(), self._chosen_run)
        finally:
            self._looking = False

    async def _look_at(self, bridge: Bridge, query: QueueQuery, chosen: RunId | None) -> None:
        """First the first lines, where something else is asked than before; then all of them."""
        began = time.monotonic()
        # The run that a look goes by is its own finding, so it makes no other question.
        asked = replace(query, filter=replace(query.filter, run=None, threshold=None))
        found = None
        await self._walk_records(bridge, query.filter)
        # Where another Veridesk may write, nobody tells us what has changed.
        look = Look(asked, chosen, Known() if bridge.project.read_only else self._known)
        if self.view is None or self.view.query != asked:
            found = await bridge.search(partial(look.first, limit=FIRST))
            self._take(bridge, found)
        if found is None or not found.whole:
            found = await bridge.search(look.all)
            self._take(bridge, found)
        # A queue that takes long to read is not read all the time while a job changes it.
        self._later.setInterval(max(PAUSE, round(4000 * (time.monotonic() - began))))
        await self._count_bands(bridge, found)

    async def _walk_records(self, bridge: Bridge, wanted: QueueFilter) -> None:
        """Find what records hold, which may take seconds and is then known; say how far it is."""
        loop = asyncio.get_running_loop()

        def report(share: float) -> None:
            if share > 0:
                loop.call_soon_threadsafe(self._say_walked, bridge, share)

        for name, value in wanted.where:
            walk = partial(rids_where, name=name, value=value, report=report)
            await bridge.search(walk)

    def _say_walked(self, bridge: Bridge, share: float) -> None:
        if bridge is self._bridge and self._looking:
            words = self.tr("looking through the records: {share} %")
            self.panel.show_counts(words.format(share=round(100 * share)))

    async def _count_bands(self, bridge: Bridge, found: QueueView) -> None:
        """Count what each threshold would flag, where the run has found more since."""
        run = next((run for run in found.runs if run.run_id == found.run), None)
        known = None if run is None else (run.run_id, run.assessed)
        # The look at the first lines does not count, so it brings no news.
        is_known = known in {self._banded, (found.run, 0)} and self._banded is not None
        if run is not None and not is_known:
            bands = await bridge.search(partial(flag_bands, run=run.run_id))
            self._banded = known
            self.panel.threshold.show_bands(bands)

    def _take(self, bridge: Bridge, found: QueueView) -> None:
        if not self._stale and bridge is self._bridge:
            self._show(found)

    def _show(self, found: QueueView) -> None:
        self.view = found
        self._ruled, self._seconds = found.ruled, list(found.seconds)
        if found.whole:
            self.panel.show_facets(found.facets)
        run = self.run
        self.panel.threshold.show_threshold(None if run is None else run.threshold)
        self.panel.show_queue(found.snapshot, self._read_rows, self.current)
        row = None if self.current is None else found.snapshot.row_of(self.current)
        self._row = self._row if row is None else row
        self._show_words()
        # The first lines tell what comes next only where something is pending among them.
        if found.whole or found.snapshot.next_pending(-1) is not None:
            self.refreshed.emit()

    def _read_rows(self, rids: Sequence[int]) -> list[QueueRow]:
        if self._bridge is None or self.view is None:
            return []
        return queue_rows(self._bridge.db, rids, self.view.run, self.reviewer)

    # Where the reviewer is

    def settle_on(self, rid: Rid) -> None:
        """Make a sample the current one and select its line."""
        self.current = rid
        self.panel.select(rid)
        row = self.panel.table.currentIndex().row()
        self._row = row if row >= 0 else self._row

    def rewind(self) -> None:
        """Begin at the top again."""
        self.current, self._row = None, -1

    def next_pending(self) -> Rid | None:
        """The next pending sample behind the current one, round the end; None: all ruled."""
        return next(iter(self.upcoming(1)), None)

    def upcoming(self, number: int) -> list[Rid]:
        """The next pending samples, each once; fewer where no more are pending."""
        snapshot = self.panel.model.snapshot
        here = self._row
        if not 0 <= here < len(snapshot.rids) or snapshot.rids[here] != self.current:
            # The current sample is not in this queue: whoever took its place comes next.
            here -= 1
        found: list[Rid] = []
        while len(found) < number and (row := snapshot.next_pending(here)) is not None:
            if (rid := Rid(snapshot.rids[row])) in found:
                break
            found.append(rid)
            here = row
        return found

    def neighbour(self, step: int) -> Rid | None:
        """The sample that many lines further; None past the ends."""
        rids = self.panel.model.snapshot.rids
        here = self._row if self.current is not None else len(rids) if step < 0 else -1
        absent = not 0 <= here < len(rids) or rids[here] != self.current
        row = here + step - (1 if absent and step > 0 else 0)
        return Rid(rids[row]) if 0 <= row < len(rids) else None

    def note_ruling(
        self, rid: Rid, now: Verdict | None, *, seconds: float = 0.0, before: bool | None = None
    ) -> None:
        """Show a committed ruling (None: it was taken back) at once, without another look.

        `before` says whether a ruling stood there before; None takes the queue's word for it.
        """
        known = self.panel.model.set_verdict(rid, now, self._row)
        stood = known if before is None else before
        if stood is None:
            self.refresh()
        else:
            self._ruled += (now is not None) - stood
        if seconds > 0:
            self._seconds = [seconds, *self._seconds][:PACE_OVER]
        self._show_words()

    def _show_words(self) -> None:
        view = self.view
        if view is None:
            return
        if view.total or view.whole:
            self.counted.emit(self._ruled, view.total, self._seconds)
        shown, number = len(view.snapshot.rids), QLocale().toString
        if not view.whole:
            self.panel.show_counts(self.tr("reading the queue…"))
            self.panel.show_step(NextStep.NONE)
            return
        words = self.tr("{n} samples").format(n=number(view.total))
        if shown != view.total:
            words = self.tr("{n} of {total} samples").format(
                n=number(shown), total=number(view.total)
            )
        self.panel.show_counts(words if view.total else "")
        self._show_step(view, shown)

    def _show_step(self, view: QueueView, shown: int) -> None:
        number = QLocale().toString
        wanted = self.panel.chosen_filter()
        can_write = self._bridge is not None and not self._bridge.project.read_only
        if view.total == 0:
            words, button = self.tr("No samples yet."), self.tr("Import…") if can_write else ""
            self.panel.show_step(NextStep.IMPORT, words, button)
        elif shown == 0:
            words = (
                self.tr("No sample here holds “{text}”.").format(text=wanted.text)
                if wanted.text
                else self.tr("No sample is left under these filters.")
            )
            self.panel.show_step(NextStep.CLEAR, words, self.tr("Clear filters"))
        elif self._ruled >= view.total:
            self.panel.show_step(NextStep.EXPORT, self.tr("All reviewed."), self.tr("Export…"))
        elif not any(run.detector != IMPORTED for run in view.runs) and can_write:
            button = self.tr("Flag {n} samples").format(n=number(view.total))
            words = self.tr("Nothing has looked at these samples yet.")
            self.panel.show_step(NextStep.FLAG, words, button)
        else:
            self.panel.show_step(NextStep.NONE)

    @property
    def is_idle(self) -> bool:
        """True while no look is under way."""
        return not self._looking

    @property
    def is_whole(self) -> bool:
        """True when every line of the queue is known, not only its first ones."""
        return self.view is not None and self.view.whole

    @property
    def all_ruled(self) -> bool:
        """True when nothing in the project is pending."""
        return self.view is not None and 0 < self.view.total <= self._ruled

    def _on_changed(self, change: Change) -> None:
        if change.tables & _TELLING:
            self._known = Known()
        if change.tables & {"setting", "saved_filter"} or (
            "bookmark" in change.tables and self.panel.chosen_filter().bookmarked
        ):
            self.refresh()
        elif change.tables & _TELLING:
            if not self._later.isActive():
                self._later.start()
        elif "standing" in change.tables:
            if self._looking or self.panel.chosen_filter().statuses or len(change.rids) != 1:
                self._later.start()
            else:
                self.panel.model.refresh(change.rids)
