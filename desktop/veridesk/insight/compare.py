"""The door of the comparison: two detector runs, where they differ, and which one is right."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Rid, RunId
from veridesk.core.plain import plain_line
from veridesk.insight.judging import judge_flags, wrong_marks
from veridesk.insight.values import Rate
from veridesk.store.project import Project
from veridesk.store.reads.export import Snapshot, snapshot
from veridesk.store.reads.flags import IMPORTED, DetectorRun
from veridesk.store.reads.insight import Case, Figures, figures_of
from veridesk.store.reads.runs import PairRow, Seen, SeenBoth, pair_of

METHOD = (
    "A run flags a sample where one of its flags reaches the run’s own threshold. Precision is how "
    "many of the flagged samples (or flags) the rulings found wrong, recall how many of the wrong "
    "samples (or marks) were flagged; both count only samples that both runs checked and somebody "
    "ruled on. Reviewers who had one run’s flags before their eyes lean towards it; blind rulings "
    "do not."
)
"""How the figures are to be read, for people."""
LISTED = 500
"""Samples that are listed when nothing else is asked."""
PAUSE = 200
"""Samples between two looks at the job."""

ONLY_FIRST: SeenBoth = (Seen.FLAGGED, Seen.CLEAR)
ONLY_SECOND: SeenBoth = (Seen.CLEAR, Seen.FLAGGED)
BOTH: SeenBoth = (Seen.FLAGGED, Seen.FLAGGED)
NEITHER: SeenBoth = (Seen.CLEAR, Seen.CLEAR)


@dataclass(frozen=True, slots=True)
class RunFigures:
    """One side of a comparison: the run, what it flagged of the whole project, and how rightly."""

    run: DetectorRun
    flagged: int
    clear: int
    not_checked: int
    precision: Rate
    recall: Rate
    flag_precision: Rate
    mark_recall: Rate

    def as_dict(self) -> dict[str, object]:
        """The side for machines."""
        run = self.run
        return {
            "run": run.run_id,
            "detector": run.detector,
            "version": run.version,
            "weights_hash": run.weights_hash,
            "threshold": run.threshold,
            "state": run.state,
            "started_at": run.started_at,
            "seconds": round(run.seconds, 3),
            "flagged": self.flagged,
            "clear": self.clear,
            "not_checked": self.not_checked,
            "precision": self.precision.as_dict(),
            "recall": self.recall.as_dict(),
            "flag_precision": self.flag_precision.as_dict(),
            "mark_recall": self.mark_recall.as_dict(),
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs side by side; `rows` are samples on which they differ, `ruled` what both checked."""

    one: RunFigures
    two: RunFigures
    pairs: Mapping[SeenBoth, int]
    ruled: int
    wrong: int
    rows: tuple[PairRow, ...]

    @property
    def agree(self) -> int:
        """Samples that both flag or both let pass."""
        return self.pairs.get(BOTH, 0) + self.pairs.get(NEITHER, 0)

    @property
    def differ(self) -> int:
        """Samples that only one of them flags."""
        return self.pairs.get(ONLY_FIRST, 0) + self.pairs.get(ONLY_SECOND, 0)

    @property
    def not_both_checked(self) -> int:
        """Samples that at least one of them did not check."""
        return sum(count for seen, count in self.pairs.items() if Seen.NOT_CHECKED in seen)

    def as_dict(self) -> dict[str, object]:
        """The comparison for machines."""
        return {
            "format": "veridesk-comparison",
            "format_version": 1,
            "one": self.one.as_dict(),
            "two": self.two.as_dict(),
            "both_flag": self.pairs.get(BOTH, 0),
            "only_one_flags": self.pairs.get(ONLY_FIRST, 0),
            "only_two_flags": self.pairs.get(ONLY_SECOND, 0),
            "neither_flags": self.pairs.get(NEITHER, 0),
            "not_both_checked": self.not_both_checked,
            "ruled": self.ruled,
            "wrong": self.wrong,
            "samples": [_row_to_plain(row) for row in self.rows],
        }


def compare_runs(
    project: Project,
    job: Job,
    one: RunId | None = None,
    two: RunId | None = None,
    *,
    listed: int = LISTED,
) -> Comparison:
    """Compare two runs; by default the newest runs of two different detectors.

    `listed` limits the samples on which they differ that are named. Raises UserError where there
    are no two runs or no such run, Cancelled on request.
    """
    with snapshot(project) as now:
        job.step(0, None, "comparing")
        first, second = _chosen(now, one, two)
        read = figures_of(now)
        both = pair_of(now, first.run_id, second.run_id)
        pairs = both.counts()
        tally = _Tally()
        for pair in both.ruled():
            tally.add_sample(pair.rid, pair.seen, wrong=pair.wrong)
        job.check()
        for number, (a, b) in enumerate(_cases(read, first.run_id, second.run_id)):
            if number % PAUSE == 0:
                job.step(number, len(tally.checked), "comparing")
            if a.rid in tally.checked:
                tally.add_case(a, b)
        rows = both.rows([ONLY_FIRST, ONLY_SECOND], listed)
        sides = [_side(run, place, pairs, tally) for place, run in enumerate((first, second))]
        return Comparison(sides[0], sides[1], pairs, len(tally.checked), tally.wrong, tuple(rows))


