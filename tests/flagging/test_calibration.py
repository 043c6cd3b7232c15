"""Probabilities after the network: how they are shared out, how honest they are, and their file."""

from pathlib import Path

import pytest
from tests.flagging.tiny_model import plain_weights, save_tiny_model

from veridesk.core.errors import UserError
from veridesk.flagging.calibration import (
    COPIED,
    Judgement,
    ShapeJudge,
    calibration_error,
    load_calibration,
    save_calibration,
    shared_out,
)
from veridesk.flagging.calibration_fit import NEURAL
from veridesk.flagging.claims import claim_spans, read_claims
from veridesk.flagging.measure import measure
from veridesk.flagging.reading import SURE, ReadWords


def test_the_likeliest_word_bears_the_whole_score() -> None:
    """So an output has a raised flag exactly when its score reaches the threshold."""
    judgement = Judgement([[0.1, 0.4], [0.2], []], [0.5, 0.25, None], 0.8)

    shares = shared_out(judgement, claim_sharpness=1.0, word_sharpness=2.0)

    assert shares == [[pytest.approx(0.8 / 16), pytest.approx(0.8)], [pytest.approx(0.4)], []]


def test_nothing_is_shared_where_nothing_was_read() -> None:
    """No claim, no share."""
    assert shared_out(Judgement([[], []], [None, None], 0.3), 1.0, 1.0) == [[], []]


def test_a_copied_claim_is_hardly_wrong() -> None:
    """Whatever the regressions say, and a claim that was not read has no chance at all."""
    output = "One two three.\nFour five."
    read = [ReadWords(claim) for claim in read_claims(output, claim_spans(output))]
    read[0].is_copied, read[0].wrong, read[0].contradicted = True, [SURE] * 3, [0.0] * 3
    judge = ShapeJudge.of(plain_weights(NEURAL).prose, checked=False)

    judgement = judge.judge(measure(read, None, is_record=False))

    assert judgement.claims == [COPIED, None]
    assert judgement.words == [[COPIED] * 3, []]
    assert judgement.score < 0.02


def test_the_calibration_error_is_the_mean_distance_from_the_truth() -> None:
    """By hand: one bin is right on the mark, the other one promises too much."""
    scores = [0.25, 0.25, 0.25, 0.25, 0.95, 0.95]
    wrong = [True, False, False, False, True, False]

    assert calibration_error(scores, wrong) == pytest.approx(2 / 6 * 0.45)
    assert calibration_error([], []) == 0.0


def test_a_calibration_comes_back_as_it_was_written(tmp_path: Path) -> None:
    """Written, read, and written again, the file is the same."""
    path = save_tiny_model(tmp_path) / "calibration.json"
    before = path.read_bytes()

    loaded = load_calibration(path)
    save_calibration(loaded.calibration, path)

    assert path.read_bytes() == before
    assert loaded.calibration.window.budget.window == 192


@pytest.mark.parametrize("text", ["", "{}", '{"version": 1}'])
def test_a_broken_calibration_is_told_in_words(tmp_path: Path, text: str) -> None:
    """A person learns which file is broken and what to do."""
    path = tmp_path / "calibration.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(UserError, match=r"cannot be read .*veridesk\.flagging\.calibrate"):
        load_calibration(path)
