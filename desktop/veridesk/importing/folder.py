"""The data files among the files and folders that a person names."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from veridesk.core.errors import UserError

DATA = frozenset(
    ".jsonl .ndjson .jl .json .csv .tsv .tab .parquet .arrow".split(),
)
PACKED = (".gz", ".zst")
MAX_FILES = 10_000
NAMES_TOLD = 12
_NO_DATA = frozenset(
    """
    dataset_infos.json dataset_info.json dataset_dict.json state.json croissant.json
    manifest.json
    """.split()
)


@dataclass(slots=True)
class Gathered:
    """The files to import, in order; `found` are those that only a folder named."""

    files: list[Path] = field(default_factory=list)
    found: set[Path] = field(default_factory=set)
    left_out: list[str] = field(default_factory=list)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know about files that were left out."""
        if not self.left_out:
            return ()
        told = ", ".join(self.left_out[:NAMES_TOLD])
        more = len(self.left_out) - NAMES_TOLD
        return (f"files left out: {told}" + (f" and {more:,} more" if more > 0 else ""),)


def gather_files(paths: Sequence[Path]) -> Gathered:
    """All files to import; a folder stands for the data files in it, sorted by name.

    Of a folder that `datasets` saved come the Arrow files, of one that Veridesk exported the
    samples. UserError when a folder holds no data file.
    """
    gathered = Gathered()
    for path in (one.expanduser() for one in paths):
        if not path.is_dir():
            gathered.files.append(path)
            continue
        before = len(gathered.files)
        _search(path, path, gathered)
        if len(gathered.files) == before:
            raise UserError(
                f"{path} holds no data file; they end in {', '.join(sorted(DATA))}, or with "
                f"{' or '.join(PACKED)} behind that"
            )
        gathered.found.update(gathered.files[before:])
    unique = {path.absolute(): path for path in reversed(gathered.files)}
    gathered.files = list(reversed(unique.values()))
    return gathered


def bare_suffix(path: Path) -> str:
    """The end of a file's name that tells what is in it, without that of the packing."""
    name = path.name.lower()
    for packed in PACKED:
        name = name.removesuffix(packed)
    return Path(name).suffix


def _search(top: Path, folder: Path, gathered: Gathered) -> None:
    special = _saved_by_datasets(folder) or _exported(folder)
    if special:
        gathered.files += special
        return
    for path in _entries(folder):
        if path.is_dir():
            if path.is_symlink():
                gathered.left_out.append(f"{path.relative_to(top)} (a link to a folder)")
            else:
                _search(top, path, gathered)
        elif bare_suffix(path) in DATA and path.name not in _NO_DATA:
            gathered.files.append(path)
        else:
            gathered.left_out.append(str(path.relative_to(top)))
        if len(gathered.files) > MAX_FILES:
            raise UserError(f"{top} holds more than {MAX_FILES:,} data files; name a folder in it")


def _entries(folder: Path) -> Iterator[Path]:
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        raise UserError(f"{folder} cannot be read ({error.strerror}); check its rights") from error
    return (path for path in found if not path.name.startswith("."))


def _saved_by_datasets(folder: Path) -> list[Path]:
    """The Arrow files of a folder that the library `datasets` saved, split by split."""
    splits = _strings(_json(folder / "dataset_dict.json"), "splits")
    if splits:
        return [file for split in splits for file in _saved_by_datasets(folder / split)]
    state = _json(folder / "state.json")
    files = state.get("_data_files")
    if not isinstance(files, list):
        return []
    names = [one.get("filename") for one in files if isinstance(one, dict)]
    # A name must not lead out of the folder.
    return [folder / Path(name).name for name in names if isinstance(name, str)]


def _exported(folder: Path) -> list[Path]:
    """The samples of a folder that Veridesk exported; its other files tell of the same ones."""
    names = ("dataset.jsonl", "rejected.jsonl")
    if not (folder / "manifest.json").is_file() or not (folder / "provenance.jsonl").is_file():
        return []
    return [folder / name for name in names if (folder / name).is_file()]


def _json(path: Path) -> dict[str, object]:
    try:
        value = json.loads(path.read_bytes()) if path.is_file() else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _strings(value: dict[str, object], key: str) -> list[str]:
    found = value.get(key)
    return (
        [Path(one).name for one in found if isinstance(one, str)] if isinstance(found, list) else []
    )
