"""Veridesk's own exports, which give back the samples as they were before anybody ruled on them."""

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Any

from veridesk.core.errors import DataError
from veridesk.core.ids import sample_id, source_id
from veridesk.core.model import Assessment, ImportedSample, RecordId, Source
from veridesk.importing.convert import Converter
from veridesk.importing.decode import Row, read_object
from veridesk.importing.labels import Warn
from veridesk.importing.values import loosened, name_of, output_of, prompt_of

CHANGED = "rows that are not what their sample_id says were imported as new samples"

ConverterOf = Callable[[dict[str, Any]], Converter]


class OwnRows:
    """Reads the rows of `dataset.jsonl` and `rejected.jsonl`.

    The output is the one that the generator wrote, the record the one first imported, and what
    that record says about itself is read again. Rulings stay out: a delivery tells who ruled what,
    but only the project it came from can vouch for it.
    """

    def __init__(self, converter_of: ConverterOf) -> None:
        self._converter_of = converter_of
        self._known: dict[frozenset[str], Converter] = {}

    def convert(self, row: Row, warn: Warn) -> Sequence[ImportedSample]:
        """The row's sample, as it was imported once."""
        fields = row.fields
        meta = self._meta(row)
        original = fields.get("original_output")
        key = "output" if original is None or original == "" else "original_output"
        output = output_of(fields.get(key), key)
        raw = _record(meta)
        sample = ImportedSample(
            output,
            prompt_of(fields.get("prompt"), "prompt"),
            tuple(_sources(row, meta)),
            _record_id(meta.get("record_id")),
            name_of(fields.get("generator")),
            name_of(fields.get("task")),
            name_of(fields.get("dataset")),
            self._imported(raw, output),
            raw or row.raw,
            row.line,
        )
        ids = [source_id(source.text) for source in sample.sources]
        if sample_id(sample, ids) != fields.get("sample_id"):
            warn(CHANGED)
        return (sample,)

    @staticmethod
    def _meta(row: Row) -> dict[str, Any]:
        text = row.fields.get("meta_json")
        found = read_object(row.line, text.encode()) if type(text) is str else None
        if not isinstance(found, Row):
            raise DataError("'meta_json' holds no JSON object; export the project again")
        return found.fields

    def _imported(self, raw: bytes, output: str) -> Assessment | None:
        """What the first record says about its output, as far as its shape is known."""
        found = read_object(0, raw)
        if not isinstance(found, Row):
            return None
        fields = found.fields
        keys = frozenset(fields)
        try:
            converter = self._known.get(keys) or self._known.setdefault(
                keys, self._converter_of(fields)
            )
            is_table = all(type(value) is str for value in fields.values())
            samples = converter.convert(found._replace(is_table=is_table), _be_silent)
        except DataError:
            return None
        return next((one.imported for one in samples if one.output == output), None)


def _record(meta: dict[str, Any]) -> bytes:
    """The bytes of the record first imported; none when the row does not tell them."""
    text, packed = meta.get("record"), meta.get("record_base64")
    if type(text) is str:
        return text.encode()
    if type(packed) is str:
        try:
            return base64.b64decode(packed, validate=True)
        except binascii.Error:
            raise DataError("'record_base64' is broken; export the project again") from None
    return b""


def _record_id(value: Any) -> RecordId | None:
    if type(value) is int and -(2**63) < value < 2**63:
        return value
    return str(value) if type(value) is str and value else None


def _sources(row: Row, meta: dict[str, Any]) -> list[Source]:
    found = row.fields.get("sources")
    found = loosened(found) if row.is_table else found
    foreign = meta.get("foreign_ids")
    ids = foreign if type(foreign) is list else []
    sources = []
    for n, one in enumerate(found if type(found) is list else []):
        text = one.get("text") if type(one) is dict else None
        if type(text) is not str:
            raise DataError(f"source {n + 1} has no text; export the project again")
        own = ids[n] if n < len(ids) and type(ids[n]) is str else None
        title = one.get("title")
        sources.append(Source(text, title if type(title) is str else None, own))
    return sources


def _be_silent(warning: str) -> None:
    """What the first record's marks lack was told when it was first imported."""
