"""Checks an exported folder anew, from nothing but the folder, and names the first fault.

What this proves: the files are those that the manifest names, byte for byte; every row is what its
hashes say; every row rests on a decision of the log that was not taken back, and says what that
decision says; the log is one unbroken chain up to the head that the manifest names. What it does
not prove: that nobody rewrote everything in step, manifest included (that takes a signature), and
that nothing was left out before the export.
"""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from veridesk.core.chain import sha256_text
from veridesk.core.errors import DataError, UserError
from veridesk.core.ids import sample_id, source_id
from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, RecordId
from veridesk.exporting import manifest as manifests
from veridesk.exporting.columns import (
    DATASET,
    MANIFEST,
    MAX_LINE,
    META,
    PROVENANCE,
    REJECTED,
    ROW_SHAPE,
)
from veridesk.exporting.folder import names_in
from veridesk.exporting.log import DecisionLog, Ruled, RuledSample
from veridesk.exporting.shape import MAX_DEPTH_TEXT, ShapeError, parse

STEP_BYTES = 1 << 20
"""Bytes between two looks at the job."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that is off: in which file, in which line where it has lines, and what."""

    file: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file} line {self.line}"
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What checking a folder found; `fault` is None when everything is as it was exported."""

    folder: Path
    fault: Fault | None
    rows: int = 0
    decisions: int = 0
    disclosed: int = 0

    @property
    def ok(self) -> bool:
        """True when nothing is off."""
        return self.fault is None

    @property
    def summary(self) -> str:
        """One sentence for people."""
        if self.fault is not None:
            return str(self.fault)
        return (
            f"everything is as it was exported: {self.rows:,} rows, each resting on a standing "
            f"decision; {self.decisions:,} decisions in one chain, {self.disclosed:,} of them "
            "shown in full; not signed, so this finds accidents, not forgers"
        )

    def as_dict(self) -> dict[str, object]:
        """The report for machines."""
        fault = self.fault
        return {
            "folder": str(self.folder),
            "ok": self.ok,
            "fault": fault and {"file": fault.file, "line": fault.line, "reason": fault.reason},
            "rows": self.rows,
            "decisions": self.decisions,
            "disclosed": self.disclosed,
        }


def verify_folder(folder: Path, job: Job | None = None) -> VerifyReport:
    """Recompute everything in an exported folder; the report names the first thing that is off.

    Raises UserError when there is no such folder, or it cannot be read.
    """
    folder = folder.expanduser()
    if not folder.is_dir():
        raise UserError(f"{folder} is no folder; name one that `veridesk export` wrote")
    try:
        return _Folder(folder, job or Job()).check()
    except DataError as fault:
        return VerifyReport(folder, Fault(fault.file or MANIFEST, fault.line, fault.reason))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(f"{folder} cannot be read ({reason}); copy it and try again") from error


class _Folder:
    """One folder under check."""

    def __init__(self, folder: Path, job: Job) -> None:
        self._folder = folder
        self._job = job
        self._bytes_done = 0
        self._bytes_total = 0

    def check(self) -> VerifyReport:
        manifest = self._manifest()
        files = cast("dict[str, dict[str, object]]", manifest["files"])  # Their shape was checked.
        self._check_names(files)
        log = self._log(manifest, files[PROVENANCE])
        rows = _Rows(log, cast("dict[str, object]", manifest["filters"]))
        for name in [name for name in (DATASET, REJECTED) if name in files]:
            for line, row in self._lines(name, files[name]):
                with _at(name, line):
                    rows.add(name, row)
        for name in sorted(files.keys() - {DATASET, REJECTED, PROVENANCE}):
            self._check_bytes(name, files[name])
        for sample in log.forgotten():
            raise _fault(PROVENANCE, sample.first_line, "is on a sample that no row holds")
        _check_counts(manifest, log, rows)
        return VerifyReport(
            self._folder, None, sum(rows.counts.values()), log.count, log.count - log.withheld
        )

    def _manifest(self) -> dict[str, object]:
        if not os.path.lexists(self._folder / MANIFEST):
            raise _fault(MANIFEST, None, "is missing; a folder without a manifest is no export")
        with self._open(MANIFEST) as file:
            data = file.read(manifests.MAX_MANIFEST + 1)
        if len(data) > manifests.MAX_MANIFEST:
            raise _fault(MANIFEST, None, "is longer than any manifest")
        try:
            return manifests.read(data)
        except ShapeError as error:
            raise _fault(MANIFEST, None, str(error)) from error

    def _check_names(self, files: dict[str, dict[str, object]]) -> None:
        """The folder holds the files that the manifest names, and nothing else."""
        present = set(names_in(self._folder, files))
        for name in sorted(files.keys() - present):
            raise _fault(name, None, "is missing")
        for name in sorted(present - files.keys() - {MANIFEST}):
            raise _fault(ascii(name)[1:-1], None, "is not in the manifest")
        self._bytes_total = sum(cast("int", facts["bytes"]) for facts in files.values())

    def _open(self, name: str) -> BinaryIO:
        """Open a plain file of the folder; never follows a link, never waits for a pipe."""
        path = self._folder / name
        if not stat.S_ISREG(path.lstat().st_mode):
            raise _fault(name, None, "is no plain file")
        return path.open("rb")

    def _lines(
        self, name: str, facts: dict[str, object]
    ) -> Iterator[tuple[int, dict[str, object]]]:
        """The rows of a file; when all are read, its rows, bytes and hash are compared."""
        digest, size, line_number, looked = hashlib.sha256(), 0, 0, 0
        with self._open(name) as file:
            while line := file.readline(MAX_LINE + 1):
                line_number += 1
                size += len(line)
                digest.update(line)
                if len(line) > MAX_LINE:
                    raise _fault(name, line_number, "is longer than any row")
                if not line.endswith(b"\n"):
                    raise _fault(name, line_number, "is cut off; its line feed is missing")
                with _at(name, line_number):
                    row = parse(line)
                yield line_number, row
                if size - looked >= STEP_BYTES:
                    looked = size
                    self._job.step(self._bytes_done + size, self._bytes_total, f"checking {name}")
        self._bytes_done += size
        self._job.step(self._bytes_done, self._bytes_total, f"checking {name}")
        if line_number != facts["rows"]:
            raise _fault(name, None, f"holds {line_number} rows, but {facts['rows']} were exported")
        self._compare(name, facts, size, digest.hexdigest())

    def _check_bytes(self, name: str, facts: dict[str, object]) -> None:
        """Compare the rows, size and hash of a file that is made from the others."""
        digest, size, rows = hashlib.sha256(), 0, 0
        with self._open(name) as file:
            while chunk := file.read(STEP_BYTES):
                size += len(chunk)
                rows += chunk.count(b"\n")
                digest.update(chunk)
                self._job.step(self._bytes_done + size, self._bytes_total, f"checking {name}")
        self._bytes_done += size
        if name.endswith(".jsonl") and facts["rows"] is not None and rows != facts["rows"]:
            raise _fault(name, None, f"holds {rows} rows, but {facts['rows']} were exported")
        self._compare(name, facts, size, digest.hexdigest())

    def _compare(self, name: str, facts: dict[str, object], size: int, digest: str) -> None:
        if size != facts["bytes"]:
            raise _fault(name, None, f"is {size} bytes long, but {facts['bytes']} were exported")
        if digest != facts["sha256"]:
            raise _fault(name, None, "was edited after it was exported (SHA-256 differs)")

    def _log(self, manifest: dict[str, object], facts: dict[str, object]) -> DecisionLog:
        runs = cast("list[dict[str, object]]", manifest["detector_runs"])
        log = DecisionLog(
            {
                cast("int", run["run"]): (cast("str", run["detector"]), cast("str", run["version"]))
                for run in runs
            }
        )
        for line, row in self._lines(PROVENANCE, facts):
            with _at(PROVENANCE, line):
                log.add(row)
        chain = cast("dict[str, object]", manifest["chain"])
        if (log.count, log.head) != (chain["count"], chain["head"]):
            raise _fault(
                PROVENANCE,
                None,
                f"ends after {log.count} decisions with another hash than the manifest's "
                f"{chain['count']}",
            )
        return log


class _Rows:
    """Takes the rows of data set and rejected samples, and holds each against the log."""

    def __init__(self, log: DecisionLog, filters: dict[str, object]) -> None:
        self._log = log
        self._reviewers = frozenset(cast("list[str]", filters["reviewers"]))
        refused = {"rejected": "include_rejected", "unsure": "include_unsure"}
        self._verdicts = {
            DATASET: set(cast("list[str]", filters["verdicts"])),
            REJECTED: {verdict for verdict, asked in refused.items() if filters[asked]},
        }
        self.counts = dict.fromkeys(("accepted", "corrected", "rejected", "unsure"), 0)

    def add(self, name: str, row: dict[str, object]) -> None:
        """Check one row of the file `name`."""
        ROW_SHAPE(row, "")
        meta = _meta(cast("str", row["meta_json"]))
        verdict = cast("str", row["verdict"])
        if verdict not in self._verdicts[name]:
            raise ShapeError(f"is {verdict}, which this file does not hold")
        original = _check_texts(row, verdict)
        _check_ids(row, meta, original)
        sample = self._log.samples.get(cast("str", row["sample_id"]))
        if sample is None:
            raise ShapeError(f"no decision in {PROVENANCE} is on this sample")
        if sample.is_in_a_row:
            raise ShapeError("holds a sample that another row holds already")
        sample.is_in_a_row = True
        if row["id"] != sample.public_id:
            raise ShapeError(f"has another id than in {PROVENANCE} line {sample.first_line}")
        if sample.flags_end > len(original):
            raise ShapeError(f"a flag in {PROVENANCE} reaches beyond the end of the output")
        _check_ruling(row, meta, self._deciding(sample, verdict, meta))
        _check_spans(row, original)
        self.counts[verdict] += 1

    def _deciding(self, sample: RuledSample, verdict: str, meta: dict[str, object]) -> Ruled:
        """The ruling that the row rests on, if it is the one that the policy goes by."""
        settled = sample.settled(self._reviewers)
        number = cast("int", meta["decision_id"])
        ruled = sample.rulings.get(number)
        if ruled is None:
            raise ShapeError(f"decision {number} is no ruling on this sample")
        if ruled.undone:
            raise ShapeError(f"rests on decision {number}, which was undone later")
        if settled.outcome != verdict:
            raise ShapeError(f"is given as {verdict}, but by the decisions it is {settled.outcome}")
        if settled.decision_id != number:
            raise ShapeError(
                f"rests on decision {number}, but decision {settled.decision_id} stands"
            )
        return ruled


def _check_texts(row: dict[str, object], verdict: str) -> str:
    """The original output of a row, whose texts fit its verdict."""
    original = row["original_output"]
    if (original is not None) != (verdict == "corrected"):
        raise ShapeError("original_output belongs to corrected rows, and only to them")
    return cast("str", row["output"] if original is None else original)


def _check_ids(row: dict[str, object], meta: dict[str, object], original: str) -> None:
    """Recompute the hashes of the sources and of the sample."""
    sources = cast("list[dict[str, str]]", row["sources"])
    for index, source in enumerate(sources):
        if source_id(source["text"]) != source["id"]:
            raise ShapeError(f"sources[{index}] was edited (its text does not fit its id)")
    record_id = cast("RecordId | None", meta["record_id"])
    imported = ImportedSample(
        output=original,
        prompt=cast("str", row["prompt"]),
        record_id=record_id,
        generator=cast("str | None", row["generator"]),
    )
    key = sample_id(imported, [source_id(source["text"]) for source in sources])
    if key != row["sample_id"]:
        raise ShapeError(
            "was edited (id, prompt, original output, generator or sources do not fit sample_id)"
        )
    if row["id"] != (key if record_id is None else str(record_id)):
        raise ShapeError("has another id than the record it was imported from")
    if len(cast("list[object]", meta["foreign_ids"])) != len(sources):
        raise ShapeError("meta_json.foreign_ids does not go with sources")


def _check_ruling(row: dict[str, object], meta: dict[str, object], ruled: Ruled) -> None:
    """The row says what its decision says."""
    where = f"the decision in {PROVENANCE} line {ruled.line}"
    if row["reviewer"] != ruled.reviewer:
        raise ShapeError(f"names another reviewer than {where}")
    for name in ("decided_at", "note"):
        if meta[name] != getattr(ruled, name):
            raise ShapeError(f"meta_json.{name} differs from {where}")
    if meta["decision_hash"] != ruled.hash:
        raise ShapeError(f"meta_json.decision_hash differs from {where}")
    if (
        ruled.output_sha256 is not None
        and sha256_text(cast("str", row["output"])) != ruled.output_sha256
    ):
        raise ShapeError("the corrected output was edited (it does not fit its decision)")
    marked = "original_spans" if ruled.output_sha256 is not None else "spans"
    other = "spans" if marked == "original_spans" else "original_spans"
    spans = [{**mark, "origin": "mark"} for mark in ruled.marks]
    if row[marked] != spans or row[other]:
        raise ShapeError(f"{marked} are not the marks of {where}")


def _check_spans(row: dict[str, object], original: str) -> None:
    """Every span lies inside the text it is on, which is the original one for both lists."""
    for name in ("spans", "original_spans"):
        for index, span in enumerate(cast("list[dict[str, int]]", row[name])):
            if not span["start"] < span["end"] <= len(original):
                raise ShapeError(f"{name}[{index}] lies outside its text")


def _meta(text: str) -> dict[str, object]:
    try:
        meta = parse(text.encode())
    except ShapeError as error:
        raise ShapeError(f"meta_json {error}") from None
    META(meta, "meta_json")
    return meta


def _check_counts(manifest: dict[str, object], log: DecisionLog, rows: _Rows) -> None:
    """The manifest's counts are those of the rows, and add up."""
    said = cast("dict[str, int]", manifest["counts"])
    found = {
        "exported": rows.counts["accepted"] + rows.counts["corrected"],
        "exported_accepted": rows.counts["accepted"],
        "exported_corrected": rows.counts["corrected"],
        "rejected_rows": rows.counts["rejected"],
        "unsure_rows": rows.counts["unsure"],
        "decisions": log.count,
        "decisions_withheld": log.withheld,
    }
    for name, number in found.items():
        if said[name] != number:
            raise _fault(MANIFEST, None, f"says {said[name]} {name}, but there are {number}")
    outcomes = ("pending", "accepted", "corrected", "rejected", "unsure", "in_conflict")
    sums = (
        said["samples"] == sum(said[name] for name in outcomes)
        and said["accepted"] + said["corrected"] == said["exported"] + said["excluded_by_filter"]
        and said["rejected_rows"] <= said["rejected"]
        and said["unsure_rows"] <= said["unsure"]
    )
    if not sums:
        raise _fault(MANIFEST, None, "its counts do not add up")


@contextmanager
def _at(file: str, line: int) -> Iterator[None]:
    """Give what is off inside the block its place."""
    try:
        yield
    except ShapeError as error:
        raise _fault(file, line, str(error)) from error
    except UnicodeEncodeError as error:
        raise _fault(file, line, "holds half a character") from error
    except RecursionError as error:
        raise _fault(file, line, MAX_DEPTH_TEXT) from error


def _fault(file: str, line: int | None, reason: str) -> DataError:
    return DataError(reason, line=line, file=file)
