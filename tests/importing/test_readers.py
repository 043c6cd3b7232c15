"""Files of every format become rows, exact to the byte and the line; bad rows stand alone."""

import gzip
import importlib.util
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.importing.decode import KEY_TWICE, MAX_ROW, RAW_KEPT, BadRow, Row
from veridesk.importing.readers import FileFormat, RowReader

Write = Callable[[str, bytes], Path]

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=8,
)
_objects = st.dictionaries(_texts, _values, max_size=4)
_frames = st.sampled_from(["[%s]", '{"n": 1, "data": [%s]}'])
_layouts = st.tuples(st.sampled_from([None, 1, 4]), st.booleans())


def read(path: Path) -> tuple[list[Row], list[BadRow]]:
    """All rows, good ones and bad ones."""
    with RowReader(path) as reader:
        rows = list(reader.rows())
    return [r for r in rows if isinstance(r, Row)], [r for r in rows if isinstance(r, BadRow)]


def read_bytes(name: str, data: bytes) -> tuple[list[Row], list[BadRow]]:
    """The same of bytes, for properties."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read(path)


@given(st.lists(_objects, min_size=1, max_size=5), _layouts, st.sampled_from(["\n", "\r\n"]))
def test_lines_come_back_byte_for_byte(
    rows: list[dict[str, object]], layout: tuple[int | None, bool], end: str
) -> None:
    """Whatever the objects, the raw bytes are those of the line, and the line numbers are true."""
    lines = [json.dumps(row, ensure_ascii=layout[1]).encode() for row in rows]
    blank = end.encode() * 2
    data = b"\xef\xbb\xbf" + blank.join(lines)

    good, bad = read_bytes("rows.jsonl", data)

    assert not bad
    assert [row.raw for row in good] == lines
    assert [row.line for row in good] == [1 + 2 * n for n in range(len(rows))]
    assert [row.fields for row in good] == rows


@given(st.lists(_objects, max_size=5), _layouts, _frames)
def test_arrays_are_cut_into_the_very_bytes_of_their_objects(
    rows: list[dict[str, object]], layout: tuple[int | None, bool], frame: str
) -> None:
    """Pretty-printed or not, each element's raw bytes are a slice of the file at its line."""
    indent, ascii_only = layout
    parts = [json.dumps(row, ensure_ascii=ascii_only, indent=indent) for row in rows]
    text = frame.replace("%s", "\n" + ",\r\n".join(parts) + "\n")

    good, bad = read_bytes("rows.json", text.encode())

    assert not bad
    assert [row.raw.decode() for row in good] == parts
    at = 0
    for row in good:
        at = text.index(row.raw.decode(), at)
        assert row.line == 1 + text.count("\n", 0, at)
        at += len(row.raw.decode())


@given(st.binary(max_size=200), st.sampled_from(["a.jsonl", "a.json", "a.csv", "a.tsv", "a"]))
def test_no_bytes_whatever_crash_the_reader(data: bytes, name: str) -> None:
    """Garbage gives rows, rejections, or one clear error."""
    try:
        good, bad = read_bytes(name, data)
    except UserError:
        return
    assert all(row.line >= 1 and row.reason for row in bad)
    assert all(row.line >= 1 for row in good)


_pieces = st.sampled_from(
    [b"{", b"}", b"[", b"]", b'"', b"\\", b",", b":", b"\n", b" ", b'"a"', b"1", b"\xff", b"{}"]
)


@given(st.lists(_pieces, max_size=30).map(b"".join), st.sampled_from(["a.jsonl", "a.json"]))
def test_no_broken_json_crashes_the_reader(tail: bytes, name: str) -> None:
    """Nor does anything that is nearly an array."""
    good, bad = read_bytes(name, b'[{"a": 1},' + tail)

    assert len(good) + len(bad) >= 1


def test_a_gzipped_file_is_known_by_its_bytes(tmp_path: Path) -> None:
    """Its name may say otherwise."""
    path = tmp_path / "rows.jsonl"
    path.write_bytes(gzip.compress(b'{"a": 1}\n') + gzip.compress(b'{"a": 2}\n') + b"\0\0")

    good, bad = read(path)

    assert [row.fields["a"] for row in good] == [1, 2]
    assert not bad


