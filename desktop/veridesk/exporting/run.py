"""The door of export: select, write, seal, rename."""

import hashlib
import time
from array import array
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from veridesk.core.chain import GENESIS, digest_of, link
from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Rid, RunId
from veridesk.exporting.card import PLAIN_CARD
from veridesk.exporting.columns import DATASET, MANIFEST, PROVENANCE, REJECTED
from veridesk.exporting.contents import Chain, Wanted, manifest_of
from veridesk.exporting.folder import FileFacts, RowFile, check_target, new_folder
from veridesk.exporting.manifest import render
from veridesk.exporting.parts import Attachment, Delivery, Facts, Part, Row, RowPart, Seal
from veridesk.exporting.policy import Counts, ExportFilter
from veridesk.exporting.preview import ExportPreview, lines_of, preview_export, summary_of
from veridesk.exporting.rows import content, encode, log_row, sample_row
from veridesk.exporting.selection import Picked, Selection, count, select, with_run
from veridesk.exporting.shapes import ShapeOptions, ShapePart, Shaping
from veridesk.exporting.signing import Signer, attachments_of, seals_of
from veridesk.exporting.splits import Groups, SplitPlan, Splitter
from veridesk.store.project import Project
from veridesk.store.reads.export import LogRow, Snapshot, snapshot
from veridesk.store.writes import exports

__all__ = [
    "ExportFilter",
    "ExportPreview",
    "ExportReport",
    "check_target",
    "export_samples",
    "preview_export",
]

PAUSE = 200
"""Rows between two looks at the job."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and what it left out."""

    folder: Path
    counts: Counts
    files: dict[str, FileFacts]
    manifest_sha256: str
    seconds: float
    key_id: str | None = None
    shapes: tuple[dict[str, object], ...] = ()
    split: dict[str, object] | None = None

    @property
    def summary(self) -> str:
        """One sentence for people."""
        words = summary_of(self.counts, done=True)
        if self.key_id:
            words = f"{words}; signed by key {self.key_id[:16]}…"
        return f"{words} ({self.folder})"

    @property
    def lines(self) -> list[str]:
        """What was written in which shape and split, for people, a line each."""
        return lines_of(self.shapes, self.split)

    def as_dict(self) -> dict[str, object]:
        """The report for machines."""
        return {
            "folder": str(self.folder),
            **self.counts.to_plain(),
            "files": {name: asdict(facts) for name, facts in self.files.items()},
            "shapes": list(self.shapes),
            "split": self.split,
            "manifest_sha256": self.manifest_sha256,
            "key_id": self.key_id,
            "seconds": round(self.seconds, 3),
        }


def export_samples(
    project: Project,
    job: Job,
    folder: Path,
    filter: ExportFilter | None = None,  # noqa: A002  (the word for it)
    *,
    include_rejected: bool = False,
    include_unsure: bool = False,
    shapes: Sequence[str] = (),
    options: ShapeOptions | None = None,
    split: SplitPlan | None = None,
    attachments: Sequence[Attachment] = (),
    seals: Sequence[Seal] = (),
    signer: Signer | None = None,
    card: Attachment | None = PLAIN_CARD,
) -> ExportReport:
    """Write the accepted and corrected samples, and who ruled so, into the new folder `folder`.

    `include_rejected` and `include_unsure` add a second file with these samples. `shapes` (named
    in `shapes.SHAPES`) are written beside the data set, divided by `split`; those that need the
    rejected samples include these. `attachments` and `seals` add files of their own (see
    `parts`). The verifier goes with every delivery, with a `signer` (see `keys`) its public key
    and its signature, and the `card` (see `card`; None leaves it out).

    The folder appears whole or not at all; `verify_folder` checks it later, anywhere. Raises
    UserError when there is nothing to export, the folder is not empty or cannot be written, or the
    project was tampered with.
    """
    started = time.monotonic()
    target = folder.expanduser().resolve()
    with snapshot(project) as now:
        # A split alone divides the rows of the data set.
        names = tuple(shapes) or (("veridesk",) if split else ())
        shaping = Shaping(names, options or ShapeOptions())
        refused = include_rejected or shaping.takes_rejected
        asked = Wanted(with_run(now, filter or ExportFilter()), refused, include_unsure)
        owner = str(now.setting("project_id"))[:8]
        # The project's lock keeps every other program from exporting it, unless it is read-only.
        with new_folder(target, owner, tidy=not project.read_only) as partial:
            attachments = (*attachments, *attachments_of(signer), *([card] if card else []))
            with Delivery(partial) as delivery:
                export = _Export(now, job, asked, delivery)
                counts, manifest = export.write(shaping, split, attachments)
            with RowFile(partial / MANIFEST) as file:
                file.write(manifest)
            for seal in (*seals, *seals_of(signer)):
                seal(partial, manifest)
    files = delivery.facts
    report = ExportReport(
        target,
        counts,
        files,
        hashlib.sha256(manifest).hexdigest(),
        time.monotonic() - started,
        signer.key_id if signer else None,
        tuple(export.told),
        export.split,
    )
    if not project.read_only:
        _note(project, report)
    return report


