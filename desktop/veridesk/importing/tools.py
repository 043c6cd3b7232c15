"""What annotation tools write: their spans and labels become flags, never verdicts.

A list that is empty says nothing here: tools write it for texts that nobody has looked at, too.
"""

from collections.abc import Callable, Iterator
from typing import Any

from veridesk.importing.convert import MappedRows
from veridesk.importing.decode import Row
from veridesk.importing.judges import Judging
from veridesk.importing.labels import WORDS, Labels, LabelWords, Warn, looks_like_marks
from veridesk.importing.mapping import Mapping
from veridesk.importing.values import loosened, name_of

NOT_AGREED = "marks that the annotator rejected or skipped were left out"
ELSEWHERE = "marks on other texts than the output were left out"

Fields = dict[str, Any]
Reader = Callable[[Fields, frozenset[str], Warn], Labels]
"""Reads the labels of a row; is given the names of the keys that hold the output."""


class ToolRows(MappedRows):
    """Reads spans and labels in the way of one tool, and all else by the mapping."""

    def __init__(
        self,
        mapping: Mapping,
        words: LabelWords = WORDS,
        judging: Judging | None = None,
        *,
        read: Reader,
    ) -> None:
        super().__init__(mapping, words, judging)
        self._read = read
        self._is_marked = True
        self._names = frozenset(key.rpartition(".")[2] for key in mapping.of("output"))

    def _read_labels(self, row: Row, warn: Warn) -> Labels:
        fields = row.fields
        if row.is_table:
            fields = {key: loosened(value) for key, value in fields.items()}
        return self._read(fields, self._names, warn)


def label_studio(fields: Fields, outputs: frozenset[str], warn: Warn) -> Labels:
    """A task with annotations of people and predictions of models."""
    marks: list[Fields] = []
    labels: list[tuple[str, str | None]] = []
    for judge, score, result in _label_studio_results(fields, warn):
        for part in result:
            value = part.get("value") if type(part) is dict else None
            if type(value) is not dict:
                continue
            sure = part.get("score", score)
            if type(value.get("choices")) is list:
                labels += [(word, judge) for word in value["choices"] if type(word) is str]
            elif "start" in value or "globalOffsets" in value:
                data = fields.get("data")
                target = part.get("to_name")
                if type(data) is dict and target in data and target not in outputs:
                    warn(ELSEWHERE)
                else:
                    marks.append(_label_studio_mark(part, value, sure, judge))
    return _told(marks, labels)


def _label_studio_results(
    fields: Fields, warn: Warn
) -> Iterator[tuple[str | None, Any, list[Any]]]:
    """Who says it, how sure, and the parts of each annotation and prediction."""
    for one in _objects(fields.get("annotations")):
        result = one.get("result")
        if one.get("was_cancelled") is True:
            warn(NOT_AGREED)
        elif type(result) is list:
            by = one.get("completed_by")
            by = by.get("email", by.get("id")) if type(by) is dict else by
            yield (None if by is None else f"annotator {name_of(by)}"), None, result
    for one in _objects(fields.get("predictions")):
        if type(one.get("result")) is list:
            yield name_of(one.get("model_version")), one.get("score"), one["result"]


def _label_studio_mark(part: Fields, value: Fields, sure: Any, judge: str | None) -> Fields:
    offsets = value.get("globalOffsets")
    place = offsets if type(offsets) is dict else value
    names = value.get(part["type"]) if type(part.get("type")) is str else None
    names = names if type(names) is list else value.get("labels")
    return _mark(place, value.get("text"), names, sure, judge)


def label_studio_short(fields: Fields, outputs: frozenset[str], warn: Warn) -> Labels:  # noqa: ARG001
    """A row of the short export: the marks of one annotator under the name of the tag."""
    who = fields.get("annotator")
    judge = None if who is None else f"annotator {name_of(who)}"
    marks: list[Fields] = []
    labels: list[tuple[str, str | None]] = []
    for key, value in fields.items():
        if looks_like_marks(value):
            marks += [_mark(one, one.get("text"), one.get("labels"), None, judge) for one in value]
        elif type(value) is str and key not in outputs and WORDS.is_wrong(value) is not None:
            labels.append((value, judge))
    return _told(marks, labels)


def prodigy(fields: Fields, outputs: frozenset[str], warn: Warn) -> Labels:  # noqa: ARG001
    """A task; what its annotator rejected or ignored does not count."""
    who = fields.get("_annotator_id") or fields.get("_session_id")
    judge = name_of(who)
    spans = fields.get("spans")
    found = spans if type(spans) is list else []
    chosen = fields.get("accept")
    words = [word for word in chosen if type(word) is str] if type(chosen) is list else []
    if fields.get("answer") in ("reject", "ignore"):
        if found or words:
            warn(NOT_AGREED)
        return Labels()
    marks = [
        _mark(one, one.get("text"), [one.get("label")], one.get("score"), judge)
        for one in _objects(found)
    ]
    return _told(marks, [(word, judge) for word in words])


