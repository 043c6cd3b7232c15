"""The orders of the queue: all samples in one, its first ones, and given ones sorted like it."""

import json
from array import array
from collections import OrderedDict

from sqlite_utils import Database

from veridesk.core.queue import Order, QueueQuery
from veridesk.store.reads.rids import RidSet, all_rids, read_rids

KEPT = 2
"""Orders that are kept in memory, at 4 bytes a sample."""

_SCORED = "run_id = ? AND score IS NOT NULL"
_BY_SCORE = {Order.RISK: "score DESC, rid", Order.UNCERTAIN: "abs(score - 0.5), rid"}

Key = tuple[Order, int | None, int]


class Orders:
    """Reads whole orders and remembers the last ones: to be dropped when samples come or go.

    The same for a detector run that goes on. Rulings change nothing here.
    """

    def __init__(self) -> None:
        self._known: OrderedDict[Key, array[int]] = OrderedDict()

    def whole(self, db: Database, query: QueueQuery) -> "array[int]":
        """All samples in the order of the query; its filter says only which run counts."""
        key = _key(query)
        if key not in self._known:
            self._known[key] = _read_whole(db, query)
        self._known.move_to_end(key)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        return self._known[key]

    def beginning(self, db: Database, query: QueueQuery, number: int) -> "array[int]":
        """The first samples in the order of the query, without sorting all where that can be.

        In an order by score, only those in the filter's range of scores.
        """
        if is_bounded(query):
            return _first_scored(db, query, number)
        if _key(query) in self._known or query.order is Order.RANDOM:
            return self.whole(db, query)[:number]
        if query.order is Order.FILE or query.filter.run is None:
            return read_rids(db, f"SELECT rid FROM sample ORDER BY rid LIMIT {number}")
        found = _first_scored(db, query, number)
        # Behind what was scored comes what was not, and who knows which that is knows all.
        return found if len(found) == number else self.whole(db, query)[:number]


def is_bounded(query: QueueQuery) -> bool:
    """True where a range of scores is a stretch of the order itself."""
    wanted = query.filter
    has_range = wanted.score_low is not None or wanted.score_high is not None
    return has_range and query.order in _BY_SCORE


def ordered(db: Database, query: QueueQuery, rids: "array[int]") -> "array[int]":
    """These few samples, each once, in the order of the query."""
    if query.order is Order.FILE:
        return array("I", sorted(set(rids)))
    chosen = json.dumps(sorted(set(rids)))
    if query.order is Order.RANDOM:
        at = "(SELECT value AS rid FROM json_each(?)) AS at"
        return read_rids(db, _random(at, query.seed), (chosen,))
    found = read_rids(
        db,
        f"""
        SELECT at.rid
        FROM json_each(?) AS chosen
        CROSS JOIN assessment AS at ON at.rid = chosen.value AND {_SCORED}
        ORDER BY {_BY_SCORE[query.order].replace("rid", "at.rid")}
        """,
        (chosen, query.filter.run),
    )
    found.extend(sorted(set(rids) - set(found)))
    return found


def _key(query: QueueQuery) -> Key:
    run = query.filter.run if query.order in _BY_SCORE else None
    return query.order, run, query.seed if query.order is Order.RANDOM else 0


def _read_whole(db: Database, query: QueueQuery) -> "array[int]":
    if query.order is Order.RANDOM:
        return read_rids(db, _random("sample AS at INDEXED BY sample_file", query.seed))
    if query.order is Order.FILE or query.filter.run is None:
        return all_rids(db)
    found = read_rids(
        db,
        f"""
        SELECT rid
        FROM assessment INDEXED BY assessment_risk
        WHERE {_SCORED}
        ORDER BY {_BY_SCORE[query.order]}
        """,
        (query.filter.run,),
    )
    count, top = db.execute(
        "SELECT (SELECT count(*) FROM sample), (SELECT coalesce(max(rid), 0) FROM sample)"
    ).fetchone()
    if len(found) < count:
        others = RidSet(top, outside=True)
        others.add(found)
        found.extend(others.keep(all_rids(db)))
    return found


def _first_scored(db: Database, query: QueueQuery, number: int) -> "array[int]":
    wanted = query.filter
    low = 0.0 if wanted.score_low is None else wanted.score_low
    high = 1.0 if wanted.score_high is None else wanted.score_high
    at = f"SELECT rid, score FROM assessment INDEXED BY assessment_risk WHERE {_SCORED}"
    if query.order is Order.RISK:
        sql = f"{at} AND score BETWEEN ? AND ? ORDER BY score DESC, rid LIMIT {number}"
        return read_rids(db, sql, (wanted.run, low, high))
    # The nearest on either side lead to the nearest on both.
    over = "score >= max(0.5, ?) AND score <= ? ORDER BY score, rid"
    under = "score >= ? AND score < 0.5 AND score <= ? ORDER BY score DESC, rid"
    halves = (f"SELECT * FROM ({at} AND {half} LIMIT {number})" for half in (over, under))
    both = f"SELECT rid FROM ({' UNION ALL '.join(halves)}) ORDER BY {_BY_SCORE[Order.UNCERTAIN]}"
    return read_rids(db, f"{both} LIMIT {number}", (wanted.run, low, high) * 2)


def _random(origin: str, seed: int) -> str:
    """Row numbers by a number made of each and the seed: multiply and fold, as hashes do."""

    def folded(number: str, shift: int) -> str:
        # SQLite has no XOR; this is one.
        moved = f"({number} >> {shift})"
        return f"((({number} | {moved}) - ({number} & {moved})) * 1540483477 & 4294967295)"

    start = (seed * 2246822519 + 374761393) % 2**32
    once = folded(f"(at.rid * 2654435761 + {start} & 4294967295)", 15)
    # Kept apart, the first step is not worked out anew wherever the second one names it.
    return f"""
        WITH once AS MATERIALIZED (SELECT at.rid AS rid, {once} AS mixed FROM {origin})
        SELECT rid FROM once ORDER BY {folded("mixed", 13)}, rid
    """
