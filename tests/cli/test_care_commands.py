"""Backups and health of a project from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from veridesk.cli.main import main


def _no_window(path: Path | None, *, demo: bool = False) -> int:
    raise AssertionError("a command opened the window")


class Shell:
    """Runs commands in this process and reads what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.err = ""

    def __call__(self, *argv: object, code: int = 0) -> str:
        found = main([str(part) for part in argv], _no_window)
        out, self.err = self._capsys.readouterr()
        assert found == code, self.err
        return out

    def json(self, *argv: object, code: int = 0) -> Any:
        return json.loads(self(*argv, "--json", code=code))


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell."""
    return Shell(capsys)


@pytest.fixture
def project(shell: Shell, tmp_path: Path) -> Path:
    """A project of two samples with a ruling on one."""
    rows = [{"id": n, "prompt": "When?", "output": f"It opened in 19{n}."} for n in (38, 39)]
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)))
    path = tmp_path / "p.veridesk"
    shell("import", path, file)
    shell("decide", path, 38, "accepted", "--reviewer", "Ann")
    return path


def test_backups_are_listed_made_and_put_back(shell: Shell, project: Path) -> None:
    """What was ruled after the backup is kept aside, not lost."""
    shell("backups", project, "--keep", 2, "--make")
    shell("decide", project, 39, "rejected", "--reviewer", "Ann")

    found = shell.json("backups", project)
    assert [one["number"] for one in found] == [2, 1]
    done = shell.json("restore", project)
    assert done["restored"] == found[0]
    assert len(shell("queue", project, "--status", "pending").splitlines()) == 2
    assert len(shell("queue", done["kept"], "--status", "pending").splitlines()) == 1

    assert "kept as" in shell("restore", project, Path(found[1]["file"]).name)
    assert len(shell("backups", project).splitlines()) == 2


def test_what_cannot_be_done_is_said(shell: Shell, project: Path, tmp_path: Path) -> None:
    """A wrong name, a number of backups that makes no sense, a project that is not there."""
    shell("restore", project, "other.veridesk", code=1)
    assert "veridesk backups" in shell.err
    shell("backups", project, "--keep", 0, code=1)
    assert "at least 1" in shell.err
    shell("backups", tmp_path / "none.veridesk", "--make", code=1)
    assert "does not exist" in shell.err
    assert "no backup yet" in shell("backups", tmp_path / "none.veridesk")


def test_the_doctor_speaks_plainly_and_saves(shell: Shell, project: Path, tmp_path: Path) -> None:
    """A sound project is well; a damaged one is told, with the backup, and saved into a new one."""
    assert "2 samples and 1 decisions" in shell("doctor", project)
    assert shell.json("doctor", project)["well"] is True
    shell("backups", project, "--make")
    data = bytearray(project.read_bytes())
    data[8192 * 5 : 8192 * 9] = b"\xff" * (8192 * 4)
    project.write_bytes(data)

    told = shell("doctor", project, code=1)
    assert "FAULT" in told
    assert "veridesk restore" in told
    assert "needs help" in shell.err
    found = shell.json("doctor", project, code=1)
    assert found["backup"]["number"] == 2
    shell("queue", project, code=1)
    assert "doctor" in shell.err

    assert "saved as" in shell("doctor", project, "--salvage", tmp_path / "new.veridesk")
    done = shell.json("doctor", project, "--salvage", tmp_path / "two.veridesk")
    assert done["rulings"] == done["chained"] == 1
    assert done["whole"] is False
    shell("doctor", tmp_path / "none.veridesk", code=1)
    assert "does not exist" in shell.err
