"""The labelled files that the shipped network may learn from, and how their rows are read."""

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from veridesk.core.errors import UserError
from veridesk.core.model import Source, Span
from veridesk.core.text import sentence_spans
from veridesk.flagging.train.example import Example, Mistake, Truth

DEV_SHARE = 0.2
_LONG_SENTENCE = 20

_TRUTHS = {
    "conflict": Truth.CONTRADICTED, "intrinsic": Truth.CONTRADICTED,
    "contradicted": Truth.CONTRADICTED, "misleading": Truth.CONTRADICTED,
    "evident conflict": Truth.CONTRADICTED, "subtle conflict": Truth.CONTRADICTED,
    "baseless": Truth.UNSUPPORTED, "extrinsic": Truth.UNSUPPORTED,
    "unsupported": Truth.UNSUPPORTED, "non-supported tokens": Truth.UNSUPPORTED,
    "evident baseless info": Truth.UNSUPPORTED, "subtle baseless info": Truth.UNSUPPORTED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Corpus:
    """A data file: why it may be learnt from, how often each row is shown, and what is left out.

    `dev` sets a part of its sources apart to judge by. `plants` allows errors to be planted in its
    supported claims. `keep` limits the rows shown in one pass; `spans` is False where the file's
    own spans are only whole sentences.
    """

    file: str
    licence: str
    copies: float = 1.0
    weight: float = 1.0
    dev: bool = False
    plants: bool = True
    skip_dataset: str = ""


CORPORA = (
    Corpus("ragtruth/train.jsonl.gz", "MIT", copies=3.0, weight=1.5),
    Corpus("grounding/quintd.jsonl.gz", "MIT", copies=1.5, dev=True),
    Corpus("grounding/summedits.jsonl.gz", "Apache-2.0", dev=True),
    Corpus("grounding/defacto.jsonl.gz", "MIT", weight=0.7, dev=True),
    Corpus("grounding/xsumfaith.jsonl.gz", "CC BY 4.0", weight=0.7),
    Corpus("grounding/bump.jsonl.gz", "MIT", dev=True),
    Corpus("grounding/wice_tokens.jsonl.gz", "ODC-BY (annotations), CC BY-SA (text)", dev=True),
    Corpus("grounding/wice_claim.jsonl.gz", "ODC-BY (annotations), CC BY-SA (text)"),
    Corpus("grounding/diasumfact.jsonl.gz", "MIT (QMSum part)", skip_dataset="samsum"),
    Corpus("grounding/storysumm.jsonl.gz", "MIT", plants=False),
    Corpus("grounding/basketball.jsonl.gz", "CC0", weight=0.7, plants=False),
    Corpus("grounding/expertqa.jsonl.gz", "MIT", weight=0.5, plants=False),
    Corpus("grounding/infotabs.jsonl.gz", "Apache-2.0", copies=0.4, dev=True),
    Corpus("grounding/fm2.jsonl.gz", "Apache-2.0", dev=True),
    Corpus("grounding/fever_symmetric.jsonl.gz", "CC BY-SA 3.0"),
)
"""Every file whose stated licence allows learning from it; a test file is never among them."""

DEV = Corpus("ragtruth/dev.jsonl.gz", "MIT", plants=False)
"""The file that is only judged by."""

RESERVED = "ragtruth/test.jsonl.gz"
"""Kept for the score: rows that share a sentence with its sources are left out of learning."""


@dataclass(frozen=True, slots=True)
class ReadCorpus:
    """The examples of one file, and the SHA-256 of its bytes."""

    corpus: Corpus
    sha256: str
    train: list[Example]
    dev: list[Example]
    left_out: int


def read_corpus(folder: Path, corpus: Corpus, reserved: frozenset[str] = frozenset()) -> ReadCorpus:
    """Read one file; UserError when it is missing or none of ours.

    Rows that share a long sentence with `reserved` (see `reserved_sentences`) are left out.
    """
    raw, rows = _rows(folder / corpus.file)
    train: list[Example] = []
    dev: list[Example] = []
    left_out = 0
    shared: dict[str, bool] = {}
    for row in rows:
        example = example_of(row, corpus.weight)
        refused = bool(corpus.skip_dataset) and corpus.skip_dataset in str(row.get("dataset"))
        if example.group not in shared:
            shared[example.group] = not reserved.isdisjoint(_long_sentences(example.sources))
        if refused or shared[example.group]:
            left_out += 1
        elif corpus.dev and bucket(example.group) < DEV_SHARE:
            dev.append(example)
        else:
            train.append(example)
    return ReadCorpus(corpus, hashlib.sha256(raw).hexdigest(), train, dev, left_out)


def reserved_sentences(folder: Path, file: str = RESERVED) -> frozenset[str]:
    """Hashes of the long sentences of a reserved file's sources; its outputs are not looked at."""
    path = folder / file
    if not path.exists():
        return frozenset()
    seen: set[str] = set()
    found: set[str] = set()
    for row in _rows(path)[1]:
        texts = [str(source["text"]) for source in row["sources"]]
        key = "\n".join(texts)
        if key not in seen:
            seen.add(key)
            found |= _long_sentences([Source(text) for text in texts])
    return frozenset(found)


def example_of(row: Mapping[str, Any], weight: float = 1.0) -> Example:
    """The example that a row in the common schema tells; UserError when it is none."""
    try:
        sources = tuple(Source(str(one["text"]), one.get("title")) for one in row["sources"])
        group = str(row["sources"][0]["id"]).split("-p")[0] if row["sources"] else str(row["id"])
        is_wrong = row["label"] == "hallucinated"
        mistakes = tuple(_mistakes(row))
        return Example(
            dataset=str(row.get("dataset") or ""), group=group, prompt=str(row.get("prompt") or ""),
            output=str(row["output"]), sources=sources, is_wrong=is_wrong, mistakes=mistakes,
            has_spans=bool(mistakes) or not is_wrong,
            truth=_TRUTHS.get(str(row.get("kind") or "").lower(), Truth.WRONG), weight=weight,
        )  # fmt: skip
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        raise UserError(
            f"row {row.get('id')!r} has not the fields of labelled data ({error}); see the model "
            "card for the fields that are read"
        ) from error


def bucket(text: str) -> float:
    """A number from 0 to 1 that hangs on the text alone."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:12], 16) / 16**12


def _mistakes(row: Mapping[str, Any]) -> Iterator[Mistake]:
    for span in row.get("spans") or ():
        truth = _TRUTHS.get(str(span.get("type") or span.get("kind") or "").lower(), Truth.WRONG)
        if span["start"] < span["end"]:
            yield Mistake(Span(int(span["start"]), int(span["end"])), truth)


def _rows(path: Path) -> tuple[bytes, list[dict[str, Any]]]:
    try:
        raw = path.read_bytes()
        text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode()
        # Only line feeds end rows: texts may hold other line ends.
        rows = [json.loads(line) for line in text.split("\n") if line.strip()]
    except (OSError, EOFError, ValueError) as error:
        raise UserError(f"{path} cannot be read ({error}); name the folder of the data") from error
    if not all(isinstance(row, dict) for row in rows):
        raise UserError(f"{path} has a row that is no object; name the folder of the data")
    return raw, rows


def _long_sentences(sources: Sequence[Source]) -> set[str]:
    found = set()
    for source in sources:
        for span in sentence_spans(source.text):
            plain = " ".join(span.of(source.text).lower().split())
            if len(plain) >= _LONG_SENTENCE:
                found.add(hashlib.sha256(plain.encode()).hexdigest())
    return found
