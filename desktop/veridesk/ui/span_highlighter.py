"""How spans look: a line style and a colour for each meaning, never colour alone.

Where spans overlap, the text is cut into segments, and a segment shows two of its meanings: the
line of the weightiest and the background of the least, so that no doubt hides another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtGui import QColor, QTextCharFormat

from veridesk.core.marking import is_remark
from veridesk.core.model import Assessment, ClaimState, Flag, FlagKind, Mark, MarkKind, Span
from veridesk.core.text import clip_span
from veridesk.ui import theme


class Look(StrEnum):
    """The meanings that a span of text can have on screen."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    SUPPORTED = "supported"
    EVIDENCE = "evidence"
    OTHER_EVIDENCE = "other evidence"
    NOT_CHECKED = "not checked"
    SUSPECT = "suspect"
    REMOVED = "removed"
    ADDED = "added"
    MARKED_CONTRADICTED = "marked contradicted"
    MARKED_UNSUPPORTED = "marked unsupported"
    MARKED_SUPPORTED = "marked supported"
    AGREES = "agrees"
    CLASHES = "clashes"


@dataclass(frozen=True, slots=True)
class StyledSpan:
    """A span and its meaning; `strength` (0 to 1) shades its background."""

    span: Span
    look: Look
    strength: float = 1.0


Looks = Mapping[Look, float]
"""The meanings of one segment, each with its strength."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text in which the same meanings hold."""

    start: int
    end: int
    looks: Looks


_LINES: Final = (
    Look.SUPPORTED,
    Look.CONTRADICTED,
    Look.UNSUPPORTED,
    Look.ADDED,
)
"""Meanings with a line under the text, weightiest first: a reviewer's ruling before a doubt."""
_BACKGROUNDS: Final = {
    Look.SUSPECT: "suspect_back",
    Look.REMOVED: "contradicted_back",
    Look.ADDED: "supported_back",
    Look.UNSUPPORTED: "unsupported_back",
    Look.CONTRADICTED: "contradicted_back",
    Look.EVIDENCE: "evidence_back",
}
"""Meanings with a background, and its name in the theme; of several, the first shows."""
_COLOURS: Final = {
    Look.CONTRADICTED: "contradicted",
    Look.UNSUPPORTED: "unsupported",
    Look.SUPPORTED: "supported",
    Look.EVIDENCE: "accent",
    Look.OTHER_EVIDENCE: "evidence_other",
    Look.NOT_CHECKED: "not_checked",
    Look.SUSPECT: "suspect",
    Look.REMOVED: "contradicted",
    Look.ADDED: "supported",
    Look.MARKED_CONTRADICTED: "contradicted",
    Look.MARKED_UNSUPPORTED: "unsupported",
    Look.MARKED_SUPPORTED: "supported",
    Look.AGREES: "supported",
    Look.CLASHES: "contradicted",
}
BARS: Final = (Look.NOT_CHECKED, Look.OTHER_EVIDENCE)
"""Meanings with a bar at the left of their lines."""
TICKS: Final = (
    Look.CONTRADICTED,
    Look.UNSUPPORTED,
    Look.EVIDENCE,
    Look.OTHER_EVIDENCE,
    Look.MARKED_CONTRADICTED,
    Look.MARKED_UNSUPPORTED,
    Look.MARKED_SUPPORTED,
)
"""Meanings with a tick on the scroll bar."""

_FAINTEST: Final = 0.3
_DRAWN_MARKS: Final = {
    MarkKind.CONTRADICTED: Look.MARKED_CONTRADICTED,
    MarkKind.UNSUPPORTED: Look.MARKED_UNSUPPORTED,
    MarkKind.SUPPORTED: Look.MARKED_SUPPORTED,
}
FLAG_LOOKS: Final = {
    FlagKind.CONTRADICTED: Look.CONTRADICTED,
    FlagKind.UNSUPPORTED: Look.UNSUPPORTED,
}


