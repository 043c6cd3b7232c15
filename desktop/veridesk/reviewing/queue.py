"""What is next: the queue as the window and the command line see it."""

import contextlib
from array import array
from collections.abc import Iterator

from veridesk.core.queue import QueueQuery
from veridesk.store.project import Project
from veridesk.store.reads.queue import QueueRow, queue_rids, queue_rows

PAGE = 500
"""Lines read at once when the whole queue is walked."""


def list_queue(project: Project, query: QueueQuery) -> "array[int]":
    """Row numbers of all samples in the queue, in order; reads with a connection of its own."""
    with contextlib.closing(project.reader()) as db:
        return queue_rids(db, query)


def walk_queue(project: Project, query: QueueQuery, limit: int | None = None) -> Iterator[QueueRow]:
    """The queue line by line, at most `limit` of them."""
    with contextlib.closing(project.reader()) as db:
        rids = queue_rids(db, query)[:limit]
        for start in range(0, len(rids), PAGE):
            page = rids[start : start + PAGE]
            yield from queue_rows(db, page, query.filter.run, query.filter.reviewer)
