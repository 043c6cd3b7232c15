"""How commands speak: plain errors, progress bars, JSON lines, rejected lines."""

import contextlib
import json
import signal
from collections.abc import Iterator, Sequence
from types import FrameType

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from veridesk.core.errors import VerideskError
from veridesk.core.job import Job
from veridesk.core.job import Progress as Step
from veridesk.core.model import Rejection

REJECTIONS_SHOWN = 20
"""Rejected lines that a command prints; `veridesk rejected` writes all."""


@contextlib.contextmanager
def plain_errors() -> Iterator[None]:
    """Turn what a person can mend into one line on standard error and exit code 1."""
    try:
        yield
    except VerideskError as error:
        typer.echo(f"veridesk: {error}", err=True)
        raise typer.Exit(1) from error


@contextlib.contextmanager
def running_job(title: str) -> Iterator[Job]:
    """A job with a progress bar for people; Ctrl+C stops it between two batches."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    task = bar.add_task(title, total=None)

    def show(step: Step) -> None:
        bar.update(task, completed=step.done, total=step.total)

    job = Job(show)

    def stop(_number: int, _frame: FrameType | None) -> None:
        job.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        with bar:
            yield job
    finally:
        signal.signal(signal.SIGINT, before)


def print_json(value: object) -> None:
    """Print one line of JSON."""
    typer.echo(json.dumps(value, ensure_ascii=False))


def rejection_to_plain(rejection: Rejection) -> dict[str, object]:
    """What scripts are told about a rejected line."""
    return {"file": rejection.file, "line": rejection.line, "reason": rejection.reason}


def print_warnings(warnings: Sequence[str]) -> None:
    """Tell a person what to look at though the work was done."""
    for warning in warnings[:REJECTIONS_SHOWN]:
        typer.echo(f"note: {warning}", err=True)
    if len(warnings) > REJECTIONS_SHOWN:
        typer.echo(f"… and {len(warnings) - REJECTIONS_SHOWN} more notes", err=True)


def print_rejections(rejections: Sequence[Rejection], total: int) -> None:
    """Tell a person which lines were rejected and why."""
    for rejection in rejections[:REJECTIONS_SHOWN]:
        typer.echo(f"{rejection.file}, line {rejection.line}: {rejection.reason}", err=True)
    if total > REJECTIONS_SHOWN:
        typer.echo(
            f"… and {total - REJECTIONS_SHOWN} more rejected; `veridesk rejected` writes all",
            err=True,
        )
