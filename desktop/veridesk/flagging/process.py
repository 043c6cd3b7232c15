"""Both ends of the pipe to the detector process, which holds the model and nothing else.

Frames are a length in four bytes and that many bytes of msgpack. The first frame names the
detector; then each frame of questions is answered by one of assessments. The child never opens a
project; killing it is the cancel that always works.
"""

import os
import signal
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import msgspec

from veridesk.core.errors import UserError, VerideskError
from veridesk.core.model import Assessment, ClaimState, Span
from veridesk.flagging.detector import Question, find_detector, load_detector

MAX_FRAME = 512 * 1024 * 1024
"""No frame is longer; a longer one is an error of the other side."""
CHILD_OPTION = "--detector-process"
"""The word by which a frozen program becomes the detector process."""

_HEAD = struct.Struct(">I")
_NICENESS = 10
_START_SECONDS = 120.0
_TAIL = 2_000


class Opening(msgspec.Struct, frozen=True):
    """The first frame to the child: which detector to load."""

    detector: str
    factory: str | None = None


class DetectorFacts(msgspec.Struct, frozen=True):
    """The child's first frame: which detector it has loaded."""

    name: str
    version: str
    weights_hash: str
    parameters: dict[str, object]
    threshold: float


class Answer(msgspec.Struct, frozen=True):
    """What the child answers; exactly one of the three is there."""

    facts: DetectorFacts | None = None
    assessments: list[Assessment] | None = None
    failure: str | None = None


class ChildLost(VerideskError):  # noqa: N818  (an outcome, told in words)
    """The detector process ended, was too slow, or answered nonsense."""


def write_frame(stream: IO[bytes], payload: bytes) -> None:
    """Send one frame."""
    if len(payload) > MAX_FRAME:
        raise ChildLost(f"a frame of {len(payload):,} bytes is too long to send")
    stream.write(_HEAD.pack(len(payload)))
    stream.write(payload)
    stream.flush()


