"""One look at the project: what the queue holds under a question, and what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from veridesk.core.blind import placed_blindly, without_blind
from veridesk.core.model import RunId
from veridesk.core.queue import Order, QueueQuery
from veridesk.reviewing.habits import blind_rule_of
from veridesk.store.project import Database
from veridesk.store.reads.decisions import recent_seconds, verdict_counts
from veridesk.store.reads.flags import IMPORTED, DetectorRun, runs
from veridesk.store.reads.orders import Orders
from veridesk.store.reads.queue import QueueLines, Search, queue_lines
from veridesk.store.reads.samples import count_samples
from veridesk.store.reads.views import Facets, count_ruled, facets, view_threshold
from veridesk.ui.queue_model import QueueSnapshot

PACE_OVER = 50
"""Rulings that the pace is taken from."""


@dataclass(frozen=True, slots=True)
class QueueView:
    """What one look at the project found; not `whole` while only its first lines are read.

    `total` and `facets` are then as they were last known: none, when the project was just opened.
    """

    snapshot: QueueSnapshot
    runs: tuple[DetectorRun, ...]
    run: RunId | None
    total: int
    ruled: int
    seconds: list[float]
    query: QueueQuery
    whole: bool
    threshold: float | None
    facets: Facets


@dataclass(slots=True)
class Known:
    """What one look leaves to the next, until samples come or go or a detector finds something."""

    orders: Orders = field(default_factory=Orders)
    runs: tuple[DetectorRun, ...] = ()
    total: int = 0
    facets: Facets = field(default_factory=Facets)


class Look:
    """Asks one question of the project: first for its first lines, then for all.

    May walk the whole project, so never in the GUI thread.
    """

    def __init__(self, query: QueueQuery, chosen: RunId | None, known: Known) -> None:
        self._query, self._chosen, self._known = query, chosen, known
        self._search = Search(known.orders)

    def first(self, db: Database, limit: int) -> QueueView:
        """The first lines of the queue, at most `limit`; all of them, where that is as quick."""
        # They are not kept waiting for how much each run assessed, which nobody sees.
        return self._view(db, self._known.runs or tuple(runs(db, counted=False)), limit)

    def all(self, db: Database) -> QueueView:
        """All lines of the queue."""
        self._known.runs = self._known.runs or tuple(runs(db))
        return self._view(db, self._known.runs, None)

    def _view(self, db: Database, known: tuple[DetectorRun, ...], limit: int | None) -> QueueView:
        query = self._query
        run, threshold = pick_run(known, self._chosen), view_threshold(db)
        wanted = replace(query, filter=replace(query.filter, run=run, threshold=threshold))
        reviewer = query.filter.reviewer
        lines = queue_lines(db, wanted, limit, self._search)
        if lines.whole:
            self._known.total, self._known.facets = count_samples(db), facets(db)
        return QueueView(
            _told(db, wanted, lines),
            known,
            run,
            self._known.total,
            sum(verdict_counts(db, reviewer).values()) if reviewer else count_ruled(db),
            recent_seconds(db, reviewer, PACE_OVER) if reviewer else [],
            query,
            lines.whole,
            threshold,
            self._known.facets,
        )


def pick_run(known: Sequence[DetectorRun], chosen: RunId | None) -> RunId | None:
    """The run to go by: the one chosen, else the newest whole one, else whichever is there."""
    if any(run.run_id == chosen for run in known):
        return chosen
    others = [run for run in known if run.detector != IMPORTED]
    whole = [run for run in others if run.state == "done"]
    best = whole or others or known
    return best[-1].run_id if best else None


def _told(db: Database, asked: QueueQuery, lines: QueueLines) -> QueueSnapshot:
    """The lines, with no word about the risk of what is ruled on blind, by place or by filter."""
    rule, wanted = blind_rule_of(db), asked.filter
    rids, ruled = lines.rids, lines.ruled
    if not rule.share:
        return QueueSnapshot(rids, ruled)
    by_risk = asked.order in {Order.RISK, Order.UNCERTAIN}
    asks_risk = bool(wanted.kinds) or (wanted.score_low, wanted.score_high) != (None, None)
    if asks_risk or (by_risk and not lines.whole):
        return QueueSnapshot(*without_blind(rule, rids, ruled))
    return QueueSnapshot(*(placed_blindly(rule, rids, ruled) if by_risk else (rids, ruled)))
