"""The numbers of a data set card: who ruled what, and how curation changed the distributions."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from veridesk.core.model import RunId, Verdict
from veridesk.exporting.contents import Wanted
from veridesk.exporting.parts import Facts
from veridesk.exporting.selection import Picked
from veridesk.store.reads.card import Agreement, CardReads, Circumstances
from veridesk.store.reads.export import Snapshot
from veridesk.store.reads.flags import DetectorRun

LENGTHS = (0, 50, 100, 200, 400, 800, 1600, 3200, 6400)
"""Where the classes of length begin, in characters."""
NAMES = 10
"""Generators and tasks that are named; the others are counted together."""
REMEMBERED = 5000
"""Names that are counted at all; what comes after so many different ones counts as other."""

_BATCH = 1000
_BANDS = 10


@dataclass(slots=True)
class Distribution:
    """Counts of one kind for all samples and for the exported ones."""

    before: Counter[str | None] = field(default_factory=Counter)
    after: Counter[str | None] = field(default_factory=Counter)
    other_before: int = 0
    other_after: int = 0

    def add(self, name: str | None, *, exported: bool) -> None:
        """Count a sample; one whose name is one too many counts as other."""
        if name not in self.before and len(self.before) >= REMEMBERED:
            self.other_before += 1
            self.other_after += exported
            return
        self.before[name] += 1
        self.after[name] += exported

    def rows(self) -> list[tuple[str | None, int, int]]:
        """The most frequent names with their counts, before and after."""
        ranked = sorted(
            self.before.items(), key=lambda pair: (-pair[1], pair[0] is None, pair[0] or "")
        )
        return [(name, count, self.after[name]) for name, count in ranked[:NAMES]]

    def rest(self) -> tuple[int, int]:
        """What the rows leave over, before and after."""
        named = self.rows()
        before = self.before.total() + self.other_before - sum(row[1] for row in named)
        return before, self.after.total() + self.other_after - sum(row[2] for row in named)


@dataclass(slots=True)
class Spread:
    """Counts by classes in their order, for all samples and for the exported ones."""

    labels: tuple[str, ...]
    before: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.before = [0] * len(self.labels)
        self.after = [0] * len(self.labels)

    def rows(self) -> list[tuple[str, int, int]]:
        """The classes from the first to the last that holds something."""
        rows = list(zip(self.labels, self.before, self.after, strict=True))
        held = [place for place, row in enumerate(rows) if row[1] or row[2]]
        return rows[held[0] : held[-1] + 1] if held else []


@dataclass(frozen=True, slots=True)
class CardFigures:
    """All numbers of a card; `run` is the detector run that flags and scores come from."""

    reviewers: int
    verdicts: dict[Verdict, int]
    timed: int
    median_seconds: float | None
    circumstances: Circumstances
    run: DetectorRun | None
    agreement: tuple[Agreement, ...]
    generators: Distribution
    tasks: Distribution
    lengths: Spread
    scores: Spread


def figures_of(facts: Facts) -> CardFigures:
    """Count everything that the card of an export says; memory does not grow with the project."""
    snapshot, wanted = facts.snapshot, facts.wanted
    reads = CardReads(snapshot)
    run = _run_of(snapshot, wanted)
    run_id = run.run_id if run else None
    heard = wanted.filter.reviewers
    verdicts: Counter[Verdict] = Counter()
    names = set()
    for one in reads.verdicts(heard):
        verdicts[one.verdict] += one.count
        names.add(one.reviewer)
    timed, median = reads.median_seconds(heard)
    distributions = _distributions(reads, facts.picked, run_id)
    agreement = tuple(reads.agreement(run_id, heard))
    return CardFigures(
        len(names),
        dict(verdicts),
        timed,
        median,
        reads.circumstances(heard),
        run,
        agreement,
        *distributions,
    )


def _run_of(snapshot: Snapshot, wanted: Wanted) -> DetectorRun | None:
    chosen = wanted.filter.queue.run or snapshot.current_run()
    return next((run for run in snapshot.runs() if run.run_id == chosen), None)


def _distributions(
    reads: CardReads, picked: Picked, run: RunId | None
) -> tuple[Distribution, Distribution, Spread, Spread]:
    generators, tasks = Distribution(), Distribution()
    lengths, scores = Spread(_length_labels()), Spread(_score_labels())
    corrections = _Corrections(reads, picked)
    place = 0
    for size in reads.sizes(run):
        exported = place < len(picked) and picked.rids[place] == size.rid
        generators.add(size.generator, exported=exported)
        tasks.add(size.task, exported=exported)
        lengths.before[_length_class(size.length)] += 1
        band = None if size.score is None else min(int(round(size.score * _BANDS, 9)), _BANDS - 1)
        if band is not None:
            scores.before[band] += 1
        if exported:
            lengths.after[_length_class(corrections.length(place, size.length))] += 1
            if band is not None:
                scores.after[band] += 1
            place += 1
    return generators, tasks, lengths, scores


class _Corrections:
    """The lengths of what is exported, read ahead in batches; ask in ascending order."""

    def __init__(self, reads: CardReads, picked: Picked) -> None:
        self._reads = reads
        self._picked = picked
        self._known: dict[int, int] = {}

    def length(self, place: int, original: int) -> int:
        """Length of the exported text number `place`, whose original is `original` long."""
        if place % _BATCH == 0:
            self._known = self._reads.corrected_lengths(
                self._picked.decisions[place : place + _BATCH]
            )
        return self._known.get(self._picked.decisions[place], original)


def _length_labels() -> tuple[str, ...]:
    inner = [f"{low}-{high - 1}" for low, high in pairwise(LENGTHS)]
    return (f"under {LENGTHS[1]}", *inner[1:], f"{LENGTHS[-1]}+")


def _score_labels() -> tuple[str, ...]:
    return tuple(f"{band / _BANDS:.1f}-{(band + 1) / _BANDS:.1f}" for band in range(_BANDS))


def _length_class(length: int) -> int:
    return bisect_right(LENGTHS, length) - 1


def flagged_table(agreement: Iterable[Agreement]) -> list[tuple[bool | None, dict[Verdict, int]]]:
    """Verdicts on flagged, on unflagged and on unchecked samples; rows without any left out."""
    rows: dict[bool | None, dict[Verdict, int]] = {}
    for one in agreement:
        rows.setdefault(one.flagged, {})[one.verdict] = one.count
    return [(flagged, rows[flagged]) for flagged in (True, False, None) if flagged in rows]


def wrong_among(counts: dict[Verdict, int], verdicts: Collection[Verdict]) -> tuple[int, int]:
    """How many of the settled verdicts are among `verdicts`, and how many are settled."""
    settled = sum(count for verdict, count in counts.items() if verdict is not Verdict.UNSURE)
    return sum(counts.get(verdict, 0) for verdict in verdicts), settled
