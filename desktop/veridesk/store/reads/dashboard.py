"""Figures that a dashboard draws: added up by SQLite, so that a million rulings stay few rows."""

from dataclasses import dataclass

from sqlite_utils import Database

from veridesk.core.model import RunId, Verdict
from veridesk.store.reads.insight import RULED, Tally

BANDS = 10
"""Tenths that scores are told apart by."""
_DOUBT = 4
"""Rulings that a group is behind, so that one of three does not lead one of three hundred."""


@dataclass(frozen=True, slots=True)
class HourFact:
    """How many standing rulings of one verdict were given in one hour of UTC, `2026-01-31T14`."""

    hour: str
    verdict: Verdict
    number: int


@dataclass(frozen=True, slots=True)
class ReviewerFact:
    """What stands in one reviewer's name.

    `seconds` is the middle value over rulings on single samples, None where none was timed;
    `shared` counts pairs with another reviewer's ruling on the same sample, `agreed` those of
    them with the same verdict.
    """

    name: str
    verdicts: dict[Verdict, int]
    seconds: float | None
    shared: int
    agreed: int


def verdicts_by_hour(db: Database) -> list[HourFact]:
    """The rulings that stand, by the hour in which they were given, in order of time."""
    rows = db.execute(
        """
        SELECT substr(decided_at, 1, 13), standing.verdict, count(*)
        FROM standing
        JOIN decision USING (decision_id)
        GROUP BY 1, 2
        ORDER BY 1, 2
        """
    )
    return [HourFact(hour, Verdict(verdict), number) for hour, verdict, number in rows]


def wrong_by_band(db: Database, run: RunId) -> list[tuple[int, Tally]]:
    """For each tenth of the run's scores (0 to 9) that holds one: wrong among ruled samples."""
    rows = db.execute(
        f"""
        WITH {RULED}
        SELECT min(CAST(score * {BANDS} + 1e-9 AS INTEGER), {BANDS - 1}), sum(wrong), count(*)
        FROM ruled
        JOIN assessment ON assessment.rid = ruled.rid AND run_id = ?
        WHERE score IS NOT NULL
        GROUP BY 1
        ORDER BY 1
        """,
        (run,),
    )
    return [(band, Tally(wrong, ruled)) for band, wrong, ruled in rows]


def wrong_by_generator(db: Database, limit: int) -> tuple[list[tuple[str | None, Tally]], int]:
    """The generators with the largest share of wrong samples, and how many others there are."""
    rows = db.execute(
        f"""
        WITH {RULED}
        SELECT generator, sum(wrong), count(*), count(*) OVER ()
        FROM ruled
        JOIN sample USING (rid)
        GROUP BY generator
        ORDER BY sum(wrong) * 1.0 / (count(*) + {_DOUBT}) DESC, count(*) DESC, generator
        LIMIT ?
        """,
        (limit,),
    ).fetchall()
    left_out = rows[0][3] - len(rows) if rows else 0
    return [(name, Tally(wrong, ruled)) for name, wrong, ruled, _ in rows], left_out


def wrong_by_source(db: Database, limit: int) -> tuple[list[tuple[int, Tally]], int]:
    """The sources (by row number) with the largest share, and how many others there are."""
    rows = db.execute(
        f"""
        WITH {RULED}
        SELECT source_rid, sum(wrong), count(*), count(*) OVER ()
        FROM (SELECT DISTINCT source_rid, rid, wrong FROM ruled JOIN sample_source USING (rid))
        GROUP BY source_rid
        ORDER BY sum(wrong) * 1.0 / (count(*) + {_DOUBT}) DESC, count(*) DESC, source_rid
        LIMIT ?
        """,
        (limit,),
    ).fetchall()
    left_out = rows[0][3] - len(rows) if rows else 0
    return [(rid, Tally(wrong, ruled)) for rid, wrong, ruled, _ in rows], left_out


def reviewer_facts(db: Database, limit: int) -> list[ReviewerFact]:
    """The reviewers with the most standing rulings, most first."""
    counts: dict[str, dict[Verdict, int]] = {}
    for name, verdict, number in db.execute(
        "SELECT reviewer, verdict, count(*) FROM standing GROUP BY reviewer, verdict"
    ):
        counts.setdefault(name, {})[Verdict(verdict)] = number
    names = sorted(counts, key=lambda name: (-sum(counts[name].values()), name))[:limit]
    pairs = _pairs(db) if len(counts) > 1 else {}
    return [
        ReviewerFact(name, counts[name], _middle_seconds(db, name), *pairs.get(name, (0, 0)))
        for name in names
    ]


def _pairs(db: Database) -> dict[str, tuple[int, int]]:
    # Only samples with two rulings matter, and they are mostly few.
    rows = db.execute(
        """
        WITH shared AS (SELECT rid FROM standing GROUP BY rid HAVING count(*) > 1)
        SELECT one.reviewer, count(*), sum(one.verdict = other.verdict)
        FROM shared
        JOIN standing AS one ON one.rid = shared.rid
        JOIN standing AS other ON other.rid = shared.rid AND other.reviewer <> one.reviewer
        GROUP BY one.reviewer
        """
    )
    return {name: (shared, agreed) for name, shared, agreed in rows}


def _middle_seconds(db: Database, reviewer: str) -> float | None:
    row = db.execute(
        """
        WITH timed AS (
            SELECT seconds
            FROM standing
            JOIN decision USING (decision_id)
            WHERE standing.reviewer = ? AND seconds IS NOT NULL AND NOT bulk
        )
        SELECT seconds
        FROM timed
        ORDER BY seconds
        LIMIT 1 OFFSET (SELECT count(*) / 2 FROM timed)
        """,
        (reviewer,),
    ).fetchone()
    return None if row is None else float(row[0])
