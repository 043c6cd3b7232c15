"""Nothing is ever called: the whole work is done where there is no network, and none is tried."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
INTERNET = re.compile(r"sa_family=(?!AF_UNIX|AF_LOCAL|AF_UNSPEC|AF_NETLINK)\w+")


def _works(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _the_whole_work(folder: Path, samples: Path) -> list[list[str]]:
    """Import, flag, list, rule, back up, look over, export, verify."""
    project, delivery = str(folder / "p.veridesk"), str(folder / "delivery")
    rulings = folder / "rulings.jsonl"
    lines = [{"id": f"s-{n}", "verdict": "accepted" if n % 3 else "rejected"} for n in range(40)]
    rulings.write_text("\n".join(map(json.dumps, lines)))
    return [
        ["import", project, str(samples)],
        ["flag", project],
        ["flag", project, "--detector", "combined"],
        ["queue", project],
        ["decide", project, str(rulings), "--reviewer", "Ann"],
        ["backups", project, "--make"],
        ["doctor", project],
        ["export", project, delivery],
        ["verify", delivery],
    ]


PROGRAM = """
import json, sys
from veridesk.cli.main import main
for command in json.load(sys.stdin):
    code = main(command, lambda *_, **__: 1)
    if code:
        sys.exit(f"{command[0]} ended with {code}")
"""


def _run(commands: Sequence[Sequence[str]], folder: Path, *wrapper: str) -> None:
    env = {**os.environ, "PYTHONPATH": str(DESKTOP), "VERIDESK_HOME": str(folder / "home")}
    done = subprocess.run(
        [*wrapper, sys.executable, "-c", PROGRAM],
        input=json.dumps(commands), capture_output=True, text=True, env=env, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_whole_work_is_done_without_a_network(tmp_path: Path, samples: Path) -> None:
    """In a network namespace of its own there is not even a loopback that is up."""
    if not _works("unshare", "-n", "true"):
        pytest.skip("this system lets us make no network namespace")

    _run(_the_whole_work(tmp_path, samples), tmp_path, "unshare", "-n")

    assert (tmp_path / "delivery" / "manifest.json").exists()


def test_no_step_even_tries_to_reach_a_network(tmp_path: Path, samples: Path) -> None:
    """Of all processes, the detector's included, none connects or sends beyond this computer."""
    trace = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg"]
    if not _works(*trace, "true"):
        pytest.skip("strace is not here, or may not trace")
    log = tmp_path / "trace"

    _run(_the_whole_work(tmp_path, samples), tmp_path, *trace, "-A", "-o", str(log))

    told = log.read_text(errors="replace").splitlines()
    assert [line for line in told if INTERNET.search(line)] == []


@pytest.mark.parametrize(
    "line",
    [
        "7 connect(3, {sa_family=AF_INET, sin_port=htons(443)}, 16) = 0",
        "7 connect(3, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = -1 EINPROGRESS",
        '7 sendto(3, "x", 1, 0, {sa_family=AF_PACKET}, 16) = 1',
    ],
)
def test_the_search_sees_what_it_looks_for(line: str) -> None:
    """A call to somewhere would be found; one to a local socket is fine."""
    assert INTERNET.search(line)
    assert not INTERNET.search('connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0')
