"""Sources that lie in files of their own, and rows that name them by an id."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from veridesk.core.errors import DataError, UserError
from veridesk.core.model import ImportedSample, Source
from veridesk.importing.convert import Converter
from veridesk.importing.decode import MAX_ROW, Row, utf8_fault
from veridesk.importing.folder import bare_suffix
from veridesk.importing.labels import Warn
from veridesk.importing.mapping import look_up
from veridesk.importing.readers import RowReader
from veridesk.importing.shelf import Shelf
from veridesk.importing.stream import ByteStream
from veridesk.importing.tables import BOM
from veridesk.importing.values import loosened, sources_of

KEYS = tuple(
    """
    source_id source_ids doc_id doc_ids context_id context_ids document_id document_ids
    passage_id passage_ids chunk_id chunk_ids chunkName source_file file filename source sources
    document doc
    """.split()
)
"""Keys of rows that often hold the id of a source, the likeliest first."""
_TEXTS = (".txt", ".md", ".markdown")
_ROWS = (".jsonl", ".ndjson", ".jl", ".json", ".csv", ".tsv")
_IDS = ("id", "_id", "source_id", "doc_id", "context_id", "document_id", "chunk_id", "name")
TWICE = "was there before with another text; the first counts"


class SourceFiles:
    """The texts of files, by their ids; close it after use.

    A `.txt` or `.md` file is one source, known by its name with and without the ending; of any
    other file each row is one, known by its id.
    """

    def __init__(self, paths: Iterable[Path], key: str | None = None) -> None:
        self.key = key
        self.notes: list[str] = []
        self._shelf = Shelf()
        try:
            for path in (one.expanduser() for one in paths):
                if path.is_dir():
                    self._add_folder(path)
                else:
                    self._add(path, path.name)
        except BaseException:
            self.close()
            raise
        if not len(self._shelf):
            self.close()
            raise UserError("the files of sources hold no source; name .txt, .md or .jsonl")

    def choose_key(self, examples: Sequence[Row]) -> None:
        """Settle which key of the rows names their sources, unless that was said.

        UserError when no key of the rows does.
        """
        if self.key is not None or not examples:
            return
        seen = dict.fromkeys(key for row in examples for key in row.fields)
        for key in (*(one for one in KEYS if one in seen), *(k for k in seen if k not in KEYS)):
            if any(self._names_one(row, key) for row in examples):
                self.key = key
                return
        raise UserError(
            f"no key of the rows names a source of the {len(self._shelf):,} ids at hand; say "
            "which with --source-key KEY"
        )

    def sources(self, row: Row) -> tuple[Source, ...]:
        """The sources that a row names; DataError when it names none, or one that is missing."""
        key = self.key or ""
        ids = self._ids(row, key)
        if not ids:
            raise DataError(f"the row names no source under {key!r}; add the id of one")
        found = []
        for one in ids:
            data = self._shelf.get(one)
            if data is None:
                raise DataError(f"no source has the id {one!r}; add it to the files of sources")
            text, title = msgspec.json.decode(data)
            found.append(Source(text, title, one))
        return tuple(found)

    def close(self) -> None:
        """Forget all texts."""
        self._shelf.close()

    def _names_one(self, row: Row, key: str) -> bool:
        return any(one in self._shelf for one in self._ids(row, key))

    @staticmethod
    def _ids(row: Row, key: str) -> list[str]:
        value: Any = look_up(row.fields, key)
        value = loosened(value) if row.is_table else value
        several = value if type(value) is list else [value]
        return [str(one) for one in several if type(one) in (str, int) and one != ""]

    def _add_folder(self, folder: Path) -> None:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_dir() or any(part.startswith(".") for part in name.parts):
                continue
            if bare_suffix(path) in (*_TEXTS, *_ROWS):
                self._add(path, name.as_posix())
            else:
                self.notes.append(f"{name} was left out: it is no file of sources")

    def _add(self, path: Path, name: str) -> None:
        if bare_suffix(path) in _TEXTS:
            whole = _text_of(path)
            stem = path.name[: path.name.lower().rindex(bare_suffix(path))]
            if whole.strip():
                self._put((stem, path.name, name), whole, stem, name)
            else:
                self.notes.append(f"{name} was left out: it is empty")
            return
        with RowReader(path) as reader:
            for row in reader.rows():
                place = f"{name}, line {row.line}"
                if isinstance(row, Row):
                    self._add_row(row, place)
                else:
                    self.notes.append(f"{place} was left out: {row.reason}")

    def _add_row(self, row: Row, place: str) -> None:
        given = next((row.fields[one] for one in _IDS if row.fields.get(one) not in (None, "")), "")
        try:
            found = sources_of(row.fields, "source") if type(given) in (str, int) else []
        except (DataError, RecursionError):
            found = []
        if given == "" or not found:
            self.notes.append(f"{place} was left out: a source needs an id and a text")
            return
        self._put((str(given),), found[0].text, found[0].title, place)

    def _put(self, keys: tuple[str, ...], text: str, title: str | None, place: str) -> None:
        data = msgspec.json.encode([text, title])
        known = self._shelf.get(keys[0])
        if known is not None and known != data:
            self.notes.append(f"the source {keys[0]!r} in {place} {TWICE}")
        fresh = tuple(dict.fromkeys(key for key in keys if key not in self._shelf))
        if fresh:
            self._shelf.put(fresh, data)


class JoinedRows:
    """Adds the sources that rows name to those that they bring."""

    def __init__(self, inner: Converter, files: SourceFiles) -> None:
        self._inner, self._files = inner, files

    def convert(self, row: Row, warn: Warn) -> Sequence[ImportedSample]:
        """The row's samples with their sources; DataError when one is missing."""
        joined = self._files.sources(row)
        return [
            replace(sample, sources=sample.sources + joined)
            for sample in self._inner.convert(row, warn)
        ]


def _text_of(path: Path) -> str:
    with ByteStream(path) as stream:
        data = stream.read(MAX_ROW + 1)
        if stream.damage:
            raise UserError(f"{path.name}: {stream.damage}")
    if len(data) > MAX_ROW:
        raise UserError(f"{path.name} is longer than {MAX_ROW >> 20} MB; split it")
    try:
        return data.removeprefix(BOM).decode()
    except UnicodeDecodeError as error:
        fault = utf8_fault(error).replace("of the row ", "")
        raise UserError(f"{path.name}: {fault}") from error
