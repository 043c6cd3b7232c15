"""A report says what is proven and, as plainly, what is not."""

from pathlib import Path

import pytest

from veridesk.exporting.verify import Fault, VerifyReport

SOUND = VerifyReport(Path("out"), None, rows=6, decisions=13, disclosed=13, files=4)


def _all(report: VerifyReport) -> str:
    return "\n".join(report.not_proven)


def test_an_unsigned_delivery_proves_no_maker() -> None:
    """A chain without a key finds accidents, not adversaries; integrity is not completeness."""
    assert "accidents, not adversaries" in _all(SOUND)
    assert "Integrity is not completeness" in _all(SOUND)
    assert "by accident" in "\n".join(SOUND.proven)
    assert not any("signed" in sentence for sentence in SOUND.proven)


@pytest.mark.parametrize(
    ("is_pinned", "proven", "not_proven"),
    [
        (True, "the key you named", "Who held the key"),
        (False, "the key that came with the delivery", "of one piece"),
    ],
)
def test_a_signed_delivery_says_whose_key(is_pinned: bool, proven: str, not_proven: str) -> None:
    """A key that travels with the delivery vouches for nobody."""
    report = VerifyReport(Path("out"), None, files=4, key_id="ab" * 32, is_pinned=is_pinned)

    assert proven in "\n".join(report.proven)
    assert "ab" * 32 in "\n".join(report.proven)
    assert not_proven in _all(report)
    assert "adversaries" not in _all(report)
    assert ("--key" in _all(report)) is not is_pinned


def test_what_is_only_hashed_or_withheld_is_said() -> None:
    """The words name the files and count the decisions."""
    report = VerifyReport(
        Path("out"), None, decisions=5, disclosed=3, others=("a.jsonl", "b.jsonl", "README.md")
    )

    assert "What 2 of the decisions say" in _all(report)
    assert "a.jsonl, b.jsonl and README.md fits" in _all(report)
    many = VerifyReport(Path("out"), None, others=tuple("abcdefg"))
    assert "a, b, c, d and 3 more files" in _all(many)
    assert "withheld" not in _all(SOUND)
    assert "hashes were checked" not in _all(SOUND)


def test_a_program_in_the_delivery_is_not_to_be_trusted() -> None:
    """Whoever forges a delivery forges its verifier too."""
    report = VerifyReport(Path("out"), None, brings_verifier=True)

    assert "Use one from a place that you trust" in _all(report)
    assert "verify.py" not in _all(SOUND)


def test_a_fault_proves_nothing() -> None:
    """The check ends at the first fault, and says so."""
    report = VerifyReport(Path("out"), Fault("dataset.jsonl", 3, "was edited"))

    assert report.proven == ()
    assert report.not_proven[0].startswith("Anything.")
    assert report.words().startswith("dataset.jsonl line 3: was edited\n")


def test_words_and_plain_values_carry_the_same() -> None:
    """What a person reads, a script gets."""
    plain = SOUND.as_dict()

    for sentence in (*plain["proven"], *plain["not_proven"]):
        assert sentence in SOUND.words()
    assert plain["signed"] is False
    assert plain["ok"] is True
