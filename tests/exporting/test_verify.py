"""Whatever is off in a delivered folder is found, and named in words with file and line."""

import json
import os
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from veridesk.core.chain import digest_of, link
from veridesk.core.errors import Cancelled, UserError
from veridesk.core.ids import source_id
from veridesk.core.job import Job
from veridesk.exporting.manifest import MAX_MANIFEST
from veridesk.exporting.verify import verify_folder

Row = dict[str, object]
Rows = Callable[[Path], list[Row]]
WriteRows = Callable[[Path, list[Row]], None]
Reseal = Callable[..., None]

DATASET, REJECTED = "dataset.jsonl", "rejected.jsonl"
PROVENANCE, MANIFEST = "provenance.jsonl", "manifest.json"
ALL = (DATASET, REJECTED, PROVENANCE, MANIFEST)


def fault_of(folder: Path) -> str:
    """The words for the first thing that is off, by both verifiers; fails when nothing is."""
    report = verify_folder(folder)
    assert not report.ok
    assert report.summary == str(report.fault)
    assert sys.modules["verify_alone"].verify_folder(folder).summary == report.summary
    return report.summary


@pytest.fixture(autouse=True)
def _both(alone: ModuleType) -> None:
    """The verifier in one file is there to be asked too."""


def test_an_export_is_sound(folder: Path) -> None:
    """An untouched folder passes, wherever it was copied to, and says what was seen."""
    report = verify_folder(folder)

    assert report.ok, report.summary
    assert (report.rows, report.decisions, report.disclosed) == (6, 13, 10)
    assert "13 decisions in one chain" in report.summary
    assert report.as_dict()["fault"] is None


