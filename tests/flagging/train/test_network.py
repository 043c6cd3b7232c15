"""The network: how claims come from tokens, and what each loss teaches."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from tests.flagging.train.tiny_base import tiny_config  # noqa: E402

from veridesk.flagging.train.batches import collate  # noqa: E402
from veridesk.flagging.train.judging import claim_chances  # noqa: E402
from veridesk.flagging.train.network import (  # noqa: E402
    claim_logits_of,
    from_config,
    losses_of,
)
from veridesk.flagging.train.units import Unit  # noqa: E402


def unit(truth: list[int], wrong: list[float], pair: int = -1) -> Unit:
    size = len(truth)
    owner = np.array([0 if t >= -1 else -1 for t in truth], np.int8)
    ids, types = np.arange(1, size + 1, dtype=np.int32), np.ones(size, np.int8)
    known = np.array(truth, np.int8)
    return Unit(ids, types, known, owner, np.array(wrong, np.float32), 1.0, pair, 0)


def test_claims_are_pooled_as_at_run_time() -> None:
    """Log-mean-exp over a claim's own tokens."""
    logits = torch.tensor([[5.0, 1.0, -2.0, 3.0]])
    owner = torch.tensor([[-1, 0, 0, 1]])

    made = torch.sigmoid(claim_logits_of(logits, owner, 2))[0]
    said = claim_chances(logits[0].numpy(), owner[0].numpy().astype(np.int8), 2)

    assert made.tolist() == pytest.approx(said.tolist(), abs=1e-6)


def test_the_right_answer_costs_least() -> None:
    """Unknown tokens cost nothing, and a wrong one of unknown kind only has to be wrong."""
    batch = collate([unit([0, 1, 2, 3, -1], [1.0])])
    right = torch.tensor([[[9.0, 0, 0], [0, 9, 0], [0, 0, 9], [-9, 0, 0], [0, 0, 0]]])
    claims = torch.full((1, 5), 9.0)

    assert losses_of(right, claims, batch).total.item() < 0.01
    other = right.clone()
    other[0, 3] = torch.tensor([-9.0, 5.0, -5.0])
    other[0, 4] = torch.tensor([0.0, 9.0, 0.0])
    assert losses_of(other, claims, batch).total.item() < 0.01
    other[0, 1] = torch.tensor([0.0, 0.0, 9.0])
    assert losses_of(other, claims, batch).tokens > 1.0
    assert losses_of(right, -claims, batch).claims > 5.0


def test_unknown_claims_cost_nothing() -> None:
    """A label of a whole output says nothing of its single claims."""
    batch = collate([unit([-1, -1], [-1.0])])
    zeros = torch.zeros(1, 2, 3)

    losses = losses_of(zeros, torch.full((1, 2), 50.0), batch)

    assert (losses.claims, losses.tokens, losses.pairs) == (0.0, 0.0, 0.0)


def test_the_harmed_twin_must_rank_higher() -> None:
    """Even when both are on the right side."""
    batch = collate([unit([0, 0], [0.0], 1), unit([0, 1], [1.0], 1)])
    tokens = torch.zeros(2, 2, 3)

    apart = losses_of(tokens, torch.tensor([[-4.0, -4.0], [4.0, 4.0]]), batch).pairs
    turned = losses_of(tokens, torch.tensor([[4.0, 4.0], [-4.0, -4.0]]), batch).pairs

    assert apart < 0.01
    assert turned > 5.0


def test_padding_changes_nothing() -> None:
    """A short unit reads the same beside a long one."""
    torch.manual_seed(1)
    network = from_config(tiny_config(50)).eval()
    short, long = unit([0] * 5, [0.0]), unit([0] * 9, [0.0])
    alone, beside = collate([short]), collate([short, long])

    with torch.no_grad():
        one = network(alone.ids, alone.mask, alone.types)
        two = network(beside.ids, beside.mask, beside.types)

    assert torch.allclose(one[0][0], two[0][0, :5], atol=1e-5)
    assert torch.allclose(one[1][0], two[1][0, :5], atol=1e-5)
