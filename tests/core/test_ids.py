"""Content hashes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.ids import sample_id, source_id
from veridesk.core.model import ImportedSample, Source

SAMPLE = ImportedSample(output="out", prompt="why", sources=(Source("s"),), record_id="7")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def test_titles_labels_and_places_do_not_make_another_sample() -> None:
    """A relabelled copy of a file brings no duplicates."""
    twin = replace(SAMPLE, task="QA", dataset="d", line=9, raw=b"{}")

    assert sample_id(twin, [source_id("s")]) == sample_id(SAMPLE, [source_id("s")])


def test_a_number_and_its_digits_are_different_ids() -> None:
    """Record 7 and record "7" are two records."""
    twin = replace(SAMPLE, record_id=7)

    assert sample_id(twin, []) != sample_id(SAMPLE, [])


@given(TEXT, TEXT, TEXT, TEXT)
def test_texts_never_run_into_each_other(a: str, b: str, c: str, d: str) -> None:
    """Moving a letter from the prompt to the output changes the id."""
    one = replace(SAMPLE, prompt=a, output=b)
    other = replace(SAMPLE, prompt=c, output=d)

    assert (sample_id(one, []) == sample_id(other, [])) == ((a, b) == (c, d))
