"""What all shapes share: options, and files of JSON lines whose rows a maker makes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Protocol

from veridesk.core.errors import UserError
from veridesk.exporting.columns import Column, describe
from veridesk.exporting.contents import Told
from veridesk.exporting.folder import FileFacts
from veridesk.exporting.parts import Delivery, Part, Row
from veridesk.exporting.rows import encode
from veridesk.store.reads.export import StoredSample

NO_PROMPT = "has no prompt"
"""Why a sample is left out of shapes that train a model to answer."""

LEAST_EDIT = 0.005
"""The share of a text that a correction changes at least, where nothing else is asked: one digit
in two hundred signs still counts."""

Plain = dict[str, object]


@dataclass(frozen=True, slots=True)
class ShapeOptions:
    """What may be chosen about shapes; the same for all shapes of one export.

    `with_sources` puts the sources before the prompt in shapes that have no place for them (in
    Alpaca's `input`). `min_edit` is the share of a text that a correction must change to count as
    a preference; below it, and when only white space changed, the pair is left out as trivial.
    `kto_originals` adds the originals of corrected samples to KTO as undesired.
    """

    with_sources: bool = False
    min_edit: float = LEAST_EDIT
    kto_originals: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.min_edit < 1:
            raise UserError("the least edit is a share from 0 to under 1, such as 0.005")

    def to_plain(self) -> dict[str, object]:
        """The options by name."""
        return asdict(self)


class Maker(Protocol):
    """Makes the rows of one shape, all with the same keys and types."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The keys of each row."""
        ...

    def make(self, row: Row) -> Sequence[Plain] | str:
        """The rows that a sample gives, or a text that says why it is left out.

        No rows when the sample is no matter of this shape.
        """
        ...

    def figures(self) -> dict[str, object]:
        """What else is worth telling about the rows made so far."""
        ...


class ShapePart(Part, Told, Protocol):
    """A part that is one of the shapes, and tells the manifest what it did."""


class LinesPart:
    """A file of JSON lines, or one for each split."""

    def __init__(
        self, delivery: Delivery, name: str, maker: Maker, splits: Sequence[str], options: Plain
    ) -> None:
        self.name = name
        self._maker = maker
        self._options = options
        self._files = {
            split: (file, delivery.file(file))
            for split in splits or ("",)
            for file in (file_name(name, split, "jsonl"),)
        }
        self._rows = 0
        self._left_out: Counter[str] = Counter()

    def feed(self, row: Row) -> None:
        """Write what the maker makes of the row."""
        made = self._maker.make(row)
        if isinstance(made, str):
            self._left_out[made] += 1
            return
        for plain in made:
            self._files[row.split][1].write(encode(plain))
            self._rows += 1

    def close(self) -> Mapping[str, FileFacts]:
        """The facts of the files."""
        return {name: file.facts for name, file in self._files.values()}

    def describe(self) -> dict[str, list[dict[str, str]]]:
        """The columns of each file."""
        columns = describe(self._maker.columns)
        return {name: columns for name, _ in self._files.values()}

    def to_plain(self) -> dict[str, object]:
        """Rows written, samples left out and why, figures."""
        return shape_facts(
            self.name,
            [name for name, _ in self._files.values()],
            self._rows,
            self._options,
            self._left_out,
            self._maker.figures(),
        )


class DatasetMaker:
    """The rows of the data set as they are."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        self.columns = columns

    def make(self, row: Row) -> Sequence[Plain]:
        """The row, unless it is refused."""
        return () if row.refused else (row.plain,)

    def figures(self) -> dict[str, object]:
        """Nothing to add."""
        return {}


def shape_facts(  # a section of the manifest, in the order of its keys
    name: str,
    files: Sequence[str],
    rows: int,
    options: Plain,
    left_out: Mapping[str, int],
    figures: Plain,
) -> dict[str, object]:
    """What the manifest says of one shape."""
    return {
        "name": name,
        "files": list(files),
        "rows": rows,
        "options": options,
        "left_out": dict(sorted(left_out.items())),
        "figures": figures,
    }


def file_name(stem: str, split: str, suffix: str) -> str:
    """The name of a shape's file, with its split where there are splits."""
    return f"{stem}.{split}.{suffix}" if split else f"{stem}.{suffix}"


def final_text(row: Row) -> str:
    """The text that stands: as generated, or as corrected."""
    return row.sample.output if row.ruling.output is None else row.ruling.output


def sources_text(sample: StoredSample, *, unless_in: str = "") -> str:
    """The sources one after another, titles first; without those that a text quotes anyway."""
    told = []
    for number, source in enumerate(sample.sources, 1):
        if unless_in and source.text in unless_in:
            continue
        title = f"Source {number}: {source.title}" if source.title else f"Source {number}"
        told.append(f"{title}\n{source.text}")
    return "\n\n".join(told)


def with_sources(sample: StoredSample, text: str) -> str:
    """A prompt with the sources before it, those that it does not quote itself."""
    told = sources_text(sample, unless_in=text)
    return f"{told}\n\n{text}" if told else text
