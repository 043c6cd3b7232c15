"""Detectors that misbehave on purpose; a test names one by `module:attribute`."""

import os
import sys
import time
from collections.abc import Sequence

from veridesk.core.model import Assessment, Claim, ClaimState, Flag, FlagKind, Source, Span
from veridesk.flagging.detector import Question


class Breaking:
    """Does what the output tells it to: dies, hangs, raises, lies, or assesses."""

    name = "breaking"
    version = "1"
    weights_hash = "none"
    parameters = {"kept": 1}
    threshold = 0.5

    def assess_batch(self, questions: Sequence[Question]) -> list[Assessment]:
        return [self.assess(q.prompt, q.output, q.sources) for q in questions]

    def assess(self, prompt: str, output: str, sources: Sequence[Source]) -> Assessment:
        if "die" in output:
            os._exit(9)
        if "hang" in output:
            time.sleep(600)
        if "raise" in output:
            raise ValueError(output)
        if "print" in output:
            print("noise between the frames", flush=True)
            os.write(1, b"more noise")
        if "garbage" in output:
            _write_between_frames(b"\x00\x00\x00\x02\xc1\xc1")
        if "huge" in output:
            _write_between_frames(b"\xff\xff\xff\xff")
        if "modules" in output:
            return Assessment(0.1, ClaimState.SUPPORTED, reason=" ".join(sorted(sys.modules)))
        if "environment" in output:
            return Assessment(0.1, ClaimState.SUPPORTED, reason=" ".join(sorted(os.environ)))
        if "niceness" in output:
            return Assessment(0.1, ClaimState.SUPPORTED, reason=str(os.nice(0)))
        end = len(output) + (50 if "outside" in output else 0)
        span = Span(0, end)
        flag = Flag(span, FlagKind.UNSUPPORTED, 0.9 if "bad" in output else 0.2, "as told")
        claim = Claim(span, ClaimState.SUPPORTED, 0.2, "as told")
        return Assessment(0.9 if "bad" in output else 0.2, ClaimState.SUPPORTED, (claim,), (flag,))


def _write_between_frames(raw: bytes) -> None:
    """Find the pipe to the parent among the open files, as a broken native library might."""
    for number in range(3, 64):
        try:
            if os.fstat(number).st_mode & 0o170000 == 0o010000:
                os.write(number, raw)
        except OSError:
            continue


class Short(Breaking):
    """Answers fewer than it was asked."""

    def assess_batch(self, questions: Sequence[Question]) -> list[Assessment]:
        return super().assess_batch(questions)[1:]


def dies_while_loading() -> Breaking:
    """End the process before it says what it is."""
    print("no such library: libfoo", file=sys.stderr, flush=True)
    os._exit(7)
