"""The door of the report: where a generator goes wrong, worst first, and what flags are worth."""

import json
import secrets
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Rid, RunId
from veridesk.core.plain import plain_line
from veridesk.insight.bands import Bands
from veridesk.insight.examples import EXAMPLES, example_of
from veridesk.insight.judging import NOT_TOLD, error_kinds, judge_flags
from veridesk.insight.page import PAGE_START, render
from veridesk.insight.templates import NO_PROMPT, OTHER, Templates
from veridesk.insight.values import Example, Group, Rate, Report, RunFact, Table
from veridesk.store.project import Project
from veridesk.store.reads.export import Snapshot
from veridesk.store.reads.insight import Figures, Tally, figures

__all__ = ["Report", "make_report", "write_report"]

GROUPS = 30
"""Groups that each table shows when nothing else is asked."""
PAUSE = 200
"""Samples between two looks at the job."""
JSON_START = '{\n  "format": "veridesk-report"'
"""How every written report for machines begins."""


def make_report(
    project: Project,
    job: Job,
    *,
    run: RunId | None = None,
    groups: int = GROUPS,
    now: datetime | None = None,
) -> Report:
    """Error rates by generator, prompt template, source, task and kind, from all rulings.

    `run` names the detector run whose flags and scores are judged (by default the queue's),
    `groups` limits each table. A project in which nothing is ruled gives an empty report that
    says so. Raises UserError when there is no such run, Cancelled on request.
    """
    started = time.monotonic()
    with figures(project) as (snapshot, read):
        maker = _Maker(snapshot, read, job, _run_fact(snapshot, run), groups)
        tables = maker.tables()
        score_bands, flag_bands = maker.bands()
        overall = read.overall()
        report = Report(
            project=plain_line(project.path.stem),
            made_at=(now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds"),
            samples=snapshot.count_samples(),
            unsettled=read.count_unsettled(),
            reviewers=len(snapshot.reviewers()),
            overall=Rate(overall.wrong, overall.ruled),
            run=maker.run,
            tables=tables,
            score_bands=score_bands,
            flag_bands=flag_bands,
            flags_not_judged=maker.not_judged,
        )
    job.step(maker.total, maker.total, f"done in {time.monotonic() - started:.1f} s")
    return report


def write_report(report: Report, path_html: Path | None, path_json: Path | None) -> None:
    """Write the report as a page for people, as JSON for machines, or as both.

    An older report in the same place is replaced, any other file is not. Raises UserError when a
    file cannot be written, or is something else.
    """
    if path_html is not None:
        _write(path_html, render(report).encode(), PAGE_START)
    if path_json is not None:
        plain = json.dumps(report.as_dict(), ensure_ascii=False, indent=2, allow_nan=False)
        _write(path_json, f"{plain}\n".encode(), JSON_START)


def _write(path: Path, data: bytes, start: str) -> None:
    """Put `data` at `path`, whole or not at all, unless something else than a report is there."""
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}.partial")
    try:
        if path.exists():
            with path.open("rb") as file:
                if file.read(len(start)) != start.encode():
                    raise UserError(f"{path} is no report of Veridesk; choose another name")
        try:
            partial.write_bytes(data)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(f"{path} cannot be written ({reason}); choose another place") from error


def _run_fact(snapshot: Snapshot, wanted: RunId | None) -> RunFact | None:
    chosen = snapshot.current_run() if wanted is None else wanted
    for run in snapshot.runs():
        if run.run_id == chosen:
            named = plain_line(run.detector), plain_line(run.version)
            return RunFact(run.run_id, *named, run.threshold)
    if wanted is not None:
        raise UserError(f"there is no detector run {wanted}; leave --run out to take the newest")
    return None


