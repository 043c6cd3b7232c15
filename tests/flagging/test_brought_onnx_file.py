"""An ONNX file is looked into before it is run: it may read numbers from its own folder only."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veridesk.core.errors import UserError
from veridesk.flagging.brought_onnx_file import onnx_parts


def field(number: int, body: bytes) -> bytes:
    """A field of a message that holds bytes."""
    return bytes([*_varint(number << 3 | 2), *_varint(len(body))]) + body


def _varint(value: int) -> list[int]:
    found = []
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return [*found, value]


def external(location: str) -> bytes:
    """A tensor whose numbers stand in another file."""
    return field(13, field(1, b"location") + field(2, location.encode()))


def in_graph(tensor: bytes) -> bytes:
    """A model whose graph begins with this tensor."""
    return field(7, field(5, tensor))


PLACES = {
    "graph": in_graph,
    "sparse": lambda tensor: field(7, field(15, field(1, tensor))),
    "node": lambda tensor: field(7, field(1, field(5, field(5, tensor)))),
    "list": lambda tensor: field(7, field(1, field(5, field(10, tensor)))),
    "branch": lambda tensor: field(7, field(1, field(5, field(6, field(5, tensor))))),
    "function": lambda tensor: field(25, field(7, field(5, field(5, tensor)))),
    "training": lambda tensor: field(20, field(1, field(5, tensor))),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "model"
    made.mkdir()
    return made.resolve()


def write(folder: Path, raw: bytes) -> Path:
    path = folder / "model.onnx"
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", ["/etc/passwd", "../other.bin", "a/../../b", "C:\\x", "\\\\h\\x"])
def test_numbers_outside_of_the_folder_are_refused(folder: Path, place: str, name: str) -> None:
    """Wherever in the model the name stands, and however it leaves."""
    path = write(folder, PLACES[place](external(name)))

    with pytest.raises(UserError, match=r"model\.onnx wants to read .*outside"):
        onnx_parts(folder, path)


def test_numbers_in_the_folder_are_found(folder: Path) -> None:
    """They belong to what the model is, so they are named; missing ones are told."""
    path = write(folder, in_graph(external("w.data")) + in_graph(external("w.data")))
    with pytest.raises(UserError, match=r"w\.data is missing"):
        onnx_parts(folder, path)
    (folder / "w.data").write_bytes(b"\0")

    assert onnx_parts(folder, path) == [folder / "w.data"]


def test_a_link_to_the_outside_is_refused(folder: Path, tmp_path: Path) -> None:
    """A plain name may still lead away."""
    (tmp_path / "secret").write_bytes(b"\0")
    (folder / "w.data").symlink_to(tmp_path / "secret")

    with pytest.raises(UserError, match="leaves the folder"):
        onnx_parts(folder, write(folder, in_graph(external("w.data"))))


def test_numbers_themselves_are_passed_over(folder: Path) -> None:
    """Megabytes that happen to look like a name are no name."""
    tensor = field(9, external("/etc/passwd") * 10_000) + field(4, b"\0" * 4_000_000)

    assert onnx_parts(folder, write(folder, in_graph(tensor))) == []


def test_bytes_that_are_no_model_are_refused(folder: Path) -> None:
    """Nothing, rubbish, and messages within messages without end."""
    graph = b""
    for _ in range(60):
        # A graph in an attribute of a node of a graph.
        graph = field(1, field(5, field(6, graph)))
    deep = field(7, graph)
    for raw in (b"", b"\xff" * 40, field(7, b"\x0a\x7f"), deep):
        with pytest.raises(UserError, match=r"model\.onnx is no ONNX file"):
            onnx_parts(folder, write(folder, raw))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    """Nothing hangs, nothing else is raised."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        try:
            onnx_parts(folder, write(folder, raw))
        except UserError:
            return
