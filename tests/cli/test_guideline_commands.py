"""Guidelines of a project from the command line."""

import json
from pathlib import Path

import pytest

from veridesk.cli.main import main
from veridesk.store.project import Project


def _no_window(path: Path | None, *, demo: bool = False) -> int:
    raise AssertionError("a command opened the window")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.veridesk"
    with Project.open(path, create=True):
        pass
    return path


def test_guidelines_are_set_printed_and_taken_away(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the file says comes back, line by line; an empty file leaves none."""
    file = tmp_path / "how.md"
    file.write_bytes(
        "\ufeff# Rule on every claim\r\n\r\n<b>Only</b> the sources count.\r\n".encode()
    )

    assert main(["guidelines", str(path), "--set", str(file)], _no_window) == 0
    said = "# Rule on every claim\n\n<b>Only</b> the sources count."
    assert capsys.readouterr().out == f"{said}\n"
    assert main(["guidelines", str(path), "--json"], _no_window) == 0
    assert json.loads(capsys.readouterr().out) == {"guidelines": said}

    file.write_text("\n")
    assert main(["guidelines", str(path), "--set", str(file)], _no_window) == 0
    assert "no guidelines yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"\xff\xfe\x00", "not UTF-8"), (b"x" * 100_001, "shorten"), (b"x" * 500_000, "too large")],
)
def test_what_does_not_fit_is_refused(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, why: str
) -> None:
    """One line says why, and the project keeps what it had."""
    file = tmp_path / "how.txt"
    file.write_bytes(content)

    assert main(["guidelines", str(path), "--set", str(file)], _no_window) == 1
    assert why in capsys.readouterr().err
    assert main(["guidelines", str(path)], _no_window) == 0
    assert "no guidelines yet" in capsys.readouterr().out


def test_a_missing_file_is_named(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guidelines", str(path), "--set", "nowhere.md"], _no_window) == 1
    assert "nowhere.md cannot be read" in capsys.readouterr().err
