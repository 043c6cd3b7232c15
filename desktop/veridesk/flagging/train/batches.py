"""Units put together into batches of like length, twins always side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from veridesk.flagging.train.example import seeded
from veridesk.flagging.train.units import NO_CLAIM, UNKNOWN, Unit

_POOL = 64
_CLASS_UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded units: `ids`, `mask`, `types`, `truth`, `owner` are int64 `[B, T]`.

    `wrong` is float `[B, C]`, `weight` `[B]`; `twins` is int64 `[P, 4]`: the rows of the sound and
    of the harmed one, and the places of the claim in them.
    """

    ids: Tensor
    mask: Tensor
    types: Tensor
    truth: Tensor
    owner: Tensor
    wrong: Tensor
    weight: Tensor
    twins: Tensor

    @property
    def tokens(self) -> int:
        """Tokens without padding."""
        return int(self.mask.sum())


def atoms_of(units: Sequence[Unit]) -> list[list[int]]:
    """Indices of units that must stay together: twins, and each other unit alone."""
    by_pair: dict[int, list[int]] = {}
    atoms: list[list[int]] = []
    for at, unit in enumerate(units):
        if unit.pair < 0:
            atoms.append([at])
        elif unit.pair in by_pair:
            by_pair[unit.pair].append(at)
        else:
            by_pair[unit.pair] = [at]
            atoms.append(by_pair[unit.pair])
    return atoms


def plan_epoch(units: Sequence[Unit], seed: int, epoch: int, tokens: int) -> list[list[int]]:
    """The batches of one pass, as indices: shuffled, alike in length, at most about `tokens` each.

    The same units, seed and epoch give the same batches, so that a run can go on where it stopped.
    """
    random = seeded(f"{seed}-{epoch}")
    atoms = atoms_of(units)
    random.shuffle(atoms)
    longest = max((unit.size for unit in units), default=1)
    share = max(1, _POOL * tokens // longest)
    batches: list[list[int]] = []
    for low in range(0, len(atoms), share):
        pool = sorted(atoms[low : low + share], key=lambda atom: max(units[at].size for at in atom))
        batches += _filled(pool, units, tokens)
    random.shuffle(batches)
    return batches


def _filled(atoms: Sequence[list[int]], units: Sequence[Unit], tokens: int) -> Iterator[list[int]]:
    rows: list[int] = []
    longest = 0
    for atom in atoms:
        size = max(longest, *(units[at].size for at in atom))
        if rows and size * (len(rows) + len(atom)) > tokens:
            yield rows
            rows, size = [], max(units[at].size for at in atom)
        rows = [*rows, *atom]
        longest = size
    if rows:
        yield rows


def collate(units: Sequence[Unit]) -> Batch:
    """Pad units to one length."""
    height, width = len(units), max(unit.size for unit in units)
    claims = max(len(unit.wrong) for unit in units)
    ids, types = np.zeros((height, width), np.int64), np.zeros((height, width), np.int64)
    mask = np.zeros((height, width), np.int64)
    truth = np.full((height, width), _CLASS_UNKNOWN, np.int64)
    owner = np.full((height, width), NO_CLAIM, np.int64)
    wrong = np.full((height, claims), UNKNOWN, np.float32)
    for row, unit in enumerate(units):
        ids[row, : unit.size], types[row, : unit.size] = unit.ids, unit.types
        mask[row, : unit.size] = 1
        truth[row, : unit.size], owner[row, : unit.size] = unit.truth, unit.owner
        wrong[row, : len(unit.wrong)] = unit.wrong
    return Batch(
        torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(types),
        torch.from_numpy(truth), torch.from_numpy(owner), torch.from_numpy(wrong),
        torch.tensor([unit.weight for unit in units]), torch.from_numpy(_twins(units)),
    )  # fmt: skip


def _twins(units: Sequence[Unit]) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    first: dict[int, int] = {}
    found: list[tuple[int, int, int, int]] = []
    for row, unit in enumerate(units):
        if unit.pair < 0:
            continue
        if unit.pair in first:
            sound = first[unit.pair]
            found.append((sound, row, units[sound].rank, unit.rank))
        else:
            first[unit.pair] = row
    return np.array(found, np.int64).reshape(-1, 4)
