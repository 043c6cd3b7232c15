"""The network behind the neural detector, run by ONNX Runtime on the processor.

Its inputs are `input_ids`, `attention_mask` and `token_type_ids`, whole numbers of shape (windows,
tokens); its outputs are `token_logits` of shape (windows, tokens, 3) for fine, contradicted and
unsupported, and `claim_logits` of shape (windows, tokens).
"""

import hashlib
import math
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Protocol

import numpy as np
import numpy.typing as npt

from veridesk.core.errors import UserError
from veridesk.flagging.limits import OFFLINE
from veridesk.flagging.windows import Window

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
OUTPUTS = ("token_logits", "claim_logits")

_ERRORS_ONLY = 3
_Numbers = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WindowScores:
    """What the network says of one window, for the tokens of its part of the output.

    `wrong` holds the log-odds of each token not being fine, `contradicted` the share of that which
    is contradiction; `claims` the log-odds of each claim in the window being wrong.
    """

    wrong: list[float]
    contradicted: list[float]
    claims: dict[int, float]


class Network(Protocol):
    """Reads windows."""

    @property
    def sha256(self) -> str:
        """Hash of the weights."""

    def read(self, windows: Sequence[Window]) -> list[WindowScores]:
        """Score windows, in order."""


class OnnxNetwork:
    """An ONNX file, loaded once.

    Windows are run one by one, without padding: the quantised network scales its numbers by all
    that it reads at once, so a window's scores would else depend on its neighbours.
    """

    def __init__(self, path: Path, threads: int = 1) -> None:
        runtime = import_runtime()
        raw = _bytes_of(path)
        self.sha256 = hashlib.sha256(raw).hexdigest()
        options = runtime.SessionOptions()
        options.intra_op_num_threads = max(1, threads)
        options.inter_op_num_threads = 1
        options.execution_mode = runtime.ExecutionMode.ORT_SEQUENTIAL
        options.log_severity_level = _ERRORS_ONLY
        options.use_deterministic_compute = True
        # A thread that spins while it waits takes its core from the window.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._session = runtime.InferenceSession(
                raw, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            # The runtime has many kinds of errors, none of them public.
            raise UserError(
                f"the detector's network {path} cannot be loaded ({type(error).__name__}); "
                "install Veridesk again, or use the explainable detector"
            ) from error
        self._check(path)

    def _check(self, path: Path) -> None:
        inputs = {one.name for one in self._session.get_inputs()}
        outputs = {one.name for one in self._session.get_outputs()}
        if inputs != set(INPUTS) or not outputs.issuperset(OUTPUTS):
            raise UserError(
                f"the network {path} reads {', '.join(sorted(inputs))} and gives "
                f"{', '.join(sorted(outputs))}, which is not a network of Veridesk; export it anew"
            )

    def read(self, windows: Sequence[Window]) -> list[WindowScores]:
        """Score windows, in order."""
        found = []
        for window in windows:
            ids = np.array([window.input_ids], dtype=np.int64)
            kinds = np.array([window.token_type_ids], dtype=np.int64)
            tokens, claims = self._session.run(
                OUTPUTS,
                {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": kinds},
            )
            found.append(scores_of(window, tokens[0], claims[0]))
        return found


def import_runtime() -> ModuleType:
    """The ONNX Runtime, told to report to nobody; UserError where it is not installed."""
    # Its releases of today send what they run to their maker unless this is set before they load.
    os.environ.update(OFFLINE)
    try:
        return import_module("onnxruntime")
    except ImportError as error:
        raise UserError(
            f"the neural detector needs ONNX Runtime, which cannot be loaded ({error}); run "
            "pip install onnxruntime, or use the explainable detector"
        ) from error


def scores_of(window: Window, tokens: _Numbers, claims: _Numbers) -> WindowScores:
    """The scores of a window from the network's rows for all of its tokens."""
    first, count = window.first, len(window.offsets)
    own = tokens[first : first + count].astype(np.float64)
    fine, contradicted, unsupported = own[:, 0], own[:, 1], own[:, 2]
    wrong = np.logaddexp(contradicted, unsupported)
    share = np.exp(contradicted - wrong)
    said = claims[first : first + count].astype(np.float64)
    return WindowScores(
        wrong=[float(value) for value in wrong - fine],
        contradicted=[float(value) for value in share],
        claims={
            claim: _log_mean_exp([float(said[at]) for at in range(low, high)])
            for claim, low, high in _runs(window.claims)
        },
    )


def _runs(claims: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    low = 0
    for at in range(1, len(claims) + 1):
        if at == len(claims) or claims[at] != claims[low]:
            yield claims[low], low, at
            low = at


def _log_mean_exp(values: Sequence[float]) -> float:
    most = max(values)
    return most + math.log(sum(math.exp(value - most) for value in values) / len(values))


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            f"the detector's network {path} cannot be read ({error.strerror}); install Veridesk "
            "again, or use the explainable detector"
        ) from error
