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

OUT_OF_RANGE = "marks that lie outside the output were left out"
OTHER_WORDS = "marks whose words stand elsewhere in the output were left out"
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
    """What one row says about its output; None where it says nothing."""

    label: Any = None
    spans: Any = None
    kind: Any = None
    score: Any = None


def assess(output: str, found: Labels, words: LabelWords, warn: Warn) -> Assessment | None:
    """The file's own judgement of an output; None when it has none that can be understood."""
    verdict = None
    if found.label is not None and found.label != "":
        verdict = words.is_wrong(found.label)
        if verdict is None:
            warn(UNKNOWN_LABEL)
    marks = found.spans if isinstance(found.spans, list) else None
    flags = tuple(_flags(output, marks, warn)) if marks else ()
    if verdict is None and (marks is None or (marks and not flags)):
        return None
    if flags and verdict is False:
        warn(DISAGREES)
    if not flags and not verdict:
        return Assessment(_score(found.score, 0.0), ClaimState.SUPPORTED, reason=_reason(found))
    contradicted = is_contradiction(found.kind) or any(
        flag.kind is FlagKind.CONTRADICTED for flag in flags
    )
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


def _reason(found: Labels) -> str:
    if found.label is None or found.label == "":
        return "the file marks parts of the output" if found.spans else "the file marks nothing"
    return f"the file says: {found.label}"


def _score(given: Any, otherwise: float) -> float:
    return float(given) if _is_probability(given) else otherwise


def _is_probability(value: Any) -> bool:
    return type(value) in (int, float) and 0 <= value <= 1


def _flags(output: str, marks: list[Any], warn: Warn) -> "list[Flag]":
    flags = []
    for mark in marks:
        flag = _flag(output, mark if type(mark) is not list else _from_list(mark), warn)
        if flag is not None:
            flags.append(flag)
    return flags


def _from_list(mark: list[Any]) -> dict[str, Any]:
    """`[0, 4, "X"]`, as some tools write marks."""
    return dict(zip(("start", "end", "type"), mark, strict=False))


def _flag(output: str, mark: Any, warn: Warn) -> Flag | None:
    start = mark.get("start") if type(mark) is dict else None
    end = mark.get("end") if type(mark) is dict else None
    if type(start) is not int or type(end) is not int:
        warn(NO_SPAN)
        return None
    if not 0 <= start < end <= len(output):
        warn(OUT_OF_RANGE)
        return None
    words = mark.get("text")
    if type(words) is str and words and words != output[start:end]:
        warn(OTHER_WORDS)
        return None
    names = [mark[key] for key in _TYPE_KEYS if type(mark.get(key)) is str and mark[key]]
    kind = FlagKind.CONTRADICTED if any(map(is_contradiction, names)) else FlagKind.UNSUPPORTED
    sure = next((mark[key] for key in _CONFIDENCE_KEYS if _is_probability(mark.get(key))), 1.0)
    return Flag(Span(start, end), kind, float(sure), _mark_reason(mark, names))


def _mark_reason(mark: dict[str, Any], names: list[str]) -> str:
    reason = f"the file marks this as {names[0]}" if names else "the file marks this"
    extra = mark.get("flags")
    told = {one for one in extra if type(one) is str} if type(extra) is list else set()
    told |= {key for key in ("implicit_true", "due_to_null") if mark.get(key) is True}
    if "implicit_true" in told:
        reason += ", though it is true in the world"
    if "due_to_null" in told:
        reason += ", where the source has an empty field"
    return reason
