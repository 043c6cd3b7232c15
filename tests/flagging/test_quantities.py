"""Numbers, dates and times are one value, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.flagging.quantities import number_text, quantities_of


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1,200", 1200, None),
        ("1.2k", 1200, None),
        ("1.200,5", 1200.5, None),
        ("0,5", 0.5, None),
        ("twelve", 12, None),
        ("twenty-five km", 25, "kilometer"),
        ("$1.5 million", 1_500_000, "dollar"),
        ("45%", 45, "percentage"),
        ("45 percent", 45, "percentage"),
        ("17th", 17, None),
        ("third", 3, None),
        ("6GB", 6, "gigabyte"),
        ("-5 °C", -5, "centigrade"),
        ("3 hundred", 300, None),
        ("1990s", 1990, None),
    ],
)
def test_numbers_have_one_value(text: str, value: float, unit: str | None) -> None:
    """Grouping, words, scales, signs and units are understood, and the span covers them."""
    (number,) = quantities_of(text).numbers

    assert (number.value, number.unit) == (value, unit)
    assert number.span.of(text) == text


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("January 22, 1984", (1984, 1, 22)),
        ("22nd of January 1984", (1984, 1, 22)),
        ("1984-01-22", (1984, 1, 22)),
        ("22/01/1984", (1984, 1, 22)),
        ("1/22/1984", (1984, 1, 22)),
        ("Sept. 2014", (2014, 9, None)),
        ("5 April", (None, 4, 5)),
        ("1701273600", (2023, 11, 29)),
    ],
)
def test_dates_have_one_value(text: str, date: tuple[int | None, int | None, int | None]) -> None:
    """As much of the date as was written is read, and no number is left over."""
    found = quantities_of(text)

    assert [(d.year, d.month, d.day) for d in found.dates] == [date]
    assert found.numbers == []


def test_a_whole_date_knows_its_weekday() -> None:
    """Days that do not exist have none."""
    (real,) = quantities_of("2023-11-29").dates
    (odd,) = quantities_of("2023-02-31").dates
    assert real.weekday == "wednesday"
    assert odd.weekday is None
    assert real.plain == "29 November 2023"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("8:30 pm", 1230),
        ("8 a.m.", 480),
        ("20:05", 1205),
        ("noon", 720),
        ("12 am", 0),
        ("8:0", 480),
    ],
)
def test_times_of_day_are_minutes(text: str, minutes: int) -> None:
    """Twelve and twenty-four hours agree."""
    assert [clock.minutes for clock in quantities_of(text).clocks] == [minutes]


@given(st.text(max_size=80), st.integers(0, 50))
def test_spans_lie_in_the_text(text: str, offset: int) -> None:
    """Any text is read, and every span stands where its offset says."""
    found = quantities_of(text, offset)
    for one in (*found.numbers, *found.dates, *found.clocks):
        assert offset <= one.span.start < one.span.end <= offset + len(text)


@given(st.integers(0, 999_999))
def test_grouped_and_plain_numbers_agree(value: int) -> None:
    """1,234 and 1234 are one number."""
    values = {n.value for text in (f"{value:,}", str(value)) for n in quantities_of(text).numbers}
    assert values == {float(value)}


def test_numbers_read_back_as_people_write_them() -> None:
    """Reasons show plain numbers."""
    assert [number_text(v) for v in (3.0, 12_000.0, 2.5)] == ["3", "12,000", "2.5"]
