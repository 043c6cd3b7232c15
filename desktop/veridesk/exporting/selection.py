"""Which samples an export takes, and how many it leaves for which reason."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from veridesk.core.chain import sha256_text
from veridesk.core.errors import UserError
from veridesk.core.model import Verdict
from veridesk.exporting.policy import PASSED, Counts, ExportFilter, Outcome, Stand, settle
from veridesk.store.reads.export import Snapshot, StandingRow


@dataclass(slots=True)
class Picked:
    """Samples for one file, ascending, each with the decision it rests on; 16 bytes a sample."""

    rids: "array[int]" = field(default_factory=lambda: array("q"))
    decisions: "array[int]" = field(default_factory=lambda: array("q"))

    def add(self, rid: int, decision_id: int) -> None:
        """Take a sample; call with ascending `rid`."""
        self.rids.append(rid)
        self.decisions.append(decision_id)

    def __len__(self) -> int:
        return len(self.rids)

    def __contains__(self, rid: int) -> bool:
        return is_among(self.rids, rid)


@dataclass(slots=True)
class Selection:
    """The samples of the data set, those of the file of rejected ones, and all counts so far."""

    dataset: Picked
    refused: Picked
    outcomes: Counter[Outcome]
    taken: Counter[Outcome]

    def discloses(self, rid: int) -> bool:
        """True when the export holds this sample, so that its decisions are shown in full."""
        return rid in self.dataset or rid in self.refused


def select(
    snapshot: Snapshot, wanted: ExportFilter, *, include_rejected: bool, include_unsure: bool
) -> Selection:
    """Apply policy and filters to every sample of the project."""
    check_reviewers(snapshot, wanted.reviewers)
    passing = None if wanted.queue.is_open else snapshot.passing(wanted.queue)
    kept = {Outcome(verdict) for verdict in wanted.wanted_verdicts}
    refused = {Outcome.REJECTED} if include_rejected else set()
    refused |= {Outcome.UNSURE} if include_unsure else set()
    selection = Selection(Picked(), Picked(), Counter(), Counter())
    unresolved = snapshot.unresolved_decisions() if wanted.without_unresolved else array("q")
    bulk = snapshot.bulk_decisions() if wanted.without_bulk else array("q")
    for rid, rows in snapshot.standing():
        settled = settle(_stands(snapshot, rows, wanted.reviewers, unresolved, bulk))
        selection.outcomes[settled.outcome] += 1
        target = _target(selection, settled.outcome, kept, refused)
        if target is None or settled.decision_id is None:
            continue
        if target is selection.dataset and not settled.meets(
            wanted.min_reviewers,
            without_unresolved=wanted.without_unresolved,
            without_bulk=wanted.without_bulk,
        ):
            continue
        if passing is None or is_among(passing, rid):
            target.add(rid, settled.decision_id)
            selection.taken[settled.outcome] += 1
    return selection


def count(snapshot: Snapshot, selection: Selection, decisions_withheld: int) -> Counts:
    """All numbers of an export."""
    outcomes, taken = selection.outcomes, selection.taken
    samples = snapshot.count_samples()
    settled = sum(number for outcome, number in outcomes.items() if outcome != Outcome.PENDING)
    exported = len(selection.dataset)
    passed = sum(outcomes[Outcome(verdict)] for verdict in PASSED)
    return Counts(
        samples=samples,
        pending=samples - settled,
        accepted=outcomes[Outcome.ACCEPTED],
        corrected=outcomes[Outcome.CORRECTED],
        rejected=outcomes[Outcome.REJECTED],
        unsure=outcomes[Outcome.UNSURE],
        in_conflict=outcomes[Outcome.IN_CONFLICT],
        exported=exported,
        exported_accepted=taken[Outcome.ACCEPTED],
        exported_corrected=taken[Outcome.CORRECTED],
        excluded_by_filter=passed - exported,
        rejected_rows=taken[Outcome.REJECTED],
        unsure_rows=taken[Outcome.UNSURE],
        decisions=snapshot.count_decisions(),
        decisions_withheld=decisions_withheld,
        import_rejections=snapshot.count_rejections(),
    )


def with_run(snapshot: Snapshot, wanted: ExportFilter) -> ExportFilter:
    """The filter with the detector run named that its scores and flag kinds come from."""
    queue = wanted.queue
    asks = queue.kinds or queue.score_low is not None or queue.score_high is not None
    if not asks or queue.run is not None:
        return wanted
    run = snapshot.current_run()
    if run is None:
        raise UserError(
            "this filter asks for flags or scores, but no detector has run; flag the samples first"
        )
    return replace(wanted, queue=replace(queue, run=run))


def check_reviewers(snapshot: Snapshot, named: Collection[str]) -> None:
    """UserError when a filter names somebody who decided nothing here."""
    known = snapshot.reviewers()
    for name in sorted(named):
        if name not in known:
            everybody = ", ".join(known) or "nobody"
            raise UserError(
                f"{name!r} has decided nothing in this project; name one of: {everybody}"
            )


def is_among(sorted_numbers: Sequence[int], number: int) -> bool:
    """True when an ascending sequence holds a number."""
    index = bisect_left(sorted_numbers, number)
    return index < len(sorted_numbers) and sorted_numbers[index] == number


def _stands(
    snapshot: Snapshot,
    rows: Sequence[StandingRow],
    reviewers: frozenset[str],
    unresolved: Sequence[int],
    bulk: Sequence[int],
) -> list[Stand]:
    heard = [row for row in rows if not reviewers or row.reviewer in reviewers]
    corrected = [row.decision_id for row in heard if row.verdict is Verdict.CORRECTED]
    # Only corrections that could differ from one another need to be read and compared.
    texts = snapshot.corrections(corrected) if len(corrected) > 1 else {}
    return [
        Stand(
            row.decision_id,
            row.verdict,
            sha256_text(texts[row.decision_id]) if row.decision_id in texts else None,
            is_among(unresolved, row.decision_id),
            is_among(bulk, row.decision_id),
        )
        for row in heard
    ]


def _target(
    selection: Selection, outcome: Outcome, kept: set[Outcome], refused: set[Outcome]
) -> Picked | None:
    if outcome in kept:
        return selection.dataset
    return selection.refused if outcome in refused else None