class _Export:
    """One export on its way into its partial folder."""

    def __init__(self, now: Snapshot, job: Job, asked: Wanted, delivery: Delivery) -> None:
        self._now = now
        self._job = job
        self._asked = asked
        self._delivery = delivery
        self._done = 0
        self._total = 0
        self._splitter: Splitter | None = None
        self.told: list[dict[str, object]] = []
        self.split: dict[str, object] | None = None

    def write(
        self, shaping: Shaping, split: SplitPlan | None, attachments: Sequence[Attachment]
    ) -> tuple[Counts, bytes]:
        """Write all files but the manifest; returns the counts, and the manifest's bytes."""
        asked = self._asked
        self._job.step(0, None, "choosing samples")
        selection = select(
            self._now,
            asked.filter,
            include_rejected=asked.include_rejected,
            include_unsure=asked.include_unsure,
        )
        _check_any(selection, count(self._now, selection, 0))
        self._check_standing()
        decisions = self._now.count_decisions()
        self._total = decisions + len(selection.dataset) + len(selection.refused)
        chain, withheld = self._write_log(selection)
        shapes = self._write_samples(selection, shaping, split)
        self._job.step(self._total, self._total, "sealing the folder")
        counts = count(self._now, selection, withheld)
        for attach in attachments:
            files = self._delivery.facts
            picked = selection.dataset
            facts = Facts(self._now, asked, picked, counts, files, chain, self.told, self.split)
            for name in attach(self._delivery.folder, facts):
                self._delivery.add_written(name)
        files = self._delivery.facts
        manifest = manifest_of(self._now, asked, counts, files, chain, shapes, self.split)
        return counts, render(manifest)

    def _write_samples(
        self, selection: Selection, shaping: Shaping, split: SplitPlan | None
    ) -> list[ShapePart]:
        """Write the data set, the refused samples and the shapes; returns the shapes' parts."""
        delivery, picked = self._delivery, selection.dataset.rids
        splits = split.names if split else ()
        shapes = shaping.parts(delivery, self._now, splits, picked)
        parts: list[Part] = [RowPart(delivery, DATASET, refused=False), *shapes]
        if self._asked.include_rejected or self._asked.include_unsure:
            parts.append(RowPart(delivery, REJECTED, refused=True))
        if split:
            everything = array("q", sorted([*picked, *selection.refused.rids]))
            self._splitter = Splitter(split, Groups(self._now, everything))
        self._feed(parts, selection.dataset, refused=False)
        self._feed(parts, selection.refused, refused=True)
        for part in parts:
            delivery.add(part.close())
        self.told = [part.to_plain() for part in shapes]
        self.split = self._splitter.to_plain() if self._splitter else None
        return shapes

    def _check_standing(self) -> None:
        misplaced = self._now.misplaced_decision()
        if misplaced is not None:
            raise UserError(
                f"the verdicts of this project were changed outside Veridesk (see decision "
                f"{misplaced}); restore it from a backup, and export that"
            )

    def _write_log(self, selection: Selection) -> tuple[Chain, int]:
        """Write the provenance file, checking each link of the chain on the way."""
        runs = {run.run_id: run for run in self._now.runs()}
        head, number, withheld = GENESIS, 0, 0
        file = self._delivery.file(PROVENANCE)
        for batch in self._now.log():
            self._job.step(self._done, self._total, "checking decisions")
            flags = self._now.raised_flags(_shown(batch, selection))
            for row in batch:
                number += 1
                head = _checked_link(row, number, head)
                run = _run_of(row)
                found = flags.get((run, row.rid), []) if run is not None else []
                disclosed = selection.discloses(row.rid)
                withheld += not disclosed
                shown = runs.get(run) if run is not None else None
                file.write(encode(log_row(row, found, shown, disclosed=disclosed)))
            self._done += len(batch)
        self._delivery.add({PROVENANCE: file.facts})
        return Chain(number, head), withheld

    def _feed(self, parts: Sequence[Part], picked: Picked, *, refused: bool) -> None:
        """Hand the picked samples to every part."""
        pairs = self._now.ruled_samples(picked.rids, picked.decisions)
        splitter = self._splitter
        for number, (sample, ruling) in enumerate(pairs, 1):
            split = splitter.split_of(sample) if splitter else ""
            row = Row(sample, ruling, sample_row(sample, ruling), refused, split)
            for part in parts:
                part.feed(row)
            if number % PAUSE == 0:
                self._job.step(self._done + number, self._total, "writing samples")
        self._done += len(picked)
        self._job.step(self._done, self._total, "writing samples")


