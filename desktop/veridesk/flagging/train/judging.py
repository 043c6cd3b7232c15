"""How well a network tells wrong from fine, on units that it has not learnt from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from veridesk.flagging.train.example import seeded
from veridesk.flagging.train.units import Unit

Logits = tuple[NDArray[np.float32], NDArray[np.float32]]
Reader = Callable[[Sequence[Unit]], list[Logits]]
"""Gives token logits `[T, 3]` and claim logits `[T]` of every unit."""

IN_SOURCE = ("number_swap", "name_swap", "date_swap", "clock_swap")
NOVEL = ("number_novel", "name_novel", "date_novel", "clock_novel")


@dataclass(frozen=True, slots=True)
class Scores:
    """AUROC of claims by data file and by maker of errors, and of all tokens; 0.5 is chance."""

    claims: dict[str, float]
    makers: dict[str, float]
    in_source: float
    novel: float
    tokens: float
    loss: float

    def in_words(self) -> str:
        """One line for a log."""
        files = " ".join(f"{name}={value:.3f}" for name, value in self.claims.items())
        makers = " ".join(f"{name}={value:.3f}" for name, value in self.makers.items())
        return (
            f"in-source {self.in_source:.3f} novel {self.novel:.3f} tokens {self.tokens:.3f} "
            f"claim loss {self.loss:.3f} | {files} | {makers}"
        )


def sample_of(units: Sequence[Unit], limit: int, seed: int = 5) -> list[Unit]:
    """At most about `limit` lone units and as many of pairs, the same each time."""
    random = seeded(seed)
    lone = [unit for unit in units if unit.pair < 0]
    twins: dict[int, list[Unit]] = {}
    for unit in units:
        if unit.pair >= 0:
            twins.setdefault(unit.pair, []).append(unit)
    kept = random.sample(list(twins.values()), min(limit // 2, len(twins)))
    return [*random.sample(lone, min(limit, len(lone))), *(one for pair in kept for one in pair)]


def judge(units: Sequence[Unit], read: Reader) -> Scores:
    """Score a network on units; those of a pair count for its maker, others for their file."""
    logits = read(units)
    files: dict[str, list[tuple[float, bool]]] = {}
    makers: dict[str, list[tuple[float, bool]]] = {}
    tokens: list[tuple[NDArray[np.float32], NDArray[np.bool_]]] = []
    for unit, (token_logits, claim_logits) in zip(units, logits, strict=True):
        chances = claim_chances(claim_logits, unit.owner, len(unit.wrong))
        if unit.pair >= 0:
            said = (float(chances[unit.rank]), bool(unit.wrong[unit.rank]))
            makers.setdefault(unit.source, []).append(said)
            continue
        for chance, wrong in zip(chances, unit.wrong, strict=True):
            if wrong >= 0:
                files.setdefault(unit.source, []).append((float(chance), bool(wrong)))
        known = unit.truth >= 0
        tokens.append((wrong_chances(token_logits)[known], unit.truth[known] > 0))
    return Scores(
        claims={name.split("/")[-1].split(".")[0]: auroc(said) for name, said in files.items()},
        makers={name: auroc(said) for name, said in sorted(makers.items())},
        in_source=auroc([one for name in IN_SOURCE for one in makers.get(name, [])]),
        novel=auroc([one for name in NOVEL for one in makers.get(name, [])]),
        tokens=_token_auroc(tokens),
        loss=_loss([one for said in files.values() for one in said]),
    )


def claim_chances(
    logits: NDArray[np.float32], owner: NDArray[np.int8], claims: int
) -> NDArray[np.float64]:
    """The chance of each claim to be wrong: the sigmoid of the log-mean-exp of its tokens."""
    found = np.zeros(claims)
    for claim in range(claims):
        own = logits[owner == claim].astype(np.float64)
        if len(own):
            top = own.max()
            found[claim] = top + np.log(np.exp(own - top).mean())
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(found, -30, 30))), np.float64)


def wrong_chances(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """The chance of each token to be wrong in either way, from logits `[T, 3]`."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(1.0 - shifted[:, 0] / shifted.sum(axis=-1), np.float32)


def auroc(said: Iterable[tuple[float, bool]]) -> float:
    """How often a wrong one is ranked above a fine one, ties counting half; 0.5 without both."""
    pairs = list(said)
    return ranked(np.array([c for c, _ in pairs]), np.array([w for _, w in pairs], bool))


def ranked(chances: NDArray[np.floating], wrong: NDArray[np.bool_]) -> float:
    """The same from arrays."""
    positives, negatives = int(wrong.sum()), int((~wrong).sum())
    if not positives or not negatives:
        return 0.5
    _, places, counts = np.unique(chances, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = (ends - (counts - 1) / 2.0)[places]
    return float((ranks[wrong].sum() - positives * (positives + 1) / 2.0) / (positives * negatives))


def _token_auroc(tokens: Sequence[tuple[NDArray[np.float32], NDArray[np.bool_]]]) -> float:
    if not tokens:
        return 0.5
    return ranked(np.concatenate([c for c, _ in tokens]), np.concatenate([w for _, w in tokens]))


def _loss(said: Sequence[tuple[float, bool]]) -> float:
    if not said:
        return 0.0
    chances = np.clip(np.array([c for c, _ in said]), 1e-6, 1 - 1e-6)
    wrong = np.array([w for _, w in said], bool)
    return float(-np.log(np.where(wrong, chances, 1 - chances)).mean())
