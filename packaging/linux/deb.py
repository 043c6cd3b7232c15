"""Makes the Debian package: where everything lies, what it needs of the system, and the archive."""

import gzip
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from environment import BuildError
from freeze import normalise
from parts import Part

MAINTAINER = "The Veridesk developers <developers@veridesk.invalid>"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# Not needed to run: icons, MIME types and menus are found by these; and something to read with.
RECOMMENDS = "desktop-file-utils, fonts-dejavu-core | fonts-noto-core, shared-mime-info"
DESCRIPTION = """\
verify synthetic data against its sources, offline
 Veridesk is the desk at which people verify synthetic data. It shows each
 generated text beside the sources that it should rest on, marks what a
 detector doubts and says why, takes the reviewer's ruling in one key, and
 exports the samples that passed, with proof of who ruled what and when.
 .
 It works offline: nothing that is opened in it leaves the computer.
"""
DRAW_ICONS = """\
import sys
from pathlib import Path
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
app = QGuiApplication(["icons", "-platform", "offscreen"])
drawing = QSvgRenderer(QByteArray(Path(sys.argv[1]).read_bytes()))
for size in map(int, sys.argv[3:]):
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    place = Path(sys.argv[2]) / f"{size}x{size}" / "apps"
    place.mkdir(parents=True)
    if not image.save(str(place / "veridesk.png")):
        sys.exit("no PNG")
"""
# The man page lists the commands that the program has, in the program's words.
LIST_COMMANDS = """\
from typer.main import get_command
from veridesk.cli.main import app
for name, command in get_command(app).commands.items():
    words = command.get_short_help_str(limit=400).replace("\\\\", "\\\\e").replace("-", "\\\\-")
    print(f".TP\\n.B {name}\\n\\\\&{words}")
"""


def share(source: Path, python: Path, folder: Path, version: str, epoch: int) -> None:
    """Fill a `share` folder with what desktops look for: menu entry, icons, MIME type, man page."""
    words = {"@VERSION@": version, "@COMMANDS@": list_commands(python, source / "desktop")}
    words["@DATE@"] = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
    icon = source / "resources" / "icons" / "veridesk.svg"
    for name, place in (
        ("veridesk.desktop", "applications/veridesk.desktop"),
        ("veridesk-mime.xml", "mime/packages/veridesk.xml"),
        ("veridesk.metainfo.xml", "metainfo/veridesk.metainfo.xml"),
        ("veridesk.1", "man/man1/veridesk.1"),
    ):
        text = (source / "packaging" / "linux" / name).read_text(encoding="utf-8")
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        for word, meaning in words.items():
            text = text.replace(word, meaning)
        path.write_text(text, encoding="utf-8")
    pack(folder / "man" / "man1" / "veridesk.1")
    icons = folder / "icons" / "hicolor"
    for place in ("apps/veridesk.svg", "mimetypes/application-x-veridesk.svg"):
        path = icons / "scalable" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(icon, path)
    sizes = map(str, ICON_SIZES)
    subprocess.run([str(python), "-P", "-c", DRAW_ICONS, str(icon), str(icons), *sizes], check=True)


