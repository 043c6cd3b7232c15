"""What was chosen is remembered, as long as it is there."""

from pathlib import Path

from veridesk.core.settings import Settings
from veridesk.flagging.detector import detector_names
from veridesk.ui.detector_choice import (
    MOST_FOLDERS,
    DetectorChoice,
    available,
    description_of,
    remember,
    remembered,
    title_of,
)


def test_every_detector_of_the_program_has_words(qapp: object) -> None:
    """A title and a description for each, whichever of them this installation has."""
    for name in detector_names():
        assert title_of(name) != name
        assert description_of(name).endswith(".")
    assert "explainable" in available()
    assert set(available()) <= set(detector_names())


def test_a_folder_is_remembered_while_it_is_there(tmp_path: Path) -> None:
    """The newest folder comes first; one that is gone gives way to the usual detector."""
    settings = Settings()
    folders = [tmp_path / f"model-{number}" for number in range(MOST_FOLDERS + 2)]
    for folder in folders:
        folder.mkdir()
        remember(settings, DetectorChoice(str(folder), 3, 19))

    assert remembered(settings) == DetectorChoice(str(folders[-1]), 3, 19)
    assert settings.detector_folders[:2] == [str(folders[-1]), str(folders[-2])]
    assert len(settings.detector_folders) == MOST_FOLDERS

    folders[-1].rmdir()
    assert remembered(settings).detector == available()[0]


def test_strange_settings_do_no_harm() -> None:
    """Whatever somebody wrote into the file."""
    settings = Settings(detector="nobody", detector_threads=-5, detector_niceness=99)

    assert remembered(settings) == DetectorChoice(available()[0], 0, 19)
    assert remembered(Settings()) == DetectorChoice(available()[0])
    remember(settings, DetectorChoice())
    assert settings.detector_folders == []
