"""A detector is tried on one sample: timed, stoppable, and nothing is kept."""

import threading
import time
from pathlib import Path

import pytest

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job
from veridesk.core.model import Source
from veridesk.flagging import trial
from veridesk.flagging.detector import Question, find_detector
from veridesk.flagging.process import DetectorProcess
from veridesk.flagging.trial import try_detector

QUESTION = Question("", "It opened in 1939.", (Source("It opened in 1937."),))


def test_a_trial_says_what_would_be_found_and_how_long_it_took() -> None:
    """Just what the detector itself finds; loading and looking are timed apart."""
    found = try_detector(Job(), "explainable", QUESTION)

    assert found.detector == "explainable"
    assert found.assessment == find_detector("explainable").assess_batch([QUESTION])[0]
    assert "1939" in found.assessment.flags[0].span.of(QUESTION.output)
    assert 0 < found.threshold < 1
    assert found.loading > found.seconds > 0


def test_a_trial_that_hangs_is_stopped_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cancelling kills the process, whatever it does."""
    here = Path(__file__).parent
    monkeypatch.setattr(
        trial,
        "DetectorProcess",
        lambda name, **more: DetectorProcess(
            name, factory="breaking_detectors:Breaking", paths=[here], **more
        ),
    )
    job = Job()
    timer = threading.Timer(1.5, job.cancel)
    timer.start()
    began = time.monotonic()

    with pytest.raises(Cancelled):
        try_detector(job, "breaking", Question("", "hang", QUESTION.sources))

    timer.join()
    assert time.monotonic() - began < 30


def test_a_detector_that_is_not_there_is_told(tmp_path: Path) -> None:
    """An unknown name, and a folder without a model."""
    with pytest.raises(UserError, match="no detector called"):
        try_detector(Job(), "nobody", QUESTION)
    with pytest.raises(UserError, match=r"no config\.json"):
        try_detector(Job(), str(tmp_path), QUESTION)
