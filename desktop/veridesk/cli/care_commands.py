"""Commands that look after a project: its backups, its health."""

from pathlib import Path
from typing import Annotated

import typer

from veridesk.cli.commands import AsJson, ProjectPath, app
from veridesk.cli.console import plain_errors, print_json, running_job
from veridesk.core.errors import UserError
from veridesk.store.backup import Backup, backups, keep_backups, restore, roll_backups
from veridesk.store.doctor import Examination, Health, examine
from veridesk.store.project import Project
from veridesk.store.salvage import SalvageReport, salvage

SIGNS = {Health.GOOD: " good", Health.NOTE: " note", Health.FAULT: "FAULT"}
NEWEST = "newest"


@app.command("doctor")
def doctor_command(
    project: ProjectPath,
    target: Annotated[
        Path | None,
        typer.Option("--salvage", metavar="NEW", help="Save what can be read into a new project."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Look a project over, say what is wrong and what to do; changes nothing in it."""
    with plain_errors():
        if target is not None:
            with running_job("saving") as job:
                report = salvage(project, target, job)
            if as_json:
                print_json(_report_to_plain(report))
            else:
                _print_report(report)
            return
        with running_job("looking") as job:
            found = examine(project, job)
        if as_json:
            print_json(_found_to_plain(found))
        else:
            _print_found(found)
        if not found.is_well:
            raise UserError(f"{project.name} needs help; see what to do above")


@app.command("backups")
def backups_command(
    project: ProjectPath,
    make: Annotated[bool, typer.Option("--make", help="Make one now.")] = False,
    keep: Annotated[
        int | None, typer.Option("--keep", metavar="N", help="Keep so many from now on.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the backups of a project, newest first; they lie beside it."""
    with plain_errors():
        if keep is not None:
            with Project.open(project) as opened:
                keep_backups(opened, keep)
        path = project.expanduser().absolute()
        if make:
            if not path.is_file():
                raise UserError(f"{path} does not exist; check the name")
            with running_job("backing up") as job:
                roll_backups(path, job, anyway=True)
        found = backups(path)
        if as_json:
            print_json([_plain(backup) for backup in found])
            return
        for backup in found:
            typer.echo(f"{backup.made_at:%Y-%m-%d %H:%M:%S} UTC  {_size(backup)}  {backup.path}")
        if not found:
            typer.echo("no backup yet; `veridesk backups PROJECT --make` makes one")


@app.command("restore")
def restore_command(
    project: ProjectPath,
    backup: Annotated[
        str, typer.Argument(metavar="BACKUP", help="A backup's file name, or `newest`.")
    ] = NEWEST,
    as_json: AsJson = False,
) -> None:
    """Put a backup in the project's place; the file that was there is kept beside it."""
    with plain_errors():
        with running_job("restoring") as job:
            done = restore(project, job, None if backup == NEWEST else Path(backup))
        if as_json:
            print_json(
                {
                    "restored": _plain(done.backup),
                    "kept": None if done.kept is None else str(done.kept),
                }
            )
            return
        typer.echo(f"{project.name} is now as of {done.backup.made_at:%Y-%m-%d %H:%M:%S} UTC")
        if done.kept is not None:
            typer.echo(f"the file before is kept as {done.kept.name}")


def _found_to_plain(found: Examination) -> dict[str, object]:
    return {
        "well": found.is_well,
        "findings": [
            {"check": one.check, "health": one.health, "said": one.said, "remedy": one.remedy}
            for one in found.findings
        ],
        "counts": found.counts,
        "backup": None if found.backup is None else _plain(found.backup),
    }


def _print_found(found: Examination) -> None:
    for one in found.findings:
        typer.echo(f"{SIGNS[one.health]}  {one.check}: {one.said}")
        if one.remedy:
            typer.echo(f"       → {one.remedy}")
    counts = found.counts
    if counts:
        typer.echo(
            f"it holds {counts.get('sample', 0):,} samples and "
            f"{counts.get('decision', 0):,} decisions"
        )
    if not found.is_well and found.backup is not None:
        typer.echo(
            f"newest good backup: {found.backup.path.name}; "
            "`veridesk restore PROJECT` puts it in place"
        )


def _report_to_plain(report: SalvageReport) -> dict[str, object]:
    return {
        "file": str(report.path),
        "whole": report.is_whole,
        "rulings": report.rulings,
        "chained": report.chained,
        "without_sample": report.without_sample,
        "dropped": report.dropped,
        "tables": {
            one.table: {"saved": one.saved, "had": one.had, "gaps": one.gaps}
            for one in report.tables
        },
    }


def _print_report(report: SalvageReport) -> None:
    for one in report.tables:
        had = "nobody knows how many" if one.had is None else f"{one.had:,}"
        gaps = f", {one.gaps} places could not be read" if one.gaps else ""
        typer.echo(f"{one.table.replace('_', ' '):>14}: {one.saved:,} of {had} saved{gaps}")
    typer.echo(f"the chain holds for {report.chained:,} of {report.rulings:,} decisions")
    if report.without_sample:
        typer.echo(
            f"{report.without_sample:,} decisions are on samples that were lost: import the "
            "original files into it, then save once more"
        )
    typer.echo(f"saved as {report.path}")


def _plain(backup: Backup) -> dict[str, object]:
    return {
        "file": str(backup.path),
        "number": backup.number,
        "made_at": f"{backup.made_at:%Y-%m-%dT%H:%M:%SZ}",
        "size": backup.size,
    }


def _size(backup: Backup) -> str:
    return f"{backup.size / 1_000_000:8,.1f} MB"
