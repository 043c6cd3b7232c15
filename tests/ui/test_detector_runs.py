"""Runs are named for people, whatever a stranger's project calls them."""

import pytest

from veridesk.core.model import RunId
from veridesk.store.reads.flags import DetectorRun
from veridesk.ui.detector_runs import detector_words, raised_by, run_words


def run(
    detector: str, state: str = "done", started_at: str = "2026-03-01T12:00:00Z"
) -> DetectorRun:
    return DetectorRun(
        RunId(7), detector, "1", "", {}, 0.5, state, started_at, None, 1.0, 3
    )  # fmt: skip


@pytest.mark.parametrize(
    ("detector", "words"),
    [
        ("explainable", "Explainable rules (built in)"),
        ("imported", "Marked in the imported file"),
        ("model:lettuce", "Your model lettuce"),
        ("from elsewhere", "from elsewhere"),
    ],
)
def test_each_kind_of_detector_has_its_words(qapp: object, detector: str, words: str) -> None:
    assert detector_words(run(detector)) == words
    assert raised_by(run(detector)) == f"{words}, run 7"


def test_a_run_says_what_came_of_it(qapp: object) -> None:
    """Done needs no word; a moment that is none is shown as it stands."""
    assert run_words(run("explainable", "cancelled")).endswith("(stopped)")
    assert run_words(run("explainable", "failed")).endswith("(broken off)")
    assert not run_words(run("explainable")).endswith(")")
    assert "yesterday" in run_words(run("explainable", started_at="yesterday"))


def test_hostile_names_stay_on_one_line(qapp: object) -> None:
    """Line ends, direction marks and endless names are made fit for a menu."""
    words = run_words(run("model:a\nb\u202e" + "x" * 500))

    assert "\n" not in words
    assert "\u202e" not in words
    assert len(words) < 200
