"""Labels are understood by their names, in any case and order, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.flagging.brought_labels import Role, label_names, pair_roles, token_roles

FINE, DENIED, LACKING = Role.FINE, Role.CONTRADICTED, Role.UNSUPPORTED


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        (["LABEL_0", "LABEL_1"], (FINE, LACKING)),
        (["supported", "hallucinated"], (FINE, LACKING)),
        (["Hallucination", "O"], (LACKING, FINE)),
        (["O", "B-conflict", "I-conflict", "B-baseless"], (FINE, DENIED, DENIED, LACKING)),
        (["Not Hallucinated", "hallucinated"], (FINE, LACKING)),
        (["unsupported", "SUPPORTED", "Contradicted"], (LACKING, FINE, DENIED)),
    ],
)
def test_labels_of_tokens_are_understood(names: list[str], roles: tuple[Role, ...]) -> None:
    """Two labels without names mean what detectors usually mean; names count otherwise."""
    assert token_roles(names) == roles


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        (["entailment", "neutral", "contradiction"], (FINE, LACKING, DENIED)),
        (["CONTRADICTION", "Neutral", "Entailment"], (DENIED, LACKING, FINE)),
        (["entailment", "not_entailment"], (FINE, LACKING)),
        (["REFUTES", "NOT ENOUGH INFO", "SUPPORTS"], (DENIED, LACKING, FINE)),
        (["inconsistent", "consistent"], (LACKING, FINE)),
    ],
)
def test_labels_of_pairs_are_understood(names: list[str], roles: tuple[Role, ...]) -> None:
    """Each model has its own order, so the names decide."""
    assert pair_roles(names) == roles


@pytest.mark.parametrize(
    ("names", "word"),
    [
        (["LABEL_0", "LABEL_1", "LABEL_2"], "LABEL_0"),
        (["LABEL_0", "LABEL_1"], "LABEL_0"),
        (["entailment", "toxic"], "toxic"),
        (["neutral", "contradiction"], "do not tell supported"),
        (["score"], "one figure"),
    ],
)
def test_labels_that_nobody_can_tell_are_refused_with_a_remedy(names: list[str], word: str) -> None:
    """Guessing would turn every flag round; the error says what to write where."""
    with pytest.raises(UserError, match=word) as told:
        pair_roles(names)
    assert "id2label" in str(told.value) or "two or three labels" in str(told.value)


@pytest.mark.parametrize(
    "config",
    [
        {"id2label": {"0": "a", "2": "b"}},
        {"id2label": {"x": "a"}},
        {"id2label": {str(n): "a" for n in range(100)}},
        {"num_labels": "many"},
        {"num_labels": 10**9},
    ],
)
def test_a_configuration_that_does_not_count_is_refused(config: dict[str, object]) -> None:
    """Labels are numbered from 0 without gaps, and there are few."""
    with pytest.raises(UserError, match=r"config\.json"):
        label_names(config)


def test_labels_come_in_the_order_of_their_numbers() -> None:
    """JSON may list them in any order; without any there are two."""
    assert label_names({"id2label": {"1": "b", "0": "a"}}) == ["a", "b"]
    assert label_names({}) == ["LABEL_0", "LABEL_1"]


@given(st.lists(st.text(max_size=30), max_size=6))
def test_any_names_are_understood_or_refused_in_words(names: list[str]) -> None:
    """Strange names are no fault of the program."""
    for understand in (token_roles, pair_roles):
        try:
            roles = understand(names)
        except UserError:
            continue
        assert len(roles) == len(names)
        assert FINE in roles
