"""What else an imported record says of its sample: the fields that are not on screen already."""

import json
from collections.abc import Iterator
from typing import Final

from veridesk.core.model import Sample

LONGEST: Final = 20_000
"""Code points that are shown of a record; what is longer is cut with a word about it."""
_MOST_BYTES: Final = 4 * 1024 * 1024


def other_fields(raw: bytes, sample: Sample) -> str:
    """The record's other fields as plain lines `name: value`; empty where there are none."""
    if len(raw) > _MOST_BYTES:
        return f"the record has {len(raw):,} bytes; it is in the export as it was imported"
    try:
        record = json.loads(raw)
    except (ValueError, RecursionError):
        return raw.decode("utf-8", "replace")[:LONGEST]
    known = {sample.output, sample.prompt, *(source.text for source in sample.sources)}
    lines = "\n".join(_lines(record, known))
    return lines if len(lines) <= LONGEST else f"{lines[:LONGEST]}\n… and more"


def _lines(record: object, known: set[str]) -> Iterator[str]:
    if not isinstance(record, dict):
        yield from () if _is_known(record, known) else (_plain(record),)
        return
    for name, value in record.items():
        if not _is_known(value, known):
            yield f"{name}: {_plain(value)}"


def _is_known(value: object, known: set[str]) -> bool:
    """True for what the panes show: texts of the sample, also inside lists of its sources."""
    if isinstance(value, str):
        return value in known or value.strip() in {text.strip() for text in known}
    if isinstance(value, list | dict) and value:
        parts = value if isinstance(value, list) else list(value.values())
        texts = [part for part in parts if isinstance(part, str | list | dict)]
        return any(_is_known(part, known) for part in texts if part)
    return False


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
