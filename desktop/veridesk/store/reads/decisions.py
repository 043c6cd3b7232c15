"""Questions about rulings."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from veridesk.core.chain import GENESIS, digest_of, link
from veridesk.core.decision import content_of
from veridesk.core.model import Decision, Mark, Rid, Ruling, SampleId, Verdict
from veridesk.store.codec import marks_from_json, shown_from_json, word_of

_COLUMNS = """
    decision.decision_id, decision.sample_id, decision.reviewer, decision.verdict,
    decision.output, decision.note, decision.marks, decision.seconds, decision.shown,
    decision.bulk,
    decision.decided_at, decision.undoes, decision.redoes, decision.previous_hash,
    decision.digest, decision.hash
"""


DRAFT_MARKS = "draft_marks "
"""Begins the name of the setting that keeps a reviewer's unsaved marks on one sample."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reviewer typed and marked on a sample but has not ruled yet.

    `marks` is None where the marks are still those of the standing ruling, if any.
    """

    output: str | None
    note: str
    marks: tuple[Mark, ...] | None = None


def _decision(row: tuple) -> Decision:  # type: ignore[type-arg]  # sqlite3 rows are untyped
    number, sample, reviewer, verdict, output, note, marks, seconds, shown, bulk, *rest = row
    ruling = None
    if verdict is not None:
        ruling = Ruling(
            word_of(Verdict, verdict),
            output,
            note,
            marks_from_json(marks),
            seconds,
            shown_from_json(shown),
            bool(bulk),
        )
    return Decision(number, SampleId(sample), reviewer, ruling, *rest)


def last_live_decision(db: Database, reviewer: str) -> Decision | None:
    """The reviewer's latest decision that was not undone; None when there is none."""
    row = db.execute(
        f"""
        SELECT {_COLUMNS}
        FROM decision
        WHERE reviewer = ?
            AND verdict IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM decision AS later WHERE later.undoes = decision.decision_id
            )
        ORDER BY decision_id DESC
        LIMIT 1
        """,
        (reviewer,),
    ).fetchone()
    return _decision(row) if row else None


def last_undone_decision(db: Database, reviewer: str) -> Decision | None:
    """What a redo would decide again; None after a fresh ruling, which clears what was undone."""
    undone: list[int] = []
    redone = 0
    # Backwards from the end of the reviewer's log: a redo settles the nearest undo before it.
    for undoes, redoes in db.execute(
        """
        SELECT undoes, redoes
        FROM decision
        WHERE reviewer = ?
        ORDER BY decision_id DESC
        """,
        (reviewer,),
    ):
        if redoes is not None:
            redone += 1
        elif undoes is None:
            break
        elif redone:
            redone -= 1
        else:
            undone.append(undoes)
            break
    if not undone:
        return None
    return decision(db, undone[0])


def decision(db: Database, decision_id: int) -> Decision:
    """One decision by its number; KeyError when there is none."""
    row = db.execute(
        f"SELECT {_COLUMNS} FROM decision WHERE decision_id = ?", (decision_id,)
    ).fetchone()
    if row is None:
        raise KeyError(decision_id)
    return _decision(row)


def verdict_of(db: Database, rid: Rid, by: str) -> Verdict | None:
    """The reviewer's standing verdict on a sample; None while it is pending."""
    row = db.execute(
        "SELECT verdict FROM standing WHERE rid = ? AND reviewer = ?", (rid, by)
    ).fetchone()
    return word_of(Verdict, row[0]) if row else None


def standing_decision(db: Database, rid: Rid, by: str) -> Decision | None:
    """The reviewer's standing decision on a sample, whole; None while it is pending."""
    row = db.execute(
        f"""
        SELECT {_COLUMNS}
        FROM standing
        JOIN decision USING (decision_id)
        WHERE standing.rid = ? AND standing.reviewer = ?
        """,
        (rid, by),
    ).fetchone()
    return _decision(row) if row else None


def was_ruled(db: Database, rid: Rid, by: str) -> bool:
    """True when a reviewer ever ruled on a sample, also where the ruling was taken back."""
    row = db.execute(
        """
        SELECT EXISTS (
            SELECT 1
            FROM decision
            WHERE sample_id = (SELECT sample_id FROM sample WHERE rid = ?) AND reviewer = ?
        )
        """,
        (rid, by),
    ).fetchone()
    return bool(row[0])


def decisions(db: Database) -> Iterator[Decision]:
    """The whole log, in order."""
    for row in db.execute(f"SELECT {_COLUMNS} FROM decision ORDER BY decision_id"):
        yield _decision(row)


def draft_of(db: Database, rid: Rid, by: str) -> Draft | None:
    """What the reviewer left typed and marked on a sample."""
    row = db.execute(
        "SELECT output, note FROM draft WHERE rid = ? AND reviewer = ?", (rid, by)
    ).fetchone()
    marked = db.execute(
        f"""
        SELECT value
        FROM setting
        WHERE name = '{DRAFT_MARKS}' || (SELECT sample_id FROM sample WHERE rid = ?) || ' ' || ?
        """,
        (rid, by),
    ).fetchone()
    if row is None and marked is None:
        return None
    output, note = row or (None, "")
    return Draft(output, note, marks_from_json(marked[0]) if marked else None)


def reviewers(db: Database) -> list[str]:
    """Names of all who decided something, in alphabetical order."""
    rows = db.execute("SELECT DISTINCT reviewer FROM decision ORDER BY reviewer").fetchall()
    return [row[0] for row in rows]


def verdict_counts(db: Database, by: str | None = None) -> dict[Verdict, int]:
    """How many samples stand under each verdict, for one reviewer or (counting each) for all."""
    # A condition that always holds would keep SQLite from the index of a reviewer's verdicts.
    whose, values = ("TRUE", ()) if by is None else ("reviewer = ?", (by,))
    rows = db.execute(
        f"SELECT verdict, count(*) FROM standing WHERE {whose} GROUP BY verdict", values
    ).fetchall()
    counted = {word_of(Verdict, verdict): number for verdict, number in rows}
    return {verdict: counted.get(verdict, 0) for verdict in Verdict}


def recent_seconds(db: Database, by: str, limit: int = 50) -> list[float]:
    """Seconds that the reviewer's last rulings took, newest first, for pace and time left."""
    # Where rulings came without their seconds, it does not search for others without end.
    rows = db.execute(
        """
        SELECT seconds
        FROM (
            SELECT seconds
            FROM decision
            WHERE reviewer = ?1
            ORDER BY decision_id DESC
            LIMIT 20 * ?2
        )
        WHERE seconds IS NOT NULL
        LIMIT ?2
        """,
        (by, limit),
    ).fetchall()
    return [row[0] for row in rows]


def first_broken_link(db: Database) -> int | None:
    """Number of the first decision that the hash chain does not vouch for; None when it holds."""
    previous = GENESIS
    expected = 1
    for row in decisions(db):
        digest = digest_of(
            content_of(
                decision_id=row.decision_id,
                sample_id=row.sample_id,
                reviewer=row.reviewer,
                ruling=row.ruling,
                decided_at=row.decided_at,
                undoes=row.undoes,
                redoes=row.redoes,
            )
        )
        sound = (
            row.decision_id == expected
            and row.previous_hash == previous
            and row.digest == digest
            and row.hash == link(previous, digest)
        )
        if not sound:
            return row.decision_id
        previous = row.hash
        expected += 1
    return None
