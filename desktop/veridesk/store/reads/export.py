"""Everything an export reads, from one snapshot of the project."""

import json
import sqlite3
from array import array
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import groupby, islice, pairwise

from sqlite_utils import Database

from veridesk.core.model import (
    Decision,
    Flag,
    FlagKind,
    Mark,
    RecordId,
    Rid,
    RunId,
    SampleId,
    SourceId,
    Span,
    Verdict,
)
from veridesk.core.queue import Order, QueueFilter, QueueQuery
from veridesk.store.codec import marks_from_json
from veridesk.store.packing import unpack_record
from veridesk.store.project import Project
from veridesk.store.reads.decisions import decisions, reviewers
from veridesk.store.reads.flags import DetectorRun, current_run, runs
from veridesk.store.reads.queue import queue_rids
from veridesk.store.reads.samples import ImportFact, count_samples, imports, setting
from veridesk.store.writer import as_user_error

BATCH = 256
"""Rows read at once."""


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as one sample uses it."""

    source_id: SourceId
    text: str
    title: str | None
    foreign_id: str | None


@dataclass(frozen=True, slots=True)
class StoredSample:
    """A sample with all that the project keeps of its origin."""

    sources: tuple[StoredSource, ...]
    rid: Rid
    sample_id: SampleId
    record_id: RecordId | None
    prompt: str
    output: str
    generator: str | None
    task: str | None
    dataset: str | None
    file: str
    line: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class StoredRuling:
    """What an exported row says about the decision it rests on."""

    decision_id: int
    reviewer: str
    verdict: Verdict
    output: str | None
    note: str
    marks: tuple[Mark, ...]
    decided_at: str
    hash: str


@dataclass(frozen=True, slots=True)
class StandingRow:
    """One reviewer's standing verdict on a sample."""

    reviewer: str
    verdict: Verdict
    decision_id: int


@dataclass(frozen=True, slots=True)
class LogRow:
    """One decision of the log, and the sample it is on."""

    decision: Decision
    rid: Rid
    record_id: RecordId | None


