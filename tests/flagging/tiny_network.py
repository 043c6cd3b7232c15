"""A network made on the spot: it doubts what no source says, and finds some words contradicted."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer

KINDS = [[0.0, 0.0, 0.0], [4.0, -1.0, -2.0], [-3.0, -2.0, 3.0]]
CONTRADICTED = [-8.0, 6.0, -6.0]


def save_tiny_network(
    path: Path, tokenizer: Tokenizer, contradicted: Iterable[str] = (), outputs: bool = True
) -> Path:
    """Write a network: a token of type 2 is unsupported, one of `contradicted` contradicted."""
    words = np.zeros((tokenizer.get_vocab_size(), 3), dtype=np.float32)
    for word in contradicted:
        number = tokenizer.token_to_id(word)
        assert number is not None, f"the tokenizer does not know {word}"
        words[number] = CONTRADICTED
    constants = {"words": words, "kinds": np.array(KINDS, dtype=np.float32)}
    nodes = [
        helper.make_node("Gather", ["words", "input_ids"], ["of_words"]),
        helper.make_node("Gather", ["kinds", "token_type_ids"], ["of_kinds"]),
        helper.make_node("Add", ["of_words", "of_kinds"], ["token_logits"]),
        helper.make_node("Gather", ["token_logits", "last"], ["wrong"], axis=2),
        helper.make_node("ReduceMax", ["wrong", "axis"], ["claim_logits"], keepdims=0),
    ]
    constants |= {
        "last": np.array([1, 2], dtype=np.int64), "axis": np.array([2], dtype=np.int64)
    }  # fmt: skip
    names = ("input_ids", "attention_mask", "token_type_ids")
    given = [helper.make_tensor_value_info(n, TensorProto.INT64, ["b", "t"]) for n in names]
    found = [helper.make_tensor_value_info("token_logits", TensorProto.FLOAT, ["b", "t", 3])]
    if outputs:
        found.append(helper.make_tensor_value_info("claim_logits", TensorProto.FLOAT, ["b", "t"]))
    graph = helper.make_graph(
        nodes, "tiny", given, found,
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=10)
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())
    return path
