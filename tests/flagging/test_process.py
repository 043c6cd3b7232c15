"""A real child process is asked, breaks in every way, and costs one batch at most."""

import io
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.core.model import ClaimState, Source
from veridesk.flagging.detector import Question, find_detector
from veridesk.flagging.process import (
    CHILD_OPTION,
    ChildLost,
    DetectorProcess,
    child_command,
    child_environment,
    read_frame,
    write_frame,
)

HERE = Path(__file__).parent
SOURCES = (Source("The bridge opened in 1937."),)


def breaking(attribute: str = "Breaking", **limits: float) -> DetectorProcess:
    factory = f"breaking_detectors:{attribute}"
    return DetectorProcess("breaking", factory=factory, paths=[HERE], **limits)


@pytest.fixture(scope="module")
def child() -> Iterator[DetectorProcess]:
    with breaking(batch_seconds=3.0, sample_seconds=1.0) as started:
        yield started


def asked(*outputs: str) -> list[Question]:
    return [Question("", output, SOURCES) for output in outputs]


def test_the_child_answers_as_the_detector_would_here() -> None:
    """What comes over the pipe equals what the detector says in this process."""
    question = Question("When?", "The bridge opened in 1939.", SOURCES)
    here = find_detector("explainable")

    with DetectorProcess("explainable") as process:
        there = process.assess_batch([question, question])

    assert there == here.assess_batch([question, question])
    assert process.facts.weights_hash == here.weights_hash
    assert process.facts.parameters == here.parameters
    assert process.losses == 0


def test_the_child_loads_neither_store_nor_window(child: DetectorProcess) -> None:
    """The model's process can reach no project and no window, and gives way to others."""
    found, variables, niceness = child.assess_batch(asked("modules", "environment", "niceness"))

    loaded = found.reason.split()
    assert "veridesk.flagging.detector" in loaded
    assert not [name for name in loaded if name.startswith(("veridesk.store", "PySide6"))]
    assert "sqlite3" not in loaded
    assert "VERIDESK_HOME" not in variables.reason.split()
    assert int(niceness.reason) >= min(19, os.nice(0) + 10)


def test_what_a_library_prints_stays_out_of_the_frames(child: DetectorProcess) -> None:
    """Noise on standard output harms nothing."""
    assert [a.score for a in child.assess_batch(asked("print", "fine"))] == [0.2, 0.2]


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ("die", "ended by itself"),
        ("hang", "longer than 1 seconds"),
        ("raise", "failed (ValueError)"),
        ("garbage", "no answer"),
        ("huge", "too long"),
        ("outside", "outside of its text"),
    ],
)
def test_a_broken_batch_costs_only_the_sample_that_broke_it(
    child: DetectorProcess, order: str, reason: str
) -> None:
    """The others of the batch are assessed; the culprit is `not checked`, with the reason."""
    before = child.losses

    first, culprit, last = child.assess_batch(asked("fine", f"please {order}", "bad"))

    assert (first.score, last.score) == (0.2, 0.9)
    assert culprit.score is None
    assert culprit.state is ClaimState.NOT_CHECKED
    assert reason in culprit.reason
    assert "please" not in culprit.reason
    assert child.losses > before
    assert child.assess_batch(asked("fine"))[0].score == 0.2


def test_too_few_answers_are_no_answer() -> None:
    """A detector that drops samples cannot shift the answers of others."""
    with breaking("Short") as child:
        answers = child.assess_batch(asked("one", "two"))

    assert [answer.score for answer in answers] == [None, None]
    assert "another number" in answers[0].reason


def test_kill_from_another_thread_ends_a_hanging_batch() -> None:
    """Cancelling waits for nothing, and a killed process does not come back."""
    with breaking() as child:
        timer = threading.Timer(0.3, child.kill)
        timer.start()
        with pytest.raises(ChildLost):
            child.assess_batch(asked("hang"))
        timer.join()
        with pytest.raises(ChildLost):
            child.assess_batch(asked("fine"))


def test_killed_before_it_starts_it_never_starts() -> None:
    """A cancel that comes early is not forgotten."""
    child = breaking()
    child.kill()

    with pytest.raises(ChildLost):
        child.start()


def test_a_detector_that_cannot_load_is_a_clear_error() -> None:
    """The user reads what the child said last, and unknown names what is known."""
    with pytest.raises(UserError, match="libfoo"), breaking("dies_while_loading"):
        pass
    with pytest.raises(UserError, match=r"known are: .*explainable"), DetectorProcess("nonsense"):
        pass


def test_asking_without_starting_is_told() -> None:
    """Facts and answers exist only once the child runs."""
    with pytest.raises(ChildLost):
        _ = DetectorProcess("explainable").facts


def test_the_command_fits_a_frozen_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """A frozen program starts itself with an option, a checkout the module."""
    assert child_command()[-2:] == ["-m", "veridesk.flagging.child"]
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert child_command()[1:] == [CHILD_OPTION]


def test_the_environment_holds_only_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets of the shell stay out; hubs are off limits."""
    monkeypatch.setenv("SOME_SECRET", "x")

    environment = child_environment()

    assert "SOME_SECRET" not in environment
    assert environment["HF_HUB_OFFLINE"] == "1"


@given(st.lists(st.binary(max_size=200), max_size=6))
def test_frames_come_out_as_they_went_in(payloads: list[bytes]) -> None:
    """Any bytes survive the pipe, in order, and its end is seen."""
    stream = io.BytesIO()
    for payload in payloads:
        write_frame(stream, payload)
    stream.seek(0)

    assert [read_frame(stream) for _ in payloads] == payloads
    assert read_frame(stream) is None


@given(st.binary(min_size=1, max_size=40))
def test_hostile_bytes_are_an_error_and_never_a_hang(raw: bytes) -> None:
    """Cut and lying frames are refused."""
    stream = io.BytesIO(raw)
    try:
        payload = read_frame(stream, limit=16)
    except ChildLost:
        return
    assert payload == raw[4 : 4 + len(payload or b"")]
