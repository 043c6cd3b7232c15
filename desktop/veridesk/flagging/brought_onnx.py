"""Runs a model that a user brings through ONNX Runtime."""

from collections.abc import Sequence
from importlib import import_module

import numpy as np

from veridesk.core.errors import UserError
from veridesk.flagging.brought_folder import BroughtModel, Task
from veridesk.flagging.brought_pairs import Floats, Pair, padded
from veridesk.flagging.limits import thread_count

_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids", "position_ids"})


class OnnxRunner:
    """Gives the logits of pairs; `pad` is the number of the token that fills a batch up."""

    def __init__(self, model: BroughtModel, pad: int) -> None:
        ort = import_module("onnxruntime")
        options = ort.SessionOptions()
        options.intra_op_num_threads = thread_count()
        options.inter_op_num_threads = 1
        # Threads that spin while they wait take the cores that the window needs.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        ort.disable_telemetry_events()
        path = model.weights[0]
        try:
            self._session = ort.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except MemoryError:
            raise
        except Exception as error:
            # The runtime has an error class for each fault, and no common one.
            if "alloc" in str(error).lower():
                raise MemoryError from error
            raise UserError(
                f"ONNX Runtime cannot load {path.name} ({type(error).__name__}); "
                "save the model as ONNX anew"
            ) from error
        self._names = [one.name for one in self._session.get_inputs()]
        self._wide = {one.name for one in self._session.get_inputs() if "int64" in one.type}
        strange = sorted(set(self._names) - _INPUTS)
        if strange or "input_ids" not in self._names:
            raise UserError(
                f"{path.name} asks for {', '.join(strange) or 'no input_ids'}, which a text "
                "classifier does not; choose another model"
            )
        self._output = self._session.get_outputs()[0].name
        self._pad = pad
        self._is_by_token = model.task is Task.TOKENS

    def logits(self, pairs: Sequence[Pair]) -> list[Floats]:
        """For each pair an array of labels, or of tokens by labels."""
        ids, mask, types = padded(pairs, self._pad)
        values = {
            "input_ids": ids,
            "attention_mask": mask,
            "token_type_ids": types,
            "position_ids": np.broadcast_to(np.arange(ids.shape[1]), ids.shape),
        }
        feed = {
            name: values[name].astype(np.int64 if name in self._wide else np.int32)
            for name in self._names
        }
        (found,) = self._session.run([self._output], feed)
        rows = np.asarray(found, dtype=np.float64)
        if not self._is_by_token:
            return list(rows)
        return [row[: len(pair.ids)] for row, pair in zip(rows, pairs, strict=True)]
