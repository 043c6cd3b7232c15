"""What a data set card tells of a project: sizes, verdicts, and how they go with the flags."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from veridesk.core.model import Rid, RunId, Verdict
from veridesk.store.reads.export import Snapshot


@dataclass(frozen=True, slots=True)
class SampleSize:
    """One sample's length in code points, and what it can be grouped by."""

    rid: Rid
    length: int
    generator: str | None
    task: str | None
    score: float | None


@dataclass(frozen=True, slots=True)
class VerdictCount:
    """How many standing decisions of a reviewer have this verdict."""

    reviewer: str
    verdict: Verdict
    count: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many standing verdicts meet samples that a run flagged, did not flag, did not check."""

    flagged: bool | None
    verdict: Verdict
    count: int


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How many standing decisions were made with a detector's findings at hand, blind, in bulk.

    Blind ones are among those with findings at hand: the flags were hidden until the verdict.
    """

    with_run: int
    blind: int
    bulk: int


class CardReads:
    """Counts over one snapshot of the project; `reviewers` left empty means everybody."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._db: Database = snapshot._db

    def sizes(self, run: RunId | None) -> Iterator[SampleSize]:
        """Every sample in file order, with its score in `run`."""
        for rid, *rest in self._db.execute(
            """
            SELECT sample.rid, length(output), generator, task, score
            FROM sample
            LEFT JOIN assessment ON assessment.rid = sample.rid AND run_id IS ?
            ORDER BY sample.rid
            """,
            (run,),
        ):
            yield SampleSize(Rid(rid), *rest)

    def corrected_lengths(self, decision_ids: Collection[int]) -> dict[int, int]:
        """The lengths of the corrected outputs among these decisions."""
        rows = self._db.execute(
            """
            SELECT decision_id, length(output)
            FROM decision
            WHERE output IS NOT NULL AND decision_id IN (SELECT value FROM json_each(?))
            """,
            (json.dumps(list(decision_ids)),),
        )
        return dict(rows.fetchall())

    def verdicts(self, reviewers: Collection[str]) -> list[VerdictCount]:
        """Standing verdicts by reviewer."""
        rows = self._db.execute(
            """
            SELECT reviewer, verdict, count(*)
            FROM standing
            WHERE ?1 = '[]' OR reviewer IN (SELECT value FROM json_each(?1))
            GROUP BY reviewer, verdict
            ORDER BY reviewer, verdict
            """,
            (json.dumps(sorted(reviewers)),),
        )
        return [VerdictCount(name, Verdict(verdict), count) for name, verdict, count in rows]

    def median_seconds(self, reviewers: Collection[str]) -> tuple[int, float | None]:
        """How many standing decisions say how long they took, and the median of that."""
        timed = """
            FROM standing
            JOIN decision USING (decision_id)
            WHERE seconds IS NOT NULL
                AND (?1 = '[]' OR standing.reviewer IN (SELECT value FROM json_each(?1)))
        """
        names = json.dumps(sorted(reviewers))
        count = int(self._db.execute(f"SELECT count(*) {timed}", (names,)).fetchone()[0])
        if not count:
            return 0, None
        middle = self._db.execute(
            f"SELECT seconds {timed} ORDER BY seconds LIMIT ?2 OFFSET ?3",
            (names, 2 - count % 2, (count - 1) // 2),
        ).fetchall()
        return count, sum(row[0] for row in middle) / len(middle)

    def circumstances(self, reviewers: Collection[str]) -> Circumstances:
        """Under which circumstances the standing decisions were made."""
        row = self._db.execute(
            """
            SELECT
                coalesce(sum(json_extract(shown, '$.run') IS NOT NULL), 0),
                coalesce(sum(json_extract(shown, '$.blind') IS 1), 0),
                coalesce(sum(bulk), 0)
            FROM standing
            JOIN decision USING (decision_id)
            WHERE ?1 = '[]' OR standing.reviewer IN (SELECT value FROM json_each(?1))
            """,
            (json.dumps(sorted(reviewers)),),
        ).fetchone()
        return Circumstances(*row)

    def agreement(self, run: RunId | None, reviewers: Collection[str]) -> list[Agreement]:
        """Standing verdicts by what `run` says of the sample; flagged is None for not checked."""
        rows = self._db.execute(
            """
            SELECT
                CASE WHEN coalesce(state, 'not checked') <> 'not checked' THEN flag_count > 0 END
                    AS flagged,
                verdict,
                count(*)
            FROM standing
            LEFT JOIN assessment ON assessment.rid = standing.rid AND run_id IS ?1
            WHERE ?2 = '[]' OR reviewer IN (SELECT value FROM json_each(?2))
            GROUP BY flagged, verdict
            ORDER BY flagged, verdict
            """,
            (run, json.dumps(sorted(reviewers))),
        )
        return [
            Agreement(None if flagged is None else bool(flagged), Verdict(verdict), count)
            for flagged, verdict, count in rows
        ]
