"""Sources that are records, split into `key: value` lines with exact spans.

Read are JSON, Python's way of printing dicts, comma-separated tables, and lists of properties.
What cannot be read as a record is left to the sentence splitter.
"""

import re
from dataclasses import dataclass

from veridesk.core.model import Span
from veridesk.core.text import sentence_spans, shift_span, trim

MAX_DEPTH = 200
"""Records nested deeper than this are read as plain text."""

_TOKEN = re.compile(
    r"\s*(?:(?P<string>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')"
    r"|(?P<mark>[{}\[\](),:])"
    r"|(?P<bare>[^\s{}\[\](),:\"']+))",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_CONTROL = {"n": " ", "t": " ", "r": " ", "b": " ", "f": " "}
_PROPERTY = re.compile(r"\s*(?:[-*•]\s+)?([^:\n]{1,60}?):\s+(\S.*)")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|_|(?<=[A-Z])(?=[A-Z][a-z])")
_LONG_VALUE = 200
_MIN_ROWS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One `key: value` line of a record: where it stands, its path of keys, and its value."""

    span: Span
    path: tuple[str, ...]
    value: str

    @property
    def key(self) -> str:
        """The innermost key, '' for none."""
        return self.path[-1] if self.path else ""


def record_lines(text: str) -> list[Line] | None:
    """The lines of a text that is a record; None for a text that is prose."""
    head = text.lstrip()[:1]
    if head and head in "{[":
        lines = _nested_lines(text)
        if lines:
            return lines
    return _table_lines(text) or _property_lines(text)


def plain_key(key: str) -> str:
    """A key as words: `GoodForKids` becomes `Good For Kids`, `start_time` becomes `start time`."""
    return _CAMEL.sub(" ", key)


@dataclass(slots=True)
class _Open:
    """A container that is being read: its closing mark, and the key that waits for its value."""

    close: str
    key: str | None = None
    key_start: int = 0
    waiting: bool = False


@dataclass(slots=True)
class _Scalar:
    """A string or a bare word that may turn out to be a key."""

    start: int
    end: int
    quoted: bool


class _Nested:
    """Reads JSON and Python literals without recursion; every scalar becomes a line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[Line] = []
        self._stack: list[_Open] = []
        self._pending: _Scalar | None = None

    def read(self) -> bool:
        """Read the whole text; False when it is no record."""
        position, end = 0, len(self.text.rstrip())
        while position < end:
            match = _TOKEN.match(self.text, position)
            if match is None or not self._take(match):
                return False
            position = match.end()
            if not self._stack and position < end:
                return False
        return not self._stack

    def _take(self, match: re.Match[str]) -> bool:
        if match["mark"] is None:
            return self._take_scalar(match)
        return self._take_mark(match["mark"])

    def _take_scalar(self, match: re.Match[str]) -> bool:
        quoted = match["string"] is not None
        start, end = match.span("string" if quoted else "bare")
        if self._pending is not None:
            self._pending.end = end  # Bare words in a row, or joined strings, are one value.
        else:
            self._pending = _Scalar(start, end, quoted)
        return bool(self._stack)

    def _take_mark(self, mark: str) -> bool:
        if mark in "{[(":
            if self._pending is not None:
                self._pending = None  # The name in front of a call such as datetime(...).
            if len(self._stack) >= MAX_DEPTH:
                return False
            self._stack.append(_Open({"{": "}", "[": "]", "(": ")"}[mark]))
            return True
        if not self._stack:
            return False
        top = self._stack[-1]
        if mark == ":":
            return self._take_colon(top)
        self._flush(top)
        if mark == ",":
            return True
        self._stack.pop()
        if self._stack:
            self._stack[-1].waiting = False
        return mark == top.close

    def _take_colon(self, top: _Open) -> bool:
        if self._pending is None or top.close != "}":
            return False
        if top.waiting:
            return not self._pending.quoted  # A bare value such as 11:30 goes on.
        top.key = _decoded(self.text, self._pending)
        top.key_start, top.waiting = self._pending.start, True
        self._pending = None
        return True

    def _flush(self, top: _Open) -> None:
        scalar, self._pending = self._pending, None
        if scalar is None:
            return
        path = tuple(level.key for level in self._stack if level.key is not None)
        start = top.key_start if top.waiting else scalar.start
        self.lines.extend(_value_lines(self.text, start, scalar, path))
        top.waiting = False


def _nested_lines(text: str) -> list[Line] | None:
    reader = _Nested(text)
    return reader.lines if reader.read() and reader.lines else None


def _decoded(text: str, scalar: _Scalar) -> str:
    if not scalar.quoted:
        return text[scalar.start : scalar.end]
    return _unescaped(text[scalar.start + 1 : scalar.end - 1])


def _unescaped(raw: str) -> str:
    if "\\" not in raw:
        return raw

    def plain(match: re.Match[str]) -> str:
        sign = match[1]
        if len(sign) > 1:
            return chr(int(sign[1:], 16))
        return _CONTROL.get(sign, sign)

    # Halves of surrogate pairs are joined, lone ones replaced: no text of ours holds them.
    joined = _ESCAPE.sub(plain, raw).encode("utf-16", "surrogatepass")
    return joined.decode("utf-16", "replace")


def _value_lines(text: str, start: int, scalar: _Scalar, path: tuple[str, ...]) -> list[Line]:
    """One line for a short value, one for each sentence of a long one."""
    if not scalar.quoted or scalar.end - scalar.start <= _LONG_VALUE:
        return [Line(Span(start, scalar.end), path, _decoded(text, scalar))]
    raw = text[scalar.start + 1 : scalar.end - 1]
    # A written line feed counts as white space, sign for sign, so that spans stay exact.
    spans = sentence_spans(raw.replace("\\n", " \n").replace("\\r", "  "))
    return [
        Line(shift_span(span, scalar.start + 1), path, _unescaped(span.of(raw))) for span in spans
    ]


def _line_ranges(text: str) -> list[Span]:
    ranges, start = [], 0
    for line in text.split("\n"):
        span = trim(text, start, start + len(line))
        if span is not None:
            ranges.append(span)
        start += len(line) + 1
    return ranges


def _table_lines(text: str) -> list[Line] | None:
    """Rows of a table with commas or tabs, each with its header's names; comments stay lines."""
    ranges = _line_ranges(text)
    notes = [span for span in ranges if text[span.start] == "#"]
    rows = [span for span in ranges if text[span.start] != "#"]
    if len(rows) < _MIN_ROWS:
        return None
    for mark in ("\t", ",", ";"):
        header = [name.strip() for name in rows[0].of(text).split(mark)]
        if len(header) < 2 or any(
            row.of(text).count(mark) != len(header) - 1 or ". " in row.of(text) for row in rows
        ):
            continue
        lines = [Line(span, (), span.of(text).lstrip("# ")) for span in notes]
        lines.append(Line(rows[0], (), " ".join(header)))
        for row in rows[1:]:
            cells = (cell.strip() for cell in row.of(text).split(mark))
            lines.append(
                Line(row, (), ", ".join(f"{k}: {v}" for k, v in zip(header, cells, strict=True)))
            )
        return sorted(lines, key=lambda line: line.span)
    return None


def _property_lines(text: str) -> list[Line] | None:
    """Lines such as `- director: Jane Doe`, when most lines of the text look so."""
    ranges = [span for span in _line_ranges(text) if any(c.isalnum() for c in span.of(text))]
    if len(ranges) < 2:
        return None
    found = [(span, _PROPERTY.fullmatch(span.of(text))) for span in ranges]
    keys = [m[1] for span, m in found if m and span.end - span.start <= _LONG_VALUE]
    # The first line may be a title. Few different keys on many lines are speakers of a dialogue.
    if len(keys) < max(2, 0.7 * (len(ranges) - 1)) or len(set(keys)) < 0.5 * len(keys):
        return None
    return [
        Line(span, (match[1].strip(),), match[2]) if match else Line(span, (), span.of(text))
        for span, match in found
    ]
