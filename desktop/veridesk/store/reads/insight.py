"""Figures over a whole project, streamed from one snapshot: what was ruled, and on what."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlite_utils import Database

from veridesk.core.model import Flag, FlagKind, Mark, RecordId, Rid, RunId, Span, Verdict
from veridesk.store.codec import marks_from_json
from veridesk.store.project import Project
from veridesk.store.reads.export import Snapshot, snapshot

PROMPT_START = 2000
"""Signs of a prompt's beginning that are read."""
PROMPT_END = 1000
"""Signs of a prompt's end that are read."""

# A sample is wrong when anybody rejected or corrected it, or marked a span of it as wrong. Where
# everybody is unsure and nothing is marked, nothing is known, and the sample is not among the
# ruled.
RULED = """
    ruled AS (
        SELECT rid, max(is_wrong) AS wrong
        FROM (
            SELECT
                standing.rid,
                standing.verdict <> 'unsure' AS is_sure,
                standing.verdict IN ('corrected', 'rejected')
                OR (
                    marks <> '[]'
                    AND EXISTS (
                        SELECT 1
                        FROM json_each(marks)
                        WHERE json_extract(value, '$.kind') <> 'supported'
                    )
                ) AS is_wrong
            FROM standing
            JOIN decision USING (decision_id)
        )
        GROUP BY rid
        HAVING max(is_sure OR is_wrong)
    )
"""

FACETS = {"generator": "generator", "task": "task"}
"""What samples can be grouped by, and the column that holds it."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many samples were ruled on, and how many of them are wrong."""

    wrong: int
    ruled: int


