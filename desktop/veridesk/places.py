"""The user's folders, per platform; `VERIDESK_HOME` moves them all into one place."""

import os
from pathlib import Path

import platformdirs


def _home() -> Path | None:
    name = os.environ.get("VERIDESK_HOME")
    return Path(name) if name else None


def settings_path() -> Path:
    """The file of the user's settings."""
    home = _home()
    folder = home or Path(platformdirs.user_config_dir("veridesk", appauthor=False))
    return folder / "settings.json"


def data_folder() -> Path:
    """Where projects that the program makes by itself (the demo) are kept."""
    home = _home()
    return home or Path(platformdirs.user_data_dir("veridesk", appauthor=False))


def log_folder() -> Path:
    """Where reports of crashes are written; they never hold sample text."""
    home = _home()
    return home / "log" if home else Path(platformdirs.user_log_dir("veridesk", appauthor=False))


def keys_folder() -> Path:
    """Where the user's signing keys are kept, closed to everybody else."""
    return settings_path().parent / "keys"
