"""The hash chain over decisions."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.chain import GENESIS, canonical_json, digest_of, link
from veridesk.core.decision import content_of, mark_from_plain, mark_to_plain
from veridesk.core.model import Mark, MarkKind, Ruling, Span, Verdict

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def test_canonical_json_does_not_depend_on_the_order_of_keys() -> None:
    """Two receivers with dictionaries in different orders compute the same digest."""
    assert canonical_json({"b": 1, "a": "é"}) == '{"a":"é","b":1}'
    assert digest_of({"b": 1, "a": 2}) == digest_of({"a": 2, "b": 1})


def test_a_link_is_the_hash_of_the_two_lines_it_names() -> None:
    """The formula in the docstring is what is computed."""
    digest = digest_of({"x": 1})

    assert link(GENESIS, digest) == hashlib.sha256(f"{GENESIS}\n{digest}".encode()).hexdigest()


def test_numbers_that_json_cannot_hold_are_refused() -> None:
    """NaN has no canonical form, so it never enters the chain."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        digest_of({"x": float("nan")})


@given(TEXT, TEXT, st.sampled_from([v for v in Verdict if v is not Verdict.CORRECTED]))
def test_any_changed_word_changes_the_digest(note: str, other: str, verdict: Verdict) -> None:
    """A note that differs in one character gives another digest."""

    def digest(text: str) -> str:
        content = content_of(
            decision_id=1,
            sample_id="s",
            reviewer="ann",
            ruling=Ruling(verdict, note=text),
            decided_at="2026-01-01T00:00:00.000Z",
            undoes=None,
            redoes=None,
        )
        assert json.loads(canonical_json(content)) == content
        return digest_of(content)

    assert (digest(note) == digest(other)) == (note == other)


@given(st.integers(0, 99), st.integers(1, 99), st.sampled_from(MarkKind), st.none() | TEXT)
def test_marks_survive_being_written_as_json(
    start: int, length: int, kind: MarkKind, reason: str | None
) -> None:
    """What is read back equals what was written."""
    mark = Mark(Span(start, start + length), kind, reason)

    assert mark_from_plain(json.loads(json.dumps(mark_to_plain(mark)))) == mark


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {},
        {"start": 0, "end": 0, "kind": "supported"},
        {"start": 3, "end": 1, "kind": "supported"},
        {"start": True, "end": 2, "kind": "supported"},
        {"start": 0.0, "end": 2, "kind": "supported"},
        {"start": 0, "end": 2, "kind": "fine"},
        {"start": 0, "end": 2, "kind": "supported", "reason": 7},
    ],
)
def test_what_is_no_mark_is_refused(plain: object) -> None:
    """Hostile values raise ValueError and nothing else."""
    with pytest.raises(ValueError, match=r"."):
        mark_from_plain(plain)
