"""Visible stand-ins, one for one, for characters that hide, turn the line, or that Qt drops.

A joiner inside an emoji or an Indic word, or a variation selector after its sign, does its proper
work and stays; the same character between Latin letters hides something and is shown.
"""

import html
import re
import unicodedata
from functools import cache
from itertools import chain
from typing import Final

_ALWAYS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc"
    "\ufffe\uffff\U0001d173-\U0001d17a"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
)
_SOMETIMES = "\u115f\u1160\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0000-\U000e0fff"
LINE_ENDS: Final = frozenset("\r\u2028\u2029")
"""Line ends of other systems: shown as line ends, without a stand-in."""

_ODD: Final = re.compile(f"[{_ALWAYS}{_SOMETIMES}{''.join(sorted(LINE_ENDS))}]+")
_ODD_ONES: Final = LINE_ENDS.union(
    chr(code)
    for first, last in re.findall("(.)(?:-(.))?", _ALWAYS + _SOMETIMES, re.DOTALL)
    for code in range(ord(first), ord(last or first) + 1)
)
"""The same characters one by one: every range of the two texts, written out."""
_WORKING: Final = frozenset(
    map(chr, [0x115F, 0x1160, *range(0x180B, 0x1810), 0x200C, 0x200D, *range(0xFE00, 0xFE10)])
) | frozenset(map(chr, range(0xE0000, 0xE1000)))
_HIDING: Final = re.compile(f"[{_ALWAYS}{_SOMETIMES}]")
_ASCII_ODD: Final = bytes(
    code for code in range(0x80) if code not in b"\t\n" and not 0x20 <= code < 0x7F
)
_LEFTWARD: Final = frozenset("\u061c\u200f\u202b\u202e\u2067")
_RIGHTWARD: Final = frozenset("\u200e\u202a\u202d\u2066")
_TURN_END: Final = frozenset("\u202c\u2068\u2069")
_ZERO_WIDTH: Final = frozenset(
    "\u034f\u115f\u1160\u180e\u200b\u200c\u200d\u2060\u2800\u3164\ufeff\uffa0"
)
_BLACK_FLAG: Final = "\U0001f3f4"
_LONGEST_FLAG: Final = 8
_JOINABLE: Final = frozenset({"Lo", "Mn", "Mc", "So", "Sk", "Cf"})
_UNNAMED: Final = {"Cc": "CONTROL CHARACTER", "Cs": "LONE SURROGATE", "Cn": "NONCHARACTER"}


def odd_places(text: str) -> list[int]:
    """Where the characters stand that cannot go to Qt as they are, among them odd line ends."""
    if text.isascii():
        # Counting bytes is some ten times quicker than a search.
        data = text.encode("ascii")
        if len(data.translate(None, _ASCII_ODD)) == len(data):
            return []
    elif _ODD_ONES.isdisjoint(set(text)):
        # So is gathering the few characters that most texts are made of.
        return []
    places = chain.from_iterable(range(*match.span()) for match in _ODD.finditer(text))
    return [
        place for place in places if text[place] not in _WORKING or not _is_at_home(text, place)
    ]


@cache
def stand_in(character: str) -> str:
    """What is shown in place of a character of `odd_places` that is no line end."""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if character in _LEFTWARD:
        return "\u25c2"
    if character in _RIGHTWARD:
        return "\u25b8"
    if character in _TURN_END:
        return "\u25c6"
    if character in _ZERO_WIDTH:
        return "\u2423"
    return "\u00ac" if character == "\u00ad" else "\u25af"


def describe(character: str) -> str:
    """The name of a character, such as `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    category = unicodedata.category(character)
    name = unicodedata.name(character, _UNNAMED.get(category, "UNNAMED CHARACTER"))
    return f"U+{ord(character):04X} {name}"


def shown_line(text: str, limit: int = 200) -> str:
    """A text of unknown origin as one line for a label: cut, and with nothing hidden in it."""
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    parts, at = [], 0
    for place in odd_places(cut):
        parts += [cut[at:place], " " if cut[place] in LINE_ENDS else stand_in(cut[place])]
        at = place + 1
    parts.append(cut[at:])
    return " ".join("".join(parts).split())


def shown_words(text: str) -> str:
    """Words on any number of lines, with nothing hidden in them."""
    parts, at = [], 0
    for place in odd_places(text):
        sign = text[place]
        if sign == "\r" and text[place + 1 : place + 2] == "\n":
            parts.append(text[at:place])
        else:
            parts += [text[at:place], "\n" if sign in LINE_ENDS else stand_in(sign)]
        at = place + 1
    return "".join([*parts, text[at:]]) if at else text


def plain_tooltip(text: str) -> str:
    """A tooltip that shows `text` as it is; Qt would take some texts for rich text."""
    return f"<span>{html.escape(shown_line(text, 1000))}</span>" if text else ""


def _is_at_home(text: str, place: int) -> bool:
    """True where a character that may hide something stands where its script needs it."""
    character = text[place]
    before = text[place - 1] if place else ""
    after = text[place + 1] if place + 1 < len(text) else ""
    if character in "\u200c\u200d":
        return _joins(before) and _joins(after)
    if "\ufe00" <= character <= "\ufe0f":
        return bool(before) and _takes_variation(before)
    if "\U000e0100" <= character <= "\U000e01ef":
        return bool(before) and _is_ideograph(before)
    if "\U000e0020" <= character <= "\U000e007f":
        start = text.rfind(_BLACK_FLAG, max(0, place - _LONGEST_FLAG), place)
        return start >= 0 and all(
            "\U000e0020" <= one <= "\U000e007e" for one in text[start + 1 : place]
        )
    if character in "\u115f\u1160":
        return "\u1100" <= before <= "\u11ff" or "\u1100" <= after <= "\u11ff"
    if "\u180b" <= character <= "\u180f" and character != "\u180e":
        return "\u1820" <= before <= "\u18aa"
    return False


def _joins(neighbour: str) -> bool:
    """True for signs that joiners are meant for: emoji, Arabic, Indic and their marks."""
    if not neighbour or neighbour < "\u0590" or neighbour in "\u200c\u200d":
        return False
    if "\u2e80" <= neighbour <= "\ud7ff" or "\uf900" <= neighbour <= "\ufaff":
        return False
    if neighbour != "\ufe0f" and _HIDING.match(neighbour):
        return False
    return unicodedata.category(neighbour) in _JOINABLE


def _takes_variation(before: str) -> bool:
    return (
        not before.isspace()
        and not _HIDING.match(before)
        and unicodedata.category(before) not in {"Lu", "Ll", "Lt", "Cc"}
    )


def _is_ideograph(before: str) -> bool:
    return (
        "\u3400" <= before <= "\u9fff"
        or "\uf900" <= before <= "\ufaff"
        or "\U00020000" <= before <= "\U0003fffd"
    )
