"""Checks of JSON values say what is off, and never crash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.exporting import shape
from veridesk.exporting.columns import CONTENT, LOG_SHAPE, META, ROW_SHAPE

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xff{}", "not UTF-8"),
        (b"\xef\xbb\xbf{}", "not JSON"),
        (b"[]", "not a JSON object"),
        (b"", "not JSON"),
        (b'{"a": 1, "a": 2}', "a key twice"),
        (b'{"a": NaN}', "JSON does not know"),
        (b'{"a": -Infinity}', "JSON does not know"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not JSON"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"a":' * 100_000, "nested too deep"),
        (b'{"a": 1} x', "not JSON"),
    ],
)
def test_what_is_no_object_is_refused(data: bytes, reason: str) -> None:
    """Broken, ambiguous and hostile JSON each get their own words."""
    with pytest.raises(shape.ShapeError, match=reason):
        shape.parse(data)


@given(JSON)
def test_any_value_passes_or_is_refused(value: object) -> None:
    """No JSON value makes a check fail otherwise than by its own error."""
    for check in (ROW_SHAPE, LOG_SHAPE, META, CONTENT):
        with pytest.raises(shape.ShapeError):
            check(value, "")


def test_places_are_named() -> None:
    """The words say where in the value the fault is."""
    check = shape.keyed({"a": shape.list_of(shape.keyed({"b": shape.maybe(shape.text)}))})

    check({"a": [{"b": None}, {"b": "x"}]}, "")

    with pytest.raises(shape.ShapeError, match=r"a\[1\]\.b is not a text"):
        check({"a": [{"b": None}, {"b": 1}]}, "")
    with pytest.raises(shape.ShapeError, match=r"a\[0\] lacks the key 'b'"):
        check({"a": [{}]}, "")
    with pytest.raises(shape.ShapeError, match="has a key 'c'"):
        check({"a": [], "c": 1}, "")


@pytest.mark.parametrize("value", [True, 1.0, "1", None])
def test_a_whole_number_is_nothing_else(value: object) -> None:
    """True is no 1, and 1.0 is another text than 1."""
    with pytest.raises(shape.ShapeError):
        shape.whole(value, "x")


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), True, "1"])
def test_a_number_is_finite(value: object) -> None:
    """1e999 is JSON, but no number that can be hashed again."""
    with pytest.raises(shape.ShapeError):
        shape.number(value, "x")


@pytest.mark.parametrize("value", ["A" * 32, "a" * 31, "g" * 32, 5])
def test_a_hash_is_lower_case_hex(value: object) -> None:
    """One hash has one text."""
    with pytest.raises(shape.ShapeError):
        shape.digits(32)(value, "x")
