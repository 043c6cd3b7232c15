"""A folder is looked over before anything in it runs: what it holds, or why it is of no use."""

import importlib.util
import json
from pathlib import Path

import pytest
from small_models import GOOD, write_safetensors

from veridesk.core.errors import UserError
from veridesk.flagging.brought_folder import Runtime, Task, inspect_folder
from veridesk.flagging.brought_labels import Role

CONFIG: dict[str, object] = {
    "architectures": ["ModernBertForTokenClassification"],
    "model_type": "modernbert",
    "id2label": {"0": "supported", "1": "hallucinated"},
    "max_position_embeddings": 8192,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is well but for its weights, which are none."""
    made = (tmp_path / "lettuce").resolve()
    made.mkdir()
    configure(made)
    (made / "tokenizer.json").write_text("{}")
    return made


def configure(folder: Path, **changes: object) -> None:
    plain = {key: value for key, value in (CONFIG | changes).items() if value is not None}
    (folder / "config.json").write_text(json.dumps(plain))


@pytest.fixture
def _has_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if all libraries were installed; none is loaded to look a folder over."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)


@pytest.mark.usefixtures("_has_everything")
def test_a_folder_says_what_it_holds(folder: Path) -> None:
    """Task, labels, runtime and window, in words too."""
    write_safetensors(folder / "model.safetensors", GOOD)

    found = inspect_folder(folder)

    assert (found.task, found.runtime, found.window) == (Task.TOKENS, Runtime.TORCH, 4096)
    assert found.roles == (Role.FINE, Role.UNSUPPORTED)
    assert found.name == "model:lettuce"
    assert "modernbert, PyTorch, under 1 MB: marks words" in found.summary
    assert "supported, unsupported; it reads 4,096 tokens" in found.summary
    assert found.notes == ()


@pytest.mark.usefixtures("_has_everything")
def test_onnx_comes_before_pytorch(folder: Path) -> None:
    """Where the folder has both, the one that needs no extra is taken; either place will do."""
    write_safetensors(folder / "model.safetensors", GOOD)
    (folder / "onnx").mkdir()
    (folder / "onnx" / "model.onnx").write_bytes(b"\x08\x09")

    found = inspect_folder(folder)

    assert found.runtime is Runtime.ONNX
    assert [part.name for part in found.parts] == ["config.json", "tokenizer.json", "model.onnx"]


@pytest.mark.usefixtures("_has_everything")
def test_the_hash_changes_with_any_part(folder: Path) -> None:
    """What decides the flags decides the hash; what is left unread does not."""
    write_safetensors(folder / "model.safetensors", GOOD)
    before = inspect_folder(folder).sha256()
    (folder / "pytorch_model.bin").write_bytes(b"never read")

    noted = inspect_folder(folder)
    assert noted.sha256() == before
    assert noted.notes == ("pytorch_model.bin is left unread, since loading it could run code",)

    (folder / "tokenizer.json").write_text('{"a": 1}')
    assert inspect_folder(folder).sha256() != before


@pytest.mark.usefixtures("_has_everything")
def test_labels_without_names_are_noted(folder: Path) -> None:
    """The reader of the summary learns what they were taken for."""
    write_safetensors(folder / "model.safetensors", GOOD)
    configure(folder, id2label=None)

    assert "LABEL_1 is taken for" in inspect_folder(folder).notes[0]


@pytest.mark.usefixtures("_has_everything")
@pytest.mark.parametrize(
    ("changes", "told", "window"),
    [
        ({"max_position_embeddings": 512}, None, 512),
        ({"model_type": "roberta", "max_position_embeddings": 514}, None, 512),
        ({"max_position_embeddings": None}, None, 4096),
        ({}, {"model_max_length": 300}, 300),
        ({}, {"model_max_length": 1e30}, 4096),
        ({"architectures": ["DebertaV2ForSequenceClassification"]}, None, 512),
    ],
)
def test_the_window_is_what_the_model_can_read(
    folder: Path, changes: dict[str, object], told: object, window: int
) -> None:
    """The least of what model, tokenizer and we ourselves allow."""
    write_safetensors(folder / "model.safetensors", GOOD)
    if told is not None:
        (folder / "tokenizer_config.json").write_text(json.dumps(told))
    configure(folder, **changes)

    assert inspect_folder(folder).window == window


@pytest.mark.usefixtures("_has_everything")
@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"architectures": ["BertModel"]}, "BertModel as the architecture"),
        ({"architectures": None}, "nothing as the architecture"),
        ({"model_type": "llama"}, "llama model"),
        ({"hidden_size": 10**12}, "hidden_size = 1000000000000"),
        ({"num_hidden_layers": -1}, "num_hidden_layers"),
        ({"vocab_size": "1"}, "vocab_size"),
        ({"max_position_embeddings": 16}, "too few"),
        ({"id2label": {"0": "x", "1": "y"}}, "cannot be told"),
    ],
)
def test_configurations_that_are_of_no_use_are_refused(
    folder: Path, changes: dict[str, object], word: str
) -> None:
    """Each with what is wrong and what to do."""
    write_safetensors(folder / "model.safetensors", GOOD)
    configure(folder, **changes)

    with pytest.raises(UserError, match=word):
        inspect_folder(folder)


@pytest.mark.usefixtures("_has_everything")
def test_what_is_missing_is_named(folder: Path, tmp_path: Path) -> None:
    """Configuration, tokenizer, weights, the folder itself."""
    with pytest.raises(UserError, match=r"no model\.safetensors and no \.onnx"):
        inspect_folder(folder)
    (folder / "pytorch_model.bin").write_bytes(b"x")
    with pytest.raises(UserError, match=r"pytorch_model\.bin is in a format that can run code"):
        inspect_folder(folder)
    for number in (1, 2):
        (folder / f"part{number}.onnx").write_bytes(b"\x08\x09")
    with pytest.raises(UserError, match="2 ONNX files"):
        inspect_folder(folder)
    (folder / "tokenizer.json").unlink()
    with pytest.raises(UserError, match=r"no tokenizer\.json"):
        inspect_folder(folder)
    (folder / "config.json").unlink()
    with pytest.raises(UserError, match=r"no config\.json"):
        inspect_folder(folder)
    with pytest.raises(UserError, match="cannot be read"):
        inspect_folder(tmp_path / "nowhere")
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="is no folder"):
        inspect_folder(tmp_path / "file")


def test_what_must_be_installed_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without PyTorch the sentence names both ways out."""
    absent = {"torch"}
    monkeypatch.setattr(importlib.util, "find_spec", lambda n: None if n in absent else n)
    write_safetensors(folder / "model.safetensors", GOOD)
    with pytest.raises(UserError, match=r"pip install 'veridesk\[torch\]'.*ONNX"):
        inspect_folder(folder)

    (folder / "model.onnx").write_bytes(b"\x08\x09")
    assert inspect_folder(folder).runtime is Runtime.ONNX

    absent.add("onnxruntime")
    with pytest.raises(UserError, match="onnxruntime and tokenizers are not installed"):
        inspect_folder(folder)
