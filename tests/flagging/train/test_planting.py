"""The span of a replacement covers the words that changed, whole words only."""

from hypothesis import given
from hypothesis import strategies as st
from tests.flagging.train.planted_texts import check, ground

from veridesk.core.model import Span
from veridesk.flagging.train.example import Truth
from veridesk.flagging.train.planting import replaced, stems_of

WORDS = st.lists(st.sampled_from("red blue 12 13 was was not Ann's $4 x-ray".split()), min_size=1)


@given(WORDS, WORDS, WORDS, WORDS)
def test_a_replacement_marks_what_changed(
    before: list[str], old: list[str], new: list[str], after: list[str]
) -> None:
    """Around the span both twins say the same."""
    claim = " ".join([*before, *old, *after])
    start = len(" ".join(before)) + 1
    span = Span(start, start + len(" ".join(old)))

    planted = replaced("test", claim, span, " ".join(new), Truth.CONTRADICTED)

    if planted is None:
        assert old == new
    else:
        check(planted)


def test_a_part_of_a_word_marks_the_whole_word() -> None:
    """1998 for 1989 is one wrong word, not two wrong digits."""
    planted = replaced("test", "built in 1998.", Span(9, 13), "1989", Truth.CONTRADICTED)

    assert planted is not None
    assert planted.spans[0].of(planted.text) == "1989"


def test_home_is_where_the_words_stand() -> None:
    """The passage that supports a value is one that bears on the claim and holds it."""
    here = ground("The library of Leeds opened in March 1998.")
    home = here.home(stems_of("1998"))

    assert home is not None
    assert "Leeds" in home.text
    assert here.home(stems_of("zebra")) is None
    assert {"library", "months", "people"} <= here.small_words
