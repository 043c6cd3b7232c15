"""Holds the files of splits against the data set: its rows, each once, and no source in two."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import cast

from veridesk.exporting.columns import DATASET, MANIFEST
from veridesk.exporting.log import DecisionLog
from veridesk.exporting.shape import ShapeError
from veridesk.exporting.verify_fault import fault

SAME_ROWS = "veridesk"
"""The shape whose rows are those of the data set, byte for byte."""


def split_files(manifest: Mapping[str, object]) -> list[str]:
    """The files that divide the rows of the data set among them; checks what shapes there are."""
    files = cast("dict[str, object]", manifest["files"])
    found: list[str] = []
    for shape in cast("list[dict[str, object]]", manifest["shapes"]):
        names = cast("list[str]", shape["files"])
        for name in names:
            if name not in files:
                raise fault(MANIFEST, None, f"does not list {name!a}, a file of a shape")
        if shape["name"] == SAME_ROWS:
            found += names
    return found


class SplitCheck:
    """Takes the rows of data set and splits as they stand in their files."""

    def __init__(self, log: DecisionLog) -> None:
        self._log = log
        self._sources: dict[str, str] = {}

    def know(self, row: Mapping[str, object], line: bytes) -> None:
        """Note a row of the data set, which was checked."""
        self._log.samples[cast("str", row["sample_id"])].row_digest = _row_hash(line)

    def add(self, name: str, row: Mapping[str, object], line: bytes) -> None:
        """Check one row of the file `name`."""
        key = row.get("sample_id")
        sample = self._log.samples.get(key) if isinstance(key, str) else None
        if sample is None or sample.row_digest != _row_hash(line):
            raise ShapeError(f"is no row of {DATASET}")
        if sample.split:
            raise ShapeError(f"holds a row that {sample.split} holds already")
        sample.split = name
        for source in cast("Sequence[Mapping[str, str]]", row["sources"]):
            first = self._sources.setdefault(source["id"], name)
            if first != name:
                raise ShapeError(f"shares a source with {first}, so that one leaks into the other")

    def check_whole(self, names: Sequence[str]) -> None:
        """Every row of the data set is in one of the files `names`."""
        for sample in self._log.samples.values():
            if sample.row_digest and not sample.split:
                raise fault(
                    names[0],
                    None,
                    f"lacks the row with id {ascii(sample.public_id)[1:-1]}, and so do the files "
                    "beside it",
                )


def _row_hash(line: bytes) -> bytes:
    return hashlib.blake2b(line, digest_size=16).digest()
