"""Rows become samples by a mapping; a row that cannot is told why."""

from collections.abc import Sequence
from typing import Any, Protocol

from veridesk.core.errors import DataError
from veridesk.core.model import ImportedSample, Source
from veridesk.importing.decode import Row
from veridesk.importing.judges import Judging
from veridesk.importing.labels import WORDS, Labels, LabelWords, Warn, assess
from veridesk.importing.mapping import Mapping, look_up
from veridesk.importing.turns import join_turns, turns_in
from veridesk.importing.values import id_of, loosened, name_of, output_of, prompt_of, sources_of

TOO_DEEP = "the row is nested too deeply; flatten it"


class Converter(Protocol):
    """Makes samples of the rows of one file."""

    def convert(self, row: Row, warn: Warn) -> Sequence[ImportedSample]:
        """The row's samples, at least one; DataError with the reason when it brings none.

        What is left out of a sample that is kept is told to `warn`.
        """


class MappedRows:
    """Reads each field from the keys that a mapping names; one sample a row."""

    def __init__(
        self, mapping: Mapping, words: LabelWords = WORDS, judging: Judging | None = None
    ) -> None:
        self._outputs = mapping.of("output")
        self._output_name = self._outputs[0] if self._outputs else "output"
        self._prompts = mapping.of("prompt")
        self._sources = mapping.of("sources")
        self._ids = mapping.of("id")
        self._generators = mapping.of("generator")
        self._tasks = mapping.of("task")
        self._datasets = mapping.of("dataset")
        self._labels = mapping.of("label")
        self._spans = mapping.of("spans")
        self._words = words
        self._judging = judging
        self._is_marked = bool(self._labels or self._spans or judging)

    def convert(self, row: Row, warn: Warn) -> Sequence[ImportedSample]:
        """The row's sample."""
        fields = row.fields
        try:
            prompt, output = self._texts(row, warn)
            sources = tuple(self._read_sources(row))
            labels = self._read_labels(row, warn) if self._is_marked else None
            sample = ImportedSample(
                output,
                prompt,
                sources,
                id_of(_first(fields, self._ids)),
                name_of(_first(fields, self._generators)),
                name_of(_first(fields, self._tasks)),
                name_of(_first(fields, self._datasets)),
                None if labels is None else assess(output, labels, self._words, warn),
                row.raw,
                row.line,
            )
        except RecursionError:
            raise DataError(TOO_DEEP) from None
        return (sample,)

    def _texts(self, row: Row, warn: Warn) -> tuple[str, str]:  # noqa: ARG002  (others do warn)
        """Prompt and output."""
        fields = row.fields
        return self._read_prompt(fields), output_of(
            _first(fields, self._outputs), self._output_name
        )

    def _read_prompt(self, fields: dict[str, Any]) -> str:
        if len(self._prompts) == 1:
            key = self._prompts[0]
            value = fields.get(key)
            return value if type(value) is str else prompt_of(look_up(fields, key), key)
        values = [look_up(fields, key) for key in self._prompts]
        parts = [
            text
            for value, key in zip(values, self._prompts, strict=True)
            if (text := prompt_of(value, key)).strip()
        ]
        if parts and any(turns_in(value) for value in values):
            return join_turns(parts)
        return "\n\n".join(parts)

    def _read_sources(self, row: Row) -> list[Source]:
        found: list[Source] = []
        for key in self._sources:
            value = look_up(row.fields, key)
            if row.is_table:
                value = loosened(value)
            if type(value) is str and value and not value.isspace():
                found.append(Source(value))
            else:
                found += sources_of(value, key)
        return found

    def _read_labels(self, row: Row, warn: Warn) -> Labels:  # noqa: ARG002  (others do warn)
        fields = row.fields
        label = _first(fields, self._labels)
        spans = _first(fields, self._spans)
        spans = loosened(spans) if row.is_table else spans
        if self._judging:
            return self._judging.labels(fields, label, spans, fields.get("kind"))
        return Labels(label, spans, fields.get("kind"))


def _first(fields: dict[str, Any], keys: tuple[str, ...]) -> Any:
    """The first of the keys' values that says something."""
    value = None
    for key in keys:
        value = look_up(fields, key)
        if value is not None and value != "":
            return value
    return value
