"""The command for the project's guidelines: how its samples are to be reviewed."""

import contextlib
from pathlib import Path
from typing import Annotated

import typer

from veridesk.cli.commands import AsJson, ProjectPath, app
from veridesk.cli.console import plain_errors, print_json
from veridesk.reviewing.habits import guidelines_of, read_guidelines, save_guidelines
from veridesk.store.project import Project


@app.command("guidelines")
def guidelines_command(
    project: ProjectPath,
    file: Annotated[
        Path | None,
        typer.Option(
            "--set", metavar="FILE", help="Take them from this text; an empty one takes them away."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print how the project is to be reviewed, or set it."""
    with plain_errors():
        if file is not None:
            text = read_guidelines(file)
            with Project.open(project) as opened:
                save_guidelines(opened, text).result()
        with (
            Project.open(project, read_only=True) as opened,
            contextlib.closing(opened.reader()) as db,
        ):
            kept = guidelines_of(db)
        if as_json:
            print_json({"guidelines": kept})
        elif kept:
            typer.echo(kept)
        else:
            typer.echo("no guidelines yet; `veridesk guidelines PROJECT --set FILE` takes a text")
