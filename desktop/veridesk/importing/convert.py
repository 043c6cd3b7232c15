"""Rows become samples by a mapping; a row that cannot is told why."""

from typing import Any, Protocol

from veridesk.core.errors import DataError
from veridesk.core.model import ImportedSample, Source
from veridesk.importing.decode import Row
from veridesk.importing.labels import WORDS, Labels, LabelWords, Warn, assess
from veridesk.importing.mapping import Mapping, look_up
from veridesk.importing.turns import ASSISTANT, is_turns, render_turns, role_of, text_of_content
from veridesk.importing.values import id_of, loosened, name_of, output_of, prompt_of, sources_of

TURNS_AFTER = "turns after the last answer were left out"


class Converter(Protocol):
    """Makes samples of the rows of one file."""

    def convert(self, row: Row, warn: Warn) -> ImportedSample:
        """The row's sample; DataError with the reason when it brings none.

        What is left out of a sample that is kept is told to `warn`.
        """


class MappedRows:
    """Reads each field from the keys that a mapping names."""

    def __init__(self, mapping: Mapping, words: LabelWords = WORDS) -> None:
        self._outputs = mapping.of("output")
        self._prompts = mapping.of("prompt")
        self._sources = mapping.of("sources")
        self._ids = mapping.of("id")
        self._generators = mapping.of("generator")
        self._tasks = mapping.of("task")
        self._datasets = mapping.of("dataset")
        self._labels = mapping.of("label")
        self._spans = mapping.of("spans")
        self._words = words
        self._is_marked = bool(self._labels or self._spans)

    def convert(self, row: Row, warn: Warn) -> ImportedSample:
        """The row's sample."""
        fields = row.fields
        try:
            prompt, output = self._texts(row, warn)
            sources = tuple(self._read_sources(row))
            labels = self._read_labels(row) if self._is_marked else None
            return ImportedSample(
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
            raise DataError("the row is nested too deeply; flatten it") from None

    def _texts(self, row: Row, warn: Warn) -> tuple[str, str]:  # noqa: ARG002  (others do warn)
        """Prompt and output."""
        fields = row.fields
        return self._read_prompt(fields), output_of(_first(fields, self._outputs), self._outputs[0])

    def _read_prompt(self, fields: dict[str, Any]) -> str:
        if len(self._prompts) == 1:
            key = self._prompts[0]
            value = fields.get(key)
            return value if type(value) is str else prompt_of(look_up(fields, key), key)
        parts = [prompt_of(look_up(fields, key), key) for key in self._prompts]
        return "\n\n".join(part for part in parts if part.strip())

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

    def _read_labels(self, row: Row) -> Labels:
        fields = row.fields
        spans = _first(fields, self._spans)
        return Labels(
            _first(fields, self._labels),
            loosened(spans) if row.is_table else spans,
            fields.get("kind"),
            fields.get("p_hallucinated"),
        )


class ChatRows(MappedRows):
    """Reads a conversation: its last answer is the output, what came before the prompt."""

    def __init__(self, mapping: Mapping, key: str, role: str, content: str) -> None:
        super().__init__(mapping)
        self._key, self._role, self._content = key, role, content

    def _texts(self, row: Row, warn: Warn) -> tuple[str, str]:
        value = row.fields.get(self._key)
        turns = self._turns(loosened(value) if row.is_table else value)
        last = next(
            (
                n
                for n in range(len(turns) - 1, -1, -1)
                if role_of(turns[n]) == ASSISTANT and text_of_content(turns[n]["content"]).strip()
            ),
            None,
        )
        if last is None:
            raise DataError(f"{self._key!r} holds no answer of an assistant; leave the row out")
        if last + 1 < len(turns):
            warn(TURNS_AFTER)
        prompt = self._read_prompt(row.fields) if self._prompts else render_turns(turns[:last])
        return prompt, text_of_content(turns[last]["content"])

    def _turns(self, value: Any) -> list[dict[str, Any]]:
        if type(value) is list:
            turns = [
                {"role": turn.get(self._role), "content": turn.get(self._content)}
                for turn in value
                if type(turn) is dict
            ]
            if len(turns) == len(value) and is_turns(turns):
                return turns
        raise DataError(
            f"{self._key!r} is no list of turns with {self._role!r} and {self._content!r}"
        )


def _first(fields: dict[str, Any], keys: tuple[str, ...]) -> Any:
    """The first of the keys' values that says something."""
    value = None
    for key in keys:
        value = look_up(fields, key)
        if value is not None and value != "":
            return value
    return value
