#!/usr/bin/env python3
# Made by `python -m veridesk.exporting.standalone`; edit the modules named below, not this file.
# SPDX-License-Identifier: Apache-2.0
"""The verifier of Veridesk 0.1.0 in one file: checks a delivery, and says what that proves.

    python verify.py FOLDER [--key PUBLIC_KEY_OR_ID] [--json]

It needs Python 3.11 or newer and, for signed deliveries, the package `cryptography`. Take this
file from a place that you trust, such as the releases of Veridesk. The copy in a delivery came
from whoever made the delivery, and a forged delivery would bring a verifier that finds no fault.
"""

import argparse
import base64
import binascii
import hashlib
import json
import os
import re
import stat
import struct
import sys
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO, Final, NewType, cast

# veridesk.core.errors


class VerideskError(Exception):
    """Anything that Veridesk reports to its user in words."""


class UserError(VerideskError):
    """The surroundings are at fault: "what happened; what to do next"."""


class DataError(VerideskError):
    """One place in a file is at fault; the rest of the file may be fine."""

    def __init__(self, reason: str, *, line: int | None = None, file: str | None = None) -> None:
        self.reason = reason
        self.line = line
        self.file = file
        place = ", ".join(
            part for part in (file, f"line {line}" if line is not None else None) if part
        )
        super().__init__(f"{place}: {reason}" if place else reason)


class Cancelled(VerideskError):  # noqa: N818  (it is an outcome, not a fault)
    """The person asked the job to stop; what was committed before stays."""


# veridesk.core.job


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a job is: `done` of `total` steps (None: the end is not known), and a word on it."""

    done: int
    total: int | None
    text: str = ""


class Job:
    """One running use-case: reports progress to its owner, and carries the owner's wish to stop.

    The door calls `step` between batches; the owner may call `cancel` from any thread.
    """

    def __init__(self, on_progress: Callable[[Progress], None] | None = None) -> None:
        self._on_progress = on_progress
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._on_cancel: list[Callable[[], None]] = []

    def step(self, done: int, total: int | None = None, text: str = "") -> None:
        """Report progress; raises `Cancelled` when the owner asked to stop."""
        self.check()
        if self._on_progress is not None:
            self._on_progress(Progress(done, total, text))

    def check(self) -> None:
        """Raise `Cancelled` when the owner asked to stop."""
        if self._stop.is_set():
            raise Cancelled("stopped on request")

    def cancel(self) -> None:
        """Ask the job to stop; also runs what the door left with `on_cancel`."""
        with self._lock:
            if self._stop.is_set():
                return
            self._stop.set()
            callbacks = list(self._on_cancel)
        for callback in callbacks:
            callback()

    def on_cancel(self, callback: Callable[[], None]) -> None:
        """Have `callback` run (in the cancelling thread) as soon as the job is cancelled."""
        with self._lock:
            self._on_cancel.append(callback)
            late = self._stop.is_set()
        if late:
            callback()

    @property
    def is_cancelled(self) -> bool:
        """True once `cancel` was called."""
        return self._stop.is_set()


# veridesk.exporting.shape


Check = Callable[[object, str], None]
"""Raises `ShapeError` when a value (first), found at a place (second), is not as it must be."""


MAX_DEPTH_TEXT = "is nested too deep"


class ShapeError(ValueError):
    """Something is not as it must be; says what, in words that follow the name of the place."""


def parse(data: bytes) -> dict[str, object]:
    """A JSON object, read strictly: UTF-8, no key twice, no NaN; `ShapeError` when it is none."""
    try:
        value = _DECODER.decode(data.decode())
    except UnicodeDecodeError:
        raise ShapeError("is not UTF-8") from None
    except RecursionError:
        raise ShapeError(MAX_DEPTH_TEXT) from None
    except ShapeError:
        raise
    except ValueError:
        raise ShapeError("is not JSON") from None
    if not isinstance(value, dict):
        raise ShapeError("is not a JSON object")
    return value


def text(value: object, at: str) -> None:
    """Any text."""
    if not isinstance(value, str):
        raise ShapeError(f"{at} is not a text")


def whole(value: object, at: str) -> None:
    """A whole number."""
    if type(value) is not int:
        raise ShapeError(f"{at} is not a whole number")


def count(value: object, at: str) -> None:
    """A whole number from 0."""
    if type(value) is not int or value < 0:
        raise ShapeError(f"{at} is not a count")


def number(value: object, at: str) -> None:
    """A number that is finite."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ShapeError(f"{at} is not a number")
    if value in (float("inf"), float("-inf")):
        raise ShapeError(f"{at} is no finite number")


def truth(value: object, at: str) -> None:
    """True or false."""
    if not isinstance(value, bool):
        raise ShapeError(f"{at} is neither true nor false")


def anything(_value: object, _at: str) -> None:
    """Whatever JSON holds."""


def one_of(*words: str) -> Check:
    """One of these texts."""

    def check(value: object, at: str) -> None:
        if not isinstance(value, str) or value not in words:
            raise ShapeError(f"{at} is none of {', '.join(words)}")

    return check


def digits(length: int) -> Check:
    """A hash of so many hexadecimal digits, in lower case."""

    def check(value: object, at: str) -> None:
        if (
            not isinstance(value, str)
            or len(value) != length
            or not set(value) <= set("0123456789abcdef")
        ):
            raise ShapeError(f"{at} is not a hash of {length} digits")

    return check


def maybe(inner: Check) -> Check:
    """Null, or what `inner` asks for."""

    def check(value: object, at: str) -> None:
        if value is not None:
            inner(value, at)

    return check


def either(first: Check, second: Check) -> Check:
    """What one of the two asks for."""

    def check(value: object, at: str) -> None:
        try:
            first(value, at)
        except ShapeError:
            second(value, at)

    return check


def list_of(inner: Check) -> Check:
    """A list whose parts all pass `inner`."""

    def check(value: object, at: str) -> None:
        if not isinstance(value, list):
            raise ShapeError(f"{at} is not a list")
        for index, part in enumerate(value):
            inner(part, f"{at}[{index}]")

    return check


def keyed(parts: Mapping[str, Check]) -> Check:
    """An object with exactly these keys."""
    names = frozenset(parts)

    def check(value: object, at: str) -> None:
        if not isinstance(value, dict):
            raise ShapeError(f"{at} is not an object")
        if value.keys() != names:
            raise ShapeError(_key_fault(names, value, at))
        for name, inner in parts.items():
            inner(value[name], f"{at}.{name}" if at else name)

    return check


def map_of(inner: Check) -> Check:
    """An object with any keys, whose values all pass `inner`."""

    def check(value: object, at: str) -> None:
        if not isinstance(value, dict):
            raise ShapeError(f"{at} is not an object")
        for name, part in value.items():
            inner(part, f"{at}[{name!r}]")

    return check


def _key_fault(names: frozenset[str], value: Collection[object], at: str) -> str:
    place = f"{at} " if at else ""
    missing = sorted(names - set(value))
    if missing:
        return f"{place}lacks the key {missing[0]!r}"
    strange = sorted(str(name) for name in value if name not in names)
    return f"{place}has a key {strange[0]!r} that no export has"


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    plain = dict(pairs)
    if len(plain) != len(pairs):
        raise ShapeError("has a key twice")
    return plain


