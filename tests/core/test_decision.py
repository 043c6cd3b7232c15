"""The content of a decision is the same text however it was stored."""

from veridesk.core.chain import digest_of
from veridesk.core.decision import content_of
from veridesk.core.model import Ruling, Verdict


def test_whole_seconds_and_their_stored_form_are_one_content() -> None:
    """A column of real numbers gives 5 back as 5.0; the digest must not tell the two apart."""
    digests = {
        digest_of(
            content_of(
                decision_id=1,
                sample_id="s",
                reviewer="ann",
                ruling=Ruling(Verdict.ACCEPTED, seconds=seconds),
                decided_at="2026-03-01T09:30:00.123Z",
                undoes=None,
                redoes=None,
            )
        )
        for seconds in (5, 5.0)
    }

    assert len(digests) == 1
