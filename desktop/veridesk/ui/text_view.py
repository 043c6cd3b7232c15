"""A read-only view of one hostile text: plain, exact, quick at any size."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from veridesk.core.model import Span
from veridesk.ui.span_highlighter import StyledSpan


class TextView(QPlainTextEdit):
    """Shows one text with its spans; counts in code points to the outside."""

    text_clicked = Signal(int)
    text_double_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_text(self, raw: str) -> None:
        """Show another text, from its top, without spans."""

    def set_spans(self, spans: list[StyledSpan]) -> None:
        """Show these spans and no others."""

    def set_active(self, span: Span | None) -> None:
        """Give one span the only strong highlight."""

    def scroll_to(self, span: Span) -> None:
        """Bring a span into view, in the middle."""

    def selected_span(self) -> Span | None:
        """What the person selected."""
        raise NotImplementedError

    def span_at(self, point: QPoint) -> Span | None:
        """The smallest of the set spans under a point of the viewport."""
        raise NotImplementedError
