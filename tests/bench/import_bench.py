"""Rows a CPU second of an import beside `sqlite-utils insert --nl --pk id`, in one run.

    python3 ../shared/bench/make_corpus.py --n 100000 --shape flat > build/flat.jsonl
    python3 tests/bench/import_bench.py build/flat.jsonl [--reps 3]

Each side runs in a process of its own, in turn; CPU is user and system time of that process, start
included. `ready` is the time until every sample can be reviewed, `searchable` that with the
full-text index, which sqlite-utils does not build. sqlite-utils, and we with it, load pandas where
it is found, for nothing that is measured here, so that both sides are kept from finding it.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HIDE = """
import sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("numpy", "pandas"):
            raise ImportError(name)

sys.meta_path.insert(0, Hidden())
"""

OURS = (
    HIDE
    + """
import resource, sys, json
from pathlib import Path
from veridesk.core.job import Job, Progress
from veridesk.importing import run
from veridesk.store.project import Project

def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime

ready = []
def note(progress):
    if progress.text == "making it searchable" and not ready:
        ready.append(cpu())

with Project.open(Path(sys.argv[2]), create=True) as project:
    report = run.import_files(project, Job(note), [Path(sys.argv[1])])
print(json.dumps({"ready": ready[0], "rows": report.samples_added, "rejected": report.rejected}))
"""
)

PEER = (
    HIDE
    + """
from sqlite_utils.cli import cli
cli()
"""
)


def measured(command: list[str]) -> tuple[float, float, str]:
    """CPU seconds and peak resident megabytes of a command, and what it printed."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out)
        _, status, used = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{command[:3]} failed")
        out.seek(0)
        return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, out.read().decode()


def main() -> None:
    """Run both sides in turn and print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--reps", type=int, default=3)
    arguments = parser.parse_args()
    rows = 0
    peer, ready, searchable, peer_memory, memory = [], [], [], 0.0, 0.0
    for _ in range(arguments.reps):
        with tempfile.TemporaryDirectory() as folder:
            base = [sys.executable, "-c", PEER, "insert", f"{folder}/peer.db", "t"]
            seconds, used, _ = measured([*base, str(arguments.corpus), "--nl", "--pk", "id"])
            peer.append(seconds)
            peer_memory = max(peer_memory, used)
            project = f"{folder}/ours.veridesk"
            seconds, used, told = measured(
                [sys.executable, "-c", OURS, str(arguments.corpus), project]
            )
            facts = json.loads(told)
            rows = facts["rows"] + facts["rejected"]
            ready.append(facts["ready"])
            searchable.append(seconds)
            memory = max(memory, used)
    base_rate = rows / statistics.median(peer)
    print(f"{rows:,} rows, {arguments.reps} runs, medians")
    print(f"sqlite-utils      {base_rate:9,.0f} rows/CPU-s        RSS {peer_memory:4.0f} MB")
    for name, times in (("ours, ready", ready), ("ours, searchable", searchable)):
        rate = rows / statistics.median(times)
        print(f"{name:17} {rate:9,.0f} rows/CPU-s {rate / base_rate:5.2f}x RSS {memory:4.0f} MB")


if __name__ == "__main__":
    main()
