"""The exported model says what the network says, in int8, for any batch and length."""

import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
for needed in ("transformers", "onnxscript", "onnxruntime"):
    pytest.importorskip(needed)

from tests.flagging.train.tiny_base import save_tiny_base, tiny_units  # noqa: E402

from veridesk.flagging.train.export import export, load_network, onnx_reader  # noqa: E402
from veridesk.flagging.train.files import digest_of  # noqa: E402
from veridesk.flagging.train.judging import wrong_chances  # noqa: E402
from veridesk.flagging.train.loop import CHECKPOINT, Run, Schedule  # noqa: E402
from veridesk.flagging.train.network import from_base  # noqa: E402
from veridesk.flagging.train.reading import reader_of  # noqa: E402


def test_an_exported_model_says_the_same(tmp_path: Path) -> None:
    """Nearly, as int8 is coarser; and the config knows the files and what they came from."""
    tokenizer = save_tiny_base(tmp_path / "base")
    units = tiny_units(tokenizer)
    torch.manual_seed(1)
    schedule = Schedule(steps=60, tokens=300, rate=5e-3, judge_every=0.0)
    facts: dict[str, object] = {"base": "x"}
    Run(from_base(tmp_path / "base"), units, schedule, tmp_path, lambda _: None, None, facts).go()

    told: list[str] = []
    model = export(tmp_path / CHECKPOINT, tokenizer, "tiny", tmp_path / "out", told.append)

    network, state = load_network(tmp_path / CHECKPOINT)
    assert state["facts"] == facts
    for one, other in zip(reader_of(network)(units), onnx_reader(model)(units), strict=True):
        assert one[0].shape == other[0].shape
        assert abs(wrong_chances(one[0]) - wrong_chances(other[0])).max() < 0.12
        assert abs(one[1] - other[1]).max() < 1.0
    config = json.loads((tmp_path / "out" / "config.json").read_bytes())
    assert config["sha256"]["model.onnx"] == digest_of(model)
    assert config["sha256"]["tokenizer.json"] == digest_of(tmp_path / "out" / "tokenizer.json")
    assert (config["name"], config["learnt_from"]) == ("tiny", facts)
    assert told[-1].endswith("MB")
