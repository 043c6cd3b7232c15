"""The verdict bar: one button per verdict, and the note."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from veridesk.core.model import Verdict


class VerdictBar(QWidget):
    """One button per verdict; says what was chosen, decides nothing."""

    verdict_chosen = Signal(Verdict)
    correction_requested = Signal()
    note_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_state(
        self, verdict: Verdict | None, note: str, enabled: bool, decided_at: str | None = None
    ) -> None:
        """Show the standing verdict and note; `decided_at` is when it was decided (UTC text)."""

    def focus_note(self) -> None:
        """Move the keyboard focus to the note."""
