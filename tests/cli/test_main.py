"""Arguments in, exit code out."""

import subprocess
import sys
from pathlib import Path

import pytest

from veridesk.cli.main import main, spread_maps
from veridesk.flagging.process import CHILD_OPTION
from veridesk.store.project import Project


class Window:
    """Notes what it was asked to open."""

    def __init__(self) -> None:
        self.asked: list[tuple[Path | None, bool]] = []

    def __call__(self, path: Path | None, *, demo: bool = False) -> int:
        self.asked.append((path, demo))
        return 0


def test_the_window_opens_on_nothing_a_project_or_the_demo(tmp_path: Path) -> None:
    """The three ways to the window."""
    window = Window()
    project = tmp_path / "p.veridesk"
    Project.open(project, create=True).close()

    assert main([], window) == 0
    assert main([str(project)], window) == 0
    assert main(["demo"], window) == 0

    assert window.asked == [(None, False), (project, False), (None, True)]


def test_wrong_usage_exits_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown command, a missing argument and a bad value are usage errors."""
    window = Window()

    for argv in (["fly"], ["import"], ["queue", "p.veridesk", "--order", "sideways"], ["--what"]):
        assert main(argv, window) == 2
        assert capsys.readouterr().err
    assert window.asked == []


def test_a_fault_is_one_line_and_exits_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard error says what happened and what to do; there is no stack trace."""
    assert main(["flag", str(tmp_path / "none.veridesk")], Window()) == 1

    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "does not exist; check the name" in lines[0]


def test_several_pairs_may_follow_one_map() -> None:
    """`--map a=b c=d` is `--map a=b --map c=d`; files are left alone."""
    assert spread_maps(["import", "p", "f.csv", "--map", "output=a", "prompt=q", "--json"]) == [
        "import", "p", "f.csv", "--map", "output=a", "--map", "prompt=q", "--json",
    ]  # fmt: skip
    assert spread_maps(["import", "--map", "output=a", "f.csv"]) == [
        "import", "--map", "output=a", "f.csv",
    ]  # fmt: skip


def test_commands_start_without_qt() -> None:
    """Scripts on servers need no screen and no Qt libraries."""
    program = (
        "import sys\n"
        "from veridesk.__main__ import main\n"
        "sys.argv = ['veridesk', '--version']\n"
        "assert main() == 0\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("veridesk ")


def test_the_program_is_its_own_detector_process() -> None:
    """An installed program starts its child by itself; the child ends with its input."""
    done = subprocess.run(
        [sys.executable, "-m", "veridesk", CHILD_OPTION],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
