"""The exact map between code points of a raw text and what Qt shows and counts."""

from veridesk.core.model import Span


class DisplayText:
    """A raw text as Qt can show it, with the way there and back for every offset."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.text = raw
        self.suspects: tuple[Span, ...] = ()

    def to_qt(self, code_point: int) -> int:
        """The position in Qt's document of a code point of the raw text."""
        raise NotImplementedError

    def to_code_point(self, qt: int) -> int:
        """The code point of the raw text at a position of Qt's document."""
        raise NotImplementedError
