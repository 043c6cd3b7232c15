"""What a shape of file is: the keys by which it is known, and where its fields are."""

from collections.abc import Callable
from collections.abc import Mapping as Keyed
from dataclasses import dataclass
from typing import Any, Protocol

from veridesk.importing.convert import Converter
from veridesk.importing.judges import Judging
from veridesk.importing.labels import WORDS, LabelWords
from veridesk.importing.mapping import FIELDS, Mapping, look_up

Keys = frozenset[str]
Choice = str | tuple[str, ...]
Choices = Keyed[str, tuple[Choice, ...]]
Example = Keyed[str, Any]

NO_KEYS: Keys = frozenset()
_OUTPUT = frozenset({"output"})

COMMON: Choices = {
    "id": ("id", "_id", "sample_id", "record_id", "uid", "uuid", "idx"),
    "generator": ("model", "generator", "model_name", "generator_model", "generation_model"),
    "task": ("task", "task_type"),
    "dataset": ("dataset",),
}


class Maker(Protocol):
    """Makes the converter of a shape that a plain mapping does not do for."""

    def __call__(self, mapping: Mapping, words: LabelWords, judging: Judging | None) -> Converter:
        """The converter for a file with this mapping."""
        ...


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of file: the keys it has and lacks, and for each field the keys to choose from.

    `any_of` are keys of which there is at least one, and `fits` looks at the values of an example.
    Of a field's choices the first one is read whose keys the file has and no earlier field took,
    one with a value before one that is empty; several keys in one choice are read together.
    `make` makes the converter, unless one of the fields in `by_hand` was mapped by hand. With
    `inner`, the fields are looked for by well-known names inside the object under that key, or,
    when it is empty, among all keys.
    """

    name: str
    needs: Keys
    choices: Choices
    any_of: Keys = NO_KEYS
    lacks: Keys = NO_KEYS
    words: LabelWords = WORDS
    fits: Callable[[Example], bool] | None = None
    make: Maker | None = None
    by_hand: Keys = _OUTPUT
    inner: str | None = None

    def matches(self, keys: Keys, example: Example) -> bool:
        """True when a file with these keys, and this example of a row, has this shape."""
        return (
            self.needs <= keys
            and not self.lacks & keys
            and (not self.any_of or bool(self.any_of & keys))
            and (self.fits is None or self.fits(example))
        )

    def resolve(self, keys: Keys, example: Example) -> Mapping:
        """The mapping for a file with these keys."""
        chosen: dict[str, tuple[str, ...]] = {}
        taken: set[str] = set()
        for name, choices in {**self.choices, **_others(self.choices)}.items():
            present = [found for one in choices if (found := _present(one, keys, taken))]
            if not present:
                continue
            told = (
                found for found in present if any(_says(look_up(example, key)) for key in found)
            )
            chosen[name] = next(told, present[0])
            taken.update(chosen[name])
        return Mapping({name: chosen[name] for name in FIELDS if name in chosen})


def _present(choice: Choice, keys: Keys, taken: set[str]) -> tuple[str, ...]:
    """The keys of a choice that the file has; one with a dot is a path and taken on trust."""
    several = (choice,) if isinstance(choice, str) else choice
    return tuple(
        key for key in several if (key in keys or key.split(".")[0] in keys) and key not in taken
    )


def _says(value: Any) -> bool:
    return value not in (None, "", [], {})


def _others(choices: Choices) -> Choices:
    return {name: keys for name, keys in COMMON.items() if name not in choices}
