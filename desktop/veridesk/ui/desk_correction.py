"""The correction of the sample on screen: opened, drafted, saved."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from veridesk.ui.draft_keeper import DraftKeeper
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

    def start(self, shown: OpenSample) -> None:
        """Correct a sample, from the draft or the correction that stands."""
        self._shown = shown
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

    def _on_left(self, text: str) -> None:
        self._drafts.type_output(text)
        self._drafts.keep()
        self._window.show_sample()
        self._window.focus_review()
