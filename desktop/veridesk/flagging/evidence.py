"""What the sources of a sample say, prepared once, and the evidence for a claim by BM25."""

import math
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from veridesk.core.model import Evidence, Source, Span
from veridesk.core.text import sentence_spans, words_of
from veridesk.flagging.lexicon import FUNCTION_WORDS, MONTHS, NEGATIONS, folded, stem
from veridesk.flagging.quantities import Clock, Date, Number, Quantities, quantities_of
from veridesk.flagging.records import plain_key, record_lines

MAX_SOURCE = 1_000_000
"""So many code points of a sample's sources are read; claims not found in them then stay open."""

_K1, _B = 1.2, 0.6
_COMMON = 0.4
_MANY = 300


@dataclass(slots=True)
class Passage:
    """A sentence, or a `key: value` line of a record, of one source."""

    source: int
    span: Span
    text: str
    key: str
    parent: str
    value: str
    words: tuple[str, ...]
    stems: frozenset[str]
    length: int
    quantities: Quantities

    @property
    def is_negated(self) -> bool:
        """True when it holds a word that turns a statement round."""
        return any(word in NEGATIONS or word.endswith("n't") for word in self.words)


@dataclass(slots=True)
class Match:
    """A passage that bears on a claim: its BM25 score, and its share of the claim's words."""

    passage: Passage
    score: float
    coverage: float

    def as_evidence(self) -> Evidence:
        """The evidence that the assessment carries."""
        return Evidence(self.passage.source, self.passage.span, round(self.score, 3))


