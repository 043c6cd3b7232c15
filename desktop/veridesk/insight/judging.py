"""What reviewers' rulings say about a detector's flags, and which kinds of error they confirm."""

from collections.abc import Iterator, Sequence

from veridesk.core.diff import ChangeKind, changes
from veridesk.core.model import Flag, Mark, MarkKind, Span, Verdict
from veridesk.store.reads.insight import Case, CaseRuling

NOT_TOLD = "not told"
"""The kind of an error that no mark and no confirmed flag names."""

METHOD = (
    "A flag counts as confirmed where a reviewer's mark on its words says so, where a correction "
    "changed its words, or where the sample was rejected without any mark. It counts as a false "
    "alarm where a mark says “supported”, where the sample was accepted, or where a correction "
    "left its words as they were. Otherwise it is not judged. One reviewer who confirms is enough."
)


def is_wrong(ruling: CaseRuling) -> bool:
    """True when the ruling says that something in the output is not right."""
    return ruling.verdict in {Verdict.CORRECTED, Verdict.REJECTED} or bool(wrong_marks(ruling))


def wrong_marks(ruling: CaseRuling) -> list[Mark]:
    """The marks that name an error, not a false alarm."""
    return [mark for mark in ruling.marks if mark.kind is not MarkKind.SUPPORTED]


def judge_flags(case: Case) -> list[bool | None]:
    """For each flag: True where a ruling confirms it, False for a false alarm, None for neither."""
    if not case.flags:
        return []
    said: list[set[bool | None]] = [set() for _ in case.flags]
    for ruling in case.rulings:
        changed = list(changed_spans(case.output, ruling.output)) if ruling.output else []
        for flag, heard in zip(case.flags, said, strict=True):
            heard.add(_says(ruling, flag, changed))
    return [True if True in heard else False if False in heard else None for heard in said]


def _says(ruling: CaseRuling, flag: Flag, changed: list[Span]) -> bool | None:
    marks = [mark for mark in ruling.marks if mark.span.overlaps(flag.span)]
    if marks:
        return any(mark.kind is not MarkKind.SUPPORTED for mark in marks)
    if ruling.verdict is Verdict.ACCEPTED:
        return False
    if ruling.verdict is Verdict.CORRECTED:
        return any(flag.span.overlaps(span) for span in changed) or not ruling.output
    if ruling.verdict is Verdict.REJECTED and not wrong_marks(ruling):
        return True
    return None


def changed_spans(old: str, new: str) -> Iterator[Span]:
    """The words of the old text that a correction changed; the two signs beside an insertion."""
    # Most corrections touch few words, so the equal ends are not taken apart into words.
    first = _shared_words(old, new)
    rest = min(len(old), len(new)) - first
    last = _shared_words(old[::-1][:rest], new[::-1][:rest])
    for change in changes(old[first : len(old) - last], new[first : len(new) - last]):
        if change.kind is ChangeKind.EQUAL:
            continue
        start, end = first + change.old[0], first + change.old[1]
        if start == end:
            start, end = max(0, start - 1), min(len(old), end + 1)
        if start < end:
            yield Span(start, end)


def _shared_words(one: str, other: str) -> int:
    """How many signs two texts share at their beginning, up to the last space among them."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return one.rfind(" ", 0, low) + 1


def error_kinds(case: Case, judged: Sequence[bool | None]) -> frozenset[str]:
    """The kinds of error in a sample, from marks and confirmed flags; none when it is sound.

    `judged` is what `judge_flags` says of the case.
    """
    if not any(map(is_wrong, case.rulings)):
        return frozenset()
    kinds = {str(mark.kind) for ruling in case.rulings for mark in wrong_marks(ruling)}
    said = zip(case.flags, judged, strict=True)
    kinds |= {str(flag.kind) for flag, confirmed in said if confirmed}
    return frozenset(kinds or {NOT_TOLD})
