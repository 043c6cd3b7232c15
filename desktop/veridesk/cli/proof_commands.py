"""Commands on proof: keys to sign with, and the check of a delivery."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from veridesk import places
from veridesk.cli.commands import AsJson, app
from veridesk.cli.console import plain_errors, print_json, running_job
from veridesk.cli.key_opening import VARIABLE, asked_passphrase
from veridesk.core.errors import UserError
from veridesk.exporting.verify import verify_folder

if TYPE_CHECKING:
    from veridesk.exporting.keys import KeyFacts

# The package behind the keys takes a while to load, so each command that needs it imports it.

keys = typer.Typer(
    name="keys", help="Make and show keys that deliveries are signed with.", no_args_is_help=True
)
app.add_typer(keys)

KeyName = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help="Which key; needed among several.")
]


@app.command("verify")
def verify_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A delivered folder.")],
    key: Annotated[
        str | None,
        typer.Option(metavar="PUB", help="Who must have signed: a public key file, or a key's id."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Recompute everything in a delivery; say what is proven, or the first thing that is off."""
    with plain_errors():
        with running_job("verifying") as job:
            report = verify_folder(folder, job, key)
        if as_json:
            print_json(report.as_dict())
        elif report.ok:
            typer.echo(report.words())
        if not report.ok:
            raise UserError(report.summary)


@keys.command("new")
def new_command(
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="What to call it; else today.")
    ] = None,
    passphrase: Annotated[
        bool,
        typer.Option("--passphrase", help=f"Lock it: asks, or takes {VARIABLE} when that is set."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make a key; a new one beside the old ones is how keys are changed."""
    from veridesk.exporting.keys import new_key  # noqa: PLC0415

    with plain_errors():
        words = None
        if passphrase or os.environ.get(VARIABLE):
            words = asked_passphrase("Passphrase for the new key", twice=True)
        made = new_key(places.keys_folder(), name or f"{datetime.now(UTC):%Y-%m-%d}", words)
        if as_json:
            print_json(made.as_dict())
            return
        typer.echo(_line(made))
        typer.echo(
            f"Give {made.public_path} or the id to those who shall check your deliveries, by "
            "another way than a delivery."
        )
        if not made.has_passphrase:
            typer.echo("It has no passphrase: whoever can read your files can sign as you.")


@keys.command("list")
def list_command(as_json: AsJson = False) -> None:
    """List the keys: name, id, whether a passphrase locks it."""
    from veridesk.exporting.keys import list_keys  # noqa: PLC0415

    with plain_errors():
        for one in list_keys(places.keys_folder()):
            if as_json:
                print_json(one.as_dict())
            else:
                typer.echo(_line(one))


@keys.command("show")
def show_command(name: KeyName = None, as_json: AsJson = False) -> None:
    """Print a key's public part."""
    from veridesk.exporting.keys import find_key  # noqa: PLC0415

    with plain_errors():
        found = find_key(places.keys_folder(), name)
        if as_json:
            print_json(found.as_dict())
        else:
            typer.echo(_line(found))
            typer.echo(found.public_pem, nl=False)


def _line(key: "KeyFacts") -> str:
    return f"{key.name}  {key.key_id}  {'passphrase' if key.has_passphrase else 'no passphrase'}"
