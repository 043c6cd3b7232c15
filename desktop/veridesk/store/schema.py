"""The tables of a project, as migrations that are only ever appended to."""

from collections.abc import Callable

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x56644B31
"""Marks a SQLite file as a Veridesk project ("VdK1")."""

migrations = Migrations("veridesk")
_names: list[str] = []


def schema() -> Callable[[Callable[[Database], None]], Callable[[Database], None]]:
    """Register the next migration; what has shipped is never edited, only followed."""

    def register(step: Callable[[Database], None]) -> Callable[[Database], None]:
        _names.append(step.__name__)
        return migrations()(step)

    return register


def current_version() -> int:
    """The schema version this program writes: the number of its migrations."""
    return len(_names)


def make_schema(db: Database, version: int) -> None:
    """Bring an empty database to the schema of `version`, as a program of that time made it."""
    later = _names[version:]
    if later:
        migrations.apply(db, stop_before=later[0])
    else:
        migrations.apply(db)


def _run(db: Database, *statements: str) -> None:
    for statement in statements:
        db.execute(statement)


@schema()
def m001_imports(db: Database) -> None:
    """Sources, samples and where they came from."""
    _run(
        db,
        """
        CREATE TABLE setting (
            name  TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE import_run (
            import_id     INTEGER PRIMARY KEY,
            state         TEXT    NOT NULL
                          CHECK (state IN ('running', 'done', 'cancelled', 'failed', 'undone')),
            mapping       TEXT    NOT NULL,
            started_at    TEXT    NOT NULL,
            finished_at   TEXT,
            samples_added INTEGER NOT NULL DEFAULT 0,
            samples_known INTEGER NOT NULL DEFAULT 0,
            sources_added INTEGER NOT NULL DEFAULT 0,
            rejected      INTEGER NOT NULL DEFAULT 0
        ) STRICT
        """,
        """
        CREATE TABLE import_file (
            file_id   INTEGER PRIMARY KEY,
            import_id INTEGER NOT NULL REFERENCES import_run (import_id),
            path      TEXT    NOT NULL,
            size      INTEGER NOT NULL,
            format    TEXT    NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE source (
            source_rid INTEGER PRIMARY KEY,
            source_id  TEXT    NOT NULL UNIQUE,
            text       TEXT    NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE sample (
            rid       INTEGER PRIMARY KEY,
            sample_id TEXT    NOT NULL UNIQUE,
            record_id ANY,
            file_id   INTEGER NOT NULL REFERENCES import_file (file_id),
            line      INTEGER NOT NULL,
            generator TEXT,
            task      TEXT,
            dataset   TEXT,
            title     TEXT    NOT NULL,
            prompt    TEXT    NOT NULL,
            output    TEXT    NOT NULL
        ) STRICT
        """,
        "CREATE INDEX sample_record ON sample (record_id)",
        "CREATE INDEX sample_file ON sample (file_id)",
        """
        CREATE TABLE sample_source (
            rid        INTEGER NOT NULL REFERENCES sample (rid),
            position   INTEGER NOT NULL,
            source_rid INTEGER NOT NULL REFERENCES source (source_rid),
            title      TEXT,
            foreign_id TEXT,
            PRIMARY KEY (rid, position)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX sample_source_source ON sample_source (source_rid)",
        """
        CREATE TABLE record (
            rid INTEGER PRIMARY KEY REFERENCES sample (rid),
            raw BLOB    NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE rejection (
            rejection_id INTEGER PRIMARY KEY,
            import_id    INTEGER NOT NULL REFERENCES import_run (import_id),
            file         TEXT    NOT NULL,
            line         INTEGER NOT NULL,
            reason       TEXT    NOT NULL,
            raw          BLOB    NOT NULL,
            size         INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE VIRTUAL TABLE sample_fts USING fts5 (
            prompt, output, content = 'sample', content_rowid = 'rid'
        )
        """,
    )


@schema()
def m002_flags(db: Database) -> None:
    """Detector runs and what they found."""
    _run(
        db,
        """
        CREATE TABLE detector_run (
            run_id       INTEGER PRIMARY KEY,
            detector     TEXT    NOT NULL,
            version      TEXT    NOT NULL,
            weights_hash TEXT    NOT NULL,
            parameters   TEXT    NOT NULL,
            threshold    REAL    NOT NULL CHECK (threshold BETWEEN 0 AND 1),
            state        TEXT    NOT NULL
                         CHECK (state IN ('running', 'done', 'cancelled', 'failed')),
            import_id    INTEGER REFERENCES import_run (import_id),
            started_at   TEXT    NOT NULL,
            finished_at  TEXT,
            seconds      REAL    NOT NULL DEFAULT 0
        ) STRICT
        """,
        """
        CREATE TABLE assessment (
            run_id     INTEGER NOT NULL REFERENCES detector_run (run_id),
            rid        INTEGER NOT NULL REFERENCES sample (rid),
            score      REAL    CHECK (score BETWEEN 0 AND 1),
            state      TEXT    NOT NULL CHECK (
                           state IN ('supported', 'contradicted', 'not found', 'not checked')
                       ),
            flag_count INTEGER NOT NULL,
            reason     TEXT    NOT NULL,
            claims     TEXT    NOT NULL,
            CHECK ((score IS NULL) <= (state = 'not checked'))
        ) STRICT
        """,
        "CREATE UNIQUE INDEX assessment_sample ON assessment (run_id, rid)",
        "CREATE INDEX assessment_risk ON assessment (run_id, score DESC, rid)",
        "CREATE INDEX assessment_rid ON assessment (rid)",
        """
        CREATE TABLE flag (
            flag_id     INTEGER PRIMARY KEY,
            run_id      INTEGER NOT NULL REFERENCES detector_run (run_id),
            rid         INTEGER NOT NULL REFERENCES sample (rid),
            span_start  INTEGER NOT NULL CHECK (span_start >= 0),
            span_end    INTEGER NOT NULL,
            kind        TEXT    NOT NULL CHECK (kind IN ('contradicted', 'unsupported')),
            probability REAL    NOT NULL CHECK (probability BETWEEN 0 AND 1),
            reason      TEXT    NOT NULL,
            CHECK (span_end > span_start)
        ) STRICT
        """,
        "CREATE INDEX flag_sample ON flag (run_id, rid)",
        "CREATE INDEX flag_rid ON flag (rid)",
        "CREATE INDEX flag_kind ON flag (run_id, kind, rid, probability)",
    )


@schema()
def m003_decisions(db: Database) -> None:
    """Rulings: appended, chained, never changed."""
    _run(
        db,
        """
        CREATE TABLE decision (
            decision_id   INTEGER PRIMARY KEY,
            sample_id     TEXT    NOT NULL REFERENCES sample (sample_id),
            reviewer      TEXT    NOT NULL CHECK (reviewer <> ''),
            verdict       TEXT    CHECK (
                              verdict IN ('accepted', 'corrected', 'rejected', 'unsure')
                          ),
            output        TEXT,
            note          TEXT    NOT NULL,
            marks         TEXT    NOT NULL,
            seconds       REAL,
            shown         TEXT    NOT NULL,
            bulk          INTEGER NOT NULL DEFAULT 0 CHECK (bulk IN (0, 1)),
            decided_at    TEXT    NOT NULL,
            undoes        INTEGER UNIQUE REFERENCES decision (decision_id),
            redoes        INTEGER UNIQUE REFERENCES decision (decision_id),
            previous_hash TEXT    NOT NULL,
            digest        TEXT    NOT NULL,
            hash          TEXT    NOT NULL UNIQUE,
            CHECK ((verdict IS NULL) = (undoes IS NOT NULL)),
            CHECK (undoes IS NULL OR redoes IS NULL),
            CHECK ((output IS NOT NULL) = (verdict IS 'corrected'))
        ) STRICT
        """,
        "CREATE INDEX decision_reviewer ON decision (reviewer, decision_id)",
        "CREATE INDEX decision_sample ON decision (sample_id, reviewer)",
        """
        CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
        BEGIN
            SELECT RAISE (ABORT, 'a decision is never changed');
        END
        """,
        """
        CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
        BEGIN
            SELECT RAISE (ABORT, 'a decision is never deleted');
        END
        """,
        # What stands after all undoing and redoing, kept in the transaction of the decision, so
        # that a queue of a million samples need not replay the log.
        """
        CREATE TABLE standing (
            rid         INTEGER NOT NULL REFERENCES sample (rid),
            reviewer    TEXT    NOT NULL,
            verdict     TEXT    NOT NULL,
            decision_id INTEGER NOT NULL REFERENCES decision (decision_id),
            PRIMARY KEY (rid, reviewer)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX standing_verdict ON standing (reviewer, verdict, rid)",
        """
        CREATE TABLE draft (
            rid      INTEGER NOT NULL REFERENCES sample (rid),
            reviewer TEXT    NOT NULL,
            output   TEXT,
            note     TEXT    NOT NULL,
            saved_at TEXT    NOT NULL,
            PRIMARY KEY (rid, reviewer)
        ) STRICT, WITHOUT ROWID
        """,
    )


@schema()
def m004_exports(db: Database) -> None:
    """What was handed over, and where to."""
    _run(
        db,
        """
        CREATE TABLE export_run (
            export_id       INTEGER PRIMARY KEY,
            folder          TEXT    NOT NULL,
            exported_at     TEXT    NOT NULL,
            manifest_sha256 TEXT    NOT NULL,
            counts          TEXT    NOT NULL
        ) STRICT
        """,
    )


@schema()
def m005_views(db: Database) -> None:
    """What a reviewer finds samples by: words of sources, bookmarks, saved filters, facets."""
    _run(
        db,
        # Only whole words are looked for, so places within a text are not kept.
        """
        CREATE VIRTUAL TABLE source_fts USING fts5 (
            text, content = 'source', content_rowid = 'source_rid', detail = 'none'
        )
        """,
        """
        CREATE TABLE bookmark (
            rid       INTEGER NOT NULL REFERENCES sample (rid),
            reviewer  TEXT    NOT NULL,
            marked_at TEXT    NOT NULL,
            PRIMARY KEY (rid, reviewer)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE saved_filter (
            name     TEXT PRIMARY KEY CHECK (name <> ''),
            wanted   TEXT NOT NULL,
            saved_at TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX sample_generator ON sample (generator) WHERE generator IS NOT NULL",
        "CREATE INDEX sample_task ON sample (task) WHERE task IS NOT NULL",
        "CREATE INDEX sample_dataset ON sample (dataset) WHERE dataset IS NOT NULL",
    )
