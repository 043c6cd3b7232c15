"""Two runs side by side: every figure counted by hand."""

import pytest

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job
from veridesk.core.model import Flag, FlagKind, Mark, MarkKind, RunId, Span
from veridesk.core.wilson import wilson
from veridesk.insight.compare import (
    BOTH,
    NEITHER,
    ONLY_FIRST,
    ONLY_SECOND,
    Comparison,
    comparable,
    compare_runs,
)
from veridesk.store.reads.runs import RunPair, Seen

YEAR = Flag(Span(13, 17), FlagKind.CONTRADICTED, 0.9, "")
START = Flag(Span(0, 2), FlagKind.UNSUPPORTED, 0.8, "")
WEAK = Flag(Span(3, 9), FlagKind.UNSUPPORTED, 0.3, "")


def compared(bench: object, *runs: RunId, **wishes: object) -> Comparison:
    return compare_runs(bench.project, Job(), *runs, **wishes)


def two_runs(bench: object) -> tuple[list[int], RunId, RunId]:
    """Six samples: both flag, only one, only the other, neither, and two that one never saw."""
    rids = [bench.add() for _ in range(6)]
    one = bench.flag({
        rids[0]: (0.9, (YEAR,)), rids[1]: (0.8, (START,)), rids[2]: (0.3, (WEAK,)),
        rids[3]: (0.1, ()), rids[4]: (0.9, (YEAR,)),
    })  # fmt: skip
    two = bench.flag({
        rids[0]: (0.7, (YEAR,)), rids[1]: (0.1, ()), rids[2]: (0.95, (YEAR, START)),
        rids[3]: (0.2, ()), rids[5]: (0.6, (YEAR,)),
    })  # fmt: skip
    return rids, one, two


def test_samples_are_counted_by_what_both_see(bench: object) -> None:
    """Where one did not look, nothing is called clear; weak flags count for nothing."""
    _, one, two = two_runs(bench)

    found = compared(bench, one, two)

    assert dict(found.pairs) == {
        BOTH: 1, ONLY_FIRST: 1, ONLY_SECOND: 1, NEITHER: 1,
        (Seen.FLAGGED, Seen.NOT_CHECKED): 1, (Seen.NOT_CHECKED, Seen.FLAGGED): 1,
    }  # fmt: skip
    assert (found.agree, found.differ, found.not_both_checked) == (2, 2, 2)
    assert (found.one.flagged, found.one.clear, found.one.not_checked) == (3, 2, 1)
    assert (found.two.flagged, found.two.clear, found.two.not_checked) == (3, 2, 1)


def test_precision_and_recall_come_from_the_rulings(bench: object) -> None:
    """Only samples that both checked count; the interval is Wilson's."""
    rids, one, two = two_runs(bench)
    for rid in (rids[0], rids[2], rids[4]):
        bench.rule(rid, "rejected")
    bench.rule(rids[1], "accepted")
    bench.rule(rids[3], "unsure")

    found = compared(bench, one, two)

    assert (found.ruled, found.wrong) == (3, 2)
    first, second = found.one, found.two
    assert (first.precision.hits, first.precision.trials) == (1, 2)
    assert (first.recall.hits, first.recall.trials) == (1, 2)
    assert (second.precision.hits, second.precision.trials) == (2, 2)
    assert (second.recall.hits, second.recall.trials) == (2, 2)
    assert (second.recall.low, second.recall.high) == wilson(2, 2)


def test_flags_and_marks_are_compared_one_by_one(bench: object) -> None:
    """A flag is right where a ruling confirms it; a mark is met where a raised flag touches it."""
    rids, one, two = two_runs(bench)
    marks = (Mark(Span(14, 16), MarkKind.CONTRADICTED), Mark(Span(3, 9), MarkKind.UNSUPPORTED))
    bench.rule(rids[2], "rejected", marks=marks)
    bench.rule(rids[1], "accepted")
    bench.rule(rids[0], "corrected", output="It opened in 1937.")

    found = compared(bench, one, two)

    # The first run: the year of one sample, and a false alarm on the other.
    assert (found.one.flag_precision.hits, found.one.flag_precision.trials) == (1, 2)
    assert (found.two.flag_precision.hits, found.two.flag_precision.trials) == (2, 2)
    assert (found.one.mark_recall.hits, found.one.mark_recall.trials) == (0, 2)
    assert (found.two.mark_recall.hits, found.two.mark_recall.trials) == (1, 2)


def test_differing_samples_come_with_the_widest_gap_first(bench: object) -> None:
    """Each with its id, both scores and what was ruled; `listed` cuts the list."""
    rids, one, two = two_runs(bench)
    bench.rule(rids[1], "accepted")

    found = compared(bench, one, two)

    assert [(row.rid, row.scores, row.wrong) for row in found.rows] == [
        (rids[1], (0.8, 0.1), False), (rids[2], (0.3, 0.95), None),
    ]  # fmt: skip
    assert found.rows[0].seen == ONLY_FIRST
    assert len(compared(bench, one, two, listed=1).rows) == 1
    with bench.project.reader() as db:
        pair = RunPair(db, one, two)
        assert [row.rid for row in pair.rows([BOTH], 9)] == [rids[0]]
        assert pair.rows([], 9) == []
    plain = found.as_dict()
    assert (plain["only_one_flags"], plain["both_flag"], plain["ruled"]) == (1, 1, 1)
    assert plain["samples"][0] == {
        "id": rids[1], "one": "flagged", "two": "clear", "scores": [0.8, 0.1], "wrong": False,
    }  # fmt: skip


def test_nobody_names_runs_and_the_newest_two_are_taken(bench: object) -> None:
    """The older one comes first; a run is never compared with itself or with nothing."""
    rid = bench.add()
    with pytest.raises(UserError, match="flag the samples with another detector first"):
        compared(bench)
    one = bench.flag({rid: (0.9, (YEAR,))})
    with pytest.raises(UserError, match="no two detector runs"):
        compared(bench)
    bench.detector = "other"
    two = bench.flag({rid: (0.1, ())}, threshold=0.4)
    assert compared(bench).one.run.run_id == one
    assert compared(bench).two.run.run_id == two
    with pytest.raises(UserError, match=r"no detector run 99; there are: 1 \(test\)"):
        compared(bench, one, RunId(99))
    with pytest.raises(UserError, match="cannot be compared with itself"):
        compared(bench, one, one)
    assert comparable([]) is None


def test_it_can_be_stopped(bench: object) -> None:
    _, one, two = two_runs(bench)
    job = Job()
    job.cancel()

    with pytest.raises(Cancelled):
        compare_runs(bench.project, job, one, two)
