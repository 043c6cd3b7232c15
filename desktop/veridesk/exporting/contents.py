"""The content of a manifest, from the project and from what was written."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Protocol

from veridesk import __version__
from veridesk.exporting.columns import DATASET, LOG, PROVENANCE, REJECTED, ROW, describe
from veridesk.exporting.folder import FileFacts
from veridesk.exporting.manifest import FORMAT, FORMAT_VERSION, sealed
from veridesk.exporting.policy import POLICY, POLICY_NAME, Counts, ExportFilter
from veridesk.exporting.rows import file_name
from veridesk.store.reads.export import Snapshot


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which samples were asked for."""

    filter: ExportFilter
    include_rejected: bool
    include_unsure: bool


class Told(Protocol):
    """A shape that was written, as the manifest tells of it."""

    def describe(self) -> dict[str, list[dict[str, str]]]:
        """The columns of the shape's files, where they are lines with fixed keys."""
        ...

    def to_plain(self) -> dict[str, object]:
        """The shape's name, files, rows, options, what was left out and why, and figures."""
        ...


@dataclass(frozen=True, slots=True)
class Chain:
    """Length of the decision log and the hash of its last row."""

    count: int
    head: str


def manifest_of(
    snapshot: Snapshot,
    wanted: Wanted,
    counts: Counts,
    files: Mapping[str, FileFacts],
    chain: Chain,
    shapes: Sequence[Told] = (),
    split: Mapping[str, object] | None = None,
) -> dict[str, object]:
    """The sealed manifest of an export whose files are written."""
    return sealed(
        {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "program": {"name": "veridesk", "version": __version__},
            "project": {
                name: str(snapshot.setting(name))
                for name in ("project_id", "created_at", "created_by")
            },
            "exported_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "policy": {"name": POLICY_NAME, "text": POLICY},
            "filters": _filters(wanted),
            "counts": counts.to_plain(),
            "shapes": [part.to_plain() for part in shapes],
            "split": split,
            "files": {name: asdict(files[name]) for name in sorted(files)},
            "chain": asdict(chain),
            "detector_runs": _detector_runs(snapshot),
            "imports": _imports(snapshot),
            "columns": {
                name: columns
                for name, columns in sorted([*_own_columns(), *_shape_columns(shapes)])
                if name in files
            },
        }
    )


def _own_columns() -> list[tuple[str, list[dict[str, str]]]]:
    own = ((DATASET, ROW), (PROVENANCE, LOG), (REJECTED, ROW))
    return [(name, describe(columns)) for name, columns in own]


def _shape_columns(shapes: Sequence[Told]) -> list[tuple[str, list[dict[str, str]]]]:
    return [pair for part in shapes for pair in part.describe().items()]


def _filters(wanted: Wanted) -> dict[str, object]:
    return {
        "reviewers": sorted(wanted.filter.reviewers),
        "verdicts": sorted(str(verdict) for verdict in wanted.filter.wanted_verdicts),
        "include_rejected": wanted.include_rejected,
        "include_unsure": wanted.include_unsure,
        "min_reviewers": wanted.filter.min_reviewers,
        "without_unresolved": wanted.filter.without_unresolved,
        "without_bulk": wanted.filter.without_bulk,
        "queue": wanted.filter.queue.to_plain(),
    }


def _detector_runs(snapshot: Snapshot) -> list[dict[str, object]]:
    return [
        {
            "run": run.run_id,
            "detector": run.detector,
            "version": run.version,
            "weights_hash": run.weights_hash,
            "parameters": run.parameters,
            "threshold": run.threshold,
            "state": run.state,
            "started_at": run.started_at,
            "finished_at": run.finished_at,
            "assessed": run.assessed,
        }
        for run in snapshot.runs()
    ]


def _imports(snapshot: Snapshot) -> list[dict[str, object]]:
    return [
        {
            "import": fact.import_id,
            "state": fact.state,
            "started_at": fact.started_at,
            "files": [file_name(path) for path in fact.files],
            "samples_added": fact.samples_added,
            "samples_known": fact.samples_known,
            "sources_added": fact.sources_added,
            "rejected": fact.rejected,
        }
        for fact in snapshot.imports()
    ]
