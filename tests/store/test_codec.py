"""Values inside a column: read back as written, and strange ones told in words."""

import pytest

from veridesk.core.errors import UserError
from veridesk.core.model import Claim, ClaimState, Evidence, Mark, MarkKind, Shown, Span, Verdict
from veridesk.store import codec


def test_values_come_back_as_they_were_written() -> None:
    """Claims with their evidence, marks, and what was shown."""
    claims = (Claim(Span(0, 3), ClaimState.SUPPORTED, 0.1, "r", (Evidence(0, Span(1, 2), 0.5),)),)
    marks = (Mark(Span(0, 6), MarkKind.CONTRADICTED),)
    shown = Shown(None, 2, 0.25, True)

    assert codec.claims_from_json(codec.claims_to_json(claims)) == claims
    assert codec.marks_from_json(codec.marks_to_json(marks)) == marks
    assert codec.shown_from_json(codec.shown_to_json(shown)) == shown
    assert codec.word_of(Verdict, "accepted") is Verdict.ACCEPTED


@pytest.mark.parametrize("text", ["", "{", "7", "[7]", '[["x"]]', "[" * 100_000, '{"run": []}'])
def test_what_no_veridesk_writes_is_told_in_words(text: str) -> None:
    """A stranger's project is at fault then, not the program."""
    for read in (codec.claims_from_json, codec.marks_from_json):
        with pytest.raises(UserError, match="no Veridesk writes"):
            read(text)
    with pytest.raises(UserError, match="no Veridesk writes"):
        codec.word_of(Verdict, text)
