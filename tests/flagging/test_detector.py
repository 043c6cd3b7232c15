"""Detectors are found by name, and what is not there is told."""

from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.flagging.detector import Detector, find_detector, load_detector


def test_the_built_in_detector_says_what_it_is() -> None:
    """Name, version, weights and threshold tell its runs apart from others."""
    found: Detector = find_detector()

    assert (found.name, found.version) == ("explainable", "1")
    assert len(found.weights_hash) == 64
    assert 0.0 < found.threshold < 1.0
    assert found.parameters["threshold"] == found.threshold


def test_unknown_names_and_folders_are_told_with_a_way_out(tmp_path: Path) -> None:
    """The error names what there is."""
    with pytest.raises(
        UserError, match=r"no detector called 'nobody', and no folder; known are: .*explainable"
    ):
        find_detector("nobody")
    with pytest.raises(UserError, match=r"holds no config\.json, so it is no model"):
        find_detector(str(tmp_path))


def test_a_factory_is_called_by_its_path() -> None:
    """`module:attribute` leads to a detector."""
    assert load_detector("veridesk.flagging.explainable:load").name == "explainable"
