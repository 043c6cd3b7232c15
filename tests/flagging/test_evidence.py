"""Sources are read once, and the passage that bears on a claim comes first."""

from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.model import Source
from veridesk.flagging import evidence
from veridesk.flagging.evidence import Preparer, prepare
from veridesk.flagging.lexicon import stem

BRIDGE = Source("The bridge opened in 1937. It was painted red. Tolls rose in 1971.")
RECORD = Source('{"name": "Blue Door", "hours": {"Monday": "8:0-22:0"}, "wifi": "no"}')


def stems(words: str) -> list[str]:
    return [stem(word) for word in words.split()]


def test_the_best_passage_comes_first_with_its_exact_span() -> None:
    """Evidence names the source by number and the passage by its span."""
    best = prepare([RECORD, BRIDGE]).best(stems("bridge painted"))[0].as_evidence()

    assert best.source == 1
    assert best.span.of(BRIDGE.text) == "It was painted red."
    assert best.score > 0


def test_a_record_gives_its_lines_as_evidence() -> None:
    """The line of a record is found by its key, and spans stay exact in the source."""
    grounds = prepare([RECORD])

    best = grounds.best(stems("hours monday"))[0]

    assert grounds.is_record
    assert best.passage.span.of(RECORD.text) == '"Monday": "8:0-22:0"'


def test_words_in_no_source_find_nothing() -> None:
    """Without a shared word there is no evidence."""
    assert prepare([BRIDGE]).best(stems("zebra quantum")) == []
    assert prepare([]).best(stems("bridge")) == []


def test_numbers_and_dates_of_sources_are_known_in_any_form() -> None:
    """Dates count with what they hold, near numbers are found."""
    grounds = prepare([Source("On 5 May 2014 it cost 1,234.56 euros at 8:30 pm.")])
    (date,) = prepare([Source("May 2014")]).passages[0].quantities.dates

    assert grounds.has_date(date)
    assert 1234.56 in grounds.numbers
    assert 1235.0 in grounds.rounded
    assert grounds.has_near(1230.0, 10.0)
    assert not grounds.has_near(1300.0, 10.0)
    assert grounds.names_month_or_day("may")
    assert grounds.names_month_or_day("monday")
    assert not grounds.names_month_or_day("june")


def test_sources_are_prepared_once_for_all_their_samples() -> None:
    """The same texts give the same prepared object; old ones are let go."""
    preparer = Preparer(keep=1)
    first = preparer.prepare([BRIDGE])

    assert preparer.prepare([Source(BRIDGE.text, "another title")]) is first
    preparer.prepare([RECORD])
    assert preparer.prepare([BRIDGE]) is not first


def test_what_is_not_read_is_counted() -> None:
    """A source beyond the limit is cut, and the cut is told."""
    long = Source("word " * (evidence.MAX_SOURCE // 5 + 100))

    grounds = prepare([BRIDGE, long])

    assert grounds.unread == len(BRIDGE.text) + len(long.text) - evidence.MAX_SOURCE


@given(st.lists(st.text(max_size=120), max_size=3), st.text(max_size=60))
def test_evidence_always_lies_in_its_source(texts: list[str], claim: str) -> None:
    """Whatever the texts, evidence is inside the source it names, best first."""
    found = prepare([Source(text) for text in texts]).best(stems(claim))

    assert [m.score for m in found] == sorted((m.score for m in found), reverse=True)
    for match in found:
        one = match.as_evidence()
        assert one.span.end <= len(texts[one.source])
        assert 0.0 <= match.coverage <= 1.0 + 1e-9
