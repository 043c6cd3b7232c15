"""Bytes under keys, in memory while they are few and on disk when they are many."""

from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Self

_IN_MEMORY = 32 * 1024 * 1024


class Shelf:
    """Keeps bytes under one key or several; only the keys and places stay in memory."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  (closed by `close`)
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def put(self, keys: "tuple[str, ...]", data: bytes) -> None:
        """Keep `data`; what was under one of the keys before is forgotten."""
        self._file.seek(self._end)
        self._file.write(data)
        self._places.update(dict.fromkeys(keys, (self._end, len(data))))
        self._end += len(data)

    def get(self, key: str) -> bytes | None:
        """The bytes under a key; None where there are none."""
        place = self._places.get(key)
        if place is None:
            return None
        self._file.seek(place[0])
        return self._file.read(place[1])

    def close(self) -> None:
        """Forget everything."""
        self._file.close()

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def __len__(self) -> int:
        return len(self._places)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
