"""A long question that whoever asked it can stop."""

import contextlib
import sqlite3
import threading
from collections.abc import Callable
from typing import TypeVar

from sqlite_utils import Database

from veridesk.core.errors import Cancelled
from veridesk.store.project import Project

T = TypeVar("T")

STEPS_BETWEEN_LOOKS = 20_000
"""Steps of SQLite's machine between two looks at whether to stop; about a millisecond."""


class Inquiry:
    """Asks one question on a connection of its own; `stop` ends it from any thread."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Have the question end soon; nobody waits for the answer any more."""
        self._stopped.set()

    def ask(self, question: Callable[[Database], T]) -> T:
        """The answer; Cancelled when it was stopped before that was there."""
        if self._stopped.is_set():
            raise Cancelled
        with contextlib.closing(self._project.reader()) as db:
            db.conn.set_progress_handler(self._stopped.is_set, STEPS_BETWEEN_LOOKS)
            try:
                return question(db)
            except sqlite3.OperationalError as error:
                if self._stopped.is_set():
                    raise Cancelled from error
                raise
