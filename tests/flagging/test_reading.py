"""Words and claims get the network's scores, and what is copied is not read at all."""

from collections.abc import Sequence

from tests.flagging.tiny_tokenizer import tiny_tokenizer

from veridesk.core.model import Source
from veridesk.flagging.claims import claim_spans, read_claims
from veridesk.flagging.detector import Question
from veridesk.flagging.onnx_model import WindowScores
from veridesk.flagging.reading import SURE, OutputReader, ReadWords, is_copied
from veridesk.flagging.windows import Budget, Window, WindowMaker

SOURCE = "The old bridge over the river was opened in 1998. It is built of steel."
TOKENIZER = tiny_tokenizer([SOURCE])


class Counting:
    """A network that gives each token the number of code points of its word, and counts windows."""

    sha256 = "0"

    def __init__(self) -> None:
        self.seen: list[Window] = []

    def read(self, windows: Sequence[Window]) -> list[WindowScores]:
        self.seen += windows
        return [
            WindowScores(
                [float(end - start) for start, end in window.offsets],
                [0.25] * len(window.offsets),
                {claim: float(window.claims.count(claim)) for claim in window.claims},
            )
            for window in windows
        ]


def read(output: str, budget: Budget | None = None) -> tuple[list[ReadWords], Counting]:
    network = Counting()
    maker = WindowMaker(TOKENIZER, budget)
    claims = read_claims(output, claim_spans(output))
    sources = (Source(SOURCE),)
    found = OutputReader(network, maker).read(
        Question("", output, sources), claims, maker.grounds(sources)
    )
    return found, network


def test_a_word_has_the_highest_score_of_its_tokens() -> None:
    """Words in several tokens are whole again, and marks between words count for none."""
    (one,), _ = read("It is built, of xyz.")

    assert [word.text for word in one.claim.words] == ["It", "is", "built", "of", "xyz"]
    assert one.wrong == [2.0, 2.0, 5.0, 2.0, 1.0]
    assert one.contradicted == [0.25] * 5
    assert one.logit == 9.0, "three words, three signs for xyz, of, comma and full stop"


def test_what_a_source_says_word_for_word_is_not_read() -> None:
    """Copied claims cost no run of the network; other claims of the output are still read."""
    found, network = read(f"{SOURCE[:49]} It is built of wood and glue.")

    assert [one.is_copied for one in found] == [True, False]
    assert found[0].wrong == [SURE] * len(found[0].claim.words)
    assert [window.claim_indices for window in network.seen] == [[1]]


def test_an_output_that_is_copied_whole_runs_no_network() -> None:
    """Then there is nothing to read."""
    _, network = read(SOURCE[:49])

    assert network.seen == []


def test_a_claim_in_several_windows_has_its_highest_score() -> None:
    """The most doubtful part decides."""
    output = "It lists " + ", ".join(f"river {n}" for n in range(40)) + "."

    (one,), network = read(output, Budget(64, 24))

    assert len(network.seen) > 2
    assert one.logit == max(len(window.claims) for window in network.seen)
    assert SURE not in one.wrong, "every word was read"


def test_a_fragment_is_no_quotation() -> None:
    """A few words that stand in a source may still claim something else."""
    grounds = WindowMaker(TOKENIZER).grounds([Source(SOURCE)])
    output = "opened in 1998"
    claims = read_claims(output, claim_spans(output))

    assert not is_copied(claims[0], grounds)
