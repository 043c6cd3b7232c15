"""Texts of unknown origin in labels and tooltips."""

from veridesk.ui.stand_ins import (
    _ODD,
    _ODD_ONES,
    describe,
    plain_tooltip,
    shown_line,
    shown_words,
)


def test_a_label_is_one_short_line_with_nothing_hidden() -> None:
    """Line ends become spaces, hidden characters show, and the length is bounded."""
    assert shown_line("two\r\nlines\u2029here") == "two lines here"
    assert shown_line("a\u202eb\x00") == "a\u25c2b\u2400"
    assert len(shown_line("x" * 9999, 50)) == 50
    assert "\ud800" not in shown_line("\ud800 title")


def test_words_keep_their_lines_and_hide_nothing() -> None:
    """Line ends of all systems are line ends; other signs have stand-ins."""
    assert shown_words("a\r\nb\rc\u2028d\ne") == "a\nb\nc\nd\ne"
    assert shown_words("a\u202eb\x1b") == "a\u25c2b\u241b"
    assert shown_words("plain words") == "plain words"


def test_a_tooltip_shows_tags_as_they_are() -> None:
    """Qt takes the tooltip for rich text, but none of the text's own tags works in it."""
    tip = plain_tooltip("<img src=x> & <b>bold</b>")

    assert tip.startswith("<span>")
    assert "<img" not in tip
    assert "&lt;img src=x&gt; &amp; &lt;b&gt;" in tip
    assert plain_tooltip("") == ""


def test_hidden_characters_have_names() -> None:
    """The person can look up what the box stands for."""
    assert describe("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert describe("\x07") == "U+0007 CONTROL CHARACTER"
    assert describe("\ud800") == "U+D800 LONE SURROGATE"


def test_the_quick_look_knows_every_odd_character() -> None:
    """A text is passed over only if the search would find nothing in it."""
    missed = [
        code for code in range(0x110000) if _ODD.match(chr(code)) and chr(code) not in _ODD_ONES
    ]

    assert missed == []
