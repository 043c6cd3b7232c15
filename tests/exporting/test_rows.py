"""Rows as they leave the program."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.core.model import SampleId
from veridesk.exporting import rows
from veridesk.exporting.rows import encode, file_name, public_id


def test_ids_are_texts() -> None:
    """A number and a text in one column would break every loader."""
    key = SampleId("a" * 32)

    assert [public_id(one, key) for one in (7, "7", None, "")] == ["7", "7", key, ""]


@pytest.mark.parametrize("path", ["/secret/place/a.csv", "C:\\secret\\a.csv", "a.csv", "x\n/a.csv"])
def test_folders_stay_at_home(path: str) -> None:
    """Only the file's own name is handed over, whichever system wrote the path."""
    assert file_name(path) == "a.csv"


@given(
    st.dictionaries(
        st.text(), st.text() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(0, 9)
    )
)
def test_a_row_is_one_line(row: dict[str, object]) -> None:
    """Whatever a text holds, the row stays on one line and comes back the same."""
    line = encode(row)

    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert json.loads(line) == row


def test_a_row_that_no_reader_takes_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the check would refuse is refused at the desk, by the sample's id."""
    monkeypatch.setattr(rows, "MAX_LINE", 40)

    with pytest.raises(UserError, match="sample abc is too long"):
        encode({"sample_id": "abc", "output": "x" * 40})
