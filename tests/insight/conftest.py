"""A bench: a project to put samples on, flag them and rule on them in few words."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from veridesk.core.job import Job
from veridesk.core.model import (
    Assessment,
    ClaimState,
    Flag,
    ImportedSample,
    Mark,
    Rid,
    Ruling,
    RunId,
    Source,
    Verdict,
)
from veridesk.insight.report import Report, make_report
from veridesk.store.project import Project
from veridesk.store.writes import decisions, flags, samples

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class Bench:
    """A project with short words for what importing, flagging and reviewing do."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.detector = "test"
        self._count = 0

    def add(
        self,
        output: str = "It opened in 1939.",
        *,
        generator: str | None = "model-a",
        task: str | None = "QA",
        prompt: str = "When did it open?",
        sources: Sequence[Source] = (Source("It opened in 1937.", "Datasheet"),),
        record_id: str | int | None = None,
    ) -> int:
        """Import a sample; returns its row."""
        self._count += 1
        number = self._count
        one = ImportedSample(
            output=output,
            prompt=prompt,
            sources=tuple(sources),
            record_id=number if record_id is None else record_id,
            generator=generator,
            task=task,
            raw=b"{}",
            line=number,
        )

        def write(db: object) -> None:
            run = samples.start_import(db, {})
            file = samples.add_file(db, run, "bridges.jsonl", 99, "jsonl")
            samples.add_samples(db, run, file, [one])
            samples.finish_import(db, run, "done")

        self.project.submit(write).result()
        return number

    def flag(self, found: dict[int, tuple[float, Sequence[Flag]]], threshold: float = 0.5) -> RunId:
        """Have a detector give these samples scores and flags."""

        def write(db: object) -> RunId:
            run = flags.start_run(
                db,
                detector=self.detector,
                version="1.2",
                weights_hash="",
                parameters={},
                threshold=threshold,
            )
            flags.add_assessments(
                db,
                run,
                [
                    (Rid(rid), Assessment(score, ClaimState.NOT_FOUND, (), tuple(raised)))
                    for rid, (score, raised) in found.items()
                ],
            )
            flags.finish_run(db, run, "done", 1.0)
            return run

        return self.project.submit(write).result()

    def rule(
        self,
        rid: int,
        verdict: str,
        by: str = "ann",
        *,
        output: str | None = None,
        marks: tuple[Mark, ...] = (),
        note: str = "",
    ) -> None:
        """Decide on a sample."""
        ruling = Ruling(Verdict(verdict), output, note, marks, 3)
        self.project.submit(lambda db: decisions.add_decision(db, Rid(rid), by, ruling)).result()

    def report(self, **wishes: object) -> Report:
        """The report on it all, made at noon."""
        return make_report(self.project, Job(), now=NOON, **wishes)


@pytest.fixture
def bench(project: Project) -> Bench:
    """A bench on an empty project."""
    return Bench(project)
