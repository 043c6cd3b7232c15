"""Rows of a JSON array, or of objects one after another, found without reading the whole."""

import re
from collections.abc import Iterator

from veridesk.importing.decode import MAX_ROW, RAW_KEPT, TOO_LONG, BadRow, Row, bad_row, read_object
from veridesk.importing.stream import ByteStream

_CHUNK = 1024 * 1024
_FIRST = re.compile(rb"[^ \t\r\n,]")
_STRUCTURE = re.compile(rb'["{}\[\]]')
_IN_STRING = re.compile(rb'(?:[^"\\\n]+|\\[^\n])*')
_SCALAR_END = re.compile(rb"[ \t\r\n,\[\]{}]")
_QUOTE, _LINE_END, _CLOSE = b'"'[0], b"\n"[0], b"]"[0]

_UNFINISHED = "the file ends in the middle of this row; get the whole file"
_UNCLOSED = "the array is not closed; get the whole file"
_OPEN_TEXT = "a text runs over the end of its line; close its quotes, write line ends as \\n"
_MORE = "more text follows the end of the array; put all rows into one array"


class _ValueScanner:
    """Finds where one JSON value ends, in bytes that come piece by piece."""

    def __init__(self) -> None:
        self._depth = 0
        self._in_string = False
        self._escaped = False
        self.is_broken = False

    def feed(self, data: bytes, at: int) -> int:
        """Where the value ends in `data`, reading on from `at`; -1 when it goes on.

        A line end inside a text, which JSON forbids, ends it too, and sets `is_broken`.
        """
        while at < len(data):
            if self._in_string:
                at = self._feed_string(data, at)
                if self.is_broken:
                    return at
            else:
                found = _STRUCTURE.search(data, at)
                if found is None:
                    return -1
                at = found.end()
                if found.group() == b'"':
                    self._in_string = True
                else:
                    self._depth += 1 if found.group() in b"{[" else -1
            if self._depth <= 0 and not self._in_string:
                return at
        return -1

    def _feed_string(self, data: bytes, at: int) -> int:
        """Read on inside a text; returns where that stopped."""
        if self._escaped:
            self._escaped = False
            at += 1
        match = _IN_STRING.match(data, at)
        end = match.end() if match else at
        if end >= len(data):
            return len(data)
        if data[end] == _QUOTE:
            self._in_string = False
        elif data[end] == _LINE_END or end + 1 < len(data):
            self.is_broken = True
        else:
            self._escaped = True
        return end + 1


class ArrayReader:
    """The rows behind the first `skip` bytes of a stream that nothing was read from.

    `is_array` says that those bytes open an array; otherwise objects follow one another without
    brackets. Commas between rows are not insisted on.
    """

    def __init__(self, stream: ByteStream, *, is_array: bool, skip: int) -> None:
        self._stream = stream
        self._is_array = is_array
        self._is_over = False
        self._data = stream.read(max(_CHUNK, skip))
        self._at = skip
        self._line = 1 + self._data.count(b"\n", 0, skip)
        self._counted = skip

    def rows(self) -> Iterator[Row | BadRow]:
        """Every element as a row, or as what is wrong with it."""
        while (start := self._next_start()) is not None:
            byte = self._data[start]
            if byte == _CLOSE and self._is_array:
                yield from self._finish(start + 1)
                return
            yield self._value(start) if byte in b'{["' else self._scalar(start)
            if self._is_over:
                return
        if self._stream.damage or self._is_array:
            yield bad_row(self._line, self._stream.damage or _UNCLOSED, b"")

    def _fill(self) -> bool:
        """Replace what was used up by the next piece."""
        self._count_to(len(self._data))
        self._data = self._stream.read(_CHUNK)
        self._at = self._counted = 0
        return bool(self._data)

    def _count_to(self, at: int) -> None:
        self._line += self._data.count(b"\n", self._counted, at)
        self._counted = at

    def _next_start(self) -> int | None:
        while True:
            found = _FIRST.search(self._data, self._at)
            if found is not None:
                self._count_to(found.start())
                return found.start()
            if not self._fill():
                return None

    def _value(self, start: int) -> Row | BadRow:
        """The object, array or text that begins at `start`."""
        line, indent = self._line, self._indent(start)
        scanner = _ValueScanner()
        piece = _Pieces()
        at = start
        while (end := scanner.feed(self._data, at)) < 0:
            piece.add(self._data[start:])
            if not self._fill():
                self._is_over = True
                return piece.rejected(line, self._stream.damage or _UNFINISHED)
            start = at = 0
        piece.add(self._data[start:end])
        self._at = end
        if scanner.is_broken:
            piece.size += self._skip_to_row(indent)
            return piece.rejected(line, _OPEN_TEXT)
        if piece.size > MAX_ROW:
            return piece.rejected(line, TOO_LONG)
        return read_object(line, piece.joined())

    def _indent(self, start: int) -> bytes:
        """The white space between the line's start and the row's."""
        lead = self._data[self._data.rfind(b"\n", 0, start) + 1 : start]
        return lead if not lead.strip() else b""

    def _skip_to_row(self, indent: bytes) -> int:
        """Go on where a line begins with a row as deep as the broken one; bytes left out."""
        mark = b"\n" + indent + b"{"
        self._at -= 1
        skipped = -1
        while (found := self._data.find(mark, self._at)) < 0:
            kept = max(len(self._data) - len(mark), self._at)
            self._count_to(kept)
            skipped += kept - self._at
            tail = self._data[kept:]
            more = self._stream.read(_CHUNK)
            self._data, self._at, self._counted = tail + more, 0, 0
            if not more:
                self._is_over = True
                return skipped + len(tail)
        skipped += found + 1 - self._at
        self._at = found + 1
        return skipped

    def _scalar(self, start: int) -> BadRow:
        line = self._line
        piece = _Pieces()
        at = start + 1
        while (found := _SCALAR_END.search(self._data, at)) is None:
            piece.add(self._data[start:])
            if not self._fill():
                break
            start = at = 0
        else:
            piece.add(self._data[start : found.start()])
            self._at = found.start()
        checked = read_object(line, piece.joined())
        reason = checked.reason if isinstance(checked, BadRow) else _UNFINISHED
        return piece.rejected(line, reason)

    def _finish(self, at: int) -> Iterator[BadRow]:
        """Look at what follows the array: nothing should, but for the end of its wrapper."""
        self._at = at
        start = self._next_start()
        if self._stream.damage:
            yield bad_row(self._line, self._stream.damage, b"")
        elif start is not None and self._data[start] not in b'}"':
            yield bad_row(self._line, _MORE, self._data[start : start + RAW_KEPT])


class _Pieces:
    """The bytes of one value; of one that grows too long only the first are kept."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self.size = 0

    def add(self, part: bytes) -> None:
        self.size += len(part)
        if self.size <= MAX_ROW or not self._parts:
            self._parts.append(part)
        elif len(self._parts) > 1:
            self._parts = [self.joined()[:RAW_KEPT]]

    def joined(self) -> bytes:
        return self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)

    def rejected(self, line: int, reason: str) -> BadRow:
        return BadRow(line, reason, self.joined()[:RAW_KEPT], self.size)
