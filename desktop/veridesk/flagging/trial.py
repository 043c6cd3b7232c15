"""One detector, one sample, nothing stored: what it would find, and how long it takes."""

import time
from dataclasses import dataclass

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Assessment
from veridesk.flagging.detector import Question
from veridesk.flagging.frames import ChildLost
from veridesk.flagging.limits import Limits
from veridesk.flagging.process import DetectorProcess

SECONDS = 600.0
"""Longer than this nobody waits for one sample."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a detector found on one sample; flags from `threshold` on would count as raised.

    `loading` are the seconds until it was ready, `seconds` those that the sample itself took.
    """

    detector: str
    assessment: Assessment
    threshold: float
    loading: float
    seconds: float


def try_detector(
    job: Job,
    detector: str,
    question: Question,
    *,
    limits: Limits | None = None,
    seconds: float = SECONDS,
) -> Trial:
    """Have a detector (a name, or a folder with a model) look at one sample.

    Raises UserError where it cannot be loaded, Cancelled as soon as the job is cancelled.
    """
    child = DetectorProcess(detector, batch_seconds=seconds, sample_seconds=seconds, limits=limits)
    job.on_cancel(child.kill)
    began = time.monotonic()
    try:
        with child:
            ready = time.monotonic()
            (found,) = child.assess_batch([question])
            done = time.monotonic()
            facts = child.facts
    except ChildLost as error:
        job.check()
        raise UserError(f"the detector could not be tried: {error}; try again") from error
    except UserError:
        job.check()
        raise
    return Trial(facts.name, found, facts.threshold, ready - began, done - ready)
