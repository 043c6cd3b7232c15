"""Files to import, written where a test can read them."""

import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

Written = Callable[..., Path]


@pytest.fixture
def write_bytes(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Writes bytes under a name, gzipped when the name ends so."""

    def write(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(gzip.compress(data, 1) if name.endswith(".gz") else data)
        return path

    return write


@pytest.fixture
def write_lines(write_bytes: Callable[[str, bytes], Path]) -> Callable[..., Path]:
    """Writes rows as JSON lines."""

    def write(rows: Iterable[Any], name: str = "rows.jsonl") -> Path:
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
        return write_bytes(name, "".join(lines).encode())

    return write
