"""Tries this installation out, part by part, and says as JSON what works: `veridesk --selftest`.

Each part is one entry under `parts` with `ok`, and with `problem` where it is not. The window is
tried in a process of its own, because Qt ends the whole process when it cannot have a display.
"""

import contextlib
import json
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

from veridesk import __version__
from veridesk.core.errors import VerideskError
from veridesk.core.job import Job
from veridesk.core.model import Ruling, Verdict
from veridesk.core.resources import resource
from veridesk.exporting.run import export_samples
from veridesk.exporting.verify import verify_folder
from veridesk.flagging.detector import COMBINED, DEFAULT
from veridesk.flagging.run import FlagReport, flag_samples
from veridesk.importing.run import import_files
from veridesk.reviewing.session import decide
from veridesk.store.project import Project
from veridesk.store.reads.samples import all_rids

OPTION = "--selftest"
"""The word on the command line that asks for all parts."""
WINDOW = "window"
"""After the option: only the window, for the process that tries it."""
RESOURCES = (
    "about/updates.json",
    "demo/samples.jsonl",
    "help/en/start.md",
    "help/images/window.png",
    "icons/veridesk.svg",
    "models/explainable.json",
    "translations/messages.json",
    "verify/verify.py",
)
"""One file of each kind that must have come along."""
INSTALLED = ("about/licences.txt", "about/sbom.cdx.json")
"""Files that builds of an installer add."""

Facts = dict[str, object]

_PACKAGES = (
    *("PySide6-Essentials", "shiboken6", "qasync", "msgspec", "sqlite-utils", "rapidfuzz"),
    *("cryptography", "pillow", "platformdirs", "rich", "typer"),
)
_READ_BY_NETWORK = 12
_REVIEWER = "self-test"
_WINDOW_SECONDS = 120.0


class PartFailed(VerideskError):  # noqa: N818  (an outcome, told in words)
    """A part ran, and what it gave is not right."""


def main(argv: list[str]) -> int:
    """Try all parts, or only the window, and print what was found; 1 when anything failed."""
    if argv == [WINDOW]:
        found = _tried(_window)
    elif argv:
        sys.stderr.write(f"veridesk {OPTION} takes no further word; run it alone\n")
        return 2
    else:
        found = run()
    sys.stdout.write(json.dumps(found, indent=2, ensure_ascii=True) + "\n")
    return 0 if found["ok"] else 1


def run() -> Facts:
    """Try every part in a throw-away folder; `ok` is true when all of them are."""
    with tempfile.TemporaryDirectory(prefix="veridesk-selftest-") as name:
        folder = Path(name)
        parts: dict[str, Facts] = {
            "versions": _tried(_versions),
            "resources": _tried(_resources),
            "store": _tried(lambda: _store(folder)),
            "detector": _tried(lambda: _detector(folder)),
            "export": _tried(lambda: _export(folder)),
            "window": _tried(lambda: _window_process(folder)),
        }
    return {
        "program": "veridesk",
        "version": __version__,
        "frozen": _is_frozen(),
        "ok": all(part["ok"] is True for part in parts.values()),
        "parts": parts,
    }


def _tried(part: Callable[[], Facts]) -> Facts:
    """What a part found and how long it took; its failure is a finding, whatever it is."""
    started = time.monotonic()
    try:
        found = {"ok": True, **part()}
    except VerideskError as error:
        found = {"ok": False, "problem": str(error)}
    except Exception as error:  # noqa: BLE001  (to name any fault is what this module is for)
        found = {"ok": False, "problem": f"{type(error).__name__}: {error}"}
    return {**found, "seconds": round(time.monotonic() - started, 3)}


def _versions() -> Facts:
    with contextlib.closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE probe USING fts5 (words, tokenize = 'trigram')")
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "sqlite": sqlite3.sqlite_version,
        "packages": {name: metadata.version(name) for name in _PACKAGES},
    }


