"""The exact map between code points of a raw text and what Qt shows and counts.

Qt counts UTF-16 units, joins CRLF, ends lines at U+2028 and U+2029, takes U+FDD0 and U+FDD1 for
frames, and drops some characters altogether. So what Qt gets is a text of its own: one code point
for each of the raw text, none of them treated in a special way, and line ends put in where a line
would be too long to lay out quickly.
"""

import re
from bisect import bisect_left, bisect_right
from itertools import count
from operator import add
from typing import Final

from veridesk.core.model import Span
from veridesk.ui.stand_ins import LINE_ENDS, odd_places, stand_in

LONGEST_LINE: Final = 2000
"""Qt lays out a paragraph in quadratic time; a longer line is shown as several."""
MOST_SUSPECTS: Final = 5000
"""Of a text made to annoy, no more stretches than these are named; all get stand-ins."""

MOST_LINES: Final = 6000
"""A text with more lines than these is shown with several of them in one paragraph."""
_GROUPED: Final = 16
_LEFTWARD: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff]")
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]+")
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
        short, self._breaks = _with_short_lines(shown)
        self.text = _with_few_blocks(short)
        # A code point beyond UTF-16's first plane moves what follows it; a break what it precedes.
        self._from = [place + 1 for place in _astral_places(shown)]
        at_breaks = []
        for place in self._breaks:
            at_breaks.append(bisect_right(self._from, place))
            self._from.insert(at_breaks[-1], place)
        self._counts_from = list(map(add, self._from, count()))
        for number in at_breaks:
            self._counts_from[number] += 1

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
    shown = list(raw)
    suspects: list[Span] = []
    start = end = -1
    for place in places:
        if raw[place] in LINE_ENDS:
            shown[place] = " " if raw[place : place + 2] == "\r\n" else "\n"
            continue
        shown[place] = stand_in(raw[place])
        if place == end:
            end += 1
            continue
        if end > 0 and len(suspects) < MOST_SUSPECTS:
            suspects.append(Span(start, end))
        start, end = place, place + 1
    if end > 0 and len(suspects) < MOST_SUSPECTS:
        suspects.append(Span(start, end))
    return "".join(shown), tuple(suspects)


def _with_short_lines(shown: str) -> tuple[str, list[int]]:
    """The text with line ends in place of spaces, or put in where there is no space.

    The second value tells before which code points line ends were put in.
    """
    parts: list[str] = []
    breaks: list[int] = []
    if max(map(len, shown.split("\n"))) <= LONGEST_LINE:
        return shown, breaks
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


def _with_few_blocks(shown: str) -> str:
    """The text with some line ends as line breaks within a paragraph, where there are too many.

    Qt takes two microseconds to make a paragraph of a line. Lines of scripts that run from right
    to left keep a paragraph each, for its first letter says where they begin.
    """
    if shown.count("\n") <= MOST_LINES or _LEFTWARD.search(shown):
        return shown
    lines = shown.split("\n")
    groups = (lines[at : at + _GROUPED] for at in range(0, len(lines), _GROUPED))
    return "\n".join(
        ("\u2028" if sum(map(len, group)) <= LONGEST_LINE else "\n").join(group) for group in groups
    )


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
    places: list[int] = []
    for match in _ASTRAL.finditer(shown):
        start, end = match.span()
        if end - start == 1:
            places.append(start)
        else:
            places.extend(range(start, end))
    return places
