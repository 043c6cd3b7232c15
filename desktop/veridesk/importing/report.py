"""What an import brought, as a value for the window, the command line and scripts."""

from collections import Counter
from dataclasses import dataclass

from veridesk.core.model import Rejection


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file of an import: how it was read, and what it brought."""

    path: str
    format: str
    shape: str
    mapping: dict[str, list[str]]
    samples: int
    rejected: int


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import brought; `rejections` holds only the first of `rejected`."""

    import_id: int
    samples_added: int
    samples_known: int
    sources_added: int
    rejected: int
    rejections: tuple[Rejection, ...]
    warnings: tuple[str, ...]
    files: tuple[FileReport, ...]
    seconds: float

    @property
    def summary(self) -> str:
        """One sentence for a person."""
        if self.samples_added:
            text = f"{_many(self.samples_added, 'sample')} added"
            if self.sources_added:
                text += f" with {_many(self.sources_added, 'new source')}"
            if self.samples_known:
                text += f"; {_many(self.samples_known, 'sample')} known already"
        elif self.samples_known:
            text = (
                f"nothing added: the project holds {_all(self.samples_known)} of the files already"
            )
        else:
            text = "nothing added: the files hold no usable row"
        return f"{text}; {_many(self.rejected, 'row')} rejected" if self.rejected else text


class WarningTally:
    """Counts what was left out of samples that were kept, and where it was met first."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._first: dict[str, str] = {}
        self.file = ""
        self.line = 0

    def __call__(self, warning: str) -> None:
        """Count one at the present place."""
        self._counts[warning] += 1
        self._first.setdefault(warning, f"{self.file}, line {self.line}")

    def told(self) -> tuple[str, ...]:
        """One sentence for each kind of warning."""
        return tuple(
            f"{text} ({count:,} times, first in {self._first[text]})"
            for text, count in self._counts.items()
        )


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _all(count: int) -> str:
    return "the one sample" if count == 1 else f"all {count:,} samples"
