"""Marks and links are drawn over the text, apart from each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from veridesk.core.model import Mark, MarkKind, Span
from veridesk.ui import theme
from veridesk.ui.span_highlighter import Look, StyledSpan, mark_overlays
from veridesk.ui.text_overlays import MOST_LANES, lanes_of
from veridesk.ui.text_view import TextView

SPANS = st.lists(
    st.builds(lambda at, size: Span(at, at + size), st.integers(0, 30), st.integers(1, 9)),
    max_size=6,
)


@given(SPANS)
def test_overlapping_marks_run_on_lines_of_their_own(spans: list[Span]) -> None:
    """As long as there are lines enough, no two marks on one word share one."""
    lanes = lanes_of(spans)

    for place in range(40):
        here = [
            lane for span, lane in zip(spans, lanes, strict=True) if span.start <= place < span.end
        ]
        if len(here) <= 1:
            continue
        depth = max(sum(one.start <= at < one.end for one in spans) for at in range(40))
        assert depth > MOST_LANES or len(set(here)) == len(here)


def test_a_reason_on_the_whole_output_is_not_drawn() -> None:
    """It stands against no word."""
    marks = (
        Mark(Span(0, 10), MarkKind.SUPPORTED, "omission"),
        Mark(Span(2, 5), MarkKind.CONTRADICTED),
    )

    assert mark_overlays("x" * 10, marks) == [StyledSpan(Span(2, 5), Look.MARKED_CONTRADICTED)]


def test_overlays_are_seen_and_gone_with_the_text(qtbot: QtBot) -> None:
    """A mark and a clash leave their colours on screen; another text has none of them."""
    view = TextView()
    qtbot.addWidget(view)
    view.resize(400, 120)
    view.set_text("The bridge opened in 1939 and is blue.")
    view.show()
    qtbot.waitExposed(view)

    view.set_overlays(
        [
            StyledSpan(Span(4, 10), Look.MARKED_SUPPORTED),
            StyledSpan(Span(21, 25), Look.CLASHES),
        ]
    )
    drawn = view.grab().toImage()
    view.set_text("Another text.")

    assert _has(drawn, theme.colours().supported)
    assert _has(drawn, theme.colours().contradicted)
    assert view.overlays() == []
    assert not _has(view.grab().toImage(), theme.colours().supported)


def test_pieces_follow_the_words_over_lines(qtbot: QtBot) -> None:
    """A span that wraps has a piece on each line, behind an emoji too."""
    view = TextView()
    qtbot.addWidget(view)
    view.resize(200, 300)
    view.set_text("\U0001f600 " + "many words to wrap over lines " * 4)
    view.show()
    qtbot.waitExposed(view)

    pieces = list(view.visible_pieces(Span(2, 90)))

    assert len(pieces) > 1
    assert all(piece.width() > 0 for piece in pieces)
    assert all(a.bottom() <= b.top() + 1 for a, b in pairwise(pieces))


def _has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour)
    return any(
        _near(image.pixelColor(x, y), wanted)
        for x in range(image.width())
        for y in range(image.height())
    )


def _near(one: QColor, other: QColor) -> bool:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) < 40 for a, b in pairs)
