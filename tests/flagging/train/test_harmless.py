"""Rewording keeps names and what numbers say, so that the claim stays true."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.flagging.train.planted_texts import CLAIMS

from veridesk.flagging.train import harmless
from veridesk.flagging.train.harmless import reworded


@pytest.mark.parametrize("claim", CLAIMS)
def test_rewording_changes_something_sooner_or_later(claim: str) -> None:
    """And the words put in are no new names."""
    texts = {reworded(claim, Random(seed)) for seed in range(40)}

    for text in texts:
        for word in text.split():
            if word[:1].isupper() and word.strip(".,") not in claim:
                assert text.startswith(word) or word == "Monday" or word.strip(",") == "PM"


@pytest.mark.parametrize(
    ("claim", "changed"),
    [
        ("In 1975 and later, the building burned.", "The building burned in 1975 and later."),
        ("The town has 4,512 houses.", "The town has about 4,500 houses."),
        ("He has 3 sons now.", "He has three sons now."),
        ("It fell on March 12, 1999.", "It fell on 12 March 1999."),
        ("The firm (in Lyon) moved away.", "The firm moved away."),
        ("It grew by 4.7% in all.", "It grew by about 5% in all."),
    ],
)
def test_rules(claim: str, changed: str) -> None:
    """Each rule, on its own."""
    rules = [harmless._compressed, harmless._reordered, harmless._rounded, harmless._figures,
             harmless._dated]  # fmt: skip
    made = {rule(claim, Random(seed)) for rule in rules for seed in range(30)}

    assert {text.replace("around", "about").replace("approximately", "about").replace(
        "roughly", "about") for text in made} >= {changed}  # fmt: skip


def test_quotations_are_not_reordered() -> None:
    """Clauses with commas of their own keep their places."""
    claim = "In May, Ann, who sings, left."

    assert harmless._reordered(claim, Random(1)) == claim


@given(st.text(max_size=80), st.integers(0, 50))
def test_any_text_can_be_reworded(text: str, seed: int) -> None:
    """Strange texts come through, and the same seed gives the same words."""
    assert reworded(text, Random(seed)) == reworded(text, Random(seed))
