"""Commands on detectors: let one look, see what its run found, set two runs side by side."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from veridesk.cli.commands import AsJson, ProjectPath, Run, app
from veridesk.cli.console import plain_errors, print_json, print_warnings, running_job
from veridesk.core.model import RunId
from veridesk.core.plain import plain_line
from veridesk.flagging.brought_folder import inspect_folder
from veridesk.flagging.detector import DEFAULT, detector_names
from veridesk.flagging.limits import NICENESS, Limits
from veridesk.flagging.run import flag_samples, flags_lines
from veridesk.insight.compare import BOTH, NEITHER, Comparison, RunFigures, compare_runs
from veridesk.insight.values import Rate
from veridesk.store.project import Project
from veridesk.store.reads.export import snapshot
from veridesk.store.reads.flags import DetectorRun

SHOWN = 20
"""Samples on which two runs differ that a person reads in the terminal; `--json` has more."""
GIGABYTE = 1 << 30


@app.command("flag")
def flag_command(
    project: ProjectPath,
    detector: Annotated[
        str, typer.Option(help="Name of a detector, or a folder with a model in it.")
    ] = DEFAULT,
    threads: Annotated[
        int, typer.Option(min=0, help="Threads it computes with; 0: all cores but one.")
    ] = 0,
    niceness: Annotated[
        int, typer.Option(min=0, max=19, help="How much it gives way to other programs.")
    ] = NICENESS,
    memory: Annotated[
        float, typer.Option(min=0, help="GB it may use; 0: three quarters of what there is.")
    ] = 0.0,
    as_json: AsJson = False,
) -> None:
    """Let a detector look at every sample it has not seen; go on where it was stopped."""
    with plain_errors():
        limits = Limits(int(memory * GIGABYTE), threads, niceness)
        if detector not in detector_names() and Path(detector).is_dir():
            # Looked over before the project is opened, so that a refusal costs nothing.
            print_warnings(inspect_folder(Path(detector)).notes)
        with Project.open(project) as opened, running_job("flagging") as job:
            report = flag_samples(opened, job, detector, limits=limits)
        if as_json:
            print_json(
                {
                    "flagged": report.flagged,
                    "not_checked": report.not_checked,
                    "with_flags": report.with_flags,
                    "known": report.known,
                    "run": report.run,
                    "detector": report.detector,
                    "seconds": round(report.seconds, 3),
                }
            )
        else:
            typer.echo(
                f"{report.flagged:,} samples flagged, {report.with_flags:,} of them with a doubt; "
                f"{report.not_checked:,} not checked; run {report.run}"
                + (f"; {report.known:,} were flagged before" if report.known else "")
            )


@app.command("flags")
def flags_command(project: ProjectPath, run: Run = None) -> None:
    """Print a detector's view as JSON lines: id, score, state and spans of every sample."""
    with plain_errors(), Project.open(project, read_only=True) as opened:
        for line in flags_lines(opened, None if run is None else RunId(run)):
            print_json(line)


@app.command("runs")
def runs_command(project: ProjectPath, as_json: AsJson = False) -> None:
    """List the detector runs of a project, oldest first."""
    with plain_errors(), Project.open(project, read_only=True) as opened:
        with snapshot(opened) as now:
            known = now.runs()
        if as_json:
            print_json([_run_to_plain(run) for run in known])
            return
        for run in known:
            typer.echo(
                f"{run.run_id:>4}  {_name(run):<40}  {run.state:<9}  {run.assessed:>9,} samples  "
                f"{run.seconds:>8,.0f} s  {run.started_at[:16]}"
            )
        if not known:
            typer.echo("no detector has looked at this project yet; `veridesk flag` has one look")


@app.command("compare")
def compare_command(
    project: ProjectPath,
    one: Annotated[
        int | None, typer.Argument(metavar="RUN_A", help="A run; `veridesk runs` lists them.")
    ] = None,
    two: Annotated[int | None, typer.Argument(metavar="RUN_B", help="Another run.")] = None,
    limit: Annotated[int, typer.Option(min=0, help="At most so many differing samples.")] = 500,
    as_json: AsJson = False,
) -> None:
    """Set two detector runs side by side: where they differ, and which one the rulings prove."""
    with plain_errors():
        if (one is None) != (two is None):
            raise typer.BadParameter("name both runs, or none to compare the newest two")
        with Project.open(project, read_only=True) as opened, running_job("comparing") as job:
            found = compare_runs(
                opened,
                job,
                None if one is None else RunId(one),
                None if two is None else RunId(two),
                listed=limit,
            )
        if as_json:
            print_json(found.as_dict())
        else:
            _print(found)


def _print(found: Comparison) -> None:
    for letter, side in (("A", found.one), ("B", found.two)):
        typer.echo(
            f"{letter}: run {side.run.run_id}, {_name(side.run)}: {side.flagged:,} samples "
            f"flagged, {side.clear:,} not, {side.not_checked:,} not checked"
        )
    typer.echo(
        f"both flag {found.pairs.get(BOTH, 0):,}, neither flags {found.pairs.get(NEITHER, 0):,}; "
        f"they differ on {found.differ:,}; {found.not_both_checked:,} were not checked by both"
    )
    if not found.ruled:
        typer.echo("nothing that both checked is ruled on yet, so nobody knows which one is right")
    else:
        typer.echo(f"{found.ruled:,} samples that both checked are ruled on, {found.wrong:,} wrong")
        for title, read in _RATES:
            typer.echo(f"  {title:<22} A {_share(read(found.one))}   B {_share(read(found.two))}")
    for row in found.rows[:SHOWN]:
        ruled = {None: "", True: "  ruled wrong", False: "  ruled right"}[row.wrong]
        seen = " / ".join(f"{word:<11}" for word in row.seen)
        name = plain_line(str(row.public_id), 40)
        typer.echo(f"  {seen} {name}  {plain_line(row.title, 60)}{ruled}")
    if len(found.rows) > SHOWN:
        typer.echo(f"  … and {found.differ - SHOWN:,} more; --json names them")


_RATES: tuple[tuple[str, Callable[[RunFigures], Rate]], ...] = (
    ("precision, samples", lambda side: side.precision),
    ("recall, samples", lambda side: side.recall),
    ("precision, flags", lambda side: side.flag_precision),
    ("recall, marked spans", lambda side: side.mark_recall),
)


def _share(rate: Rate) -> str:
    if not rate.trials:
        return f"{'nothing to count':<38}"
    return (
        f"{100 * (rate.share or 0):5.1f} % ({100 * rate.low:.0f} to {100 * rate.high:.0f} %), "
        f"{rate.hits:,} of {rate.trials:,}"
    ).ljust(38)


def _name(run: DetectorRun) -> str:
    return plain_line(f"{run.detector} {run.version}", 60)


def _run_to_plain(run: DetectorRun) -> dict[str, object]:
    return {
        "run": run.run_id,
        "detector": run.detector,
        "version": run.version,
        "weights_hash": run.weights_hash,
        "parameters": run.parameters,
        "threshold": run.threshold,
        "state": run.state,
        "assessed": run.assessed,
        "seconds": round(run.seconds, 3),
        "started_at": run.started_at,
    }
