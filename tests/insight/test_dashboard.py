"""What the dashboard adds up is what the reviewers ruled."""

import contextlib
import itertools
import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import import_files
from veridesk.insight.dashboard import Unit, periods_of, read_dashboard
from veridesk.reviewing import session
from veridesk.store.project import Project
from veridesk.store.reads.dashboard import HourFact

SOURCE = "The bridge opened on 28 May 1937. It carries six lanes."
OUTPUTS = (
    "The bridge opened on 28 May 1939.",
    "It carries six lanes.",
    "It carries nine lanes.",
    "The bridge opened on 28 May 1937.",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Four flagged samples of two generators, on one source."""
    file, path = tmp_path / "b.jsonl", tmp_path / "b.veridesk"
    rows = [
        {
            "id": number,
            "prompt": "?",
            "sources": [{"id": "d", "title": "Datasheet", "text": SOURCE}],
            "output": output,
            "model": "x" if number < 2 else "y",
        }
        for number, output in enumerate(OUTPUTS)
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [file])
        flag_samples(project, Job())
    return path


def test_nothing_ruled_is_an_empty_dashboard(project: Path) -> None:
    """No figure is made up where nobody ruled."""
    with Project.open(project) as opened, contextlib.closing(opened.reader()) as db:
        found = read_dashboard(db, None)

    assert found.is_empty
    assert (found.samples, found.reviewed) == (4, 0)
    assert found.overall.share is None
    assert found.bands == found.generators == found.sources == found.reviewers == ()


def test_figures_are_those_of_the_rulings(project: Path) -> None:
    """Wrong is what was rejected or corrected; an undone ruling counts nowhere."""
    with Project.open(project) as opened:
        for rid, verdict, by in (
            (1, Verdict.REJECTED, "Ann"),
            (2, Verdict.ACCEPTED, "Ann"),
            (3, Verdict.REJECTED, "Ann"),
            (4, Verdict.REJECTED, "Ann"),
            (1, Verdict.REJECTED, "Bela"),
            (2, Verdict.UNSURE, "Bela"),
        ):
            ruling = Ruling(verdict, seconds=10.0 * rid)
            session.decide(opened, Rid(rid), ruling, by=by).result()
            if rid == 4:
                session.undo(opened, by=by).result()
        with contextlib.closing(opened.reader()) as db:
            run = db.execute("SELECT max(run_id) FROM detector_run").fetchone()[0]
            found = read_dashboard(db, run)

    assert (found.overall.hits, found.overall.trials) == (2, 3)
    assert found.reviewed == 3
    assert {g.name: (g.rate.hits, g.rate.trials) for g in found.generators} == {
        "x": (1, 2),
        "y": (1, 1),
    }
    assert [(g.name, g.rate.hits, g.rate.trials) for g in found.sources] == [("Datasheet", 2, 3)]
    assert sum(band.rate.trials for band in found.bands) == 3
    assert len(found.bands) == 10
    ann, bela = found.reviewers
    assert (ann.name, sum(ann.verdicts.values()), ann.seconds) == ("Ann", 3, 20.0)
    assert (ann.shared, ann.agreed) == (bela.shared, bela.agreed) == (2, 1)
    assert sum(period.total for period in found.periods) == 5


def test_scores_fall_into_their_tenth(project: Path) -> None:
    """The highest risk is in the last band, and found wrong there."""
    with Project.open(project) as opened:
        session.decide(opened, Rid(1), Ruling(Verdict.REJECTED), by="Ann").result()
        with contextlib.closing(opened.reader()) as db:
            run, score = db.execute("SELECT run_id, score FROM assessment WHERE rid = 1").fetchone()
            bands = read_dashboard(db, run).bands

    tried = [number for number, band in enumerate(bands) if band.rate.trials]
    assert tried == [min(9, int(score * 10 + 1e-9))]
    assert bands[tried[0]].rate.share == 1.0


@pytest.mark.parametrize(
    ("days", "unit"), [(1, Unit.HOUR), (30, Unit.DAY), (200, Unit.WEEK), (900, Unit.MONTH)]
)
def test_time_has_no_gaps_and_few_steps(days: int, unit: Unit) -> None:
    """However long the review went on, a few dozen steps cover it, empty ones included."""
    first = datetime(2026, 1, 31, 9, tzinfo=UTC)
    last = first + timedelta(days=days)
    facts = [
        HourFact(moment.isoformat()[:13], Verdict.ACCEPTED, number)
        for number, moment in ((3, first), (4, last))
    ]

    found, periods = periods_of(facts, UTC)

    assert found is unit
    assert len(periods) <= 62
    assert [periods[0].total, periods[-1].total] == [3, 4]
    assert all(period.total == 0 for period in periods[1:-1])
    steps = {after.start - before.start for before, after in itertools.pairwise(periods)}
    assert len(steps) == 1 or unit is Unit.MONTH


def test_days_are_those_of_the_reader() -> None:
    """An evening in UTC is the next day further east."""
    facts = [
        HourFact("2026-03-01T23", Verdict.ACCEPTED, 1),
        HourFact("2026-03-20T01", Verdict.REJECTED, 2),
    ]

    _, periods = periods_of(facts, timezone(timedelta(hours=2)))

    assert periods[0].start == datetime(2026, 3, 2)  # noqa: DTZ001  (a day has no zone)
    assert periods[-1].verdicts[Verdict.REJECTED] == 2
