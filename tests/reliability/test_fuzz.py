"""A short hunt over every target of the fuzz harness, and all that it ever found, replayed."""

import importlib.util
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
SPEC = importlib.util.spec_from_file_location("fuzz", HERE / "fuzz.py")
fuzz: Any = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(fuzz)

NAMES = [
    *("importer", "mapping", "rulings", "sentences", "spans", "difference", "search", "manifest"),
    *("delivery", "frames", "packing", "lines", "project", "opening"),
]
FEWER = {"opening": 12, "delivery": 60, "project": 250, "importer": 250, "search": 250}


@pytest.fixture(scope="module")
def harness(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The targets."""
    made = fuzz.Fuzz(tmp_path_factory.mktemp("fuzz"))
    yield made
    made.close()


def test_all_targets_are_hunted_in(harness: Any) -> None:
    """None of the harness is left out here."""
    assert set(harness.targets) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_found_once_is_mended(harness: Any, name: str) -> None:
    """Seeds of the past, and where chance begins."""
    for data in [*fuzz.seeds_of(name), b"", b"\0"]:
        assert fuzz.attempt(harness.targets[name], data) is None, data


@pytest.mark.parametrize("name", NAMES)
def test_mutations_find_nothing(harness: Any, name: str, seed: int, long: bool) -> None:
    """A few hundred neighbours of the seeds; many more at length."""
    chance = random.Random(f"{seed} {name}")
    corpus = fuzz.seeds_of(name)
    for _ in range(FEWER.get(name, 400) * (100 if long else 1)):
        data = fuzz.mutated(chance.choice(corpus), corpus, chance)
        wrong = fuzz.attempt(harness.targets[name], data)
        assert wrong is None, f"{wrong}: {data!r}"


@pytest.mark.parametrize("name", ["sentences", "difference", "lines", "search", "packing"])
def test_nasty_texts_find_nothing(harness: Any, name: str) -> None:
    """Texts as hypothesis thinks them up, of all planes and categories."""

    @settings(max_examples=60)
    @given(st.text(max_size=200))
    def holds(text: str) -> None:
        assert fuzz.attempt(harness.targets[name], text.encode("utf-8", "replace")) is None

    holds()


def test_a_finding_is_seen(harness: Any) -> None:
    """A wrong error and a slow answer are told; a right one is not."""

    def wrong(data: bytes) -> None:
        raise KeyError("x")

    assert fuzz.attempt(wrong, b"") == "KeyError: 'x'"
    assert fuzz.attempt(len, b"") is None
