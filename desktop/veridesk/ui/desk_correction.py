"""The correction of the sample on screen: opened, drafted, saved."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from veridesk.flagging.detector import DEFAULT
from veridesk.flagging.live import LiveAnswer
from veridesk.store.reads.flags import DetectorRun
from veridesk.ui.detector_choice import available
from veridesk.ui.draft_keeper import DraftKeeper
from veridesk.ui.live_check import LiveCheck
from veridesk.ui.main_window import MainWindow
from veridesk.ui.open_sample import OpenSample


class CorrectionDesk(QObject):
    """Puts the editor in the sample's place; `corrected` is emitted with the text to rule on."""

    corrected = Signal(str)

    def __init__(self, window: MainWindow, drafts: DraftKeeper, say: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._drafts, self._say = window, drafts, say
        self._shown: OpenSample | None = None
        view = window.correction
        view.saved.connect(self.save)
        view.left.connect(self._on_left)
        view.draft_changed.connect(drafts.type_output)
        self.live = LiveCheck(self)
        self._is_checked = False
        view.check_wanted.connect(self._on_check_wanted)
        self.live.answered.connect(self._on_answered)

    def start(self, shown: OpenSample, detector: str | None) -> None:
        """Correct a sample, from the draft or the correction that stands.

        What is typed is looked at by `detector`; by none where the reviewer is to see no flags.
        """
        self._shown = shown
        self._is_checked = detector is not None
        if detector is not None:
            self.live.warm(detector)
        earlier = shown.ruling.output if shown.ruling else None
        draft = self._drafts.output if self._drafts.output is not None else earlier
        self._window.show_correction()
        self._window.correction.start(shown.sample.output, draft)

    def save(self, text: str) -> None:
        """Take what was typed for the correction, unless nothing was changed."""
        if self._shown is None or not self._window.is_correcting:
            return
        if text == self._shown.sample.output:
            self._say(self.tr("nothing was changed; press Esc, then A to accept it as it is"))
            return
        self._drafts.type_output(text)
        self.corrected.emit(text)

    def close(self) -> None:
        """Let go of the project and of the detector."""
        self._shown = None
        self.live.close()

    def _on_check_wanted(self, text: str) -> None:
        if self._shown is not None and self._is_checked:
            self.live.ask(self._shown.sample, text)

    def _on_answered(self, answer: LiveAnswer) -> None:
        if self._window.is_correcting and self._is_checked:
            self._window.correction.show_check(answer)

    def _on_left(self, text: str) -> None:
        self._drafts.type_output(text)
        self._drafts.keep()
        self._window.show_sample()
        self._window.focus_review()


def detector_of(run: DetectorRun | None) -> str:
    """The detector that looks at what is typed: the run's own, else the usual one.

    A model of the user's own is too slow for that, and where its folder lies is not kept.
    """
    return run.detector if run is not None and run.detector in available() else DEFAULT
