"""A look at the first rows of files: which shape they have, and what an import would read."""

from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Keyed
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from veridesk.core.errors import DataError, UserError
from veridesk.core.model import ImportedSample
from veridesk.importing.convert import Converter, MappedRows
from veridesk.importing.decode import Row
from veridesk.importing.folder import gather_files
from veridesk.importing.mapping import Mapping, holds
from veridesk.importing.ragtruth import RagTruthRows, SourceShelf
from veridesk.importing.readers import RowReader
from veridesk.importing.shapes import (
    BY_HAND,
    RAGTRUTH_RESPONSES,
    RAGTRUTH_SOURCES,
    Recognised,
    recognise,
)
from veridesk.importing.source_files import JoinedRows, SourceFiles

EXAMPLES = 3
"""How many rows are shown before an import."""
SAMPLES = 4
"""How many samples of one row are shown."""
_ROWS = 1000
_TRIES = 5000
_BYTES = 8 * 1024 * 1024
_NO_ROWS = Recognised("no readable row", Mapping())


@dataclass(frozen=True, slots=True)
class Example:
    """One of the first rows as the import would read it: its sample, or why there is none."""

    file: str
    line: int
    sample: ImportedSample | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class FileGuess:
    """What the first rows of one file say."""

    path: Path
    format: str
    shape: str
    mapping: Mapping
    keys: tuple[str, ...]
    warnings: tuple[str, ...]
    problem: str | None
    rows: tuple[Row, ...]
    recognised: Recognised

    @property
    def holds_sources(self) -> bool:
        """True for the file of RAGTruth's two that only brings sources."""
        return self.shape == RAGTRUTH_SOURCES

    @property
    def needs_sources(self) -> bool:
        """True for the file of RAGTruth's two that names its sources by id."""
        return self.shape == RAGTRUTH_RESPONSES

    def converter(
        self,
        by_hand: Mapping | None,
        shelf: SourceShelf | None,
        joined: SourceFiles | None = None,
    ) -> Converter | None:
        """What makes samples of the rows; None while no row could be read."""
        if self.recognised is _NO_ROWS and not by_hand:
            return None
        if self.needs_sources and shelf is not None:
            return RagTruthRows(shelf)
        made = self.recognised.converter(by_hand)
        return made if joined is None else JoinedRows(made, joined)


@dataclass(frozen=True, slots=True)
class Guess:
    """What an import of some files would do; nothing was written.

    `notes` tell of files that were left out, `source_key` is the key of the rows that names their
    sources where these lie in files of their own.
    """

    files: tuple[FileGuess, ...]
    examples: tuple[Example, ...]
    notes: tuple[str, ...] = ()
    source_key: str | None = None

    @property
    def name(self) -> str:
        """The shape of the files, or their shapes."""
        return ", ".join(dict.fromkeys(file.shape for file in self.files))

    @property
    def mapping(self) -> Mapping:
        """Field by field the keys read, of the first file that brings samples."""
        return next((f.mapping for f in self.files if not f.holds_sources), Mapping())

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys seen in any of the files."""
        return tuple(dict.fromkeys(key for file in self.files for key in file.keys))

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should look at before importing."""
        told = (text for file in self.files for text in file.warnings)
        return tuple(dict.fromkeys((*told, *self.notes)))

    @property
    def problem(self) -> str | None:
        """What a person has to decide before anything can be imported; None when all is clear."""
        for file in self.files:
            if file.problem:
                return f"{file.path.name}: {file.problem}"
        if any(file.needs_sources for file in self.files):
            if not any(file.holds_sources for file in self.files):
                return "RAGTruth's responses need their sources; name source_info.jsonl with them"
        elif all(file.holds_sources for file in self.files):
            return "the file holds only sources; name RAGTruth's response.jsonl with it"
        return None


