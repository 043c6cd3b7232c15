"""The door of this room: flag the samples of a project, and show a run's flags as plain lines."""

import contextlib
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job
from veridesk.core.model import Assessment, Claim, ClaimState, Rid, RunId, Sample
from veridesk.core.text import sentence_spans
from veridesk.flagging.detector import DEFAULT, Question
from veridesk.flagging.frames import ChildLost, DetectorFacts
from veridesk.flagging.limits import Limits
from veridesk.flagging.process import DetectorProcess
from veridesk.store.change import Change
from veridesk.store.project import Project
from veridesk.store.reads import flags as flag_reads
from veridesk.store.reads import samples as sample_reads
from veridesk.store.writes import flags as flag_writes

_BATCH = 32
_BATCH_SECONDS = 10.0
_FIRST_OF_FOLDER = 4
_FOLDER_SECONDS = 600.0
_BATCH_SIGNS = 2_000_000
_PAGE = 200


@dataclass(frozen=True, slots=True)
class FlagReport:
    """What one call of the door did.

    `flagged` samples were assessed and stored, of which `with_flags` have a raised flag;
    `not_checked` ones were stored as such, with the reason. `known` ones this run had assessed
    before. `losses` counts how often the detector process broke and was replaced.
    """

    run: RunId
    detector: str
    flagged: int = 0
    not_checked: int = 0
    with_flags: int = 0
    known: int = 0
    losses: int = 0
    seconds: float = 0.0

    @property
    def did_nothing(self) -> bool:
        """True when this detector had assessed all samples before."""
        return self.flagged == 0 and self.not_checked == 0


@dataclass(slots=True)
class _Sitting:
    """What was done so far in this call."""

    started: float = field(default_factory=time.monotonic)
    flagged: int = 0
    not_checked: int = 0
    with_flags: int = 0

    @property
    def done(self) -> int:
        return self.flagged + self.not_checked

    @property
    def seconds(self) -> float:
        return round(time.monotonic() - self.started, 3)

    def count(self, found: Sequence[tuple[Rid, Assessment]], threshold: float) -> None:
        for _, assessment in found:
            if assessment.score is None:
                self.not_checked += 1
            else:
                self.flagged += 1
            self.with_flags += any(flag.probability >= threshold for flag in assessment.flags)


def flag_samples(
    project: Project,
    job: Job,
    detector: str = DEFAULT,
    *,
    rids: Sequence[Rid] | None = None,
    factory: str | None = None,
    paths: Sequence[Path] = (),
    limits: Limits | None = None,
) -> FlagReport:
    """Have a detector assess the samples (or just `rids`) that it has not assessed yet.

    `detector` is a name, or a folder with a model; `limits` bounds what it may use of the machine.
    A run of the same detector, version, weights and parameters is gone on with, so stopping loses
    at most a batch. `factory` names a detector as `module:attribute` on one of `paths`, for
    callers inside the program. Raises Cancelled when the job is cancelled, UserError when there
    is no such detector or the project is read-only.
    """
    if project.read_only:
        raise UserError(f"{project.path.name} is open read-only; close the other Veridesk first")
    sitting = _Sitting()
    is_folder = Path(detector).is_dir()
    child = DetectorProcess(detector, factory=factory, paths=paths, limits=limits)
    if is_folder:
        # A large model may need minutes for one long sample.
        child.batch_seconds = child.sample_seconds = _FOLDER_SECONDS
    job.on_cancel(child.kill)
    try:
        with child, contextlib.closing(project.reader()) as db:
            facts = child.facts
            known = _run_of(flag_reads.runs(db), facts)
            total = sample_reads.count_samples(db)
            if known is None:
                run, waiting = _start(project, facts), list(sample_reads.all_rids(db))
            else:
                run, waiting = known.run_id, list(flag_reads.unassessed_rids(db, known.run_id))
            if rids is not None:
                wanted = set(rids)
                waiting = [rid for rid in waiting if rid in wanted]
                total = len(wanted)
            if waiting or known is None:
                if known is not None:
                    project.submit(lambda db: flag_writes.reopen_run(db, run)).result()
                # Nobody knows yet how slow a model from a folder is.
                pace = _Pace(_FIRST_OF_FOLDER if is_folder else _BATCH)
                _assess_all(project, job, child, run, waiting, sitting, pace)
            return FlagReport(
                run=run, detector=facts.name, flagged=sitting.flagged,
                not_checked=sitting.not_checked, with_flags=sitting.with_flags,
                known=total - len(waiting), losses=child.losses, seconds=sitting.seconds,
            )  # fmt: skip
    except ChildLost as error:
        job.check()
        raise UserError(f"the detector process could not be used: {error}; try again") from error


def _run_of(
    runs: Sequence[flag_reads.DetectorRun], facts: DetectorFacts
) -> flag_reads.DetectorRun | None:
    """The newest run by the very same detector."""
    for run in reversed(runs):
        if (run.detector, run.version, run.weights_hash, run.parameters, run.threshold) == (
            facts.name, facts.version, facts.weights_hash, facts.parameters, facts.threshold,
        ):  # fmt: skip
            return run
    return None


