"""Arguments in, exit code out; a project's name alone opens the window on it."""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import veridesk.cli.care_commands
import veridesk.cli.export_commands
import veridesk.cli.flag_commands
import veridesk.cli.guideline_commands
import veridesk.cli.import_commands
import veridesk.cli.insight_commands
import veridesk.cli.proof_commands  # noqa: F401  (their commands join the app)
from veridesk.cli.commands import COMMANDS, Opener, app
from veridesk.store.project import SUFFIX


def main(argv: Sequence[str], open_window: Opener) -> int:
    """Run the command line `argv` (without the program's name); returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = fill_sign(spread_maps(argv))
    if not arguments:
        return open_window(None)
    first = arguments[0]
    if first not in COMMANDS and not first.startswith("-"):
        path = Path(first)
        if len(arguments) == 1 and (path.suffix == SUFFIX or path.is_file()):
            return open_window(path)
    try:
        app(arguments, obj=open_window, prog_name="veridesk")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BrokenPipeError:
        # Whoever read our output has had enough; nothing is left to flush into a closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return 0


def spread_maps(argv: Sequence[str]) -> list[str]:
    """Arguments in which `--map a=b c=d` has become `--map a=b --map c=d`."""
    spread: list[str] = []
    mapping = False
    for argument in argv:
        if mapping and re.fullmatch(r"[a-z_]+=.+", argument) and not Path(argument).exists():
            spread += [argument] if spread[-1] == "--map" else ["--map", argument]
            continue
        mapping = argument == "--map"
        spread.append(argument)
    return spread


def fill_sign(argv: Sequence[str]) -> list[str]:
    """Arguments in which a `--sign` that no name follows has become `--sign=`."""
    following = [*argv[1:], "-"]
    return [
        "--sign=" if argument == "--sign" and after.startswith("-") else argument
        for argument, after in zip(argv, following, strict=False)
    ]
