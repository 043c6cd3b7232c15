"""Models that weigh a claim against a text: entailment, neutral, contradiction."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from veridesk.core.model import Source, Span
from veridesk.core.text import body_start, trim
from veridesk.flagging.brought_answer import ClaimFound, Doubt, Found
from veridesk.flagging.brought_labels import Role
from veridesk.flagging.brought_pairs import Encoder, Floats, Pair, Runner, chances
from veridesk.flagging.brought_windows import (
    Unit,
    UnitReader,
    Units,
    fitting_pairs,
    ranked,
    slices_of,
    windows_of,
)
from veridesk.flagging.features import ClaimReading, OutputReading

MOST_TOKENS = 131_072
"""Tokens that are read for one sample at most, all its pairs together."""

_CLAIM_SHARE = 0.6
_FOCUS = 3
_SPARE = 4
_LONG_CLAIM = "the claim is too long for this model"


@dataclass(slots=True)
class _Asked:
    """One claim on its way: what is still to be asked, and what was answered so far."""

    span: Span
    waiting: list[tuple[Pair, Units]] = field(default_factory=list)
    fine: float = -1.0
    denied: float = -1.0
    fine_at: Units = ()
    denied_at: Units = ()
    denied_beats: bool = False
    reason: str = ""


class ClaimAsker:
    """Asks about each claim beside its best evidence first, then beside every window.

    What one window supports is supported, whatever the others say.
    """

    def __init__(
        self, encoder: Encoder, runner: Runner, roles: Sequence[Role], window: int, threshold: float
    ) -> None:
        self._encoder, self._runner, self._labels = encoder, runner, len(roles)
        self._fine = [number for number, role in enumerate(roles) if role is Role.FINE]
        self._denied = [n for n, role in enumerate(roles) if role is Role.CONTRADICTED]
        self._window, self._threshold = window, threshold
        self._units = UnitReader(encoder)

    def ask(
        self, _prompt: str, output: str, sources: Sequence[Source], reading: OutputReading
    ) -> Found:
        """One doubt about each claim; the prompt is no evidence, so it is not shown."""
        asked = [self._asked(output, one, sources, reading) for one in reading.claims]
        self._answer(asked)
        skipped = any(one.waiting and one.fine < 1 - self._threshold for one in asked)
        unread = "not all of the long sources was read" if skipped else ""
        if reading.grounds.unread:
            unread = f"{reading.grounds.unread:,} characters of the sources were not read"
        return Found(tuple(map(self._found, asked)), unread)

    def _asked(
        self, output: str, one: ClaimReading, sources: Sequence[Source], reading: OutputReading
    ) -> _Asked:
        span = one.claim.span
        body = trim(output, body_start(output, span), span.end) or span
        asked = _Asked(body)
        if not one.content:
            return asked
        room = self._window - self._encoder.added - _SPARE
        tokens = self._encoder.count(body.of(output))
        if tokens > _CLAIM_SHARE * room:
            asked.reason = _LONG_CLAIM
            return asked
        units = self._units.read(sources, reading.grounds, max(1, (room - tokens) // 2))
        windows = windows_of(units, room - tokens)
        order = [windows[number] for number in ranked(windows, one.matches)]
        focus = _focus(one, units)
        if focus and focus != windows[0]:
            order.insert(0, focus)

        def write(window: Units) -> str:
            return "\n".join(text for _, text in slices_of(window, sources))

        for window in order:
            asked.waiting += fitting_pairs(
                self._encoder, window, write, body.of(output), self._window
            )
        return asked

    def _answer(self, asked: Sequence[_Asked]) -> None:
        """Ask round by round, until each claim is supported or everything was read."""
        used = 0
        while True:
            open_ones = [a for a in asked if a.waiting and 1 - a.fine >= self._threshold]
            now: list[_Asked] = []
            for one in open_ones:
                cost = len(one.waiting[0][0].ids)
                if used + cost > MOST_TOKENS:
                    break
                used += cost
                now.append(one)
            if not now:
                return
            heads = [one.waiting.pop(0) for one in now]
            rows = chances(self._runner, [pair for pair, _ in heads], self._labels)
            for one, (_, window), row in zip(now, heads, rows, strict=True):
                self._note(one, window, row)

    def _note(self, one: _Asked, window: Units, row: Floats) -> None:
        fine = float(sum(row[number] for number in self._fine))
        denied = float(sum(row[number] for number in self._denied))
        if fine > one.fine:
            one.fine, one.fine_at = fine, window
        if denied > one.denied:
            one.denied, one.denied_at = denied, window
            one.denied_beats = denied > 1.0 - fine - denied

    def _found(self, one: _Asked) -> ClaimFound:
        if one.fine < 0:
            reason = one.reason or "too much for this model to read at once"
            return ClaimFound(reason=reason)
        doubt = 1.0 - one.fine
        is_denied = doubt >= self._threshold and one.denied_beats
        denied = min(doubt, max(one.denied, 0.0)) if is_denied else 0.0
        window = one.denied_at if is_denied else one.fine_at
        return ClaimFound((Doubt(one.span, doubt, denied),), window)


def _focus(one: ClaimReading, units: Sequence[Unit]) -> Units:
    """The few sentences that bear most on a claim, in the order in which they stand."""
    best = [match.passage for match in one.matches[:_FOCUS]]
    return tuple(
        unit
        for unit in units
        if any(
            unit.source == p.source and unit.start < p.span.end and p.span.start < unit.end
            for p in best
        )
    )
