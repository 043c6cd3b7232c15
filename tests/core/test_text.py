"""Sentences, words and span arithmetic hold for any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from veridesk.core.model import Span
from veridesk.core.text import (
    MAX_SENTENCE,
    body_start,
    clip_span,
    is_list_item,
    merge_spans,
    overlap,
    sentence_spans,
    shift_span,
    span_at,
    trim,
    words_of,
)

TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            ["Dr. ", "3.5 ", "The cat ", "sat. ", "“Oh!” ", "\n", "- ", "1. ", "J. K. ", "。", "猫",
             "\r\n", "e.g. ", "U.S. ", "...", " ", "😀", "# Head", "\u2028", "x" * 700, "a " * 400]
        ),
        max_size=40,
    ).map("".join),
)  # fmt: skip


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Dr. Smith met Mr. J. K. Lee. He left.", ["Dr. Smith met Mr. J. K. Lee.", "He left."]),
        ("It rose 3.5 % to 1,200.75. Then fell.", ["It rose 3.5 % to 1,200.75.", "Then fell."]),
        ("Use nuts, e.g. Soy, i.e. those. Eat.", ["Use nuts, e.g. Soy, i.e. those.", "Eat."]),
        ("Rich in vitamin C. It helps.", ["Rich in vitamin C.", "It helps."]),
        ("He said “Stop.” Then he ran.", ["He said “Stop.”", "Then he ran."]),
        ("“Really?” he asked. Yes.", ["“Really?” he asked.", "Yes."]),
        ("See No. 5 and Fig. 2. Done.", ["See No. 5 and Fig. 2.", "Done."]),
        ("Is that so? No. I am sure.", ["Is that so?", "No.", "I am sure."]),
        ("He waited... then left. Bye.", ["He waited... then left.", "Bye."]),
        ("made in the U.S. in May. Ok.", ["made in the U.S. in May.", "Ok."]),
        ("Steps:\n1. Mix it. Wait.\n2. Bake", ["Steps:", "1. Mix it.", "Wait.", "2. Bake"]),
        ("* one\n* two\n\n# Head\nText.", ["* one", "* two", "# Head", "Text."]),
        ("今日は晴れ。明日は雨！はい", ["今日は晴れ。", "明日は雨！", "はい"]),
        ("यह एक है। वह दो है।", ["यह एक है।", "वह दो है।"]),
        ("A line that was wrapped hard at a margin of many\nsigns goes on. End.",
         ["A line that was wrapped hard at a margin of many\nsigns goes on.", "End."]),
        ("Title\nBody text.", ["Title", "Body text."]),
        ("https://a.b/c.d?e=f is it. Yes.", ["https://a.b/c.d?e=f is it.", "Yes."]),
        ("", []),
        (" \n\t ", []),
    ],
)  # fmt: skip
def test_sentences_are_where_a_reader_sees_them(text: str, expected: list[str]) -> None:
    """Abbreviations, decimals, initials, quotes, lists, headings and other scripts split well."""
    assert split(text) == expected


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_sign_lies_in_exactly_one_sentence(text: str) -> None:
    """The sentences are sorted, apart, trimmed, and leave out white space only."""
    spans = sentence_spans(text)

    position = 0
    for span in spans:
        assert span.start >= position
        assert not text[position : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        assert span.end - span.start <= MAX_SENTENCE
        position = span.end
    assert position <= len(text)
    assert not text[position:].strip()


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_words_stand_where_they_say(text: str) -> None:
    """Words do not overlap, and each is the slice it names."""
    position = 0
    for word in words_of(text):
        assert position <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.text
        position = word.end


def test_words_keep_numbers_and_apostrophes_whole() -> None:
    """Grouped numbers, clock times and contractions are one word; Chinese gives one sign a word."""
    assert [word.text for word in words_of("Don't pay $1,200.50 at 8:30, 我们")] == [
        "Don't", "pay", "1,200.50", "at", "8:30", "我", "们",
    ]  # fmt: skip


def test_words_of_a_range_carry_offsets_of_the_whole_text() -> None:
    """A range of a text gives the same offsets as the text itself."""
    text = "one two three"
    assert [(word.text, word.start) for word in words_of(text, 4, 7)] == [("two", 4)]


def test_list_items_are_recognised() -> None:
    """Bullets and numbers open list items; their words begin behind the mark."""
    text = "- first"
    assert is_list_item(text, Span(0, 7))
    assert body_start(text, Span(0, 7)) == 2
    assert is_list_item("12) x", Span(0, 5))
    assert not is_list_item("first", Span(0, 5))
    assert body_start("first", Span(0, 5)) == 0


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(SPANS, max_size=12), st.integers(0, 3))
def test_merging_keeps_every_sign_and_leaves_gaps(spans: list[Span], gap: int) -> None:
    """Merged spans cover the same signs (and small gaps), sorted and further apart than `gap`."""
    merged = merge_spans(spans, gap)

    covered = {i for span in spans for i in range(span.start, span.end)}
    after = {i for span in merged for i in range(span.start, span.end)}
    assert covered <= after
    if gap == 0:
        assert covered == after
    for first, second in pairwise(merged):
        assert second.start > first.end + gap


@given(SPANS, SPANS)
def test_clipping_and_overlap_agree(a: Span, b: Span) -> None:
    """What clipping leaves is exactly as long as the overlap."""
    clipped = clip_span(a, b.start, b.end)
    assert (clipped.end - clipped.start if clipped else 0) == overlap(a, b)
    assert (clipped is not None) == a.overlaps(b)


def test_small_span_helpers() -> None:
    """Trim, shift and look-up by position do what they say."""
    assert trim("  a b ", 0, 6) == Span(2, 5)
    assert trim("   ", 0, 3) is None
    assert shift_span(Span(1, 2), 3) == Span(4, 5)
    assert span_at([Span(0, 2), Span(4, 6)], 5) == 1
    assert span_at([Span(0, 2), Span(4, 6)], 3) is None
