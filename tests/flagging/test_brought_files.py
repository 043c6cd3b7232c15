"""What strangers put into a model's folder is read with care: bounded, inside it, no pickle."""

import json
import pickle
import struct
from pathlib import Path

import pytest
from small_models import GOOD, write_safetensors

from veridesk.core.errors import UserError
from veridesk.flagging.brought_files import (
    file_inside,
    json_inside,
    refuse_code,
    refuse_pickles,
    safetensors_inside,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "model"
    made.mkdir()
    return made.resolve()


def test_links_may_lead_within_the_folder_only(folder: Path, tmp_path: Path) -> None:
    """A link to the outside is refused with its name, and with what to do about it."""
    secret = tmp_path / "secret.json"
    secret.write_text("{}")
    (folder / "a.json").write_text('{"a": 1}')
    (folder / "inside.json").symlink_to("a.json")
    (folder / "outside.json").symlink_to(secret)
    (folder / "nowhere.json").symlink_to("gone")

    assert json_inside(folder, "inside.json") == {"a": 1}
    with pytest.raises(UserError, match=r"outside\.json is a link that leaves .*cp -rL"):
        json_inside(folder, "outside.json")
    with pytest.raises(UserError, match=r"nowhere\.json cannot be read"):
        json_inside(folder, "nowhere.json")
    assert file_inside(folder, "absent.json", 9) is None


@pytest.mark.parametrize("text", ["[1]", "{", "[" * 100_000, "\ud800"])
def test_strange_json_is_refused_in_words(folder: Path, text: str) -> None:
    """No object, no end, no depth that could be followed, no text at all."""
    (folder / "config.json").write_text(text, encoding="utf-8", errors="surrogatepass")

    with pytest.raises(UserError, match=r"config\.json holds no JSON"):
        json_inside(folder, "config.json")


def test_what_is_too_long_is_not_read(folder: Path) -> None:
    """The size is looked at before the bytes are."""
    with (folder / "config.json").open("wb") as file:
        file.truncate(1 << 33)

    with pytest.raises(UserError, match=r"8,589,934,592 bytes, more than"):
        json_inside(folder, "config.json")


def test_a_folder_in_a_files_place_is_refused(folder: Path) -> None:
    (folder / "config.json").mkdir()

    with pytest.raises(UserError, match="no plain file"):
        json_inside(folder, "config.json")


@pytest.mark.parametrize(
    ("name", "plain", "word"),
    [
        ("config.json", {"auto_map": {"AutoModel": "evil.Model"}}, "code of its own"),
        ("tokenizer_config.json", {"auto_map": {"AutoTokenizer": ["evil.T", None]}}, "tokenizer_"),
        ("config.json", {"custom_pipelines": {"x": {"impl": "evil.P"}}}, "custom_pipelines"),
        ("config.json", {"quantization_config": {"quant_method": "x"}}, "quantization"),
        ("adapter_config.json", {"base_model_name_or_path": "who/knows"}, "adapter"),
    ],
)
def test_code_and_other_models_are_refused(
    folder: Path, name: str, plain: dict[str, object], word: str
) -> None:
    """Each with the file's name."""
    (folder / name).write_text(json.dumps(plain))

    with pytest.raises(UserError, match=word) as told:
        refuse_code(folder)
    assert name in str(told.value)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff" * 16,
        struct.pack("<Q", 1 << 40) + b"{}",
        struct.pack("<Q", 2) + b"[]",
        struct.pack("<Q", 4) + b"{{{{",
    ],
)
def test_a_lying_header_of_weights_is_refused(folder: Path, raw: bytes) -> None:
    """Lengths that do not fit the file end in a sentence, not in memory."""
    (folder / "model.safetensors").write_bytes(raw)

    with pytest.raises(UserError, match=r"model\.safetensors is no whole"):
        safetensors_inside(folder)


def test_tensors_lie_inside_of_their_file(folder: Path) -> None:
    """What points behind the end is refused; what does not is taken."""
    path = folder / "model.safetensors"
    write_safetensors(path, GOOD)
    assert safetensors_inside(folder) == (path,)

    for places in ([0, 9], [-1, 8], [8, 0], [0], "x", [0.0, 8.0]):
        write_safetensors(path, {"w": {"data_offsets": places}})
        with pytest.raises(UserError, match="no whole safetensors"):
            safetensors_inside(folder)


def test_parts_are_files_of_the_same_folder(folder: Path, tmp_path: Path) -> None:
    """An index may name several files; none of them elsewhere, none that is a pickle."""
    write_safetensors(folder / "model-1.safetensors", GOOD)
    index = folder / "model.safetensors.index.json"
    index.write_text(json.dumps({"weight_map": {"a": "model-1.safetensors"}}))
    assert [part.name for part in safetensors_inside(folder)] == ["model-1.safetensors"]

    for name in ("../x.safetensors", "/etc/passwd", "model.bin", "a\\b.safetensors"):
        index.write_text(json.dumps({"weight_map": {"a": name}}))
        with pytest.raises(UserError, match="no safetensors file of this folder"):
            safetensors_inside(folder)
    index.write_text(json.dumps({"weight_map": {"a": "model-2.safetensors"}}))
    with pytest.raises(UserError, match=r"model-2\.safetensors is missing"):
        safetensors_inside(folder)


class Bomb:
    """Makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return open, (str(self._path), "w")


@pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt", "weights.pkl", "m.ckpt"])
def test_pickles_are_refused_and_never_loaded(folder: Path, tmp_path: Path, name: str) -> None:
    """The sentence names the file and the way out; nothing in it has run."""
    mark = tmp_path / "it-ran"
    (folder / name).write_bytes(pickle.dumps(Bomb(mark)))

    with pytest.raises(UserError, match=f"{name} is in a format that can run code.*safetensors"):
        refuse_pickles(folder)
    assert not mark.exists()
