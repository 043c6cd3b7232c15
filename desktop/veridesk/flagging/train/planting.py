"""The ground on which errors are planted: a supported claim, read beside its sources."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from random import Random

from veridesk.core.model import Span
from veridesk.core.text import words_of
from veridesk.flagging.evidence import Grounds, Match, Passage
from veridesk.flagging.lexicon import FUNCTION_WORDS, folded, stem
from veridesk.flagging.train.example import Truth

_JOINERS = frozenset("and or & to through between versus vs as well nor , / - –".split())
_TRUE_ELSEWHERE = 0.55


@dataclass(frozen=True, slots=True)
class Planted:
    """A claim with one planted error.

    `original` is the unharmed twin; the two differ in `spans` of `text` only. `in_source` says that
    the words put in stand in the sources, at another place.
    """

    maker: str
    text: str
    original: str
    spans: tuple[Span, ...]
    truth: Truth
    in_source: bool = False


@dataclass
class Ground:
    """A supported claim and the sources that support it."""

    claim: str
    grounds: Grounds
    random: Random

    @cached_property
    def content(self) -> list[str]:
        """Stems of the claim's telling words."""
        words = (folded(word.text) for word in words_of(self.claim))
        return [stem(word) for word in words if word not in FUNCTION_WORDS]

    @cached_property
    def matches(self) -> list[Match]:
        """The passages that bear on the claim, best first."""
        return self.grounds.best(self.content, limit=8)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the sources write without a capital."""
        texts = (passage.text for passage in self.grounds.passages)
        return frozenset(word for text in texts for word in text.split() if word[:1].islower())

    def home(self, value_stems: Iterable[str]) -> Passage | None:
        """The best passage that holds all these stems: the one that supports them."""
        wanted = set(value_stems)
        for match in self.matches:
            if wanted <= match.passage.stems:
                return match.passage
        return None

    def covers(self, passage: Passage, without: frozenset[str]) -> float:
        """The share of the claim's other telling words that a passage holds."""
        others = {word for word in self.content if word not in without}
        return len(others & passage.stems) / len(others) if others else 0.0

    def stays_false(
        self, home: Passage, old: frozenset[str], new: frozenset[str], old_text: str, new_text: str
    ) -> bool:
        """True when no passage that holds the new words says the rest of the claim as well.

        In the passage that supports the claim, the new words may stand, but not in a row with the
        old ones ("Ann and Bob"), where either may be right.
        """
        own = self.covers(home, old | new)
        for passage in self.grounds.passages:
            if not new <= passage.stems:
                continue
            if passage is home:
                if _in_a_row(home.text, old_text, new_text):
                    return False
            elif self.covers(passage, old | new) > max(_TRUE_ELSEWHERE * own, 0.15):
                return False
        return True


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words of a text."""
    return frozenset(stem(word.text) for word in words_of(text))


def replaced(
    maker: str, claim: str, span: Span, new: str, truth: Truth, *, in_source: bool = False
) -> Planted | None:
    """The claim with `span` replaced by `new`, its span cut down to the words that changed."""
    text = claim[: span.start] + new + claim[span.end :]
    if text == claim or not new.strip():
        return None
    low = span.start
    while low < span.end and low - span.start < len(new) and claim[low] == new[low - span.start]:
        low += 1
    tail = 0
    while (
        tail < span.end - low
        and tail < span.start + len(new) - low
        and claim[span.end - 1 - tail] == new[-1 - tail]
    ):
        tail += 1
    high = span.start + len(new) - tail
    start, end = _whole_words(text, low, max(high, low))
    if start >= end:
        return None
    # White space at the ends is nobody's mistake.
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    return Planted(maker, text, claim, (Span(start, end),), truth, in_source)


def _whole_words(text: str, low: int, high: int) -> tuple[int, int]:
    for word in words_of(text):
        if word.start < low < word.end or (low == high and word.start <= low <= word.end):
            low = word.start
        if word.start < high < word.end or (low == word.start and high < word.end and high == low):
            high = word.end
    return low, high


def _in_a_row(text: str, one: str, other: str) -> bool:
    lower = text.lower()
    first, second = lower.find(one.lower()), lower.find(other.lower())
    if first < 0 or second < 0:
        return True
    if first > second:
        first, second, one = second, first, other
    between = lower[first + len(one) : second]
    words = between.replace(",", " , ").replace("/", " / ").split()
    return all(word in _JOINERS for word in words)