def doccano(fields: Fields, outputs: frozenset[str], warn: Warn) -> Labels:  # noqa: ARG001
    """A document with marks as lists or as entities, or with names of classes."""
    marks: list[Fields] = []
    labels: list[tuple[str, str | None]] = []
    for key in ("label", "labels", "entities"):
        found = fields.get(key)
        for one in found if type(found) is list else []:
            if type(one) is list and len(one) >= 2:
                place = {"start": one[0], "end": one[1]}
                marks.append(_mark(place, None, one[2:3], None, None))
            elif type(one) is dict:
                place = {
                    "start": one.get("start_offset", one.get("start")),
                    "end": one.get("end_offset", one.get("end")),
                }
                name = one.get("label", one.get("type"))
                marks.append(_mark(place, one.get("text"), [name], one.get("confidence"), None))
            elif type(one) is str:
                labels.append((one, None))
    return _told(marks, labels)


def is_doccano(fields: Any) -> bool:
    """True for a row whose marks are written as doccano writes them, or whose labels are a list."""
    return any(type(fields.get(key)) is list for key in ("label", "labels", "entities"))


def argilla(fields: Fields, outputs: frozenset[str], warn: Warn) -> Labels:  # noqa: ARG001
    """A record with suggestions of models and responses of people, in any of its exports."""
    marks: list[Fields] = []
    labels: list[tuple[str, str | None]] = []
    sure_of_label: float | None = None
    for value, score, judge in _argilla_answers(fields):
        if looks_like_marks(value):
            scores = score if type(score) is list else [score] * len(value)
            for one, sure in zip(value, scores, strict=False):
                marks.append(_mark(one, one.get("text"), [one.get("label")], sure, judge))
            continue
        for word in value if type(value) is list else [value]:
            if type(word) is str and (wrong := WORDS.is_wrong(word)) is not None:
                if not labels and type(score) in (int, float) and 0 <= score <= 1:
                    sure_of_label = score if wrong else 1.0 - score
                labels.append((word, judge))
    return _told(marks, labels, sure_of_label)


def _argilla_answers(fields: Fields) -> Iterator[tuple[Any, Any, str | None]]:
    """Value, score and giver of every answer: those of people first, then the suggestions."""
    for key, value in fields.items():
        if key.endswith(".responses"):
            yield from _argilla_responses(fields, key, value)
        elif type(value) is list and value and all(_is_old_response(one) for one in value):
            for one in value:
                if one.get("status") in (None, "submitted"):
                    yield one["value"], None, _person(one.get("user_id"))
    nested = fields.get("responses")
    for given in nested.values() if type(nested) is dict else []:
        for one in _objects(given):
            yield one.get("value"), None, _person(one.get("user_id"))
    yield from _argilla_suggestions(fields)


def _argilla_responses(
    fields: Fields, key: str, value: Any
) -> Iterator[tuple[Any, Any, str | None]]:
    users = fields.get(f"{key}.users")
    states = fields.get(f"{key}.status")
    for n, one in enumerate(value if type(value) is list else []):
        if _at(states, n) in (None, "submitted"):
            yield one, None, _person(_at(users, n))


def _argilla_suggestions(fields: Fields) -> Iterator[tuple[Any, Any, str | None]]:
    suggestions = fields.get("suggestions")
    for one in _objects(list(suggestions.values()) if type(suggestions) is dict else None):
        yield one.get("value"), one.get("score"), name_of(one.get("agent"))
    for key, value in fields.items():
        if key.endswith(".suggestion"):
            agent = name_of(fields.get(f"{key}.agent"))
            yield value, fields.get(f"{key}.score"), agent
        elif key.endswith("-suggestion"):
            about = fields.get(f"{key}-metadata")
            about = about if type(about) is dict else {}
            yield value, about.get("score"), name_of(about.get("agent"))


def is_argilla(fields: Any) -> bool:
    """True for a row with the keys of one of Argilla's exports."""
    if "fields" in fields and ("suggestions" in fields or "responses" in fields):
        return True
    ends = (".responses", ".suggestion", "-suggestion", ".responses.users")
    return any(key.endswith(ends) for key in fields)


def _is_old_response(value: Any) -> bool:
    return type(value) is dict and "value" in value and "user_id" in value


def _person(who: Any) -> str | None:
    return None if who is None else f"annotator {name_of(who)}"


def _at(values: Any, n: int) -> Any:
    return values[n] if type(values) is list and n < len(values) else None


def _objects(value: Any) -> list[Fields]:
    return [one for one in value if type(one) is dict] if type(value) is list else []


def _mark(place: Fields, text: Any, names: Any, sure: Any, judge: str | None) -> Fields:
    """A mark in the form that labels are read from."""
    told = [name for name in names if type(name) is str] if type(names) is list else []
    return {
        "start": place.get("start"),
        "end": place.get("end"),
        "text": text,
        "type": ", ".join(told),
        "confidence": sure,
        "judge": judge,
    }


def _told(
    marks: list[Fields], labels: list[tuple[str, str | None]], score: float | None = None
) -> Labels:
    """All that was found, each place once for each name; nothing when nothing was."""
    once: dict[tuple[object, ...], Fields] = {}
    for mark in marks:
        once.setdefault((str(mark["start"]), str(mark["end"]), mark["type"]), mark)
    known = [pair for pair in labels if WORDS.is_wrong(pair[0]) is not None]
    label, judge = known[0] if known else (labels[0] if labels else (None, None))
    if judge is None:
        judge = next((mark["judge"] for mark in marks if mark["judge"]), None)
    return Labels(label, list(once.values()) or None, None, score, judge)