def comparable(runs: Sequence[DetectorRun]) -> tuple[RunId, RunId] | None:
    """The two runs to compare when nobody names any: the newest of two detectors, older first."""
    newest: dict[tuple[str, ...], DetectorRun] = {}
    for run in runs:
        settings = json.dumps(run.parameters, sort_keys=True)
        newest[run.detector, run.version, run.weights_hash, settings] = run
    # What files brought along is compared where nothing else is there.
    order = sorted(newest.values(), key=lambda run: (run.detector != IMPORTED, run.run_id))
    return (order[-2].run_id, order[-1].run_id) if len(order) >= 2 else None


def _chosen(now: Snapshot, one: RunId | None, two: RunId | None) -> tuple[DetectorRun, DetectorRun]:
    runs = now.runs()
    if one is None or two is None:
        pair = comparable(runs)
        if pair is None:
            raise UserError(
                "there are no two detector runs to compare; flag the samples with another "
                "detector first"
            )
        one, two = pair
    known = {run.run_id: run for run in runs}
    for wanted in (one, two):
        if wanted not in known:
            listed = ", ".join(f"{run.run_id} ({plain_line(run.detector, 40)})" for run in runs)
            raise UserError(f"there is no detector run {wanted}; there are: {listed or 'none'}")
    if one == two:
        raise UserError(f"run {one} cannot be compared with itself; name another one")
    return known[one], known[two]


@dataclass(slots=True)
class _Tally:
    """Hits and trials of both sides, over what both checked and somebody ruled on."""

    checked: set[Rid] = field(default_factory=set)
    wrong: int = 0
    flagged: list[int] = field(default_factory=lambda: [0, 0])
    caught: list[int] = field(default_factory=lambda: [0, 0])
    judged: list[int] = field(default_factory=lambda: [0, 0])
    confirmed: list[int] = field(default_factory=lambda: [0, 0])
    marks: int = 0
    met: list[int] = field(default_factory=lambda: [0, 0])

    def add_sample(self, rid: Rid, seen: SeenBoth, *, wrong: bool) -> None:
        if Seen.NOT_CHECKED in seen:
            return
        self.checked.add(rid)
        self.wrong += wrong
        for place, one in enumerate(seen):
            self.flagged[place] += one is Seen.FLAGGED
            self.caught[place] += wrong and one is Seen.FLAGGED

    def add_case(self, one: Case, two: Case) -> None:
        marks = {mark.span for ruling in one.rulings for mark in wrong_marks(ruling)}
        self.marks += len(marks)
        for place, case in enumerate((one, two)):
            said = judge_flags(case)
            self.judged[place] += sum(word is not None for word in said)
            self.confirmed[place] += sum(word is True for word in said)
            spans = [flag.span for flag in case.flags]
            self.met[place] += sum(any(span.overlaps(mark) for span in spans) for mark in marks)


def _cases(read: Figures, one: RunId, two: RunId) -> Iterator[tuple[Case, Case]]:
    """Every sample that somebody ruled on, as both runs see it."""
    return zip(read.cases(one), read.cases(two), strict=True)


def _side(run: DetectorRun, place: int, pairs: Mapping[SeenBoth, int], tally: _Tally) -> RunFigures:
    def count(word: Seen) -> int:
        return sum(number for seen, number in pairs.items() if seen[place] is word)

    return RunFigures(
        run=run,
        flagged=count(Seen.FLAGGED),
        clear=count(Seen.CLEAR),
        not_checked=count(Seen.NOT_CHECKED),
        precision=Rate(tally.caught[place], tally.flagged[place]),
        recall=Rate(tally.caught[place], tally.wrong),
        flag_precision=Rate(tally.confirmed[place], tally.judged[place]),
        mark_recall=Rate(tally.met[place], tally.marks),
    )


def _row_to_plain(row: PairRow) -> dict[str, object]:
    return {
        "id": row.public_id if isinstance(row.public_id, int) else str(row.public_id),
        "one": str(row.seen[0]),
        "two": str(row.seen[1]),
        "scores": list(row.scores),
        "wrong": row.wrong,
    }
