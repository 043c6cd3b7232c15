"""Makers that put another date, weekday or time of day in place of the right one."""

import re
from collections.abc import Iterator

from veridesk.core.model import Span
from veridesk.flagging.lexicon import MONTH_NAMES, WEEKDAYS
from veridesk.flagging.quantities import Clock, Date, quantities_of
from veridesk.flagging.train.example import Truth
from veridesk.flagging.train.planting import Ground, Planted, replaced, stems_of

_MONTHS = tuple(MONTH_NAMES[1:])
_DAYS = tuple(day.capitalize() for day in WEEKDAYS)
_DIGITS = re.compile(r"\d+")
_HOURS = 12


def swap_names_of_days(ground: Ground) -> Iterator[Planted]:
    """Months and weekdays of the claim, replaced by others, most often of the same sources."""
    joined = ground.grounds.joined
    for row in (_MONTHS, _DAYS):
        said = [one for one in row if re.search(rf"\b{one}\b", ground.claim)]
        for match in re.finditer(rf"\b(?:{'|'.join(row)})\b", ground.claim):
            old = match[0]
            home = ground.home(stems_of(old))
            if home is None or len(said) > 1:
                continue
            others = [one for one in row if one != old]
            known = [
                one
                for one in others
                if f" {one.lower()} " in joined
                and ground.stays_false(home, stems_of(old), stems_of(one), old, one)
            ]
            in_source = bool(known) and ground.random.random() < 0.75
            novel = [one for one in others if f" {one.lower()} " not in joined]
            options = known if in_source else novel
            if options:
                made = replaced(
                    "date_swap" if in_source else "date_novel", ground.claim,
                    Span(match.start(), match.end()), ground.random.choice(options),
                    Truth.CONTRADICTED, in_source=in_source,
                )  # fmt: skip
                if made is not None:
                    yield made


def swap_dates(ground: Ground) -> Iterator[Planted]:
    """The day or the year of a supported date, replaced by that of another date or a near one."""
    dates = [(d, m.passage) for m in ground.matches for d in m.passage.quantities.dates]
    for said in quantities_of(ground.claim).dates:
        home = next((p for d, p in dates if d == said or _same(d, said)), None)
        if home is None:
            continue
        for part in ("year", "day"):
            old = getattr(said, part)
            if old is None:
                continue
            spots = [m for m in _DIGITS.finditer(said.span.of(ground.claim)) if int(m[0]) == old]
            if len(spots) != 1:
                continue
            start = said.span.start + spots[0].start()
            span = Span(start, start + len(spots[0][0]))
            known = sorted({v for d in _all_dates(ground) if (v := getattr(d, part)) is not None})
            known = [v for v in known if v != old and _is_false(ground, said, part, v)]
            if known and ground.random.random() < 0.7:
                new, maker, inside = ground.random.choice(known), "date_swap", True
            else:
                new, maker, inside = _near(ground, part, old), "date_novel", False
                if float(new) in ground.grounds.numbers:
                    continue
            text = str(new).zfill(len(spots[0][0])) if part == "day" else str(new)
            made = replaced(maker, ground.claim, span, text, Truth.CONTRADICTED, in_source=inside)
            if made is not None:
                yield made


def swap_clocks(ground: Ground) -> Iterator[Planted]:
    """A supported time of day, replaced by another one of the sources or a near one."""
    clocks = ground.grounds.clocks
    for said in quantities_of(ground.claim).clocks:
        if not any(one.minutes % 720 == said.minutes % 720 for one in clocks):
            continue
        match = re.match(r"\d{1,2}(?::\d\d)?", said.span.of(ground.claim))
        if match is None:
            continue
        known = [one for one in clocks if one.minutes % 720 != said.minutes % 720]
        in_source = bool(known) and ground.random.random() < 0.7
        minutes = (
            ground.random.choice(known).minutes
            if in_source
            else said.minutes + 60 * (ground.random.choice((1, 2, 3, 5, -1, -2)))
        )
        if not in_source and any(one.minutes % 720 == minutes % 720 for one in clocks):
            continue
        span = Span(said.span.start, said.span.start + match.end())
        made = replaced(
            "clock_swap" if in_source else "clock_novel", ground.claim, span,
            _written(said, match[0], minutes), Truth.CONTRADICTED, in_source=in_source,
        )  # fmt: skip
        if made is not None:
            yield made


def _written(said: Clock, text: str, minutes: int) -> str:
    hour, minute = minutes % 1440 // 60, minutes % 60
    if said.minutes // 60 <= _HOURS or int(text.partition(":")[0]) <= _HOURS:
        hour = (hour - 1) % _HOURS + 1
    return f"{hour}:{minute:02d}" if ":" in text or minute else str(hour)


def _same(one: Date, other: Date) -> bool:
    """True when `one` says all that `other` says."""
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(b is None or a == b for a, b in parts)


def _all_dates(ground: Ground) -> list[Date]:
    return [d for p in ground.grounds.passages for d in p.quantities.dates]


def _is_false(ground: Ground, said: Date, part: str, new: int) -> bool:
    """True when no date of the sources fits the date as it would then read."""
    changed = Date(
        said.span,
        new if part == "year" else said.year,
        said.month,
        new if part == "day" else said.day,
    )
    return not any(_same(one, changed) for one in _all_dates(ground))


def _near(ground: Ground, part: str, old: int) -> int:
    shift = ground.random.choice((-10, -5, -3, -2, -1, 1, 2, 3, 5, 10))
    return old + shift if part == "year" else (old + shift - 1) % 28 + 1
