"""The features of words and of whole outputs that the explainable detector weighs."""

import math
from dataclasses import dataclass, field

from veridesk.core.model import Span
from veridesk.core.text import words_of
from veridesk.flagging.checks import findings, inner_capitals
from veridesk.flagging.claims import ClaimWord, ReadClaim, read_claims
from veridesk.flagging.evidence import Grounds, Match
from veridesk.flagging.finding import CHECKS, Finding, Prompted
from veridesk.flagging.lexicon import folded, listed, stem
from veridesk.flagging.quantities import quantities_of

_HEDGES = listed("""
    however unfortunately although note unclear unknown unspecified mention mentioned mentions
    specify specified provide provided explicitly information
""")
_OPINIONS = listed("""
    great good excellent amazing delicious perfect ideal popular friendly cozy charming wonderful
    enjoy enjoyable impressive unique vibrant diverse wide variety range experience atmosphere
    quality fresh convenient ensure ensures ensuring offer offers offering allow allows allowing
    overall additionally recommended option choice known significant important crucial essential
    potential impact highlighting showcasing emphasizing reflecting indicating suggesting resulting
    making leading despite mixed positive negative customers guests visitors
""")

WORD_FEATURES = (
    "bias",
    "new",
    "new_but_akin",
    "new_framing",
    "opinion",
    "known_elsewhere",
    "new_pair",
    "both_pairs_new",
    "new_around",
    "capital",
    "digit",
    "after_new",
    "before_new",
    *(f"check_{name}" for name in CHECKS),
    "contradicted",
    "claim_new_rate",
    "claim_pair_rate",
    "claim_coverage",
    "claim_checks",
    "claim_hedged",
    "claim_is_list_item",
    "claim_position",
    "claim_length",
    "claim_opens",
    "output_new_rate",
)
"""Names of the features of one word, in order; their weights are stored by name."""

OUTPUT_FEATURES = (
    "bias",
    "highest_word",
    "highest_claim",
    "second_claim",
    "mean_claim",
    "expected_claims",
    "new_rate",
    "new_count",
    "pair_rate",
    "lowest_coverage",
    "mean_coverage",
    "check_number",
    "check_date",
    "check_name",
    "check_field",
    "check_other",
    "hedged",
    "opinions",
    "length",
    "claims",
    "source_length",
)
"""Names of the features of a whole output, in order."""


@dataclass(slots=True)
class ClaimReading:
    """One claim with its evidence, what the checks found, and the features of its words."""

    claim: ReadClaim
    matches: list[Match]
    findings: list[Finding]
    content: list[ClaimWord]
    rows: list[list[float]] = field(default_factory=list)
    new_rate: float = 0.0
    pair_rate: float = 0.0
    coverage: float = 0.0
    hedged: bool = False


@dataclass(slots=True)
class OutputReading:
    """A whole output, read against its sources."""

    claims: list[ClaimReading]
    grounds: Grounds
    new_rate: float
    new_count: int


def prompted_by(prompt: str) -> Prompted:
    """What a prompt says."""
    words = [folded(word.text) for word in words_of(prompt)]
    numbers = frozenset(abs(number.value) for number in quantities_of(prompt).numbers)
    return Prompted(frozenset(map(stem, words)), numbers, f" {' '.join(words)} ")


def read_output(output: str, spans: list[Span], prompt: str, grounds: Grounds) -> OutputReading:
    """Read the claims at `spans` against the sources: evidence, checks, features."""
    prompted = prompted_by(prompt)
    readings = []
    claims = read_claims(output, spans)
    inner = inner_capitals(claims)
    for claim in claims:
        content = claim.content
        matches = grounds.best([word.stem for word in content])
        found = findings(output, claim, matches, grounds, prompted, inner)
        readings.append(ClaimReading(claim, matches, found, content))
    news = [[_is_new(word, grounds, prompted) for word in r.content] for r in readings]
    total = sum(len(new) for new in news)
    new_count = sum(sum(new) for new in news)
    reading = OutputReading(readings, grounds, new_count / max(1, total), new_count)
    for number, (claim_reading, new) in enumerate(zip(readings, news, strict=True)):
        _fill(claim_reading, new, reading, number / max(1, len(readings) - 1))
    return reading


def _is_new(word: ClaimWord, grounds: Grounds, prompted: Prompted) -> bool:
    if word.stem in grounds.stems or word.stem in prompted.stems:
        return False
    if word.text[0].isdigit():
        return False  # The checks of numbers know better.
    return not grounds.names_month_or_day(word.text.lower())


