"""What is off in a delivery, and where."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from veridesk.core.errors import DataError
from veridesk.exporting.shape import MAX_DEPTH_TEXT, ShapeError


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that is off: in which file, in which line where it has lines, and what."""

    file: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file} line {self.line}"
        return f"{place}: {self.reason}"


def fault(file: str, line: int | None, reason: str) -> DataError:
    """What is off, as the error that ends the check."""
    return DataError(reason, line=line, file=file)


@contextmanager
def placed(file: str, line: int | None = None) -> Iterator[None]:
    """Give what is off inside the block its place."""
    try:
        yield
    except ShapeError as error:
        raise fault(file, line, str(error)) from error
    except UnicodeEncodeError as error:
        raise fault(file, line, "holds half a character") from error
    except RecursionError as error:
        raise fault(file, line, MAX_DEPTH_TEXT) from error
