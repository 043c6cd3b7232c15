"""Keeps the queue on screen true: reads it off the GUI thread, and notes each ruling at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from veridesk.core.model import Rid, RunId, Verdict
from veridesk.core.queue import Order, QueueFilter, QueueQuery
from veridesk.store.change import Change
from veridesk.store.project import Database
from veridesk.store.reads.decisions import recent_seconds, verdict_counts
from veridesk.store.reads.flags import IMPORTED, DetectorRun, current_run, runs
from veridesk.store.reads.queue import QueueRow, queue_rids, queue_rows
from veridesk.store.reads.samples import count_samples
from veridesk.ui.bridge import Bridge
from veridesk.ui.errands import Errands
from veridesk.ui.queue_model import QueueSnapshot
from veridesk.ui.queue_panel import NextStep, QueuePanel

PAUSE = 700
"""Milliseconds between two looks at the queue while a job changes it."""
PACE_OVER = 50
"""Rulings that the pace is taken from."""


@dataclass(frozen=True, slots=True)
class QueueView:
    """What one look at the project found."""

    snapshot: QueueSnapshot
    runs: tuple[DetectorRun, ...]
    run: RunId | None
    total: int
    ruled: int
    seconds: list[float]


def pick_run(db: Database, chosen: RunId | None) -> RunId | None:
    """The run to go by: the one chosen, else the newest whole one, else whichever is there."""
    known = runs(db)
    if any(run.run_id == chosen for run in known):
        return chosen
    whole = [run.run_id for run in known if run.state == "done" and run.detector != IMPORTED]
    return whole[-1] if whole else current_run(db)


def look(db: Database, query: QueueQuery, chosen: RunId | None) -> QueueView:
    """Read the queue as it stands now; walks the whole project, so never in the GUI thread."""
    run = pick_run(db, chosen)
    wanted = replace(query, filter=replace(query.filter, run=run))
    reviewer = query.filter.reviewer
    ruled_on = QueueFilter(reviewer=reviewer, statuses=frozenset(map(str, Verdict)))
    ruled = queue_rids(db, QueueQuery(ruled_on, Order.FILE))
    return QueueView(
        QueueSnapshot.of(queue_rids(db, wanted), ruled),
        tuple(runs(db)),
        run,
        count_samples(db),
        sum(verdict_counts(db, reviewer).values()) if reviewer else len(ruled),
        recent_seconds(db, reviewer, PACE_OVER) if reviewer else [],
    )


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
        self._stale = False
        self._looking = False
        self._ruled = 0
        self._seconds: list[float] = []
        self._row = -1
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self.refresh)
        panel.query_changed.connect(self.refresh)

    def open(self, bridge: Bridge, reviewer: str | None) -> None:
        """Begin with a project; `refreshed` follows when its queue has been read."""
        self._bridge = bridge
        self.reviewer = reviewer
        self._chosen_run = None
        self.current, self._row = None, -1
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
        return None if view is None else next((r for r in view.runs if r.run_id == view.run), None)

    def choose_run(self, run: RunId | None) -> None:
        """Go by another run."""
        self._chosen_run = run
        self.refresh()

    def query(self) -> QueueQuery:
        """What the queue asks for now."""
        wanted = replace(self.panel.chosen_filter(), reviewer=self.reviewer)
        if self.view is not None:
            wanted = replace(wanted, run=self.view.run)
        return QueueQuery(wanted, self.panel.chosen_order())

    def shown_filter(self) -> QueueFilter:
        """What the person asks the queue for; equal to an empty filter when nothing."""
        chosen = self.panel.chosen_filter()
        return self.query().filter if chosen != QueueFilter() else chosen

    def refresh(self) -> None:
        """Look at the project again, as soon as the look under way has ended."""
        self._stale = True
        if not self._looking and self._bridge is not None:
            self._looking = True
            self._errands.start(self._look())

    async def _look(self) -> None:
        try:
            while self._stale and (bridge := self._bridge) is not None:
                self._stale = False
                query, chosen = self.query(), self._chosen_run
                found = await bridge.read(partial(look, query=query, chosen=chosen))
                if not self._stale and bridge is self._bridge:
                    self._show(found)
        finally:
            self._looking = False

    def _show(self, found: QueueView) -> None:
        self.view = found
        self._ruled, self._seconds = found.ruled, list(found.seconds)
        self.panel.show_queue(found.snapshot, self._read_rows, self.current)
        row = None if self.current is None else found.snapshot.row_of(self.current)
        self._row = self._row if row is None else row
        self._show_words()
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
        snapshot = self.panel.model.snapshot
        here = self._row
        if not 0 <= here < len(snapshot.rids) or snapshot.rids[here] != self.current:
            # The current sample is not in this queue: whoever took its place comes next.
            here -= 1
        row = snapshot.next_pending(here)
        return None if row is None else Rid(snapshot.rids[row])

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
        self.counted.emit(self._ruled, view.total, self._seconds)
        shown, number = len(view.snapshot.rids), QLocale().toString
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
    def all_ruled(self) -> bool:
        """True when nothing in the project is pending."""
        return self.view is not None and 0 < self.view.total <= self._ruled

    def _on_changed(self, change: Change) -> None:
        if change.tables & {"sample", "import_run", "detector_run", "assessment"}:
            if not self._later.isActive():
                self._later.start()
        elif "standing" in change.tables:
            if self._looking or self.panel.chosen_filter().statuses or len(change.rids) != 1:
                self._later.start()
            else:
                self.panel.model.refresh(change.rids)
