"""Row numbers in bulk: read in one go, kept in sets, and held against each other."""

from array import array
from collections.abc import Iterable, Iterator
from itertools import compress
from operator import not_

import msgspec
from sqlite_utils import Database

from veridesk.store.codec import StrangeValue

SHORT = 4000
"""A set of fewer row numbers also keeps them as a list."""

_STRETCH = 32_768
"""Row numbers that are handled in one go: other threads wait for as long as that takes."""
_DIGITS = 300_000
_LARGEST_MASK = 1 << 26
_FLIP = bytes(1 - min(number, 1) for number in range(256))
_decode = msgspec.json.Decoder(list[int]).decode

Values = Iterable[object]


def read_rids(db: Database, sql: str, values: Values = ()) -> "array[int]":
    """The column `rid` of a query, in the order of the query; 4 bytes each.

    SQLite puts the whole answer together, so that other threads go on meanwhile. StrangeValue for
    numbers that no project of ours has.
    """
    text = db.execute(f"SELECT group_concat(rid) FROM ({sql})", tuple(values)).fetchone()[0]
    found = array("I")
    for piece in _numbers(text):
        found.extend(_as_ours(piece))
    return found


def read_set(db: Database, sql: str, values: Values = (), *, outside: bool = False) -> "RidSet":
    """The column `rid` of a query as a set; with `outside`, all row numbers but those."""
    text, top = db.execute(
        f"SELECT group_concat(rid), coalesce(max(rid), 0) FROM ({sql})", tuple(values)
    ).fetchone()
    found = RidSet(top, outside=outside)
    for piece in _numbers(text):
        found.add(_as_ours(piece))
    return found


class RidSet:
    """A set of row numbers that a million others can be held against at once.

    `outside` turns it into all row numbers but those that were added. `short` lists what is in it,
    in the order of adding, as long as that is little.
    """

    def __init__(self, top: int = 0, *, outside: bool = False) -> None:
        self.outside = outside
        self.added = 0
        self.short: array[int] | None = None if outside else array("I")
        # A byte for each number is fastest, and takes little as long as numbers are ours.
        self._mask = bytearray(top + 1 if top < _LARGEST_MASK else 0)
        self._many: set[int] | None = None if top < _LARGEST_MASK else set()
        if outside:
            self._mask = self._mask.translate(_FLIP)

    @classmethod
    def of(cls, rids: "array[int]") -> "RidSet":
        """The set of these."""
        found = cls(max(rids, default=0))
        found.add(rids)
        return found

    def add(self, rids: "array[int]") -> None:
        """Put these in; none may be over the top that was told."""
        self.added += len(rids)
        if self.short is not None:
            self.short.extend(rids)
            if len(self.short) >= SHORT:
                self.short = None
        if self._many is not None:
            self._many.update(rids)
            return
        mask, held = self._mask, 0 if self.outside else 1
        for rid in rids:
            mask[rid] = held

    def keep(self, rids: "array[int]") -> "array[int]":
        """Those that are in the set, in the order given."""
        kept = array("I")
        for piece in _stretches(rids):
            kept.extend(compress(piece, self._held(piece)))
        return kept

    def told(self, rids: "array[int]") -> bytearray:
        """For each 1 where it is in the set, else 0."""
        if self.added == 0:
            return bytearray((self.outside,)) * len(rids)
        found = bytearray()
        for piece in _stretches(rids):
            found.extend(self._held(piece))
        return found

    def _held(self, piece: "array[int]") -> Iterator[int]:
        if self._many is not None:
            inside = map(self._many.__contains__, piece)
            return map(not_, inside) if self.outside else inside
        top = max(piece, default=0)
        if top >= len(self._mask):
            self._mask.extend(bytes((self.outside,)) * (top + 1 - len(self._mask)))
        return map(self._mask.__getitem__, piece)


def all_rids(db: Database) -> "array[int]":
    """Every sample's row number, ascending."""
    count, top = db.execute(
        "SELECT (SELECT count(*) FROM sample), (SELECT coalesce(max(rid), 0) FROM sample)"
    ).fetchone()
    lowest = db.execute("SELECT min(rid) FROM sample").fetchone()[0]
    if lowest == 1 and count == top:
        # Nothing was ever taken out, so nobody need be asked.
        return _as_ours(range(1, count + 1))
    return read_rids(db, "SELECT rid FROM sample NOT INDEXED ORDER BY rid")


def _numbers(text: str | None) -> Iterator[list[int]]:
    """The numbers of a list with commas, in stretches that take a moment each."""
    start, length = 0, len(text or "")
    while text and start < length:
        end = text.find(",", start + _DIGITS)
        end = length if end < 0 else end
        yield _decode(f"[{text[start:end]}]")
        start = end + 1


def _stretches(rids: "array[int]") -> Iterator["array[int]"]:
    for start in range(0, len(rids), _STRETCH):
        yield rids[start : start + _STRETCH]


def _as_ours(numbers: Iterable[int]) -> "array[int]":
    try:
        return array("I", numbers)
    except OverflowError as error:
        raise StrangeValue(
            "the project numbers its samples as no Veridesk does; `veridesk doctor` says more"
        ) from error
