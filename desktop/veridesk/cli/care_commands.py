"""Commands that look after a project: its backups, its health."""

from pathlib import Path
from typing import Annotated

import typer

from veridesk.cli.commands import AsJson, ProjectPath, app
from veridesk.cli.console import plain_errors, print_json, running_job
from veridesk.core.errors import UserError
from veridesk.store.backup import Backup, backups, keep_backups, restore, roll_backups
from veridesk.store.project import Project

NEWEST = "newest"


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


def _plain(backup: Backup) -> dict[str, object]:
    return {
        "file": str(backup.path),
        "number": backup.number,
        "made_at": f"{backup.made_at:%Y-%m-%dT%H:%M:%SZ}",
        "size": backup.size,
    }


def _size(backup: Backup) -> str:
    return f"{backup.size / 1_000_000:8,.1f} MB"
