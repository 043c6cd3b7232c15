"""What a ruling says of a flag."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.model import Flag, FlagKind, Mark, MarkKind, Rid, Span, Verdict
from veridesk.insight.examples import example_of
from veridesk.insight.judging import changed_spans, error_kinds, judge_flags
from veridesk.store.reads.insight import Case, CaseRuling

TEXT = "It opened in 1939 in Alton."
YEAR = Flag(Span(13, 17), FlagKind.CONTRADICTED, 0.9, "")


def case(*rulings: CaseRuling, text: str = TEXT) -> Case:
    """The text, flagged at its year, under these rulings."""
    return Case(Rid(1), text, 0.9, rulings, (YEAR,))


def ruled(verdict: str, output: str | None = None, *marks: Mark) -> CaseRuling:
    """A ruling."""
    return CaseRuling(Verdict(verdict), output, marks, "")


@pytest.mark.parametrize(
    ("ruling", "said"),
    [
        (ruled("accepted"), False),
        (ruled("unsure"), None),
        (ruled("rejected"), True),
        (ruled("rejected", None, Mark(Span(0, 2), MarkKind.UNSUPPORTED)), None),
        (ruled("rejected", None, Mark(Span(15, 20), MarkKind.UNSUPPORTED)), True),
        (ruled("rejected", None, Mark(Span(13, 17), MarkKind.SUPPORTED)), False),
        (ruled("corrected", "It opened in 1937 in Alton."), True),
        (ruled("corrected", "It opened in 1939 in Balton."), False),
        (ruled("corrected", ""), True),
        (ruled("unsure", None, Mark(Span(13, 14), MarkKind.SUPPORTED)), False),
    ],
)
def test_a_ruling_judges_a_flag(ruling: CaseRuling, said: bool | None) -> None:
    assert judge_flags(case(ruling)) == [said]


def test_one_who_confirms_is_enough() -> None:
    assert judge_flags(case(ruled("accepted"), ruled("rejected"))) == [True]
    assert judge_flags(case(ruled("accepted"), ruled("unsure"))) == [False]


def kinds(*rulings: CaseRuling) -> frozenset[str]:
    """The kinds of error in the text under these rulings."""
    one = case(*rulings)
    return error_kinds(one, judge_flags(one))


def test_a_sound_sample_has_no_kinds() -> None:
    assert kinds(ruled("accepted")) == frozenset()
    assert kinds(ruled("unsure")) == frozenset()
    assert kinds(ruled("rejected")) == {"contradicted"}
    assert kinds(ruled("corrected", TEXT + " Yes.")) == {"not told"}


def test_a_change_is_found_between_equal_ends() -> None:
    """Equal words before and behind are passed over, whatever repeats in them."""
    old = "It is is a fine fine bridge. It is is old."
    new = "It is is a small fine bridge. It is is old."

    assert [span.of(old) for span in changed_spans(old, new)] == ["fine"]
    assert [span.of("a b a b") for span in changed_spans("a b a b", "a b")]
    assert [span.of("a b") for span in changed_spans("a b", "a b a b")]


def test_an_example_shows_the_words_and_their_correction() -> None:
    shown = example_of(7, case(ruled("corrected", "It opened in 1937 in Alton.")))

    assert (shown.before, shown.words, shown.mended, shown.behind) == (
        "It opened in ",
        "1939",
        "1937",
        " in Alton.",
    )
    marked = example_of("x", case(ruled("rejected", None, Mark(Span(0, 2), MarkKind.UNSUPPORTED))))
    assert (marked.before, marked.words, marked.mended) == ("", "It", None)
    flagged = example_of("x", case(ruled("rejected")))
    assert flagged.words == "1939"
    bare = example_of("x", Case(Rid(1), TEXT, None, (ruled("rejected"),), ()))
    assert (bare.words, bare.behind) == ("", TEXT)


@given(st.text(max_size=40), st.text(max_size=40))
def test_changed_words_lie_inside_the_text(old: str, new: str) -> None:
    """Spans and examples hold for any correction of any text."""
    spans = list(changed_spans(old, new))

    assert all(0 <= span.start < span.end <= len(old) for span in spans)
    assert bool(spans) == (old not in {new, ""})
    example_of("x", case(ruled("corrected", new), text=old))
