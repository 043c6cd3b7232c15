"""The decision log, replayed from what an export discloses."""

import pytest

from veridesk.core.chain import GENESIS, digest_of, link
from veridesk.exporting.log import DecisionLog
from veridesk.exporting.policy import Outcome
from veridesk.exporting.shape import ShapeError

SAMPLE = "a" * 32
EVERYBODY: frozenset[str] = frozenset()


class Writer:
    """Writes rows as an honest chain has them, whatever they say."""

    def __init__(self) -> None:
        self.log = DecisionLog({1: ("test", "1")})
        self.hash = GENESIS

    def add(
        self,
        verdict: str | None,
        by: str = "ann",
        *,
        output_sha256: str | None = None,
        undoes: int | None = None,
        redoes: int | None = None,
        flags: tuple[dict[str, object], ...] = (),
        **row: object,
    ) -> None:
        """Append a decision."""
        content = {
            "decision_id": self.log.count + 1,
            "sample_id": SAMPLE,
            "reviewer": by,
            "verdict": verdict,
            "output_sha256": output_sha256,
            "note": "",
            "marks": [],
            "seconds": None,
            "shown": None,
            "bulk": False,
            "decided_at": "2026-03-01T09:30:00.123Z",
            "undoes": undoes,
            "redoes": redoes,
        }
        digest = digest_of(content)
        previous, self.hash = self.hash, link(self.hash, digest)
        plain = {
            "decision_id": self.log.count + 1,
            "id": "x",
            "content": content,
            "flags": list(flags),
            "previous_hash": previous,
            "digest": digest,
            "hash": self.hash,
        }
        self.log.add(plain | row)

    @property
    def outcome(self) -> Outcome:
        """Where the sample stands."""
        return self.log.samples[SAMPLE].settled(EVERYBODY).outcome


def test_undo_and_redo_are_replayed() -> None:
    """The verdict that stands is the latest that was not undone, as in the project."""
    writer = Writer()

    writer.add("accepted")
    assert writer.outcome == "accepted"
    writer.add("rejected")
    assert writer.outcome == "rejected"
    writer.add(None, undoes=2)
    assert writer.outcome == "accepted"
    writer.add("rejected", redoes=2)
    assert writer.outcome == "rejected"
    writer.add(None, undoes=4)
    writer.add(None, undoes=1)
    assert writer.outcome == "pending"


def test_only_included_reviewers_are_heard() -> None:
    """What others ruled is replayed, but does not count."""
    writer = Writer()
    writer.add("accepted")
    writer.add("rejected", "bob")

    settled = writer.log.samples[SAMPLE].settled

    assert settled(EVERYBODY).outcome == "rejected"
    assert settled(frozenset({"ann"})).outcome == "accepted"
    assert settled(frozenset({"cid"})).outcome == "pending"


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ({"verdict": None, "undoes": 9}, "undoes decision 9, which is no ruling"),
        ({"verdict": None, "undoes": 1, "by": "bob"}, "of this reviewer on this sample"),
        ({"verdict": None, "undoes": 2}, "undoes decision 2, which was undone before"),
        ({"verdict": None}, "is neither a ruling nor an undo"),
        ({"verdict": "accepted", "undoes": 1}, "is neither a ruling nor an undo"),
        ({"verdict": "accepted", "redoes": 1}, "which is not what was undone"),
        ({"verdict": "accepted", "redoes": 2}, "which is not what was undone"),
        ({"verdict": "rejected", "redoes": 9}, "redoes decision 9, which is no ruling"),
        ({"verdict": "corrected"}, "exactly the verdict 'corrected'"),
        ({"verdict": "accepted", "output_sha256": "0" * 64}, "exactly the verdict 'corrected'"),
        ({"verdict": "accepted", "id": None}, "does not name the sample"),
        ({"verdict": "accepted", "id": "y"}, "names the sample otherwise than line 1 does"),
        ({"verdict": "accepted", "content": None}, "but withholds the decision"),
        ({"verdict": "accepted", "decision_id": 9}, "decision 9 where decision 4 belongs"),
        ({"verdict": "maybe"}, "content.verdict is none of"),
    ],
)
def test_a_chain_that_makes_no_sense_is_refused(last: dict[str, object], words: str) -> None:
    """Right hashes are not enough: an undo must have something to undo."""
    writer = Writer()
    writer.add("accepted")
    writer.add("rejected")
    writer.add(None, undoes=2)

    with pytest.raises(ShapeError, match=words):
        writer.add(**last)


def test_flags_name_a_known_run_and_a_span() -> None:
    """A flag of an unknown detector, or on nothing, is refused."""
    flag = {
        "run": 1,
        "detector": "test",
        "version": "1",
        "start": 0,
        "end": 5,
        "kind": "contradicted",
        "probability": 0.5,
        "reason": "",
    }
    writer = Writer()
    writer.add("accepted", flags=(flag,))
    assert writer.log.samples[SAMPLE].flags_end == 5

    with pytest.raises(ShapeError, match="that the manifest does not name"):
        writer.add("accepted", flags=({**flag, "version": "2"},))
    with pytest.raises(ShapeError, match="whose span is empty"):
        Writer().add("accepted", flags=({**flag, "end": 0},))
