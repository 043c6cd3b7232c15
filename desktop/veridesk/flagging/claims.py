"""The claims of an output: its sentences and list items, read once for all checks."""

import re
from dataclasses import dataclass

from veridesk.core.model import Span
from veridesk.core.text import Word, body_start, is_list_item, sentence_spans, words_of
from veridesk.flagging.lexicon import FRAMING_WORDS, FUNCTION_WORDS, NEGATIONS, folded, stem
from veridesk.flagging.quantities import Quantities, quantities_of

_CLAUSE_END = re.compile(r"[,;:()\[\]—–]|\s-\s|\b(?:but|while|whereas|although|though|however)\b")


@dataclass(slots=True)
class ClaimWord:
    """A word of a claim, with what every check asks about it."""

    text: str
    span_start: int
    span_end: int
    stem: str
    is_content: bool
    is_framing: bool
    is_negation: bool


@dataclass(slots=True)
class ReadClaim:
    """One claim of an output with its words and quantities; offsets are those of the output."""

    span: Span
    text: str
    words: list[ClaimWord]
    quantities: Quantities
    is_list_item: bool

    @property
    def content(self) -> list[ClaimWord]:
        """The words that claim something."""
        return [word for word in self.words if word.is_content]

    def clause_of(self, position: int) -> tuple[int, int]:
        """Output offsets of the clause around a position, cut at commas and the like."""
        low, high = self.span.start, self.span.end
        for match in _CLAUSE_END.finditer(self.text):
            at = self.span.start + match.start()
            if at < position:
                low = self.span.start + match.end()
            elif at > position:
                high = at
                break
        return low, high


def claim_spans(output: str) -> list[Span]:
    """The spans of the claims of an output: its sentences and list items, in order."""
    return sentence_spans(output)


def read_claims(output: str, spans: list[Span]) -> list[ReadClaim]:
    """Read the claims that stand at `spans`."""
    return [_read(output, span) for span in spans]


def _read(output: str, span: Span) -> ReadClaim:
    start = body_start(output, span)
    text = span.of(output)
    return ReadClaim(
        span=span,
        text=text,
        words=[_claim_word(word) for word in words_of(output, start, span.end)],
        quantities=quantities_of(output[start : span.end], start),
        is_list_item=is_list_item(output, span),
    )


def _claim_word(word: Word) -> ClaimWord:
    plain = folded(word.text)
    negation = plain in NEGATIONS or plain.endswith("n't")
    framing = plain in FRAMING_WORDS
    content = not (plain in FUNCTION_WORDS or negation) and (len(plain) > 1 or not plain.isascii())
    return ClaimWord(
        word.text, word.start, word.end, stem(word.text),
        content or plain.isdigit(), framing, negation,
    )  # fmt: skip