def guess_mapping(
    files: Sequence[Path],
    by_hand: Mapping | None = None,
    source_files: Sequence[Path] = (),
    source_key: str | None = None,
) -> Guess:
    """Look at the first rows of `files`; `by_hand` goes before what would be guessed.

    A folder stands for the data files in it. `source_files` are files of sources that the rows
    name by their ids, under `source_key` or, without one, under a key that is found out. Raises
    UserError when a file cannot be read, or when a key given by hand is in no row.
    """
    if not source_files:
        return look_at(files, by_hand, None)
    joined = SourceFiles(source_files, source_key)
    try:
        return look_at(files, by_hand, joined)
    finally:
        joined.close()


def look_at(files: Sequence[Path], by_hand: Mapping | None, joined: SourceFiles | None) -> Guess:
    """The same with sources that are at hand already."""
    if not files:
        raise UserError("no file is named; name the files to import")
    gathered = gather_files(files)
    looks, faults = _looks(gathered.files, gathered.found)
    if by_hand:
        _check_keys(by_hand, looks)
    if joined is not None:
        joined.choose_key([row for look in looks for row in look.rows])
        looks = [_without_key(joined.key, look) for look in looks]
    guesses = tuple(_with_hand(look, by_hand) for look in looks)
    guesses, doubtful = _without_doubtful(guesses, gathered.found)
    notes = (*gathered.notes, *faults, *doubtful, *(joined.notes if joined else ()))
    key = joined.key if joined else None
    return Guess(guesses, tuple(_examples(guesses, by_hand, joined)), notes, key)


def _looks(paths: Sequence[Path], found: AbstractSet[Path]) -> tuple[list[FileGuess], list[str]]:
    """The first rows of each file, and why some that only a folder named were left out."""
    looks, faults = [], []
    for path in paths:
        try:
            looks.append(_look_at(path))
        except UserError as error:
            if path not in found or len(paths) == 1:
                raise
            faults.append(f"left out: {error}")
    if not looks:
        raise UserError(faults[0].removeprefix("left out: "))
    return looks, faults


def _without_doubtful(
    guesses: tuple[FileGuess, ...], found: AbstractSet[Path]
) -> tuple[tuple[FileGuess, ...], list[str]]:
    """The files without those that nobody named and that hold no samples, if others do."""
    good = tuple(one for one in guesses if one.path not in found or not one.problem)
    if not good or good == guesses:
        return guesses, []
    left = [one for one in guesses if one not in good]
    return good, [f"left out: {one.path.name}: {one.problem}" for one in left]


def _without_key(key: str | None, look: FileGuess) -> FileGuess:
    """The key that names sources is no source itself."""
    if key is None:
        return look
    mapping = _without_taken(look.mapping, Mapping({"sources": (key,)}))
    return replace(look, mapping=mapping, recognised=replace(look.recognised, mapping=mapping))


def recognise_row(row: Row) -> Recognised:
    """The shape of a file whose first readable row comes late."""
    return recognise(frozenset(row.fields), row.fields)


def _look_at(path: Path) -> FileGuess:
    rows: list[Row] = []
    size = 0
    with RowReader(path) as reader:
        for tries, row in enumerate(reader.rows(), 1):
            if isinstance(row, Row):
                rows.append(row)
            size += len(row.raw)
            if len(rows) >= _ROWS or tries >= _TRIES or size >= _BYTES:
                break
        form = reader.format_name
    keys = frozenset(key for row in rows for key in row.fields)
    found = recognise(keys, _example_of(rows)) if rows else _NO_ROWS
    return FileGuess(
        path,
        form,
        found.name,
        found.mapping,
        tuple(_shown_keys(rows)),
        found.warnings,
        found.problem,
        tuple(rows[:EXAMPLES]),
        found,
    )


def _example_of(rows: Iterable[Row]) -> dict[str, Any]:
    """One row with a value for each key, from the first row that has one."""
    example: dict[str, Any] = {}
    for row in rows:
        for key, value in row.fields.items():
            if example.get(key) in (None, [], {}, ""):
                example[key] = value
    return example


