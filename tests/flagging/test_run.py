"""The door flags a real project through a real child, resumes, cancels, and survives crashes."""

import threading
from contextlib import closing
from pathlib import Path

import pytest

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job, Progress
from veridesk.core.model import ClaimState, ImportedSample, Rid, RunId, Source
from veridesk.flagging.run import FlagReport, flag_samples, flags_lines
from veridesk.store.project import Project
from veridesk.store.reads import flags as flag_reads
from veridesk.store.writes import samples as sample_writes

HERE = Path(__file__).parent
SOURCE = Source("The bridge opened in 1937. Joseph Strauss was its chief engineer.")


def fill(project: Project, *outputs: str, sources: tuple[Source, ...] = (SOURCE,)) -> None:
    number = project.submit(lambda db: sample_writes.start_import(db, {"shape": "test"})).result()
    file = project.submit(
        lambda db: sample_writes.add_file(db, number, "x.jsonl", 1, "jsonl")
    ).result()
    batch = [
        ImportedSample(output=output, sources=sources, record_id=f"r-{n}", raw=b"{}", line=n + 1)
        for n, output in enumerate(outputs)
    ]
    project.submit(lambda db: sample_writes.add_samples(db, number, file, batch)).result()
    project.submit(lambda db: sample_writes.finish_import(db, number, "done")).result()


def flag_breaking(project: Project, job: Job, rids: list[Rid] | None = None) -> FlagReport:
    return flag_samples(
        project, job, "breaking", factory="breaking_detectors:Breaking", paths=[HERE], rids=rids
    )


def state_of(project: Project, run: RunId) -> str:
    with closing(project.reader()) as db:
        return flag_reads.run(db, run).state


def test_samples_are_flagged_stored_and_shown(project: Project) -> None:
    """The lines carry the imported ids, scores, and the raised spans with their reasons."""
    wrong = "The bridge opened in 1951. Its chief engineer, Harold Pinter, came from Vienna."
    fill(project, wrong, "The bridge opened in 1937.")
    steps: list[Progress] = []

    report = flag_samples(project, Job(steps.append))

    assert (report.flagged, report.not_checked, report.with_flags) == (2, 0, 1)
    assert state_of(project, report.run) == "done"
    assert steps[-1].done == steps[-1].total == 2
    first, second = flags_lines(project)
    assert (first["id"], second["id"]) == ("r-0", "r-1")
    assert second["spans"] == []
    assert second["state"] == "supported"
    spans = first["spans"]
    assert isinstance(spans, list)
    assert any("1951" in wrong[s["start"] : s["end"]] and "1937" in s["reason"] for s in spans)
    assert all(set(s) == {"start", "end", "kind", "probability", "reason"} for s in spans)


def test_flagging_again_does_nothing_until_samples_come(project: Project) -> None:
    """A second call finds all done; new samples go to the same run."""
    fill(project, "The bridge opened in 1937.")
    first = flag_samples(project, Job())

    again = flag_samples(project, Job())
    fill(project, "The bridge opened in 1937.", "The bridge opened.")
    later = flag_samples(project, Job())

    assert again.did_nothing
    assert (again.run, again.known) == (first.run, 1)
    assert (later.run, later.flagged, later.known) == (first.run, 1, 1)
    with closing(project.reader()) as db:
        assert [run.assessed for run in flag_reads.runs(db)] == [2]


def test_another_detector_gets_its_own_run(project: Project) -> None:
    """A new run leaves the old one's flags alone."""
    fill(project, "bad words", "fine words")
    first = flag_samples(project, Job())
    before = list(flags_lines(project, first.run))

    second = flag_breaking(project, Job())

    assert second.run != first.run
    assert second.with_flags == 1
    assert list(flags_lines(project, first.run)) == before
    assert next(iter(flags_lines(project)))["score"] == 0.9


