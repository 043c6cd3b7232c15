"""A disk that takes its time, and one that loses its power: what is told, and what is kept.

The delays are real: strace holds back each call that waits for the disk, as a stick or a network
share would. A power cut is played on copies of the files, cut back to what the disk was made to
keep when a ruling was acknowledged.
"""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.importing.run import import_files
from veridesk.reviewing import session
from veridesk.store.doctor import examine
from veridesk.store.project import Project
from veridesk.store.reads import decisions as reads

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
DELAY_MS = 700
SYNC = "fsync,fdatasync"

SITTING = """
import asyncio, json, os, sys, time
from pathlib import Path
import qasync
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from veridesk.core.settings import Settings
from veridesk.store.reads.decisions import verdict_of
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.hands import Hands

path = Path(sys.argv[1])
facts = {"moves": [], "ticks": [], "said": [], "faults": 0}

def fault(_):
    facts["faults"] += 1

async def sit():
    reporter = CrashReporter(path.parent / "log")
    reporter.watch_loop(asyncio.get_running_loop())
    desk = make_desk(reporter, Settings(reviewer="Ann", order="file", backups_minutes=0))
    reporter.on_fault = fault
    hands = Hands(desk)
    review, bar = desk.review, desk.window.message
    desk.start_open(path)
    await hands.until(lambda: desk.queue.view is not None and review.can_rule)
    last = time.monotonic()

    def tick():
        nonlocal last
        now = time.monotonic()
        facts["ticks"].append(now - last)
        if bar.text.startswith("Saving"):
            facts["said"].append(review.open_sample.rid)
        last = now

    def moved(rid):
        if rid is not None and before and rid != before[-1]:
            with desk.project.reader().conn as conn:
                stored = conn.execute(
                    "SELECT count(*) FROM standing WHERE rid = ?", (before[-1],)
                ).fetchone()[0]
            facts["moves"].append([before[-1], stored])
        before.append(rid)

    before = [review.open_sample.rid]
    review.sample_shown.connect(moved)
    timer = QTimer(interval=10)
    timer.timeout.connect(tick)
    timer.start()
    for number in range(4):
        rid = review.open_sample.rid
        began = time.monotonic()
        hands.press(Qt.Key.Key_A)
        await asyncio.sleep(0.05)
        # Impatience: more keys while it is saved must rule on nothing else.
        hands.press(Qt.Key.Key_X)
        if number == 1:
            desk.window.verdict_bar.focus_note()
            hands.type_text("typed meanwhile")
            await asyncio.sleep(0)
            hands.press(Qt.Key.Key_Escape)
        await hands.until(lambda: review.open_sample.rid != rid)
        facts.setdefault("waits", []).append(time.monotonic() - began)
        desk.window.focus_review()
    timer.stop()
    desk.shut()
    await desk.closed

make_app()
qasync.run(sit())
Path(sys.argv[2]).write_text(json.dumps(facts))
"""

RULING = """
import os, sys
from pathlib import Path
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.reviewing import session
from veridesk.store.project import Project

with Project.open(Path(sys.argv[1])) as project:
    for number in range(1, 6):
        ruling = Ruling(Verdict.ACCEPTED, note=str(number))
        session.decide(project, Rid(number), ruling, "Ann").result()
        os.write(1, b"told %d" % number)
    project.submit(lambda db: db.execute("SELECT 1"), durable=False).result()
    project.submit(
        lambda db: db.execute("INSERT INTO setting VALUES ('x', '1')"), durable=False
    ).result()
    os.write(1, b"told batch")
"""


@pytest.fixture
def path(tmp_path: Path, samples: Path) -> Path:
    """A closed project of forty samples."""
    path = tmp_path / "p.veridesk"
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [samples])
    return path


