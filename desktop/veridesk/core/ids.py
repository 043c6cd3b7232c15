"""Content hashes that name sources and samples, equal on every computer."""

import hashlib
import struct
from collections.abc import Iterable

from veridesk.core.model import ImportedSample, SampleId, SourceId

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
