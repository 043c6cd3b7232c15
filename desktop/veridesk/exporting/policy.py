"""What becomes of a sample that several reviewers ruled on: the one rule of export and check."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from veridesk.core.errors import UserError
from veridesk.core.model import Verdict
from veridesk.core.queue import QueueFilter

POLICY_NAME = "latest unopposed"
POLICY = (
    "A sample is exported when at least one included reviewer's standing verdict on it is "
    "'accepted' or 'corrected' and none is 'rejected' or 'unsure'. The latest of these decisions "
    "gives the text. Where reviewers' corrections differ, the sample is left out as in conflict. "
    "On request a sample is left out, too, when fewer than the asked number of reviewers agree on "
    "its text, or when an included reviewer accepted it with a mark that contradicts it or calls "
    "it unsupported, or when all who agree ruled on it in bulk."
)
"""The rule in words, as the manifest carries it."""

PASSED = frozenset({Verdict.ACCEPTED, Verdict.CORRECTED})
"""The verdicts that bring a sample into the data set."""


class Outcome(StrEnum):
    """Where a sample stands when all included reviewers are heard."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    UNSURE = "unsure"
    IN_CONFLICT = "in conflict"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class ExportFilter:
    """What of the project an export takes; the default is all that the policy lets pass.

    `reviewers` whose verdicts count (empty: everybody's), `verdicts` that go into the data set
    (empty: accepted and corrected), and `queue`, the same filter that the queue shows samples by.
    `min_reviewers` is how many of the included reviewers must agree on the text at least, and
    `without_unresolved` leaves out accepted samples on which one of them marked something as
    contradicted or unsupported. With `without_bulk` rulings that were given to a whole selection
    at once do not count among those who agree.
    """

    reviewers: frozenset[str] = frozenset()
    verdicts: frozenset[Verdict] = frozenset()
    queue: QueueFilter = field(default_factory=QueueFilter)
    min_reviewers: int = 1
    without_unresolved: bool = False
    without_bulk: bool = False

    def __post_init__(self) -> None:
        if self.min_reviewers < 1:
            raise UserError("a sample needs one reviewer at least; ask for 1 or more")
        if not self.verdicts <= PASSED:
            raise UserError(
                "a data set holds accepted or corrected samples; choose one of the two or both, "
                "and ask for rejected samples separately"
            )

    @property
    def wanted_verdicts(self) -> frozenset[Verdict]:
        """The verdicts that go into the data set, spelt out."""
        return self.verdicts or PASSED


@dataclass(frozen=True, slots=True)
class Stand:
    """One reviewer's standing verdict; a correction appears by the SHA-256 of its text.

    `is_unresolved` tells an acceptance with a mark that contradicts it or calls it unsupported.
    """

    decision_id: int
    verdict: Verdict
    output_sha256: str | None
    is_unresolved: bool = False
    is_bulk: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """Where a sample stands, the decision that it rests on, and how firmly.

    `agreeing` counts the reviewers whose standing verdict gives the same text, `one_by_one` those
    of them who did not rule in bulk; `is_unresolved` says that one of those who accepted it marked
    something in it as wrong.
    """

    outcome: Outcome
    decision_id: int | None
    agreeing: int = 0
    is_unresolved: bool = False
    one_by_one: int = 0

    def meets(
        self, min_reviewers: int, *, without_unresolved: bool, without_bulk: bool = False
    ) -> bool:
        """True when enough reviewers agree and, where that is asked, no mark is unresolved."""
        agreeing = self.one_by_one if without_bulk else self.agreeing
        return agreeing >= min_reviewers and not (without_unresolved and self.is_unresolved)


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of an export.

    The first seven describe the project under the policy: every sample is exactly one of pending,
    accepted, corrected, rejected, unsure and in conflict. The others describe what was written.
    """

    samples: int
    pending: int
    accepted: int
    corrected: int
    rejected: int
    unsure: int
    in_conflict: int
    exported: int
    exported_accepted: int
    exported_corrected: int
    excluded_by_filter: int
    rejected_rows: int
    unsure_rows: int
    decisions: int
    decisions_withheld: int
    import_rejections: int

    def to_plain(self) -> dict[str, int]:
        """The numbers by name."""
        return asdict(self)


def settle(stands: Sequence[Stand]) -> Settled:
    """Apply the policy to the standing verdicts of the included reviewers."""
    if not stands:
        return Settled(Outcome.PENDING, None)
    if len(stands) == 1:
        (only,) = stands
        outcome, by_hand = Outcome(only.verdict), int(not only.is_bulk)
        return Settled(outcome, only.decision_id, 1, only.is_unresolved, by_hand)
    for verdict in (Verdict.REJECTED, Verdict.UNSURE):
        if against := [stand for stand in stands if stand.verdict is verdict]:
            return Settled(Outcome(verdict), _latest(against).decision_id, len(against))
    texts = {stand.output_sha256 for stand in stands if stand.verdict is Verdict.CORRECTED}
    if len(texts) > 1:
        return Settled(Outcome.IN_CONFLICT, None)
    latest = _latest(stands)
    alike = [stand for stand in stands if stand.verdict is latest.verdict]
    unresolved = any(stand.is_unresolved for stand in alike)
    by_hand = sum(not stand.is_bulk for stand in alike)
    return Settled(Outcome(latest.verdict), latest.decision_id, len(alike), unresolved, by_hand)


def _latest(stands: Collection[Stand]) -> Stand:
    return max(stands, key=lambda stand: stand.decision_id)
