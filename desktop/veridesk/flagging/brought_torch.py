"""Runs a model that a user brings through transformers and PyTorch, an extra of the program.

The configuration is built from what was read and checked, the weights are handed over as tensors;
so transformers opens no file of the folder, runs none of its code, and asks no hub.
"""

import logging
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import numpy as np

from veridesk.core.errors import UserError
from veridesk.core.plain import plain_line
from veridesk.flagging.brought_folder import BroughtModel, Task
from veridesk.flagging.brought_pairs import Floats, Pair, padded
from veridesk.flagging.limits import thread_count

# An extra that may not be installed; whoever loads this module has looked for it.
torch: Any = import_module("torch")
transformers: Any = import_module("transformers")
tensors: Any = import_module("safetensors.torch")

# What decides which code or which other files are used, rather than what the model is.
_LEFT_OUT = frozenset({
    *("architectures", "auto_map", "attn_implementation", "_attn_implementation", "use_kernels"),
    *("_name_or_path", "name_or_path", "transformers_weights", "transformers_version"),
    *("torch_dtype", "dtype", "quantization_config", "base_model_name_or_path", "model_type"),
    *("gradient_checkpointing", "reference_compile", "use_flash_attention_2"),
})  # fmt: skip


class TorchRunner:
    """Gives the logits of pairs; `pad` is the number of the token that fills a batch up."""

    def __init__(self, model: BroughtModel, pad: int) -> None:
        torch.set_num_threads(thread_count())
        transformers.logging.set_verbosity_error()
        transformers.logging.disable_progress_bar()
        logging.getLogger("transformers").propagate = False
        self._model = _load(model)
        self._pad = pad
        self._is_by_token = model.task is Task.TOKENS
        types = getattr(self._model.config, "type_vocab_size", 0) or 0
        self._has_types = types > 1

    def logits(self, pairs: Sequence[Pair]) -> list[Floats]:
        """For each pair an array of labels, or of tokens by labels."""
        ids, mask, types = padded(pairs, self._pad)
        feed = {"input_ids": torch.from_numpy(ids), "attention_mask": torch.from_numpy(mask)}
        if self._has_types:
            feed["token_type_ids"] = torch.from_numpy(types)
        with torch.inference_mode():
            found = self._model(**feed).logits
        rows = found.to(torch.float64).numpy()
        if not self._is_by_token:
            return list(np.asarray(rows))
        return [row[: len(pair.ids)] for row, pair in zip(rows, pairs, strict=True)]


def _load(model: BroughtModel) -> Any:
    plain = {key: value for key, value in model.config.items() if key not in _LEFT_OUT}
    known = (
        transformers.MODEL_FOR_TOKEN_CLASSIFICATION_MAPPING
        if model.task is Task.TOKENS
        else transformers.MODEL_FOR_SEQUENCE_CLASSIFICATION_MAPPING
    )
    try:
        config = transformers.AutoConfig.for_model(model.kind, **plain)
        maker = known[type(config)]
        weights = _weights(model)
        loaded, report = maker.from_pretrained(
            None,
            config=config,
            state_dict=weights,
            dtype=torch.float32,
            attn_implementation=_attention(maker),
            output_loading_info=True,
            local_files_only=True,
        )
    except MemoryError:
        raise
    except Exception as error:
        if "allocate memory" in str(error):
            raise MemoryError from error
        raise UserError(
            f"config.json and the weights do not make a {model.kind} model "
            f"({type(error).__name__}); get the model anew"
        ) from error
    missing = sorted(report["missing_keys"]) + sorted(map(str, report["mismatched_keys"]))
    if missing:
        raise UserError(
            f"{model.weights[0].name} lacks {plain_line(missing[0], 80)}, so the model was not "
            "trained for this; choose the folder of the trained model"
        )
    return loaded.eval()


def _attention(maker: type) -> str:
    # The fast path of PyTorch, where the model knows it; nothing that would be fetched.
    return "sdpa" if getattr(maker, "_supports_sdpa", False) else "eager"


def _weights(model: BroughtModel) -> Mapping[str, Any]:
    weights: dict[str, Any] = {}
    for part in model.weights:
        weights.update(tensors.load_file(str(part)))
    return {_modern(name): tensor for name, tensor in weights.items()}


def _modern(name: str) -> str:
    """Old checkpoints of BERT call the two vectors of a layer norm by other names."""
    if name.endswith("LayerNorm.gamma"):
        return f"{name.removesuffix('gamma')}weight"
    return f"{name.removesuffix('beta')}bias" if name.endswith("LayerNorm.beta") else name
