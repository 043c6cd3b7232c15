"""The shape of every file in an export: its keys, their types, and what each means.

All rows of a file carry the same keys with the same types, null where there is nothing, so that
every loader reads every file whole. Texts are UTF-8 without a mark in front, lines end with a line
feed, and offsets count Unicode code points of the text they point into. Dates and everything else
that loaders like to reinterpret stand inside `meta_json`, a text that holds a JSON object.
"""

from dataclasses import dataclass

from veridesk.exporting import shape

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


def describe(columns: tuple[Column, ...]) -> list[dict[str, str]]:
    """The columns as the manifest lists them."""
    return [{"name": one.name, "type": one.type, "about": one.about} for one in columns]
