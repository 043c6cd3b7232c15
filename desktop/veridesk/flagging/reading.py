"""What the network says of an output: log-odds for each of its words and claims."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from veridesk.flagging.claims import ReadClaim
from veridesk.flagging.detector import Question
from veridesk.flagging.evidence import Grounds
from veridesk.flagging.lexicon import folded
from veridesk.flagging.onnx_model import Network, WindowScores
from veridesk.flagging.windows import Window, WindowMaker

_COPIED_WORDS = 5
SURE = -6.0
"""The log-odds of a claim that a source holds word for word."""


@dataclass(slots=True)
class ReadWords:
    """One claim as the network reads it; the lists run along the words of the claim.

    `wrong` holds log-odds, `contradicted` the share of the doubt that is contradiction. `logit` is
    that of the whole claim. Without words a claim was not read; `is_copied` ones need no reading.
    """

    claim: ReadClaim
    is_copied: bool = False
    logit: float = SURE
    wrong: list[float] = field(default_factory=list)
    contradicted: list[float] = field(default_factory=list)

    @property
    def is_read(self) -> bool:
        """True when the network, or the comparison with the sources, read it."""
        return bool(self.wrong)


class OutputReader:
    """Reads outputs with a network, several at once."""

    def __init__(self, network: Network, maker: WindowMaker) -> None:
        self._network = network
        self._maker = maker

    def read(
        self, question: Question, claims: Sequence[ReadClaim], grounds: Grounds
    ) -> list[ReadWords]:
        """Claims, all of one output and in order, as the network reads them."""
        read = [ReadWords(claim) for claim in claims]
        for one in read:
            if is_copied(one.claim, grounds):
                one.is_copied = True
                one.wrong = [SURE] * len(one.claim.words)
                one.contradicted = [0.0] * len(one.claim.words)
        skip = {at for at, one in enumerate(read) if one.is_copied or not one.claim.words}
        if len(skip) < len(read):
            windows = self._maker.plan(
                question.output,
                [claim.span for claim in claims],
                question.sources,
                prompt=question.prompt,
                skip=skip,
            )
            for window, scores in zip(windows, self._network.read(windows), strict=True):
                _add(read, window, scores)
        return read


def is_copied(claim: ReadClaim, grounds: Grounds) -> bool:
    """True when the sources hold the claim word for word, and it is no mere fragment."""
    if len(claim.words) < _COPIED_WORDS:
        return False
    phrase = " ".join(folded(word.text) for word in claim.words)
    return f" {phrase} " in grounds.joined


def _add(read: Sequence[ReadWords], window: Window, scores: WindowScores) -> None:
    """Give the words of a window's claims the scores of their tokens, the most doubtful first."""
    for index, logit in scores.claims.items():
        one = read[index]
        if not one.wrong:
            one.logit = logit
            one.wrong = [SURE] * len(one.claim.words)
            one.contradicted = [0.0] * len(one.claim.words)
        one.logit = max(one.logit, logit)
    at, current = 0, -1
    for (start, end), index, wrong, share in zip(
        window.offsets, window.claims, scores.wrong, scores.contradicted, strict=True
    ):
        one = read[index]
        words = one.claim.words
        if index != current:
            at, current = 0, index
        while at < len(words) and words[at].span_end <= start:
            at += 1
        if at < len(words) and words[at].span_start < end and wrong > one.wrong[at]:
            one.wrong[at] = wrong
            one.contradicted[at] = share
