"""Checks a delivery anew, from nothing but its folder, and names the first fault.

What this proves: the files are those that the manifest names, byte for byte; every row is what its
hashes say; every row rests on a decision of the log that was not taken back, and says what that
decision says; the log is one unbroken chain up to the head that the manifest names; and, where the
delivery is signed, all of this is what the holder of a key signed. What it does not prove stands in
`VerifyReport.not_proven`. The file `resources/verify/verify.py`, which goes with each delivery, is
made from this module and those that it needs (see `standalone`).
"""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from veridesk.core.errors import DataError, UserError
from veridesk.core.job import Job
from veridesk.exporting import manifest as manifests
from veridesk.exporting.columns import DATASET, MANIFEST, MAX_LINE, PROVENANCE, REJECTED
from veridesk.exporting.dsse import MAX_ENVELOPE
from veridesk.exporting.folder import names_in
from veridesk.exporting.log import DecisionLog
from veridesk.exporting.shape import parse
from veridesk.exporting.statement import ENVELOPE, SIGNER_KEY, VERIFIER
from veridesk.exporting.verify_fault import Fault, fault, placed
from veridesk.exporting.verify_report import VerifyReport
from veridesk.exporting.verify_rows import RowCheck, check_counts
from veridesk.exporting.verify_signature import MAX_KEY, check_pin, check_signature, read_pin
from veridesk.exporting.verify_splits import SplitCheck, split_files

__all__ = ["Fault", "VerifyReport", "verify_folder"]

STEP_BYTES = 1 << 20
"""Bytes between two looks at the job."""


