"""Makes the archive for other distributions: the bundle, what desktops look for, `install.sh`."""

import gzip
import lzma
import shutil
import tarfile
from pathlib import Path
from typing import BinaryIO, cast

from freeze import normalise


def stage(folder: Path, tree: Path, shared: Path, source: Path) -> None:
    """Lay the archive out in `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(tree, folder / "app", symlinks=True)
    shutil.copytree(shared, folder / "share")
    for path in (
        source / "packaging" / "linux" / "install.sh",
        source / "packaging" / "VERIFY.md",
        source / "LICENSE",
        source / "CHANGELOG.md",
    ):
        shutil.copyfile(path, folder / path.name)


def packer(file: BinaryIO, ending: str, level: int) -> BinaryIO:
    """What packs everything that is written into `file`."""
    if ending == ".xz":
        return cast("BinaryIO", lzma.LZMAFile(file, "wb", preset=1))
    return cast("BinaryIO", gzip.GzipFile("", "wb", level, file, mtime=0))


def write(folder: Path, target: Path, epoch: int, level: int = 6) -> None:
    """Write the archive; the ending of its name says how it is packed, `level` how hard by gzip."""
    normalise(folder, epoch)
    with (
        target.open("wb") as file,
        packer(file, target.suffix, level) as stream,
        tarfile.open(fileobj=stream, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            name = path.relative_to(folder.parent).as_posix()
            entry = archive.gettarinfo(str(path), name)
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            if entry.isreg():
                with path.open("rb") as data:
                    archive.addfile(entry, data)
            else:
                archive.addfile(entry)
