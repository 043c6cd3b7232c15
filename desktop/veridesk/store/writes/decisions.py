"""What reviewers write: decisions, appended and chained, and drafts."""

from dataclasses import dataclass

from sqlite_utils import Database

from veridesk.core.chain import GENESIS, digest_of, link
from veridesk.core.decision import content_of, mark_to_plain
from veridesk.core.errors import UserError
from veridesk.core.model import Mark, Rid, Ruling, SampleId
from veridesk.store.change import Change, touched
from veridesk.store.clock import utc_now
from veridesk.store.codec import marks_to_json, shown_to_json
from veridesk.store.reads.decisions import (
    DRAFT_MARKS,
    last_live_decision,
    last_undone_decision,
)
from veridesk.store.writes.settings import put_setting


@dataclass(frozen=True, slots=True)
class Ruled:
    """A decision that was appended, the sample it is on, and what it changed."""

    decision_id: int
    rid: Rid
    change: Change


def add_decision(db: Database, rid: Rid, reviewer: str, ruling: Ruling) -> Ruled:
    """Append a reviewer's ruling on a sample; the draft on it is thereby settled."""
    ruled = _append(db, rid, reviewer, ruling=ruling)
    db.execute("DELETE FROM draft WHERE rid = ? AND reviewer = ?", (rid, reviewer))
    _keep_marks(db, rid, reviewer, None)
    return ruled


def add_decisions(db: Database, reviewer: str, rulings: list[tuple[Rid, Ruling]]) -> Change:
    """Append many rulings in one transaction: all or none."""
    for rid, ruling in rulings:
        add_decision(db, rid, reviewer, ruling)
    return touched("decision", "standing", "draft")


def add_undo(db: Database, reviewer: str) -> Ruled:
    """Take the reviewer's last standing decision back; UserError when there is none."""
    last = last_live_decision(db, reviewer)
    if last is None:
        raise UserError("there is nothing to undo; rule on a sample first")
    rid = _rid_of(db, last.sample_id)
    return _append(db, rid, reviewer, undoes=last.decision_id)


def add_bulk_undo(db: Database, reviewer: str, count: int) -> Change:
    """Take the reviewer's last `count` decisions back in one go, all of them of one bulk.

    UserError, and nothing taken back, when something else was ruled since.
    """
    rows = db.execute(
        """
        SELECT decision_id, rid, bulk
        FROM decision
        JOIN sample USING (sample_id)
        WHERE reviewer = ?
            AND verdict IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM decision AS later WHERE later.undoes = decision.decision_id
            )
        ORDER BY decision_id DESC
        LIMIT ?
        """,
        (reviewer, count),
    ).fetchall()
    if len(rows) < count or not all(bulk for _, _, bulk in rows):
        raise UserError("you have ruled on other samples since; undo those first, one by one")
    for number, rid, _ in rows:
        _append(db, Rid(rid), reviewer, undoes=number)
    return touched("decision", "standing", "draft")


def add_redo(db: Database, reviewer: str) -> Ruled:
    """Decide again what the reviewer undid last; UserError when nothing waits for it."""
    undone = last_undone_decision(db, reviewer)
    if undone is None:
        raise UserError("there is nothing to redo; undo a decision first")
    rid = _rid_of(db, undone.sample_id)
    return _append(db, rid, reviewer, ruling=undone.ruling, redoes=undone.decision_id)


def save_draft(
    db: Database,
    rid: Rid,
    reviewer: str,
    output: str | None,
    note: str,
    marks: tuple[Mark, ...] | None = None,
) -> Change:
    """Keep what a reviewer typed and marked but has not ruled yet; empty drafts are dropped."""
    _keep_marks(db, rid, reviewer, marks)
    if output is None and not note:
        db.execute("DELETE FROM draft WHERE rid = ? AND reviewer = ?", (rid, reviewer))
    else:
        db.execute(
            """
            INSERT INTO draft (rid, reviewer, output, note, saved_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (rid, reviewer) DO UPDATE
            SET output = excluded.output, note = excluded.note, saved_at = excluded.saved_at
            """,
            (rid, reviewer, output, note, utc_now()),
        )
    return touched("draft", rids=(rid,))


def _keep_marks(db: Database, rid: Rid, reviewer: str, marks: tuple[Mark, ...] | None) -> None:
    """Keep unsaved marks among the settings, where they need no column of their own.

    The sample's hash names them, for row numbers are given again after an import was undone.
    """
    row = db.execute("SELECT sample_id FROM sample WHERE rid = ?", (rid,)).fetchone()
    if row is not None:
        plain = None if marks is None else [mark_to_plain(mark) for mark in marks]
        put_setting(db, f"{DRAFT_MARKS}{row[0]} {reviewer}", plain)


def _rid_of(db: Database, sample_id: SampleId) -> Rid:
    row = db.execute("SELECT rid FROM sample WHERE sample_id = ?", (sample_id,)).fetchone()
    if row is None:
        # A file that was saved from damage may have lost the sample of a ruling.
        raise UserError("the sample of that ruling was lost; import the original files again")
    return Rid(row[0])


def _append(
    db: Database,
    rid: Rid,
    reviewer: str,
    *,
    ruling: Ruling | None = None,
    undoes: int | None = None,
    redoes: int | None = None,
) -> Ruled:
    row = db.execute("SELECT sample_id FROM sample WHERE rid = ?", (rid,)).fetchone()
    if row is None:
        raise UserError("this sample is no longer in the project; refresh the queue")
    sample = SampleId(row[0])
    last = db.execute(
        "SELECT decision_id, hash FROM decision ORDER BY decision_id DESC LIMIT 1"
    ).fetchone()
    number, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
    now = utc_now()
    digest = digest_of(
        content_of(
            decision_id=number,
            sample_id=sample,
            reviewer=reviewer,
            ruling=ruling,
            decided_at=now,
            undoes=undoes,
            redoes=redoes,
        )
    )
    db.execute(
        """
        INSERT INTO decision (
            decision_id, sample_id, reviewer, verdict, output, note, marks, seconds, shown, bulk,
            decided_at, undoes, redoes, previous_hash, digest, hash
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            number,
            sample,
            reviewer,
            str(ruling.verdict) if ruling else None,
            ruling.output if ruling else None,
            ruling.note if ruling else "",
            marks_to_json(ruling.marks) if ruling else "[]",
            ruling.seconds if ruling else None,
            shown_to_json(ruling.shown) if ruling else "null",
            int(ruling.bulk) if ruling else 0,
            now,
            undoes,
            redoes,
            previous,
            digest,
            link(previous, digest),
        ),
    )
    _restand(db, rid, sample, reviewer)
    return Ruled(number, rid, touched("decision", "standing", "draft", rids=(rid,)))


def _restand(db: Database, rid: Rid, sample: SampleId, reviewer: str) -> None:
    """Bring `standing` in line with the latest decision on the sample that was not undone."""
    db.execute("DELETE FROM standing WHERE rid = ? AND reviewer = ?", (rid, reviewer))
    db.execute(
        """
        INSERT INTO standing (rid, reviewer, verdict, decision_id)
        SELECT ?, reviewer, verdict, decision_id
        FROM decision
        WHERE sample_id = ?
            AND reviewer = ?
            AND verdict IS NOT NULL
            AND decision_id NOT IN (SELECT undoes FROM decision WHERE undoes IS NOT NULL)
        ORDER BY decision_id DESC
        LIMIT 1
        """,
        (rid, sample, reviewer),
    )
