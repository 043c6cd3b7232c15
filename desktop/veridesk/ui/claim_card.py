"""The card under the output: which claim, what state, and why, in words."""

from PySide6.QtWidgets import QFrame, QWidget

from veridesk.core.model import Claim


class ClaimCard(QFrame):
    """Says of the current claim what is known, honestly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_claim(self, claim: Claim, number: int, total: int) -> None:
        """Show a claim, the `number`th of `total`."""

    def show_words(self, text: str) -> None:
        """Show a sentence where there is no claim to show."""
