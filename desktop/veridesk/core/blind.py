"""Which samples are ruled on blind: with flags and scores hidden until the verdict is given."""

from array import array
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
        return _drawn(self.seed, rid)[0] < self.share * _STEPS


def placed_blindly(
    rule: BlindRule, rids: "array[int]", ruled: bytearray
) -> tuple["array[int]", bytearray]:
    """A queue in which blind samples that are still pending (0 in `ruled`) tell nothing.

    They leave the places that their risk gave them for drawn ones, the same with every look; all
    others keep their order. What was ruled on shows its risk, and its place.
    """
    if not rule.share:
        return rids, ruled
    hidden: list[tuple[int, int]] = []
    others = array(rids.typecode)
    flags = bytearray()
    for rid, flag in zip(rids, ruled, strict=True):
        if not flag and rule.holds(Rid(rid)):
            hidden.append((_drawn(rule.seed, rid)[1], rid))
        else:
            others.append(rid)
            flags.append(flag)
    if not hidden:
        return rids, ruled
    return _merged(sorted(hidden), others, flags)


def without_blind(
    rule: BlindRule, rids: "array[int]", ruled: bytearray
) -> tuple["array[int]", bytearray]:
    """The same queue without blind samples that are still pending."""
    kept = [
        (rid, flag)
        for rid, flag in zip(rids, ruled, strict=True)
        if flag or not rule.holds(Rid(rid))
    ]
    return array(rids.typecode, [rid for rid, _ in kept]), bytearray(flag for _, flag in kept)


def _drawn(seed: int, rid: int) -> tuple[int, int]:
    """Two numbers under 2**32 drawn for a sample: whether it is blind, and its place."""
    drawn = sha256(f"{seed}:{rid}".encode()).digest()
    return int.from_bytes(drawn[:4], "big"), int.from_bytes(drawn[4:8], "big")


def _merged(
    hidden: list[tuple[int, int]], others: "array[int]", flags: bytearray
) -> tuple["array[int]", bytearray]:
    """Others at even distances over the whole length, hidden ones where they were drawn."""
    rids, ruled = array(others.typecode), bytearray()
    at = 0
    for place, rid in hidden:
        end = min(len(others), (place * len(others) + _STEPS // 2) // _STEPS)
        if end > at:
            rids.extend(others[at:end])
            ruled += flags[at:end]
            at = end
        rids.append(rid)
        ruled.append(0)
    rids.extend(others[at:])
    ruled += flags[at:]
    return rids, ruled


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
