"""Project files of every schema version that shipped open for ever, and tell the same."""

import gzip
import importlib.util
import json
import re
from pathlib import Path

import pytest

from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.reviewing import session
from veridesk.store.doctor import examine
from veridesk.store.project import Project
from veridesk.store.schema import current_version

HERE = Path(__file__).resolve().parent
GOLDEN = sorted(HERE.glob("schema-*.golden.gz"))
FIRST_SHIPPED = 4


def _unpacked(golden: Path, folder: Path) -> Path:
    path = folder / "old.veridesk"
    path.write_bytes(gzip.decompress(golden.read_bytes()))
    return path


def _version(golden: Path) -> int:
    return int(re.findall(r"\d+", golden.name)[0])


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name)
def test_a_file_that_shipped_opens_and_tells_the_same(golden: Path, tmp_path: Path) -> None:
    """Texts, rulings, chain, flags, what was typed: all as on the day it was made."""
    spec = importlib.util.spec_from_file_location("make_golden", HERE / "make_golden.py")
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    path = _unpacked(golden, tmp_path)

    facts = maker.facts_of(path)

    assert facts == json.loads(golden.with_suffix("").with_suffix(".json").read_text("utf-8"))
    assert len(facts["decisions"]) == 7
    found = examine(path, Job())
    assert found.is_well, found.findings


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name)
def test_a_file_that_shipped_can_be_worked_on(golden: Path, tmp_path: Path) -> None:
    """Ruling, undoing and redoing go on where they were; an older file was copied before."""
    path = _unpacked(golden, tmp_path)

    with Project.open(path) as project:
        session.redo(project, "Ann").result()
        session.decide(project, Rid(2), Ruling(Verdict.REJECTED), "Cy").result()

    assert examine(path, Job()).is_well
    version = _version(golden)
    copy = path.with_name(f"{path.stem}.schema-{version}.backup.veridesk")
    assert copy.exists() == (version < current_version())


def test_every_version_that_shipped_is_here() -> None:
    """From the first one on there is no gap, and none is of a version yet to come."""
    versions = sorted(map(_version, GOLDEN))

    assert versions == list(range(FIRST_SHIPPED, FIRST_SHIPPED + len(versions)))
    assert versions
    assert versions[-1] <= current_version()
