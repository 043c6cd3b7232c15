"""Spans and reasons: whole words and figures, and sentences that a person can check."""

import pytest
from tests.flagging.tiny_model import save_tiny_model

from veridesk.core.model import Flag, FlagKind, Source
from veridesk.flagging.evidence import MAX_SOURCE
from veridesk.flagging.neural import NEURAL, NeuralDetector, load_folder

SOURCE = (
    "The bridge over the river was opened on 4 May 1998 by the mayor. It cost 4,500 dollars. "
    "The school beside it opened in 1989. The doors open at 9:30 am."
)
DOUBTED = ("1989", "4,700", "mayor", "not", "school")


@pytest.fixture(scope="module")
def detector(tmp_path_factory: pytest.TempPathFactory) -> NeuralDetector:
    folder = tmp_path_factory.mktemp("model")
    return load_folder(save_tiny_model(folder, [SOURCE], ["1989", "not", "school"]), NEURAL)


def raised(detector: NeuralDetector, output: str, source: str = SOURCE) -> list[Flag]:
    found = detector.assess("", output, [Source(source)])
    return [flag for flag in found.flags if flag.probability >= detector.threshold]


def test_a_right_figure_in_the_wrong_place_is_named_beside_the_right_one(
    detector: NeuralDetector,
) -> None:
    """The reason says what the source gives and what the output says."""
    output = "The bridge over the river was opened by the mayor in 1989."

    (flag,) = raised(detector, output, SOURCE.replace("on 4 May 1998", "in 1998"))

    assert flag.span.of(output) == "1989"
    assert flag.kind is FlagKind.CONTRADICTED
    assert flag.reason == "the source says ‘1998’, the output says ‘1989’"


def test_a_figure_is_flagged_whole(detector: NeuralDetector) -> None:
    """A new number takes its unit with it, and its thousands are not torn."""
    output = "It cost 4,700 dollars."

    (flag,) = [f for f in raised(detector, output) if "4,700" in f.span.of(output)]

    assert flag.span.of(output) == "4,700 dollars"
    assert flag.reason == "the source says ‘4,500 dollars’, the output says ‘4,700 dollars’"


def test_spans_carry_no_function_words_at_their_ends(detector: NeuralDetector) -> None:
    """Neighbouring doubts become one span; what holds it together at the ends is left out."""
    output = "The bridge was opened with some purple and orange elephants."

    (flag,) = raised(detector, output)

    assert flag.span.of(output) == "purple and orange elephants"
    assert flag.reason == "‘purple’, ‘orange’, ‘elephants’ are in no source"


def test_a_bracket_that_was_opened_is_closed(detector: NeuralDetector) -> None:
    """A span does not end in the middle of a pair."""
    output = "The bridge (purple elephants) was opened."

    (flag,) = raised(detector, output.replace("bridge (", "bridge of glass ("))

    assert flag.span.of(output.replace("bridge (", "bridge of glass (")).endswith("elephants)")


def test_a_lone_negation_can_be_flagged(detector: NeuralDetector) -> None:
    """A word that turns a statement round is no filler."""
    output = "The bridge over the river was not opened by the mayor."

    (flag,) = raised(detector, output)

    assert flag.span.of(output) == "not"
    assert flag.kind is FlagKind.CONTRADICTED
    assert flag.reason.startswith("the closest passage says otherwise: ‘The bridge over")


def test_what_stands_in_no_passage_together_is_told(detector: NeuralDetector) -> None:
    """Without new words or figures the closest passage is shown."""
    output = "The mayor opened the school."

    (flag,) = raised(detector, output)

    assert flag.span.of(output) == "school"
    assert flag.reason.startswith("the closest passage says otherwise: ‘")


def test_a_source_that_was_not_read_to_its_end_raises_nothing(detector: NeuralDetector) -> None:
    """What seems missing may stand in the part that was not read."""
    long = "The river is long. " * (MAX_SOURCE // 19 + 10)

    found = detector.assess("", "The river is purple.", [Source(long)])

    assert found.flags == ()
    assert "characters of the sources were not read" in found.reason
    assert found.claims[0].reason == "not found, but the sources were not read to their end"
