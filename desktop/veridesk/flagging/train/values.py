"""Makers that put another number or unit in place of the right one."""

import re
from collections.abc import Iterator

from veridesk.core.model import Span
from veridesk.flagging.evidence import Passage
from veridesk.flagging.lexicon import SMALL_NUMBERS
from veridesk.flagging.quantities import Number, quantities_of
from veridesk.flagging.train.example import Truth
from veridesk.flagging.train.planting import Ground, Planted, replaced, stems_of

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WORDED = {value: word for word, value in SMALL_NUMBERS.items()}
_UNITS = (
    ("million", "billion", "thousand"),
    ("millions", "billions", "thousands"),
    ("kilometres", "miles", "metres", "kilometers", "meters", "feet"),
    ("km", "miles", "m"),
    ("hours", "minutes", "days", "weeks", "months", "years"),
    ("hour", "minute", "day", "week", "month", "year"),
    ("dollars", "euros", "pounds", "yen"),
    ("$", "€", "£"),
    ("grams", "kilograms", "pounds", "ounces"),
    ("kg", "g", "mg", "lb"),
    ("percent", "percentage points"),
    ("GB", "MB", "TB"),
    ("GHz", "MHz"),
    ("cups", "tablespoons", "teaspoons"),
    ("cup", "tablespoon", "teaspoon"),
    ("inches", "centimetres", "feet"),
    ("Celsius", "Fahrenheit"),
    ("mph", "km/h"),
    ("first", "second", "third", "fourth"),
    ("AM", "PM"),
    ("am", "pm"),
    ("a.m.", "p.m."),
)
_ALIKE = 20.0


def swap_numbers(ground: Ground) -> Iterator[Planted]:
    """Every number of the claim that its sources support, replaced by another one of theirs."""
    for number, home in _supported(ground):
        options = list(_rivals(ground, number, home))
        if not options:
            continue
        near = [one for one in options if _is_alike(one[0], number)]
        _, text = ground.random.choice(near or options)
        span = _figure_span(ground.claim, number)
        made = replaced("number_swap", ground.claim, span, text, Truth.CONTRADICTED, in_source=True)
        if made is not None:
            yield made


def novel_numbers(ground: Ground) -> Iterator[Planted]:
    """Every supported number of the claim, replaced by one that no source holds."""
    for number, _ in _supported(ground):
        span = _figure_span(ground.claim, number)
        written = span.of(ground.claim)
        for _ in range(6):
            text = _changed(ground, number, written)
            value = _value(text)
            if text != written and value is not None and value not in ground.grounds.numbers:
                made = replaced("number_novel", ground.claim, span, text, Truth.CONTRADICTED)
                if made is not None:
                    yield made
                break


def change_units(ground: Ground) -> Iterator[Planted]:
    """A unit or scale behind or before a number, replaced by another one of its row."""
    for row in _UNITS:
        for word in row:
            pattern = rf"(?<=\d){re.escape(word)}(?!\w)|(?<=\d\s){re.escape(word)}(?!\w)"
            if not word[0].isalnum():
                pattern = rf"{re.escape(word)}(?=\d)"
            elif word in {"first", "second", "third", "fourth"}:
                pattern = rf"(?<=the ){word}\b"
            for match in re.finditer(pattern, ground.claim):
                if ground.home(stems_of(match[0]) | _figure_beside(ground.claim, match)):
                    span = Span(match.start(), match.end())
                    new = ground.random.choice([one for one in row if one != word])
                    made = replaced("unit", ground.claim, span, new, Truth.CONTRADICTED)
                    if made is not None:
                        yield made


def _figure_beside(claim: str, match: re.Match[str]) -> frozenset[str]:
    """The stem of the figure before or behind a unit."""
    before = re.search(r"[\d.,]*\d\s?$", claim[: match.start()])
    behind = re.match(r"\d[\d.,]*", claim[match.end() :])
    figure = before or behind
    return stems_of(figure[0]) if figure else frozenset()


