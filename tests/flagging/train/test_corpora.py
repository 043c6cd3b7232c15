"""Data files: which may be learnt from, how rows are read, and what is kept out."""

import gzip
import json
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.model import Span
from veridesk.flagging.train.corpora import (
    CORPORA,
    DEV,
    RESERVED,
    Corpus,
    bucket,
    example_of,
    read_corpus,
    reserved_sentences,
)
from veridesk.flagging.train.example import Mistake, Truth

ALLOWED = {"MIT", "Apache-2.0", "CC", "CC0", "ODC-BY"}


def row(number: int = 0, **changes: object) -> dict[str, object]:
    return {
        "id": f"x-{number}", "dataset": "towns", "prompt": None, "output": "Arden has nine mills.",
        "sources": [{"id": f"s{number}-p1", "title": "A", "text": f"Arden has {number} mills."}],
        "label": "hallucinated", "spans": [{"start": 10, "end": 14, "type": "Evident Conflict"}],
        **changes,
    }  # fmt: skip


def write(path: Path, rows: list[dict[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode(), mtime=0))


def test_only_files_with_an_allowing_licence_are_learnt_from() -> None:
    """No test file, none for experiments only, and each with a licence that is told."""
    files = [corpus.file for corpus in (*CORPORA, DEV)]

    assert len(set(files)) == len(files)
    assert RESERVED not in files
    for corpus in CORPORA:
        assert corpus.licence.split()[0] in ALLOWED
        assert "NC" not in corpus.licence
        assert not Path(corpus.file).name.startswith(("test", "sick", "healthver", "climate"))


def test_a_row_with_spans_tells_which_way_it_is_wrong() -> None:
    """Spans are code points of the output, their types become classes."""
    example = example_of(row(7))

    assert example.mistakes == (Mistake(Span(10, 14), Truth.CONTRADICTED),)
    assert example.has_spans
    assert example.is_wrong
    assert example.group == "s7"


def test_a_row_without_spans_tells_only_that_it_is_wrong() -> None:
    """A claim that is wrong somewhere teaches no token."""
    wrong = example_of(row(spans=[], kind="unsupported"))
    fine = example_of(row(spans=[], label="supported"))

    assert (wrong.has_spans, wrong.truth) == (False, Truth.UNSUPPORTED)
    assert fine.has_spans
    assert not fine.is_wrong


def test_unknown_types_are_wrong_in_an_unknown_way() -> None:
    """Some files do not say whether a span is contradicted or only lacking."""
    (mistake,) = example_of(row(spans=[{"start": 0, "end": 5, "type": "Other"}])).mistakes

    assert mistake.truth is Truth.WRONG


def test_what_shares_a_sentence_with_the_reserved_file_is_left_out(tmp_path: Path) -> None:
    """However the rest of the source reads."""
    secret = "The old mill of Arden burned down in a single night."
    other = [{"id": "other", "text": f"Today it rained. {secret}"}]
    write(tmp_path / RESERVED, [row(1, sources=[{"id": "t", "text": f"{secret} More."}])])
    write(tmp_path / "a.jsonl.gz", [row(1), row(2, sources=other)])

    read = read_corpus(tmp_path, Corpus("a.jsonl.gz", "MIT"), reserved_sentences(tmp_path))

    assert [example.group for example in read.train] == ["s1"]
    assert read.left_out == 1


def test_a_part_is_set_apart_by_source(tmp_path: Path) -> None:
    """Rows of one source are never on both sides, and the digest is that of the file."""
    write(tmp_path / "a.jsonl.gz", [row(n % 50) for n in range(200)])

    read = read_corpus(tmp_path, Corpus("a.jsonl.gz", "MIT", dev=True))

    groups = [{example.group for example in part} for part in (read.train, read.dev)]
    assert groups[0].isdisjoint(groups[1])
    assert len(read.dev) > 10
    assert all(bucket(group) < 0.2 for group in groups[1])
    assert len(read.sha256) == 64


def test_data_sets_that_may_not_be_used_are_skipped(tmp_path: Path) -> None:
    """One part of a file may have another licence."""
    write(tmp_path / "a.jsonl.gz", [row(1, dataset="dia-samsum"), row(2, dataset="dia-qmsum")])

    read = read_corpus(tmp_path, Corpus("a.jsonl.gz", "MIT", skip_dataset="samsum"))

    assert [example.dataset for example in read.train] == ["dia-qmsum"]
    assert read.left_out == 1


@pytest.mark.parametrize("text", ["", "{", '{"id": 1}\n', "[1]\n", '{"id":1,"sources":3}'])
def test_what_is_no_data_is_told(tmp_path: Path, text: str) -> None:
    """A missing, broken or strange file is an error that says what to do."""
    with pytest.raises(UserError, match="name the folder"):
        read_corpus(tmp_path, Corpus("missing.jsonl.gz", "MIT"))
    path = tmp_path / "a.jsonl"
    path.write_text(text)
    if text:
        with pytest.raises(UserError):
            read_corpus(tmp_path, Corpus("a.jsonl", "MIT"))
