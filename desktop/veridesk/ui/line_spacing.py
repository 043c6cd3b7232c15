"""Wider lines for plain texts: a font without letters, made on the spot, that is tall.

Qt gives the lines of a `QPlainTextEdit` the height of their font and knows no other way. A family
put before the reading family sets that height; as it has no letters, all of them still come from
the reading family and its stand-ins.
"""

import struct
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

TIGHTEST, WIDEST = 100, 200
"""Percent of the height that a family's own lines have."""

_UNITS: Final = 1000
_SIZE: Final = 100
_NO_SIGN: Final = 0xFFFF
_ALL: Final = 0xFFFFFFFF
_EPOCH: Final = 0
_MAGIC: Final = 0x5F0F3CF5


def spaced(font: QFont, percent: int) -> QFont:
    """The font with lines of so many percent of their usual height, from 100 to 200."""
    percent = min(WIDEST, max(TIGHTEST, percent))
    if percent == TIGHTEST:
        return font
    family = _tall_family(tuple(font.families()), percent)
    wide = QFont(font)
    wide.setFamilies([family, *font.families()])
    return wide


@lru_cache(maxsize=64)
def _tall_family(families: tuple[str, ...], percent: int) -> str:
    font = QFont(list(families))
    font.setPixelSize(_SIZE)
    metrics = QFontMetricsF(font)
    more = metrics.height() * (percent - TIGHTEST) / 100 / 2
    ascent, descent, average = (
        round(size * _UNITS / _SIZE)
        for size in (metrics.ascent() + more, metrics.descent() + more, metrics.averageCharWidth())
    )
    name = f"Veridesk Lines {ascent} {descent} {average}"
    number = QFontDatabase.addApplicationFontFromData(
        QByteArray(tall_font(name, ascent, descent, average))
    )
    found = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    # Where a platform takes no such font, lines stay as they are.
    return found[0] if found else families[0]


def tall_font(family: str, ascent: int, descent: int, average: int) -> bytes:
    """A TrueType font without letters, 1000 units to the em; all heights are positive."""
    tables = {
        b"OS/2": _os2(ascent, descent, average),
        b"cmap": _cmap(),
        b"glyf": b"",
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh",
            *(0x10000, 0x10000, 0, _MAGIC, 0x000B, _UNITS, _EPOCH, _EPOCH),
            *(0, 0, average, _UNITS, 0, 8, 2, 0, 0),
        ),
        b"hhea": struct.pack(
            ">IhhhHhhhhhhhhhhhH",
            *(0x10000, ascent, -descent, 0, average, 0, 0, average, 1, 0, 0, 0, 0, 0, 0, 0, 1),
        ),
        b"hmtx": struct.pack(">Hh", average, 0),
        b"loca": struct.pack(">HH", 0, 0),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 1, *(0,) * 4, 1, *(0,) * 8),
        b"name": _names(family),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, -100, 50, *(0,) * 5),
    }
    return _packed(tables)


def _os2(ascent: int, descent: int, average: int) -> bytes:
    # It claims every script, or it would not be asked for the height of some.
    return struct.pack(
        ">HhHHHhhhhhhhhhhh10sIIII4sHHHhhhHHIIhhHHH",
        *(4, average, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0, bytes(10)),
        *(_ALL, _ALL, _ALL, _ALL, b"VRDK", 0x00C0, _NO_SIGN, _NO_SIGN),
        *(ascent, -descent, 0, ascent, descent, _ALL, _ALL, 500, 700, 0, 32, 0),
    )


def _cmap() -> bytes:
    one_segment = struct.pack(">HHHHHHHHHHhH", 4, 24, 0, 2, 2, 0, 0, _NO_SIGN, 0, _NO_SIGN, 1, 0)
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + one_segment


def _names(family: str) -> bytes:
    texts = ((1, family), (2, "Regular"), (4, family), (6, family.replace(" ", "")))
    entries, words = b"", b""
    for number, text in texts:
        encoded = text.encode("utf-16-be")
        entries += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(encoded), len(words))
        words += encoded
    return struct.pack(">HHH", 0, len(texts), 6 + len(entries)) + entries + words


def _packed(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    start = 12 + 16 * count
    folder, body = b"", b""
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & _ALL
        folder += struct.pack(">4sIII", tag, total, start + len(body), len(table))
        body += padded
    power = 1 << (count.bit_length() - 1)
    ranges = (16 * power, power.bit_length() - 1, 16 * (count - power))
    return struct.pack(">IHHHH", 0x10000, count, *ranges) + folder + body
