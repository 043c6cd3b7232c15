"""What is wrong with a project file, in plain words, and what to do about it.

Looks only: neither the file nor anything beside it is changed.
"""

import contextlib
import itertools
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlite_utils import Database

from veridesk.core.errors import UserError
from veridesk.core.ids import sample_id, source_id
from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, SourceId
from veridesk.store.backup import Backup, newest_good
from veridesk.store.defence import (
    all_faults,
    connect_reader,
    identity,
    readable_name,
    schema_faults,
)
from veridesk.store.reads.decisions import first_broken_link
from veridesk.store.salvage import STANDING

SHOWN = 3
"""Complaints of one kind that are told in full."""
SAVE = "restore the newest backup, or save what can be read with --salvage"

STEPS_BETWEEN_LOOKS = 20_000
"""SQLite's own steps between two looks at whether to stop."""

_COUNTED = ("sample", "source", "decision", "standing", "draft", "detector_run", "flag")


class Health(StrEnum):
    """How one thing is: fine, mended by itself later, or wrong."""

    GOOD = "good"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: its name, how it is, what was seen, what to do."""

    check: str
    health: Health
    said: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Examination:
    """All findings on a file, what it holds, and the newest good backup with its rulings."""

    path: Path
    findings: tuple[Finding, ...]
    counts: dict[str, int]
    backup: Backup | None

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong."""
        return all(finding.health is not Health.FAULT for finding in self.findings)


def examine(path: Path, job: Job) -> Examination:
    """Look a project over in all ways that we know; works beside an open project.

    Raises UserError when there is no such file, Cancelled when the job was stopped.
    """
    path = path.expanduser().absolute()
    if not path.is_file():
        raise UserError(f"{path} does not exist; check the name, or restore a backup")
    findings: list[Finding] = []
    counts: dict[str, int] = {}
    try:
        with contextlib.closing(connect_reader(path)) as conn:
            version = identity(conn, path)
            db = Database(conn, execute_plugins=False)
            steps = _steps(conn, version)
            for number, (name, check) in enumerate(steps):
                job.step(number, len(steps), f"looking at the {name}")
                conn.set_progress_handler(lambda: job.is_cancelled, STEPS_BETWEEN_LOOKS)
                findings.append(_carefully(name, check, db, job))
            conn.set_progress_handler(None, 0)
            for table in _COUNTED:
                with contextlib.suppress(sqlite3.Error):
                    counts[table] = int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    except (UserError, sqlite3.Error, UnicodeDecodeError) as error:
        findings.append(Finding("file", Health.FAULT, f"it cannot be opened: {error}", SAVE))
    return Examination(path, tuple(findings), counts, newest_good(path, job))


Check = Callable[[Database, Job], Finding]


def _steps(conn: sqlite3.Connection, version: int) -> list[tuple[str, Check]]:
    strange = schema_faults(conn, version)
    schema = ("schema", lambda _db, _job: _look_at_schema(strange))
    if strange:
        # Through a schema of somebody else's nothing more is read.
        return [schema, ("pages", _look_at_pages)]
    return [
        schema,
        ("pages", _look_at_pages),
        ("references", _look_at_references),
        ("chain of rulings", _look_at_chain),
        ("standing rulings", _look_at_standing),
        ("texts", _look_at_texts),
        ("records", _look_at_records),
        ("flags", _look_at_flags),
        ("search", _look_at_search),
        ("jobs", _look_at_jobs),
    ]


def _carefully(name: str, check: Check, db: Database, job: Job) -> Finding:
    try:
        finding = check(db, job)
    except (sqlite3.Error, ValueError, KeyError, TypeError) as error:
        job.check()
        return Finding(name, Health.FAULT, f"cannot be read: {error}", SAVE)
    return Finding(name, finding.health, finding.said, finding.remedy)


def _good(said: str) -> Finding:
    return Finding("", Health.GOOD, said)


def _note(said: str, remedy: str) -> Finding:
    return Finding("", Health.NOTE, said, remedy)


def _fault(said: str, remedy: str = SAVE) -> Finding:
    return Finding("", Health.FAULT, said, remedy)


def _look_at_schema(strange: list[str]) -> Finding:
    if not strange:
        return _good("the tables are ours")
    return _fault(
        f"it holds what no Veridesk makes: {_some(strange)}",
        "do not trust it; ask for a new copy, or copy its plain data with --salvage",
    )


def _look_at_pages(db: Database, job: Job) -> Finding:
    faults = all_faults(db.conn, job)
    return _fault(f"SQLite finds damage: {_some(faults)}") if faults else _good("all are sound")


def _look_at_references(db: Database, _job: Job) -> Finding:
    lost: dict[str, int] = {}
    for table, _, parent, _ in db.execute("PRAGMA foreign_key_check"):
        key = f"{table} without {parent}"
        lost[key] = lost.get(key, 0) + 1
    if not lost:
        return _good("every row finds those it names")
    told = _some([f"{number:,} rows of {key}" for key, number in sorted(lost.items())])
    remedy = SAVE
    if set(lost) == {"decision without sample"}:
        told = f"{sum(lost.values()):,} rulings are on samples whose text was lost"
        remedy = "import the original files again, then save with --salvage: they find each other"
    return _fault(told, remedy)


