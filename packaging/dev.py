#!/usr/bin/env python3
"""Set Veridesk up, then run, test or lock it, also where nothing was installed before.

    python3 packaging/dev.py run [-- ARGS]   open the window on the demo project
    python3 packaging/dev.py test [ARGS]     all checks and tests; ARGS go to pytest
    python3 packaging/dev.py lock [ARGS]     renew the locks; ARGS go to pip-compile
    python3 packaging/dev.py test-installers [ARGS]   build, install and try packages; as root

`run` and `test` make .venv, fill it with the locked dependencies and, on Debian and its kin, add
the few system libraries that Qt needs (and `run` some fonts). When all is there they go on at once.
`run -- ARGS` starts `veridesk ARGS` instead of the demo. With ARGS, `test` measures no coverage.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
RECEIVERS = ROOT / "packaging" / "receivers.lock"
PROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "veridesk.stamp"
RECEIVERS_STAMP = VENV / "receivers.stamp"
TOUR = ROOT / "build" / "tour"
OLDEST_PYTHON = (3, 11)
COVERAGE_FLOOR = 85

# Debian's packages that Qt needs; where a release renamed one, the newer name stands first.
QT_PACKAGES = "libglib2.0-0t64|libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
X11_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0"
WAYLAND_PACKAGES = "libwayland-client0 libwayland-cursor0 libwayland-egl1"
# Small fonts for the scripts of the demo, which a bare machine would show as boxes.
FONT_PACKAGES = "fonts-wqy-microhei|fonts-noto-cjk fonts-lohit-deva fonts-noto-color-emoji"


class SetupError(Exception):
    """What happened; what to do next."""


def say(text: str) -> None:
    """Print one line of our own, at once, so that it stands before what a command prints."""
    print(f"[veridesk] {text}", flush=True)


def start(command: Sequence[str], env: Mapping[str, str] | None = None) -> int:
    """Run a command in the project's folder with its output shown; return its exit code."""
    try:
        return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode
    except OSError as error:
        raise SetupError(
            f"{command[0]} does not start ({error.strerror}); put it right, then run this again"
        ) from None


def ask(command: Sequence[str]) -> tuple[int, str]:
    """Run a command silently; return its exit code (127: no such command) and what it printed."""
    try:
        ran = subprocess.run(command, check=False, capture_output=True, stdin=subprocess.DEVNULL)
    except OSError:
        return 127, ""
    return ran.returncode, (ran.stdout + ran.stderr).decode(errors="replace")


def python_complaint(version: tuple[int, ...], found: Sequence[str]) -> str | None:
    """Tell someone whose Python is too old what to do; None when it is not too old."""
    if version[:2] >= OLDEST_PYTHON:
        return None
    wanted, have = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version[:3]))
    remedy = f"use {found[0]}, which is here" if found else "install a newer one, then use that"
    return f"Veridesk needs Python {wanted} or newer and this is {have}; {remedy}"


