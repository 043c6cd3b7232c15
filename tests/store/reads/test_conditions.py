"""Every condition that a filter can hold, on its own, combined, and from either end."""

import contextlib
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from veridesk.core.ids import source_id
from veridesk.core.model import (
    FlagKind,
    ImportedSample,
    Rid,
    Ruling,
    RunId,
    Source,
    Verdict,
)
from veridesk.core.queue import PENDING, Order, QueueFilter, QueueQuery
from veridesk.store.project import Project
from veridesk.store.reads import conditions
from veridesk.store.reads import queue as reads
from veridesk.store.writes import samples
from veridesk.store.writes.decisions import add_decision
from veridesk.store.writes.samples import index_text
from veridesk.store.writes.views import set_bookmark


@pytest.fixture
def ruled(project: Project, run_id: RunId) -> RunId:
    """Ann accepted 1 and rejected 2 and bookmarked 5; Bob accepted 3 and bookmarked 6."""
    for rid, by, verdict in (
        (1, "Ann", Verdict.ACCEPTED),
        (2, "Ann", Verdict.REJECTED),
        (3, "Bob", Verdict.ACCEPTED),
    ):
        project.submit(
            lambda db, r=rid, b=by, v=verdict: add_decision(db, Rid(r), b, Ruling(v))
        ).result()
    project.submit(lambda db: set_bookmark(db, Rid(5), "Ann", on=True)).result()
    project.submit(lambda db: set_bookmark(db, Rid(6), "Bob", on=True)).result()
    return run_id


def _rids(project: Project, wanted: QueueFilter, order: Order = Order.FILE) -> list[int]:
    with contextlib.closing(project.reader()) as db:
        return list(reads.queue_rids(db, QueueQuery(wanted, order)))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (QueueFilter(import_id=1), list(range(1, 11))),
        (QueueFilter(import_id=2), []),
        (QueueFilter(task="QA", generator="model-a"), [2, 4, 6, 8, 10]),
        (QueueFilter(dataset="others"), []),
        (QueueFilter(source=source_id("The bridge opened in 1937.")), list(range(1, 11))),
        (QueueFilter(source=source_id("Bridge 4.")), [5]),
        (QueueFilter(ruled_by="Bob"), [3]),
        (QueueFilter(bookmarked=True), [5, 6]),
        (QueueFilter(bookmarked=True, reviewer="Ann"), [5]),
        (QueueFilter(statuses=frozenset({PENDING, "rejected"}), task="QA"), [2, *range(4, 11)]),
        (QueueFilter(statuses=frozenset({"accepted"}), ruled_by="Ann"), [1]),
    ],
)
def test_each_condition_keeps_what_it_names(
    project: Project, ruled: RunId, wanted: QueueFilter, expected: list[int]
) -> None:
    """One condition or two, in file order."""
    assert _rids(project, wanted) == expected


def test_a_threshold_of_the_view_changes_what_counts_as_flagged(
    project: Project, ruled: RunId
) -> None:
    """Flags are stored far below the run's threshold; the view may look at them."""
    kinds = frozenset({FlagKind.CONTRADICTED})

    assert _rids(project, QueueFilter(run=ruled, kinds=kinds)) == [1, 2, 3, 4]
    assert _rids(project, QueueFilter(run=ruled, kinds=kinds, threshold=0.7)) == [1, 2]
    assert _rids(project, QueueFilter(run=ruled, kinds=kinds, threshold=0.2)) == list(range(1, 8))


@pytest.mark.parametrize("indexed", [False, True])
def test_words_of_sources_are_found_before_and_after_indexing(
    project: Project, import_id: int, indexed: bool
) -> None:
    """A sample is found by what its sources say, shared ones included."""
    if indexed:
        while project.submit(lambda db: index_text(db, Rid(0), 99)).result() not in {None, 10}:
            pass

    assert _rids(project, QueueFilter(text="1937")) == list(range(1, 11))
    assert _rids(project, QueueFilter(text="937.")) == list(range(1, 11))
    assert _rids(project, QueueFilter(text="zebra")) == []


@pytest.mark.parametrize("order", list(Order))
def test_it_does_not_matter_where_the_search_begins(
    project: Project, ruled: RunId, monkeypatch: pytest.MonkeyPatch, order: Order
) -> None:
    """A small condition leads, a large one follows the order: the answer is the same."""
    filters = [
        QueueFilter(run=ruled, reviewer="Ann", generator=generator, text=text, score_low=low)
        for generator, text, low in product((None, "model-b"), ("", "bridge"), (None, 0.3))
    ]
    few = [_rids(project, wanted, order) for wanted in filters]
    monkeypatch.setattr(reads, "FEW", 0)

    assert [_rids(project, wanted, order) for wanted in filters] == few
    assert len(few[0]) == 10


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("few", [0, 4000])
def test_the_first_lines_are_those_of_the_whole(
    project: Project, ruled: RunId, monkeypatch: pytest.MonkeyPatch, order: Order, few: int
) -> None:
    """Asked for the beginning only, the queue gives just that."""
    monkeypatch.setattr(reads, "FEW", few)
    query = QueueQuery(QueueFilter(run=ruled, reviewer="Ann", task="QA"), order, 3)
    with contextlib.closing(project.reader()) as db:
        whole = reads.queue_lines(db, query)
        for number in (1, 4, 9, 10, 50):
            first = reads.queue_lines(db, query, number)
            assert first.rids == (whole.rids if first.whole else whole.rids[:number])
            assert first.whole or few == 0
            assert first.ruled == whole.ruled[: len(first.rids)]

    assert [rid for rid, on in zip(whole.rids, whole.ruled, strict=True) if on] in ([1, 2], [2, 1])


