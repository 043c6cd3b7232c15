"""The seam of a delivery: its parts, its attachments and its seals.

An export walks once over the chosen samples, those of the data set first, then the refused ones,
each group in the order of the project, and hands every `Row` to every `Part`. A part writes one
file, or a few, through `Delivery.file`, and never holds more than a batch of rows in memory.

When all rows are written and the parts are closed, the `Attachment`s run in order: callables that
are given the folder and the `Facts` of the export, write what they like into the folder (a card,
plots, a verifier), and return the names of the files they wrote; these are hashed and listed in
the manifest like any other file. Then the manifest is written, and last of all each `Seal` is given
the folder and the manifest's bytes; what a seal writes (a signature) is not in the manifest.

Names of files are relative to the folder, with `/` between a folder and what lies in it.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol, Self

from veridesk.exporting.columns import MANIFEST
from veridesk.exporting.contents import Chain, Wanted
from veridesk.exporting.folder import BUFFER, FileFacts, RowFile
from veridesk.exporting.policy import Counts
from veridesk.exporting.rows import encode
from veridesk.exporting.selection import Picked
from veridesk.store.reads.export import Snapshot, StoredRuling, StoredSample


@dataclass(frozen=True, slots=True)
class Row:
    """One sample on its way into the files of a delivery.

    `plain` is the row of the data set (`columns.ROW`), `refused` is true for a rejected or unsure
    sample, and `split` names the split that the sample belongs to, empty when there are none.
    """

    sample: StoredSample
    ruling: StoredRuling
    plain: dict[str, object]
    refused: bool = False
    split: str = ""


class Part(Protocol):
    """Takes the rows one by one and writes what it makes of them."""

    @property
    def name(self) -> str:
        """What the part is called in messages and in the manifest."""
        ...

    def feed(self, row: Row) -> None:
        """Take the next row; writes it, or leaves it out and counts why."""
        ...

    def close(self) -> Mapping[str, FileFacts]:
        """Write what is left; returns the facts of the files the part wrote, by name."""
        ...


@dataclass(frozen=True, slots=True)
class Facts:
    """What attachments are told about the export they are added to.

    `picked` are the samples of the data set with the decisions that they rest on, `shapes` and
    `split` are told as the manifest tells them, `files` holds what is written so far,
    earlier attachments included; `snapshot` reads the project as the export saw it.
    """

    snapshot: Snapshot
    wanted: Wanted
    picked: Picked
    counts: Counts
    files: Mapping[str, FileFacts]
    chain: Chain
    shapes: Sequence[Mapping[str, object]] = ()
    split: Mapping[str, object] | None = None


Attachment = Callable[[Path, Facts], Sequence[str]]
"""Writes files into the folder, before the manifest is; returns their names."""

Seal = Callable[[Path, bytes], None]
"""Given the folder and the manifest's bytes, writes what vouches for them."""


class Delivery:
    """The files of a folder that is being written; closes what a failed part left open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stack = ExitStack()
        self._facts: dict[str, FileFacts] = {}

    @property
    def facts(self) -> dict[str, FileFacts]:
        """What the manifest says of the files written so far."""
        return dict(self._facts)

    def file(self, name: str) -> RowFile:
        """Begin a file of rows."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return self._stack.enter_context(RowFile(path))

    def binary(self, name: str) -> BinaryIO:
        """Begin a file whose bytes somebody else makes; it is to be closed, then noted."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return self._stack.enter_context(path.open("xb"))

    def add(self, files: Mapping[str, FileFacts]) -> None:
        """Note the facts of files that are complete."""
        self._facts.update(files)

    def add_written(self, name: str, rows: int | None = None) -> FileFacts:
        """Hash and note a file that something else wrote into the folder."""
        if name == MANIFEST or name in self._facts:
            raise ValueError(f"{name} is written twice")
        facts = facts_of(self.folder / name, rows)
        self._facts[name] = facts
        return facts

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, trace)


class RowPart:
    """The rows of the data set as they are, into one file: those not refused, or only those."""

    def __init__(self, delivery: Delivery, name: str, *, refused: bool) -> None:
        self.name = name
        self._refused = refused
        self._file = delivery.file(name)

    def feed(self, row: Row) -> None:
        """Write the row when it is of this file."""
        if row.refused == self._refused:
            self._file.write(encode(row.plain))

    def close(self) -> dict[str, FileFacts]:
        """The facts of the file."""
        return {self.name: self._file.facts}


def facts_of(path: Path, rows: int | None = None) -> FileFacts:
    """What the manifest says of a file that lies on the disk."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(BUFFER):
            digest.update(chunk)
            size += len(chunk)
    return FileFacts(rows, size, digest.hexdigest())
