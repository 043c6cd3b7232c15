"""Figures that only the store can get wrong: order of streams, missing rows, one snapshot."""

import pytest

from veridesk.core.model import (
    Assessment,
    ClaimState,
    Flag,
    FlagKind,
    ImportedSample,
    Rid,
    Ruling,
    Source,
    Span,
    Verdict,
)
from veridesk.store.project import Project
from veridesk.store.reads.insight import Tally, figures
from veridesk.store.writes import decisions, flags, samples


def fill(project: Project) -> int:
    """Six samples, a run that flagged the even ones, rulings on 2, 3 and 5."""

    def write(db: object) -> int:
        number = samples.start_import(db, {})
        file = samples.add_file(db, number, "x.jsonl", 9, "jsonl")
        made = [
            ImportedSample(output=f"output {n}", sources=(Source("one", "t" if n == 4 else None),))
            for n in range(1, 7)
        ]
        samples.add_samples(db, number, file, made)
        run = flags.start_run(
            db, detector="d", version="1", weights_hash="", parameters={}, threshold=0.5
        )
        raised = Flag(Span(0, 3), FlagKind.CONTRADICTED, 0.9, "r")
        weak = Flag(Span(3, 4), FlagKind.CONTRADICTED, 0.4, "r")
        found = Assessment(0.9, ClaimState.CONTRADICTED, (), (raised, weak))
        flags.add_assessments(db, run, [(Rid(rid), found) for rid in (6, 4, 2)])
        for rid, verdict, by in (
            (5, "rejected", "bob"),
            (3, "accepted", "ann"),
            (2, "unsure", "x"),
        ):
            decisions.add_decision(db, Rid(rid), by, Ruling(Verdict(verdict)))
        decisions.add_decision(db, Rid(2), "ann", Ruling(Verdict.CORRECTED, "mended"))
        return run

    return project.submit(write).result()


def test_cases_bring_their_own_flags(project: Project) -> None:
    """Flags on samples that nobody ruled on are passed over, weak ones left out."""
    run = fill(project)

    with figures(project) as (_, read):
        cases = list(read.cases(run))
        alone = read.case(Rid(2), run)
        without = list(read.cases(None))

    assert [(case.rid, len(case.flags), len(case.rulings)) for case in cases] == [
        (2, 1, 2),
        (3, 0, 1),
        (5, 0, 1),
    ]
    assert cases[0] == alone
    assert [case.score for case in cases] == [0.9, None, None]
    assert [ruling.output for ruling in alone.rulings] == ["mended", None]
    assert [(case.score, case.flags) for case in without] == [(None, ())] * 3


def test_tallies(project: Project) -> None:
    fill(project)

    with figures(project) as (_, read):
        assert read.overall() == Tally(2, 3)
        assert list(read.by_facet("generator")) == [(None, Tally(2, 3))]
        assert list(read.by_source()) == [(1, Tally(2, 3))]
        assert read.source(1).title == "t"
        assert read.wrong_on_source(1, 1) == [2]
        assert read.wrong_on_source(1, 9) == [2, 5]
        assert [(one.rid, one.wrong) for one in read.ruled_samples()] == [
            (2, True),
            (3, False),
            (5, True),
        ]
        with pytest.raises(KeyError):
            read.source(9)
        with pytest.raises(KeyError):
            read.case(Rid(1), None)
