"""Handing over: the export in its shapes and splits, and a look at it beforehand."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from veridesk.cli.commands import (
    AsJson,
    Bookmarked,
    DataSet,
    Generator,
    ImportId,
    Kinds,
    ProjectPath,
    RuledBy,
    Run,
    ScoreHigh,
    ScoreLow,
    Source,
    Task,
    Where,
    Words,
    app,
    filter_of,
    narrowed,
)
from veridesk.cli.console import plain_errors, print_json, running_job
from veridesk.cli.key_opening import opened_key
from veridesk.core.job import Job
from veridesk.core.model import Verdict
from veridesk.exporting.card import new_card
from veridesk.exporting.card_header import Licence as DataLicence
from veridesk.exporting.parts import Attachment
from veridesk.exporting.preview import ExportPreview, preview_export
from veridesk.exporting.run import ExportFilter, ExportReport, export_samples
from veridesk.exporting.shapes import LEAST_EDIT, SHAPES, ShapeOptions
from veridesk.exporting.signing import Signer
from veridesk.exporting.splits import SplitPlan, parse_split
from veridesk.store.project import Project

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder to make.")]
Rejected = Annotated[bool, typer.Option("--rejected", help="Also write rejected.jsonl.")]
Unsure = Annotated[bool, typer.Option("--unsure", help="Also write the unsure samples there.")]
Reviewers = Annotated[
    list[str] | None, typer.Option("--reviewer", help="Count only these. May be repeated.")
]
Verdicts = Annotated[
    list[Verdict] | None, typer.Option("--verdict", help="accepted or corrected only.")
]
MinReviewers = Annotated[
    int, typer.Option(min=1, help="So many reviewers must agree on the text, at least.")
]
NoUnresolved = Annotated[
    bool,
    typer.Option("--no-unresolved", help="Leave out what was accepted with a mark against it."),
]
NoBulk = Annotated[
    bool, typer.Option("--no-bulk", help="Rulings in bulk do not count among those who agree.")
]
Shapes = Annotated[
    list[str] | None,
    typer.Option("--shape", help=f"Also write this: {', '.join(SHAPES)}. May be repeated."),
]
Split = Annotated[
    str | None,
    typer.Option(
        metavar="SHARES",
        help="Divide the shapes into train, validation and test, such as 0.8,0.1,0.1; samples "
        "that share a source stay together.",
    ),
]
Seed = Annotated[int, typer.Option(help="Draws the splits; the same seed gives the same ones.")]
WithSources = Annotated[
    bool,
    typer.Option("--with-sources", help="Put the sources before the prompt; Alpaca's into input."),
]
MinEdit = Annotated[
    float,
    typer.Option(
        min=0,
        max=0.999,
        help="Share of a text that a correction must change to make a preference pair.",
    ),
]
KtoOriginals = Annotated[
    bool, typer.Option("--kto-originals", help="KTO: originals of corrected samples as unwanted.")
]
Preview = Annotated[
    bool, typer.Option("--preview", help="Print counts and first rows; write nothing.")
]
Sign = Annotated[
    str | None,
    typer.Option(metavar="[NAME]", help="Sign with this key, or with the only one (put it last)."),
]
Licence = Annotated[
    str | None,
    typer.Option(
        "--licence", "--license", metavar="NAME", help="The data's licence, such as cc-by-4.0."
    ),
]
NoCard = Annotated[
    bool, typer.Option("--no-card", help="Leave out README.md, plots and croissant.json.")
]


@app.command("export")
def export_command(
    project: ProjectPath,
    folder: Folder,
    include_rejected: Rejected = False,
    include_unsure: Unsure = False,
    reviewers: Reviewers = None,
    verdicts: Verdicts = None,
    min_reviewers: MinReviewers = 1,
    no_unresolved: NoUnresolved = False,
    no_bulk: NoBulk = False,
    kinds: Kinds = None,
    text: Words = "",
    generator: Generator = None,
    min_score: ScoreLow = None,
    max_score: ScoreHigh = None,
    source: Source = None,
    import_id: ImportId = None,
    task: Task = None,
    dataset: DataSet = None,
    ruled_by: RuledBy = None,
    bookmarked: Bookmarked = False,
    where: Where = None,
    run: Run = None,
    shapes: Shapes = None,
    split: Split = None,
    seed: Seed = 0,
    with_sources: WithSources = False,
    min_edit: MinEdit = LEAST_EDIT,
    kto_originals: KtoOriginals = False,
    preview: Preview = False,
    sign: Sign = None,
    licence: Licence = None,
    no_card: NoCard = False,
    as_json: AsJson = False,
) -> None:
    """Write the verified subset as a folder that proves itself."""
    with plain_errors():
        plan = None if split is None else parse_split(split, seed)
        options = ShapeOptions(with_sources, min_edit, kto_originals)
        signer = None if preview else opened_key(sign)
        with Project.open(project, read_only=preview) as opened:
            queue = filter_of(opened, None, None, kinds, text, generator, min_score, max_score, run)
            queue = narrowed(queue, source, import_id, task, dataset, ruled_by, bookmarked, where)
            wanted = ExportFilter(
                frozenset(reviewers or ()),
                frozenset(verdicts or ()),
                queue,
                min_reviewers,
                no_unresolved,
                no_bulk,
            )
            ask = _Asked(wanted, include_rejected, include_unsure, shapes or [], options, plan)
            if preview:
                _show(ask.preview(opened), as_json)
                return
            card = None if no_card else new_card(DataLicence(licence) if licence else None)
            with running_job("exporting") as job:
                report = ask.export(opened, job, folder, signer, card)
        _tell(report, as_json)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an export is to hold, and in which shapes."""

    filter: ExportFilter
    include_rejected: bool
    include_unsure: bool
    shapes: list[str]
    options: ShapeOptions
    split: SplitPlan | None

    def preview(self, project: Project) -> ExportPreview:
        """What would be written."""
        return preview_export(
            project,
            self.filter,
            include_rejected=self.include_rejected,
            include_unsure=self.include_unsure,
            shapes=self.shapes,
            options=self.options,
        )

    def export(
        self,
        project: Project,
        job: Job,
        folder: Path,
        signer: Signer | None,
        card: Attachment | None,
    ) -> ExportReport:
        """Write it."""
        return export_samples(
            project,
            job,
            folder,
            self.filter,
            include_rejected=self.include_rejected,
            include_unsure=self.include_unsure,
            shapes=self.shapes,
            options=self.options,
            split=self.split,
            signer=signer,
            card=card,
        )


def _show(found: ExportPreview, as_json: bool) -> None:
    if as_json:
        print_json(found.as_dict())
        return
    typer.echo(found.summary)
    for row in found.rows:
        typer.echo(f"  {json.dumps(row, ensure_ascii=False)}")
    for shape in found.shapes:
        typer.echo(f"{shape.name}: at most {shape.at_most:,} rows")
        for row in shape.rows:
            typer.echo(f"  {json.dumps(row, ensure_ascii=False)}")


def _tell(report: ExportReport, as_json: bool) -> None:
    if as_json:
        print_json(report.as_dict())
        return
    typer.echo(report.summary)
    for line in report.lines:
        typer.echo(f"  {line}")
