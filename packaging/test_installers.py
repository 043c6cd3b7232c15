#!/usr/bin/env python3
"""Build, sign, install, try and remove the packages of a commit, from start to end.

    sudo python3 packaging/test_installers.py [--commit HEAD] [--compression gzip]
                                              [--only audit|windows|macos|linux]

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
FOLDERS = ("common", "linux", "macos", "signing", "windows")
sys.path[:0] = [str(PACKAGING / name) for name in FOLDERS]

import try_audit as audited  # noqa: E402
import try_build as made  # noqa: E402
import try_install as installed  # noqa: E402
import try_macos as macos  # noqa: E402
import try_windows as windows  # noqa: E402

from bench import PLACE, ROOT, Bench, Skipped, must, run  # noqa: E402


@dataclass(frozen=True)
class Step:
    """One step: what it is called, what it does, and what must have passed before."""

    name: str
    do: Callable[[Bench], str]
    needs: tuple[str, ...] = ()


LINUX = (
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
WINDOWS = (
    Step("win build", windows.build),
    Step("win build again", windows.build_again, ("win build",)),
    Step("win contents", windows.contents, ("win build",)),
    Step("win provenance", windows.provenance, ("win build",)),
    Step("win sign", windows.sign, ("win build",)),
    Step("win root", windows.wine_root, ("win sign",)),
    Step("win tampered", windows.tampered, ("win root",)),
    Step("win install", windows.install, ("win root",)),
    Step("win self-test", windows.selftest, ("win install",)),
    Step("win demo", windows.demo, ("win install",)),
    Step("win screenshot", windows.screenshot, ("win demo",)),
    Step("win uninstall", windows.uninstall, ("win demo",)),
)
AUDIT = (Step("audit", audited.try_audit),)
MACOS = (
    Step("mac signing rehearsal", macos.rehearse),
    Step("mac build", macos.on_a_mac),
)
# Windows before Linux: one list of checksums then holds the installers of both.
GROUPS = {"audit": AUDIT, "windows": WINDOWS, "macos": MACOS, "linux": LINUX}
STEPS = tuple(step for steps in GROUPS.values() for step in steps)


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
        say(f"{outcome:<8} {step.name:<21} {time.monotonic() - began:6.1f} s  {words}")
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
    parser.add_argument("--only", choices=tuple(GROUPS))
    asked = parser.parse_args(argv)
    PLACE.mkdir(parents=True, exist_ok=True)
    # The name is resolved once: a branch may move on while this runs.
    command = ["git", "-C", str(ROOT), "rev-parse", "--verify", f"{asked.commit}^{{commit}}"]
    bench = Bench(must(run(command), asked.commit).strip(), asked.compression)
    began = time.monotonic()
    steps = GROUPS[asked.only] if asked.only else STEPS
    code, line = verdict(take(steps, bench, lambda text: print(text, flush=True)))
    print(f"Installers: {line}, in {time.monotonic() - began:.0f} s")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
