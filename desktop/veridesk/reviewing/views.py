"""What a reviewer arranges for the eye: bookmarks, saved filters, the threshold of the view."""

from concurrent.futures import Future
from dataclasses import replace

from veridesk.core.errors import UserError
from veridesk.core.model import Rid
from veridesk.core.queue import QueueFilter
from veridesk.reviewing.session import reviewer_name
from veridesk.store.change import Change
from veridesk.store.project import Project
from veridesk.store.writes import views as writes

NAME_LIMIT = 80
"""Code points of a saved filter's name."""


def set_bookmark(project: Project, rid: Rid, by: str, *, on: bool) -> Future[Change]:
    """Put the reviewer's bookmark on a sample, or take it away."""
    name = reviewer_name(by)
    return project.submit(lambda db: writes.set_bookmark(db, rid, name, on=on))


def save_filter(project: Project, name: str, wanted: QueueFilter) -> Future[Change]:
    """Keep a filter in the project; whose view it was and of which run is left out of it.

    Raises UserError for a name that is empty or too long.
    """
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > NAME_LIMIT or not tidy.isprintable():
        raise UserError(f"give the filter a name of at most {NAME_LIMIT} printable characters")
    plain = replace(wanted, reviewer=None, run=None, threshold=None)
    return project.submit(lambda db: writes.save_filter(db, tidy, plain))


def delete_filter(project: Project, name: str) -> Future[Change]:
    """Forget a saved filter."""
    return project.submit(lambda db: writes.delete_filter(db, name))


def set_threshold(project: Project, threshold: float | None) -> Future[Change]:
    """Hold the flags on screen against another threshold than the run's own (None: its own)."""
    if threshold is not None and not 0 <= threshold <= 1:
        raise UserError("a threshold lies between 0 and 1; choose another")
    return project.submit(lambda db: writes.set_threshold(db, threshold), durable=False)
