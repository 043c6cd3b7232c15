"""Flags and claims from the chances that the neural detector gives to words and claims."""

from collections.abc import Sequence

from veridesk.core.model import Claim, ClaimState, Flag, FlagKind, Span
from veridesk.core.text import trim
from veridesk.flagging.calibration import Judgement, ShapeJudge, shared_out
from veridesk.flagging.claims import ClaimWord, ReadClaim
from veridesk.flagging.evidence import Grounds, Match
from veridesk.flagging.explainable import MAX_FLAGS, kind_and_reason, runs_of
from veridesk.flagging.features import ClaimReading
from veridesk.flagging.figures import LINKED
from veridesk.flagging.finding import short
from veridesk.flagging.lexicon import FUNCTION_WORDS, NEGATIONS, folded
from veridesk.flagging.measure import Measured, MeasuredClaim
from veridesk.flagging.quantities import Clock, Date, Number

_FEW_EVIDENCE = 3
_LISTED_WORDS = 4
_LONGEST_FIGURE = 40
_HALF = 0.5
_CLOSE = 1e-4
_Figure = Number | Date | Clock


class FlagMaker:
    """Turns the judgement of one output into flags and claims."""

    def __init__(
        self,
        output: str,
        measured: Measured,
        judgement: Judgement,
        judge: ShapeJudge,
        threshold: float,
        grounds: Grounds,
    ) -> None:
        self._output = output
        self._measured = measured
        self._gap = judge.gap
        self._threshold = threshold
        self._grounds = grounds
        self._shares = shared_out(judgement, judge.claim_sharpness, judge.word_sharpness)
        self._matches = [self._matches_of(at) for at in range(len(measured.claims))]

    def _matches_of(self, at: int) -> list[Match]:
        if self._measured.explained is not None:
            return self._measured.explained.reading.claims[at].matches
        content = self._measured.claims[at].read.claim.content
        return self._grounds.best([word.stem for word in content])

    def flags(self, floor: float) -> list[Flag]:
        """The raised flags, and those down to the floor; the likeliest `MAX_FLAGS` of them."""
        if self._grounds.unread:
            return []  # What seems missing may stand in the part that was not read.
        found: list[Flag] = []
        for at, line in enumerate(self._shares):
            words = self._measured.claims[at].read.claim.words
            high = [share >= self._threshold for share in line]
            low = [floor <= share < self._threshold for share in line]
            runs = [_trimmed(words, run) for run in runs_of(words, high, self._gap)]
            # A faint doubt about a mere function word is worth nobody's time.
            runs += [
                _trimmed(words, run)
                for run in runs_of(words, low, 1)
                if not all(_is_filler(words[place]) for place in range(*run))
            ]
            found += [self._flag(at, line, run) for run in runs]
        found.sort(key=lambda flag: -flag.probability)
        return sorted(found[:MAX_FLAGS], key=lambda flag: flag.span)

    def claims(self) -> list[Claim]:
        """Every claim, with its state."""
        return [self._claim(at) for at in range(len(self._shares))]

    def _flag(self, at: int, line: Sequence[float], run: tuple[int, int]) -> Flag:
        claim = self._measured.claims[at].read.claim
        span = self._whole_figures(claim, claim.words[run[0] : run[1]])
        kind, reason = self._why(at, span, run)
        most = max(line[run[0] : run[1]])
        probability = round(most, 4)
        # Rounding must not carry a flag over the threshold, in either direction.
        if most < self._threshold <= probability:
            probability = self._threshold - _CLOSE
        return Flag(span, kind, probability, reason)

    def _whole_figures(self, claim: ReadClaim, words: Sequence[ClaimWord]) -> Span:
        """The words' span; a figure that it cuts is taken in whole, with its unit."""
        start, end = words[0].span_start, words[-1].span_end
        for figure in _figures(claim):
            span = figure.span
            if span.end - span.start <= _LONGEST_FIGURE and span.overlaps(Span(start, end)):
                start, end = min(start, span.start), max(end, span.end)
        return trim(self._output, start, self._closed(start, end)) or Span(start, end)

    def _closed(self, start: int, end: int) -> int:
        """The end behind a bracket that was opened inside."""
        inside = self._output[start:end]
        follows = self._output[end : end + 1]
        opened = {")": "(", "]": "[", "”": "“", "’": "‘", "»": "«"}.get(follows)
        return end + 1 if opened and inside.count(opened) > inside.count(follows) else end

    def _claim(self, at: int) -> Claim:
        measured, line = self._measured.claims[at], self._shares[at]
        read = measured.read
        matches = self._matches[at]
        evidence = tuple(match.as_evidence() for match in matches[:_FEW_EVIDENCE])
        span = read.claim.span
        if not read.is_read:
            reason = "nothing in it that a source could support"
            return Claim(span, ClaimState.NOT_CHECKED, None, reason, evidence)
        state, reason = self._claim_state(at, measured, line)
        return Claim(span, state, round(max(line), 4), reason, evidence)

    def _claim_state(
        self, at: int, measured: MeasuredClaim, line: Sequence[float]
    ) -> tuple[ClaimState, str]:
        over = [index for index, share in enumerate(line) if share >= self._threshold]
        if not over:
            if measured.read.is_copied:
                return ClaimState.SUPPORTED, "a source says this word for word"
            return ClaimState.SUPPORTED, "the passages found for it bear it out"
        if self._grounds.unread:
            return ClaimState.NOT_CHECKED, "not found, but the sources were not read to their end"
        words = measured.read.claim.words
        span = Span(words[over[0]].span_start, words[over[-1]].span_end)
        kind, reason = self._why(at, span, (over[0], over[-1] + 1))
        if kind is FlagKind.CONTRADICTED:
            return ClaimState.CONTRADICTED, reason
        return ClaimState.NOT_FOUND, reason

    def _why(self, at: int, span: Span, run: tuple[int, int]) -> tuple[FlagKind, str]:
        """The kind of a doubt, and a sentence that a person can check."""
        read = self._measured.claims[at].read
        words = read.claim.words[run[0] : run[1]]
        checked = self._checked(at)
        if checked is not None:
            inside = [finding for finding in checked.findings if finding.span.overlaps(span)]
            if inside:
                return kind_and_reason(inside, words, checked, self._grounds)
        rival = self._rival(at, span)
        if rival is not None:
            return FlagKind.CONTRADICTED, rival
        shares = [
            share
            for share, wrong in zip(
                read.contradicted[run[0] : run[1]], read.wrong[run[0] : run[1]], strict=True
            )
            if wrong == max(read.wrong[run[0] : run[1]])
        ]
        if shares and shares[0] > _HALF and self._matches[at]:
            said = short(self._matches[at][0].passage.text)
            return FlagKind.CONTRADICTED, f"the closest passage says otherwise: ‘{said}’"
        return FlagKind.UNSUPPORTED, self._lacking(at, words)

    def _checked(self, at: int) -> ClaimReading | None:
        explained = self._measured.explained
        return None if explained is None else explained.reading.claims[at]

    def _rival(self, at: int, span: Span) -> str | None:
        """What the closest passage gives in place of a figure inside `span`, in words."""
        claim = self._measured.claims[at].read.claim
        matches = [match for match in self._matches[at][:2] if match.coverage >= LINKED]
        own = {_value(figure) for figure in _figures(claim)}
        for figure in _figures(claim):
            if not span.overlaps(figure.span):
                continue
            for match in matches:
                other = _like(figure, match, own)
                if other is not None:
                    said = short(figure.span.of(self._output))
                    return f"the source says ‘{other}’, the output says ‘{said}’"
        return None

    def _lacking(self, at: int, words: Sequence[ClaimWord]) -> str:
        new = [
            word.text
            for word in words
            if word.is_content
            and word.stem not in self._grounds.stems
            and not word.text[0].isdigit()
        ]
        if new:
            listed = ", ".join(f"‘{word}’" for word in dict.fromkeys(new[:_LISTED_WORDS]))
            more = " and more" if len(new) > _LISTED_WORDS else ""
            return f"{listed}{more} {'is' if len(new) == 1 else 'are'} in no source"
        if not self._matches[at]:
            return "no source speaks of this"
        said = short(self._matches[at][0].passage.text)
        return f"no passage says this; the closest is ‘{said}’"


