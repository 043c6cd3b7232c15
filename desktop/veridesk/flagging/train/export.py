"""From a checkpoint to the folder that the program ships: int8 ONNX, tokenizer, and config."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch
from transformers import BertConfig

from veridesk.core.errors import UserError
from veridesk.flagging.onnx_model import import_runtime
from veridesk.flagging.train.files import digest_of
from veridesk.flagging.train.judging import Logits, Reader
from veridesk.flagging.train.loop import load_checkpoint
from veridesk.flagging.train.network import Network, from_config
from veridesk.flagging.train.units import Unit

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
OUTPUTS = ("token_logits", "claim_logits")
LABELS = ("fine", "contradicted", "unsupported")
TOKEN_TYPES = ("evidence", "output, word in a source", "output, word in no source")
_SHAPE = (
    "vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size",
    "hidden_act", "max_position_embeddings", "type_vocab_size", "layer_norm_eps",
)  # fmt: skip
OPSET = 18

Tell = Callable[[str], None]


def load_network(checkpoint: Path) -> tuple[Network, dict[str, Any]]:
    """The network of a checkpoint, and all that the checkpoint says."""
    state = load_checkpoint(checkpoint)
    config = {name: value for name, value in state["config"].items() if name != "dtype"}
    network = from_config(BertConfig(**config))
    network.load_state_dict(state["network"])
    return network.eval(), state


def export(checkpoint: Path, tokenizer: Path, name: str, out: Path, tell: Tell) -> Path:
    """Write `model.onnx`, `tokenizer.json` and `config.json` into `out`; gives `model.onnx`."""
    network, state = load_network(checkpoint)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        to_onnx(network, whole)
        shape = network.encoder.config
        quantise(whole, out / "model.onnx", shape.num_attention_heads, shape.hidden_size)
    if tokenizer.resolve() != (out / "tokenizer.json").resolve():
        shutil.copyfile(tokenizer, out / "tokenizer.json")
    config = {
        "name": name, "architecture": "BertModel with a token head and a claim head",
        "labels": LABELS, "token_types": TOKEN_TYPES,
        "claim_logit": "log-mean-exp of claim_logits over the tokens of the claim",
        "inputs": INPUTS, "outputs": OUTPUTS,
        "encoder": {one: state["config"][one] for one in _SHAPE},
        "trained": {"progress": state["progress"], "schedule": state["schedule"]},
        "learnt_from": state["facts"],
        "sha256": {
            "model.onnx": digest_of(out / "model.onnx"),
            "tokenizer.json": digest_of(out / "tokenizer.json"),
            "weights": weights_digest(network),
        },
    }  # fmt: skip
    (out / "config.json").write_bytes(msgspec.json.format(msgspec.json.encode(config), indent=1))
    tell(f"{out / 'model.onnx'}: {(out / 'model.onnx').stat().st_size / 1e6:.1f} MB")
    return out / "model.onnx"


def to_onnx(network: Network, path: Path) -> None:
    """Write the network with dynamic batch and length, in fp32."""
    network.eval()
    ids = torch.randint(1, 20, (2, 16))
    mask = torch.ones_like(ids)
    mask[1, 12:] = 0
    batch, length = torch.export.Dim("batch", min=1), torch.export.Dim("length", min=2, max=512)
    shape = {0: batch, 1: length}
    with torch.no_grad():
        program = torch.onnx.export(
            network, (ids, mask, torch.zeros_like(ids)), dynamo=True, opset_version=OPSET,
            input_names=list(INPUTS), output_names=list(OUTPUTS),
            dynamic_shapes=(shape, shape, shape), verbose=False,
        )  # fmt: skip
    if program is None:
        raise UserError("the network could not be written as ONNX; look at the messages above")
    program.save(str(path))


def quantise(whole: Path, path: Path, heads: int, width: int) -> None:
    """Write weights and embeddings as int8, each output channel with its own scale.

    Activations and layer norms are fused first, which the runtime alone does only in part.
    """
    # The runtime has no types of its own, so its parts are looked up by name.
    import_runtime()
    tools = import_module("onnxruntime.quantization")
    optimizer = import_module("onnxruntime.transformers.optimizer")
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        fused = optimizer.optimize_model(
            str(whole), model_type="bert", num_heads=heads, hidden_size=width, opt_level=0
        )
        fused.save_model_to_file(str(plain))
        tools.quantize_dynamic(
            str(plain), str(path), per_channel=True, weight_type=tools.QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip


def weights_digest(network: Network) -> str:
    """A SHA-256 over all weights by name, to tell runs apart."""
    digest = hashlib.sha256()
    for name, weight in sorted(network.state_dict().items()):
        digest.update(name.encode())
        digest.update(weight.detach().numpy().tobytes())
    return digest.hexdigest()


def onnx_reader(path: Path, threads: int = 1) -> Reader:
    """A reader of units by an exported model, each unit alone, as quantisation is then exact."""
    onnxruntime = import_runtime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def read(units: Sequence[Unit]) -> list[Logits]:
        found: list[Logits] = []
        for unit in units:
            ids = unit.ids[None].astype(np.int64)
            tokens, claims = session.run(
                list(OUTPUTS),
                {
                    "input_ids": ids,
                    "attention_mask": np.ones_like(ids),
                    "token_type_ids": unit.types[None].astype(np.int64),
                },
            )
            found.append((np.asarray(tokens, np.float32)[0], np.asarray(claims, np.float32)[0]))
        return found

    return read