def _shown_keys(rows: Iterable[Row]) -> list[str]:
    """All keys in the order seen; those inside an object as paths."""
    keys: dict[str, None] = {}
    for row in rows:
        for key, value in row.fields.items():
            keys[key] = None
            if isinstance(value, dict):
                keys.update(dict.fromkeys(f"{key}.{inner}" for inner in value))
    return list(keys)


def _check_keys(by_hand: Mapping, looks: Sequence[FileGuess]) -> None:
    seen: dict[str, None] = dict.fromkeys(key for look in looks for key in look.keys)
    examples: list[Keyed[str, Any]] = [row.fields for look in looks for row in look.rows]
    for key in by_hand.used_keys():
        if key not in seen and not any(holds(fields, key) for fields in examples):
            known = ", ".join(list(seen)[:40]) or "none"
            raise UserError(f"no row has the key {key!r}; the keys are: {known}")


def _with_hand(look: FileGuess, by_hand: Mapping | None) -> FileGuess:
    if not by_hand or look.holds_sources:
        return look
    # Whoever names the output has read the file otherwise than the shape would.
    is_new = bool(by_hand.of("output")) or look.recognised.problem is not None
    mapping = _without_taken(look.mapping, by_hand).overlaid(by_hand)
    problem = None if mapping.of("output") or look.recognised.shape else look.problem
    if by_hand.of("output") and not _has_any(look, by_hand.of("output")):
        names = ", ".join(look.keys[:40])
        problem = f"no row has the output's key; the keys are: {names}"
    shape = BY_HAND if is_new else look.shape
    recognised = replace(look.recognised, name=shape, mapping=mapping, problem=None)
    return replace(
        look,
        shape=shape,
        mapping=mapping,
        warnings=() if is_new else look.warnings,
        problem=problem,
        recognised=recognised,
    )


def _without_taken(guessed: Mapping, by_hand: Mapping) -> Mapping:
    """The guess without keys that were given to another field by hand."""
    taken = set(by_hand.used_keys())
    kept = {
        name: tuple(key for key in keys if key not in taken) for name, keys in guessed.keys.items()
    }
    return Mapping({name: keys for name, keys in kept.items() if keys})


def _has_any(look: FileGuess, keys: Iterable[str]) -> bool:
    return not look.rows or any(
        key in look.keys or any(holds(row.fields, key) for row in look.rows) for key in keys
    )


def _examples(
    guesses: Sequence[FileGuess], by_hand: Mapping | None, joined: SourceFiles | None
) -> list[Example]:
    shelf = SourceShelf()
    for file in guesses:
        if file.holds_sources:
            for row in file.rows:
                _shelve(shelf, row)
    found: list[Example] = []
    shown = 0
    for file in guesses:
        if file.holds_sources or file.problem:
            continue
        converter = file.converter(by_hand, shelf, joined)
        if converter is None:
            continue
        for row in file.rows[: EXAMPLES - shown]:
            found += _examples_of(file, row, converter)
            shown += 1
    shelf.close()
    return found


def _shelve(shelf: SourceShelf, row: Row) -> None:
    try:
        shelf.add(row)
    except DataError:
        return


def _examples_of(file: FileGuess, row: Row, converter: Converter) -> list[Example]:
    name = file.path.name
    try:
        samples = _converted(file, row, converter)
    except DataError as error:
        return [Example(name, row.line, reason=error.reason)]
    return [Example(name, row.line, sample) for sample in samples[:SAMPLES]]


def _converted(file: FileGuess, row: Row, converter: Converter) -> Sequence[ImportedSample]:
    try:
        return converter.convert(row, _be_silent)
    except DataError:
        if not file.needs_sources:
            raise
        # Only the first sources were looked at; the import itself reads them all.
        return MappedRows(file.mapping).convert(row, _be_silent)


def _be_silent(warning: str) -> None:
    """An example's warnings are counted by the import."""
