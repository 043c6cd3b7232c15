"""Rows per CPU second and peak memory of an export, beside `sqlite-utils rows --nl`.

    PYTHONPATH=desktop python3 tests/bench/export_bench.py path/to/make_corpus.py [--rows 100000]

Builds a project of `--rows` samples from the corpus, rules on all of them, and exports it. The same
rows are then put into a plain SQLite table, which `sqlite-utils rows TABLE --nl` writes out as JSON
lines. Both run as child processes, one after the other; the ratio is of their CPU seconds. The
export also checks every decision's hash and every sample's, hashes what it writes, and syncs.
"""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Rid, Ruling, Source, Verdict
from veridesk.exporting.run import export_samples
from veridesk.exporting.verify import verify_folder
from veridesk.store.project import Project
from veridesk.store.writes import decisions, samples

CHUNK = 1000
MODES = ("build", "export", "verify", "flatten")


def main() -> None:
    """Read the arguments; run the comparison, or the one half that a child was started for."""
    if sys.argv[1:2] and sys.argv[1] in MODES:
        work(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="the script that writes the corpus")
    parser.add_argument("--rows", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        compare(Path(name), given.corpus, given.rows)


def compare(folder: Path, corpus: Path, rows: int) -> None:
    """Build the project, run both, print the figures."""
    project, out = folder / "bench.veridesk", folder / "export"
    # A child counts its parent's memory at its start as its own, so this process stays small.
    measure([sys.executable, __file__, "build", str(project), str(corpus), str(rows)])
    export = measure([sys.executable, __file__, "export", str(project), str(out)])
    check = measure([sys.executable, __file__, "verify", str(project), str(out)])
    dataset = out / "dataset.jsonl"
    measure([sys.executable, __file__, "flatten", str(dataset), str(folder / "flat.db")])
    tool = Path(sys.executable).with_name("sqlite-utils")
    peer = measure(
        [str(tool), "rows", str(folder / "flat.db"), "dataset", "--nl"], folder / "peer.jsonl"
    )
    size = sum(path.stat().st_size for path in out.iterdir()) / 1e6
    peer_size = (folder / "peer.jsonl").stat().st_size / 1e6
    print(f"{rows:,} rows; export {size:,.0f} MB, sqlite-utils {peer_size:,.0f} MB")
    for label, (cpu, wall, peak) in (
        ("veridesk export", export),
        ("veridesk verify", check),
        ("sqlite-utils rows --nl", peer),
    ):
        print(
            f"{label:24} {rows / cpu:9,.0f} rows/CPU-s  {cpu:6.1f} CPU-s  {wall:6.1f} s  "
            f"peak {peak:6.0f} MB"
        )
    print(f"ratio of CPU, sqlite-utils / veridesk export: {peer[0] / export[0]:.2f}")


def work(mode: str, first: Path, second: Path, more: list[str]) -> None:
    """What a child does."""
    if mode == "build":
        build(first, second, int(more[0]))
    elif mode == "flatten":
        flatten(first, second)
    elif mode == "export":
        with Project.open(first) as opened:
            print(export_samples(opened, Job(), second).summary, file=sys.stderr)
    else:
        report = verify_folder(second)
        print(report.summary, file=sys.stderr)
        sys.exit(not report.ok)


def measure(command: list[str], output: Path | None = None) -> tuple[float, float, float]:
    """CPU seconds, wall seconds and peak megabytes of a command."""
    started = time.perf_counter()
    with (output or Path("/dev/null")).open("wb") as file:
        child = subprocess.Popen(command, stdout=file)
        _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} failed")
    wall = time.perf_counter() - started
    return used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024


def build(path: Path, corpus: Path, rows: int) -> None:
    """A project of the corpus in which every sample is ruled on; each tenth is corrected."""
    command = [sys.executable, str(corpus), "--n", str(rows), "--shape", "full"]
    with (
        Project.open(path, create=True) as project,
        subprocess.Popen(command, stdout=subprocess.PIPE) as maker,
    ):
        assert maker.stdout is not None
        number = project.submit(lambda db: samples.start_import(db, {})).result()
        file = project.submit(
            lambda db: samples.add_file(db, number, "corpus.jsonl", 0, "jsonl")
        ).result()
        lines = enumerate(maker.stdout, 1)
        while chunk := [sample_of(*pair) for pair in islice(lines, CHUNK)]:
            project.submit(
                lambda db, chunk=chunk: samples.add_samples(db, number, file, chunk), durable=False
            ).result()
        project.submit(lambda db: samples.finish_import(db, number, "done")).result()
        rulings = made_rulings(rows)
        while some := list(islice(rulings, CHUNK)):
            project.submit(
                lambda db, some=some: decisions.add_decisions(db, "ann", some), durable=False
            ).result()


def sample_of(line: int, raw: bytes) -> ImportedSample:
    """A line of the corpus as a sample."""
    plain = json.loads(raw)
    return ImportedSample(
        output=plain["answer"],
        prompt=plain["question"],
        sources=tuple(Source(one["text"], one["title"], one["id"]) for one in plain["sources"]),
        record_id=plain["id"],
        generator=plain["meta"]["model"],
        raw=raw.rstrip(b"\n"),
        line=line,
    )


def made_rulings(rows: int) -> Iterator[tuple[Rid, Ruling]]:
    """One ruling for each sample."""
    for rid in range(1, rows + 1):
        if rid % 10:
            yield Rid(rid), Ruling(Verdict.ACCEPTED, seconds=4.2)
        else:
            yield Rid(rid), Ruling(Verdict.CORRECTED, output=f"Corrected {rid}.", seconds=31.0)


def flatten(dataset: Path, path: Path) -> None:
    """The rows of an export as a plain table, lists as JSON."""
    with sqlite3.connect(path) as conn, dataset.open(encoding="utf-8") as file:
        names: list[str] = []
        for line in file:
            row = json.loads(line)
            if not names:
                names = list(row)
                conn.execute(f"CREATE TABLE dataset ({', '.join(names)})")
            values = [json.dumps(v) if isinstance(v, list) else v for v in row.values()]
            conn.execute(f"INSERT INTO dataset VALUES ({', '.join('?' * len(names))})", values)


if __name__ == "__main__":
    main()
