"""The window at a million samples: first paint, next sample, jumps, filters, searches, memory.

    PYTHONPATH=desktop python3 tests/bench/review_bench.py [--samples 1000000] [--only ours]

The project (`review_project.py`) is made once, through the store's own writes, and kept in
`build/`. Each side runs in a process of its own, offscreen: our window (`review_desk.py`), then on
the same file a `QSqlTableModel` window as one would write it in an afternoon (`review_naive.py`,
which says what it does and what not); at last both are set against each other. `late` measures how
late a 16 ms timer of the window is while the detector works at full load.

All times are milliseconds. CPU is what counts, since others may use the machine: of the window's
own thread for steps from sample to sample and jumps, of all threads for what is read aside. The
clock is printed beside it as `wall`. A step ends when all that it made stale is painted.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

BUILD = Path("build")
TARGETS = {
    "first paint after the file is open": 100,
    "next sample, texts of 20 KB, p99": 16,
    "next sample, texts of 300 characters, p99": 16,
    "random jump in the list, p99": 16,
    "filter: pending": 100,
    "filter: one generator": 100,
    "filter: accepted": 100,
    "filter: and contradicted": 100,
    "search: a word of 1 in 50,000": 100,
    "search: a word of 1 in 50": 700,
    "search: a word of most": 700,
    "search: CJK, 1 in 50,000": 1000,
    "search: CJK, 1 in 50": 1000,
    "search: part of words, 1 in 50,000": 1000,
    "memory above an empty window": 80,
}
"""What is to be reached, in milliseconds and megabytes."""


def main() -> None:
    """Make the project where there is none, let each side sit down, and compare them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=int, default=1_000_000)
    parser.add_argument("--only", choices=("ours", "naive", "late"))
    parser.add_argument("--side", choices=("ours", "naive", "late"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    BUILD.mkdir(exist_ok=True)
    path = BUILD / f"review-{arguments.samples}.veridesk"
    if arguments.side:
        sit_down(arguments.side, path)
        return
    if not path.exists():
        from review_project import make_project

        make_project(path, arguments.samples)
    for side in ("ours", "naive", "late") if arguments.only is None else (arguments.only,):
        print(f"\n{side}, {arguments.samples:,} samples", flush=True)
        command = [sys.executable, __file__, "--side", side, "--samples", str(arguments.samples)]
        subprocess.run(command, check=True)
    if arguments.only is None:
        compare(figures("ours"), figures("naive"))


def sit_down(side: str, path: Path) -> None:
    """Run one side, in a process of its own."""
    from review_measures import keep_figures

    log = BUILD / "log"
    if side == "ours":
        from review_desk import sit_down as ours

        ours(path, log)
    elif side == "naive":
        from review_naive import sit_down as naive

        naive(path)
    else:
        from review_late import sit_down as late

        late(BUILD / "late.veridesk", log)
    keep_figures(BUILD / f"review-{side}.json")


def figures(side: str) -> dict[str, float]:
    """What a side measured."""
    return dict(json.loads((BUILD / f"review-{side}.json").read_text(encoding="utf-8")))


def compare(ours: dict[str, float], naive: dict[str, float]) -> None:
    """Print each figure of ours beside its target and the naive window's."""
    print(f"\n{'':42}{'ours':>9}{'target':>9}{'naive':>9}{'ratio':>8}")
    for name, found in ours.items():
        target, other = TARGETS.get(name), naive.get(name)
        marks = "" if target is None or found <= target else "  missed"
        beside = "" if other is None else f"{other:9.1f}{other / max(found, 1e-3):7.1f}x"
        print(f"{name:42}{found:9.1f}{target or '':>9}{beside}{marks}")


if __name__ == "__main__":
    main()
