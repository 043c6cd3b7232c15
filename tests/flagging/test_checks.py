"""Each check points at the words that its sources deny or lack, and says why."""

import pytest

from veridesk.core.model import FlagKind, Source
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.evidence import prepare
from veridesk.flagging.features import read_output
from veridesk.flagging.finding import CHECKS, Finding

BRIDGE = (
    "The Golden Gate Bridge was opened by Mayor Angelo Rossi on 27 May 1937. It cost $35 million."
)
CAFE = """{"name": "Blue Door", "GoodForKids": false, "OutdoorSeating": true, "Delivery": null,
"hours": {"Monday": "8:0-22:0"}}"""


def found(output: str, *sources: str, prompt: str = "") -> list[Finding]:
    grounds = prepare([Source(text) for text in sources])
    reading = read_output(output, claim_spans(output), prompt, grounds)
    return [finding for claim in reading.claims for finding in claim.findings]


@pytest.mark.parametrize(
    ("output", "source", "check", "words", "kind", "reason"),
    [
        ("The bridge was opened in 1939 by Rossi.", "The bridge was opened in 1937 by Rossi.",
         "number", "1939", "contradicted", "‘1939’ is in no source; the source says ‘1937’"),
        ("It cost 900 people their homes.", BRIDGE,
         "number", "900", "unsupported", "‘900’ is in no source"),
        ("The bridge was opened on 28 May 1937.", BRIDGE,
         "date", "28 May 1937", "contradicted",
         "‘28 May 1937’ is in no source; the source says ‘27 May 1937’"),
        ("It weighs 5 kg today.", "It weighs 5 pounds today.",
         "unit", "5 kg", "contradicted", "‘5 kg’: the source gives 5 in pound"),
        ("The cafe opens on Monday at 9 am.", CAFE,
         "clock", "9 am", "contradicted", "‘9 am’ is in no source; the source says ‘8:00’"),
        ("It was opened by Mayor Frank Rossi.", BRIDGE,
         "name", "Frank", "contradicted",
         "‘Mayor Frank Rossi’ is in no source; the source says ‘Mayor Angelo Rossi’"),
        ("It was designed by Joseph Strauss.", BRIDGE,
         "name", "Joseph Strauss", "unsupported", "‘Joseph Strauss’ is in no source"),
        ("He said “the cables will never break”.", BRIDGE,
         "quotation", "the cables will never break", "unsupported",
         "the quotation ‘the cables will never break’ stands in no source"),
        ("The council did not approve the plan.", "The council approved the plan.",
         "negation", "not approve", "contradicted",
         "the claim says ‘not’, the source says it without"),
        ("The council approved the plan.", "The council did not approve the plan.",
         "negation", "approved", "contradicted",
         "the source says ‘not … approved’, the claim does not"),
        ("Sales increased in spring.", "Sales decreased in spring. Prices fell.",
         "antonym", "increased", "contradicted",
         "the claim says ‘increased’, the source says ‘decreased’"),
        ("Blue Door is good for kids.", CAFE,
         "field", "good for kids", "contradicted", "the source says ‘Good For Kids: false’"),
        ("There is no outdoor seating.", CAFE,
         "field", "outdoor seating", "contradicted", "the source says ‘Outdoor Seating: true’"),
        ("They offer delivery.", CAFE,
         "empty_field", "delivery", "unsupported", "the source gives no value for ‘Delivery’"),
    ],
)  # fmt: skip
def test_a_check_finds_its_error(
    output: str, source: str, check: str, words: str, kind: str, reason: str
) -> None:
    """The finding covers the very words, has the right kind, and a reason that people read."""
    hits = [one for one in found(output, source) if one.check == check]

    assert [(h.span.of(output), str(h.kind), h.reason) for h in hits] == [(words, kind, reason)]


@pytest.mark.parametrize(
    ("output", "source"),
    [
        ("It cost $35,000,000 and opened on May 27, 1937.", BRIDGE),
        ("It opened on 1937-05-27.", BRIDGE),
        ("In May 1937 it opened.", BRIDGE),
        ("About 23 degrees.", "It was 22.9 degrees."),
        ("A share of 45%.", "A share of 0.45."),
        ("A dozen eggs, i.e. twelve.", "12 eggs."),
        ("Open from 8 am to 10 pm.", CAFE),
        ("As Passage 3 says (Step 4), in 50 words or less:", "It is so."),
        ("The WHO warned.", "The World Health Organization warned."),
        ("Cafe Rene is nice.", "Café René is nice."),
        ("He called it “painted red” and left.", "It was painted red."),
        ("Not only the plan was approved.", "The plan was approved."),
        ("Blue Door is not good for kids. It has outdoor seating.", CAFE),
        ("Therefore, the bridge opened.", BRIDGE),
    ],
)
def test_what_the_source_holds_in_other_words_is_left_alone(output: str, source: str) -> None:
    """Formats, roundings, acronyms, accents and framing are no errors."""
    assert found(output, source) == []


def test_what_the_prompt_says_may_be_repeated() -> None:
    """Names and numbers of the question need no source."""
    assert found("Zed has 77 cows.", "Cows eat.", prompt="Why does Zed have 77 cows?") == []


def test_every_kind_of_check_is_known_by_name() -> None:
    """A finding without a feature would be lost."""
    assert len(set(CHECKS)) == len(CHECKS) == 11
    assert {str(kind) for kind in FlagKind} == {"contradicted", "unsupported"}