def _shown(batch: list[LogRow], selection: Selection) -> set[tuple[RunId, Rid]]:
    """Which flags the decisions of a batch were made on, as pairs of run and sample."""
    pairs = set()
    for row in batch:
        run = _run_of(row)
        if run is not None and selection.discloses(row.rid):
            pairs.add((run, row.rid))
    return pairs


def _run_of(row: LogRow) -> RunId | None:
    ruling = row.decision.ruling
    return ruling.shown.run if ruling else None


def _checked_link(row: LogRow, number: int, previous: str) -> str:
    """The decision's hash; UserError when the chain does not vouch for the decision."""
    decision = row.decision
    digest = digest_of(content(row))
    sound = (
        decision.decision_id == number
        and decision.previous_hash == previous
        and decision.digest == digest
        and decision.hash == link(previous, digest)
    )
    if not sound:
        raise UserError(
            f"decision {decision.decision_id} was changed or removed after it was made, so this "
            "project proves nothing any more; restore it from a backup, and export that"
        )
    return decision.hash


def _check_any(selection: Selection, counts: Counts) -> None:
    if selection.dataset or selection.refused:
        return
    if counts.excluded_by_filter:
        raise UserError(
            f"the filter lets none of the {counts.excluded_by_filter:,} accepted and corrected "
            "samples through; loosen it"
        )
    raise UserError(
        f"no sample is accepted or corrected yet ({counts.pending:,} pending, "
        f"{counts.rejected:,} rejected, {counts.unsure:,} unsure, {counts.in_conflict:,} in "
        "conflict); rule on some first"
    )


def _note(project: Project, report: ExportReport) -> None:
    try:
        project.submit(
            lambda db: exports.add_export(
                db, str(report.folder), report.manifest_sha256, report.counts.to_plain()
            )
        ).result()
    except UserError as error:
        raise UserError(
            f"the export stands in {report.folder}, but the project did not note it: {error}"
        ) from error
