"""A detector that takes too much, or too long, is stopped; it costs no more than its sample."""

import sys
import time
from pathlib import Path

import pytest

from veridesk.core.errors import UserError
from veridesk.core.model import ClaimState
from veridesk.flagging.detector import Question
from veridesk.flagging.frames import ChildLost
from veridesk.flagging.limits import LEAST_MEMORY, SCRAP, Limits, environment, thread_count
from veridesk.flagging.process import DetectorProcess

HERE = Path(__file__).parent
GIGABYTE = 1 << 30
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps this limit")


def prying(**wishes: object) -> DetectorProcess:
    return DetectorProcess(
        "prying", factory="breaking_detectors:Prying", paths=[HERE], **wishes
    )  # fmt: skip


def asked(*orders: str) -> list[Question]:
    return [Question("", order) for order in orders]


@only_linux
def test_a_detector_gets_no_more_memory_than_it_may_have() -> None:
    """Ten gigabytes are refused; the sample is `not checked`, the others and the machine live."""
    with prying(limits=Limits(memory=GIGABYTE)) as child:
        first, greedy, last = child.assess_batch(asked("priority", "allocate 10", "priority"))

    assert "memory" in child.facts.walls
    assert greedy.state is ClaimState.NOT_CHECKED
    assert "more than the 1.0 GB" in greedy.reason
    assert first.score == last.score == 0.1


@only_linux
def test_a_model_that_does_not_fit_is_told_before_anything_is_asked() -> None:
    """Loading too much ends in one sentence that says what to do."""
    child = DetectorProcess(
        "greedy", factory="breaking_detectors:greedy_while_loading", paths=[HERE],
        limits=Limits(memory=GIGABYTE),
    )  # fmt: skip
    with pytest.raises(UserError, match=r"more than the 1\.0 GB it may use; choose a smaller"):
        child.start()


def test_a_batch_that_takes_too_long_is_ended() -> None:
    """Time runs out for the sleeper alone."""
    began = time.monotonic()
    with prying(batch_seconds=1.5, sample_seconds=1.0) as child:
        sleeper, other = child.assess_batch(asked("sleep 600", "priority"))

    assert time.monotonic() - began < 60
    assert sleeper.state is ClaimState.NOT_CHECKED
    assert "longer than 1 seconds" in sleeper.reason
    assert other.score == 0.1


def test_a_detector_that_answers_nothing_at_all_is_given_up() -> None:
    """A model that fails on each sample does not cost a minute for each of a million."""
    with (
        prying(batch_seconds=0.3, sample_seconds=0.1) as child,
        pytest.raises(ChildLost, match="failed on each of the first 8 samples"),
    ):
        child.assess_batch(asked(*["sleep 60"] * 20))


def test_priority_and_threads_are_those_asked_for() -> None:
    """The reviewer's own programs come first, and the model computes with as many threads."""
    with prying(limits=Limits(niceness=19, threads=3)) as child:
        priority, threads = child.assess_batch(asked("priority", "variable OMP_NUM_THREADS"))

    if sys.platform != "win32":
        assert priority.reason == "19"
    assert threads.reason == "3"


@pytest.mark.skipif(sys.platform == "win32", reason="files are not limited there")
def test_complaints_do_not_fill_the_disk() -> None:
    """What a library writes to its standard error ends at a megabyte."""
    with prying() as child:
        child.assess_batch(asked("complain 5"))
        assert child._errors is not None
        child._errors.seek(0, 2)
        assert child._errors.tell() <= SCRAP


def test_what_nobody_chose_fits_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is always a thread, and memory enough for a small model."""
    assert Limits().memory_bytes >= LEAST_MEMORY
    assert Limits().thread_count >= 1
    assert environment(Limits(threads=2))["OMP_NUM_THREADS"] == "2"
    monkeypatch.setenv("VERIDESK_THREADS", "5")
    assert thread_count() == 5
    monkeypatch.setenv("VERIDESK_THREADS", "many")
    assert thread_count() == Limits().thread_count