def _refuse(_name: str) -> object:
    raise ShapeError("holds a number that JSON does not know")


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse)


shape = SimpleNamespace(
    Check=Check,
    MAX_DEPTH_TEXT=MAX_DEPTH_TEXT,
    ShapeError=ShapeError,
    anything=anything,
    count=count,
    digits=digits,
    either=either,
    keyed=keyed,
    list_of=list_of,
    map_of=map_of,
    maybe=maybe,
    number=number,
    one_of=one_of,
    parse=parse,
    text=text,
    truth=truth,
    whole=whole,
)


# veridesk.exporting.columns


DATASET = "dataset.jsonl"
"""The accepted and corrected samples."""


REJECTED = "rejected.jsonl"
"""On request: the rejected samples, and the unsure ones; same shape as the data set."""


PROVENANCE = "provenance.jsonl"
"""The whole decision log in order: who ruled what when, on which flags."""


MANIFEST = "manifest.json"
"""The table of contents, written last: a folder without it is no export."""


MAX_LINE = 256 * 1024 * 1024
"""Bytes of the longest row that is written or read."""


@dataclass(frozen=True, slots=True)
class Column:
    """One key of a row: its type in words, how it is checked, and what it means."""

    name: str
    type: str
    check: shape.Check
    about: str


HASH = shape.digits(64)


ID = shape.digits(32)


VERDICT = shape.one_of("accepted", "corrected", "rejected", "unsure")


MARK_KIND = shape.one_of("contradicted", "unsupported", "supported")


_REASON = shape.maybe(shape.text)


_SPAN = shape.keyed(
    {
        "start": shape.count,
        "end": shape.count,
        "kind": MARK_KIND,
        "origin": shape.one_of("mark"),
        "reason": _REASON,
    }
)


_SPAN_TYPE = "list of {start: int, end: int, kind: string, origin: string, reason: string|null}"


ROW = (
    Column(
        "id",
        "string",
        shape.text,
        "the id of the imported record as text, or sample_id where the record had none",
    ),
    Column(
        "sample_id",
        "string",
        ID,
        "hash of the record's id, prompt, original output, generator and sources; unique",
    ),
    Column("prompt", "string", shape.text, "what the generator was asked; empty when not known"),
    Column("output", "string", shape.text, "the final text: as generated, or as corrected"),
    Column(
        "original_output",
        "string|null",
        shape.maybe(shape.text),
        "what the generator wrote, where a reviewer corrected it; else null",
    ),
    Column(
        "sources",
        "list of {id: string, title: string|null, text: string}",
        shape.list_of(
            shape.keyed({"id": ID, "title": shape.maybe(shape.text), "text": shape.text})
        ),
        "the trusted texts, in order; id is the hash of the text",
    ),
    Column("generator", "string|null", shape.maybe(shape.text), "the model that wrote the sample"),
    Column("task", "string|null", shape.maybe(shape.text), "the kind of task, as imported"),
    Column("dataset", "string|null", shape.maybe(shape.text), "the data set, as imported"),
    Column("verdict", "string", VERDICT, "the ruling that the row rests on"),
    Column("reviewer", "string", shape.text, "who ruled so"),
    Column(
        "spans",
        _SPAN_TYPE,
        shape.list_of(_SPAN),
        "the reviewer's marks on `output`, which is the original text; empty when corrected",
    ),
    Column(
        "original_spans",
        _SPAN_TYPE,
        shape.list_of(_SPAN),
        "the reviewer's marks on `original_output`; empty unless corrected",
    ),
    Column(
        "meta_json",
        "string",
        shape.text,
        "a JSON object: record (the imported record, character for character), record_base64 (its "
        "bytes, only where they are no UTF-8), record_id (in its own type), foreign_ids (of the "
        "sources), file and line (where it came from), decision_id, decision_hash, decided_at, "
        "note",
    ),
)
"""A row of the data set, and of the file of rejected samples."""


META = shape.keyed(
    {
        "record": shape.maybe(shape.text),
        "record_base64": shape.maybe(shape.text),
        "record_id": shape.maybe(shape.either(shape.whole, shape.text)),
        "foreign_ids": shape.list_of(shape.maybe(shape.text)),
        "file": shape.text,
        "line": shape.count,
        "decision_id": shape.count,
        "decision_hash": HASH,
        "decided_at": shape.text,
        "note": shape.text,
    }
)
"""The object inside `meta_json`."""


CONTENT = shape.keyed(
    {
        "decision_id": shape.count,
        "sample_id": ID,
        "reviewer": shape.text,
        "verdict": shape.maybe(VERDICT),
        "output_sha256": shape.maybe(HASH),
        "note": shape.text,
        "marks": shape.list_of(
            shape.keyed(
                {"start": shape.count, "end": shape.count, "kind": MARK_KIND, "reason": _REASON}
            )
        ),
        "seconds": shape.maybe(shape.number),
        "shown": shape.maybe(
            shape.keyed(
                {
                    "run": shape.maybe(shape.count),
                    "flags": shape.count,
                    "score": shape.maybe(shape.number),
                    "blind": shape.truth,
                }
            )
        ),
        "bulk": shape.truth,
        "decided_at": shape.text,
        "undoes": shape.maybe(shape.count),
        "redoes": shape.maybe(shape.count),
    }
)
"""What a decision says, exactly as it was hashed."""


LOG = (
    Column("decision_id", "int", shape.count, "number of the decision, from 1 without a gap"),
    Column(
        "id",
        "string|null",
        shape.maybe(shape.text),
        "the `id` of the sample's row; null for a decision on a sample that is not exported",
    ),
    Column(
        "content",
        "object|null",
        shape.maybe(CONTENT),
        "what was decided, a correction by its SHA-256; null for a decision on a sample that is "
        "not exported",
    ),
    Column(
        "flags",
        "list of {run: int, detector: string, version: string, start: int, end: int, kind: "
        "string, probability: float, reason: string}",
        shape.list_of(
            shape.keyed(
                {
                    "run": shape.count,
                    "detector": shape.text,
                    "version": shape.text,
                    "start": shape.count,
                    "end": shape.count,
                    "kind": shape.one_of("contradicted", "unsupported"),
                    "probability": shape.number,
                    "reason": shape.text,
                }
            )
        ),
        "the flags over the threshold of the detector run that the reviewer was shown, on the "
        "original output",
    ),
    Column("previous_hash", "string", HASH, "`hash` of the decision before, 64 zeros at first"),
    Column("digest", "string", HASH, "SHA-256 of the content as canonical JSON"),
    Column("hash", "string", HASH, "SHA-256 of previous_hash, a line feed, and digest"),
)
"""A row of the provenance file."""


ROW_SHAPE = shape.keyed({column.name: column.check for column in ROW})


LOG_SHAPE = shape.keyed({column.name: column.check for column in LOG})


