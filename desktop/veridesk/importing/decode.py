"""One JSON object from its bytes, or the reason in words why there is none."""

import json
import math
import re
from typing import Any, NamedTuple, NoReturn

import msgspec

from veridesk.core.errors import DataError

MAX_ROW = 16 * 1024 * 1024
"""Bytes of the longest row that is read; a longer one is skipped and rejected."""
RAW_KEPT = 64 * 1024
"""Bytes of a rejected row that are kept."""
TOO_LONG = f"the row is longer than {MAX_ROW >> 20} MB; shorten it or split it"

_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder().encode
_KEY_END = re.compile(rb'"\s*:')
KEY_TWICE = "rows with the same key twice were read as every reader does: the last one counts"
_KINDS = {list: "an array", str: "a text", bool: "true or false", type(None): "null"}


class Row(NamedTuple):
    """One row of a file: where it starts, its own bytes, its keys and values.

    `is_table` marks the rows of CSV and TSV, whose values are all texts; `warning` says what a
    person should know about how the row was read.
    """

    line: int
    raw: bytes
    fields: dict[str, Any]
    is_table: bool = False
    warning: str | None = None


class BadRow(NamedTuple):
    """A part of a file that is no row: why, its first bytes, and how many there are in all."""

    line: int
    reason: str
    raw: bytes
    size: int


def bad_row(line: int, reason: str, raw: bytes) -> BadRow:
    """A `BadRow` of bytes that are all at hand."""
    return BadRow(line, reason, raw[:RAW_KEPT], len(raw))


def read_object(line: int, raw: bytes) -> Row | BadRow:
    """The row that `raw` holds as one JSON object."""
    try:
        value = _decode(raw)
    except (ValueError, RecursionError):
        try:
            value = _decode_slowly(raw)
        except DataError as error:
            return bad_row(line, error.reason, raw)
    if type(value) is not dict:
        kind = _KINDS.get(type(value), "a number")
        reason = f"the row is {kind}, no object; each row must be one JSON object of keys"
        return bad_row(line, reason, raw)
    # A second key makes the row longer than its value; most files are written as tightly as ours.
    if len(_encode(value)) != len(raw) and _has_key_twice(raw, value):
        return Row(line, raw, value, warning=KEY_TWICE)
    return Row(line, raw, value)


def _has_key_twice(raw: bytes, value: dict[str, Any]) -> bool:
    """True when an object in the row has a key twice; nearly all rows are cleared by counting."""
    if len(_KEY_END.findall(raw)) == _key_count(value):
        return False
    twice = False

    def note(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal twice
        found = dict(pairs)
        twice = twice or len(found) != len(pairs)
        return found

    try:
        json.loads(raw, object_pairs_hook=note)
    except (ValueError, RecursionError):
        return False
    return twice


def _key_count(value: Any) -> int:
    """How many keys all objects in a value have together."""
    count = 0
    open_values = [value]
    while open_values:
        one = open_values.pop()
        if type(one) is dict:
            count += len(one)
            open_values += [inner for inner in one.values() if type(inner) in (dict, list)]
        else:
            open_values += [inner for inner in one if type(inner) in (dict, list)]
    return count


def utf8_fault(error: UnicodeDecodeError) -> str:
    """What to say of bytes that are no UTF-8."""
    byte = error.object[error.start]
    return f"byte {error.start + 1} of the row (0x{byte:02x}) is no UTF-8; save the file as UTF-8"


def _decode_slowly(raw: bytes) -> Any:
    """What the standard library makes of bytes that the fast decoder refused."""
    try:
        text = raw.decode()
        value = json.loads(text, parse_constant=_no_number, parse_float=_finite)
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeDecodeError as error:
        raise DataError(utf8_fault(error)) from error
    except UnicodeEncodeError as error:
        half = ord(error.object[error.start])
        raise DataError(
            f"half a character (\\u{half:04x}) stands alone in a text; write the whole pair"
        ) from error
    except json.JSONDecodeError as error:
        place = f"column {error.colno}"
        if error.lineno > 1:
            place = f"line {error.lineno} of the row, {place}"
        raise DataError(
            f"broken JSON at {place}: {error.msg.lower()}; correct the row or leave it out"
        ) from error
    except RecursionError as error:
        raise DataError("the row is nested too deeply; flatten it") from error
    except ValueError as error:
        raise DataError("a number in the row has too many digits; write it as a text") from error
    return value


def _no_number(name: str) -> NoReturn:
    raise DataError(f"{name} is no JSON number; write null instead")


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise DataError(f"the number {digits[:40]} is too large; write it as a text")
    return value
