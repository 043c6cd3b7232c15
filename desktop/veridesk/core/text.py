"""Sentences, words and span arithmetic; everything counts in Unicode code points."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from veridesk.core.model import Span

MAX_SENTENCE = 1200
"""A sentence longer than this is cut at a space, so that one claim stays readable."""

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LIST_MARK = re.compile(
    r"\s*(?:[-*+•‣◦▪●○·–—]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\(?[ivxIVX]{1,5}[.)]|#{1,6}|>)\s+"
)
_STOP = re.compile(r"[.!?…]+|[。！？｡]+|[।॥؟۔։]+")
_CLOSERS = "\"'”’»›)]}』」）】》*_"
_WIDE_STOPS = frozenset("。！？｡")
_SHORT_LINE = 50
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
_INDIC = "\u0900-\u0963\u0966-\u0dff"
_SOLID = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_WORD = re.compile(
    rf"\d+(?:[.,:]\d+)*(?:[^\W\d_{_SOLID}]+)?"
    rf"|[{_SOLID}]"
    rf"|(?:[^\W_{_SOLID}]|[{_MARKS}{_INDIC}])+(?:['’](?:[^\W\d_{_SOLID}]|[{_MARKS}])+)*"
)


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ALWAYS_GO_ON = _listed("""
    mr mrs ms dr prof rev hon gen col capt lt sgt gov sen rep pres messrs mme mlle st sr vs cf eg
    ie e.g i.e viz approx ca al fig figs eq vol ch pp ed eds dept est min max resp incl feat ft mt
    z.b d.h bzw usw nr
""")
_GO_ON_BEFORE_DIGIT = _listed("""
    no nos p jan feb mar apr jun jul aug sep sept oct nov dec art sec par op bd cap
""")
_GO_ON_BEFORE_COMMA = _listed("jr inc ltd co corp bros llc etc a.m p.m u.s u.k u.n e.u ph.d")
_LOOK_BACK = 60


class Word(NamedTuple):
    """A word of a text and where it stands; `text[start:end]` is the word itself."""

    text: str
    start: int
    end: int


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and numbers of `text[start:end]`; scripts without spaces give one sign a word."""
    stop = len(text) if end is None else end
    return [Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, start, stop)]


def sentence_spans(text: str) -> list[Span]:
    """The sentences, headings and list items of a text, in order.

    Every character that is no white space lies in exactly one span, and no span begins or ends
    with white space.
    """
    spans: list[Span] = []
    for start, end in _blocks(text):
        for piece_start, piece_end in _sentences(text, start, end):
            spans.extend(_cut_long(text, piece_start, piece_end))
    return spans


def is_list_item(text: str, span: Span) -> bool:
    """True when the span opens with a bullet or a number, as list items do."""
    return _LIST_MARK.match(text, span.start, span.end) is not None


def body_start(text: str, span: Span) -> int:
    """Where the words of a list item begin, behind its bullet or number."""
    mark = _LIST_MARK.match(text, span.start, span.end)
    return mark.end() if mark and mark.end() < span.end else span.start


def trim(text: str, start: int, end: int) -> Span | None:
    """The range without white space at its ends; None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def merge_spans(spans: Iterable[Span], gap: int = 0) -> list[Span]:
    """Sorted spans in which those that overlap or lie at most `gap` apart have become one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + gap:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def clip_span(span: Span, start: int, end: int) -> Span | None:
    """The part of `span` inside `[start, end)`; None when they share nothing."""
    low, high = max(span.start, start), min(span.end, end)
    return Span(low, high) if low < high else None


def shift_span(span: Span, by: int) -> Span:
    """The span moved by `by` code points."""
    return Span(span.start + by, span.end + by)


def overlap(a: Span, b: Span) -> int:
    """How many code points two spans share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def span_at(spans: list[Span], position: int) -> int | None:
    """Index of the span that holds a code point, in a sorted list of spans that do not overlap."""
    index = bisect_right(spans, position, key=lambda span: span.start) - 1
    return index if index >= 0 and position < spans[index].end else None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Ranges that no sentence crosses: lines, with hard-wrapped lines joined again."""
    open_start, open_end = -1, -1
    for start, end in _lines(text):
        line = trim(text, start, end)
        if line is None:
            if open_start >= 0:
                yield open_start, open_end
            open_start = -1
            continue
        if open_start >= 0 and _goes_on(text, open_start, open_end, line):
            open_end = line.end
            continue
        if open_start >= 0:
            yield open_start, open_end
        open_start, open_end = line.start, line.end
    if open_start >= 0:
        yield open_start, open_end


def _goes_on(text: str, start: int, end: int, line: Span) -> bool:
    """True when `line` continues the sentence that the open block `[start, end)` ends with."""
    if _LIST_MARK.match(text, line.start, line.end):
        return False
    last = text[end - 1]
    if text[line.start].islower() and last not in ".!?:。":
        return True
    low = max(start, end - _SHORT_LINE)
    wrapped = low > start and not _LINE_END.search(text, low, end)
    return wrapped and (last.isalnum() or last in ",;&")


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    mark = _LIST_MARK.match(text, start, end)
    begin, search = start, mark.end() if mark else start
    for match in _STOP.finditer(text, search, end):
        stop = match.end()
        while stop < end and text[stop] in _CLOSERS:
            stop += 1
        if stop < end and not _ends_here(text, begin, match, stop, end):
            continue
        if stop > begin:
            yield begin, stop
        begin = stop
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield begin, end


def _ends_here(text: str, begin: int, match: re.Match[str], stop: int, end: int) -> bool:
    """True when the full stop that `match` found ends the sentence that started at `begin`."""
    if match.group()[-1] in _WIDE_STOPS:
        return True
    if not text[stop].isspace():
        return False
    follow = stop
    while follow < end and text[follow].isspace():
        follow += 1
    if follow >= end:
        return True
    following = text[follow]
    if following.islower():
        return False
    if match.group() != "." or stop > match.end():
        return True
    return not _is_short_form(text, begin, match.start(), following)


def _is_short_form(text: str, begin: int, dot: int, following: str) -> bool:
    """True when the dot belongs to an abbreviation or an initial, not to the sentence."""
    first = dot
    while first > begin and (text[first - 1].isalpha() or text[first - 1] == "."):
        first -= 1
    short = text[first:dot]
    lower = short.lower()
    if not short:
        return False
    if lower in _ALWAYS_GO_ON:
        return True
    if lower in _GO_ON_BEFORE_DIGIT:
        return following.isdigit()
    if lower in _GO_ON_BEFORE_COMMA:
        return following in ",;:"
    if len(short) == 1 and short.isupper() and short != "I":
        return _is_initial(text, begin, first)
    return False


def _is_initial(text: str, begin: int, first: int) -> bool:
    """True for the J and K of "J. K. Rowling", not for the C of "rich in vitamin C."."""
    before = text[max(begin, first - _LOOK_BACK) : first].rstrip()
    if not before:
        return True
    cut = max(before.rfind(" "), before.rfind("\n")) + 1
    word = before[cut:].lstrip("(\"'“‘[")
    return word[:1].isupper() or word.endswith((".", "&"))


def _cut_long(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > MAX_SENTENCE:
        cut = start + MAX_SENTENCE
        while cut > start + MAX_SENTENCE // 2 and not text[cut - 1].isspace():
            cut -= 1
        if not text[cut - 1].isspace():
            cut = start + MAX_SENTENCE
        span = trim(text, start, cut)
        if span is not None:
            yield span
        start = cut
        while start < end and text[start].isspace():
            start += 1
    rest = trim(text, start, end)
    if rest is not None:
        yield rest
