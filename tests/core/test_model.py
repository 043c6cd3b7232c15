"""The words of Veridesk as values."""

import pytest

from veridesk.core.model import Ruling, Span, Verdict


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 3)])
def test_a_span_is_never_empty_or_reversed(start: int, end: int) -> None:
    """A span that covers nothing cannot be made."""
    with pytest.raises(ValueError, match="span"):
        Span(start, end)


def test_a_span_counts_code_points() -> None:
    """An emoji is one place, whatever UTF-16 says."""
    text = "a😀b"

    assert Span(1, 2).of(text) == "😀"
    assert Span(2, 3).of(text) == "b"


def test_spans_that_only_touch_do_not_overlap() -> None:
    """Half-open ranges share their border, not a character."""
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert Span(0, 2).overlaps(Span(1, 3))


def test_only_a_correction_carries_an_output() -> None:
    """A ruling cannot contradict itself."""
    with pytest.raises(ValueError, match="corrected"):
        Ruling(Verdict.ACCEPTED, output="x")
    with pytest.raises(ValueError, match="corrected"):
        Ruling(Verdict.CORRECTED)