def has_display(system: str, env: Mapping[str, str]) -> bool:
    """Say whether a window can be shown; only where X11 or Wayland rule may there be no display."""
    return system in {"Windows", "Darwin"} or any(map(env.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def packages_for(command: str, env: Mapping[str, str], *, ensurepip: bool) -> list[str]:
    """List the Debian packages that a command needs, alternative names parted by a bar."""
    wanted = QT_PACKAGES.split() + (FONT_PACKAGES.split() if command == "run" else [])
    if command == "run" and env.get("DISPLAY"):
        wanted += X11_PACKAGES.split()
    if command == "run" and env.get("WAYLAND_DISPLAY"):
        wanted += WAYLAND_PACKAGES.split()
    if not ensurepip:
        wanted.append(f"python3.{sys.version_info.minor}-venv|python3-venv")
    return wanted


def missing_packages(wanted: Iterable[str], listing: str) -> list[str]:
    """Pick the packages of which dpkg-query, in lines `name status`, calls no name installed."""
    lines = (line.split() for line in listing.splitlines())
    installed = {words[0] for words in lines if words[1:] == ["installed"]}
    return [names for names in wanted if installed.isdisjoint(names.split("|"))]


def known_names(missing: Iterable[str], is_known: Callable[[str], bool]) -> list[str]:
    """Take for each missing package the first name that this release knows, else its last one."""
    choices = [names.split("|") for names in missing]
    return [next(filter(is_known, names[:-1]), names[-1]) for names in choices]


def rights_prefix(uid: int, sudo_works: Callable[[], bool]) -> list[str] | None:
    """Find what must stand before apt-get: nothing for root, sudo, or None when not allowed."""
    return [] if uid == 0 else ["sudo", "-n"] if sudo_works() else None


def add_system_packages(command: str) -> None:
    """On Debian and its kin, install what Qt needs and is missing, or say how."""
    if platform.system() != "Linux" or not shutil.which("dpkg-query"):
        return
    has_ensurepip = importlib.util.find_spec("ensurepip") is not None
    wanted = packages_for(command, os.environ, ensurepip=has_ensurepip)
    names = "|".join(wanted).split("|")
    _, listing = ask(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\\n", *names])
    if not (missing := missing_packages(wanted, listing)):
        return
    prefix = rights_prefix(os.geteuid(), lambda: ask(["sudo", "-n", "true"])[0] == 0)
    if prefix is None:
        by_hand = " ".join(known_names(missing, is_known_to_apt))
        say("A few system libraries are missing, and adding them takes root's rights; please run")
        say(f"    sudo apt-get install --no-install-recommends {by_hand}")
        return
    install_packages(missing, [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"])


def is_known_to_apt(name: str) -> bool:
    """Ask whether apt's lists hold a package of that very name."""
    return ask(["apt-cache", "show", "--no-all-versions", name])[0] == 0


def install_packages(missing: Sequence[str], apt_get: Sequence[str]) -> None:
    """Install packages with apt-get, its output shown."""
    say(f"Adding {len(missing)} system packages by apt-get ...")
    # One broken extra list fails an update that brought all that is needed; the install decides.
    start([*apt_get, "update"])
    names = known_names(missing, is_known_to_apt)
    options = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]
    if start([*apt_get, "install", *options, *names]) != 0:
        raise SetupError(
            "apt-get could not add the system libraries (its words are above); "
            f"check the network, or install them yourself: {' '.join(names)}"
        )


def in_venv(name: str, venv: Path = VENV) -> str:
    """Name the path of a program in a virtual environment on this system."""
    windows = platform.system() == "Windows"
    return str(venv / "Scripts" / f"{name}.exe" if windows else venv / "bin" / name)


def base_line(version: str, base_prefix: str, root: Path) -> str:
    """Say what .venv is made with and where; when this differs, it is made anew."""
    return f"{version} | {base_prefix} | {root}"


def content_line(files: Iterable[Path]) -> str:
    """Hash the files that say what belongs into .venv; when this differs, pip runs again."""
    digest = hashlib.sha256()
    for file in files:
        data = file.read_bytes()
        digest.update(f"{file.name} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()


def steps_due(stamp: Path, base: str, content: str, *, usable: bool) -> list[str]:
    """Find which of the steps `make` and `fill` are due, by the two lines of the stamp."""
    try:
        lines = stamp.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    if not usable or lines[:1] != [base]:
        return ["make", "fill"]
    return [] if lines[1:] == [content] else ["fill"]


def make_venv() -> None:
    """Make .venv, in place of any that is there."""
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(
            "this Python cannot make virtual environments (ensurepip is missing); "
            "install your system's python3-venv package, then run this again"
        )
    say("Making .venv ...")
    if start([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise SetupError(
            ".venv could not be made (the reason is above); "
            "put it right, remove .venv, then run this again"
        )


def pip_commands(python: str) -> list[list[str]]:
    """Form the two pip calls: the locked dependencies, then the project itself, editable."""
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    return [
        [*pip, "--require-hashes", "--only-binary=:all:", "-r", str(LOCK)],
        [*pip, "--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT)],
    ]


def receivers_command(python: str) -> list[str]:
    """Form the pip call for the libraries of receivers, locked with all that they need of."""
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    return [*pip, "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(RECEIVERS)]


def add_receivers() -> None:
    """Install what receivers load deliveries with, for the tests that ask them."""
    content = content_line([RECEIVERS])
    if RECEIVERS_STAMP.exists() and RECEIVERS_STAMP.read_text(encoding="utf-8") == content:
        return
    say("Installing what receivers load deliveries with (about 120 MB the first time) ...")
    if start(receivers_command(in_venv("python")), child_env(os.environ)) != 0:
        raise SetupError(
            "pip could not install them (its words are above); "
            "check the network connection, then run this again"
        )
    RECEIVERS_STAMP.write_text(content, encoding="utf-8")


def fill_venv() -> None:
    """Install the locked dependencies and the project, and see whether Qt loads."""
    say("Installing the locked dependencies (about 200 MB the first time) ...")
    for command in pip_commands(in_venv("python")):
        if start(command, child_env(os.environ)) != 0:
            raise SetupError(
                "pip could not install the dependencies (its words are above); "
                "check the network connection, then run this again"
            )
    if (qt := ask([in_venv("python"), "-c", "import PySide6.QtWidgets"]))[0]:
        raise SetupError(
            f"Qt does not load ({[str(qt[0]), *qt[1].splitlines()][-1]}); "
            "install the system library that it misses, then run this again"
        )


def child_env(env: Mapping[str, str]) -> dict[str, str]:
    """Clean the environment for what runs in .venv: no other Python's paths, UTF-8 everywhere."""
    child = {key: value for key, value in env.items() if key not in {"PYTHONPATH", "PYTHONHOME"}}
    return {**child, "PYTHONUTF8": "1"}


def set_up(command: str) -> None:
    """Bring this machine to where Veridesk runs; do nothing when it is there already."""
    add_system_packages(command)
    base = base_line(platform.python_version(), sys.base_prefix, ROOT)
    content = content_line([LOCK, PROJECT])
    steps = steps_due(STAMP, base, content, usable=Path(in_venv("python")).exists())
    if "make" in steps:
        make_venv()
    if "fill" in steps:
        # The second line comes last: an installation that was stopped is taken up again.
        STAMP.write_text(f"{base}\n", encoding="utf-8")
        fill_venv()
        STAMP.write_text(f"{base}\n{content}\n", encoding="utf-8")
    if command == "test":
        add_receivers()


def run(args: list[str]) -> int:
    """Open the window, or make the tour offscreen where there is no display."""
    set_up("run")
    env = child_env(os.environ)
    if args:
        return start([in_venv("python"), "-m", "veridesk", *args], env)
    if has_display(platform.system(), os.environ):
        say("Opening the window on the demo project; close it to end.")
        return start([in_venv("python"), "-m", "veridesk", "demo"], env)
    where = TOUR.relative_to(ROOT).as_posix()
    say(f"There is no display here: the same tour goes offscreen, into {where} ...")
    shutil.rmtree(TOUR, ignore_errors=True)
    TOUR.parent.mkdir(exist_ok=True)
    env["QT_QPA_PLATFORM"] = "offscreen"
    if code := start([in_venv("python"), "-m", "veridesk.ui.tour", str(TOUR)], env):
        raise SetupError(f"the tour ended early, with exit code {code} (its words are above)")
    say(f"The tour left in {where}:")
    print("\n".join(listing_of(TOUR)), flush=True)
    return 0


def listing_of(folder: Path) -> list[str]:
    """List the files of a folder with their sizes, one line each, sorted by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [f"{path.stat().st_size:>12,}  {path.relative_to(folder).as_posix()}" for path in files]


def checks(args: list[str]) -> dict[str, list[str]]:
    """Name every check of `test` and its command, in order."""
    module = [in_venv("python"), "-m"]
    coverage = [*module, "coverage"]
    found = {
        "ruff check": [*module, "ruff", "check", "."],
        "ruff format": [*module, "ruff", "format", "--check", "."],
        "mypy": [*module, "mypy"],
        "imports": [in_venv("lint-imports")],
    }
    if args:
        return {**found, "pytest": [*module, "pytest", *args]}
    return {
        **found,
        "pytest": [*coverage, "run", "-m", "pytest"],
        "coverage data": [*coverage, "combine", "-q"],
        "coverage": [*coverage, "report", "--skip-covered", f"--fail-under={COVERAGE_FLOOR}"],
    }


def test(args: list[str]) -> int:
    """Run every check, also after one failed, and sum up."""
    set_up("test")
    data = ROOT / "build" / "coverage" / "data"
    shutil.rmtree(data.parent, ignore_errors=True)
    env = {"QT_QPA_PLATFORM": "offscreen", **child_env(os.environ), "COVERAGE_FILE": str(data)}
    outcomes = []
    for name, command in checks(args).items():
        say(f"{name} ...")
        began = time.monotonic()
        code = start(command, env)
        outcomes.append((name, code == 0, time.monotonic() - began))
    for line in summary(outcomes):
        say(line)
    return 0 if all(passed for _, passed, _ in outcomes) else 1


def summary(outcomes: Sequence[tuple[str, bool, float]]) -> list[str]:
    """Sum up: one line for each check (name, passed, seconds), and one for all of them."""
    lines = [
        f"{'ok' if passed else 'FAILED':<6}  {name:<13} {seconds:6.1f} s"
        for name, passed, seconds in outcomes
    ]
    failed = [name for name, passed, _ in outcomes if not passed]
    if failed:
        return [*lines, f"{len(failed)} of {len(outcomes)} checks failed: {', '.join(failed)}"]
    return [*lines, f"all {len(outcomes)} checks are fine"]


def run_script(name: str, args: list[str]) -> int:
    """Run a script that lies beside this one."""
    return start([sys.executable, f"packaging/{name}", *args])


def main(argv: list[str]) -> int:
    """Carry one command out; return the exit code."""
    commands: dict[str, Callable[[list[str]], int]] = {"run": run, "test": test}
    commands["lock"] = partial(run_script, "locks.py")
    commands["test-installers"] = partial(run_script, "test_installers.py")
    name, args = "".join(argv[:1]), argv[1:]
    if name not in commands:
        asked = name in {"-h", "--help", "help"}
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    newer = [f"python3.{minor}" for minor in range(14, OLDEST_PYTHON[1] - 1, -1)]
    try:
        complaint = python_complaint(sys.version_info[:3], [*filter(shutil.which, newer)])
        if complaint is None:
            return commands[name](args[1:] if args[:1] == ["--"] else args)
    except SetupError as error:
        complaint = str(error)
    except KeyboardInterrupt:
        complaint = "stopped"
    print(f"[veridesk] {complaint}", file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
