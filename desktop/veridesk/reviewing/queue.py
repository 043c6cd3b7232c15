"""What is next, line by line; the window reads the store itself, a page at a time."""

import contextlib
from collections.abc import Iterator

from veridesk.core.queue import QueueQuery
from veridesk.store.project import Project
from veridesk.store.reads.queue import QueueRow, queue_rids, queue_rows

PAGE = 500
"""Lines read at once when the whole queue is walked."""


def walk_queue(project: Project, query: QueueQuery, limit: int | None = None) -> Iterator[QueueRow]:
    """The queue line by line, at most `limit` of them."""
    with contextlib.closing(project.reader()) as db:
        rids = queue_rids(db, query)[:limit]
        for start in range(0, len(rids), PAGE):
            page = rids[start : start + PAGE]
            yield from queue_rows(db, page, query.filter.run, query.filter.reviewer)
