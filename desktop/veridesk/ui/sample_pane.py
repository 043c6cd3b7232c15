"""The sample under review: its prompt, its output with flags, and the current claim."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from veridesk.core.model import Assessment, Claim, Mark, Sample, Span


class SamplePane(QWidget):
    """Shows one sample and walks through its claims; rules nothing."""

    claim_changed = Signal(object)
    source_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_sample(
        self,
        sample: Sample | None,
        assessment: Assessment | None,
        threshold: float,
        marks: tuple[Mark, ...],
    ) -> None:
        """Show another sample from its first flagged claim; None empties the pane."""

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show other marks on the same sample; the current claim stays."""

    def next_claim(self) -> None:
        """Go to the next claim; stays at the last."""

    def previous_claim(self) -> None:
        """Go to the claim before; stays at the first."""

    def current_claim(self) -> Claim | None:
        """The claim that the card speaks of."""
        return None

    def selected_span(self) -> Span | None:
        """What is selected in the output, else None."""
        return None

    def focus_output(self) -> None:
        """Move the keyboard focus to the output."""