def output_spans(
    output: str, assessment: Assessment | None, threshold: float, marks: Iterable[Mark]
) -> list[StyledSpan]:
    """Spans of an output: flags over the threshold, false alarms, and what nobody checked."""
    whole = Span(0, len(output)) if output else None
    if assessment is None or (assessment.state is ClaimState.NOT_CHECKED and not assessment.claims):
        spans = [StyledSpan(whole, Look.NOT_CHECKED)] if whole else []
    else:
        spans = [
            StyledSpan(claim.span, Look.NOT_CHECKED)
            for claim in assessment.claims
            if claim.state is ClaimState.NOT_CHECKED
        ]
        spans += [
            StyledSpan(flag.span, FLAG_LOOKS[flag.kind], flag.probability)
            for flag in shown_flags(assessment, threshold)
        ]
    spans += [
        StyledSpan(mark.span, Look.SUPPORTED)
        for mark in marks
        if mark.kind is MarkKind.SUPPORTED and not is_remark(mark, len(output))
    ]
    return clipped(spans, len(output))


def mark_overlays(output: str, marks: Iterable[Mark]) -> list[StyledSpan]:
    """The lines under what the reviewer marked; a reason on the whole output has none."""
    on_words = [mark for mark in marks if not is_remark(mark, len(output))]
    drawn = [StyledSpan(mark.span, _DRAWN_MARKS[mark.kind]) for mark in on_words]
    return clipped(drawn, len(output))


def shown_flags(assessment: Assessment | None, threshold: float) -> tuple[Flag, ...]:
    """The flags that are doubtful enough to be shown."""
    if assessment is None:
        return ()
    return tuple(flag for flag in assessment.flags if flag.probability >= threshold)


def clipped(spans: Iterable[StyledSpan], length: int) -> list[StyledSpan]:
    """The spans as far as they lie in a text of that length."""
    return [
        StyledSpan(inside, styled.look, styled.strength)
        for styled in spans
        if (inside := clip_span(styled.span, 0, length))
    ]


def segments(spans: Iterable[StyledSpan]) -> list[Segment]:
    """Sorted stretches that do not overlap, each with all the meanings that hold in it."""
    edges: list[tuple[int, bool, int]] = []
    listed = list(spans)
    for number, styled in enumerate(listed):
        edges.append((styled.span.start, True, number))
        edges.append((styled.span.end, False, number))
    edges.sort()
    found: list[Segment] = []
    open_spans: dict[int, StyledSpan] = {}
    at = 0
    for place, opens, number in edges:
        if open_spans and place > at:
            found.append(Segment(at, place, _looks(open_spans.values())))
        at = place
        if opens:
            open_spans[number] = listed[number]
        else:
            del open_spans[number]
    return found


def format_of(looks: Looks) -> QTextCharFormat:
    """The character format of a segment, in the colours at work."""
    colours = theme.colours()
    shown = QTextCharFormat()
    line = next((look for look in _LINES if look in looks), None)
    if line is not None:
        shown.setUnderlineStyle(_line_style(line))
        shown.setUnderlineColor(line_colour(line))
    if Look.REMOVED in looks:
        shown.setFontStrikeOut(True)
    if Look.SUSPECT in looks:
        shown.setForeground(QColor(colours.suspect))
    background = background_of(looks)
    if background is not None:
        shown.setBackground(background)
    return shown


def background_of(looks: Looks) -> QColor | None:
    """The background of a segment, shaded by its strength; None where it has none."""
    look = next((look for look in _BACKGROUNDS if look in looks), None)
    if look is None:
        return None
    colours = theme.colours()
    share = _FAINTEST + (1 - _FAINTEST) * looks[look]
    return theme.mix(colours.base, getattr(colours, _BACKGROUNDS[look]), share)


def line_colour(look: Look) -> QColor:
    """The colour of a meaning's line, bar and tick."""
    return QColor(getattr(theme.colours(), _COLOURS[look]))


def _looks(spans: Iterable[StyledSpan]) -> Looks:
    """The meanings of these spans; tenths of a shade are all that an eye can tell apart."""
    looks: dict[Look, float] = {}
    for styled in spans:
        strength = round(min(1.0, max(0.0, styled.strength)), 1)
        looks[styled.look] = max(strength, looks.get(styled.look, 0.0))
    return looks


def _line_style(look: Look) -> QTextCharFormat.UnderlineStyle:
    style = QTextCharFormat.UnderlineStyle
    return {
        Look.CONTRADICTED: style.WaveUnderline,
        Look.UNSUPPORTED: style.DotLine,
    }.get(look, style.SingleUnderline)
