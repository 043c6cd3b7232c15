"""How units are read: by the network as it trains, in batches of like length."""

from collections.abc import Sequence

import numpy as np
import torch

from veridesk.flagging.train.batches import collate
from veridesk.flagging.train.judging import Logits, Reader
from veridesk.flagging.train.network import Network
from veridesk.flagging.train.units import Unit

_ROWS = 32


def reader_of(network: Network) -> Reader:
    """A reader of units by a network; bf16, as in training."""

    def read(units: Sequence[Unit]) -> list[Logits]:
        order = sorted(range(len(units)), key=lambda at: units[at].size)
        found: dict[int, Logits] = {}
        network.eval()
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            for low in range(0, len(order), _ROWS):
                rows = order[low : low + _ROWS]
                batch = collate([units[at] for at in rows])
                tokens, claims = network(batch.ids, batch.mask, batch.types)
                for row, at in enumerate(rows):
                    size = units[at].size
                    found[at] = (
                        tokens[row, :size].float().numpy().astype(np.float32),
                        claims[row, :size].float().numpy().astype(np.float32),
                    )
        return [found[at] for at in range(len(units))]

    return read
