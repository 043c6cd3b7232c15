"""Looking into an ONNX file without running it, for the other files that it wants to read.

ONNX is a message of protocol buffers; tensors may name files that hold their numbers. Only the
fields that can lead to such a name are followed, and the numbers themselves are never read.
"""

import mmap
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from veridesk.core.errors import UserError
from veridesk.core.plain import plain_line
from veridesk.flagging.brought_files import MAX_WEIGHTS, file_inside

MOST_PARTS = 4_000_000
"""No honest model has so many fields outside of its numbers."""
DEEPEST = 40

# For each kind of message: the fields that lead on, and the kind they lead to.
_LEADS = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "function": {7: "node"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "node": {5: "attribute"},
    "attribute": {
        5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse",
    },
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {13: "external"},
    "external": {},
}  # fmt: skip
_KEY, _VALUE = 1, 2


class _Broken(Exception):  # noqa: N818  (told as a UserError)
    """The bytes are no message."""


def onnx_parts(folder: Path, file: Path) -> list[Path]:
    """The files that an ONNX file reads its numbers from, besides itself.

    Refuses names that leave `folder` (resolved), files that are not there, and bytes that are no
    ONNX.
    """
    try:
        with (
            file.open("rb") as opened,
            mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data,
            memoryview(data) as view,
        ):
            names = sorted(set(_locations(view)))
    except (OSError, ValueError, _Broken) as error:
        raise UserError(f"{file.name} is no ONNX file that can be read; get it anew") from error
    return [_part(folder, file, name) for name in names]


def _part(folder: Path, file: Path, name: str) -> Path:
    shown = plain_line(name)
    pure = PurePosixPath(name)
    if pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name or not name.strip():
        raise UserError(
            f"{file.name} wants to read {shown}, which is outside of the model's folder; "
            "get the model from somebody you trust"
        )
    inside = (file.parent / pure).relative_to(folder)
    part = file_inside(folder, str(inside), MAX_WEIGHTS)
    if part is None:
        raise UserError(f"{shown} is missing, which {file.name} reads; get the model anew")
    return part


def _locations(data: memoryview) -> Iterator[str]:
    waiting = [("model", 0, len(data), 0)]
    seen = 0
    while waiting:
        kind, start, end, depth = waiting.pop()
        if depth > DEEPEST:
            raise _Broken
        leads = _LEADS[kind]
        pair: dict[int, bytes] = {}
        for number, low, high in _fields(data, start, end):
            seen += 1
            if seen > MOST_PARTS:
                raise _Broken
            if number in leads:
                waiting.append((leads[number], low, high, depth + 1))
            elif kind == "external" and number in {_KEY, _VALUE}:
                pair[number] = bytes(data[low : min(high, low + 4096)])
        if pair.get(_KEY) == b"location":
            yield pair.get(_VALUE, b"").decode(errors="replace")


def _fields(data: memoryview, at: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Number, start and end of each field that holds bytes; the others are passed over."""
    while at < end:
        key, at = _number(data, at, end)
        kind = key & 7
        if kind == 0:
            _, at = _number(data, at, end)
        elif kind in {1, 5}:
            at += 8 if kind == 1 else 4
        elif kind == 2:
            length, at = _number(data, at, end)
            if length > end - at:
                raise _Broken
            yield key >> 3, at, at + length
            at += length
        else:
            raise _Broken
    if at != end:
        raise _Broken


def _number(data: memoryview, at: int, end: int) -> tuple[int, int]:
    value = shift = 0
    while at < end and shift < 70:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
    raise _Broken
