"""Shapes that train a model to answer: messages, prompt and completion, Alpaca."""

from collections.abc import Sequence
from typing import Any

import msgspec

from veridesk.exporting import shape
from veridesk.exporting.columns import Column
from veridesk.exporting.parts import Row
from veridesk.exporting.shapes_lines import (
    NO_PROMPT,
    Plain,
    ShapeOptions,
    final_text,
    sources_text,
    with_sources,
)
from veridesk.store.reads.export import StoredSample

_ROLES = {
    "human": "user",
    "user": "user",
    "prompter": "user",
    "gpt": "assistant",
    "assistant": "assistant",
    "model": "assistant",
    "chatgpt": "assistant",
    "bot": "assistant",
    "ai": "assistant",
    "system": "system",
    "developer": "system",
}
_TURN_KEYS = ("messages", "conversations", "conversation")
_MESSAGE = shape.keyed({"role": shape.one_of("system", "user", "assistant"), "content": shape.text})

Turns = list[dict[str, str]]


class MessagesMaker:
    """One conversation a row, ending with the answer: TRL, Axolotl's chat_template, OpenAI."""

    columns = (
        Column(
            "messages",
            "list of {role: string, content: string}",
            shape.list_of(_MESSAGE),
            "the turns; the last one is the assistant's and holds the final text",
        ),
    )

    def __init__(self, options: ShapeOptions) -> None:
        self._with_sources = options.with_sources

    def make(self, row: Row) -> Sequence[Plain] | str:
        """The turns before the output, and the final text as the answer."""
        if row.refused:
            return ()
        turns = turns_before(row.sample)
        asked = next((turn for turn in reversed(turns) if turn["role"] == "user"), None)
        if asked is None:
            return NO_PROMPT
        if self._with_sources:
            asked["content"] = with_sources(row.sample, asked["content"])
        return ({"messages": [*turns, {"role": "assistant", "content": final_text(row)}]},)

    def figures(self) -> dict[str, object]:
        """Nothing to add."""
        return {}


class PromptMaker:
    """Prompt and completion as texts."""

    columns = (
        Column("prompt", "string", shape.text, "what was asked"),
        Column("completion", "string", shape.text, "the final text"),
    )

    def __init__(self, options: ShapeOptions) -> None:
        self._options = options

    def make(self, row: Row) -> Sequence[Plain] | str:
        """The prompt and the final text."""
        if row.refused:
            return ()
        prompt = prompt_of(row.sample, self._options)
        return ({"prompt": prompt, "completion": final_text(row)},) if prompt else NO_PROMPT

    def figures(self) -> dict[str, object]:
        """Nothing to add."""
        return {}


class AlpacaMaker:
    """Instruction, input and output as texts."""

    columns = (
        Column("instruction", "string", shape.text, "what was asked"),
        Column("input", "string", shape.text, "the sources where they were asked for, else empty"),
        Column("output", "string", shape.text, "the final text"),
    )

    def __init__(self, options: ShapeOptions) -> None:
        self._with_sources = options.with_sources

    def make(self, row: Row) -> Sequence[Plain] | str:
        """The prompt as the instruction, the final text as the output."""
        if row.refused:
            return ()
        prompt = row.sample.prompt
        if not prompt.strip():
            return NO_PROMPT
        told = sources_text(row.sample, unless_in=prompt) if self._with_sources else ""
        return ({"instruction": prompt, "input": told, "output": final_text(row)},)

    def figures(self) -> dict[str, object]:
        """Nothing to add."""
        return {}


def prompt_of(sample: StoredSample, options: ShapeOptions) -> str:
    """The prompt as one text, sources before it where asked for; empty when there is none."""
    if not sample.prompt.strip():
        return ""
    return with_sources(sample, sample.prompt) if options.with_sources else sample.prompt


def turns_before(sample: StoredSample) -> Turns:
    """The turns before the output: those of the imported record where it is a conversation."""
    if any(f'"{key}"'.encode() in sample.raw for key in _TURN_KEYS):
        found = _recorded_turns(sample)
        if found is not None:
            return found
    return [{"role": "user", "content": sample.prompt}] if sample.prompt.strip() else []


def _recorded_turns(sample: StoredSample) -> Turns | None:
    """The turns of the record before the one that is the output; None when that is not plain."""
    try:
        record = msgspec.json.decode(sample.raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict):
        return None
    for key in _TURN_KEYS:
        turns = _plain_turns(record.get(key))
        answer = {"role": "assistant", "content": sample.output}
        if turns and answer in turns:
            last = len(turns) - 1 - turns[::-1].index(answer)
            return turns[:last]
    return None


def _plain_turns(value: Any) -> Turns | None:
    if not isinstance(value, list):
        return None
    turns = []
    for turn in value:
        if not isinstance(turn, dict):
            return None
        role = turn.get("role", turn.get("from"))
        content = turn.get("content", turn.get("value"))
        known = _ROLES.get(role.lower()) if isinstance(role, str) else None
        if known is None or not isinstance(content, str):
            return None
        turns.append({"role": known, "content": content})
    return turns
