"""Files packed and coded in any usual way give the same bytes; what is broken is told."""

import codecs
import gzip
import tempfile
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from veridesk.importing import stream
from veridesk.importing.decode import BadRow, Row
from veridesk.importing.readers import RowReader
from veridesk.importing.stream import ByteStream


def rows_of(path: Path) -> tuple[list[Row], list[BadRow]]:
    """All rows, good ones and bad ones."""
    with RowReader(path) as reader:
        rows = list(reader.rows())
    return [r for r in rows if isinstance(r, Row)], [r for r in rows if isinstance(r, BadRow)]


LINES = b"".join(
    b'{"n": %d, "text": "b\xc3\xbccher \xf0\x9f\x98\x80"}\r\n' % n for n in range(2000)
)


def packed(data: bytes, packing: str) -> bytes:
    """The bytes in a packing."""
    if packing == "zstd":
        return zstandard.ZstdCompressor(write_checksum=True).compress(data)
    return gzip.compress(data) if packing == "gzip" else data


@pytest.mark.parametrize("packing", ["", "gzip", "zstd"])
@pytest.mark.parametrize("coding", ["", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_packing_and_coding_are_known_by_the_first_bytes(
    tmp_path: Path, packing: str, coding: str
) -> None:
    """Whatever the name, rows and their bytes are the same, in UTF-8."""
    data = LINES
    if coding:
        bom = {
            "utf-16-le": codecs.BOM_UTF16_LE,
            "utf-16-be": codecs.BOM_UTF16_BE,
            "utf-32-le": codecs.BOM_UTF32_LE,
            "utf-32-be": codecs.BOM_UTF32_BE,
        }[coding]
        data = bom + LINES.decode().encode(coding)
    path = tmp_path / "rows.jsonl"
    path.write_bytes(packed(data, packing))

    good, bad = rows_of(path)

    assert not bad
    assert [row.raw for row in good] == LINES.splitlines()
    with RowReader(path) as reader:
        assert reader.format_name == ", ".join(filter(None, ("JSONL", coding[:6], packing)))


def test_frames_of_zstd_follow_one_another(tmp_path: Path) -> None:
    """As some tools write them."""
    path = tmp_path / "rows.jsonl.zst"
    path.write_bytes(zstandard.compress(b'{"a": 1}\n') + zstandard.compress(b'{"a": 2}\n'))

    good, bad = rows_of(path)

    assert [row.fields["a"] for row in good] == [1, 2]
    assert not bad


@pytest.mark.parametrize(("damage", "word"), [("cut", "cut off"), ("flip", "broken")])
def test_a_damaged_zstd_keeps_what_came_before(tmp_path: Path, damage: str, word: str) -> None:
    """The rest is one rejection that says so."""
    lines = b"".join(b'{"n": %d, "x": "%d"}\n' % (n, n * n * 7919) for n in range(60000))
    data = bytearray(zstandard.ZstdCompressor(write_checksum=True).compress(lines))
    if damage == "cut":
        del data[-len(data) // 4 :]
    else:
        data[-len(data) // 4 :] = bytes(len(data) // 4)
    path = tmp_path / "rows.jsonl.zst"
    path.write_bytes(data)

    good, bad = rows_of(path)

    assert 100 < len(good) < 60000
    assert word in bad[-1].reason


def test_a_zstd_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the bound, unpacking ends with a word on it, and no step makes very much."""
    monkeypatch.setattr(stream, "FREE_UNPACKED", 1 << 20)
    path = tmp_path / "rows.jsonl.zst"
    path.write_bytes(zstandard.compress(b'{"a": 1}\n' + b" " * (30 << 20)))

    good, bad = rows_of(path)

    assert len(good) == 1
    assert "unpacks to more than" in bad[-1].reason


def test_half_a_character_in_utf_16_rejects_its_row_only(tmp_path: Path) -> None:
    """The rows around it are kept; a last odd byte is told too."""
    lines = ['{"a": 1}', '{"a": "\ud800"}', '{"a": 3}']
    data = codecs.BOM_UTF16_LE + "\n".join(lines).encode("utf-16-le", "surrogatepass")
    path = tmp_path / "rows.jsonl"
    path.write_bytes(data + b"\n\0x")

    good, bad = rows_of(path)

    assert [row.fields["a"] for row in good] == [1, 3]
    assert [row.line for row in bad] == [2, 4]


def test_a_table_in_utf_16_is_read(tmp_path: Path) -> None:
    """As spreadsheets save it."""
    path = tmp_path / "rows.csv"
    path.write_bytes("question\tanswer\nWhy?\tSo 😀.\n".encode("utf-16"))

    good, bad = rows_of(path)

    assert [row.fields for row in good] == [{"question": "Why?", "answer": "So 😀."}]
    assert not bad


@given(
    st.binary(max_size=300),
    st.sampled_from(["gzip", "zstd"]),
    st.integers(0, 400),
    st.integers(1, 50),
)
def test_any_damage_ends_the_stream_with_a_word(
    data: bytes, packing: str, at: int, size: int
) -> None:
    """Never a crash, and never other bytes without a word, where the packing has a checksum."""
    whole = bytearray(packed(data, packing))
    whole[at % len(whole)] ^= 0xFF
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data"
        path.write_bytes(whole)
        with ByteStream(path) as found:
            read = b""
            while part := found.read(size):
                read += part
            assert found.damage or found.packing is None or read == data