@settings(
    max_examples=600, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(data=st.data())
def test_any_flipped_bit_in_any_file_is_found(folder: Path, data: st.DataObject) -> None:
    """No bit of any file can change unnoticed, and the fault names the file or what it breaks."""
    path = folder / data.draw(st.sampled_from(ALL))
    before = path.read_bytes()
    place = data.draw(st.integers(0, len(before) - 1))
    flipped = bytearray(before)
    flipped[place] ^= 1 << data.draw(st.integers(0, 7))

    try:
        path.write_bytes(flipped)
        report = verify_folder(folder)
    finally:
        path.write_bytes(before)

    assert not report.ok
    assert report.fault.file in ALL


@pytest.mark.parametrize("name", ALL)
def test_an_inserted_or_removed_byte_is_found(folder: Path, name: str) -> None:
    """A file that is longer or shorter by any byte is not what was exported."""
    path = folder / name
    before = path.read_bytes()

    for changed in (before + b"\n", before + b" ", before[:-1], before[1:], b"", b"\n" + before):
        path.write_bytes(changed)
        assert not verify_folder(folder).ok


@pytest.mark.parametrize("name", [DATASET, REJECTED])
def test_a_missing_row_is_found(
    folder: Path, rows_of: Rows, write_rows: WriteRows, reseal: Reseal, name: str
) -> None:
    """Even when the manifest is brought in line, the log tells of the row."""
    rows = rows_of(folder / name)
    write_rows(folder / name, rows[1:])

    holds = f"{name}: holds {len(rows) - 1} rows, but {len(rows)} were exported"
    assert fault_of(folder) == holds

    reseal(folder)
    assert fault_of(folder).startswith(f"{PROVENANCE} line")
    assert "is on a sample that no row holds" in fault_of(folder)


def test_swapped_and_doubled_rows_are_found(
    folder: Path, rows_of: Rows, write_rows: WriteRows, reseal: Reseal
) -> None:
    """Order is part of the file's hash; a sample stands in one row only."""
    rows = rows_of(folder / DATASET)
    write_rows(folder / DATASET, [rows[1], rows[0], *rows[2:]])
    assert fault_of(folder) == f"{DATASET}: was edited after it was exported (SHA-256 differs)"

    write_rows(folder / DATASET, [*rows, rows[0]])
    reseal(folder)
    assert fault_of(folder) == f"{DATASET} line 5: holds a sample that another row holds already"


def test_swapped_decisions_are_found(
    folder: Path, rows_of: Rows, write_rows: WriteRows, reseal: Reseal
) -> None:
    """The chain has one order."""
    rows = rows_of(folder / PROVENANCE)
    write_rows(folder / PROVENANCE, [rows[1], rows[0], *rows[2:]])
    reseal(folder)

    assert fault_of(folder) == f"{PROVENANCE} line 1: holds decision 2 where decision 1 belongs"


def test_an_edited_decision_is_found(
    folder: Path, rows_of: Rows, write_rows: WriteRows, reseal: Reseal
) -> None:
    """With the manifest brought in line, the digest still tells; then the chain; then the rows."""
    rows = rows_of(folder / PROVENANCE)
    rows[6]["content"]["note"] = "another"
    write_rows(folder / PROVENANCE, rows)
    reseal(folder)
    edited = f"{PROVENANCE} line 7: the decision was edited after it was made (digest differs)"
    assert fault_of(folder) == edited

    rows[6]["digest"] = digest_of(rows[6]["content"])
    write_rows(folder / PROVENANCE, rows)
    reseal(folder)
    assert fault_of(folder) == f"{PROVENANCE} line 7: breaks the chain (hash differs)"

    rows[6]["hash"] = link(rows[6]["previous_hash"], rows[6]["digest"])
    write_rows(folder / PROVENANCE, rows)
    reseal(folder)
    assert fault_of(folder).startswith(f"{PROVENANCE} line 8: does not follow the row before it")

    for before, row in pairwise(rows):
        row["previous_hash"] = before["hash"]
        row["hash"] = link(row["previous_hash"], row["digest"])
    write_rows(folder / PROVENANCE, rows)
    reseal(folder)
    assert "ends after 13 decisions with another hash" in fault_of(folder)

    reseal(folder, chain={"head": rows[-1]["hash"]})
    assert fault_of(folder).startswith(f"{DATASET} line")
    assert "meta_json.note differs from the decision" in fault_of(folder) or (
        "decision_hash differs" in fault_of(folder)
    )


def test_a_cut_chain_is_found(
    folder: Path, rows_of: Rows, write_rows: WriteRows, reseal: Reseal
) -> None:
    """The last decisions cannot be dropped, even with the manifest fixed up partly or wholly."""
    rows = rows_of(folder / PROVENANCE)[:8]
    write_rows(folder / PROVENANCE, rows)
    assert f"{PROVENANCE}: holds 8 rows, but 13 were exported" in fault_of(folder)

    reseal(folder)
    assert "ends after 8 decisions" in fault_of(folder)

    reseal(folder, chain={"count": 8})
    assert "ends after 8 decisions with another hash" in fault_of(folder)

    reseal(folder, chain={"count": 8, "head": rows[-1]["hash"]})
    assert fault_of(folder).startswith(f"{DATASET} line")


def test_an_added_row_is_found(
    folder: Path, rows_of: Rows, write_rows: WriteRows, reseal: Reseal
) -> None:
    """A row that nobody ruled on has no decision to rest on."""
    rows = rows_of(folder / DATASET)
    rows.append({**rows[0], "output": "Never reviewed."})
    write_rows(folder / DATASET, rows)
    reseal(folder)
    assert fault_of(folder).startswith(f"{DATASET} line 5: was edited (id, prompt, original")


@pytest.mark.parametrize(
    ("line", "change", "words"),
    [
        (1, {"output": "x"}, "do not fit sample_id"),
        (1, {"prompt": "x"}, "do not fit sample_id"),
        (1, {"generator": "x"}, "do not fit sample_id"),
        (1, {"sources": []}, "do not fit sample_id"),
        (1, {"id": "x"}, "another id than the record"),
        (1, {"sample_id": "0" * 32}, "do not fit sample_id"),
        (1, {"sample_id": "0"}, "sample_id is not a hash"),
        (1, {"reviewer": "bob"}, "names another reviewer"),
        (1, {"verdict": "corrected"}, "original_output belongs to corrected rows"),
        (1, {"verdict": "rejected"}, "is rejected, which this file does not hold"),
        (1, {"spans": []}, "spans are not the marks"),
        (2, {"output": "Another correction."}, "the corrected output was edited"),
        (2, {"original_output": "x"}, "do not fit sample_id"),
        (2, {"original_output": None}, "original_output belongs to corrected rows"),
        (2, {"spans": [], "original_spans": []}, "original_spans are not the marks"),
        (3, {"generator": None}, "do not fit sample_id"),
        (3, {"task": 5}, "task is not a text"),
        (3, {"extra": 5}, "has a key 'extra' that no export has"),
        (3, {"meta_json": "{}"}, "meta_json lacks the key"),
        (3, {"meta_json": "[]"}, "meta_json is not a JSON object"),
        (3, {"meta_json": '{"a": "\ud800"}'}, "half a character"),
        (3, {"output": "\ud800"}, "half a character"),
    ],
)
def test_an_edited_row_is_found(
    folder: Path, rows_of: Rows, reseal: Reseal, line: int, change: Row, words: str
) -> None:
    """Every key that a hash or a decision vouches for is held against it, line by line."""
    rows = rows_of(folder / DATASET)
    rows[line - 1] |= change
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / DATASET).write_bytes(text.encode())
    reseal(folder)

    assert fault_of(folder).startswith(f"{DATASET} line {line}: ")
    assert words in fault_of(folder)


