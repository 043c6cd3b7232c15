"""The other fields of a record, as plain lines."""

import json

from veridesk.core.model import Rid, Sample, SampleId, Source
from veridesk.core.record import LONGEST, other_fields

SAMPLE = Sample(Rid(1), SampleId("s"), "the output", "the prompt", (Source("the source"),))


def test_only_what_is_not_on_screen_is_told() -> None:
    """Prompt, output and sources stand in their panes; all other fields are told in order."""
    record = {
        "id": 7,
        "prompt": "the prompt",
        "output": "the output ",
        "sources": [{"text": "the source", "title": "t"}],
        "meta": {"temperature": 0.7, "tags": ["ä"]},
        "note": "<b>bold</b>",
        "empty": "",
    }

    assert other_fields(json.dumps(record).encode(), SAMPLE) == (
        'id: 7\nmeta: {"temperature": 0.7, "tags": ["ä"]}\nnote: <b>bold</b>\nempty: '
    )


def test_what_is_no_object_is_told_as_it_is() -> None:
    """A broken record is shown raw, a long one is cut."""
    assert other_fields(b"{broken", SAMPLE) == "{broken"
    assert other_fields(b"[1, 2]", SAMPLE) == "[1, 2]"
    long = other_fields(json.dumps({"a": "x" * 2 * LONGEST}).encode(), SAMPLE)
    assert len(long) < LONGEST + 20
    assert long.endswith("… and more")
    assert "bytes" in other_fields(b" " * (5 * 1024 * 1024), SAMPLE)
