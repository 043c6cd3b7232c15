"""The shapes of files that are known by their keys, and a guess by well-known names for others."""

from collections.abc import Mapping as Keyed
from dataclasses import dataclass
from typing import Any

from veridesk.importing.convert import ChatRows, Converter, MappedRows
from veridesk.importing.labels import (
    ONE_IS_RIGHT,
    WORDS,
    YES_IS_WRONG,
    LabelWords,
    looks_like_marks,
)
from veridesk.importing.mapping import FIELDS, Mapping

Keys = frozenset[str]
Choices = Keyed[str, tuple[str, ...]]

RAGTRUTH_RESPONSES = "RAGTruth responses"
RAGTRUTH_SOURCES = "RAGTruth sources"
GENERIC = "known names"
BY_HAND = "mapped by hand"

_COMMON: Choices = {
    "id": ("id", "_id", "sample_id", "record_id", "uid", "uuid", "idx"),
    "generator": ("model", "generator", "model_name", "generator_model", "generation_model"),
    "task": ("task", "task_type"),
    "dataset": ("dataset",),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of file: the keys it has and lacks, and for each field the keys to choose from.

    `any_of` are keys of which there is at least one. Of a field's choices the first one that the
    file has, and that no earlier field took, is read. A conversation under `turns` has the names
    of its roles and contents as second and third.
    """

    name: str
    needs: Keys
    choices: Choices
    any_of: Keys = frozenset()
    lacks: Keys = frozenset()
    words: LabelWords = WORDS
    turns: tuple[str, str, str] | None = None

    def matches(self, keys: Keys) -> bool:
        """True when a file with these keys has this shape."""
        return (
            self.needs <= keys
            and not self.lacks & keys
            and (not self.any_of or bool(self.any_of & keys))
        )

    def resolve(self, keys: Keys) -> Mapping:
        """The mapping for a file with these keys."""
        chosen: dict[str, tuple[str, ...]] = {}
        taken: set[str] = set()
        for name, choices in {**self.choices, **_others(self.choices)}.items():
            key = next((one for one in choices if one in keys and one not in taken), None)
            if key is not None:
                chosen[name] = (key,)
                taken.add(key)
        return Mapping({name: chosen[name] for name in FIELDS if name in chosen})


def _others(choices: Choices) -> Choices:
    return {name: keys for name, keys in _COMMON.items() if name not in choices}


_TURN_CHOICES: Choices = {
    "sources": ("sources", "documents", "contexts", "context", "retrieved_contexts"),
    "label": ("label",),
}

SHAPES: tuple[Shape, ...] = (
    Shape(
        "the common schema",
        frozenset({"output", "sources"}),
        {
            "output": ("output",),
            "sources": ("sources",),
            "prompt": ("prompt",),
            "label": ("label",),
            "spans": ("spans",),
        },
    ),
    Shape(
        RAGTRUTH_RESPONSES,
        frozenset({"source_id", "response", "labels"}),
        {"output": ("response",), "spans": ("labels",)},
    ),
    Shape(RAGTRUTH_SOURCES, frozenset({"source_id", "source_info"}), {}),
    Shape(
        "Ragas",
        frozenset({"user_input", "response"}),
        {
            "output": ("response",),
            "sources": ("retrieved_contexts", "reference_contexts"),
            "prompt": ("user_input",),
        },
    ),
    Shape(
        "Ragas, old",
        frozenset({"question", "answer", "contexts"}),
        {"output": ("answer",), "sources": ("contexts",), "prompt": ("question",)},
    ),
    Shape(
        "LettuceDetect",
        frozenset({"answer", "labels"}),
        {
            "output": ("answer",),
            "sources": ("context", "prompt"),
            "prompt": ("question", "prompt"),
            "spans": ("labels",),
        },
        any_of=frozenset({"prompt", "context"}),
    ),
    Shape(
        "Alpaca",
        frozenset({"instruction", "input"}),
        {"output": ("output", "response"), "sources": ("input",), "prompt": ("instruction",)},
        any_of=frozenset({"output", "response"}),
    ),
    Shape(
        "OpenAI messages",
        frozenset({"messages"}),
        _TURN_CHOICES,
        lacks=frozenset({"output", "response", "answer", "completion"}),
        turns=("messages", "role", "content"),
    ),
    Shape(
        "ShareGPT",
        frozenset({"conversations"}),
        _TURN_CHOICES,
        lacks=frozenset({"output", "response", "answer", "completion"}),
        turns=("conversations", "from", "value"),
    ),
    Shape(
        "DeepEval",
        frozenset({"input", "actual_output"}),
        {
            "output": ("actual_output",),
            "sources": ("retrieval_context", "context"),
            "prompt": ("input",),
        },
    ),
    Shape(
        "RefChecker",
        frozenset({"reference", "response"}),
        {"output": ("response",), "sources": ("reference",), "prompt": ("question",)},
        lacks=frozenset({"context", "contexts", "sources", "documents", "ground_truth"}),
    ),
    Shape(
        "LLM-AggreFact",
        frozenset({"doc", "claim"}),
        {"output": ("claim",), "sources": ("doc",), "label": ("label",)},
        words=ONE_IS_RIGHT,
    ),
    Shape(
        "HaluEval",
        frozenset({"user_query", "chatgpt_response"}),
        {
            "output": ("chatgpt_response",),
            "prompt": ("user_query",),
            "label": ("hallucination_label", "hallucination"),
        },
        words=YES_IS_WRONG,
    ),
)
"""The known shapes; the first one that matches counts."""

_OUTPUTS = tuple(
    """
    output answer response completion generation generated_text generated model_output
    model_response model_answer actual_output prediction summary claim hypothesis
    """.split()
)
_PROMPTS = tuple(
    "question query user_input instruction prompt user_query input system_prompt".split()
)
_SOURCES = tuple(
    """
    sources source contexts context retrieved_contexts retrieval_context documents document docs
    doc knowledge passages passage article source_text source_document chunkContent chunks chunk
    evidence premise grounding reference_contexts
    """.split()
)
_NESTED = ("meta.model", "metadata.model", "meta.generator", "metadata.generator")
_OPEN = {
    "reference": "the source or the expected answer",
    "references": "the sources or the expected answers",
}


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

    def converter(self, by_hand: Mapping | None = None) -> Converter:
        """What makes samples of the file's rows; a mapping by hand goes before the guess."""
        mapping = self.mapping.overlaid(by_hand) if by_hand else self.mapping
        shape = self.shape
        if shape and shape.turns and not mapping.of("output"):
            return ChatRows(mapping, *shape.turns)
        return MappedRows(mapping, shape.words if shape else WORDS)


def recognise(keys: Keys, example: Keyed[str, Any]) -> Recognised:
    """The shape of a file whose rows have `keys`; `example` is one of its rows."""
    for shape in SHAPES:
        if shape.matches(keys):
            return Recognised(shape.name, shape.resolve(keys), shape)
    return _by_known_names(keys, example)


def _by_known_names(keys: Keys, example: Keyed[str, Any]) -> Recognised:
    warnings: list[str] = []
    chosen: dict[str, tuple[str, ...]] = {}
    outputs = [key for key in _OUTPUTS if key in keys]
    problem = None
    if len(outputs) > 1:
        problem = f"{_either(outputs)} could be the output"
    elif outputs:
        chosen["output"] = (outputs[0],)
    elif "text" in keys:
        chosen["output"] = ("text",)
    else:
        problem = "no key looks like the output"
    prompts = [key for key in _PROMPTS if key in keys]
    if prompts:
        chosen["prompt"] = ("system_prompt", prompts[0]) if _has_system(prompts) else (prompts[0],)
    rest = [key for key in prompts if key not in chosen["prompt"]] if prompts else []
    if rest:
        warnings.append(f"{_either(prompts)} could be the prompt; {prompts[0]!r} is taken")
    sources = [key for key in _SOURCES if key in keys]
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
    for name, choices in _COMMON.items():
        found = next((key for key in choices if key in keys), None)
        if found is not None:
            chosen[name] = (found,)
    if "generator" not in chosen:
        for path in _NESTED:
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
