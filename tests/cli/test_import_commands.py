"""The list of imports, and taking one back, by command."""

import json
from pathlib import Path

import pytest

from veridesk.cli.main import main


def _no_window(path: Path | None, *, demo: bool = False) -> int:
    raise AssertionError("a command opened the window")


def _run(*argv: object) -> int:
    return main([str(part) for part in argv], _no_window)


def test_imports_are_listed_and_taken_back(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    project, file = tmp_path / "p.veridesk", tmp_path / "rows.jsonl"
    file.write_text('{"output": "One."}\n{"output": "Two."}\nbroken\n')
    assert _run("import", project, file) == 0
    capsys.readouterr()

    assert _run("imports", project) == 0
    line = capsys.readouterr().out
    assert "2 samples" in line
    assert "1 rejected" in line
    assert "rows.jsonl" in line

    assert _run("imports", project, "--undo", 1, "--json") == 0
    (only,) = json.loads(capsys.readouterr().out)
    assert only["state"] == "undone"

    assert _run("imports", project, "--undo", 1) == 1
    assert "taken back before" in capsys.readouterr().err
    assert _run("imports", project, "--undo", 7) == 1
    assert "no import 7" in capsys.readouterr().err


def test_an_import_with_rulings_stays(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    project, file = tmp_path / "p.veridesk", tmp_path / "rows.jsonl"
    file.write_text('{"id": "a", "output": "One."}\n')
    rulings = tmp_path / "rulings.jsonl"
    rulings.write_text('{"id": "a", "verdict": "accepted"}\n')
    assert _run("import", project, file) == 0
    assert _run("decide", project, rulings, "--reviewer", "ann") == 0
    capsys.readouterr()
    assert _run("imports", project, "--undo", 1) == 1
    assert "decisions rest on samples of this import" in capsys.readouterr().err
