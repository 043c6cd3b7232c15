"""One line of any text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from veridesk.ui.plain import one_line


@given(st.text(), st.integers(1, 40))
def test_a_line_is_short_and_nothing_in_it_acts(text: str, limit: int) -> None:
    """No line break, control or reordering sign is left; at most an ellipsis is added."""
    line = one_line(text, limit)

    assert len(line) <= limit + 1
    assert all(unicodedata.category(s) not in {"Cc", "Cs", "Zl", "Zp"} for s in line)
    assert not set(line) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069")


def test_what_hides_is_shown() -> None:
    """Signs that turn or hide are not dropped: the reviewer sees that there is something."""
    assert one_line("a\u202eb\u200bc\x07d\u3164", 40) == "a\u25c2b\u2423c\u2407d\u2423"
    assert one_line("\x1b[2J", 40) == "\u241b[2J"


def test_a_short_text_is_itself() -> None:
    """Words stay; white space becomes single spaces; joiners that scripts need stay."""
    assert one_line("a \n b\tc", 40) == "a b c"
    assert one_line("می\u200cخواهم", 40) == "می\u200cخواهم"
    assert one_line("abcdef", 3) == "abc…"
