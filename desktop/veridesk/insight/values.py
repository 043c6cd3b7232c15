"""What a report says, as plain values that a page, a window and a script can show."""

from dataclasses import dataclass

from veridesk.core.model import RecordId, RunId
from veridesk.core.wilson import wilson

FEW = 5
"""With fewer rulings than this, a group comes after all others, whatever its rate."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A counted share with its 95 % interval."""

    hits: int
    trials: int

    @property
    def share(self) -> float | None:
        """Hits among trials; None where nothing was tried."""
        return self.hits / self.trials if self.trials else None

    @property
    def low(self) -> float:
        """Lower end of the interval."""
        return wilson(self.hits, self.trials)[0]

    @property
    def high(self) -> float:
        """Upper end of the interval."""
        return wilson(self.hits, self.trials)[1]

    @property
    def is_thin(self) -> bool:
        """True when too few were tried to compare with others."""
        return self.trials < FEW

    def as_dict(self) -> dict[str, object]:
        """The rate for machines."""
        share = self.share
        return {
            "hits": self.hits,
            "trials": self.trials,
            "share": None if share is None else round(share, 6),
            "low": round(self.low, 6),
            "high": round(self.high, 6),
        }


@dataclass(frozen=True, slots=True)
class Example:
    """A wrong sample: its words at fault between what stands before and behind them.

    `mended` is what a reviewer put in their place, None where nobody corrected them.
    """

    public_id: RecordId
    verdicts: tuple[str, ...]
    before: str
    words: str
    behind: str
    mended: str | None
    note: str

    def as_dict(self) -> dict[str, object]:
        """The example for machines."""
        return {
            "id": self.public_id if isinstance(self.public_id, int) else str(self.public_id),
            "verdicts": list(self.verdicts),
            "before": self.before,
            "words": self.words,
            "behind": self.behind,
            "mended": self.mended,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Group:
    """Samples (or flags) that have something in common, and how many of them are wrong.

    `own_name` is false where the name is Veridesk's word for what has none; `key` is a source's id.
    """

    name: str
    rate: Rate
    examples: tuple[Example, ...] = ()
    own_name: bool = True
    key: str | None = None

    def as_dict(self) -> dict[str, object]:
        """The group for machines."""
        return {
            "name": self.name,
            "has_own_name": self.own_name,
            "key": self.key,
            **self.rate.as_dict(),
            "examples": [one.as_dict() for one in self.examples],
        }


@dataclass(frozen=True, slots=True)
class Table:
    """The groups of one facet, worst first; `left_out` more are not shown."""

    facet: str
    groups: tuple[Group, ...]
    left_out: int

    def as_dict(self) -> dict[str, object]:
        """The table for machines."""
        return {
            "facet": self.facet,
            "groups": [group.as_dict() for group in self.groups],
            "left_out": self.left_out,
        }


@dataclass(frozen=True, slots=True)
class RunFact:
    """The detector run whose flags and scores a report judges."""

    run_id: RunId
    detector: str
    version: str
    threshold: float


@dataclass(frozen=True, slots=True)
class Report:
    """Where the generators of a project go wrong; empty as long as nothing is ruled."""

    project: str
    made_at: str
    samples: int
    unsettled: int
    reviewers: int
    overall: Rate
    run: RunFact | None
    tables: tuple[Table, ...]
    score_bands: tuple[Group, ...]
    flag_bands: tuple[Group, ...]
    flags_not_judged: int

    @property
    def is_empty(self) -> bool:
        """True when there is no ruling to report on."""
        return self.overall.trials == 0

    @property
    def summary(self) -> str:
        """One sentence for people."""
        if self.is_empty:
            return (
                f"nothing is ruled yet, so there is nothing to report: {self.samples:,} samples "
                f"wait, {self.unsettled:,} of them are unsure; rule on some first"
            )
        rate = self.overall
        share = 100 * (rate.share or 0.0)
        return (
            f"{rate.hits:,} of {rate.trials:,} ruled samples are wrong: {share:.1f} % "
            f"(95 % interval {100 * rate.low:.1f} to {100 * rate.high:.1f} %)"
        )

    def as_dict(self) -> dict[str, object]:
        """The report for machines."""
        run = self.run
        return {
            "format": "veridesk-report",
            "format_version": 1,
            "project": self.project,
            "made_at": self.made_at,
            "samples": self.samples,
            "unsettled": self.unsettled,
            "reviewers": self.reviewers,
            "overall": self.overall.as_dict(),
            "detector_run": run
            and {
                "run": run.run_id,
                "detector": run.detector,
                "version": run.version,
                "threshold": run.threshold,
            },
            "tables": [table.as_dict() for table in self.tables],
            "score_bands": [band.as_dict() for band in self.score_bands],
            "flag_bands": [band.as_dict() for band in self.flag_bands],
            "flags_not_judged": self.flags_not_judged,
        }
