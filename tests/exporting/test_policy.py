"""What becomes of a sample that several reviewers ruled on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.core.model import Verdict
from veridesk.exporting.policy import PASSED, ExportFilter, Outcome, Settled, Stand, settle

ACCEPTED, CORRECTED = Verdict.ACCEPTED, Verdict.CORRECTED
REJECTED, UNSURE = Verdict.REJECTED, Verdict.UNSURE


@pytest.mark.parametrize(
    ("stands", "settled"),
    [
        ([], Settled(Outcome.PENDING, None)),
        ([(1, ACCEPTED, None)], Settled(Outcome.ACCEPTED, 1)),
        ([(1, UNSURE, None)], Settled(Outcome.UNSURE, 1)),
        ([(2, ACCEPTED, None), (1, CORRECTED, "a")], Settled(Outcome.ACCEPTED, 2)),
        ([(1, ACCEPTED, None), (2, CORRECTED, "a")], Settled(Outcome.CORRECTED, 2)),
        ([(1, CORRECTED, "a"), (2, CORRECTED, "a")], Settled(Outcome.CORRECTED, 2)),
        ([(1, CORRECTED, "a"), (2, CORRECTED, "b")], Settled(Outcome.IN_CONFLICT, None)),
        (
            [(1, CORRECTED, "a"), (2, CORRECTED, "b"), (3, ACCEPTED, None)],
            Settled(Outcome.IN_CONFLICT, None),
        ),
        ([(1, REJECTED, None), (2, ACCEPTED, None)], Settled(Outcome.REJECTED, 1)),
        ([(1, REJECTED, None), (2, UNSURE, None)], Settled(Outcome.REJECTED, 1)),
        ([(1, UNSURE, None), (2, ACCEPTED, None)], Settled(Outcome.UNSURE, 1)),
        (
            [(1, CORRECTED, "a"), (2, CORRECTED, "b"), (3, UNSURE, None)],
            Settled(Outcome.UNSURE, 3),
        ),
    ],
)
def test_the_policy(stands: list[tuple[int, Verdict, str | None]], settled: Settled) -> None:
    """One opposing reviewer holds a sample back; else the latest ruling gives the text."""
    found = settle([Stand(*stand) for stand in stands])

    assert (found.outcome, found.decision_id) == (settled.outcome, settled.decision_id)


@pytest.mark.parametrize(
    ("stands", "agreeing", "is_unresolved"),
    [
        ([(1, ACCEPTED, None, False)], 1, False),
        ([(1, ACCEPTED, None, True), (2, ACCEPTED, None, False)], 2, True),
        ([(1, ACCEPTED, None, True), (2, CORRECTED, "a", False)], 1, False),
        ([(1, CORRECTED, "a", False), (2, CORRECTED, "a", False)], 2, False),
        ([(1, CORRECTED, "a", False), (2, ACCEPTED, None, True)], 1, True),
    ],
)
def test_who_agrees_and_what_is_unresolved(
    stands: list[tuple[int, Verdict, str | None, bool]], agreeing: int, is_unresolved: bool
) -> None:
    """Reviewers agree when they gave the same text; a mark that was corrected is resolved."""
    found = settle([Stand(*stand) for stand in stands])

    assert (found.agreeing, found.is_unresolved) == (agreeing, is_unresolved)
    assert found.meets(agreeing, without_unresolved=False)
    assert not found.meets(agreeing + 1, without_unresolved=False)
    assert found.meets(1, without_unresolved=True) is not is_unresolved


def test_rulings_in_bulk_may_not_count() -> None:
    """Where that is asked, somebody must have ruled on the sample by itself."""
    found = settle([Stand(1, ACCEPTED, None, is_bulk=True), Stand(2, ACCEPTED, None)])
    only_bulk = settle([Stand(1, ACCEPTED, None, is_bulk=True)])

    assert (found.agreeing, found.one_by_one) == (2, 1)
    assert found.meets(2, without_unresolved=False)
    assert not found.meets(2, without_unresolved=False, without_bulk=True)
    assert only_bulk.meets(1, without_unresolved=False)
    assert not only_bulk.meets(1, without_unresolved=False, without_bulk=True)


def test_at_least_one_reviewer_is_needed() -> None:
    """Nobody's agreement is no agreement."""
    with pytest.raises(UserError, match="1 or more"):
        ExportFilter(min_reviewers=0)


@given(
    st.lists(
        st.tuples(st.integers(1, 99), st.sampled_from(list(Verdict)), st.sampled_from(["a", "b"])),
        unique_by=lambda stand: stand[0],
    ),
    st.randoms(),
)
def test_the_order_of_reviewers_does_not_count(
    stands: list[tuple[int, Verdict, str]], random: object
) -> None:
    """Only who ruled later counts, not whose name comes first."""
    made = [Stand(n, v, text if v is CORRECTED else None) for n, v, text in stands]
    shuffled = list(made)
    random.shuffle(shuffled)

    settled = settle(shuffled)

    assert settled == settle(made)
    if settled.outcome in {Outcome(verdict) for verdict in PASSED}:
        assert all(stand.verdict in PASSED for stand in made)


def test_a_data_set_holds_no_rejected_samples() -> None:
    """Asking for rejected samples in the data set is refused in words."""
    with pytest.raises(UserError, match="accepted or corrected"):
        ExportFilter(verdicts=frozenset({ACCEPTED, REJECTED}))

    assert ExportFilter().wanted_verdicts == PASSED
