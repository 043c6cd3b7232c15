"""The regression learns what it should, and its file is checked."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.flagging.model import (
    Examples,
    Logistic,
    fit,
    load_weights,
    save_weights,
    sigmoid,
    solve,
)


def test_it_finds_the_odds_of_the_data() -> None:
    """With one yes/no feature, the fit is the table of log-odds."""
    examples = Examples()
    for value, positive, count in (
        (0.0, True, 1),
        (0.0, False, 3),
        (1.0, True, 4),
        (1.0, False, 1),
    ):
        examples.add([1.0, value], positive, count)

    model = fit(examples, [0.0, 0.0], pull=1e-9)

    assert model.weights[0] == pytest.approx(math.log(1 / 3), abs=1e-4)
    assert model.chance([1.0, 1.0]) == pytest.approx(0.8, abs=1e-4)


def test_a_feature_that_the_data_never_show_keeps_its_prior() -> None:
    """A check that the data cannot teach still counts."""
    examples = Examples([[1.0, 0.0], [1.0, 0.0]], [True, False], [1.0, 1.0])

    assert fit(examples, [0.0, 1.0], pull=2.0).weights == pytest.approx([0.0, 1.0])


@given(st.floats(allow_nan=False))
def test_probabilities_are_probabilities(value: float) -> None:
    """Any log-odds give a probability, and its complement for the opposite."""
    assert 0.0 <= sigmoid(value) <= 1.0
    assert sigmoid(value) + sigmoid(-value) == pytest.approx(1.0)


def test_systems_are_solved() -> None:
    """The upper half of the matrix is enough."""
    assert solve([[4.0, 1.0], [0.0, 3.0]], [1.0, 2.0]) == pytest.approx([1 / 11, 7 / 11])


def test_weights_come_back_by_name() -> None:
    """Order is that of the asking side; a missing one is told."""
    named = Logistic([1.0, 2.0]).named(["bias", "new"])

    assert Logistic.of(named, ["new", "bias"]).weights == [2.0, 1.0]
    with pytest.raises(UserError, match="lack other"):
        Logistic.of(named, ["other"])


def test_the_shipped_weights_name_their_data(tmp_path: Path) -> None:
    """Every file is named with its SHA-256 and a licence that allows it; none is a test file."""
    loaded = load_weights(resource("models/explainable.json"))

    for one in loaded.weights.fitted_on:
        assert len(one.sha256) == 64
        assert one.licence.split()[0] in {"MIT", "Apache-2.0", "ODC-BY"}
        assert "test" not in one.file
    save_weights(loaded.weights, tmp_path / "copy.json")
    assert load_weights(tmp_path / "copy.json") == loaded


def test_a_broken_file_of_weights_is_told(tmp_path: Path) -> None:
    """The error names the file and the way out."""
    broken = tmp_path / "w.json"
    broken.write_text('{"name": 3}')
    with pytest.raises(UserError, match="fit them anew"):
        load_weights(broken)
    with pytest.raises(UserError, match="cannot be read"):
        load_weights(tmp_path / "none.json")
