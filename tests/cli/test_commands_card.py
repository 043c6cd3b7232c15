"""The card as an option of the export command."""

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
    """A project with one accepted sample."""
    file = tmp_path / "bridges.jsonl"
    file.write_text(json.dumps({"prompt": "When?", "output": "In 1937."}), encoding="utf-8")
    path = tmp_path / "p.veridesk"
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [file], None)
        decide(project, Rid(1), Ruling(Verdict.ACCEPTED), "Ann").result()
    return path


def test_a_card_comes_unless_it_is_declined(ruled: Path, tmp_path: Path) -> None:
    """With the licence that was named, or none; and not at all on request."""
    assert main(["export", str(ruled), str(tmp_path / "a")], _no_window) == 0
    licence = ["--license", "cc-by-4.0"]
    assert main(["export", str(ruled), str(tmp_path / "b"), *licence], _no_window) == 0
    assert main(["export", str(ruled), str(tmp_path / "c"), "--no-card"], _no_window) == 0

    assert 'license_name: "unknown"' in (tmp_path / "a" / "README.md").read_text(encoding="utf-8")
    assert 'license: "cc-by-4.0"' in (tmp_path / "b" / "README.md").read_text(encoding="utf-8")
    assert not (tmp_path / "c" / "README.md").exists()


def test_a_licence_is_a_short_name(
    ruled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Anything else is refused before a folder is made."""
    arguments = ["export", str(ruled), str(tmp_path / "a"), "--licence", "All rights\nreserved"]

    assert main(arguments, _no_window) == 1
    assert "short name" in capsys.readouterr().err
    assert not (tmp_path / "a").exists()
