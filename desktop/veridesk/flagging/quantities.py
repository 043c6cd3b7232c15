"""Numbers with their units, dates and clock times, in one normal form each."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from veridesk.core.model import Span
from veridesk.flagging.lexicon import (
    MONTH_NAMES,
    MONTHS,
    ORDINALS,
    SCALES,
    SMALL_NUMBERS,
    UNITS,
    WEEKDAYS,
)

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_SMALL = "|".join(sorted({*SMALL_NUMBERS, *ORDINALS}, key=len, reverse=True))
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(1[0-9]\d\d|20\d\d|2100)"
_DATE = re.compile(
    rf"\b(?:(?P<iso>(\d{{4}})-(\d{{1,2}})(?:-(\d{{1,2}}))?)(?!\d)"
    rf"|(?P<dmy>{_DAY}\s+(?:of\s+)?({MONTH})\b(?:\.?,?\s+{_YEAR})?)"
    rf"|(?P<mdy>({MONTH})\b\.?\s+{_DAY}(?!\d|:)(?:,?\s+{_YEAR}(?!\d))?)"
    rf"|(?P<my>({MONTH})\b\.?,?\s+(?:of\s+)?{_YEAR}(?!\d))"
    rf"|(?P<ymd>{_YEAR},?\s+({MONTH})\b\.?\s+{_DAY}(?!\d))"
    rf"|(?P<num>(\d{{1,2}})[/.](\d{{1,2}})[/.](\d{{4}}))(?!\d))",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:(?P<h>\d{1,2}):(?P<m>\d{1,2})(?::\d{2})?(?:\s*(?P<ap>[ap])(?:m\b|\.m\b\.?))?"
    r"|(?P<h2>\d{1,2})\s*(?P<ap2>[ap])(?:m\b|\.m\b\.?)"
    r"|(?P<word>noon|midnight)\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?P<money>[$€£¥₹]\s?)?"
    r"(?P<digits>(?<![\w.,])[-−]?\d+(?:[.,]\d+)*|(?<=[-–/x×(+:~])\d+(?:[.,]\d+)*|(?<=[A-Za-z])\d+(?:\.\d+)?)"
    r"(?P<ordinal>(?:st|nd|rd|th)\b)?(?P<decade>'?s\b)?"
    r"(?:[\s-]?(?P<scale>hundred|thousand|millions?|billions?|trillion|mln|mn|bn|tn|[kmb](?![A-Za-z/°]))\b)?"
    r"(?:[\s-]?(?P<unit>[%°$€£¥₹]\s?[CF]?(?![A-Za-z])|[A-Za-z]{1,11}(?:/[a-z]{1,2})?))?",
    re.IGNORECASE,
)
_WORDED = re.compile(
    rf"\b(?P<head>{_SMALL})(?:[\s-](?P<tail>{_SMALL}))?"
    r"(?:[\s-](?P<scale>hundred|thousand|million|billion|trillion))?"
    r"(?:[\s-](?P<unit>[A-Za-z]{1,11}))?\b",
    re.IGNORECASE,
)
_STAMP_LOW, _STAMP_HIGH = 10**9, 2 * 10**9
_FAMILIAR = 12
_HALF_DAY = 720


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: its value, its unit's plain name if any, and how it was written.

    `base` is what stood before a scale: 1.5 for "1.5 million", None without one.
    """

    span: Span
    value: float
    unit: str | None = None
    worded: bool = False
    ordinal: bool = False
    base: float | None = None

    @property
    def is_small(self) -> bool:
        """True for counts up to twelve, which texts often use without meaning a fact."""
        return self.value <= _FAMILIAR and self.value == int(self.value)

    @property
    def is_year(self) -> bool:
        """True for what reads as a year."""
        return (
            self.unit is None
            and not self.worded
            and 1000 <= self.value <= 2100
            and (self.value == int(self.value))
        )


@dataclass(frozen=True, slots=True)
class Date:
    """A date of a text, as much of it as was written."""

    span: Span
    year: int | None
    month: int | None
    day: int | None

    def fits(self, other: "Date") -> bool:
        """True when the two do not speak against each other and share something."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        known = [(a, b) for a, b in pairs if a is not None and b is not None]
        return bool(known) and all(a == b for a, b in known)

    @property
    def weekday(self) -> str | None:
        """The day of the week in lower case; None when the date is not a whole one."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return WEEKDAYS[date(self.year, self.month, self.day).weekday()]
        except ValueError:
            return None

    @property
    def plain(self) -> str:
        """The date as a person reads it."""
        month = MONTH_NAMES[self.month] if self.month else None
        day = str(self.day) if self.day else None
        return " ".join(
            part for part in (day, month, str(self.year) if self.year else None) if part
        )


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes; `sure` when it was written with am, pm or in 24 hours."""

    span: Span
    minutes: int
    sure: bool

    @property
    def plain(self) -> str:
        """The time as a person reads it."""
        return f"{self.minutes // 60}:{self.minutes % 60:02d}"


@dataclass(frozen=True, slots=True)
class Quantities:
    """All numbers, dates and clock times of one text; a figure is in one of the lists only."""

    numbers: list[Number]
    dates: list[Date]
    clocks: list[Clock]


def quantities_of(text: str, offset: int = 0) -> Quantities:
    """Read the quantities of a text; `offset` is added to their spans."""
    has_digit = any(c.isdigit() for c in text)
    dates = _dates(text, offset) if has_digit else []
    if dates:
        text = _blanked(text, [(d.span.start - offset, d.span.end - offset) for d in dates])
    clocks = _clocks(text, offset)
    if clocks:
        text = _blanked(text, [(c.span.start - offset, c.span.end - offset) for c in clocks])
    numbers = _digits(text, offset) if has_digit else []
    numbers += _worded(text, offset)
    return Quantities(numbers, dates, clocks)


def number_text(value: float) -> str:
    """A number as a person reads it."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}" if abs(value) >= 10_000 else str(int(value))
    return f"{value:g}"


