"""Holds every row of a delivery against its own hashes and against the log of decisions."""

from typing import cast

from veridesk.core.chain import sha256_text
from veridesk.core.ids import sample_id, source_id
from veridesk.core.model import ImportedSample, RecordId
from veridesk.exporting.columns import DATASET, MANIFEST, META, PROVENANCE, REJECTED, ROW_SHAPE
from veridesk.exporting.log import DecisionLog, Ruled, RuledSample
from veridesk.exporting.policy import Settled
from veridesk.exporting.shape import ShapeError, parse
from veridesk.exporting.verify_fault import fault


class RowCheck:
    """Takes the rows of data set and rejected samples, and holds each against the log."""

    def __init__(self, log: DecisionLog, filters: dict[str, object]) -> None:
        self._log = log
        self._reviewers = frozenset(cast("list[str]", filters["reviewers"]))
        self._min_reviewers = cast("int", filters["min_reviewers"])
        self._without_unresolved = cast("bool", filters["without_unresolved"])
        self._without_bulk = cast("bool", filters["without_bulk"])
        refused = {"rejected": "include_rejected", "unsure": "include_unsure"}
        self._verdicts = {
            DATASET: set(cast("list[str]", filters["verdicts"])),
            REJECTED: {verdict for verdict, asked in refused.items() if filters[asked]},
        }
        self.counts = dict.fromkeys(("accepted", "corrected", "rejected", "unsure"), 0)

    def add(self, name: str, row: dict[str, object]) -> None:
        """Check one row of the file `name`."""
        ROW_SHAPE(row, "")
        meta = _meta(cast("str", row["meta_json"]))
        verdict = cast("str", row["verdict"])
        if verdict not in self._verdicts[name]:
            raise ShapeError(f"is {verdict}, which this file does not hold")
        original = _check_texts(row, verdict)
        _check_ids(row, meta, original)
        sample = self._log.samples.get(cast("str", row["sample_id"]))
        if sample is None:
            raise ShapeError(f"no decision in {PROVENANCE} is on this sample")
        if sample.is_in_a_row:
            raise ShapeError("holds a sample that another row holds already")
        sample.is_in_a_row = True
        if row["id"] != sample.public_id:
            raise ShapeError(f"has another id than in {PROVENANCE} line {sample.first_line}")
        if sample.flags_end > len(original):
            raise ShapeError(f"a flag in {PROVENANCE} reaches beyond the end of the output")
        _check_ruling(row, meta, self._deciding(name, sample, verdict, meta))
        _check_spans(row, original)
        self.counts[verdict] += 1

    def _deciding(
        self, name: str, sample: RuledSample, verdict: str, meta: dict[str, object]
    ) -> Ruled:
        """The ruling that the row rests on, if it is the one that the policy goes by."""
        settled = sample.settled(self._reviewers)
        number = cast("int", meta["decision_id"])
        ruled = sample.rulings.get(number)
        if ruled is None:
            raise ShapeError(f"decision {number} is no ruling on this sample")
        if ruled.undone:
            raise ShapeError(f"rests on decision {number}, which was undone later")
        if settled.outcome != verdict:
            raise ShapeError(f"is given as {verdict}, but by the decisions it is {settled.outcome}")
        if settled.decision_id != number:
            raise ShapeError(
                f"rests on decision {number}, but decision {settled.decision_id} stands"
            )
        if name == DATASET:
            self._check_firm(settled)
        return ruled

    def _check_firm(self, settled: Settled) -> None:
        """As many reviewers agree as were asked for, and no mark stands against the text."""
        agreeing = settled.one_by_one if self._without_bulk else settled.agreeing
        if agreeing < self._min_reviewers:
            raise ShapeError(
                f"has {agreeing} agreeing reviewers, but {self._min_reviewers} were asked for"
            )
        if self._without_unresolved and settled.is_unresolved:
            raise ShapeError("has a mark that stands against it; such samples were to be left out")


def _check_texts(row: dict[str, object], verdict: str) -> str:
    """The original output of a row, whose texts fit its verdict."""
    original = row["original_output"]
    if (original is not None) != (verdict == "corrected"):
        raise ShapeError("original_output belongs to corrected rows, and only to them")
    return cast("str", row["output"] if original is None else original)


