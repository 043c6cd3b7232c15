"""Claims carry words that checks can trust."""

from hypothesis import given
from hypothesis import strategies as st

from veridesk.flagging.claims import claim_spans, read_claims


def test_list_items_and_sentences_are_claims() -> None:
    """A list item's mark is no number of its claim."""
    output = "It has two parts:\n1. A lid. It fits.\n2. A box"

    claims = read_claims(output, claim_spans(output))

    assert [c.text for c in claims] == ["It has two parts:", "1. A lid.", "It fits.", "2. A box"]
    assert [c.is_list_item for c in claims] == [False, True, False, True]
    assert [n.value for c in claims for n in c.quantities.numbers] == [2.0]


def test_content_framing_and_negation_are_told_apart() -> None:
    """Function words claim nothing, and denials are known in every spelling."""
    output = "The passage doesn’t mention rice."

    (claim,) = read_claims(output, claim_spans(output))

    assert [w.text for w in claim.content] == ["passage", "mention", "rice"]
    assert [w.text for w in claim.content if w.is_framing] == ["passage", "mention"]
    assert [w.text for w in claim.words if w.is_negation] == ["doesn’t"]


def test_a_clause_ends_at_commas_and_conjunctions() -> None:
    """A denial reaches no further than its clause."""
    output = "It has wifi, but no parking, and a bar."
    (claim,) = read_claims(output, claim_spans(output))

    low, high = claim.clause_of(output.index("parking"))

    assert output[low:high].strip() == "no parking"


@given(st.text(max_size=200))
def test_words_of_any_output_stand_where_they_say(output: str) -> None:
    """Every word and figure of a claim lies inside it."""
    for claim in read_claims(output, claim_spans(output)):
        for word in claim.words:
            assert claim.span.start <= word.span_start < word.span_end <= claim.span.end
            assert output[word.span_start : word.span_end] == word.text
        for number in claim.quantities.numbers:
            assert claim.span.start <= number.span.start < number.span.end <= claim.span.end
