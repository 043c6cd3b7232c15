"""Projects with samples in them."""

import pytest

from veridesk.core.model import (
    Assessment,
    Claim,
    ClaimState,
    Evidence,
    Flag,
    FlagKind,
    ImportedSample,
    Rid,
    RunId,
    Source,
    Span,
)
from veridesk.store.project import Project
from veridesk.store.writes import flags as flag_writes
from veridesk.store.writes import samples as sample_writes

SHARED = Source("The bridge opened in 1937.", "Datasheet", "d1")


def made_sample(number: int) -> ImportedSample:
    """A sample that shares one source with all others and has one of its own."""
    return ImportedSample(
        output=f"Bridge {number} opened in 1939 😀.",
        prompt=f"When did bridge {number} open?",
        sources=(SHARED, Source(f"Bridge {number}.", "Note", f"n{number}")),
        record_id=f"b-{number}",
        generator="model-a" if number % 2 else "model-b",
        task="QA",
        dataset="bridges",
        raw=b'{"id": %d}' % number,
        line=number + 1,
    )


@pytest.fixture
def import_id(project: Project) -> int:
    """An import of ten samples."""
    number = project.submit(lambda db: sample_writes.start_import(db, {"shape": "test"})).result()
    file = project.submit(
        lambda db: sample_writes.add_file(db, number, "bridges.jsonl", 99, "jsonl")
    ).result()
    batch = [made_sample(n) for n in range(10)]
    project.submit(lambda db: sample_writes.add_samples(db, number, file, batch)).result()
    project.submit(lambda db: sample_writes.finish_import(db, number, "done")).result()
    return number


def made_assessment(score: float) -> Assessment:
    """An assessment with one claim and two flags, one under a threshold of one half."""
    span = Span(19, 23)
    state = ClaimState.CONTRADICTED if score >= 0.5 else ClaimState.SUPPORTED
    claim = Claim(span, state, score, "‘1939’ is in no source", (Evidence(0, Span(21, 25), 3.5),))
    flags = (
        Flag(span, FlagKind.CONTRADICTED, score, "‘1939’ is in no source"),
        Flag(Span(0, 6), FlagKind.UNSUPPORTED, 0.1, "a weak doubt"),
    )
    return Assessment(score, state, (claim,), flags)


@pytest.fixture
def run_id(project: Project, import_id: int) -> RunId:
    """A run that assessed samples 1 to 8 with falling scores and could not check the ninth."""
    run = project.submit(
        lambda db: flag_writes.start_run(
            db,
            detector="test",
            version="1",
            weights_hash="w",
            parameters={"b": 1, "a": 2},
            threshold=0.5,
        )
    ).result()
    found = [(Rid(n), made_assessment(0.95 - n / 10)) for n in range(1, 9)]
    found.append((Rid(9), Assessment(None, ClaimState.NOT_CHECKED, reason="too long")))
    project.submit(lambda db: flag_writes.add_assessments(db, run, found)).result()
    return run
