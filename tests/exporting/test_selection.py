"""Which samples are taken, and how the rest is counted."""

from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.model import Rid
from veridesk.exporting.policy import ExportFilter
from veridesk.exporting.selection import Picked, count, is_among, select
from veridesk.store.reads.export import snapshot


def test_every_sample_is_counted_once(desk: object) -> None:
    """The outcomes add up to all samples, the passed ones to exported and excluded."""
    desk.add_some(7)
    desk.rule(1, "accepted")
    desk.rule(2, "corrected", output="x")
    desk.rule(3, "rejected")
    desk.rule(4, "unsure")
    desk.rule(5, "corrected", output="one")
    desk.rule(5, "corrected", "bob", output="two")
    desk.rule(6, "accepted")
    desk.undo()

    with snapshot(desk.project) as now:
        selection = select(now, ExportFilter(), include_rejected=True, include_unsure=False)
        counts = count(now, selection, 0)

    assert counts.to_plain() == {
        "samples": 7,
        "pending": 2,
        "accepted": 1,
        "corrected": 1,
        "rejected": 1,
        "unsure": 1,
        "in_conflict": 1,
        "exported": 2,
        "exported_accepted": 1,
        "exported_corrected": 1,
        "excluded_by_filter": 0,
        "rejected_rows": 1,
        "unsure_rows": 0,
        "decisions": 8,
        "decisions_withheld": 0,
        "import_rejections": 0,
    }
    assert list(selection.dataset.rids) == [1, 2]
    assert list(selection.dataset.decisions) == [1, 2]
    assert [rid for rid in range(1, 8) if selection.discloses(Rid(rid))] == [1, 2, 3]


@given(st.sets(st.integers(0, 50)), st.integers(-1, 51))
def test_membership_is_that_of_a_set(numbers: set[int], number: int) -> None:
    """Sixteen bytes a sample answer what a set would."""
    picked = Picked()
    for one in sorted(numbers):
        picked.add(one, 1)

    assert (number in picked) == (number in numbers)
    assert is_among(sorted(numbers), number) == (number in numbers)
    assert len(picked) == len(numbers)
