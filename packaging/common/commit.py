"""What is built: the files of one commit, its date, the program's version; and what came out."""

import hashlib
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

from environment import BuildError

ROOT = Path(__file__).resolve().parents[2]
LARGE = 10 * 1024 * 1024


def commit_facts(commit: str) -> tuple[str, int]:
    """The full name of a commit, and when it was made."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%H %ct", commit]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise BuildError(f"there is no commit {commit}: {answer.stderr.strip()}")
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
        raise BuildError(f"git could not export {commit}")
    return folder


def program_version(source: Path) -> str:
    """The version that the program itself tells."""
    text = (source / "desktop" / "veridesk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise BuildError("desktop/veridesk/__init__.py tells no version")
    return found.group(1)


def translations(source: Path) -> list[str]:
    """The languages beside English that the program speaks, such as `de` and `zh_CN`."""
    files = (source / "resources" / "translations").glob("veridesk_*.qm")
    return sorted(path.stem.removeprefix("veridesk_") for path in files)


def sizes(tree: Path, floor: int) -> list[tuple[int, str]]:
    """The files and second-level folders of a bundle that are larger than `floor` bytes."""
    found: dict[str, int] = {}
    for path in tree.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = "/".join(path.relative_to(tree).parts[:2])
            found[name] = found.get(name, 0) + path.stat().st_size
    return sorted(((size, name) for name, size in found.items() if size > floor), reverse=True)


def report_sizes(tree: Path) -> None:
    """Print how large the bundle is, and each part of it that is large."""
    total = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file())
    print(f"[build] the bundle: {total / 2**20:.0f} MB; its parts over 10 MB:")
    for size, name in sizes(tree, LARGE):
        print(f"[build]   {size / 2**20:6.1f} MB  {name}")


def sums(folder: Path) -> str:
    """The SHA-256 of every file of a folder but lists of them and signatures."""
    lines = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and "SHA256SUMS" not in path.name:
            with path.open("rb") as file:
                lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    return "".join(lines)
