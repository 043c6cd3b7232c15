"""The doors of importing: bring files in, take an import back, write out what was rejected."""

import contextlib
import json
import time
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from veridesk.core.errors import Cancelled, DataError, UserError
from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Rejection, Rid
from veridesk.importing.convert import Converter
from veridesk.importing.decode import RAW_KEPT, BadRow, Row
from veridesk.importing.guess import FileGuess, Guess, look_at, recognise_row
from veridesk.importing.mapping import Mapping
from veridesk.importing.ragtruth import SourceShelf
from veridesk.importing.readers import RowReader
from veridesk.importing.report import FileReport, ImportReport, WarningTally
from veridesk.importing.shapes import Recognised
from veridesk.importing.source_files import JoinedRows, SourceFiles
from veridesk.store.project import Project
from veridesk.store.reads import imports as reads_imports
from veridesk.store.reads import samples as reads_samples
from veridesk.store.writes import samples as writes_samples
from veridesk.store.writes.samples import BatchCounts, index_text

BATCH_ROWS = 2000
BATCH_BYTES = 4 * 1024 * 1024
INDEX_ROWS = 2000
IN_FLIGHT = 2
"""Batches that wait for the writer at most, so that memory stays bounded."""
REPORTED = 100
"""Rejections that a report holds; the project holds them all."""


def import_files(
    project: Project,
    job: Job,
    files: Sequence[Path],
    mapping: Mapping | None = None,
    *,
    source_files: Sequence[Path] = (),
    source_key: str | None = None,
) -> ImportReport:
    """Bring the samples of `files` into the project; bad rows become rejections.

    A folder stands for the data files in it. `mapping` goes before what the keys of the files say.
    `source_files` are files of sources that the rows name by their ids, under `source_key` or a
    key that is found out. Raises UserError when a file cannot be read or nobody can tell which key
    is the output; `Cancelled` keeps what was committed.
    """
    joined = SourceFiles(source_files, source_key) if source_files else None
    try:
        return _import(project, job, look_at(files, mapping, joined), mapping, joined)
    finally:
        if joined is not None:
            joined.close()


def _import(
    project: Project, job: Job, guess: Guess, mapping: Mapping | None, joined: SourceFiles | None
) -> ImportReport:
    started = time.monotonic()
    if guess.problem:
        raise UserError(f"{guess.problem}; say which with --map output=KEY, or map it by hand")
    plan = {"files": [_plan_of(file) for file in guess.files], "source_key": guess.source_key}
    import_id = project.submit(lambda db: writes_samples.start_import(db, plan)).result()
    run = _ImportRun(project, job, import_id, mapping, joined)
    try:
        run.read(guess.files)
        run.settle()
        _index(project, job)
    except Cancelled:
        run.close("cancelled")
        _index_behind(project)
        raise
    except OSError as error:
        run.close("failed")
        raise UserError(f"reading stopped: {error}; check the disk and import again") from error
    except BaseException:
        run.close("failed")
        raise
    run.close("done")
    return run.report(time.monotonic() - started, guess.warnings)


def undo_import(project: Project, job: Job, import_id: int) -> None:
    """Take a whole import back; UserError when rulings rest on it or there is no such import."""
    job.step(0, 1, "taking the import back")
    with contextlib.closing(project.reader()) as db:
        state = reads_imports.import_state(db, import_id)
    if state is None:
        raise UserError(f"there is no import {import_id}; nothing was taken back")
    if state == "undone":
        raise UserError(f"import {import_id} was taken back before; nothing is left of it")
    project.submit(lambda db: writes_samples.undo_import(db, import_id)).result()
    job.step(1, 1, "taking the import back")


def export_rejections(project: Project, import_id: int | None, path: Path) -> int:
    """Write what an import (None: any) rejected as JSON lines; returns how many.

    Each line has `file`, `line`, `reason`, `size` in bytes and `raw`, the row's first bytes as
    text, with U+FFFD for what is no UTF-8.
    """
    partial_path = path.with_name(f".{path.name}.partial")
    count = 0
    try:
        with (
            contextlib.closing(project.reader()) as db,
            partial_path.open("w", encoding="utf-8", newline="\n") as out,
        ):
            for one in reads_samples.rejections(db, import_id):
                count += 1
                plain = {
                    "file": one.file,
                    "line": one.line,
                    "reason": one.reason,
                    "size": one.size,
                    "raw": one.raw.decode(errors="replace"),
                }
                out.write(json.dumps(plain, ensure_ascii=False) + "\n")
        partial_path.replace(path)
    except OSError as error:
        partial_path.unlink(missing_ok=True)
        raise UserError(f"{path} cannot be written ({error.strerror}); choose another") from error
    return count


