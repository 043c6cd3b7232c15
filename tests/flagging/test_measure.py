"""The figures that the regressions weigh: their order, their limits, and what the checks add."""

import math

import pytest

from veridesk.core.model import Source
from veridesk.flagging import explainable
from veridesk.flagging.claims import claim_spans, read_claims
from veridesk.flagging.evidence import prepare
from veridesk.flagging.measure import (
    CHECKED_CLAIMS,
    CHECKED_OUTPUTS,
    CHECKED_WORDS,
    CLAIMS,
    OUTPUTS,
    WORDS,
    Measured,
    clipped,
    log_odds,
    measure,
)
from veridesk.flagging.reading import ReadWords

SOURCE = "The bridge was opened in 1998 by Anna."
OUTPUT = "The bridge was opened in 1987 by Otto.\n***"


def measured(checked: bool) -> Measured:
    grounds = prepare([Source(SOURCE)])
    spans = claim_spans(OUTPUT)
    claims = read_claims(OUTPUT, spans)
    explained = explainable.load().explain(OUTPUT, spans, "", grounds) if checked else None
    if explained is not None:
        claims = [reading.claim for reading in explained.reading.claims]
    read = [ReadWords(claim) for claim in claims]
    read[0].logit = 1.5
    read[0].wrong = [-5.0, -4.0, -4.0, -4.0, -3.0, 2.0, -2.0, 40.0]
    read[0].contradicted = [0.0] * 5 + [0.9, 0.0, 0.1]
    return measure(read, explained, is_record=False)


@pytest.mark.parametrize("checked", [False, True])
def test_every_figure_has_a_name(checked: bool) -> None:
    """Rows are as long as their names, and the checks' figures come last."""
    found = measured(checked)

    claim = found.claims[0]
    assert len(claim.row) == len(CHECKED_CLAIMS if checked else CLAIMS)
    assert {len(row) for row in claim.words} == {len(CHECKED_WORDS if checked else WORDS)}
    row = found.output_row([0.9, 0.1])
    assert len(row) == len(CHECKED_OUTPUTS if checked else OUTPUTS)
    assert (CHECKED_CLAIMS[: len(CLAIMS)], CHECKED_WORDS[: len(WORDS)]) == (CLAIMS, WORDS)
    assert CHECKED_OUTPUTS[: len(OUTPUTS)] == OUTPUTS
    assert found.claims[1].row == [], "a claim without words has no figures"


def test_figures_say_what_their_names_say() -> None:
    """Some of them by hand."""
    claim = measured(checked=True).claims[0]
    of_claim = dict(zip(CHECKED_CLAIMS, claim.row, strict=True))
    of_year = dict(zip(CHECKED_WORDS, claim.words[5], strict=True))
    of_the = dict(zip(CHECKED_WORDS, claim.words[0], strict=True))

    assert (of_claim["claim"], of_claim["highest"], of_claim["second"]) == (1.5, 8.0, 2.0)
    assert of_claim["firm"] == pytest.approx(math.log(2)), "a check found the year"
    assert (of_year["word"], of_year["beside"], of_year["contradicted"]) == (2.0, -2.0, 0.9)
    assert (of_year["figure"], of_year["content"]) == (1.0, 1.0)
    assert of_year["checks"] > -1
    assert (of_the["figure"], of_the["content"], of_the["checks"]) == (0.0, 0.0, 0.0)


def test_an_output_s_figures_come_from_its_claims() -> None:
    """The likeliest claims in order, and the chance of any being wrong."""
    row = dict(zip(OUTPUTS, measured(checked=False).output_row([0.2, 0.9, 0.5]), strict=True))

    assert row["highest"] == pytest.approx(log_odds(0.9))
    assert row["second"] == pytest.approx(0.0)
    assert row["third"] == pytest.approx(log_odds(0.2))
    assert row["any"] == pytest.approx(log_odds(1 - 0.8 * 0.1 * 0.5))
    assert row["claims"] == pytest.approx(math.log(4))


def test_the_checks_count_once_more_over_many_claims() -> None:
    """One claim alone is told by the network, an output of many by the checks as well."""
    found = measured(checked=True)
    one, many = (
        dict(zip(CHECKED_OUTPUTS, found.output_row(chances), strict=True))
        for chances in ([0.9], [0.9, 0.1, 0.1, 0.1, 0.1])
    )

    assert (one["checks_of_many"], one["claims_of_many"]) == (0.0, 0.0)
    assert many["checks_of_many"] == many["checks"] == one["checks"]
    assert many["claims_of_many"] == pytest.approx(log_odds(0.9))


def test_nothing_grows_beyond_measure() -> None:
    """Certainty has a limit."""
    assert clipped(1e9) == -clipped(-1e9) == 8.0
    assert log_odds(0.0) == pytest.approx(-8.11, abs=0.01)
    assert log_odds(1.0) == pytest.approx(8.11, abs=0.01)
