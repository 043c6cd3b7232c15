"""A wrong sample in two lines: the words at fault, and what they should have been."""

from veridesk.core.diff import ChangeKind, changes
from veridesk.core.model import RecordId, Span
from veridesk.core.plain import plain_line
from veridesk.insight.judging import judge_flags, wrong_marks
from veridesk.insight.values import Example
from veridesk.store.reads.insight import Case

EXAMPLES = 3
"""Examples that are shown of each group."""

_AROUND = 80
_WORDS = 160


def example_of(public_id: RecordId, case: Case) -> Example:
    """The case as an example: a correction first, else a mark, else a confirmed flag."""
    span, mended = _fault(case)
    text = case.output
    start, end = (span.start, min(span.end, len(text))) if span else (0, 0)
    notes = [ruling.note for ruling in case.rulings if ruling.note.strip()]
    return Example(
        public_id=public_id if isinstance(public_id, int) else plain_line(public_id, 80),
        verdicts=tuple(str(ruling.verdict) for ruling in case.rulings),
        before=_tail(text, start),
        words=plain_line(text[start:end], _WORDS),
        behind=_head(text, end, _AROUND if span else 2 * _AROUND),
        mended=None if mended is None else plain_line(mended, _WORDS),
        note=plain_line(notes[0], _WORDS) if notes else "",
    )


def _tail(text: str, end: int) -> str:
    """What stands before a place, with the white space that parts it from there."""
    before = text[max(0, end - _AROUND) : end]
    gap = " " if before[-1:].isspace() else ""
    return ("…" if end > _AROUND else "") + plain_line(before, 9 * _AROUND) + gap


def _head(text: str, start: int, limit: int) -> str:
    """What stands behind a place, with the white space that parts it from there."""
    behind = text[start : start + 4 * limit]
    return (" " if behind[:1].isspace() else "") + plain_line(behind, limit)


def _fault(case: Case) -> tuple[Span | None, str | None]:
    for ruling in case.rulings:
        if ruling.output is None:
            continue
        for change in changes(case.output, ruling.output):
            if change.kind is ChangeKind.EQUAL:
                continue
            start, end = change.old
            mended = ruling.output[slice(*change.new)]
            if start < end:
                return Span(start, end), mended
            # Something was only added: show it beside the sign that it follows, or comes before.
            if start:
                return Span(start - 1, start), case.output[start - 1] + mended
            if case.output:
                return Span(0, 1), mended + case.output[0]
    marks = [mark.span for ruling in case.rulings for mark in wrong_marks(ruling)]
    if marks:
        return min(marks), None
    for flag, confirmed in zip(case.flags, judge_flags(case), strict=True):
        if confirmed:
            return flag.span, None
    return None, None
