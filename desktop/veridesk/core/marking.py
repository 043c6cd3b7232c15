"""How a reviewer's marks come and go: on words, and by a reason on words or on the whole output."""

from dataclasses import dataclass
from typing import Final

from veridesk.core.errors import UserError
from veridesk.core.model import Mark, MarkKind, Span

MOST_REASONS: Final = 9
"""Each reason has a number key."""
LONGEST_REASON: Final = 60


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is wrong, in words; `kind` is the mark it makes on words that have none yet.

    A reason without a kind is about the whole output, such as an omission.
    """

    words: str
    kind: MarkKind | None = None

    @property
    def is_whole(self) -> bool:
        """True for a reason that no words of the output can carry."""
        return self.kind is None


DEFAULT_REASONS: Final[tuple[Reason, ...]] = (
    Reason("source defective"),
    Reason("unanswerable"),
    Reason("true but not in the source", MarkKind.UNSUPPORTED),
    Reason("omission"),
    Reason("wrong number or date", MarkKind.CONTRADICTED),
    Reason("wrong name", MarkKind.CONTRADICTED),
    Reason("made up", MarkKind.UNSUPPORTED),
    Reason("off the question"),
    Reason("badly written"),
)


def toggled(marks: tuple[Mark, ...], span: Span, kind: MarkKind, length: int) -> tuple[Mark, ...]:
    """The marks with `span` marked as `kind`; without a mark on it when it had that very kind.

    `length` is that of the output. Another kind replaces the one before and keeps its reason.
    """
    standing = mark_on(marks, span, length)
    others = tuple(mark for mark in marks if mark is not standing)
    if standing is not None and standing.kind is kind:
        return others
    return _sorted(*others, Mark(span, kind, standing.reason if standing else None))


def with_reason(
    marks: tuple[Mark, ...], span: Span | None, reason: Reason, length: int
) -> tuple[Mark, ...]:
    """The marks with a reason given, on `span` or on the whole output; taken back when given twice.

    Raises ValueError for a reason that needs words where there are none.
    """
    if reason.kind is None:
        if length == 0:
            raise ValueError("an empty output carries no mark")
        remark = Mark(Span(0, length), MarkKind.SUPPORTED, reason.words)
        others = tuple(mark for mark in marks if mark != remark)
        return others if len(others) < len(marks) else _sorted(*marks, remark)
    if span is None:
        raise ValueError("this reason needs words to stand on")
    standing = mark_on(marks, span, length)
    others = tuple(mark for mark in marks if mark is not standing)
    if standing is None:
        return _sorted(*others, Mark(span, reason.kind, reason.words))
    if standing.reason == reason.words:
        return _sorted(*others, Mark(span, standing.kind))
    # A false alarm that has a reason to be wrong is none any more.
    kind = reason.kind if standing.kind is MarkKind.SUPPORTED else standing.kind
    return _sorted(*others, Mark(span, kind, reason.words))


def is_remark(mark: Mark, length: int) -> bool:
    """True for a reason on the whole output, which says nothing against any of its words.

    It is a mark over all of the output, `supported` so that no reader takes all words for wrong.
    """
    covers_all = mark.span == Span(0, length) if length else False
    return covers_all and mark.kind is MarkKind.SUPPORTED and mark.reason is not None


def mark_on(marks: tuple[Mark, ...], span: Span, length: int) -> Mark | None:
    """The mark on exactly these words, other than a reason on the whole output."""
    return next((one for one in marks if one.span == span and not is_remark(one, length)), None)


def reasons_to_plain(reasons: tuple[Reason, ...]) -> list[dict[str, str | None]]:
    """Reasons as JSON values."""
    return [{"words": one.words, "kind": str(one.kind) if one.kind else None} for one in reasons]


def reasons_from_plain(plain: object) -> tuple[Reason, ...]:
    """Reasons read back from JSON values; the usual ones where there are none or no such values."""
    if not isinstance(plain, list):
        return DEFAULT_REASONS
    kinds = set(MarkKind)
    found = [
        Reason(words, MarkKind(kind) if kind in kinds else None)
        for one in plain
        if isinstance(one, dict)
        and isinstance(words := one.get("words"), str)
        and (kind := one.get("kind")) in {*kinds, None}
    ]
    return checked_reasons(found[:MOST_REASONS])


def checked_reasons(reasons: list[Reason]) -> tuple[Reason, ...]:
    """Reasons without empty ones; UserError for too many, too long or doubled ones."""
    kept = [Reason(words, one.kind) for one in reasons if (words := " ".join(one.words.split()))]
    if len(kept) > MOST_REASONS:
        raise UserError(f"there are {MOST_REASONS} number keys; keep at most as many reasons")
    for one in kept:
        if len(one.words) > LONGEST_REASON or not one.words.isprintable():
            raise UserError(
                f"a reason has at most {LONGEST_REASON} printable characters; shorten “{one.words}”"
            )
    folded = [one.words.casefold() for one in kept]
    doubled = next((one for one in kept if folded.count(one.words.casefold()) > 1), None)
    if doubled is not None:
        raise UserError(f"the reason “{doubled.words}” is there twice; change one of them")
    return tuple(kept)


def _sorted(*marks: Mark) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=_place))


def _place(mark: Mark) -> tuple[int, int, str, str]:
    return mark.span.start, mark.span.end, mark.kind, mark.reason or ""
