"""The door of export: which samples, in which words, and nothing half done."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job, Progress
from veridesk.core.model import (
    FlagKind,
    ImportedSample,
    Mark,
    MarkKind,
    Rid,
    Ruling,
    Shown,
    Span,
    Verdict,
)
from veridesk.core.queue import QueueFilter
from veridesk.exporting.run import ExportFilter, export_samples, preview_export
from veridesk.exporting.verify import verify_folder
from veridesk.store.project import Project
from veridesk.store.writes import decisions

Rows = Callable[[Path], list[dict[str, object]]]


def names_in(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def ids(rows: list[dict[str, object]]) -> list[object]:
    """The ids of rows."""
    return [row["id"] for row in rows]


def test_accepted_and_corrected_samples_are_exported(
    desk: object, tmp_path: Path, rows_of: Rows
) -> None:
    """The data set holds the final text of what passed, and only that."""
    desk.add_some(5)
    desk.rule(1, "accepted")
    desk.rule(2, "corrected", output="Bridge 2 opened in 1937.")
    desk.rule(3, "rejected")
    desk.rule(4, "unsure")

    report = export_samples(desk.project, Job(), tmp_path / "out", card=None)

    rows = rows_of(tmp_path / "out" / "dataset.jsonl")
    assert ids(rows) == ["1", rows[1]["sample_id"]]
    assert rows[0]["output"] == "Bridge 😀 1 opened in 1939."
    assert rows[0]["original_output"] is None
    assert rows[1]["output"] == "Bridge 2 opened in 1937."
    assert rows[1]["original_output"] == "Bridge 😀 2 opened in 1939."
    assert [row["verdict"] for row in rows] == ["accepted", "corrected"]
    counts = report.counts
    assert (counts.exported, counts.exported_accepted, counts.exported_corrected) == (2, 1, 1)
    assert (counts.pending, counts.rejected, counts.unsure) == (1, 1, 1)
    assert names_in(tmp_path / "out") == [
        "dataset.jsonl",
        "manifest.json",
        "provenance.jsonl",
        "verify.py",
    ]
    assert report.summary.startswith("2 samples exported: 1 accepted, 1 corrected")
    assert verify_folder(tmp_path / "out").ok


def test_the_record_comes_back_character_for_character(
    desk: object, tmp_path: Path, rows_of: Rows
) -> None:
    """Fields nobody touched are there as they were; folders of the user's computer are not."""
    raws = [b'{"b": 1.50,\t"a": "\\u00e9"}', "{'π'}".encode("utf-16")]
    desk.add(*(ImportedSample(output=f"o{n}", raw=raw, line=n) for n, raw in enumerate(raws)))
    desk.rule(1, "accepted", note="fine")
    desk.rule(2, "accepted")

    export_samples(desk.project, Job(), tmp_path / "out")

    rows = rows_of(tmp_path / "out" / "dataset.jsonl")
    metas = [json.loads(row["meta_json"]) for row in rows]
    assert metas[0]["record"].encode() == raws[0]
    assert (metas[0]["note"], metas[0]["file"], metas[0]["line"]) == ("fine", "bridges.jsonl", 0)
    assert metas[1]["record"] is None
    assert metas[1]["record_base64"]
    assert verify_folder(tmp_path / "out").ok
    for path in (tmp_path / "out").rglob("*.*"):
        assert b"/secret/place" not in path.read_bytes()


