"""Detectors that misbehave on purpose; a test names one by `module:attribute`."""

import ctypes
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

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


class Prying(Breaking):
    """Tries, as the output says, what no detector may do; tells in words what came of it."""

    name = "prying"

    def assess(self, prompt: str, output: str, sources: Sequence[Source]) -> Assessment:
        order, _, what = output.partition(" ")
        try:
            came = str(ORDERS[order](what))
        except OSError as error:
            came = f"refused: {type(error).__name__}"
        return Assessment(0.1, ClaimState.SUPPORTED, reason=came)


def _library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _allocate(gigabytes: str) -> int:
    held = [bytearray(1 << 26) for _ in range(int(gigabytes) * 16)]
    return len(held)


def _native(result: int) -> str:
    return "went through" if result >= 0 else f"refused: {ctypes.get_errno()}"


def _complain(megabytes: str) -> int:
    return sum(sys.stderr.write("x" * (1 << 20)) for _ in range(int(megabytes)))


ORDERS: dict[str, Callable[[str], object]] = {
    "allocate": _allocate,
    "sleep": lambda seconds: time.sleep(float(seconds)),
    "write": lambda path: Path(path).write_text("stolen"),
    "remove": lambda path: Path(path).unlink(),
    "read": lambda path: Path(path).read_text(),
    "null": lambda _: Path(os.devnull).write_text("nothing"),
    "temporary": lambda _: tempfile.gettempdir(),
    "complain": _complain,
    "socket": lambda _: socket.create_connection(("127.0.0.1", 80), 1),
    "run": lambda command: subprocess.run([command], check=False).returncode,
    "native-write": lambda path: _native(_library().open(path.encode(), 0o101, 0o644)),
    "native-socket": lambda family: _native(_library().socket(int(family), 1, 0)),
    "native-kill": lambda number: _native(_library().kill(int(number), 0)),
    "priority": lambda _: os.nice(0),
    "variable": os.environ.get,
}


def greedy_while_loading() -> Breaking:
    """Ask for more memory than there is before saying what it is."""
    _allocate("10")
    return Breaking()
