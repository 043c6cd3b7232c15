"""What a folder in the layout of Hugging Face holds, and whether Veridesk can use it.

Nothing of the folder is run here, and no runtime of a model is loaded, so a window may ask.
"""

import hashlib
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from veridesk.core.errors import UserError
from veridesk.core.plain import plain_line
from veridesk.flagging.brought_files import (
    MAX_TOKENIZER,
    MAX_WEIGHTS,
    file_inside,
    json_inside,
    pickles_inside,
    refuse_code,
    refuse_pickles,
    refuse_size,
    safetensors_inside,
)
from veridesk.flagging.brought_labels import Role, label_names, pair_roles, token_roles
from veridesk.flagging.brought_onnx_file import onnx_parts

LONGEST_TOKENS, LONGEST_PAIR = 4096, 512
"""Tokens that a model reads at a time at most, however many its configuration allows."""
SHORTEST = 64

_ONNX_NAMES = ("model.onnx", "model_quantized.onnx", "model_int8.onnx", "model_fp16.onnx")
_ENCODERS = frozenset(
    """
    albert bart bert big_bird camembert convbert data2vec-text deberta deberta-v2 distilbert electra
    ernie ibert longformer megatron-bert mobilebert modernbert mpnet nystromformer rembert roberta
    roberta-prelayernorm roc_bert roformer squeezebert xlm-roberta xlm-roberta-xl xmod
""".split()
)
_OFFSET_POSITIONS = frozenset(
    """
    roberta roberta-prelayernorm xlm-roberta xlm-roberta-xl camembert xmod data2vec-text longformer
    mpnet ibert
""".split()
)
# Beyond these no model is meant to run here; a hostile figure would only exhaust the machine.
_MOST = {
    "hidden_size": 16_384, "dim": 16_384, "d_model": 16_384, "embedding_size": 16_384,
    "intermediate_size": 131_072, "hidden_dim": 131_072, "encoder_ffn_dim": 131_072,
    "num_hidden_layers": 256, "n_layers": 256, "encoder_layers": 256, "decoder_layers": 256,
    "num_attention_heads": 1_024, "n_heads": 1_024, "vocab_size": 4_000_000,
    "max_position_embeddings": 4_000_000, "type_vocab_size": 4_096, "num_labels": 64,
}  # fmt: skip


class Task(StrEnum):
    """How a model says what is wrong."""

    TOKENS = "tokens"
    ENTAILMENT = "entailment"


class Runtime(StrEnum):
    """What runs a model."""

    ONNX = "ONNX"
    TORCH = "PyTorch"


