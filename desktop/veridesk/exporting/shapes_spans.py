"""Shapes that train a detector: original outputs, with the spans that reviewers marked as wrong.

A flag counts when a reviewer confirmed it with a mark, so the spans are those of the marks; a mark
that calls a flag a false alarm makes no span. An accepted sample without such a mark is an example
of a clean text. A corrected or rejected one without a mark is wrong somewhere, nobody said where,
so it is left out rather than taught as clean.
"""

import hashlib
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import cast

from veridesk.core.model import Mark, MarkKind, Verdict
from veridesk.exporting import shape
from veridesk.exporting.columns import Column, describe
from veridesk.exporting.folder import FileFacts
from veridesk.exporting.parts import Delivery, Row
from veridesk.exporting.rows import encode, public_id
from veridesk.exporting.shapes_lines import Plain, shape_facts, sources_text, with_sources

NO_MARK = "is wrong somewhere, but no span is marked"

_LETTUCE_LABELS = {
    MarkKind.CONTRADICTED: ("contradiction", "contradicted"),
    MarkKind.UNSUPPORTED: ("unsupported_addition", "unsupported"),
}
_RAGTRUTH_LABELS = {
    MarkKind.CONTRADICTED: "Evident Conflict",
    MarkKind.UNSUPPORTED: "Evident Baseless Info",
}


class LettuceDetectMaker:
    """LettuceDetect's rows: context, question, answer, labels."""

    columns = (
        Column("prompt", "string", shape.text, "the sources and the question as one text"),
        Column("context", "string", shape.text, "the sources"),
        Column("question", "string", shape.text, "what was asked"),
        Column("answer", "string", shape.text, "what the generator wrote"),
        Column(
            "labels",
            "list of {start: int, end: int, label: string, category: string, subcategory: string}",
            shape.list_of(
                shape.keyed(
                    {
                        "start": shape.count,
                        "end": shape.count,
                        "label": shape.text,
                        "category": shape.text,
                        "subcategory": shape.text,
                    }
                )
            ),
            "the spans of the answer that a reviewer marked as wrong",
        ),
        Column("split", "string", shape.text, "train, validation or test"),
        Column("task_type", "string", shape.text, "the kind of task, as imported; else unknown"),
        Column("dataset", "string", shape.text, "the data set, as imported; else veridesk"),
        Column("language", "string", shape.text, "always und, undetermined"),
        Column("context_modality", "string", shape.text, "always text"),
        Column(
            "metadata",
            "{id: string, sample_id: string, generator: string, verdict: string}",
            shape.map_of(shape.text),
            "which sample this is; the generator is empty when not known",
        ),
    )

    def make(self, row: Row) -> Sequence[Plain] | str:
        """The original output of a sample, and its marks."""
        marks = wrong_spans(row)
        if isinstance(marks, str):
            return marks
        sample = row.sample
        made: Plain = {
            "prompt": with_sources(sample, sample.prompt),
            "context": "\n\n".join(source.text for source in sample.sources),
            "question": sample.prompt,
            "answer": sample.output,
            "labels": [
                {
                    "start": mark.span.start,
                    "end": mark.span.end,
                    "label": "hallucinated",
                    "category": _LETTUCE_LABELS[mark.kind][0],
                    "subcategory": _LETTUCE_LABELS[mark.kind][1],
                }
                for mark in marks
            ],
            "split": row.split or "train",
            "task_type": sample.task or "unknown",
            "dataset": sample.dataset or "veridesk",
            "language": "und",
            "context_modality": "text",
            "metadata": {
                "id": public_id(sample.record_id, sample.sample_id),
                "sample_id": sample.sample_id,
                "generator": sample.generator or "",
                "verdict": str(row.ruling.verdict),
            },
        }
        return (made,)

    def figures(self) -> dict[str, object]:
        """Nothing to add."""
        return {}


class RagTruthMaker:
    """RAGTruth's responses, the first of its two files."""

    columns = (
        Column("id", "string", shape.text, "the id of the sample's row in the data set"),
        Column("source_id", "string", shape.text, "names the row of source_info.jsonl"),
        Column("model", "string", shape.text, "the generator; empty when not known"),
        Column("temperature", "float|null", shape.maybe(shape.number), "not known, so null"),
        Column(
            "labels",
            "list of {start: int, end: int, text: string, meta: string, label_type: string, "
            "implicit_true: bool, due_to_null: bool}",
            shape.list_of(shape.map_of(shape.anything)),
            "the spans of the response that a reviewer marked as wrong",
        ),
        Column("split", "string", shape.text, "train, validation or test"),
        Column("quality", "string", shape.text, "always good"),
        Column("response", "string", shape.text, "what the generator wrote"),
    )

    def make(self, row: Row) -> Sequence[Plain] | str:
        """The original output of a sample, and its marks."""
        marks = wrong_spans(row)
        if isinstance(marks, str):
            return marks
        sample = row.sample
        made: Plain = {
            "id": public_id(sample.record_id, sample.sample_id),
            "source_id": source_key(row),
            "model": sample.generator or "",
            "temperature": None,
            "labels": [
                {
                    "start": mark.span.start,
                    "end": mark.span.end,
                    "text": mark.span.of(sample.output),
                    "meta": mark.reason or "",
                    "label_type": _RAGTRUTH_LABELS[mark.kind],
                    "implicit_true": False,
                    "due_to_null": False,
                }
                for mark in marks
            ],
            "split": row.split or "train",
            "quality": "good",
            "response": sample.output,
        }
        return (made,)

    def figures(self) -> dict[str, object]:
        """Nothing to add."""
        return {}


