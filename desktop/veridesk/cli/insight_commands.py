"""Commands on what the rulings tell."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from veridesk.cli.commands import AsJson, ProjectPath, Run, app
from veridesk.cli.console import plain_errors, print_json, running_job
from veridesk.core.model import RunId
from veridesk.insight.report import GROUPS, make_report, write_report
from veridesk.insight.values import Report
from veridesk.store.project import Project

SHOWN = 5
"""Groups of each table that a person reads in the terminal; the files hold more."""


@app.command("report")
def report_command(
    project: ProjectPath,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a page for people.")
    ] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json-file", metavar="FILE", help="Write JSON for machines.")
    ] = None,
    groups: Annotated[int, typer.Option(min=1, help="At most so many lines a table.")] = GROUPS,
    run: Run = None,
    as_json: AsJson = False,
) -> None:
    """Say where generators go wrong: by generator, prompt, source, task and kind, worst first."""
    with plain_errors():
        with Project.open(project, read_only=True) as opened, running_job("reporting") as job:
            report = make_report(
                opened,
                job,
                run=None if run is None else RunId(run),
                groups=groups,
                now=datetime.now(UTC),
            )
        write_report(report, html, json_file)
        if as_json:
            print_json(report.as_dict())
            return
        _print(report)
        for path in (html, json_file):
            if path is not None:
                typer.echo(f"written to {path}")


def _print(report: Report) -> None:
    typer.echo(report.summary)
    for table in report.tables:
        for group in table.groups[:SHOWN]:
            rate = group.rate
            typer.echo(
                f"  {100 * (rate.share or 0):5.1f} %  {100 * rate.low:5.1f} to "
                f"{100 * rate.high:5.1f} %  {rate.hits:>6,} of {rate.trials:<7,} "
                f"{table.facet}: {group.name}"
            )
