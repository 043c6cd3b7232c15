"""What is being typed is assessed by a warm child, and whoever asks never waits."""

import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from veridesk.core.model import ClaimState, Source
from veridesk.flagging.detector import Question
from veridesk.flagging.live import LiveAnswer, LiveDetector

HERE = Path(__file__).parent
SOURCES = (Source("The bridge opened in 1937."),)
PATIENCE = 60.0


@contextmanager
def breaking(
    attribute: str = "Breaking", seconds: float = 20.0
) -> Iterator[tuple[LiveDetector, "queue.Queue[LiveAnswer]"]]:
    answers: queue.Queue[LiveAnswer] = queue.Queue()
    factory = f"breaking_detectors:{attribute}"
    live = LiveDetector(answers.put, "breaking", factory=factory, paths=[HERE], seconds=seconds)
    try:
        yield live, answers
    finally:
        live.close()
        live.join(PATIENCE)


def asked(output: str) -> Question:
    return Question("", output, SOURCES)


def test_a_typed_text_is_assessed() -> None:
    """The answer names its text and the threshold from which on a flag counts."""
    with breaking() as (live, answers):
        live.ask(asked("bad words"))
        answer = answers.get(timeout=PATIENCE)

    assert answer.output == "bad words"
    assert answer.threshold == 0.5
    assert [flag.probability for flag in answer.assessment.flags] == [0.9]


def test_an_overtaken_text_is_not_assessed() -> None:
    """Of many questions asked while one is at work, only the last is answered."""
    with breaking() as (live, answers):
        live.ask(asked("first"))
        first = answers.get(timeout=PATIENCE)
        for number in range(200):
            live.ask(asked(f"text {number}"))
        found = [first.output]
        while found[-1] != "text 199":
            found.append(answers.get(timeout=PATIENCE).output)

    assert len(found) < 200


def test_a_child_that_dies_leaves_not_checked_and_the_next_text_is_assessed() -> None:
    """A crash is said in words and costs nothing else."""
    with breaking() as (live, answers):
        live.ask(asked("die"))
        dead = answers.get(timeout=PATIENCE)
        live.ask(asked("good"))
        alive = answers.get(timeout=PATIENCE)

    assert dead.assessment.state is ClaimState.NOT_CHECKED
    assert "ended by itself" in dead.assessment.reason
    assert alive.assessment.state is ClaimState.SUPPORTED


def test_a_slow_child_leaves_not_checked() -> None:
    """It is given up after its time."""
    with breaking(seconds=0.5) as (live, answers):
        live.ask(asked("hang"))
        answer = answers.get(timeout=PATIENCE)

    assert answer.assessment.state is ClaimState.NOT_CHECKED


def test_a_detector_that_cannot_start_leaves_not_checked() -> None:
    """Each time, with the reason."""
    with breaking("dies_while_loading") as (live, answers):
        live.ask(asked("good"))
        answer = answers.get(timeout=PATIENCE)

    assert answer.assessment.state is ClaimState.NOT_CHECKED
    assert "does not start" in answer.assessment.reason


def test_asking_and_closing_never_wait() -> None:
    """With a child that hangs, both come back at once, and the thread ends."""
    with breaking(seconds=600.0) as (live, answers):
        live.ask(asked("good"))
        answers.get(timeout=PATIENCE)
        live.ask(asked("hang"))
        start = time.monotonic()
        live.ask(asked("hang again"))
        live.close()
        assert time.monotonic() - start < 1.0
        live.join(PATIENCE)

    assert "veridesk-live-detector" not in {thread.name for thread in threading.enumerate()}
    assert answers.empty()
