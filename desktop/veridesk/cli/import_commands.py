"""Commands on what was imported: the list of imports, and taking one back."""

import contextlib
from dataclasses import asdict
from pathlib import PurePath
from typing import Annotated

import typer

from veridesk.cli.commands import AsJson, ProjectPath, app
from veridesk.cli.console import plain_errors, print_json, running_job
from veridesk.importing.run import undo_import
from veridesk.store.project import Project
from veridesk.store.reads.samples import imports


@app.command("imports")
def imports_command(
    project: ProjectPath,
    undo: Annotated[
        int | None,
        typer.Option("--undo", metavar="NUMBER", help="Take this import back, as a whole."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List what was imported, oldest first, or take one import back."""
    with plain_errors():
        if undo is not None:
            with Project.open(project) as opened, running_job("taking back") as job:
                undo_import(opened, job, undo)
        with (
            Project.open(project, read_only=True) as opened,
            contextlib.closing(opened.reader()) as db,
        ):
            found = imports(db)
        if as_json:
            print_json([asdict(one) for one in found])
            return
        for one in found:
            names = ", ".join(PurePath(file).name for file in one.files)
            typer.echo(
                f"{one.import_id:>4}  {one.started_at}  {one.state:<9}  "
                f"{one.samples_added:>9,} samples  {one.rejected:>7,} rejected  {names}"
            )
        if not found:
            typer.echo("nothing was imported yet")
