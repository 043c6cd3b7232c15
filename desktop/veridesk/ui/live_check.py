"""Asks a warm detector about what is being typed, and brings its answer into the GUI thread."""

from PySide6.QtCore import QObject, Signal

from veridesk.core.model import Sample
from veridesk.flagging.detector import DEFAULT, Question
from veridesk.flagging.live import LiveAnswer, LiveDetector


class LiveCheck(QObject):
    """Holds at most one warm detector; `answered` is emitted in the GUI thread."""

    answered = Signal(object)
    _found = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._detector = DEFAULT
        self._live: LiveDetector | None = None
        # Emitted in the detector's thread, delivered in ours: Qt queues it by the receiver's.
        self._found.connect(self._on_found)

    def warm(self, detector: str) -> None:
        """Have the detector ready; one that is ready stays."""
        if self._live is not None and detector == self._detector:
            return
        self.close()
        self._detector = detector
        self._live = LiveDetector(self._found.emit, detector)

    def ask(self, sample: Sample, output: str) -> None:
        """Have a text assessed in place of the sample's output; answers come as they are found."""
        if self._live is not None:
            self._live.ask(Question(sample.prompt, output, sample.sources))

    def close(self) -> None:
        """Let go of the detector; no answer comes any more."""
        live, self._live = self._live, None
        if live is not None:
            live.close()

    def _on_found(self, answer: LiveAnswer) -> None:
        if self._live is not None:
            self.answered.emit(answer)
