"""Which detector, and what it may use of the computer; remembered between sittings."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from veridesk.core.errors import UserError
from veridesk.core.resources import resource
from veridesk.core.settings import Settings
from veridesk.flagging.detector import DEFAULT, detector_names
from veridesk.flagging.limits import NICENESS, Limits

MOST_FOLDERS = 8
"""How many folders with models are remembered."""


@dataclass(frozen=True, slots=True)
class DetectorChoice:
    """A detector by its name or its folder; `threads` 0 leaves their number to the program."""

    detector: str = DEFAULT
    threads: int = 0
    niceness: int = NICENESS

    @property
    def is_folder(self) -> bool:
        """True for a model of the user's own."""
        return self.detector not in detector_names()

    @property
    def limits(self) -> Limits:
        """What the detector process may use."""
        return Limits(threads=self.threads, niceness=self.niceness)


def remembered(settings: Settings) -> DetectorChoice:
    """What was chosen last; the usual detector where that is not there any more."""
    chosen = settings.detector
    if chosen not in available() and not (chosen and Path(chosen).is_dir()):
        chosen = available()[0]
    threads = max(0, settings.detector_threads)
    return DetectorChoice(chosen, threads, max(0, min(19, settings.detector_niceness)))


def remember(settings: Settings, choice: DetectorChoice) -> None:
    """Note what was chosen; a folder comes first among the recent ones."""
    settings.detector = choice.detector
    settings.detector_threads, settings.detector_niceness = choice.threads, choice.niceness
    if choice.is_folder:
        others = [name for name in settings.detector_folders if name != choice.detector]
        settings.detector_folders = [choice.detector, *others][:MOST_FOLDERS]


def available() -> list[str]:
    """Names of the detectors that ship with this very installation, the usual one first."""
    if not _has_network():
        return [DEFAULT]
    return sorted(detector_names(), key=lambda name: (name != DEFAULT, name))


def _has_network() -> bool:
    """True where the network that the other detectors read with was installed."""
    try:
        return any(resource("models").glob("*/model.onnx"))
    except UserError:
        return False


def title_of(name: str) -> str:
    """What a detector that ships with the program is called in the window."""
    words = {
        "explainable": QCoreApplication.translate("DetectorChoice", "Explainable rules (built in)"),
        "neural": QCoreApplication.translate("DetectorChoice", "Neural network (built in)"),
        "combined": QCoreApplication.translate(
            "DetectorChoice", "Neural network and rules (built in)"
        ),
    }
    return words.get(name, name)


def description_of(name: str) -> str:
    """What such a detector does, in a few sentences."""
    words = {
        "explainable": QCoreApplication.translate(
            "DetectorChoice",
            "Compares each statement of an output with the sources: numbers, dates, units, "
            "names, quotations, negation, and words that no source holds. Every flag says "
            "why. It needs no model and no network, and runs in a process of its own.",
        ),
        "neural": QCoreApplication.translate(
            "DetectorChoice",
            "A small network reads each part of an output beside the passages that bear on it, "
            "so it may notice a right number in the wrong place. It ships with the "
            "program, needs no connection, and runs in a process of its own.",
        ),
        "combined": QCoreApplication.translate(
            "DetectorChoice",
            "The network and the rules together: the network reads the evidence, the rules weigh "
            "in and say why. It ships with the program, needs no connection, and runs in a "
            "process of its own.",
        ),
    }
    return words.get(name, "")
