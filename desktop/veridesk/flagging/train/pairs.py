"""Pairs made from the sources at hand: a supported claim, and its twin with one planted error."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from veridesk.core.model import Source, Span
from veridesk.core.text import body_start, shift_span, words_of
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.evidence import Grounds, Passage, Preparer
from veridesk.flagging.train import clauses, dates, names, values, wording
from veridesk.flagging.train.example import Example, Mistake, Truth, seeded
from veridesk.flagging.train.harmless import reworded
from veridesk.flagging.train.planting import Ground, Planted

Maker = Callable[[Ground], Iterator[Planted]]
MAKERS: tuple[tuple[Maker, float], ...] = (
    (values.swap_numbers, 4.0),
    (names.swap_names, 3.0),
    (dates.swap_dates, 2.0),
    (dates.swap_names_of_days, 1.5),
    (dates.swap_clocks, 1.0),
    (values.novel_numbers, 1.2),
    (names.novel_names, 1.2),
    (values.change_units, 0.6),
    (wording.negate, 1.0),
    (wording.turn_round, 1.5),
    (wording.change_amount, 0.7),
    (wording.exchange_roles, 1.5),
    (clauses.move_clause, 0.8),
)
"""Every maker that works on the claim alone, with how often it is tried first."""

_INVENT = 0.09
_REWORD = 0.45
_NEIGHBOURS = 0.3
_MAX_CLAIM, _MIN_CLAIM = 320, 25


@dataclass(frozen=True, slots=True)
class Seed:
    """A supported claim, what stands before and behind it in its output, and its sources."""

    example: Example
    claim: str
    before: str = ""
    after: str = ""


@dataclass
class PairMaker:
    """Makes pairs; `foreign` are clauses of other texts, to invent with."""

    random: Random
    foreign: Sequence[str] = ()
    preparer: Preparer = field(default_factory=Preparer)

    def pairs(self, seeds: Iterable[Seed]) -> Iterator[tuple[Example, Example]]:
        """One pair for each seed that any maker fits: the sound example, then the harmed one.

        Seeds should come ordered by their sources, which are then read once.
        """
        for number, seed in enumerate(seeds):
            planted = self.plant(seed)
            if planted is not None:
                yield twins(seed, planted, f"p{number}")

    def plant(self, seed: Seed) -> Planted | None:
        """The claim of a seed with an error; None when no maker fits."""
        claim = reworded(seed.claim, self.random) if self.random.random() < _REWORD else seed.claim
        ground = Ground(claim, self.preparer.prepare(seed.example.sources), self.random)
        if self.random.random() < _INVENT:
            made = list(clauses.invent_clause(ground, self.foreign))
            if made:
                return made[0]
        for maker in _in_random_order(MAKERS, self.random):
            made = list(maker(ground))
            if made:
                return self.random.choice(made)
        return next(clauses.invent_clause(ground, self.foreign), None)


def twins(seed: Seed, planted: Planted, pair: str) -> tuple[Example, Example]:
    """The two outputs that a planted error gives, with the neighbours of the claim."""
    by = len(seed.before)
    sound = replace(
        seed.example, output=seed.before + planted.original + seed.after, is_wrong=False,
        mistakes=(), has_spans=True, weight=1.0, pair=pair, maker=planted.maker,
    )  # fmt: skip
    mistakes = tuple(Mistake(shift_span(span, by), planted.truth) for span in planted.spans)
    harmed = replace(
        sound, output=seed.before + planted.text + seed.after, is_wrong=True, mistakes=mistakes
    )
    return sound, harmed


def seeds_of(example: Example, random: Random) -> Iterator[Seed]:
    """The claims of an output that its labels say are supported, some with their neighbours."""
    if example.is_wrong and not example.has_spans:
        return
    output = example.output
    spans = claim_spans(output)
    fine = [not any(m.span.overlaps(span) for m in example.mistakes) for span in spans]
    for at, span in enumerate(spans):
        # A list item's own number is no part of what it claims.
        start = body_start(output, span)
        claim = output[start : span.end]
        if not fine[at] or not _is_telling(claim):
            continue
        low = high = at
        if random.random() < _NEIGHBOURS:
            low -= at > 0 and fine[at - 1] and random.random() < 0.7
            high += at + 1 < len(spans) and fine[at + 1]
        before = output[spans[low].start : start]
        after = output[span.end : spans[high].end]
        if len(before) + len(after) < 500:
            yield Seed(example, claim, before, after)


def source_seeds(example: Example, random: Random, most: int) -> Iterator[Seed]:
    """Sentences of the sources themselves, as claims that the sources surely support."""
    found = []
    for source in example.sources:
        if source.text.lstrip()[:1] in "{[":
            continue
        for span in claim_spans(source.text):
            text = span.of(source.text)
            telling = _is_telling(text) and "\n" not in text
            if telling and (re.search(r"\d", text) or names.names_in(text)):
                found.append(Seed(example, text))
    yield from random.sample(found, min(most, len(found)))


def record_seeds(example: Example, grounds: Grounds, random: Random, most: int) -> Iterator[Seed]:
    """Fields of a record put into words."""
    fields = [p for p in grounds.passages if p.key and 0 < len(p.value) <= 60]
    if len(fields) < 3:
        return
    title = next((p.value for p in fields if p.key.lower() in {"title", "name", "city"}), "")
    for passage in random.sample(fields, min(most, len(fields))):
        text = _field_words(passage, title, random)
        if text:
            yield Seed(example, text)


def without_evidence(seed: Seed, grounds: Grounds, pair: str) -> tuple[Example, Example] | None:
    """A claim beside its sources, and beside them without the passages that bear on it most.

    None for records, which would no longer be records, and for claims without clear evidence.
    """
    if grounds.is_record:
        return None
    ground = Ground(seed.claim, grounds, seeded(0))
    matches = [m for m in ground.matches if m.coverage >= 0.35 or m is ground.matches[0]]
    if not matches or matches[0].coverage < 0.4 or len(grounds.passages) < 2 * len(matches) + 2:
        return None
    texts = [source.text for source in seed.example.sources]
    for match in sorted(matches, key=lambda m: m.passage.span, reverse=True):
        text, span = texts[match.passage.source], match.passage.span
        texts[match.passage.source] = text[: span.start] + text[span.end :]
    sources = tuple(Source(text) for text in texts if text.strip())
    sound = replace(
        seed.example, output=seed.claim, is_wrong=False, mistakes=(), has_spans=True, weight=0.7,
        pair=pair, maker="evidence_removed",
    )  # fmt: skip
    if not sources:
        return None
    return sound, replace(
        sound, sources=sources, is_wrong=True, has_spans=False, truth=Truth.UNSUPPORTED
    )


def with_foreign_evidence(seed: Seed, other: Example, pair: str) -> tuple[Example, Example]:
    """A claim beside its sources, and beside those of another output."""
    sound = replace(
        seed.example, output=seed.claim, is_wrong=False, mistakes=(), has_spans=True, weight=0.7,
        pair=pair, maker="evidence_replaced",
    )  # fmt: skip
    mistakes = (Mistake(Span(0, len(seed.claim)), Truth.UNSUPPORTED),)
    return sound, replace(sound, sources=other.sources, is_wrong=True, mistakes=mistakes)


def _field_words(passage: Passage, title: str, random: Random) -> str:
    key, value = " ".join(passage.key.split()).lower(), passage.value.strip()
    if not re.fullmatch(r"[\w '/()-]{2,40}", key) or "\n" in value or not value:
        return ""
    of = f" of {title}" if title and title != value else ""
    parent = passage.parent.lower()
    plain = value.lower()
    if plain in {"true", "yes"}:
        return random.choice((f"It has {key}{of}.", f"It offers {key}.", f"{key} is available."))
    if plain in {"false", "no"}:
        return random.choice(
            (f"It does not have {key}.", f"There is no {key}.", f"It offers no {key}.")
        )
    if plain in {"none", "null"}:
        return ""
    within = f" in {parent}" if parent and random.random() < 0.3 else ""
    return random.choice((
        f"The {key}{of} is {value}.", f"The {key}{within} is {value}.", f"Its {key} is {value}.",
        f"With a {key} of {value}, it stands out.", f"{value} is the {key}{of}.",
        f"It has {value} as its {key}.",
    ))  # fmt: skip


def _is_telling(claim: str) -> bool:
    if claim.rstrip().endswith((":", "?")):
        return False
    return _MIN_CLAIM <= len(claim) <= _MAX_CLAIM and len(words_of(claim)) >= 5


def _in_random_order(makers: Sequence[tuple[Maker, float]], random: Random) -> Iterator[Maker]:
    """The makers, each the likelier to come early the more it weighs."""
    keyed = [(random.random() ** (1.0 / weight), at) for at, (_, weight) in enumerate(makers)]
    for _, at in sorted(keyed, reverse=True):
        yield makers[at][0]
