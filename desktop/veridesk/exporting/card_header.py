"""The YAML in front of a data set card, as the Hugging Face Hub reads it.

Only words of ours and checked identifiers go into it; nothing of a stranger's does.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from veridesk.core.errors import UserError
from veridesk.exporting.columns import ROW, Column

UNSTATED = "other"
"""The licence of a data set whose sender names none."""

_LICENCE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,63}")
_SIZES = (
    (1_000, "n<1K"),
    (10_000, "1K<n<10K"),
    (100_000, "10K<n<100K"),
    (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
    (100_000_000, "10M<n<100M"),
    (1_000_000_000, "100M<n<1B"),
)
_TASKS = {
    "qa": "question-answering",
    "questionanswering": "question-answering",
    "openqa": "question-answering",
    "closedqa": "question-answering",
    "rag": "question-answering",
    "summary": "summarization",
    "summarisation": "summarization",
    "summarization": "summarization",
    "translation": "translation",
    "data2txt": "table-to-text",
    "data2text": "table-to-text",
    "tabletotext": "table-to-text",
    "classification": "text-classification",
    "textgeneration": "text-generation",
}
_SCALARS = {"string": "string", "int": "int64", "float": "float64", "bool": "bool"}


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which licence a data set is handed over; an identifier of the Hub, or none stated."""

    name: str = UNSTATED

    def __post_init__(self) -> None:
        if not _LICENCE.fullmatch(self.name):
            raise UserError(
                f"{self.name!r} is no licence's short name; write it like apache-2.0 or cc-by-4.0, "
                "or leave it out"
            )

    @property
    def is_stated(self) -> bool:
        """True when the sender named one."""
        return self.name != UNSTATED


@dataclass(frozen=True, slots=True)
class Config:
    """A shape of the data set that the Hub can load: its name, its splits, and their files."""

    name: str
    files: Mapping[str, str]
    columns: Sequence[Column] | None = None


def header(
    licence: Licence, rows: int, tasks: Iterable[str | None], configs: Sequence[Config]
) -> str:
    """The whole block, with its fences."""
    plain: dict[str, object] = {
        "annotations_creators": ["expert-generated"],
        "language_creators": ["machine-generated"],
        "license": licence.name,
        **({} if licence.is_stated else {"license_name": "unknown"}),
        "size_categories": [size_category(rows)],
        "source_datasets": ["original"],
        **({"task_categories": found} if (found := task_categories(tasks)) else {}),
        "tags": ["synthetic", "human-verified", "veridesk"],
        "configs": [
            {
                "config_name": config.name,
                **({"default": True} if number == 0 else {}),
                "data_files": [
                    {"split": split, "path": path} for split, path in config.files.items()
                ],
            }
            for number, config in enumerate(configs)
        ],
        "dataset_info": [
            {"config_name": config.name, "features": features(config.columns)}
            for config in configs
            if config.columns is not None
        ],
    }
    return "---\n" + "\n".join(_yaml(plain, 0)) + "\n---\n"


def size_category(rows: int) -> str:
    """The Hub's class of size for so many rows."""
    return next((name for limit, name in _SIZES if rows < limit), "n>1T")


def task_categories(tasks: Iterable[str | None]) -> list[str]:
    """The Hub's categories of the tasks that it knows by name; the others say nothing."""
    names = (re.sub(r"[\W_]", "", task.lower()) for task in tasks if task)
    return sorted({_TASKS[name] for name in names if name in _TASKS})


def features(columns: Sequence[Column] = ROW) -> list[dict[str, object]]:
    """The columns as the Hub describes features."""
    return [{"name": column.name, **_feature(column.type)} for column in columns]


def _feature(written: str) -> dict[str, object]:
    """A type in our words, such as `list of {start: int, reason: string|null}`, in the Hub's."""
    kind = written.removesuffix("|null")
    if kind.startswith("list of {") and kind.endswith("}"):
        parts = kind.removeprefix("list of {").removesuffix("}").split(", ")
        pairs = (part.split(": ", 1) for part in parts)
        return {"list": [{"name": name, **_feature(inner)} for name, inner in pairs]}
    if kind.startswith("list of "):
        return {"list": _feature(kind.removeprefix("list of "))["dtype"]}
    return {"dtype": _SCALARS[kind]}


def _yaml(value: object, depth: int) -> list[str]:
    """Block style with every text in quotes, which YAML and JSON read alike."""
    space = "  " * depth
    lines: list[str] = []
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if isinstance(inner, Mapping | list):
                lines += [f"{space}{name}:", *_yaml(inner, depth + 1)]
            else:
                lines.append(f"{space}{name}: {json.dumps(inner)}")
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, Mapping):
                first, *rest = _yaml(inner, depth + 1)
                lines += [f"{space}- {first.lstrip()}", *rest]
            else:
                lines.append(f"{space}- {json.dumps(inner)}")
    return lines
