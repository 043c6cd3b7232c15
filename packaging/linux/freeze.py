"""Turns a checkout into one folder that needs no Python: PyInstaller, then a tidying up."""

import os
import shutil
import subprocess
from pathlib import Path

from environment import BuildError, canonical, distributions

HERE = Path(__file__).resolve().parent
NEEDED_LIBRARIES = ("libxcb-cursor.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1")


def check_machine() -> None:
    """PyInstaller only sees what is installed here; without these, Qt would arrive broken."""
    listing = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    missing = [name for name in NEEDED_LIBRARIES if name not in listing]
    tools = [name for name in ("dpkg-deb", "dpkg-shlibdeps", "strip") if not shutil.which(name)]
    if missing or tools:
        raise BuildError(
            f"this machine lacks {', '.join([*missing, *tools])}; apt-get install dpkg-dev binutils"
            " libxcb-cursor0 libwayland-cursor0 libwayland-egl1"
        )


def freeze(source: Path, site: Path, tools: Path, work: Path, epoch: int) -> tuple[Path, set[str]]:
    """Make the bundle; returns its folder and the entries of `site` that are inside."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    inside = work / "inside.txt"
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(site), str(source / "desktop"))),
        # Sets and dicts of code objects come out in one order, dates in archives are the commit's.
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(epoch),
        "VERIDESK_SOURCE": str(source),
        "VERIDESK_SITE": str(site),
        "VERIDESK_INSIDE": str(inside),
    }
    where = ["--distpath", str(work / "dist"), "--workpath", str(work / "work")]
    command = [str(tools), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    spec = str(HERE / "veridesk.spec")
    if subprocess.run([*command, *where, spec], env=env, cwd=work, check=False).returncode:
        raise BuildError("PyInstaller failed (its words are above)")
    tree = work / "dist" / "veridesk"
    entries = set(inside.read_text(encoding="utf-8").split())
    tidy(tree, site)
    return tree, entries


def tidy(tree: Path, site: Path) -> None:
    """Strip Python's own libraries, and leave of the metadata what tells the versions.

    The vendors' libraries stay byte for byte what their wheels hold, so that anybody can compare;
    but zstandard's, of which eleven twelfths are notes for debuggers.
    """
    inner = tree / "_internal"
    own = [*inner.glob("libpython*.so*"), *inner.glob("python3*/lib-dynload/*.so")]
    own += inner.glob("zstandard/*.so")
    subprocess.run(["strip", "--strip-unneeded", *map(str, own)], check=True)
    for folder in inner.glob("*.dist-info"):
        shutil.rmtree(folder)
    for one in distributions(site):
        if canonical(one.name) == "pip":
            continue
        # Python looks for this spelling only.
        place = inner / f"{canonical(one.name).replace('-', '_')}-{one.version}.dist-info"
        place.mkdir()
        (place / "METADATA").write_text(str(one.read_text("METADATA")), encoding="utf-8")


def normalise(tree: Path, epoch: int) -> None:
    """Give every file one owner's rights and the commit's date, whoever built it."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.name in {"veridesk", "install.sh"}
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
