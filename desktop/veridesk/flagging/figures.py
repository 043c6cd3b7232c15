"""The checks of numbers, units, dates and times of day."""

import re
from collections.abc import Iterator

from veridesk.core.model import FlagKind
from veridesk.flagging.claims import ReadClaim
from veridesk.flagging.evidence import Grounds, Match
from veridesk.flagging.finding import Finding, Prompted, lacking, lacking_but, short
from veridesk.flagging.lexicon import folded, stem
from veridesk.flagging.quantities import Date, Number, number_text

LINKED = 0.35
"""From this share of a claim's words on, a passage is taken to speak of the same thing."""

_ABOUT = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|over|under|more than|less than|up to|"
    r"some|circa|~|≈)\s*$",
    re.IGNORECASE,
)
_OWN_COUNT_BEFORE = re.compile(
    r"\b(?:passages?|steps?|sources?|documents?|articles?|paragraphs?|sections?|parts?|options?|"
    r"tips?|questions?|answers?|items?|lines?|and|to|through|,|#)\s*\(?$",
    re.IGNORECASE,
)
_OWN_COUNT_AFTER = re.compile(r"\s*-?(?:words?|sentences?|paragraphs?|bullet)\b", re.IGNORECASE)
_FRAMED = re.compile(r"\b(?:passages?|steps?|sources?|documents?)\b", re.IGNORECASE)
_NEAR = 30
_MAGNITUDE = 10


def check_numbers(
    output: str, claim: ReadClaim, matches: list[Match], grounds: Grounds, prompted: Prompted
) -> Iterator[Finding]:
    """Numbers that no source holds, or holds in another unit."""
    own = {abs(number.value) for number in claim.quantities.numbers}
    for number in claim.quantities.numbers:
        value = abs(number.value)
        if (number.worded and value == 1) or value in prompted.numbers:
            continue
        if _is_own_count(output, claim, number):
            continue
        said = number.span.of(output)
        about = _ABOUT.search(output[max(0, number.span.start - 16) : number.span.start])
        if _is_known(number, grounds, about is not None):
            other = _other_unit(number, grounds)
            if other:
                reason = f"‘{short(said)}’: the source gives {number_text(value)} in {other}"
                yield Finding(number.span, "unit", FlagKind.CONTRADICTED, reason)
            continue
        check = "count" if number.is_small and number.unit is None else "number"
        rival = _rival_number(number, own, claim, matches)
        if rival is not None and check == "number":
            reason = lacking_but(said, rival)
            yield Finding(number.span, check, FlagKind.CONTRADICTED, reason)
        else:
            yield Finding(number.span, check, FlagKind.UNSUPPORTED, lacking(said))


def _is_own_count(output: str, claim: ReadClaim, number: Number) -> bool:
    """True when the number counts parts of the texts themselves, as in "Passage 3"."""
    if _OWN_COUNT_AFTER.match(output, number.span.end):
        return True
    before = output[max(claim.span.start, number.span.start - 30) : number.span.start]
    return bool(number.is_small and _OWN_COUNT_BEFORE.search(before) and _FRAMED.search(before))


def _is_known(number: Number, grounds: Grounds, about: bool) -> bool:
    value = abs(number.value)
    if value in grounds.numbers or value in grounds.rounded:
        return True
    if number.base is None:
        if value in grounds.bases:
            return True
    elif abs(number.base) in grounds.numbers and not number.base.is_integer():
        return True
    if number.unit == "percentage" and value / 100 in grounds.numbers:
        return True
    if about and value >= 10:
        return grounds.has_near(value, 0.05 * value)
    step = 10.0 ** max(0, len(str(int(value))) - 2)
    return value >= 1e5 and grounds.has_near(value, step / 2)


def _other_unit(number: Number, grounds: Grounds) -> str | None:
    """The unit that the sources give the value in, when it is never the claim's own."""
    known = grounds.numbers.get(abs(number.value), [])
    if number.unit is None or not known or any(k.unit in (None, number.unit) for k in known):
        return None
    return known[0].unit


def _rival_number(
    number: Number, own: set[float], claim: ReadClaim, matches: list[Match]
) -> str | None:
    """Another number of the same sort where the best evidence speaks of the same thing."""
    low, high = number.span.start - _NEAR, number.span.end + _NEAR
    around = {w.stem for w in claim.words if low < w.span_start < high}
    for match in matches[:3]:
        passage = match.passage
        keyed = bool(passage.key) and any(stem(part) in around for part in passage.key.split())
        if match.coverage < LINKED and not keyed:
            continue
        rivals = [
            other
            for other in passage.quantities.numbers
            if abs(other.value) not in own
            and _MAGNITUDE > abs(other.value) / (abs(number.value) or 1) > 1 / _MAGNITUDE
            and (other.unit == number.unit or (keyed and other.unit is None))
            and other.is_year == number.is_year
            and other.ordinal == number.ordinal
            and (keyed or not other.is_small)
        ]
        if rivals:
            best = min(rivals, key=lambda other: abs(abs(other.value) - abs(number.value)))
            return best.span.of(passage.text)
    return None


def check_dates(
    output: str, claim: ReadClaim, matches: list[Match], grounds: Grounds, prompted: Prompted
) -> Iterator[Finding]:
    """Dates that no source holds."""
    for date in claim.quantities.dates:
        said = date.span.of(output)
        if grounds.has_date(date):
            continue
        if f" {' '.join(map(folded, said.replace(',', ' ').split()))} " in prompted.joined:
            continue
        rival = _rival_date(date, matches)
        if rival is not None:
            yield Finding(date.span, "date", FlagKind.CONTRADICTED, lacking_but(said, rival.plain))
        else:
            yield Finding(date.span, "date", FlagKind.UNSUPPORTED, lacking(said))


def _rival_date(date: Date, matches: list[Match]) -> Date | None:
    for match in matches[:2]:
        if match.coverage >= LINKED:
            for other in match.passage.quantities.dates:
                if not other.fits(date):
                    return other
    return None


def check_clocks(
    output: str, claim: ReadClaim, matches: list[Match], grounds: Grounds
) -> Iterator[Finding]:
    """Times of day that no source holds."""
    exact = {clock.minutes for clock in grounds.clocks}
    loose = {clock.minutes % 720 for clock in grounds.clocks if not clock.sure}
    either = {clock.minutes % 720 for clock in grounds.clocks}
    for clock in claim.quantities.clocks:
        half = clock.minutes % 720
        known = clock.minutes in exact if clock.sure else half in either
        if known or (half in loose and clock.minutes not in exact and not exact - loose):
            continue
        said = clock.span.of(output)
        rivals = [c for match in matches[:1] for c in match.passage.quantities.clocks]
        if rivals:
            best = min(rivals, key=lambda c: abs(c.minutes - clock.minutes))
            yield Finding(clock.span, "clock", FlagKind.CONTRADICTED, lacking_but(said, best.plain))
        else:
            yield Finding(clock.span, "clock", FlagKind.UNSUPPORTED, lacking(said))
