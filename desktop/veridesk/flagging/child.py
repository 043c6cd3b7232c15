"""The detector process itself: shut in, it loads one detector and answers until the pipe ends."""

import os
import signal
import sys
from collections.abc import Mapping
from typing import IO

import msgspec

from veridesk.core.errors import UserError
from veridesk.flagging import limits, wall
from veridesk.flagging.detector import Question, find_detector, load_detector
from veridesk.flagging.frames import Answer, DetectorFacts, Opening, read_frame, write_frame


def serve(incoming: IO[bytes], outgoing: IO[bytes]) -> int:
    """The child's loop: load what the first frame names, then answer until the pipe ends."""
    first = read_frame(incoming)
    if first is None:
        return 0
    opening = msgspec.msgpack.decode(first, type=Opening)
    os.environ.update(limits.environment(opening.limits))
    walls = [*limits.keep(opening.limits), *wall.raise_walls()]
    too_much = _too_much(opening.limits)
    try:
        detector = (
            load_detector(opening.factory) if opening.factory else find_detector(opening.detector)
        )
    except Exception as error:
        if isinstance(error, UserError):
            _answer(outgoing, Answer(failure=str(error)))
        elif _lacks_memory(error):
            _answer(outgoing, Answer(failure=f"{too_much}; choose a smaller model, or allow more"))
        else:
            raise
        return 1
    parameters: Mapping[str, object] = detector.parameters
    facts = DetectorFacts(
        detector.name, detector.version, detector.weights_hash, dict(parameters),
        detector.threshold, walls,
    )  # fmt: skip
    _answer(outgoing, Answer(facts=facts))
    while (frame := read_frame(incoming)) is not None:
        questions = msgspec.msgpack.decode(frame, type=list[Question])
        try:
            answer = Answer(assessments=detector.assess_batch(questions))
        except Exception as error:  # noqa: BLE001  (a fault costs one batch only)
            # The message may quote a sample; only the kind of the fault leaves the process.
            failed = f"the detector failed ({type(error).__name__})"
            answer = Answer(failure=too_much if _lacks_memory(error) else failed)
        _answer(outgoing, answer)
    return 0


def _too_much(allowed: limits.Limits) -> str:
    return f"the detector needs more than the {allowed.memory_bytes / (1 << 30):.1f} GB it may use"


def _lacks_memory(error: Exception) -> bool:
    # Model runtimes have errors of their own for it, known by their words only.
    words = str(error).lower()
    return isinstance(error, MemoryError) or "bad_alloc" in words or "allocate memory" in words


def _answer(outgoing: IO[bytes], answer: Answer) -> None:
    write_frame(outgoing, msgspec.msgpack.encode(answer))


def main() -> int:
    """Be the detector process: frames on standard input and output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends us.
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
