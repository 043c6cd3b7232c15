"""Questions about detector runs and what they found."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from veridesk.core.errors import UserError
from veridesk.core.model import Assessment, ClaimState, Flag, FlagKind, Rid, RunId, Span
from veridesk.store.codec import claims_from_json, plain_from_json, word_of

IMPORTED = "imported"
"""Name of the detector run that holds what files themselves marked as wrong."""


@dataclass(frozen=True, slots=True)
class DetectorRun:
    """One run of one detector over the project."""

    run_id: RunId
    detector: str
    version: str
    weights_hash: str
    parameters: dict[str, Any]
    threshold: float
    state: str
    started_at: str
    finished_at: str | None
    seconds: float
    assessed: int


def runs(db: Database, *, counted: bool = True) -> list[DetectorRun]:
    """All detector runs, oldest first; `assessed` is 0 where nobody wants it `counted`."""
    count = "(SELECT count(*) FROM assessment WHERE assessment.run_id = detector_run.run_id)"
    rows = db.execute(
        f"""
        SELECT
            run_id, detector, version, weights_hash, parameters, threshold, state, started_at,
            finished_at, seconds, {count if counted else 0}
        FROM detector_run
        ORDER BY run_id
        """
    ).fetchall()
    return [
        DetectorRun(RunId(run_id), detector, version, weights, plain_from_json(parameters), *rest)
        for run_id, detector, version, weights, parameters, *rest in rows
    ]


def run(db: Database, run_id: RunId) -> DetectorRun:
    """One run; UserError when there is none."""
    for found in runs(db):
        if found.run_id == run_id:
            return found
    raise UserError(f"there is no detector run {run_id}; `veridesk flags` without --run shows one")


def current_run(db: Database) -> RunId | None:
    """The run that queue and panes go by: a detector's newest, else the newest imported one."""
    row = db.execute(
        """
        SELECT run_id
        FROM detector_run
        ORDER BY detector = ?, run_id DESC
        LIMIT 1
        """,
        (IMPORTED,),
    ).fetchone()
    return RunId(row[0]) if row else None


def imported_runs(db: Database) -> list[RunId]:
    """The runs that hold what imported files themselves marked as wrong."""
    rows = db.execute(
        "SELECT run_id FROM detector_run WHERE detector = ? ORDER BY run_id", (IMPORTED,)
    )
    return [RunId(row[0]) for row in rows]


def assessment(db: Database, run_id: RunId, rid: Rid) -> Assessment | None:
    """What a run found on one sample, flags in text order; None where it did not look."""
    return assessments(db, run_id, [rid]).get(rid)


def assessments(db: Database, run_id: RunId, rids: Sequence[Rid]) -> dict[Rid, Assessment]:
    """What a run found on these samples; those it did not look at are left out."""
    wanted = json.dumps(list(rids))
    flags: dict[int, list[Flag]] = {}
    for rid, start, end, kind, probability, reason in db.execute(
        """
        SELECT rid, span_start, span_end, kind, probability, reason
        FROM flag
        WHERE run_id = ? AND rid IN (SELECT value FROM json_each(?))
        ORDER BY rid, span_start, span_end
        """,
        (run_id, wanted),
    ):
        flags.setdefault(rid, []).append(
            Flag(Span(start, end), word_of(FlagKind, kind), probability, reason)
        )
    return {
        Rid(rid): Assessment(
            score,
            word_of(ClaimState, state),
            claims_from_json(claims),
            tuple(flags.get(rid, ())),
            reason,
        )
        for rid, score, state, claims, reason in db.execute(
            """
            SELECT rid, score, state, claims, reason
            FROM assessment
            WHERE run_id = ? AND rid IN (SELECT value FROM json_each(?))
            """,
            (run_id, wanted),
        )
    }


def unassessed_rids(db: Database, run_id: RunId) -> Iterator[Rid]:
    """The samples that a run has not looked at yet, in file order."""
    for row in db.execute(
        """
        SELECT rid
        FROM sample
        WHERE NOT EXISTS (
            SELECT 1 FROM assessment WHERE run_id = ? AND assessment.rid = sample.rid
        )
        ORDER BY rid
        """,
        (run_id,),
    ):
        yield Rid(row[0])


def assessed_counts(db: Database, run_id: RunId) -> tuple[int, int, int]:
    """How many samples a run checked, could not check, and raised at least one flag on."""
    row = db.execute(
        """
        SELECT
            coalesce(sum(state <> 'not checked'), 0),
            coalesce(sum(state = 'not checked'), 0),
            coalesce(sum(flag_count > 0), 0)
        FROM assessment
        WHERE run_id = ?
        """,
        (run_id,),
    ).fetchone()
    return int(row[0]), int(row[1]), int(row[2])