def _figures(claim: ReadClaim) -> list[_Figure]:
    found = claim.quantities
    return [*found.numbers, *found.dates, *found.clocks]


def _value(figure: _Figure) -> object:
    if isinstance(figure, Number):
        return abs(figure.value)
    if isinstance(figure, Date):
        return (figure.year, figure.month, figure.day)
    return figure.minutes


def _like(figure: _Figure, match: Match, own: set[object]) -> str | None:
    """A figure of the same sort in a passage, when it gives that sort once and differently."""
    given = match.passage.quantities
    text = match.passage.text
    if isinstance(figure, Number):
        alike = [
            other
            for other in given.numbers
            if other.unit == figure.unit
            and other.is_year == figure.is_year
            and other.ordinal == figure.ordinal
            and other.worded == figure.worded
        ]
        if any(_value(other) == _value(figure) for other in alike):
            return None
        rivals = [other.span.of(text) for other in alike if _value(other) not in own]
    elif isinstance(figure, Date):
        if any(figure.fits(other) for other in given.dates):
            return None
        rivals = [other.plain for other in given.dates]
    else:
        if any(figure.minutes == other.minutes for other in given.clocks):
            return None
        rivals = [other.plain for other in given.clocks]
    return short(rivals[0]) if len(set(rivals)) == 1 else None


def _trimmed(words: Sequence[ClaimWord], run: tuple[int, int]) -> tuple[int, int]:
    """The run without function words at its ends, unless it has no others."""
    bare = [at for at in range(*run) if not _is_filler(words[at])]
    return (bare[0], bare[-1] + 1) if bare else run


def _is_filler(word: ClaimWord) -> bool:
    plain = folded(word.text)
    return plain in FUNCTION_WORDS and plain not in NEGATIONS