class _ImportRun:
    """One import at work: what is read, what waits for the writer, what was counted."""

    def __init__(
        self,
        project: Project,
        job: Job,
        import_id: int,
        by_hand: Mapping | None,
        joined: SourceFiles | None,
    ) -> None:
        self._project, self._job = project, job
        self._import_id, self._by_hand, self._joined = import_id, by_hand, joined
        self._waiting: deque[Future[BatchCounts]] = deque()
        self._added = self._known = self._sources = self._rejected = 0
        self._rejections: list[Rejection] = []
        self._files: list[FileReport] = []
        self._warnings = WarningTally()
        self._done = self._total = self._rows = 0

    def read(self, files: Sequence[FileGuess]) -> None:
        """Read all files, those first that others name their sources from."""
        self._total = sum(file.path.stat().st_size for file in files)
        shelf = SourceShelf()
        try:
            for file in sorted(files, key=lambda one: not one.holds_sources):
                self._read_file(file, shelf)
        finally:
            shelf.close()

    def settle(self) -> None:
        """Wait for the writer to commit all batches."""
        while self._waiting:
            self._count(self._waiting.popleft().result())

    def close(self, state: str) -> None:
        """Mark the run as ended; of one that failed, as far as the project can still be written."""
        if state == "done":
            finish = partial(writes_samples.finish_import, import_id=self._import_id, state=state)
            self._project.submit(finish).result()
            return
        with contextlib.suppress(UserError):
            self.settle()
        with contextlib.suppress(UserError):
            finish = partial(writes_samples.finish_import, import_id=self._import_id, state=state)
            self._project.submit(finish).result()

    def report(self, seconds: float, told_before: tuple[str, ...]) -> ImportReport:
        """What came of it; `told_before` was known before the first row was read."""
        return ImportReport(
            self._import_id,
            self._added,
            self._known,
            self._sources,
            self._rejected,
            tuple(self._rejections),
            (*self._warnings.told(), *told_before),
            tuple(self._files),
            seconds,
        )

    def _read_file(self, file: FileGuess, shelf: SourceShelf) -> None:
        self._warnings.file = str(file.path)
        with RowReader(file.path) as reader:
            batch = _FileBatches(self, file, reader, shelf)
            batch.read()
            self._done += reader.size
        self._files.append(batch.report())

    def add_file(self, file: FileGuess, size: int) -> int:
        """Name the file in the project; returns its number."""
        path = str(file.path.absolute())
        return self._project.submit(
            lambda db: writes_samples.add_file(db, self._import_id, path, size, file.format)
        ).result()

    def submit(
        self, file_id: int, samples: list[ImportedSample], bad: list[Rejection], used: int
    ) -> None:
        """Hand a batch to the writer, waiting for earlier ones, and say how far we are."""
        if samples or bad:
            write = partial(
                writes_samples.add_samples,
                import_id=self._import_id,
                file_id=file_id,
                samples=samples,
                rejections=bad,
            )
            self._waiting.append(self._project.submit(write, durable=False))
        self._rejections += bad[: REPORTED - len(self._rejections)]
        while len(self._waiting) >= IN_FLIGHT:
            self._count(self._waiting.popleft().result())
        self._rows += len(samples) + len(bad)
        self._job.step(self._done + used, self._total, f"{self._rows:,} rows read")

    def converter(self, file: FileGuess, shelf: SourceShelf) -> Converter | None:
        """What makes samples of a file's rows, as far as that is known yet."""
        return file.converter(self._by_hand, shelf, self._joined)

    def late_converter(self, found: Recognised) -> Converter:
        """The converter of a file that only showed its shape late."""
        made = found.converter(self._by_hand)
        return made if self._joined is None else JoinedRows(made, self._joined)

    @property
    def warnings(self) -> WarningTally:
        """Where what is left out of kept samples is counted."""
        return self._warnings

    def _count(self, counts: BatchCounts) -> None:
        self._added += counts.samples_added
        self._known += counts.samples_known
        self._sources += counts.sources_added
        self._rejected += counts.rejected