@pytest.mark.parametrize("order", list(Order))
def test_a_walk_for_the_first_lines_misses_none(
    project: Project, ruled: RunId, monkeypatch: pytest.MonkeyPatch, order: Order
) -> None:
    """Step by step down the order, each condition as a set or as a test of a few rows."""
    monkeypatch.setattr(reads, "WALKED", (2, 5, 8))
    contradicted = frozenset({FlagKind.CONTRADICTED})
    every = QueueFilter(run=ruled, reviewer="Ann")
    for asked in (
        replace(every, statuses=frozenset({PENDING})),
        replace(every, kinds=contradicted, threshold=0.3),
        replace(every, task="QA", text="1937."),
        replace(every, score_low=0.2, score_high=0.6),
        replace(every, score_low=0.2, generator="model-a", statuses=frozenset({PENDING})),
    ):
        query = QueueQuery(asked, order, 3)
        monkeypatch.setattr(reads, "FEW", 4000)
        with contextlib.closing(project.reader()) as db:
            whole = reads.queue_lines(db, query)
            monkeypatch.setattr(reads, "FEW", 0)
            for number in (1, 3, 6, 10):
                search = reads.Search()
                first = reads.queue_lines(db, query, number, search)
                assert first.rids == whole.rids[: len(first.rids)]
                assert len(first.rids) <= number
                assert not first.whole or first.rids == whole.rids
                assert reads.queue_lines(db, query, None, search) == whole


WORDS = (
    "on",
    "bridge",
    "Bridge",
    "footbridge",
    "1937",
    "19",
    "opened",
    "naïve",
    "мост",
    "橋",
    "a_b",
)
SIGNS = (" ", ", ", ". ", "-", "%", "_", "'", "  ", "(", "\\")
TEXTS = st.lists(st.sampled_from((*WORDS, *SIGNS)), min_size=1, max_size=9).map("".join)


@pytest.fixture(scope="module", params=[0, 20, 40])
def library(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Project, list[str]]]:
    """Forty samples of mixed words, none, half or all of them indexed, and what each can say."""
    chance = random.Random(7)
    texts = ["".join(chance.choices((*WORDS, *SIGNS), k=12)) for _ in range(80)]
    made = [
        ImportedSample(
            output=texts[n], prompt="", sources=(Source(texts[40 + n]),), record_id=n, raw=b"{}",
            line=n + 1,
        )
        for n in range(40)
    ]  # fmt: skip
    path: Path = tmp_path_factory.mktemp("library") / "library.veridesk"
    with Project.open(path, create=True) as opened:
        number = opened.submit(lambda db: samples.start_import(db, {})).result()
        file = opened.submit(lambda db: samples.add_file(db, number, "l", 0, "jsonl")).result()
        opened.submit(lambda db: samples.add_samples(db, number, file, made)).result()
        if request.param:
            opened.submit(lambda db: index_text(db, Rid(0), request.param)).result()
        yield opened, texts


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_parts_of_texts_are_found_wherever_they_stand(
    library: tuple[Project, list[str]], text: str
) -> None:
    """What no index can look up as words is found as if every text had been read."""
    project, texts = library
    if not text.strip() or all(map(conditions._is_indexed, text.split())):
        return
    asked = lowered(text.strip())

    expected = [
        n + 1 for n in range(40) if asked in lowered(texts[n]) or asked in lowered(texts[40 + n])
    ]

    assert _rids(project, QueueFilter(text=text)) == expected


def lowered(text: str) -> str:
    """Large letters of ASCII made small, as SQLite compares them."""
    return "".join(sign.lower() if sign.isascii() else sign for sign in text)


@pytest.mark.parametrize("word", ["Мост", "МОСТ", "naive", "NAÏVE"])
def test_words_of_other_alphabets_are_found_by_the_index(project: Project, word: str) -> None:
    """Large or small letters, with or without the marks on them."""
    made = [
        ImportedSample(output=f"{text} 1", prompt="", sources=(), record_id=n, raw=b"{}", line=n)
        for n, text in enumerate(("мосты", "naïve", "橋"))
    ]
    number = project.submit(lambda db: samples.start_import(db, {})).result()
    file = project.submit(lambda db: samples.add_file(db, number, "l", 0, "jsonl")).result()
    project.submit(lambda db: samples.add_samples(db, number, file, made)).result()
    project.submit(lambda db: index_text(db, Rid(0), 9)).result()

    assert _rids(project, QueueFilter(text=word)) == ([1] if word.casefold() == "мост" else [2])


@pytest.mark.parametrize("text", ["a " * 3000, "x" * 30_000, "% " * 20_000, "é" * 30_000])
def test_a_text_of_any_length_may_be_searched(project: Project, import_id: int, text: str) -> None:
    """Nothing is found, and nothing fails."""
    assert _rids(project, QueueFilter(text=text)) == []


def test_the_plain_form_of_a_filter_names_every_condition() -> None:
    """What a manifest and a saved filter hold."""
    wanted = QueueFilter(kinds=frozenset({FlagKind.UNSUPPORTED}), bookmarked=True)

    assert wanted.to_plain()["kinds"] == ["unsupported"]
    assert set(wanted.to_plain()) == set(QueueFilter.__dataclass_fields__) - {"where"}
    pairs = QueueFilter(where=(("lang", "de"),)).to_plain()
    assert set(pairs) == set(QueueFilter.__dataclass_fields__)
    assert pairs["where"] == [["lang", "de"]]
    assert not wanted.is_open
    assert QueueFilter(reviewer="Ann", run=RunId(1), threshold=0.2).is_open
