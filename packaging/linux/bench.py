"""What the steps of test_installers.py hand on to each other, and how they judge a program."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from clean_root import CleanRoot, words_of

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
PLACE = ROOT / "build" / "installers"


class Failed(Exception):  # noqa: N818  (an outcome)
    """A step ran and did not give what it should."""


class Skipped(Exception):  # noqa: N818  (an outcome)
    """A step cannot run here: why."""


@dataclass
class Bench:
    """What the steps hand on to each other."""

    commit: str
    compression: str
    place: Path = PLACE
    root: CleanRoot | None = None
    wine: CleanRoot | None = None
    before: set[str] = field(default_factory=set)
    wine_before: set[str] = field(default_factory=set)

    @property
    def built(self) -> Path:
        """The folder of unsigned packages."""
        return self.place / "built"

    @property
    def windows(self) -> Path:
        """The folder of what is built for Windows: `built`, `signed`, `work`."""
        return self.place / "windows"

    @property
    def release(self) -> Path:
        """The folder of signed packages."""
        return self.place / "release"

    @property
    def tree(self) -> Path:
        """The bundle itself."""
        return self.place / "work" / "freeze" / "dist" / "veridesk"

    def package(self, folder: Path) -> Path:
        """The .deb in a folder."""
        return next(folder.glob("*.deb"))

    def wined(self) -> CleanRoot:
        """The system with Wine; Skipped when there is none."""
        if self.wine is None:
            raise Skipped("there is no system with Wine")
        return self.wine

    def clean(self) -> CleanRoot:
        """The clean system; Skipped when there is none."""
        if self.root is None:
            raise Skipped("there is no clean system")
        return self.root


def run(command: Sequence[str | Path], **options: object) -> subprocess.CompletedProcess[str]:
    """Run a program and keep its words."""
    words = [str(word) for word in command]
    return subprocess.run(  # type: ignore[call-overload,no-any-return]  # (options of `run` itself)
        words, capture_output=True, text=True, check=False, **options
    )


def must(ended: subprocess.CompletedProcess[str], what: str) -> str:
    """What a program wrote; Failed when it ended badly."""
    if ended.returncode:
        raise Failed(
            f"{what}: exit code {ended.returncode}: {words_of([ended.stdout, ended.stderr])}"
        )
    return ended.stdout


def must_refuse(ended: subprocess.CompletedProcess[str], what: str) -> str:
    """Failed when a program accepted what it must not."""
    if ended.returncode == 0:
        raise Failed(f"{what} was accepted")
    return f"{what}: refused ({ended.returncode})"
