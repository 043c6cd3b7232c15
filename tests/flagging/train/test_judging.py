"""Scores: ranks, claims from their tokens, and samples that keep twins together."""

import numpy as np
import pytest

from veridesk.flagging.train.judging import (
    auroc,
    claim_chances,
    judge,
    sample_of,
    wrong_chances,
)
from veridesk.flagging.train.units import Unit


def unit(wrong: float, pair: int = -1, source: str = "data/a.jsonl.gz") -> Unit:
    truth = np.array([-1, -1, int(wrong), 0], np.int8)
    return Unit(
        np.arange(4, dtype=np.int32), np.array([0, 0, 1, 1], np.int8), truth,
        np.array([-1, -1, 0, 0], np.int8), np.array([wrong], np.float32), 1.0, pair, 0, source,
    )  # fmt: skip


def test_ranks_with_ties() -> None:
    """A tie is half a win; without both sorts nothing can be said."""
    assert auroc([(0.1, False), (0.9, True)]) == 1.0
    assert auroc([(0.9, False), (0.1, True)]) == 0.0
    assert auroc([(0.5, False), (0.5, True)]) == 0.5
    assert auroc([(0.1, False), (0.4, True), (0.4, False), (0.9, True)]) == pytest.approx(0.875)
    assert auroc([(0.5, True)]) == 0.5


def test_a_claim_is_the_log_mean_exp_of_its_tokens() -> None:
    """As the run time computes it, and safe for large logits."""
    logits = np.array([9.0, 1.0, 3.0, 900.0], np.float32)
    owner = np.array([-1, 0, 0, 1], np.int8)

    first, second = claim_chances(logits, owner, 2)

    said = np.log((np.exp(1.0) + np.exp(3.0)) / 2)
    assert first == pytest.approx(1 / (1 + np.exp(-said)))
    assert second == pytest.approx(1.0)


def test_the_chance_of_a_token_is_that_of_both_wrong_classes() -> None:
    """One minus the first class."""
    (chance,) = wrong_chances(np.array([[0.0, 0.0, 0.0]], np.float32))

    assert chance == pytest.approx(2 / 3)


def test_a_reader_that_knows_scores_full_marks() -> None:
    """Lone units count for their file, twins for their maker."""
    units = [unit(0.0), unit(1.0), unit(0.0, 1, "number_swap"), unit(1.0, 1, "number_swap")]

    def read(asked: list[Unit]) -> list[tuple[object, object]]:
        return [
            (np.eye(3, dtype=np.float32)[np.clip(one.truth, 0, 2)] * 9,
             np.full(4, 9.0 if one.wrong[0] else -9.0, np.float32))
            for one in asked
        ]  # fmt: skip

    scores = judge(units, read)  # type: ignore[arg-type]

    assert scores.claims == {"a": 1.0}
    assert scores.makers == {"number_swap": 1.0}
    assert (scores.in_source, scores.novel, scores.tokens) == (1.0, 0.5, 1.0)
    assert "in-source 1.000" in scores.in_words()


def test_a_sample_keeps_twins_together() -> None:
    """And is the same each time."""
    units = [unit(0.0, pair) for pair in range(50) for _ in range(2)] + [unit(1.0)] * 30

    sample = sample_of(units, 20)

    pairs = [one.pair for one in sample if one.pair >= 0]
    assert len(pairs) == 20
    assert all(pairs.count(pair) == 2 for pair in pairs)
    assert [one.pair for one in sample_of(units, 20)] == [one.pair for one in sample]
