#!/usr/bin/env python3
"""Renew the locks of what `dev.py` installs: `python3 packaging/dev.py lock [ARGS]`.

`requirements.lock` holds what the program and its checks need. `receivers.lock` holds, beyond that,
the libraries that receivers load deliveries with; only `test` installs it, so that the tests can
ask them. ARGS go to pip-compile, such as --upgrade.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from dev import LOCK, PROJECT, RECEIVERS, ROOT, SetupError, child_env, in_venv, say, start

if TYPE_CHECKING:
    from collections.abc import Sequence

# The editable install builds with editables; pip-compile on Linux leaves out Windows' colorama.
ALSO_LOCKED = ("editables", "colorama")

# TRL's checks of formats need neither the network that trains nor what that needs. What mlcroissant
# stands on comes as source alone, and building it would run code that no lock holds.
LEFT_OUT = re.compile(
    r"accelerate|cuda-|jsonpath-rw|mlcroissant|mpmath|networkx|nvidia-|sympy|torch|triton"
)

HEAD = "# Made by `python3 packaging/dev.py lock`, not by hand."


def lock(args: list[str]) -> int:
    """Renew both locks by pip-compile in a throw-away environment, hashes for every platform."""
    needed = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["build-system"]["requires"]
    # Further indexes of this machine would lend hashes of files that nobody else has.
    local = {"PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL"}
    env = {key: value for key, value in child_env(os.environ).items() if key not in local}
    env["PIP_CONFIG_FILE"] = os.devnull
    with tempfile.TemporaryDirectory(prefix="veridesk-lock-") as folder:
        build, venv = Path(folder) / "build.in", Path(folder) / "venv"
        build.write_text("\n".join([*needed, *ALSO_LOCKED]), encoding="utf-8")
        python = in_venv("python", venv)
        say("Asking the package index for what fits together (some minutes) ...")
        _run([sys.executable, "-m", "venv", str(venv)], env)
        _run(
            [python, "-m", "pip", "--disable-pip-version-check", "install", "-q", "pip-tools"], env
        )
        _compile(python, LOCK, ["dev"], [str(build)], args, env)
        _compile(python, RECEIVERS, ["formats", "trl"], ["-c", str(LOCK)], args, env)
    return 0


def _compile(
    python: str,
    target: Path,
    extras: Sequence[str],
    inputs: Sequence[str],
    args: Sequence[str],
    env: dict[str, str],
) -> None:
    with tempfile.TemporaryDirectory(prefix="veridesk-lock-") as folder:
        out = Path(folder) / target.name
        if target.exists():
            shutil.copyfile(target, out)
        _run(compile_command(python, out, extras, inputs, args), env)
        text = locked_text(out.read_text(encoding="utf-8"))
    if target == RECEIVERS:
        text = beyond(text, LOCK.read_text(encoding="utf-8"))
    target.write_text(text, encoding="utf-8", newline="\n")
    say(f"{target.relative_to(ROOT).as_posix()} holds {text.count('==')} packages")


def _run(command: Sequence[str], env: dict[str, str]) -> None:
    if start(command, env) != 0:
        raise SetupError("the lock was left as it is (the reason is above)")


def compile_command(
    python: str, out: Path, extras: Sequence[str], inputs: Sequence[str], args: Sequence[str]
) -> list[str]:
    """Form the call of pip-compile; ARGS such as --upgrade stand before the inputs."""
    what = ["--generate-hashes", "--allow-unsafe", "--strip-extras"]
    for extra in extras:
        what += ["--extra", extra]
    silent = ["-q", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    command = [python, "-m", "piptools", "compile", *what, *silent, *args]
    return [*command, "-o", str(out), *inputs, str(PROJECT)]


def locked_text(compiled: str) -> str:
    """Keep of pip-compile's text the pins and hashes, and no word about the machine it ran on."""
    lines = [line for line in compiled.splitlines() if line.strip() and not line.startswith("#")]
    foreign = [line for line in lines if "://" in line or line.startswith("-") or " @ " in line]
    if foreign:
        raise SetupError(f"the new lock names a place ({foreign[0]}); the old one was kept")
    return "\n".join([HEAD, *lines, ""])


def beyond(text: str, base: str) -> str:
    """Keep of a lock what another one lacks and the tests need."""
    known = set(re.findall(r"(?m)^([a-z0-9.-]+)==", base))
    blocks = re.split(r"\n(?=[a-z0-9])", text.removeprefix(HEAD).strip())
    names = [block.split("==")[0] for block in blocks]
    kept = [
        block
        for name, block in zip(names, blocks, strict=True)
        if name not in known and not LEFT_OUT.match(name)
    ]
    return "\n".join([HEAD, *kept, ""])


if __name__ == "__main__":
    try:
        sys.exit(lock(sys.argv[1:]))
    except SetupError as error:
        print(f"[veridesk] {error}", file=sys.stderr, flush=True)
        sys.exit(1)
