"""Every door as a command.

Exit codes: 0 done, 1 the input or the surroundings are at fault (one line on standard error says
what and what to do), 2 wrong usage.
"""

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Protocol

import typer

from veridesk import __version__
from veridesk.cli.console import (
    plain_errors,
    print_json,
    print_rejections,
    print_warnings,
    rejection_to_plain,
    running_job,
)
from veridesk.core.errors import UserError
from veridesk.core.model import FlagKind, Rejection, RunId, SourceId, Verdict
from veridesk.core.plain import plain_line
from veridesk.core.queue import PENDING, Order, QueueFilter, QueueQuery
from veridesk.importing.mapping import parse_mapping
from veridesk.importing.run import export_rejections, import_files
from veridesk.reviewing.queue import walk_queue
from veridesk.reviewing.rulings import apply_rulings, parse_ruling
from veridesk.reviewing.session import decide as decide_sample
from veridesk.store.project import Project
from veridesk.store.reads.fields import parse_where
from veridesk.store.reads.flags import current_run
from veridesk.store.reads.samples import find_rid

COMMANDS = (
    *("import", "flag", "flags", "queue", "decide", "export", "verify", "rejected", "report"),
    *("keys", "doctor", "backups", "restore", "guidelines", "imports", "runs", "compare", "demo"),
)


class Opener(Protocol):
    """Opens the window on a project, the welcome page or the demo; returns its exit code."""

    def __call__(self, path: Path | None, *, demo: bool = False) -> int:
        """Return when the window was closed."""
        ...


app = typer.Typer(
    name="veridesk",
    help="Verify synthetic data. `veridesk` alone, or with a project, opens the window.",
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)

ProjectPath = Annotated[Path, typer.Argument(metavar="PROJECT", help="A .veridesk file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]
Statuses = Annotated[
    list[str] | None,
    typer.Option("--status", help="Keep these: pending or a verdict. May be repeated."),
]
Kinds = Annotated[
    list[FlagKind] | None,
    typer.Option("--kind", help="Keep samples with a flag of this kind. May be repeated."),
]
Words = Annotated[str, typer.Option("--text", help="Keep samples whose prompt or output has it.")]
Generator = Annotated[str | None, typer.Option("--generator", help="Keep this model's samples.")]
ScoreLow = Annotated[float | None, typer.Option("--min-score", min=0, max=1)]
ScoreHigh = Annotated[float | None, typer.Option("--max-score", min=0, max=1)]
Source = Annotated[
    str | None, typer.Option("--source", metavar="ID", help="Keep samples of this source.")
]
ImportId = Annotated[int | None, typer.Option("--import", help="Keep what this import brought.")]
Task = Annotated[str | None, typer.Option("--task", help="Keep samples of this task.")]
DataSet = Annotated[str | None, typer.Option("--dataset", help="Keep samples of this data set.")]
RuledBy = Annotated[str | None, typer.Option("--ruled-by", help="Keep what this person ruled on.")]
Bookmarked = Annotated[bool, typer.Option("--bookmarked", help="Keep samples with a bookmark.")]
Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where", metavar="FIELD=VALUE", help="Keep records with it: meta.lang=de. Repeatable."
    ),
]
Run = Annotated[int | None, typer.Option("--run", help="Go by this detector run, not the newest.")]


