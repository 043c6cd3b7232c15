"""Which samples come next, and in which order: the question that queue and export ask alike."""

from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from veridesk.core.model import FlagKind, RunId, SourceId

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
    detector run that scores and flag kinds come from, and `threshold` what its flags are held
    against (None: the run's own). `text` is looked for in outputs, prompts and sources. `source`
    is a source's content hash, `ruled_by` somebody whose verdict stands on the sample, and
    `bookmarked` asks for what `reviewer` (None: anyone) put a bookmark on. `where` holds pairs of a
    record's field (`meta.topic` for one inside another) and the value it has, as text.
    """

    reviewer: str | None = None
    run: RunId | None = None
    statuses: frozenset[str] = frozenset()
    kinds: frozenset[FlagKind] = frozenset()
    text: str = ""
    generator: str | None = None
    score_low: float | None = None
    score_high: float | None = None
    threshold: float | None = None
    source: SourceId | None = None
    import_id: int | None = None
    task: str | None = None
    dataset: str | None = None
    ruled_by: str | None = None
    bookmarked: bool = False
    where: tuple[tuple[str, str], ...] = ()

    @property
    def is_open(self) -> bool:
        """True when everything passes: who looks, at what run, sets no condition by itself."""
        return replace(self, reviewer=None, run=None, threshold=None) == QueueFilter()

    def to_plain(self) -> dict[str, object]:
        """The conditions as JSON values, every key always there but `where`."""
        plain = asdict(self)
        plain["statuses"] = sorted(self.statuses)
        plain["kinds"] = sorted(str(kind) for kind in self.kinds)
        # A delivery that asks for no field is the same as one of a program that knew none.
        del plain["where"]
        if self.where:
            plain["where"] = [list(pair) for pair in self.where]
        return plain


@dataclass(frozen=True, slots=True)
class QueueQuery:
    """A filter and an order; `seed` decides the random one."""

    filter: QueueFilter = QueueFilter()
    order: Order = Order.RISK
    seed: int = 0
