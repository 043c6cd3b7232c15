"""Which language the window speaks, and that it comes from the shipped files."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from veridesk.core.resources import resource
from veridesk.ui import language, told


@pytest.fixture
def spoken(qapp):
    """Speaks a language, and goes back to English."""
    yield language.speak
    language.speak("en")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["de-AT", "en-GB"], "de"),
        (["fr-FR", "zh-Hans-CN"], "zh_CN"),
        (["zh-Hant-TW", "de"], "de"),
        (["zh-TW"], "en"),
        (["en-US", "de"], "en"),
        (["fr"], "en"),
        ([], "en"),
    ],
)
def test_the_systems_languages_are_asked_in_turn(monkeypatch, wanted, found):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: wanted)
    assert language.language_for(language.SYSTEM) == found


def test_a_setting_goes_before_the_system():
    assert language.language_for("de") == "de"
    assert language.language_for("xx") in language.LANGUAGES


@pytest.mark.parametrize("code", [code for code in language.LANGUAGES if code != "en"])
def test_each_language_is_shipped_and_spoken(spoken, code):
    assert (resource("translations") / f"veridesk_{code}.qm").stat().st_size > 10_000
    assert spoken(code) == code
    accept = QCoreApplication.translate("VerdictBar", "Accept")
    assert accept not in {"", "Accept"}
    said = told.told("‘1998’ is in no source")
    assert "1998" in said
    assert said != "‘1998’ is in no source"
    # Qt's own dialogs, too.
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
    language.speak("en")
    assert QCoreApplication.translate("VerdictBar", "Accept") == "Accept"
    assert told.told("‘1998’ is in no source") == "‘1998’ is in no source"


def test_english_counts_right(spoken):
    spoken("en")
    for count, words in ((1, "1 sample"), (2, "2 samples"), (0, "0 samples")):
        assert QCoreApplication.translate("SourceDialog", "%n sample(s)", "", count) == words