@app.callback(invoke_without_command=True)
def _start(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        typer.echo(f"veridesk {__version__}")
        raise typer.Exit


@app.command("import")
def import_command(
    project: ProjectPath,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="Files or folders of samples.")
    ],
    maps: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=KEY", help="Name the key that holds a field."),
    ] = None,
    sources: Annotated[
        list[Path] | None,
        typer.Option(
            "--sources", metavar="PATH", help="A file or folder of sources. May be repeated."
        ),
    ] = None,
    source_key: Annotated[
        str | None,
        typer.Option(metavar="KEY", help="The key of a row that names its sources."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Import files of samples; makes the project where there is none."""
    with plain_errors():
        mapping = parse_mapping(maps) if maps else None
        with Project.open(project, create=True) as opened, running_job("importing") as job:
            report = import_files(
                opened, job, files, mapping, source_files=sources or (), source_key=source_key
            )
        if as_json:
            print_json(
                {
                    "import": report.import_id,
                    "samples_added": report.samples_added,
                    "samples_known": report.samples_known,
                    "sources_added": report.sources_added,
                    "rejected": report.rejected,
                    "rejections": [rejection_to_plain(r) for r in report.rejections],
                    "warnings": list(report.warnings),
                    "seconds": round(report.seconds, 3),
                }
            )
        else:
            typer.echo(report.summary)
            print_warnings(report.warnings)
            print_rejections(report.rejections, report.rejected)
        if report.rejected and not report.samples_added and not report.samples_known:
            raise UserError("nothing could be imported; see the reasons above")


@app.command("rejected")
def rejected_command(
    project: ProjectPath,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON lines to write.")],
) -> None:
    """Write what imports had to reject, with file, line, reason and the raw text."""
    with plain_errors(), Project.open(project, read_only=True) as opened:
        count = export_rejections(opened, None, file)
        typer.echo(f"{count} rejected lines written to {file}")


@app.command("queue")
def queue_command(
    project: ProjectPath,
    order: Annotated[Order, typer.Option(help="What comes first.")] = Order.RISK,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many lines.")] = None,
    seed: Annotated[int, typer.Option(help="Decides the random order.")] = 0,
    reviewer: Annotated[str | None, typer.Option(help="Whose rulings count.")] = None,
    statuses: Statuses = None,
    kinds: Kinds = None,
    text: Words = "",
    generator: Generator = None,
    min_score: ScoreLow = None,
    max_score: ScoreHigh = None,
    source: Source = None,
    import_id: ImportId = None,
    task: Task = None,
    dataset: DataSet = None,
    ruled_by: RuledBy = None,
    bookmarked: Bookmarked = False,
    where: Where = None,
    run: Run = None,
    as_json: AsJson = False,
) -> None:
    """List what is to be reviewed, in the order of the window's queue."""
    with plain_errors(), Project.open(project, read_only=True) as opened:
        wanted = filter_of(
            opened, reviewer, statuses, kinds, text, generator, min_score, max_score, run
        )
        wanted = narrowed(wanted, source, import_id, task, dataset, ruled_by, bookmarked, where)
        rows = walk_queue(opened, QueueQuery(wanted, order, seed), limit)
        if as_json:
            for row in rows:
                print_json(
                    {
                        "id": row.public_id,
                        "sample_id": row.sample_id,
                        "title": row.title,
                        "score": row.score,
                        "state": row.state,
                        "flags": row.flag_count,
                        "verdict": row.verdict,
                    }
                )
            return
        typer.echo("      score  flags  verdict    id  sample")
        for row in rows:
            score = "not checked" if row.score is None else f"{row.score:.2f}"
            verdict = row.verdict or PENDING
            typer.echo(
                f"{score:>11}  {row.flag_count:>5}  {verdict:<9}  "
                f"{plain_line(str(row.public_id))}  {plain_line(row.title)}"
            )


@app.command("decide")
def decide_command(
    project: ProjectPath,
    what: Annotated[str, typer.Argument(metavar="RULINGS.jsonl|ID", help="A file, or one id.")],
    verdict: Annotated[Verdict | None, typer.Argument(help="The verdict on that one id.")] = None,
    reviewer: Annotated[str, typer.Option(help="Who rules.")] = "",
    output: Annotated[str | None, typer.Option(help="The corrected output.")] = None,
    note: Annotated[str, typer.Option(help="A note on the ruling.")] = "",
    as_json: AsJson = False,
) -> None:
    """Store rulings: those of a JSON lines file, or one verdict on one sample."""
    with plain_errors():
        if not reviewer.strip():
            raise typer.BadParameter("say who rules: --reviewer NAME")
        rejections: tuple[Rejection, ...] = ()
        decided = 1
        with Project.open(project) as opened, running_job("ruling") as job:
            if verdict is None:
                report = apply_rulings(opened, job, Path(what), reviewer)
                decided, rejections = report.decided, report.rejections
            else:
                plain = {"verdict": verdict.value, "output": output, "note": note}
                with contextlib.closing(opened.reader()) as db:
                    rid = find_rid(db, what)
                decide_sample(opened, rid, parse_ruling(plain), reviewer).result()
        if as_json:
            print_json(
                {
                    "decided": decided,
                    "rejected": len(rejections),
                    "rejections": [rejection_to_plain(r) for r in rejections],
                }
            )
        else:
            typer.echo(f"{decided} ruling{'' if decided == 1 else 's'} stored")
            print_rejections(rejections, len(rejections))
        if rejections:
            raise UserError(f"{len(rejections)} lines hold no ruling; mend them and run it again")


@app.command("demo")
def demo_command(context: typer.Context) -> None:
    """Open the window on the demo project."""
    open_window: Opener = context.obj
    raise typer.Exit(open_window(None, demo=True))


def filter_of(
    project: Project,
    reviewer: str | None,
    statuses: list[str] | None,
    kinds: list[FlagKind] | None,
    text: str,
    generator: str | None,
    low: float | None,
    high: float | None,
    run: int | None,
) -> QueueFilter:
    """The conditions of queue and export that the options ask for."""
    known = {PENDING, *Verdict}
    for status in statuses or ():
        if status not in known:
            raise typer.BadParameter(f"no status is called {status!r}; use {', '.join(known)}")
    with contextlib.closing(project.reader()) as db:
        chosen = current_run(db) if run is None else RunId(run)
    return QueueFilter(
        reviewer=reviewer,
        run=chosen,
        statuses=frozenset(statuses or ()),
        kinds=frozenset(kinds or ()),
        text=text,
        generator=generator,
        score_low=low,
        score_high=high,
    )


def narrowed(
    wanted: QueueFilter,
    source: str | None,
    import_id: int | None,
    task: str | None,
    dataset: str | None,
    ruled_by: str | None,
    bookmarked: bool,
    where: list[str] | None = None,
) -> QueueFilter:
    """The same conditions and those on where samples come from and who was at them."""
    pairs = []
    for text in where or ():
        if (pair := parse_where(text)) is None:
            raise typer.BadParameter(f"{text!r} is no FIELD=VALUE, such as meta.lang=de")
        pairs.append(pair)
    return replace(
        wanted,
        where=tuple(pairs),
        source=None if source is None else SourceId(source),
        import_id=import_id,
        task=task,
        dataset=dataset,
        ruled_by=ruled_by,
        bookmarked=bookmarked,
    )
