"""Figures that a dashboard draws: added up by SQLite, so that a million rulings stay few rows."""

from dataclasses import dataclass

from sqlite_utils import Database

from veridesk.core.model import RunId, Verdict
from veridesk.store.reads.insight import RULED, Tally

BANDS = 10
"""Tenths that scores are told apart by."""
_KINDS = ("all", "band", "generator", "source")
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


@dataclass(frozen=True, slots=True)
class WrongTallies:
    """Wrong among ruled samples: of all, by tenth of the run's scores (0 to 9), by origin.

    Generators and sources (by row number) come with the largest share first; how many others
    there are stands beside them.
    """

    overall: Tally
    bands: list[tuple[int, Tally]]
    generators: list[tuple[str | None, Tally]]
    generators_left_out: int
    sources: list[tuple[int, Tally]]
    sources_left_out: int


def wrong_tallies(db: Database, run: RunId | None, limit: int) -> WrongTallies:
    """All of it in one question, so that what is wrong is found once; at most `limit` groups."""
    worst = f"sum(wrong) * 1.0 / (count(*) + {_DOUBT}) DESC, count(*) DESC"
    rows = db.execute(
        f"""
        WITH {RULED}
        SELECT 'all', NULL, coalesce(sum(wrong), 0), count(*), 1
        FROM ruled
        UNION ALL
        SELECT *
        FROM (
            SELECT
                'band', min(CAST(score * {BANDS} + 1e-9 AS INTEGER), {BANDS - 1}) AS band,
                sum(wrong), count(*), 0
            FROM ruled
            JOIN assessment ON assessment.rid = ruled.rid AND run_id = ?1
            WHERE score IS NOT NULL
            GROUP BY band
            ORDER BY band
        )
        UNION ALL
        SELECT *
        FROM (
            SELECT 'generator', generator, sum(wrong), count(*), count(*) OVER ()
            FROM ruled
            JOIN sample USING (rid)
            GROUP BY generator
            ORDER BY {worst}, generator
            LIMIT ?2
        )
        UNION ALL
        SELECT *
        FROM (
            SELECT 'source', source_rid, sum(wrong), count(*), count(*) OVER ()
            FROM (
                SELECT DISTINCT source_rid, rid, wrong
                FROM ruled
                JOIN sample_source USING (rid)
            )
            GROUP BY source_rid
            ORDER BY {worst}, source_rid
            LIMIT ?2
        )
        """,
        (run, limit),
    ).fetchall()
    found = {kind: [row for row in rows if row[0] == kind] for kind in _KINDS}
    of = {kind: [(row[1], Tally(row[2], row[3])) for row in found[kind]] for kind in _KINDS}
    left_out = {kind: found[kind][0][4] - len(found[kind]) if found[kind] else 0 for kind in _KINDS}
    return WrongTallies(
        of["all"][0][1],
        of["band"],
        of["generator"],
        left_out["generator"],
        of["source"],
        left_out["source"],
    )


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