SOURCE_COLUMNS = (
    Column("source_id", "string", shape.text, "named by the rows of response.jsonl"),
    Column("task_type", "string", shape.text, "the kind of task, as imported; else unknown"),
    Column("source", "string", shape.text, "the data set, as imported; else veridesk"),
    Column("source_info", "string", shape.text, "the sources"),
    Column("prompt", "string", shape.text, "the sources and the question as one text"),
)


class RagTruthPart:
    """RAGTruth's two files in a folder of their own; the split is a key of each response.

    Remembers a number for each pair of sources and prompt, so that each is written once.
    """

    name = "ragtruth"

    def __init__(self, delivery: Delivery, options: Plain) -> None:
        self._options = options
        self._maker = RagTruthMaker()
        self._names = (f"{self.name}/response.jsonl", f"{self.name}/source_info.jsonl")
        self._responses, self._infos = (delivery.file(name) for name in self._names)
        self._known = NumberSet()
        self._rows = 0
        self._left_out: Counter[str] = Counter()

    def feed(self, row: Row) -> None:
        """Write the response, and what it rests on when that is new."""
        made = self._maker.make(row)
        if isinstance(made, str):
            self._left_out[made] += 1
            return
        for plain in made:
            key = cast("str", plain["source_id"])
            number = int(key[:16], 16) or 1
            if self._known.add(number):
                self._infos.write(encode(source_row(row, key)))
            self._responses.write(encode(plain))
            self._rows += 1

    def close(self) -> Mapping[str, FileFacts]:
        """The facts of the two files."""
        return dict(zip(self._names, (self._responses.facts, self._infos.facts), strict=True))

    def describe(self) -> dict[str, list[dict[str, str]]]:
        """The columns of the two files."""
        return {
            self._names[0]: describe(RagTruthMaker.columns),
            self._names[1]: describe(SOURCE_COLUMNS),
        }

    def to_plain(self) -> dict[str, object]:
        """Rows written, samples left out and why."""
        figures: Plain = {"sources": len(self._known)}
        return shape_facts(
            self.name, self._names, self._rows, self._options, self._left_out, figures
        )


class NumberSet:
    """Numbers from 1 that were seen, in some twenty bytes each, where a set takes a hundred."""

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * 1024))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, number: int) -> bool:
        """Remember a number; False when it is known."""
        if self._count * 3 >= len(self._slots) * 2:
            self._grow()
        slots = self._slots
        index = number % len(slots)
        while slots[index]:
            if slots[index] == number:
                return False
            index = (index + 1) % len(slots)
        slots[index] = number
        self._count += 1
        return True

    def _grow(self) -> None:
        old = self._slots
        self._slots, self._count = array("Q", bytes(16 * len(old))), 0
        for number in filter(None, old):
            self.add(number)


def wrong_spans(row: Row) -> list[Mark] | str:
    """The marks that say what is wrong, in text order; why the sample teaches nothing otherwise."""
    verdict = row.ruling.verdict
    if verdict is Verdict.UNSURE:
        return "is unsure"
    marks = {
        (mark.span, mark.kind): mark
        for mark in row.ruling.marks
        if mark.kind is not MarkKind.SUPPORTED
    }
    if not marks and verdict is not Verdict.ACCEPTED:
        return NO_MARK
    return [marks[key] for key in sorted(marks)]


def source_key(row: Row) -> str:
    """The same for responses to the same prompt on the same sources."""
    digest = hashlib.blake2b(digest_size=16)
    for source in row.sample.sources:
        digest.update(source.source_id.encode())
    digest.update(row.sample.prompt.encode())
    return digest.hexdigest()


def source_row(row: Row, key: str) -> Plain:
    """A row of RAGTruth's second file."""
    sample = row.sample
    return {
        "source_id": key,
        "task_type": sample.task or "unknown",
        "source": sample.dataset or "veridesk",
        "source_info": sources_text(sample) if len(sample.sources) != 1 else sample.sources[0].text,
        "prompt": with_sources(sample, sample.prompt),
    }
