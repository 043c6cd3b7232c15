"""What a detector is, and how one is found by its name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from veridesk.core.errors import UserError
from veridesk.core.model import Assessment, Source

DEFAULT = "explainable"
"""Used where none is named: on whole samples it ranks best so far, and it is the fastest."""
COMBINED = "combined"
"""The network and the rules together: finds swapped values best, at a tenth of the speed."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a detector is asked about: one output, its prompt, and the sources it should rest on."""

    prompt: str
    output: str
    sources: tuple[Source, ...] = ()


class Detector(Protocol):
    """Finds what the sources of an output do not hold.

    `version`, `weights_hash` and `parameters` tell apart runs that may differ in what they find;
    flags whose probability reaches `threshold` count as raised.
    """

    @property
    def name(self) -> str:
        """The name it is found by."""

    @property
    def version(self) -> str:
        """Version of its code."""

    @property
    def weights_hash(self) -> str:
        """SHA-256 of what it learnt."""

    @property
    def parameters(self) -> Mapping[str, object]:
        """Settings that change what it finds, as JSON values."""

    @property
    def threshold(self) -> float:
        """The probability from which on a flag counts as raised."""

    def assess(self, prompt: str, output: str, sources: Sequence[Source]) -> Assessment:
        """Assess one output; without sources everything is `not checked`."""

    def assess_batch(self, questions: Sequence[Question]) -> list[Assessment]:
        """Assess several outputs; one assessment for each question, in order."""


# By name, so that a detector's libraries are only loaded when it is used.
_BUILT_IN = {
    DEFAULT: "veridesk.flagging.explainable:load",
    "neural": "veridesk.flagging.neural:load_neural",
    COMBINED: "veridesk.flagging.neural:load_combined",
}


def detector_names() -> tuple[str, ...]:
    """Names of the detectors that the program itself has."""
    return tuple(_BUILT_IN)


def find_detector(name_or_folder: str = DEFAULT) -> Detector:
    """Load a detector by its name, or the model in a folder; UserError when there is none."""
    factory = _BUILT_IN.get(name_or_folder)
    if factory is not None:
        return load_detector(factory)
    known = ", ".join(sorted(_BUILT_IN))
    if Path(name_or_folder).is_dir():
        # Loaded only here, since it needs the runtimes of models.
        brought = import_module("veridesk.flagging.brought_detector")
        loaded: Detector = brought.load(Path(name_or_folder))
        return loaded
    raise UserError(
        f"there is no detector called {name_or_folder!r}, and no folder; known are: {known}"
    )


def load_detector(factory: str) -> Detector:
    """Call a factory given as `module:attribute`; for callers inside the program only."""
    module, _, attribute = factory.partition(":")
    detector: Detector = getattr(import_module(module), attribute)()
    return detector
