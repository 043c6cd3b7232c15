"""Files become rows with line numbers, one at a time, in memory that does not grow with them."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from veridesk.core.errors import UserError
from veridesk.importing.arrays import ArrayReader
from veridesk.importing.columnar import (
    ARROW_MAGIC,
    PARQUET_MAGIC,
    ColumnReader,
    is_arrow_stream,
)
from veridesk.importing.decode import MAX_ROW, RAW_KEPT, TOO_LONG, BadRow, Row, bad_row, read_object
from veridesk.importing.stream import ByteStream
from veridesk.importing.tables import BOM, guess_delimiter, read_table

SPACE = b" \t\r\n"
_HEAD = 256 * 1024
_JSON_LINES = (".jsonl", ".ndjson", ".jl")
_TABLES = (".csv", ".tsv", ".tab")
_FOREIGN = {
    b"PK\x03\x04": "a ZIP archive or an Office file; unpack it, or save the sheet as CSV (UTF-8)",
    b"BZh": "compressed with bzip2; unpack it first",
    b"\xfd7zXZ": "compressed with xz; unpack it first",
    b"SQLite format 3": "a SQLite database; export its table as CSV",
    b"%PDF": "a PDF; samples come as JSONL, JSON, CSV, TSV or Parquet",
}
_WRAPPED = re.compile(
    rb'\s*\{\s*(?:"[^"\\]*"\s*:\s*(?:"[^"\\]*"|[-+.\deE]+|true|false|null)\s*,\s*)*'
    rb'"(?:data|rows|samples|examples|records|instances|dataset)"\s*:\s*\[(?=\s*[{\]])'
)


class FileFormat(StrEnum):
    """How the rows of a file are written."""

    LINES = "JSONL"
    ARRAY = "JSON array"
    WRAPPED = "JSON array in an object"
    OBJECTS = "JSON objects"
    TABLE = "table"
    PARQUET = "Parquet"
    ARROW = "Arrow"


class RowReader:
    """The rows of one file, whatever its format; use it as a context manager.

    Raises UserError when the file cannot be read or holds no rows at all.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stream = ByteStream(path)
        try:
            head = self._stream.peek(_HEAD)
            self.format, self._delimiter = _format_of(path, head, self._stream.damage)
            self._skip = _skip(head, self.format)
            self._columns = _columns_of(self._stream, self.format)
        except BaseException:
            self._stream.close()
            raise

    @property
    def size(self) -> int:
        """Bytes of the file on disk."""
        return self._stream.size

    @property
    def used(self) -> int:
        """Bytes of the file on disk read so far."""
        return int(self.size * self._columns.share) if self._columns else self._stream.used

    @property
    def format_name(self) -> str:
        """The format in words, such as `JSONL, gzip`."""
        tables = {",": "CSV", "\t": "TSV", ";": "CSV with semicolons"}
        name = tables[self._delimiter] if self.format is FileFormat.TABLE else str(self.format)
        return ", ".join(filter(None, (name, self._stream.coding, self._stream.packing)))

    def rows(self) -> Iterator[Row | BadRow]:
        """Every row of the file, once."""
        if self._columns:
            return self._columns.rows()
        if self.format is FileFormat.TABLE:
            return read_table(self._stream, self._delimiter)
        if self.format is FileFormat.LINES:
            return _read_lines(self._stream)
        is_array = self.format is not FileFormat.OBJECTS
        return ArrayReader(self._stream, is_array=is_array, skip=self._skip).rows()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stream.close()


def _read_lines(stream: ByteStream) -> Iterator[Row | BadRow]:
    number = 0
    while line := stream.readline(MAX_ROW + 2):
        number += 1
        if len(line) > MAX_ROW and not line.endswith(b"\n"):
            yield _skip_line(stream, number, line)
            continue
        if stream.damage and not line.endswith(b"\n"):
            yield bad_row(number, stream.damage, line)
            return
        raw = (line.removeprefix(BOM) if number == 1 else line).strip(SPACE)
        if raw:
            yield read_object(number, raw)
    if stream.damage:
        yield bad_row(number + 1, stream.damage, b"")


def _skip_line(stream: ByteStream, number: int, line: bytes) -> BadRow:
    raw, size = line[:RAW_KEPT], len(line)
    while line and not line.endswith(b"\n"):
        line = stream.readline(_HEAD)
        size += len(line)
    return BadRow(number, TOO_LONG, raw, size)


def _format_of(path: Path, head: bytes, damage: str | None) -> tuple[FileFormat, str]:
    """Format and delimiter by what the file begins with and, where that is open, by its name."""
    if head.startswith(PARQUET_MAGIC):
        return FileFormat.PARQUET, ""
    if head.startswith(ARROW_MAGIC) or is_arrow_stream(head):
        return FileFormat.ARROW, ""
    for magic, word in _FOREIGN.items():
        if head.startswith(magic):
            raise UserError(f"{path.name} is {word}")
    start = head.removeprefix(BOM).lstrip(SPACE)
    if not start:
        raise UserError(f"{path.name}: {damage}" if damage else f"{path.name} is empty")
    suffix = _suffix(path)
    if start[:1] == b"[" and (suffix not in _JSON_LINES or start[1:].lstrip(SPACE)[:1] in b"{]"):
        return FileFormat.ARRAY, ""
    if suffix in _JSON_LINES:
        return FileFormat.LINES, ""
    if start[:1] == b"{":
        return _object_format(start), ""
    if suffix in _TABLES:
        return FileFormat.TABLE, "\t" if suffix != ".csv" else guess_delimiter(start)
    if suffix == ".json" or b"\x00" in start[:1024]:
        raise UserError(f"{path.name} does not begin as JSON does; name a JSON or CSV file")
    delimiter = guess_delimiter(start)
    if delimiter.encode() not in start.splitlines()[0]:
        raise UserError(
            f"{path.name} is neither JSON nor a table; samples come as JSONL, JSON, CSV or TSV"
        )
    return FileFormat.TABLE, delimiter


def _object_format(start: bytes) -> FileFormat:
    if _WRAPPED.match(start):
        return FileFormat.WRAPPED
    first = start.split(b"\n", 1)[0].strip(SPACE)
    # A first line that is whole, or broken in the way of lines, speaks for one row a line.
    return FileFormat.LINES if first.endswith(b"}") or len(first) > 200 else FileFormat.OBJECTS


def _skip(head: bytes, form: FileFormat) -> int:
    """How many bytes stand before the first row of an array."""
    at = len(head) - len(head.removeprefix(BOM))
    if form is FileFormat.ARRAY:
        return head.index(b"[", at) + 1
    if form is FileFormat.WRAPPED:
        found = _WRAPPED.match(head, at)
        return found.end() if found else at
    return at


def _columns_of(stream: ByteStream, form: FileFormat) -> ColumnReader | None:
    if form not in (FileFormat.PARQUET, FileFormat.ARROW):
        return None
    return ColumnReader(stream, is_parquet=form is FileFormat.PARQUET)


def _suffix(path: Path) -> str:
    name = path.name.lower().removesuffix(".gz").removesuffix(".zst")
    return Path(name).suffix
