"""What goes over the pipe to the detector process: frames of msgpack, and what is in them.

A frame is a length in four bytes and that many bytes. The first frame names the detector and its
limits; then each frame of questions is answered by one of assessments.
"""

import struct
from typing import IO

import msgspec

from veridesk.core.errors import VerideskError
from veridesk.core.model import Assessment, Span
from veridesk.flagging.detector import Question
from veridesk.flagging.limits import Limits

MAX_FRAME = 512 * 1024 * 1024
"""No frame is longer; a longer one is an error of the other side."""

_HEAD = struct.Struct(">I")


class Opening(msgspec.Struct, frozen=True):
    """The first frame to the child: which detector to load, and what it may use."""

    detector: str
    factory: str | None = None
    limits: Limits = Limits()


class DetectorFacts(msgspec.Struct, frozen=True):
    """The child's first frame: which detector it has loaded, and which `walls` stand round it."""

    name: str
    version: str
    weights_hash: str
    parameters: dict[str, object]
    threshold: float
    walls: list[str] = []


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


def check_spans(question: Question, assessment: Assessment) -> None:
    """Raise `ChildLost` for spans that lie outside of the texts they speak of."""
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
