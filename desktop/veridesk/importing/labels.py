"""What a file itself says is wrong with a sample, as an assessment; what makes no sense is told."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from veridesk.core.model import Assessment, ClaimState, Flag, FlagKind, Span

Warn = Callable[[str], None]

_WRONG = frozenset(
    """
    hallucinated hallucination unsupported contradicted contradiction contradictory refuted
    unfaithful inconsistent baseless incorrect not_supported non-supported nonfactual
    """.split()
) | {"not supported", "non-factual", "not entailed"}
_RIGHT = frozenset(
    "supported faithful consistent entailed entailment grounded factual correct".split()
) | {"not hallucinated", "no hallucination", "not hallucination", "fully supported"}
_CONTRADICTING = ("conflict", "contradict", "refut", "intrinsic")
_TYPE_KEYS = ("type", "label_type", "subcategory", "category", "kind", "label")
_CONFIDENCE_KEYS = ("confidence", "probability", "score")

HALF = 0.5
NOTE_LENGTH = 2000
"""Code points of a judge's words that are shown with a sample."""

OUT_OF_RANGE = "marks that lie outside the output were left out"
OTHER_WORDS = "marks whose words stand elsewhere in the output were left out"
NOT_THERE = "marked words that do not stand in the output were left out"
NO_SPAN = "marks without a start and an end were left out"
UNKNOWN_LABEL = "labels that say neither supported nor hallucinated were left out"
DISAGREES = "labels say supported although parts of the output are marked; the marks count"


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The words by which a shape of file says right or wrong, in lower case."""

    wrong: frozenset[str] = _WRONG
    right: frozenset[str] = _RIGHT

    def is_wrong(self, label: Any) -> bool | None:
        """True for wrong, False for right, None for a word that is neither."""
        word = str(label).strip().lower()
        if word in self.wrong:
            return True
        return False if word in self.right else None


WORDS = LabelWords()
YES_IS_WRONG = LabelWords(_WRONG | {"yes", "true", "1"}, _RIGHT | {"no", "false", "0"})
ONE_IS_RIGHT = LabelWords(_WRONG | {"0", "false"}, _RIGHT | {"1", "true"})


@dataclass(frozen=True, slots=True)
class Labels:
    """What one row says about its output; None where it says nothing.

    `score` is the probability that something is wrong, `judge` who says all this, and `note` what
    that judge wrote about it.
    """

    label: Any = None
    spans: Any = None
    kind: Any = None
    score: Any = None
    judge: str | None = None
    note: str | None = None


def assess(output: str, found: Labels, words: LabelWords, warn: Warn) -> Assessment | None:
    """The file's own judgement of an output; None when it has none that can be understood."""
    verdict = None
    if found.label is not None and found.label != "":
        verdict = words.is_wrong(found.label)
        if verdict is None:
            warn(UNKNOWN_LABEL)
    marks = found.spans if isinstance(found.spans, list) else None
    flags = tuple(_flags(output, marks, warn)) if marks else ()
    if verdict is None and is_probability(found.score):
        verdict = found.score >= HALF
    if verdict is None and (marks is None or (marks and not flags)):
        return None
    if flags and verdict is False and found.label is not None:
        warn(DISAGREES)
    if not flags and not verdict:
        return Assessment(_score(found.score, 0.0), ClaimState.SUPPORTED, reason=_reason(found))
    contradicted = is_contradiction(found.kind) or any(
        flag.kind is FlagKind.CONTRADICTED for flag in flags
    )
    contradicted = contradicted or (not flags and is_contradiction(found.label))
    state = ClaimState.CONTRADICTED if contradicted else ClaimState.NOT_FOUND
    score = max((flag.probability for flag in flags), default=1.0)
    return Assessment(_score(found.score, score), state, flags=flags, reason=_reason(found))


def is_contradiction(name: Any) -> bool:
    """True for the name of a kind of error that goes against the source, not only beyond it."""
    return type(name) is str and any(word in name.lower() for word in _CONTRADICTING)


