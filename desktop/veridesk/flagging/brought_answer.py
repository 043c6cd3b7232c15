"""From a model's doubts about words to what a reviewer reads: claims, flags, evidence, reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from veridesk.core.model import Assessment, Claim, ClaimState, Evidence, Flag, FlagKind, Span
from veridesk.flagging.brought_windows import Units, holds
from veridesk.flagging.features import ClaimReading, OutputReading
from veridesk.flagging.finding import Finding

FLOOR = 0.2
"""Flags under it are not kept."""
MAX_FLAGS = 40

_FEW_EVIDENCE = 3
_NO_CONTENT = "nothing in it that a source could support"


@dataclass(frozen=True, slots=True)
class Doubt:
    """How likely some words are not supported, and how likely the sources deny them."""

    span: Span
    doubt: float
    denied: float = 0.0


@dataclass(frozen=True, slots=True)
class ClaimFound:
    """What a model makes of one claim: its doubts in text order, and the window that shows most.

    `reason` says why there are no doubts, where the claim was not read.
    """

    doubts: tuple[Doubt, ...] = ()
    window: Units = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a model makes of all claims, and what of the sources it did not read."""

    claims: tuple[ClaimFound, ...]
    unread: str = ""
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Answer:
    """Puts an assessment together; `unread` says what of the sources the model did not see."""

    reading: OutputReading
    found: Sequence[ClaimFound]
    threshold: float
    tells_denied: bool
    unread: str = ""
    left: Sequence[Claim] = ()
    notes: Sequence[str] = ()
    _flags: list[Flag] = field(default_factory=list)
    _worst: float | None = None

    def assessment(self) -> Assessment:
        """Claims with their states, flags down to the floor, and the score of the whole."""
        claims = [
            self._claim(reading, one)
            for reading, one in zip(self.reading.claims, self.found, strict=True)
        ]
        likely = sorted(self._flags, key=lambda flag: -flag.probability)[:MAX_FLAGS]
        flags = tuple(sorted(likely, key=lambda flag: flag.span))
        state = _whole_state(claims, flags, self.threshold)
        known = self._worst is not None
        return Assessment(
            score=self._worst,
            state=state if known else ClaimState.NOT_CHECKED,
            claims=(*claims, *self.left),
            flags=flags,
            reason="; ".join(part for part in (self.unread, *self.notes) if part)
            or ("" if known else "the model could check no claim of this output"),
        )

    def _claim(self, reading: ClaimReading, found: ClaimFound) -> Claim:
        span, evidence = reading.claim.span, _evidence(reading, found.window)
        if not reading.content or not found.doubts:
            reason = found.reason or _NO_CONTENT
            return Claim(span, ClaimState.NOT_CHECKED, None, reason, evidence)
        worst = max(found.doubts, key=lambda one: one.doubt)
        probability = _rounded(worst.doubt, self.threshold)
        self._worst = max(self._worst or 0.0, probability)
        if worst.doubt < self.threshold:
            self._flags += self._raised(reading, found.doubts)
            reason = "the model finds it supported by the sources"
            return Claim(span, ClaimState.SUPPORTED, probability, reason, evidence)
        if self.unread:
            reason = f"not found, but {self.unread}"
            return Claim(span, ClaimState.NOT_CHECKED, None, reason, evidence)
        flags = self._raised(reading, found.doubts)
        self._flags += flags
        first = max(flags, key=lambda flag: flag.probability)
        contradicted = first.kind is FlagKind.CONTRADICTED
        state = ClaimState.CONTRADICTED if contradicted else ClaimState.NOT_FOUND
        return Claim(span, state, probability, first.reason, evidence)

    def _raised(self, reading: ClaimReading, doubts: Sequence[Doubt]) -> list[Flag]:
        """Flags over the threshold, then those between it and the floor."""
        over = [self._flag(reading, run) for run in _runs(doubts, self.threshold, 1.01)]
        return over + [self._flag(reading, run) for run in _runs(doubts, FLOOR, self.threshold)]

    def _flag(self, reading: ClaimReading, run: Sequence[Doubt]) -> Flag:
        span = Span(run[0].span.start, run[-1].span.end)
        worst = max(run, key=lambda one: one.doubt)
        checked = [one for one in reading.findings if one.span.overlaps(span)]
        kind, reason = self._kind_and_reason(worst, checked)
        return Flag(span, kind, _rounded(worst.doubt, self.threshold), reason)

    def _kind_and_reason(self, worst: Doubt, checked: Sequence[Finding]) -> tuple[FlagKind, str]:
        """What the checks say of the same words, where the model itself gives no reasons."""
        denied = worst.denied > worst.doubt - worst.denied
        best = min(checked, key=lambda one: one.kind is not FlagKind.CONTRADICTED, default=None)
        if self.tells_denied:
            kind = FlagKind.CONTRADICTED if denied else FlagKind.UNSUPPORTED
            same = [one for one in checked if one.kind is kind]
            if same:
                return kind, same[0].reason
        elif best is not None:
            return best.kind, best.reason
        else:
            kind = FlagKind.UNSUPPORTED
        if kind is FlagKind.CONTRADICTED:
            return kind, "the model reads the sources as saying otherwise"
        return kind, "the model finds nothing in the sources that supports this"


def _runs(doubts: Sequence[Doubt], low: float, high: float) -> Iterator[list[Doubt]]:
    """Neighbours whose doubts lie in `[low, high)`."""
    run: list[Doubt] = []
    for one in doubts:
        if low <= one.doubt < high:
            run.append(one)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _rounded(doubt: float, threshold: float) -> float:
    """Four places; rounding must not carry a doubt over the threshold."""
    short = round(min(1.0, max(0.0, doubt)), 4)
    return threshold - 1e-4 if doubt < threshold <= short else short


def _evidence(reading: ClaimReading, window: Units) -> tuple[Evidence, ...]:
    """The passages that bear most on the claim, those first that the model decided by."""
    inside = sorted(reading.matches, key=lambda match: not holds(window, match))
    return tuple(match.as_evidence() for match in inside[:_FEW_EVIDENCE])


def _whole_state(claims: Sequence[Claim], flags: Sequence[Flag], threshold: float) -> ClaimState:
    raised = {flag.kind for flag in flags if flag.probability >= threshold}
    if FlagKind.CONTRADICTED in raised:
        return ClaimState.CONTRADICTED
    if raised:
        return ClaimState.NOT_FOUND
    states = {claim.state for claim in claims if claim.reason != _NO_CONTENT}
    return ClaimState.NOT_CHECKED if ClaimState.NOT_CHECKED in states else ClaimState.SUPPORTED
