"""Rulings: appended, chained, undone and done again."""

import contextlib
import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.core.model import Mark, MarkKind, Rid, Ruling, RunId, Shown, Span, Verdict
from veridesk.store.project import Project
from veridesk.store.reads import decisions as reads
from veridesk.store.writes import decisions as writes

ANN, BOB = "Ann", "Bob"


def _decide(project: Project, rid: int, verdict: Verdict, by: str = ANN) -> None:
    project.submit(lambda db: writes.add_decision(db, Rid(rid), by, Ruling(verdict))).result()


def _verdict(project: Project, rid: int, by: str = ANN) -> Verdict | None:
    with contextlib.closing(project.reader()) as db:
        return reads.verdict_of(db, Rid(rid), by)


def test_a_ruling_comes_back_whole(project: Project, import_id: int) -> None:
    """Correction, note, marks, seconds and what was shown are all kept."""
    ruling = Ruling(
        Verdict.CORRECTED,
        "Bridge 0 opened in 1937.",
        "year 😀",
        (Mark(Span(19, 23), MarkKind.CONTRADICTED, "wrong year"),),
        12.5,
        Shown(RunId(1), 2, 0.75, blind=True),
        bulk=True,
    )

    project.submit(lambda db: writes.add_decision(db, Rid(1), ANN, ruling)).result()

    with contextlib.closing(project.reader()) as db:
        stored = reads.standing_decision(db, Rid(1), ANN)
        assert stored is not None
        assert stored.ruling == ruling
        assert reads.first_broken_link(db) is None
        assert reads.recent_seconds(db, ANN) == [12.5]


def test_undo_brings_back_the_verdict_before(project: Project, import_id: int) -> None:
    """Undoing a changed mind restores the first ruling, read from a fresh connection."""
    _decide(project, 1, Verdict.UNSURE)
    _decide(project, 1, Verdict.REJECTED)
    ruled = project.submit(lambda db: writes.add_undo(db, ANN)).result()

    assert ruled.rid == 1
    assert _verdict(project, 1) is Verdict.UNSURE


def test_undo_goes_on_to_the_beginning_and_then_says_so(project: Project, import_id: int) -> None:
    """There is no limit but the first ruling, and another's rulings are not touched."""
    _decide(project, 1, Verdict.ACCEPTED, BOB)
    for rid in (1, 2, 3):
        _decide(project, rid, Verdict.ACCEPTED)

    for _ in range(3):
        project.submit(lambda db: writes.add_undo(db, ANN)).result()

    assert [_verdict(project, rid) for rid in (1, 2, 3)] == [None, None, None]
    assert _verdict(project, 1, BOB) is Verdict.ACCEPTED
    with pytest.raises(UserError, match="nothing to undo"):
        project.submit(lambda db: writes.add_undo(db, ANN)).result()


def test_redo_decides_again_until_a_fresh_ruling(project: Project, import_id: int) -> None:
    """What was undone can be done again in order; a new ruling ends that."""
    for rid in (1, 2):
        _decide(project, rid, Verdict.ACCEPTED)
    for _ in range(2):
        project.submit(lambda db: writes.add_undo(db, ANN)).result()

    assert project.submit(lambda db: writes.add_redo(db, ANN)).result().rid == 1
    assert _verdict(project, 1) is Verdict.ACCEPTED
    _decide(project, 3, Verdict.REJECTED)

    with pytest.raises(UserError, match="nothing to redo"):
        project.submit(lambda db: writes.add_redo(db, ANN)).result()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["a", "r", "undo", "redo"]), max_size=25), st.randoms())
def test_any_history_equals_the_plain_one(
    project: Project, import_id: int, acts: list[str], chance: object
) -> None:
    """Undo and redo agree with a reviewer's two stacks, and the chain always holds."""
    who = f"reviewer {id(acts)} {len(acts)}"
    done: list[tuple[int, Verdict]] = []
    undone: list[tuple[int, Verdict]] = []
    with contextlib.closing(project.reader()) as db:
        who += str(db.execute("SELECT count(*) FROM decision").fetchone()[0])
    for act in acts:
        if act == "undo":
            if done:
                project.submit(lambda db: writes.add_undo(db, who)).result()
                undone.append(done.pop())
        elif act == "redo":
            if undone:
                project.submit(lambda db: writes.add_redo(db, who)).result()
                done.append(undone.pop())
        else:
            rid = chance.randint(1, 4)  # type: ignore[attr-defined]
            verdict = Verdict.ACCEPTED if act == "a" else Verdict.REJECTED
            _decide(project, rid, verdict, who)
            done.append((rid, verdict))
            undone.clear()
    expected = dict(done)
    with contextlib.closing(project.reader()) as db:
        found = {rid: reads.verdict_of(db, Rid(rid), who) for rid in range(1, 5)}
        assert reads.first_broken_link(db) is None
        assert (reads.last_undone_decision(db, who) is None) == (not undone)
    assert found == {rid: expected.get(rid) for rid in range(1, 5)}


def test_a_decision_can_be_neither_changed_nor_deleted(project: Project, import_id: int) -> None:
    """The table itself refuses, whoever asks."""
    _decide(project, 1, Verdict.ACCEPTED)

    for statement in ("UPDATE decision SET note = 'x'", "DELETE FROM decision"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            project.submit(lambda db, sql=statement: db.execute(sql)).result()


def test_an_edited_log_breaks_the_chain_at_its_place(project: Project, import_id: int) -> None:
    """Somebody with a SQLite shell is found out."""
    for rid in (1, 2, 3):
        _decide(project, rid, Verdict.ACCEPTED)
    path = project.path
    project.close()
    with contextlib.closing(sqlite3.connect(path)) as db:
        name = "decision_is_never_changed"
        (trigger,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
        db.execute(f"DROP TRIGGER {name}")
        db.execute("UPDATE decision SET verdict = 'rejected' WHERE decision_id = 2")
        db.execute(trigger)
        db.commit()

    with Project.open(path) as again, contextlib.closing(again.reader()) as db:
        assert reads.first_broken_link(db) == 2


def test_many_rulings_are_stored_all_or_none(project: Project, import_id: int) -> None:
    """One that does not fit takes the whole batch back."""
    good = [(Rid(rid), Ruling(Verdict.ACCEPTED)) for rid in (1, 2)]
    bad = [*good, (Rid(99), Ruling(Verdict.ACCEPTED))]

    with pytest.raises(UserError, match="no longer in the project"):
        project.submit(lambda db: writes.add_decisions(db, ANN, bad)).result()
    assert _verdict(project, 1) is None

    project.submit(lambda db: writes.add_decisions(db, ANN, good)).result()
    with contextlib.closing(project.reader()) as db:
        assert reads.verdict_counts(db, ANN)[Verdict.ACCEPTED] == 2
        assert reads.verdict_counts(db, BOB)[Verdict.ACCEPTED] == 0
        assert reads.reviewers(db) == [ANN]


def test_a_draft_is_kept_until_the_ruling(project: Project, import_id: int) -> None:
    """What was typed survives; ruling or emptying it clears it."""

    def save(output: str | None, note: str) -> None:
        project.submit(lambda db: writes.save_draft(db, Rid(1), ANN, output, note)).result()

    def draft() -> reads.Draft | None:
        with contextlib.closing(project.reader()) as db:
            return reads.draft_of(db, Rid(1), ANN)

    save("half a sent", "")
    save("half a sentence", "why")
    assert draft() == reads.Draft("half a sentence", "why")

    save(None, "")
    assert draft() is None

    save("again", "")
    _decide(project, 1, Verdict.REJECTED)
    assert draft() is None
