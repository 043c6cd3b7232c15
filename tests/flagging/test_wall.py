"""The detector's process is shut in: what it tries in vain is tried for real, in a real child."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from veridesk.core.model import ClaimState
from veridesk.flagging import wall
from veridesk.flagging.detector import Question
from veridesk.flagging.limits import Limits
from veridesk.flagging.process import DetectorProcess

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def child() -> Iterator[DetectorProcess]:
    with DetectorProcess(
        "prying", factory="breaking_detectors:Prying", paths=[HERE], limits=Limits(memory=2 << 30)
    ) as started:
        yield started


def told(child: DetectorProcess, order: str) -> str:
    (assessment,) = child.assess_batch([Question("", order)])
    return assessment.reason


@pytest.fixture
def _by_the_kernel(child: DetectorProcess) -> None:
    missing = {wall.NO_NETWORK, wall.NO_WRITING} - set(child.facts.walls)
    if missing:
        pytest.skip(f"this system builds no such walls: {', '.join(sorted(missing))}")


def test_no_file_is_written_or_removed(child: DetectorProcess, tmp_path: Path) -> None:
    """What is there stays as it is, nothing comes to it, and reading goes on."""
    kept = tmp_path / "kept.txt"
    kept.write_text("mine")

    assert told(child, f"write {kept}").startswith("refused")
    assert told(child, f"write {tmp_path / 'new.txt'}").startswith("refused")
    assert told(child, f"remove {kept}").startswith("refused")

    assert told(child, f"read {kept}") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]
    assert not told(child, "null").startswith("refused")


def test_no_network_is_reached(child: DetectorProcess) -> None:
    """A port that listens is not reached, and no other program is started to reach it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert told(child, "socket").startswith("refused: PermissionError")
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()
    assert told(child, f"run {sys.executable}").startswith("refused: PermissionError")


@pytest.mark.usefixtures("_by_the_kernel")
def test_native_code_does_not_pass_either(child: DetectorProcess, tmp_path: Path) -> None:
    """A library in C meets the same walls: the kernel's."""
    assert told(child, f"native-write {tmp_path / 'new.txt'}") == "refused: 13"
    assert not list(tmp_path.iterdir())
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
        assert told(child, f"native-socket {int(family)}") == "refused: 13"


@pytest.mark.usefixtures("_by_the_kernel")
def test_no_other_process_is_touched(child: DetectorProcess) -> None:
    """Not even the question whether our own process lives is answered."""
    if _landlock_version() < 6:
        pytest.skip("this kernel does not keep signals inside")
    assert told(child, f"native-kill {os.getpid()}") == "refused: 1"


def test_libraries_are_told_to_stay_offline(child: DetectorProcess) -> None:
    """Hubs are not asked, and the model runtime reports to nobody what it runs."""
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "ORT_DISABLE_TELEMETRY"):
        assert told(child, f"variable {name}") == "1"


def test_it_works_where_nothing_may_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A working folder and a temporary one that take no file are no hindrance."""
    shut = tmp_path / "shut"
    shut.mkdir()
    shut.chmod(0o500)
    monkeypatch.chdir(shut)
    monkeypatch.setenv("TMPDIR", str(shut))

    with DetectorProcess("explainable") as process:
        (found,) = process.assess_batch([Question("", "It opened in 1937.")])

    assert found.state is ClaimState.NOT_CHECKED
    assert not list(shut.iterdir())


def test_the_filter_knows_every_number_it_refuses() -> None:
    """Eight bytes a line: each refused number leads to the last one, whatever their order."""
    numbers = (41, 101, 425)
    program = wall._filter(0xC000003E, numbers)
    lines = [program[at : at + 8] for at in range(0, len(program), 8)]

    assert len(lines) == len(numbers) + 7
    for place, number in enumerate(numbers):
        at = 5 + place
        assert int.from_bytes(lines[at][4:], sys.byteorder) == number
        assert at + 1 + lines[at][2] == len(lines) - 1
    assert 4 + 1 + lines[4][2] == len(lines) - 1


def _landlock_version() -> int:
    import ctypes

    return int(ctypes.CDLL(None).syscall(444, None, 0, 1)) if sys.platform == "linux" else 0
