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
            words, note = _samples(self.samples_added), _sources(self.sources_added)
            parts = [f"{words} added with {note}" if self.sources_added else f"{words} added"]
            if self.samples_known:
                words = _samples(self.samples_known)
                parts.append(f"{words} known already")
        elif self.samples_known:
            words = _all(self.samples_known)
            parts = [f"nothing added: the project holds {words} of the files already"]
        else:
            parts = ["nothing added: the files hold no usable row"]
        if self.rejected:
            parts.append(
                "1 row rejected" if self.rejected == 1 else f"{self.rejected:,} rows rejected"
            )
        return "; ".join(parts)


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
            f"{words} ({count:,} times, first in {self._first[words]})"
            for words, count in self._counts.items()
        )


def _samples(count: int) -> str:
    return "1 sample" if count == 1 else f"{count:,} samples"


def _sources(count: int) -> str:
    return "1 new source" if count == 1 else f"{count:,} new sources"


def _all(count: int) -> str:
    return "the one sample" if count == 1 else f"all {count:,} samples"
