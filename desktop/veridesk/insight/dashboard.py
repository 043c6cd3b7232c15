"""What a project's rulings look like at a glance: over time, by risk, by origin, by reviewer."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from veridesk.core.model import RunId, Verdict
from veridesk.core.plain import plain_line
from veridesk.insight.values import Group, Rate
from veridesk.store.project import Database
from veridesk.store.reads.dashboard import (
    BANDS,
    HourFact,
    ReviewerFact,
    reviewer_facts,
    verdicts_by_hour,
    wrong_tallies,
)
from veridesk.store.reads.insight import Figures, Tally
from veridesk.store.reads.samples import count_samples

GROUPS = 10
"""Generators and sources that are drawn."""
REVIEWERS = 12
"""Reviewers that are drawn."""
NAME_LENGTH = 100
_DAY = timedelta(days=1)


class Unit(StrEnum):
    """What one step along the axis of time is."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """One step of time from `start` (local time), with how many rulings of each verdict."""

    start: datetime
    verdicts: dict[Verdict, int]

    @property
    def total(self) -> int:
        """All rulings of the period."""
        return sum(self.verdicts.values())


@dataclass(frozen=True, slots=True)
class Dashboard:
    """All that the dashboard draws; `run` is the detector run whose scores the bands are of.

    Bands go from the lowest tenth to the highest, empty ones included, and are () without a run.
    """

    samples: int
    reviewed: int
    overall: Rate
    unit: Unit
    periods: tuple[Period, ...]
    run: RunId | None
    bands: tuple[Group, ...]
    generators: tuple[Group, ...]
    generators_left_out: int
    sources: tuple[Group, ...]
    sources_left_out: int
    reviewers: tuple[ReviewerFact, ...]

    @property
    def is_empty(self) -> bool:
        """True while nobody ruled on anything."""
        return not self.periods


def read_dashboard(db: Database, run: RunId | None, zone: tzinfo | None = None) -> Dashboard:
    """Add a project's rulings up, seen from `zone` (None: this computer's).

    May walk every ruling of the project, so never in the GUI thread.
    """
    unit, periods = periods_of(verdicts_by_hour(db), zone)
    tallies = wrong_tallies(db, run, GROUPS)
    return Dashboard(
        samples=count_samples(db),
        reviewed=int(db.execute("SELECT count(DISTINCT rid) FROM standing").fetchone()[0]),
        overall=_rate(tallies.overall),
        unit=unit,
        periods=periods,
        run=run,
        bands=() if run is None else _bands(tallies.bands),
        generators=tuple(
            Group(plain_line(name or "", NAME_LENGTH), _rate(tally), own_name=bool(name))
            for name, tally in tallies.generators
        ),
        generators_left_out=tallies.generators_left_out,
        sources=tuple(_source(db, rid, tally) for rid, tally in tallies.sources),
        sources_left_out=tallies.sources_left_out,
        reviewers=tuple(reviewer_facts(db, REVIEWERS)),
    )


def periods_of(
    facts: list[HourFact], zone: tzinfo | None = None
) -> tuple[Unit, tuple[Period, ...]]:
    """Steps of time without gaps, of such a length that a few dozen cover all."""
    hours = [
        (datetime.fromisoformat(f"{fact.hour}:00").replace(tzinfo=UTC).astimezone(zone), fact)
        for fact in facts
    ]
    if not hours:
        return Unit.DAY, ()
    first, last = min(hour for hour, _ in hours), max(hour for hour, _ in hours)
    unit = _unit_for(last - first)
    counts: dict[datetime, dict[Verdict, int]] = {}
    start, end = _floor(first, unit), _floor(last, unit)
    while start <= end:
        counts[start] = dict.fromkeys(Verdict, 0)
        start = _following(start, unit)
    for hour, fact in hours:
        counts[_floor(hour, unit)][fact.verdict] += fact.number
    return unit, tuple(Period(start, verdicts) for start, verdicts in counts.items())


def _unit_for(length: timedelta) -> Unit:
    if length <= 2 * _DAY:
        return Unit.HOUR
    if length <= 60 * _DAY:
        return Unit.DAY
    return Unit.WEEK if length <= 400 * _DAY else Unit.MONTH


def _floor(hour: datetime, unit: Unit) -> datetime:
    # Without a zone, a day of 23 or 25 hours is one day like any other.
    plain = hour.replace(tzinfo=None, minute=0)
    if unit is Unit.HOUR:
        return plain
    day = plain.replace(hour=0)
    if unit is Unit.DAY:
        return day
    return day - day.weekday() * _DAY if unit is Unit.WEEK else day.replace(day=1)


def _following(start: datetime, unit: Unit) -> datetime:
    if unit is Unit.HOUR:
        return start + timedelta(hours=1)
    if unit is Unit.DAY:
        return start + _DAY
    return start + 7 * _DAY if unit is Unit.WEEK else _floor(start + 32 * _DAY, unit)


def _bands(found: list[tuple[int, Tally]]) -> tuple[Group, ...]:
    known = dict(found)
    return tuple(
        Group(f"{band / BANDS:.1f}–{(band + 1) / BANDS:.1f}", _rate(known.get(band, Tally(0, 0))))
        for band in range(BANDS)
    )


def _source(db: Database, source_rid: int, tally: Tally) -> Group:
    fact = Figures(db).source(source_rid)
    title = fact.title if fact.title and fact.title.strip() else fact.start
    name = plain_line(title, NAME_LENGTH)
    return Group(name or fact.source_id, _rate(tally), key=fact.source_id)


def _rate(tally: Tally) -> Rate:
    return Rate(tally.wrong, tally.ruled)
