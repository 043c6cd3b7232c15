"""Rows per CPU second, seconds and memory of an export, beside what others take for the same rows.

    PYTHONPATH=desktop python3 tests/bench/export_bench.py path/to/make_corpus.py [--rows 100000]

Builds a project of `--rows` samples from the corpus, rules on all of them, and exports it: the data
set, the log, the manifest, first without a card, then with one, then in four shapes with splits.
Then the same rows are written as JSON lines by `datasets.Dataset.to_json`, by DuckDB's COPY and by
`sqlite-utils rows TABLE --nl`, each from its own format. All run as child processes, one after the
other. Seconds are those of the writing alone, without starting Python and importing libraries, save
for sqlite-utils, which is a command. Our export also checks every decision's hash and every
sample's, hashes what it writes, and syncs.
"""

import argparse
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Rid, Ruling, Source, Verdict
from veridesk.exporting.run import export_samples
from veridesk.exporting.splits import SplitPlan
from veridesk.exporting.verify import verify_folder
from veridesk.store.project import Project
from veridesk.store.writes import decisions, samples

CHUNK = 1000
SHAPES = ("sft-messages", "dpo", "kto", "lettucedetect")


@dataclass(frozen=True)
class Figures:
    """What a run took."""

    cpu: float
    wall: float
    peak: float


def main() -> None:
    """Read the arguments; run the comparison, or the one part that a child was started for."""
    if sys.argv[1:2] and sys.argv[1] in WORK:
        WORK[sys.argv[1]](*map(Path, sys.argv[2:]))
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="the script that writes the corpus")
    parser.add_argument("--rows", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        compare(Path(name), given.corpus, given.rows)


def compare(folder: Path, corpus: Path, rows: int) -> None:
    """Build the project, run all, print the figures."""
    project, out = folder / "bench.veridesk", folder / "export"
    # A child counts its parent's memory at its start as its own, so this process stays small.
    child("build", project, corpus, Path(str(rows)))
    found = {"veridesk export": child("export", project, out)}
    size = (out / "dataset.jsonl").stat().st_size / 1e6
    print(f"{rows:,} rows; the data set {size:,.0f} MB")
    found["veridesk verify"] = child("verify", out)
    for label, mode in (("with a card", "export_card"), ("four shapes, split", "export_shapes")):
        found[f"  {label}"] = child(mode, project, folder / mode)
        shutil.rmtree(folder / mode)
    child("to_arrow", out, folder)
    found["datasets.to_json"] = child("by_datasets", folder / "arrow", folder / "peer.jsonl")
    found["DuckDB COPY"] = child("by_duckdb", folder / "rows.parquet", folder / "peer.jsonl")
    child("flatten", out / "dataset.jsonl", folder / "flat.db")
    tool = Path(sys.executable).with_name("sqlite-utils")
    found["sqlite-utils rows --nl"] = measure(
        [str(tool), "rows", str(folder / "flat.db"), "dataset", "--nl"], folder / "peer.jsonl"
    )
    ours = found["veridesk export"]
    for label, figures in found.items():
        print(
            f"{label:24} {rows / figures.cpu:9,.0f} rows/CPU-s {figures.cpu:7.1f} CPU-s "
            f"{figures.wall:7.1f} s  peak {figures.peak:6.0f} MB  beside veridesk export: "
            f"{figures.cpu / ours.cpu:5.2f} x CPU {figures.wall / ours.wall:5.2f} x time"
        )


def child(mode: str, *paths: Path) -> Figures:
    """Run a part of this script in a process of its own; it may tell what it took itself."""
    read, write = os.pipe()
    command = [sys.executable, __file__, mode, *map(str, paths)]
    environment = {**os.environ, "BENCH_TELL": str(write), "HF_HUB_OFFLINE": "1"}
    whole = measure(command, keep=write, environment=environment)
    os.close(write)
    with os.fdopen(read) as file:
        told = file.read()
    return Figures(*json.loads(told), whole.peak) if told else whole


def measure(
    command: list[str],
    output: Path | None = None,
    *,
    keep: int | None = None,
    environment: dict[str, str] | None = None,
) -> Figures:
    """CPU seconds, wall seconds and peak megabytes of a command."""
    started = time.perf_counter()
    with (output or Path("/dev/null")).open("wb") as file:
        process = subprocess.Popen(
            command, stdout=file, env=environment, pass_fds=() if keep is None else (keep,)
        )
        _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[:3]} failed")
    wall = time.perf_counter() - started
    return Figures(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def tell(act: Callable[[], object]) -> None:
    """Do something, in a child, and tell the parent what it took, children of its own included."""
    before, started = cpu_seconds(), time.perf_counter()
    act()
    wall = time.perf_counter() - started
    with os.fdopen(int(os.environ["BENCH_TELL"]), "w") as file:
        json.dump([cpu_seconds() - before, wall], file)


def cpu_seconds() -> float:
    """What this process and those that it waited for have used."""
    usages = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in usages)


def export(project: Path, out: Path) -> None:
    """The data set and its proof."""
    with Project.open(project) as opened:
        tell(lambda: export_samples(opened, Job(), out, card=None))


def export_card(project: Path, out: Path) -> None:
    """The same with its card and plots."""
    with Project.open(project) as opened:
        tell(lambda: export_samples(opened, Job(), out))


def export_shapes(project: Path, out: Path) -> None:
    """The same in more shapes, with splits."""
    with Project.open(project) as opened:
        tell(
            lambda: export_samples(
                opened, Job(), out, shapes=SHAPES, split=SplitPlan(seed=7), card=None
            )
        )


def verify(out: Path) -> None:
    """Check the delivery."""
    tell(lambda: sys.exit(1) if not verify_folder(out).ok else None)


def to_arrow(out: Path, folder: Path) -> None:
    """The rows in the formats of the others."""
    import datasets

    rows = datasets.load_dataset(
        "json",
        data_files=str(out / "dataset.jsonl"),
        split="train",
        cache_dir=str(folder / "cache"),
    )
    rows.save_to_disk(str(folder / "arrow"))
    rows.to_parquet(folder / "rows.parquet")


def by_datasets(arrow: Path, target: Path) -> None:
    """What people use who have the rows in the Hub's library."""
    import datasets

    datasets.disable_progress_bars()
    rows = datasets.load_from_disk(str(arrow))
    tell(lambda: rows.to_json(target))


def by_duckdb(parquet: Path, target: Path) -> None:
    """What people use who have the rows in a database made for such work."""
    import duckdb

    with duckdb.connect(str(parquet.with_suffix(".duckdb"))) as db:
        db.execute(f"CREATE TABLE rows AS SELECT * FROM read_parquet('{parquet}')")
        tell(lambda: db.execute(f"COPY rows TO '{target}' (FORMAT json)"))


def build(path: Path, corpus: Path, count: Path) -> None:
    """A project of the corpus in which every sample is ruled on; each tenth is corrected."""
    rows = int(str(count))
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


WORK: dict[str, Callable[..., None]] = {
    act.__name__: act
    for act in (
        *(build, export, export_card, export_shapes, verify),
        *(to_arrow, by_datasets, by_duckdb, flatten),
    )
}

if __name__ == "__main__":
    main()
