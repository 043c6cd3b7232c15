"""The three regressions learn what the data show, and are judged on what they did not see."""

import random

import pytest

from veridesk.core.model import Span
from veridesk.flagging.calibration import Judgement
from veridesk.flagging.calibration_fit import (
    FOLDS,
    NEURAL,
    Judged,
    Lesson,
    auroc,
    choose_threshold,
    figures,
    fit_detector,
    fit_judges,
    fit_rows,
    judge_apart,
    span_quality,
)
from veridesk.flagging.claims import claim_spans, read_claims
from veridesk.flagging.measure import measure
from veridesk.flagging.reading import ReadWords

OUTPUT = "The river is long. The bridge is purple."
PURPLE = Span(OUTPUT.index("purple"), OUTPUT.index("purple") + 6)


def lesson(at: int, is_wrong: bool, *, is_record: bool = False, noise: float = 0.0) -> Lesson:
    """An output whose last word the network doubts when it is wrong; with noise, now and then."""
    chance = random.Random(at)
    read = [ReadWords(claim) for claim in read_claims(OUTPUT, claim_spans(OUTPUT))]
    for one in read:
        one.logit = -3.0 + chance.gauss(0, 0.5)
        one.wrong = [-4.0 + chance.gauss(0, 0.5) for _ in one.claim.words]
        one.contradicted = [0.5] * len(one.wrong)
    if is_wrong is not (chance.random() < noise):
        read[1].logit, read[1].wrong[-1] = 2.0, 3.0
    gold = [PURPLE] if is_wrong else []
    return Lesson("d", at % FOLDS, measure(read, None, is_record), gold, is_wrong, 1.0, True)


LESSONS = [lesson(at, at % 3 == 0, is_record=at % 2 == 0, noise=0.1) for at in range(150)]


def test_a_regression_finds_the_weights_that_made_the_data() -> None:
    """Many rows outweigh the prior."""
    chance = random.Random(0)
    rows = [[1.0, chance.gauss(0, 1), chance.gauss(0, 1)] for _ in range(4000)]
    wrong = [chance.random() < 1 / (1 + 2.718281828 ** -(0.5 + 2 * r[1] - r[2])) for r in rows]

    found = fit_rows(rows, wrong, [1.0] * len(rows), [0.0, 0.0, 0.0], 1.0)

    assert found == pytest.approx([0.5, 2.0, -1.0], abs=0.2)


def test_a_regression_without_data_keeps_its_prior() -> None:
    """And one with hardly any stays near it."""
    assert fit_rows([], [], [], [0.1, 0.7], 2.0) == [0.1, 0.7]
    near = fit_rows([[1.0, 1.0]], [True], [0.01], [0.0, 0.7], 5.0)
    assert near[1] == pytest.approx(0.7, abs=0.05)


def test_a_regression_does_not_run_away() -> None:
    """Separable rows far from the prior end in finite weights."""
    rows = [[1.0, float(value)] for value in (-8, -7, 7, 8)] * 200
    wrong = [value[1] > 0 for value in rows]

    found = fit_rows(rows, wrong, [1.0] * len(rows), [0.0, 5.0], 1.0)

    assert all(abs(value) < 50 for value in found)


def test_what_the_network_doubts_becomes_likely_wrong() -> None:
    """Words, claims and outputs, for both shapes of sources."""
    judges = fit_judges(LESSONS, NEURAL)

    for is_record, judge in judges.items():
        bad = judge.judge(lesson(3, is_wrong=True, is_record=is_record).measured)
        good = judge.judge(lesson(3, is_wrong=False, is_record=is_record).measured)
        assert bad.score > 0.6 > 0.4 > good.score
        assert bad.words[1][-1] > 0.6 > max(bad.words[0])
        assert (bad.claims[1] or 0) > 0.6 > (bad.claims[0] or 0)


def test_every_output_is_judged_by_those_that_did_not_see_it() -> None:
    """Each fold once; a lesson that lies is not learnt by heart."""
    judged = judge_apart(LESSONS, NEURAL)

    assert len(judged) == len(LESSONS)
    assert {id(one.lesson) for one in judged} == {id(one) for one in LESSONS}
    assert auroc([o.score for o in judged], [o.lesson.is_wrong for o in judged]) > 0.85


def test_a_detector_is_fitted_with_threshold_spans_and_an_honest_error() -> None:
    """All that the file holds, and the figures that are told."""
    told: list[str] = []

    weights = fit_detector(LESSONS, NEURAL, told.append)

    assert 0.2 <= weights.threshold <= 0.65
    assert weights.calibration_error < 0.2
    assert set(weights.prose.outputs) == set(NEURAL.outputs)
    assert any(line.startswith("d: 150 outputs, 33 % wrong, AUROC 0.") for line in told)
    assert fit_detector(LESSONS, NEURAL, told.append) == weights, "the same data, the same weights"


def test_only_what_is_known_is_learnt() -> None:
    """Without places, a wrong output of several claims says nothing of each of them."""
    known = lesson(0, is_wrong=True)
    unknown = lesson(0, is_wrong=True)
    unknown.gold = None
    sound = lesson(0, is_wrong=False)
    sound.gold = None

    assert (known.wrong_claim(0), known.wrong_claim(1)) == (False, True)
    assert known.wrong_words(1) == [False, False, False, True]
    assert (unknown.wrong_claim(1), unknown.wrong_words(1)) == (None, None)
    assert sound.wrong_claim(0) is False


def judged(score: float, is_wrong: bool) -> Judged:
    one = lesson(0, is_wrong)
    return Judged(one, Judgement([[0.01] * 4, [0.01, 0.01, 0.01, 0.9]], [0.1, 0.9], score))


def test_the_threshold_separates_best() -> None:
    """Between the sound and the wrong ones."""
    many = [judged(0.3, False), judged(0.35, False), judged(0.5, True), judged(0.6, True)]

    assert 0.35 < choose_threshold(many) <= 0.5
    assert "F1 100.0" in figures(many, 0.4, "d")


def test_span_quality_counts_characters() -> None:
    """A span that hits is right; one on a sound output is wrong."""
    assert span_quality([judged(0.9, True)], 0.5, 1.0, 1.0, 3) == 1.0
    assert span_quality([judged(0.9, False)], 0.5, 1.0, 1.0, 3) == 0.0
    half = span_quality([judged(0.9, True), judged(0.9, False)], 0.5, 1.0, 1.0, 3)
    assert half == pytest.approx(2 / 3)


def test_the_area_counts_ties_half() -> None:
    """By hand."""
    assert auroc([0.1, 0.5, 0.5, 0.9], [False, False, True, True]) == pytest.approx(0.875)
    assert auroc([0.1, 0.2], [True, True]) == 0.5
