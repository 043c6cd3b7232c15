#!/usr/bin/env python3
"""Build the payload of a release on a Windows runner, or pack its signed payload; Windows only.

    python packaging/windows/release.py payload      before signing what is inside
    python packaging/windows/release.py installer    after it; signs the uninstaller by SIGN

With a current Python from python.org, which build.py cannot have on Linux. Signing is done between
the two by .github/workflows/windows.yml; the variable SIGN holds the command for one file, with %1
for its name. This was never run where the rest of packaging/ was tried, for want of Windows.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

COMMON = Path(__file__).resolve().parents[1] / "common"
sys.path.insert(0, str(COMMON))

import commit as commits  # noqa: E402
import environment  # noqa: E402
import installer  # noqa: E402
import parts  # noqa: E402
import payload  # noqa: E402
import runtime  # noqa: E402
import sbom  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build" / "windows"
PAYLOAD = BUILD / "payload" / "veridesk"
OUT = BUILD / "out"


def main(argv: list[str]) -> int:
    """Carry out one of the two steps; returns the exit code."""
    steps = {"payload": make_payload, "installer": make_installer}
    if len(argv) != 1 or argv[0] not in steps:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.platform != "win32":
        print("[release] this takes Windows; build.py builds on Linux", file=sys.stderr)
        return 1
    try:
        steps[argv[0]]()
    except environment.BuildError as error:
        print(f"[release] {error}", file=sys.stderr)
        return 1
    return 0


def make_payload() -> None:
    """Freeze the commit that is checked out, with licences and bill of materials."""
    commit, epoch = commits.commit_facts("HEAD")
    source = commits.export_source(commit, BUILD / "source")
    version = commits.program_version(source)
    tools = environment.make_tools(BUILD / "environments" / "tools")
    site = environment.make_release(BUILD / "environments" / "release", source, tools)
    drawer = environment.python_of(BUILD / "environments" / "release")
    icon = payload.make_icon(source, drawer, BUILD / "icon")
    inside = BUILD / "inside.txt"
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(site), str(source / "desktop"))),
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(epoch),
        "VERIDESK_SOURCE": str(source),
        "VERIDESK_SITE": str(site),
        "VERIDESK_ICON": str(icon),
        "VERIDESK_INSIDE": str(inside),
    }
    shutil.rmtree(PAYLOAD.parent, ignore_errors=True)
    where = ["--distpath", str(PAYLOAD.parent), "--workpath", str(BUILD / "work")]
    command = [str(tools), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    spec = str(HERE / "veridesk.spec")
    if subprocess.run([*command, *where, spec], env=env, check=False).returncode:
        raise environment.BuildError("PyInstaller failed (its words are above)")
    shutil.copyfile(source / "LICENSE", PAYLOAD / "LICENSE.txt")
    said = subprocess.run(["makensis", "/VERSION"], capture_output=True, text=True, check=True)
    vcruntime = next(PAYLOAD.rglob("vcruntime140.dll"))
    versions = {
        "python": platform.python_version(),
        "vcruntime": runtime.file_version(vcruntime),
        "nsis": said.stdout.strip().removeprefix("v"),
    }
    place = environment.site_packages(tools.parents[1])
    entries = set(inside.read_text(encoding="utf-8").split())
    home = Path(sys.base_prefix)
    found = parts.collect_parts(
        parts.Bundle("windows-frozen", version, site, place, entries, versions, home)
    )
    about = next(PAYLOAD.rglob("veridesk/resources/demo")).parent / "about"
    sbom.write_about(found, about, epoch, commit, "windows-frozen")
    commits.report_sizes(PAYLOAD)


def make_installer() -> None:
    """Pack the payload as it now is; the installer itself is signed afterwards."""
    commit, epoch = commits.commit_facts("HEAD")
    version = commits.program_version(BUILD / "source")
    OUT.mkdir(parents=True, exist_ok=True)
    target = OUT / f"veridesk-{version}-windows-x86_64-setup.exe"
    sign = os.environ.get("SIGN", "")
    installer.make_installer(PAYLOAD, BUILD / "icon", target, version, epoch, "lzma", sign)
    bill = next(PAYLOAD.rglob("about/sbom.cdx.json"))
    shutil.copyfile(bill, OUT / f"veridesk-{version}-windows.cdx.json")
    print(f"[release] {target.name} of {commit[:12]}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
