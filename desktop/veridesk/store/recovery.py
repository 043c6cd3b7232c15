"""Reading a table row by row, on behind places that cannot be read."""

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from veridesk.store.defence import UNREADABLE

_ONE_BY_ONE = 300
_LAST_KEY = 1 << 62


@dataclass(slots=True)
class Reading:
    """Where a table is read, and the places where it could not be."""

    conn: sqlite3.Connection
    table: str
    key: str
    columns: Sequence[str]
    gaps: int = field(default=0)

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Every row that can be read, in the order of the key."""
        start: int | None = 0
        while start is not None:
            last = start - 1
            try:
                for row in self.conn.execute(self._query(), (start,)):
                    last = int(row[0])
                    yield row[1:]
                start = None
                continue
            except UNREADABLE:
                self.gaps += 1
            # Python looks one row ahead, so the row before the damage has to be asked for alone.
            while row := self._one(last + 1):
                last = int(row[0])
                yield row[1:]
            start = self._behind(last + 2)

    def _query(self, end: str = "") -> str:
        # A damaged place in an index must not hide the rows themselves.
        hint = "NOT INDEXED" if self.key == "rowid" else ""
        return (
            f"SELECT {self.key}, {', '.join(self.columns)} FROM {self.table} {hint} "
            f"WHERE {self.key} >= ? ORDER BY {self.key} {end}"
        )

    def _one(self, key: int) -> tuple[Any, ...] | None:
        with contextlib.suppress(*UNREADABLE):
            row: tuple[Any, ...] | None = self.conn.execute(
                self._query("LIMIT 1"), (key,)
            ).fetchone()
            return row
        return None

    def _behind(self, key: int) -> int | None:
        """The next key that can be read from `key` on; None when there is none."""
        for near in range(key, key + _ONE_BY_ONE):
            found = self._seek(near)
            if found is not False:
                return found
        low, far = key + _ONE_BY_ONE - 1, key + _ONE_BY_ONE
        while (found := self._seek(far)) is False:
            low, far = far, far + 2 * (far - key)
            if far > _LAST_KEY:
                return None
        high = far
        while high - low > 1:
            middle = (low + high) // 2
            nearer = self._seek(middle)
            if nearer is False:
                low = middle
            else:
                high, found = middle, nearer
        return found

    def _seek(self, key: int) -> "int | bool | None":
        """The first key from `key` on, None at the end, False where nothing can be read."""
        query = (
            f"SELECT {self.key} FROM {self.table} WHERE {self.key} >= ? ORDER BY {self.key} LIMIT 1"
        )
        try:
            row = self.conn.execute(query, (key,)).fetchone()
        except UNREADABLE:
            return False
        return None if row is None else int(row[0])
