"""Writing a folder that is there whole or not at all."""

import contextlib
import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from veridesk.core.errors import UserError
from veridesk.exporting.statement import VERIFIER

BUFFER = 1 << 20
"""Bytes gathered before they go to the disk."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the manifest says of a file; `rows` is None for a file that has none."""

    rows: int | None
    bytes: int
    sha256: str


class RowFile:
    """A file that is written line by line, counted and hashed on the way; exists on disk after."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("xb", buffering=BUFFER)
        self._sha256 = hashlib.sha256()
        self._rows = 0
        self._bytes = 0

    def write(self, line: bytes) -> None:
        """Append one line, its line feed included."""
        self._file.write(line)
        self._sha256.update(line)
        self._rows += 1
        self._bytes += len(line)

    def write_more(self, data: bytes) -> None:
        """Append bytes that are no row, such as the brackets of an array."""
        self._file.write(data)
        self._sha256.update(data)
        self._bytes += len(data)

    @property
    def facts(self) -> FileFacts:
        """Counts and hash of what was written so far."""
        return FileFacts(self._rows, self._bytes, self._sha256.hexdigest())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._file:
            if kind is None:
                self._file.flush()
                os.fsync(self._file.fileno())


@contextmanager
def new_folder(target: Path, owner: str, *, tidy: bool) -> Iterator[Path]:
    """A partial folder beside `target` that becomes `target` when the block ends without error.

    `owner` names whose partial folders these are; with `tidy`, those that a killed export of the
    same owner left behind are removed first. On any error nothing stays. Faults of the disk and
    of permissions become UserErrors.
    """
    try:
        check_target(target)
        if tidy:
            for stale in target.parent.glob(f".{_escaped(target.name)}.partial-{owner}-*"):
                shutil.rmtree(stale, ignore_errors=True)
        partial = target.parent / f".{target.name}.partial-{owner}-{secrets.token_hex(4)}"
        partial.mkdir()
        try:
            yield partial
            _sync(partial)
            if target.is_dir():
                # Not every system renames onto a folder, not even onto an empty one.
                target.rmdir()
            partial.rename(target)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            raise
        _sync(target.parent)
    except OSError as error:
        raise as_user_error(error, target) from error


def check_target(target: Path) -> None:
    """UserError unless `target` is a new name, or an empty folder."""
    if not target.parent.is_dir():
        raise UserError(f"the folder {target.parent} does not exist; create it first")
    if target.name == Path(VERIFIER).stem:
        # In a folder X, the library `datasets` takes a file X.py for a script, and refuses both.
        raise UserError(
            f"a folder with {VERIFIER} in it cannot be called {target.name}, or loaders take the "
            "one for the other; take another name"
        )
    if target.is_dir():
        if any(target.iterdir()):
            raise UserError(f"{target} is not empty; name a new folder, nothing is overwritten")
    elif target.exists():
        raise UserError(f"{target} is a file; name a new folder")


def names_in(folder: Path, known: Collection[str], at: str = "") -> Iterator[str]:
    """What lies in a folder, by its names in a manifest; looks into folders of `known` files only.

    Follows no link.
    """
    for entry in os.scandir(folder):
        name = f"{at}{entry.name}"
        is_on_the_way = any(file.startswith(f"{name}/") for file in known)
        if is_on_the_way and entry.is_dir(follow_symlinks=False):
            yield from names_in(Path(entry.path), known, f"{name}/")
        else:
            yield name


def as_user_error(error: OSError, target: Path) -> UserError:
    """The system's complaint as a sentence that says what to do next."""
    if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return UserError(f"the disk is full; free some space, or export {target.name} elsewhere")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return UserError(f"{target.parent} may not be written to; choose another folder")
    if error.errno in {errno.ENOTEMPTY, errno.EEXIST}:
        return UserError(f"{target} was filled meanwhile; name a new folder")
    reason = error.strerror or type(error).__name__
    return UserError(f"{target} cannot be written ({reason}); choose another folder")


def _sync(folder: Path) -> None:
    """Have the disk keep the folder's own list of names; Windows knows no such call."""
    with contextlib.suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
