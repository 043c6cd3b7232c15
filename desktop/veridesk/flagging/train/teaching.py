"""Runs as the command line asks for them: fit, judge, compare, and tune on reviewers' marks."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from veridesk.core.errors import UserError
from veridesk.flagging.train import marks
from veridesk.flagging.train.base import TOKENIZER, Base
from veridesk.flagging.train.corpora import bucket
from veridesk.flagging.train.example import Example, seeded
from veridesk.flagging.train.export import load_network, onnx_reader
from veridesk.flagging.train.judging import Scores, judge, sample_of
from veridesk.flagging.train.loop import CHECKPOINT, Judge, Run, Schedule, Tell
from veridesk.flagging.train.network import Network, from_base
from veridesk.flagging.train.reading import reader_of
from veridesk.flagging.train.units import Unit, load_units, random_budget, units_of
from veridesk.flagging.windows import WindowMaker, load_tokenizer

SAMPLE = 400
"""Lone units, and of pairs, that are judged by while a run goes on."""
_TOLD = 0.15


def fit(
    units: Path, base: Base, out: Path, schedule: Schedule, tell: Tell, *, stop_at: int | None
) -> None:
    """Train on prepared units, from the base or from the checkpoint that lies in `out`."""
    facts = _facts(units, base)
    torch.manual_seed(schedule.seed)
    network = from_base(base.checked())
    judged = sample_of(_units(units / "dev.npz"), SAMPLE)
    run = Run(
        network, _units(units / "train.npz"), schedule, out, tell,
        judge=lambda trained: judge(judged, reader_of(trained)).in_words(), facts=facts,
    )  # fmt: skip
    run.go(stop_at=stop_at)


def judge_run(units: Path, run: Path, limit: int) -> Scores:
    """Score a run on the units set apart."""
    network, _ = load_network(run / CHECKPOINT)
    return judge(sample_of(_units(units / "dev.npz"), limit), reader_of(network))


def compare(units: Path, run: Path, model: Path, limit: int, tell: Tell) -> None:
    """Tell how the exported model scores beside the run it came from, on the same units."""
    network, _ = load_network(run / CHECKPOINT)
    judged = sample_of(_units(units / "dev.npz"), limit)
    tell(f"run:  {judge(judged, reader_of(network)).in_words()}")
    tell(f"int8: {judge(judged, onnx_reader(model)).in_words()}")


@dataclass(frozen=True, slots=True)
class Marked:
    """Where reviewers' marks are: projects, rows of deliveries; and units to repeat beside them."""

    projects: Sequence[Path] = ()
    exports: Sequence[Path] = ()
    mix: Path | None = None

    def examples(self) -> list[Example]:
        """All that is marked; UserError when that is nothing."""
        found = [one for path in self.projects for one in marks.examples_of_project(path)]
        found += [one for path in self.exports for one in marks.examples_of_export(path)]
        if not found:
            raise UserError(
                "nobody has marked anything here that could be learnt from; accept samples, or "
                "mark what is wrong in them, and try again"
            )
        return sorted(found, key=lambda one: one.group)


def tune(
    marked: Marked, start: Path, base: Base, out: Path, schedule: Schedule, tell: Tell
) -> None:
    """Go on from the run `start` with reviewers' marks; UserError when there are none to learn.

    A part of the marked samples, set apart by source, only judges. What is to be mixed in are ten
    prepared units for each marked one, so that the network keeps what it knew.
    """
    examples = marked.examples()
    maker = WindowMaker(load_tokenizer(base.checked() / TOKENIZER))
    random = seeded(schedule.seed)
    made: tuple[list[Unit], list[Unit]] = ([], [])
    for example in examples:
        made[bucket(example.group) < _TOLD].extend(units_of(example, maker, random_budget(random)))
    tell(
        f"{len(examples)} marked samples: {len(made[0])} windows to learn, {len(made[1])} to judge"
    )
    units = list(made[0])
    if marked.mix is not None:
        known = _units(marked.mix / "train.npz")
        units += sample_of(known, 5 * len(made[0]), schedule.seed)
    network, state = load_network(start / CHECKPOINT)
    facts = {"tuned_from": state["facts"], "marked": len(examples), "mixed": marked.mix is not None}
    Run(network, units, schedule, out, tell, judge=_judge_of(made[1]), facts=facts).go()


def _judge_of(units: Sequence[Unit]) -> Judge:
    def words(network: Network) -> str:
        return judge(units, reader_of(network)).in_words() if units else "nothing to judge by"

    return words


def _facts(units: Path, base: Base) -> dict[str, object]:
    """What a run comes from, recorded in its checkpoint."""
    try:
        facts: dict[str, object] = json.loads((units / "prepared.json").read_bytes())
    except (OSError, ValueError) as error:
        raise UserError(
            f"{units} holds no prepared units ({error}); run `prepare` first"
        ) from error
    return {**facts, "base": base.sha256}


def _units(path: Path) -> list[Unit]:
    try:
        return load_units(path)
    except (OSError, ValueError, KeyError) as error:
        raise UserError(f"{path} holds no units ({error}); run `prepare` first") from error
