"""Conversations as lists of turns: reading their texts, and writing them out for a reviewer."""

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


def render_turns(turns: list[dict[str, Any]]) -> str:
    """The turns as one text; a single one of the user's as it is, others under who speaks."""
    told = [(role_of(turn), text_of_content(turn["content"])) for turn in turns]
    told = [(role, text) for role, text in told if text.strip()]
    if len(told) == 1 and told[0][0] == "User":
        return told[0][1]
    return "\n\n".join(f"{role}: {text}" for role, text in told)
