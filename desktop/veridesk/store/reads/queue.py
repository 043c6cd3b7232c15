"""Questions of the queue: which samples, in which order, and the line shown for each."""

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlite_utils import Database

from veridesk.core.model import ClaimState, RecordId, Rid, RunId, SampleId, Verdict
from veridesk.core.queue import PENDING, QueueFilter, QueueQuery
from veridesk.store.codec import word_of
from veridesk.store.reads.conditions import Condition, conditions_of, ruled_on, score_range
from veridesk.store.reads.fields import rids_where
from veridesk.store.reads.orders import Orders, is_bounded, ordered
from veridesk.store.reads.rids import SHORT, RidSet, read_set

FEW = SHORT
"""A condition that fewer samples meet is where the search begins."""
WALKED = (512, 2048, 8192)
"""How far into its order the queue is looked through for its first lines, step by step."""
TESTED = 20_000
"""So many rows are rather tested one by one than that all texts are read."""


@dataclass(slots=True)
class QueueLines:
    """Row numbers of a queue in order, and for each whether it is ruled on (1) or pending (0).

    Not `whole` while these are only its first ones.
    """

    rids: "array[int]" = field(default_factory=lambda: array("I"))
    ruled: bytearray = field(default_factory=bytearray)
    whole: bool = True


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the queue. `score` is None where the run did not look or could not check."""

    rid: Rid
    sample_id: SampleId
    record_id: RecordId | None
    title: str
    score: float | None
    state: ClaimState
    flag_count: int
    verdict: Verdict | None

    @property
    def public_id(self) -> RecordId:
        """The imported record's id, or the sample's own where the record had none."""
        return self.sample_id if self.record_id is None else self.record_id


def queue_rids(db: Database, query: QueueQuery) -> "array[int]":
    """Row numbers of all samples that pass the filter, in order; 4 bytes a sample."""
    return queue_lines(db, query).rids


def queue_lines(
    db: Database, query: QueueQuery, limit: int | None = None, search: "Search | None" = None
) -> QueueLines:
    """The samples that pass the filter, in order, and which of them the reviewer ruled on.

    With a `limit`, as many of the first ones as are quickly found, at most that many; or all of
    them, where that is as quick. A `search` that has found those spares some of the work when it is
    asked for all.
    """
    search = search or Search()
    found = search.first(db, query, limit) if limit is not None else search.all(db, query)
    if query.filter.statuses == {PENDING}:
        found.ruled = bytearray(len(found.rids))
    else:
        found.ruled = search.told(db, ruled_on(query.filter.reviewer), found.rids)
    return found


class Search:
    """Finds the samples of one query; what it has read it keeps, so it is soon thrown away.

    Its `orders` may outlive it, as long as no sample comes, goes or is assessed.
    """

    def __init__(self, orders: Orders | None = None) -> None:
        self._orders = orders or Orders()
        self._sets: dict[Condition, RidSet] = {}

    def first(self, db: Database, query: QueueQuery, limit: int) -> QueueLines:
        """The first samples; fewer, or none, where finding them takes as long as finding all."""
        sets, tests = self._gather(db, query.filter)
        if not is_bounded(query):
            # Such an order begins within the range.
            sets += [self.set_of(db, one) for one in score_range(query.filter)]
        if _shortest(sets) is not None:
            return self.all(db, query)
        steps = WALKED[:2] if any(test.slow for test in tests) else WALKED
        found, at, ends = array("I"), 0, False
        for number in steps if sets or tests else (limit,):
            beginning = self._orders.beginning(db, query, number)
            found.extend(_tested(db, _kept(beginning[at:], sets), tests))
            at, ends = len(beginning), len(beginning) < number
            if ends or len(found) >= limit:
                break
        return QueueLines(found[:limit], whole=ends and len(found) <= limit)

    def all(self, db: Database, query: QueueQuery) -> QueueLines:
        """All samples that pass."""
        sets, tests = self._gather(db, query.filter)
        sets += [self.set_of(db, one) for one in score_range(query.filter)]
        few = _shortest(sets)
        if few is not None:
            return QueueLines(ordered(db, query, _tested(db, _kept(few, sets), tests)))
        sets += [self.set_of(db, one) for one in tests if not one.slow]
        slow = [one for one in tests if one.slow]
        found = _kept(self._orders.whole(db, query), sets)
        if len(found) <= TESTED:
            return QueueLines(_tested(db, found, slow))
        return QueueLines(_kept(found, [self.set_of(db, one) for one in slow]))

    def told(self, db: Database, condition: Condition, rids: "array[int]") -> bytearray:
        """For each of these whether it meets a condition: 1 or 0."""
        if len(rids) < FEW and condition not in self._sets:
            return RidSet.of(_tested(db, rids, [condition])).told(rids)
        return self.set_of(db, condition).told(rids)

    def set_of(self, db: Database, condition: Condition) -> RidSet:
        """All samples that meet a condition."""
        if condition not in self._sets:
            sql, values = condition.sql, condition.values
            self._sets[condition] = read_set(db, sql, values, outside=condition.outside)
        return self._sets[condition]

    def _gather(self, db: Database, wanted: QueueFilter) -> tuple[list[RidSet], list[Condition]]:
        """The conditions as sets, and those that are better tested while few rows matter."""
        sets = [RidSet.of(rids_where(db, name, value)) for name, value in wanted.where]
        tests = []
        for condition in conditions_of(wanted):
            if condition.test is None or self._is_short(db, condition):
                sets.append(self.set_of(db, condition))
            else:
                tests.append(condition)
        return sets, tests

    def _is_short(self, db: Database, condition: Condition) -> bool:
        """True when all that meet a condition are known, or few; they are known then."""
        if condition in self._sets or condition.slow:
            return condition in self._sets
        part = f"SELECT rid FROM ({condition.sql}) LIMIT {FEW}"
        few = read_set(db, part, condition.values, outside=condition.outside)
        if few.added < FEW:
            self._sets[condition] = few
        return few.added < FEW


def _shortest(sets: list[RidSet]) -> "array[int] | None":
    """The fewest rows that a set holds, where one holds few; the search begins with them."""
    short = [one.short for one in sets if one.short is not None and one.added < FEW]
    return min(short, key=len, default=None)


def _kept(rids: "array[int]", sets: list[RidSet]) -> "array[int]":
    """Those in all sets, in the order given; the smallest is asked first."""
    for one in sorted(sets, key=lambda one: (one.outside, one.added)):
        rids = one.keep(rids)
    return rids


def _tested(db: Database, rids: "array[int]", tests: list[Condition]) -> "array[int]":
    """Those that meet all these conditions, in the order given."""
    for test in tests:
        sql = f"WITH chosen AS (SELECT value AS rid FROM json_each(?)) {test.test}"
        chosen = json.dumps(rids.tolist())
        rids = read_set(db, sql, (chosen, *test.test_values)).keep(rids)
    return rids


def queue_rows(
    db: Database, rids: Sequence[int], run: RunId | None, reviewer: str | None
) -> list[QueueRow]:
    """The lines of these samples, in the order asked; missing ones left out.

    Without a `reviewer`, the verdict is the latest of anyone.
    """
    found = {
        row[0]: row
        for row in db.execute(
            """
            SELECT
                sample.rid, sample_id, record_id, title, score,
                coalesce(state, 'not checked'), coalesce(flag_count, 0),
                (
                    SELECT verdict
                    FROM standing
                    WHERE standing.rid = sample.rid AND (?1 IS NULL OR reviewer = ?1)
                    ORDER BY decision_id DESC
                    LIMIT 1
                )
            FROM sample
            LEFT JOIN assessment ON assessment.rid = sample.rid AND assessment.run_id = ?2
            WHERE sample.rid IN (SELECT value FROM json_each(?3))
            """,
            (reviewer, run, json.dumps(list(rids))),
        )
    }
    return [
        QueueRow(
            Rid(row[0]),
            SampleId(row[1]),
            row[2],
            row[3],
            row[4],
            word_of(ClaimState, row[5]),
            row[6],
            word_of(Verdict, row[7]) if row[7] else None,
        )
        for row in (found.get(rid) for rid in rids)
        if row is not None
    ]
