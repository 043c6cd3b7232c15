"""Batches: every unit once an epoch, twins side by side, the same plan each time."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from veridesk.flagging.train.batches import atoms_of, collate, plan_epoch  # noqa: E402
from veridesk.flagging.train.units import Unit  # noqa: E402


def unit(size: int, pair: int = -1, rank: int = 0) -> Unit:
    return Unit(
        np.arange(1, size + 1, dtype=np.int32), np.ones(size, np.int8), np.zeros(size, np.int8),
        np.zeros(size, np.int8), np.array([0.0] * (rank + 1), np.float32), 1.0, pair, rank,
    )  # fmt: skip


UNITS = [unit(10 + n % 37, n // 2 if n % 3 else -1) for n in range(200)]


def test_every_unit_comes_once() -> None:
    """In an order that changes with the epoch and is otherwise fixed."""
    first = plan_epoch(UNITS, 1, 0, 400)

    assert sorted(row for rows in first for row in rows) == list(range(len(UNITS)))
    assert first == plan_epoch(UNITS, 1, 0, 400)
    assert first != plan_epoch(UNITS, 1, 1, 400)
    assert first != plan_epoch(UNITS, 2, 0, 400)


def test_batches_keep_to_their_size_and_twins_together() -> None:
    """Padding counts; only an atom that is too large by itself may go over."""
    place = {row: at for at, rows in enumerate(plan_epoch(UNITS, 1, 0, 400)) for row in rows}

    for rows in plan_epoch(UNITS, 1, 0, 400):
        assert max(UNITS[row].size for row in rows) * len(rows) <= 400
    for atom in atoms_of(UNITS):
        assert len({place[row] for row in atom}) == 1


def test_little_is_wasted_on_padding() -> None:
    """Units of like length go together."""
    many = [unit(10 + (n * 7) % 90) for n in range(2_000)]
    batches = [collate([many[row] for row in rows]) for rows in plan_epoch(many, 1, 0, 1_000)]

    assert sum(b.tokens for b in batches) > 0.9 * sum(b.ids.numel() for b in batches)


def test_padding_says_nothing() -> None:
    """Neither tokens nor claims that a row does not have."""
    batch = collate([unit(3), unit(5, 1, 0), unit(4, 1, 2)])

    assert batch.mask.tolist()[0] == [1, 1, 1, 0, 0]
    assert batch.truth.tolist()[0] == [0, 0, 0, -1, -1]
    assert batch.owner.tolist()[0][3:] == [-1, -1]
    assert batch.wrong.tolist()[0] == [0.0, -1.0, -1.0]
    assert batch.twins.tolist() == [[1, 2, 0, 2]]
    assert batch.tokens == 12
