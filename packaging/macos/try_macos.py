"""The step of test_installers.py for macOS: a rehearsal of the signing, and named so."""

import json
import plistlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from environment import TOOLS_LOCK, locked

from bench import PACKAGING, ROOT, Bench, Failed, Skipped, must, run

LOADER = "PyInstaller/bootloader/Darwin-64bit/runw"
SYSTEMS = ("macosx_10_13_universal2", "macosx_13_0_universal2", "macosx_14_0_universal2")
LOCKS = {"pyinstaller": TOOLS_LOCK, "shiboken6": PACKAGING / "requirements.lock"}


def rehearse(bench: Bench) -> str:
    """Sign a stub of an app with a throw-away key, hardened, inner files first; find tampering."""
    place = bench.place / "macos"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    python = place / "environment" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(python.parents[1])], check=True)
    pip = [python, "-m", "pip", "--disable-pip-version-check", "-q"]
    lock = PACKAGING / "macos" / "rehearsal.lock"
    got = run([*pip, "install", "--require-hashes", "--only-binary=:all:", "-r", lock])
    if got.returncode:
        raise Skipped("the tool that signs for macOS elsewhere cannot be had for this machine")
    app = place / "Veridesk.app"
    _stub(app, _wheels(place, pip))
    said = must(run([python, PACKAGING / "macos" / "rehearse.py", app]), "rehearse.py")
    found = json.loads(said)
    if not found["notarisation_refused"]:
        raise Failed("a TEST certificate was taken for one of Apple's")
    return (
        f"a stub with {found['inner']} libraries, inner files first, hardened, entitlements in; "
        "a changed byte found; no Mac, no program, no notarisation"
    )


def on_a_mac(bench: Bench) -> str:
    """Building, notarising and Gatekeeper take a Mac."""
    if sys.platform != "darwin":
        raise Skipped("building the app, notarisation and Gatekeeper take a Mac: macos.yml")
    script = PACKAGING / "macos" / "build.py"
    must(run([sys.executable, script, "--commit", bench.commit], cwd=ROOT), "build.py")
    return "built"


def _wheels(place: Path, pip: list[str | Path]) -> list[Path]:
    """A loader and libraries for macOS, from the very wheels that a Mac would build with."""
    pins = place / "stub.lock"
    blocks = [locked(lock.read_text(encoding="utf-8"))[name] for name, lock in LOCKS.items()]
    pins.write_text("".join(blocks), encoding="utf-8")
    system = [word for name in SYSTEMS for word in ("--platform", name)]
    options = ["--no-deps", "--only-binary=:all:", "--python-version", "3.11", "--require-hashes"]
    must(run([*pip, "download", *options, *system, "-r", pins, "-d", place]), "pip download")
    return sorted(place.glob("*.whl"))


def _stub(app: Path, wheels: list[Path]) -> None:
    contents = app / "Contents"
    for folder in ("MacOS", "Frameworks"):
        (contents / folder).mkdir(parents=True)
    facts = {
        "CFBundleExecutable": "veridesk",
        "CFBundleIdentifier": "invalid.veridesk.desk",
        "CFBundleName": "Veridesk",
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": "0",
    }
    (contents / "Info.plist").write_bytes(plistlib.dumps(facts))
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as files:
            for name in files.namelist():
                if name == LOADER:
                    (contents / "MacOS" / "veridesk").write_bytes(files.read(name))
                elif name.endswith((".dylib", ".so")):
                    (contents / "Frameworks" / Path(name).name).write_bytes(files.read(name))
    (contents / "MacOS" / "veridesk").chmod(0o755)
