"""Tenths, with their borders where people expect them."""

import pytest

from veridesk.insight.bands import Bands


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (0.0, "0.0 to 0.1"),
        (0.1, "0.1 to 0.2"),
        (0.3, "0.3 to 0.4"),
        (0.7, "0.7 to 0.8"),
        (0.29999999999, "0.3 to 0.4"),
        (0.2999, "0.2 to 0.3"),
        (1.0, "0.9 to 1.0"),
    ],
)
def test_borders(score: float, band: str) -> None:
    bands = Bands()
    bands.add(score, hit=True)

    assert [(one.name, one.rate.hits, one.rate.trials) for one in bands.groups()] == [(band, 1, 1)]