@pytest.mark.parametrize("key", ["task", "dataset"])
def test_what_no_row_hash_covers_is_covered_by_the_file(
    folder: Path, rows_of: Rows, write_rows: WriteRows, key: str
) -> None:
    """Task and data set do not belong to the sample's id; the file's own hash tells."""
    rows = rows_of(folder / DATASET)
    rows[0][key] = "other"
    write_rows(folder / DATASET, rows)

    assert fault_of(folder).startswith(f"{DATASET}: is ")


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("decision_id", 2, "decision 2 is no ruling on this sample"),
        ("decision_hash", "0" * 64, "meta_json.decision_hash differs"),
        ("decided_at", "2020", "meta_json.decided_at differs"),
        ("note", "", "meta_json.note differs"),
        ("record_id", "1", "do not fit sample_id"),
        ("foreign_ids", [], "foreign_ids does not go with sources"),
        ("line", -1, "meta_json.line is not a count"),
    ],
)
def test_edited_provenance_in_a_row_is_found(
    folder: Path,
    rows_of: Rows,
    write_rows: WriteRows,
    reseal: Reseal,
    key: str,
    value: object,
    words: str,
) -> None:
    """What stands inside meta_json is held against log and row too."""
    rows = rows_of(folder / DATASET)
    rows[0]["meta_json"] = json.dumps(json.loads(rows[0]["meta_json"]) | {key: value})
    write_rows(folder / DATASET, rows)
    reseal(folder)

    assert fault_of(folder).startswith(f"{DATASET} line 1: ")
    assert words in fault_of(folder)


def test_an_edited_source_is_found(
    folder: Path, rows_of: Rows, write_rows: WriteRows, reseal: Reseal
) -> None:
    """Neither the text alone nor text and id together can change."""
    rows = rows_of(folder / DATASET)
    rows[0]["sources"][0]["text"] = "x"
    write_rows(folder / DATASET, rows)
    reseal(folder)
    assert "sources[0] was edited" in fault_of(folder)

    rows[0]["sources"][0]["id"] = source_id("x")
    write_rows(folder / DATASET, rows)
    reseal(folder)
    assert "do not fit sample_id" in fault_of(folder)


