"""What the network learns from: one output with its sources, and what is known to be wrong."""

from dataclasses import dataclass
from enum import IntEnum
from random import Random

from veridesk.core.model import Source, Span


class Truth(IntEnum):
    """What is known about a token; the first three are the classes of the network."""

    UNKNOWN = -1
    FINE = 0
    CONTRADICTED = 1
    UNSUPPORTED = 2
    WRONG = 3
    """Wrong, but the data do not say whether contradicted or unsupported."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong place of an output and in which way it is wrong."""

    span: Span
    truth: Truth


@dataclass(frozen=True, slots=True)
class Example:
    """One output with its sources.

    `mistakes` are all that there are when `has_spans`; otherwise only `is_wrong` is known, and of
    which way `truth` tells. `group` ties together what shares sources, so that nothing is judged
    by what it taught. `pair` is that of twins, empty for others. `only` keeps the claims to learn
    from to those that touch it.
    """

    dataset: str
    group: str
    prompt: str
    output: str
    sources: tuple[Source, ...]
    is_wrong: bool
    mistakes: tuple[Mistake, ...] = ()
    has_spans: bool = True
    truth: Truth = Truth.WRONG
    weight: float = 1.0
    pair: str = ""
    maker: str = ""
    only: Span | None = None


def seeded(seed: int | str) -> Random:
    """Chance that is the same each time; nothing here needs to be secret."""
    return Random(seed)  # noqa: S311