def _supported(ground: Ground) -> Iterator[tuple[Number, Passage]]:
    """Numbers of the claim that a passage which bears on it holds."""
    for number in quantities_of(ground.claim).numbers:
        if number.ordinal:
            continue
        for match in ground.matches[:4]:
            if any(_same(number, other) for other in match.passage.quantities.numbers):
                yield number, match.passage
                break


def _same(one: Number, other: Number) -> bool:
    return one.value == other.value or (one.base or one.value) == (other.base or other.value)


def _rivals(ground: Ground, number: Number, home: Passage) -> Iterator[tuple[Number, str]]:
    old = ground.claim[number.span.start : number.span.end]
    old_stems = stems_of(old)
    said = {other.value for other in _numbers(ground.claim)}
    seen: set[float] = set()
    passages = ground.grounds.passages
    if len(passages) > 60:
        passages = [match.passage for match in ground.matches] + ground.random.sample(passages, 40)
    for passage in passages:
        for other in (*passage.quantities.numbers, *_years(passage)):
            if other.value in seen or other.value in said or other.ordinal:
                continue
            if other.worded != number.worded or other.is_year != number.is_year:
                continue
            if other.unit != number.unit and other.unit and number.unit:
                continue
            span = _figure_span(passage.text, other)
            text = span.of(passage.text)
            if not stems_of(text):
                continue
            seen.add(other.value)
            if ground.stays_false(home, old_stems, stems_of(text), old, text):
                yield other, text


def _years(passage: Passage) -> Iterator[Number]:
    """The years of whole dates, which may stand for a year alone."""
    for said in passage.quantities.dates:
        year = re.search(rf"\b{said.year}\b", said.span.of(passage.text))
        if said.year is not None and year is not None:
            start = said.span.start + year.start()
            yield Number(Span(start, start + 4), float(said.year))


def _numbers(claim: str) -> list[Number]:
    return quantities_of(claim).numbers


def _figure_span(claim: str, number: Number) -> Span:
    """The digits of a number without money sign, scale and unit; of a worded one its first word."""
    figure = _FIGURE.search(claim, number.span.start, number.span.end)
    if figure is not None and not number.worded:
        return Span(figure.start(), figure.end())
    word = re.compile(r"[A-Za-z]+").search(claim, number.span.start, number.span.end)
    if word is None:
        return number.span
    return Span(word.start(), word.end())


def _is_alike(one: Number, other: Number) -> bool:
    low, high = sorted((abs(one.value), abs(other.value)))
    return one.unit == other.unit and high <= _ALIKE * max(low, 0.5)


def _value(text: str) -> float | None:
    numbers = _numbers(text)
    return numbers[0].value if numbers else None


def _changed(ground: Ground, number: Number, written: str) -> str:
    """The number as written, made wrong as generators do: near, far, or with digits turned."""
    random = ground.random
    if number.worded:
        value = SMALL_NUMBERS.get(written.lower(), 3)
        word = _WORDED.get(max(2, value + random.choice((-3, -2, -1, 1, 2, 3, 5))), "seven")
        return word.capitalize() if written[:1].isupper() else word
    if number.is_year:
        shift = random.choice((-20, -10, -5, -3, -2, -1, 1, 2, 3, 5, 10, 20))
        return str(int(number.value) + shift)
    digits = [at for at, sign in enumerate(written) if sign.isdigit()]
    signs = list(written)
    if len(digits) > 1 and random.random() < 0.3:
        one, other = random.sample(digits, 2)
        signs[one], signs[other] = signs[other], signs[one]
        if signs[digits[0]] != "0":
            return "".join(signs)
    at = digits[0] if random.random() < 0.5 else random.choice(digits)
    signs[at] = random.choice([d for d in "123456789" if d != written[at]])
    return "".join(signs)