def _blanked(text: str, taken: list[tuple[int, int]]) -> str:
    for start, end in taken:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


def _dates(text: str, offset: int) -> list[Date]:
    found = []
    for match in _DATE.finditer(text):
        parts = _date_parts(match)
        if parts is not None:
            year, month, day = parts
            span = Span(match.start() + offset, match.end() + offset)
            found.append(Date(span, year, month, day))
    for match in re.finditer(r"\b1\d{9}\b", text):
        moment = datetime.fromtimestamp(int(match[0]), UTC)
        span = Span(match.start() + offset, match.end() + offset)
        found.append(Date(span, moment.year, moment.month, moment.day))
    return found


def _date_parts(match: re.Match[str]) -> tuple[int | None, int | None, int | None] | None:
    kind = match.lastgroup or ""
    groups = list(match.groups())
    names = match.re.groupindex
    start = names[kind] if kind else 0
    rest: list[str | None] = groups[start:]
    if kind == "iso":
        year, month, day = rest[0], rest[1], rest[2]
    elif kind == "dmy":
        day, month, year = rest[0], rest[1], rest[2]
    elif kind == "mdy":
        month, day, year = rest[0], rest[1], rest[2]
    elif kind == "my":
        month, year, day = rest[0], rest[1], None
    elif kind == "ymd":
        year, month, day = rest[0], rest[1], rest[2]
    else:
        day, month, year = rest[0], rest[1], rest[2]
        if month and day and int(month) > 12:
            day, month = month, day
    number = _month_number(month)
    day_number = int(day) if day else None
    if number is None or (day_number is not None and not 1 <= day_number <= 31):
        return None
    return (int(year) if year else None), number, day_number


def _month_number(month: str | None) -> int | None:
    if month is None:
        return None
    number = int(month) if month.isdigit() else MONTHS[month.lower()]
    return number if 1 <= number <= 12 else None


def _clocks(text: str, offset: int) -> list[Clock]:
    found = []
    for match in _TIME.finditer(text):
        span = Span(match.start() + offset, match.end() + offset)
        if match["word"]:
            minutes = _HALF_DAY if match["word"].lower() == "noon" else 0
            found.append(Clock(span, minutes, sure=True))
            continue
        hour, minute = int(match["h"] or match["h2"]), int(match["m"] or 0)
        half = (match["ap"] or match["ap2"] or "").lower()
        if hour > 24 or minute > 59:
            continue
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        found.append(Clock(span, (hour * 60 + minute) % 1440, bool(half) or hour > 12 or hour == 0))
    return found


def _digits(text: str, offset: int) -> list[Number]:
    found = []
    for match in _NUMBER.finditer(text):
        value = _value(match["digits"])
        end = match.end("digits")
        if match["ordinal"]:
            end = match.end("ordinal")
        if match["decade"]:
            end = match.end("decade")
        base = None
        if match["scale"]:
            base = value
            value *= SCALES[match["scale"].lower()]
            end = match.end("scale")
        unit = None
        if match["unit"]:
            entry = UNITS.get(match["unit"].lower().replace(" ", ""))
            if entry is not None:
                unit, end = entry[1], match.end("unit")
        if match["money"]:
            unit = UNITS[match["money"].strip()][1]
        start = match.start()
        span = Span(start + offset, end + offset)
        found.append(Number(span, value, unit, ordinal=bool(match["ordinal"]), base=base))
    return found


def _value(digits: str) -> float:
    """1,200 and 1.200,5 and 0,5 by where the marks stand."""
    digits = digits.replace("−", "-")
    if "," in digits and "." in digits:
        last = max(digits.rfind(","), digits.rfind("."))
        other = "," if digits[last] == "." else "."
        digits = digits.replace(other, "").replace(",", ".")
    elif "," in digits:
        head, _, tail = digits.rpartition(",")
        grouped = len(tail) == 3 and not head.startswith("0")
        digits = digits.replace(",", "") if grouped or digits.count(",") > 1 else f"{head}.{tail}"
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    if len(digits) > 300:
        return 0.0
    return float(digits)


def _worded(text: str, offset: int) -> list[Number]:
    found = []
    for match in _WORDED.finditer(text):
        head, tail = match["head"].lower(), (match["tail"] or "").lower()
        ordinal = head in ORDINALS or tail in ORDINALS
        value = float(SMALL_NUMBERS.get(head, ORDINALS.get(head, 0)))
        end = match.end("head")
        if tail:
            if value < 20 or value % 10:
                tail = ""
            else:
                value += SMALL_NUMBERS.get(tail, ORDINALS.get(tail, 0))
                end = match.end("tail")
        if match["scale"] and (tail or not match["tail"]):
            value *= SCALES[match["scale"].lower()]
            end = match.end("scale")
        unit = None
        entry = UNITS.get((match["unit"] or "").lower())
        if entry is not None and match.start("unit") - end <= 1:
            unit, end = entry[1], match.end("unit")
        span = Span(match.start() + offset, end + offset)
        found.append(Number(span, value, unit, worded=True, ordinal=ordinal))
    return found
