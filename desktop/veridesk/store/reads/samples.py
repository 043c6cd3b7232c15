"""Questions about samples, sources, imports and rejections."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from veridesk.core.errors import UserError
from veridesk.core.model import Rejection, Rid, Sample, SampleId, Source
from veridesk.store.codec import plain_from_json
from veridesk.store.packing import texts_of, unpack_record


@dataclass(frozen=True, slots=True)
class ImportFact:
    """One import run as the window and the manifest name it."""

    import_id: int
    state: str
    started_at: str
    files: tuple[str, ...]
    samples_added: int
    samples_known: int
    sources_added: int
    rejected: int


def count_samples(db: Database) -> int:
    """Number of samples in the project."""
    return int(db.execute("SELECT count(*) FROM sample").fetchone()[0])


def sample(db: Database, rid: Rid) -> Sample:
    """One sample with its sources; KeyError when there is none."""
    found = samples(db, [rid])
    if not found:
        raise KeyError(rid)
    return found[0]


def samples(db: Database, rids: Sequence[Rid]) -> list[Sample]:
    """The samples of these rows with their sources, in the order asked; missing ones left out."""
    wanted = json.dumps(list(rids))
    sources: dict[int, list[Source]] = {}
    for rid, text, title, foreign_id in db.execute(
        """
        SELECT rid, text, title, foreign_id
        FROM sample_source
        JOIN source USING (source_rid)
        WHERE rid IN (SELECT value FROM json_each(?))
        ORDER BY rid, position
        """,
        (wanted,),
    ):
        sources.setdefault(rid, []).append(Source(text, title, foreign_id))
    rows = {
        row[0]: row
        for row in db.execute(
            """
            SELECT rid, sample_id, output, prompt, record_id, generator, task, dataset
            FROM sample
            WHERE rid IN (SELECT value FROM json_each(?))
            """,
            (wanted,),
        )
    }
    found = []
    for rid in rids:
        if (row := rows.get(rid)) is not None:
            _, key, output, prompt, *rest = row
            found.append(
                Sample(rid, SampleId(key), output, prompt, tuple(sources.get(rid, ())), *rest)
            )
    return found


def all_rids(db: Database) -> Iterator[Rid]:
    """Every sample's row number, in file order."""
    for row in db.execute("SELECT rid FROM sample ORDER BY rid"):
        yield Rid(row[0])


def find_rid(db: Database, public_id: str | int) -> Rid:
    """The sample that an id names: the imported record's id, or the sample's own content hash.

    Digits also find a record whose id is a number. Raises UserError when none or several match.
    """
    keys: list[str | int] = [public_id]
    if isinstance(public_id, str) and public_id.removeprefix("-").isdecimal():
        keys += [int(public_id)] if len(public_id) < 19 else []
    rids: list[int] = []
    for key in keys:
        rows = db.execute("SELECT rid FROM sample WHERE record_id IS ? LIMIT 2", (key,))
        rids += [row[0] for row in rows]
    if not rids:
        rows = db.execute("SELECT rid FROM sample WHERE sample_id = ?", (str(public_id),))
        rids = [row[0] for row in rows]
    if not rids:
        raise UserError(f"no sample has the id {public_id!r}; `veridesk queue` lists the ids")
    if len(rids) > 1:
        raise UserError(
            f"several samples have the id {public_id!r}; name one by its sample_id, which "
            "`veridesk queue --json` lists"
        )
    return Rid(rids[0])


def raw_record(db: Database, rid: Rid) -> bytes:
    """The original record of a sample, byte for byte; KeyError when there is none."""
    row = db.execute("SELECT raw FROM record WHERE rid = ?", (rid,)).fetchone()
    if row is None:
        raise KeyError(rid)
    return unpack_record(row[0], texts_of(sample(db, rid)))


def place_of(db: Database, rid: Rid) -> tuple[str, int]:
    """File and line that a sample came from; KeyError when there is none."""
    row = db.execute(
        "SELECT path, line FROM sample JOIN import_file USING (file_id) WHERE rid = ?", (rid,)
    ).fetchone()
    if row is None:
        raise KeyError(rid)
    return row[0], row[1]


def generators(db: Database) -> list[str]:
    """Names of the models that wrote samples, in alphabetical order."""
    rows = db.execute(
        "SELECT DISTINCT generator FROM sample WHERE generator IS NOT NULL ORDER BY generator"
    )
    return [row[0] for row in rows]


def imports(db: Database) -> list[ImportFact]:
    """All import runs, oldest first."""
    files: dict[int, list[str]] = {}
    for import_id, path in db.execute("SELECT import_id, path FROM import_file ORDER BY file_id"):
        files.setdefault(import_id, []).append(path)
    rows = db.execute(
        """
        SELECT import_id, state, started_at, samples_added, samples_known, sources_added, rejected
        FROM import_run
        ORDER BY import_id
        """
    )
    return [
        ImportFact(number, state, started_at, tuple(files.get(number, ())), *counts)
        for number, state, started_at, *counts in rows
    ]


def rejections(db: Database, import_id: int | None = None) -> Iterator[Rejection]:
    """What could not be imported, of one import or of all, in the order it was met."""
    for row in db.execute(
        """
        SELECT file, line, reason, raw, size
        FROM rejection
        WHERE ?1 IS NULL OR import_id = ?1
        ORDER BY rejection_id
        """,
        (import_id,),
    ):
        yield Rejection(*row)


def setting(db: Database, name: str) -> object:
    """A project's own setting, None where it was never set."""
    row = db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return plain_from_json(row[0]) if row else None
