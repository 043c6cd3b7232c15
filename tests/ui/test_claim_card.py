"""What the card says of probabilities."""

import pytest

from veridesk.ui.claim_card import percent


@pytest.mark.parametrize(
    ("probability", "words"),
    [(0.0, "under 1 %"), (0.004, "under 1 %"), (0.5, "50 %"), (0.994, "99 %"), (1.0, "over 99 %")],
)
def test_no_probability_is_certainty(probability: float, words: str) -> None:
    """A detector is never shown as wholly sure, either way."""
    assert percent(probability) == words
