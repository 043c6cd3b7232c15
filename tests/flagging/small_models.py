"""Small models in the layout of Hugging Face, made on the spot, that really read what they see.

The ONNX ones hold no weights at all: a word of the output is fine exactly when the very token
stands in the first text. So what windows, offsets and labels do to the answer can be foretold.
"""

import json
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import onnx

SURE = 8.0
SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]


def write_tokenizer(folder: Path, texts: Sequence[str], *, by_bytes: bool = False) -> None:
    """A tokenizer of whole words, or of single bytes, as BERT puts pairs together."""
    from tokenizers import Tokenizer, models, pre_tokenizers, processors, trainers

    if by_bytes:
        tokenizer = Tokenizer(models.BPE(unk_token=None))
        tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
        trainer = trainers.BpeTrainer(
            special_tokens=SPECIALS, vocab_size=400, show_progress=False,
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        )  # fmt: skip
    else:
        tokenizer = Tokenizer(models.WordLevel(unk_token="[UNK]"))
        tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
        trainer = trainers.WordLevelTrainer(special_tokens=SPECIALS, show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    tokenizer.save(str(folder / "tokenizer.json"))


GOOD = {"w": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}
"""The header of a whole safetensors file with one tensor."""


def write_safetensors(path: Path, header: object, body: bytes = b"\0" * 8) -> None:
    """A safetensors file with this header."""
    raw = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(raw)) + raw + body)


def write_config(
    folder: Path, task: str, labels: Sequence[str], *, window: int = 128, **more: object
) -> None:
    """A configuration with these labels; `task` is Token or Sequence."""
    plain = {
        "architectures": [f"BertFor{task}Classification"],
        "model_type": "bert",
        "id2label": {str(number): name for number, name in enumerate(labels)},
        "max_position_embeddings": window,
        "pad_token_id": 0,
        **more,
    }
    (folder / "config.json").write_text(json.dumps(plain), encoding="utf-8")


def copy_checker(
    folder: Path,
    texts: Sequence[str],
    *,
    labels: Sequence[str] = ("LABEL_0", "LABEL_1"),
    weights: Mapping[str, float] | None = None,
    window: int = 128,
    by_bytes: bool = False,
) -> Path:
    """A model for tokens: those that the first text holds are fine.

    `weights` gives each label's logit for a token that is not there, by the label's name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_tokenizer(folder, texts, by_bytes=by_bytes)
    write_config(folder, "Token", labels, window=window)
    fine = [SURE if number == 0 else 0.0 for number in range(len(labels))]
    absent = [
        (weights or {}).get(name, SURE if number == 1 else 0.0)
        for number, name in enumerate(labels)
    ]
    _save(folder / "model.onnx", fine, absent, by_token=True)
    return folder


def word_share(
    folder: Path,
    texts: Sequence[str],
    *,
    labels: Sequence[str],
    fine: Sequence[float],
    absent: Sequence[float],
    window: int = 64,
) -> Path:
    """A model for pairs: `fine` where the first text holds each token of the second, `absent` else.

    Both give one logit for each of the labels.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_tokenizer(folder, texts)
    write_config(folder, "Sequence", labels, window=window)
    _save(folder / "model.onnx", fine, absent, by_token=False)
    return folder


def _save(path: Path, fine: Sequence[float], absent: Sequence[float], *, by_token: bool) -> None:
    import numpy as np
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    def constant(name: str, value: object, kind: type) -> "onnx.TensorProto":
        return numpy_helper.from_array(np.asarray(value, dtype=kind), name)

    nodes = [
        ("Unsqueeze", ["input_ids", "two"], "rows"),
        ("Unsqueeze", ["input_ids", "one"], "columns"),
        ("Equal", ["rows", "columns"], "same"),
        ("Equal", ["token_type_ids", "zero"], "first"),
        ("Cast", ["attention_mask"], "real"),
        ("And", ["first", "real"], "evidence"),
        ("Unsqueeze", ["evidence", "one"], "beside"),
        ("And", ["same", "beside"], "met"),
        ("Cast", ["met"], "met_float"),
        ("ReduceMax", ["met_float", "last"], "held"),  # rows by tokens
    ]
    if not by_token:
        nodes += [
            # A token of the first text, or of no text, is no reason to doubt.
            ("Cast", ["first"], "first_float"),
            ("Not", ["real"], "filled"),
            ("Cast", ["filled"], "filled_float"),
            ("Equal", ["input_ids", "three"], "ends"),
            ("Cast", ["ends"], "ends_float"),
            ("Max", ["held", "first_float", "filled_float", "ends_float"], "fine_float"),
            ("ReduceMin", ["fine_float", "last_one"], "held_all"),
        ]
    share = "held" if by_token else "held_all"
    nodes += [
        ("Unsqueeze", [share, "end"], "share"),
        ("Mul", ["share", "fine"], "a"),
        ("Sub", ["unit", "share"], "lack"),
        ("Mul", ["lack", "absent"], "b"),
        ("Add", ["a", "b"], "logits"),
    ]
    made = []
    for kind, inputs, output in nodes:
        more: dict[str, object] = {}
        if kind == "Cast":
            more["to"] = TensorProto.BOOL if output == "real" else TensorProto.FLOAT
        if kind.startswith("Reduce"):
            more["keepdims"] = 0
        made.append(helper.make_node(kind, inputs, [output], **more))
    initial = [
        constant("one", [1], np.int64), constant("two", [2], np.int64),
        constant("zero", 0, np.int64), constant("three", 3, np.int64),
        constant("last", [2], np.int64), constant("last_one", [1], np.int64),
        constant("end", [-1], np.int64), constant("unit", 1.0, np.float32),
        constant("fine", fine, np.float32), constant("absent", absent, np.float32),
    ]  # fmt: skip
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    shape = ["batch", "tokens", len(fine)] if by_token else ["batch", len(fine)]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, shape)]
    graph = helper.make_graph(made, "reader", inputs, outputs, initial)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
