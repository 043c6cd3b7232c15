"""What detectors write: runs, assessments, flags. A new run never touches an old one."""

import json
from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from veridesk import __version__
from veridesk.core.model import Assessment, Rid, RunId
from veridesk.store.change import Change, touched
from veridesk.store.clock import utc_now
from veridesk.store.codec import claims_to_json

IMPORTED = "imported"
"""Name of the detector run that holds what files themselves marked as wrong."""


def start_run(
    db: Database,
    *,
    detector: str,
    version: str,
    weights_hash: str,
    parameters: Mapping[str, object],
    threshold: float,
    import_id: int | None = None,
) -> RunId:
    """Open a detector run; flags at or over `threshold` count as raised. Returns its id."""
    cursor = db.execute(
        """
        INSERT INTO detector_run (
            detector, version, weights_hash, parameters, threshold, state, import_id, started_at
        ) VALUES (?, ?, ?, ?, ?, 'running', ?, ?)
        """,
        (
            detector,
            version,
            weights_hash,
            parameters_text(parameters),
            threshold,
            import_id,
            utc_now(),
        ),
    )
    return RunId(int(cursor.lastrowid or 0))


def parameters_text(parameters: Mapping[str, object]) -> str:
    """A run's parameters as the one text that is stored and compared."""
    return json.dumps(parameters, sort_keys=True, ensure_ascii=False)


def reopen_run(db: Database, run_id: RunId) -> Change:
    """Go on with a run that was stopped."""
    db.execute(
        "UPDATE detector_run SET state = 'running', finished_at = NULL WHERE run_id = ?",
        (run_id,),
    )
    return touched("detector_run")


def add_assessments(db: Database, run_id: RunId, found: Iterable[tuple[Rid, Assessment]]) -> Change:
    """Store what a run found on a batch; a sample it assessed before is left as it is."""
    threshold = db.execute(
        "SELECT threshold FROM detector_run WHERE run_id = ?", (run_id,)
    ).fetchone()[0]
    rids = []
    for rid, assessment in found:
        raised = sum(flag.probability >= threshold for flag in assessment.flags)
        cursor = db.execute(
            """
            INSERT OR IGNORE INTO assessment (
                run_id, rid, score, state, flag_count, reason, claims
            ) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            (
                run_id,
                rid,
                assessment.score,
                str(assessment.state),
                raised,
                assessment.reason,
                claims_to_json(assessment.claims),
            ),
        )
        if cursor.rowcount != 1:
            continue
        rids.append(rid)
        db.conn.executemany(
            """
            INSERT INTO flag (run_id, rid, span_start, span_end, kind, probability, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            (
                (run_id, rid, f.span.start, f.span.end, str(f.kind), f.probability, f.reason)
                for f in assessment.flags
            ),
        )
    return touched("assessment", "flag", rids=tuple(rids))


def finish_run(db: Database, run_id: RunId, state: str, seconds: float) -> Change:
    """Close a run as `done`, `cancelled` or `failed`, adding the seconds this sitting took."""
    db.execute(
        """
        UPDATE detector_run
        SET state = ?, finished_at = ?, seconds = seconds + ?
        WHERE run_id = ?
        """,
        (state, utc_now(), seconds, run_id),
    )
    return touched("detector_run")


def add_imported_assessments(db: Database, import_id: int, found: Mapping[Rid, Assessment]) -> None:
    """Store what a file marks as wrong in the `imported` run of its import."""
    if not found:
        return
    known = {
        row[0]
        for row in db.execute(
            """
            SELECT assessment.rid
            FROM assessment
            JOIN detector_run USING (run_id)
            WHERE detector = ? AND rid IN (SELECT value FROM json_each(?))
            """,
            (IMPORTED, json.dumps(list(found))),
        )
    }
    fresh = [(rid, assessment) for rid, assessment in found.items() if rid not in known]
    if not fresh:
        return
    row = db.execute(
        "SELECT run_id FROM detector_run WHERE detector = ? AND import_id = ?",
        (IMPORTED, import_id),
    ).fetchone()
    if row is None:
        run_id = start_run(
            db,
            detector=IMPORTED,
            version=__version__,
            weights_hash="",
            parameters={},
            threshold=0.5,
            import_id=import_id,
        )
        finish_run(db, run_id, "done", 0.0)
    else:
        run_id = RunId(row[0])
    add_assessments(db, run_id, fresh)
