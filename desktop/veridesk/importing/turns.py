"""Conversations as lists of turns: reading their texts, and writing them out for a reviewer."""

import json
import re
from collections.abc import Sequence
from typing import Any

_ROLES = {
    "human": "User",
    "user": "User",
    "prompter": "User",
    "gpt": "Assistant",
    "assistant": "Assistant",
    "model": "Assistant",
    "chatgpt": "Assistant",
    "bot": "Assistant",
    "ai": "Assistant",
    "system": "System",
    "developer": "System",
    "tool": "Tool",
    "function": "Tool",
    "observation": "Tool",
    "function_call": "Tool call",
}
ASSISTANT = "Assistant"
_NAMED = re.compile(r"^(?:User|Assistant|System|Tool|Tool call): ")
_BRACKETED = re.compile(r"\s*\[(Human|Assistant|System|User)\]:?[ \t]*")


def is_turns(value: Any) -> bool:
    """True for a list of turns, each with a role and a content."""
    return (
        type(value) is list
        and bool(value)
        and all(
            type(turn) is dict and "content" in turn and type(turn.get("role")) is str
            for turn in value
        )
    )


def turns_in(value: Any) -> list[dict[str, Any]] | None:
    """The turns that a value holds in any of the usual ways; None when it holds none.

    Besides roles and contents these are senders and values, and pairs of a question and an answer.
    """
    if is_turns(value):
        return list(value)
    if type(value) is not list or not value:
        return None
    if all(type(t) is dict and type(t.get("from")) is str and "value" in t for t in value):
        return [{"role": turn["from"], "content": turn["value"]} for turn in value]
    if all(type(t) is list and len(t) == 2 and all(type(p) is str for p in t) for t in value):
        roles = ("user", "assistant")
        return [
            {"role": role, "content": text}
            for pair in value
            for role, text in zip(roles, pair, strict=True)
        ]
    return None


def role_of(turn: dict[str, Any]) -> str:
    """Who speaks, as a reviewer reads it."""
    role = str(turn["role"])
    return _ROLES.get(role.lower(), role.capitalize())


def text_of_content(content: Any) -> str:
    """The text of a turn's content: a text, or parts of which some are texts."""
    if type(content) is str:
        return content
    if type(content) is not list:
        return ""
    texts = []
    for part in content:
        if type(part) is str:
            texts.append(part)
        elif type(part) is dict:
            text = part.get("text")
            if type(text) is str:
                texts.append(text)
            elif part.get("type"):
                texts.append(f"[{part['type']}]")
    return "\n".join(texts)


def render_turns(turns: Sequence[dict[str, Any]]) -> str:
    """The turns as one text; a single one of the user's as it is, others under who speaks."""
    told = [(role_of(turn), _words_of(turn)) for turn in turns]
    told = [(role, text) for role, text in told if text.strip()]
    if len(told) == 1 and told[0][0] == "User":
        return told[0][1]
    return "\n\n".join(f"{role}: {text}" for role, text in told)


def join_turns(parts: Sequence[str]) -> str:
    """Turns that are written out already, and a last text, which is the user's."""
    *before, last = parts
    return "\n\n".join([*before, last if _NAMED.match(last) else f"User: {last}"])


def unbracketed(text: str) -> str:
    """A dialogue with senders in square brackets, written out as other conversations are."""
    pieces = _BRACKETED.split(text)
    if len(pieces) < 3:
        return text
    lead, roles, words = pieces[0].strip(), pieces[1::2], pieces[2::2]
    turns = [
        f"{_ROLES[role.lower()]}: {said.strip()}" for role, said in zip(roles, words, strict=True)
    ]
    return "\n\n".join([lead, *turns] if lead else turns)


def _words_of(turn: dict[str, Any]) -> str:
    """What is said in a turn, and which tools are called."""
    text = text_of_content(turn["content"])
    calls = turn.get("tool_calls")
    told = [_call(call) for call in calls] if type(calls) is list else []
    return "\n".join(part for part in (text, *told) if part)


def _call(call: Any) -> str:
    function = call.get("function") if type(call) is dict else None
    if type(function) is not dict:
        return "[calls a tool]"
    given = function.get("arguments")
    told = given if type(given) is str else json.dumps(given, ensure_ascii=False)
    return f"[calls {function.get('name')}({told})]"
