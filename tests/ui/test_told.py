"""Sentences of other rooms find the template that they were made from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.ui import told


@pytest.fixture
def upper(monkeypatch):
    """A language that says our words in capitals, and knows these few sentences only."""
    known = (
        "the claim says ‘{0}’, the source says ‘{1}’",
        "‘{0}’ is in no source",
        "reading stopped: {error}; check the disk",
        "the disk is full",
        "write {{name: {0}}} here",
    )

    monkeypatch.setattr(
        told, "_languages", lambda: tuple((told._pattern(t), t, _shouted(t)) for t in known)
    )
    told._translated.cache_clear()
    yield
    told._translated.cache_clear()


def _shouted(template):
    return "".join(
        literal.upper().replace("{", "{{").replace("}", "}}")
        + ("" if field is None else f"{{{field}}}")
        for literal, field in told._parts(template)
    )


@pytest.mark.usefixtures("upper")
class TestTold:
    def test_translates_around_the_values(self):
        text = "the claim says ‘a {0} b’, the source says ‘1998’"
        assert told.told(text) == "THE CLAIM SAYS ‘a {0} b’, THE SOURCE SAYS ‘1998’"

    def test_a_named_value_is_translated_too(self):
        assert (
            told.told("reading stopped: the disk is full; check the disk")
            == "READING STOPPED: THE DISK IS FULL; CHECK THE DISK"
        )

    def test_a_numbered_value_is_somebody_elses(self):
        assert (
            told.told("‘the disk is full’ is in no source") == "‘the disk is full’ IS IN NO SOURCE"
        )

    def test_unknown_and_very_long_texts_stay(self):
        assert told.told("what is this") == "what is this"
        long = "‘" + "x" * 5_000 + "’ is in no source"
        assert told.told(long) == long

    def test_braces_come_through(self):
        assert told.told("write {name: x} here") == "WRITE {NAME: x} HERE"

    @given(st.text(), st.text())
    def test_values_are_never_changed(self, first, second):
        text = f"the claim says ‘{first}’, the source says ‘{second}’"
        if len(text) <= told._LONGEST:
            shout = f"THE CLAIM SAYS ‘{first}’, THE SOURCE SAYS ‘{second}’"
            assert told.told(text) == shout


def test_english_is_left_alone(qapp):
    told.forget()
    assert told.told("the disk is full") == "the disk is full"
