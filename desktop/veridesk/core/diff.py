"""The word-level difference of two texts, as a person would mark it with a pen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapidfuzz.distance import Levenshtein

_SOLID = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff"
# A number with its points, a sign of a script without spaces, a word with its apostrophes, one
# line end, a run of other spaces, else any one sign: together they cover every text.
_TOKEN: Final = re.compile(
    rf"\d+(?:[.,:]\d+)*|[{_SOLID}]"
    rf"|(?:[^\W\d_{_SOLID}]|[{_MARKS}])+(?:['’](?:[^\W\d_{_SOLID}]|[{_MARKS}])+)*"
    rf"|\r\n|[\r\n]|[^\S\r\n]+|.",
    re.DOTALL,
)
_WIDEST_GAP: Final = 3


class ChangeKind(StrEnum):
    """What became of a stretch of the old text."""

    EQUAL = "equal"
    REMOVED = "removed"
    ADDED = "added"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Change:
    """One step from the old text to the new: half-open ranges of both, in code points.

    The `old` range is empty for `added`, the `new` one for `removed`.
    """

    kind: ChangeKind
    old: tuple[int, int]
    new: tuple[int, int]


def changes(old: str, new: str) -> list[Change]:
    """Steps that cover both texts exactly, in order; changed words one space apart are one step."""
    if old == new:
        return [Change(ChangeKind.EQUAL, (0, len(old)), (0, len(new)))] if old else []
    olds, news = _TOKEN.findall(old), _TOKEN.findall(new)
    old_at, new_at = _starts(olds), _starts(news)
    ranges = [
        (
            op.tag == "equal",
            (old_at[op.src_start], old_at[op.src_end]),
            (new_at[op.dest_start], new_at[op.dest_end]),
        )
        for op in Levenshtein.opcodes(olds, news)
    ]
    return list(_merged(old, ranges))


def apply(steps: list[Change], old: str, new: str) -> str:
    """The new text put together again: what is equal from `old`, what is not from `new`."""
    return "".join(
        old[slice(*step.old)] if step.kind is ChangeKind.EQUAL else new[slice(*step.new)]
        for step in steps
    )


_Range = tuple[bool, tuple[int, int], tuple[int, int]]


def _starts(tokens: list[str]) -> list[int]:
    starts, at = [0], 0
    for token in tokens:
        at += len(token)
        starts.append(at)
    return starts


def _merged(old: str, ranges: list[_Range]) -> Iterator[Change]:
    """Join changes that follow each other, or that only a small gap keeps apart."""
    pending: list[_Range] = []
    for number, current in enumerate(ranges):
        is_equal, old_range, new_range = current
        is_last = number + 1 == len(ranges)
        if not is_equal or (pending and not is_last and _is_gap(old, old_range)):
            pending.append(current)
            continue
        if pending:
            yield _changed(pending)
            pending = []
        yield Change(ChangeKind.EQUAL, old_range, new_range)
    if pending:
        yield _changed(pending)


def _is_gap(old: str, span: tuple[int, int]) -> bool:
    """True for what is too small to be worth a step of its own: spaces within a line."""
    gap = old[span[0] : span[1]]
    return len(gap) <= _WIDEST_GAP and gap.isspace() and "\n" not in gap


def _changed(parts: list[_Range]) -> Change:
    old = (parts[0][1][0], parts[-1][1][1])
    new = (parts[0][2][0], parts[-1][2][1])
    if old[0] == old[1]:
        return Change(ChangeKind.ADDED, old, new)
    kind = ChangeKind.REMOVED if new[0] == new[1] else ChangeKind.REPLACED
    return Change(kind, old, new)
