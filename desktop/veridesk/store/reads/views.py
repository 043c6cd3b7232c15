"""What a reviewer can filter by, and what was arranged for the eye."""

import json
from dataclasses import dataclass, fields

from sqlite_utils import Database

from veridesk.core.model import FlagKind, Rid, RunId, SourceId
from veridesk.core.queue import QueueFilter
from veridesk.store.reads.decisions import reviewers
from veridesk.store.reads.samples import ImportFact, imports, setting

THRESHOLD = "view_threshold"
"""Name of the project's setting that the flags on screen are held against."""
BANDS = 100
"""Steps of the threshold that are counted."""


@dataclass(frozen=True, slots=True)
class Facets:
    """The values that filters can be made of, each in alphabetical order."""

    generators: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    imports: tuple[ImportFact, ...] = ()
    saved: tuple[tuple[str, QueueFilter], ...] = ()


def facets(db: Database) -> Facets:
    """All values in the project that a filter can name."""
    return Facets(
        _values(db, "generator"),
        _values(db, "task"),
        _values(db, "dataset"),
        tuple(reviewers(db)),
        tuple(fact for fact in imports(db) if fact.state != "undone"),
        tuple(saved_filters(db).items()),
    )


def _values(db: Database, column: str) -> tuple[str, ...]:
    """The values of an indexed column, hopping from one to the next instead of reading all."""
    rows = db.execute(
        f"""
        WITH RECURSIVE hop (value) AS (
            SELECT min({column}) FROM sample WHERE {column} IS NOT NULL
            UNION ALL
            SELECT (SELECT min({column}) FROM sample WHERE {column} > hop.value)
            FROM hop
            WHERE hop.value IS NOT NULL
        )
        SELECT value FROM hop WHERE value IS NOT NULL
        """
    )
    return tuple(row[0] for row in rows)


def saved_filters(db: Database) -> dict[str, QueueFilter]:
    """The saved filters by name; one that this program cannot read is left out."""
    found = {}
    for name, wanted in db.execute("SELECT name, wanted FROM saved_filter ORDER BY name"):
        filter_ = filter_from_plain(json.loads(wanted))
        if filter_ is not None:
            found[name] = filter_
    return found


def filter_from_plain(plain: object) -> QueueFilter | None:
    """A filter read back from JSON values; None where they are no filter of ours."""
    if not isinstance(plain, dict) or set(plain) - {spec.name for spec in fields(QueueFilter)}:
        return None
    default = {**QueueFilter().to_plain(), "where": []}
    allowed = {
        "statuses": list, "kinds": list, "text": str, "bookmarked": bool, "run": int, "where": list,
        "import_id": int, "score_low": (int, float), "score_high": (int, float),
        "threshold": (int, float),
    }  # fmt: skip
    for name, value in plain.items():
        kind = allowed.get(name, str)
        if value != default[name] and not isinstance(value, kind):  # type: ignore[arg-type]
            return None
    try:
        return QueueFilter(
            **{
                **plain,
                "statuses": frozenset(map(str, plain.get("statuses", ()))),
                "kinds": frozenset(FlagKind(kind) for kind in plain.get("kinds", ())),
                "where": tuple((str(name), str(value)) for name, value in plain.get("where", ())),
            }
        )
    except (ValueError, TypeError):
        return None


def count_ruled(db: Database) -> int:
    """How many samples somebody ruled on."""
    return int(db.execute("SELECT count(DISTINCT rid) FROM standing").fetchone()[0])


def is_bookmarked(db: Database, rid: Rid, by: str) -> bool:
    """True when the reviewer put a bookmark on the sample."""
    row = db.execute("SELECT 1 FROM bookmark WHERE rid = ? AND reviewer = ?", (rid, by)).fetchone()
    return row is not None


def view_threshold(db: Database) -> float | None:
    """What the flags on screen are held against; None: the run's own threshold."""
    value = setting(db, THRESHOLD)
    return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else None


def flag_bands(db: Database, run: RunId) -> list[int]:
    """For each threshold 0.00, 0.01 … 1.00 how many samples have a flag at or over it."""
    counts = [0] * (BANDS + 1)
    for band, number in db.execute(
        f"""
        SELECT CAST(strongest * {BANDS} + 1e-9 AS INTEGER), count(*)
        FROM (SELECT max(probability) AS strongest FROM flag WHERE run_id = ? GROUP BY rid)
        GROUP BY 1
        """,
        (run,),
    ):
        counts[band] = number
    for band in range(BANDS - 1, -1, -1):
        counts[band] += counts[band + 1]
    return counts


def source_id_of(db: Database, rid: Rid, position: int) -> SourceId | None:
    """The content hash of a sample's source number `position` (from 0)."""
    row = db.execute(
        """
        SELECT source_id
        FROM sample_source
        JOIN source USING (source_rid)
        WHERE rid = ?
        ORDER BY position
        LIMIT 1 OFFSET ?
        """,
        (rid, position),
    ).fetchone()
    return SourceId(row[0]) if row else None