def test_a_cut_off_gzip_keeps_what_came_before(tmp_path: Path) -> None:
    """The rest is one rejection that says so."""
    lines = b"".join(
        b'{"number": %d, "text": "%s"}\n' % (n, bytes(f"{n * n}", "ascii") * 9) for n in range(5000)
    )
    packed = gzip.compress(lines)
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(packed[: len(packed) // 2])

    good, bad = read(path)

    assert 100 < len(good) < 5000
    assert good[-1].fields["number"] == len(good) - 1
    assert len(bad) == 1
    assert "cut off" in bad[0].reason
    assert bad[0].line == len(good) + 1


def test_a_broken_gzip_keeps_what_came_before(tmp_path: Path) -> None:
    """A flipped bit in the compressed data is no crash."""
    packed = bytearray(gzip.compress(b"".join(b'{"n": %d}\n' % n for n in range(100000))))
    packed[-len(packed) // 3] ^= 0xFF
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(bytes(packed))

    good, bad = read(path)

    assert good
    assert "broken" in bad[-1].reason


def test_a_decompression_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the bound, unpacking ends with a word on it."""
    monkeypatch.setattr("veridesk.importing.stream.FREE_UNPACKED", 1 << 20)
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"a": 1}\n' + b" " * (30 << 20)))

    good, bad = read(path)

    assert len(good) == 1
    assert "unpacks to more than" in bad[-1].reason


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (b'{"a": tru}', "broken JSON at column 7"),
        (b'{"a": 1', "broken JSON at column 8"),
        (b'{"a": "\xff"}', "byte 8 of the row (0xff)"),
        (b'{"a": "\xed\xa0\x80"}', "UTF-8"),
        (b'{"a": "\\ud800"}', "\\ud800"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": 1e999}', "too large"),
        (b'{"a": ' + b"1" * 5000 + b"}", "too many digits"),
        (b"[1, 2]", "an array"),
        (b'"text"', "a text"),
        (b"7", "a number"),
        (b"null", "null"),
        (b'{"a": ' + b"[" * 100000 + b"]" * 100000 + b"}", "nested"),
        (b'{"a": "\x00"}', "column 8"),
    ],
)
def test_a_bad_line_is_rejected_with_its_reason_and_the_rest_is_kept(
    write_bytes: Write, line: bytes, word: str
) -> None:
    """Its line number and first bytes go with it."""
    path = write_bytes("rows.jsonl", b'{"a": 0}\n' + line + b'\r\n{"a": 2}')

    good, bad = read(path)

    assert [row.line for row in good] == [1, 3]
    assert len(bad) == 1
    assert bad[0].line == 2
    assert word in bad[0].reason
    assert bad[0].raw == line[:RAW_KEPT]
    assert bad[0].size == len(line)


def test_huge_numbers_are_kept(write_bytes: Write) -> None:
    """A number beyond 64 bits is fine."""
    good, bad = read(write_bytes("rows.jsonl", b'{"a": 123456789012345678901234567890}'))

    assert not bad
    assert good[0].fields["a"] == 123456789012345678901234567890


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.jsonl.gz", "rows.json"])
def test_an_overlong_row_is_skipped_not_read(write_bytes: Write, name: str) -> None:
    """Of a row of 40 MB the first bytes are kept and all are counted."""
    long = b'{"a": "' + b"x" * (40 << 20) + b'"}'
    rows = [b'{"a": 1}', long, b'{"a": 3}']
    data = b"[\n" + b",\n".join(rows) + b"\n]" if name == "rows.json" else b"\n".join(rows)

    good, bad = read(write_bytes(name, data))

    assert [row.fields["a"] for row in good] == [1, 3]
    assert "longer than 16 MB" in bad[0].reason
    assert bad[0].size in (len(long), len(long) + 1)
    assert bad[0].raw == long[:RAW_KEPT]
    assert bad[0].line == (3 if name == "rows.json" else 2)


def test_a_row_just_within_the_limit_is_read(write_bytes: Write) -> None:
    """The limit itself still passes."""
    text = b'{"a": "' + b"x" * (MAX_ROW - 9) + b'"}'

    good, bad = read(write_bytes("rows.jsonl", text + b"\n" + text))

    assert (len(good), len(bad)) == (2, 0)


def test_a_broken_row_of_an_array_takes_no_other_along(write_bytes: Write) -> None:
    """A missing quotation mark ends at the line; the next row is found by its indent."""
    rows = [
        b'{"a": 1}',
        b'{"a": "two, "b": {\n    "c": 1}}',
        b'{"a": 3}',
        b'{"a": tru}',
        b'{"a": 5}',
    ]
    data = b"[\n  " + b",\n  ".join(rows) + b"\n]"

    good, bad = read(write_bytes("rows.json", data))

    assert [(row.line, row.fields["a"]) for row in good] == [(2, 1), (5, 3), (7, 5)]
    assert [row.line for row in bad] == [3, 6]


def test_elements_that_are_no_objects_are_rejected(write_bytes: Write) -> None:
    """Numbers, texts and arrays among the rows."""
    good, bad = read(write_bytes("rows.json", b'[1, "two", {"a": 3}, [4], null] x'))

    assert len(good) == 1
    assert len(bad) == 5
    assert "end of the array" in bad[-1].reason


@pytest.mark.parametrize("data", [b'[{"a": 1}, {"a": ', b'[{"a": 1}'])
def test_an_unfinished_array_is_told(write_bytes: Write, data: bytes) -> None:
    """What was whole is kept."""
    good, bad = read(write_bytes("rows.json", data))

    assert len(good) == 1
    assert len(bad) == 1
    assert "whole file" in bad[0].reason


def test_objects_over_several_lines_need_no_array(write_bytes: Write) -> None:
    """As tools print them one after another."""
    data = b'{\n "a": 1\n}\n{\n "a": 2\n}\n'

    good, bad = read(write_bytes("rows.json", data))

    assert [(row.line, row.fields["a"]) for row in good] == [(1, 1), (4, 2)]
    assert not bad


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("a.json", b'{"a": 1}\n{"a": 2}\n', FileFormat.LINES),
        ("a.txt", b'{"a": 1}\n', FileFormat.LINES),
        ("a.jsonl", b'[{"a": 1}]', FileFormat.ARRAY),
        ("a.jsonl", b"[1]\n{}", FileFormat.LINES),
        ("a.json", b'{"version": "1", "rows": [\n{"a": 1}]}', FileFormat.WRAPPED),
        ("a.txt", b"a\tb\n1\t2\n", FileFormat.TABLE),
        ("a.data.gz", b"a,b\n1,2\n", FileFormat.TABLE),
    ],
)
def test_content_tells_the_format_where_the_name_does_not(
    write_bytes: Write, name: str, data: bytes, form: FileFormat
) -> None:
    """Names are only asked when the first bytes leave it open."""
    with RowReader(write_bytes(name, data)) as reader:
        assert reader.format is form
        assert len(list(reader.rows())) >= 1


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.jsonl", b"", "empty"),
        ("a.jsonl.gz", b"", "empty"),
        ("a.csv", b"\xef\xbb\xbf \r\n", "empty"),
        ("a.xlsx", b"PK\x03\x04", "ZIP"),
        ("a.txt", b"just words", "neither JSON nor a table"),
        ("a.json", b"hello", "does not begin as JSON"),
        ("a.csv", b"a,a\n1,2\n", "two columns"),
    ],
)
def test_a_file_without_rows_is_refused_in_words(
    write_bytes: Write, name: str, data: bytes, word: str
) -> None:
    """The error names the file and what to do."""
    path = write_bytes(name, data)

    with pytest.raises(UserError, match=word) as caught:
        read(path)
    assert name in str(caught.value)


def test_broken_parquet_is_refused_in_words(write_bytes: Write) -> None:
    """Where the package for it is there; else its name is told."""
    path = write_bytes("a.parquet", b"PAR1\x15")
    word = "broken" if importlib.util.find_spec("pyarrow") else r"pip install veridesk\[parquet\]"

    with pytest.raises(UserError, match=word):
        read(path)


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    """Before anything else happens."""
    with pytest.raises(UserError, match="does not exist"):
        RowReader(tmp_path / "no.jsonl")
    with pytest.raises(UserError, match="is a folder"):
        RowReader(tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        b'{"a": 1, "a": 2}',
        b'{"a" : 1, "a" :2}',
        b'{"a":1,"a" : 2}',
        b'{"a": 1, "b": {"c": 1, "c": 2}, "a": 2}',
        b'{"a": 2, "b": [{"c": 1, "c": 2}]}',
        b'{"a": 2, "b": "say \\": x", "\\u0062": 1}',
    ],
)
def test_a_key_that_stands_twice_is_told(write_bytes: Write, line: bytes) -> None:
    """The last one counts, as for every reader; the record keeps both."""
    good, bad = read(write_bytes("rows.jsonl", line + b"\n"))

    assert not bad
    assert good[0].fields["a"] == 2
    assert good[0].raw == line
    assert good[0].warning == KEY_TWICE


@given(st.lists(_objects, min_size=1, max_size=5), _layouts, st.booleans())
def test_no_key_is_called_double_that_is_not(
    rows: list[dict[str, object]], layout: tuple[int | None, bool], spaced: bool
) -> None:
    """Whatever stands in texts, and however the keys are written."""
    colon = " : " if spaced else ":"
    text = "".join(
        json.dumps(row, ensure_ascii=layout[1], separators=(",", colon)) + "\n" for row in rows
    )

    good, _ = read_bytes("rows.jsonl", text.encode())

    assert [row.warning for row in good] == [None] * len(rows)