def _resources() -> Facts:
    names = RESOURCES + (INSTALLED if _is_frozen() else ())
    for name in names:
        if not resource(name).read_bytes():
            raise PartFailed(f"the file {name} is empty; install Veridesk again")
    models = sorted(path.name for path in resource("models").iterdir() if path.is_dir())
    return {"folder": str(resource("help").parent), "found": list(names), "models": models}


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def _store(folder: Path) -> Facts:
    """Bring the demo in, rule on the first two samples, and read it all back after reopening."""
    path = folder / "selftest.veridesk"
    with Project.open(path, create=True) as project:
        added = import_files(project, Job(), [resource("demo/samples.jsonl")]).samples_added
        with contextlib.closing(project.reader()) as db:
            rids = list(all_rids(db))[:2]
        for rid, verdict in zip(rids, (Verdict.ACCEPTED, Verdict.REJECTED), strict=True):
            decide(project, rid, Ruling(verdict), _REVIEWER).result()
    with (
        Project.open(path, read_only=True) as project,
        contextlib.closing(project.reader()) as db,
    ):
        found = len(list(all_rids(db)))
    if not added or found != added:
        raise PartFailed(f"{added} samples were stored and {found} found again")
    return {"samples": found, "decisions": len(rids)}


def _detector(folder: Path) -> Facts:
    """Have the network look at some samples and the rules at all, each in a process of its own."""
    with Project.open(folder / "selftest.veridesk") as project:
        with contextlib.closing(project.reader()) as db:
            some = list(all_rids(db))[:_READ_BY_NETWORK]
        read = _checked(flag_samples(project, Job(), COMBINED, rids=some))
        report = _checked(flag_samples(project, Job(), DEFAULT))
    return {
        "detector": report.detector, "flagged": report.flagged, "doubted": report.with_flags,
        "network": {
            "detector": read.detector, "flagged": read.flagged, "doubted": read.with_flags,
        },
    }  # fmt: skip


def _checked(report: FlagReport) -> FlagReport:
    if report.not_checked or report.losses or not report.with_flags:
        raise PartFailed(
            f"of the demo, {report.flagged} samples were flagged by {report.detector}, "
            f"{report.with_flags} with a doubt, {report.not_checked} not checked; "
            f"the process was lost {report.losses} times"
        )
    return report


def _export(folder: Path) -> Facts:
    """Export, verify, then change one byte and see that it is noticed."""
    delivery = folder / "delivery"
    with Project.open(folder / "selftest.veridesk") as project:
        report = export_samples(project, Job(), delivery)
    checked = verify_folder(delivery)
    if not checked.ok:
        raise PartFailed(f"the fresh export does not verify: {checked.summary}")
    changed = folder / "changed"
    shutil.copytree(delivery, changed)
    dataset = max(changed.glob("*.jsonl"), key=lambda file: file.stat().st_size)
    data = bytearray(dataset.read_bytes())
    data[len(data) // 2] ^= 1
    dataset.write_bytes(data)
    if verify_folder(changed).ok:
        raise PartFailed(f"a changed byte in {dataset.name} was not noticed")
    return {"exported": report.as_dict()["exported"], "verified": True, "tampering_found": True}


def window_command() -> list[str]:
    """How to start the process that tries the window."""
    if _is_frozen():
        return [sys.executable, OPTION, WINDOW]
    return [sys.executable, "-P", "-m", "veridesk", OPTION, WINDOW]


def _window_process(folder: Path) -> Facts:
    package = Path(__file__).resolve().parents[1]
    env = {**os.environ, "PYTHONPATH": str(package), "VERIDESK_HOME": str(folder / "home")}
    display = any(map(env.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))
    if sys.platform == "linux" and not display:
        env["QT_QPA_PLATFORM"] = "offscreen"
    began = time.time()
    try:
        child = subprocess.run(
            window_command(), env=env, capture_output=True, timeout=_WINDOW_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise PartFailed(f"no window within {_WINDOW_SECONDS:g} seconds") from error
    try:
        found: Facts = json.loads(child.stdout)
        problem = found.get("problem")
    except ValueError:
        found, problem = {}, None
    if child.returncode or found.get("ok") is not True:
        lines = child.stderr.decode(errors="replace").strip().splitlines()
        # A frozen program's bootloader says last that something failed, and not what.
        words = [line for line in lines if not line.startswith("[PYI-")]
        reason = problem or (words[-1] if words else "it said nothing")
        raise PartFailed(f"the window did not open (exit code {child.returncode}): {reason}")
    painted = found.pop("painted_at")
    if isinstance(painted, float):
        found["first_window_seconds"] = round(painted - began, 3)
    return found


def _window() -> Facts:
    # Only the process that tries the window loads Qt.
    from veridesk.ui.trial import try_window  # noqa: PLC0415

    trial = try_window()
    return {
        "qt": trial.qt,
        "platform": trial.platform,
        "languages": list(trial.languages),
        "help_pages": trial.help_pages,
        "painted_at": trial.painted_at,
    }
