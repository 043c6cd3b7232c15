"""The report as a command."""

import json
from pathlib import Path

import pytest

from veridesk.cli.main import main
from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.importing.run import import_files
from veridesk.reviewing.session import decide
from veridesk.store.project import Project


def _no_window(path: Path | None, *, demo: bool = False) -> int:
    raise AssertionError("a command opened the window")


@pytest.fixture
def ruled(tmp_path: Path) -> Path:
    """Two samples of one generator, one of them rejected."""
    file = tmp_path / "bridges.jsonl"
    rows = [{"prompt": "When?", "output": f"In 193{n}.", "generator": "model-a"} for n in (7, 9)]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    path = tmp_path / "p.veridesk"
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [file], None)
        decide(project, Rid(1), Ruling(Verdict.ACCEPTED), "Ann").result()
        decide(project, Rid(2), Ruling(Verdict.REJECTED), "Ann").result()
    return path


def test_people_and_machines_read_the_report(
    ruled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words in the terminal, a page and JSON in files, JSON on standard output."""
    page, plain = tmp_path / "r.html", tmp_path / "r.json"

    assert (
        main(["report", str(ruled), "--html", str(page), "--json-file", str(plain)], _no_window)
        == 0
    )
    words = capsys.readouterr().out
    assert main(["report", str(ruled), "--json"], _no_window) == 0
    printed = json.loads(capsys.readouterr().out)

    assert words.startswith("1 of 2 ruled samples are wrong: 50.0 %")
    assert "generator: model-a" in words
    assert "model-a" in page.read_text(encoding="utf-8")
    assert printed["overall"] == json.loads(plain.read_text(encoding="utf-8"))["overall"]
    assert printed["overall"]["hits"] == 1


def test_an_unknown_run_and_a_stranger_s_file_are_named(
    ruled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says what is off."""
    assert main(["report", str(ruled), "--run", "7"], _no_window) == 1
    assert "no detector run 7" in capsys.readouterr().err
    assert main(["report", str(ruled), "--html", str(ruled)], _no_window) == 1
    assert "no report of Veridesk" in capsys.readouterr().err
