"""The parent's end of the pipe to the detector process, which holds the model and nothing else.

The child never opens a project; killing it is the cancel that always works.
"""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import msgspec

from veridesk.core.errors import UserError
from veridesk.core.model import Assessment, ClaimState
from veridesk.flagging.detector import Question
from veridesk.flagging.frames import (
    Answer,
    ChildLost,
    DetectorFacts,
    Opening,
    check_spans,
    read_frame,
    write_frame,
)
from veridesk.flagging.limits import OFFLINE, Limits

CHILD_OPTION = "--detector-process"
"""The word by which a frozen program becomes the detector process."""

_START_SECONDS, _FOLDER_START_SECONDS = 120.0, 600.0
_TAIL = 2_000
_PATIENCE = 8


def child_command() -> list[str]:
    """How to start the detector process, from a checkout, an installation or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_OPTION]
    return [sys.executable, "-P", "-m", "veridesk.flagging.child"]


def child_environment(paths: Sequence[Path] = ()) -> dict[str, str]:
    """The few variables that the child gets: where to find us, and that hubs are off limits."""
    kept = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "HOME", "USERPROFILE", "LANG")
    package = Path(__file__).resolve().parents[2]
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "PYTHONPATH": os.pathsep.join(map(str, (package, *paths))),
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": os.environ.get("PYTHONDONTWRITEBYTECODE", ""),
        "PYTHONHASHSEED": "0",
        **OFFLINE,
    }


class DetectorProcess:
    """The parent's end: starts the child, asks it, replaces it when it breaks.

    A batch that breaks the child is asked again one by one; what breaks it then is `not checked`.
    `kill` may be called from any thread and makes a running `assess_batch` raise `ChildLost`; so
    does a detector that has answered nothing yet and failed on several samples in a row.
    """

    def __init__(
        self,
        detector: str,
        *,
        factory: str | None = None,
        paths: Sequence[Path] = (),
        batch_seconds: float = 300.0,
        sample_seconds: float = 60.0,
        limits: Limits | None = None,
    ) -> None:
        self._opening = Opening(detector, factory, limits or Limits())
        self._paths = tuple(paths)
        self.batch_seconds, self.sample_seconds = batch_seconds, sample_seconds
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] | None = None
        self._is_killed = False
        self._is_late = False
        self.losses = 0
        self._answered, self._unanswered = 0, 0
        self._facts: DetectorFacts | None = None

    @property
    def facts(self) -> DetectorFacts:
        """Which detector the child has loaded."""
        if self._facts is None:
            raise ChildLost("the detector process was not started")
        return self._facts

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the child and have it load the detector; UserError when it cannot."""
        self._spawn()
        is_folder = Path(self._opening.detector).is_dir()
        patience = _FOLDER_START_SECONDS if is_folder else _START_SECONDS
        try:
            answer = self._exchange(msgspec.msgpack.encode(self._opening), patience)
        except ChildLost as error:
            tail = self._last_words()
            self._drop()
            if self._is_killed:
                raise
            words = f": {tail}" if tail else ""
            name = self._opening.detector
            if is_folder:
                raise UserError(
                    f"the model {name} does not start ({error}); try another one{words}"
                ) from error
            raise UserError(
                f"the detector {name} does not start ({error}); install Veridesk again{words}"
            ) from error
        if answer.facts is None:
            self._drop()
            raise UserError(answer.failure or "the detector process did not say what it is")
        self._facts = answer.facts

    def assess_batch(self, questions: Sequence[Question]) -> list[Assessment]:
        """Assess a batch; one assessment for each question, in order."""
        try:
            return self._ask(questions, self.batch_seconds)
        except ChildLost as error:
            self._restart()
            if len(questions) == 1:
                return [self._give_up_on(error)]
        return [self._ask_alone(question) for question in questions]

    def kill(self) -> None:
        """End the child at once, for good; safe from any thread."""
        with self._lock:
            self._is_killed = True
            if self._child is not None:
                self._child.kill()

    def close(self) -> None:
        """Let the child end by closing its pipe; kill it when it does not."""
        child = self._child
        if child is not None and child.stdin is not None:
            try:
                child.stdin.close()
                child.wait(timeout=2.0)
            except (OSError, subprocess.TimeoutExpired):
                child.kill()
        self._drop()

    def _ask_alone(self, question: Question) -> Assessment:
        try:
            return self._ask([question], self.sample_seconds)[0]
        except ChildLost as error:
            self._restart()
            return self._give_up_on(error)

    def _give_up_on(self, error: ChildLost) -> Assessment:
        """The assessment of a sample that broke the child, unless it seems that all will."""
        self._unanswered += 1
        if not self._answered and self._unanswered >= _PATIENCE:
            raise ChildLost(f"it failed on each of the first {_PATIENCE} samples: {error}")
        return Assessment(score=None, state=ClaimState.NOT_CHECKED, reason=str(error))

    def _ask(self, questions: Sequence[Question], seconds: float) -> list[Assessment]:
        answer = self._exchange(msgspec.msgpack.encode(list(questions)), seconds)
        if answer.assessments is None:
            raise ChildLost(answer.failure or "the detector gave no answer")
        if len(answer.assessments) != len(questions):
            raise ChildLost("the detector answered another number of samples than it was asked")
        for question, assessment in zip(questions, answer.assessments, strict=True):
            check_spans(question, assessment)
        self._answered += len(questions)
        return answer.assessments

    def _exchange(self, payload: bytes, seconds: float) -> Answer:
        child = self._child
        if child is None or child.stdin is None or child.stdout is None:
            raise ChildLost("the detector process is not running")
        self._is_late = False
        watch = threading.Timer(seconds, self._expire, (child,))
        watch.daemon = True
        watch.start()
        try:
            write_frame(child.stdin, payload)
            # A child that ended sends no frame, and no bytes are no answer.
            return msgspec.msgpack.decode(read_frame(child.stdout) or b"", type=Answer)
        except (OSError, ValueError, ChildLost, msgspec.DecodeError) as error:
            raise ChildLost(self._what_happened(child, error, seconds)) from error
        finally:
            watch.cancel()

    def _expire(self, child: subprocess.Popen[bytes]) -> None:
        self._is_late = True
        child.kill()

    def _what_happened(
        self, child: subprocess.Popen[bytes], error: Exception, seconds: float
    ) -> str:
        if self._is_late:
            return f"the detector took longer than {seconds:g} seconds"
        try:
            code = child.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            if isinstance(error, ChildLost):
                return str(error)
            return "the detector answered what is no answer"
        return f"the detector process ended by itself (exit code {code})"

    def _restart(self) -> None:
        self._drop()
        if self._is_killed:
            raise ChildLost("the detector process was stopped")
        self.losses += 1
        self.start()

    def _spawn(self) -> None:
        flags = 0
        if sys.platform == "win32":
            flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        with self._lock:
            if self._is_killed:
                raise ChildLost("the detector process was stopped")
            self._errors = tempfile.TemporaryFile()  # noqa: SIM115  (closed in _drop)
            self._child = subprocess.Popen(
                child_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env=child_environment(self._paths),
                creationflags=flags,
            )

    def _drop(self) -> None:
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for stream in (child.stdin, child.stdout):
                if stream is not None:
                    _close_quietly(stream)
        if self._errors is not None:
            self._errors.close()
            self._errors = None

    def _last_words(self) -> str:
        """The end of what the child wrote to its standard error while it loaded."""
        if self._errors is None:
            return ""
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - _TAIL))
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else ""


def _close_quietly(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except OSError:
        # Closing flushes what the dead child never took; that it is lost is known already.
        return
