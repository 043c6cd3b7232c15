"""Which samples come next, and in which order: the question that queue and export ask alike."""

from dataclasses import dataclass
from enum import StrEnum

from veridesk.core.model import FlagKind, RunId

PENDING = "pending"
"""The status of a sample that the reviewer has not ruled on; the others are the verdicts."""


class Order(StrEnum):
    """The orders of the queue."""

    RISK = "risk"
    UNCERTAIN = "uncertain"
    FILE = "file"
    RANDOM = "random"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Conditions that all hold for a sample in the queue; an empty one lets everything pass.

    `statuses` holds verdicts and `pending`, seen by `reviewer` (None: by anyone); `run` is the
    detector run that scores and flag kinds come from.
    """

    reviewer: str | None = None
    run: RunId | None = None
    statuses: frozenset[str] = frozenset()
    kinds: frozenset[FlagKind] = frozenset()
    text: str = ""
    generator: str | None = None
    score_low: float | None = None
    score_high: float | None = None


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """A filter and an order; `seed` decides the random one."""

    filter: QueueFilter = QueueFilter()
    order: Order = Order.RISK
    seed: int = 0
