"""The exact map between code points of a raw text and what Qt shows and counts.

Qt counts UTF-16 units, joins CRLF, ends lines at U+2028 and U+2029, takes U+FDD0 and U+FDD1 for
frames, and drops some characters altogether. So what Qt gets is a text of its own: one code point
for each of the raw text, none of them treated in a special way, and line ends put in where a line
would be too long to lay out quickly.
"""

import re
from bisect import bisect_left, bisect_right
from typing import Final

from veridesk.core.model import Span
from veridesk.core.text import merge_spans
from veridesk.ui.stand_ins import is_line_end, odd_places, stand_in

LONGEST_LINE: Final = 2000
"""Qt lays out a paragraph in quadratic time; a longer line is shown as several."""

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_NO_CUT_BEFORE: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094d\u200c\u200d"
    "\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e01ef]"
)
_FURTHEST_BACK: Final = 32


class DisplayText:
    """A raw text as Qt can show it, with the way there and back for every offset.

    `text` is for `setPlainText`; `suspects` are the spans of the raw text where characters are
    shown by a stand-in because they would hide or turn something.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        shown, self.suspects = _shown(raw)
        self.text, self._breaks = _with_short_lines(shown)
        self._astral = _astral_places(shown)
        # A code point beyond UTF-16's first plane moves what follows it; a break what it precedes.
        extras = sorted(
            [(place + 1, 0) for place in self._astral] + [(place, 1) for place in self._breaks]
        )
        self._from = [place for place, _ in extras]
        self._counts_from = [
            place + number + is_break for number, (place, is_break) in enumerate(extras)
        ]

    def to_qt(self, code_point: int) -> int:
        """The position in Qt's document of a code point of the raw text."""
        return code_point + bisect_right(self._from, code_point)

    def to_code_point(self, qt: int) -> int:
        """The code point of the raw text at a position of Qt's document."""
        return qt - bisect_right(self._counts_from, qt)

    def range_of(self, span: Span) -> tuple[int, int]:
        """Start and end of a span in Qt's document, without a break put in right after it."""
        end = self.to_qt(span.end)
        at = bisect_left(self._breaks, span.end)
        ends_at_break = at < len(self._breaks) and self._breaks[at] == span.end
        return self.to_qt(span.start), end - ends_at_break


def _shown(raw: str) -> tuple[str, tuple[Span, ...]]:
    """The text with stand-ins, one for one, and where they are."""
    places = odd_places(raw)
    if not places:
        return raw, ()
    parts: list[str] = []
    suspects: list[Span] = []
    at = 0
    for place in places:
        parts.append(raw[at:place])
        at = place + 1
        if is_line_end(raw[place]):
            parts.append(" " if raw[place : place + 2] == "\r\n" else "\n")
        else:
            parts.append(stand_in(raw[place]))
            suspects.append(Span(place, place + 1))
    parts.append(raw[at:])
    return "".join(parts), tuple(merge_spans(suspects))


def _with_short_lines(shown: str) -> tuple[str, list[int]]:
    """The text with line ends in place of spaces, or put in where there is no space.

    The second value tells before which code points line ends were put in.
    """
    parts: list[str] = []
    breaks: list[int] = []
    copied = start = 0
    while start < len(shown):
        end = shown.find("\n", start)
        end = len(shown) if end < 0 else end
        while end - start > LONGEST_LINE:
            space = shown.rfind(" ", start + 1, start + LONGEST_LINE)
            cut = space if space > 0 else _cut_place(shown, start)
            parts += [shown[copied:cut], "\n"]
            copied = start = cut + 1 if space > 0 else cut
            if space < 0:
                breaks.append(cut)
        start = end + 1
    if not parts:
        return shown, breaks
    parts.append(shown[copied:])
    return "".join(parts), breaks


def _cut_place(shown: str, start: int) -> int:
    """Where to cut a line without spaces: not inside an emoji or before an accent."""
    cut = start + LONGEST_LINE
    for place in range(cut, cut - _FURTHEST_BACK, -1):
        if not _NO_CUT_BEFORE.match(shown[place]) and shown[place - 1] != "\u200d":
            return place
    return cut


def _astral_places(shown: str) -> list[int]:
    if shown.isascii() or len(shown.encode("utf-16-le", "surrogatepass")) == 2 * len(shown):
        return []
    return [match.start() for match in _ASTRAL.finditer(shown)]
