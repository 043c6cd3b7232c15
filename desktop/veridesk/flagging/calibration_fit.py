"""Fitting the neural detector's three regressions, and judging them on what they did not see."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from veridesk.core.model import Span
from veridesk.flagging.calibration import (
    DetectorWeights,
    Judgement,
    ShapeJudge,
    ShapeWeights,
    calibration_error,
    shared_out,
)
from veridesk.flagging.explainable import runs_of
from veridesk.flagging.measure import (
    CHECKED_CLAIMS,
    CHECKED_OUTPUTS,
    CHECKED_WORDS,
    CLAIMS,
    OUTPUTS,
    WORDS,
    Measured,
)
from veridesk.flagging.model import Logistic

FOLDS = 5
_PULL_JOINT, _PULL_SHAPE = 20.0, 20.0
_STEPS, _SMALL_STEP = 40, 1e-6
_SHARPNESS = (0.5, 1.0, 1.5, 2.0, 3.0)
_GAPS = (3, 10, 25)
_PRIORS = {
    "word": 0.7, "claim": 0.3, "highest": 0.3, "any": 0.1, "checks": 0.2, "checks_of_many": 0.8,
    "claims_of_many": -0.3,
}  # fmt: skip
"""What the regressions are drawn to where the data say little: that doubts count."""
_Matrix = npt.NDArray[np.float64]


@dataclass(slots=True)
class Lesson:
    """One labelled output, measured.

    `gold` are its wrong places, None where only the whole output's label is known; `fold` ties
    together what shares sources. `weight` says how much it counts in fitting; only a `main` one
    counts in choosing a threshold and in the figures that are told.
    """

    dataset: str
    fold: int
    measured: Measured
    gold: list[Span] | None
    is_wrong: bool
    weight: float
    is_main: bool

    def wrong_words(self, at: int) -> list[bool] | None:
        """Which words of a claim are wrong; None when it is not known."""
        if self.gold is None:
            return None
        return [
            any(s.start < w.span_end and w.span_start < s.end for s in self.gold)
            for w in self.measured.claims[at].read.claim.words
        ]

    def wrong_claim(self, at: int) -> bool | None:
        """Whether a claim is wrong; None when it is not known."""
        if self.gold is not None:
            span = self.measured.claims[at].read.claim.span
            return any(span.overlaps(gold) for gold in self.gold)
        if not self.is_wrong or len(self.measured.claims) == 1:
            return self.is_wrong
        return None


@dataclass(slots=True)
class Names:
    """The names of the figures that one detector weighs, of words, claims and outputs."""

    words: Sequence[str]
    claims: Sequence[str]
    outputs: Sequence[str]


NEURAL = Names(WORDS, CLAIMS, OUTPUTS)
COMBINED = Names(CHECKED_WORDS, CHECKED_CLAIMS, CHECKED_OUTPUTS)


def without_checks(measured: Measured) -> Measured:
    """The figures that the network alone gives; they stand before those of the checks."""
    claims = [
        type(claim)(
            claim.read, claim.row[: len(CLAIMS)], [row[: len(WORDS)] for row in claim.words]
        )
        for claim in measured.claims
    ]
    return Measured(claims, None, measured.is_record)


def fit_rows(
    rows: Sequence[Sequence[float]],
    wrong: Sequence[bool],
    weights: Sequence[float],
    prior: Sequence[float],
    pull: float,
) -> list[float]:
    """A logistic regression by Newton's method, its weights drawn to `prior`."""
    start = np.array(prior, dtype=np.float64)
    if not rows:
        return list(prior)
    x: _Matrix = np.array(rows, dtype=np.float64)
    y: _Matrix = np.array(wrong, dtype=np.float64)
    counts: _Matrix = np.array(weights, dtype=np.float64)
    strength = np.full(len(prior), pull)
    strength[0] = 1e-3

    def loss(at: npt.NDArray[np.float64]) -> float:
        odds = x @ at
        likely = np.logaddexp(0.0, odds) - y * odds
        return float(counts @ likely + 0.5 * strength @ (at - start) ** 2)

    found = start.copy()
    known = loss(found)
    for _ in range(_STEPS):
        chance = 0.5 * (1.0 + np.tanh(0.5 * (x @ found)))
        gradient = x.T @ (counts * (chance - y)) + strength * (found - start)
        curve = (x * (counts * chance * (1.0 - chance))[:, None]).T @ x + np.diag(strength)
        step = np.linalg.solve(curve, gradient)
        # A whole step may leap over the valley; the loss falls along its direction for sure.
        while (reached := loss(found - step)) > known and float(np.abs(step).max()) > _SMALL_STEP:
            step = step / 2
        found, known = found - step, min(known, reached)
        if float(np.abs(step).max()) < _SMALL_STEP:
            break
    return [float(value) for value in found]


