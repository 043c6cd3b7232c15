"""What is shown and what is counted agree with Qt's own document, for any text at all."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from veridesk.core.model import Span
from veridesk.ui.offsets import LONGEST_LINE, MOST_LINES, DisplayText

NASTY = (
    "a", "b", " ", "\n", "\r", "\r\n", "\t", "\x00", "\x0b", "\x0c", "\x1b", "\x7f", "\x85",
    "\u00a0", "\u00ad", "e\u0301", "\u034f", "\u061c", "א", "ب", "\u200b", "\u200c", "\u200d",
    "\u200e", "\u2028", "\u2029", "\u202e", "\u2066", "\u2069", "東", "\ud7ff", "\ud800", "\udc00",
    "\ufdd0", "\ufdd1", "\ufe0f", "\ufeff", "\ufffc", "\ufffd", "\uffff", "😀", "👩\u200d💻",
    "❤\ufe0f", "\U0001f3f4\U000e0067\U000e007f", "\U000e0041", "\U0010ffff", "\U0001fffe", "𠮷",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(NASTY), max_size=60).map("".join) | st.text(
    st.characters(exclude_categories=()), max_size=60
)


def document_of(shown: DisplayText) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(shown.text)
    return document


def selected(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def shown_of(shown: DisplayText, span: Span) -> str:
    """What the selection of `span` must be: the shown text between the two, as Qt spells it."""
    start, end = shown.range_of(span)
    units = shown.text.encode("utf-16-le")[2 * start : 2 * end]
    return units.decode("utf-16-le").replace("\n", "\u2029")


@settings(max_examples=1500)
@given(TEXTS, st.data())
@example("\ufeffa", None)
@example("a\r\nb", None)
def test_a_span_selects_what_it_names(qapp: object, raw: str, data: st.DataObject | None) -> None:
    """Qt's document has as many units as counted, and a selected span is the span that is shown."""
    shown = DisplayText(raw)
    document = document_of(shown)
    ends = st.integers(0, len(raw))
    low, high = sorted((data.draw(ends), data.draw(ends))) if data else (0, len(raw))

    assert document.characterCount() - 1 == shown.to_qt(len(raw))
    if low < high:
        picked = selected(document, *shown.range_of(Span(low, high)))
        assert picked == shown_of(shown, Span(low, high))
        assert len(picked) == high - low


@settings(max_examples=1500)
@given(TEXTS)
def test_there_and_back(raw: str) -> None:
    """Every code point comes back from Qt, and the order is kept."""
    shown = DisplayText(raw)
    positions = [shown.to_qt(place) for place in range(len(raw) + 1)]

    assert [shown.to_code_point(one) for one in positions] == list(range(len(raw) + 1))
    assert positions == sorted(set(positions))
    back = [shown.to_code_point(one) for one in range(positions[-1] + 1)]
    assert back == sorted(back)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(NASTY), max_size=12), st.integers(1, 9), st.data())
def test_long_lines_are_cut_without_moving_an_offset(
    qapp: object, parts: list[str], times: int, data: st.DataObject
) -> None:
    """No line is longer than Qt likes, and spans beyond the cuts select what they name."""
    filler = data.draw(st.sampled_from(["x" * 700, "word " * 150, "東" * 900, "😀" * 500]))
    raw = ("".join(parts) + filler) * times
    shown = DisplayText(raw)
    document = document_of(shown)
    low = data.draw(st.integers(0, len(raw) - 1))
    high = data.draw(st.integers(low + 1, len(raw)))

    assert max(map(len, shown.text.split("\n"))) <= LONGEST_LINE
    assert document.characterCount() - 1 == shown.to_qt(len(raw))
    picked = selected(document, *shown.range_of(Span(low, high)))
    assert picked == shown_of(shown, Span(low, high))
    breaks = len(picked) - (high - low)
    assert 0 <= breaks <= len(shown.text) - len(raw)
    places = data.draw(st.lists(st.integers(0, len(raw)), max_size=30))
    assert [shown.to_code_point(shown.to_qt(place)) for place in places] == places


def test_a_cut_stands_between_emoji_not_in_them() -> None:
    """A family of four, joined, is never torn in two by a cut."""
    family = "👩\u200d👩\u200d👧\u200d👦"
    shown = DisplayText(family * 1000)

    assert "\n" in shown.text
    assert set(shown.text.split("\n")[0]) == set(family)
    assert all(line.startswith("👩") for line in shown.text.split("\n"))


@pytest.mark.parametrize(
    ("raw", "suspects"),
    [
        ("plain text", []),
        ("a\u202eb", [(1, 2)]),
        ("pass\u200bword\u200b\u200b", [(4, 5), (9, 11)]),
        ("a\u200db", [(1, 2)]),
        ("\ufeffstart", [(0, 1)]),
        ("nul\x00", [(3, 4)]),
        ("smuggled\U000e0041\U000e0042", [(8, 10)]),
        ("\u2764\ufe0f\ufe01", [(2, 3)]),
        ("lone \ud800", [(5, 6)]),
        ("👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3", []),
        ("می\u200cخواهم क्\u200dष", []),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", []),
        ("CRLF\r\nand\u2028that", []),
        ("葛\U000e0100城", []),
    ],
)
def test_what_hides_is_shown_and_what_belongs_is_left(
    raw: str, suspects: list[tuple[int, int]]
) -> None:
    """Hidden characters get a stand-in; emoji, Persian and Indic words stay whole."""
    shown = DisplayText(raw)

    assert [(span.start, span.end) for span in shown.suspects] == suspects
    assert all(span.of(shown.text) != span.of(raw) for span in shown.suspects)
    assert all(ch.isprintable() or ch == "\n" for s in shown.suspects for ch in s.of(shown.text))


def test_a_text_of_very_many_lines_has_fewer_paragraphs() -> None:
    """Each of its code points still stands where it stood, and each line still ends."""
    raw = "ab cd\n" * (2 * MOST_LINES)

    text = DisplayText(raw)

    assert len(text.text) == len(raw)
    assert text.text.count("\n") < MOST_LINES
    assert text.text.replace("\u2028", "\n") == raw
    assert [text.to_code_point(text.to_qt(place)) for place in (0, 7, 60_000)] == [0, 7, 60_000]


def test_lines_from_right_to_left_stay_paragraphs() -> None:
    """Where a line begins is told by its own first letter."""
    raw = "שלום\n" * (2 * MOST_LINES)

    assert DisplayText(raw).text == raw
