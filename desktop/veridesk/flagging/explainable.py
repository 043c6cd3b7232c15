"""The detector that needs no model: checks with reasons, weighed by two small regressions.

One regression gives each word its chance to be unsupported, the other gives the whole output its
score. The likeliest words bear the score itself and the others their share of it, so an output
has a raised flag exactly when its score reaches the threshold.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from veridesk.core.model import Assessment, Claim, ClaimState, Flag, FlagKind, Source, Span
from veridesk.core.resources import resource
from veridesk.core.text import trim
from veridesk.flagging.claims import ClaimWord, claim_spans
from veridesk.flagging.detector import Question
from veridesk.flagging.evidence import Grounds, Preparer
from veridesk.flagging.features import (
    OUTPUT_FEATURES,
    WORD_FEATURES,
    ClaimReading,
    OutputReading,
    output_row,
    read_output,
)
from veridesk.flagging.finding import CHECKS, Finding
from veridesk.flagging.model import LoadedWeights, Logistic, Shape, load_weights

NAME = "explainable"
VERSION = "1"
MAX_OUTPUT = 100_000
"""So many code points of an output are read; the claims behind them are `not checked`."""
MAX_FLAGS = 40
"""No assessment carries more flags; the likeliest are kept."""

NO_SOURCE = "the sample has no source to check against"
NO_STATEMENT = "the output holds no statement that sources could support"
TOO_LONG = "the output is too long; this part was not read"

_FEW_EVIDENCE = 3
_LISTED_WORDS = 4
_LONGEST_FIGURE = 40
_FIRM = frozenset({"number", "date", "clock", "unit", "field"})
_PREFERRED = {check: rank for rank, check in enumerate(CHECKS)}


class ExplainableDetector:
    """Flags what no source holds, with a span, a kind, a probability and a reason."""

    name = NAME
    version = VERSION

    def __init__(self, loaded: LoadedWeights) -> None:
        self._weights = loaded.weights
        self.weights_hash = loaded.sha256
        self.threshold = loaded.weights.threshold
        self._prose = _Shape(loaded.weights.prose)
        self._record = _Shape(loaded.weights.record)
        self._preparer = Preparer()

    @property
    def parameters(self) -> Mapping[str, object]:
        """What besides the weights decides the flags."""
        return {"floor": self._weights.floor, "threshold": self.threshold}

    def assess_batch(self, questions: Sequence[Question]) -> list[Assessment]:
        """Assess several outputs, in order; samples that share sources should be neighbours."""
        return [self.assess(q.prompt, q.output, q.sources) for q in questions]

    def assess(self, prompt: str, output: str, sources: Sequence[Source]) -> Assessment:
        """Assess one output against its sources."""
        if not any(source.text.strip() for source in sources):
            return unchecked(output, NO_SOURCE)
        grounds = self._preparer.prepare(sources)
        spans = claim_spans(output)
        read = [span for span in spans if span.end <= MAX_OUTPUT]
        explained = self.explain(output, read, prompt, grounds)
        if not any(explained.chances):
            return unchecked(output, NO_STATEMENT)
        score = round(explained.score, 4)
        shape = self._shape_of(grounds)
        found = _Assessor(
            output, explained.reading, explained.chances, score, shape, self.threshold
        )
        claims, flags = found.claims(), found.flags(self._weights.floor)
        claims += [unchecked_claim(span, TOO_LONG) for span in spans[len(read) :]]
        return Assessment(
            score=score,
            state=whole_state(claims, flags, self.threshold),
            claims=tuple(claims),
            flags=tuple(flags),
            reason=what_was_left(grounds, len(spans) - len(read)),
        )

    def explain(self, output: str, spans: list[Span], prompt: str, grounds: Grounds) -> "Explained":
        """What the checks and the two regressions say of the claims at `spans`."""
        reading = read_output(output, spans, prompt, grounds)
        shape = self._shape_of(grounds)
        chances = shape.word_chances(reading)
        return Explained(reading, chances, shape.output.chance(output_row(reading, chances)))

    def _shape_of(self, grounds: Grounds) -> "_Shape":
        return self._record if grounds.is_record else self._prose


@dataclass(slots=True)
class Explained:
    """An output as the checks read it.

    `chances` holds the chance of each content word to be unsupported, claim by claim; `score` that
    of anything in the output being so.
    """

    reading: OutputReading
    chances: list[list[float]]
    score: float


def load() -> ExplainableDetector:
    """Load the detector with the weights that ship with the program."""
    return ExplainableDetector(load_weights(resource("models/explainable.json")))


def unchecked(output: str, reason: str) -> Assessment:
    """The honest answer when nothing was checked: every claim says so, and there is no score."""
    return Assessment(
        score=None,
        state=ClaimState.NOT_CHECKED,
        claims=tuple(unchecked_claim(span, reason) for span in claim_spans(output)),
        reason=reason,
    )


def unchecked_claim(span: Span, reason: str) -> Claim:
    """A claim that was not read, and why."""
    return Claim(span, ClaimState.NOT_CHECKED, None, reason)


def what_was_left(grounds: Grounds, claims: int) -> str:
    """What of the sources and of the output was not read, in words; '' for nothing."""
    parts = []
    if grounds.unread:
        parts.append(f"{grounds.unread:,} characters of the sources were not read")
    if claims:
        parts.append(f"{claims:,} claims of the output were not read")
    return "; ".join(parts)


def whole_state(claims: Sequence[Claim], flags: Sequence[Flag], threshold: float) -> ClaimState:
    """The state of an output with these claims and flags."""
    raised = {flag.kind for flag in flags if flag.probability >= threshold}
    if FlagKind.CONTRADICTED in raised:
        return ClaimState.CONTRADICTED
    states = {claim.state for claim in claims}
    for state in (ClaimState.NOT_FOUND, ClaimState.NOT_CHECKED):
        if state in states and (state is ClaimState.NOT_FOUND or raised == set()):
            return state
    return ClaimState.NOT_FOUND if raised else ClaimState.SUPPORTED


class _Shape:
    """The two regressions for one shape of sources."""

    def __init__(self, shape: Shape) -> None:
        self.words = Logistic.of(shape.words, WORD_FEATURES)
        self.output = Logistic.of(shape.outputs, OUTPUT_FEATURES)
        self.sharpness = shape.sharpness
        self.gap = shape.gap

    def word_chances(self, reading: OutputReading) -> list[list[float]]:
        """The chance of each content word to be unsupported, claim by claim."""
        return [smoothed([self.words.chance(row) for row in c.rows]) for c in reading.claims]


def smoothed(chances: list[float]) -> list[float]:
    """Each chance averaged with its neighbours', since errors come as phrases."""
    last = len(chances) - 1
    return [
        sum(chances[max(0, i - 1) : i + 2]) / (min(last, i + 1) - max(0, i - 1) + 1)
        for i in range(len(chances))
    ]


