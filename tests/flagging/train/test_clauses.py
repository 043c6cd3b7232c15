"""Clauses that no source holds, or that the sources say of somebody else."""

from tests.flagging.train.planted_texts import CLAIMS, PROSE, check, ground

from veridesk.flagging.train.clauses import clauses_of, invent_clause, is_foreign, move_clause
from veridesk.flagging.train.example import Truth

CLAUSE = ", which sold bicycles to fishermen"


def test_clauses_are_cut_from_sentences() -> None:
    """What hangs on a sentence can be hung on another one."""
    text = "The firm moved its office to Lyon, which pleased nobody in the village."

    assert clauses_of(text) == [", which pleased nobody in the village"]
    assert clauses_of("He left.") == []


def test_an_invented_clause_is_marked_as_a_whole() -> None:
    """It goes before the full stop, and is unsupported."""
    for seed in range(12):
        (planted,) = invent_clause(ground(CLAIMS[0], seed), [CLAUSE])
        (span,) = planted.spans
        rest = planted.text[: span.start].rstrip(" ,") + planted.text[span.end :]
        assert rest == planted.original
        assert planted.truth is Truth.UNSUPPORTED
        assert planted.text.endswith(".")
        assert is_foreign(planted.spans[0].of(planted.text), ground(CLAIMS[0]).grounds)


def test_a_clause_that_the_source_knows_is_not_invented() -> None:
    """What might be true is not planted."""
    grounds = ground(CLAIMS[0]).grounds

    assert not is_foreign("and 310 people lost their homes", grounds)
    known = [", and 310 people lost their homes"]
    for planted in invent_clause(ground(CLAIMS[0], 3), known):
        assert "310" not in planted.text


def test_a_clause_moves_to_somebody_else() -> None:
    """The subject stays, and what is said of it is said in a source of another."""
    found = 0
    for seed in range(10):
        for planted in move_clause(ground("Anna Weber opened the library of Leeds.", seed)):
            check(planted)
            assert planted.text.startswith("Anna Weber ")
            assert planted.spans[0].of(planted.text) in PROSE
            found += 1
    assert found