def test_a_crash_costs_one_sample_and_is_told(project: Project) -> None:
    """The killer is `not checked` with its claims and reason; all others are assessed."""
    fill(project, *(f"fine {n}" for n in range(40)), "please die. Now.", "bad one")

    report = flag_breaking(project, Job())

    assert (report.flagged, report.not_checked, report.with_flags) == (41, 1, 1)
    assert report.losses == 2
    line = list(flags_lines(project))[40]
    assert (line["score"], line["state"]) == (None, "not checked")
    with closing(project.reader()) as db:
        found = flag_reads.assessment(db, report.run, Rid(41))
    assert found is not None
    assert [c.state for c in found.claims] == [ClaimState.NOT_CHECKED] * 2
    assert "ended by itself" in found.reason


def test_cancelling_keeps_what_was_done_and_the_next_call_goes_on(project: Project) -> None:
    """A stop at a batch's end loses nothing; the run is finished by the next call."""
    fill(project, *(f"fine {n}" for n in range(70)))
    job = Job(lambda progress: job.cancel() if progress.done >= 32 else None)

    with pytest.raises(Cancelled):
        flag_breaking(project, job)

    with closing(project.reader()) as db:
        (run,) = flag_reads.runs(db)
    assert (run.state, run.assessed) == ("cancelled", 32)
    report = flag_breaking(project, Job())
    assert (report.run, report.flagged, report.known) == (run.run_id, 38, 32)
    assert state_of(project, run.run_id) == "done"


def test_cancelling_kills_a_hanging_child(project: Project) -> None:
    """The job's cancel ends a detector that does not answer."""
    fill(project, *(f"fine {n}" for n in range(32)), "hang")

    # The second batch hangs; the first one's progress sets the timer that cancels it.
    job = Job(lambda progress: timer.start() if progress.done == 32 else None)
    timer = threading.Timer(0.3, job.cancel)

    with pytest.raises(Cancelled):
        flag_breaking(project, job)
    timer.join()
    with closing(project.reader()) as db:
        assert [(run.state, run.assessed) for run in flag_reads.runs(db)] == [("cancelled", 32)]


def test_a_cancelled_job_never_starts(project: Project) -> None:
    """Nothing is written for a job that was cancelled before."""
    fill(project, "fine")
    job = Job()
    job.cancel()

    with pytest.raises(Cancelled):
        flag_samples(project, job)
    with closing(project.reader()) as db:
        assert flag_reads.runs(db) == []


def test_only_the_samples_asked_for_are_flagged(project: Project) -> None:
    """A correction can be flagged again alone."""
    fill(project, "fine 1", "fine 2", "fine 3")

    report = flag_breaking(project, Job(), [Rid(2)])

    assert (report.flagged, report.known) == (1, 0)
    lines = list(flags_lines(project))
    assert [line["state"] for line in lines] == ["not checked", "supported", "not checked"]


def test_samples_without_sources_are_not_checked(project: Project) -> None:
    """They are stored as such, and counted apart."""
    fill(project, "Some claim.", sources=())

    report = flag_samples(project, Job())

    assert (report.flagged, report.not_checked) == (0, 1)
    assert [line["state"] for line in flags_lines(project)] == ["not checked"]


def test_surroundings_at_fault_are_told(project: Project, tmp_path: Path) -> None:
    """Unknown detectors, projects without a run, and read-only projects have clear errors."""
    fill(project, "x")
    with pytest.raises(UserError, match="veridesk flag"):
        list(flags_lines(project))
    with pytest.raises(UserError, match="no detector called"):
        flag_samples(project, Job(), "nobody")
    with closing(project.reader()) as db:
        assert flag_reads.runs(db) == []
    with Project.open(project.path, read_only=True) as other, pytest.raises(UserError):
        flag_samples(other, Job())


def test_an_empty_project_is_flagged_at_once(project: Project) -> None:
    """There is nothing to do, and that is no error."""
    report = flag_samples(project, Job())

    assert report.did_nothing
    assert list(flags_lines(project)) == []