def read_frame(stream: IO[bytes], limit: int = MAX_FRAME) -> bytes | None:
    """Receive one frame; None when the stream ended between frames."""
    head = _read(stream, _HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise ChildLost("the pipe ended inside a frame")
    (length,) = _HEAD.unpack(head)
    if length > limit:
        raise ChildLost(f"a frame says it is {length:,} bytes long, which is too long")
    payload = _read(stream, length)
    if len(payload) < length:
        raise ChildLost("the pipe ended inside a frame")
    return payload


def _read(stream: IO[bytes], size: int) -> bytes:
    parts = []
    while size:
        # In pieces, so that a lying length cannot make us reserve more than was sent.
        part = stream.read(min(size, 1 << 20))
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def child_command() -> list[str]:
    """How to start the detector process, from a checkout, an installation or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_OPTION]
    return [sys.executable, "-P", "-m", "veridesk.flagging.process"]


def child_environment(paths: Sequence[Path] = ()) -> dict[str, str]:
    """The few variables that the child gets: where to find us, and that hubs are off limits."""
    kept = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "HOME", "USERPROFILE", "LANG")
    package = Path(__file__).resolve().parents[2]
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "PYTHONPATH": os.pathsep.join(map(str, (package, *paths))),
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": os.environ.get("PYTHONDONTWRITEBYTECODE", ""),
        "PYTHONHASHSEED": "0",
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
    }


class DetectorProcess:
    """The parent's end: starts the child, asks it, replaces it when it breaks.

    A batch that breaks the child is asked again one by one; what breaks it then is `not checked`.
    `kill` may be called from any thread and makes a running `assess_batch` raise `ChildLost`.
    """

    def __init__(
        self,
        detector: str,
        *,
        factory: str | None = None,
        paths: Sequence[Path] = (),
        batch_seconds: float = 300.0,
        sample_seconds: float = 60.0,
    ) -> None:
        self._opening = Opening(detector, factory)
        self._paths = tuple(paths)
        self._batch_seconds, self._sample_seconds = batch_seconds, sample_seconds
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] | None = None
        self._is_killed = False
        self._is_late = False
        self.losses = 0
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
        try:
            answer = self._exchange(msgspec.msgpack.encode(self._opening), _START_SECONDS)
        except ChildLost as error:
            tail = self._last_words()
            self._drop()
            if self._is_killed:
                raise
            raise UserError(
                f"the detector {self._opening.detector} does not start ({error}); "
                f"install Veridesk again{': ' + tail if tail else ''}"
            ) from error
        if answer.facts is None:
            self._drop()
            raise UserError(answer.failure or "the detector process did not say what it is")
        self._facts = answer.facts

    def assess_batch(self, questions: Sequence[Question]) -> list[Assessment]:
        """Assess a batch; raises `ChildLost` only after `kill`."""
        try:
            return self._ask(questions, self._batch_seconds)
        except ChildLost as error:
            self._restart()
            if len(questions) == 1:
                return [_not_checked(str(error))]
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
            return self._ask([question], self._sample_seconds)[0]
        except ChildLost as error:
            self._restart()
            return _not_checked(str(error))

    def _ask(self, questions: Sequence[Question], seconds: float) -> list[Assessment]:
        answer = self._exchange(msgspec.msgpack.encode(list(questions)), seconds)
        if answer.assessments is None:
            raise ChildLost(answer.failure or "the detector gave no answer")
        if len(answer.assessments) != len(questions):
            raise ChildLost("the detector answered another number of samples than it was asked")
        for question, assessment in zip(questions, answer.assessments, strict=True):
            _check_spans(question, assessment)
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


def _not_checked(reason: str) -> Assessment:
    return Assessment(score=None, state=ClaimState.NOT_CHECKED, reason=reason)


def _check_spans(question: Question, assessment: Assessment) -> None:
    """Refuse spans that lie outside of the texts they speak of."""
    length = len(question.output)
    spans: list[tuple[Span, int]] = [(flag.span, length) for flag in assessment.flags]
    for claim in assessment.claims:
        spans.append((claim.span, length))
        for evidence in claim.evidence:
            if not 0 <= evidence.source < len(question.sources):
                raise ChildLost("the detector names a source that the sample does not have")
            spans.append((evidence.span, len(question.sources[evidence.source].text)))
    if any(span.end > end for span, end in spans):
        raise ChildLost("the detector names a span outside of its text")


def serve(incoming: IO[bytes], outgoing: IO[bytes]) -> int:
    """The child's loop: load what the first frame names, then answer until the pipe ends."""
    first = read_frame(incoming)
    if first is None:
        return 0
    opening = msgspec.msgpack.decode(first, type=Opening)
    try:
        detector = (
            load_detector(opening.factory) if opening.factory else find_detector(opening.detector)
        )
    except UserError as error:
        _answer(outgoing, Answer(failure=str(error)))
        return 1
    parameters: Mapping[str, object] = detector.parameters
    facts = DetectorFacts(
        detector.name, detector.version, detector.weights_hash, dict(parameters), detector.threshold
    )
    _answer(outgoing, Answer(facts=facts))
    while (frame := read_frame(incoming)) is not None:
        questions = msgspec.msgpack.decode(frame, type=list[Question])
        try:
            answer = Answer(assessments=detector.assess_batch(questions))
        except Exception as error:  # noqa: BLE001  (a fault costs one batch only)
            # The message may quote a sample; only the kind of the fault leaves the process.
            answer = Answer(failure=f"the detector failed ({type(error).__name__})")
        _answer(outgoing, answer)
    return 0


def _answer(outgoing: IO[bytes], answer: Answer) -> None:
    write_frame(outgoing, msgspec.msgpack.encode(answer))


def main() -> int:
    """Be the detector process: frames on standard input and output, at low priority."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends us.
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    incoming = sys.stdin.buffer
    # Whatever a library prints must not get between the frames.
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  (exists on Windows only)

        msvcrt.setmode(outgoing.fileno(), os.O_BINARY)
    return serve(incoming, outgoing)


if __name__ == "__main__":
    sys.exit(main())
