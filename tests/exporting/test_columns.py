"""The shape of the files, as it is described and as it is written."""

from collections.abc import Callable
from pathlib import Path

from veridesk.exporting.columns import DATASET, LOG, PROVENANCE, REJECTED, ROW, describe

Rows = Callable[[Path], list[dict[str, object]]]


def test_every_row_has_every_key_in_order(whole_folder: Path, rows_of: Rows) -> None:
    """No key comes first late in a file, and none changes its place."""
    for name, columns in ((DATASET, ROW), (REJECTED, ROW), (PROVENANCE, LOG)):
        rows = rows_of(whole_folder / name)
        assert rows
        for row in rows:
            assert list(row) == [column.name for column in columns]


def test_every_column_is_described() -> None:
    """The manifest tells a trainer what each key is."""
    for columns in (ROW, LOG):
        for plain in describe(columns):
            assert plain["name"]
            assert plain["type"]
            assert len(plain["about"]) > 10