class _FileBatches:
    """The rows of one file on their way into batches."""

    def __init__(
        self, run: _ImportRun, file: FileGuess, reader: RowReader, shelf: SourceShelf
    ) -> None:
        self._run, self._file, self._reader, self._shelf = run, file, reader, shelf
        self._file_id = run.add_file(file, reader.size)
        self._converter = run.converter(file, shelf)
        self._shape = file.shape
        self._samples: list[ImportedSample] = []
        self._bad: list[Rejection] = []
        self._weight = 0
        self._sample_count = self._bad_count = 0

    def read(self) -> None:
        """Read the whole file."""
        take = self._shelve if self._file.holds_sources else self._convert
        for row in self._reader.rows():
            if type(row) is BadRow:
                self._reject(row)
            elif type(row) is Row:
                try:
                    take(row)
                except DataError as error:
                    self._reject(BadRow(row.line, error.reason, row.raw, len(row.raw)))
            self._weight += len(row.raw)
            if self._weight >= BATCH_BYTES or self._count() >= BATCH_ROWS:
                self._flush()
        self._flush()

    def report(self) -> FileReport:
        """What the file brought."""
        return FileReport(
            str(self._file.path),
            self._file.format,
            self._shape,
            self._file.mapping.plain(),
            self._sample_count,
            self._bad_count,
        )

    def _convert(self, row: Row) -> None:
        warnings = self._run.warnings
        warnings.line = row.line
        if row.warning is not None:
            warnings(row.warning)
        converter = self._converter or self._late_converter(row)
        self._samples += converter.convert(row, warnings)

    def _late_converter(self, row: Row) -> Converter:
        """The converter of a file whose first rows were all bad."""
        found = recognise_row(row)
        if found.problem:
            raise UserError(
                f"{self._file.path.name}: {found.problem}; say which with --map output=KEY"
            )
        self._shape = found.name
        self._converter = self._run.late_converter(found)
        return self._converter

    def _shelve(self, row: Row) -> None:
        self._shelf.add(row)

    def _reject(self, row: BadRow) -> None:
        raw = row.raw[:RAW_KEPT]
        self._bad.append(Rejection(str(self._file.path), row.line, row.reason, raw, row.size))

    def _count(self) -> int:
        return len(self._samples) + len(self._bad)

    def _flush(self) -> None:
        self._sample_count += len(self._samples)
        self._bad_count += len(self._bad)
        samples, bad = self._samples, self._bad
        self._samples, self._bad, self._weight = [], [], 0
        self._run.submit(self._file_id, samples, bad, self._reader.used)


def _plan_of(file: FileGuess) -> dict[str, object]:
    return {"file": file.path.name, "shape": file.shape, "mapping": file.mapping.plain()}


def _index(project: Project, job: Job) -> None:
    """Bring all samples into the full-text index, batch by batch."""
    with contextlib.closing(project.reader()) as db:
        at, last = reads_imports.last_indexed(db), reads_imports.last_rid(db)
    first = at
    while at < last:
        job.step(at - first, last - first, "making it searchable")
        reached = _submit_index(project, at).result()
        if reached is None:
            return
        at = reached


def _index_behind(project: Project) -> None:
    """Have the writer index the rest by and by; nobody waits for it."""

    def go_on(done: Future[Rid | None]) -> None:
        if done.exception() is None and (reached := done.result()) is not None:
            submit(reached)

    def submit(after: Rid) -> None:
        # A project that was closed meanwhile is indexed by its next import.
        with contextlib.suppress(UserError):
            _submit_index(project, after).add_done_callback(go_on)

    with contextlib.closing(project.reader()) as db:
        at = reads_imports.last_indexed(db)
    submit(at)


def _submit_index(project: Project, after: Rid) -> Future[Rid | None]:
    write = partial(index_text, after=after, limit=INDEX_ROWS)
    return project.submit(write, durable=False)
