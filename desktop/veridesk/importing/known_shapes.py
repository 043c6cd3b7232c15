"""The shapes of files that are known by all their keys together."""

from collections.abc import Iterable
from functools import partial

from veridesk.importing.chat import ChatRows
from veridesk.importing.labels import ONE_IS_RIGHT, YES_IS_WRONG
from veridesk.importing.names import OUTPUTS, PROMPTS, SOURCES
from veridesk.importing.shape import Choices, Keys, Maker, Shape
from veridesk.importing.tools import (
    ToolRows,
    argilla,
    doccano,
    is_argilla,
    is_doccano,
    label_studio,
    label_studio_short,
    prodigy,
)
from veridesk.importing.variants import ListRows, PairRows

RAGTRUTH_RESPONSES = "RAGTruth responses"
RAGTRUTH_SOURCES = "RAGTruth sources"

_TURNS: Choices = {
    "sources": ("sources", "documents", "contexts", "context", "retrieved_contexts"),
    "label": ("label",),
}
_NO_OTHER_OUTPUT: Keys = frozenset({"output", "response", "answer", "completion"})
_MARKED: Keys = frozenset({"spans", "label"})


def _keys(words: str) -> Keys:
    return frozenset(words.split())


def _other_outputs(but: Iterable[str]) -> Keys:
    return frozenset(OUTPUTS) - frozenset(but)


def _pair(right: str, wrong: str) -> Maker:
    return partial(
        PairRows,
        labels={right: ("right", "supported"), wrong: ("hallucinated", "hallucinated")},
    )


