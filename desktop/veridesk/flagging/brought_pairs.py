"""Pairs of texts as a model reads them: tokens of both, and where each token stands in its text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from veridesk.core.errors import UserError
from veridesk.core.text import trim

Floats: TypeAlias = npt.NDArray[np.float64]
Integers: TypeAlias = npt.NDArray[np.int64]

_MOST_IN_BATCH = 16
_TOKENS_IN_BATCH = 4_096


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts as one row of tokens.

    `places` gives, for each token of the second text, its number in the row and the code points
    `[start, end)` of the second text that it stands for, without white space at its ends.
    """

    ids: tuple[int, ...]
    types: tuple[int, ...]
    places: tuple[tuple[int, int, int], ...]


class Runner(Protocol):
    """What computes: a runtime with a model in it."""

    def logits(self, pairs: Sequence[Pair]) -> list[Floats]:
        """For each pair an array of labels, or of tokens by labels."""


class Encoder:
    """Makes tokens of texts, never cutting any; the folder's own tokenizer."""

    def __init__(self, path: Path) -> None:
        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:
            # The library raises nothing more telling than this.
            raise UserError(
                f"{path.name} cannot be read as a tokenizer; save it anew with a recent "
                "transformers"
            ) from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        # A text may hold the very words that stand between two texts; in it they are but words.
        self._tokenizer.encode_special_tokens = True
        self.added = int(self._tokenizer.num_special_tokens_to_add(is_pair=True))
        if self.added == 0:
            raise UserError(
                f"{path.name} puts nothing between a source and an output, so a model could not "
                "tell them apart; save the tokenizer anew with a recent transformers"
            )

    def pad_of(self, named: object) -> int:
        """The number that fills batches up: the one that is `named`, else the tokenizer's own."""
        if isinstance(named, int) and not isinstance(named, bool) and named >= 0:
            return named
        for word in ("[PAD]", "<pad>", "<|padding|>"):
            number = self._tokenizer.token_to_id(word)
            if number is not None:
                return int(number)
        return 0

    def count(self, text: str) -> int:
        """How many tokens a text has by itself."""
        return len(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def starts(self, text: str) -> list[int]:
        """Where each token of a text begins."""
        offsets = self._tokenizer.encode(text, add_special_tokens=False).offsets
        return [start for start, _ in offsets]

    def pair(self, first: str, second: str) -> Pair:
        """The two texts as a model reads them."""
        row = self._tokenizer.encode(first, second)
        places = []
        sides = row.sequence_ids
        for number, (start, end) in enumerate(row.offsets):
            span = trim(second, start, end) if sides[number] == 1 else None
            if span is not None:
                places.append((number, span.start, span.end))
        return Pair(tuple(row.ids), tuple(row.type_ids), tuple(places))


def padded(pairs: Sequence[Pair], pad: int) -> tuple[Integers, Integers, Integers]:
    """Ids, mask and types of several pairs, rows by tokens, filled up behind the shorter ones."""
    width = max(len(pair.ids) for pair in pairs)
    ids = np.full((len(pairs), width), pad, dtype=np.int64)
    mask = np.zeros_like(ids)
    types = np.zeros_like(ids)
    for row, pair in enumerate(pairs):
        length = len(pair.ids)
        ids[row, :length] = pair.ids
        mask[row, :length] = 1
        types[row, :length] = pair.types
    return ids, mask, types


def chances(runner: Runner, pairs: Sequence[Pair], labels: int) -> list[Floats]:
    """The probabilities of the labels for each pair (or each of its tokens), in order.

    Raises ValueError where a model answers with what is no number, or for other labels than these.
    """
    found: dict[int, Floats] = {}
    for batch in _batches(pairs):
        for number, row in zip(batch, runner.logits([pairs[n] for n in batch]), strict=True):
            if row.shape[-1:] != (labels,):
                raise ValueError("the model does not have the labels that its configuration names")
            found[number] = _softmax(row)
    return [found[number] for number in range(len(pairs))]


def _batches(pairs: Sequence[Pair]) -> Iterator[list[int]]:
    """Numbers of pairs of like length, so that little is filled up."""
    batch: list[int] = []
    for number in sorted(range(len(pairs)), key=lambda n: (len(pairs[n].ids), n)):
        width = len(pairs[number].ids)
        if batch and (len(batch) >= _MOST_IN_BATCH or width * (len(batch) + 1) > _TOKENS_IN_BATCH):
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _softmax(row: Floats) -> Floats:
    if not np.isfinite(row).all():
        raise ValueError("the model answered with what is no number")
    powers = np.exp(row - row.max(axis=-1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return shares
