"""Killed at any moment, the program loses no ruling that it acknowledged, and keeps none half.

`python3 -m pytest tests/reliability/test_kill.py --long` kills 400 times and tells the figures;
`--seed N` begins chance elsewhere.
"""

import contextlib
import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from veridesk.core.job import Job
from veridesk.exporting.run import export_samples
from veridesk.exporting.verify import verify_folder
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import import_files
from veridesk.store.backup import backups, check_backup, roll_backups
from veridesk.store.doctor import examine
from veridesk.store.project import Project, make_empty
from veridesk.store.reads import decisions as reads
from veridesk.store.schema import current_version

WORKER = Path(__file__).with_name("worker.py")
DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
QUICK = {"review": 9, "import": 4, "export": 3, "restore": 2, "flag": 1}
LONG = {"review": 160, "import": 90, "export": 60, "restore": 40, "flag": 25}
MIGRATIONS = {False: 3, True: 25}
LATEST = {"review": 0.35, "import": 0.4, "export": 0.4, "restore": 0.25, "flag": 2.5}
"""Seconds after which an act is killed at the latest."""


class Killer:
    """Starts acts in a process of their own, kills it at a random moment, and hears what it did."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._chance = random.Random(seed)
        self._pipe = folder / "told"
        os.mkfifo(self._pipe)
        env = {**os.environ, "PYTHONPATH": str(DESKTOP)}
        self._zygote = subprocess.Popen(
            [sys.executable, str(WORKER)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env,
        )  # fmt: skip
        self.kills = self.early = 0

    def run(self, act: str, latest: float, **order: object) -> list[dict[str, Any]]:
        """What the act told until it was killed, at some moment up to `latest` seconds."""
        order |= {"act": act, "pipe": str(self._pipe), "seed": self._chance.randrange(1 << 30)}
        assert self._zygote.stdin
        assert self._zygote.stdout
        self._zygote.stdin.write(json.dumps(order) + "\n")
        self._zygote.stdin.flush()
        pid = int(self._zygote.stdout.readline())
        # Small moments more often: there the beginnings and ends of transactions lie close.
        end = time.monotonic() + latest * self._chance.random() ** 1.5
        with self._pipe.open("rb", buffering=0) as pipe:
            told = self._hear(pipe.fileno(), end)
            with contextlib.suppress(ProcessLookupError):
                # The detector it may have started is left to end by itself, as after a real crash.
                os.kill(pid, signal.SIGKILL)
            told += self._hear(pipe.fileno(), end + 60)
        _, code = self._zygote.stdout.readline().split()
        assert int(code) in {-signal.SIGKILL, 0}, "the act failed by itself"
        self.kills += code != "0"
        self.early += code == "0"
        return [json.loads(line) for line in told.splitlines() if line.endswith(b"}")]

    def _hear(self, pipe: int, end: float) -> bytes:
        heard = b""
        while (left := end - time.monotonic()) > 0:
            if select.select([pipe], [], [], left)[0]:
                data = os.read(pipe, 65536)
                if not data:
                    break
                heard += data
        return heard

    def close(self) -> None:
        """End the process that forks."""
        assert self._zygote.stdin
        assert self._zygote.stdout
        self._zygote.stdin.close()
        self._zygote.wait(20)
        self._zygote.stdout.close()


@pytest.fixture
def killer(tmp_path: Path, seed: int) -> Iterator[Killer]:
    """A killer, on systems where one can be."""
    if not hasattr(os, "fork") or sys.platform == "darwin":
        pytest.skip("the harness forks, which this system does not do well")
    killer = Killer(tmp_path, seed)
    yield killer
    killer.close()


class Life:
    """One project through many kills, and all that it acknowledged."""

    def __init__(self, folder: Path, samples: Path) -> None:
        self.folder, self.samples = folder, samples
        self.path = folder / "p.veridesk"
        self.acknowledged: dict[int, dict[str, Any]] = {}
        self.typed: dict[int, str] = {}
        self.notes: set[str] = set()
        self.checked = self.unheard = 0
        with Project.open(self.path, create=True) as project:
            import_files(project, Job(), [samples])
            with contextlib.closing(project.reader()) as db:
                self.rids = [row[0] for row in db.execute("SELECT rid FROM sample")]

    def hear(self, told: list[dict[str, Any]]) -> None:
        """Remember what was acknowledged."""
        for fact in told:
            if fact["act"] in {"decided", "undone", "redone"}:
                self.acknowledged[fact["id"]] = fact
                self.typed.pop(fact.get("rid", -1), None)
            elif fact["act"] == "typed":
                self.typed[fact["rid"]] = fact["note"]
                self.notes.add(fact["note"])

    def check(self) -> None:
        """Everything acknowledged is there, nothing is half there, and the file is sound."""
        found = examine(self.path, Job())
        assert found.is_well, [one for one in found.findings if one.health == "fault"]
        with (
            Project.open(self.path) as project,
            contextlib.closing(project.reader()) as db,
        ):
            stored = {one.decision_id: one for one in reads.decisions(db)}
            for number, fact in self.acknowledged.items():
                ruling = stored[number].ruling
                if fact["act"] == "decided":
                    assert ruling is not None
                    there = (ruling.verdict, ruling.output, ruling.note)
                    assert there == (fact["verdict"], fact["output"], fact["note"])
                elif fact["act"] == "undone":
                    assert stored[number].undoes in stored
                else:
                    assert stored[number].redoes in stored
                self.checked += 1
            # What was under way may have reached the disk, whole, before it could be told.
            late = sorted(set(stored) - set(self.acknowledged))
            assert len(late) <= 1
            self.unheard += len(late)
            for number in late:
                one = stored[number]
                act = "redone" if one.redoes else "undone" if one.undoes else "decided"
                fact = {"act": act, "id": number}
                if one.ruling is not None:
                    fact |= {"verdict": one.ruling.verdict, "output": one.ruling.output}
                    fact |= {"note": one.ruling.note}
                self.acknowledged[number] = fact
            self._check_typed(db, {stored[number].sample_id for number in late})

    def _check_typed(self, db: Any, ruled_late: set[str]) -> None:
        for rid, note in list(self.typed.items()):
            (sample,) = db.execute("SELECT sample_id FROM sample WHERE rid = ?", (rid,)).fetchone()
            draft = reads.draft_of(db, rid, "Ann")
            if sample in ruled_late and draft is None:
                del self.typed[rid]
                continue
            assert draft is not None, "typed text was lost"
            if draft.note != note:
                # A later one that was under way: never told before, and behind it where the same
                # process typed both.
                assert draft.note not in self.notes, "typed text went back"
                (act, number), (before, last) = draft.note.split("."), note.split(".")
                assert act != before or int(number) > int(last)
                self.typed[rid] = draft.note
                self.notes.add(draft.note)


def _kill(life: Life, killer: Killer, act: str, number: int) -> None:
    rids, folder = life.rids, str(life.folder)
    order = {"project": str(life.path), "rids": rids, "folder": folder}
    if act == "import":
        other = life.folder / f"more-{number}.jsonl"
        rows = life.samples.read_text(encoding="utf-8").replace('"s-', f'"t{number}-')
        other.write_text(rows, encoding="utf-8")
        told = killer.run(act, LATEST[act], **order, file=str(other))
        life.check()
        _finish_import(life, other)
    elif act == "restore":
        with Project.open(life.path) as project:
            roll_backups(project.path, Job(), anyway=True)
        told = killer.run(act, LATEST[act], **order)
        life.check()
    else:
        told = killer.run(act, LATEST[act], **order)
        life.hear(told)
        life.check()
    if act == "flag":
        _finish_flagging(life)
    if act == "export":
        _check_exports(life, told)
    for backup in backups(life.path):
        check_backup(backup.path)


def _finish_import(life: Life, file: Path) -> None:
    """The same file again brings what is missing, and no sample twice."""
    with Project.open(life.path) as project:
        report = import_files(project, Job(), [file])
        with contextlib.closing(project.reader()) as db:
            (count,) = db.execute(
                "SELECT count(*) FROM sample WHERE record_id LIKE ?",
                (f"t{file.stem.split('-')[1]}-%",),
            ).fetchone()
    assert report.samples_added + report.samples_known == 40
    assert count == 40


def _finish_flagging(life: Life) -> None:
    """Flagging goes on where it was, in the same run."""
    with Project.open(life.path) as project:
        report = flag_samples(project, Job())
        with contextlib.closing(project.reader()) as db:
            (samples,) = db.execute("SELECT count(*) FROM sample").fetchone()
            (runs,) = db.execute("SELECT count(*) FROM detector_run").fetchone()
    assert report.flagged + report.not_checked + report.known == samples
    assert runs == 1


def _check_exports(life: Life, told: list[dict[str, Any]]) -> None:
    """Every folder that is there is whole, those that were told are there, and one can go on."""
    folders = sorted(life.folder.glob("out-*"))
    for folder in folders:
        report = verify_folder(folder)
        assert report.ok, report.summary
    assert {fact["folder"] for fact in told if fact["act"] == "exported"} <= set(map(str, folders))
    with Project.open(life.path) as project:
        again = life.folder / f"again-{len(folders)}-{time.monotonic_ns()}"
        export_samples(project, Job(), again)
    assert verify_folder(again).ok


def test_kills_lose_nothing(
    killer: Killer, tmp_path: Path, samples: Path, long: bool, seed: int
) -> None:
    """Whatever was acknowledged is there after every restart, and what was broken off goes on."""
    plan = [act for act, times in (LONG if long else QUICK).items() for _ in range(times)]
    random.Random(seed).shuffle(plan)
    # A little to export, and to restore, from the start.
    life = Life(tmp_path, samples)
    life.hear(killer.run("review", 3.0, project=str(life.path), rids=life.rids))
    life.check()
    done: Counter[str] = Counter()
    checked = 0
    for number, act in enumerate(plan):
        if number % 40 == 39:
            checked += life.checked
            folder = tmp_path / f"life-{number}"
            folder.mkdir()
            life = Life(folder, samples)
            life.hear(killer.run("review", 3.0, project=str(life.path), rids=life.rids))
            life.check()
        _kill(life, killer, act, number)
        done[act] += 1

    assert killer.kills >= len(plan) * 3 // 4
    assert life.acknowledged
    print(
        f"\n{killer.kills} kills ({killer.early} acts ended before), {dict(done)}; "
        f"{checked + life.checked} times a ruling was checked, {life.unheard} reached the disk "
        "unheard in the last life"
    )


@pytest.mark.skipif(current_version() < 2, reason="there is nothing to migrate from")
def test_a_kill_while_migrating_leaves_the_old_schema_or_the_new(
    killer: Killer, tmp_path: Path, long: bool
) -> None:
    """Never one between, never without the copy that was made before."""
    for number in range(MIGRATIONS[long]):
        path = tmp_path / f"old-{number}.veridesk"
        make_empty(path, current_version() - 1)
        killer.run("migrate", 0.06, project=str(path))

        assert examine(path, Job()).is_well
        copy = path.with_name(f"{path.stem}.schema-{current_version() - 1}.backup.veridesk")
        with Project.open(path) as project, contextlib.closing(project.reader()) as db:
            assert db.execute("PRAGMA user_version").fetchone() == (current_version(),)
        assert copy.exists()
        assert examine(copy, Job()).is_well


def test_the_harness_sees_what_is_lost(tmp_path: Path, samples: Path) -> None:
    """A ruling or a typed text that was told but is not there does not pass."""
    life = Life(tmp_path, samples)
    life.check()
    life.hear([{"act": "undone", "id": 7}])
    with pytest.raises(KeyError):
        life.check()
    life.acknowledged.clear()
    life.hear([{"act": "typed", "rid": 1, "note": "1.1"}])
    with pytest.raises(AssertionError, match="typed text was lost"):
        life.check()
