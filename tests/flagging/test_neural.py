"""The neural detectors: what they flag, what they leave open, and that they say it each time."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.flagging.tiny_model import save_tiny_model

from veridesk.core.errors import UserError
from veridesk.core.model import ClaimState, FlagKind, Source
from veridesk.core.resources import resource
from veridesk.flagging import neural
from veridesk.flagging.detector import Question
from veridesk.flagging.explainable import MAX_OUTPUT
from veridesk.flagging.neural import COMBINED, NEURAL, NeuralDetector, load_folder

SOURCE = "The old bridge over the river was opened in 1998. It is built of steel. Anna planned it."
OUTPUT = "The old bridge over the river was opened in 1998. It is built of chocolate."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny_model(tmp_path_factory.mktemp("model"), [SOURCE, OUTPUT], ["never"])


@pytest.fixture(scope="module", params=[NEURAL, COMBINED])
def detector(folder: Path, request: pytest.FixtureRequest) -> NeuralDetector:
    return load_folder(folder, request.param)


def test_what_the_network_doubts_is_flagged_and_nothing_else(detector: NeuralDetector) -> None:
    """The doubted word has a flag, its claim is not found, and the copied claim is supported."""
    found = detector.assess("", OUTPUT, [Source(SOURCE)])

    (flag,) = [flag for flag in found.flags if flag.probability >= detector.threshold]
    assert flag.span.of(OUTPUT) == "chocolate"
    assert flag.kind is FlagKind.UNSUPPORTED
    assert "chocolate" in flag.reason
    assert [claim.state for claim in found.claims] == [
        ClaimState.SUPPORTED, ClaimState.NOT_FOUND,
    ]  # fmt: skip
    assert found.claims[0].reason == "a source says this word for word"
    assert found.score == flag.probability == found.claims[1].probability
    evidence = found.claims[1].evidence[0]
    assert evidence.span.of(SOURCE) == "It is built of steel."


def test_contradiction_is_told_from_absence(detector: NeuralDetector) -> None:
    """The network's kind becomes the flag's."""
    found = detector.assess("", "The bridge was never opened by Anna.", [Source(SOURCE)])

    raised = [flag for flag in found.flags if flag.probability >= detector.threshold]
    assert [flag.kind for flag in raised] == [FlagKind.CONTRADICTED]
    assert found.state is ClaimState.CONTRADICTED


def test_without_sources_nothing_is_checked(detector: NeuralDetector) -> None:
    """No evidence, no verdict."""
    found = detector.assess("", OUTPUT, [Source("  ")])

    assert (found.score, found.state, found.flags) == (None, ClaimState.NOT_CHECKED, ())
    assert len(found.claims) == 2


def test_an_output_without_words_is_not_checked(detector: NeuralDetector) -> None:
    """Marks and blanks claim nothing."""
    assert detector.assess("", "***\n---", [Source(SOURCE)]).score is None


def test_what_is_too_long_says_so(detector: NeuralDetector) -> None:
    """The claims behind the limit are there, as not checked."""
    long = "The old bridge over the river was opened in 1998. " * (MAX_OUTPUT // 50 + 2)

    found = detector.assess("", long, [Source(SOURCE)])

    assert found.claims[-1].state is ClaimState.NOT_CHECKED
    assert "too long" in found.claims[-1].reason
    assert "claims of the output were not read" in found.reason


def test_a_batch_says_what_single_questions_say(detector: NeuralDetector) -> None:
    """The same input gives the same flags, in any company and any number of times."""
    questions = [
        Question("", OUTPUT, (Source(SOURCE),)),
        Question("", "Nothing of this is true in Paris.", (Source("A short one."),)),
        Question("", OUTPUT, (Source(SOURCE),)),
    ]

    found = detector.assess_batch(questions)

    assert found[0] == found[2]
    assert found == [detector.assess(q.prompt, q.output, q.sources) for q in questions]


@settings(max_examples=40, deadline=None)
@given(output=st.text(max_size=200), source=st.text(min_size=1, max_size=200))
def test_spans_lie_in_their_texts_whatever_they_hold(
    detector: NeuralDetector, output: str, source: str
) -> None:
    """Offsets count code points and flags begin and end with what can be read."""
    found = detector.assess("", output, [Source(source)])

    for flag in found.flags:
        text = flag.span.of(output)
        assert len(text) == flag.span.end - flag.span.start
        assert text.strip() == text
    for claim in found.claims:
        for evidence in claim.evidence:
            assert evidence.span.end <= len(source)
    raised = any(flag.probability >= detector.threshold for flag in found.flags)
    assert raised == (found.score is not None and found.score >= detector.threshold)


def test_the_two_detectors_are_told_apart(folder: Path) -> None:
    """Runs of the two never mix, and both name what decides their flags."""
    first, second = load_folder(folder, NEURAL), load_folder(folder, COMBINED)

    assert (first.name, second.name) == ("neural", "combined")
    assert first.weights_hash != second.weights_hash
    assert first.parameters == {
        "floor": 0.1, "threshold": 0.5, "window": 192, "part": 72, "claims": 3,
    }  # fmt: skip


def test_a_network_without_its_calibration_is_refused(folder: Path, tmp_path: Path) -> None:
    """A calibration of another network would make every probability wrong."""
    other = save_tiny_model(tmp_path, [SOURCE])
    (other / "calibration.json").write_bytes((folder / "calibration.json").read_bytes())

    with pytest.raises(UserError, match="fitted for another network"):
        load_folder(other, NEURAL)


def test_a_missing_model_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person learns what is missing and what to do."""
    monkeypatch.setattr(neural, "MODEL", "models/none")

    with pytest.raises(UserError, match=r"models/none is missing.*install Veridesk again"):
        neural.load_combined()


TWINS = (
    (
        "The Golden Gate Bridge opened in 1937. The Bay Bridge opened in 1936; repaired in 1989.",
        "The Golden Gate Bridge opened to the public in {}.", "1937", "1989",
    ),
    (
        "Maria Lopez founded the bakery in Lyon. Her brother Pedro runs a cinema in Nantes.",
        "The bakery in Lyon was founded by {}.", "Maria Lopez", "Harold Pinter",
    ),
    (
        "The museum has 42 rooms and is open from Tuesday to Sunday. Tickets cost 9 euros.",
        "Visitors can see the {} rooms of the museum.", "42", "57",
    ),
    (
        "Sales rose by 12 percent in Spain and fell by 7 percent in Italy.",
        "In Spain the sales {} by 12 percent.", "rose", "fell",
    ),
)  # fmt: skip


@pytest.mark.parametrize("name", [NEURAL, COMBINED])
def test_the_shipped_network_tells_twins_apart(name: str) -> None:
    """An error raises the score of a claim that is else the same, more often than not."""
    detector = load_folder(resource(neural.MODEL), name, threads=1)
    right = 0
    for source, text, sound, harmed in TWINS:
        scores = [
            detector.assess("", text.format(word), [Source(source)]).score or 0.0
            for word in (sound, harmed)
        ]
        right += scores[1] > scores[0]

    assert right >= 3
    assert detector.weights_hash == load_folder(resource(neural.MODEL), name).weights_hash