def list_commands(python: Path, package: Path) -> str:
    """The commands and what they do, as the man page needs them."""
    answer = subprocess.run(
        [str(python), "-P", "-c", LIST_COMMANDS],
        env={**os.environ, "PYTHONPATH": str(package)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if answer.returncode:
        raise BuildError(f"the program does not tell its commands: {answer.stderr.strip()[-300:]}")
    return answer.stdout.rstrip()


def pack(path: Path) -> None:
    """Put a file into gzip's form, without name and date."""
    data = gzip.compress(path.read_bytes(), 9, mtime=0)
    path.with_name(f"{path.name}.gz").write_bytes(data)
    path.unlink()


def stage(root: Path, tree: Path, shared: Path, source: Path, parts: list[Part]) -> None:
    """Lay the package out under `root`, as it will lie under `/`."""
    shutil.rmtree(root, ignore_errors=True)
    place = root / "usr" / "lib" / "veridesk"
    place.parent.mkdir(parents=True)
    shutil.copytree(tree, place, symlinks=True)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "veridesk").symlink_to("../lib/veridesk/veridesk")
    shutil.copytree(shared, root / "usr" / "share")
    doc = root / "usr" / "share" / "doc" / "veridesk"
    doc.mkdir(parents=True)
    shutil.copyfile(source / "CHANGELOG.md", doc / "changelog")
    pack(doc / "changelog")
    (doc / "copyright").write_text(copyright_file(parts), encoding="utf-8")
    about = "../../../lib/veridesk/_internal/veridesk/resources/about"
    for name in ("licences", "licences.txt", "sbom.cdx.json"):
        (doc / name).symlink_to(f"{about}/{name}")


def copyright_file(parts: list[Part]) -> str:
    """The package's `copyright`: the terms of the program, then those of every part inside."""
    lines = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        "Upstream-Name: Veridesk",
        "Comment: The full texts lie in /usr/lib/veridesk/_internal/veridesk/resources/about.",
        " .",
        " Inside /usr/lib/veridesk/_internal are, each under its own terms:",
        *(f"  {part.name} {part.version}: {part.licence}" for part in parts[1:]),
        "",
        "Files: *",
        "Copyright: The Veridesk developers",
        "License: Apache-2.0",
        "",
        "License: Apache-2.0",
        " On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.",
    ]
    return "\n".join(lines) + "\n"


def dependencies(root: Path, work: Path) -> str:
    """Ask dpkg which packages bring the libraries that the bundle leaves to the system."""
    debian = work / "debian"
    debian.mkdir(parents=True, exist_ok=True)
    (debian / "control").write_text(
        "Source: veridesk\nMaintainer: x <x@localhost>\n\nPackage: veridesk\nArchitecture: amd64\n"
        "Description: x\n",
        encoding="utf-8",
    )
    inner = root / "usr" / "lib" / "veridesk" / "_internal"
    programs = [path for path in sorted(root.rglob("*")) if is_elf(path)]
    folders = sorted({str(path.parent) for path in programs if path.is_relative_to(inner)})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{one}" for one in folders)]
    answer = subprocess.run(
        [*command, *(f"-e{path}" for path in programs)],
        cwd=work, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if answer.returncode:
        words = [line for line in answer.stderr.splitlines() if "error:" in line]
        raise BuildError("\n".join(["dpkg-shlibdeps failed:", *words]))
    return answer.stdout.strip().removeprefix("shlibs:Depends=")


def is_elf(path: Path) -> bool:
    """Whether a file is a program or a shared library."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def build_deb(
    root: Path, work: Path, target: Path, version: str, epoch: int, compression: str
) -> None:
    """Write the archive of what lies under `root`; the same files give the same bytes."""
    needed = dependencies(root, work)
    normalise(root, epoch)
    size = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir())
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(
        f"Package: veridesk\nVersion: {version}\nArchitecture: amd64\nMaintainer: {MAINTAINER}\n"
        f"Installed-Size: {(size + 1023) // 1024}\nDepends: {needed}\nRecommends: {RECOMMENDS}\n"
        f"Section: misc\nPriority: optional\nDescription: {DESCRIPTION}",
        encoding="utf-8",
    )
    sums = subprocess.run(
        "find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum",
        shell=True, cwd=root, capture_output=True, text=True, check=True,
    )  # fmt: skip
    (control / "md5sums").write_text(sums.stdout, encoding="utf-8")
    normalise(control, epoch)
    os.utime(root, (epoch, epoch))
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    level = ["-z1"] if compression == "xz" else ["-z6"]
    options = ["--root-owner-group", f"-Z{compression}", *level, "--build"]
    command = ["dpkg-deb", *options, str(root), str(target)]
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
