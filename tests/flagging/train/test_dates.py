"""Dates, weekdays and times of day are swapped, and fit no date of the sources afterwards."""

from collections.abc import Callable

import pytest
from tests.flagging.train.planted_texts import CLAIMS, PROSE, check, ground

from veridesk.flagging.quantities import quantities_of
from veridesk.flagging.train.dates import swap_clocks, swap_dates, swap_names_of_days

MAKERS = (swap_dates, swap_clocks, swap_names_of_days)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("maker", MAKERS)
def test_what_is_put_in_is_wrong(maker: Callable[..., object], seed: int) -> None:
    """Swaps from the sources stand there, novel ones do not."""
    found = 0
    for claim in CLAIMS:
        for planted in maker(ground(claim, seed)):  # type: ignore[attr-defined]
            check(planted)
            found += 1
            new = planted.spans[0].of(planted.text)
            if planted.in_source:
                assert any(part in PROSE for part in (new, new.lstrip("0")))
            assert new not in planted.original
    assert found


@pytest.mark.parametrize("seed", range(8))
def test_a_changed_date_fits_no_date_of_the_source(seed: int) -> None:
    """The new date as a whole is nowhere."""
    known = quantities_of(PROSE).dates
    claim = "The museum of Vienna opened on 12 May 2003."
    for planted in swap_dates(ground(claim, seed)):
        said = quantities_of(planted.text).dates[0]
        assert not any((d.year, d.month, d.day) == (said.year, said.month, said.day) for d in known)


def test_dates_that_nothing_supports_are_left_alone() -> None:
    """Nothing is known about them."""
    claim = "The bridge opened on 3 June 1921 at 4:45 PM, on a Sunday."

    assert [p for maker in MAKERS for p in maker(ground(claim))] == []
