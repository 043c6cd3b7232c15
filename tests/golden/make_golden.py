#!/usr/bin/env python3
"""Make the golden project file of the present schema version, once, when it ships.

    PYTHONPATH=desktop python3 tests/golden/make_golden.py

It writes `schema-N.golden.gz` and, beside it, what the file must still tell for ever. A file that
is there already is left alone: what has shipped does not change.
"""

import contextlib
import gzip
import json
import sys
import tempfile
from pathlib import Path

from veridesk.core.job import Job
from veridesk.core.model import Mark, MarkKind, Rid, Ruling, Shown, Span, Verdict
from veridesk.exporting.run import export_samples
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import import_files
from veridesk.reviewing import session
from veridesk.store.project import Project
from veridesk.store.schema import current_version

HERE = Path(__file__).resolve().parent
ROWS = [
    {
        "id": "one",
        "prompt": "When did the bridge open? 😀",
        "sources": [{"id": "d", "title": "Note", "text": "The bridge opened on 28 May 1937."}],
        "output": "It opened in 1939. It is red.",
        "model": "model-a",
    },
    {"id": 2, "prompt": "Quando?", "sources": [], "output": "Nel 1937, si dice: «forse»."},
    {"id": "three", "prompt": "何時?", "sources": [{"text": "橋は1937年。"}], "output": "1937年。"},
]


def make(path: Path, folder: Path) -> None:
    """A project in which everything has happened once."""
    file = folder / "samples.jsonl"
    lines = [json.dumps(row, ensure_ascii=False) for row in ROWS] + ["{broken"]
    file.write_text("\n".join(lines), encoding="utf-8")
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [file])
        flag_samples(project, Job())
        mark = Mark(Span(13, 17), MarkKind.CONTRADICTED, "the year")
        rulings = [
            (1, Ruling(Verdict.CORRECTED, "It opened in 1937. It is red.", "year", (mark,), 7.5)),
            (2, Ruling(Verdict.UNSURE, note="no source", shown=Shown())),
            (3, Ruling(Verdict.REJECTED)),
        ]
        for rid, ruling in rulings:
            session.decide(project, Rid(rid), ruling, "Ann").result()
        session.decide(project, Rid(3), Ruling(Verdict.ACCEPTED), "Bo").result()
        session.undo(project, "Ann").result()
        session.redo(project, "Ann").result()
        session.undo(project, "Ann").result()
        session.save_draft(project, Rid(3), "half typed 😀", "later", "Ann").result()
        export_samples(project, Job(), folder / "delivery")


def facts_of(path: Path) -> dict[str, list[list[object]]]:
    """What a golden file must tell whatever the schema becomes."""
    queries = {
        "samples": "SELECT rid, sample_id, record_id, prompt, output, generator FROM sample",
        "sources": "SELECT source_rid, source_id, text FROM source",
        "decisions": """
            SELECT decision_id, sample_id, reviewer, verdict, output, note, marks, seconds,
                decided_at, undoes, redoes, previous_hash, digest, hash
            FROM decision
        """,
        "standing": "SELECT rid, reviewer, verdict, decision_id FROM standing",
        "drafts": "SELECT rid, reviewer, output, note FROM draft",
        "flags": "SELECT run_id, rid, span_start, span_end, kind, probability, reason FROM flag",
        "rejections": "SELECT line, reason FROM rejection",
        "exports": "SELECT manifest_sha256 FROM export_run",
        "settings": "SELECT name, value FROM setting",
    }
    with (
        Project.open(path) as project,
        contextlib.closing(project.reader()) as db,
    ):
        return {
            name: sorted((list(row) for row in db.execute(query)), key=repr)
            for name, query in queries.items()
        }


def main() -> int:
    """Make the file of this version where there is none."""
    target = HERE / f"schema-{current_version()}.golden.gz"
    if target.exists():
        print(f"{target.name} is there already; what has shipped does not change")
        return 1
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "golden.veridesk"
        make(path, Path(name))
        facts = facts_of(path)
        target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    target.with_suffix("").with_suffix(".json").write_text(
        json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    print(f"{target.name}: {target.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