def fit_judges(lessons: Sequence[Lesson], names: Names) -> dict[bool, ShapeJudge]:
    """The regressions for prose (False) and records (True): each drawn to those of both."""
    both = _fit_shape(lessons, names, None)
    return {
        is_record: _fit_shape(
            [one for one in lessons if one.measured.is_record is is_record], names, both
        )
        for is_record in (False, True)
    }


def _fit_shape(lessons: Sequence[Lesson], names: Names, drawn_to: ShapeJudge | None) -> ShapeJudge:
    pull = _PULL_JOINT if drawn_to is None else _PULL_SHAPE

    def prior(figures: Sequence[str], regression: Logistic | None) -> list[float]:
        if regression is not None:
            return regression.weights
        return [_PRIORS.get(name, 0.0) for name in figures]

    words = _Rows()
    claims = _Rows()
    for lesson in lessons:
        for at, claim in enumerate(lesson.measured.claims):
            if claim.read.is_copied or not claim.row:
                continue
            is_wrong = lesson.wrong_claim(at)
            if is_wrong is not None:
                claims.add(claim.row, is_wrong, lesson.weight)
            for row, wrong in zip(claim.words, lesson.wrong_words(at) or (), strict=False):
                words.add(row, wrong, lesson.weight)
    judge = ShapeJudge(
        words=words.fit(prior(names.words, drawn_to.words if drawn_to else None), pull),
        claims=claims.fit(prior(names.claims, drawn_to.claims if drawn_to else None), pull),
        outputs=Logistic(prior(names.outputs, drawn_to.outputs if drawn_to else None)),
    )
    outputs = _Rows()
    for lesson in lessons:
        known = [judge.claim_chance(claim) for claim in lesson.measured.claims]
        chances = [chance for chance in known if chance is not None]
        outputs.add(lesson.measured.output_row(chances), lesson.is_wrong, lesson.weight)
    judge.outputs = outputs.fit(judge.outputs.weights, pull)
    return judge


class _Rows:
    """Rows to fit on."""

    def __init__(self) -> None:
        self.rows: list[Sequence[float]] = []
        self.wrong: list[bool] = []
        self.weights: list[float] = []

    def add(self, row: Sequence[float], wrong: bool, weight: float) -> None:
        self.rows.append(row)
        self.wrong.append(wrong)
        self.weights.append(weight)

    def fit(self, prior: Sequence[float], pull: float) -> Logistic:
        return Logistic(fit_rows(self.rows, self.wrong, self.weights, prior, pull))


@dataclass(slots=True)
class Judged:
    """A lesson as regressions judge it that have not seen its sources."""

    lesson: Lesson
    judgement: Judgement

    @property
    def score(self) -> float:
        """The chance that anything in the output is wrong."""
        return self.judgement.score


def judge_apart(lessons: Sequence[Lesson], names: Names) -> list[Judged]:
    """Every lesson judged by regressions fitted on the other folds."""
    judged = []
    for fold in range(FOLDS):
        judges = fit_judges([one for one in lessons if one.fold != fold], names)
        judged += [
            Judged(one, judges[one.measured.is_record].judge(one.measured))
            for one in lessons
            if one.fold == fold
        ]
    return judged


def fit_detector(
    lessons: Sequence[Lesson], names: Names, tell: Callable[[str], None]
) -> DetectorWeights:
    """Choose the threshold and the spans on outputs judged apart, then fit on all of them."""
    judged = judge_apart(lessons, names)
    main = [one for one in judged if one.lesson.is_main]
    threshold = choose_threshold(main)
    tell(f"threshold {threshold:.2f}")
    for dataset in sorted({one.lesson.dataset for one in judged}):
        tell(figures([one for one in judged if one.lesson.dataset == dataset], threshold, dataset))
    judges = fit_judges(lessons, names)
    shapes = {}
    for is_record, judge in judges.items():
        own = [one for one in main if one.lesson.measured.is_record is is_record]
        claim_sharpness, word_sharpness, gap = choose_spans(own, threshold)
        quality = span_quality(own, threshold, claim_sharpness, word_sharpness, gap)
        shape = "record" if is_record else "prose"
        tell(
            f"{shape}: claim sharpness {claim_sharpness}, word sharpness {word_sharpness}, "
            f"gap {gap}, spans {100 * quality:.1f}"
        )
        shapes[is_record] = ShapeWeights(
            words=judge.words.named(names.words), claims=judge.claims.named(names.claims),
            outputs=judge.outputs.named(names.outputs), claim_sharpness=claim_sharpness,
            word_sharpness=word_sharpness, gap=gap,
        )  # fmt: skip
    error = calibration_error([one.score for one in main], [one.lesson.is_wrong for one in main])
    return DetectorWeights(
        threshold=threshold, prose=shapes[False], record=shapes[True],
        calibration_error=round(error, 4),
    )  # fmt: skip


