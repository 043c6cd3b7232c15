"""Which prompts were made from the same template: their fixed words tell.

Numbers and quoted parts are masked, then two trees of words are counted, one from the beginning of
the prompts and one from their end. A template is followed from word to word as long as most
prompts go on with words that many share; where they scatter, the part that differs from sample to
sample begins. Memory is bounded: rare branches of a full tree are forgotten.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

NUMBER: Final = "‹number›"
QUOTE: Final = "‹quoted›"
NO_PROMPT: Final = "(no prompt)"
OTHER: Final = "(prompts without a shared beginning or end)"

MOST_NODES = 60_000
"""Words that a tree remembers; about 20 MB."""
SHARED = 0.5
"""The share of prompts that must go on with common words for a template to go on."""
FEWEST = 3
"""Prompts that make a template."""

_DEPTH = 16
_SHORTEST_START = 2
_SHORTEST_END = 3
_QUOTED = re.compile(
    r"\"[^\"]{1,2000}\"|“[^”]{1,2000}”|«[^»]{1,2000}»|„[^“”]{1,2000}[“”]|「[^」]{1,2000}」"
    r"|`[^`]{1,2000}`|(?<!\w)'[^'\n]{1,400}'(?!\w)|(?<!\w)‘[^’\n]{1,400}’(?!\w)"
)
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_END = ""


def masked(text: str) -> str:
    """The text with its numbers and quoted parts masked."""
    return _NUMBER.sub(NUMBER, _QUOTED.sub(QUOTE, text))


@dataclass(slots=True)
class _Node:
    count: int = 0
    children: "dict[str, _Node]" = field(default_factory=dict)


class _Tree:
    """Counts how many prompts begin with the same words."""

    def __init__(self, shortest: int) -> None:
        self._root = _Node()
        self._nodes = 0
        self._forgotten = 0
        self._shortest = shortest
        self._fewest = FEWEST

    def add(self, words: Sequence[str]) -> None:
        """Count a prompt."""
        node = self._root
        node.count += 1
        for word in (*words[:_DEPTH], *([_END] if len(words) <= _DEPTH else [])):
            child = node.children.get(word)
            if child is None:
                child = node.children[word] = _Node()
                self._nodes += 1
            child.count += 1
            node = child
        while self._nodes > MOST_NODES:
            self._forgotten += 1
            self._forget(self._root)

    def _forget(self, node: _Node) -> None:
        rare = [word for word, one in node.children.items() if one.count <= self._forgotten]
        for word in rare:
            self._nodes -= _size(node.children.pop(word))
        for child in node.children.values():
            self._forget(child)

    def settle(self) -> None:
        """Stop counting; a prompt in two hundred makes a template from now on."""
        self._fewest = max(FEWEST, self._root.count // 200)

    def template(self, words: Sequence[str]) -> tuple[int, bool] | None:
        """How many of the words are the template's, and whether that is the whole prompt."""
        node, depth = self._root, 0
        for word in words[:_DEPTH]:
            child = node.children.get(word)
            if child is None or child.count < self._fewest:
                break
            if depth >= self._shortest and not self._goes_on(node):
                break
            node, depth = child, depth + 1
        if depth < self._shortest and not (depth and depth == len(words)):
            return None
        ends = node.children.get(_END)
        is_whole = depth == len(words) and ends is not None and ends.count >= self._fewest
        return depth, is_whole

    def _goes_on(self, node: _Node) -> bool:
        common = sum(one.count for one in node.children.values() if one.count >= self._fewest)
        return common >= SHARED * node.count


def _size(node: _Node) -> int:
    return 1 + sum(map(_size, node.children.values()))


class Templates:
    """Learns the templates from all prompts, then names the one of each."""

    def __init__(self) -> None:
        self._starts = _Tree(_SHORTEST_START)
        self._ends = _Tree(_SHORTEST_END)

    def learn(self, start: str, end: str) -> None:
        """Look at a prompt, given by its beginning and its end."""
        if start.strip():
            self._starts.add(_words(start))
            self._ends.add(_words_back(end))

    def settle(self) -> None:
        """All prompts were seen."""
        self._starts.settle()
        self._ends.settle()

    def name(self, start: str, end: str) -> str:
        """The template of a prompt, in its own words; `…` stands for what differs."""
        if not start.strip():
            return NO_PROMPT
        words = _words(start)
        found = self._starts.template(words)
        if found is not None:
            depth, is_whole = found
            return " ".join(words[:depth]) + ("" if is_whole else " …")
        words = _words_back(end)
        found = self._ends.template(words)
        if found is not None:
            return "… " + " ".join(reversed(words[: found[0]]))
        return OTHER


def _words(text: str) -> list[str]:
    return masked(text).split(None, _DEPTH + 1)[: _DEPTH + 1]


def _words_back(text: str) -> list[str]:
    return masked(text).split()[: -_DEPTH - 2 : -1]
