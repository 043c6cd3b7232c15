"""Examples as the network reads them: windows with the truth about each token and each claim."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from veridesk.core.text import words_of
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.train.example import Example, Truth
from veridesk.flagging.windows import Budget, Window, WindowMaker

NO_CLAIM = -1
UNKNOWN = -1.0


@dataclass(slots=True)
class Unit:
    """One window: token ids, token types, and per token its truth and its claim.

    `owner` gives each token's place in `wrong` (-1 outside the output part); `wrong` holds per
    claim 1.0 for wrong, 0.0 for fine and -1.0 for unknown. `pair` is -1 for units without a twin,
    else twins share it, and `rank` is the place in `wrong` of the claim that differs.
    """

    ids: NDArray[np.int32]
    types: NDArray[np.int8]
    truth: NDArray[np.int8]
    owner: NDArray[np.int8]
    wrong: NDArray[np.float32]
    weight: float
    pair: int = -1
    rank: int = -1
    source: str = ""

    @property
    def size(self) -> int:
        """Its number of tokens."""
        return len(self.ids)


def random_budget(random: Random) -> Budget:
    """Budgets around those of run time, so that the network copes with all of them."""
    window = random.choice((96, 112, 128, 144, 160, 176, 192))
    part = min(window // 2, random.choice((40, 56, 64, 72, 80, 90)))
    return Budget(window=window, part=part, claims=random.choice((1, 2, 3, 3, 4)))


def units_of(example: Example, maker: WindowMaker, budget: Budget) -> list[Unit]:
    """All windows of an example; those about whose claims nothing is known are left out."""
    spans = claim_spans(example.output)
    claims = [_claim_truth(example, len(spans)) for _ in spans]
    for index, span in enumerate(spans):
        if example.has_spans:
            claims[index] = float(_touches(example, span.start, span.end))
    windows = maker.plan(
        example.output, spans, example.sources, prompt=example.prompt, budget=budget
    )
    units = [_unit(example, window, claims) for window in windows]
    return [unit for unit in units if (unit.wrong >= 0).any() or (unit.truth >= 0).any()]


def pair_units(
    sound: Example, harmed: Example, maker: WindowMaker, budget: Budget, pair: int
) -> list[Unit]:
    """The two windows in which twins differ; empty when they do not fall into one window each."""
    made = []
    at = 0
    spans = claim_spans(harmed.output)
    if harmed.mistakes:
        first = harmed.mistakes[0].span
        at = next((i for i, span in enumerate(spans) if span.overlaps(first)), 0)
    for example in (sound, harmed):
        windows = maker.plan(
            example.output, claim_spans(example.output), example.sources,
            prompt=example.prompt, budget=budget,
        )  # fmt: skip
        count = len(claim_spans(example.output))
        claims = [_claim_truth(example, count) for _ in range(count)]
        if example.has_spans:
            claims = [
                float(_touches(example, span.start, span.end))
                for span in claim_spans(example.output)
            ]
        holding = [window for window in windows if at in window.claims]
        if len(holding) != 1:
            return []
        unit = _unit(example, holding[0], claims)
        unit.pair, unit.rank = pair, holding[0].claim_indices.index(at)
        made.append(unit)
    return made if len(made) == 2 else []


def _claim_truth(example: Example, count: int) -> float:
    """What a label of the whole output says of one claim."""
    if not example.is_wrong:
        return 0.0
    return 1.0 if count == 1 else UNKNOWN


def _touches(example: Example, start: int, end: int) -> bool:
    """True when a mistake covers a word of the range."""
    for mistake in example.mistakes:
        low, high = max(start, mistake.span.start), min(end, mistake.span.end)
        if low < high and words_of(example.output, low, high):
            return True
    return False


def _unit(example: Example, window: Window, claims: list[float]) -> Unit:
    size, first = len(window.input_ids), window.first
    truth = np.full(size, Truth.UNKNOWN, np.int8)
    owner = np.full(size, NO_CLAIM, np.int8)
    indices = window.claim_indices
    place = {claim: at for at, claim in enumerate(indices)}
    covered = _covered(example)
    for at, ((start, end), claim) in enumerate(
        zip(window.offsets, window.claims, strict=True), first
    ):
        owner[at] = place[claim]
        if example.has_spans:
            truth[at] = next(
                (t for low, high, t in covered if low < end and start < high), Truth.FINE
            )
    parts = _split_claims(window)
    wrong = np.array(
        [_part_truth(claims[claim], claim in parts, truth[owner == at]) for at, claim in
         enumerate(indices)],
        np.float32,
    )  # fmt: skip
    return Unit(
        np.array(window.input_ids, np.int32), np.array(window.token_type_ids, np.int8),
        truth, owner, wrong, example.weight, source=example.maker or example.dataset,
    )  # fmt: skip


def _covered(example: Example) -> list[tuple[int, int, Truth]]:
    """The mistakes, longest last, so that the sharpest one tells."""
    found = [(m.span.start, m.span.end, m.truth) for m in example.mistakes]
    return sorted(found, key=lambda one: one[1] - one[0])


def _split_claims(window: Window) -> set[int]:
    """Claims too long for one window, of which this one may hold only a part."""
    counts: dict[int, int] = {}
    for claim in window.claims:
        counts[claim] = counts.get(claim, 0) + 1
    return {claim for claim, count in counts.items() if count >= 48}


def _part_truth(claim: float, may_be_part: bool, truth: NDArray[np.int8]) -> float:
    """The truth about the part of a claim that a window reads."""
    known = truth[truth >= 0]
    if claim == 1.0 and may_be_part and len(known) and not (known > 0).any():
        return 0.0
    return claim


def save_units(units: Iterable[Unit], path: Path) -> int:
    """Write units as flat arrays; returns how many there were."""
    kept = list(units)
    path.parent.mkdir(parents=True, exist_ok=True)
    sources = sorted({unit.source for unit in kept})
    with path.open("wb") as file:
        np.savez(
            file,
            sizes=np.array([u.size for u in kept], np.int32),
            counts=np.array([len(u.wrong) for u in kept], np.int32),
            ids=_joined([u.ids for u in kept], np.int32),
            types=_joined([u.types for u in kept], np.int8),
            truth=_joined([u.truth for u in kept], np.int8),
            owner=_joined([u.owner for u in kept], np.int8),
            wrong=_joined([u.wrong for u in kept], np.float32),
            weight=np.array([u.weight for u in kept], np.float32),
            pair=np.array([u.pair for u in kept], np.int32),
            rank=np.array([u.rank for u in kept], np.int8),
            source=np.array([sources.index(u.source) for u in kept], np.int32),
            sources=np.array(sources),
        )
    return len(kept)


def load_units(path: Path) -> list[Unit]:
    """Read what `save_units` wrote."""
    return list(_loaded(path))


def _loaded(path: Path) -> Iterator[Unit]:
    with np.load(path, allow_pickle=False) as stored:
        data = {name: stored[name] for name in stored.files}
    token = claim = 0
    for at, (size, count) in enumerate(zip(data["sizes"], data["counts"], strict=True)):
        end, claims = token + int(size), claim + int(count)
        yield Unit(
            data["ids"][token:end], data["types"][token:end], data["truth"][token:end],
            data["owner"][token:end], data["wrong"][claim:claims], float(data["weight"][at]),
            int(data["pair"][at]), int(data["rank"][at]), str(data["sources"][data["source"][at]]),
        )  # fmt: skip
        token, claim = end, claims


def _joined(parts: list[NDArray[np.generic]], kind: type) -> NDArray[np.generic]:
    return np.concatenate(parts).astype(kind) if parts else np.zeros(0, kind)
