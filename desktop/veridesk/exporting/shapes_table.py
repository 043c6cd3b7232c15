"""The rows of the data set as Parquet, and as a folder that `datasets.load_from_disk` opens.

Both need the library pyarrow, which comes with the extra `parquet`.
"""

import importlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from veridesk.core.errors import UserError
from veridesk.exporting.folder import FileFacts
from veridesk.exporting.parts import Delivery, Row, facts_of
from veridesk.exporting.shapes_lines import Plain, file_name, shape_facts

BATCH_ROWS = 1000
BATCH_WEIGHT = 32 * 1024 * 1024
"""Characters of outputs, prompts, sources and records that are gathered before they are written."""
ARROW = "data-00000-of-00001.arrow"


def load_pyarrow() -> Any:
    """The library; UserError that names the extra when it is not there."""
    try:
        importlib.import_module("pyarrow.parquet")
        return importlib.import_module("pyarrow")
    except ImportError as error:
        raise UserError(
            "Parquet and datasets folders need the library pyarrow; install it with "
            "`pip install 'veridesk[parquet]'`, or choose another shape"
        ) from error


class _Table:
    """One file of columns that grows batch by batch."""

    def __init__(self, arrow: Any, delivery: Delivery, name: str) -> None:
        self.name = name
        self.rows = 0
        self.path: Path = delivery.folder / name
        self._arrow = arrow
        self._schema = schema_of(arrow)
        self._file = delivery.binary(name)
        self._writer = (
            arrow.parquet.ParquetWriter(self._file, self._schema, compression="zstd")
            if name.endswith(".parquet")
            else arrow.ipc.new_stream(self._file, self._schema)
        )
        self._waiting: list[Plain] = []
        self._weight = 0

    def add(self, row: Row) -> None:
        """Take a row; writes when enough wait."""
        self._waiting.append(row.plain)
        self._weight += len(row.sample.output) + len(row.sample.prompt) + len(row.sample.raw)
        self._weight += sum(len(source.text) for source in row.sample.sources)
        if len(self._waiting) >= BATCH_ROWS or self._weight >= BATCH_WEIGHT:
            self._flush()

    def close(self) -> None:
        """Write what waits, and the file's end."""
        self._flush()
        self._writer.close()
        self._file.close()

    def _flush(self) -> None:
        if self._waiting:
            self._writer.write_table(
                self._arrow.Table.from_pylist(self._waiting, schema=self._schema)
            )
        self.rows += len(self._waiting)
        self._waiting, self._weight = [], 0


class ParquetPart:
    """The data set as Parquet, one file or one for each split."""

    name = "parquet"

    def __init__(self, delivery: Delivery, splits: Sequence[str], options: Plain) -> None:
        self._options = options
        arrow = load_pyarrow()
        self._tables = {
            split: _Table(arrow, delivery, file_name("dataset", split, "parquet"))
            for split in splits or ("",)
        }

    def feed(self, row: Row) -> None:
        """Take the row, unless it is refused."""
        if not row.refused:
            self._tables[row.split].add(row)

    def close(self) -> Mapping[str, FileFacts]:
        """Finish the files; returns their facts."""
        for table in self._tables.values():
            table.close()
        return {table.name: facts_of(table.path, table.rows) for table in self._tables.values()}

    def describe(self) -> dict[str, list[dict[str, str]]]:
        """Nothing: these are no lines."""
        return {}

    def to_plain(self) -> dict[str, object]:
        """Rows written."""
        names = [table.name for table in self._tables.values()]
        rows = sum(table.rows for table in self._tables.values())
        return shape_facts(self.name, names, rows, self._options, {}, {})


class DatasetsPart:
    """The data set as the library `datasets` saves it to a disk, with a folder for each split."""

    name = "datasets"

    def __init__(self, delivery: Delivery, splits: Sequence[str], options: Plain) -> None:
        self._options = options
        self._delivery = delivery
        self._splits = tuple(splits)
        arrow = load_pyarrow()
        self._tables = {
            split: _Table(arrow, delivery, "/".join(filter(None, (self.name, split, ARROW))))
            for split in splits or ("",)
        }
        self._files: list[str] = []

    def feed(self, row: Row) -> None:
        """Take the row, unless it is refused."""
        if not row.refused:
            self._tables[row.split].add(row)

    def close(self) -> Mapping[str, FileFacts]:
        """Finish the files and write what the library asks for beside them."""
        found: dict[str, FileFacts] = {}
        for split, table in self._tables.items():
            table.close()
            facts = found[table.name] = facts_of(table.path, table.rows)
            home = table.name.removesuffix(ARROW)
            # The library reads the features from the schema, in all its versions alike.
            info = {"citation": "", "description": "", "homepage": "", "license": ""}
            found |= self._write(f"{home}dataset_info.json", info)
            found |= self._write(f"{home}state.json", _state(split, facts))
        if self._splits:
            found |= self._write(f"{self.name}/dataset_dict.json", {"splits": list(self._splits)})
        self._files = list(found)
        return found

    def describe(self) -> dict[str, list[dict[str, str]]]:
        """Nothing: these are no lines."""
        return {}

    def to_plain(self) -> dict[str, object]:
        """Rows written."""
        rows = sum(table.rows for table in self._tables.values())
        return shape_facts(self.name, self._files, rows, self._options, {}, {})

    def _write(self, name: str, content: Mapping[str, object]) -> dict[str, FileFacts]:
        with self._delivery.binary(name) as file:
            file.write((json.dumps(content, indent=2) + "\n").encode())
        return {name: facts_of(self._delivery.folder / name)}


def schema_of(arrow: Any) -> Any:
    """The types of the columns, the same for each batch whatever it holds."""
    text, whole = arrow.string(), arrow.int64()
    source = arrow.struct([("id", text), ("title", text), ("text", text)])
    span = arrow.struct(
        [("start", whole), ("end", whole), ("kind", text), ("origin", text), ("reason", text)]
    )
    kinds = {
        "sources": arrow.list_(source),
        "spans": arrow.list_(span),
        "original_spans": arrow.list_(span),
    }
    names = (
        "id sample_id prompt output original_output sources generator task dataset verdict "
        "reviewer spans original_spans meta_json"
    )
    return arrow.schema([(name, kinds.get(name, text)) for name in names.split()])


def _state(split: str, facts: FileFacts) -> dict[str, object]:
    return {
        "_data_files": [{"filename": ARROW}],
        "_fingerprint": facts.sha256[:16],
        "_format_columns": None,
        "_format_kwargs": {},
        "_format_type": None,
        "_output_all_columns": False,
        "_split": split or None,
    }
