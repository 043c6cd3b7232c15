"""Rows of Parquet files and of Arrow files, as the libraries of data sets save them.

Both are read with pyarrow, which is only loaded when such a file is met. A row has no bytes of its
own there, so that its record is the row as a JSON object, and its line is the number of the row.
"""

import importlib
import math
import tempfile
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from veridesk.core.errors import UserError
from veridesk.importing.decode import MAX_ROW, TOO_LONG, BadRow, Row, bad_row
from veridesk.importing.stream import ByteStream

PARQUET_MAGIC = b"PAR1"
ARROW_MAGIC = b"ARROW1"
NO_NUMBER = "numbers that are NaN or infinite were read as null; JSON has no such numbers"
ODD_VALUE = "values that JSON has no form for (dates, bytes and the like) were read as text"

_ROWS = 500
_CHUNK = 1024 * 1024
_encode = msgspec.json.Encoder().encode
_MISSING = (
    "{name} needs the package pyarrow; install it with `pip install veridesk[parquet]`, or save "
    "the file as JSONL"
)


class ColumnReader:
    """The rows of one Parquet or Arrow file, a few hundred in memory at a time."""

    def __init__(self, stream: ByteStream, *, is_parquet: bool) -> None:
        self._stream = stream
        self._is_parquet = is_parquet
        self.share = 0.0
        """How much of the file was read, from 0 to 1."""

    def rows(self) -> Iterator[Row | BadRow]:
        """Every row; UserError when the file is broken or pyarrow is missing."""
        name = self._stream.path.name
        arrow = load_arrow(name)
        number = 0
        try:
            with self._file() as file:
                for batch in self._batches(arrow, file):
                    for fields in batch.to_pylist():
                        number += 1
                        yield _row(number, fields)
        except (arrow.lib.ArrowException, OSError, NotImplementedError) as error:
            if number == 0:
                raise UserError(
                    f"{name} is broken ({_first_line(error)}); get the file again"
                ) from error
            yield bad_row(
                number + 1,
                f"the file is broken from here on ({_first_line(error)}); get it again, what "
                "came before is kept",
                b"",
            )

    def _batches(self, arrow: Any, file: BinaryIO) -> Iterator[Any]:
        if self._is_parquet:
            parquet = importlib.import_module("pyarrow.parquet").ParquetFile(file)
            total = parquet.metadata.num_rows or 1
            done = 0
            for batch in parquet.iter_batches(batch_size=_ROWS, use_threads=False):
                yield batch
                done += batch.num_rows
                self.share = done / total
            return
        size = file.seek(0, 2) or 1
        file.seek(0)
        for batch in _arrow_batches(arrow, file):
            for start in range(0, batch.num_rows, _ROWS):
                yield batch.slice(start, _ROWS)
            self.share = min(file.tell() / size, 1.0)
        self.share = 1.0

    def _file(self) -> BinaryIO:
        """The file itself, or a temporary one of its unpacked bytes: columns are read anywhere."""
        if not self._stream.is_packed:
            return self._stream.path.open("rb")
        file = tempfile.TemporaryFile()  # noqa: SIM115  (the caller closes it)
        while data := self._stream.read(_CHUNK):
            file.write(data)
        if self._stream.damage:
            file.close()
            raise UserError(f"{self._stream.path.name}: {self._stream.damage}")
        file.seek(0)
        return file


def load_arrow(name: str) -> Any:
    """The package pyarrow; UserError that says how to get it, for the file of this name."""
    try:
        return importlib.import_module("pyarrow")
    except ImportError as error:
        raise UserError(_MISSING.format(name=name)) from error


def is_arrow_stream(head: bytes) -> bool:
    """True for the first bytes of an Arrow stream, which `datasets` saves."""
    return head.startswith(b"\xff\xff\xff\xff") and len(head) > 8 and head[7] == 0


def _arrow_batches(arrow: Any, file: BinaryIO) -> Iterator[Any]:
    if file.read(len(ARROW_MAGIC)) == ARROW_MAGIC:
        reader = arrow.ipc.open_file(file)
        for number in range(reader.num_record_batches):
            yield reader.get_batch(number)
        return
    file.seek(0)
    yield from arrow.ipc.open_stream(file)


def _row(number: int, fields: dict[str, Any]) -> Row | BadRow:
    notes: set[str] = set()
    plain = {str(key): _plain(value, notes) for key, value in fields.items()}
    raw = _encode(plain)
    if len(raw) > MAX_ROW:
        return bad_row(number, TOO_LONG, raw)
    warning = NO_NUMBER if NO_NUMBER in notes else next(iter(notes), None)
    return Row(number, raw, plain, warning=warning)


def _plain(value: Any, notes: set[str]) -> Any:
    """A value as JSON can hold it."""
    kind = type(value)
    if value is None or kind in (str, int, bool):
        return value
    if kind is float:
        if math.isfinite(value):
            return value
        notes.add(NO_NUMBER)
        return None
    if kind is dict:
        return {str(key): _plain(inner, notes) for key, inner in value.items()}
    if kind in (list, tuple):
        return [_plain(inner, notes) for inner in value]
    if kind is bytes:
        try:
            return value.decode()
        except UnicodeDecodeError:
            notes.add(ODD_VALUE)
            return value.hex()
    notes.add(ODD_VALUE)
    return str(value)


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or ["no reason given"])[0][:200]
