"""Marks come, change and go; reasons stand on words or on the whole output."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.core.marking import (
    DEFAULT_REASONS,
    Reason,
    checked_reasons,
    is_remark,
    reasons_from_plain,
    reasons_to_plain,
    toggled,
    with_reason,
)
from veridesk.core.model import Mark, MarkKind, Span

LENGTH = 40
MADE_UP = Reason("made up", MarkKind.UNSUPPORTED)
OMISSION = Reason("omission")
SPANS = st.builds(
    lambda start, size: Span(start, min(LENGTH, start + size)),
    st.integers(0, LENGTH - 1),
    st.integers(1, LENGTH),
)
MARKS = st.builds(Mark, SPANS, st.sampled_from(MarkKind), st.sampled_from([None, "made up"])).map(
    lambda mark: (mark,)
)


@given(MARKS, SPANS, st.sampled_from(MarkKind))
def test_the_same_key_twice_changes_nothing(
    marks: tuple[Mark, ...], span: Span, kind: MarkKind
) -> None:
    """On words that have no mark, marking and unmarking leaves all other marks as they were."""
    if any(mark.span == span for mark in marks):
        return

    once = toggled(marks, span, kind, LENGTH)

    assert set(once) == {*marks, Mark(span, kind)}
    assert toggled(once, span, kind, LENGTH) == marks


def test_another_kind_replaces_the_one_before_and_keeps_the_reason() -> None:
    """Who changes contradicted into unsupported need not give the reason again."""
    marks = (Mark(Span(2, 5), MarkKind.CONTRADICTED, "wrong name"),)

    assert toggled(marks, Span(2, 5), MarkKind.UNSUPPORTED, LENGTH) == (
        Mark(Span(2, 5), MarkKind.UNSUPPORTED, "wrong name"),
    )


def test_overlapping_marks_stand_side_by_side() -> None:
    """Only the very same words share a mark."""
    marks = toggled((), Span(0, 10), MarkKind.CONTRADICTED, LENGTH)
    marks = toggled(marks, Span(4, 10), MarkKind.UNSUPPORTED, LENGTH)

    assert [mark.span for mark in marks] == [Span(0, 10), Span(4, 10)]


def test_a_reason_marks_the_words_and_goes_with_the_same_key() -> None:
    """The first press marks, the second takes the reason back and leaves the mark."""
    once = with_reason((), Span(2, 5), MADE_UP, LENGTH)
    twice = with_reason(once, Span(2, 5), MADE_UP, LENGTH)

    assert once == (Mark(Span(2, 5), MarkKind.UNSUPPORTED, "made up"),)
    assert twice == (Mark(Span(2, 5), MarkKind.UNSUPPORTED),)


def test_a_reason_keeps_the_kind_that_the_reviewer_chose() -> None:
    """Only a false alarm changes, for it cannot be wrong for a reason."""
    chosen = (Mark(Span(2, 5), MarkKind.CONTRADICTED),)
    alarm = (Mark(Span(2, 5), MarkKind.SUPPORTED),)

    assert with_reason(chosen, Span(2, 5), MADE_UP, LENGTH)[0].kind is MarkKind.CONTRADICTED
    assert with_reason(alarm, Span(2, 5), MADE_UP, LENGTH)[0].kind is MarkKind.UNSUPPORTED


def test_a_reason_on_the_whole_output_says_nothing_against_its_words() -> None:
    """It lies over everything as `supported`, beside any mark on all the words, and toggles."""
    marks = toggled((), Span(0, LENGTH), MarkKind.UNSUPPORTED, LENGTH)
    both = with_reason(marks, Span(2, 5), OMISSION, LENGTH)

    assert [mark for mark in both if is_remark(mark, LENGTH)] == [
        Mark(Span(0, LENGTH), MarkKind.SUPPORTED, "omission")
    ]
    assert toggled(both, Span(0, LENGTH), MarkKind.UNSUPPORTED, LENGTH) == (both[0],)
    assert with_reason(both, None, OMISSION, LENGTH) == marks


def test_reasons_that_need_words_say_so() -> None:
    """Without words, or on an empty output, nothing is made up."""
    with pytest.raises(ValueError, match="needs words"):
        with_reason((), None, MADE_UP, LENGTH)
    with pytest.raises(ValueError, match="empty"):
        with_reason((), None, OMISSION, 0)


def test_reasons_come_back_from_the_project() -> None:
    """What is stored is read back; what is no list gives the usual ones."""
    assert reasons_from_plain(reasons_to_plain(DEFAULT_REASONS)) == DEFAULT_REASONS
    assert reasons_from_plain(None) == DEFAULT_REASONS
    assert reasons_from_plain([{"words": "a"}, {"kind": "supported"}, 3]) == (Reason("a"),)


@pytest.mark.parametrize(
    "reasons",
    [
        [Reason(str(number)) for number in range(10)],
        [Reason("x" * 61)],
        [Reason("a\x07b")],
        [Reason("Omission"), Reason("omission ")],
    ],
)
def test_reasons_that_do_not_fit_are_refused(reasons: list[Reason]) -> None:
    """Too many, too long, unprintable, or twice the same."""
    with pytest.raises(UserError):
        checked_reasons(reasons)


def test_empty_reasons_are_left_out() -> None:
    """A cleared line in the dialog is a reason less."""
    assert checked_reasons([Reason("  "), Reason(" a  b ")]) == (Reason("a b"),)