def shares(
    readings: Sequence[ClaimReading], chances: list[list[float]], score: float, sharpness: float
) -> list[list[float]]:
    """The words' probabilities: the likeliest bears the whole score, the others their share.

    A figure that a check found wrong is taken to be as doubtful as the likeliest word.
    """
    highest = max((max(line) for line in chances if line), default=0.0)
    if not highest:
        return chances
    found = []
    for reading, line in zip(readings, chances, strict=True):
        firm = [finding.span for finding in reading.findings if is_firm(finding)]
        found.append(
            [
                score
                if any(s.start < w.span_end and w.span_start < s.end for s in firm)
                else score * (chance / highest) ** sharpness
                for w, chance in zip(reading.content, line, strict=True)
            ]
        )
    return found


def is_firm(finding: Finding) -> bool:
    """True for what a check can hardly be wrong about: figures, and fields that say otherwise."""
    return finding.check in _FIRM


def runs_of(words: Sequence[ClaimWord], over: Sequence[bool], gap: int) -> list[tuple[int, int]]:
    """Index ranges of words that are `over`, joined where at most `gap` signs lie between."""
    runs: list[tuple[int, int]] = []
    for i, is_over in enumerate(over):
        if not is_over:
            continue
        if runs and words[i].span_start - words[runs[-1][1] - 1].span_end <= gap:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return runs


