"""The detectors that read the evidence: a small network, alone or beside the checks.

`neural` judges by the network. `combined` weighs what the checks of the explainable detector found
as well, and takes its reasons over where both agree.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from veridesk.core.errors import UserError
from veridesk.core.model import Assessment, Source, Span
from veridesk.core.resources import resource
from veridesk.flagging import explainable
from veridesk.flagging.calibration import (
    DetectorWeights,
    LoadedCalibration,
    ShapeJudge,
    load_calibration,
)
from veridesk.flagging.claims import claim_spans, read_claims
from veridesk.flagging.detector import Question
from veridesk.flagging.evidence import Grounds
from veridesk.flagging.explainable import (
    MAX_OUTPUT,
    NO_SOURCE,
    NO_STATEMENT,
    TOO_LONG,
    ExplainableDetector,
    Explained,
    unchecked,
    unchecked_claim,
    what_was_left,
    whole_state,
)
from veridesk.flagging.limits import thread_count
from veridesk.flagging.measure import Measured, measure
from veridesk.flagging.neural_flags import FlagMaker
from veridesk.flagging.onnx_model import Network, OnnxNetwork
from veridesk.flagging.reading import OutputReader
from veridesk.flagging.windows import WindowMaker, load_tokenizer

NEURAL, COMBINED = "neural", "combined"
VERSION = "1"
MODEL = "models/veridesk-minilm-1"
"""The folder of the network that ships with the program."""
NETWORK_FILE, TOKENIZER_FILE, CALIBRATION_FILE = (
    "model.onnx", "tokenizer.json", "calibration.json",
)  # fmt: skip


class NeuralReader:
    """Reads outputs with a network and, beside it, with the checks if there are any."""

    def __init__(
        self, network: Network, maker: WindowMaker, checks: ExplainableDetector | None
    ) -> None:
        self._maker = maker
        self._reader = OutputReader(network, maker)
        self._checks = checks

    def grounds(self, sources: Sequence[Source]) -> Grounds:
        """The sources, prepared no more than once."""
        return self._maker.grounds(sources)

    def measure(self, question: Question, spans: list[Span], grounds: Grounds) -> Measured:
        """The figures of the claims at `spans`."""
        explained: Explained | None = None
        if self._checks is None:
            claims = read_claims(question.output, spans)
        else:
            explained = self._checks.explain(question.output, spans, question.prompt, grounds)
            claims = [reading.claim for reading in explained.reading.claims]
        read = self._reader.read(question, claims, grounds)
        return measure(read, explained, grounds.is_record)


class NeuralDetector:
    """Flags what the sources do not say, by a network that reads their best passages."""

    version = VERSION

    def __init__(
        self, name: str, reader: NeuralReader, loaded: LoadedCalibration, weights_hash: str
    ) -> None:
        self.name = name
        self.weights_hash = weights_hash
        self._reader = reader
        self._calibration = loaded.calibration
        weights = weights_of(loaded, name)
        self.threshold = weights.threshold
        checked = name == COMBINED
        self._prose = ShapeJudge.of(weights.prose, checked)
        self._record = ShapeJudge.of(weights.record, checked)

    @property
    def parameters(self) -> Mapping[str, object]:
        """What besides the weights decides the flags."""
        window = self._calibration.window
        return {
            "floor": self._calibration.floor, "threshold": self.threshold,
            "window": window.window, "part": window.part, "claims": window.claims,
        }  # fmt: skip

    def assess_batch(self, questions: Sequence[Question]) -> list[Assessment]:
        """Assess several outputs, in order; samples that share sources should be neighbours."""
        return [self._assess(question) for question in questions]

    def assess(self, prompt: str, output: str, sources: Sequence[Source]) -> Assessment:
        """Assess one output against its sources."""
        return self._assess(Question(prompt, output, tuple(sources)))

    def _assess(self, question: Question) -> Assessment:
        output = question.output
        if not any(source.text.strip() for source in question.sources):
            return unchecked(output, NO_SOURCE)
        grounds = self._reader.grounds(question.sources)
        spans = claim_spans(output)
        near = [span for span in spans if span.end <= MAX_OUTPUT]
        measured = self._reader.measure(question, near, grounds)
        if not any(claim.row for claim in measured.claims):
            return unchecked(output, NO_STATEMENT)
        judge = self._record if grounds.is_record else self._prose
        judgement = judge.judge(measured)
        judgement.score = score = round(judgement.score, 4)
        maker = FlagMaker(output, measured, judgement, judge, self.threshold, grounds)
        claims, flags = maker.claims(), maker.flags(self._calibration.floor)
        claims += [unchecked_claim(span, TOO_LONG) for span in spans[len(near) :]]
        return Assessment(
            score=score,
            state=whole_state(claims, flags, self.threshold),
            claims=tuple(claims),
            flags=tuple(flags),
            reason=what_was_left(grounds, len(spans) - len(near)),
        )


def weights_of(loaded: LoadedCalibration, name: str) -> DetectorWeights:
    """What the detector of this name learnt."""
    calibration = loaded.calibration
    return calibration.combined if name == COMBINED else calibration.neural


def load_folder(
    folder: Path, name: str, threads: int | None = None, network: Network | None = None
) -> NeuralDetector:
    """Load the network, tokenizer and calibration in `folder`; UserError when one is missing.

    A `network` that is given is used in place of the folder's, whose hash it must have.
    """
    loaded = load_calibration(folder / CALIBRATION_FILE)
    network = network or OnnxNetwork(folder / NETWORK_FILE, threads or thread_count())
    if loaded.calibration.network != network.sha256:
        raise UserError(
            f"the calibration in {folder} was fitted for another network; install Veridesk again, "
            "or fit it anew with python3 -m veridesk.flagging.calibrate"
        )
    maker = WindowMaker(load_tokenizer(folder / TOKENIZER_FILE), loaded.calibration.window.budget)
    checks = explainable.load() if name == COMBINED else None
    digest = hashlib.sha256(network.sha256.encode() + loaded.sha256.encode())
    digest.update((folder / TOKENIZER_FILE).read_bytes())
    if checks is not None:
        digest.update(checks.weights_hash.encode())
    return NeuralDetector(name, NeuralReader(network, maker, checks), loaded, digest.hexdigest())


def load_neural() -> NeuralDetector:
    """Load the network that ships with the program."""
    return load_folder(resource(MODEL), NEURAL)


def load_combined() -> NeuralDetector:
    """Load the shipped network beside the checks."""
    return load_folder(resource(MODEL), COMBINED)
