"""The shipped pages of help: in order, in the user's language, with the keys that are at work."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.ui import key_map
from veridesk.ui.actions import ACTIONS, plain_words

FALLBACK: Final = "en"
FOR_REVIEWERS: Final = (*("start", "review", "states", "marks", "correct", "find", "keys"),)
FOR_LEADS: Final = ("import", "detectors", "export", "proof", "report", "safety", "trouble")
NAMES: Final = (*FOR_REVIEWERS, *FOR_LEADS)
"""The pages by file name, in the order of the contents."""
IMAGES: Final = "help/images"

_SPECS: Final = {spec.name: spec for spec in ACTIONS}
_PLACE: Final = re.compile(r"\{(key|action):(\w+)\}")
_TITLE: Final = re.compile(r"#\s+(.+)")
_MARKUP: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)|[*`#|]|-{3,}")
_AROUND: Final = 60


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its file name, its title, its Markdown with keys and names filled in."""

    name: str
    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that holds all words that were looked for, and how often; some words around one."""

    page: HelpPage
    count: int
    around: str


def help_page(name: str, language: str) -> HelpPage:
    """A page in a language, or in English where that language has none; UserError if missing."""
    raw = _raw(name, language)
    title = _TITLE.match(raw)
    return HelpPage(name, _filled(title[1]) if title else name, _filled(raw))


def help_pages(language: str) -> list[HelpPage]:
    """All pages, in the order of the contents."""
    return [help_page(name, language) for name in NAMES]


def find_pages(words: str, language: str) -> list[Hit]:
    """The pages that hold all these words, those first that hold them most often."""
    wanted = words.casefold().split()
    hits = []
    for page in help_pages(language) if wanted else ():
        text = plain_text(page.markdown)
        low = text.casefold()
        if all(word in low for word in wanted):
            in_title = 100 * sum(word in page.title.casefold() for word in wanted)
            count = sum(low.count(word) for word in wanted) + in_title
            hits.append(Hit(page, count, _around(text, low.index(wanted[0]))))
    return sorted(hits, key=lambda hit: -hit.count)


def plain_text(markdown: str) -> str:
    """What a page says, without its markup, on one line."""
    return " ".join(_MARKUP.sub(r"\1", markdown).split())


def placeholders(markdown: str) -> set[str]:
    """The names of the actions that a page names the keys or the words of."""
    return {name for _, name in _PLACE.findall(markdown)}


def raw_page(name: str, language: str) -> str:
    """A page as it was written; UserError when the language has none."""
    return resource(f"help/{language}/{name}.md").read_text(encoding="utf-8")


@cache
def _raw(name: str, language: str) -> str:
    try:
        return raw_page(name, language)
    except UserError:
        return raw_page(name, FALLBACK)


def _filled(text: str) -> str:
    return _PLACE.sub(lambda found: _said(found[1], found[2]), text)


def _said(what: str, name: str) -> str:
    spec = _SPECS[name]
    key = key_map.shown_key(name)
    return f"`{key}`" if what == "key" and key else f"*{plain_words(spec)}*"


def _around(text: str, place: int) -> str:
    start, end = max(0, place - _AROUND // 2), place + _AROUND
    before = "…" if start else ""
    return f"{before}{text[start:end].strip()}…"
