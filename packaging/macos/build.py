#!/usr/bin/env python3
"""Build the unsigned Veridesk.app of one commit; on a Mac only.

    python3 packaging/macos/build.py [--commit HEAD] [--out build/macos/out]

Writes Veridesk.app, the bill of materials and BUILD-SHA256SUMS. Signing, notarising and the disk
image are another step: packaging/macos/sign_notarize.sh. This was never run where the rest of
packaging/ was tried, for want of a Mac; .github/workflows/macos.yml runs it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

COMMON = Path(__file__).resolve().parents[1] / "common"
sys.path.insert(0, str(COMMON))

import commit as commits  # noqa: E402
import environment  # noqa: E402
import parts  # noqa: E402
import sbom  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build" / "macos"
ICON_SIZES = (16, 32, 128, 256, 512)
DRAW_ICONS = """\
import sys
from pathlib import Path
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
app = QGuiApplication(["icons", "-platform", "offscreen"])
drawing = QSvgRenderer(QByteArray(Path(sys.argv[1]).read_bytes()))
for size in map(int, sys.argv[3:]):
    for scale, mark in ((1, ""), (2, "@2x")):
        image = QImage(size * scale, size * scale, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        if not image.save(str(Path(sys.argv[2]) / f"icon_{size}x{size}{mark}.png")):
            sys.exit("no PNG")
"""


def main(argv: list[str]) -> int:
    """Build what the command line asks for; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--commit", default="HEAD")
    parser.add_argument("--out", type=Path, default=BUILD / "out")
    parser.add_argument("--work", type=Path, default=BUILD / "work")
    asked = parser.parse_args(argv)
    if sys.platform != "darwin":
        print("[build] this takes a Mac; .github/workflows/macos.yml has one", file=sys.stderr)
        return 1
    try:
        build(asked.commit, asked.out.resolve(), asked.work.resolve())
    except environment.BuildError as error:
        print(f"[build] {error}", file=sys.stderr)
        return 1
    return 0


def build(commit: str, out: Path, work: Path) -> None:
    """All steps of one build."""
    commit, epoch = commits.commit_facts(commit)
    source = commits.export_source(commit, work / "source")
    version = commits.program_version(source)
    tools = environment.make_tools(BUILD / "environments" / "tools")
    site = environment.make_release(BUILD / "environments" / "release", source, tools)
    app, inside = freeze(source, site, tools, work / "freeze", version, epoch)
    place = environment.site_packages(tools.parents[1])
    found = parts.collect_parts(parts.Bundle("macos", version, site, place, inside))
    resources = next(app.rglob("veridesk/resources"))
    sbom.write_about(found, resources / "about", epoch, commit, "macos")
    commits.report_sizes(app / "Contents")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    shutil.copytree(app, out / app.name, symlinks=True)
    bill = resources / "about" / "sbom.cdx.json"
    shutil.copyfile(bill, out / f"veridesk-{version}-macos.cdx.json")
    (out / "BUILD-SHA256SUMS").write_text(commits.sums(out), encoding="utf-8")


def freeze(
    source: Path, site: Path, tools: Path, work: Path, version: str, epoch: int
) -> tuple[Path, set[str]]:
    """Have PyInstaller make the bundle; returns it and the entries of `site` that are inside."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    inside = work / "inside.txt"
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(site), str(source / "desktop"))),
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(epoch),
        "VERIDESK_SOURCE": str(source),
        "VERIDESK_SITE": str(site),
        "VERIDESK_VERSION": version,
        "VERIDESK_ICON": str(make_icon(source, site, work)),
        "VERIDESK_INSIDE": str(inside),
    }
    command = [str(tools), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    where = ["--distpath", str(work / "dist"), "--workpath", str(work / "work")]
    spec = str(HERE / "veridesk.spec")
    if subprocess.run([*command, *where, spec], env=env, cwd=work, check=False).returncode:
        raise environment.BuildError("PyInstaller failed (its words are above)")
    return work / "dist" / "Veridesk.app", set(inside.read_text(encoding="utf-8").split())


def make_icon(source: Path, site: Path, work: Path) -> Path:
    """Draw the icon in all sizes and have Apple's tool pack them."""
    folder = work / "veridesk.iconset"
    folder.mkdir()
    python = site.parents[2] / "bin" / "python"
    drawing = source / "resources" / "icons" / "veridesk.svg"
    sizes = [str(size) for size in ICON_SIZES]
    command = [str(python), "-P", "-c", DRAW_ICONS, str(drawing), str(folder), *sizes]
    subprocess.run(command, check=True)
    target = work / "veridesk.icns"
    subprocess.run(["iconutil", "-c", "icns", "-o", str(target), str(folder)], check=True)
    return target


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
