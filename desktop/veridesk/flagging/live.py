"""A detector that is kept warm and looks at what is being typed; whoever asks never waits."""

import contextlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from veridesk.core.errors import UserError
from veridesk.core.model import Assessment, ClaimState
from veridesk.flagging.detector import DEFAULT, Question
from veridesk.flagging.frames import ChildLost
from veridesk.flagging.process import DetectorProcess

SECONDS: float = 20.0
"""Longer than this no answer on a text that is being typed is worth waiting for."""


@dataclass(frozen=True, slots=True)
class LiveAnswer:
    """What the detector found on one typed text; flags from `threshold` on count as raised."""

    output: str
    assessment: Assessment
    threshold: float = 1.0


class LiveDetector:
    """Assesses the latest question in a thread and a child of its own.

    `on_answer` is called in that thread. A question that is overtaken by another is never asked; a
    child that breaks or cannot start answers `not checked`, and the next question tries again.
    """

    def __init__(
        self,
        on_answer: Callable[[LiveAnswer], None],
        detector: str = DEFAULT,
        *,
        factory: str | None = None,
        paths: Sequence[Path] = (),
        seconds: float = SECONDS,
    ) -> None:
        self._on_answer = on_answer
        self._make: Callable[[], DetectorProcess] = lambda: DetectorProcess(
            detector, factory=factory, paths=paths, batch_seconds=seconds, sample_seconds=seconds
        )
        self._wake = threading.Condition()
        self._waiting: Question | None = None
        self._is_closed = False
        self._child: DetectorProcess | None = None
        self._thread = threading.Thread(target=self._run, name="veridesk-live-detector")
        self._thread.start()

    def ask(self, question: Question) -> None:
        """Have the text of a question assessed next, in place of any that still waits."""
        with self._wake:
            self._waiting = question
            self._wake.notify()

    def close(self) -> None:
        """End thread and child soon; safe from any thread, and does not wait for them."""
        with self._wake:
            self._is_closed = True
            if self._child is not None:
                self._child.kill()
            self._wake.notify()

    def join(self, seconds: float | None = None) -> None:
        """Wait until the thread has ended, after `close`."""
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            # The child is warm before the first question comes.
            with contextlib.suppress(UserError, ChildLost):
                self._warm()
            while (question := self._next()) is not None:
                self._answer(question)
        finally:
            with self._wake:
                child, self._child = self._child, None
            if child is not None:
                child.close()

    def _next(self) -> Question | None:
        with self._wake:
            self._wake.wait_for(lambda: self._is_closed or self._waiting is not None)
            question, self._waiting = self._waiting, None
            return None if self._is_closed else question

    def _warm(self) -> DetectorProcess:
        """The running child; started anew where there is none."""
        with self._wake:
            if self._is_closed:
                raise ChildLost("the detector process was stopped")
            child = self._child
            if child is not None:
                return child
            child = self._child = self._make()
        try:
            child.start()
        except BaseException:
            self._let_go()
            raise
        return child

    def _let_go(self) -> None:
        with self._wake:
            child, self._child = self._child, None
        if child is not None:
            child.close()

    def _answer(self, question: Question) -> None:
        threshold = 1.0
        try:
            child = self._warm()
            threshold = child.facts.threshold
            (assessment,) = child.assess_batch([question])
        except (UserError, ChildLost) as error:
            self._let_go()
            assessment = Assessment(None, ClaimState.NOT_CHECKED, reason=str(error))
        with self._wake:
            is_wanted = not self._is_closed
        if is_wanted:
            self._on_answer(LiveAnswer(question.output, assessment, threshold))
