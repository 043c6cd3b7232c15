"""CSV and TSV: quoted line ends, the line a row begins at, and bad rows that stand alone."""

import csv
import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.importing.decode import BadRow, Row
from veridesk.importing.readers import RowReader

Write = Callable[[str, bytes], Path]
_cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=8)


def read(path: Path) -> tuple[list[Row], list[BadRow]]:
    """All rows, good ones and bad ones."""
    with RowReader(path) as reader:
        rows = list(reader.rows())
    return [r for r in rows if isinstance(r, Row)], [r for r in rows if isinstance(r, BadRow)]


@given(
    st.lists(st.tuples(_cells, _cells), min_size=1, max_size=5), st.sampled_from([",", "\t", ";"])
)
def test_tables_come_back_cell_for_cell(rows: list[tuple[str, str]], delimiter: str) -> None:
    """What the csv module writes is read again, raw as JSON of the cells, at the right line."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["left", "right"])
    starts = []
    for row in rows:
        starts.append(1 + out.getvalue().count("\n"))
        writer.writerow(row)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.csv"
        path.write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode())
        good, bad = read(path)

    assert not bad
    assert [(row.fields["left"], row.fields["right"]) for row in good] == rows
    assert [row.line for row in good] == starts
    assert [json.loads(row.raw) for row in good] == [row.fields for row in good]


def test_an_unclosed_quote_costs_one_line(write_bytes: Write) -> None:
    """The lines that it swallowed are read again as rows of their own."""
    path = write_bytes("rows.csv", b'a,b\n1,"open\n2,two\n3,"three\nlines"\n')

    good, bad = read(path)

    assert [row.line for row in bad] == [2]
    assert "never closed" in bad[0].reason
    assert bad[0].raw == b'1,"open\n'
    assert [(row.line, row.fields["a"]) for row in good] == [(3, "2"), (4, "3")]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (b"1", "1 cells, the header 2"),
        (b"1,2,3", "3 cells, the header 2"),
        (b'1,"a" b', "broken row"),
        (b"1,caf\xe9", "byte 6 of the row (0xe9)"),
    ],
)
def test_a_bad_row_is_rejected_and_the_rest_is_kept(
    write_bytes: Write, line: bytes, word: str
) -> None:
    """With its line and its bytes."""
    good, bad = read(write_bytes("rows.csv", b"a,b\r\n0,x\r\n" + line + b"\r\n\r\n3,y\r\n"))

    assert [row.fields["a"] for row in good] == ["0", "3"]
    assert [row.line for row in good] == [2, 5]
    assert bad[0].line == 3
    assert word in bad[0].reason
    assert bad[0].raw.startswith(line)


def test_cells_longer_than_the_csv_module_likes_are_read(write_bytes: Write) -> None:
    """The module's own limit is 128 kB; ours is that of a row."""
    good, bad = read(write_bytes("rows.tsv", b"a\tb\n1\t" + b"x" * 1_000_000 + b"\n"))

    assert len(good[0].fields["b"]) == 1_000_000
    assert not bad


def test_an_overlong_row_is_skipped(write_bytes: Write) -> None:
    """A row of 20 MB in one line is rejected and counted; the next one is read."""
    path = write_bytes("rows.csv", b"a,b\n1," + b"x" * (20 << 20) + b"\n2,y\n")

    good, bad = read(path)

    assert [row.fields["a"] for row in good] == ["2"]
    assert good[0].line == 3
    assert bad[0].size == (20 << 20) + 3
    assert "longer than" in bad[0].reason


def test_a_header_that_is_no_utf8_is_refused(write_bytes: Write) -> None:
    """Nothing can be mapped then."""
    with pytest.raises(UserError, match="UTF-8"):
        read(write_bytes("rows.csv", b"caf\xe9,b\n1,2\n"))
