"""Rulings from a file, one JSON object a line.

Keys: `id` and `verdict`; `output` with `corrected`; `note`, `marks` and `seconds` where there are
any. A mark is `{"start", "end", "kind", "reason"}` in code points of the original output.
"""

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

from veridesk.core.decision import mark_from_plain
from veridesk.core.errors import DataError, UserError
from veridesk.core.job import Job
from veridesk.core.model import Rejection, Rid, Ruling, Verdict
from veridesk.reviewing.session import check_ruling, decide_all, reviewer_name
from veridesk.store.project import Database, Project
from veridesk.store.reads.samples import find_rid, sample

BATCH = 500
"""Rulings in one transaction."""
LINE_LIMIT = 16 * 1024 * 1024
"""Bytes of the longest line that is read."""
KEYS = {"id", "verdict", "output", "note", "marks", "seconds"}


@dataclass(frozen=True, slots=True)
class RulingsReport:
    """How many rulings were stored, and which lines could not be."""

    decided: int
    rejections: tuple[Rejection, ...]


def apply_rulings(project: Project, job: Job, path: Path, by: str) -> RulingsReport:
    """Store every good line of a rulings file as a decision of `by`; bad lines are reported.

    Raises UserError when the file cannot be read, Cancelled between batches.
    """
    name = reviewer_name(by)
    rejections: list[Rejection] = []
    batch: list[tuple[Rid, Ruling]] = []
    decided = 0
    try:
        size = path.stat().st_size
        file = path.open("rb")
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); check the name") from error
    with file, contextlib.closing(project.reader()) as db:
        number = done = 0
        while line := file.readline(LINE_LIMIT + 1):
            number += 1
            done += len(line)
            try:
                ruled = _ruling(db, line)
            except DataError as error:
                rejections.append(
                    Rejection(str(path), number, error.reason, line[:65536], len(line))
                )
                while len(line) > LINE_LIMIT and not line.endswith(b"\n") and line:
                    line = file.readline(LINE_LIMIT + 1)
                continue
            if ruled is not None:
                batch.append(ruled)
            if len(batch) >= BATCH:
                job.step(done, size, "ruling")
                decided += _store(project, batch, name)
        decided += _store(project, batch, name)
        job.step(size, size, "ruling")
    return RulingsReport(decided, tuple(rejections))


def parse_ruling(plain: object) -> Ruling:
    """A ruling from its JSON values; raises DataError that says what is wrong and what fits."""
    if not isinstance(plain, dict):
        raise DataError("the line is no JSON object; write one object a line")
    if extra := sorted(set(plain) - KEYS):
        raise DataError(f"unknown key {extra[0]!r}; the keys are {', '.join(sorted(KEYS))}")
    try:
        verdict = Verdict(str(plain.get("verdict")))
    except ValueError:
        names = ", ".join(Verdict)
        raise DataError(f"the verdict is {plain.get('verdict')!r}; use one of {names}") from None
    output, note, seconds = plain.get("output"), plain.get("note"), plain.get("seconds")
    if output is not None and not isinstance(output, str):
        raise DataError("the output is no text; give the corrected output as a string")
    if verdict is Verdict.CORRECTED and output is None:
        raise DataError("'corrected' needs the corrected text; give it as output")
    if verdict is not Verdict.CORRECTED and output is not None:
        raise DataError(f"'{verdict}' takes no output; rule 'corrected' to change the text")
    if note is not None and not isinstance(note, str):
        raise DataError("the note is no text; give a string")
    if seconds is not None and (isinstance(seconds, bool) or not isinstance(seconds, int | float)):
        raise DataError("seconds is no number; leave it out where it is not known")
    marks = plain.get("marks") or []
    if not isinstance(marks, list):
        raise DataError("marks is no list; give a list of objects with start, end and kind")
    try:
        return Ruling(
            verdict, output, note or "", tuple(mark_from_plain(mark) for mark in marks), seconds
        )
    except ValueError as error:
        raise DataError(f"{error}; see the marks of this line") from error


def _ruling(db: Database, line: bytes) -> tuple[Rid, Ruling] | None:
    """The sample and ruling of a line, None for a blank one; DataError when it is not sound."""
    if len(line) > LINE_LIMIT:
        raise DataError(f"the line is longer than {LINE_LIMIT} bytes; shorten it")
    if not line.strip():
        return None
    try:
        plain = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        raise DataError(f"broken JSON ({error}); write one object a line") from error
    ruling = parse_ruling(plain)
    public_id = plain.get("id")
    if isinstance(public_id, bool) or not isinstance(public_id, str | int):
        raise DataError("the line names no sample; give its id")
    try:
        rid = find_rid(db, public_id)
        check_ruling(ruling, sample(db, rid).output)
    except UserError as error:
        raise DataError(str(error)) from error
    return rid, ruling


def _store(project: Project, batch: list[tuple[Rid, Ruling]], by: str) -> int:
    count = len(batch)
    if batch:
        decide_all(project, list(batch), by).result()
        batch.clear()
    return count
