"""A word or two turn a claim round, and only those are marked."""

import pytest
from tests.flagging.train.planted_texts import CLAIMS, check, ground

from veridesk.flagging.train.wording import (
    OPPOSITES,
    change_amount,
    exchange_roles,
    negate,
    turn_round,
)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("maker", [negate, turn_round, change_amount, exchange_roles])
def test_twins_differ_in_the_marked_words_only(maker: object, claim: str, seed: int) -> None:
    """Whatever is planted."""
    for planted in maker(ground(claim, seed)):  # type: ignore[operator]
        check(planted)


def test_a_denial_is_turned_round() -> None:
    """It becomes a statement, and the verb is what is marked."""
    (planted, *_) = negate(ground("The museum was not allowed to sell food."))

    assert planted.text == "The museum was allowed to sell food."
    assert planted.spans[0].of(planted.text) == "was"


def test_a_statement_is_denied() -> None:
    """The word put in is what is marked."""
    (planted,) = negate(ground("The Turin Council was larger than expected."))

    assert planted.spans[0].of(planted.text) in {"not", "never"}


def test_opposites_are_said_of_what_the_source_says() -> None:
    """Left alone is a word that no evidence holds, or whose opposite stands there too."""
    (planted,) = turn_round(ground("The Turin Council was larger than expected."))
    both = "Prices rose in spring and fell in autumn."

    assert planted.text == "The Turin Council was smaller than expected."
    assert list(turn_round(ground("Prices rose in spring.", 1, both))) == []
    assert list(turn_round(ground("The winner was Turin."))) == []


def test_the_table_of_opposites_goes_both_ways() -> None:
    """Each word is an opposite of each of its opposites."""
    for word, others in OPPOSITES.items():
        for other in others:
            assert word in OPPOSITES[other]


def test_roles_are_exchanged_where_they_matter() -> None:
    """Who praised whom; but who married whom is the same either way."""
    (planted,) = exchange_roles(ground("Peter Novak praised the work of Anna Weber."))
    source = "Peter Novak married Anna Weber in May."

    assert planted.text == "Anna Weber praised the work of Peter Novak."
    assert [span.of(planted.text) for span in planted.spans] == ["Anna Weber", "Peter Novak"]
    assert list(exchange_roles(ground("Peter Novak married then Anna Weber.", 1, source))) == []
