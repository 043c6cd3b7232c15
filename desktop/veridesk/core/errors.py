"""Errors that a person reads: what happened, and what to do next."""

from pathlib import Path


class VerideskError(Exception):
    """Anything that Veridesk reports to its user in words."""


class UserError(VerideskError):
    """The surroundings are at fault: "what happened; what to do next"."""


class DamagedError(UserError):
    """The project at `path` is damaged; a backup, or what can be read of it, takes its place."""

    def __init__(self, words: str, path: Path) -> None:
        super().__init__(words)
        self.path = path


class DataError(VerideskError):
    """One place in a file is at fault; the rest of the file may be fine."""

    def __init__(self, reason: str, *, line: int | None = None, file: str | None = None) -> None:
        self.reason = reason
        self.line = line
        self.file = file
        place = ", ".join(
            part for part in (file, f"line {line}" if line is not None else None) if part
        )
        super().__init__(f"{place}: {reason}" if place else reason)


class Cancelled(VerideskError):  # noqa: N818  (it is an outcome, not a fault)
    """The person asked the job to stop; what was committed before stays."""