def _fill(reading: ClaimReading, new: list[bool], output: OutputReading, position: float) -> None:
    """Compute the claim's own figures and one row of features for each content word."""
    words, grounds = reading.content, output.grounds
    count = len(words)
    stems = [word.stem for word in words]
    strange = [n and not word.is_framing for n, word in zip(new, words, strict=True)]
    pairs = [
        (stems[i], stems[i + 1]) in grounds.pairs or stems[i] == stems[i + 1]
        for i in range(count - 1)
    ]
    near = frozenset().union(*(match.passage.stems for match in reading.matches[:3]))
    reading.new_rate = sum(strange) / max(1, count)
    reading.pair_rate = pairs.count(False) / max(1, len(pairs))
    reading.coverage = reading.matches[0].coverage if reading.matches else 0.0
    plain = [folded(word.text) for word in words]
    reading.hedged = sum(word in _HEDGES for word in plain) >= 2 or any(
        word.is_negation and _HEDGES.intersection(plain) for word in reading.claim.words
    )
    claim_part = [
        reading.new_rate,
        reading.pair_rate,
        reading.coverage,
        min(3.0, float(len(reading.findings))),
        float(reading.hedged),
        float(reading.claim.is_list_item),
        position,
        min(1.0, count / 20),
        float(position == 0.0),
        output.new_rate,
    ]
    for i, word in enumerate(words):
        left = i > 0 and not pairs[i - 1]
        right = i < count - 1 and not pairs[i]
        low, high = max(0, i - 2), min(count, i + 3)
        around = (sum(strange[low:high]) - strange[i]) / max(1, high - low - 1)
        reading.rows.append(
            [
                1.0,
                float(strange[i]),
                float(strange[i] and stems[i][:5] in grounds.prefixes),
                float(word.is_framing),
                float(plain[i] in _OPINIONS),
                float(not new[i] and stems[i] not in near),
                float(left or right),
                float(left and right),
                around,
                float(word.text[0].isupper() and i > 0),
                float(word.text[0].isdigit()),
                float(i > 0 and strange[i - 1]),
                float(i < count - 1 and strange[i + 1]),
                *_check_part(word, reading.findings),
                *claim_part,
            ]
        )


def _check_part(word: ClaimWord, found: list[Finding]) -> list[float]:
    part = [0.0] * (len(CHECKS) + 1)
    for finding in found:
        if finding.span.start < word.span_end and word.span_start < finding.span.end:
            part[CHECKS.index(finding.check)] = 1.0
            if finding.kind == "contradicted":
                part[-1] = 1.0
    return part


def output_row(reading: OutputReading, word_chances: list[list[float]]) -> list[float]:
    """The features of the whole output, given the chance of each word to be unsupported."""
    claims = [c for c, chances in zip(reading.claims, word_chances, strict=True) if chances]
    peaks = sorted(
        (sum(sorted(chances)[-3:]) / min(3, len(chances)) for chances in word_chances if chances),
        reverse=True,
    ) or [0.0]
    highest = max((max(chances) for chances in word_chances if chances), default=0.0)
    checks = [finding.check for c in reading.claims for finding in c.findings]
    kinds = {
        "number": checks.count("number") + checks.count("count") + checks.count("unit"),
        "date": checks.count("date") + checks.count("clock"),
        "name": checks.count("name"),
        "field": checks.count("field") + checks.count("empty_field"),
    }
    coverages = [c.coverage for c in claims if len(c.content) > 2] or [0.0]
    words = sum(len(c.content) for c in claims)
    opinions = sum(folded(w.text) in _OPINIONS for c in claims for w in c.content)
    return [
        1.0,
        _logit(highest),
        _logit(peaks[0]),
        _logit(peaks[1] if len(peaks) > 1 else 0.0),
        _logit(sum(peaks) / len(peaks)),
        math.log1p(sum(peaks)),
        reading.new_rate,
        math.log1p(reading.new_count),
        sum(c.pair_rate for c in claims) / max(1, len(claims)),
        min(coverages),
        sum(coverages) / len(coverages),
        math.log1p(kinds["number"]),
        math.log1p(kinds["date"]),
        math.log1p(kinds["name"]),
        math.log1p(kinds["field"]),
        math.log1p(len(checks) - sum(kinds.values())),
        math.log1p(sum(c.hedged for c in claims)),
        math.log1p(opinions),
        math.log1p(words),
        math.log1p(len(claims)),
        math.log1p(reading.grounds.length) / 10,
    ]


def _logit(chance: float) -> float:
    chance = min(max(chance, 0.001), 0.999)
    return math.log(chance / (1 - chance))
