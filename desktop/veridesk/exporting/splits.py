"""Train, validation and test: drawn by a seeded hash, whole groups at a time, so nothing leaks.

Samples that share a source belong to one group, and so do samples that are tied by others: when a
and b share one source, and b and c another, then a, b and c go together. Samples without a source
are grouped by their prompt. A group's split follows from the seed and from the least of its source
ids alone, not from the order or the number of samples, so the same project and the same seed give
the same splits, and a group keeps its split in later deliveries while its sources stay untied.

Memory: a few numbers for each source and one for each chosen sample.
"""

import hashlib
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from veridesk.core.errors import UserError
from veridesk.store.reads.export import Snapshot, StoredSample

SPLITS = ("train", "validation", "test")
"""The names of the splits, in the order of their ratios."""

_UNKNOWN = -1
_LARGEST = (1 << 64) - 1
_PARTS = 8
"""Groups are counted in so many turns, so that not all of them are in memory as objects at once."""


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """How to split: the shares of train, validation and test (any may be 0), and the seed."""

    ratios: tuple[float, float, float] = (0.8, 0.1, 0.1)
    seed: int = 0

    def __post_init__(self) -> None:
        if len(self.ratios) != len(SPLITS) or not all(0 <= part <= 1 for part in self.ratios):
            raise UserError("a split takes three shares from 0 to 1, such as 0.8,0.1,0.1")
        if abs(sum(self.ratios) - 1) > 1e-6:
            raise UserError(
                f"the shares of a split add up to 1, not to {sum(self.ratios):g}; "
                "write them like 0.8,0.1,0.1"
            )

    @property
    def names(self) -> tuple[str, ...]:
        """The splits that get anything."""
        return tuple(name for name, part in zip(SPLITS, self.ratios, strict=True) if part)

    def draw(self, key: int) -> str:
        """The split of the group that is known by `key`."""
        digest = hashlib.blake2b(f"{self.seed}:{key}".encode(), digest_size=8).digest()
        place = int.from_bytes(digest) / 2**64
        ends = list(accumulate(self.ratios))
        # Rounding may leave the last end a little under 1.
        index = min(bisect_right(ends, place), len(SPLITS) - 1)
        while not self.ratios[index]:
            index -= 1
        return SPLITS[index]


def parse_split(text: str, seed: int) -> SplitPlan:
    """The plan that shares such as `0.8,0.1,0.1` write, or `0.9,0.1` for no test split."""
    try:
        parts = [float(part) for part in text.split(",")]
    except ValueError:
        parts = []
    if len(parts) == len(SPLITS) - 1:
        parts.append(0.0)
    if len(parts) != len(SPLITS):
        raise UserError(f"{text!r} is no split; write shares like 0.8,0.1,0.1")
    return SplitPlan((parts[0], parts[1], parts[2]), seed)


class Splitter:
    """Knows the split of every chosen sample, and counts what went where."""

    def __init__(self, plan: SplitPlan, groups: "Groups") -> None:
        self._plan = plan
        self._groups = groups
        self._keys = array("Q")
        self._rows: Counter[str] = Counter()

    def split_of(self, sample: StoredSample) -> str:
        """The split of a sample; call it once for each, as it counts."""
        key = self._groups.key_of(sample)
        split = self._plan.draw(key)
        self._keys.append(key)
        self._rows[split] += 1
        return split

    def to_plain(self) -> dict[str, object]:
        """What the manifest says of the splits."""
        groups = largest = 0
        for part in range(_PARTS):
            sizes = Counter(key for key in self._keys if key % _PARTS == part)
            groups += len(sizes)
            largest = max(largest, *sizes.values(), 0)
        return {
            "seed": self._plan.seed,
            "ratios": dict(zip(SPLITS, self._plan.ratios, strict=True)),
            "groups": groups,
            "largest_group": largest,
            "rows": {name: self._rows[name] for name in SPLITS},
        }


class Groups:
    """Which samples belong together, by the sources that they share."""

    def __init__(self, snapshot: Snapshot, rids: Sequence[int]) -> None:
        """Tie the sources of the samples `rids`, which ascend."""
        self._parents = array("q")
        self._least = array("Q")
        for number, key in snapshot.source_ids():
            while len(self._parents) <= number:
                self._parents.append(len(self._parents))
                self._least.append(_LARGEST)
            self._least[number] = int(key[:16], 16)
        self._firsts = array("q", [_UNKNOWN]) * len(rids)
        self._rids = rids
        self._tie(snapshot)

    def key_of(self, sample: StoredSample) -> int:
        """What the group of one of the samples is known by."""
        first = self._firsts[bisect_right(self._rids, sample.rid) - 1]
        if first == _UNKNOWN:
            text = f"prompt:{sample.prompt}" if sample.prompt else f"sample:{sample.sample_id}"
            return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())
        return self._least[self._root(first)]

    def _tie(self, snapshot: Snapshot) -> None:
        index, count = 0, len(self._rids)
        for rid, source in snapshot.source_links():
            while index < count and self._rids[index] < rid:
                index += 1
            if index == count:
                return
            if self._rids[index] != rid:
                continue
            if self._firsts[index] == _UNKNOWN:
                self._firsts[index] = source
            else:
                self._unite(self._firsts[index], source)

    def _unite(self, one: int, other: int) -> None:
        one, other = self._root(one), self._root(other)
        if one != other:
            self._parents[other] = one
            self._least[one] = min(self._least[one], self._least[other])

    def _root(self, number: int) -> int:
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number