def test_a_row_from_the_wrong_file_is_found(
    folder: Path, rows_of: Rows, write_rows: WriteRows, reseal: Reseal
) -> None:
    """A rejected sample cannot be slipped into the data set, whatever verdict it is given."""
    good, bad = rows_of(folder / DATASET), rows_of(folder / REJECTED)
    write_rows(folder / REJECTED, bad[1:])
    write_rows(folder / DATASET, [*good, bad[0]])
    reseal(folder)
    assert "is rejected, which this file does not hold" in fault_of(folder)

    write_rows(folder / DATASET, [*good, {**bad[0], "verdict": "accepted"}])
    reseal(folder)
    assert "is given as accepted, but by the decisions it is rejected" in fault_of(folder)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"counts": {"exported": 5}}, "says 5 exported, but there are 4"),
        ({"counts": {"rejected_rows": 1}}, "says 1 rejected_rows, but there are 2"),
        ({"counts": {"decisions_withheld": 0}}, "says 0 decisions_withheld, but there are 3"),
        ({"counts": {"pending": 7}}, "its counts do not add up"),
        ({"counts": {"samples": True}}, "counts.samples is not a count"),
        ({"filters": {"include_rejected": False}}, "names the file 'rejected.jsonl'"),
        ({"filters": {"verdicts": ["accepted"]}}, "is corrected, which this file does not hold"),
        ({"filters": {"min_reviewers": 2}}, "has 1 agreeing reviewers, but 2 were asked for"),
        ({"filters": {"without_unresolved": True}}, "has a mark that stands against it"),
        ({"detector_runs": []}, "a detector run that the manifest does not name"),
        ({"format": "other"}, "format is none of veridesk-export"),
        ({"format_version": 2}, "was written by a newer Veridesk"),
        ({"policy": "x"}, "policy is not an object"),
        ({"new": 1}, "has a key 'new' that no export has"),
        ({"files": {"../dataset.jsonl": {"rows": 0, "bytes": 0, "sha256": "0" * 64}}}, "'../da"),
        ({"files": {"/etc/passwd": {"rows": 0, "bytes": 0, "sha256": "0" * 64}}}, "names the file"),
    ],
)
def test_a_forged_manifest_is_found(
    folder: Path, reseal: Reseal, changes: dict[str, object], words: str
) -> None:
    """Even with a fresh seal, what the manifest says must fit the files."""
    reseal(folder, **changes)

    assert words in fault_of(folder)


def test_a_reviewer_left_out_by_the_forger_is_found(folder: Path, reseal: Reseal) -> None:
    """Pretending that only one reviewer was heard changes what stands."""
    reseal(folder, filters={"reviewers": ["bob"]})

    assert fault_of(folder).startswith(f"{DATASET} line 1: is given as accepted")


def test_the_seal_and_the_rendering_of_the_manifest(folder: Path) -> None:
    """A manifest that was edited or only reformatted is told apart from the one written."""
    path = folder / MANIFEST
    before = path.read_text("utf-8")

    path.write_text(before.replace("latest unopposed", "latest", 1), "utf-8")
    assert fault_of(folder) == f"{MANIFEST}: was edited after it was written (its seal differs)"
    path.write_text(json.dumps(json.loads(before)), "utf-8")
    assert fault_of(folder) == f"{MANIFEST}: was reformatted after it was written"
    path.write_text(before.replace("{", '{"format": 1,', 1), "utf-8")
    assert fault_of(folder) == f"{MANIFEST}: has a key twice"


def test_a_folder_without_a_manifest_is_no_export(folder: Path, tmp_path: Path) -> None:
    """The manifest comes last, so without it nothing was finished."""
    (folder / MANIFEST).unlink()
    assert fault_of(folder).startswith(f"{MANIFEST}: is missing; a folder without")

    (tmp_path / "empty").mkdir()
    assert "is missing" in fault_of(tmp_path / "empty")
    with pytest.raises(UserError, match="is no folder"):
        verify_folder(tmp_path / "nowhere")


