"""Gives the spans of a shown text their formats, all at once or near what is on screen."""

from bisect import bisect_left
from typing import Final

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from veridesk.core.model import Span
from veridesk.ui.offsets import DisplayText
from veridesk.ui.span_highlighter import Look, Segment, format_of

LONGEST_AT_ONCE: Final = 256 * 1024
MOST_AT_ONCE: Final = 2000
"""A longer text, or one with more segments, is formatted near the viewport only."""
_NEAR: Final = 20_000


class SpanFormats:
    """The segments of one document, and which of them have their formats yet."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._shown = DisplayText("")
        self._segments: list[Segment] = []
        self._applied = bytearray()

    @property
    def is_done(self) -> bool:
        """True when every segment has its format."""
        return 0 not in self._applied

    def take(self, shown: DisplayText, segments: list[Segment]) -> None:
        """Take up other segments; none has its format yet."""
        self._shown, self._segments = shown, segments
        self._applied = bytearray(len(segments))

    def segments_in(self, span: Span) -> list[Segment]:
        """The segments that share something with a span."""
        first = bisect_left(self._segments, span.start + 1, key=lambda one: one.end)
        last = bisect_left(self._segments, span.end, key=lambda one: one.start)
        return self._segments[first:last]

    def format_all(self) -> bool:
        """Format every segment, unless that would take too long; False then."""
        if len(self._shown.raw) > LONGEST_AT_ONCE or len(self._segments) > MOST_AT_ONCE:
            return False
        self._format(0, len(self._segments))
        return True

    def format_near(self, top: int, bottom: int) -> None:
        """Format what stands in a range of the text, and somewhat around it."""
        first = bisect_left(self._segments, top - _NEAR, key=lambda one: one.end)
        last = bisect_left(self._segments, bottom + _NEAR, key=lambda one: one.start)
        self._format(first, min(last, first + MOST_AT_ONCE))

    def clear(self) -> None:
        """Take all formats away."""
        if 1 not in self._applied:
            return
        plain = QTextCharFormat()
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number, segment in enumerate(self._segments):
            if self._applied[number]:
                select(cursor, self._shown, segment.start, segment.end)
                cursor.setCharFormat(plain)
        cursor.endEditBlock()

    def _format(self, first: int, last: int) -> None:
        """Give the segments of that range, as far as they have none, their formats."""
        wanted = [number for number in range(first, last) if not self._applied[number]]
        if not wanted:
            return
        formats: dict[tuple[tuple[Look, float], ...], QTextCharFormat] = {}
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number in wanted:
            self._applied[number] = 1
            segment = self._segments[number]
            key = tuple(segment.looks.items())
            if key not in formats:
                formats[key] = format_of(segment.looks)
            select(cursor, self._shown, segment.start, segment.end)
            cursor.setCharFormat(formats[key])
        cursor.endEditBlock()


def select(cursor: QTextCursor, shown: DisplayText, start: int, end: int) -> None:
    """Let a cursor select a range of code points."""
    first, last = shown.range_of(Span(start, end))
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