def _check_ids(row: dict[str, object], meta: dict[str, object], original: str) -> None:
    """Recompute the hashes of the sources and of the sample."""
    sources = cast("list[dict[str, str]]", row["sources"])
    for index, source in enumerate(sources):
        if source_id(source["text"]) != source["id"]:
            raise ShapeError(f"sources[{index}] was edited (its text does not fit its id)")
    record_id = cast("RecordId | None", meta["record_id"])
    imported = ImportedSample(
        output=original,
        prompt=cast("str", row["prompt"]),
        record_id=record_id,
        generator=cast("str | None", row["generator"]),
    )
    key = sample_id(imported, [source_id(source["text"]) for source in sources])
    if key != row["sample_id"]:
        raise ShapeError(
            "was edited (id, prompt, original output, generator or sources do not fit sample_id)"
        )
    if row["id"] != (key if record_id is None else str(record_id)):
        raise ShapeError("has another id than the record it was imported from")
    if len(cast("list[object]", meta["foreign_ids"])) != len(sources):
        raise ShapeError("meta_json.foreign_ids does not go with sources")


def _check_ruling(row: dict[str, object], meta: dict[str, object], ruled: Ruled) -> None:
    """The row says what its decision says."""
    where = f"the decision in {PROVENANCE} line {ruled.line}"
    if row["reviewer"] != ruled.reviewer:
        raise ShapeError(f"names another reviewer than {where}")
    for name in ("decided_at", "note"):
        if meta[name] != getattr(ruled, name):
            raise ShapeError(f"meta_json.{name} differs from {where}")
    if meta["decision_hash"] != ruled.hash:
        raise ShapeError(f"meta_json.decision_hash differs from {where}")
    if (
        ruled.output_sha256 is not None
        and sha256_text(cast("str", row["output"])) != ruled.output_sha256
    ):
        raise ShapeError("the corrected output was edited (it does not fit its decision)")
    marked = "original_spans" if ruled.output_sha256 is not None else "spans"
    other = "spans" if marked == "original_spans" else "original_spans"
    spans = [{**mark, "origin": "mark"} for mark in ruled.marks]
    if row[marked] != spans or row[other]:
        raise ShapeError(f"{marked} are not the marks of {where}")


def _check_spans(row: dict[str, object], original: str) -> None:
    """Every span lies inside the text it is on, which is the original one for both lists."""
    for name in ("spans", "original_spans"):
        for index, span in enumerate(cast("list[dict[str, int]]", row[name])):
            if not span["start"] < span["end"] <= len(original):
                raise ShapeError(f"{name}[{index}] lies outside its text")


def _meta(text: str) -> dict[str, object]:
    try:
        meta = parse(text.encode())
    except ShapeError as error:
        raise ShapeError(f"meta_json {error}") from None
    META(meta, "meta_json")
    return meta


def check_counts(manifest: dict[str, object], log: DecisionLog, rows: RowCheck) -> None:
    """The manifest's counts are those of the rows, and add up."""
    said = cast("dict[str, int]", manifest["counts"])
    found = {
        "exported": rows.counts["accepted"] + rows.counts["corrected"],
        "exported_accepted": rows.counts["accepted"],
        "exported_corrected": rows.counts["corrected"],
        "rejected_rows": rows.counts["rejected"],
        "unsure_rows": rows.counts["unsure"],
        "decisions": log.count,
        "decisions_withheld": log.withheld,
    }
    for name, number in found.items():
        if said[name] != number:
            raise fault(MANIFEST, None, f"says {said[name]} {name}, but there are {number}")
    outcomes = ("pending", "accepted", "corrected", "rejected", "unsure", "in_conflict")
    sums = (
        said["samples"] == sum(said[name] for name in outcomes)
        and said["accepted"] + said["corrected"] == said["exported"] + said["excluded_by_filter"]
        and said["rejected_rows"] <= said["rejected"]
        and said["unsure_rows"] <= said["unsure"]
    )
    if not sums:
        raise fault(MANIFEST, None, "its counts do not add up")
