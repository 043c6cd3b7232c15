"""The user's settings."""

from pathlib import Path

from veridesk.core.settings import RECENT_LIMIT, Settings


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    """A new start finds what the last one left."""
    settings = Settings.load(tmp_path / "deep" / "settings.json")
    settings.reviewer = "Ann"
    settings.splitters = {"main": "00ff"}
    settings.remember(tmp_path / "a.veridesk")

    settings.save()

    assert Settings.load(tmp_path / "deep" / "settings.json") == settings
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["settings.json"]


def test_broken_settings_never_stop_the_program(tmp_path: Path) -> None:
    """Broken JSON, wrong types and unknown keys fall back to the defaults, one by one."""
    path = tmp_path / "settings.json"

    path.write_text("{oh", encoding="utf-8")
    assert Settings.load(path) == Settings()

    path.write_text('{"reviewer": 7, "theme": "dark", "recent": ["a", 1], "x": 1}', "utf-8")
    assert Settings.load(path) == Settings(theme="dark", recent=["a"])


def test_the_newest_project_comes_first_and_only_once() -> None:
    """Ten recent projects are kept."""
    settings = Settings()

    for number in [*range(RECENT_LIMIT + 3), 5]:
        settings.remember(Path(f"/p/{number}"))

    assert len(settings.recent) == RECENT_LIMIT
    assert settings.recent[0] == str(Path("/p/5"))
    assert len(set(settings.recent)) == RECENT_LIMIT
