"""The network, an encoder with a head for tokens and one for claims, and what teaches it."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertModel

from veridesk.core.errors import UserError
from veridesk.flagging.train.batches import Batch

TOKEN_TYPES, CLASSES = 3, 3
_TOKENS, _CLAIMS, _PAIRS = 2.0, 1.0, 0.5
_FAR = -1e4


class Network(nn.Module):
    """An encoder and two linear heads.

    Maps `input_ids`, `attention_mask` and `token_type_ids`, each int64 `[B, T]`, to `token_logits`
    `[B, T, 3]` (fine, contradicted, unsupported) and `claim_logits` `[B, T]`.
    """

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.token_head = nn.Linear(width, CLASSES)
        self.claim_head = nn.Linear(width, 1)

    def forward(
        self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor
    ) -> tuple[Tensor, Tensor]:
        """The logits of every token, and its part of its claim's logit."""
        states = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        states = self.dropout(states)
        tokens: Tensor = self.token_head(states)
        claims: Tensor = self.claim_head(states)
        return tokens, claims.squeeze(-1)


@dataclass(frozen=True, slots=True)
class Losses:
    """What a batch was wrong by: in all, on tokens, on claims, and on pairs of twins."""

    total: Tensor
    tokens: float
    claims: float
    pairs: float


def from_base(folder: Path) -> Network:
    """The network on the plain encoder in `folder`; heads and third token type are new.

    Hidden layers have no dropout: on a CPU it costs a quarter of the time, and the data are seen
    about once. UserError when the folder holds no BERT encoder.
    """
    try:
        encoder = BertModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager", use_safetensors=True,
            local_files_only=True, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
        )  # fmt: skip
    except (OSError, ValueError) as error:
        raise UserError(f"{folder} holds no encoder that can be trained ({error})") from error
    _widen_types(encoder)
    return Network(encoder)


def from_config(config: BertConfig) -> Network:
    """An untrained network, to load weights into or to try things with."""
    config._attn_implementation = "eager"
    config.type_vocab_size = TOKEN_TYPES
    return Network(BertModel(config, add_pooling_layer=False))


def claim_logits_of(logits: Tensor, owner: Tensor, claims: int) -> Tensor:
    """The logit of each claim, `[B, claims]`: log-mean-exp over the claim's own tokens.

    `logits` and `owner` are `[B, T]`; claims that a row does not have get a very low logit.
    """
    own = functional.one_hot(owner.clamp(min=0), claims).bool() & (owner >= 0).unsqueeze(-1)
    spread = logits.unsqueeze(-1).masked_fill(~own, _FAR)
    count = own.sum(dim=1).clamp(min=1)
    return torch.logsumexp(spread, dim=1) - count.log()


def losses_of(tokens: Tensor, claims: Tensor, batch: Batch) -> Losses:
    """What the network is taught by.

    Tokens learn their class, or only that they are wrong where the class is unknown; claims whether
    they are wrong; and of twins the harmed one must get the higher logit.
    """
    token_loss = _token_loss(tokens.float(), batch)
    logits = claim_logits_of(claims.float(), batch.owner, batch.wrong.shape[1])
    known = batch.wrong >= 0
    weights = batch.weight.unsqueeze(1) * known
    each = functional.binary_cross_entropy_with_logits(
        logits, batch.wrong.clamp(min=0), reduction="none"
    )
    claim_loss = (each * weights).sum() / weights.sum().clamp(min=1e-6)
    pair_loss = tokens.new_zeros(())
    if len(batch.twins):
        sound, harmed, places = batch.twins.T[0], batch.twins.T[1], batch.twins.T[2:]
        margin = logits[harmed, places[1]] - logits[sound, places[0]]
        pair_loss = functional.softplus(1.0 - margin).mean()
    total = _TOKENS * token_loss + _CLAIMS * claim_loss + _PAIRS * pair_loss
    parts = (token_loss.item(), claim_loss.item(), pair_loss.item())
    return Losses(total, *parts)


def _token_loss(logits: Tensor, batch: Batch) -> Tensor:
    log_chances = functional.log_softmax(logits, dim=-1)
    truth = batch.truth
    is_wrong = torch.logsumexp(log_chances[..., 1:], dim=-1)
    picked = log_chances.gather(-1, truth.clamp(0, CLASSES - 1).unsqueeze(-1)).squeeze(-1)
    picked = torch.where(truth == CLASSES, is_wrong, picked)
    weights = batch.weight.unsqueeze(1) * (truth >= 0)
    return -(picked * weights).sum() / weights.sum().clamp(min=1e-6)


def _widen_types(encoder: BertModel) -> None:
    old = encoder.embeddings.token_type_embeddings.weight.data
    wide = nn.Embedding(TOKEN_TYPES, old.shape[1])
    wide.weight.data[: len(old)] = old
    wide.weight.data[len(old) :] = old[-1] + 0.02 * torch.randn_like(wide.weight.data[len(old) :])
    encoder.embeddings.token_type_embeddings = wide
    encoder.config.type_vocab_size = TOKEN_TYPES
