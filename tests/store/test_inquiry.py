"""A long question can be stopped from another thread, before it begins and in the middle."""

import contextlib
import threading

import pytest

from veridesk.core.errors import Cancelled
from veridesk.store.inquiry import Inquiry
from veridesk.store.project import Database, Project

ENDLESS = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT count(*) FROM n
"""


def test_an_answer_comes_as_asked(project: Project) -> None:
    """Not stopped, it is just a question."""
    assert Inquiry(project).ask(lambda db: db.execute("SELECT 42").fetchone()[0]) == 42


def test_a_stopped_question_is_not_begun(project: Project) -> None:
    """Whoever stopped it first gets Cancelled."""
    inquiry = Inquiry(project)
    inquiry.stop()
    with pytest.raises(Cancelled):
        inquiry.ask(lambda db: db.execute("SELECT 42").fetchone())


def test_an_endless_question_ends_when_it_is_stopped(project: Project) -> None:
    """Stopped in the middle of one statement."""
    inquiry = Inquiry(project)
    begun = threading.Event()

    def ask(db: Database) -> object:
        begun.set()
        return db.execute(ENDLESS).fetchone()

    stopper = threading.Thread(target=lambda: (begun.wait(), inquiry.stop()))
    with contextlib.ExitStack() as stack:
        stack.callback(stopper.join)
        stopper.start()
        with pytest.raises(Cancelled):
            inquiry.ask(ask)
