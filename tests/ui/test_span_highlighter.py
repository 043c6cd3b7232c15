"""How spans look, alone and on top of each other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCharFormat

from veridesk.core.model import (
    Assessment,
    Claim,
    ClaimState,
    Flag,
    FlagKind,
    Mark,
    MarkKind,
    Span,
)
from veridesk.ui.span_highlighter import (
    Look,
    StyledSpan,
    background_of,
    format_of,
    output_spans,
    segments,
)

STYLE = QTextCharFormat.UnderlineStyle
SPANS = st.lists(
    st.builds(
        lambda start, length, look, strength: StyledSpan(
            Span(start, start + length), look, strength
        ),
        st.integers(0, 40),
        st.integers(1, 20),
        st.sampled_from(Look),
        st.floats(0, 1),
    ),
    max_size=12,
)


@given(SPANS)
def test_segments_hold_exactly_the_spans(spans: list[StyledSpan]) -> None:
    """Each place has the meanings of the spans over it, no more and no fewer, and once only."""
    found = segments(spans)

    assert all(a.end <= b.start for a, b in pairwise(found))
    for place in range(62):
        wanted = {one.look for one in spans if one.span.start <= place < one.span.end}
        here = [set(one.looks) for one in found if one.start <= place < one.end]
        assert here == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("look", "style"),
    [
        (Look.CONTRADICTED, STYLE.WaveUnderline),
        (Look.UNSUPPORTED, STYLE.DotLine),
        (Look.SUPPORTED, STYLE.SingleUnderline),
    ],
)
def test_each_meaning_has_a_line_of_its_own(look: Look, style: STYLE) -> None:
    """Who sees no colours still tells them apart."""
    assert format_of({look: 1.0}).underlineStyle() is style


def test_what_is_changed_has_lines_too() -> None:
    """Struck for removed, underlined for added."""
    assert format_of({Look.REMOVED: 1.0}).fontStrikeOut()
    assert format_of({Look.ADDED: 1.0}).underlineStyle() is STYLE.SingleUnderline


def test_two_doubts_on_one_word_both_show() -> None:
    """The wavy line of the one stands on the shade of the other."""
    both = format_of({Look.CONTRADICTED: 1.0, Look.UNSUPPORTED: 1.0})
    alone = format_of({Look.UNSUPPORTED: 1.0})

    assert both.underlineStyle() is STYLE.WaveUnderline
    assert both.background().color() == alone.background().color()


def test_a_false_alarm_shows_over_its_flag() -> None:
    """The reviewer's thin line replaces the wave, the flag's shade stays behind it."""
    both = format_of({Look.CONTRADICTED: 0.9, Look.SUPPORTED: 1.0})

    assert both.underlineStyle() is STYLE.SingleUnderline
    assert both.background().color() == background_of({Look.CONTRADICTED: 0.9})


def test_a_surer_flag_is_shaded_deeper() -> None:
    """From faint to full, and never to nothing."""
    shades = [background_of({Look.CONTRADICTED: strength}) for strength in (0.0, 0.5, 1.0)]
    depth = [shade.saturation() for shade in shades if shade]

    assert len(depth) == 3
    assert 0 < depth[0] < depth[1] < depth[2]


def test_an_output_shows_flags_over_the_threshold_and_all_marks() -> None:
    """What lies beyond the text is cut, what is under the threshold stays away."""
    assessment = Assessment(
        0.9,
        ClaimState.CONTRADICTED,
        (Claim(Span(0, 10), ClaimState.NOT_CHECKED, None, "too short"),),
        (
            Flag(Span(2, 5), FlagKind.CONTRADICTED, 0.9, ""),
            Flag(Span(5, 8), FlagKind.UNSUPPORTED, 0.4, ""),
            Flag(Span(15, 99), FlagKind.UNSUPPORTED, 0.6, ""),
        ),
    )

    spans = output_spans("x" * 20, assessment, 0.5, (Mark(Span(2, 5), MarkKind.SUPPORTED),))

    assert {(one.look, one.span.start, one.span.end) for one in spans} == {
        (Look.NOT_CHECKED, 0, 10),
        (Look.CONTRADICTED, 2, 5),
        (Look.UNSUPPORTED, 15, 20),
        (Look.SUPPORTED, 2, 5),
    }


@pytest.mark.parametrize(
    "assessment", [None, Assessment(None, ClaimState.NOT_CHECKED, reason="no source")]
)
def test_what_nobody_checked_never_looks_fine(assessment: Assessment | None) -> None:
    """The whole output is barred, unless there is none."""
    assert output_spans("text", assessment, 0.5, ()) == [StyledSpan(Span(0, 4), Look.NOT_CHECKED)]
    assert output_spans("", assessment, 0.5, ()) == []
