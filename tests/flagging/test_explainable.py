"""The explainable detector flags what is wrong, leaves what is right, and is honest otherwise."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from veridesk.core.model import Assessment, ClaimState, FlagKind, Source
from veridesk.core.text import sentence_spans
from veridesk.flagging import explainable
from veridesk.flagging.detector import Question
from veridesk.flagging.evidence import MAX_SOURCE
from veridesk.flagging.explainable import ExplainableDetector, load

SOURCE = Source(
    "The Golden Gate Bridge opened on 27 May 1937. It is 2,737 metres long. Joseph Strauss was the "
    "chief engineer. The bridge cost 35 million dollars and was painted orange."
)
RIGHT = "The Golden Gate Bridge opened on 27 May 1937 and is 2,737 metres long."
WRONG = (
    "The Golden Gate Bridge opened on 3 June 1941. Its chief engineer, Harold Pinter, was born in "
    "Vienna and won 14 national awards."
)


@pytest.fixture(scope="module")
def detector() -> ExplainableDetector:
    return load()


def raised(detector: ExplainableDetector, found: Assessment) -> list[str]:
    return [flag.reason for flag in found.flags if flag.probability >= detector.threshold]


def test_errors_are_flagged_with_span_kind_and_reason(detector: ExplainableDetector) -> None:
    """The wrong date is contradicted, and its flag covers it and says what the source has."""
    found = detector.assess("", WRONG, [SOURCE])

    flag = next(f for f in found.flags if "3 June 1941" in f.span.of(WRONG))
    assert flag.kind is FlagKind.CONTRADICTED
    assert flag.reason == "‘3 June 1941’ is in no source; the source says ‘27 May 1937’"
    assert found.state is ClaimState.CONTRADICTED
    assert [claim.state for claim in found.claims] == [
        ClaimState.CONTRADICTED, ClaimState.NOT_FOUND,
    ]  # fmt: skip
    assert found.claims[0].evidence[0].span.of(SOURCE.text).startswith("The Golden Gate Bridge")


def test_what_the_source_says_is_supported(detector: ExplainableDetector) -> None:
    """A faithful output has no raised flag and a lower score."""
    found = detector.assess("", RIGHT, [SOURCE])

    assert raised(detector, found) == []
    assert found.state is ClaimState.SUPPORTED
    wrong = detector.assess("", WRONG, [SOURCE])
    assert (found.score or 0) < detector.threshold <= (wrong.score or 0)


@pytest.mark.parametrize("sources", [[], [Source(""), Source(" \n")]])
def test_without_sources_nothing_is_checked(
    detector: ExplainableDetector, sources: list[Source]
) -> None:
    """Every claim is there, `not checked`, with the reason; there is no score."""
    found = detector.assess("", WRONG, sources)

    assert found.score is None
    assert found.state is ClaimState.NOT_CHECKED
    assert [c.span for c in found.claims] == sentence_spans(WRONG)
    assert {c.state for c in found.claims} == {ClaimState.NOT_CHECKED}
    assert {c.reason for c in found.claims} == {"the sample has no source to check against"}
    assert found.flags == ()


def test_an_output_without_statements_is_not_checked(detector: ExplainableDetector) -> None:
    """An empty or wordless output is not called supported."""
    for output in ("", "...", "So it is."):
        found = detector.assess("", output, [SOURCE])
        assert (found.score, found.state) == (None, ClaimState.NOT_CHECKED)


def test_what_was_not_read_is_not_checked(detector: ExplainableDetector) -> None:
    """Claims behind the limit of an output, and doubts about a cut source, stay open."""
    long = RIGHT + " Filler words stand here." * (explainable.MAX_OUTPUT // 24)
    found = detector.assess("", long, [SOURCE])
    assert found.claims[-1].state is ClaimState.NOT_CHECKED
    assert "not read" in found.reason
    assert len(found.claims) == len(sentence_spans(long))

    cut = detector.assess("", WRONG, [SOURCE, Source("Some words. " * (MAX_SOURCE // 12 + 9))])
    assert "of the sources were not read" in cut.reason
    assert cut.flags == ()
    assert cut.claims[0].state is ClaimState.NOT_CHECKED


def test_hostile_lengths_are_read_in_bounded_time(detector: ExplainableDetector) -> None:
    """Texts without spaces, stops or ends cost seconds, not minutes."""
    started = time.process_time()
    for text in ("x" * 300_000, "1," * 150_000, "A. " * 100_000, '"' * 300_000, "a b\n" * 75_000,
                 "{" * 300_000, "no " * 100_000, "é" * 300_000):  # fmt: skip
        detector.assess(text[:1000], text, [Source(text[:200_000])])
    assert time.process_time() - started < 30


def test_few_flags_are_kept(detector: ExplainableDetector) -> None:
    """An output full of errors gives the likeliest flags only, apart and in order."""
    output = " ".join(f"Person{n} Zulu won {n}777 prizes in Atlantis." for n in range(200))

    flags = detector.assess("", output, [SOURCE]).flags

    assert len(flags) == explainable.MAX_FLAGS
    assert all(a.span.end <= b.span.start for a, b in pairwise(flags))


def test_a_batch_answers_in_order(detector: ExplainableDetector) -> None:
    """A batch is what asking one by one gives."""
    questions = [Question("", WRONG, (SOURCE,)), Question("", RIGHT, ()), Question("", "", ())]

    assert detector.assess_batch(questions) == [
        detector.assess(q.prompt, q.output, q.sources) for q in questions
    ]


TEXT = st.one_of(
    st.text(max_size=120),
    st.lists(
        st.sampled_from(["Rome ", "was ", "built ", "in ", "753 ", "BC. ", "\n- ", "“", "” ", "😀",
                         "not ", "$5 ", "May 1, ", "{", "}", ": ", "猫。", "\u0301", "Dr. "]),
        max_size=25,
    ).map("".join),
)  # fmt: skip


@given(output=TEXT, prompt=TEXT, sources=st.lists(TEXT, max_size=3))
@settings(max_examples=200)
def test_any_texts_give_a_sound_assessment(
    detector: ExplainableDetector, output: str, prompt: str, sources: list[str]
) -> None:
    """Spans lie in their texts, claims cover the output, and flags agree with score and state."""
    found = detector.assess(prompt, output, [Source(text) for text in sources])

    assert [claim.span for claim in found.claims] == sentence_spans(output)
    over = raised(detector, found)
    assert (found.score is not None and found.score >= detector.threshold) == bool(over)
    for flag in found.flags:
        assert flag.span.end <= len(output)
        assert detector.parameters["floor"] <= flag.probability <= (found.score or 0)
        assert flag.reason
    for claim in found.claims:
        assert claim.reason
        assert (claim.probability is None) == (claim.state is ClaimState.NOT_CHECKED)
        for one in claim.evidence:
            assert one.span.end <= len(sources[one.source])
