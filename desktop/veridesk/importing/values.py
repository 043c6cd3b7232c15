"""JSON values as the texts, sources and names of a sample, or the reason why they are none."""

import ast
import json
from typing import Any

from veridesk.core.errors import DataError
from veridesk.core.model import RecordId, Source
from veridesk.importing.turns import is_turns, render_turns, text_of_content, turns_in

_TEXT_KEYS = (
    "text",
    "content",
    "page_content",
    "passage",
    "document",
    "contents",
    "body",
    "snippet",
)
_TITLE_KEYS = ("title", "name", "url")
_ID_KEYS = ("id", "_id", "doc_id", "source_id", "pid")
_MAX_INT = 2**63 - 1


def output_of(value: Any, key: str) -> str:
    """The generated text; DataError when there is none."""
    if type(value) is str:
        if value and not value.isspace():
            return value
        raise DataError(f"{key!r} is empty; a sample needs an output")
    if value is None:
        raise DataError(f"there is no {key!r}; a sample needs an output")
    if is_turns(value):
        text = "\n\n".join(filter(None, (text_of_content(turn["content"]) for turn in value)))
        return output_of(text, key)
    raise DataError(f"{key!r} is {kind_of(value)}, no text; name the key of the text")


def prompt_of(value: Any, key: str) -> str:
    """What the model was asked; empty when there is nothing."""
    if type(value) is str:
        return value
    if value is None or value == []:
        return ""
    turns = turns_in(value)
    if turns is not None:
        return render_turns(turns)
    raise DataError(f"{key!r} is {kind_of(value)}, no text; name the key of the prompt's text")


def sources_of(value: Any, key: str) -> list[Source]:
    """The trusted texts in a value: a text, an object, or a list of them."""
    if type(value) is list:
        found = []
        for part in value:
            found += _source(part, key)
        return found
    return _source(value, key)


def _source(value: Any, key: str) -> list[Source]:
    if type(value) is str:
        return [Source(value)] if value and not value.isspace() else []
    if type(value) is dict:
        for name in _TEXT_KEYS:
            text = value.get(name)
            if type(text) is str:
                return [_titled(text, value)] if text and not text.isspace() else []
        return [Source(pretty(value))] if value else []
    if type(value) is list:
        # A passage in pieces: its sentences, or a title and its sentences.
        texts = [source.text for part in value for source in _source(part, key)]
        return [Source("\n".join(texts))] if texts else []
    if value is None:
        return []
    raise DataError(f"{key!r} holds {kind_of(value)} where a source's text should be")


def _titled(text: str, value: dict[str, Any]) -> Source:
    title = foreign = None
    for name in _TITLE_KEYS:
        if type(value.get(name)) is str and value[name]:
            title = value[name]
            break
    for name in _ID_KEYS:
        if type(value.get(name)) in (str, int) and value[name] != "":
            foreign = str(value[name])
            break
    return Source(text, title, foreign)


def pretty(value: Any) -> str:
    """A record as indented JSON, one `key: value` a line, as a reviewer reads it."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def id_of(value: Any) -> RecordId | None:
    """A record's own id in its own type where that can be kept, else as text."""
    kind = type(value)
    if kind is str:
        return str(value) or None
    if kind is int and -_MAX_INT <= value <= _MAX_INT:
        return int(value)
    return None if value is None else json.dumps(value, ensure_ascii=False)


def name_of(value: Any) -> str | None:
    """The name of a generator, task or data set."""
    if type(value) is str:
        return value.strip() or None
    if value is None:
        return None
    if type(value) in (int, float):
        return str(value)
    if isinstance(value, list) and value and all(type(part) is str for part in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)


def loosened(cell: Any) -> Any:
    """A table's cell as the list or object that it writes out, in JSON or as Python prints it."""
    if type(cell) is not str or cell.lstrip()[:1] not in ("[", "{"):
        return None if cell == "" else cell
    for read in (json.loads, ast.literal_eval):
        try:
            value = read(cell)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(value, list | dict):
            return value
    return cell


def kind_of(value: Any) -> str:
    """What a JSON value is, in words."""
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "an object"
    return "null" if value is None else "a text"
