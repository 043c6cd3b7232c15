"""Bookmarks, saved filters and the view's threshold, through the doors that the window uses."""

import contextlib
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.model import RunId
from veridesk.core.queue import QueueFilter
from veridesk.reviewing import views
from veridesk.store.project import Project
from veridesk.store.reads.views import saved_filters, view_threshold


def test_a_saved_filter_is_nobodys_view(project: Project) -> None:
    """Who saved it, and by which run, is no part of it; its name is tidied."""
    wanted = QueueFilter(reviewer="Ann", run=RunId(3), threshold=0.2, text="bridge")
    views.save_filter(project, "  my   bridges ", wanted).result()

    with contextlib.closing(project.reader()) as db:
        assert saved_filters(db) == {"my bridges": QueueFilter(text="bridge")}

    views.delete_filter(project, "my bridges").result()
    with contextlib.closing(project.reader()) as db:
        assert saved_filters(db) == {}


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "a\x07b"])
def test_a_filter_needs_a_name(project: Project, name: str) -> None:
    """Anything else is refused in a sentence."""
    with pytest.raises(UserError, match="name"):
        views.save_filter(project, name, QueueFilter())


def test_the_threshold_of_the_view_survives_a_restart(tmp_path: Path) -> None:
    """It is the project's, not the run's."""
    path = tmp_path / "p.veridesk"
    with Project.open(path, create=True) as project:
        views.set_threshold(project, 0.3).result()
    with Project.open(path) as project, contextlib.closing(project.reader()) as db:
        assert view_threshold(db) == 0.3
        with pytest.raises(UserError, match="between"):
            views.set_threshold(project, 1.5)
