"""The shapes that an export can be given in, and what each of them is for.

One shape is one file, or one for each split, named after the shape; every row of a file has the
same keys with the same types. All shapes are made from the same samples in the same order.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from veridesk.core.errors import UserError
from veridesk.exporting import shapes_passthrough
from veridesk.exporting.columns import ROW
from veridesk.exporting.parts import Delivery, Row
from veridesk.exporting.policy import Counts
from veridesk.exporting.shapes_chat import AlpacaMaker, MessagesMaker, PromptMaker
from veridesk.exporting.shapes_lines import (
    LEAST_EDIT,
    DatasetMaker,
    LinesPart,
    Maker,
    Plain,
    ShapeOptions,
    ShapePart,
)
from veridesk.exporting.shapes_preference import DpoMaker, KtoMaker
from veridesk.exporting.shapes_spans import LettuceDetectMaker, RagTruthMaker, RagTruthPart
from veridesk.exporting.shapes_table import DatasetsPart, ParquetPart, load_pyarrow
from veridesk.store.reads.export import Snapshot

__all__ = [
    "LEAST_EDIT",
    "SHAPES",
    "ShapeOptions",
    "ShapePart",
    "ShapePreview",
    "ShapeSpec",
    "Shaping",
]


class ShapeName(StrEnum):
    """The names of the shapes, as they are asked for and as their files are called."""

    VERIDESK = "veridesk"
    SFT_MESSAGES = "sft-messages"
    SFT_PROMPT = "sft-prompt"
    DPO = "dpo"
    KTO = "kto"
    AXOLOTL = "axolotl"
    ALPACA = "alpaca"
    OPENAI = "openai"
    LETTUCEDETECT = "lettucedetect"
    RAGTRUTH = "ragtruth"
    PARQUET = "parquet"
    DATASETS = "datasets"
    PASSTHROUGH = "passthrough"


@dataclass(frozen=True, slots=True)
class ShapeSpec:
    """A shape for people: its name, what it is, and what it takes.

    `takes_rejected` shapes also need the rejected samples, so the export then writes these, too.
    `options` are the names of the `ShapeOptions` that it heeds.
    """

    name: ShapeName
    label: str
    about: str
    takes_rejected: bool = False
    options: tuple[str, ...] = ()


SHAPES: dict[str, ShapeSpec] = {
    spec.name: spec
    for spec in (
        ShapeSpec(
            ShapeName.VERIDESK, "Veridesk JSONL", "the rows of dataset.jsonl, one file a split"
        ),
        ShapeSpec(
            ShapeName.SFT_MESSAGES,
            "TRL SFT, messages",
            "conversations that end with the final text",
            options=("with_sources",),
        ),
        ShapeSpec(
            ShapeName.SFT_PROMPT,
            "TRL SFT, prompt and completion",
            "the prompt and the final text",
            options=("with_sources",),
        ),
        ShapeSpec(
            ShapeName.DPO,
            "TRL DPO",
            "corrections as chosen, originals as rejected",
            options=("with_sources", "min_edit"),
        ),
        ShapeSpec(
            ShapeName.KTO,
            "TRL KTO",
            "final texts as wanted, rejected ones as unwanted",
            takes_rejected=True,
            options=("with_sources", "min_edit", "kto_originals"),
        ),
        ShapeSpec(
            ShapeName.AXOLOTL,
            "Axolotl chat_template",
            "conversations that end with the final text",
            options=("with_sources",),
        ),
        ShapeSpec(
            ShapeName.ALPACA,
            "Alpaca",
            "instruction, input and output; Axolotl's alpaca, too",
            options=("with_sources",),
        ),
        ShapeSpec(
            ShapeName.OPENAI,
            "OpenAI messages",
            "conversations that end with the final text",
            options=("with_sources",),
        ),
        ShapeSpec(
            ShapeName.LETTUCEDETECT,
            "LettuceDetect",
            "original texts with the spans marked as wrong, to train a detector",
            takes_rejected=True,
        ),
        ShapeSpec(
            ShapeName.RAGTRUTH,
            "RAGTruth",
            "the same in two files, responses and their sources",
            takes_rejected=True,
        ),
        ShapeSpec(ShapeName.PARQUET, "Parquet", "the rows of dataset.jsonl as columns"),
        ShapeSpec(ShapeName.DATASETS, "datasets folder", "the rows, for datasets.load_from_disk"),
        ShapeSpec(
            ShapeName.PASSTHROUGH,
            "Passthrough",
            "the imported records as they were, only corrected outputs replaced",
        ),
    )
}

_MAKERS: dict[str, Callable[[ShapeOptions], Maker]] = {
    ShapeName.VERIDESK: lambda _: DatasetMaker(ROW),
    ShapeName.SFT_MESSAGES: MessagesMaker,
    ShapeName.SFT_PROMPT: PromptMaker,
    ShapeName.DPO: DpoMaker,
    ShapeName.KTO: KtoMaker,
    ShapeName.AXOLOTL: MessagesMaker,
    ShapeName.ALPACA: AlpacaMaker,
    ShapeName.OPENAI: MessagesMaker,
    ShapeName.LETTUCEDETECT: lambda _: LettuceDetectMaker(),
}


@dataclass(frozen=True, slots=True)
class ShapePreview:
    """The first rows of one shape, and how many rows it would have at most.

    `left_out` counts, of the samples looked at for these rows, those that the shape leaves out.
    """

    name: str
    rows: tuple[Plain, ...]
    at_most: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Shaping:
    """The shapes asked for, by name, with their options; raises UserError for an unknown name."""

    names: tuple[str, ...] = ()
    options: ShapeOptions = field(default_factory=ShapeOptions)

    def __post_init__(self) -> None:
        for name in self.names:
            if name not in SHAPES:
                raise UserError(f"no shape is called {name!r}; name some of: {', '.join(SHAPES)}")
        if {ShapeName.PARQUET, ShapeName.DATASETS} & set(self.names):
            load_pyarrow()

    @property
    def takes_rejected(self) -> bool:
        """True when a shape needs the rejected samples as well."""
        return any(SHAPES[name].takes_rejected for name in self.names)

    def parts(
        self, delivery: Delivery, snapshot: Snapshot, splits: Sequence[str], picked: Sequence[int]
    ) -> list[ShapePart]:
        """The parts that write the shapes; `picked` are the samples of the data set."""
        return [
            self._part(name, delivery, snapshot, splits, picked)
            for name in dict.fromkeys(self.names)
        ]

    def preview(self, rows: Sequence[Row], limit: int, counts: Counts) -> tuple[ShapePreview, ...]:
        """The first `limit` rows of each shape, made of `rows`, of an export with these counts."""
        names = dict.fromkeys(self.names)
        return tuple(self._preview(name, rows, limit, self._most(name, counts)) for name in names)

    def _most(self, name: str, counts: Counts) -> int:
        """How many rows a shape has when it leaves nothing out."""
        if name == ShapeName.DPO:
            return counts.exported_corrected
        most = counts.exported
        if SHAPES[name].takes_rejected:
            most += counts.rejected_rows
        if name == ShapeName.KTO and self.options.kto_originals:
            most += counts.exported_corrected
        return most

    def _part(
        self,
        name: str,
        delivery: Delivery,
        snapshot: Snapshot,
        splits: Sequence[str],
        picked: Sequence[int],
    ) -> ShapePart:
        heeded = self.options.to_plain()
        options = {key: heeded[key] for key in SHAPES[name].options}
        if name == ShapeName.PARQUET:
            return ParquetPart(delivery, splits, options)
        if name == ShapeName.DATASETS:
            return DatasetsPart(delivery, splits, options)
        if name == ShapeName.RAGTRUTH:
            return RagTruthPart(delivery, options)
        if name == ShapeName.PASSTHROUGH:
            return shapes_passthrough.PassthroughPart(delivery, snapshot, picked, options)
        return LinesPart(delivery, name, _MAKERS[name](self.options), splits, options)

    def _preview(self, name: str, rows: Sequence[Row], limit: int, most: int) -> ShapePreview:
        if name == ShapeName.PASSTHROUGH:
            return _passthrough_preview(rows, limit, most)
        maker = self._maker(name)
        found: list[Plain] = []
        left_out = 0
        for row in rows:
            made = maker.make(row)
            if isinstance(made, str):
                left_out += 1
            else:
                found += made
            if len(found) >= limit:
                break
        return ShapePreview(name, tuple(found[:limit]), most, left_out)

    def _maker(self, name: str) -> Maker:
        if name == ShapeName.RAGTRUTH:
            return RagTruthMaker()
        return _MAKERS.get(name, _MAKERS[ShapeName.VERIDESK])(self.options)


def _passthrough_preview(rows: Sequence[Row], limit: int, most: int) -> ShapePreview:
    found: list[Plain] = []
    left_out = 0
    for row in rows:
        if row.refused:
            continue
        try:
            record = shapes_passthrough.rewritten([row])
        except shapes_passthrough.UnplacedError:
            left_out += 1
            continue
        found.append({"record": record.decode(errors="replace")})
        if len(found) >= limit:
            break
    return ShapePreview(ShapeName.PASSTHROUGH, tuple(found), most, left_out)
