"""Questions of the queue: which samples, in which order, and the line shown for each."""

import json
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlite_utils import Database

from veridesk.core.model import ClaimState, RecordId, Rid, RunId, SampleId, Verdict
from veridesk.core.queue import Order, QueueFilter, QueueQuery
from veridesk.store.codec import word_of
from veridesk.store.reads.conditions import Condition, conditions_of
from veridesk.store.reads.fields import field_conditions

FEW = 4000
"""A condition that fewer samples meet is where the search begins."""


@dataclass(slots=True)
class QueueLines:
    """Row numbers of a queue in order, and for each whether it is ruled on (1) or pending (0)."""

    rids: "array[int]" = field(default_factory=lambda: array("I"))
    ruled: bytearray = field(default_factory=bytearray)


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


def queue_rids(db: Database, query: QueueQuery, limit: int | None = None) -> "array[int]":
    """Row numbers of all samples that pass the filter, in order; 4 bytes a sample."""
    return queue_lines(db, query, limit).rids


def queue_lines(db: Database, query: QueueQuery, limit: int | None = None) -> QueueLines:
    """The samples that pass the filter, in order, and which of them the reviewer ruled on.

    SQLite puts the whole answer together, so that other threads go on meanwhile. With a `limit`
    the first ones are found without sorting all, where the order allows it.
    """
    found = QueueLines()
    for part in _parts(db, query, limit):
        left = None if limit is None else limit - len(found.rids)
        _collect(db, query.filter.reviewer, part, left, found)
        if limit is not None and len(found.rids) >= limit:
            break
    return found


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


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the queue: where `at.rid` comes from, under which conditions, in which order."""

    origin: str
    tests: list[str]
    values: list[object]
    order: str


def _collect(
    db: Database, reviewer: str | None, part: _Part, limit: int | None, found: QueueLines
) -> None:
    ruled, by = "EXISTS (SELECT 1 FROM standing WHERE standing.rid = at.rid)", []
    if reviewer is not None:
        ruled = (
            "EXISTS (SELECT 1 FROM standing WHERE standing.rid = at.rid AND standing.reviewer = ?)"
        )
        by = [reviewer]
    where = f"WHERE {' AND '.join(part.tests)}" if part.tests else ""
    rids, flags = db.execute(
        f"""
        SELECT group_concat(printf('%08x', rid), ''), group_concat(ruled, '')
        FROM (
            SELECT at.rid AS rid, {ruled} AS ruled
            FROM {part.origin}
            {where}
            ORDER BY {part.order}
            LIMIT {-1 if limit is None else limit}
        )
        """,
        (*by, *part.values),
    ).fetchone()
    if rids:
        piece = array("I", bytes.fromhex(rids))
        if sys.byteorder == "little":
            piece.byteswap()
        found.rids.extend(piece)
        found.ruled += flags.encode().translate(_BITS)


_BITS = bytes(max(0, number - ord("0")) for number in range(256))


def _parts(db: Database, query: QueueQuery, limit: int | None) -> Iterator[_Part]:
    """The stretches of the queue, each put together only when it is asked for."""
    wanted = query.filter
    conditions = conditions_of(wanted)
    conditions.sets += field_conditions(db, wanted.where)
    by_score = query.order in {Order.RISK, Order.UNCERTAIN}
    if not by_score and (wanted.score_low is not None or wanted.score_high is not None):
        tests, values = _score_tests(wanted)
        sql = f"SELECT at.rid FROM assessment AS at WHERE {' AND '.join(tests)}"
        conditions.sets.append((sql, values))
    few: Condition | None = None
    tests, values = [test for test, _ in conditions.tests], _flat(conditions.tests)
    for one in conditions.sets:
        if few is None and (found := _small(db, one)) is not None:
            few = found
        else:
            # The plus keeps SQLite from walking a large set instead of the order.
            tests.append(f"+at.rid IN ({one[0]})")
            values += one[1]
    if by_score:
        yield from _parts_by_score(db, query, limit, few, tests, values)
        return
    order = "at.rid"
    if query.order is Order.RANDOM:
        order = f"{_mixed(query.seed)}, at.rid"
    origin, first = _origin(few, whole=limit is None or query.order is Order.RANDOM)
    yield _Part(origin, tests, [*first, *values], order)


def _parts_by_score(
    db: Database,
    query: QueueQuery,
    limit: int | None,
    few: Condition | None,
    tests: list[str],
    values: list[object],
) -> Iterator[_Part]:
    """First what the run scored, then what it did not."""
    wanted = query.filter
    scored, marks = _score_tests(wanted)
    origin, first = "assessment AS at INDEXED BY assessment_risk", []
    if few is not None:
        origin, first = (
            f"""(SELECT DISTINCT rid FROM ({few[0]})) AS chosen
            CROSS JOIN assessment AS at ON at.rid = chosen.rid""",
            few[1],
        )
    both = [*first, *marks, *values]
    if query.order is Order.RISK:
        yield _Part(origin, [*scored, *tests], both, "at.score DESC, at.rid")
    elif limit is None or few is not None:
        yield _Part(origin, [*scored, *tests], both, "abs(at.score - 0.5), at.rid")
    else:
        halves = " UNION ALL ".join(
            f"SELECT * FROM (SELECT at.rid, at.score FROM {origin} "
            f"WHERE {' AND '.join([*scored, half, *tests])} "
            f"ORDER BY at.score {way} LIMIT {limit})"
            for half, way in (("at.score >= 0.5", "ASC"), ("at.score < 0.5", "DESC"))
        )
        nearest = "abs(at.score - 0.5), at.rid"
        yield _Part(f"({halves}) AS at", [], [*both, *both], nearest)
    if wanted.score_low is None and wanted.score_high is None:
        origin, first = _origin(few, whole=limit is None)
        if few is not None or _has_unscored(db, wanted.run):
            missing = (
                "NOT EXISTS (SELECT 1 FROM assessment AS seen WHERE seen.run_id = ? "
                "AND seen.rid = at.rid AND seen.score IS NOT NULL)"
            )
            yield _Part(origin, [missing, *tests], [*first, wanted.run, *values], "at.rid")


def _origin(few: Condition | None, *, whole: bool) -> tuple[str, list[object]]:
    if few is not None:
        return f"(SELECT DISTINCT rid FROM ({few[0]})) AS at", few[1]
    # The narrow index saves reading all texts; the first few lie side by side in the table.
    return ("sample AS at INDEXED BY sample_file" if whole else "sample AS at"), []


def _score_tests(wanted: QueueFilter) -> tuple[list[str], list[object]]:
    tests: list[str] = ["at.run_id = ?", "at.score IS NOT NULL"]
    values: list[object] = [wanted.run]
    for sign, bound in ((">=", wanted.score_low), ("<=", wanted.score_high)):
        if bound is not None:
            tests.append(f"at.score {sign} ?")
            values.append(bound)
    return tests, values


def _has_unscored(db: Database, run: RunId | None) -> bool:
    row = db.execute(
        """
        SELECT
            (SELECT count(*) FROM sample)
            > (SELECT count(*) FROM assessment WHERE run_id = ? AND score IS NOT NULL)
        """,
        (run,),
    ).fetchone()
    return bool(row[0])


def _small(db: Database, condition: Condition) -> Condition | None:
    """The same condition as the few row numbers that meet it; None where they are many."""
    sql, values = condition
    rows = db.execute(f"SELECT rid FROM ({sql}) LIMIT {FEW}", tuple(values)).fetchall()
    if len(rows) >= FEW:
        return None
    return "SELECT value AS rid FROM json_each(?)", [json.dumps([row[0] for row in rows])]


def _flat(conditions: list[Condition]) -> list[object]:
    return [value for _, values in conditions for value in values]


def _mixed(seed: int) -> str:
    """A number made of row number and seed, in SQL: multiply and fold, as hash functions do."""
    start = (seed * 2246822519 + 374761393) % 2**32
    mixed = f"(at.rid * 2654435761 + {start} & 4294967295)"
    for shift in (15, 13):
        # SQLite has no XOR; this is one.
        moved = f"({mixed} >> {shift})"
        folded = f"(({mixed} | {moved}) - ({mixed} & {moved}))"
        mixed = f"({folded} * 1540483477 & 4294967295)"
    return mixed
