"""The words of Veridesk as values: source, sample, claim, span, evidence, flag, verdict, mark."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

SampleId = NewType("SampleId", str)
"""Content hash of a sample, 32 hex digits; see `core.ids`."""
SourceId = NewType("SourceId", str)
"""Content hash of a source's text, 32 hex digits; see `core.ids`."""
Rid = NewType("Rid", int)
"""Row number of a sample inside one project file; never leaves the project."""
RunId = NewType("RunId", int)
"""Number of a detector run inside one project file."""
RecordId = int | str
"""The id that an imported record gave itself, in its own type."""


class Verdict(StrEnum):
    """A reviewer's ruling on a sample."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    UNSURE = "unsure"


class FlagKind(StrEnum):
    """What a detector doubts about a span."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"


class MarkKind(StrEnum):
    """A reviewer's ruling on a span; `supported` says that the flag was a false alarm."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    SUPPORTED = "supported"


class ClaimState(StrEnum):
    """What is known about a claim (or a whole sample); `not checked` is never shown as fine."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not found"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range `[start, end)` of code points in one text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or reversed span {self.start}..{self.end}")

    def overlaps(self, other: "Span") -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Source:
    """A trusted text; `foreign_id` and `title` are those of the imported record."""

    text: str
    title: str | None = None
    foreign_id: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of the sample's source number `source` (from 0) that bears on a claim."""

    source: int
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement of an output, its state, and its evidence, best first.

    `probability` is that of the claim being unsupported, None when not checked.
    """

    span: Span
    state: ClaimState
    probability: float | None
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """A detector's doubt about a span of the output; `reason` is a sentence for people."""

    span: Span
    kind: FlagKind
    probability: float
    reason: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """What one detector run found on one sample.

    `score` is the probability that anything in the output is unsupported, None when not checked.
    `flags` holds every flag the detector kept, also those under the run's threshold.
    """

    score: float | None
    state: ClaimState
    claims: tuple[Claim, ...] = ()
    flags: tuple[Flag, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportedSample:
    """A sample as a file brought it, on its way into the store.

    `raw` holds the bytes of the original record: for JSON the very bytes of its object, for CSV and
    TSV the row as a JSON object of its cells. `imported` is what the file itself claims is wrong.
    """

    output: str
    prompt: str = ""
    sources: tuple[Source, ...] = ()
    record_id: RecordId | None = None
    generator: str | None = None
    task: str | None = None
    dataset: str | None = None
    imported: Assessment | None = None
    raw: bytes = b""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rejection:
    """A part of a file that became no sample; `raw` is its first bytes, `size` counts all."""

    file: str
    line: int
    reason: str
    raw: bytes = b""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Sample:
    """One generated text under review, read from a project."""

    rid: Rid
    sample_id: SampleId
    output: str
    prompt: str = ""
    sources: tuple[Source, ...] = ()
    record_id: RecordId | None = None
    generator: str | None = None
    task: str | None = None
    dataset: str | None = None

    @property
    def public_id(self) -> RecordId:
        """The imported record's id, or the sample's own where the record had none."""
        return self.sample_id if self.record_id is None else self.record_id


@dataclass(frozen=True, slots=True)
class Mark:
    """A reviewer's ruling on a span of the original output."""

    span: Span
    kind: MarkKind
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What the reviewer had on screen when ruling: the detector run and how many of its flags.

    `blind` says that the flags were hidden until the verdict was given.
    """

    run: RunId | None = None
    flags: int = 0
    score: float | None = None
    blind: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a reviewer says about one sample; `output` is the correction, for `corrected` only.

    `bulk` marks a ruling that was given to a whole selection at once.
    """

    verdict: Verdict
    output: str | None = None
    note: str = ""
    marks: tuple[Mark, ...] = ()
    seconds: float | None = None
    shown: Shown = field(default_factory=Shown)
    bulk: bool = False

    def __post_init__(self) -> None:
        if (self.verdict is Verdict.CORRECTED) != (self.output is not None):
            raise ValueError("exactly the verdict 'corrected' carries a corrected output")


@dataclass(frozen=True, slots=True)
class Decision:
    """A stored act of a reviewer; `ruling` is None for an undo, which names what it `undoes`."""

    decision_id: int
    sample_id: SampleId
    reviewer: str
    ruling: Ruling | None
    decided_at: str
    undoes: int | None
    redoes: int | None
    previous_hash: str
    digest: str
    hash: str
