"""A long sitting costs at its end what it cost at its beginning.

`python3 tests/reliability/soak.py` sits through 20,000 samples and tells the figures.
"""

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

SPEC = importlib.util.spec_from_file_location("soak", Path(__file__).with_name("soak.py"))
soak: Any = importlib.util.module_from_spec(SPEC)
sys.modules["soak"] = soak
SPEC.loader.exec_module(soak)

QUICK, LONG = 240, 20_000
NOISE = 1.5
"""A machine that does other things meanwhile may make so few samples that much dearer."""


def test_a_long_sitting_does_not_grow(qapp: object, tmp_path: Path, long: bool) -> None:
    """Memory, threads, files, widgets, the log and the cost of a sample stay as they are."""
    samples = LONG if long else QUICK

    sitting = soak.soak(tmp_path, samples)

    assert sitting.ruled == samples
    assert sitting.rulings > samples
    assert soak.judge(sitting, soak.MOST_SLOWER if long else NOISE) == []


@pytest.mark.parametrize(
    ("what", "grown"),
    [
        ({"memory": 10_000_000}, "memory"),
        ({"cache": 10_000_000}, "SQLite"),
        ({"threads": 1}, "threads"),
        ({"files": 2}, "files"),
        ({"widgets": 9}, "widgets"),
        ({"log": 30_000_000}, "write-ahead log"),
        ({"cpu_ms": 1.0}, "cost of a sample"),
    ],
)
def test_growth_is_seen(what: dict[str, float], grown: str) -> None:
    """Each figure that rises from measure to measure is told; a level one is not."""
    level = soak.Measure(0, 0.0, 10**8, 10**6, 9, 20, 100, 10**5, 10**6, 10.0, 5.0)
    ((name, step),) = what.items()
    rising = [
        replace(level, samples=100 * n, **{name: getattr(level, name) + n * step})
        for n in range(1, 11)
    ]
    flat = [replace(level, samples=100 * n) for n in range(1, 11)]

    assert [word.startswith(grown) for word in soak.judge(_sitting(rising))] == [True]
    assert soak.judge(_sitting(flat)) == []


def _sitting(measures: list[Any]) -> Any:
    return soak.Sitting(tuple(measures), {}, 1000, 1000)
