"""RAGTruth's two files: responses, and the sources that they name by id."""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from veridesk.core.errors import DataError
from veridesk.core.model import ImportedSample, Source
from veridesk.importing.decode import Row, read_object
from veridesk.importing.labels import WORDS, Labels, Warn, assess
from veridesk.importing.shelf import Shelf
from veridesk.importing.values import id_of, name_of, output_of, pretty

DATASET = "RAGTruth"

_PASSAGE = re.compile(r"(?im)^\s*passage (\d{1,3}):[ \t]*")
_LEAD_OUT = re.compile(r"(?i)\s*(?:output|overview|answer)\s*:\s*$")


class SourceShelf:
    """The rows of `source_info.jsonl` by their id, on disk when they are many."""

    def __init__(self) -> None:
        self._rows = Shelf()
        self.read = lru_cache(maxsize=64)(self._read)

    def add(self, row: Row) -> None:
        """Keep a row; DataError when it has no id."""
        key = row.fields.get("source_id")
        if type(key) not in (str, int) or row.fields.get("source_info") is None:
            raise DataError("a source needs a 'source_id' and a 'source_info'; add what is missing")
        self._rows.put((str(key),), row.raw)

    def close(self) -> None:
        """Forget all rows."""
        self._rows.close()

    def __len__(self) -> int:
        return len(self._rows)

    def _read(self, key: str) -> "tuple[str, str | None, tuple[Source, ...]]":
        """Prompt, task and sources under an id; DataError when there are none."""
        raw = self._rows.get(key)
        if raw is None:
            raise DataError(
                f"no source has the source_id {key!r}; import the whole source_info.jsonl with it"
            )
        row = read_object(0, raw)
        fields = row.fields if isinstance(row, Row) else {}
        return _prompt(fields), name_of(fields.get("task_type")), _sources(key, fields)


class RagTruthRows:
    """Joins each response with its source."""

    def __init__(self, shelf: SourceShelf) -> None:
        self._shelf = shelf

    def convert(self, row: Row, warn: Warn) -> Sequence[ImportedSample]:
        """The response's sample; DataError when its source is missing."""
        fields = row.fields
        key = fields.get("source_id")
        if type(key) not in (str, int):
            raise DataError("the response names no 'source_id'; add it")
        output = output_of(fields.get("response"), "response")
        prompt, task, sources = self._shelf.read(str(key))
        sample = ImportedSample(
            output,
            prompt,
            sources,
            id_of(fields.get("id")),
            name_of(fields.get("model")),
            task,
            DATASET,
            assess(output, Labels(spans=fields.get("labels")), WORDS, warn),
            row.raw,
            row.line,
        )
        return (sample,)


def _sources(key: str, fields: dict[str, Any]) -> tuple[Source, ...]:
    info = fields["source_info"]
    if isinstance(info, str):
        return (Source(info, None, key),)
    if isinstance(info, dict) and isinstance(info.get("passages"), str):
        return _passages(key, info["passages"])
    return (Source(pretty(info), None, key),)


def _passages(key: str, text: str) -> tuple[Source, ...]:
    """The parts that begin with `passage 1:` and so on; the whole where there are none."""
    marks = list(_PASSAGE.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    found = []
    for mark, end in zip(marks, ends, strict=True):
        passage = text[mark.end() : end].strip()
        if passage:
            found.append(Source(passage, f"Passage {mark[1]}", f"{key}-p{mark[1]}"))
    return tuple(found) or (Source(text, None, key),)


def _prompt(fields: dict[str, Any]) -> str:
    """The question, or the instruction without the source that is written out in it."""
    info, prompt = fields["source_info"], fields.get("prompt")
    if isinstance(info, dict) and isinstance(info.get("question"), str):
        return str(info["question"])
    if not isinstance(prompt, str):
        return ""
    written = [info] if isinstance(info, str) else [str(info), json.dumps(info), pretty(info)]
    for text in written:
        before, found, after = prompt.partition(text.strip())
        if found and text.strip():
            return _LEAD_OUT.sub("", f"{before.rstrip()}\n{after.strip()}").strip()
    return prompt