class _Assessor:
    """Turns the words' chances of one output into flags and claims."""

    def __init__(
        self,
        output: str,
        reading: OutputReading,
        chances: list[list[float]],
        score: float,
        shape: _Shape,
        threshold: float,
    ) -> None:
        self._output = output
        self._reading = reading
        self._shares = shares(reading.claims, chances, score, shape.sharpness)
        self._gap = shape.gap
        self._threshold = threshold

    def flags(self, floor: float) -> list[Flag]:
        """The raised flags, and those down to the floor; the likeliest `MAX_FLAGS` of them."""
        if self._reading.grounds.unread:
            return []  # What seems missing may stand in the part that was not read.
        found: list[Flag] = []
        for reading, line in zip(self._reading.claims, self._shares, strict=True):
            high = [share >= self._threshold for share in line]
            low = [floor <= share < self._threshold for share in line]
            found += [
                self._flag(reading, line, run)
                for over in (high, low)
                for run in runs_of(reading.content, over, self._gap if over is high else 1)
            ]
        found.sort(key=lambda flag: -flag.probability)
        return sorted(found[:MAX_FLAGS], key=lambda flag: flag.span)

    def claims(self) -> list[Claim]:
        """Every claim that was read, with its state."""
        return [
            self._claim(reading, line)
            for reading, line in zip(self._reading.claims, self._shares, strict=True)
        ]

    def _flag(self, reading: ClaimReading, line: list[float], run: tuple[int, int]) -> Flag:
        words = reading.content[run[0] : run[1]]
        span = self._whole_findings(reading, words)
        inside = [f for f in reading.findings if f.span.overlaps(span)]
        kind, reason = kind_and_reason(inside, words, reading, self._reading.grounds)
        probability = round(max(line[run[0] : run[1]]), 4)
        # Rounding must not carry a flag over the threshold, in either direction.
        if max(line[run[0] : run[1]]) < self._threshold <= probability:
            probability = self._threshold - 1e-4
        return Flag(span, kind, probability, reason)

    def _whole_findings(self, reading: ClaimReading, words: Sequence[ClaimWord]) -> Span:
        """The words' span; a figure or quotation that it cuts is taken in whole."""
        start, end = words[0].span_start, words[-1].span_end
        for finding in reading.findings:
            span = finding.span
            short = finding.check in _FIGURES and span.end - span.start <= _LONGEST_FIGURE
            if (short or finding.check == "quotation") and span.overlaps(Span(start, end)):
                start, end = min(start, span.start), max(end, span.end)
        return trim(self._output, start, end) or Span(start, end)

    def _claim(self, reading: ClaimReading, line: list[float]) -> Claim:
        evidence = tuple(match.as_evidence() for match in reading.matches[:_FEW_EVIDENCE])
        span = reading.claim.span
        if not line:
            reason = "nothing in it that a source could support"
            return Claim(span, ClaimState.NOT_CHECKED, None, reason, evidence)
        state, reason = self._claim_state(reading, line)
        return Claim(span, state, round(max(line), 4), reason, evidence)

    def _claim_state(self, reading: ClaimReading, line: list[float]) -> tuple[ClaimState, str]:
        over = [w for w, s in zip(reading.content, line, strict=True) if s >= self._threshold]
        if not over:
            if reading.matches:
                return ClaimState.SUPPORTED, "its words and figures are in the sources"
            return ClaimState.NOT_FOUND, "no source speaks of this"
        if self._reading.grounds.unread:
            return ClaimState.NOT_CHECKED, "not found, but the sources were not read to their end"
        span = Span(over[0].span_start, over[-1].span_end)
        inside = [f for f in reading.findings if f.span.overlaps(span)]
        kind, reason = kind_and_reason(inside, over, reading, self._reading.grounds)
        if kind is FlagKind.CONTRADICTED:
            return ClaimState.CONTRADICTED, reason
        return ClaimState.NOT_FOUND, reason


_FIGURES = frozenset({"number", "count", "unit", "date", "clock", "name"})


def kind_and_reason(
    found: Sequence[Finding], words: Sequence[ClaimWord], reading: ClaimReading, grounds: Grounds
) -> tuple[FlagKind, str]:
    """The kind and reason of the most telling finding, or what the words themselves show."""
    if found:
        best = min(found, key=lambda f: (f.kind is not FlagKind.CONTRADICTED, _PREFERRED[f.check]))
        return best.kind, best.reason
    new = [w.text for w in words if w.stem not in grounds.stems and not w.text[0].isdigit()]
    if new:
        listed = ", ".join(f"‘{word}’" for word in dict.fromkeys(new[:_LISTED_WORDS]))
        more = " and more" if len(new) > _LISTED_WORDS else ""
        verb = "is" if len(new) == 1 else "are"
        return FlagKind.UNSUPPORTED, f"{listed}{more} {verb} in no source"
    if reading.coverage < 0.5:
        return FlagKind.UNSUPPORTED, "no source passage says this; its words stand far apart there"
    return FlagKind.UNSUPPORTED, "the sources have these words, but not put together like this"
