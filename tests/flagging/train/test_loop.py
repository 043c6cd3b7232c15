"""A run learns, and goes on from its checkpoint as if it had never stopped."""

from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from tests.flagging.train.tiny_base import save_tiny_base, tiny_units  # noqa: E402

from veridesk.core.errors import UserError  # noqa: E402
from veridesk.flagging.train.batches import collate  # noqa: E402
from veridesk.flagging.train.loop import CHECKPOINT, Run, Schedule, load_checkpoint  # noqa: E402
from veridesk.flagging.train.network import from_base, losses_of  # noqa: E402

SCHEDULE = Schedule(steps=12, tokens=300, rate=5e-3, judge_every=0.0, freeze_words=False)


def start(base: Path, folder: Path, tokenizer: Path, **changes: object) -> Run:
    torch.manual_seed(1)
    schedule = replace(SCHEDULE, **changes)  # type: ignore[arg-type]
    units = tiny_units(tokenizer)
    return Run(from_base(base), units, schedule, folder, lambda _: None, facts={"data": "x"})


def test_a_stopped_run_ends_as_one_that_never_stopped(tmp_path: Path) -> None:
    """Weights are the same to the bit."""
    tokenizer = save_tiny_base(tmp_path / "base")
    whole = start(tmp_path / "base", tmp_path / "whole", tokenizer)
    whole.go()

    start(tmp_path / "base", tmp_path / "halves", tokenizer).go(stop_at=5)
    second = start(tmp_path / "base", tmp_path / "halves", tokenizer)
    progress = second.go()

    assert progress.step == 12
    assert progress.tokens == whole.progress.tokens
    for (name, one), other in zip(
        whole.network.state_dict().items(), second.network.state_dict().values(), strict=True
    ):
        assert torch.equal(one, other), name


def test_a_run_learns(tmp_path: Path) -> None:
    """Over all units the loss is far lower than before, and the checkpoint says how it came."""
    tokenizer = save_tiny_base(tmp_path / "base")
    run = start(tmp_path / "base", tmp_path / "run", tokenizer, steps=150)
    batch = collate(run.units)

    def loss() -> float:
        with torch.no_grad():
            said = run.network.eval()(batch.ids, batch.mask, batch.types)
            return float(losses_of(*said, batch).total)

    before = loss()
    run.go()

    assert loss() < 0.6 * before
    state = load_checkpoint(tmp_path / "run" / CHECKPOINT)
    assert state["progress"]["step"] == 150
    assert state["facts"] == {"data": "x"}


def test_a_run_on_other_data_is_refused(tmp_path: Path) -> None:
    """A checkpoint is only gone on from with what it came from."""
    tokenizer = save_tiny_base(tmp_path / "base")
    start(tmp_path / "base", tmp_path / "run", tokenizer).go(stop_at=1)
    other = start(tmp_path / "base", tmp_path / "run", tokenizer)
    other.facts = {"data": "y"}

    with pytest.raises(UserError, match="other data"):
        other.go()


def test_the_rate_warms_up_and_falls_to_nothing() -> None:
    """Highest where the warm-up ends."""
    schedule = Schedule(steps=100, warm_up=0.1)
    rates = [schedule.rate_at(step) for step in range(100)]

    assert rates[:10] == sorted(rates[:10])
    assert rates[9] == 1.0
    assert rates[10:] == sorted(rates[10:], reverse=True)
    assert schedule.rate_at(100) == 0.0


def test_what_is_no_checkpoint_is_told(tmp_path: Path) -> None:
    """A broken file is an error in words."""
    (tmp_path / CHECKPOINT).write_bytes(b"no")

    with pytest.raises(UserError, match="no checkpoint"):
        load_checkpoint(tmp_path / CHECKPOINT)
    with pytest.raises(UserError, match="no checkpoint"):
        load_checkpoint(tmp_path / "missing")
