"""Pairs: an example that is sound, and its twin with one planted error."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.flagging.train.planted_texts import CLAIMS, PROSE, RECORD

from veridesk.core.model import Source, Span
from veridesk.flagging.evidence import prepare
from veridesk.flagging.train.example import Example, Mistake, Truth
from veridesk.flagging.train.pairs import (
    PairMaker,
    Seed,
    record_seeds,
    seeds_of,
    source_seeds,
    with_foreign_evidence,
    without_evidence,
)

OUTPUT = " ".join(CLAIMS)
SOUND = Example("towns", "s1", "", OUTPUT, (Source(PROSE),), is_wrong=False)


def seeds(seed: int = 1) -> list[Seed]:
    return list(seeds_of(SOUND, Random(seed)))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_twins_differ_in_their_mistakes_only(seed: int) -> None:
    """Offsets are those of the harmed output, and the sound one has no mistake."""
    maker = PairMaker(Random(seed), [", which sold bicycles to fishermen"])

    made = list(maker.pairs(seeds(seed)))

    assert made
    for sound, harmed in made:
        assert (sound.is_wrong, sound.mistakes) == (False, ())
        assert harmed.is_wrong
        assert sound.pair == harmed.pair
        assert sound.sources == harmed.sources
        low = min(m.span.start for m in harmed.mistakes)
        high = max(m.span.end for m in harmed.mistakes)
        assert sound.output.startswith(harmed.output[:low].rstrip(" ,"))
        assert sound.output.endswith(harmed.output[high:])


def test_the_same_seed_plants_the_same() -> None:
    """Pairs can be made again."""
    first, second = (list(PairMaker(Random(3)).pairs(seeds())) for _ in range(2))

    assert first == second


def test_claims_that_hold_a_mistake_are_no_ground_for_another() -> None:
    """Only what the labels call fine is planted in; a wrong output without spans gives nothing."""
    start = OUTPUT.index("27")
    mistake = Mistake(Span(start, start + 2), Truth.CONTRADICTED)
    wrong = Example("t", "s", "", OUTPUT, SOUND.sources, is_wrong=True, mistakes=(mistake,))
    blurred = Example("t", "s", "", OUTPUT, SOUND.sources, is_wrong=True, has_spans=False)

    assert all("27" not in one.before + one.claim + one.after for one in seeds_of(wrong, Random(1)))
    assert list(seeds_of(blurred, Random(1))) == []


def test_list_numbers_belong_to_no_claim() -> None:
    """The 2 in front of a list item is not a fact."""
    text = "1. Anna Weber opened the library of Leeds.\n2. In 1975 the old building burned down."
    listed = Example("t", "s", "", text, SOUND.sources, is_wrong=False)

    assert all(not one.claim[:2].strip(".").isdigit() or one.claim.startswith("19")
               for one in seeds_of(listed, Random(1)))  # fmt: skip


def test_source_sentences_are_claims_too() -> None:
    """Those with a name or number, at most as many as asked for."""
    found = list(source_seeds(SOUND, Random(1), 3))

    assert len(found) == 3
    assert all(one.claim in PROSE for one in found)


def test_fields_of_records_become_statements() -> None:
    """Each holds its field's value, or says what yes and no mean."""
    example = Example("t", "r", "", "", (Source(RECORD),), is_wrong=False)
    grounds = prepare(example.sources)

    texts = [one.claim for s in range(9) for one in record_seeds(example, grounds, Random(s), 5)]

    assert any("Denver" in text for text in texts)
    assert not any("is no." in text for text in texts)


def test_evidence_can_be_taken_away() -> None:
    """What supported the claim is gone, the rest of the source stays."""
    seed = Seed(SOUND, CLAIMS[4])

    made = without_evidence(seed, prepare(SOUND.sources), "x")

    assert made is not None
    sound, harmed = made
    assert "12 May 2003" in sound.sources[0].text
    assert "12 May 2003" not in harmed.sources[0].text
    assert "library of Leeds" in harmed.sources[0].text
    assert (harmed.is_wrong, harmed.has_spans) == (True, False)
    assert without_evidence(seed, prepare([Source(RECORD)]), "x") is None


def test_evidence_can_be_that_of_others() -> None:
    """Then the whole claim is unsupported."""
    other = Example("t", "o", "", "", (Source("Bees sleep in winter."),), is_wrong=False)

    _, harmed = with_foreign_evidence(Seed(SOUND, CLAIMS[0]), other, "x")

    assert harmed.sources == other.sources
    assert harmed.mistakes == (Mistake(Span(0, len(CLAIMS[0])), Truth.UNSUPPORTED),)
