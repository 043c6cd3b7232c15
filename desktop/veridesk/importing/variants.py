"""Rows that bring several outputs, each of which becomes a sample of its own."""

from collections.abc import Mapping as Keyed
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from veridesk.core.errors import DataError
from veridesk.core.model import ImportedSample
from veridesk.importing.convert import MappedRows
from veridesk.importing.decode import Row
from veridesk.importing.judges import Judging
from veridesk.importing.labels import WORDS, LabelWords, Warn
from veridesk.importing.mapping import Mapping
from veridesk.importing.turns import unbracketed
from veridesk.importing.values import loosened

NO_TEXT = "answers that are empty or no text were left out; others of their row were kept"

# No JSON key of a known shape looks so; the row itself is never changed.
_OUTPUT, _LABEL, _GENERATOR = "\0output", "\0label", "\0generator"


class PairRows(MappedRows):
    """One sample for each key of `labels`, such as a right and a hallucinated answer.

    `labels` tells for each key the end of the sample's id and the label that the file thereby
    gives: `{"right_answer": ("right", "supported")}`.
    """

    def __init__(
        self,
        mapping: Mapping,
        words: LabelWords = WORDS,
        judging: Judging | None = None,
        *,
        labels: Keyed[str, tuple[str, str]],
    ) -> None:
        super().__init__(
            mapping.overlaid(Mapping({"output": (_OUTPUT,), "label": (_LABEL,)})), words, judging
        )
        self._pairs = labels

    def convert(self, row: Row, warn: Warn) -> Sequence[ImportedSample]:
        """The row's samples, in the order of the keys."""
        parts = [
            (suffix, {_OUTPUT: row.fields.get(key), _LABEL: label})
            for key, (suffix, label) in self._pairs.items()
        ]
        return each_part(super().convert, row, parts, warn)

    def _read_prompt(self, fields: dict[str, Any]) -> str:
        return unbracketed(super()._read_prompt(fields))


class ListRows(MappedRows):
    """One sample for each text in the list under the output's key, ids ending in 1, 2 and so on.

    A list of generators under `generation_models` names the generator of each.
    """

    def __init__(
        self, mapping: Mapping, words: LabelWords = WORDS, judging: Judging | None = None
    ) -> None:
        self._list_key = mapping.of("output")[0]
        self._generator_keys = mapping.of("generator")
        changed = {"output": (_OUTPUT,), "generator": (_GENERATOR, *self._generator_keys)}
        super().__init__(mapping.overlaid(Mapping(changed)), words, judging)

    def convert(self, row: Row, warn: Warn) -> Sequence[ImportedSample]:
        """The row's samples, in the order of the list."""
        found = self._list(row, self._list_key)
        if type(found) is not list:
            raise DataError(f"{self._list_key!r} is no list of texts; name the key of the text")
        models = self._list(row, self._generator_keys[0]) if self._generator_keys else None
        many = models if type(models) is list and len(models) == len(found) else [None] * len(found)
        parts = [
            (str(n), {_OUTPUT: text, _GENERATOR: model})
            for n, (text, model) in enumerate(zip(found, many, strict=True), 1)
        ]
        return each_part(super().convert, row, parts, warn)

    @staticmethod
    def _list(row: Row, key: str) -> Any:
        value = row.fields.get(key)
        return loosened(value) if row.is_table else value


def each_part(
    convert: Any, row: Row, parts: Sequence[tuple[str, dict[str, Any]]], warn: Warn
) -> list[ImportedSample]:
    """The samples of a row with each of `parts` laid over it; DataError when none is good."""
    samples: list[ImportedSample] = []
    first: DataError | None = None
    faults = 0
    for suffix, part in parts:
        try:
            (sample,) = convert(row._replace(fields={**row.fields, **part}), warn)
        except DataError as error:
            first = first or error
            faults += 1
            continue
        if sample.record_id is not None:
            sample = replace(sample, record_id=f"{sample.record_id}-{suffix}")
        samples.append(sample)
    if not samples:
        reason = first.reason if first else "the row holds no output; a sample needs one"
        raise DataError(reason.replace(repr(_OUTPUT), "the output"))
    for _ in range(faults):
        warn(NO_TEXT)
    return samples