@dataclass(frozen=True, slots=True)
class RuledSample:
    """A sample that was ruled on, with the two ends of its prompt."""

    rid: Rid
    wrong: bool
    generator: str | None
    task: str | None
    prompt_start: str
    prompt_end: str


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A source as a report names it: the title of its first use, and how its text begins."""

    source_id: str
    title: str | None
    start: str


@dataclass(frozen=True, slots=True)
class CaseRuling:
    """One reviewer's standing ruling; `output` is the correction."""

    verdict: Verdict
    output: str | None
    marks: tuple[Mark, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Case:
    """All that is known of one sample somebody ruled on; `flags` are those over the threshold."""

    rid: Rid
    output: str
    score: float | None
    rulings: tuple[CaseRuling, ...]
    flags: tuple[Flag, ...]


class Figures:
    """Counts and streams over one snapshot of the project."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._overall: Tally | None = None

    def overall(self) -> Tally:
        """All samples that were ruled on."""
        if self._overall is None:
            row = self._db.execute(
                f"WITH {RULED} SELECT coalesce(sum(wrong), 0), count(*) FROM ruled"
            ).fetchone()
            self._overall = Tally(*row)
        return self._overall

    def count_unsettled(self) -> int:
        """Samples that somebody looked at, but of which everybody is unsure."""
        looked_at = self._db.execute("SELECT count(DISTINCT rid) FROM standing").fetchone()[0]
        return int(looked_at) - self.overall().ruled

    def by_facet(self, facet: str) -> Iterator[tuple[str | None, Tally]]:
        """Each value of a facet among the ruled samples, in alphabetical order."""
        column = FACETS[facet]
        for name, wrong, ruled in self._db.execute(
            f"""
            WITH {RULED}
            SELECT {column}, sum(wrong), count(*)
            FROM ruled
            JOIN sample USING (rid)
            GROUP BY {column}
            ORDER BY {column}
            """
        ):
            yield name, Tally(wrong, ruled)

    def by_source(self) -> Iterator[tuple[int, Tally]]:
        """Each source that a ruled sample rests on, by its row number."""
        for source_rid, wrong, ruled in self._db.execute(
            f"""
            WITH {RULED}
            SELECT source_rid, sum(wrong), count(*)
            FROM (
                SELECT DISTINCT source_rid, rid, wrong
                FROM ruled
                JOIN sample_source USING (rid)
            )
            GROUP BY source_rid
            ORDER BY source_rid
            """
        ):
            yield source_rid, Tally(wrong, ruled)

    def source(self, source_rid: int) -> SourceFact:
        """What a source is called; KeyError when there is none."""
        row = self._db.execute(
            """
            SELECT
                source_id,
                (
                    SELECT title
                    FROM sample_source
                    WHERE sample_source.source_rid = source.source_rid AND title IS NOT NULL
                    LIMIT 1
                ),
                substr(text, 1, 400)
            FROM source
            WHERE source_rid = ?
            """,
            (source_rid,),
        ).fetchone()
        if row is None:
            raise KeyError(source_rid)
        return SourceFact(*row)

    def wrong_on_source(self, source_rid: int, limit: int) -> list[Rid]:
        """The first wrong samples that rest on a source."""
        rids: list[Rid] = []
        for (rid,) in self._db.execute(
            "SELECT DISTINCT rid FROM sample_source WHERE source_rid = ? ORDER BY rid",
            (source_rid,),
        ):
            if len(rids) == limit:
                break
            if self._is_wrong(rid):
                rids.append(Rid(rid))
        return rids

    def _is_wrong(self, rid: int) -> bool:
        row = self._db.execute(
            """
            SELECT 1
            FROM standing
            JOIN decision USING (decision_id)
            WHERE standing.rid = ?
                AND (
                    standing.verdict IN ('corrected', 'rejected')
                    OR EXISTS (
                        SELECT 1
                        FROM json_each(marks)
                        WHERE json_extract(value, '$.kind') <> 'supported'
                    )
                )
            LIMIT 1
            """,
            (rid,),
        ).fetchone()
        return row is not None

    def ruled_samples(self) -> Iterator[RuledSample]:
        """Every ruled sample in file order."""
        for rid, wrong, *rest in self._db.execute(
            f"""
            WITH {RULED}
            SELECT
                rid, wrong, generator, task, substr(prompt, 1, {PROMPT_START}),
                substr(prompt, -{PROMPT_END})
            FROM ruled
            JOIN sample USING (rid)
            ORDER BY rid
            """
        ):
            yield RuledSample(Rid(rid), bool(wrong), *rest)

    def cases(self, run: RunId | None) -> Iterator[Case]:
        """Every sample that somebody ruled on, in file order, with what `run` found on it."""
        flags = _Flags(self._db, run)
        rows = self._db.execute(
            """
            SELECT
                standing.rid, sample.output, score, standing.verdict, decision.output, marks, note
            FROM standing
            JOIN decision USING (decision_id)
            JOIN sample ON sample.rid = standing.rid
            LEFT JOIN assessment ON assessment.rid = standing.rid AND run_id IS ?
            ORDER BY standing.rid, standing.reviewer
            """,
            (run,),
        )
        for _, group in groupby(rows, key=lambda row: row[0]):
            yield _case(list(group), flags)

    def case(self, rid: Rid, run: RunId | None) -> Case:
        """One sample that somebody ruled on; KeyError when nobody did."""
        rows = self._db.execute(
            """
            SELECT
                standing.rid, sample.output, score, standing.verdict, decision.output, marks, note
            FROM standing
            JOIN decision USING (decision_id)
            JOIN sample ON sample.rid = standing.rid
            LEFT JOIN assessment ON assessment.rid = standing.rid AND run_id IS ?
            WHERE standing.rid = ?
            ORDER BY standing.reviewer
            """,
            (run, rid),
        ).fetchall()
        if not rows:
            raise KeyError(rid)
        return _case(rows, _Flags(self._db, run, rid))

    def public_ids(self, rids: Sequence[Rid]) -> dict[Rid, RecordId]:
        """The ids by which these samples are known outside."""
        rows = self._db.execute(
            """
            SELECT rid, coalesce(record_id, sample_id)
            FROM sample
            WHERE rid IN (SELECT value FROM json_each(?))
            """,
            (json.dumps(list(rids)),),
        )
        return {Rid(rid): public_id for rid, public_id in rows}


class _Flags:
    """The flags of a run over its threshold, sample by sample, ascending."""

    def __init__(self, db: Database, run: RunId | None, only: Rid | None = None) -> None:
        self._rows = db.execute(
            """
            SELECT flag.rid, span_start, span_end, kind, probability, flag.reason
            FROM flag
            JOIN detector_run USING (run_id)
            WHERE run_id IS ?1
                AND probability >= threshold
                AND (?2 IS NULL OR flag.rid = ?2)
                AND EXISTS (SELECT 1 FROM standing WHERE standing.rid = flag.rid)
            ORDER BY flag.rid, span_start, span_end, flag_id
            """,
            (run, only),
        )
        self._next = self._rows.fetchone()

    def of(self, rid: int) -> tuple[Flag, ...]:
        """The flags on a sample; ask for ascending ones."""
        found = []
        while self._next is not None and self._next[0] <= rid:
            at, start, end, kind, probability, reason = self._next
            if at == rid:
                found.append(Flag(Span(start, end), FlagKind(kind), probability, reason))
            self._next = self._rows.fetchone()
        return tuple(found)


def _case(rows: Sequence[Any], flags: _Flags) -> Case:
    rid, output, score = rows[0][:3]
    rulings = tuple(
        CaseRuling(Verdict(verdict), corrected, marks_from_json(marks), note)
        for _, _, _, verdict, corrected, marks, note in rows
    )
    return Case(Rid(rid), output, score, rulings, flags.of(rid))


def figures_of(now: Snapshot) -> Figures:
    """Figures from a snapshot that is being read already."""
    return Figures(now._db)


@contextmanager
def figures(project: Project) -> Iterator[tuple[Snapshot, Figures]]:
    """Read the project as it is now; what is decided meanwhile does not show."""
    with snapshot(project) as now:
        yield now, figures_of(now)