def verify_folder(folder: Path, job: Job | None = None, key: str | None = None) -> VerifyReport:
    """Recompute everything in an exported folder; the report names the first thing that is off.

    `key` is the key that must have signed: its public file, or its id of 64 digits. Raises
    UserError when there is no such folder or key, or it cannot be read.
    """
    pin = None if key is None else read_pin(key)
    folder = folder.expanduser()
    if not folder.is_dir():
        raise UserError(f"{folder} is no folder; name one that `veridesk export` wrote")
    try:
        return _Folder(folder, job or Job()).check(pin)
    except DataError as found:
        return VerifyReport(folder, Fault(found.file or MANIFEST, found.line, found.reason))
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

    def check(self, pin: str | None) -> VerifyReport:
        """Check everything; the fault that is found first comes as DataError."""
        data = self._manifest_bytes()
        with placed(MANIFEST):
            manifest = manifests.read(data)
        files = cast("dict[str, dict[str, object]]", manifest["files"])  # Their shape was checked.
        self._check_names(files)
        key_id = self._signer(manifest, data)
        if pin is not None:
            check_pin(key_id, pin)
        log = self._log(manifest, files[PROVENANCE])
        rows = RowCheck(log, cast("dict[str, object]", manifest["filters"]))
        splits = SplitCheck(log)
        for name in [name for name in (DATASET, REJECTED) if name in files]:
            for number, row, line in self._lines(name, files[name]):
                with placed(name, number):
                    rows.add(name, row)
                    if name == DATASET:
                        splits.know(row, line)
        names = split_files(manifest)
        self._check_splits(splits, names, files)
        others = sorted(files.keys() - {DATASET, REJECTED, PROVENANCE, *names})
        for name in others:
            self._check_bytes(name, files[name])
        for sample in log.forgotten():
            raise fault(PROVENANCE, sample.first_line, "is on a sample that no row holds")
        check_counts(manifest, log, rows)
        return VerifyReport(
            self._folder,
            None,
            rows=sum(rows.counts.values()),
            decisions=log.count,
            disclosed=log.count - log.withheld,
            files=len(files),
            others=tuple(name for name in others if name not in {SIGNER_KEY, VERIFIER}),
            key_id=key_id,
            brings_verifier=VERIFIER in files,
            is_pinned=pin is not None,
        )

    def _check_splits(
        self, splits: SplitCheck, names: list[str], files: dict[str, dict[str, object]]
    ) -> None:
        for name in names:
            for number, row, line in self._lines(name, files[name]):
                with placed(name, number):
                    splits.add(name, row, line)
        if names:
            splits.check_whole(names)

    def _manifest_bytes(self) -> bytes:
        if not os.path.lexists(self._folder / MANIFEST):
            raise fault(MANIFEST, None, "is missing; a folder without a manifest is no export")
        return self._read(MANIFEST, manifests.MAX_MANIFEST, "is longer than any manifest")

    def _signer(self, manifest: dict[str, object], data: bytes) -> str | None:
        """The id of the key that signed the delivery; None when nobody did."""
        files = cast("dict[str, object]", manifest["files"])
        has_envelope = os.path.lexists(self._folder / ENVELOPE)
        if SIGNER_KEY not in files:
            if has_envelope:
                raise fault(
                    ENVELOPE, None, f"cannot be checked: {SIGNER_KEY} is not in the manifest"
                )
            return None
        if not has_envelope:
            raise fault(ENVELOPE, None, "is missing; the delivery was signed, by its manifest")
        envelope = self._read(ENVELOPE, MAX_ENVELOPE, "is longer than any signature")
        pem = self._read(SIGNER_KEY, MAX_KEY, "is longer than any key")
        return check_signature(manifest, data, envelope, pem)

    def _check_names(self, files: dict[str, dict[str, object]]) -> None:
        """The folder holds the files that the manifest names, and nothing else."""
        if ENVELOPE in files:
            raise fault(MANIFEST, None, f"names {ENVELOPE}, which is written after it")
        present = set(names_in(self._folder, files))
        for name in sorted(files.keys() - present):
            raise fault(name, None, "is missing")
        for name in sorted(present - files.keys() - {MANIFEST, ENVELOPE}):
            raise fault(ascii(name)[1:-1], None, "is not in the manifest")
        self._bytes_total = sum(cast("int", facts["bytes"]) for facts in files.values())

    def _read(self, name: str, limit: int, words: str) -> bytes:
        with self._open(name) as file:
            data = file.read(limit + 1)
        if len(data) > limit:
            raise fault(name, None, words)
        return data

    def _open(self, name: str) -> BinaryIO:
        """Open a plain file of the folder; never follows a link, never waits for a pipe."""
        path = self._folder / name
        if not stat.S_ISREG(path.lstat().st_mode):
            raise fault(name, None, "is no plain file")
        return path.open("rb")

    def _lines(
        self, name: str, facts: dict[str, object]
    ) -> Iterator[tuple[int, dict[str, object], bytes]]:
        """The rows of a file; when all are read, its rows, bytes and hash are compared."""
        digest, size, line_number, looked = hashlib.sha256(), 0, 0, 0
        with self._open(name) as file:
            while line := file.readline(MAX_LINE + 1):
                line_number += 1
                size += len(line)
                digest.update(line)
                if len(line) > MAX_LINE:
                    raise fault(name, line_number, "is longer than any row")
                if not line.endswith(b"\n"):
                    raise fault(name, line_number, "is cut off; its line feed is missing")
                with placed(name, line_number):
                    row = parse(line)
                yield line_number, row, line
                if size - looked >= STEP_BYTES:
                    looked = size
                    self._job.step(self._bytes_done + size, self._bytes_total, f"checking {name}")
        self._bytes_done += size
        self._job.step(self._bytes_done, self._bytes_total, f"checking {name}")
        if line_number != facts["rows"]:
            raise fault(name, None, f"holds {line_number} rows, but {facts['rows']} were exported")
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
            raise fault(name, None, f"holds {rows} rows, but {facts['rows']} were exported")
        self._compare(name, facts, size, digest.hexdigest())

    def _compare(self, name: str, facts: dict[str, object], size: int, digest: str) -> None:
        if size != facts["bytes"]:
            raise fault(name, None, f"is {size} bytes long, but {facts['bytes']} were exported")
        if digest != facts["sha256"]:
            raise fault(name, None, "was edited after it was exported (SHA-256 differs)")

    def _log(self, manifest: dict[str, object], facts: dict[str, object]) -> DecisionLog:
        runs = cast("list[dict[str, object]]", manifest["detector_runs"])
        log = DecisionLog(
            {
                cast("int", run["run"]): (cast("str", run["detector"]), cast("str", run["version"]))
                for run in runs
            }
        )
        for number, row, _ in self._lines(PROVENANCE, facts):
            with placed(PROVENANCE, number):
                log.add(row)
        chain = cast("dict[str, object]", manifest["chain"])
        if (log.count, log.head) != (chain["count"], chain["head"]):
            raise fault(
                PROVENANCE,
                None,
                f"ends after {log.count} decisions with another hash than the manifest's "
                f"{chain['count']}",
            )
        return log
