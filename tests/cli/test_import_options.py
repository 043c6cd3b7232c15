"""The import command takes folders, and sources that lie in files of their own."""

import json
from pathlib import Path

import pytest

from veridesk.cli.main import main


def _no_window(path: Path | None, *, demo: bool = False) -> int:
    raise AssertionError("a command opened the window")


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A folder with rows that name their sources, and a paper that is no data."""
    folder = tmp_path / "rows"
    folder.mkdir()
    lines = [
        {"question": "When?", "answer": "In 1937.", "ref": "bridge"},
        {"question": "Where?", "answer": "Here.", "ref": "ferry"},
    ]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (folder / "NOTES.md").write_text("none")
    (tmp_path / "bridge.txt").write_text("It opened in 1937.")
    return folder


def test_sources_are_joined(tmp_path: Path, rows: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By a key that is named, with a rejection for what is missing."""
    argv = ["import", str(tmp_path / "p.veridesk"), str(rows), "--sources"]
    argv += [str(tmp_path / "bridge.txt"), "--source-key", "ref", "--json"]

    code = main(argv, _no_window)
    found = json.loads(capsys.readouterr().out)

    assert code == 0
    assert (found["samples_added"], found["sources_added"], found["rejected"]) == (1, 1, 1)
    assert "'ferry'" in found["rejections"][0]["reason"]
    assert found["warnings"] == ["files left out: NOTES.md"]


def test_notes_are_told_to_a_person(
    tmp_path: Path, rows: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard error, beside the summary."""
    code = main(["import", str(tmp_path / "p.veridesk"), str(rows)], _no_window)
    told = capsys.readouterr()

    assert code == 0
    assert told.out == "2 samples added\n"
    assert "note: files left out: NOTES.md" in told.err