class _Maker:
    """One report in the making: three walks over the rulings, nothing kept but counts."""

    def __init__(
        self, snapshot: Snapshot, read: Figures, job: Job, run: RunFact | None, groups: int
    ) -> None:
        self._snapshot = snapshot
        self._read = read
        self._job = job
        self._groups = groups
        self.run = run
        self.not_judged = 0
        self.total = 3 * read.overall().ruled
        self._done = 0
        self._kinds: Counter[str] = Counter()
        self._kind_examples: dict[str, list[Rid]] = {}

    @property
    def _run_id(self) -> RunId | None:
        return self.run.run_id if self.run else None

    def tables(self) -> tuple[Table, ...]:
        """The table of each facet; call before `bands`, which must walk on its own."""
        generators = _worst(self._by("generator"), self._groups)
        tasks = _worst(self._by("task"), self._groups)
        templates = self._templates()
        prompts = _worst(templates[1].items(), self._groups)
        sources = _worst(self._read.by_source(), self._groups)
        examples = self._examples(templates[0], generators, tasks, prompts)
        self._walk_cases()
        return (
            self._table("generator", generators, examples["generator"]),
            self._table("prompt template", prompts, examples["template"]),
            self._source_table(sources),
            self._table("task", tasks, examples["task"]),
            self._kind_table(),
        )

    def bands(self) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
        """How often samples of each score are wrong, and flags of each probability confirmed."""
        return self._score_bands.groups(), self._flag_bands.groups()

    def _step(self, text: str) -> None:
        self._done += 1
        if self._done % PAUSE == 0:
            self._job.step(min(self._done, self.total), self.total, text)

    def _by(self, facet: str) -> Iterator[tuple[str | None, Tally]]:
        for named in self._read.by_facet(facet):
            self._job.check()
            yield named

    def _templates(self) -> tuple[Templates, dict[str, Tally]]:
        """Learn the templates in one walk, count them in the next."""
        templates = Templates()
        for sample in self._read.ruled_samples():
            self._step("learning prompt templates")
            templates.learn(sample.prompt_start, sample.prompt_end)
        templates.settle()
        wrong: Counter[str] = Counter()
        ruled: Counter[str] = Counter()
        for sample in self._read.ruled_samples():
            self._step("counting prompt templates")
            name = templates.name(sample.prompt_start, sample.prompt_end)
            ruled[name] += 1
            wrong[name] += sample.wrong
        return templates, {name: Tally(wrong[name], number) for name, number in ruled.items()}

    def _examples(
        self, templates: Templates, generators: "_Worst", tasks: "_Worst", prompts: "_Worst"
    ) -> dict[str, dict[object, list[Rid]]]:
        """The first wrong samples of every group that is shown."""
        wanted: dict[str, dict[object, list[Rid]]] = {
            "generator": {name: [] for name, _ in generators.groups},
            "task": {name: [] for name, _ in tasks.groups},
            "template": {name: [] for name, _ in prompts.groups},
        }
        for sample in self._read.ruled_samples():
            if not sample.wrong:
                continue
            self._job.check()
            names: dict[str, object] = {
                "generator": sample.generator,
                "task": sample.task,
                "template": templates.name(sample.prompt_start, sample.prompt_end),
            }
            for facet, name in names.items():
                rids = wanted[facet].get(name)
                if rids is not None and len(rids) < EXAMPLES:
                    rids.append(sample.rid)
        return wanted

    def _walk_cases(self) -> None:
        """Judge scores, flags and kinds of error, sample by sample."""
        self._score_bands, self._flag_bands = Bands(), Bands()
        for case in self._read.cases(self._run_id):
            self._step("judging flags")
            judged = judge_flags(case)
            kinds = error_kinds(case, judged)
            for kind in kinds:
                self._kinds[kind] += 1
                rids = self._kind_examples.setdefault(kind, [])
                if len(rids) < EXAMPLES:
                    rids.append(case.rid)
            settled = kinds or any(ruling.verdict != "unsure" for ruling in case.rulings)
            if case.score is not None and settled:
                self._score_bands.add(case.score, hit=bool(kinds))
            for flag, confirmed in zip(case.flags, judged, strict=True):
                if confirmed is None:
                    self.not_judged += 1
                else:
                    self._flag_bands.add(flag.probability, hit=confirmed)

    def _table(self, facet: str, worst: "_Worst", examples: dict[object, list[Rid]]) -> Table:
        groups = tuple(
            Group(
                _called(facet, name),
                Rate(tally.wrong, tally.ruled),
                self._shown(examples[name]),
                own_name=name not in {None, NO_PROMPT, OTHER},
            )
            for name, tally in worst.groups
        )
        return Table(facet, groups, worst.left_out)

    def _source_table(self, worst: "_Worst") -> Table:
        groups = []
        for source_rid, tally in worst.groups:
            assert isinstance(source_rid, int)  # noqa: S101  (by_source names them by number)
            source = self._read.source(source_rid)
            rids = self._read.wrong_on_source(source_rid, EXAMPLES) if tally.wrong else []
            title = source.title if source.title and source.title.strip() else source.start
            groups.append(
                Group(
                    plain_line(title, 100) or source.source_id,
                    Rate(tally.wrong, tally.ruled),
                    self._shown(rids),
                    key=source.source_id,
                )
            )
        return Table("source", tuple(groups), worst.left_out)

    def _kind_table(self) -> Table:
        ruled = self._read.overall().ruled
        kinds = sorted(self._kinds.items(), key=lambda pair: (-pair[1], pair[0]))
        groups = tuple(
            Group(
                kind,
                Rate(number, ruled),
                self._shown(self._kind_examples[kind]),
                own_name=kind != NOT_TOLD,
            )
            for kind, number in kinds
        )
        return Table("error kind", groups, 0)

    def _shown(self, rids: list[Rid]) -> tuple[Example, ...]:
        self._job.check()
        names = self._read.public_ids(rids)
        return tuple(example_of(names[rid], self._read.case(rid, self._run_id)) for rid in rids)


_Named = tuple[str, Tally] | tuple[int, Tally] | tuple[str | None, Tally]


@dataclass(frozen=True, slots=True)
class _Worst:
    """The groups with the highest error rates, and how many others there are."""

    groups: list[_Named]
    left_out: int


def _called(facet: str, name: str | int | None) -> str:
    if name is None:
        return f"({facet} not known)"
    return plain_line(str(name), 300) or "(empty name)"


def _worst(groups: Iterable[_Named], limit: int) -> _Worst:
    """Keep the worst groups, worst first, without holding all of them."""
    kept: list[_Named] = []
    number = 0
    for group in groups:
        number += 1
        kept.append(group)
        if len(kept) >= 2 * limit + PAUSE:
            kept = sorted(kept, key=_badness)[:limit]
    kept = sorted(kept, key=_badness)[:limit]
    return _Worst(kept, number - len(kept))


def _badness(group: _Named) -> tuple[bool, float, int, str]:
    """Sorts groups with enough rulings first, then by the lower end of the interval."""
    name, tally = group
    rate = Rate(tally.wrong, tally.ruled)
    return rate.is_thin, -rate.low, -tally.ruled, str(name)
