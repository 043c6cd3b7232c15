"""Which samples are ruled on blind: with flags and scores hidden until the verdict is given."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from veridesk.core.model import Rid

_STEPS: Final = 1 << 32


@dataclass(frozen=True, slots=True)
class BlindRule:
    """The share of samples to be ruled on blind, from 0 (none) to 1 (all), drawn by a seed."""

    share: float = 0.0
    seed: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise ValueError(f"a share is between 0 and 1, not {self.share}")

    def holds(self, rid: Rid) -> bool:
        """True for a sample that was drawn; the same seed draws the same samples."""
        if self.share in {0.0, 1.0}:
            return self.share == 1.0
        drawn = sha256(f"{self.seed}:{rid}".encode()).digest()[:4]
        return int.from_bytes(drawn, "big") < self.share * _STEPS


def blind_from_plain(plain: object) -> BlindRule:
    """The rule read back from JSON values; nothing is blind where there is none."""
    if not isinstance(plain, dict):
        return BlindRule()
    share, seed = plain.get("share"), plain.get("seed", 0)
    if not isinstance(share, int | float) or not 0 <= share <= 1 or type(seed) is not int:
        return BlindRule()
    return BlindRule(float(share), seed)


def blind_to_plain(rule: BlindRule) -> dict[str, float | int] | None:
    """The rule as JSON values; None where nothing is blind."""
    return {"share": rule.share, "seed": rule.seed} if rule.share else None
