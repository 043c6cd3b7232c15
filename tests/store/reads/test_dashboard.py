"""Groups that a dashboard draws are ordered so that few rulings do not lead many."""

import contextlib
import json
from pathlib import Path

from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.importing.run import import_files
from veridesk.reviewing import session
from veridesk.store.project import Project
from veridesk.store.reads.dashboard import wrong_tallies


def test_one_wrong_of_one_does_not_lead_many_of_many(tmp_path: Path) -> None:
    """A generator with 9 wrong of 10 comes before one with 1 of 1; what is left out is counted."""
    file = tmp_path / "g.jsonl"
    models = ["often"] * 10 + ["once"] + ["never"] * 3
    rows = [
        {
            "id": number,
            "prompt": "?",
            "output": f"Text {number}.",
            "model": model,
            "sources": [{"text": f"Source of {model}."}],
        }
        for number, model in enumerate(models)
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with Project.open(tmp_path / "g.veridesk", create=True) as project:
        import_files(project, Job(), [file])
        rulings = [
            (Rid(n + 1), Ruling(Verdict.ACCEPTED if n in {0, 11, 12, 13} else Verdict.REJECTED))
            for n in range(len(models))
        ]
        session.decide_all(project, rulings, "Ann").result()
        with contextlib.closing(project.reader()) as db:
            found = wrong_tallies(db, None, 2)

    assert (found.overall.wrong, found.overall.ruled) == (10, 14)
    assert [(name, tally.wrong, tally.ruled) for name, tally in found.generators] == [
        ("often", 9, 10),
        ("once", 1, 1),
    ]
    assert (found.generators_left_out, found.sources_left_out) == (1, 1)
    assert [tally.ruled for _, tally in found.sources] == [10, 1]
    assert found.bands == []
