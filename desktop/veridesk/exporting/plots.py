"""Small bar charts as PNG: two series, before and after, in shares of all samples of each.

The same numbers give the same bytes. Colours differ in lightness as well as in hue, so that they
can be told apart on any screen, in print, and by people who see few colours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

PAPER = (255, 255, 255)
INK = (27, 31, 36)
SOFT = (87, 96, 106)
LINE = (216, 222, 228)
BEFORE = (159, 178, 196)
AFTER = (11, 83, 148)

_WIDTH = 1200
_EDGE = 40
_TITLE, _TEXT, _SMALL = 30, 24, 21
_TOP = 128
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25)
_MOST_LINES = 5
_LONGEST_LABEL = 300


@dataclass(frozen=True, slots=True)
class Bar:
    """One place on the axis: what it is called, and its count in both series."""

    label: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows: a title, names of both series, and the bars in order."""

    title: str
    before: str
    after: str
    bars: tuple[Bar, ...]
    axis: str = ""


def can_draw(text: str) -> bool:
    """True when the charts' font has all signs of the text."""
    return text.isascii() and text.isprintable()


def standing_bars(chart: Chart) -> bytes:
    """The chart with upright bars, for classes in their natural order."""
    image, draw = _canvas(chart, 640)
    left, right, top, bottom = _EDGE + 70, _WIDTH - _EDGE, _TOP, 640 - 110
    shares = _shares(chart)
    step, highest = _scale(shares)
    for number in range(round(highest / step) + 1):
        y = round(bottom - (bottom - top) * number * step / highest)
        draw.line((left, y, right, y), LINE if number else SOFT, 2)
        draw.text((left - 12, y), _percent(number * step), SOFT, _font(_SMALL), "rm")
    room = (right - left) / max(1, len(chart.bars))
    width = min(52, int(room * 0.36))
    for number, (bar, pair) in enumerate(zip(chart.bars, shares, strict=True)):
        middle = round(left + room * (number + 0.5))
        for share, colour, x in ((pair[0], BEFORE, middle - width - 2), (pair[1], AFTER, middle)):
            height = round((bottom - top) * share / highest)
            if share:
                draw.rectangle((x, bottom - max(height, 2), x + width, bottom - 1), colour)
        draw.text((middle, bottom + 12), _fitted(bar.label, room - 6), INK, _font(_SMALL), "ma")
    draw.text(((left + right) // 2, 640 - 42), chart.axis, SOFT, _font(_SMALL), "ma")
    return _png(image)


def lying_bars(chart: Chart) -> bytes:
    """The chart with bars from left to right, for names."""
    row, bar = 68, 24
    height = _TOP + row * max(1, len(chart.bars)) + 60
    image, draw = _canvas(chart, height)
    names = [_fitted(one.label, _LONGEST_LABEL) for one in chart.bars]
    widest = max([_font(_TEXT).getlength(name) for name in names], default=0)
    left, right = _EDGE + round(widest) + 20, _WIDTH - _EDGE - 90
    shares = _shares(chart)
    step, highest = _scale(shares)
    bottom = height - 56
    for number in range(round(highest / step) + 1):
        x = round(left + (right - left) * number * step / highest)
        draw.line((x, _TOP - 8, x, bottom), LINE if number else SOFT, 2)
        draw.text((x, bottom + 10), _percent(number * step), SOFT, _font(_SMALL), "ma")
    for number, (name, pair) in enumerate(zip(names, shares, strict=True)):
        y = _TOP + row * number + 4
        draw.text((left - 16, y + bar), name, INK, _font(_TEXT), "rm")
        for share, colour, at in ((pair[0], BEFORE, y), (pair[1], AFTER, y + bar)):
            end = left + round((right - left) * share / highest)
            if share:
                draw.rectangle((left + 1, at, max(end, left + 3), at + bar - 2), colour)
            said, place = f"{100 * share:.1f}%", (end + 10, at + bar // 2)
            draw.text(place, said, SOFT, _font(_SMALL), "lm", stroke_width=3, stroke_fill=PAPER)
    return _png(image)


def _canvas(chart: Chart, height: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (_WIDTH, height), PAPER)
    draw = ImageDraw.Draw(image)
    draw.text((_EDGE, 28), chart.title, INK, _font(_TITLE))
    x = _EDGE
    for name, colour in ((chart.before, BEFORE), (chart.after, AFTER)):
        draw.rectangle((x, 84, x + 22, 106), colour)
        draw.text((x + 32, 95), name, INK, _font(_SMALL), "lm")
        x += 32 + round(_font(_SMALL).getlength(name)) + 36
    return image, draw


def _shares(chart: Chart) -> list[tuple[float, float]]:
    before = sum(bar.before for bar in chart.bars) or 1
    after = sum(bar.after for bar in chart.bars) or 1
    return [(bar.before / before, bar.after / after) for bar in chart.bars]


def _scale(shares: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The distance of the axis' lines, and where it ends."""
    highest = max([0.0, *(share for pair in shares for share in pair)])
    step = next((one for one in _STEPS if highest <= one * _MOST_LINES), _STEPS[-1])
    lines = max(1, -int(-(highest - 1e-9) // step))
    return step, step * lines


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def _fitted(text: str, width: float) -> str:
    """The text, cut so that it is at most `width` wide."""
    font = _font(_TEXT)
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(text + "...") > width:
        text = text[:-1]
    return text.rstrip() + "..."


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # The font that comes with Pillow, laid out the same way whatever else is installed.
    inner = ImageFont.load_default(size)
    assert isinstance(inner, ImageFont.FreeTypeFont)  # noqa: S101  (Pillow's wheels have FreeType)
    data = BytesIO(inner.font_bytes)
    return ImageFont.truetype(data, size, layout_engine=ImageFont.Layout.BASIC)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    # A palette of few colours keeps the file small and the text smooth.
    few = image.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(out, "PNG")
    return out.getvalue()
