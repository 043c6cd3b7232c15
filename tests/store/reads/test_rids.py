"""Row numbers in bulk: read, kept in sets, held against each other."""

import contextlib
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.store.project import Project
from veridesk.store.reads import rids
from veridesk.store.reads.rids import RidSet, all_rids, read_rids, read_set

NUMBERS = st.lists(st.integers(0, 300), max_size=60)


def counted(upto: int, number: str = "i") -> str:
    """SQL that gives the row numbers 1 to `upto`."""
    return f"""
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {upto})
        SELECT {number} AS rid FROM n
    """


@pytest.mark.parametrize("number", [1, 2, 9999, 123_456])
def test_numbers_come_back_in_the_order_of_the_query(project: Project, number: int) -> None:
    """However many stretches they are handed over in."""
    with contextlib.closing(project.reader()) as db:
        assert read_rids(db, counted(number)) == array("I", range(1, number + 1))
        falling = read_rids(db, f"SELECT rid FROM ({counted(number)}) ORDER BY rid DESC")

    assert falling == array("I", range(number, 0, -1))


def test_no_numbers_are_no_numbers(project: Project) -> None:
    """An empty answer is an empty list, and an empty set."""
    with contextlib.closing(project.reader()) as db:
        assert read_rids(db, "SELECT 1 AS rid WHERE 0") == array("I")
        none = read_set(db, "SELECT 1 AS rid WHERE 0")
        rest = read_set(db, "SELECT 1 AS rid WHERE 0", outside=True)

    assert none.keep(array("I", [1, 5])) == array("I")
    assert rest.keep(array("I", [1, 5])) == array("I", [1, 5])
    assert none.told(array("I", [1, 5])) == bytearray([0, 0])
    assert rest.told(array("I", [1, 5])) == bytearray([1, 1])


@pytest.mark.parametrize("number", ["-i", "i << 40"])
def test_numbers_that_no_project_has_are_told_in_words(project: Project, number: str) -> None:
    """A stranger's file may hold anything."""
    with contextlib.closing(project.reader()) as db, pytest.raises(UserError, match="doctor"):
        read_rids(db, counted(3, number))
    with contextlib.closing(project.reader()) as db, pytest.raises(UserError, match="doctor"):
        read_set(db, counted(3, number))


@pytest.mark.parametrize("largest", [1 << 26, 100])
@pytest.mark.parametrize("outside", [False, True])
@given(added=NUMBERS, asked=NUMBERS)
def test_a_set_holds_what_was_added(
    largest: int, outside: bool, added: list[int], asked: list[int]
) -> None:
    """As a mask and, where numbers are large, otherwise: the answer is that of Python's sets."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rids, "_LARGEST_MASK", largest)
        patch.setattr(rids, "_STRETCH", 7)
        held = RidSet(max(added, default=0), outside=outside)
        held.add(array("I", added[:20]))
        held.add(array("I", added[20:]))
        kept = held.keep(array("I", asked))
        told = held.told(array("I", asked))

    expected = [(number in added) is not outside for number in asked]
    assert kept.tolist() == [number for number, on in zip(asked, expected, strict=True) if on]
    assert told == bytearray(expected)
    assert held.added == len(added)
    assert held.short == (None if outside else array("I", added))


def test_only_a_short_set_lists_what_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A million row numbers need not lie in memory twice."""
    monkeypatch.setattr(rids, "SHORT", 4)

    assert RidSet.of(array("I", [3, 1, 2])).short == array("I", [3, 1, 2])
    assert RidSet.of(array("I", [3, 1, 2, 4])).short is None


def test_all_samples_with_and_without_gaps(project: Project, import_id: int) -> None:
    """Where samples were taken out, the rest is asked for."""
    with contextlib.closing(project.reader()) as db:
        assert all_rids(db).tolist() == list(range(1, 11))
    for table in ("sample_source", "record", "sample"):
        project.submit(lambda db, t=table: db.execute(f"DELETE FROM {t} WHERE rid = 4")).result()
    with contextlib.closing(project.reader()) as db:
        assert all_rids(db).tolist() == [1, 2, 3, *range(5, 11)]
