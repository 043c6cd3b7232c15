"""A detector that is a model from the user's own folder, in the layout of Hugging Face."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from veridesk.core.model import Assessment, Claim, ClaimState, Source, Span
from veridesk.flagging.brought_answer import FLOOR, Answer
from veridesk.flagging.brought_entailment import ClaimAsker
from veridesk.flagging.brought_folder import BroughtModel, Runtime, Task, inspect_folder
from veridesk.flagging.brought_labels import Role
from veridesk.flagging.brought_pairs import Encoder, Runner
from veridesk.flagging.brought_tokens import TokenAsker
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.detector import Question
from veridesk.flagging.evidence import Preparer
from veridesk.flagging.features import read_output
from veridesk.flagging.limits import OFFLINE

VERSION = "1"
THRESHOLD = 0.5
"""The probability at which these models themselves draw the line."""
MAX_OUTPUT = 100_000
"""So many code points of an output are read; the claims behind them are `not checked`."""

_NO_SOURCE = "the sample has no source to check against"
_NO_CLAIM = "the output holds no statement that sources could support"
_LATE = "the output is too long; this part was not read"


class BroughtDetector:
    """Asks a model that a user brings, and tells what it finds in the words of the house."""

    version = VERSION
    threshold = THRESHOLD

    def __init__(self, model: BroughtModel) -> None:
        # Before any library of a model is loaded; the detector process has them set as well.
        os.environ.update(OFFLINE)
        self._model = model
        self.name = model.name
        self.weights_hash = model.sha256()
        encoder = Encoder(model.parts[1])
        runner = _runner(model, encoder.pad_of(model.config.get("pad_token_id")))
        self._preparer = Preparer()
        self._asker: TokenAsker | ClaimAsker = (
            TokenAsker(encoder, runner, model.roles, model.window)
            if model.task is Task.TOKENS
            else ClaimAsker(encoder, runner, model.roles, model.window, THRESHOLD)
        )

    @property
    def parameters(self) -> Mapping[str, object]:
        """What besides the weights decides the flags."""
        model = self._model
        return {
            "task": str(model.task),
            "runtime": str(model.runtime),
            "labels": [str(role) for role in model.roles],
            "window": model.window,
            "threshold": THRESHOLD,
            "floor": FLOOR,
        }

    def assess_batch(self, questions: Sequence[Question]) -> list[Assessment]:
        """Assess several outputs, in order; samples that share sources should be neighbours."""
        return [self.assess(q.prompt, q.output, q.sources) for q in questions]

    def assess(self, prompt: str, output: str, sources: Sequence[Source]) -> Assessment:
        """Assess one output against its sources."""
        spans = claim_spans(output)
        if not any(source.text.strip() for source in sources):
            return _unchecked(spans, _NO_SOURCE)
        read = [span for span in spans if span.end <= MAX_OUTPUT]
        reading = read_output(output, read, prompt, self._preparer.prepare(sources))
        if not any(one.content for one in reading.claims):
            return _unchecked(spans, _NO_CLAIM)
        found = self._asker.ask(prompt, output, sources, reading)
        notes, late = found.notes, spans[len(read) :]
        if late:
            notes = (*notes, f"{len(late):,} claims of the output were not read")
        return Answer(
            reading,
            found.claims,
            THRESHOLD,
            tells_denied=Role.CONTRADICTED in self._model.roles,
            unread=found.unread,
            left=[Claim(span, ClaimState.NOT_CHECKED, None, _LATE) for span in late],
            notes=notes,
        ).assessment()


def load(folder: Path) -> BroughtDetector:
    """Load the model of a folder; UserError, with the file and a remedy, where it is of no use."""
    return BroughtDetector(inspect_folder(folder))


def _runner(model: BroughtModel, pad: int) -> Runner:
    # Each runtime is large, so only the one that is needed is loaded.
    if model.runtime is Runtime.ONNX:
        from veridesk.flagging.brought_onnx import OnnxRunner  # noqa: PLC0415

        return OnnxRunner(model, pad)
    from veridesk.flagging.brought_torch import TorchRunner  # noqa: PLC0415

    return TorchRunner(model, pad)


def _unchecked(spans: Sequence[Span], reason: str) -> Assessment:
    claims = tuple(Claim(span, ClaimState.NOT_CHECKED, None, reason) for span in spans)
    return Assessment(None, ClaimState.NOT_CHECKED, claims, (), reason)
