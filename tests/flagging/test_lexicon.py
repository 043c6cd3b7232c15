"""Words of one family share a stem, opposites find each other, accents do not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.flagging.lexicon import ANTONYMS, UNITS, folded, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("studies", "study"), ("planned", "planning"), ("company's", "companies"),
        ("increased", "increases"), ("happily", "happy"), ("boxes", "box"), ("Café", "cafes"),
        ("школьников", "школьники"),
    ],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """Endings and capitals make no new word."""
    assert stem(one) == stem(other)


def test_different_words_stay_apart() -> None:
    """Stemming is light."""
    assert len({stem(word) for word in ("news", "new", "business", "bus", "1937")}) == 5


def test_opposites_are_mutual() -> None:
    """Whatever has an antonym is one of its antonym's."""
    assert stem("decreased") in ANTONYMS[stem("increased")]
    assert all(word in ANTONYMS[other] for word, others in ANTONYMS.items() for other in others)


def test_units_know_their_dimension() -> None:
    """Spellings of one unit have one name."""
    assert UNITS["kilometres"] == UNITS["km"] == ("length", "kilometer")
    assert UNITS["%"] == UNITS["percent"]


@given(st.text(min_size=1, max_size=30))
def test_any_word_has_a_stem(word: str) -> None:
    """Stemming never loses a word whole, and folding twice changes nothing."""
    assert stem(word) or not folded(word).removesuffix("'s")
    assert folded(folded(word)) == folded(word)
