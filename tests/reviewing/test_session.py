"""The acts of a reviewer."""

import contextlib
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.model import ImportedSample, Mark, MarkKind, Rid, Ruling, Span, Verdict
from veridesk.core.queue import PENDING, Order, QueueFilter, QueueQuery
from veridesk.reviewing import session
from veridesk.reviewing.queue import walk_queue
from veridesk.store.project import Project
from veridesk.store.reads import decisions as reads
from veridesk.store.writes import samples as sample_writes

ANN = "Ann"
SAMPLE = Rid(1)


@pytest.fixture
def filled(project: Project) -> Project:
    """A project of five samples."""
    number = project.submit(lambda db: sample_writes.start_import(db, {})).result()
    file = project.submit(lambda db: sample_writes.add_file(db, number, "f", 0, "jsonl")).result()
    batch = [ImportedSample(f"output {n}", record_id=f"r{n}") for n in range(5)]
    project.submit(lambda db: sample_writes.add_samples(db, number, file, batch)).result()
    return project


def test_undo_survives_a_restart(filled: Project) -> None:
    """A new program takes back what the old one stored, and can do it again."""
    session.decide(filled, SAMPLE, Ruling(Verdict.UNSURE), ANN).result()
    session.decide(filled, SAMPLE, Ruling(Verdict.REJECTED), ANN).result()
    path: Path = filled.path
    filled.close()

    with Project.open(path) as again:
        session.undo(again, ANN).result()
        with contextlib.closing(again.reader()) as db:
            assert reads.verdict_of(db, SAMPLE, ANN) is Verdict.UNSURE
        session.redo(again, ANN).result()
        with contextlib.closing(again.reader()) as db:
            assert reads.verdict_of(db, SAMPLE, ANN) is Verdict.REJECTED


@pytest.mark.parametrize(
    ("ruling", "reason"),
    [
        (Ruling(Verdict.CORRECTED, "output 0"), "nothing was changed"),
        (Ruling(Verdict.CORRECTED, "  "), "empty"),
        (Ruling(Verdict.CORRECTED, "a\ud800"), "half a character at position 1"),
        (Ruling(Verdict.ACCEPTED, note="\udfff"), "half a character"),
        (
            Ruling(Verdict.ACCEPTED, marks=(Mark(Span(5, 99), MarkKind.SUPPORTED),)),
            "ends at 99, but the output has 8",
        ),
    ],
)
def test_a_ruling_that_does_not_fit_is_refused(
    filled: Project, ruling: Ruling, reason: str
) -> None:
    """Nothing is stored, and the sentence says what to do."""
    with pytest.raises(UserError, match=reason):
        session.decide(filled, SAMPLE, ruling, ANN).result()

    with contextlib.closing(filled.reader()) as db:
        assert list(reads.decisions(db)) == []


@pytest.mark.parametrize("name", ["", "  \n", "a\x00b", "x" * 201])
def test_a_ruling_needs_a_name(filled: Project, name: str) -> None:
    """Who ruled is half of the proof."""
    with pytest.raises(UserError, match="name"):
        session.decide(filled, SAMPLE, Ruling(Verdict.ACCEPTED), name)


def test_a_name_has_one_form(filled: Project) -> None:
    """White space does not make two reviewers of one."""
    session.decide(filled, SAMPLE, Ruling(Verdict.ACCEPTED), "  Ann   Lee ").result()

    with contextlib.closing(filled.reader()) as db:
        assert reads.reviewers(db) == ["Ann Lee"]


def test_a_draft_is_there_after_a_restart(filled: Project) -> None:
    """What was typed survives the program."""
    session.save_draft(filled, SAMPLE, "half", "note", ANN).result()
    path = filled.path
    filled.close()

    with Project.open(path) as again, contextlib.closing(again.reader()) as db:
        assert reads.draft_of(db, SAMPLE, ANN) == reads.Draft("half", "note")


def test_the_queue_is_walked_in_its_order(filled: Project) -> None:
    """Rows come in the order of the row numbers, as many as asked."""
    session.decide(filled, SAMPLE, Ruling(Verdict.ACCEPTED), ANN).result()
    query = QueueQuery(QueueFilter(reviewer=ANN, statuses=frozenset({PENDING})), Order.FILE)

    assert [row.rid for row in walk_queue(filled, query)] == [2, 3, 4, 5]
    assert [row.public_id for row in walk_queue(filled, query, 2)] == ["r1", "r2"]
