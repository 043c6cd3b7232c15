"""A whole model folder made on the spot: tokenizer, network and a plain calibration."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.flagging.tiny_network import save_tiny_network
from tests.flagging.tiny_tokenizer import save_tiny_tokenizer

from veridesk.flagging.calibration import (
    Calibration,
    DetectorWeights,
    ReadAtOnce,
    ShapeWeights,
    save_calibration,
)
from veridesk.flagging.calibration_fit import COMBINED, NEURAL, Names
from veridesk.flagging.neural import CALIBRATION_FILE, NETWORK_FILE
from veridesk.flagging.onnx_model import OnnxNetwork
from veridesk.flagging.windows import load_tokenizer


def plain_weights(names: Names) -> DetectorWeights:
    """Weights that take the network's own word for it."""

    def one(figures: Sequence[str], name: str) -> dict[str, float]:
        return {figure: float(figure == name) for figure in figures}

    shape = ShapeWeights(
        words=one(names.words, "word"), claims=one(names.claims, "highest"),
        outputs=one(names.outputs, "highest"), claim_sharpness=1.0, word_sharpness=1.0, gap=10,
    )  # fmt: skip
    return DetectorWeights(threshold=0.5, prose=shape, record=shape, calibration_error=0.0)


def save_tiny_model(
    folder: Path, texts: Iterable[str] = (), contradicted: Iterable[str] = (), part: int = 72
) -> Path:
    """Write a model folder; the network doubts new words, and takes some as contradicted."""
    tokenizer = load_tokenizer(save_tiny_tokenizer(folder, [*texts, *contradicted]))
    network = OnnxNetwork(save_tiny_network(folder / NETWORK_FILE, tokenizer, contradicted))
    calibration = Calibration(
        version="1", network=network.sha256, floor=0.1,
        window=ReadAtOnce(window=192, part=part, claims=3),
        neural=plain_weights(NEURAL), combined=plain_weights(COMBINED),
    )  # fmt: skip
    save_calibration(calibration, folder / CALIBRATION_FILE)
    return folder
