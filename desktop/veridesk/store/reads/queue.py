"""Questions of the queue: which samples, in which order, and the line shown for each."""

import json
import random
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from veridesk.core.model import ClaimState, RecordId, Rid, RunId, SampleId, Verdict
from veridesk.core.queue import PENDING, Order, QueueFilter, QueueQuery


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
    """Row numbers of all samples that pass the filter, in order; 8 bytes a sample."""
    where, values = _conditions(query.filter)
    order = {
        Order.RISK: "score IS NULL, score DESC, sample.rid",
        Order.UNCERTAIN: "score IS NULL, abs(score - 0.5), sample.rid",
        Order.FILE: "sample.rid",
        Order.RANDOM: "sample.rid",
    }[query.order]
    rows = db.execute(
        f"""
        SELECT sample.rid
        FROM sample
        LEFT JOIN assessment ON assessment.rid = sample.rid AND assessment.run_id = ?
        {where}
        ORDER BY {order}
        """,
        (query.filter.run, *values),
    )
    rids = array("q", (row[0] for row in rows))
    if query.order is Order.RANDOM:
        random.Random(query.seed).shuffle(rids)  # noqa: S311  (an order, not a secret)
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
            ClaimState(row[5]),
            row[6],
            Verdict(row[7]) if row[7] else None,
        )
        for row in (found.get(rid) for rid in rids)
        if row is not None
    ]


def _conditions(wanted: QueueFilter) -> tuple[str, list[object]]:
    parts: list[str] = []
    values: list[object] = []
    if wanted.statuses:
        _add_statuses(wanted, parts, values)
    if wanted.kinds:
        parts.append(
            f"""EXISTS (
                SELECT 1
                FROM flag JOIN detector_run USING (run_id)
                WHERE flag.run_id = ? AND flag.rid = sample.rid
                    AND flag.probability >= threshold
                    AND kind IN ({", ".join("?" * len(wanted.kinds))})
            )"""
        )
        values += [wanted.run, *sorted(wanted.kinds)]
    if wanted.generator is not None:
        parts.append("generator = ?")
        values.append(wanted.generator)
    if wanted.score_low is not None:
        parts.append("score >= ?")
        values.append(wanted.score_low)
    if wanted.score_high is not None:
        parts.append("score <= ?")
        values.append(wanted.score_high)
    if wanted.text.strip():
        _add_text(wanted.text.strip(), parts, values)
    return (f"WHERE {' AND '.join(parts)}" if parts else ""), values


def _add_statuses(wanted: QueueFilter, parts: list[str], values: list[object]) -> None:
    mine = "standing.rid = sample.rid"
    whose: list[object] = []
    if wanted.reviewer is not None:
        mine += " AND reviewer = ?"
        whose = [wanted.reviewer]
    either = []
    if PENDING in wanted.statuses:
        either.append(f"NOT EXISTS (SELECT 1 FROM standing WHERE {mine})")
        values += whose
    verdicts = sorted(wanted.statuses - {PENDING})
    if verdicts:
        either.append(
            f"EXISTS (SELECT 1 FROM standing WHERE {mine} "
            f"AND verdict IN ({', '.join('?' * len(verdicts))}))"
        )
        values += [*whose, *verdicts]
    parts.append(f"({' OR '.join(either)})")


def _add_text(text: str, parts: list[str], values: list[object]) -> None:
    """Words by the full-text index; what it cannot find (CJK, parts of words) by substring."""
    words = text.split()
    if all(word.isascii() and word.isalnum() for word in words):
        # The last word may still be being typed, so it matches as a beginning. What is not
        # indexed yet is looked through word by word.
        terms = " ".join(f'"{word}"' for word in words) + "*"
        parts.append(
            """(
                sample.rid IN (SELECT rowid FROM sample_fts WHERE sample_fts MATCH ?)
                OR (
                    sample.rid > (SELECT coalesce(max(id), 0) FROM sample_fts_docsize)
                    AND instr(lower(prompt || ' ' || output), lower(?)) > 0
                )
            )"""
        )
        values += [terms, text]
    else:
        parts.append("(instr(lower(prompt), lower(?)) > 0 OR instr(lower(output), lower(?)) > 0)")
        values += [text, text]