_TOOLS = (
    Shape(
        "Argilla",
        frozenset(),
        {},
        fits=is_argilla,
        make=partial(ToolRows, read=argilla),
        by_hand=_MARKED,
        inner="fields",
    ),
    Shape(
        "Label Studio",
        _keys("data"),
        {"id": ("id",), "spans": (("annotations", "predictions"),)},
        any_of=_keys("annotations predictions"),
        fits=lambda row: type(row.get("data")) is dict,
        make=partial(ToolRows, read=label_studio),
        by_hand=_MARKED,
        inner="data",
    ),
    Shape(
        "Label Studio, short",
        _keys("annotation_id annotator"),
        {},
        make=partial(ToolRows, read=label_studio_short),
        by_hand=_MARKED,
        inner="",
    ),
    Shape(
        "Prodigy",
        _keys("text"),
        {
            "output": ("text",),
            "prompt": PROMPTS,
            "sources": SOURCES,
            "spans": ("spans",),
            "generator": ("model", "meta.model"),
        },
        any_of=_keys("_input_hash _task_hash"),
        make=partial(ToolRows, read=prodigy),
        by_hand=_MARKED,
    ),
)
_GROUNDED = (
    Shape(
        "the common schema",
        _keys("output sources"),
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
        _keys("source_id response labels"),
        {"output": ("response",), "spans": ("labels",)},
    ),
    Shape(RAGTRUTH_SOURCES, _keys("source_id source_info"), {}),
    Shape(
        "Ragas",
        _keys("user_input response"),
        {
            "output": ("response",),
            "sources": ("retrieved_contexts", "reference_contexts"),
            "prompt": ("user_input",),
        },
    ),
    Shape(
        "Ragas, old",
        _keys("question answer contexts"),
        {"output": ("answer",), "sources": ("contexts",), "prompt": ("question",)},
    ),
    Shape(
        "HaluEval, question answering",
        _keys("right_answer hallucinated_answer"),
        {
            "output": (("right_answer", "hallucinated_answer"),),
            "prompt": ("question",),
            "sources": ("knowledge",),
        },
        make=_pair("right_answer", "hallucinated_answer"),
    ),
    Shape(
        "HaluEval, dialogue",
        _keys("right_response hallucinated_response"),
        {
            "output": (("right_response", "hallucinated_response"),),
            "prompt": ("dialogue_history",),
            "sources": ("knowledge",),
        },
        make=_pair("right_response", "hallucinated_response"),
    ),
    Shape(
        "HaluEval, summaries",
        _keys("right_summary hallucinated_summary"),
        {"output": (("right_summary", "hallucinated_summary"),), "sources": ("document",)},
        make=_pair("right_summary", "hallucinated_summary"),
    ),
    Shape(
        "HaluEval, general",
        _keys("user_query chatgpt_response"),
        {
            "output": ("chatgpt_response",),
            "prompt": ("user_query",),
            "label": ("hallucination_label", "hallucination"),
            "spans": ("hallucination_spans",),
            "id": ("id", "ID"),
        },
        words=YES_IS_WRONG,
    ),
    Shape(
        "LettuceDetect",
        _keys("answer labels"),
        {
            "output": ("answer",),
            "sources": ("context", "prompt"),
            "prompt": ("question", "prompt"),
            "spans": ("labels",),
        },
        any_of=_keys("prompt context"),
    ),
    Shape(
        "LettuceDetect, detector output",
        _keys("answer"),
        {
            "output": ("answer",),
            "sources": ("context", "contexts", "prompt"),
            "prompt": ("question", "prompt"),
            "spans": ("predictions", "hallucinated_spans", "detected_spans", "spans"),
        },
        any_of=_keys("predictions hallucinated_spans detected_spans spans"),
        lacks=_other_outputs({"answer"}),
    ),
    Shape(
        "RefChecker",
        _keys("reference response"),
        {
            "output": ("response",),
            "sources": ("reference",),
            "prompt": ("question",),
            "label": ("Y",),
        },
        lacks=_keys("context contexts sources documents ground_truth"),
    ),
    Shape(
        "LLM-AggreFact",
        _keys("doc claim"),
        {"output": ("claim",), "sources": ("doc",), "label": ("label",)},
        words=ONE_IS_RIGHT,
    ),
)
_GENERATED = (
    Shape(
        "distilabel, several generations",
        _keys("generations"),
        {
            "output": ("generations",),
            "prompt": ("instruction", "prompt", "messages", "conversation"),
            "generator": ("generation_models", "generation_model", "model_name"),
            "sources": ("context", "contexts", "document", "source", "knowledge"),
        },
        lacks=_keys("output response answer completion generation"),
        make=ListRows,
    ),
    Shape(
        "distilabel",
        _keys("instruction generation"),
        {
            "output": ("generation",),
            "prompt": (("system_prompt", "instruction"),),
            "generator": ("generation_model", "model_name"),
            "sources": ("context", "contexts", "document", "source", "knowledge"),
        },
        lacks=_keys("output response answer completion"),
    ),
    Shape(
        "DeepEval",
        _keys("input actual_output"),
        {
            "output": ("actual_output",),
            "sources": ("retrieval_context", "context"),
            "prompt": ("input",),
        },
    ),
    # A model is trained towards the chosen answer, so that it is the one to be verified. The other
    # is worse by intent; it stays in the record, and one row stays one sample.
    Shape(
        "TRL preference pairs",
        _keys("chosen rejected"),
        {
            "output": ("chosen",),
            "prompt": ("prompt", "instruction", "question"),
            "sources": ("context", "contexts", "documents", "source"),
        },
        lacks=_NO_OTHER_OUTPUT,
        make=partial(ChatRows, key="chosen", may_be_text=True),
    ),
    Shape(
        "OpenAI preference pairs",
        _keys("input preferred_output non_preferred_output"),
        {"output": ("preferred_output",), "prompt": ("input.messages", "input")},
    ),
    Shape(
        "OpenOrca",
        _keys("system_prompt question response"),
        {"output": ("response",), "prompt": (("system_prompt", "question"),)},
        lacks=_other_outputs({"response"}) | frozenset(SOURCES),
    ),
    Shape(
        "oasst",
        _keys("INSTRUCTION RESPONSE"),
        {"output": ("RESPONSE",), "prompt": ("INSTRUCTION",), "dataset": ("SOURCE",)},
    ),
    Shape(
        "GPTeacher",
        _keys("instruction input response"),
        {"output": ("response",), "sources": ("input",), "prompt": ("instruction",)},
        lacks=_other_outputs({"response"}),
    ),
    Shape(
        "Alpaca",
        _keys("instruction output"),
        {
            "output": ("output",),
            "sources": ("input", "context"),
            "prompt": (("system", "history", "instruction"),),
        },
        lacks=_other_outputs({"output"}),
    ),
    Shape(
        "metharme",
        _keys("prompt generation"),
        {"output": ("generation",), "prompt": ("prompt",)},
        lacks=_other_outputs({"generation"}) | frozenset(SOURCES),
    ),
    Shape(
        "OpenAI messages",
        _keys("messages"),
        _TURNS,
        lacks=_NO_OTHER_OUTPUT,
        make=partial(ChatRows, key="messages"),
    ),
    Shape(
        "ShareGPT",
        _keys("conversations"),
        _TURNS,
        lacks=_NO_OTHER_OUTPUT,
        make=partial(ChatRows, key="conversations", role="from", content="value"),
        fits=lambda row: not _has_roles(row.get("conversations")),
    ),
    Shape(
        "ShareGPT with roles",
        _keys("conversations"),
        _TURNS,
        lacks=_NO_OTHER_OUTPUT,
        make=partial(ChatRows, key="conversations"),
    ),
    Shape(
        "easy-dataset",
        _keys("question answer"),
        {
            "output": ("answer",),
            "prompt": ("question",),
            "sources": ("chunkContent",),
            "task": ("questionLabel",),
        },
        any_of=_keys("chunkContent chunkName questionLabel aiEvaluation"),
    ),
    Shape(
        "context and question",
        _keys("question answer"),
        {"output": ("answer",), "prompt": ("question",), "sources": ("context", "article")},
        any_of=_keys("context article"),
        lacks=_other_outputs({"answer"}) | _keys("contexts sources documents"),
    ),
    Shape(
        "TLDR",
        _keys("article summary"),
        {"output": ("summary",), "sources": ("article",)},
        lacks=_other_outputs({"summary"}) | _keys("question"),
    ),
    Shape(
        "doccano",
        frozenset(),
        {"output": ("text", "data"), "prompt": PROMPTS, "sources": SOURCES},
        any_of=_keys("text data"),
        lacks=frozenset(OUTPUTS),
        fits=is_doccano,
        make=partial(ToolRows, read=doccano),
        by_hand=_MARKED,
    ),
)
KNOWN_SHAPES: tuple[Shape, ...] = (*_TOOLS, *_GROUNDED, *_GENERATED)
"""All shapes but Veridesk's own; the first one that matches counts."""


def _has_roles(turns: object) -> bool:
    first = turns[0] if isinstance(turns, list) and turns else None
    return isinstance(first, dict) and "role" in first and "from" not in first
