"""What filters can be made of, and what a reviewer arranged for the eye."""

import contextlib

import pytest

from veridesk.core.ids import source_id
from veridesk.core.model import FlagKind, Rid, RunId
from veridesk.core.queue import QueueFilter
from veridesk.store.project import Project
from veridesk.store.reads import views as reads
from veridesk.store.writes import views as writes


def test_facets_name_what_is_there(project: Project, import_id: int) -> None:
    """Every value once, in order, and the imports that were not undone."""
    project.submit(lambda db: writes.save_filter(db, "mine", QueueFilter(task="QA"))).result()
    with contextlib.closing(project.reader()) as db:
        found = reads.facets(db)

    assert found.generators == ("model-a", "model-b")
    assert found.tasks == ("QA",)
    assert found.datasets == ("bridges",)
    assert [fact.import_id for fact in found.imports] == [import_id]
    assert found.saved == (("mine", QueueFilter(task="QA")),)


def test_a_saved_filter_comes_back_whole(project: Project) -> None:
    """Every condition survives; the last one of a name wins; a deleted one is gone."""
    whole = QueueFilter(
        statuses=frozenset({"pending", "unsure"}),
        kinds=frozenset({FlagKind.CONTRADICTED}),
        text="a “word” 橋",
        score_low=0.25,
        source=source_id("x"),
        import_id=3,
        bookmarked=True,
    )
    project.submit(lambda db: writes.save_filter(db, "one", QueueFilter())).result()
    project.submit(lambda db: writes.save_filter(db, "one", whole)).result()
    project.submit(lambda db: writes.save_filter(db, "two", QueueFilter())).result()
    project.submit(lambda db: writes.delete_filter(db, "two")).result()

    with contextlib.closing(project.reader()) as db:
        assert reads.saved_filters(db) == {"one": whole}


@pytest.mark.parametrize(
    "plain", [None, [], {"other": 1}, {"text": 3}, {"kinds": ["odd"]}, {"statuses": "x"}]
)
def test_what_is_no_filter_is_not_taken_for_one(plain: object) -> None:
    """A file of a newer program, or a damaged one, never breaks the menu."""
    assert reads.filter_from_plain(plain) is None


def test_a_bookmark_is_the_reviewers_own(project: Project, import_id: int) -> None:
    """Put on, put on again, taken away."""
    for on in (True, True):
        project.submit(lambda db, o=on: writes.set_bookmark(db, Rid(2), "Ann", on=o)).result()
    with contextlib.closing(project.reader()) as db:
        assert reads.is_bookmarked(db, Rid(2), "Ann")
        assert not reads.is_bookmarked(db, Rid(2), "Bob")
    project.submit(lambda db: writes.set_bookmark(db, Rid(2), "Ann", on=False)).result()
    with contextlib.closing(project.reader()) as db:
        assert not reads.is_bookmarked(db, Rid(2), "Ann")


def test_bands_count_what_each_threshold_would_flag(project: Project, run_id: RunId) -> None:
    """A sample counts by its strongest flag; the floor counts all that have one."""
    with contextlib.closing(project.reader()) as db:
        bands = reads.flag_bands(db, run_id)

    assert len(bands) == 101
    assert bands[0] == 8
    assert bands[50] == 4
    assert bands[85] == 1
    assert bands[86] == 0


def test_the_threshold_of_the_view_is_kept(project: Project) -> None:
    """None goes back to the run's own."""
    for value in (0.35, None):
        project.submit(lambda db, v=value: writes.set_threshold(db, v)).result()
        with contextlib.closing(project.reader()) as db:
            assert reads.view_threshold(db) == value


def test_a_source_is_named_by_its_content(project: Project, import_id: int) -> None:
    """The second source of the third sample; None where there is no such source."""
    with contextlib.closing(project.reader()) as db:
        assert reads.source_id_of(db, Rid(3), 1) == source_id("Bridge 2.")
        assert reads.source_id_of(db, Rid(3), 2) is None
