"""What was learnt of the neural detector's probabilities after its network: a file of coefficients.

Three small regressions follow each other: one gives each word its chance to be wrong, one each
claim, and one the whole output. A probability that is shown is a share of the output's: the
likeliest claim bears all of it, and its likeliest word too.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from veridesk.core.errors import UserError
from veridesk.flagging.measure import (
    CHECKED_CLAIMS,
    CHECKED_OUTPUTS,
    CHECKED_WORDS,
    CLAIMS,
    OUTPUTS,
    WORDS,
    Measured,
    MeasuredClaim,
)
from veridesk.flagging.model import FittedOn, Logistic
from veridesk.flagging.windows import Budget

COPIED = 0.005
"""The chance that a claim is wrong though a source holds it word for word."""


class ShapeWeights(msgspec.Struct, frozen=True, kw_only=True):
    """The weights for one shape of sources: prose, or records."""

    words: dict[str, float]
    claims: dict[str, float]
    outputs: dict[str, float]
    claim_sharpness: float
    word_sharpness: float
    gap: int


class DetectorWeights(msgspec.Struct, frozen=True, kw_only=True):
    """What one detector learnt: with the checks (`combined`), or without (`neural`).

    `calibration_error` is the expected calibration error of the score on outputs that were set
    apart, in ten bins.
    """

    threshold: float
    prose: ShapeWeights
    record: ShapeWeights
    calibration_error: float


class ReadAtOnce(msgspec.Struct, frozen=True, kw_only=True):
    """The budget of a window, see `Budget`."""

    window: int
    part: int
    claims: int

    @property
    def budget(self) -> Budget:
        """As the window maker takes it."""
        return Budget(self.window, self.part, self.claims)


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """The file `calibration.json` of a model folder."""

    version: str
    network: str
    floor: float
    window: ReadAtOnce
    neural: DetectorWeights
    combined: DetectorWeights
    fitted_on: list[FittedOn] = []


@dataclass(frozen=True, slots=True)
class LoadedCalibration:
    """A calibration and the SHA-256 of its file."""

    calibration: Calibration
    sha256: str


def load_calibration(path: Path) -> LoadedCalibration:
    """Read a calibration; UserError when it is none."""
    try:
        raw = path.read_bytes()
        calibration = msgspec.json.decode(raw, type=Calibration)
    except (OSError, msgspec.DecodeError) as error:
        raise UserError(
            f"the detector's calibration {path} cannot be read ({error}); install Veridesk again, "
            "or fit it anew with python3 -m veridesk.flagging.calibrate"
        ) from error
    return LoadedCalibration(calibration, hashlib.sha256(raw).hexdigest())


def save_calibration(calibration: Calibration, path: Path) -> None:
    """Write a calibration that people can read."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(calibration), indent=1) + b"\n")


@dataclass(slots=True)
class Judgement:
    """The chances of one output: of each word, of each claim, and of the whole.

    Words and claims run along the measured claims; a claim that was not read has None.
    """

    words: list[list[float]]
    claims: list[float | None]
    score: float


@dataclass(slots=True)
class ShapeJudge:
    """The three regressions for one shape of sources."""

    words: Logistic
    claims: Logistic
    outputs: Logistic
    claim_sharpness: float = 1.0
    word_sharpness: float = 1.0
    gap: int = 1

    @classmethod
    def of(cls, weights: ShapeWeights, checked: bool) -> "ShapeJudge":
        """The regressions with named weights; `checked` ones weigh what the checks found too."""
        return cls(
            words=Logistic.of(weights.words, CHECKED_WORDS if checked else WORDS),
            claims=Logistic.of(weights.claims, CHECKED_CLAIMS if checked else CLAIMS),
            outputs=Logistic.of(weights.outputs, CHECKED_OUTPUTS if checked else OUTPUTS),
            claim_sharpness=weights.claim_sharpness,
            word_sharpness=weights.word_sharpness,
            gap=weights.gap,
        )

    def judge(self, measured: Measured) -> Judgement:
        """The chances of one output that was read."""
        words = [self.word_chances(claim) for claim in measured.claims]
        claims = [self.claim_chance(claim) for claim in measured.claims]
        known = [chance for chance in claims if chance is not None]
        return Judgement(words, claims, self.outputs.chance(measured.output_row(known)))

    def word_chances(self, claim: MeasuredClaim) -> list[float]:
        """The chance of each word of a claim to be wrong."""
        if claim.read.is_copied:
            return [COPIED] * len(claim.words)
        return [self.words.chance(row) for row in claim.words]

    def claim_chance(self, claim: MeasuredClaim) -> float | None:
        """The chance that a claim is wrong; None when it was not read."""
        if claim.read.is_copied:
            return COPIED
        return self.claims.chance(claim.row) if claim.row else None


def shared_out(
    judgement: Judgement, claim_sharpness: float, word_sharpness: float
) -> list[list[float]]:
    """The probabilities that are shown for the words: shares of the output's score."""
    most = max((chance for chance in judgement.claims if chance is not None), default=0.0)
    found = []
    for chance, words in zip(judgement.claims, judgement.words, strict=True):
        if not most or chance is None or not words:
            found.append([0.0] * len(words))
            continue
        share = judgement.score * (chance / most) ** claim_sharpness
        highest = max(words)
        found.append([share * (word / highest) ** word_sharpness for word in words])
    return found


def calibration_error(scores: Sequence[float], wrong: Sequence[bool], bins: int = 10) -> float:
    """The mean distance between what scores promise and what comes true, in equal bins."""
    sums = [[0.0, 0.0, 0.0] for _ in range(bins)]
    for score, is_wrong in zip(scores, wrong, strict=True):
        line = sums[min(bins - 1, int(score * bins))]
        line[0] += 1.0
        line[1] += score
        line[2] += is_wrong
    distance = sum(abs(said - true) for count, said, true in sums if count)
    return distance / max(1, len(scores))
