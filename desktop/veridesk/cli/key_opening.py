"""Opening a key from the command line; what is secret is asked for, never an argument."""

import os
import sys

import typer

from veridesk import places
from veridesk.core.errors import UserError
from veridesk.exporting.signing import Signer

VARIABLE = "VERIDESK_PASSPHRASE"
"""Where scripts leave the passphrase; arguments are seen by every user of a computer."""


def opened_key(name: str | None) -> Signer | None:
    """The key to sign with, unlocked; empty takes the only one there is, None signs nothing."""
    if name is None:
        return None
    # The package behind it takes a while to load, and most commands sign nothing.
    from veridesk.exporting.keys import find_key, open_key  # noqa: PLC0415

    folder = places.keys_folder()
    facts = find_key(folder, name or None)
    passphrase = None
    if facts.has_passphrase:
        passphrase = asked_passphrase(f"Passphrase of the key {facts.name}")
    return open_key(folder, facts.name, passphrase)


def asked_passphrase(prompt: str, *, twice: bool = False) -> str:
    """The passphrase from the environment, or from the person at the terminal."""
    if given := os.environ.get(VARIABLE):
        return given
    if not sys.stdin.isatty():
        raise UserError(
            f"a passphrase is needed and nobody is there to type it; set {VARIABLE}, and try again"
        )
    asked: str = typer.prompt(prompt, hide_input=True, confirmation_prompt=twice, err=True)
    return asked
