"""Rows of an export, put together from what the project holds."""

import base64
import re

import msgspec

from veridesk.core.decision import content_of
from veridesk.core.errors import UserError
from veridesk.core.ids import sample_id, source_id
from veridesk.core.model import Flag, ImportedSample, RecordId, SampleId, Verdict
from veridesk.exporting.columns import MAX_LINE
from veridesk.store.reads.export import LogRow, StoredRuling, StoredSample
from veridesk.store.reads.flags import DetectorRun

_ENCODER = msgspec.json.Encoder()
_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)


def sample_row(sample: StoredSample, ruling: StoredRuling) -> dict[str, object]:
    """A sample and the ruling it rests on as a row of the data set (see `columns.ROW`)."""
    check_sample(sample)
    corrected = ruling.verdict is Verdict.CORRECTED
    spans = [
        {
            "start": mark.span.start,
            "end": mark.span.end,
            "kind": str(mark.kind),
            "origin": "mark",
            "reason": mark.reason,
        }
        for mark in ruling.marks
    ]
    return {
        "id": public_id(sample.record_id, sample.sample_id),
        "sample_id": sample.sample_id,
        "prompt": sample.prompt,
        "output": ruling.output if corrected else sample.output,
        "original_output": sample.output if corrected else None,
        "sources": [
            {"id": source.source_id, "title": source.title, "text": source.text}
            for source in sample.sources
        ],
        "generator": sample.generator,
        "task": sample.task,
        "dataset": sample.dataset,
        "verdict": str(ruling.verdict),
        "reviewer": ruling.reviewer,
        "spans": [] if corrected else spans,
        "original_spans": spans if corrected else [],
        "meta_json": _meta_json(sample, ruling),
    }


def log_row(
    row: LogRow, flags: list[Flag], run: DetectorRun | None, *, disclosed: bool
) -> dict[str, object]:
    """A decision as a row of the provenance file (see `columns.LOG`)."""
    decision = row.decision
    return {
        "decision_id": decision.decision_id,
        "id": public_id(row.record_id, decision.sample_id) if disclosed else None,
        "content": content(row) if disclosed else None,
        "flags": [_flag(flag, run) for flag in flags] if disclosed and run else [],
        "previous_hash": decision.previous_hash,
        "digest": decision.digest,
        "hash": decision.hash,
    }


def content(row: LogRow) -> dict[str, object]:
    """What a decision says, as it is hashed."""
    decision = row.decision
    return content_of(
        decision_id=decision.decision_id,
        sample_id=decision.sample_id,
        reviewer=decision.reviewer,
        ruling=decision.ruling,
        decided_at=decision.decided_at,
        undoes=decision.undoes,
        redoes=decision.redoes,
    )


def public_id(record_id: RecordId | None, sample: SampleId) -> str:
    """The id by which a row is known outside, always a text."""
    return sample if record_id is None else str(record_id)


def check_sample(sample: StoredSample) -> None:
    """UserError when a sample in the project is not what its id says."""
    imported = ImportedSample(
        output=sample.output,
        prompt=sample.prompt,
        record_id=sample.record_id,
        generator=sample.generator,
    )
    sources = [source_id(source.text) for source in sample.sources]
    if sample_id(imported, sources) != sample.sample_id:
        raise UserError(
            f"sample {sample.sample_id} was changed outside Veridesk after it was imported; "
            "restore the project from a backup, and export that"
        )


def encode(row: dict[str, object]) -> bytes:
    """A row as one line of JSON."""
    line = _ENCODER.encode(row)
    if len(line) >= MAX_LINE:
        raise UserError(
            f"sample {row.get('sample_id')} is too long for one row ({len(line):,} bytes); "
            "reject it, or filter it out"
        )
    return line + b"\n"


def file_name(path: str) -> str:
    """The name of a file without its folders: where it lay is nobody else's business."""
    return _FOLDERS.sub("", path)


def _meta_json(sample: StoredSample, ruling: StoredRuling) -> str:
    try:
        record, in_base64 = sample.raw.decode(), None
    except UnicodeDecodeError:
        record, in_base64 = None, base64.b64encode(sample.raw).decode()
    meta = {
        "record": record,
        "record_base64": in_base64,
        "record_id": sample.record_id,
        "foreign_ids": [source.foreign_id for source in sample.sources],
        "file": file_name(sample.file),
        "line": sample.line,
        "decision_id": ruling.decision_id,
        "decision_hash": ruling.hash,
        "decided_at": ruling.decided_at,
        "note": ruling.note,
    }
    return _ENCODER.encode(meta).decode()


def _flag(flag: Flag, run: DetectorRun) -> dict[str, object]:
    return {
        "run": run.run_id,
        "detector": run.detector,
        "version": run.version,
        "start": flag.span.start,
        "end": flag.span.end,
        "kind": str(flag.kind),
        "probability": flag.probability,
        "reason": flag.reason,
    }