def looks_like_marks(value: Any) -> bool:
    """True for a list of objects with a start and an end, as files mark parts of an output."""
    return (
        type(value) is list
        and bool(value)
        and all(type(mark) is dict and "start" in mark and "end" in mark for mark in value)
    )


def is_probability(value: Any) -> bool:
    """True for a number from 0 to 1."""
    return type(value) in (int, float) and 0 <= value <= 1


def _reason(found: Labels) -> str:
    if found.label is not None and found.label != "":
        text = f"the file says: {found.label}"
    elif found.spans:
        text = "the file marks parts of the output"
    elif found.score is not None:
        text = "the file brings a judge's score"
    else:
        text = "the file marks nothing"
    if found.judge:
        text += f" (judged by {found.judge})"
    return f"{text}: {found.note[:NOTE_LENGTH]}" if found.note else text


def _score(given: Any, otherwise: float) -> float:
    return float(given) if is_probability(given) else otherwise


def _flags(output: str, marks: list[Any], warn: Warn) -> "list[Flag]":
    flags = []
    for mark in marks:
        flag = _flag(output, _as_object(output, mark, warn), warn)
        if flag is not None:
            flags.append(flag)
    return flags


def _as_object(output: str, mark: Any, warn: Warn) -> Any:
    """A mark as an object; tools also write `[0, 4, "X"]`, or only the words that are wrong."""
    if type(mark) is list:
        return dict(zip(("start", "end", "type"), mark, strict=False))
    if type(mark) is str:
        start = output.find(mark) if mark.strip() else -1
        if start >= 0:
            return {"start": start, "end": start + len(mark)}
        warn(NOT_THERE)
        return None
    return mark


def _flag(output: str, mark: Any, warn: Warn) -> Flag | None:
    if mark is None:
        return None
    start = mark.get("start") if type(mark) is dict else None
    end = mark.get("end") if type(mark) is dict else None
    if type(start) is not int or type(end) is not int:
        warn(NO_SPAN)
        return None
    words = mark.get("text")
    span = _placed(output, start, end, words if type(words) is str else "", warn)
    if span is None:
        return None
    names = [mark[key] for key in _TYPE_KEYS if type(mark.get(key)) is str and mark[key]]
    if names and all(WORDS.is_wrong(name) is False for name in names):
        return None
    kind = FlagKind.CONTRADICTED if any(map(is_contradiction, names)) else FlagKind.UNSUPPORTED
    sure = next((mark[key] for key in _CONFIDENCE_KEYS if is_probability(mark.get(key))), 1.0)
    return Flag(span, kind, float(sure), _mark_reason(mark, names))


def _placed(output: str, start: int, end: int, words: str, warn: Warn) -> Span | None:
    """The span of a mark; tools in browsers count UTF-16 units, which its words give away."""
    is_inside = 0 <= start < end <= len(output)
    if is_inside and (not words or output[start:end] == words):
        return Span(start, end)
    if words and 0 <= start < end and not output.isascii():
        units = output.encode("utf-16-le")
        if units[2 * start : 2 * end].decode("utf-16-le", "replace") == words:
            first = len(units[: 2 * start].decode("utf-16-le", "replace"))
            return Span(first, first + len(words))
    warn(OTHER_WORDS if is_inside else OUT_OF_RANGE)
    return None


def _mark_reason(mark: dict[str, Any], names: list[str]) -> str:
    judge = mark.get("judge")
    who = judge if type(judge) is str and judge else "the file"
    reason = f"{who} marks this as {names[0]}" if names else f"{who} marks this"
    extra = mark.get("flags")
    told = {one for one in extra if type(one) is str} if type(extra) is list else set()
    told |= {key for key in ("implicit_true", "due_to_null") if mark.get(key) is True}
    if "implicit_true" in told:
        reason += ", though it is true in the world"
    if "due_to_null" in told:
        reason += ", where the source has an empty field"
    return reason