def _look_at_chain(db: Database, _job: Job) -> Finding:
    broken = first_broken_link(db)
    if broken is None:
        (number,) = db.execute("SELECT count(*) FROM decision").fetchone()
        return _good(f"{number:,} decisions vouch for each other")
    return _fault(
        f"decision {broken} is not what was stored, or one before it is missing",
        "compare with a backup; exports will say that the chain is broken",
    )


def _look_at_standing(db: Database, _job: Job) -> Finding:
    table = "SELECT rid, reviewer, verdict, decision_id FROM standing"
    (wrong,) = db.execute(
        f"""
        SELECT count(DISTINCT rid)
        FROM (
            SELECT * FROM (SELECT * FROM ({table}) EXCEPT SELECT * FROM ({STANDING}))
            UNION ALL
            SELECT * FROM (SELECT * FROM ({STANDING}) EXCEPT SELECT * FROM ({table}))
        )
        """
    ).fetchone()
    if not wrong:
        return _good("they agree with the log")
    return _fault(
        f"{wrong:,} samples stand otherwise than the log says",
        "save with --salvage: what stands is made anew from the log",
    )


def _look_at_texts(db: Database, job: Job) -> Finding:
    wrong = 0
    for number, (key, text) in enumerate(db.execute("SELECT source_id, text FROM source")):
        wrong += key != source_id(text)
        if number % 1000 == 0:
            job.check()
    for number, (key, sample, sources) in enumerate(_samples(db)):
        wrong += key != sample_id(sample, sources)
        if number % 1000 == 0:
            job.check()
    if wrong:
        return _fault(f"{wrong:,} texts are not those that were imported")
    return _good("all are as they were imported")


def _samples(db: Database) -> Iterator[tuple[str, ImportedSample, list[SourceId]]]:
    rows = db.execute(
        """
        SELECT sample.rid, sample_id, output, prompt, record_id, generator, source_id
        FROM sample
        LEFT JOIN sample_source ON sample_source.rid = sample.rid
        LEFT JOIN source USING (source_rid)
        ORDER BY sample.rid, position
        """
    )
    for _, group in itertools.groupby(rows, key=lambda row: row[0]):
        first, *others = group
        _, key, output, prompt, record, generator, _ = first
        sources = [SourceId(row[6]) for row in (first, *others) if row[6] is not None]
        sample = ImportedSample(output, prompt, record_id=record, generator=generator)
        yield key, sample, sources


def _look_at_records(db: Database, _job: Job) -> Finding:
    (lost,) = db.execute(
        "SELECT count(*) FROM sample WHERE rid NOT IN (SELECT rid FROM record)"
    ).fetchone()
    if lost:
        return _fault(
            f"{lost:,} samples have lost their original record",
            "they can be reviewed but not exported; import the original files into a new project",
        )
    return _good("every sample has its original record")


def _look_at_flags(db: Database, _job: Job) -> Finding:
    (wrong,) = db.execute(
        """
        SELECT count(*)
        FROM flag
        WHERE NOT EXISTS (
            SELECT 1 FROM assessment WHERE assessment.run_id = flag.run_id
                AND assessment.rid = flag.rid
        )
        """
    ).fetchone()
    (beyond,) = db.execute(
        """
        SELECT count(*)
        FROM flag
        JOIN sample USING (rid)
        -- SQLite ends its count of a text at a NUL.
        WHERE span_end > length(output) AND instr(output, char(0)) = 0
        """
    ).fetchone()
    if wrong or beyond:
        return _fault(
            f"{wrong + beyond:,} flags fit no sample", "flag the samples again in a new project"
        )
    return _good("every flag fits its sample")


def _look_at_search(db: Database, _job: Job) -> Finding:
    indexed, samples = "SELECT id FROM sample_fts_docsize", "SELECT rid FROM sample"
    (missing,) = db.execute(f"SELECT count(*) FROM ({samples} EXCEPT {indexed})").fetchone()
    (strange,) = db.execute(f"SELECT count(*) FROM ({indexed} EXCEPT {samples})").fetchone()
    for rid, text in db.execute("SELECT rid, output FROM sample ORDER BY rid DESC LIMIT 20"):
        words = [word for word in text.split() if word.isascii() and word.isalnum()]
        if words and not missing:
            found = db.execute(
                "SELECT 1 FROM sample_fts WHERE sample_fts MATCH ? AND rowid = ?",
                (f'"{words[0]}"', rid),
            ).fetchone()
            strange += found is None
    if strange:
        return _fault(
            f"{strange:,} samples are not found by their words",
            "save with --salvage: the search index is made anew",
        )
    if missing:
        return _note(
            f"{missing:,} samples are not found by search yet", "the next import adds them"
        )
    return _good("every sample is found")


def _look_at_jobs(db: Database, _job: Job) -> Finding:
    told = []
    for table, word in (("import_run", "import"), ("detector_run", "flagging")):
        (open_,) = db.execute(f"SELECT count(*) FROM {table} WHERE state = 'running'").fetchone()
        told += [f"{open_} {word}"] if open_ else []
    if told:
        return _note(
            f"not finished: {', '.join(told)}",
            "if no Veridesk is at it just now, run it again: it goes on where it was stopped",
        )
    return _good("none was broken off")


def _some(words: list[str]) -> str:
    told = "; ".join(readable_name(word) for word in words[:SHOWN])
    return told if len(words) <= SHOWN else f"{told}; and {len(words) - SHOWN} more"
