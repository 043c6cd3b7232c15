"""What a check finds, and the words in which it says so."""

from dataclasses import dataclass

from veridesk.core.model import FlagKind, Span

CHECKS = (
    "number", "count", "unit", "date", "clock", "name", "quotation", "negation", "antonym", "field",
    "empty_field",
)  # fmt: skip
"""Names of the checks, in the order in which their reasons are preferred."""

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found: where, whether denied or lacking, and why in words."""

    span: Span
    check: str
    kind: FlagKind
    reason: str


@dataclass(frozen=True, slots=True)
class Prompted:
    """What the prompt itself says, which an output may repeat."""

    stems: frozenset[str]
    numbers: frozenset[float]
    joined: str


def lacking(words: str) -> str:
    """Say that no source holds these words."""
    return f"‘{short(words)}’ is in no source"


def lacking_but(words: str, rival: str) -> str:
    """Say that no source holds these words, and what the best one says instead."""
    return f"{lacking(words)}; the source says ‘{short(rival)}’"


def short(words: str) -> str:
    """Words on one line, cut when they are many."""
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
