"""Sentences of the rooms below the window, said in the window's language.

Those rooms know no Qt and speak English, often with values in the sentence. The templates of all
they say are gathered by `packaging/translations.py`; here a sentence is matched with the template
that it was made from, the template is translated, and the values are put back. A sentence that fits
none is shown as it is, so nothing is ever lost.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from string import Formatter

from PySide6.QtCore import QCoreApplication

from veridesk.core.resources import resource

_CONTEXT = "messages"
_LONGEST = 2_000
"""Code points of the longest sentence that is matched: longer ones hold text of strangers."""

_NESTING = 4
_NUMBER = re.compile(r"n\d+")


def told(text: str) -> str:
    """The text in the window's language, as far as it is a sentence of ours."""
    if not text or len(text) > _LONGEST or not _languages():
        return text
    return _translated(text, _NESTING)


def forget() -> None:
    """Read the templates anew; for when the language changes."""
    _languages.cache_clear()
    _translated.cache_clear()


@lru_cache(maxsize=1)
def _languages() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """Pattern, template and translation of each sentence that has one, most telling first."""
    try:
        templates = json.loads(resource("translations/messages.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    found = []
    for template in templates:
        said = QCoreApplication.translate(_CONTEXT, template)
        if said != template:
            found.append((_pattern(template), template, said))
    found.sort(key=lambda entry: -sum(len(literal) for literal, _ in _parts(entry[1])))
    return tuple(found)


def _pattern(template: str) -> re.Pattern[str]:
    parts = []
    for literal, field in _parts(template):
        kind = r"[\d,.]+" if field is not None and _NUMBER.fullmatch(field) else ".*?"
        parts += [re.escape(literal), "" if field is None else f"(?P<f{field}>{kind})"]
    return re.compile("".join(parts), re.DOTALL)


def _parts(template: str) -> Iterator[tuple[str, str | None]]:
    """Stretches of plain words, each with the field behind it, if there is one."""
    for literal, field, _, _ in Formatter().parse(template):
        yield literal, field


@lru_cache(maxsize=512)
def _translated(text: str, nesting: int) -> str:
    for pattern, _, said in _languages():
        if match := pattern.fullmatch(text):
            values = {
                name[1:]: _translated(value, nesting - 1)
                if nesting > 1 and _is_ours(name)
                else value
                for name, value in match.groupdict().items()
            }
            return _filled(said, values)
    return _in_parts(text, nesting)


def _is_ours(name: str) -> bool:
    """True for a value that is a sentence of ours; a numbered one may be anybody's words."""
    return not name.removeprefix("f").removeprefix("n").isdigit()


def _in_parts(text: str, nesting: int) -> str:
    """A text of several sentences: `one; other`, `one (where)` or `where: one`."""
    if nesting <= 1:
        return text
    if "; " in text:
        return "; ".join(_translated(part, nesting - 1) for part in text.split("; "))
    head, opening, tail = text.rpartition(" (")
    if opening and tail.endswith(")"):
        return f"{_translated(head, nesting - 1)} ({tail}"
    place, colon, sentence = text.partition(": ")
    return f"{place}: {_translated(sentence, nesting - 1)}" if colon else text


def _filled(said: str, values: dict[str, str]) -> str:
    return "".join(
        literal + ("" if field is None else values.get(field, ""))
        for literal, field in _parts(said)
    )
