"""Claims with one figure or name exchanged, made apart from those that the network learnt from."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from veridesk.core.model import Source, Span
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.lexicon import FUNCTION_WORDS, MONTHS, folded
from veridesk.flagging.quantities import quantities_of

Row = dict[str, Any]
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}")


def sources_of(row: Row) -> tuple[Source, ...]:
    return tuple(Source(source["text"]) for source in row["sources"])


@dataclass(frozen=True)
class Twin:
    """A supported claim, and the same with one figure or name exchanged."""

    kind: str
    sound: str
    harmed: str
    sources: tuple[Source, ...]


def swaps(rows: Sequence[Row], most: int, seed: int = 7) -> list[Twin]:
    """Twins with a number, date or name from the same source, and with a novel one."""
    chance = random.Random(seed)
    found: list[Twin] = []
    counts: dict[str, int] = {}
    rows = sorted(rows, key=lambda row: chance.random())
    for row in rows:
        if row["label"] != "supported":
            continue
        sources = sources_of(row)
        text = "\n".join(source.text for source in sources)
        for span in claim_spans(row["output"]):
            claim = span.of(row["output"]).lstrip("-*• ")
            for twin in _twins(claim, text, sources, chance):
                if counts.get(twin.kind, 0) < most:
                    counts[twin.kind] = counts.get(twin.kind, 0) + 1
                    found.append(twin)
    return found


def _twins(
    claim: str, text: str, sources: tuple[Source, ...], chance: random.Random
) -> Iterator[Twin]:
    given, own = quantities_of(text), quantities_of(claim)
    numbers = {text[n.span.start : n.span.end]: n for n in given.numbers if not n.worded}
    dates = {text[d.span.start : d.span.end]: d for d in given.dates}
    figures = [(n.span, "number") for n in own.numbers if n.span.of(claim) in numbers]
    figures += [(d.span, "date") for d in own.dates if d.span.of(claim) in dates]
    if figures:
        span, kind = chance.choice(figures)
        said = span.of(claim)
        if kind == "number":
            unit = numbers[said].unit
            pool = [w for w, n in numbers.items() if n.unit == unit and w not in claim]
            year = numbers[said].is_year
            pool = [w for w in pool if numbers[w].is_year == year]
        else:
            day, shape = dates[said], lambda d: (d.year is None, d.month is None, d.day is None)
            pool = [w for w, d in dates.items() if shape(d) == shape(day) and not d.fits(day)]
        yield from _both(
            kind, claim, span, sorted(pool), _new_figure(said, text, chance), sources, chance
        )
    names = sorted({m[0] for m in _NAME.finditer(text) if not _is_common(m[0])})
    hits = [m for m in _NAME.finditer(claim) if m[0] in names]
    if hits:
        match = chance.choice(hits)
        words = set(match[0].split())
        pool = [n for n in names if not words & set(n.split()) and n not in claim]
        stranger = " ".join("Marlow Quintrell Ashdown".split()[: len(match[0].split())])
        span = Span(*match.span())
        yield from _both("name", claim, span, pool, stranger, sources, chance)


def _both(
    kind: str, claim: str, span: Span, pool: Sequence[str], novel: str | None,
    sources: tuple[Source, ...], chance: random.Random,
) -> Iterator[Twin]:  # fmt: skip
    before, after = claim[: span.start], claim[span.end :]
    if pool:
        yield Twin(f"{kind} in-source", claim, before + chance.choice(pool) + after, sources)
    if novel:
        yield Twin(f"{kind} novel", claim, before + novel + after, sources)


def _new_figure(said: str, text: str, chance: random.Random) -> str | None:
    """The figure with other digits, which the sources do not hold."""
    for attempt in range(40):
        digits = [str(chance.randint(1, 9)) if sign.isdigit() else sign for sign in said]
        # Of very short numbers a long text may hold them all.
        made = "".join(digits) + ("" if attempt < 20 else str(chance.randint(1, 9)))
        if made != said and made not in text and any(sign.isdigit() for sign in said):
            return made
    return None


def _is_common(name: str) -> bool:
    words = [folded(word) for word in name.split()]
    return any(word in FUNCTION_WORDS or word in MONTHS for word in words)