# veridesk.exporting.dsse


MAX_ENVELOPE = 8 * 1024 * 1024
"""Bytes of the longest envelope that is read."""


_ENVELOPE_SHAPE = shape.keyed(
    {
        "payload": shape.text,
        "payloadType": shape.text,
        "signatures": shape.list_of(shape.keyed({"keyid": shape.digits(64), "sig": shape.text})),
    }
)


@dataclass(frozen=True, slots=True)
class Envelope:
    """A payload, what kind of message it is, and one signature over both."""

    payload: bytes
    payload_type: str
    key_id: str
    signature: bytes

    @property
    def signed_bytes(self) -> bytes:
        """The bytes that the signature is over."""
        return pre_authentication_encoding(self.payload_type, self.payload)


def pre_authentication_encoding(payload_type: str, payload: bytes) -> bytes:
    """Type and payload as one unmistakable row of bytes, each with its length in front."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def render_envelope(envelope: Envelope) -> bytes:
    """The one text of an envelope."""
    plain = {
        "payload": base64.b64encode(envelope.payload).decode(),
        "payloadType": envelope.payload_type,
        "signatures": [
            {"keyid": envelope.key_id, "sig": base64.b64encode(envelope.signature).decode()}
        ],
    }
    return (json.dumps(plain, indent=2) + "\n").encode()


def read_envelope(data: bytes) -> Envelope:
    """An envelope from its bytes; `ShapeError` when it is none, or not as it was written."""
    plain = shape.parse(data)
    _ENVELOPE_SHAPE(plain, "")
    signatures = plain["signatures"]
    assert isinstance(signatures, list)  # noqa: S101  (_ENVELOPE_SHAPE)
    if len(signatures) != 1:
        raise shape.ShapeError(f"holds {len(signatures)} signatures where one belongs")
    envelope = Envelope(
        _decoded(plain["payload"], "payload"),
        str(plain["payloadType"]),
        signatures[0]["keyid"],
        _decoded(signatures[0]["sig"], "sig"),
    )
    if render_envelope(envelope) != data:
        raise shape.ShapeError("was reformatted after it was written")
    return envelope


def _decoded(text: object, at: str) -> bytes:
    try:
        return base64.b64decode(str(text), validate=True)
    except (binascii.Error, ValueError):
        raise shape.ShapeError(f"{at} is not base64") from None


# veridesk.core.chain


GENESIS = "0" * 64
"""What stands before the first decision."""


_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


def sha256_text(text: str) -> str:
    """Hex SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def canonical_json(content: Mapping[str, object]) -> str:
    """The one JSON text of `content`: sorted keys, no spaces, characters as themselves."""
    return _CANONICAL.encode(content)


def digest_of(content: Mapping[str, object]) -> str:
    """Hex SHA-256 over the canonical JSON of a decision's content."""
    return sha256_text(canonical_json(content))


def link(previous_hash: str, digest: str) -> str:
    """Hash of a decision: SHA-256 of the hash before it, a line feed, and its own digest."""
    return sha256_text(f"{previous_hash}\n{digest}")


# veridesk.exporting.statement


ENVELOPE = "manifest.dsse.json"
"""The signed statement, written after the manifest and the only file that is not in it."""


SIGNER_KEY = "signer.pub.pem"
"""The public key of who signed; a delivery that holds it is a signed one."""


VERIFIER = "verify.py"
"""The program in one file that checks the delivery it lies in, or any other."""


PAYLOAD_TYPE = "application/vnd.in-toto+json"


STATEMENT_TYPE = "https://in-toto.io/Statement/v1"


PREDICATE_TYPE = "https://veridesk.invalid/delivery/v1"


REPEATED = ("program", "exported_at", "policy", "filters", "counts", "chain")
"""What of the manifest the predicate repeats, as it stands there."""


def statement_of(manifest: Mapping[str, object], manifest_sha256: str) -> dict[str, object]:
    """The statement on a delivery with this manifest, whose text has this hash."""
    files, project = manifest["files"], manifest["project"]
    assert isinstance(files, dict) and isinstance(project, dict)  # noqa: S101, PT018  (its shape)
    hashes = {name: facts["sha256"] for name, facts in files.items()} | {MANIFEST: manifest_sha256}
    return {
        "_type": STATEMENT_TYPE,
        "subject": [{"name": name, "digest": {"sha256": hashes[name]}} for name in sorted(hashes)],
        "predicateType": PREDICATE_TYPE,
        "predicate": {
            **{name: manifest[name] for name in REPEATED},
            "project_id": project["project_id"],
        },
    }


def render_statement(statement: Mapping[str, object]) -> bytes:
    """The one text of a statement."""
    return canonical_json(statement).encode()


# veridesk.exporting.folder


def names_in(folder: Path, known: Collection[str], at: str = "") -> Iterator[str]:
    """What lies in a folder, by its names in a manifest; looks into folders of `known` files only.

    Follows no link.
    """
    for entry in os.scandir(folder):
        name = f"{at}{entry.name}"
        is_on_the_way = any(file.startswith(f"{name}/") for file in known)
        if is_on_the_way and entry.is_dir(follow_symlinks=False):
            yield from names_in(Path(entry.path), known, f"{name}/")
        else:
            yield name


# veridesk.core.model


SampleId = NewType("SampleId", str)
"""Content hash of a sample, 32 hex digits; see `core.ids`."""


SourceId = NewType("SourceId", str)
"""Content hash of a source's text, 32 hex digits; see `core.ids`."""


RecordId = int | str
"""The id that an imported record gave itself, in its own type."""


class Verdict(StrEnum):
    """A reviewer's ruling on a sample."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    UNSURE = "unsure"


class FlagKind(StrEnum):
    """What a detector doubts about a span."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"


