"""One line, nothing hidden, never too long."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.plain import JOINERS, plain_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  two\n\tlines\u2028three ", "two lines three"),
        ("a\u202eb", "a‹U+202E›b"),
        ("nul\x00", "nul‹U+0000›"),
        ("half \ud83d", "half ‹U+D83D›"),
        ("👩\u200d🚀 stays", "👩\u200d🚀 stays"),
        ("", ""),
    ],
)
def test_what_hides_is_shown(text: str, shown: str) -> None:
    assert plain_line(text) == shown


def test_long_texts_are_cut() -> None:
    assert plain_line("word " * 100, limit=12) == "word word wo…"
    assert plain_line(" " * 9000 + "x", limit=10) == "…"


@given(st.text(), st.integers(1, 40))
def test_one_short_visible_line(text: str, limit: int) -> None:
    """Whatever comes in, what comes out is one encodable line of signs that can be seen."""
    line = plain_line(text, limit)

    line.encode()
    assert len(line) <= limit + 1
    hiding = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not [c for c in line if c not in JOINERS and unicodedata.category(c) in hiding]
