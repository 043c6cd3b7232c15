"""What was asked of an export, in words for its card."""

from collections.abc import Callable, Iterator

from veridesk.core.queue import QueueFilter
from veridesk.exporting.policy import ExportFilter

Inert = Callable[[str], str]


def told(wanted: ExportFilter, inert: Inert) -> Iterator[str]:
    """One line for each condition; `inert` tames the words that somebody typed."""
    if wanted.reviewers:
        number = len(wanted.reviewers)
        yield f"only the verdicts of {number:,} named reviewer{'' if number == 1 else 's'}"
    if wanted.verdicts:
        yield f"only {_either(map(str, wanted.verdicts))} samples"
    if wanted.min_reviewers > 1:
        yield f"at least {wanted.min_reviewers} reviewers who agree on the text"
    if wanted.without_unresolved:
        yield "no accepted sample in which a reviewer marked something as wrong"
    if wanted.without_bulk:
        yield "no ruling that was made for a whole selection at once"
    yield from _of_flags(wanted.queue)
    yield from _of_names(wanted.queue, inert)


def _of_flags(queue: QueueFilter) -> Iterator[str]:
    if queue.kinds:
        yield f"only samples with a flag that says {_either(map(str, queue.kinds))}"
    if queue.threshold is not None:
        yield f"flags counted from a probability of {queue.threshold:g}"
    if queue.score_low is not None or queue.score_high is not None:
        low = 0.0 if queue.score_low is None else queue.score_low
        high = 1.0 if queue.score_high is None else queue.score_high
        yield f"only samples with a score from {low:g} to {high:g}"
    if queue.run is not None:
        yield f"scores and flags of detector run {queue.run}"


def _of_names(queue: QueueFilter, inert: Inert) -> Iterator[str]:
    named = {
        "of the generator": queue.generator,
        "of the task": queue.task,
        "of the data set": queue.dataset,
        "on the source with the id": queue.source,
        "on which a verdict stands by": queue.ruled_by,
        "with these words in them:": queue.text.strip() or None,
    }
    for what, name in named.items():
        if name is not None:
            yield f"only samples {what} {inert(name)}"
    for name, value in queue.where:
        yield f"only samples whose record has {inert(name)} = {inert(value)}"
    if queue.import_id is not None:
        yield f"only samples of import {queue.import_id}"
    if queue.statuses:
        yield f"only samples that are {_either(queue.statuses)}"
    if queue.bookmarked:
        yield "only samples with a bookmark"
    if queue.reviewer is not None:
        yield f"as the queue shows them to {inert(queue.reviewer)}"


def _either(names: Iterator[str] | frozenset[str]) -> str:
    return " or ".join(sorted(names))
