"""The user's folders."""

from pathlib import Path

import pytest

from veridesk import places


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Portable installations and tests keep out of the home folder."""
    monkeypatch.setenv("VERIDESK_HOME", str(tmp_path))

    for path in (
        places.settings_path(),
        places.keys_folder(),
        places.data_folder(),
        places.log_folder(),
    ):
        assert path == tmp_path or tmp_path in path.parents


def test_without_it_the_platform_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folders carry the program's name."""
    monkeypatch.delenv("VERIDESK_HOME", raising=False)

    assert "veridesk" in str(places.settings_path())
    assert "veridesk" in str(places.data_folder())
    assert "veridesk" in str(places.log_folder())
