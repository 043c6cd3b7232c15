"""Sources in windows that a model can read at a time: overlapping, whole sentences, nothing lost.

A window is a run of units; a unit is a sentence or a line of a record with all that follows it up
to the next one, so the units of a source put together are the source itself.
"""

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from veridesk.core.model import Source, Span
from veridesk.flagging.brought_pairs import Encoder, Pair
from veridesk.flagging.evidence import Grounds, Match

_OVERLAP = 0.15
_HEAD_TOKENS = 8
_KEPT = 16
_CACHED_SIGNS = 200_000


@dataclass(frozen=True, slots=True)
class Unit:
    """The code points `[start, end)` of source number `source`, and about how many tokens."""

    source: int
    start: int
    end: int
    tokens: int


Units = tuple[Unit, ...]


class UnitReader:
    """Cuts sources into units; remembers the last ones, since samples in a row share theirs."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._starts: OrderedDict[str, list[int]] = OrderedDict()

    def read(self, sources: Sequence[Source], grounds: Grounds, most: int) -> list[Unit]:
        """The units of what was read of the sources, none of more than about `most` tokens."""
        marks: dict[int, list[Span]] = {}
        for passage in grounds.passages:
            marks.setdefault(passage.source, []).append(passage.span)
        units: list[Unit] = []
        for number, spans in sorted(marks.items()):
            text = sources[number].text
            # What was read of the last source ends where its last passage does.
            end = max(span.end for span in spans) if grounds.unread else len(text)
            edges = sorted({0, *(span.start for span in spans[1:]), end})
            starts = self._token_starts(text)
            for low, high in pairwise(edges):
                units += _cut(number, low, high, starts, most)
        return units

    def _token_starts(self, text: str) -> list[int]:
        known = self._starts.get(text)
        if known is not None:
            self._starts.move_to_end(text)
            return known
        starts = self._encoder.starts(text)
        if len(text) <= _CACHED_SIGNS:
            self._starts[text] = starts
            if len(self._starts) > _KEPT:
                self._starts.popitem(last=False)
        return starts


def _cut(source: int, low: int, high: int, starts: Sequence[int], most: int) -> Iterator[Unit]:
    first, last = bisect_left(starts, low), bisect_left(starts, high)
    while last - first > most:
        edge = starts[first + most]
        if edge <= low:
            # Several tokens of one sign; it is not cut.
            break
        yield Unit(source, low, edge, most)
        low, first = edge, first + most
    yield Unit(source, low, high, max(1, last - first))


def windows_of(units: Sequence[Unit], room: int) -> list[Units]:
    """Runs of units of about `room` tokens; each begins with the end of the one before it."""
    windows: list[Units] = []
    first = 0
    while first < len(units):
        last, used = first, 0
        while last < len(units):
            cost = units[last].tokens
            if last == first or units[last].source != units[last - 1].source:
                cost += _HEAD_TOKENS
            if last > first and used + cost > room:
                break
            used, last = used + cost, last + 1
        windows.append(tuple(units[first:last]))
        if last >= len(units):
            break
        again, back = last, 0
        while again - 1 > first and back + units[again - 1].tokens <= _OVERLAP * room:
            again -= 1
            back += units[again].tokens
        first = again
    return windows


def slices_of(units: Units, sources: Sequence[Source]) -> list[tuple[int, str]]:
    """The texts of a window: number of the source, and its code points without gaps."""
    slices: list[tuple[int, int, int]] = []
    for unit in units:
        if slices and slices[-1][0] == unit.source and slices[-1][2] == unit.start:
            slices[-1] = (unit.source, slices[-1][1], unit.end)
        else:
            slices.append((unit.source, unit.start, unit.end))
    return [(number, sources[number].text[low:high].strip()) for number, low, high in slices]


def fitting_pairs(
    encoder: Encoder, units: Units, write: Callable[[Units], str], second: str, limit: int
) -> list[tuple[Pair, Units]]:
    """The window as pairs of at most `limit` tokens: one, or several where it is too long.

    Raises ValueError where not even one sign of a source fits beside `second`.
    """
    pair = encoder.pair(write(units), second)
    if len(pair.ids) <= limit:
        return [(pair, units)]
    if len(units) > 1:
        middle = len(units) // 2
        halves = [units[:middle], units[middle:]]
    else:
        (unit,) = units
        middle = (unit.start + unit.end) // 2
        if middle == unit.start:
            raise ValueError("the second text leaves no room for a source")
        tokens = max(1, unit.tokens // 2)
        halves = [
            (Unit(unit.source, unit.start, middle, tokens),),
            (Unit(unit.source, middle, unit.end, tokens),),
        ]
    return [
        found for half in halves for found in fitting_pairs(encoder, half, write, second, limit)
    ]


def holds(units: Units, match: Match) -> bool:
    """True when the window shows at least a part of the passage."""
    source, span = match.passage.source, match.passage.span
    return any(u.source == source and u.start < span.end and span.start < u.end for u in units)


def ranked(windows: Sequence[Units], matches: Sequence[Match]) -> list[int]:
    """Numbers of the windows, those first that hold the passages that bear most on the claims."""
    worth = [sum(match.score for match in matches if holds(w, match)) for w in windows]
    return sorted(range(len(windows)), key=lambda number: (-worth[number], number))