def test_files_that_are_too_few_or_too_many(folder: Path) -> None:
    """The folder holds exactly what the manifest names."""
    (folder / "notes\n\u202e.txt").write_text("x")
    assert fault_of(folder) == "notes\\n\\u202e.txt: is not in the manifest"
    (folder / "notes\n\u202e.txt").unlink()

    (folder / "sub").mkdir()
    assert fault_of(folder) == "sub: is not in the manifest"
    (folder / "sub").rmdir()

    (folder / DATASET).unlink()
    assert fault_of(folder) == f"{DATASET}: is missing"


@pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")
@pytest.mark.parametrize("name", ALL)
def test_links_pipes_and_folders_are_no_files(folder: Path, tmp_path: Path, name: str) -> None:
    """A link is not followed, and a pipe does not hold the program up."""
    path = folder / name
    path.rename(tmp_path / "elsewhere")

    path.symlink_to(tmp_path / "elsewhere")
    assert fault_of(folder) == f"{name}: is no plain file"
    path.unlink()
    os.mkfifo(path)
    assert fault_of(folder) == f"{name}: is no plain file"
    path.unlink()
    path.mkdir()
    assert fault_of(folder) == f"{name}: is no plain file"


def test_hostile_content_is_told_in_words(
    folder: Path, reseal: Reseal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bad UTF-8, broken JSON, deep nesting, long lines: a clear fault, never a crash."""
    for name in (DATASET, REJECTED, PROVENANCE):
        before = (folder / name).read_bytes()
        for data, words in (
            (b"\xff\n", "line 1: is not UTF-8"),
            (b"{\n", "line 1: is not JSON"),
            (b"[]\n", "line 1: is not a JSON object"),
            (b"{}\n", "line 1: lacks the key"),
            (b"[" * 200_000 + b"\n", "line 1: is nested too deep"),
            (before[:-1], "is cut off; its line feed is missing"),
        ):
            (folder / name).write_bytes(data)
            reseal(folder)
            assert words in fault_of(folder)
        (folder / name).write_bytes(before)
    reseal(folder)
    assert verify_folder(folder).ok

    monkeypatch.setattr("veridesk.exporting.verify.MAX_LINE", 100)
    monkeypatch.setattr("verify_alone.MAX_LINE", 100)
    assert fault_of(folder) == f"{PROVENANCE} line 1: is longer than any row"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is not JSON"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"[]", "is not a JSON object"),
        (b"{}", "lacks the key"),
        (b'{"a":' * 200_000, "is nested too deep"),
        (b" " * (MAX_MANIFEST + 1), "is longer than any manifest"),
    ],
)
def test_a_hostile_manifest_is_told_in_words(folder: Path, data: bytes, words: str) -> None:
    """Whatever lies there under the manifest's name, the check ends with a fault."""
    (folder / MANIFEST).write_bytes(data)

    assert fault_of(folder).startswith(f"{MANIFEST}: ")
    assert words in fault_of(folder)


def test_checking_can_be_stopped(folder: Path) -> None:
    """A long check listens to its owner."""
    job = Job()
    job.cancel()

    with pytest.raises(Cancelled):
        verify_folder(folder, job)


def test_checking_needs_no_project_and_no_database() -> None:
    """The one who receives a folder needs neither SQLite nor Qt to check it."""
    import os
    import subprocess
    import sys

    # Measuring coverage would bring SQLite in by itself.
    env = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    code = (
        "import sys; from veridesk.exporting.verify import verify_folder; "
        "bad = {'sqlite3', 'sqlite_utils', 'msgspec', 'PySide6', 'veridesk.store'}; "
        "print(sorted(bad & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env
    )

    assert done.stdout.strip() == "[]"
