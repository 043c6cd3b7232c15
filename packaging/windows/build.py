#!/usr/bin/env python3
"""Build the unsigned Windows installer of one commit, on Linux.

    python3 packaging/windows/build.py [--commit HEAD] [--out build/windows/out]
                                       [--compression lzma|zlib|none]

Writes the unsigned installer, the payload that signing needs, the bill of materials and
BUILD-SHA256SUMS. Python itself is only taken as far as its maker's signature proves it
(runtime.py), the packages by the hashes of requirements.lock, the program from the commit. Two
builds of one commit give the same bytes. Signing is another step: authenticode.py.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

COMMON = Path(__file__).resolve().parents[1] / "common"
sys.path[:0] = [str(COMMON), str(COMMON.parent / "linux")]

import commit as commits  # noqa: E402
import environment  # noqa: E402
import installer  # noqa: E402
import parts  # noqa: E402
import payload  # noqa: E402
import runtime  # noqa: E402
import sbom  # noqa: E402
import tarball  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "windows"
# Tools and the packages that draw the icon are those of the Linux build.
SHARED = ROOT / "build" / "linux" / "environments"


def main(argv: list[str]) -> int:
    """Build what the command line asks for; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--commit", default="HEAD")
    parser.add_argument("--out", type=Path, default=BUILD / "out")
    parser.add_argument("--work", type=Path, default=BUILD / "work")
    parser.add_argument("--compression", choices=tuple(installer.COMPRESSION), default="lzma")
    asked = parser.parse_args(argv)
    try:
        build(asked.commit, asked.out.resolve(), asked.work.resolve(), asked.compression)
    except environment.BuildError as error:
        print(f"[build] {error}", file=sys.stderr)
        return 1
    return 0


def build(commit: str, out: Path, work: Path, compression: str) -> None:
    """All steps of one build, with their times."""
    started = time.monotonic()

    def say(text: str) -> None:
        print(f"[build] {time.monotonic() - started:6.1f} s  {text}", flush=True)

    commit, epoch = commits.commit_facts(commit)
    source = commits.export_source(commit, work / "source")
    version = commits.program_version(source)
    say(f"Veridesk {version} for Windows, commit {commit[:12]}")
    tools = environment.make_tools(SHARED / "tools")
    python = environment.make_release(SHARED / "release", source, tools).parents[2] / "bin/python"
    site = environment.make_windows(BUILD / "environments" / "release", source, tools)
    archive = runtime.fetch(tools, BUILD / "environments" / "runtime")
    unpacked = runtime.unpack(archive, work / "python")
    say("packages and Python are there")
    root = work / "payload" / "veridesk"
    inside, proven = payload.assemble(source, site, unpacked, root, commits.translations(source))
    counts = ", ".join(f"{count} {how}" for how, count in proven.items())
    say(f"Python {runtime.pins()['python']['version']}: {counts}")
    icon = payload.make_icon(source, python, work / "icon")
    payload.make_launchers(icon.parent, root, version)
    found = collect(version, site, tools, inside, root, unpacked)
    about = root / "site" / "veridesk" / "resources" / "about"
    sbom.write_about(found, about, epoch, commit, "windows")
    shutil.copyfile(source / "LICENSE", root / "LICENSE.txt")
    say(f"licences of {len(found)} parts, and {sum(len(one.inner) for one in found)} in them")
    commits.report_sizes(root)
    payload.normalise(root, epoch)
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*veridesk*"):
        old.unlink()
    shutil.copyfile(icon, out / f"veridesk-{version}-windows.ico")
    shutil.copyfile(about / "sbom.cdx.json", out / f"veridesk-{version}-windows.cdx.json")
    packed = out / f"veridesk-{version}-windows-payload.tar.gz"
    tarball.write(root, packed, epoch, 1)
    say(f"{packed.name}: {packed.stat().st_size:,} bytes")
    # Rights as in the archive would make the copies of another build another installer.
    payload.normalise(root, epoch)
    target = out / f"veridesk-{version}-windows-x86_64-unsigned-setup.exe"
    installer.make_installer(root, icon.parent, target, version, epoch, compression)
    say(f"{target.name}: {target.stat().st_size:,} bytes")
    (out / "BUILD-SHA256SUMS").write_text(commits.sums(out), encoding="utf-8")
    say(f"done: {out}")


def collect(
    version: str, site: Path, tools: Path, inside: set[str], root: Path, unpacked: Path
) -> list[parts.Part]:
    """The parts of the bundle, with the versions of what is no package."""
    said = subprocess.run(["makensis", "-VERSION"], capture_output=True, text=True, check=False)
    versions = {
        "python": runtime.pins()["python"]["version"],
        "vcruntime": runtime.file_version(root / "vcruntime140.dll"),
        "nsis": ".".join(re.findall(r"\d+", said.stdout)[:2]) or "3",
    }
    place = environment.site_packages(tools.parents[1])
    return parts.collect_parts(
        parts.Bundle("windows", version, site, place, inside, versions, unpacked)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
