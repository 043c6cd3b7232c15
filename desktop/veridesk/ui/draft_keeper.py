"""Keeps what a reviewer types and marks until it is ruled on, so that no crash takes it."""

import asyncio

from PySide6.QtCore import QObject, QTimer

from veridesk.core.model import Mark
from veridesk.reviewing import session
from veridesk.store.project import Project
from veridesk.ui.errands import Errands
from veridesk.ui.open_sample import OpenSample

PAUSE = 800
"""Milliseconds after the last key before what was typed is stored."""


class DraftKeeper(QObject):
    """Note, correction and marks of the sample on screen, and whether the project holds them."""

    def __init__(self, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self.note = ""
        self.output: str | None = None
        self.marks: tuple[Mark, ...] | None = None
        self._errands = errands
        self._shown: OpenSample | None = None
        self._project: Project | None = None
        self._reviewer: str | None = None
        self._dirty = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.keep)

    def begin(
        self, shown: OpenSample | None, project: Project | None, reviewer: str | None
    ) -> None:
        """Take up a sample with what was left typed on it."""
        self.keep()
        self._shown, self._project, self._reviewer = shown, project, reviewer
        self.note = shown.note if shown else ""
        self.output = shown.draft.output if shown and shown.draft else None
        self.marks = shown.draft.marks if shown and shown.draft else None

    def sign(self, reviewer: str) -> None:
        """Say whose drafts these are, once it is known."""
        self._reviewer = reviewer

    def type_note(self, note: str) -> None:
        """Note another note."""
        if note != self.note and self._shown is not None:
            self.note = note
            self._touch()

    def type_output(self, text: str) -> None:
        """Note another correction; the original itself is none."""
        if self._shown is not None:
            output = None if text == self._shown.sample.output else text
            if output != self.output:
                self.output = output
                self._touch()

    def type_marks(self, marks: tuple[Mark, ...]) -> None:
        """Note other marks; those of the standing ruling are no draft."""
        if self._shown is not None:
            ruling = self._shown.ruling
            unsaved = None if marks == (ruling.marks if ruling else ()) else marks
            if unsaved != self.marks:
                self.marks = unsaved
                self._touch()

    def forget(self) -> bool:
        """Leave what was typed unsaved, for a ruling carries it; True when there was something."""
        dirty, self._dirty = self._dirty, False
        self._timer.stop()
        return dirty

    def recall(self) -> None:
        """The ruling did not come to be: what was typed is a draft again."""
        self._touch()

    def keep(self) -> None:
        """Store what was typed since the last time."""
        dirty = self.forget()
        shown, project, reviewer = self._shown, self._project, self._reviewer
        if not dirty or shown is None or project is None or project.read_only or not reviewer:
            return
        saving = session.save_draft(
            project, shown.rid, self.output, self.note, reviewer, self.marks
        )

        async def saved() -> None:
            await asyncio.wrap_future(saving)

        self._errands.start(saved())

    def _touch(self) -> None:
        self._dirty = True
        self._timer.start()
