"""The correction: original above, editor below, with a live word-level difference."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class CorrectionView(QWidget):
    """Lets the person type a better output; says what was typed, keeps nothing."""

    saved = Signal(str)
    left = Signal(str)
    draft_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def start(self, raw: str, draft: str | None) -> None:
        """Correct `raw`, from an earlier draft where there is one; takes the focus."""

    def text(self) -> str:
        """The text exactly as typed, the raw text's special characters kept."""
        raise NotImplementedError
