"""The bytes of one file, unpacked on the way when it is gzipped, with every size bounded."""

import io
import zlib
from pathlib import Path
from types import TracebackType
from typing import Self

from veridesk.core.errors import UserError

GZIP_MAGIC = b"\x1f\x8b"
FREE_UNPACKED = 256 * 1024 * 1024
"""Bytes that a compressed file may unpack to whatever its ratio."""
MAX_RATIO = 400
"""Beyond `FREE_UNPACKED`, how many times its size a compressed file may unpack to."""

_CHUNK = 64 * 1024
_BUFFER = 1024 * 1024


class ByteStream:
    """A file read from front to end; knows how much of the file on disk has been used up.

    When a gzipped file is cut off, broken or grows beyond all measure, the stream just ends, and
    `damage` says why.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = _open(path)
        self.size = path.stat().st_size
        magic = self._file.read(2)
        self._file.seek(0)
        self.is_packed = magic == GZIP_MAGIC
        self._gunzip = _Gunzip(self._file) if self.is_packed else None
        self._reader = io.BufferedReader(self._gunzip or self._file, _BUFFER)

    @property
    def damage(self) -> str | None:
        """Why the stream ended early; None as long as all is well."""
        return self._gunzip.damage if self._gunzip else None

    @property
    def used(self) -> int:
        """Bytes of the file on disk read so far."""
        return self._gunzip.used if self._gunzip else self._file.tell()

    def readline(self, limit: int) -> bytes:
        """The next line with its end, or the first `limit` bytes of it; empty at the end."""
        return self._reader.readline(limit)

    def read(self, size: int) -> bytes:
        """The next `size` bytes, fewer at the end."""
        return self._reader.read(size)

    def peek(self, size: int) -> bytes:
        """The first bytes without using them up; only for a stream nothing was read from."""
        head = self._reader.peek(size)
        if len(head) >= size or self._gunzip is None:
            return head[:size]
        # A compressed file's first block may be short.
        head = self._reader.read(size)
        if head:
            self._restart()
        return head

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _restart(self) -> None:
        self._file.seek(0)
        self._gunzip = _Gunzip(self._file)
        self._reader = io.BufferedReader(self._gunzip, _BUFFER)


class _Gunzip(io.RawIOBase):
    """Unpacks one gzip member after the other, never more at a time than was asked for."""

    def __init__(self, file: io.FileIO) -> None:
        self._file = file
        self._inflate = zlib.decompressobj(wbits=31)
        self._input = b""
        self._in_member = False
        self._made = 0
        self.used = 0
        self.damage: str | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]  # narrower than Buffer
        while self.damage is None:
            if not self._input and not self._refill():
                return 0
            try:
                data = self._inflate.decompress(self._input, len(buffer))
            except zlib.error:
                self.damage = (
                    "the compressed data is broken from here on; get the file again, what came "
                    "before is kept"
                )
                return 0
            self._in_member = True
            self._input = self._inflate.unconsumed_tail
            if self._inflate.eof:
                self._next_member()
            if data and not self._is_boundless(len(data)):
                buffer[: len(data)] = data
                return len(data)
        return 0

    def _refill(self) -> bool:
        self._input = self._file.read(_CHUNK)
        self.used += len(self._input)
        if not self._input and self._in_member:
            self.damage = (
                "the compressed file is cut off here; get the file again, what came before is kept"
            )
        return bool(self._input)

    def _next_member(self) -> None:
        # Tools pad the end with zero bytes.
        self._input = self._inflate.unused_data.lstrip(b"\x00")
        self._inflate = zlib.decompressobj(wbits=31)
        self._in_member = False

    def _is_boundless(self, count: int) -> bool:
        self._made += count
        if self._made > FREE_UNPACKED and self._made > MAX_RATIO * self.used:
            self.damage = (
                f"the file unpacks to more than {MAX_RATIO} times its size, which no honest data "
                "does; unpack it yourself and import that, if you trust it"
            )
        return self.damage is not None


def _open(path: Path) -> io.FileIO:
    if path.is_dir():
        raise UserError(f"{path} is a folder; name the files in it")
    try:
        return io.FileIO(path, "rb")
    except FileNotFoundError as error:
        raise UserError(f"{path} does not exist; check the name") from error
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); check its rights") from error
