#!/usr/bin/env python3
"""Build the unsigned Linux packages of one commit.

    python3 packaging/linux/build.py [--commit HEAD] [--out build/linux/out] [--compression xz]

Writes the .deb, the archive for other distributions, the bill of materials and BUILD-SHA256SUMS.
Only what the commit holds goes in. Two builds of one commit give the same bytes (packaging/
RELEASING.md says under which conditions). Signing is another step: packaging/signing/sign.py.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "common"))

import commit as commits
import deb
import environment
import freeze
import parts
import sbom
import tarball

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "linux"


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
    commit, epoch = commits.commit_facts(commit)
    source = commits.export_source(commit, work / "source")
    version = commits.program_version(source)
    say(f"Veridesk {version}, commit {commit[:12]}")
    tools = environment.make_tools(BUILD / "environments" / "tools")
    site = environment.make_release(BUILD / "environments" / "release", source, tools)
    say("environments are there")
    tree, inside = freeze.freeze(source, site, tools, work / "freeze", epoch)
    say("frozen")
    found = parts.collect_parts(
        parts.Bundle("linux", version, site, environment.site_packages(tools.parents[1]), inside)
    )
    about = tree / "_internal" / "veridesk" / "resources" / "about"
    sbom.write_about(found, about, epoch, commit)
    say(f"licences of {len(found)} parts, and {sum(len(one.inner) for one in found)} in them")
    commits.report_sizes(tree)
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
    (out / "BUILD-SHA256SUMS").write_text(commits.sums(out), encoding="utf-8")
    say(f"done: {out}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
