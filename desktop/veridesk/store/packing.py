"""Original records without the texts that the project holds anyway, and back, byte for byte.

A record mostly consists of its prompt, output and sources, and one source may serve many samples.
Where such a text stands in the record as a JSON string that our encoder would write alike, a hole
takes its place: NUL, the number of the text, `a` when the string was escaped to ASCII, and `;`.
JSON holds no NUL, so nothing else can look like a hole; a record with a NUL is stored as it is,
behind NUL and `!`.
"""

import re
from collections.abc import Sequence
from json import JSONEncoder

import msgspec

from veridesk.core.model import ImportedSample, Sample

SHORTEST = 24
"""Code points under which a text is not worth a hole."""

# Writes every character as the standard library does, in a fraction of the time.
_PLAIN = msgspec.json.Encoder().encode
_ASCII = JSONEncoder(ensure_ascii=True).encode
_HOLE = re.compile(rb"\0(\d+)(a?);")


def texts_of(sample: Sample | ImportedSample) -> list[str]:
    """The texts of a sample in the order that holes count them."""
    return [sample.output, sample.prompt, *(source.text for source in sample.sources)]


def pack_record(raw: bytes, texts: Sequence[str]) -> bytes:
    """`raw` with holes for those of `texts` that it holds."""
    if b"\0" in raw:
        return b"\0!" + raw
    packed = raw
    for number, text in enumerate(texts):
        if len(text) < SHORTEST:
            continue
        literal = _PLAIN(text)
        start = packed.find(literal)
        if start >= 0:
            hole = b"\0%d;" % number
        elif text.isascii():
            continue
        else:
            literal = _ASCII(text).encode()
            start = packed.find(literal)
            if start < 0:
                continue
            hole = b"\0%da;" % number
        packed = packed[:start] + hole + packed[start + len(literal) :]
    return packed


def unpack_record(packed: bytes, texts: Sequence[str]) -> bytes:
    """The record that `pack_record` was given, with the same `texts`."""
    if packed.startswith(b"\0!"):
        return packed[2:]

    def fill(hole: re.Match[bytes]) -> bytes:
        text = texts[int(hole[1])]
        return _ASCII(text).encode() if hole[2] else _PLAIN(text)

    return _HOLE.sub(fill, packed) if b"\0" in packed else packed
