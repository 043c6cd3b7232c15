#!/usr/bin/env python3
"""Build, sign, install, try and remove the Linux packages of a commit, from start to end.

    sudo python3 packaging/test_installers.py [--commit HEAD] [--compression gzip]

Works in build/installers, in a clean Debian made by debootstrap, with keys that are made for this
and thrown away. What cannot run here is told as SKIPPED. Exit code: 0 when all passed, 1 when
anything failed, 3 when nothing failed and something was skipped.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
sys.path[:0] = [str(PACKAGING / name) for name in ("common", "linux", "signing")]

import try_build as made  # noqa: E402
import try_install as installed  # noqa: E402

from bench import PLACE, ROOT, Bench, Skipped, must, run  # noqa: E402


@dataclass(frozen=True)
class Step:
    """One step: what it is called, what it does, and what must have passed before."""

    name: str
    do: Callable[[Bench], str]
    needs: tuple[str, ...] = ()


STEPS = (
    Step("build", made.build),
    Step("build again", made.build_again, ("build",)),
    Step("contents", made.contents, ("build",)),
    Step("start time", made.start_time, ("build",)),
    Step("sign", made.sign, ("build",)),
    Step("checksums", made.sums, ("sign",)),
    Step("unsigned again", made.unsigned_again, ("sign",)),
    Step("clean root", installed.clean_root, ("sign",)),
    Step("refuse", installed.refuse, ("clean root",)),
    Step("install", installed.install, ("clean root",)),
    Step("self-test", installed.selftest, ("install",)),
    Step("screenshot", installed.screenshot, ("install",)),
    Step("remove", installed.remove, ("install",)),
    Step("apt archive", installed.archive, ("remove",)),
    Step("tar", installed.tar, ("remove",)),
)


def take(steps: Sequence[Step], bench: Bench, say: Callable[[str], None]) -> dict[str, str]:
    """Take all steps; a step whose need did not pass is skipped. Returns each one's outcome."""
    outcomes: dict[str, str] = {}
    for step in steps:
        began = time.monotonic()
        unmet = [name for name in step.needs if outcomes.get(name) != "ok"]
        try:
            outcome, words = "ok", "" if unmet else step.do(bench)
        except Skipped as why:
            outcome, words = "SKIPPED", str(why)
        except Exception as error:  # noqa: BLE001  (a step that breaks has failed)
            outcome, words = "FAILED", f"{type(error).__name__}: {error}"
        if unmet:
            outcome, words = "SKIPPED", f"{', '.join(unmet)} did not pass"
        outcomes[step.name] = outcome
        say(f"{outcome:<8} {step.name:<15} {time.monotonic() - began:6.1f} s  {words}")
    return outcomes


def verdict(outcomes: Mapping[str, str]) -> tuple[int, str]:
    """The exit code, and the outcome in one line."""
    counts = {word: list(outcomes.values()).count(word) for word in ("ok", "FAILED", "SKIPPED")}
    line = f"{counts['ok']} passed, {counts['FAILED']} failed, {counts['SKIPPED']} skipped"
    return 1 if counts["FAILED"] else 3 if counts["SKIPPED"] else 0, line


def main(argv: list[str]) -> int:
    """Take all steps and sum up; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--commit", default="HEAD")
    parser.add_argument("--compression", choices=("xz", "gzip"), default="gzip")
    asked = parser.parse_args(argv)
    PLACE.mkdir(parents=True, exist_ok=True)
    # The name is resolved once: a branch may move on while this runs.
    command = ["git", "-C", str(ROOT), "rev-parse", "--verify", f"{asked.commit}^{{commit}}"]
    bench = Bench(must(run(command), asked.commit).strip(), asked.compression)
    began = time.monotonic()
    code, line = verdict(take(STEPS, bench, lambda text: print(text, flush=True)))
    print(f"Linux installers: {line}, in {time.monotonic() - began:.0f} s")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