@dataclass
class Grounds:
    """All that the sources of a sample say, ready to be asked."""

    passages: list[Passage]
    is_record: bool
    unread: int
    length: int
    stems: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        self.stems = frozenset().union(*(passage.stems for passage in self.passages))
        self._postings: dict[str, list[tuple[int, float]]] = {}
        mean = sum(p.length for p in self.passages) / max(1, len(self.passages))
        for index, passage in enumerate(self.passages):
            norm = _K1 * (1 - _B + _B * passage.length / max(1.0, mean))
            counts: dict[str, int] = {}
            for word in passage.words:
                word_stem = stem(word)
                counts[word_stem] = counts.get(word_stem, 0) + 1
            for word_stem, count in counts.items():
                weight = count * (_K1 + 1) / (count + norm)
                self._postings.setdefault(word_stem, []).append((index, weight))

    def rarity(self, word_stem: str) -> float:
        """How much a word tells: near 0 for one that is everywhere, high for a rare one."""
        count = len(self._postings.get(word_stem, ()))
        return math.log(1 + (len(self.passages) - count + 0.5) / (count + 0.5))

    def best(self, stems: Sequence[str], limit: int = 4) -> list[Match]:
        """The passages that bear most on a claim with these stems, best first."""
        wanted = list(dict.fromkeys(stems))
        weights = {word: self.rarity(word) for word in wanted}
        total = sum(weights.values())
        scores: dict[int, float] = {}
        crowd = _COMMON * len(self.passages) if len(self.passages) > _MANY else math.inf
        for word in wanted:
            postings = self._postings.get(word)
            if postings is None or len(postings) > crowd:
                continue
            weight = weights[word]
            for index, share in postings:
                scores[index] = scores.get(index, 0.0) + weight * share
        ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]
        return [
            Match(self.passages[index], score, self._coverage(weights, total, index))
            for index, score in ranked
        ]

    def _coverage(self, weights: dict[str, float], total: float, index: int) -> float:
        stems = self.passages[index].stems
        return sum(w for word, w in weights.items() if word in stems) / total if total else 0.0

    @cached_property
    def joined(self) -> str:
        """All words of the sources in order, folded, with single spaces, for quotations."""
        return " " + " ".join(" ".join(passage.words) for passage in self.passages) + " "

    @cached_property
    def numbers(self) -> dict[float, list[Number]]:
        """Every number of the sources by value; years of dates count too."""
        found: dict[float, list[Number]] = {}
        for passage in self.passages:
            for number in passage.quantities.numbers:
                found.setdefault(abs(number.value), []).append(number)
            for date in passage.quantities.dates:
                for part in (date.year, date.day):
                    if part is not None:
                        found.setdefault(float(part), [])
            for clock in passage.quantities.clocks:
                found.setdefault(float(clock.minutes // 60), [])
                found.setdefault(float(clock.minutes % 60), [])
        return found

    @cached_property
    def bases(self) -> frozenset[float]:
        """What stands before million and the like, since tables often leave these words out."""
        found = (number.base for same in self.numbers.values() for number in same)
        return frozenset(abs(base) for base in found if base is not None)

    @cached_property
    def rounded(self) -> frozenset[float]:
        """The numbers of the sources, rounded and cut to whole numbers and to one place."""
        return frozenset(
            near
            for value in self.numbers
            if value != int(value)
            for near in (round(value, 1), float(round(value)), float(int(value)))
        )

    def has_near(self, value: float, reach: float) -> bool:
        """True when the sources hold a number at most `reach` away."""
        at = bisect_left(self._values, value - reach)
        return at < len(self._values) and self._values[at] <= value + reach

    def has_date(self, said: Date) -> bool:
        """True when a date of the sources says all that `said` says."""
        key = (said.year, said.month, said.day)
        if key in self._date_parts:
            return True
        # A source may name the year once and then only days.
        yearless = (None, said.month, said.day)
        return yearless in self._yearless and float(said.year or 0) in self.numbers

    @cached_property
    def _values(self) -> list[float]:
        return sorted(self.numbers)

    @cached_property
    def _dates(self) -> list[Date]:
        return [date for passage in self.passages for date in passage.quantities.dates]

    @cached_property
    def _date_parts(self) -> frozenset[tuple[int | None, int | None, int | None]]:
        return frozenset(
            part
            for d in self._dates
            for part in (
                (d.year, d.month, d.day),
                (None, d.month, d.day),
                (d.year, d.month, None),
                (None, d.month, None),
                (d.year, None, None),
            )
        )

    @cached_property
    def _yearless(self) -> frozenset[tuple[int | None, int | None, int | None]]:
        return frozenset((None, d.month, d.day) for d in self._dates if d.year is None)

    def names_month_or_day(self, word: str) -> bool:
        """True for a month or weekday (in lower case) that a date of the sources falls in."""
        return MONTHS.get(word, 0) in self._months or word in self._weekdays

    @cached_property
    def _months(self) -> frozenset[int]:
        return frozenset(date.month for date in self._dates if date.month)

    @cached_property
    def _weekdays(self) -> frozenset[str]:
        return frozenset(day for day in (date.weekday for date in self._dates) if day)

    @cached_property
    def clocks(self) -> list[Clock]:
        """Every time of day of the sources."""
        return [clock for passage in self.passages for clock in passage.quantities.clocks]

    @cached_property
    def prefixes(self) -> frozenset[str]:
        """The first five letters of the stems, for words of one family."""
        return frozenset(word[:5] for word in self.stems if len(word) >= 5)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Content stems that stand next to each other in a passage, in reading order."""
        found: set[tuple[str, str]] = set()
        for passage in self.passages:
            content = [stem(word) for word in passage.words if word not in FUNCTION_WORDS]
            found.update(pairwise(content))
        return frozenset(found)

    @cached_property
    def initials(self) -> frozenset[str]:
        """Short forms that the capitalised words of the sources could have, such as `who`."""
        found: set[str] = set()
        for passage in self.passages:
            capitals = [w.text[0] for w in words_of(passage.text) if w.text[0].isupper()]
            line = "".join(capitals).lower()
            found.update(line[i : i + n] for n in (2, 3, 4, 5) for i in range(len(line) - n + 1))
        return frozenset(found)

    @cached_property
    def fields(self) -> list[Passage]:
        """The lines of records whose value is yes, no, or nothing."""
        return [p for p in self.passages if p.key and p.value.strip().lower() in TRUTH_VALUES]


TRUTH_VALUES: dict[str, bool | None] = {
    "true": True, "yes": True, "false": False, "no": False, "none": None, "null": None, "": None,
}  # fmt: skip
"""How records write yes, no, and nothing."""


def prepare(sources: Sequence[Source]) -> Grounds:
    """Read the sources of a sample."""
    passages: list[Passage] = []
    record_length = total = unread = 0
    for number, source in enumerate(sources):
        text = source.text
        room = max(0, MAX_SOURCE - total)
        if len(text) > room:
            unread += len(text) - room
            text = text[:room]
        total += len(text)
        read = _record_passages(number, text)
        if read is not None:
            record_length += len(text)
        passages += read if read is not None else _prose_passages(number, text)
    return Grounds(passages, record_length * 2 > total, unread, total)


class Preparer:
    """Keeps the sources it prepared last, since samples in a row often share theirs."""

    def __init__(self, keep: int = 32) -> None:
        self._keep = keep
        self._known: OrderedDict[tuple[str, ...], Grounds] = OrderedDict()

    def prepare(self, sources: Sequence[Source]) -> Grounds:
        """Read the sources of a sample, or remember them."""
        key = tuple(source.text for source in sources)
        grounds = self._known.get(key)
        if grounds is None:
            grounds = prepare(sources)
            self._known[key] = grounds
            if len(self._known) > self._keep:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(key)
        return grounds


def _record_passages(number: int, text: str) -> list[Passage] | None:
    lines = record_lines(text)
    if lines is None:
        return None
    passages = []
    for line in lines:
        key = plain_key(line.key)
        parent = plain_key(line.path[-2]) if len(line.path) > 1 else ""
        whole = f"{parent} {key}: {line.value}" if key else line.value
        passages.append(_passage(number, line.span, whole, key, parent, line.value))
    return passages


def _prose_passages(number: int, text: str) -> list[Passage]:
    return [_passage(number, span, span.of(text), "", "", "") for span in sentence_spans(text)]


def _passage(number: int, span: Span, text: str, key: str, parent: str, value: str) -> Passage:
    words = tuple(folded(word.text) for word in words_of(text))
    return Passage(
        source=number,
        span=span,
        text=text,
        key=key,
        parent=parent,
        value=value,
        words=words,
        stems=frozenset(map(stem, words)),
        length=len(words),
        quantities=quantities_of(text),
    )
