"""The sources of a sample in pieces: tokenised once, and ranked for what an output says.

A piece is a sentence, a part of a long one, or a `key: value` line of a record with its key, so
that a value never stands without its name.
"""

import re
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from veridesk.core.model import Source, Span
from veridesk.core.text import Word, words_of
from veridesk.flagging.evidence import Grounds, Passage, Preparer
from veridesk.flagging.lexicon import FUNCTION_WORDS, folded, stem

MAX_WORDS = 28
"""A passage with more words than this becomes several pieces."""

_CANDIDATES = 96
_REPEATED = 0.45
_NEIGHBOUR = 0.3
_NO_CACHE = 400_000
_WHITE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """A readable part of one source: where it stands, its tokens, and what it speaks of."""

    source: int
    span: Span
    text: str
    ids: list[int]
    stems: frozenset[str]


Query = Mapping[str, float]
"""What evidence is looked for: stems with their weights."""


class Pieces:
    """All pieces of the sources of one sample, in reading order."""

    def __init__(self, pieces: list[Piece], grounds: Grounds) -> None:
        self.pieces = pieces
        self.grounds = grounds
        self.size = sum(len(piece.ids) for piece in pieces)
        self._holding: dict[str, list[int]] = {}
        for index, piece in enumerate(pieces):
            for word in piece.stems:
                self._holding.setdefault(word, []).append(index)

    def pick(self, queries: Sequence[Query], room: int) -> list[int]:
        """Indices of pieces that together fill `room` tokens best, in reading order.

        The queries take turns, so that each gets its best piece first; a word that a picked piece
        holds counts less from then on.
        """
        if self.size <= room:
            return list(range(len(self.pieces)))
        searches = [_Search(self, query) for query in queries]
        picked: set[int] = set()
        while searches:
            for search in list(searches):
                best = search.next(picked, room)
                if best is None:
                    searches.remove(search)
                    continue
                picked.add(best)
                room -= len(self.pieces[best].ids)
                for other in searches:
                    other.take(best)
        self._fill(picked, room)
        return sorted(picked)

    def _fill(self, picked: set[int], room: int) -> None:
        """Take what still fits: first what follows or precedes a picked piece, then the rest."""
        near = [at + step for at in sorted(picked) for step in (1, -1)]
        for at in (*near, *range(min(len(self.pieces), _CANDIDATES))):
            if 0 <= at < len(self.pieces) and at not in picked:
                size = len(self.pieces[at].ids)
                if size <= room:
                    picked.add(at)
                    room -= size

    def holding(self, word_stem: str) -> list[int]:
        """The pieces that hold a stem."""
        return self._holding.get(word_stem, [])


