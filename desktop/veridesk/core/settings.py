"""The user's own settings: one small JSON file that never stops the program from starting."""

import dataclasses
import json
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

RECENT_LIMIT = 10
"""How many recent projects are remembered."""


@dataclass(slots=True)
class Settings:
    """What is remembered between sittings; `window` and `splitters` are Qt's own state, in hex.

    `font_points` 0 and `font_family` "" are the usual ones; `line_spacing` and `zoom` are percent;
    `language` "" follows the system. `keys` holds what differs from the preset: an action's name,
    and its keys with spaces between them. `backups_keep` 0 leaves the number to the project,
    `backups_minutes` 0 makes no backups by the clock. `detector` is the last one chosen (a name or
    a folder; "" for the usual one), `detector_threads` 0 leaves their number to the program.
    """

    reviewer: str = ""
    theme: str = "system"
    recent: list[str] = field(default_factory=list)
    folders: dict[str, str] = field(default_factory=dict)
    window: str = ""
    splitters: dict[str, str] = field(default_factory=dict)
    order: str = "risk"
    goal: str = ""
    font_points: int = 0
    font_family: str = ""
    line_spacing: int = 100
    zoom: int = 100
    language: str = ""
    key_preset: str = "Veridesk"
    keys: dict[str, str] = field(default_factory=dict)
    idle_seconds: int = 300
    detector: str = ""
    detector_folders: list[str] = field(default_factory=list)
    detector_threads: int = 0
    detector_niceness: int = 10
    guidelines_shown: bool = False
    backups_keep: int = 0
    backups_minutes: int = 15
    path: Path | None = field(default=None, compare=False)

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """Settings from `path`; what is missing, broken or of the wrong type takes its default."""
        settings = cls(path=path)
        try:
            plain = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return settings
        if isinstance(plain, dict):
            for spec in dataclasses.fields(cls):
                value = plain.get(spec.name)
                default = getattr(settings, spec.name)
                if spec.name != "path" and type(value) is type(default):
                    setattr(settings, spec.name, _strings_only(value))
        return settings

    def save(self) -> None:
        """Write the file whole or not at all; raises OSError when the folder refuses."""
        if self.path is None:
            return
        plain = {
            spec.name: getattr(self, spec.name)
            for spec in dataclasses.fields(self)
            if spec.name != "path"
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(plain, file, ensure_ascii=False, indent=2)
            Path(name).replace(self.path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def remember(self, project: Path) -> None:
        """Put a project at the top of the recent ones."""
        name = str(project)
        self.recent = [name, *(other for other in self.recent if other != name)][:RECENT_LIMIT]


def _strings_only(value: object) -> object:
    if isinstance(value, list):
        return [part for part in value if isinstance(part, str)]
    if isinstance(value, dict):
        return {k: v for k, v in value.items() if isinstance(k, str) and isinstance(v, str)}
    return value
