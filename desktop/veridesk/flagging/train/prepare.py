"""From the data folder to files of units: reading, planting, and planning windows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from veridesk.core.errors import UserError
from veridesk.flagging.evidence import Preparer
from veridesk.flagging.train import corpora, pairs
from veridesk.flagging.train.clauses import clauses_of
from veridesk.flagging.train.corpora import Corpus, ReadCorpus
from veridesk.flagging.train.example import Example, seeded
from veridesk.flagging.train.units import Unit, pair_units, random_budget, save_units, units_of
from veridesk.flagging.windows import Budget, WindowMaker, load_tokenizer

Tell = Callable[[str], None]
DEV_BUDGET = Budget(window=160, part=64, claims=3)
_SOURCE_SEEDS, _RECORD_SEEDS = 4, 2
_REMOVED, _REPLACED = 0.06, 0.05


class LearntFrom(msgspec.Struct, frozen=True, kw_only=True):
    """A data file that units were made from."""

    file: str
    sha256: str
    licence: str
    rows: int
    dev_rows: int
    left_out: int


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """What a folder of units holds: where it came from, and how many units of which maker."""

    seed: int
    files: list[LearntFrom]
    units: dict[str, int]
    tokens: int


@dataclass
class Preparation:
    """Makes all units of a training run from what was read."""

    read: Sequence[ReadCorpus]
    maker: WindowMaker
    seed: int
    tell: Tell

    def __post_init__(self) -> None:
        self._random = seeded(self.seed)
        self._preparer = Preparer()
        self._pair = 0

    def real(self) -> Iterator[Unit]:
        """Units of the labelled rows themselves, as often as their corpus says."""
        for one in self.read:
            shown = 0
            for example in one.train:
                times = int(one.corpus.copies + self._random.random())
                for _ in range(times):
                    budget = random_budget(self._random)
                    for unit in units_of(example, self.maker, budget):
                        unit.source = one.corpus.file
                        shown += 1
                        yield unit
            self.tell(f"{one.corpus.file}: {shown} windows of {len(one.train)} rows")

    def planted(self, limit: int) -> Iterator[Unit]:
        """Pairs of units that differ in one planted error, at most about `limit` pairs."""
        seeds = self._seeds()
        foreign = [
            clause
            for seed in self._random.sample(seeds, min(6_000, len(seeds)))
            for clause in clauses_of(seed.claim)
        ]
        if len(seeds) > limit:
            seeds = self._random.sample(seeds, limit)
        seeds.sort(key=lambda seed: (seed.example.dataset, seed.example.group))
        maker = pairs.PairMaker(self._random, foreign, self._preparer)
        others = [seed.example for seed in seeds]
        for at, seed in enumerate(seeds):
            yield from self._of(self._made(maker, seed, others, at))
            if at % 2_000 == 1_999:
                self.tell(f"planted in {at + 1} of {len(seeds)} claims")

    def _made(
        self, maker: pairs.PairMaker, seed: pairs.Seed, others: Sequence[Example], at: int
    ) -> tuple[Example, Example] | None:
        draw = self._random.random()
        if draw < _REMOVED:
            grounds = self._preparer.prepare(seed.example.sources)
            return pairs.without_evidence(seed, grounds, "x")
        if draw < _REMOVED + _REPLACED:
            # A neighbour in the order is of the same kind of text; at times of any other.
            other = others[(at + self._random.randint(20, 200)) % len(others)]
            if other.group == seed.example.group:
                return None
            return pairs.with_foreign_evidence(seed, other, "x")
        planted = maker.plant(seed)
        return None if planted is None else pairs.twins(seed, planted, "x")

    def _of(self, made: tuple[Example, Example] | None) -> Iterator[Unit]:
        if made is None:
            return
        self._pair += 1
        yield from pair_units(made[0], made[1], self.maker, random_budget(self._random), self._pair)

    def _seeds(self) -> list[pairs.Seed]:
        found: list[pairs.Seed] = []
        for one in self.read:
            if not one.corpus.plants:
                continue
            before = len(found)
            seen: set[str] = set()
            for example in one.train:
                found += pairs.seeds_of(example, self._random)
                if example.group in seen:
                    continue
                seen.add(example.group)
                found += pairs.source_seeds(example, self._random, _SOURCE_SEEDS)
                grounds = self._preparer.prepare(example.sources)
                if grounds.is_record:
                    found += pairs.record_seeds(example, grounds, self._random, _RECORD_SEEDS)
            self.tell(f"{one.corpus.file}: {len(found) - before} claims to plant in")
        return found


def read_all(folder: Path, files: Sequence[Corpus], tell: Tell) -> list[ReadCorpus]:
    """Read the corpora, without what shares sentences with the reserved file."""
    reserved = corpora.reserved_sentences(folder)
    read = [corpora.read_corpus(folder, corpus, reserved) for corpus in files]
    for one in read:
        tell(
            f"{one.corpus.file}: {len(one.train)} rows to learn from, {len(one.dev)} to judge by, "
            f"{one.left_out} left out"
        )
    return read


def prepare(
    folder: Path, tokenizer: Path, out: Path, tell: Tell, *, seed: int = 1, limit: int = 30_000
) -> Prepared:
    """Write `train.npz`, `dev.npz` and `prepared.json` into `out`; UserError for unreadable data.

    The same data, seed and limit give the same files.
    """
    read = read_all(folder, corpora.CORPORA, tell)
    maker = WindowMaker(load_tokenizer(tokenizer), DEV_BUDGET)
    work = Preparation(read, maker, seed, tell)
    units = [*work.real(), *work.planted(limit)]
    if not units:
        raise UserError(f"{folder} holds nothing to learn from; name the folder of the data")
    save_units(units, out / "train.npz")
    judged = dev_corpora(folder, read)
    save_units(dev_units(judged, maker, seed), out / "dev.npz")
    counts: dict[str, int] = {}
    for unit in units:
        counts[unit.source] = counts.get(unit.source, 0) + 1
    made = Prepared(
        seed=seed, files=[_learnt_from(one) for one in [*read, judged[-1]]],
        units=dict(sorted(counts.items())), tokens=sum(unit.size for unit in units),
    )  # fmt: skip
    (out / "prepared.json").write_bytes(msgspec.json.format(msgspec.json.encode(made), indent=1))
    tell(f"{len(units)} windows, {made.tokens} tokens in {out}")
    return made


def dev_corpora(folder: Path, read: Sequence[ReadCorpus]) -> list[ReadCorpus]:
    """What is judged by: the parts set apart by source, and the file that is dev as a whole."""
    whole = corpora.read_corpus(folder, corpora.DEV)
    return [*(one for one in read if one.dev), replace(whole, train=[], dev=whole.train)]


def dev_units(judged: Sequence[ReadCorpus], maker: WindowMaker, seed: int) -> Iterator[Unit]:
    """Units to judge by: real rows of each corpus, and pairs planted in their supported claims."""
    random = seeded(seed + 1)
    preparer = Preparer()
    planter = pairs.PairMaker(random, [], preparer)
    number = 0
    for one in judged:
        rows = sorted(one.dev, key=lambda e: corpora.bucket(e.group + e.output))[:150]
        for example in sorted(rows, key=lambda e: e.group):
            for unit in units_of(example, maker, DEV_BUDGET):
                unit.source = one.corpus.file
                yield unit
        seeds = [seed for example in rows for seed in pairs.seeds_of(example, random)]
        seeds = random.sample(seeds, min(len(seeds), 150))
        for claim in sorted(seeds, key=lambda s: s.example.group):
            planted = planter.plant(replace(claim, before="", after=""))
            if planted is not None:
                number += 1
                yield from pair_units(
                    *pairs.twins(replace(claim, before="", after=""), planted, "x"),
                    maker, DEV_BUDGET, number,
                )  # fmt: skip


def _learnt_from(one: ReadCorpus) -> LearntFrom:
    return LearntFrom(
        file=one.corpus.file, sha256=one.sha256, licence=one.corpus.licence, rows=len(one.train),
        dev_rows=len(one.dev), left_out=one.left_out,
    )  # fmt: skip