@dataclass(frozen=True, slots=True)
class BroughtModel:
    """A model that a user brings, looked over but not loaded.

    `roles` says what each label means, in the order of the model's own numbers; `window` is how
    many tokens it reads at a time; `parts` are all files that decide what it finds.
    """

    folder: Path
    task: Task
    runtime: Runtime
    kind: str
    config: Mapping[str, object]
    roles: tuple[Role, ...]
    window: int
    weights: tuple[Path, ...]
    parts: tuple[Path, ...]
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the detector is called; the word before the colon keeps it apart from our own."""
        return f"model:{plain_line(self.folder.name, 60) or 'folder'}"

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(part.stat().st_size for part in self.parts)

    @property
    def summary(self) -> str:
        """What it is, in one sentence for people."""
        task = (
            "marks words that the sources do not support"
            if self.task is Task.TOKENS
            else "weighs each claim against the sources"
        )
        size = f"{self.size / 1_000_000:,.0f} MB" if self.size >= 1_000_000 else "under 1 MB"
        return (
            f"{self.kind}, {self.runtime}, {size}: {task}; "
            f"its labels mean {', '.join(self.roles)}; it reads {self.window:,} tokens at a time"
        )

    def sha256(self) -> str:
        """Hash over the bytes of all parts."""
        whole = hashlib.sha256()
        for part in self.parts:
            with part.open("rb") as file:
                whole.update(hashlib.file_digest(file, "sha256").digest())
        return whole.hexdigest()


def inspect_folder(folder: Path) -> BroughtModel:
    """Say what model a folder holds; UserError, with the file and a remedy, if it is of no use."""
    try:
        root = folder.expanduser().resolve(strict=True)
        if not root.is_dir():
            raise UserError(f"{plain_line(str(folder))} is no folder; choose the folder of a model")
        return _inspect(root)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(
            f"{plain_line(str(folder))} cannot be read ({reason}); check the folder"
        ) from error


def _inspect(root: Path) -> BroughtModel:
    config = json_inside(root, "config.json")
    if config is None:
        raise UserError(
            f"{plain_line(root.name)} holds no config.json, so it is no model in the layout of "
            "Hugging Face; choose the folder that has config.json and tokenizer.json"
        )
    refuse_code(root)
    task = _task(config)
    names = label_names(config)
    roles = token_roles(names) if task is Task.TOKENS else pair_roles(names)
    _refuse_figures(config)
    tokenizer = _tokenizer(root)
    runtime, weights = _weights(root)
    kind = config.get("model_type")
    if runtime is Runtime.TORCH and kind not in _ENCODERS:
        raise UserError(
            f"config.json says that this is a {plain_line(str(kind), 40)} model, which Veridesk "
            "does not know how to ask; choose an encoder such as ModernBERT or DeBERTa, or ONNX"
        )
    _refuse_missing(runtime)
    notes = []
    if names == ["LABEL_0", "LABEL_1"]:
        notes.append("its labels have no names; LABEL_1 is taken for “not supported”")
    if left := pickles_inside(root):
        notes.append(f"{plain_line(left[0])} is left unread, since loading it could run code")
    return BroughtModel(
        folder=root, task=task, runtime=runtime, kind=plain_line(str(kind), 40), config=config,
        roles=roles, window=_window(root, config, task), weights=weights,
        parts=(root / "config.json", tokenizer, *weights), notes=tuple(notes),
    )  # fmt: skip


def _task(config: Mapping[str, object]) -> Task:
    named = config.get("architectures")
    names = [str(name) for name in named] if isinstance(named, list) else []
    for name in names:
        if name.endswith("ForTokenClassification"):
            return Task.TOKENS
        if name.endswith("ForSequenceClassification"):
            return Task.ENTAILMENT
    shown = plain_line(", ".join(names), 60) or "nothing"
    raise UserError(
        f"config.json names {shown} as the architecture; a detector is a model for token "
        "classification or for sequence classification"
    )


def _refuse_figures(config: Mapping[str, object]) -> None:
    for key, most in _MOST.items():
        value = config.get(key)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise UserError(
                f"config.json says {key} = {plain_line(str(value), 40)}, which no model that can "
                "be run here has; get the model anew"
            )


def _tokenizer(root: Path) -> Path:
    found = file_inside(root, "tokenizer.json", MAX_TOKENIZER)
    if found is None:
        raise UserError(
            "the folder holds no tokenizer.json; make one with "
            "`AutoTokenizer.from_pretrained(FOLDER).save_pretrained(FOLDER)`"
        )
    return found


def _weights(root: Path) -> tuple[Runtime, tuple[Path, ...]]:
    onnx = _onnx(root)
    if onnx is not None:
        parts = [onnx, *onnx_parts(root, onnx)]
        refuse_size(parts)
        return Runtime.ONNX, tuple(parts)
    weights = safetensors_inside(root)
    if not weights:
        refuse_pickles(root)
    return Runtime.TORCH, weights


def _onnx(root: Path) -> Path | None:
    """The ONNX file to use: the whole model first, then the usual smaller ones, or the only one."""
    for name in _ONNX_NAMES:
        for place in ("", "onnx/"):
            found = file_inside(root, f"{place}{name}", MAX_WEIGHTS)
            if found is not None:
                return found
    others = [path for place in (root, root / "onnx") for path in sorted(place.glob("*.onnx"))]
    if len(others) > 1:
        raise UserError(
            f"the folder holds {len(others)} ONNX files; call the one to use model.onnx"
        )
    return file_inside(root, str(others[0].relative_to(root)), MAX_WEIGHTS) if others else None


def _window(root: Path, config: Mapping[str, object], task: Task) -> int:
    room = LONGEST_TOKENS if task is Task.TOKENS else LONGEST_PAIR
    positions = config.get("max_position_embeddings")
    if isinstance(positions, int) and positions > 0:
        offset = 2 if config.get("model_type") in _OFFSET_POSITIONS else 0
        room = min(room, positions - offset)
    told = (json_inside(root, "tokenizer_config.json") or {}).get("model_max_length")
    if isinstance(told, int | float) and told > 0:
        room = min(room, int(told))
    if room < SHORTEST:
        raise UserError(
            f"this model reads {room} tokens at a time, too few for a claim and its source; "
            "choose another one"
        )
    return room


def _refuse_missing(runtime: Runtime) -> None:
    """Say what must be installed before the model can run."""
    if importlib.util.find_spec("tokenizers") is None or (
        runtime is Runtime.ONNX and importlib.util.find_spec("onnxruntime") is None
    ):
        raise UserError(
            "onnxruntime and tokenizers are not installed; install Veridesk again with them"
        )
    if runtime is Runtime.TORCH and any(
        importlib.util.find_spec(name) is None for name in ("torch", "transformers", "safetensors")
    ):
        raise UserError(
            "the folder holds PyTorch weights, and PyTorch is not installed; install it with "
            "`pip install 'veridesk[torch]'`, or save the model as ONNX"
        )
