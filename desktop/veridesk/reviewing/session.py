"""The acts of a reviewer: decide, undo, redo, and keep what is typed."""

from concurrent.futures import Future

from veridesk.core.errors import UserError
from veridesk.core.model import Mark, Rid, Ruling
from veridesk.store.change import Change
from veridesk.store.project import Database, Project
from veridesk.store.reads.samples import sample
from veridesk.store.writes import decisions as writes
from veridesk.store.writes.decisions import Ruled

NAME_LIMIT = 200
"""Code points of a reviewer's name."""


def reviewer_name(name: str) -> str:
    """A reviewer's name in its one form: no white space around or doubled inside.

    Raises UserError for a name that is empty, too long, or holds control characters.
    """
    tidy = " ".join(name.split())
    if not tidy:
        raise UserError("a ruling needs a reviewer; give your name")
    if len(tidy) > NAME_LIMIT or not tidy.isprintable():
        raise UserError(
            f"a reviewer's name is at most {NAME_LIMIT} printable characters; choose another"
        )
    return tidy


def decide(project: Project, rid: Rid, ruling: Ruling, by: str) -> Future[Ruled]:
    """Rule on one sample; the future settles when the ruling is safely on disk.

    It fails with UserError when the ruling does not fit its sample (see `check_ruling`).
    """
    name = reviewer_name(by)

    def write(db: Database) -> Ruled:
        check_ruling(ruling, sample(db, rid).output)
        return writes.add_decision(db, rid, name, ruling)

    return project.submit(write)


def decide_all(project: Project, rulings: list[tuple[Rid, Ruling]], by: str) -> Future[Change]:
    """Rule on many samples in one transaction, all or none."""
    name = reviewer_name(by)

    def write(db: Database) -> Change:
        for rid, ruling in rulings:
            check_ruling(ruling, sample(db, rid).output)
        return writes.add_decisions(db, name, rulings)

    return project.submit(write)


def undo(project: Project, by: str) -> Future[Ruled]:
    """Take the reviewer's last decision back by appending, never by deleting."""
    return project.submit(lambda db: writes.add_undo(db, by))


def undo_bulk(project: Project, by: str, count: int) -> Future[Change]:
    """Take back all `count` rulings of the bulk that the reviewer gave last, all or none."""
    return project.submit(lambda db: writes.add_bulk_undo(db, by, count))


def redo(project: Project, by: str) -> Future[Ruled]:
    """Decide again what the reviewer undid last."""
    return project.submit(lambda db: writes.add_redo(db, by))


def save_draft(
    project: Project,
    rid: Rid,
    output: str | None,
    note: str,
    by: str,
    marks: tuple[Mark, ...] | None = None,
) -> Future[Change]:
    """Keep what the reviewer typed and marked on a sample; nothing of either drops it.

    `marks` None says that they are still those of the standing ruling.
    """
    return project.submit(lambda db: writes.save_draft(db, rid, by, output, note, marks))


def check_ruling(ruling: Ruling, original: str) -> None:
    """Raise UserError when a ruling does not fit the output that it is on."""
    if ruling.output is not None:
        if ruling.output == original:
            raise UserError("nothing was changed; accept the output as it is instead")
        if not ruling.output.strip():
            raise UserError("the corrected output is empty; reject the sample instead")
        check_text(ruling.output)
    check_text(ruling.note)
    for mark in ruling.marks:
        if mark.span.end > len(original):
            raise UserError(
                f"a mark ends at {mark.span.end}, but the output has {len(original)} characters; "
                "count code points of the original output"
            )
        check_text(mark.reason or "")


def check_text(text: str) -> None:
    """Raise UserError for half surrogate pairs, which no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UserError(
            f"the text holds half a character at position {error.start}; delete it there"
        ) from error
