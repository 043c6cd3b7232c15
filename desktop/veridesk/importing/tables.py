"""Rows of CSV and TSV, with the line each begins at; one bad row never takes others along."""

import csv
from collections import deque
from collections.abc import Iterator

import msgspec

from veridesk.core.errors import UserError
from veridesk.importing.decode import (
    MAX_ROW,
    RAW_KEPT,
    TOO_LONG,
    BadRow,
    Row,
    bad_row,
    utf8_fault,
)
from veridesk.importing.stream import ByteStream

BOM = b"\xef\xbb\xbf"
_REREAD = 64 * 1024 * 1024
_OPEN_QUOTE = (
    "a quotation mark is never closed; close it, or write one that belongs to a cell twice"
)
_encode = msgspec.json.encode

# The module's own limit is meant for memory; rows are bounded by `MAX_ROW` here.
csv.field_size_limit(MAX_ROW + 1)


class _RowTooLong(Exception):  # noqa: N818  (a signal of the lines to the rows)
    """The row that is being read grew beyond `MAX_ROW`."""


class _Lines:
    """The lines of a table as texts for the csv module, and the bytes of the row being read."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream
        self._again: deque[bytes] = deque()
        self._reread = 0
        self.line = 1
        self.start = 1
        self.row: list[bytes] = []
        self.size = 0
        self.fault: str | None = None

    def begin(self) -> None:
        """The next line begins a row."""
        self.start = self.line
        self.row = []
        self.size = 0
        self.fault = None

    def __iter__(self) -> "Iterator[str]":
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._stream.readline(MAX_ROW + 2)
        if not line:
            raise StopIteration
        if self.line == 1:
            line = line.removeprefix(BOM)
        self.line += 1
        self.size += len(line)
        if self.size > MAX_ROW:
            self.row.append(line[:RAW_KEPT])
            self._skip_line(line)
            raise _RowTooLong
        self.row.append(line)
        try:
            return line.decode()
        except UnicodeDecodeError as error:
            self.fault = self.fault or utf8_fault(error)
            return line.decode(errors="replace")

    def _skip_line(self, line: bytes) -> None:
        while line and not line.endswith(b"\n"):
            line = self._stream.readline(MAX_ROW)
            self.size += len(line)

    def give_back(self) -> bool:
        """Read the row's lines but the first again, as rows of their own."""
        rest = self.row[1:]
        self._reread += sum(map(len, rest))
        if not rest or self._reread > _REREAD:
            return False
        self._again.extendleft(reversed(rest))
        self.line -= len(rest)
        self.row = self.row[:1]
        self.size = len(self.row[0])
        return True

    def rejected(self, reason: str) -> BadRow:
        """The row being read as a bad one."""
        return BadRow(self.start, reason, b"".join(self.row)[:RAW_KEPT], self.size)


def read_table(stream: ByteStream, delimiter: str) -> Iterator[Row | BadRow]:
    """The rows below the header; each becomes a JSON object of its cells.

    Raises UserError when there is no usable header.
    """
    lines = _Lines(stream)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    header = _header(lines, reader, stream)
    while True:
        lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            break
        except (csv.Error, _RowTooLong) as error:
            yield _broken(lines, error)
            continue
        if stream.damage and not lines.row[-1].endswith(b"\n"):
            yield lines.rejected(stream.damage)
            return
        if cells:
            yield _row(lines, header, cells)
    if stream.damage:
        yield bad_row(lines.line, stream.damage, b"")


def guess_delimiter(head: bytes) -> str:
    """Tab, semicolon or comma: what the first line holds most of, outside quotation marks."""
    first = next((line for line in head.splitlines() if line.strip()), b"")
    bare = b"".join(first.split(b'"')[::2])
    return max((",", "\t", ";"), key=lambda mark: bare.count(mark.encode()))


def _header(lines: _Lines, reader: Iterator[list[str]], stream: ByteStream) -> list[str]:
    name = stream.path.name
    cells: list[str] = []
    lines.begin()
    try:
        while not cells:
            cells = next(reader)
    except StopIteration:
        pass
    except (csv.Error, _RowTooLong) as error:
        raise UserError(f"{name}: the header is broken ({error}); correct its first line") from None
    if lines.fault:
        raise UserError(f"{name}: {lines.fault}")
    names = [cell.strip() or f"column {number}" for number, cell in enumerate(cells, 1)]
    twice = next((one for one in names if names.count(one) > 1), None)
    if twice is not None:
        raise UserError(f"{name}: two columns are called {twice!r}; rename one of them")
    return names


def _broken(lines: _Lines, error: Exception) -> BadRow:
    # Over several lines, an open quotation mark in the first of them is to blame.
    if lines.give_back() or "unexpected end" in str(error):
        return lines.rejected(_OPEN_QUOTE)
    if isinstance(error, _RowTooLong):
        return lines.rejected(TOO_LONG)
    return lines.rejected(f"broken row: {error}; write a quotation mark in a cell twice")


def _row(lines: _Lines, header: list[str], cells: list[str]) -> Row | BadRow:
    if lines.fault:
        return lines.rejected(lines.fault)
    if len(cells) != len(header):
        return lines.rejected(
            f"the row has {len(cells)} cells, the header {len(header)}; quote cells that hold the "
            "delimiter or line ends"
        )
    fields = dict(zip(header, cells, strict=True))
    return Row(lines.start, _encode(fields), fields, is_table=True)