def test_marks_count_code_points(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """An emoji before a mark does not shift it, on accepted and on corrected rows."""
    desk.add_some(2)
    marks = (
        Mark(Span(7, 8), MarkKind.UNSUPPORTED, "odd"),
        Mark(Span(21, 25), MarkKind.CONTRADICTED),
    )
    desk.rule(1, "accepted", marks=marks)
    desk.rule(2, "corrected", output="Short.", marks=marks)

    export_samples(desk.project, Job(), tmp_path / "out")

    accepted, corrected = rows_of(tmp_path / "out" / "dataset.jsonl")
    for row, key, text in (
        (accepted, "spans", "output"),
        (corrected, "original_spans", "original_output"),
    ):
        assert [row[text][span["start"] : span["end"]] for span in row[key]] == ["😀", "1939"]
        assert row[key][0] == {
            "start": 7,
            "end": 8,
            "kind": "unsupported",
            "origin": "mark",
            "reason": "odd",
        }
    assert accepted["original_spans"] == []
    assert corrected["spans"] == []


def test_what_was_undone_is_not_exported(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """Undo before the export brings the ruling before back, or none."""
    desk.add_some(3)
    desk.rule(1, "accepted")
    desk.rule(2, "corrected", output="first")
    desk.rule(2, "corrected", output="second")
    desk.undo()
    desk.rule(3, "accepted")
    desk.undo()

    export_samples(desk.project, Job(), tmp_path / "out")

    rows = rows_of(tmp_path / "out" / "dataset.jsonl")
    assert [row["output"] for row in rows] == ["Bridge 😀 1 opened in 1939.", "first"]
    assert verify_folder(tmp_path / "out").ok


def test_one_opposing_reviewer_holds_a_sample_back(
    desk: object, tmp_path: Path, rows_of: Rows
) -> None:
    """Two reviewers: opposed, agreeing, correcting alike, in conflict; all are counted."""
    desk.add_some(5)
    desk.rule(1, "accepted")
    desk.rule(1, "rejected", "bob")
    desk.rule(2, "accepted")
    desk.rule(2, "corrected", "bob", output="2 mended")
    desk.rule(3, "corrected", output="same")
    desk.rule(3, "corrected", "bob", output="same")
    desk.rule(4, "corrected", output="one")
    desk.rule(4, "corrected", "bob", output="two")

    report = export_samples(desk.project, Job(), tmp_path / "out")

    rows = rows_of(tmp_path / "out" / "dataset.jsonl")
    assert [(row["output"], row["reviewer"]) for row in rows] == [
        ("2 mended", "bob"),
        ("same", "bob"),
    ]
    assert (report.counts.rejected, report.counts.in_conflict) == (1, 1)
    assert "1 left out in conflict" in report.summary
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert manifest["counts"]["in_conflict"] == 1
    assert verify_folder(tmp_path / "out").ok


def test_only_named_reviewers_count(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """Verdicts of others neither bring a sample in nor keep it out, and are still shown."""
    desk.add_some(3)
    desk.rule(1, "accepted")
    desk.rule(1, "rejected", "bob")
    desk.rule(2, "accepted", "bob")
    only_ann = ExportFilter(reviewers=frozenset({"ann"}))

    report = export_samples(desk.project, Job(), tmp_path / "out", only_ann)

    assert ids(rows_of(tmp_path / "out" / "dataset.jsonl")) == ["1"]
    assert report.counts.pending == 2
    log = rows_of(tmp_path / "out" / "provenance.jsonl")
    assert [row["content"] and row["content"]["reviewer"] for row in log] == ["ann", "bob", None]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert manifest["filters"]["reviewers"] == ["ann"]
    assert verify_folder(tmp_path / "out").ok
    with pytest.raises(UserError, match=r"'cid' has decided nothing.*ann, bob"):
        export_samples(
            desk.project, Job(), tmp_path / "x", ExportFilter(reviewers=frozenset({"cid"}))
        )


def test_agreement_and_unresolved_marks_are_asked_for(
    desk: object, tmp_path: Path, rows_of: Rows
) -> None:
    """Two must agree on the text; an acceptance with a mark against it is left out on request."""
    desk.add_some(4)
    against = (Mark(Span(0, 6), MarkKind.CONTRADICTED),)
    desk.rule(1, "accepted")
    desk.rule(1, "accepted", "bob", marks=against)
    desk.rule(2, "accepted")
    desk.rule(2, "corrected", "bob", output="mended")
    desk.rule(3, "accepted", marks=(Mark(Span(0, 6), MarkKind.SUPPORTED),))
    desk.rule(4, "corrected", output="same", marks=against)
    desk.rule(4, "corrected", "bob", output="same")
    wanted = {
        "two": ExportFilter(min_reviewers=2),
        "clean": ExportFilter(without_unresolved=True),
        "both": ExportFilter(min_reviewers=2, without_unresolved=True),
    }

    found = {}
    for name, one in wanted.items():
        report = export_samples(desk.project, Job(), tmp_path / name, one)
        rows = rows_of(tmp_path / name / "dataset.jsonl")
        found[name] = [json.loads(row["meta_json"])["line"] for row in rows]
        assert report.counts.excluded_by_filter == 4 - len(rows)
        assert verify_folder(tmp_path / name).ok

    assert found == {"two": [1, 4], "clean": [2, 3, 4], "both": [4]}
    manifest = json.loads((tmp_path / "both" / "manifest.json").read_bytes())
    filters = manifest["filters"]
    assert (filters["min_reviewers"], filters["without_unresolved"]) == (2, True)


def test_rulings_in_bulk_are_left_out_on_request(
    desk: object, tmp_path: Path, rows_of: Rows
) -> None:
    """A sample that was only ruled on in bulk is not in the set; the check knows the rule."""
    desk.add_some(2)
    bulk = Ruling(Verdict.ACCEPTED, bulk=True)
    for rid in (1, 2):
        desk.project.submit(
            lambda db, rid=rid: decisions.add_decision(db, Rid(rid), "ann", bulk)
        ).result()
    desk.rule(2, "accepted", "bob")

    export_samples(desk.project, Job(), tmp_path / "out", ExportFilter(without_bulk=True))

    rows = rows_of(tmp_path / "out" / "dataset.jsonl")
    assert [json.loads(row["meta_json"])["line"] for row in rows] == [2]
    assert verify_folder(tmp_path / "out").ok


def test_filters_limit_an_export(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """Verdicts, text, generator, flag kinds and scores; what they leave out is counted."""
    desk.add_some(4)
    desk.flag(1, 2)
    for rid in (1, 3, 4):
        desk.rule(rid, "accepted")
    desk.rule(2, "corrected", output="mended")
    wanted = {
        "verdict": ExportFilter(verdicts=frozenset({Verdict.CORRECTED})),
        "text": ExportFilter(queue=QueueFilter(text="bridge 3")),
        "generator": ExportFilter(queue=QueueFilter(generator="model-a")),
        "kind": ExportFilter(queue=QueueFilter(kinds=frozenset({FlagKind.CONTRADICTED}))),
        "score": ExportFilter(queue=QueueFilter(score_low=0.5)),
    }

    taken = {}
    for name, chosen in wanted.items():
        report = export_samples(desk.project, Job(), tmp_path / name, chosen)
        rows = rows_of(tmp_path / name / "dataset.jsonl")
        taken[name] = [json.loads(row["meta_json"])["line"] for row in rows]
        assert report.counts.excluded_by_filter == 4 - len(rows)
        assert verify_folder(tmp_path / name).ok

    assert taken == {
        "verdict": [2],
        "text": [3],
        "generator": [1, 3],
        "kind": [1, 2],
        "score": [1, 2],
    }
    manifest = json.loads((tmp_path / "score" / "manifest.json").read_bytes())
    assert manifest["filters"]["queue"]["score_low"] == 0.5
    assert manifest["filters"]["queue"]["run"] == 1
    with pytest.raises(UserError, match="lets none of the 4"):
        export_samples(
            desk.project, Job(), tmp_path / "x", ExportFilter(queue=QueueFilter(text="zzz"))
        )


def test_a_score_filter_needs_a_detector_run(desk: object, tmp_path: Path) -> None:
    """Without any run the filter would silently let nothing through."""
    desk.add_some(1)
    desk.rule(1, "accepted")

    with pytest.raises(UserError, match="flag the samples first"):
        export_samples(
            desk.project, Job(), tmp_path / "out", ExportFilter(queue=QueueFilter(score_low=0.1))
        )


def test_rejected_samples_on_request(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """The second file has the same shape, and unsure samples only when asked for."""
    desk.add_some(3)
    desk.rule(1, "rejected", marks=(Mark(Span(0, 6), MarkKind.UNSUPPORTED),))
    desk.rule(2, "unsure")
    project, dataset = desk.project, "dataset.jsonl"

    export_samples(project, Job(), tmp_path / "r", include_rejected=True)
    export_samples(project, Job(), tmp_path / "u", include_unsure=True)
    export_samples(project, Job(), tmp_path / "b", include_rejected=True, include_unsure=True)

    verdicts = {
        name: [row["verdict"] for row in rows_of(tmp_path / name / "rejected.jsonl")]
        for name in "rub"
    }
    assert verdicts == {"r": ["rejected"], "u": ["unsure"], "b": ["rejected", "unsure"]}
    assert rows_of(tmp_path / "r" / "rejected.jsonl")[0]["spans"][0]["end"] == 6
    assert all(rows_of(tmp_path / name / dataset) == [] for name in "rub")
    assert all(verify_folder(tmp_path / name).ok for name in "rub")


def test_the_log_is_whole_and_keeps_its_secrets(whole_folder: Path, rows_of: Rows) -> None:
    """Decisions on samples that are not exported are links without content."""
    log = rows_of(whole_folder / "provenance.jsonl")

    assert [row["decision_id"] for row in log] == list(range(1, len(log) + 1))
    secret = [row for row in log if row["content"] is None]
    assert [row["decision_id"] for row in secret] == [10, 11, 12]
    assert all((row["id"], row["flags"]) == (None, []) for row in secret)
    assert len({tuple(row) for row in log}) == 1
    assert log[0]["id"] == "1"
    assert log[0]["flags"] == [
        {
            "run": 1,
            "detector": "test",
            "version": "1.2",
            "start": 0,
            "end": 6,
            "kind": "contradicted",
            "probability": 0.9,
            "reason": "‘1939’ is in no source",
        }
    ]
    assert log[3]["content"]["undoes"] == 3


def test_the_manifest_says_what_is_in_the_folder(desk: object, tmp_path: Path) -> None:
    """Counts, hashes, versions, filters, detector runs, imports, and the end of the chain."""
    desk.add_some(2)
    run = desk.flag(1)
    desk.rule(1, "accepted", shown=Shown(run, 1, 0.9))

    report = export_samples(desk.project, Job(), tmp_path / "out")

    data = (tmp_path / "out" / "manifest.json").read_bytes()
    assert hashlib.sha256(data).hexdigest() == report.manifest_sha256
    manifest = json.loads(data)
    dataset = (tmp_path / "out" / "dataset.jsonl").read_bytes()
    assert manifest["files"]["dataset.jsonl"] == {
        "rows": 1,
        "bytes": len(dataset),
        "sha256": hashlib.sha256(dataset).hexdigest(),
    }
    assert manifest["counts"] == report.counts.to_plain()
    assert manifest["detector_runs"][0]["parameters"] == {"b": [1, 2.5]}
    assert manifest["imports"][0]["files"] == ["bridges.jsonl"]
    assert manifest["chain"]["count"] == 1
    assert len(manifest["project"]["project_id"]) == 32


def test_an_export_is_noted_in_the_project(desk: object, tmp_path: Path) -> None:
    """Folder, manifest hash and counts are kept; a failed export leaves no note."""
    desk.add_some(1)
    with pytest.raises(UserError, match="no sample is accepted or corrected yet"):
        export_samples(desk.project, Job(), tmp_path / "none")
    desk.rule(1, "accepted")
    report = export_samples(desk.project, Job(), tmp_path / "out")

    with closing(desk.project.reader()) as db:
        noted = db.execute("SELECT folder, manifest_sha256, counts FROM export_run").fetchall()

    assert len(noted) == 1
    assert noted[0][:2] == (str(tmp_path / "out"), report.manifest_sha256)
    assert json.loads(noted[0][2])["exported"] == 1


def test_a_read_only_project_can_be_exported(desk: object, tmp_path: Path) -> None:
    """Who may only read may hand over too; the export is then noted nowhere."""
    desk.add_some(1)
    desk.rule(1, "accepted")

    with Project.open(desk.project.path, read_only=True) as reading:
        export_samples(reading, Job(), tmp_path / "out")

    assert verify_folder(tmp_path / "out").ok


def test_preview_writes_nothing(desk: object, tmp_path: Path) -> None:
    """The dialog gets the numbers and the first rows that the export will have."""
    desk.add_some(6)
    for rid in range(1, 6):
        desk.rule(rid, "accepted")
    before = names_in(tmp_path)

    preview = preview_export(desk.project)

    assert names_in(tmp_path) == before
    assert preview.summary == "5 samples to export: 5 accepted, 0 corrected; 1 still pending"
    assert preview.rows[0]["id"] == "1"
    assert len(preview.rows) == 3
    assert preview_export(desk.project, limit=0).rows == ()


def test_an_export_does_not_see_what_is_decided_meanwhile(
    desk: object, tmp_path: Path, rows_of: Rows
) -> None:
    """The folder shows one moment: later rulings are neither in the rows nor in the log."""
    desk.add_some(300)
    for rid in range(1, 300):
        desk.rule(rid, "accepted")

    def disturb(progress: Progress) -> None:
        if progress.text == "writing samples" and not disturbed:
            disturbed.append(desk.rule(1, "rejected", "bob"))

    disturbed: list[int] = []
    export_samples(desk.project, Job(disturb), tmp_path / "out")

    assert disturbed
    assert len(rows_of(tmp_path / "out" / "dataset.jsonl")) == 299
    assert len(rows_of(tmp_path / "out" / "provenance.jsonl")) == 299
    assert verify_folder(tmp_path / "out").ok


@pytest.mark.parametrize("word", ["choosing", "checking", "writing"])
def test_cancel_leaves_nothing(desk: object, tmp_path: Path, word: str) -> None:
    """Stopped in any phase, neither the folder nor a partial one stays."""
    desk.add_some(3)
    desk.rule(1, "accepted")
    before = names_in(tmp_path)
    job = Job(lambda progress: job.cancel() if progress.text.startswith(word) else None)

    with pytest.raises(Cancelled):
        export_samples(desk.project, job, tmp_path / "out")

    assert names_in(tmp_path) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from veridesk.core.job import Job
from veridesk.exporting.run import export_samples
from veridesk.store.project import Project

def die(progress):
    if progress.text == sys.argv[3]:
        os.kill(os.getpid(), signal.SIGKILL)

with Project.open(Path(sys.argv[1])) as project:
    export_samples(project, Job(die), Path(sys.argv[2]))
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize("word", ["checking decisions", "writing samples", "sealing the folder"])
def test_a_killed_export_leaves_no_folder_that_verifies(
    desk: object, tmp_path: Path, word: str
) -> None:
    """What a kill leaves has another name, is no export, and the next export tidies it up."""
    desk.add_some(3)
    desk.rule(1, "accepted")
    desk.project.close()
    out = tmp_path / "place" / "out"
    out.parent.mkdir()

    child = subprocess.run(
        [sys.executable, "-c", KILLED, desk.project.path, out, word], check=False
    )

    assert child.returncode == -signal.SIGKILL
    (left,) = out.parent.iterdir()
    assert left.name.startswith(".out.partial-")
    assert not verify_folder(left).ok
    with Project.open(desk.project.path) as project:
        export_samples(project, Job(), out)
    assert names_in(out.parent) == ["out"]
    assert verify_folder(out).ok


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE decision SET note = 'x' WHERE decision_id = 2", "decision 2 was changed"),
        ("UPDATE decision SET decided_at = '' WHERE decision_id = 3", "decision 3 was changed"),
        ("UPDATE standing SET verdict = 'accepted'", "changed outside Veridesk"),
        ("DELETE FROM standing WHERE rid = 2", "see decision 2"),
        ("UPDATE sample SET output = 'x' WHERE rid = 1", "was changed outside Veridesk"),
        ("UPDATE source SET text = 'x' WHERE source_rid = 1", "was changed outside Veridesk"),
    ],
)
def test_a_project_that_was_tampered_with_is_not_exported(
    desk: object, tmp_path: Path, statement: str, words: str
) -> None:
    """A broken chain, forged verdicts and edited samples are refused before anything is given."""
    desk.add_some(3)
    desk.rule(1, "accepted")
    desk.rule(2, "accepted", note="n")
    desk.rule(3, "rejected")
    desk.tamper(statement)

    with pytest.raises(UserError, match=words):
        export_samples(desk.project, Job(), tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_progress_ends_at_its_total(desk: object, tmp_path: Path) -> None:
    """The bar never runs back or beyond its end."""
    desk.add_some(700)
    for rid in range(1, 601):
        desk.rule(rid, "accepted")
    seen: list[Progress] = []

    export_samples(desk.project, Job(seen.append), tmp_path / "out")

    done = [progress.done for progress in seen]
    assert done == sorted(done)
    assert seen[-1].done == seen[-1].total == 1200
    assert len(seen) > 6
