"""Splits are the same for the same seed, near their shares, and no source is in two of them."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import ImportedSample, Source
from veridesk.exporting.run import export_samples
from veridesk.exporting.splits import SPLITS, Groups, SplitPlan, Splitter, parse_split
from veridesk.exporting.verify import verify_folder
from veridesk.store.project import Project
from veridesk.store.reads.export import snapshot
from veridesk.store.writes import samples as writes

Rows = Callable[[Path], list[dict[str, object]]]


@pytest.mark.parametrize(
    ("text", "ratios"),
    [("0.8,0.1,0.1", (0.8, 0.1, 0.1)), ("0.9, 0.1", (0.9, 0.1, 0.0)), ("1,0,0", (1.0, 0.0, 0.0))],
)
def test_shares_are_read(text: str, ratios: tuple[float, float, float]) -> None:
    """Two shares leave the test split empty."""
    assert parse_split(text, 7) == SplitPlan(ratios, 7)


@pytest.mark.parametrize(
    "text", ["", "a,b,c", "0.8", "0.8,0.1,0.3", "2,-1,0", "nan,0,0", "1,1,1,1"]
)
def test_shares_that_are_none(text: str) -> None:
    """Whatever is no split is told with an example."""
    with pytest.raises(UserError, match=r"0\.8,0\.1,0\.1"):
        parse_split(text, 0)


@given(st.integers(0, 2**64 - 1), st.integers())
def test_an_empty_split_stays_empty(key: int, seed: int) -> None:
    """A share of nothing never gets a group."""
    assert SplitPlan((0.0, 1.0, 0.0), seed).draw(key) == "validation"
    assert SplitPlan((0.5, 0.5, 0.0), seed).draw(key) != "test"


def test_draws_come_near_the_shares() -> None:
    """Many groups fall as the shares say, and another seed draws otherwise."""
    plans = [SplitPlan(seed=7), SplitPlan(seed=8)]

    drawn = [[plan.draw(key) for key in range(10_000)] for plan in plans]

    for found in drawn:
        counts = Counter(found)
        assert abs(counts["train"] - 8000) < 200
        assert abs(counts["test"] - 1000) < 150
    assert drawn[0] != drawn[1]


@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.lists(st.lists(st.integers(0, 12), max_size=3), min_size=1, max_size=12),
    st.integers(0, 5),
    st.data(),
)
def test_no_source_is_in_two_splits(
    tmp_path_factory: pytest.TempPathFactory, links: list[list[int]], seed: int, data: st.DataObject
) -> None:
    """However samples and sources are tied, all users of a source fall together."""
    path = tmp_path_factory.mktemp("splits") / "a.veridesk"
    with Project.open(path, create=True) as project:
        fill(project, links)
        picked = data.draw(st.sets(st.integers(1, len(links)), min_size=1))
        with snapshot(project) as now:
            rids = sorted(picked)
            splitter = Splitter(SplitPlan((0.34, 0.33, 0.33), seed), Groups(now, rids))
            stored = {sample.rid: sample for sample, _ in pairs(now, rids)}
            found = {rid: splitter.split_of(stored[rid]) for rid in rids}

    homes: dict[int, set[str]] = {}
    for rid in rids:
        for source in links[rid - 1]:
            homes.setdefault(source, set()).add(found[rid])
    assert all(len(splits) == 1 for splits in homes.values())
    plain = splitter.to_plain()
    assert sum(plain["rows"].values()) == len(rids)
    assert 1 <= plain["groups"] <= len(rids)


def fill(project: Project, links: list[list[int]]) -> None:
    """Samples that use the sources of these numbers."""
    made = [
        ImportedSample(output=f"o{n}", sources=tuple(Source(f"s{s}") for s in some), line=n)
        for n, some in enumerate(links, 1)
    ]

    def write(db: object) -> None:
        number = writes.start_import(db, {})
        file = writes.add_file(db, number, "a.jsonl", 0, "jsonl")
        writes.add_samples(db, number, file, made)

    project.submit(write).result()


def pairs(now: object, rids: list[int]) -> list[tuple[object, None]]:
    """The stored samples, which nobody ruled on."""
    return [(sample, None) for sample in now.stored_samples(rids)]


def test_samples_without_sources_go_by_their_prompt(project: Project) -> None:
    """Two answers to one prompt never part; with no prompt each goes alone."""
    made = [ImportedSample(output=f"o{n}", prompt="same", line=n) for n in range(20)]
    made += [ImportedSample(output=f"p{n}", line=20 + n) for n in range(20)]

    def write(db: object) -> None:
        number = writes.start_import(db, {})
        file = writes.add_file(db, number, "a.jsonl", 0, "jsonl")
        writes.add_samples(db, number, file, made)

    project.submit(write).result()
    with snapshot(project) as now:
        splitter = Splitter(SplitPlan((0.34, 0.33, 0.33)), Groups(now, range(1, 41)))
        found = [splitter.split_of(sample) for sample, _ in pairs(now, list(range(1, 41)))]

    assert len(set(found[:20])) == 1
    assert set(found[20:]) == set(SPLITS)
    assert splitter.to_plain()["groups"] == 21
    assert splitter.to_plain()["largest_group"] == 20


def test_splits_are_written_and_told(desk: object, tmp_path: Path, rows_of: Rows) -> None:
    """Each split is a file of its own; together they are the data set; the manifest says how."""
    made = [
        ImportedSample(output=f"o{n}", prompt="q", sources=(Source(f"s{n // 2}"),), line=n)
        for n in range(40)
    ]
    desk.add(*made)
    for rid in range(1, 41):
        desk.rule(rid, "accepted")
    plan = SplitPlan((0.6, 0.2, 0.2), 7)

    report = export_samples(
        desk.project, Job(), tmp_path / "one", split=plan, shapes=["sft-prompt"]
    )
    export_samples(desk.project, Job(), tmp_path / "two", split=plan, shapes=["veridesk"])

    whole = rows_of(tmp_path / "two" / "dataset.jsonl")
    parts = {name: rows_of(tmp_path / "two" / f"veridesk.{name}.jsonl") for name in SPLITS}
    assert sorted(row["sample_id"] for rows in parts.values() for row in rows) == sorted(
        row["sample_id"] for row in whole
    )
    sources = [{row["sources"][0]["id"] for row in rows} for rows in parts.values()]
    assert not sources[0] & sources[1]
    assert not sources[1] & sources[2]
    manifest = json.loads((tmp_path / "one" / "manifest.json").read_bytes())
    assert manifest["split"]["seed"] == 7
    assert manifest["split"]["groups"] == 20
    assert manifest["split"]["rows"] == {name: len(rows) for name, rows in parts.items()}
    for name, rows in parts.items():
        assert report.files[f"sft-prompt.{name}.jsonl"].rows == len(rows)
    assert verify_folder(tmp_path / "one").ok
    assert verify_folder(tmp_path / "two").ok
