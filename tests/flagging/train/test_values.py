"""Numbers and units are swapped where the sources speak of them, and are wrong afterwards."""

import pytest
from tests.flagging.train.planted_texts import CLAIMS, PROSE, check, ground

from veridesk.flagging.quantities import quantities_of
from veridesk.flagging.train.example import Truth
from veridesk.flagging.train.values import change_units, novel_numbers, swap_numbers


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("claim", CLAIMS)
def test_swapped_numbers_stand_in_the_source(claim: str, seed: int) -> None:
    """The number put in is one of the source's, and not one that the claim says."""
    for planted in swap_numbers(ground(claim, seed)):
        check(planted)
        new = planted.spans[0].of(planted.text)
        assert new in PROSE
        assert new not in claim
        assert planted.in_source
        assert planted.truth is Truth.CONTRADICTED


def test_numbers_are_swapped_at_all() -> None:
    """Claims with supported numbers give swaps; years take the place of years."""
    made = [p for claim in CLAIMS for p in swap_numbers(ground(claim))]

    assert len(made) >= 4
    year = next(p for p in made if p.original.startswith("In 1975"))
    numbers = quantities_of(year.text).numbers
    assert any(n.is_year for n in numbers) or "310" not in year.text


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("claim", CLAIMS)
def test_novel_numbers_stand_nowhere(claim: str, seed: int) -> None:
    """The number put in is in no source."""
    values = set(ground(claim).grounds.numbers)
    for planted in novel_numbers(ground(claim, seed)):
        check(planted)
        for number in quantities_of(planted.text).numbers:
            if number.span.overlaps(planted.spans[0]):
                assert number.value not in values


def test_numbers_that_nothing_supports_are_left_alone() -> None:
    """What is not known to be right is no ground for an error."""
    assert list(swap_numbers(ground("The bridge is 999 metres long."))) == []
    assert list(novel_numbers(ground("The bridge is 999 metres long."))) == []


def test_a_number_that_fits_elsewhere_is_not_put_in() -> None:
    """Both towns have mills, so the other number may be right as well."""
    source = "Arden has 12 old mills by the river. Brill has 15 old mills by the river. 90 is odd."

    made = list(swap_numbers(ground("It has 12 old mills by the river.", 1, source)))

    assert all("15" not in planted.text for planted in made)


def test_units_change() -> None:
    """A unit behind a supported number becomes another one."""
    made = list(change_units(ground("It cost 4,500 dollars and took 27 months to build.")))

    assert {planted.spans[0].of(planted.text) for planted in made} & {"euros", "pounds", "yen"}
    for planted in made:
        check(planted)