class MarkKind(StrEnum):
    """A reviewer's ruling on a span; `supported` says that the flag was a false alarm."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    SUPPORTED = "supported"


class ClaimState(StrEnum):
    """What is known about a claim (or a whole sample); `not checked` is never shown as fine."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not found"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range `[start, end)` of code points in one text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or reversed span {self.start}..{self.end}")

    def overlaps(self, other: "Span") -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Source:
    """A trusted text; `foreign_id` and `title` are those of the imported record."""

    text: str
    title: str | None = None
    foreign_id: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of the sample's source number `source` (from 0) that bears on a claim."""

    source: int
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement of an output, its state, and its evidence, best first.

    `probability` is that of the claim being unsupported, None when not checked.
    """

    span: Span
    state: ClaimState
    probability: float | None
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """A detector's doubt about a span of the output; `reason` is a sentence for people."""

    span: Span
    kind: FlagKind
    probability: float
    reason: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """What one detector run found on one sample.

    `score` is the probability that anything in the output is unsupported, None when not checked.
    `flags` holds every flag the detector kept, also those under the run's threshold.
    """

    score: float | None
    state: ClaimState
    claims: tuple[Claim, ...] = ()
    flags: tuple[Flag, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportedSample:
    """A sample as a file brought it, on its way into the store.

    `raw` holds the bytes of the original record: for JSON the very bytes of its object, for CSV and
    TSV the row as a JSON object of its cells. `imported` is what the file itself claims is wrong.
    """

    output: str
    prompt: str = ""
    sources: tuple[Source, ...] = ()
    record_id: RecordId | None = None
    generator: str | None = None
    task: str | None = None
    dataset: str | None = None
    imported: Assessment | None = None
    raw: bytes = b""
    line: int = 0


# veridesk.exporting.policy


class Outcome(StrEnum):
    """Where a sample stands when all included reviewers are heard."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    UNSURE = "unsure"
    IN_CONFLICT = "in conflict"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Stand:
    """One reviewer's standing verdict; a correction appears by the SHA-256 of its text.

    `is_unresolved` tells an acceptance with a mark that contradicts it or calls it unsupported.
    """

    decision_id: int
    verdict: Verdict
    output_sha256: str | None
    is_unresolved: bool = False
    is_bulk: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """Where a sample stands, the decision that it rests on, and how firmly.

    `agreeing` counts the reviewers whose standing verdict gives the same text, `one_by_one` those
    of them who did not rule in bulk; `is_unresolved` says that one of those who accepted it marked
    something in it as wrong.
    """

    outcome: Outcome
    decision_id: int | None
    agreeing: int = 0
    is_unresolved: bool = False
    one_by_one: int = 0

    def meets(
        self, min_reviewers: int, *, without_unresolved: bool, without_bulk: bool = False
    ) -> bool:
        """True when enough reviewers agree and, where that is asked, no mark is unresolved."""
        agreeing = self.one_by_one if without_bulk else self.agreeing
        return agreeing >= min_reviewers and not (without_unresolved and self.is_unresolved)


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of an export.

    The first seven describe the project under the policy: every sample is exactly one of pending,
    accepted, corrected, rejected, unsure and in conflict. The others describe what was written.
    """

    samples: int
    pending: int
    accepted: int
    corrected: int
    rejected: int
    unsure: int
    in_conflict: int
    exported: int
    exported_accepted: int
    exported_corrected: int
    excluded_by_filter: int
    rejected_rows: int
    unsure_rows: int
    decisions: int
    decisions_withheld: int
    import_rejections: int

    def to_plain(self) -> dict[str, int]:
        """The numbers by name."""
        return asdict(self)


def settle(stands: Sequence[Stand]) -> Settled:
    """Apply the policy to the standing verdicts of the included reviewers."""
    if not stands:
        return Settled(Outcome.PENDING, None)
    if len(stands) == 1:
        (only,) = stands
        outcome, by_hand = Outcome(only.verdict), int(not only.is_bulk)
        return Settled(outcome, only.decision_id, 1, only.is_unresolved, by_hand)
    for verdict in (Verdict.REJECTED, Verdict.UNSURE):
        if against := [stand for stand in stands if stand.verdict is verdict]:
            return Settled(Outcome(verdict), _latest(against).decision_id, len(against))
    texts = {stand.output_sha256 for stand in stands if stand.verdict is Verdict.CORRECTED}
    if len(texts) > 1:
        return Settled(Outcome.IN_CONFLICT, None)
    latest = _latest(stands)
    alike = [stand for stand in stands if stand.verdict is latest.verdict]
    unresolved = any(stand.is_unresolved for stand in alike)
    by_hand = sum(not stand.is_bulk for stand in alike)
    return Settled(Outcome(latest.verdict), latest.decision_id, len(alike), unresolved, by_hand)


def _latest(stands: Collection[Stand]) -> Stand:
    return max(stands, key=lambda stand: stand.decision_id)


# veridesk.exporting.log


@dataclass(slots=True)
class Ruled:
    """A disclosed ruling; `line` is where it stands in the file, which is its number."""

    line: int
    reviewer: str
    verdict: str
    output_sha256: str | None
    note: str
    marks: list[dict[str, object]]
    decided_at: str
    hash: str
    is_bulk: bool
    undone: bool = False

    @property
    def is_unresolved(self) -> bool:
        """True for an acceptance that marks something as contradicted or unsupported."""
        doubted = any(mark["kind"] != MarkKind.SUPPORTED for mark in self.marks)
        return self.verdict == Verdict.ACCEPTED and doubted


@dataclass(slots=True)
class RuledSample:
    """What the log discloses about one sample; `first_line` is where it comes up first.

    `row_digest` is the hash of its row in the data set, `split` the file of splits that has it too.
    """

    public_id: str
    first_line: int
    rulings: dict[int, Ruled] = field(default_factory=dict)
    flags_end: int = 0
    is_in_a_row: bool = False
    row_digest: bytes = b""
    split: str = ""

    def settled(self, reviewers: frozenset[str]) -> Settled:
        """Where the sample stands by the policy, when these reviewers are heard (empty: all)."""
        latest: dict[str, tuple[int, Ruled]] = {}
        for number, ruled in self.rulings.items():
            if not ruled.undone and (not reviewers or ruled.reviewer in reviewers):
                latest[ruled.reviewer] = (number, ruled)
        return settle(
            [
                Stand(
                    number,
                    Verdict(ruled.verdict),
                    ruled.output_sha256,
                    ruled.is_unresolved,
                    ruled.is_bulk,
                )
                for number, ruled in latest.values()
            ]
        )


class DecisionLog:
    """Takes the rows of a provenance file in order and raises `ShapeError` at the first fault."""

    def __init__(self, runs: Mapping[int, tuple[str, str]]) -> None:
        self._runs = runs
        self.samples: dict[str, RuledSample] = {}
        self.head = GENESIS
        self.count = 0
        self.withheld = 0

    def add(self, row: dict[str, object]) -> None:
        """Check the next row: its shape, its place in the chain, and what it decides."""
        LOG_SHAPE(row, "")
        number = cast("int", row["decision_id"])  # LOG_SHAPE vouches for all types here.
        if number != self.count + 1:
            raise ShapeError(f"holds decision {number} where decision {self.count + 1} belongs")
        if row["previous_hash"] != self.head:
            raise ShapeError("does not follow the row before it (previous_hash differs)")
        if link(self.head, cast("str", row["digest"])) != row["hash"]:
            raise ShapeError("breaks the chain (hash differs)")
        self.head = row["hash"]
        self.count = number
        content = row["content"]
        if content is None:
            if row["id"] is not None or row["flags"]:
                raise ShapeError("names a sample, but withholds the decision on it")
            self.withheld += 1
            return
        plain = cast("dict[str, object]", content)
        if digest_of(plain) != row["digest"]:
            raise ShapeError("the decision was edited after it was made (digest differs)")
        if plain["decision_id"] != number:
            raise ShapeError("the decision has another number inside than outside")
        self._disclose(number, row, plain)

    def forgotten(self) -> Iterator[RuledSample]:
        """Samples whose decisions are disclosed though no row holds them."""
        return (sample for sample in self.samples.values() if not sample.is_in_a_row)

    def _disclose(self, number: int, row: dict[str, object], content: dict[str, object]) -> None:
        key, public_id = cast("str", content["sample_id"]), row["id"]
        if not isinstance(public_id, str):
            raise ShapeError("does not name the sample that the decision is on")
        sample = self.samples.setdefault(key, RuledSample(public_id, number))
        if sample.public_id != public_id:
            raise ShapeError(f"names the sample otherwise than line {sample.first_line} does")
        self._add_flags(sample, cast("list[dict[str, object]]", row["flags"]))
        verdict, undoes = content["verdict"], cast("int | None", content["undoes"])
        if (verdict is None) != (undoes is not None):
            raise ShapeError("is neither a ruling nor an undo")
        reviewer = cast("str", content["reviewer"])
        if undoes is not None:
            target = self._target(sample, undoes, reviewer, "undoes")
            if target.undone:
                raise ShapeError(f"undoes decision {undoes}, which was undone before")
            target.undone = True
            return
        ruled = _ruled(number, content, cast("str", row["hash"]))
        if (ruled.verdict == Verdict.CORRECTED) != (ruled.output_sha256 is not None):
            raise ShapeError("exactly the verdict 'corrected' carries a corrected output")
        redoes = cast("int | None", content["redoes"])
        if redoes is not None:
            target = self._target(sample, redoes, reviewer, "redoes")
            same = (target.verdict, target.output_sha256) == (ruled.verdict, ruled.output_sha256)
            if not target.undone or not same:
                raise ShapeError(f"redoes decision {redoes}, which is not what was undone")
        sample.rulings[number] = ruled

    def _target(self, sample: RuledSample, number: int, reviewer: str, word: str) -> Ruled:
        target = sample.rulings.get(number)
        if target is None or target.reviewer != reviewer:
            raise ShapeError(
                f"{word} decision {number}, which is no ruling of this reviewer on this sample"
            )
        return target

    def _add_flags(self, sample: RuledSample, flags: list[dict[str, object]]) -> None:
        for flag in flags:
            start, end = cast("int", flag["start"]), cast("int", flag["end"])
            run = self._runs.get(cast("int", flag["run"]))
            if run != (flag["detector"], flag["version"]):
                raise ShapeError("holds a flag of a detector run that the manifest does not name")
            if start >= end:
                raise ShapeError("holds a flag whose span is empty")
            sample.flags_end = max(sample.flags_end, end)


def _ruled(number: int, content: dict[str, object], row_hash: str) -> Ruled:
    return Ruled(
        line=number,
        reviewer=cast("str", content["reviewer"]),
        verdict=cast("str", content["verdict"]),
        output_sha256=cast("str | None", content["output_sha256"]),
        note=cast("str", content["note"]),
        marks=cast("list[dict[str, object]]", content["marks"]),
        decided_at=cast("str", content["decided_at"]),
        hash=row_hash,
        is_bulk=cast("bool", content["bulk"]),
    )


# veridesk.exporting.manifest


FORMAT = "veridesk-export"


FORMAT_VERSION = 1


MAX_MANIFEST = 64 * 1024 * 1024
"""Bytes of the longest manifest that is read."""


_FILE = shape.keyed({"rows": shape.maybe(shape.count), "bytes": shape.count, "sha256": HASH})


_COLUMNS = shape.list_of(shape.keyed({"name": shape.text, "type": shape.text, "about": shape.text}))


_WORDS = shape.list_of(shape.text)


_CONDITIONS: Final[dict[str, shape.Check]] = {
    "reviewer": shape.maybe(shape.text),
    "run": shape.maybe(shape.count),
    "statuses": _WORDS,
    "kinds": _WORDS,
    "text": shape.text,
    "generator": shape.maybe(shape.text),
    "score_low": shape.maybe(shape.number),
    "score_high": shape.maybe(shape.number),
    "threshold": shape.maybe(shape.number),
    "source": shape.maybe(shape.text),
    "import_id": shape.maybe(shape.count),
    "task": shape.maybe(shape.text),
    "dataset": shape.maybe(shape.text),
    "ruled_by": shape.maybe(shape.text),
    "bookmarked": shape.truth,
}


_QUEUE = shape.keyed(_CONDITIONS)


_QUEUE_WHERE = shape.keyed({**_CONDITIONS, "where": shape.list_of(_WORDS)})


def _queue(value: object, at: str) -> None:
    """The queue's conditions; pairs of field and value stand among them where any were asked."""
    has_pairs = isinstance(value, dict) and "where" in value
    (_QUEUE_WHERE if has_pairs else _QUEUE)(value, at)


_SHAPE = shape.keyed(
    {
        "format": shape.one_of(FORMAT),
        "format_version": shape.count,
        "program": shape.keyed({"name": shape.text, "version": shape.text}),
        "project": shape.keyed(
            {"project_id": shape.text, "created_at": shape.text, "created_by": shape.text}
        ),
        "exported_at": shape.text,
        "policy": shape.keyed({"name": shape.text, "text": shape.text}),
        "filters": shape.keyed(
            {
                "reviewers": _WORDS,
                "verdicts": shape.list_of(shape.one_of("accepted", "corrected")),
                "include_rejected": shape.truth,
                "include_unsure": shape.truth,
                "min_reviewers": shape.count,
                "without_unresolved": shape.truth,
                "without_bulk": shape.truth,
                "queue": _queue,
            }
        ),
        "counts": shape.keyed(dict.fromkeys(Counts.__dataclass_fields__, shape.count)),
        "shapes": shape.list_of(
            shape.keyed(
                {
                    "name": shape.text,
                    "files": _WORDS,
                    "rows": shape.count,
                    "options": shape.map_of(shape.anything),
                    "left_out": shape.map_of(shape.count),
                    "figures": shape.map_of(shape.anything),
                }
            )
        ),
        "split": shape.maybe(
            shape.keyed(
                {
                    "seed": shape.whole,
                    "ratios": shape.map_of(shape.number),
                    "groups": shape.count,
                    "largest_group": shape.count,
                    "rows": shape.map_of(shape.count),
                }
            )
        ),
        "files": shape.map_of(_FILE),
        "chain": shape.keyed({"count": shape.count, "head": HASH}),
        "detector_runs": shape.list_of(
            shape.keyed(
                {
                    "run": shape.count,
                    "detector": shape.text,
                    "version": shape.text,
                    "weights_hash": shape.text,
                    "parameters": shape.map_of(shape.anything),
                    "threshold": shape.number,
                    "state": shape.text,
                    "started_at": shape.text,
                    "finished_at": shape.maybe(shape.text),
                    "assessed": shape.count,
                }
            )
        ),
        "imports": shape.list_of(
            shape.keyed(
                {
                    "import": shape.count,
                    "state": shape.text,
                    "started_at": shape.text,
                    "files": _WORDS,
                    "samples_added": shape.count,
                    "samples_known": shape.count,
                    "sources_added": shape.count,
                    "rejected": shape.count,
                }
            )
        ),
        "columns": shape.map_of(_COLUMNS),
        "seal": HASH,
    }
)


def sealed(content: Mapping[str, object]) -> dict[str, object]:
    """The manifest with its seal, the SHA-256 of everything else in it, put at its end."""
    plain = {name: value for name, value in content.items() if name != "seal"}
    return {**plain, "seal": sha256_text(canonical_json(plain))}


def render(manifest: Mapping[str, object]) -> bytes:
    """The one text of a manifest."""
    return (json.dumps(manifest, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def read(data: bytes) -> dict[str, object]:
    """A manifest from its bytes; `ShapeError` when it is none, or not as it was written."""
    manifest = shape.parse(data)
    version = manifest.get("format_version")
    if manifest.get("format") == FORMAT and type(version) is int and version > FORMAT_VERSION:
        raise shape.ShapeError(
            f"was written by a newer Veridesk (format {version}, this one knows "
            f"{FORMAT_VERSION}); check it with the newer version"
        )
    try:
        _SHAPE(manifest, "")
        if sealed(manifest)["seal"] != manifest["seal"]:
            raise shape.ShapeError("was edited after it was written (its seal differs)")
        if render(manifest) != data:
            raise shape.ShapeError("was reformatted after it was written")
    except RecursionError:
        raise shape.ShapeError(shape.MAX_DEPTH_TEXT) from None
    except UnicodeEncodeError:
        raise shape.ShapeError("holds half a character") from None
    _check_files(manifest)
    return manifest


def _check_files(manifest: Mapping[str, object]) -> None:
    """What every export has is named, what was not asked for is not, and no name leads astray."""
    files, filters = manifest["files"], manifest["filters"]
    assert isinstance(files, dict) and isinstance(filters, dict)  # noqa: S101, PT018  (_SHAPE)
    expected = {DATASET, PROVENANCE}
    if filters["include_rejected"] or filters["include_unsure"]:
        expected.add(REJECTED)
    if REJECTED in set(files) - expected:
        raise shape.ShapeError(f"names the file {REJECTED!r}, which this export does not have")
    for name in sorted(expected - set(files)):
        raise shape.ShapeError(f"does not name {name}")
    for name in files:
        if not is_plain_name(name):
            raise shape.ShapeError(f"names the file {name!r}, which lies outside the folder")


def is_plain_name(name: str) -> bool:
    """True for the name of a file inside the folder, the manifest's own excepted."""
    parts = name.split("/")
    strange = set(name) & set("\\:\0")
    return name != MANIFEST and not strange and all(part not in ("", ".", "..") for part in parts)


manifests = SimpleNamespace(
    MAX_MANIFEST=MAX_MANIFEST,
    read=read,
)


# veridesk.exporting.verify_fault


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that is off: in which file, in which line where it has lines, and what."""

    file: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file} line {self.line}"
        return f"{place}: {self.reason}"


def fault(file: str, line: int | None, reason: str) -> DataError:
    """What is off, as the error that ends the check."""
    return DataError(reason, line=line, file=file)


@contextmanager
def placed(file: str, line: int | None = None) -> Iterator[None]:
    """Give what is off inside the block its place."""
    try:
        yield
    except ShapeError as error:
        raise fault(file, line, str(error)) from error
    except UnicodeEncodeError as error:
        raise fault(file, line, "holds half a character") from error
    except RecursionError as error:
        raise fault(file, line, MAX_DEPTH_TEXT) from error


# veridesk.exporting.verify_report


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What checking a folder found; `fault` is None when everything is as it was exported.

    `key_id` names the key that signed, None when nobody did, and `is_pinned` is true when that is
    the key that the one who checks trusts. `others` are files that are known by their hash only,
    and `brings_verifier` is true when a program lies in the delivery.
    """

    folder: Path
    fault: Fault | None
    rows: int = 0
    decisions: int = 0
    disclosed: int = 0
    files: int = 0
    others: tuple[str, ...] = ()
    brings_verifier: bool = False
    key_id: str | None = None
    is_pinned: bool = False

    @property
    def ok(self) -> bool:
        """True when nothing is off."""
        return self.fault is None

    @property
    def summary(self) -> str:
        """One sentence for people."""
        if self.fault is not None:
            return str(self.fault)
        if self.key_id is None:
            signed = "not signed, so this finds accidents, not forgers"
        elif self.is_pinned:
            signed = f"signed by the key you named, {self.key_id[:16]}…"
        else:
            signed = f"signed by key {self.key_id[:16]}…, which came with the delivery"
        words, what, note = _rows(self.rows), _decisions(self.decisions), signed
        return (
            f"everything is as it was exported: {words}, each resting on a standing decision; "
            f"{what} in one chain, {self.disclosed:,} of them shown in full; {note}"
        )

    @property
    def proven(self) -> tuple[str, ...]:
        """What the check has shown, a sentence each; nothing when something is off."""
        if self.fault is not None:
            return ()
        how = "" if self.key_id else " by accident"
        files = (
            f"The files are the {self.files:,} that the manifest lists, to the byte; none is "
            "missing and none was added."
        )
        rows = (
            f"Every row ({self.rows:,} in all) is on the sample that its ids name, rests on a "
            "ruling that was not taken back, and says what that ruling says."
        )
        chain = (
            f"The decisions ({self.decisions:,} in all) are one unbroken chain: none was changed, "
            f"removed, slipped in or moved{how}."
        )
        if self.key_id is None:
            return files, rows, chain
        what = "you named" if self.is_pinned else "that came with the delivery"
        key = f"All of it was signed with the key {what} ({self.key_id}), and not changed since."
        return files, rows, chain, key

    @property
    def not_proven(self) -> tuple[str, ...]:
        """What nobody should conclude from the check, a sentence each."""
        if self.fault is not None:
            return (
                "Anything. The check ends at the first fault; what lies behind was not looked at.",
            )
        whole = (
            "That nothing was left out. Integrity is not completeness: samples, files or whole "
            "projects may have been left out before the export, and a chain cannot tell what was "
            "never in it."
        )
        people = (
            "That the reviewers were right, that they are who their names say, and that their "
            "clocks were."
        )
        sentences = [self._who(), whole, people]
        if withheld := self.decisions - self.disclosed:
            sentences.append(
                f"What {withheld:,} of the decisions say: they are on samples that are not in the "
                "delivery, and appear by their hashes only."
            )
        if self.others:
            sentences.append(
                f"That what stands in {_listed(self.others)} fits the decisions: it is what was "
                "exported, but only hashes were checked."
            )
        if self.brings_verifier:
            sentences.append(
                f"That the {VERIFIER} in the delivery finds anything, or does no harm: it came "
                "with the rest. Use one from a place that you trust."
            )
        return tuple(sentences)

    def _who(self) -> str:
        if self.key_id is None:
            return (
                "Who made this. It is not signed, and a chain without a key finds accidents, not "
                "adversaries: whoever rewrites every file in step, manifest included, is not found."
            )
        if self.is_pinned:
            return (
                "Who held the key. Whoever has its file, and its passphrase if it has one, can "
                "sign; ask the signer how it is kept."
            )
        return (
            "Whose key that is. It came with the delivery, so it shows only that the delivery is "
            "of one piece: a forger would have put in a key of their own. Get the key, or its id, "
            "from the signer by another way, and check again with --key."
        )

    def words(self) -> str:
        """The whole report for people, in lines."""
        first = self.summary if self.fault else f"Sound: {self.summary}."
        lines = [first, ""]
        for title, sentences in (("Proven", self.proven), ("Not proven", self.not_proven)):
            if sentences:
                lines += [title, *(f"  - {sentence}" for sentence in sentences)]
        return "\n".join(lines)

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
            "files": self.files,
            "signed": self.key_id is not None,
            "key_id": self.key_id,
            "pinned": self.is_pinned,
            "proven": list(self.proven),
            "not_proven": list(self.not_proven),
        }


SHOWN = 4
"""Names in a sentence."""


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"


def _decisions(number: int) -> str:
    return "1 decision" if number == 1 else f"{number:,} decisions"


def _listed(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return names[0]
    if len(names) > SHOWN:
        return f"{', '.join(names[:SHOWN])} and {len(names) - SHOWN:,} more files"
    return f"{', '.join(names[:-1])} and {names[-1]}"


# veridesk.core.ids


_length = struct.Struct(">Q").pack


def _digest(parts: Iterable[str]) -> str:
    pieces = b""
    for part in parts:
        data = part.encode()
        # The length in front keeps ("ab", "c") and ("a", "bc") apart.
        pieces += _length(len(data)) + data
    return hashlib.blake2b(pieces, digest_size=16).hexdigest()


def source_id(text: str) -> SourceId:
    """Hash of a source's text; titles do not count, so one text is stored once."""
    return SourceId(_digest((text,)))


def sample_id(sample: ImportedSample, sources: Iterable[SourceId]) -> SampleId:
    """Hash of what makes a sample itself: its record's id, prompt, output, generator and sources.

    Task, data set and the file's own labels do not count, so a colleague's relabelled copy of a
    file brings no duplicates. `sources` are the ids of `sample.sources`, in order.
    """
    record = (
        "" if sample.record_id is None else f"{type(sample.record_id).__name__}:{sample.record_id}"
    )
    parts = ["sample", record, sample.prompt, sample.output, sample.generator or "", *sources]
    return SampleId(_digest(parts))


# veridesk.exporting.verify_rows


class RowCheck:
    """Takes the rows of data set and rejected samples, and holds each against the log."""

    def __init__(self, log: DecisionLog, filters: dict[str, object]) -> None:
        self._log = log
        self._reviewers = frozenset(cast("list[str]", filters["reviewers"]))
        self._min_reviewers = cast("int", filters["min_reviewers"])
        self._without_unresolved = cast("bool", filters["without_unresolved"])
        self._without_bulk = cast("bool", filters["without_bulk"])
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
        _check_ruling(row, meta, self._deciding(name, sample, verdict, meta))
        _check_spans(row, original)
        self.counts[verdict] += 1

    def _deciding(
        self, name: str, sample: RuledSample, verdict: str, meta: dict[str, object]
    ) -> Ruled:
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
        if name == DATASET:
            self._check_firm(settled)
        return ruled

    def _check_firm(self, settled: Settled) -> None:
        """As many reviewers agree as were asked for, and no mark stands against the text."""
        agreeing = settled.one_by_one if self._without_bulk else settled.agreeing
        if agreeing < self._min_reviewers:
            raise ShapeError(
                f"has {agreeing} agreeing reviewers, but {self._min_reviewers} were asked for"
            )
        if self._without_unresolved and settled.is_unresolved:
            raise ShapeError("has a mark that stands against it; such samples were to be left out")


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


def check_counts(manifest: dict[str, object], log: DecisionLog, rows: RowCheck) -> None:
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
            raise fault(MANIFEST, None, f"says {said[name]} {name}, but there are {number}")
    outcomes = ("pending", "accepted", "corrected", "rejected", "unsure", "in_conflict")
    sums = (
        said["samples"] == sum(said[name] for name in outcomes)
        and said["accepted"] + said["corrected"] == said["exported"] + said["excluded_by_filter"]
        and said["rejected_rows"] <= said["rejected"]
        and said["unsure_rows"] <= said["unsure"]
    )
    if not sums:
        raise fault(MANIFEST, None, "its counts do not add up")


# veridesk.exporting.verify_signature


MAX_KEY = 64 * 1024
"""Bytes of the longest key file that is read."""


_ED25519 = bytes.fromhex("302a300506032b6570032100")
"""What stands before the 32 bytes of an Ed25519 key in the common DER form (RFC 8410)."""


_PEM = re.compile(
    rb"\s*-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PUBLIC KEY-----\s*"
)


_KEY_ID = re.compile(r"[0-9a-fA-F]{64}")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """An Ed25519 public key, named by the SHA-256 of its 32 bytes."""

    raw: bytes

    @property
    def key_id(self) -> str:
        """The name of the key."""
        return hashlib.sha256(self.raw).hexdigest()

    @property
    def pem(self) -> bytes:
        """The one text of the key's file."""
        body = base64.b64encode(_ED25519 + self.raw)
        return b"-----BEGIN PUBLIC KEY-----\n" + body + b"\n-----END PUBLIC KEY-----\n"


def read_public_key(pem: bytes) -> PublicKey:
    """A public key from the text of its file; `ShapeError` when it is none of Ed25519."""
    match = _PEM.fullmatch(pem)
    try:
        der = base64.b64decode(b"".join(match[1].split()), validate=True) if match else b""
    except (binascii.Error, ValueError):
        der = b""
    if len(der) != len(_ED25519) + 32 or not der.startswith(_ED25519):
        raise ShapeError("is no public key for Ed25519")
    return PublicKey(der[len(_ED25519) :])


def read_pin(named: str) -> str:
    """The id of the key that somebody trusts, named by its file or by the id itself."""
    if _KEY_ID.fullmatch(named):
        return named.lower()
    path = Path(named).expanduser()
    try:
        with path.open("rb") as file:
            return read_public_key(file.read(MAX_KEY)).key_id
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(
            f"the key {path} cannot be read ({reason}); name a file such as signer.pub.pem, or "
            "the 64 digits of a key's id"
        ) from error
    except ShapeError as error:
        raise UserError(f"{path} {error}; ask the signer for the public key again") from error


def check_signature(
    manifest: Mapping[str, object], manifest_bytes: bytes, envelope: bytes, pem: bytes
) -> str:
    """Hold a delivery's envelope against its key and its manifest; the id of the key that signed.

    Raises the first fault: of the key, of the signature, of the statement, and of what the
    statement says of the manifest.
    """
    with placed(SIGNER_KEY):
        key = read_public_key(pem)
        if key.pem != pem:
            raise ShapeError("was reformatted after it was written")
    with placed(ENVELOPE):
        signed = read_envelope(envelope)
        if signed.payload_type != PAYLOAD_TYPE:
            raise ShapeError("holds another kind of message than an in-toto statement")
        if signed.key_id != key.key_id:
            raise ShapeError(f"names another key than the one in {SIGNER_KEY}")
        if not _is_signed(signed, key):
            raise ShapeError(
                f"the signature is not one by the key in {SIGNER_KEY}, or was edited afterwards"
            )
        statement = shape.parse(signed.payload)
    expected = statement_of(manifest, hashlib.sha256(manifest_bytes).hexdigest())
    _compare_statements(statement, expected)
    with placed(ENVELOPE):
        if render_statement(expected) != signed.payload:
            raise ShapeError("its statement is not written as Veridesk writes it")
    return key.key_id


def check_pin(key_id: str | None, pin: str) -> None:
    """Raise a fault unless the delivery is signed by the key that somebody trusts."""
    if key_id is None:
        raise fault(
            ENVELOPE, None, "is missing: nobody signed this delivery, though you named a key"
        )
    if key_id != pin:
        raise fault(
            SIGNER_KEY, None, f"signed by key {key_id[:16]}…, not by the one you named, {pin[:16]}…"
        )


def _is_signed(envelope: Envelope, key: PublicKey) -> bool:
    try:
        # Only signed deliveries ask for the package.
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PublicKey,
        )
    except ImportError as error:
        raise UserError(
            "this delivery is signed, and checking that takes the Python package cryptography; "
            "install it with `pip install cryptography`, and try again"
        ) from error
    try:
        Ed25519PublicKey.from_public_bytes(key.raw).verify(
            envelope.signature, envelope.signed_bytes
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def _compare_statements(found: Mapping[str, object], expected: Mapping[str, object]) -> None:
    """Name the first file or number in which what was signed is not what lies here."""
    with placed(ENVELOPE):
        if found.get("_type") != STATEMENT_TYPE or found.get("predicateType") != PREDICATE_TYPE:
            raise ShapeError("its statement is not one on a delivery of Veridesk")
        signed, here = _hashes(found), _hashes(expected)
    for name in sorted(here.keys() | signed.keys()):
        if name not in signed:
            raise fault(name, None, "was not there when the delivery was signed")
        if name not in here:
            raise fault(ascii(name)[1:-1], None, "was signed, but is not in the manifest any more")
    for name in sorted(here.keys() - {MANIFEST}):
        if signed[name] != here[name]:
            raise fault(name, None, "is not the file that was signed (SHA-256 differs)")
    if other := _first_difference(found.get("predicate"), expected["predicate"]):
        raise fault(MANIFEST, None, f"says of {other} something else than was signed")
    if signed[MANIFEST] != here[MANIFEST]:
        raise fault(MANIFEST, None, "is not the one that was signed (SHA-256 differs)")


def _first_difference(found: object, expected: object, at: str = "") -> str:
    """Where two JSON values part, by the names on the way; empty when they are equal."""
    if not isinstance(found, dict) or not isinstance(expected, dict):
        return "" if found == expected else at or "itself"
    for name in sorted(found.keys() | expected.keys()):
        here = f"{at}.{name}" if at else str(name)
        if name not in found or name not in expected:
            return here
        if other := _first_difference(found[name], expected[name], here):
            return other
    return ""


def _hashes(statement: Mapping[str, object]) -> dict[str, str]:
    subject = statement.get("subject")
    _SUBJECT(subject, "subject")
    files = cast("list[dict[str, object]]", subject)
    return {
        cast("str", one["name"]): cast("dict[str, str]", one["digest"])["sha256"] for one in files
    }


_SUBJECT = shape.list_of(
    shape.keyed({"name": shape.text, "digest": shape.keyed({"sha256": shape.digits(64)})})
)


# veridesk.exporting.verify_splits


SAME_ROWS = "veridesk"
"""The shape whose rows are those of the data set, byte for byte."""


def split_files(manifest: Mapping[str, object]) -> list[str]:
    """The files that divide the rows of the data set among them; checks what shapes there are."""
    files = cast("dict[str, object]", manifest["files"])
    found: list[str] = []
    for shape in cast("list[dict[str, object]]", manifest["shapes"]):
        names = cast("list[str]", shape["files"])
        for name in names:
            if name not in files:
                raise fault(MANIFEST, None, f"does not list {name!a}, a file of a shape")
        if shape["name"] == SAME_ROWS:
            found += names
    return found


class SplitCheck:
    """Takes the rows of data set and splits as they stand in their files."""

    def __init__(self, log: DecisionLog) -> None:
        self._log = log
        self._sources: dict[str, str] = {}

    def know(self, row: Mapping[str, object], line: bytes) -> None:
        """Note a row of the data set, which was checked."""
        self._log.samples[cast("str", row["sample_id"])].row_digest = _row_hash(line)

    def add(self, name: str, row: Mapping[str, object], line: bytes) -> None:
        """Check one row of the file `name`."""
        key = row.get("sample_id")
        sample = self._log.samples.get(key) if isinstance(key, str) else None
        if sample is None or sample.row_digest != _row_hash(line):
            raise ShapeError(f"is no row of {DATASET}")
        if sample.split:
            raise ShapeError(f"holds a row that {sample.split} holds already")
        sample.split = name
        for source in cast("Sequence[Mapping[str, str]]", row["sources"]):
            first = self._sources.setdefault(source["id"], name)
            if first != name:
                raise ShapeError(f"shares a source with {first}, so that one leaks into the other")

    def check_whole(self, names: Sequence[str]) -> None:
        """Every row of the data set is in one of the files `names`."""
        for sample in self._log.samples.values():
            if sample.row_digest and not sample.split:
                raise fault(
                    names[0],
                    None,
                    f"lacks the row with id {ascii(sample.public_id)[1:-1]}, and so do the files "
                    "beside it",
                )


def _row_hash(line: bytes) -> bytes:
    return hashlib.blake2b(line, digest_size=16).digest()


# veridesk.exporting.verify


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


# veridesk.exporting.verify_main


ABOUT = """\
Check a delivery of Veridesk from nothing but its folder: every file, row, ruling and count, the
chain of decisions, and the signature where there is one.

Use a copy of this program that you took from a place you trust. The copy that lies in a delivery
came from whoever made the delivery, and a forged one would bring a verifier that finds no fault.
"""


CODES = "Exit code: 0 all is as it was exported, 1 something is off, 2 wrong usage."


def main(argv: Sequence[str] | None = None) -> int:
    """Check the folder that the arguments name; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="verify.py",
        description=ABOUT,
        epilog=CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder of a delivery")
    parser.add_argument(
        "--key",
        metavar="PUB",
        help="the public key that must have signed: its file, or its id of 64 digits; get it "
        "from the signer, not from the delivery",
    )
    parser.add_argument("--json", action="store_true", help="print JSON for machines")
    arguments = parser.parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        report = verify_folder(arguments.folder, key=arguments.key)
    except VerideskError as error:
        sys.stderr.write(f"verify.py: {error}\n")
        return 1
    if arguments.json:
        sys.stdout.write(json.dumps(report.as_dict(), ensure_ascii=False) + "\n")
    elif report.ok:
        sys.stdout.write(report.words() + "\n")
    if not report.ok:
        sys.stderr.write(f"verify.py: {report.summary}\n")
    return 0 if report.ok else 1


if __name__ == "__main__":
    raise SystemExit(main())