def _start(project: Project, facts: DetectorFacts) -> RunId:
    return project.submit(
        lambda db: flag_writes.start_run(
            db,
            detector=facts.name,
            version=facts.version,
            weights_hash=facts.weights_hash,
            parameters=facts.parameters,
            threshold=facts.threshold,
        )
    ).result()


def _assess_all(
    project: Project,
    job: Job,
    child: DetectorProcess,
    run: RunId,
    waiting: Sequence[Rid],
    sitting: _Sitting,
    pace: "_Pace",
) -> None:
    """Assess batch by batch and close the run as what it became."""
    state = "failed"
    try:
        job.step(0, len(waiting), "flagging")
        pending: Future[Change] | None = None
        for batch in _batches(project, waiting, pace):
            began = time.monotonic()
            found = _assess(child, batch)
            pace.note(len(batch), time.monotonic() - began)
            if pending is not None:
                pending.result()
            pending = _store(project, run, found)
            sitting.count(found, child.facts.threshold)
            job.step(sitting.done, len(waiting), "flagging")
        if pending is not None:
            pending.result()
        state = "done"
    except Cancelled:
        state = "cancelled"
        raise
    except ChildLost:
        state = "cancelled" if job.is_cancelled else "failed"
        raise
    finally:
        project.submit(lambda db: flag_writes.finish_run(db, run, state, sitting.seconds)).result()


def _store(project: Project, run: RunId, found: Sequence[tuple[Rid, Assessment]]) -> Future[Change]:
    return project.submit(lambda db: flag_writes.add_assessments(db, run, found), durable=False)


@dataclass(slots=True)
class _Pace:
    """How many samples a batch may have, so that a slow model still shows that it goes on."""

    size: int = _BATCH

    def note(self, samples: int, seconds: float) -> None:
        """Choose the size of the next batch by what the last one took."""
        fitting = int(_BATCH_SECONDS * samples / max(seconds, 0.001))
        self.size = max(1, min(fitting, 2 * self.size, _BATCH))


def _batches(project: Project, rids: Sequence[Rid], pace: _Pace) -> Iterator[list[Sample]]:
    """The samples in batches that are small in number and in signs, and quickly done."""
    with contextlib.closing(project.reader()) as db:
        low = 0
        while low < len(rids):
            chosen = rids[low : low + pace.size]
            low += len(chosen)
            batch: list[Sample] = []
            signs = 0
            for sample in sample_reads.samples(db, chosen):
                size = len(sample.output) + sum(len(source.text) for source in sample.sources)
                if batch and signs + size > _BATCH_SIGNS:
                    yield batch
                    batch, signs = [], 0
                batch.append(sample)
                signs += size
            if batch:
                yield batch


def _assess(child: DetectorProcess, batch: Sequence[Sample]) -> list[tuple[Rid, Assessment]]:
    questions = [Question(sample.prompt, sample.output, sample.sources) for sample in batch]
    return [
        (sample.rid, _with_claims(sample, assessment))
        for sample, assessment in zip(batch, child.assess_batch(questions), strict=True)
    ]


def _with_claims(sample: Sample, assessment: Assessment) -> Assessment:
    """Give an output that broke the detector its claims, each of them `not checked`."""
    if assessment.claims or assessment.score is not None:
        return assessment
    claims = tuple(
        Claim(span, ClaimState.NOT_CHECKED, None, assessment.reason)
        for span in sentence_spans(sample.output)
    )
    return Assessment(None, ClaimState.NOT_CHECKED, claims, (), assessment.reason)


def flags_lines(project: Project, run: RunId | None = None) -> Iterator[dict[str, object]]:
    """What a run (by default the current one) found, one plain dict a sample, in file order.

    `spans` are those whose probability reaches the run's threshold. A sample that the run has not
    looked at is there too, as `not checked`.
    """
    with contextlib.closing(project.reader()) as db:
        chosen = flag_reads.current_run(db) if run is None else run
        if chosen is None:
            raise UserError("no detector has looked at this project yet; run `veridesk flag` first")
        threshold = flag_reads.run(db, chosen).threshold
        rids = list(sample_reads.all_rids(db))
        for low in range(0, len(rids), _PAGE):
            page = rids[low : low + _PAGE]
            found = flag_reads.assessments(db, chosen, page)
            for sample in sample_reads.samples(db, page):
                yield _line(sample, found.get(sample.rid), threshold)


def _line(sample: Sample, found: Assessment | None, threshold: float) -> dict[str, object]:
    flags = [] if found is None else [f for f in found.flags if f.probability >= threshold]
    return {
        "id": sample.public_id,
        "score": None if found is None else found.score,
        "state": str(ClaimState.NOT_CHECKED if found is None else found.state),
        "spans": [
            {
                "start": flag.span.start,
                "end": flag.span.end,
                "kind": str(flag.kind),
                "probability": flag.probability,
                "reason": flag.reason,
            }
            for flag in flags
        ],
    }
