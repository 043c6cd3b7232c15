"""Which key of a file's rows holds what: a value that is guessed, shown, and given by hand."""

from collections.abc import Iterable
from collections.abc import Mapping as Keyed
from dataclasses import dataclass, field
from typing import Any

from veridesk.core.errors import UserError

FIELDS = ("output", "prompt", "sources", "id", "generator", "task", "dataset", "label", "spans")
"""What a row can bring. Only `output` has to be there."""

_MISSING = object()


@dataclass(frozen=True, slots=True)
class Mapping:
    """The keys that each field is read from.

    A key is a name, or a path such as `meta.model` or `choices.0.text`. Several keys are joined
    (prompt), taken together (sources), or tried in order (all others). A field that is not named
    is left to the guess; one with no keys is left empty.
    """

    keys: Keyed[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.keys:
            if name not in FIELDS:
                raise UserError(f"{name!r} is no field; the fields are {', '.join(FIELDS)}")

    def of(self, name: str) -> tuple[str, ...]:
        """The keys of a field, none where it has none."""
        return self.keys.get(name, ())

    def overlaid(self, other: "Mapping") -> "Mapping":
        """The mapping with the fields that `other` names replaced by those of `other`."""
        return Mapping({**self.keys, **other.keys})

    def used_keys(self) -> list[str]:
        """All keys named, in the order of the fields."""
        return [key for name in FIELDS for key in self.of(name)]

    def plain(self) -> dict[str, list[str]]:
        """The mapping as JSON-able lists, in the order of the fields."""
        return {name: list(self.keys[name]) for name in FIELDS if name in self.keys}


def parse_mapping(pairs: Iterable[str]) -> Mapping:
    """The mapping that pairs such as `output=answer` or `sources=doc1,doc2` write.

    Raises UserError for a pair that is none.
    """
    keys: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise UserError(f"{pair!r} maps nothing; write FIELD=KEY, such as output=answer")
        found = tuple(key.strip() for key in value.split(",") if key.strip())
        keys[name.strip()] = keys.get(name.strip(), ()) + found
    return Mapping(keys)


def look_up(fields: Keyed[str, Any], key: str) -> Any:
    """The value at a key or path; None where there is none."""
    value = fields.get(key, _MISSING)
    if value is not _MISSING:
        return value
    return _walk(fields, key) if "." in key else None


def holds(fields: Keyed[str, Any], key: str) -> bool:
    """True when the row has this key or path, whatever its value."""
    if key in fields:
        return True
    head, _, last = key.rpartition(".")
    inner = look_up(fields, head) if head else None
    if isinstance(inner, list):
        return last.isdecimal() and int(last) < len(inner)
    return isinstance(inner, dict) and last in inner


def _walk(fields: Keyed[str, Any], key: str) -> Any:
    value: Any = fields
    for part in key.split("."):
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value
