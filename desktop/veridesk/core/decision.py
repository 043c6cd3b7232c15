"""A decision as the plain content that is hashed, stored in provenance and checked again."""

from veridesk.core.chain import sha256_text
from veridesk.core.model import Mark, MarkKind, Ruling, Span


def content_of(
    *,
    decision_id: int,
    sample_id: str,
    reviewer: str,
    ruling: Ruling | None,
    decided_at: str,
    undoes: int | None,
    redoes: int | None,
) -> dict[str, object]:
    """The content of a decision, every key always there; a correction appears by its SHA-256."""
    output = ruling.output if ruling else None
    seconds = ruling.seconds if ruling else None
    return {
        "decision_id": decision_id,
        "sample_id": sample_id,
        "reviewer": reviewer,
        "verdict": str(ruling.verdict) if ruling else None,
        "output_sha256": None if output is None else sha256_text(output),
        "note": ruling.note if ruling else "",
        "marks": [mark_to_plain(mark) for mark in ruling.marks] if ruling else [],
        # The store gives whole seconds back as 5.0, which is another text than 5.
        "seconds": None if seconds is None else float(seconds),
        "shown": {
            "run": ruling.shown.run,
            "flags": ruling.shown.flags,
            "score": ruling.shown.score,
            "blind": ruling.shown.blind,
        }
        if ruling
        else None,
        "bulk": ruling.bulk if ruling else False,
        "decided_at": decided_at,
        "undoes": undoes,
        "redoes": redoes,
    }


def mark_to_plain(mark: Mark) -> dict[str, object]:
    """A mark as JSON values."""
    return {
        "start": mark.span.start,
        "end": mark.span.end,
        "kind": str(mark.kind),
        "reason": mark.reason,
    }


def mark_from_plain(plain: object) -> Mark:
    """A mark read back from JSON values; ValueError when they are none."""
    if not isinstance(plain, dict):
        raise ValueError("a mark is an object with start, end and kind")  # noqa: TRY004
    start, end, reason = plain.get("start"), plain.get("end"), plain.get("reason")
    if type(start) is not int or type(end) is not int:
        raise ValueError("a mark needs whole numbers as start and end")
    if reason is not None and not isinstance(reason, str):
        raise ValueError("a mark's reason is a text")
    return Mark(Span(start, end), MarkKind(str(plain.get("kind"))), reason)
