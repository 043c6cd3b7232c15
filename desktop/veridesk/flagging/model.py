"""A logistic regression with named weights: predicting, fitting, and its file of coefficients."""

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from veridesk.core.errors import UserError

Row = Sequence[float]
_LARGEST = 30.0
_STEPS = 25
_SMALL_STEP = 1e-5


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """The weights for one shape of sources: prose, or records."""

    words: dict[str, float]
    outputs: dict[str, float]
    sharpness: float
    gap: int


class FittedOn(msgspec.Struct, frozen=True, kw_only=True):
    """A data file that the weights were learnt from, or the thresholds chosen on."""

    file: str
    sha256: str
    rows: int
    weight: float
    licence: str
    use: str


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the explainable detector learnt."""

    name: str
    version: str
    threshold: float
    floor: float
    prose: Shape
    record: Shape
    fitted_on: list[FittedOn] = []


@dataclass(frozen=True, slots=True)
class LoadedWeights:
    """The weights and the SHA-256 of the file they came from."""

    weights: Weights
    sha256: str


def load_weights(path: Path) -> LoadedWeights:
    """Read a file of weights; UserError when it is none."""
    try:
        raw = path.read_bytes()
        weights = msgspec.json.decode(raw, type=Weights)
    except (OSError, msgspec.DecodeError) as error:
        raise UserError(
            f"the detector's weights in {path} cannot be read ({error}); install Veridesk again, "
            "or fit them anew with python3 -m veridesk.flagging.fit"
        ) from error
    return LoadedWeights(weights, hashlib.sha256(raw).hexdigest())


def save_weights(weights: Weights, path: Path) -> None:
    """Write a file of weights that people can read."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")


def sigmoid(value: float) -> float:
    """The probability that belongs to log-odds."""
    if value >= 0:
        return 1.0 / (1.0 + math.exp(-min(value, _LARGEST)))
    power = math.exp(max(value, -_LARGEST))
    return power / (1.0 + power)


@dataclass(slots=True)
class Logistic:
    """Weights in the order of their features; the first feature is the constant 1."""

    weights: list[float]

    def chance(self, row: Row) -> float:
        """The probability of the positive class."""
        total = 0.0
        for weight, value in zip(self.weights, row, strict=True):
            if value:
                total += weight * value
        return sigmoid(total)

    def named(self, names: Sequence[str]) -> dict[str, float]:
        """The weights by name, rounded so that files stay readable."""
        return {name: round(w, 4) for name, w in zip(names, self.weights, strict=True)}

    @classmethod
    def of(cls, named: Mapping[str, float], names: Sequence[str]) -> "Logistic":
        """Put named weights in order; UserError when one is missing."""
        missing = [name for name in names if name not in named]
        if missing:
            raise UserError(
                f"the detector's weights lack {missing[0]}; fit them anew with "
                "python3 -m veridesk.flagging.fit"
            )
        return cls([named[name] for name in names])


@dataclass(slots=True)
class Examples:
    """Rows to fit on, each with its class and how much it counts."""

    rows: list[Row] = field(default_factory=list)
    positive: list[bool] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)

    def add(self, row: Row, positive: bool, count: float) -> None:
        """Add one row."""
        self.rows.append(row)
        self.positive.append(positive)
        self.counts.append(count)

    def extend(self, other: "Examples") -> None:
        """Add all rows of another set."""
        self.rows += other.rows
        self.positive += other.positive
        self.counts += other.counts


def fit(
    examples: Examples, prior: Sequence[float], pull: float, start: Sequence[float] | None = None
) -> Logistic:
    """Fit by Newton's method; `pull` draws every weight but the first to its `prior`.

    A feature that the examples never show keeps its prior, so a check that the training data
    cannot teach still counts.
    """
    width = len(prior)
    weights = list(start or prior)
    sparse = [[(i, value) for i, value in enumerate(row) if value] for row in examples.rows]
    for _ in range(_STEPS):
        gradient = [0.0] * width
        hessian = [[0.0] * width for _ in range(width)]
        for row, positive, count in zip(sparse, examples.positive, examples.counts, strict=True):
            chance = sigmoid(sum(weights[i] * value for i, value in row))
            error = count * (chance - positive)
            curve = count * chance * (1.0 - chance)
            for at, (i, value) in enumerate(row):
                gradient[i] += error * value
                scaled = curve * value
                line = hessian[i]
                for j, other in row[at:]:
                    line[j] += scaled * other
        for i in range(width):
            strength = pull if i else 1e-6
            gradient[i] += strength * (weights[i] - prior[i])
            hessian[i][i] += strength
        step = solve(hessian, gradient)
        weights = [w - s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < _SMALL_STEP:
            break
    return Logistic(weights)


def solve(upper: list[list[float]], right: list[float]) -> list[float]:
    """Solve a symmetric positive system, of which the upper half is given, by Cholesky."""
    size = len(right)
    low = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = upper[j][i] - sum(low[i][k] * low[j][k] for k in range(j))
            low[i][j] = math.sqrt(max(rest, 1e-12)) if i == j else rest / low[j][j]
    half: list[float] = []
    for i in range(size):
        half.append((right[i] - sum(low[i][k] * half[k] for k in range(i))) / low[i][i])
    result = [0.0] * size
    for i in reversed(range(size)):
        later = sum(low[k][i] * result[k] for k in range(i + 1, size))
        result[i] = (half[i] - later) / low[i][i]
    return result
