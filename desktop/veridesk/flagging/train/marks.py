"""What reviewers marked, as examples to go on learning from: a project, or a delivery's rows."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from veridesk.core.errors import UserError
from veridesk.core.model import Mark, MarkKind, Source, Span, Verdict
from veridesk.flagging.train.example import Example, Mistake, Truth
from veridesk.store.project import Project
from veridesk.store.reads.export import StoredRuling, StoredSample, snapshot

_TRUTHS = {
    MarkKind.CONTRADICTED: Truth.CONTRADICTED,
    MarkKind.UNSUPPORTED: Truth.UNSUPPORTED,
}


def examples_of_project(path: Path) -> list[Example]:
    """The samples of a project that somebody ruled on, and on which nobody disagrees.

    UserError when the project cannot be opened.
    """
    with Project.open(path, read_only=True) as project, snapshot(project) as shot:
        agreed = [
            (rid, rows[0].decision_id)
            for rid, rows in shot.standing()
            if len({row.verdict for row in rows}) == 1
        ]
        rids = [int(rid) for rid, _ in agreed]
        ruled = shot.ruled_samples(rids, [decision for _, decision in agreed])
        return [example for one in ruled for example in _of_ruling(*one)]


def examples_of_export(path: Path) -> list[Example]:
    """The rows of `dataset.jsonl` or `rejected.jsonl` of a delivery; UserError when they are none.

    The marks of a corrected sample belong to its original output.
    """
    try:
        rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
        return [example for row in rows for example in _of_row(row)]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(
            f"{path} holds no rows of a delivery ({error}); name its dataset.jsonl"
        ) from error


def _of_ruling(sample: StoredSample, ruling: StoredRuling) -> Iterator[Example]:
    sources = tuple(Source(one.text, one.title) for one in sample.sources)
    key = sample.sources[0].source_id if sample.sources else sample.sample_id
    yield from _example(
        ruling.verdict, sample.prompt, sample.output, sources, str(key), ruling.marks
    )


def _of_row(row: dict[str, Any]) -> Iterator[Example]:
    corrected = row["original_output"] is not None
    marks = [
        Mark(Span(one["start"], one["end"]), MarkKind(one["kind"]), one["reason"])
        for one in row["original_spans" if corrected else "spans"]
    ]
    sources = tuple(Source(one["text"], one["title"]) for one in row["sources"])
    key = row["sources"][0]["id"] if sources else row["sample_id"]
    output = row["original_output"] if corrected else row["output"]
    yield from _example(Verdict(row["verdict"]), row["prompt"], output, sources, key, marks)


def _example(
    verdict: Verdict,
    prompt: str,
    output: str,
    sources: tuple[Source, ...],
    group: str,
    marks: Iterable[Mark],
) -> Iterator[Example]:
    """The example that a ruling makes; none where it does not say what is wrong."""
    wrong = [
        Mistake(mark.span, _TRUTHS[mark.kind])
        for mark in marks
        if mark.kind in _TRUTHS and mark.span.end <= len(output)
    ]
    if not sources or verdict is Verdict.UNSURE or (not wrong and verdict is not Verdict.ACCEPTED):
        return
    yield Example(
        "marks", group, prompt, output, sources, is_wrong=bool(wrong), mistakes=tuple(wrong)
    )
