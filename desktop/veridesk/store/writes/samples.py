"""What an import writes: import runs, files, sources, samples, records, rejections."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from veridesk.core.errors import UserError
from veridesk.core.ids import sample_id, source_id
from veridesk.core.model import Assessment, ImportedSample, Rejection, Rid, SampleId, SourceId
from veridesk.store.change import Change, touched
from veridesk.store.clock import utc_now
from veridesk.store.packing import pack_record, texts_of
from veridesk.store.writes.flags import add_imported_assessments

TITLE_LENGTH = 120
"""Code points of a sample that a line of the queue shows."""


Batch = dict[SampleId, tuple[ImportedSample, list[SourceId]]]


@dataclass(frozen=True, slots=True)
class BatchCounts:
    """What one batch brought, and what it changed."""

    samples_added: int
    samples_known: int
    sources_added: int
    rejected: int
    change: Change


def start_import(db: Database, mapping: Mapping[str, object]) -> int:
    """Open an import run; returns its id."""
    cursor = db.execute(
        "INSERT INTO import_run (state, mapping, started_at) VALUES ('running', ?, ?)",
        (json.dumps(mapping, ensure_ascii=False), utc_now()),
    )
    return int(cursor.lastrowid or 0)


def add_file(db: Database, import_id: int, path: str, size: int, file_format: str) -> int:
    """Name a file of an import run; returns its id. `size` is in bytes, 0 when not known."""
    cursor = db.execute(
        "INSERT INTO import_file (import_id, path, size, format) VALUES (?, ?, ?, ?)",
        (import_id, path, size, file_format),
    )
    return int(cursor.lastrowid or 0)


def add_samples(
    db: Database,
    import_id: int,
    file_id: int,
    samples: Sequence[ImportedSample],
    rejections: Sequence[Rejection] = (),
) -> BatchCounts:
    """Store one batch; samples and sources that the project holds already are only counted.

    What a sample's file itself marks as wrong goes to the `imported` detector run of this import,
    also for a known sample that no imported run has assessed yet.
    """
    source_ids = [[source_id(source.text) for source in sample.sources] for sample in samples]
    source_rids, sources_added = _add_sources(db, samples, source_ids)
    ids = [sample_id(s, i) for s, i in zip(samples, source_ids, strict=True)]
    batch: Batch = {}
    for key, sample, sources in zip(ids, samples, source_ids, strict=True):
        batch.setdefault(key, (sample, sources))
    rid_of, fresh = _insert_samples(db, file_id, batch)
    _insert_details(db, fresh, source_rids)
    _add_rejections(db, import_id, rejections)
    found: dict[Rid, Assessment] = {}
    for key, sample in zip(ids, samples, strict=True):
        if sample.imported is not None:
            found.setdefault(rid_of[key], sample.imported)
    add_imported_assessments(db, import_id, found)
    counts = (len(fresh), len(samples) - len(fresh), sources_added, len(rejections))
    db.execute(
        """
        UPDATE import_run
        SET samples_added = samples_added + ?,
            samples_known = samples_known + ?,
            sources_added = sources_added + ?,
            rejected = rejected + ?
        WHERE import_id = ?
        """,
        (*counts, import_id),
    )
    return BatchCounts(*counts, touched("sample", "source", "rejection", "assessment", "flag"))


def finish_import(db: Database, import_id: int, state: str) -> Change:
    """Close an import run as `done`, `cancelled` or `failed`."""
    db.execute(
        "UPDATE import_run SET state = ?, finished_at = ? WHERE import_id = ?",
        (state, utc_now(), import_id),
    )
    return touched("import_run")


def index_text(db: Database, after: Rid, limit: int = 2000) -> Rid | None:
    """Bring the next `limit` samples after `after` into the full-text index; None when done.

    As many sources go into theirs. Safe to repeat: what is indexed already is left out.
    """
    rows = db.execute(
        "SELECT rid FROM sample WHERE rid > ? ORDER BY rid LIMIT ?", (after, limit)
    ).fetchall()
    sources = _index_sources(db, limit)
    if not rows:
        return after if sources else None
    first, last = rows[0][0], rows[-1][0]
    db.execute(
        """
        INSERT INTO sample_fts (rowid, prompt, output)
        SELECT rid, prompt, output
        FROM sample
        WHERE rid BETWEEN ? AND ?
            AND rid > coalesce((SELECT max(id) FROM sample_fts_docsize), 0)
        """,
        (first, last),
    )
    return Rid(last)


def _index_sources(db: Database, limit: int) -> int:
    """Bring the next `limit` sources into their full-text index; says how many there were."""
    cursor = db.execute(
        """
        INSERT INTO source_fts (rowid, text)
        SELECT source_rid, text
        FROM source
        WHERE source_rid > coalesce((SELECT max(id) FROM source_fts_docsize), 0)
        ORDER BY source_rid
        LIMIT ?
        """,
        (limit,),
    )
    return cursor.rowcount


def undo_import(db: Database, import_id: int) -> Change:
    """Take a whole import back: its samples, flags, rejections, and sources nobody else uses.

    Raises UserError when a reviewer has ruled on one of its samples: rulings are never lost.
    """
    mine = "SELECT rid FROM sample JOIN import_file USING (file_id) WHERE import_id = ?"
    ruled = db.execute(
        f"""
        SELECT count(*)
        FROM decision
        WHERE sample_id IN (SELECT sample_id FROM sample WHERE rid IN ({mine}))
        """,
        (import_id,),
    ).fetchone()[0]
    if ruled:
        raise UserError(
            f"{ruled} decisions rest on samples of this import; it stays, filter it out instead"
        )
    db.execute(
        f"""
        INSERT INTO sample_fts (sample_fts, rowid, prompt, output)
        SELECT 'delete', rid, prompt, output
        FROM sample
        WHERE rid IN ({mine}) AND rid IN (SELECT id FROM sample_fts_docsize)
        """,
        (import_id,),
    )
    for table in ("flag", "assessment"):
        db.execute(
            f"""
            DELETE FROM {table}
            WHERE run_id IN (SELECT run_id FROM detector_run WHERE import_id = ?)
            """,
            (import_id,),
        )
    db.execute("DELETE FROM detector_run WHERE import_id = ?", (import_id,))
    for table in ("flag", "assessment", "draft", "bookmark", "sample_source", "record", "sample"):
        db.execute(f"DELETE FROM {table} WHERE rid IN ({mine})", (import_id,))
    unused = "source_rid NOT IN (SELECT source_rid FROM sample_source)"
    db.execute(
        f"""
        INSERT INTO source_fts (source_fts, rowid, text)
        SELECT 'delete', source_rid, text
        FROM source
        WHERE {unused} AND source_rid IN (SELECT id FROM source_fts_docsize)
        """
    )
    db.execute(f"DELETE FROM source WHERE {unused}")
    db.execute("DELETE FROM rejection WHERE import_id = ?", (import_id,))
    db.execute(
        "UPDATE import_run SET state = 'undone', finished_at = ? WHERE import_id = ?",
        (utc_now(), import_id),
    )
    return touched("sample", "source", "rejection", "assessment", "flag", "import_run")


def _next(db: Database, query: str) -> int:
    return int(db.execute(query).fetchone()[0] or 0) + 1


def _add_sources(
    db: Database, samples: Sequence[ImportedSample], ids: list[list[SourceId]]
) -> tuple[dict[SourceId, int], int]:
    texts: dict[SourceId, str] = {}
    for sample, keys in zip(samples, ids, strict=True):
        for key, source in zip(keys, sample.sources, strict=True):
            texts.setdefault(key, source.text)
    first = _next(db, "SELECT max(source_rid) FROM source")
    added = db.conn.executemany(
        """
        INSERT INTO source (source_rid, source_id, text)
        VALUES (?, ?, ?)
        ON CONFLICT (source_id) DO NOTHING
        """,
        [(first + n, key, text) for n, (key, text) in enumerate(texts.items())],
    ).rowcount
    if added == len(texts):
        return {key: first + n for n, key in enumerate(texts)}, added
    rows = db.execute(
        """
        SELECT source_id, source_rid
        FROM source
        WHERE source_id IN (SELECT value FROM json_each(?))
        """,
        (json.dumps(list(texts)),),
    )
    return {SourceId(key): rid for key, rid in rows}, added


def _insert_samples(
    db: Database, file_id: int, batch: Batch
) -> tuple[Mapping[SampleId, Rid], list[tuple[Rid, ImportedSample, list[SourceId]]]]:
    """Store the samples that are not known; returns the rids of all, and those stored."""
    first = _next(db, "SELECT max(rid) FROM sample")
    rid_of = {key: Rid(first + n) for n, key in enumerate(batch)}
    # Asking which are known would cost more than trying: in most batches none is.
    added = db.conn.executemany(
        """
        INSERT INTO sample (
            rid, sample_id, record_id, file_id, line, generator, task, dataset, title,
            prompt, output
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (sample_id) DO NOTHING
        """,
        [
            (
                rid_of[key],
                key,
                s.record_id,
                file_id,
                s.line,
                s.generator,
                s.task,
                s.dataset,
                _title(s),
                s.prompt,
                s.output,
            )
            for key, (s, _) in batch.items()
        ],
    ).rowcount
    if added == len(batch):
        return rid_of, [(rid_of[key], s, sources) for key, (s, sources) in batch.items()]
    rows = db.execute(
        "SELECT sample_id, rid FROM sample WHERE sample_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(batch)),),
    )
    stored = {SampleId(key): Rid(rid) for key, rid in rows}
    fresh = [(stored[key], *batch[key]) for key in batch if stored[key] == rid_of[key]]
    return stored, fresh


def _insert_details(
    db: Database,
    fresh: Sequence[tuple[Rid, ImportedSample, list[SourceId]]],
    source_rids: Mapping[SourceId, int],
) -> None:
    db.conn.executemany(
        "INSERT INTO record (rid, raw) VALUES (?, ?)",
        [(rid, pack_record(s.raw, texts_of(s))) for rid, s, _ in fresh],
    )
    db.conn.executemany(
        """
        INSERT INTO sample_source (rid, position, source_rid, title, foreign_id)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
            (rid, n, source_rids[key], source.title, source.foreign_id)
            for rid, s, keys in fresh
            for n, (key, source) in enumerate(zip(keys, s.sources, strict=True))
        ],
    )


def _title(sample: ImportedSample) -> str:
    """One line for the queue: the prompt's beginning, or the output's where there is none."""
    text = sample.prompt if sample.prompt.strip() else sample.output
    return " ".join(text[: 4 * TITLE_LENGTH].split())[:TITLE_LENGTH]


def _add_rejections(db: Database, import_id: int, rejections: Sequence[Rejection]) -> None:
    db.conn.executemany(
        """
        INSERT INTO rejection (import_id, file, line, reason, raw, size)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        ((import_id, r.file, r.line, r.reason, r.raw, r.size) for r in rejections),
    )
