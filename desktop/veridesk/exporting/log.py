"""The decision log of an export, replayed: whether the chain is whole, and what stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from veridesk.core.chain import GENESIS, digest_of, link
from veridesk.core.model import MarkKind, Verdict
from veridesk.exporting.columns import LOG_SHAPE
from veridesk.exporting.policy import Settled, Stand, settle
from veridesk.exporting.shape import ShapeError


@dataclass(slots=True)
class Ruled:
    """A disclosed ruling; `line` is where it stands in the file, which is its number."""

    line: int
    reviewer: str
    verdict: str
    output_sha256: str | None
    note: str
    marks: list[dict[str, object]]
    decided_at: str
    hash: str
    is_bulk: bool
    undone: bool = False

    @property
    def is_unresolved(self) -> bool:
        """True for an acceptance that marks something as contradicted or unsupported."""
        doubted = any(mark["kind"] != MarkKind.SUPPORTED for mark in self.marks)
        return self.verdict == Verdict.ACCEPTED and doubted


@dataclass(slots=True)
class RuledSample:
    """What the log discloses about one sample; `first_line` is where it comes up first.

    `row_digest` is the hash of its row in the data set, `split` the file of splits that has it too.
    """

    public_id: str
    first_line: int
    rulings: dict[int, Ruled] = field(default_factory=dict)
    flags_end: int = 0
    is_in_a_row: bool = False
    row_digest: bytes = b""
    split: str = ""

    def settled(self, reviewers: frozenset[str]) -> Settled:
        """Where the sample stands by the policy, when these reviewers are heard (empty: all)."""
        latest: dict[str, tuple[int, Ruled]] = {}
        for number, ruled in self.rulings.items():
            if not ruled.undone and (not reviewers or ruled.reviewer in reviewers):
                latest[ruled.reviewer] = (number, ruled)
        return settle(
            [
                Stand(
                    number,
                    Verdict(ruled.verdict),
                    ruled.output_sha256,
                    ruled.is_unresolved,
                    ruled.is_bulk,
                )
                for number, ruled in latest.values()
            ]
        )


class DecisionLog:
    """Takes the rows of a provenance file in order and raises `ShapeError` at the first fault."""

    def __init__(self, runs: Mapping[int, tuple[str, str]]) -> None:
        self._runs = runs
        self.samples: dict[str, RuledSample] = {}
        self.head = GENESIS
        self.count = 0
        self.withheld = 0

    def add(self, row: dict[str, object]) -> None:
        """Check the next row: its shape, its place in the chain, and what it decides."""
        LOG_SHAPE(row, "")
        number = cast("int", row["decision_id"])  # LOG_SHAPE vouches for all types here.
        if number != self.count + 1:
            raise ShapeError(f"holds decision {number} where decision {self.count + 1} belongs")
        if row["previous_hash"] != self.head:
            raise ShapeError("does not follow the row before it (previous_hash differs)")
        if link(self.head, cast("str", row["digest"])) != row["hash"]:
            raise ShapeError("breaks the chain (hash differs)")
        self.head = row["hash"]
        self.count = number
        content = row["content"]
        if content is None:
            if row["id"] is not None or row["flags"]:
                raise ShapeError("names a sample, but withholds the decision on it")
            self.withheld += 1
            return
        plain = cast("dict[str, object]", content)
        if digest_of(plain) != row["digest"]:
            raise ShapeError("the decision was edited after it was made (digest differs)")
        if plain["decision_id"] != number:
            raise ShapeError("the decision has another number inside than outside")
        self._disclose(number, row, plain)

    def forgotten(self) -> Iterator[RuledSample]:
        """Samples whose decisions are disclosed though no row holds them."""
        return (sample for sample in self.samples.values() if not sample.is_in_a_row)

    def _disclose(self, number: int, row: dict[str, object], content: dict[str, object]) -> None:
        key, public_id = cast("str", content["sample_id"]), row["id"]
        if not isinstance(public_id, str):
            raise ShapeError("does not name the sample that the decision is on")
        sample = self.samples.setdefault(key, RuledSample(public_id, number))
        if sample.public_id != public_id:
            raise ShapeError(f"names the sample otherwise than line {sample.first_line} does")
        self._add_flags(sample, cast("list[dict[str, object]]", row["flags"]))
        verdict, undoes = content["verdict"], cast("int | None", content["undoes"])
        if (verdict is None) != (undoes is not None):
            raise ShapeError("is neither a ruling nor an undo")
        reviewer = cast("str", content["reviewer"])
        if undoes is not None:
            target = self._target(sample, undoes, reviewer, "undoes")
            if target.undone:
                raise ShapeError(f"undoes decision {undoes}, which was undone before")
            target.undone = True
            return
        ruled = _ruled(number, content, cast("str", row["hash"]))
        if (ruled.verdict == Verdict.CORRECTED) != (ruled.output_sha256 is not None):
            raise ShapeError("exactly the verdict 'corrected' carries a corrected output")
        redoes = cast("int | None", content["redoes"])
        if redoes is not None:
            target = self._target(sample, redoes, reviewer, "redoes")
            same = (target.verdict, target.output_sha256) == (ruled.verdict, ruled.output_sha256)
            if not target.undone or not same:
                raise ShapeError(f"redoes decision {redoes}, which is not what was undone")
        sample.rulings[number] = ruled

    def _target(self, sample: RuledSample, number: int, reviewer: str, word: str) -> Ruled:
        target = sample.rulings.get(number)
        if target is None or target.reviewer != reviewer:
            raise ShapeError(
                f"{word} decision {number}, which is no ruling of this reviewer on this sample"
            )
        return target

    def _add_flags(self, sample: RuledSample, flags: list[dict[str, object]]) -> None:
        for flag in flags:
            start, end = cast("int", flag["start"]), cast("int", flag["end"])
            run = self._runs.get(cast("int", flag["run"]))
            if run != (flag["detector"], flag["version"]):
                raise ShapeError("holds a flag of a detector run that the manifest does not name")
            if start >= end:
                raise ShapeError("holds a flag whose span is empty")
            sample.flags_end = max(sample.flags_end, end)


def _ruled(number: int, content: dict[str, object], row_hash: str) -> Ruled:
    return Ruled(
        line=number,
        reviewer=cast("str", content["reviewer"]),
        verdict=cast("str", content["verdict"]),
        output_sha256=cast("str | None", content["output_sha256"]),
        note=cast("str", content["note"]),
        marks=cast("list[dict[str, object]]", content["marks"]),
        decided_at=cast("str", content["decided_at"]),
        hash=row_hash,
        is_bulk=cast("bool", content["bulk"]),
    )
