"""The sample on screen with all that stands beside it, read in one go."""

from dataclasses import dataclass

from veridesk.core.model import Assessment, Decision, Rid, Ruling, RunId, Sample, Shown
from veridesk.store.project import Database
from veridesk.store.reads.decisions import Draft, draft_of, standing_decision, was_ruled
from veridesk.store.reads.flags import DetectorRun, assessment
from veridesk.store.reads.samples import sample


@dataclass(frozen=True, slots=True)
class OpenSample:
    """A sample, what the run found on it, and what the reviewer ruled and left typed.

    `was_ruled` also tells of rulings that were taken back.
    """

    sample: Sample
    assessment: Assessment | None
    standing: Decision | None
    draft: Draft | None
    was_ruled: bool = False

    @property
    def rid(self) -> Rid:
        """Its row number."""
        return self.sample.rid

    @property
    def ruling(self) -> Ruling | None:
        """The reviewer's standing ruling; None while it is pending."""
        return self.standing.ruling if self.standing else None

    @property
    def note(self) -> str:
        """The note as it was left: the draft's, else the ruling's."""
        if self.draft:
            return self.draft.note
        return self.ruling.note if self.ruling else ""

    def shown(self, run: DetectorRun | None, *, blind: bool = False) -> Shown:
        """What a ruling made now was made on; `blind` when it was hidden meanwhile."""
        if self.assessment is None or run is None:
            return Shown()
        raised = sum(flag.probability >= run.threshold for flag in self.assessment.flags)
        return Shown(run.run_id, raised, self.assessment.score, blind)


def load(db: Database, rid: Rid, run: RunId | None, reviewer: str | None) -> OpenSample:
    """Read a sample; without a `reviewer` nobody's rulings and drafts stand beside it."""
    return OpenSample(
        sample(db, rid),
        None if run is None else assessment(db, run, rid),
        standing_decision(db, rid, reviewer) if reviewer else None,
        draft_of(db, rid, reviewer) if reviewer else None,
        was_ruled(db, rid, reviewer) if reviewer else False,
    )