def _strace(*options: str) -> list[str]:
    """The words to begin a command with; skips where nothing can be traced."""
    command = ["strace", "-f", "--seccomp-bpf", "-qq", *options]
    found = shutil.which("strace")
    if (
        found is None
        or subprocess.run([*command, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("strace is not here, or may not trace")
    return command


def _env(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(DESKTOP),
        "QT_QPA_PLATFORM": "offscreen",
        "VERIDESK_HOME": str(folder / "home"),
    }


def test_on_a_slow_disk_the_window_lives_and_nothing_moves_on_too_early(
    path: Path, tmp_path: Path
) -> None:
    """It says that it is saving, hears on, shows the next sample only with the ruling on disk."""
    told = tmp_path / "told.json"
    delay = f"inject={SYNC}:delay_exit={DELAY_MS * 1000}"
    command = _strace("-e", f"trace={SYNC}", "-e", delay, "-o", os.devnull)

    done = subprocess.run(
        [*command, sys.executable, "-c", SITTING, str(path), str(told)],
        capture_output=True, text=True, env=_env(tmp_path), check=False, timeout=300,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr[-2000:]
    facts: dict[str, Any] = json.loads(told.read_text())
    assert facts["faults"] == 0
    # Each ruling waited for the disk, and none was shown as past before it was there.
    assert len(facts["moves"]) >= 4
    assert [stored for _, stored in facts["moves"]] == [1] * len(facts["moves"])
    assert min(facts["waits"]) >= DELAY_MS / 1000
    assert facts["said"]
    # The window's own clock went on, far faster than the disk answered.
    ticks = sorted(facts["ticks"])
    assert len(ticks) > 40
    assert ticks[len(ticks) * 9 // 10] < DELAY_MS / 1000 / 2
    with Project.open(path) as project, contextlib.closing(project.reader()) as db:
        ruled = [one.ruling.verdict for one in reads.decisions(db) if one.ruling]
        notes = {one.ruling.note for one in reads.decisions(db) if one.ruling}
        notes |= {row[0] for row in db.execute("SELECT note FROM draft")}
    assert [str(verdict) for verdict in ruled] == ["accepted"] * 4
    assert "typed meanwhile" in notes


def test_a_ruling_is_acknowledged_only_after_the_disk_has_it(path: Path, tmp_path: Path) -> None:
    """So `synchronous = FULL` promises; a batch with NORMAL does not wait.

    Between a ruling's last write to the log and its acknowledgement lies the wait for the disk.
    """
    log = tmp_path / "trace"
    calls = "pwrite64,write,fsync,fdatasync"
    command = _strace("-y", "-e", f"trace={calls}", "-o", str(log))
    done = subprocess.run(
        [*command, sys.executable, "-c", RULING, str(path)],
        capture_output=True, text=True, env=_env(tmp_path), check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]

    state, states = "clean", []
    for line in log.read_text(errors="replace").splitlines():
        if re.search(r'write\(1<.*"told', line):
            states.append(state)
        elif re.search(r"pwrite64\(\d+<[^>]*-wal>", line):
            state = "waiting for the disk"
        elif re.search(rf"({SYNC.replace(',', '|')})\(\d+<[^>]*-wal>", line):
            state = "on the disk"

    assert states == ["on the disk"] * 5 + ["waiting for the disk"]


def test_after_a_power_cut_every_acknowledged_ruling_is_there(path: Path, tmp_path: Path) -> None:
    """What was acknowledged is there, and the chain holds.

    Whatever was written to the log behind that, and however torn, is dropped whole.
    """
    wal = path.with_name(f"{path.name}-wal")
    with Project.open(path) as project:
        for number in range(1, 8):
            ruling = Ruling(Verdict.REJECTED, note=f"note {number} " * 50)
            session.decide(project, Rid(number), ruling, "Ann").result()
        kept = wal.stat().st_size
        session.decide(project, Rid(9), Ruling(Verdict.ACCEPTED), "Ann").result()
        main, log = path.read_bytes(), wal.read_bytes()
    assert len(log) > kept

    for number, cut in enumerate([kept, kept + 1, kept + 24, (kept + len(log)) // 2, len(log) - 1]):
        after = tmp_path / f"after-{number}.veridesk"
        after.write_bytes(main)
        # What a disk had not kept yet comes back as zeros, or not at all.
        torn = log[:cut] + bytes(len(log) - cut) * (number % 2)
        after.with_name(f"{after.name}-wal").write_bytes(torn)
        with Project.open(after) as project, contextlib.closing(project.reader()) as db:
            found = [one.sample_id for one in reads.decisions(db)]
            assert reads.first_broken_link(db) is None
        assert len(found) == 7
        assert examine(after, Job()).is_well


def test_rulings_wait_and_batches_do_not(path: Path) -> None:
    """The writer asks SQLite for FULL before each ruling, and for NORMAL before each batch."""
    with Project.open(path) as project:
        asked = [
            project.submit(
                lambda db: db.execute("PRAGMA synchronous").fetchone()[0], durable=durable
            ).result()
            for durable in (True, False, True)
        ]

    assert asked == [2, 1, 2]
