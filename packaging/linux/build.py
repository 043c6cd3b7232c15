#!/usr/bin/env python3
"""Build the unsigned Linux packages of one commit.

    python3 packaging/linux/build.py [--commit HEAD] [--out build/linux/out] [--compression xz]

Writes the .deb, the archive for other distributions, the bill of materials and BUILD-SHA256SUMS.
Only what the commit holds goes in. Two builds of one commit give the same bytes (packaging/
RELEASING.md says under which conditions). Signing is another step: packaging/signing/sign.py.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import deb
import environment
import freeze
import parts
import sbom
import tarball

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "linux"
LARGE = 10 * 1024 * 1024


def main(argv: list[str]) -> int:
    """Build what the command line asks for; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--commit", default="HEAD")
    parser.add_argument("--out", type=Path, default=BUILD / "out")
    parser.add_argument("--work", type=Path, default=BUILD / "work")
    parser.add_argument("--compression", choices=("xz", "gzip"), default="xz")
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

    freeze.check_machine()
    commit, epoch = commit_facts(commit)
    source = export_source(commit, work / "source")
    version = deb.program_version(source)
    say(f"Veridesk {version}, commit {commit[:12]}")
    tools = environment.make_tools(BUILD / "environments" / "tools")
    site = environment.make_release(BUILD / "environments" / "release", source, tools)
    say("environments are there")
    tree, inside = freeze.freeze(source, site, tools, work / "freeze", epoch)
    say("frozen")
    found = parts.collect_parts(site, environment.site_packages(tools.parents[1]), inside, version)
    about = tree / "_internal" / "veridesk" / "resources" / "about"
    sbom.write_about(found, about, epoch, commit)
    say(f"licences of {len(found)} parts, and {sum(len(one.inner) for one in found)} in them")
    report_sizes(tree)
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*veridesk*"):
        old.unlink()
    shared = work / "share"
    shutil.rmtree(shared, ignore_errors=True)
    python = site.parents[2] / "bin" / "python"
    deb.share(source, python, shared, version, epoch)
    deb.stage(work / "deb", tree, shared, source, found)
    target = out / f"veridesk_{version}_amd64.deb"
    deb.build_deb(work / "deb", work / "shlibs", target, version, epoch, compression)
    say(f"{target.name}: {target.stat().st_size:,} bytes")
    ending = "gz" if compression == "gzip" else "xz"
    target = out / f"veridesk-{version}-linux-x86_64.tar.{ending}"
    folder = work / "tar" / f"veridesk-{version}"
    tarball.stage(folder, tree, shared, source)
    tarball.write(folder, target, epoch)
    say(f"{target.name}: {target.stat().st_size:,} bytes")
    shutil.copyfile(about / "sbom.cdx.json", out / f"veridesk-{version}.cdx.json")
    shutil.copyfile(source / "packaging" / "VERIFY.md", out / "VERIFY.md")
    (out / "BUILD-SHA256SUMS").write_text(sums(out), encoding="utf-8")
    say(f"done: {out}")


def commit_facts(commit: str) -> tuple[str, int]:
    """The full name of a commit, and when it was made."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%H %ct", commit]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise environment.BuildError(f"there is no commit {commit}: {answer.stderr.strip()}")
    name, epoch = answer.stdout.split()
    return name, int(epoch)


def export_source(commit: str, folder: Path) -> Path:
    """Write the files of a commit into an empty folder, whatever the checkout looks like."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    command = ["git", "-C", str(ROOT), "archive", "--format=tar", commit]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as archive:
        assert archive.stdout is not None
        with tarfile.open(fileobj=archive.stdout, mode="r|") as files:
            files.extractall(folder, filter="data")
    if archive.returncode:
        raise environment.BuildError(f"git could not export {commit}")
    return folder


def report_sizes(tree: Path) -> None:
    """Print how large the bundle is, and each part of it that is large."""
    total = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file())
    print(f"[build] the bundle: {total / 2**20:.0f} MB; its parts over 10 MB:")
    for size, name in freeze.sizes(tree, LARGE):
        print(f"[build]   {size / 2**20:6.1f} MB  {name}")


def sums(folder: Path) -> str:
    """The SHA-256 of every file of a folder but lists of them and signatures."""
    lines = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and "SHA256SUMS" not in path.name:
            with path.open("rb") as file:
                lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
