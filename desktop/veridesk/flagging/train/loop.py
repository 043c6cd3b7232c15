"""Training by steps: warm up, then a straight line down to nothing; stopped, it goes on exactly."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch
from torch import nn

from veridesk.core.errors import UserError
from veridesk.flagging.train.batches import collate, plan_epoch
from veridesk.flagging.train.network import Network, losses_of
from veridesk.flagging.train.units import Unit

Tell = Callable[[str], None]
Judge = Callable[[Network], str]
CHECKPOINT = "checkpoint.pt"
"""Name of the file in a run's folder that holds it all."""
_HEADS = 5.0


@dataclass(frozen=True, slots=True)
class Schedule:
    """How a run goes: its seed, steps, tokens of a batch, rate at the top, and its pauses.

    `save_every` and `judge_every` are seconds; `judge_every` 0 judges at the end only.
    """

    seed: int = 1
    steps: int = 2_000
    tokens: int = 4_096
    rate: float = 2e-4
    warm_up: float = 0.06
    decay: float = 0.01
    clip: float = 1.0
    freeze_words: bool = True
    save_every: float = 180.0
    judge_every: float = 600.0

    def rate_at(self, step: int) -> float:
        """The share of the top rate at a step."""
        warm = max(1, round(self.warm_up * self.steps))
        if step < warm:
            return (step + 1) / warm
        return max(0.0, (self.steps - step) / max(1, self.steps - warm))


@dataclass(slots=True)
class Progress:
    """Where a run stands: its step, epoch and batch of the epoch, tokens seen, seconds spent."""

    step: int = 0
    epoch: int = 0
    batch: int = 0
    tokens: int = 0
    seconds: float = 0.0


def optimiser_of(network: Network, schedule: Schedule) -> torch.optim.AdamW:
    """AdamW over what learns; the new heads go faster, biases and norms do not decay."""
    if schedule.freeze_words:
        network.encoder.embeddings.word_embeddings.weight.requires_grad = False
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, weight in network.named_parameters():
        if weight.requires_grad:
            decay = schedule.decay if weight.ndim > 1 and "Norm" not in name else 0.0
            rate = schedule.rate * (_HEADS if "_head." in name else 1.0)
            groups.setdefault((rate, decay), []).append(weight)
    return torch.optim.AdamW(
        [
            {"params": weights, "lr": rate, "initial_lr": rate, "weight_decay": decay}
            for (rate, decay), weights in groups.items()
        ],
        betas=(0.9, 0.98),
    )


@dataclass
class Run:
    """One training run in a folder, which holds its checkpoint.

    `facts` are recorded with the weights (hashes of data and base, say). A run whose folder has a
    checkpoint goes on from it and ends as if it had never stopped.
    """

    network: Network
    units: Sequence[Unit]
    schedule: Schedule
    folder: Path
    tell: Tell
    judge: Judge | None = None
    facts: dict[str, object] | None = None

    def __post_init__(self) -> None:
        self.progress = Progress()
        self.optimiser = optimiser_of(self.network, self.schedule)
        if not self.units:
            raise UserError("there is nothing to learn from; prepare the data first")

    def go(self, *, stop_at: int | None = None) -> Progress:
        """Train to the last step, or to `stop_at`, from the checkpoint if there is one."""
        torch.manual_seed(self.schedule.seed)
        self._resume()
        began = saved = judged = time.monotonic()
        before, seen = self.progress.seconds, self.progress.tokens
        last = min(self.schedule.steps, stop_at or self.schedule.steps)
        batches = self._batches()
        while self.progress.step < last:
            if self.progress.batch >= len(batches):
                self.progress.epoch, self.progress.batch = self.progress.epoch + 1, 0
                batches = self._batches()
            line = self._step(batches[self.progress.batch])
            now = time.monotonic()
            self.progress.seconds = before + now - began
            if self.progress.step % 20 == 0:
                speed = (self.progress.tokens - seen) / max(1e-6, now - began)
                self.tell(f"step {self.progress.step}/{last} {line} {speed:.0f} tokens/s")
            if now - saved >= self.schedule.save_every:
                self.save()
                saved = time.monotonic()
            if self.judge and 0 < self.schedule.judge_every <= now - judged:
                self.tell(f"step {self.progress.step} judged: {self._judged()}")
                judged = time.monotonic()
        self.save()
        if self.judge and self.progress.step >= self.schedule.steps:
            self.tell(f"at the end: {self._judged()}")
        return self.progress

    def save(self) -> None:
        """Write the checkpoint, in one piece or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        state = {
            "network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(),
            "progress": asdict(self.progress), "schedule": asdict(self.schedule),
            "config": self.network.encoder.config.to_dict(), "facts": self.facts or {},
            "random": torch.get_rng_state(),
        }  # fmt: skip
        fresh = self.folder / "checkpoint.new"
        torch.save(state, fresh)
        fresh.replace(self.folder / CHECKPOINT)

    def _batches(self) -> list[list[int]]:
        return plan_epoch(self.units, self.schedule.seed, self.progress.epoch, self.schedule.tokens)

    def _step(self, rows: Sequence[int]) -> str:
        self.network.train()
        share = self.schedule.rate_at(self.progress.step)
        for group in self.optimiser.param_groups:
            group["lr"] = group["initial_lr"] * share
        batch = collate([self.units[row] for row in rows])
        with torch.autocast("cpu", torch.bfloat16):
            tokens, claims = self.network(batch.ids, batch.mask, batch.types)
        losses = losses_of(tokens, claims, batch)
        self.optimiser.zero_grad(set_to_none=True)
        losses.total.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        nn.utils.clip_grad_norm_(self.network.parameters(), self.schedule.clip)
        self.optimiser.step()
        self.progress.step += 1
        self.progress.batch += 1
        self.progress.tokens += batch.tokens
        return f"tokens {losses.tokens:.4f} claims {losses.claims:.4f} pairs {losses.pairs:.4f}"

    def _judged(self) -> str:
        state = torch.get_rng_state()
        self.network.eval()
        with torch.no_grad():
            words = self.judge(self.network) if self.judge else ""
        torch.set_rng_state(state)
        return words

    def _resume(self) -> None:
        path = self.folder / CHECKPOINT
        if not path.exists():
            return
        state = load_checkpoint(path)
        if state["facts"] != (self.facts or {}):
            raise UserError(
                f"{self.folder} holds a run on other data or another base; name another folder"
            )
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.progress = Progress(**state["progress"])
        torch.set_rng_state(state["random"])
        self.tell(f"goes on from step {self.progress.step}")


def load_checkpoint(path: Path) -> dict[str, Any]:
    """Read a checkpoint of ours; UserError when it is none."""
    try:
        state: dict[str, Any] = torch.load(path, weights_only=True)
    except (OSError, RuntimeError, EOFError, ValueError, UnpicklingError) as error:
        raise UserError(f"{path} is no checkpoint that can be read ({error})") from error
    return state
