"""What a neural detector reads at once: a part of an output beside the best evidence for it.

Input order is `[CLS] evidence [SEP] part of the output [SEP]`. Token types: 0 for evidence, 1 for
a token of the output whose word stands somewhere in any source, 2 for one whose word does not.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Encoding, Tokenizer

from veridesk.core.errors import UserError
from veridesk.core.model import Source, Span
from veridesk.core.text import span_at, words_of
from veridesk.flagging.evidence import Grounds, Preparer
from veridesk.flagging.lexicon import FUNCTION_WORDS, SMALL_NUMBERS, folded, stem
from veridesk.flagging.pieces import (
    Piece,
    PieceReader,
    Pieces,
    Query,
    query_stems,
    spaced,
)

_SPECIAL = 3
_CONTEXT, _PROMPT, _NUMERAL = 0.25, 0.2, 0.5
_LONG_PROMPT = 600
_MOST_TOKENS = 512


@dataclass(frozen=True, slots=True)
class Budget:
    """How much is read at once: tokens of a window, tokens and claims of the output in it."""

    window: int = 168
    part: int = 84
    claims: int = 4

    def __post_init__(self) -> None:
        if not 16 <= self.window <= _MOST_TOKENS or not 4 <= self.part <= self.window // 2:
            raise ValueError(f"a window of {self.window} tokens cannot hold parts of {self.part}")


@dataclass(frozen=True, slots=True)
class Window:
    """One input of the model, without padding.

    `offsets` are code points of the output, one pair for each token from position `first` on;
    the closing `[SEP]` has none. `claims` gives the index of the claim of each of these tokens.
    """

    input_ids: list[int]
    token_type_ids: list[int]
    first: int
    offsets: list[tuple[int, int]]
    claims: list[int]
    evidence: tuple[Piece, ...]

    @property
    def claim_indices(self) -> list[int]:
        """The claims that the window reads, in order."""
        return sorted(set(self.claims))


def load_tokenizer(path: Path) -> Tokenizer:
    """Read a `tokenizer.json`; UserError when it is none."""
    try:
        tokenizer = Tokenizer.from_str(path.read_text(encoding="utf-8"))
    except Exception as error:
        # The library raises bare Exceptions.
        raise UserError(
            f"the detector's tokenizer {path} cannot be read ({error}); install Veridesk again"
        ) from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


@dataclass(frozen=True, slots=True)
class _Segment:
    """A claim, or a part of one that is too long: its index and its range of output tokens."""

    claim: int
    low: int
    high: int

    @property
    def size(self) -> int:
        return self.high - self.low


class WindowMaker:
    """Plans the windows of outputs; sources are read once for all samples that share them."""

    def __init__(
        self, tokenizer: Tokenizer, budget: Budget | None = None, preparer: Preparer | None = None
    ) -> None:
        self.budget = budget or Budget()
        self._tokenizer = tokenizer
        self._reader = PieceReader(tokenizer, preparer)
        self._cls, self._sep = _special_ids(tokenizer)

    def grounds(self, sources: Sequence[Source]) -> Grounds:
        """The sources as the checks read them, prepared no more than once."""
        return self._reader.read(sources).grounds

    def plan(
        self,
        output: str,
        claims: Sequence[Span],
        sources: Sequence[Source],
        *,
        prompt: str = "",
        skip: Collection[int] = (),
        budget: Budget | None = None,
    ) -> list[Window]:
        """The windows that together read every claim but those whose index is in `skip`.

        `claims` are sorted spans of `output` that do not overlap, as `claim_spans` finds them. No
        token of a claim is left out: what does not fit into one window is read in several.
        """
        budget = budget or self.budget
        pieces = self._reader.read(sources)
        encoding: Encoding = self._tokenizer.encode(spaced(output), add_special_tokens=False)
        plan = _Plan(output, claims, prompt, pieces, encoding, budget)
        segments = [one for one in plan.segments() if one.claim not in skip]
        return [self._window(plan, part) for part in _grouped(segments, budget)]

    def _window(self, plan: "_Plan", part: Sequence[_Segment]) -> Window:
        size = sum(segment.size for segment in part)
        room = plan.budget.window - _SPECIAL - size
        evidence = plan.evidence(part, room)
        ids = [self._cls]
        for piece in evidence:
            ids += piece.ids
        ids.append(self._sep)
        first = len(ids)
        kinds = [0] * first
        offsets: list[tuple[int, int]] = []
        owners: list[int] = []
        for segment in part:
            ids += plan.ids[segment.low : segment.high]
            kinds += plan.kinds[segment.low : segment.high]
            offsets += plan.offsets[segment.low : segment.high]
            owners += [segment.claim] * segment.size
        ids.append(self._sep)
        kinds.append(1)
        return Window(ids, kinds, first, offsets, owners, tuple(evidence))


def _special_ids(tokenizer: Tokenizer) -> tuple[int, int]:
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    if cls is None or sep is None:
        raise UserError("the detector's tokenizer has no [CLS] and [SEP]; install Veridesk again")
    return cls, sep


class _Plan:
    """One output, tokenised, beside the pieces of its sources."""

    def __init__(
        self,
        output: str,
        claims: Sequence[Span],
        prompt: str,
        pieces: Pieces,
        encoding: Encoding,
        budget: Budget,
    ) -> None:
        self.budget = budget
        self.ids: list[int] = encoding.ids
        self.offsets: list[tuple[int, int]] = encoding.offsets
        self.kinds = _kinds(output, self.offsets, pieces.grounds)
        self._output = output
        self._claims = claims
        self._pieces = pieces
        words = [w.text for w in words_of(prompt)] if len(prompt) <= _LONG_PROMPT else []
        self._prompt = query_stems(words, _PROMPT, _PROMPT)

    def segments(self) -> Iterator[_Segment]:
        """The claims in order, those too long for one window in parts."""
        at, count = 0, len(self.offsets)
        for index, claim in enumerate(self._claims):
            while at < count and self.offsets[at][0] < claim.start:
                at += 1
            low = at
            while at < count and self.offsets[at][0] < claim.end:
                at += 1
            most = max(self.budget.part, self.budget.window // 2)
            while at - low > most:
                cut = self._cut(low, low + most)
                yield _Segment(index, low, cut)
                low = cut
            if at > low:
                yield _Segment(index, low, at)

    def _cut(self, low: int, high: int) -> int:
        """Where to divide a long claim: behind a comma if one is near, else between words."""
        between = [
            at
            for at in range(high, low + (high - low) // 2, -1)
            if self.offsets[at - 1][1] < self.offsets[at][0]
        ]
        for at in between:
            if self._output[self.offsets[at - 1][1] - 1] in ",;:.!?)":
                return at
        return between[0] if between else high

    def evidence(self, part: Sequence[_Segment], room: int) -> list[Piece]:
        """The pieces to read beside a part of the output, in reading order."""
        queries = [self._query(segment) for segment in part]
        return [self._pieces.pieces[at] for at in self._pieces.pick(queries, room)]

    def _query(self, segment: _Segment) -> Query:
        """What a claim speaks of: its own words, and a little of what was said and asked before.

        A figure counts less than a word, since it may be the very thing that is wrong.
        """
        start, end = self.offsets[segment.low][0], self.offsets[segment.high - 1][1]
        before = self._claims[segment.claim]
        if segment.claim and start == before.start:
            before = self._claims[segment.claim - 1]
        earlier = (w.text for w in words_of(self._output, before.start, before.end))
        own = (w.text for w in words_of(self._output, start, end))
        return {
            **self._prompt,
            **query_stems(earlier, _CONTEXT, _CONTEXT * _NUMERAL),
            **query_stems(own, 1.0, _NUMERAL),
        }


def _kinds(output: str, offsets: Sequence[tuple[int, int]], grounds: Grounds) -> list[int]:
    """The token type of every token of the output."""
    words = words_of(output)
    spans = [Span(word.start, word.end) for word in words]
    known = [_is_known(word.text, grounds) for word in words]
    kinds = []
    for start, _ in offsets:
        at = span_at(spans, start)
        kinds.append(1 if at is None or known[at] else 2)
    return kinds


def _is_known(word: str, grounds: Grounds) -> bool:
    """True when a word stands in any source, numbers by their value."""
    plain = folded(word)
    if plain in FUNCTION_WORDS or stem(word) in grounds.stems:
        return True
    if plain[0].isdigit():
        digits = plain.replace(",", "").removesuffix("s")
        try:
            return float(digits) in grounds.numbers
        except ValueError:
            return False
    value = SMALL_NUMBERS.get(plain)
    if value is not None:
        return float(value) in grounds.numbers
    return grounds.names_month_or_day(plain)


def _grouped(segments: Sequence[_Segment], budget: Budget) -> Iterator[list[_Segment]]:
    """Neighbouring segments together, as many as a window may read."""
    part: list[_Segment] = []
    for segment in segments:
        size = sum(one.size for one in part) + segment.size
        if part and (size > budget.part or len(part) >= budget.claims):
            yield part
            part = []
        part.append(segment)
    if part:
        yield part
