"""The figures of words, claims and outputs that the neural detector's regressions weigh."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from veridesk.flagging.explainable import Explained, is_firm
from veridesk.flagging.features import ClaimReading
from veridesk.flagging.reading import ReadWords

WORDS = ("bias", "word", "claim", "contradicted", "beside", "figure")
"""Names of the figures of one word, from the network alone; the first is the constant 1."""
CLAIMS = ("bias", "claim", "highest", "second", "mean", "length")
"""Names of the figures of one claim."""
OUTPUTS = ("bias", "highest", "second", "third", "mean", "any", "claims")
"""Names of the figures of an output, from the log-odds of its claims."""
CHECKED_WORDS = (*WORDS, "content", "checks")
"""Those of a word with what the checks found: the checks' log-odds of a content word."""
CHECKED_CLAIMS = (
    *CLAIMS, "checks", "firm", "findings", "new_rate", "pair_rate", "coverage", "hedged",
)  # fmt: skip
"""Those of a claim with what the checks found."""
CHECKED_OUTPUTS = (*OUTPUTS, "checks", "checks_of_many", "claims_of_many", "new_rate", "hedged")
"""Those of an output with what the checks found.

What is told by an output of one claim is not what is told by many, so for these the log-odds of
the checks and of the likeliest claim count once more.
"""

_LIMIT = 8.0
_MANY = 3
Row = list[float]


@dataclass(slots=True)
class MeasuredClaim:
    """A claim with its own figures and those of its words."""

    read: ReadWords
    row: Row
    words: list[Row]


@dataclass(slots=True)
class Measured:
    """An output that was read: its claims, and what the checks say of the whole, if asked."""

    claims: list[MeasuredClaim]
    explained: Explained | None
    is_record: bool

    def output_row(self, chances: Sequence[float]) -> Row:
        """The figures of the output, given the chance of each of its read claims."""
        odds = sorted((log_odds(chance) for chance in chances), reverse=True) or [-_LIMIT]
        none = math.prod(1.0 - chance for chance in chances)
        row = [
            1.0,
            odds[0],
            odds[min(1, len(odds) - 1)],
            odds[min(2, len(odds) - 1)],
            sum(odds) / len(odds),
            log_odds(1.0 - none),
            math.log1p(len(odds)),
        ]
        if self.explained is not None:
            reading = self.explained.reading
            many = min(1.0, (len(odds) - 1) / _MANY)
            row += [
                log_odds(self.explained.score),
                many * log_odds(self.explained.score),
                many * odds[0],
                reading.new_rate,
                math.log1p(sum(claim.hedged for claim in reading.claims)),
            ]
        return row


def measure(read: Sequence[ReadWords], explained: Explained | None, is_record: bool) -> Measured:
    """Bring together what the network and, unless None, the checks say of the same claims."""
    claims = []
    for at, one in enumerate(read):
        if not one.is_read:
            claims.append(MeasuredClaim(one, [], []))
            continue
        row = claim_row(one)
        words = [word_row(one, index) for index in range(len(one.wrong))]
        if explained is not None:
            checked = explained.reading.claims[at]
            odds = _checked_odds(checked, explained.chances[at])
            row += _checked_part(checked, odds)
            for figures, own in zip(words, one.claim.words, strict=True):
                said = odds.get(own.span_start)
                figures.extend([0.0, 0.0] if said is None else [1.0, said])
        claims.append(MeasuredClaim(one, row, words))
    return Measured(claims, explained, is_record)


def claim_row(read: ReadWords) -> Row:
    """The figures of one claim, from the network alone."""
    highest = sorted(read.wrong, reverse=True)
    top = highest[: max(1, len(highest) // 4)]
    return [
        1.0,
        clipped(read.logit),
        clipped(highest[0]),
        clipped(highest[min(1, len(highest) - 1)]),
        clipped(sum(top) / len(top)),
        math.log(len(highest)),
    ]


def word_row(read: ReadWords, at: int) -> Row:
    """The figures of one word, from the network alone."""
    wrong = read.wrong
    beside = max(wrong[max(0, at - 1) : at] + wrong[at + 1 : at + 2] or [wrong[at]])
    return [
        1.0,
        clipped(wrong[at]),
        clipped(read.logit),
        read.contradicted[at],
        clipped(beside),
        float(read.claim.words[at].text[0].isdigit()),
    ]


def _checked_odds(checked: ClaimReading, chances: Sequence[float]) -> dict[int, float]:
    """The checks' log-odds of the content words, by where they begin."""
    return {
        word.span_start: log_odds(chance)
        for word, chance in zip(checked.content, chances, strict=True)
    }


def _checked_part(checked: ClaimReading, odds: dict[int, float]) -> Row:
    firm = sum(is_firm(finding) for finding in checked.findings)
    return [
        max(odds.values(), default=-_LIMIT / 2),
        math.log1p(firm),
        math.log1p(len(checked.findings) - firm),
        checked.new_rate,
        checked.pair_rate,
        checked.coverage,
        float(checked.hedged),
    ]


def log_odds(chance: float) -> float:
    """The log-odds of a probability, kept within what a regression can weigh."""
    chance = min(max(chance, 3e-4), 1.0 - 3e-4)
    return math.log(chance / (1.0 - chance))


def clipped(value: float) -> float:
    """A log-odds kept within what a regression can weigh."""
    return min(max(value, -_LIMIT), _LIMIT)