class _Search:
    """The pieces for one query, best first, given what was picked before."""

    def __init__(self, shelf: Pieces, query: Query) -> None:
        self._shelf = shelf
        self._weights = {
            word: weight * shelf.grounds.rarity(word)
            for word, weight in query.items()
            if shelf.holding(word)
        }
        self._candidates = self._first_scores()

    def _first_scores(self) -> dict[int, float]:
        scores: dict[int, float] = {}
        for word, weight in self._weights.items():
            for index in self._shelf.holding(word):
                scores[index] = scores.get(index, 0.0) + weight
        pieces = self._shelf.pieces
        ranked = sorted(scores, key=lambda at: (-scores[at], at))[:_CANDIDATES]
        near = {at + step for at in ranked[: _CANDIDATES // 4] for step in (-1, 0, 1)}
        wide: dict[int, float] = {}
        for at in {*ranked, *near}:
            if not 0 <= at < len(pieces):
                continue
            beside = max(scores.get(at - 1, 0.0), scores.get(at + 1, 0.0))
            wide[at] = _NEIGHBOUR * beside
        return wide

    def next(self, picked: set[int], room: int) -> int | None:
        """The best piece that fits into `room` tokens; None when there is none."""
        pieces = self._shelf.pieces
        best, best_gain = None, 0.0
        for at in sorted(self._candidates):
            if at in picked or len(pieces[at].ids) > room:
                continue
            gain = self._candidates[at] + self._gain(pieces[at])
            if gain > best_gain:
                best, best_gain = at, gain
        return best

    def _gain(self, piece: Piece) -> float:
        weights = self._weights
        if len(weights) < len(piece.stems):
            return sum(weight for word, weight in weights.items() if word in piece.stems)
        return sum(weights[word] for word in piece.stems if word in weights)

    def take(self, at: int) -> None:
        """Count the words of a picked piece less from now on."""
        for word in self._shelf.pieces[at].stems:
            if word in self._weights:
                self._weights[word] *= _REPEATED
        for step in (-1, 1):
            if at + step in self._candidates:
                self._candidates[at + step] *= 1 + _NEIGHBOUR


class PieceReader:
    """Cuts and tokenises sources, and remembers those it read last."""

    def __init__(
        self, tokenizer: Tokenizer, preparer: Preparer | None = None, keep: int = 32
    ) -> None:
        self._tokenizer = tokenizer
        self._preparer = preparer or Preparer(keep)
        self._keep = keep
        self._known: OrderedDict[tuple[str, ...], Pieces] = OrderedDict()

    def read(self, sources: Sequence[Source]) -> Pieces:
        """The pieces of these sources, newly read or remembered."""
        key = tuple(source.text for source in sources)
        known = self._known.get(key)
        if known is not None:
            self._known.move_to_end(key)
            return known
        grounds = self._preparer.prepare(sources)
        found = Pieces(self._cut(grounds), grounds)
        if grounds.length <= _NO_CACHE:
            self._known[key] = found
            while len(self._known) > self._keep:
                self._known.popitem(last=False)
        return found

    def _cut(self, grounds: Grounds) -> list[Piece]:
        drafts = [draft for passage in grounds.passages for draft in _drafts(passage)]
        encoded = self._tokenizer.encode_batch(
            [spaced(text) for _, _, text, _ in drafts], add_special_tokens=False
        )
        return [
            Piece(passage.source, span, text, tokens.ids, stems)
            for (passage, span, text, stems), tokens in zip(drafts, encoded, strict=True)
            if tokens.ids
        ]


def spaced(text: str) -> str:
    """The text with a blank for every white space; the tokenizer would join words at some."""
    return _WHITE.sub(" ", text)


def query_stems(words: Iterable[str], weight: float, numeral: float) -> dict[str, float]:
    """The content stems of words, each with `weight`, or `numeral` where it begins with a digit."""
    return {
        stem(word): numeral if word[0].isdigit() else weight
        for word in words
        if folded(word) not in FUNCTION_WORDS
    }


_Draft = tuple[Passage, Span, str, frozenset[str]]


def _drafts(passage: Passage) -> list[_Draft]:
    if passage.length <= MAX_WORDS:
        text = f"{passage.text};" if passage.key else passage.text
        return [(passage, passage.span, text, passage.stems)]
    lead = passage.text[: len(passage.text) - len(passage.value)] if passage.key else ""
    body = passage.text[len(lead) :]
    found: list[_Draft] = []
    for start, end in _parts(body, words_of(body)):
        text = lead + body[start:end].strip()
        at = passage.span
        # What is read of a record is not what stands there, so its parts share the line's span.
        if not passage.key and at.end - at.start == len(passage.text):
            at = Span(at.start + start, at.start + end)
        found.append((passage, at, text, frozenset(stem(word.text) for word in words_of(text))))
    return found


def _parts(text: str, words: Sequence[Word]) -> list[tuple[int, int]]:
    """Ranges of at most `MAX_WORDS` words, cut behind a comma or the like where there is one."""
    parts = []
    low = begin = 0
    while len(words) - low > MAX_WORDS:
        cut = low + MAX_WORDS
        for at in range(cut, low + MAX_WORDS // 2, -1):
            if any(c in ",;:)—–|" for c in text[words[at - 1].end : words[at].start]):
                cut = at
                break
        parts.append((begin, words[cut].start))
        low, begin = cut, words[cut].start
    parts.append((begin, len(text)))
    return parts
