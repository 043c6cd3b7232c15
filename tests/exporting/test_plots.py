"""Charts: the right bars, the same bytes, nothing that breaks on odd numbers or names."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from veridesk.exporting.plots import (
    AFTER,
    BEFORE,
    Bar,
    Chart,
    can_draw,
    lying_bars,
    standing_bars,
)

CHART = Chart("Length", "before", "after", (Bar("short", 1, 0), Bar("long", 3, 4)), "characters")


def colours(data: bytes) -> dict[tuple[int, ...], int]:
    """How many points of the picture have each colour."""
    image = Image.open(BytesIO(data)).convert("RGB")
    counted = image.getcolors(image.width * image.height)
    return {colour: count for count, colour in counted}


def near(found: dict[tuple[int, ...], int], colour: tuple[int, ...]) -> int:
    """How many points have about this colour."""
    return sum(
        count
        for one, count in found.items()
        if all(abs(a - b) <= 4 for a, b in zip(one, colour, strict=True))
    )


@pytest.mark.parametrize("draw", [standing_bars, lying_bars])
def test_the_same_numbers_give_the_same_bytes(draw: object) -> None:
    """And other numbers others; the picture is a PNG with nothing in it but points."""
    data = draw(CHART)
    other = Chart("Length", "before", "after", (Bar("short", 2, 0), Bar("long", 3, 4)))

    assert data == draw(CHART)
    assert data != draw(other)
    assert data.startswith(b"\x89PNG")
    assert Image.open(BytesIO(data)).info.keys() <= {"transparency"}


@pytest.mark.parametrize("draw", [standing_bars, lying_bars])
def test_bars_are_as_large_as_their_shares(draw: object) -> None:
    """Both series add up to the same, so they cover about the same, whatever their counts."""
    found = colours(draw(Chart("t", "b", "a", (Bar("x", 10, 400), Bar("y", 30, 1200)))))
    empty = colours(draw(Chart("t", "b", "a", (Bar("x", 0, 5), Bar("y", 0, 0)))))

    assert near(found, BEFORE) == pytest.approx(near(found, AFTER), rel=0.05)
    assert near(empty, BEFORE) < near(empty, AFTER) / 10


def test_only_what_the_font_has_is_drawn() -> None:
    assert can_draw("llama-3.1 (8B)")
    assert not can_draw("模型")
    assert not can_draw("a\nb")


@settings(max_examples=15)
@given(
    st.lists(
        st.builds(Bar, st.text("aZ 0-<W", max_size=80), st.integers(0, 10**7), st.integers(0, 9)),
        max_size=12,
    )
)
def test_any_chart_can_be_drawn(bars: list[Bar]) -> None:
    """No bars, no counts, huge counts, long names: always a picture."""
    chart = Chart("t", "before", "after", tuple(bars), "axis")

    assert Image.open(BytesIO(standing_bars(chart))).size == (1200, 640)
    assert Image.open(BytesIO(lying_bars(chart))).width == 1200
