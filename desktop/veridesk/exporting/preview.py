"""What an export would write, told without writing anything."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import cast

from veridesk.exporting.parts import Row
from veridesk.exporting.policy import Counts, ExportFilter
from veridesk.exporting.rows import sample_row
from veridesk.exporting.selection import Picked, count, select, with_run
from veridesk.exporting.shapes import ShapeOptions, ShapePreview, Shaping
from veridesk.store.project import Project
from veridesk.store.reads.export import Snapshot, snapshot

LOOK = 200
"""Samples of each verdict that the preview of shapes looks at."""


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What an export would write: its numbers, its first rows, and those of each shape."""

    counts: Counts
    rows: tuple[dict[str, object], ...]
    shapes: tuple[ShapePreview, ...] = ()

    @property
    def summary(self) -> str:
        """One sentence for people."""
        return summary_of(self.counts, done=False)

    def as_dict(self) -> dict[str, object]:
        """The preview for machines."""
        return {
            **self.counts.to_plain(),
            "rows": list(self.rows),
            "shapes": [asdict(shape) for shape in self.shapes],
        }


def preview_export(
    project: Project,
    filter: ExportFilter | None = None,  # noqa: A002  (the word for it)
    *,
    include_rejected: bool = False,
    include_unsure: bool = False,
    shapes: Sequence[str] = (),
    options: ShapeOptions | None = None,
    limit: int = 3,
) -> ExportPreview:
    """The numbers and the first `limit` rows of an export, and those of each shape.

    The rows of shapes are made from the first samples only (`LOOK`), so a shape may show fewer.
    """
    shaping = Shaping(tuple(shapes), options or ShapeOptions())
    with snapshot(project) as now:
        selection = select(
            now,
            with_run(now, filter or ExportFilter()),
            include_rejected=include_rejected or shaping.takes_rejected,
            include_unsure=include_unsure,
        )
        firsts = list(_rows(now, selection.dataset, LOOK if shapes else limit, refused=False))
        rows = tuple(row.plain for row in firsts[:limit])
        if shaping.takes_rejected:
            firsts += _rows(now, selection.refused, LOOK, refused=True)
        counts = count(now, selection, 0)
        return ExportPreview(counts, rows, shaping.preview(firsts, limit, counts))


def summary_of(counts: Counts, *, done: bool) -> str:
    """What is exported, or was when `done`, and what is left, in one sentence."""
    number, refused = counts.exported, counts.rejected_rows + counts.unsure_rows
    if done:
        words = "1 sample exported" if number == 1 else f"{number:,} samples exported"
    else:
        words = "1 sample to export" if number == 1 else f"{number:,} samples to export"
    accepted, corrected = counts.exported_accepted, counts.exported_corrected
    parts = [
        f"{words}: {accepted:,} accepted, {corrected:,} corrected",
        f"{refused:,} rejected or unsure beside them" if refused else "",
        f"{counts.excluded_by_filter:,} left out by the filter"
        if counts.excluded_by_filter
        else "",
        f"{counts.in_conflict:,} left out in conflict" if counts.in_conflict else "",
        f"{counts.pending:,} still pending" if counts.pending else "",
    ]
    return "; ".join(filter(None, parts))


def lines_of(
    shapes: Sequence[Mapping[str, object]], split: Mapping[str, object] | None
) -> list[str]:
    """What was written in which shape and split, what was left out and why, a line each."""
    return [_shape_line(shape) for shape in shapes] + ([_split_line(split)] if split else [])


def _shape_line(shape: Mapping[str, object]) -> str:
    left_out = cast("Mapping[str, int]", shape["left_out"])
    figures = cast("Mapping[str, object]", shape["figures"])
    rows = cast("int", shape["rows"])
    told = [f"{shape['name']}: {rows:,} rows"]
    if left_out:
        reasons = ", ".join(f"{number:,} ({why})" for why, number in left_out.items())
        told.append(f"left out {reasons}")
    told += [f"{name.replace('_', ' ')} {value}" for name, value in figures.items()]
    return "; ".join(told)


def _split_line(split: Mapping[str, object]) -> str:
    rows = cast("Mapping[str, int]", split["rows"])
    parts = ", ".join(f"{name} {number:,}" for name, number in rows.items())
    return (
        f"splits by seed {split['seed']}: {parts}; {split['groups']} groups of shared sources, the "
        f"largest of {split['largest_group']} samples"
    )


def _rows(now: Snapshot, picked: Picked, limit: int, *, refused: bool) -> Iterator[Row]:
    for sample, ruling in now.ruled_samples(picked.rids[:limit], picked.decisions[:limit]):
        yield Row(sample, ruling, sample_row(sample, ruling), refused)
