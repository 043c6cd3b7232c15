"""What a card counts, where only the store can get it wrong: medians, undone decisions, filters."""

import pytest

from veridesk.core.model import ImportedSample, Rid, Ruling, Shown, Verdict
from veridesk.store.project import Project
from veridesk.store.reads.card import CardReads, Circumstances
from veridesk.store.reads.export import snapshot
from veridesk.store.writes import decisions, samples


def rule(project: Project, rid: int, seconds: float | None, by: str = "ann", **how: object) -> None:
    """Accept a sample in so many seconds."""
    ruling = Ruling(Verdict.ACCEPTED, seconds=seconds, **how)
    project.submit(lambda db: decisions.add_decision(db, Rid(rid), by, ruling)).result()


@pytest.fixture
def filled(project: Project) -> Project:
    """Five samples."""

    def write(db: object) -> None:
        number = samples.start_import(db, {})
        file = samples.add_file(db, number, "x.jsonl", 9, "jsonl")
        samples.add_samples(
            db, number, file, [ImportedSample(output=f"😀 output {n}") for n in range(5)]
        )

    project.submit(write).result()
    return project


@pytest.mark.parametrize(
    ("seconds", "median"),
    [
        ([], (0, None)),
        ([None], (0, None)),
        ([4.0], (1, 4.0)),
        ([9.0, 1.0], (2, 5.0)),
        ([9.0, None, 1.0, 2.0], (3, 2.0)),
        ([1.0, 2.0, 4.0, 100.0], (4, 3.0)),
    ],
)
def test_the_median(
    filled: Project, seconds: list[float | None], median: tuple[int, float | None]
) -> None:
    """Of the decisions that were timed, whether odd or even in number."""
    for rid, value in enumerate(seconds, 1):
        rule(filled, rid, value)

    with snapshot(filled) as now:
        assert CardReads(now).median_seconds(()) == median


def test_only_what_stands_and_who_is_heard_counts(filled: Project) -> None:
    """Undone decisions are gone; named reviewers are heard alone."""
    rule(filled, 1, 1.0, shown=Shown(None, 0, None, blind=False))
    rule(filled, 2, 3.0, bulk=True)
    rule(filled, 1, 9.0, "bob")
    rule(filled, 3, 50.0)
    filled.submit(lambda db: decisions.add_undo(db, "ann")).result()

    with snapshot(filled) as now:
        reads = CardReads(now)
        assert [(one.reviewer, one.count) for one in reads.verdicts(())] == [("ann", 2), ("bob", 1)]
        assert [(one.reviewer, one.count) for one in reads.verdicts(["bob"])] == [("bob", 1)]
        assert reads.median_seconds(["ann"]) == (2, 2.0)
        assert reads.circumstances(()) == Circumstances(0, 0, 1)
        assert [(one.flagged, one.count) for one in reads.agreement(None, ())] == [(None, 3)]


def test_lengths_count_code_points(filled: Project) -> None:
    """An emoji is one sign."""
    ruling = Ruling(Verdict.CORRECTED, "😀😀")
    filled.submit(lambda db: decisions.add_decision(db, Rid(1), "ann", ruling)).result()
    with snapshot(filled) as now:
        reads = CardReads(now)

        assert [size.length for size in reads.sizes(None)] == [len("😀 output 0")] * 5
        assert reads.corrected_lengths([1, 2]) == {1: 2}