class Snapshot:
    """The project as it was at one moment, however long the reading takes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def setting(self, name: str) -> object:
        """A project's own setting, None where it was never set."""
        return setting(self._db, name)

    def reviewers(self) -> list[str]:
        """Names of all who decided something."""
        return reviewers(self._db)

    def runs(self) -> list[DetectorRun]:
        """All detector runs, oldest first."""
        return runs(self._db)

    def current_run(self) -> RunId | None:
        """The run that the queue goes by when none is named."""
        return current_run(self._db)

    def imports(self) -> list[ImportFact]:
        """All import runs, oldest first."""
        return imports(self._db)

    def count_samples(self) -> int:
        """Number of samples in the project."""
        return count_samples(self._db)

    def count_decisions(self) -> int:
        """Number of decisions in the log."""
        return int(self._db.execute("SELECT count(*) FROM decision").fetchone()[0])

    def count_rejections(self) -> int:
        """Number of parts of files that became no sample."""
        return int(self._db.execute("SELECT count(*) FROM rejection").fetchone()[0])

    def passing(self, wanted: QueueFilter) -> "array[int]":
        """Row numbers of the samples that pass a filter, ascending."""
        return queue_rids(self._db, QueueQuery(wanted, Order.FILE))

    def standing(self) -> Iterator[tuple[Rid, list[StandingRow]]]:
        """Each sample that somebody ruled on, ascending, with everybody's standing verdict."""
        verdicts = {str(verdict): verdict for verdict in Verdict}
        rows = self._db.execute(
            "SELECT rid, reviewer, verdict, decision_id FROM standing ORDER BY rid, reviewer"
        )
        for rid, group in groupby(rows, key=lambda row: row[0]):
            yield Rid(rid), [StandingRow(row[1], verdicts[row[2]], row[3]) for row in group]

    def corrections(self, decision_ids: Collection[int]) -> dict[int, str]:
        """The corrected outputs of these decisions, by their number."""
        rows = self._db.execute(
            """
            SELECT decision_id, output
            FROM decision
            WHERE output IS NOT NULL AND decision_id IN (SELECT value FROM json_each(?))
            """,
            (json.dumps(list(decision_ids)),),
        )
        return dict(rows.fetchall())

    def unresolved_decisions(self) -> "array[int]":
        """Acceptances that mark something as contradicted or unsupported, ascending."""
        rows = self._db.execute(
            """
            SELECT decision_id
            FROM decision
            WHERE verdict = 'accepted'
                AND EXISTS (
                    SELECT 1
                    FROM json_each(marks)
                    WHERE value ->> 'kind' IN ('contradicted', 'unsupported')
                )
            ORDER BY decision_id
            """
        )
        return array("q", (row[0] for row in rows))

    def bulk_decisions(self) -> "array[int]":
        """Rulings that were given to a whole selection at once, ascending."""
        rows = self._db.execute("SELECT decision_id FROM decision WHERE bulk ORDER BY decision_id")
        return array("q", (row[0] for row in rows))

    def source_links(self) -> Iterator[tuple[Rid, int]]:
        """Which sample uses which source, by their row numbers; samples ascend."""
        rows = self._db.execute("SELECT rid, source_rid FROM sample_source ORDER BY rid, position")
        return ((Rid(rid), source) for rid, source in rows)

    def source_ids(self) -> Iterator[tuple[int, SourceId]]:
        """Every source by its row number, ascending, and by its id."""
        rows = self._db.execute("SELECT source_rid, source_id FROM source ORDER BY source_rid")
        return ((number, SourceId(key)) for number, key in rows)

    def shared_records(self) -> "array[int]":
        """Samples that come from the same record as the next one, ascending.

        The samples of one record lie side by side: same file, same line, same bytes.
        """
        rows = self._db.execute(
            """
            SELECT one.rid
            FROM sample AS one
            JOIN sample AS next
                ON next.rid = one.rid + 1
                AND next.file_id = one.file_id
                AND next.line = one.line
            ORDER BY one.rid
            """
        )
        found = array("q")
        beside = array("q", (row[0] for row in rows))
        for first in range(0, len(beside), BATCH):
            some = beside[first : first + BATCH]
            wanted = sorted({*some, *(rid + 1 for rid in some)})
            for one, other in pairwise(self.stored_samples(wanted)):
                if other.rid == one.rid + 1 and one.raw == other.raw:
                    found.append(one.rid)
        return found

    def import_plans(self) -> Iterator[tuple[str, str, str]]:
        """For each imported file its path, its format and the plan of its import, as JSON."""
        rows = self._db.execute(
            """
            SELECT path, format, mapping
            FROM import_file
            JOIN import_run USING (import_id)
            ORDER BY file_id
            """
        )
        return ((path, form, plan) for path, form, plan in rows)

    def misplaced_decision(self) -> int | None:
        """A decision on which `standing` and the log disagree; None when they agree throughout."""
        live = """
            SELECT max(decision_id), rid, reviewer, verdict
            FROM decision
            JOIN sample USING (sample_id)
            WHERE verdict IS NOT NULL
                AND NOT EXISTS (
                    SELECT 1 FROM decision AS later WHERE later.undoes = decision.decision_id
                )
            GROUP BY sample_id, reviewer
        """
        noted = "SELECT decision_id, rid, reviewer, verdict FROM standing"
        for one, other in ((live, noted), (noted, live)):
            row = self._db.execute(f"{one} EXCEPT {other} LIMIT 1").fetchone()
            if row is not None:
                return int(row[0])
        return None

    def log(self) -> Iterator[list[LogRow]]:
        """The whole decision log in order, in batches."""
        rows = decisions(self._db)
        while batch := list(islice(rows, BATCH)):
            places = {
                key: (Rid(rid), record_id)
                for key, rid, record_id in self._db.execute(
                    """
                    SELECT sample_id, rid, record_id
                    FROM sample
                    WHERE sample_id IN (SELECT value FROM json_each(?))
                    """,
                    (json.dumps(list({row.sample_id for row in batch})),),
                )
            }
            yield [LogRow(row, *places[row.sample_id]) for row in batch]

    def raised_flags(
        self, shown: Collection[tuple[RunId, Rid]]
    ) -> dict[tuple[RunId, Rid], list[Flag]]:
        """The flags over their run's threshold, for pairs of run and sample, in text order."""
        found: dict[tuple[RunId, Rid], list[Flag]] = {}
        for run in {run for run, _ in shown}:
            rids = [rid for other, rid in shown if other == run]
            for rid, start, end, kind, probability, reason in self._db.execute(
                """
                SELECT rid, span_start, span_end, kind, probability, flag.reason
                FROM flag
                JOIN detector_run USING (run_id)
                WHERE run_id = ?
                    AND probability >= threshold
                    AND rid IN (SELECT value FROM json_each(?))
                ORDER BY rid, span_start, span_end, flag_id
                """,
                (run, json.dumps(rids)),
            ):
                flag = Flag(Span(start, end), FlagKind(kind), probability, reason)
                found.setdefault((run, Rid(rid)), []).append(flag)
        return found

    def ruled_samples(
        self, rids: Sequence[int], decision_ids: Sequence[int]
    ) -> Iterator[tuple[StoredSample, StoredRuling]]:
        """Samples with the decisions they rest on; `rids` ascend, `decision_ids` go along."""
        for first in range(0, len(rids), BATCH):
            ids = decision_ids[first : first + BATCH]
            rulings = self._rulings(ids)
            samples = self.stored_samples(rids[first : first + BATCH])
            for sample, decision_id in zip(samples, ids, strict=True):
                yield sample, rulings[decision_id]

    def stored_samples(self, rids: Sequence[int]) -> Iterator[StoredSample]:
        """Samples, ascending, read one by one, so that long ones do not fill the memory."""
        wanted = json.dumps(list(rids))
        links = self._db.execute(
            """
            SELECT rid, source_id, text, title, foreign_id
            FROM sample_source
            JOIN source USING (source_rid)
            WHERE rid IN (SELECT value FROM json_each(?))
            ORDER BY rid, position
            """,
            (wanted,),
        )
        rows = self._db.execute(
            """
            SELECT
                sample.rid, sample_id, record_id, prompt, output, generator, task, dataset,
                path, line, coalesce(raw, x'')
            FROM sample
            JOIN import_file USING (file_id)
            LEFT JOIN record ON record.rid = sample.rid
            WHERE sample.rid IN (SELECT value FROM json_each(?))
            ORDER BY sample.rid
            """,
            (wanted,),
        )
        groups = groupby(links, key=lambda link: link[0])
        owner, group = next(groups, (None, iter(())))
        for *row, packed in rows:
            mine: tuple[StoredSource, ...] = ()
            if owner == row[0]:
                mine = tuple(StoredSource(*link[1:]) for link in group)
                owner, group = next(groups, (None, iter(())))
            texts = [row[4], row[3], *(source.text for source in mine)]
            row.append(unpack_record(packed, texts))
            yield StoredSample(mine, *row)

    def _rulings(self, decision_ids: Sequence[int]) -> dict[int, StoredRuling]:
        rows = self._db.execute(
            """
            SELECT decision_id, reviewer, verdict, output, note, marks, decided_at, hash
            FROM decision
            WHERE decision_id IN (SELECT value FROM json_each(?))
            """,
            (json.dumps(list(decision_ids)),),
        )
        return {
            number: StoredRuling(
                number, reviewer, Verdict(verdict), output, note, marks_from_json(marks), *rest
            )
            for number, reviewer, verdict, output, note, marks, *rest in rows
        }


@contextmanager
def snapshot(project: Project) -> Iterator[Snapshot]:
    """Read the project as it is now; what is decided meanwhile does not show."""
    try:
        with closing(project.reader()) as db:
            db.conn.execute("BEGIN")
            yield Snapshot(db)
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise as_user_error(error, project.path) from error
