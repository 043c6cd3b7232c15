"""Original records without the texts that the project holds anyway."""

import json

from hypothesis import example, given
from hypothesis import strategies as st

from veridesk.store.packing import pack_record, unpack_record

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=4)


@given(TEXTS, st.booleans(), st.booleans())
@example(["a" * 30, "a" * 30], True, False)
@example(['"' * 30, "\\0;" * 20], True, False)
@example(["é\u2028\x7f\x00" * 10, "1a;" * 10], False, True)
def test_any_record_comes_back_byte_for_byte(
    texts: list[str], ascii_only: bool, wide: bool
) -> None:
    """Whatever the texts, the spacing and the escaping."""
    spaces = (", ", ": ") if wide else (",", ":")
    record = {"n": 1.50, "texts": texts, "last": texts[-1:]}
    raw = json.dumps(record, ensure_ascii=ascii_only, separators=spaces).encode()

    assert unpack_record(pack_record(raw, texts), texts) == raw


@given(st.binary(max_size=80), TEXTS)
@example(b"\x000;", ["x" * 40])
@example(b"\0!", [])
def test_bytes_that_are_no_json_come_back_too(raw: bytes, texts: list[str]) -> None:
    """A NUL in a record is not taken for a hole."""
    assert unpack_record(pack_record(raw, texts), texts) == raw


def test_what_the_project_holds_is_not_stored_again() -> None:
    """The texts leave holes; escapes that our encoder would not write stay as they are."""
    text = "A sentence that is long enough — to matter."
    plain = json.dumps({"output": text}, ensure_ascii=False).encode()
    escaped = json.dumps({"output": text}).encode()
    odd = plain.replace(b"long", b"\\u006cong")

    assert pack_record(plain, ["short", text]) == b'{"output": \x001;}'
    assert pack_record(escaped, ["short", text]) == b'{"output": \x001a;}'
    assert pack_record(odd, ["short", text]) == odd
