"""The sources of a sample, with the evidence of the current claim."""

from PySide6.QtWidgets import QWidget

from veridesk.core.model import Claim, Source


class SourcePane(QWidget):
    """Shows the sources in tabs and brings evidence into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_sources(self, sources: tuple[Source, ...]) -> None:
        """Show another sample's sources."""

    def show_evidence(self, claim: Claim | None) -> None:
        """Bring the best evidence of a claim to front; None shows none."""

    def next_evidence(self) -> None:
        """Go to the next piece of evidence of the claim, and round again."""

    def focus_source(self) -> None:
        """Move the keyboard focus to the source in front."""
