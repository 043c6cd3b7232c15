"""The bytes of one file, unpacked and in UTF-8 on the way, with every size bounded."""

import codecs
import io
import zlib
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

import zstandard

from veridesk.core.errors import UserError

GZIP_MAGIC = b"\x1f\x8b"
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
FREE_UNPACKED = 256 * 1024 * 1024
"""Bytes that a compressed file may unpack to whatever its ratio."""
MAX_RATIO = 400
"""Beyond `FREE_UNPACKED`, how many times its size a compressed file may unpack to."""
MAX_WINDOW = 256 * 1024 * 1024
"""Bytes of what came before that a zstd file may ask to be kept in memory."""

_CHUNK = 64 * 1024
_ZSTD_STEP = 512
_BUFFER = 1024 * 1024
_CODINGS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONGEST_BOM = 4

BROKEN = "the compressed data is broken from here on; get the file again, what came before is kept"
CUT_OFF = "the compressed file is cut off here; get the file again, what came before is kept"


Piece = bytes | memoryview


class ByteStream:
    """A file read from front to end; knows how much of the file on disk has been used up.

    Files packed with gzip or zstd are unpacked, and text in UTF-16 or UTF-32 becomes UTF-8, all
    known by their first bytes. When a packed file is cut off, broken or grows beyond all measure,
    the stream just ends, and `damage` says why.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = _open(path)
        self.size = path.stat().st_size
        try:
            magic = self._file.read(4)
            self.packing = "gzip" if magic[:2] == GZIP_MAGIC else None
            self.packing = "zstd" if magic == ZSTD_MAGIC else self.packing
            self.coding: str | None = None
            self._reader: io.BufferedReader = self._build()
            self._find_coding()
        except BaseException:
            self._file.close()
            raise

    @property
    def is_packed(self) -> bool:
        """True for a file that is unpacked on the way."""
        return self.packing is not None

    @property
    def damage(self) -> str | None:
        """Why the stream ended early; None as long as all is well."""
        return self._unpacked.damage if self._unpacked else None

    @property
    def used(self) -> int:
        """Bytes of the file on disk read so far."""
        return self._unpacked.used if self._unpacked else self._file.tell()

    def readline(self, limit: int) -> bytes:
        """The next line with its end, or the first `limit` bytes of it; empty at the end."""
        return self._reader.readline(limit)

    def read(self, size: int) -> bytes:
        """The next `size` bytes, fewer at the end."""
        return self._reader.read(size)

    def peek(self, size: int) -> bytes:
        """The first bytes without using them up; only for a stream nothing was read from."""
        head = self._reader.peek(size)
        if len(head) >= size or not (self.is_packed or self.coding):
            return head[:size]
        # What is unpacked or recoded on the way may come in short pieces.
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
        # A reader that is thrown away would close the file.
        self._reader.detach()
        self._reader = self._build()

    def _build(self) -> io.BufferedReader:
        """Begin at the file's first byte, with all that happens on the way."""
        self._file.seek(0)
        self._unpacked: _Unpacked | None = None
        if self.packing:
            self._unpacked = _Unpacked(self._file, _Gzip() if self.packing == "gzip" else _Zstd())
        raw: io.RawIOBase = self._unpacked or self._file
        return io.BufferedReader(_Recoded(raw, self.coding) if self.coding else raw, _BUFFER)

    def _find_coding(self) -> None:
        head = self.peek(_LONGEST_BOM)
        self.coding = next((name for bom, name in _CODINGS if head.startswith(bom)), None)
        if self.coding:
            self._restart()


class _Packing(Protocol):
    """Unpacks one member of a packed file after the other."""

    is_inside: bool
    """True within a member: the file must not end here."""

    def unpack(self, data: Piece, limit: int) -> tuple[bytes, Piece]:
        """What `data` unpacks to, about `limit` bytes at most, and the rest of `data`."""
        ...


class _Gzip:
    """Members of gzip."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(wbits=31)
        self.is_inside = False

    def unpack(self, data: Piece, limit: int) -> tuple[bytes, Piece]:
        try:
            made = self._inflate.decompress(data, limit)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        self.is_inside = not self._inflate.eof
        if self.is_inside:
            return made, self._inflate.unconsumed_tail
        # Tools pad the end with zero bytes.
        rest = self._inflate.unused_data.lstrip(b"\x00")
        self._inflate = zlib.decompressobj(wbits=31)
        return made, rest


class _Zstd:
    """Frames of zstd, few bytes at a time: each four of them may unpack to 128 KB."""

    def __init__(self) -> None:
        self._decompressor = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW)
        self._inflate = self._decompressor.decompressobj()
        self.is_inside = False

    def unpack(self, data: Piece, limit: int) -> tuple[bytes, Piece]:  # noqa: ARG002  (see the class)
        view = memoryview(data)
        taken, rest = view[:_ZSTD_STEP], view[_ZSTD_STEP:]
        try:
            made = self._inflate.decompress(taken)
        except zstandard.ZstdError as error:
            raise ValueError(str(error)) from error
        self.is_inside = not self._inflate.eof
        if self.is_inside:
            return made, rest
        unused = self._inflate.unused_data
        self._inflate = self._decompressor.decompressobj()
        return made, bytes(unused) + bytes(rest)


class _Unpacked(io.RawIOBase):
    """The unpacked bytes of a packed file, handed out as they are asked for."""

    def __init__(self, file: io.FileIO, packing: _Packing) -> None:
        self._file = file
        self._packing = packing
        self._input: Piece = b""
        self._ready = b""
        self._made = 0
        self.used = 0
        self.damage: str | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]  # narrower than Buffer
        while not self._ready:
            if self.damage or (not self._input and not self._refill()):
                return 0
            try:
                self._ready, self._input = self._packing.unpack(self._input, len(buffer))
            except ValueError:
                self.damage = BROKEN
                return 0
            self._made += len(self._ready)
            self.damage = self._bound()
        count = min(len(self._ready), len(buffer))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _refill(self) -> bool:
        self._input = self._file.read(_CHUNK)
        self.used += len(self._input)
        if not self._input and self._packing.is_inside:
            self.damage = CUT_OFF
        return bool(self._input)

    def _bound(self) -> str | None:
        if self._made <= FREE_UNPACKED or self._made <= MAX_RATIO * self.used:
            return None
        return (
            f"the file unpacks to more than {MAX_RATIO} times its size, which no honest data "
            "does; unpack it yourself and import that, if you trust it"
        )


class _Recoded(io.RawIOBase):
    """Text of another coding as UTF-8; half characters stay so, to be found row by row."""

    def __init__(self, raw: io.RawIOBase, coding: str) -> None:
        self._raw = raw
        self._decoder = codecs.getincrementaldecoder(coding)("surrogatepass")
        self._ready = b""
        self._is_over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]  # narrower than Buffer
        while not self._ready:
            if self._is_over:
                return 0
            data = self._raw.read(_CHUNK) or b""
            self._is_over = not data
            self._ready = self._decoded(data).encode("utf-8", "surrogatepass")
        count = min(len(self._ready), len(buffer))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _decoded(self, data: bytes) -> str:
        try:
            return self._decoder.decode(data, final=not data)
        except UnicodeDecodeError:
            # What follows cannot be trusted; the byte ends the row as one that is no UTF-8.
            self._is_over = True
            return "\udcff"


def _open(path: Path) -> io.FileIO:
    if path.is_dir():
        raise UserError(f"{path} is a folder; name the files in it")
    try:
        return io.FileIO(path, "rb")
    except FileNotFoundError as error:
        raise UserError(f"{path} does not exist; check the name") from error
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); check its rights") from error
