"""Which shape a file has by its keys, and a guess by well-known names for all others."""

from collections.abc import Mapping as Keyed
from dataclasses import dataclass, replace
from typing import Any

from veridesk.core.errors import DataError
from veridesk.importing.convert import Converter, MappedRows
from veridesk.importing.judges import Judging, judging_of
from veridesk.importing.known_shapes import (
    KNOWN_SHAPES,
    RAGTRUTH_RESPONSES,
    RAGTRUTH_SOURCES,
)
from veridesk.importing.labels import WORDS, LabelWords, looks_like_marks
from veridesk.importing.mapping import Mapping
from veridesk.importing.names import NESTED_GENERATORS, OUTPUTS, PROMPTS, SOURCES
from veridesk.importing.own import OwnRows
from veridesk.importing.shape import COMMON, Keys, Shape

__all__ = ["BY_HAND", "RAGTRUTH_RESPONSES", "RAGTRUTH_SOURCES", "Recognised", "recognise"]

GENERIC = "known names"
BY_HAND = "mapped by hand"
_OPEN = {
    "reference": "the source or the expected answer",
    "references": "the sources or the expected answers",
}
_ONLY_MARKS = (
    "the rows are marks without the texts they belong to; put them under 'predictions' beside "
    "'context', 'question' and 'answer'"
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file's keys say about it: its shape, the mapping, and what remains in doubt.

    Without an output in the mapping, `problem` says what a person has to decide.
    """

    name: str
    mapping: Mapping
    shape: Shape | None = None
    warnings: tuple[str, ...] = ()
    problem: str | None = None
    judging: Judging | None = None

    def converter(self, by_hand: Mapping | None = None) -> Converter:
        """What makes samples of the file's rows; a mapping by hand goes before the guess."""
        mapping = self.mapping.overlaid(by_hand) if by_hand else self.mapping
        shape = self.shape
        words = shape.words if shape else WORDS
        if shape and shape.make and not (by_hand and shape.by_hand & by_hand.keys.keys()):
            return shape.make(mapping, words, self.judging)
        return MappedRows(mapping, words, self.judging)


def recognise(keys: Keys, example: Keyed[str, Any]) -> Recognised:
    """The shape of a file whose rows have `keys`; `example` is one of its rows."""
    found = _recognise(keys, example)
    judging = judging_of(example)
    if judging is None or found.problem:
        return found
    return replace(found, judging=judging, warnings=(*found.warnings, judging.warning))


def _recognise(keys: Keys, example: Keyed[str, Any]) -> Recognised:
    for shape in SHAPES:
        if shape.matches(keys, example):
            if shape.inner is not None:
                return _inside(shape, keys, example)
            return Recognised(shape.name, shape.resolve(keys, example), shape)
    if keys >= {"start", "end"} and not keys & {*OUTPUTS}:
        return Recognised(GENERIC, Mapping(), problem=_ONLY_MARKS)
    return _by_known_names(keys, example)


def _inside(shape: Shape, keys: Keys, example: Keyed[str, Any]) -> Recognised:
    """The fields that well-known names tell inside the object of a tool, or beside its own keys."""
    inner = example.get(shape.inner) if shape.inner else None
    if isinstance(inner, dict):
        found = _by_known_names(frozenset(map(str, inner)), inner)
        told = {
            name: tuple(f"{shape.inner}.{key}" for key in of)
            for name, of in found.mapping.keys.items()
        }
    else:
        found = _by_known_names(keys, example)
        told = dict(found.mapping.keys)
    outer = shape.resolve(keys, example)
    told = {**outer.keys, **{name: told[name] for name in told if name not in ("spans", "label")}}
    told |= {name: outer.of(name) for name in ("spans",) if outer.of(name)}
    if "id" in keys:
        told["id"] = ("id",)
    return Recognised(shape.name, Mapping(told), shape, found.warnings, found.problem)


def _by_known_names(keys: Keys, example: Keyed[str, Any]) -> Recognised:
    warnings: list[str] = []
    chosen: dict[str, tuple[str, ...]] = {}
    outputs = [key for key in OUTPUTS if key in keys]
    problem = None
    if len(outputs) > 1:
        problem = f"{_either(outputs)} could be the output"
    elif outputs:
        chosen["output"] = (outputs[0],)
    elif "text" in keys:
        chosen["output"] = ("text",)
    else:
        problem = "no key looks like the output"
    prompts = [key for key in PROMPTS if key in keys]
    if prompts:
        chosen["prompt"] = ("system_prompt", prompts[0]) if _has_system(prompts) else (prompts[0],)
    rest = [key for key in prompts if key not in chosen["prompt"]] if prompts else []
    if rest:
        warnings.append(f"{_either(prompts)} could be the prompt; {prompts[0]!r} is taken")
    sources = [key for key in SOURCES if key in keys]
    if not sources and chosen.get("output") == ("summary",) and "text" in keys:
        sources = ["text"]
    if sources:
        chosen["sources"] = (sources[0],)
    if len(sources) > 1:
        warnings.append(f"{_either(sources)} could be the sources; {sources[0]!r} is taken")
    for key, doubt in _OPEN.items():
        if key in keys:
            warnings.append(f"{key!r} may be {doubt}; it is left out unless you map it")
    chosen |= _details(keys, example)
    return Recognised(GENERIC, Mapping(chosen), None, tuple(warnings), problem)


def _has_system(prompts: list[str]) -> bool:
    return "system_prompt" in prompts and len(prompts) > 1


def _details(keys: Keys, example: Keyed[str, Any]) -> dict[str, tuple[str, ...]]:
    chosen: dict[str, tuple[str, ...]] = {}
    for name, choices in COMMON.items():
        found = next((key for key in choices if isinstance(key, str) and key in keys), None)
        if found is not None:
            chosen[name] = (found,)
    if "generator" not in chosen:
        for path in NESTED_GENERATORS:
            head, _, last = path.partition(".")
            inner = example.get(head)
            if isinstance(inner, dict) and isinstance(inner.get(last), str):
                chosen["generator"] = (path,)
                break
    for key in ("spans", "hallucinated_spans", "labels"):
        if looks_like_marks(example.get(key)):
            chosen["spans"] = (key,)
            break
    label = example.get("label")
    if isinstance(label, str) and WORDS.is_wrong(label) is not None:
        chosen["label"] = ("label",)
    return chosen


def _either(keys: list[str]) -> str:
    names = [repr(key) for key in keys]
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]


def _first_converter(fields: dict[str, Any]) -> Converter:
    """What reads a record that our own export carries."""
    found = recognise(frozenset(fields), fields)
    is_known = found.mapping.of("output") or (found.shape and found.shape.make)
    if found.problem or not is_known:
        raise DataError("the record's shape is not known")
    return found.converter()


def _own_rows(mapping: Mapping, words: LabelWords, judging: Judging | None) -> Converter:  # noqa: ARG001  (a shape's maker)
    return OwnRows(_first_converter)


OWN = Shape(
    "Veridesk export",
    frozenset({"sample_id", "original_output", "meta_json", "sources"}),
    {
        "output": (("original_output", "output"),),
        "prompt": ("prompt",),
        "sources": ("sources",),
        "id": ("meta_json.record_id",),
    },
    make=_own_rows,
)
SHAPES: tuple[Shape, ...] = (OWN, *KNOWN_SHAPES)
"""The known shapes; the first one that matches counts."""