def choose_threshold(judged: Sequence[Judged]) -> float:
    """The score from which outputs are flagged: best F1, each dataset counting the same."""
    sizes: dict[str, int] = {}
    for one in judged:
        sizes[one.lesson.dataset] = sizes.get(one.lesson.dataset, 0) + 1

    def quality(threshold: float) -> float:
        hits = raised = wrong = 0.0
        for one in judged:
            share = 1.0 / sizes[one.lesson.dataset]
            over = one.score >= threshold
            hits += share * (over and one.lesson.is_wrong)
            raised += share * over
            wrong += share * one.lesson.is_wrong
        return 2 * hits / (raised + wrong) if raised + wrong else 0.0

    return max((step / 100 for step in range(20, 66)), key=quality)


def choose_spans(judged: Sequence[Judged], threshold: float) -> tuple[float, float, int]:
    """How sharply spans follow the likeliest claim and word, and which gaps they bridge."""
    ways = [(a, b, gap) for a in _SHARPNESS for b in _SHARPNESS for gap in _GAPS]
    return max(ways, key=lambda way: span_quality(judged, threshold, *way))


def span_quality(
    judged: Iterable[Judged], threshold: float, claim_sharpness: float, word_sharpness: float,
    gap: int,
) -> float:  # fmt: skip
    """F1 of the raised spans, in characters, over outputs whose wrong places are known."""
    overlap = raised = wrong = 0
    for one in judged:
        lesson = one.lesson
        if lesson.gold is None:
            continue
        marked: set[int] = set()
        lines = shared_out(one.judgement, claim_sharpness, word_sharpness)
        for claim, line in zip(lesson.measured.claims, lines, strict=True):
            words = claim.read.claim.words
            for low, high in runs_of(words, [share >= threshold for share in line], gap):
                marked.update(range(words[low].span_start, words[high - 1].span_end))
        gold = {at for span in lesson.gold for at in range(span.start, span.end)}
        overlap += len(marked & gold)
        raised += len(marked)
        wrong += len(gold)
    return 2 * overlap / (raised + wrong) if raised + wrong else 0.0


def figures(judged: Sequence[Judged], threshold: float, dataset: str) -> str:
    """What is reached on the outputs of one dataset, none of them seen in fitting."""
    scores = [one.score for one in judged]
    wrong = [one.lesson.is_wrong for one in judged]
    hits = sum(s >= threshold and w for s, w in zip(scores, wrong, strict=True))
    total = sum(s >= threshold for s in scores) + sum(wrong)
    claims = _Rows()
    for one in judged:
        for at, chance in enumerate(one.judgement.claims):
            is_wrong = one.lesson.wrong_claim(at)
            if is_wrong is not None and chance is not None:
                claims.add([chance], is_wrong, 1.0)
    return (
        f"{dataset}: {len(judged)} outputs, {100 * sum(wrong) / len(judged):.0f} % wrong, AUROC "
        f"{auroc(scores, wrong):.3f}, claims {auroc([r[0] for r in claims.rows], claims.wrong):.3f}"
        f", F1 {200 * hits / max(1, total):.1f}, "
        f"calibration error {calibration_error(scores, wrong):.3f}"
    )


def auroc(scores: Sequence[float], wrong: Sequence[bool]) -> float:
    """The chance that a wrong one scores higher than a sound one, ties half; 0.5 when undefined."""
    order = np.argsort(np.array(scores), kind="stable")
    values = np.array(scores)[order]
    labels = np.array(wrong, dtype=bool)[order]
    positive = int(labels.sum())
    negative = len(labels) - positive
    if not positive or not negative:
        return 0.5
    _, first, counts = np.unique(values, return_index=True, return_counts=True)
    ranks = np.repeat(first + (counts + 1) / 2, counts)
    return float((ranks[labels].sum() - positive * (positive + 1) / 2) / (positive * negative))
