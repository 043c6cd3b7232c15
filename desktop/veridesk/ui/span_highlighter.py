"""How spans look: a line style and a colour for each meaning, never colour alone."""

from dataclasses import dataclass
from enum import StrEnum

from veridesk.core.model import Span


class Look(StrEnum):
    """The meanings that a span of text can have on screen."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    SUPPORTED = "supported"
    EVIDENCE = "evidence"
    OTHER_EVIDENCE = "other evidence"
    NOT_CHECKED = "not checked"
    SUSPECT = "suspect"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class StyledSpan:
    """A span and its meaning; `strength` (0 to 1) shades its background."""

    span: Span
    look: Look
    strength: float = 1.0
