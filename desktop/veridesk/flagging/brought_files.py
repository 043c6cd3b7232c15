"""Reading a folder that a stranger filled: bounded, inside the folder, and never a pickle.

Each refusal is a `UserError` that names the file and says what to do.
"""

import json
import struct
from pathlib import Path

from veridesk.core.errors import UserError
from veridesk.core.plain import plain_line

MAX_JSON = 4 << 20
"""Bytes that a configuration may have."""
MAX_TOKENIZER = 96 << 20
"""Bytes that a tokenizer may have."""
MAX_WEIGHTS = 16 << 30
"""Bytes that the weights may have, all their parts together."""
PICKLES = frozenset({".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".joblib", ".npy", ".npz"})
"""Endings of files that run code when they are loaded, or may."""

_MAX_HEADER = 64 << 20
_SAFE_REMEDY = (
    "save the model as safetensors (`save_pretrained` of a recent transformers does) or as ONNX"
)


def file_inside(folder: Path, name: str, limit: int) -> Path | None:
    """The file of that name, None where there is none.

    `folder` is resolved. Refuses links that leave it, what is no plain file, and what is longer
    than `limit` bytes.
    """
    path = folder / name
    shown = plain_line(name)
    try:
        if not path.is_symlink() and not path.exists():
            return None
        real = path.resolve(strict=True)
        if not real.is_relative_to(folder):
            raise UserError(
                f"{shown} is a link that leaves the folder; copy the model with its links followed "
                "(`cp -rL`) and choose the copy"
            )
        if not real.is_file():
            raise UserError(f"{shown} is no plain file; choose the folder of a model")
        size = real.stat().st_size
    except OSError as error:
        raise UserError(f"{shown} cannot be read ({error.strerror}); check the folder") from error
    if size > limit:
        raise UserError(
            f"{shown} has {size:,} bytes, more than the {limit:,} that are read; "
            "choose the folder of another model"
        )
    return real


def json_inside(folder: Path, name: str, limit: int = MAX_JSON) -> dict[str, object] | None:
    """The object in a JSON file of the folder, None where there is no such file."""
    path = file_inside(folder, name, limit)
    if path is None:
        return None
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError(f"{name} cannot be read ({error.strerror}); check the folder") from error
    except (ValueError, RecursionError) as error:
        raise UserError(f"{name} holds no JSON that can be read; get the model anew") from error
    if not isinstance(plain, dict):
        raise UserError(f"{name} holds no JSON object; get the model anew")
    return plain


def refuse_code(folder: Path) -> None:
    """Refuse a model that brings code of its own, or hangs on another model."""
    for name in ("config.json", "tokenizer_config.json", "processor_config.json"):
        plain = json_inside(folder, name) or {}
        for key in ("auto_map", "custom_pipelines"):
            if plain.get(key):
                raise UserError(
                    f"{name} names code of its own (`{key}`), and Veridesk runs no code of models; "
                    "choose a model that transformers knows by itself"
                )
        if plain.get("quantization_config"):
            raise UserError(
                f"{name} asks for a quantization that needs other libraries; choose the model "
                "as plain safetensors, or as ONNX"
            )
    if (folder / "adapter_config.json").exists():
        raise UserError(
            "adapter_config.json makes this an adapter to another model; merge the two "
            "(`merge_and_unload` of peft), save the whole and choose that folder"
        )


def safetensors_inside(folder: Path) -> tuple[Path, ...]:
    """The files of weights in the safetensors format; none where there are none."""
    whole = file_inside(folder, "model.safetensors", MAX_WEIGHTS)
    if whole is not None:
        _check_safetensors(whole)
        return (whole,)
    index = "model.safetensors.index.json"
    listed = json_inside(folder, index, _MAX_HEADER)
    if listed is None:
        return ()
    places = listed.get("weight_map")
    if not isinstance(places, dict) or not places:
        raise UserError(f"{index} names no file of weights; get the model anew")
    parts = []
    for name in sorted({str(value) for value in places.values()}):
        if Path(name).name != name or "\\" in name or not name.endswith(".safetensors"):
            raise UserError(
                f"{index} names {plain_line(name)}, which is no safetensors file of this folder; "
                "get the model anew"
            )
        part = file_inside(folder, name, MAX_WEIGHTS)
        if part is None:
            raise UserError(f"{name} is missing, which {index} names; get the model anew")
        _check_safetensors(part)
        parts.append(part)
    refuse_size(parts)
    return tuple(parts)


def refuse_size(parts: list[Path]) -> None:
    """Refuse weights that are larger than any model we could run."""
    size = sum(part.stat().st_size for part in parts)
    if size > MAX_WEIGHTS:
        raise UserError(
            f"the weights have {size:,} bytes, more than the {MAX_WEIGHTS:,} that are read; "
            "choose a smaller model"
        )


def _check_safetensors(path: Path) -> None:
    """Refuse a file whose header lies about what follows it."""
    broken = UserError(f"{path.name} is no whole safetensors file; get the model anew")
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(8)
        length = struct.unpack("<Q", head)[0] if len(head) == 8 else 0
        if not 2 <= length <= min(_MAX_HEADER, size - 8):
            raise broken
        try:
            tensors = json.loads(file.read(length))
        except (ValueError, RecursionError):
            raise broken from None
    if not isinstance(tensors, dict):
        raise broken
    room = size - 8 - length
    for name, one in tensors.items():
        if name == "__metadata__":
            continue
        ends = one.get("data_offsets") if isinstance(one, dict) else None
        if not (isinstance(ends, list) and len(ends) == 2 and all(type(e) is int for e in ends)):
            raise broken
        if not 0 <= ends[0] <= ends[1] <= room:
            raise broken


def pickles_inside(folder: Path) -> list[str]:
    """Names of files in the folder that run code when they are loaded, or may."""
    return sorted(path.name for path in folder.iterdir() if path.suffix.lower() in PICKLES)


def refuse_pickles(folder: Path) -> None:
    """Say of a folder without usable weights what it holds instead."""
    found = pickles_inside(folder)
    if found:
        raise UserError(
            f"{plain_line(found[0])} is in a format that can run code when it is loaded, so it is "
            f"not loaded; {_SAFE_REMEDY}"
        )
    raise UserError(f"the folder holds no model.safetensors and no .onnx file; {_SAFE_REMEDY}")
