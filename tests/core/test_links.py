"""What a claim and its evidence share, and what they clash over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.links import FactKind, facts_of, links


def shown(claim: str, evidence: str) -> set[tuple[str, str, bool]]:
    return {
        (one.claim.of(claim), one.evidence.of(evidence), one.agrees)
        for one in links(claim, evidence)
    }


def test_years_clash_and_the_rest_agrees() -> None:
    """The one figure that differs stands out among those that do not."""
    found = shown(
        "The bridge opened on 28 May 1939.", "The bridge opened to vehicles on 28 May 1937."
    )

    assert found == {("28", "28", True), ("May", "May", True), ("1939", "1937", False)}


@pytest.mark.parametrize(
    ("claim", "evidence", "wanted"),
    [
        ("It cost 5,200 crowns.", "It cost 5200 crowns.", ("5,200", "5200", True)),
        ("It is 3.9 km long.", "It is 2.7 km long.", ("3.9", "2.7", False)),
        ("He met Ann Lee there.", "There Lee waited.", ("Ann Lee", "Lee", True)),
        ("Opened in March.", "It was opened in April.", ("March", "April", False)),
        ("It took 40 days.", "Forty days, or 41 days.", ("40", "41", False)),
        ("The 1930s were dry.", "It was dry in 1930.", ("1930s", "1930", True)),
    ],
)
def test_pairs(claim: str, evidence: str, wanted: tuple[str, str, bool]) -> None:
    """Figures by value, clashes by unit, names by their words."""
    assert wanted in shown(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("It has 6 lanes.", "It is 2.7 km long."),
        ("Ann paid for it.", "It was paid by Tulvik."),
        ("no facts here", "none here either"),
        ("It opened in 1937 and in 1940.", "It opened in 1937."),
    ],
)
def test_what_cannot_be_paired_does_not_clash(claim: str, evidence: str) -> None:
    """Another unit, another name, or nothing left on the other side."""
    assert not [one for one in links(claim, evidence) if not one.agrees]


def test_the_first_word_of_a_sentence_is_no_name_by_itself() -> None:
    """Its capital letter says nothing."""
    assert [fact.is_weak for fact in facts_of("Bridges carry Tarle Mill.")] == [True, False]
    assert facts_of("Bridges carry Tarle Mill.")[1].kind is FactKind.NAME


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_texts_have_links_inside_them(claim: str, evidence: str) -> None:
    """Whatever is written, spans lie in their texts and agreeing facts are found twice."""
    for link in links(claim, evidence):
        assert link.claim.end <= len(claim)
        assert link.evidence.end <= len(evidence)


def test_a_table_is_not_linked() -> None:
    """Hundreds of figures would bury the text under boxes, and take their time."""
    assert links("1 2 3 " * 200, "1 2 3 " * 200) == []
