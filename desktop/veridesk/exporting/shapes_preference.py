"""Shapes that train a model to prefer: DPO from corrections, KTO from what passed and what not."""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from veridesk.core.model import Verdict
from veridesk.exporting import shape
from veridesk.exporting.columns import Column
from veridesk.exporting.parts import Row
from veridesk.exporting.shapes_chat import prompt_of
from veridesk.exporting.shapes_lines import NO_PROMPT, Plain, ShapeOptions, final_text

TRIVIAL = "differs too little from the original"


class DpoMaker:
    """Prompt, the correction as chosen, the original as rejected; keeps watch over lengths."""

    columns = (
        Column("prompt", "string", shape.text, "what was asked"),
        Column("chosen", "string", shape.text, "the reviewer's correction"),
        Column("rejected", "string", shape.text, "what the generator wrote"),
    )

    def __init__(self, options: ShapeOptions) -> None:
        self._options = options
        self._pairs = self._chosen = self._rejected = self._longer = 0

    def make(self, row: Row) -> Sequence[Plain] | str:
        """The pair of a corrected sample."""
        if row.refused or row.ruling.verdict is not Verdict.CORRECTED:
            return ()
        prompt = prompt_of(row.sample, self._options)
        if not prompt:
            return NO_PROMPT
        chosen, rejected = final_text(row), row.sample.output
        if is_trivial(rejected, chosen, self._options.min_edit):
            return TRIVIAL
        self._pairs += 1
        self._chosen += len(chosen)
        self._rejected += len(rejected)
        self._longer += len(chosen) > len(rejected)
        return ({"prompt": prompt, "chosen": chosen, "rejected": rejected},)

    def figures(self) -> dict[str, object]:
        """The length bias: mean lengths in code points, their ratio, how often chosen is longer."""
        pairs = self._pairs or 1
        return {
            "mean_chosen_length": round(self._chosen / pairs, 1),
            "mean_rejected_length": round(self._rejected / pairs, 1),
            "length_ratio": round(self._chosen / self._rejected, 3) if self._rejected else None,
            "chosen_longer_share": round(self._longer / pairs, 3) if self._pairs else None,
        }


class KtoMaker:
    """Prompt, completion, and whether the completion is wanted."""

    columns = (
        Column("prompt", "string", shape.text, "what was asked"),
        Column("completion", "string", shape.text, "a text that passed, or one that did not"),
        Column("label", "bool", shape.truth, "true for accepted and corrected texts"),
    )

    def __init__(self, options: ShapeOptions) -> None:
        self._options = options
        self._wanted = self._unwanted = 0

    def make(self, row: Row) -> Sequence[Plain] | str:
        """One row; two for a corrected sample whose original is asked for."""
        verdict = row.ruling.verdict
        if verdict is Verdict.UNSURE:
            return ()
        prompt = prompt_of(row.sample, self._options)
        if not prompt:
            return NO_PROMPT
        if verdict is Verdict.REJECTED:
            self._unwanted += 1
            return (_kto(prompt, row.sample.output, wanted=False),)
        self._wanted += 1
        made = [_kto(prompt, final_text(row), wanted=True)]
        original = row.sample.output
        wants_original = self._options.kto_originals and verdict is Verdict.CORRECTED
        if wants_original and not is_trivial(original, final_text(row), self._options.min_edit):
            self._unwanted += 1
            made.append(_kto(prompt, original, wanted=False))
        return made

    def figures(self) -> dict[str, object]:
        """How many completions are wanted, and how many not."""
        return {"wanted": self._wanted, "unwanted": self._unwanted}


def is_trivial(original: str, corrected: str, min_edit: float) -> bool:
    """True when a correction changes white space only, or less than a share of the text.

    The share is the Levenshtein distance over the longer length, white space collapsed.
    """
    one, other = " ".join(original.split()), " ".join(corrected.split())
    if one == other:
        return True
    # Beyond the cutoff the distance is not worked out to its end.
    return Levenshtein.normalized_distance(one, other, score_cutoff=min_edit) < min_edit


def _kto(prompt: str, completion: str, *, wanted: bool) -> Plain:
    return {"prompt": prompt, "completion": completion, "label": wanted}
