"""What a JSON value must look like, in small checks that are put together like the value."""

import json
from collections.abc import Callable, Collection, Mapping

Check = Callable[[object, str], None]
"""Raises `ShapeError` when a value (first), found at a place (second), is not as it must be."""

MAX_DEPTH_TEXT = "is nested too deep"


class ShapeError(ValueError):
    """Something is not as it must be; says what, in words that follow the name of the place."""


def parse(data: bytes) -> dict[str, object]:
    """A JSON object, read strictly: UTF-8, no key twice, no NaN; `ShapeError` when it is none."""
    try:
        value = _DECODER.decode(data.decode())
    except UnicodeDecodeError:
        raise ShapeError("is not UTF-8") from None
    except RecursionError:
        raise ShapeError(MAX_DEPTH_TEXT) from None
    except ShapeError:
        raise
    except ValueError:
        raise ShapeError("is not JSON") from None
    if not isinstance(value, dict):
        raise ShapeError("is not a JSON object")
    return value


def text(value: object, at: str) -> None:
    """Any text."""
    if not isinstance(value, str):
        raise ShapeError(f"{at} is not a text")


def whole(value: object, at: str) -> None:
    """A whole number."""
    if type(value) is not int:
        raise ShapeError(f"{at} is not a whole number")


def count(value: object, at: str) -> None:
    """A whole number from 0."""
    if type(value) is not int or value < 0:
        raise ShapeError(f"{at} is not a count")


def number(value: object, at: str) -> None:
    """A number that is finite."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ShapeError(f"{at} is not a number")
    if value in (float("inf"), float("-inf")):
        raise ShapeError(f"{at} is no finite number")


def truth(value: object, at: str) -> None:
    """True or false."""
    if not isinstance(value, bool):
        raise ShapeError(f"{at} is neither true nor false")


def anything(_value: object, _at: str) -> None:
    """Whatever JSON holds."""


def one_of(*words: str) -> Check:
    """One of these texts."""

    def check(value: object, at: str) -> None:
        if not isinstance(value, str) or value not in words:
            raise ShapeError(f"{at} is none of {', '.join(words)}")

    return check


def digits(length: int) -> Check:
    """A hash of so many hexadecimal digits, in lower case."""

    def check(value: object, at: str) -> None:
        if (
            not isinstance(value, str)
            or len(value) != length
            or not set(value) <= set("0123456789abcdef")
        ):
            raise ShapeError(f"{at} is not a hash of {length} digits")

    return check


def maybe(inner: Check) -> Check:
    """Null, or what `inner` asks for."""

    def check(value: object, at: str) -> None:
        if value is not None:
            inner(value, at)

    return check


def either(first: Check, second: Check) -> Check:
    """What one of the two asks for."""

    def check(value: object, at: str) -> None:
        try:
            first(value, at)
        except ShapeError:
            second(value, at)

    return check


def list_of(inner: Check) -> Check:
    """A list whose parts all pass `inner`."""

    def check(value: object, at: str) -> None:
        if not isinstance(value, list):
            raise ShapeError(f"{at} is not a list")
        for index, part in enumerate(value):
            inner(part, f"{at}[{index}]")

    return check


def keyed(parts: Mapping[str, Check]) -> Check:
    """An object with exactly these keys."""
    names = frozenset(parts)

    def check(value: object, at: str) -> None:
        if not isinstance(value, dict):
            raise ShapeError(f"{at} is not an object")
        if value.keys() != names:
            raise ShapeError(_key_fault(names, value, at))
        for name, inner in parts.items():
            inner(value[name], f"{at}.{name}" if at else name)

    return check


def map_of(inner: Check) -> Check:
    """An object with any keys, whose values all pass `inner`."""

    def check(value: object, at: str) -> None:
        if not isinstance(value, dict):
            raise ShapeError(f"{at} is not an object")
        for name, part in value.items():
            inner(part, f"{at}[{name!r}]")

    return check


def _key_fault(names: frozenset[str], value: Collection[object], at: str) -> str:
    place = f"{at} " if at else ""
    missing = sorted(names - set(value))
    if missing:
        return f"{place}lacks the key {missing[0]!r}"
    strange = sorted(str(name) for name in value if name not in names)
    return f"{place}has a key {strange[0]!r} that no export has"


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    plain = dict(pairs)
    if len(plain) != len(pairs):
        raise ShapeError("has a key twice")
    return plain


def _refuse(_name: str) -> object:
    raise ShapeError("holds a number that JSON does not know")


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse)
