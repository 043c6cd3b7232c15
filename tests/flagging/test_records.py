"""Records become `key: value` lines with exact spans; prose does not."""

import json

from hypothesis import given
from hypothesis import strategies as st

from veridesk.flagging.records import plain_key, record_lines

SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=30), st.floats())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner),
    max_leaves=12,
)


def plain(text: str) -> list[tuple[tuple[str, ...], str, str]]:
    return [(line.path, line.value, line.span.of(text)) for line in record_lines(text) or []]


def test_json_gives_a_line_for_each_value() -> None:
    """Keys of every level lead to the value, and the span covers key and value as written."""
    text = '{"name": "Caf\\u00e9", "hours": {"Monday": "8:0-22:0"}, "tags": ["a", 2], "wifi": null}'

    assert plain(text) == [
        (("name",), "Café", '"name": "Caf\\u00e9"'),
        (("hours", "Monday"), "8:0-22:0", '"Monday": "8:0-22:0"'),
        (("tags",), "a", '"a"'),
        (("tags",), "2", "2"),
        (("wifi",), "null", '"wifi": null'),
    ]


def test_python_dicts_read_like_json() -> None:
    """What Python prints for a dict is a record too, calls in it included."""
    text = "{'a': True, 'b': [None, \"it's\"], 'when': datetime.date(2021, 1, 2)}"

    assert [(path, value) for path, value, _ in plain(text)] == [
        (("a",), "True"), (("b",), "None"), (("b",), "it's"),
        (("when",), "2021"), (("when",), "1"), (("when",), "2"),
    ]  # fmt: skip


def test_long_values_are_split_into_sentences() -> None:
    """A review inside a record gives one line a sentence, with spans into the raw source."""
    text = json.dumps({"review": "The soup was cold.\nThe staff was kind. " * 8})

    lines = plain(text)

    assert len(lines) == 16
    assert lines[0] == (("review",), "The soup was cold.", "The soup was cold.")
    assert lines[1][2] == "The staff was kind."


def test_tables_carry_their_header_into_each_row() -> None:
    """A row of a CSV source names its columns."""
    text = "# unit: people\ndate,value\n2021-02-25,0.09\n2021-02-26,0.14\n"

    assert plain(text)[0] == ((), "unit: people", "# unit: people")
    assert plain(text)[2] == ((), "date: 2021-02-25, value: 0.09", "2021-02-25,0.09")


def test_property_lists_are_records_and_dialogues_are_not() -> None:
    """`- director: X` is a field; a speaker's name in front of what is said is none."""
    assert plain("Rainy Day\n---\n- director: P. S.\n- genre: film")[1:] == [
        (("director",), "P. S.", "- director: P. S."),
        (("genre",), "film", "- genre: film"),
    ]
    assert record_lines("Ann: hi\nBob: hello\nAnn: bye\nBob: see you\nAnn: ok\nBob: ok") is None


def test_prose_and_broken_records_are_left_alone() -> None:
    """Text that only begins like a record is prose."""
    for text in ("", "[1] says so. Yes.", '{"a": 1', '{"a": 1}} x', "{oops", "Just text, here.",
                 "[" * 5_000, "{}", '"only a string"'):  # fmt: skip
        assert record_lines(text) is None


def test_lone_surrogates_in_escapes_become_replacement_signs() -> None:
    """An escape that is no character must not travel into texts of ours."""
    (line,) = record_lines('{"a": "x\\ud800y"}') or []
    line.value.encode()
    assert line.value == "x\ufffdy"


@given(VALUES)
def test_spans_of_any_json_lie_in_it(value: object) -> None:
    """Whatever the record, lines are inside the text, and strings come back whole."""
    text = json.dumps({"k": value})
    for line in record_lines(text) or []:
        assert 0 <= line.span.start < line.span.end <= len(text)
        line.value.encode()


@given(st.text(max_size=200))
def test_any_text_is_read_without_failing(text: str) -> None:
    """Hostile text gives lines inside it, or none."""
    for line in record_lines(text) or []:
        assert line.span.end <= len(text)


def test_keys_read_as_words() -> None:
    """Camel case and underscores part words."""
    assert plain_key("GoodForKids start_time") == "Good For Kids start time"
