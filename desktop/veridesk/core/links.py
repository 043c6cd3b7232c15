"""Facts that a claim and its evidence share, or over which they clash: figures, dates and names.

It tells what to look at, not what is true: two years side by side clash when neither text has the
other's, whatever they are years of.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from veridesk.core.model import Span

MOST_FACTS: Final = 60
"""More facts than these in one text are a table, which links would bury."""

_MONTHS: Final = (
    "january february march april may june july august september october november december"
).split()
_FACT: Final = re.compile(
    r"(?P<number>(?<![\w.,])[-\u2212]?\d+(?:[,\u00a0\u202f']\d{3}(?!\d))*(?:[.,:]\d+)*"
    r"(?:(?:st|nd|rd|th|s)\b)?)"
    r"|(?P<name>\b[^\W\d_]\w*(?:[-’'.]\w+)*)"
)
_UNIT: Final = re.compile(r"[\s\u00a0-]?(%|°\s?[CF]?|[€$£¥]|[^\W\d_]{1,14})")
_MONEY: Final = re.compile(r"[€$£¥₹]\s?$")
_SENTENCE_START: Final = re.compile(r"[.!?:;\n•*\"“”(\[-]\s*$")


class FactKind(StrEnum):
    """What kind of fact it is; only facts of one kind can clash."""

    YEAR = "year"
    NUMBER = "number"
    MONTH = "month"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure, month or name of a text in its plain form; `unit` is the word behind a figure."""

    span: Span
    kind: FactKind
    plain: str
    unit: str = ""
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A fact of a claim and one of its evidence that agree, or clash."""

    claim: Span
    evidence: Span
    agrees: bool


def links(claim: str, evidence: str) -> list[Link]:
    """The facts that the two texts share or clash over, by the claim's order.

    Spans are in the texts given. A fact of the claim that is in the evidence agrees; one that is
    not clashes with a fact of the same kind and unit that the claim does not have, if there is one.
    """
    said, held = facts_of(claim), facts_of(evidence)
    if len(said) > MOST_FACTS or len(held) > MOST_FACTS:
        return []
    found = [
        Link(fact.span, other.span, agrees=True)
        for fact in said
        for other in held
        if _same(fact, other)
    ]
    matched = {link.claim for link in found}
    free = [other for other in held if not any(_same(fact, other) for fact in said)]
    for fact in said:
        if fact.span in matched or fact.is_weak:
            continue
        rival = next((one for one in free if _is_rival(fact, one)), None)
        if rival is not None:
            free.remove(rival)
            found.append(Link(fact.span, rival.span, agrees=False))
    return sorted(found, key=lambda link: (link.claim, link.evidence))


def facts_of(text: str) -> list[Fact]:
    """The figures, months and names of a text, in order."""
    found: list[Fact] = []
    for match in _FACT.finditer(text):
        fact = _fact(text, match)
        if fact is None:
            continue
        before = found[-1] if found else None
        if before and _goes_on(text, before, fact):
            joined = Span(before.span.start, fact.span.end)
            found[-1] = Fact(joined, FactKind.NAME, " ".join(joined.of(text).casefold().split()))
        else:
            found.append(fact)
        if len(found) > MOST_FACTS:
            break
    return found


def _fact(text: str, match: re.Match[str]) -> Fact | None:
    start, end = match.span()
    if match["number"]:
        return _number(text, start, end)
    word = match.group()
    if not word[0].isupper():
        return None
    if word.casefold() in _MONTHS:
        return Fact(Span(start, end), FactKind.MONTH, word.casefold())
    opens = start == 0 or _SENTENCE_START.search(text[max(0, start - 6) : start]) is not None
    # The first word of a sentence is a name only if the other text says so.
    return Fact(Span(start, end), FactKind.NAME, word.casefold(), is_weak=opens)


def _goes_on(text: str, before: Fact, fact: Fact) -> bool:
    """True for the second word of a name such as Tarle Mill."""
    between = text[before.span.end : fact.span.start]
    both_names = before.kind is FactKind.NAME and fact.kind is FactKind.NAME
    return both_names and not before.is_weak and between == " "


def _number(text: str, start: int, end: int) -> Fact:
    digits = re.sub(r"(?:st|nd|rd|th|s)$", "", text[start:end])
    plain = re.sub(r"(?<=\d)[,\u00a0\u202f' ](?=\d{3}(?!\d))", "", digits).replace("\u2212", "-")
    plain = plain.replace(",", ".")
    if "." in plain and ":" not in plain:
        plain = plain.rstrip("0").rstrip(".")
    unit = _UNIT.match(text, end)
    money = _MONEY.search(text, max(0, start - 2), start)
    word = money.group().strip() if money else (unit.group(1).casefold() if unit else "")
    is_year = re.fullmatch(r"1[0-9]\d\d|20\d\d", plain) is not None and word not in _MEASURES
    kind = FactKind.YEAR if is_year else FactKind.NUMBER
    return Fact(Span(start, end), kind, plain, "" if is_year else word.removesuffix("s"))


_MEASURES: Final = frozenset(
    "% km kg m cm mm g t kilometres kilometers metres meters miles feet tonnes tons litres people "
    "euro euros dollars pounds € $ £ ¥ hectares acres degrees years days hours minutes".split()
)


def _same(fact: Fact, other: Fact) -> bool:
    if fact.kind is FactKind.NAME and other.kind is FactKind.NAME:
        both_weak = fact.is_weak and other.is_weak
        return not both_weak and (
            _holds(fact.plain, other.plain) or _holds(other.plain, fact.plain)
        )
    return fact.kind is other.kind and fact.plain == other.plain


def _holds(longer: str, shorter: str) -> bool:
    """True when a name is part of a longer one, by whole words."""
    return f" {shorter} " in f" {longer} "


def _is_rival(fact: Fact, other: Fact) -> bool:
    if fact.kind is not other.kind or other.is_weak:
        return False
    if fact.kind is FactKind.NUMBER:
        return bool(fact.unit) and fact.unit == other.unit
    # Two names in two sentences are seldom names of one thing.
    return fact.kind is not FactKind.NAME
