"""The network's runtime: its scores, that they are the same each time, and its errors."""

from pathlib import Path

import pytest
from tests.flagging.tiny_network import save_tiny_network
from tests.flagging.tiny_tokenizer import tiny_tokenizer

from veridesk.core.errors import UserError
from veridesk.core.model import Source
from veridesk.flagging import onnx_model
from veridesk.flagging.claims import claim_spans
from veridesk.flagging.onnx_model import OnnxNetwork
from veridesk.flagging.windows import Window, WindowMaker

SOURCE = "The bridge was opened in 1998. It is made of steel."
OUTPUT = "The bridge was opened in 1998. It is made of chocolate. It was never opened."
TOKENIZER = tiny_tokenizer([SOURCE, OUTPUT])


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> OnnxNetwork:
    path = tmp_path_factory.mktemp("network") / "model.onnx"
    return OnnxNetwork(save_tiny_network(path, TOKENIZER, ["never"]))


def windows() -> list[Window]:
    return WindowMaker(TOKENIZER).plan(OUTPUT, claim_spans(OUTPUT), [Source(SOURCE)])


def test_tokens_and_claims_are_scored(network: OnnxNetwork) -> None:
    """What no source says is doubted, with its kind; each claim has log-odds of its own."""
    (window,) = windows()

    (scores,) = network.read([window])

    assert len(scores.wrong) == len(scores.contradicted) == len(window.offsets)
    doubted = {
        OUTPUT[a:b]: share
        for (a, b), wrong, share in zip(
            window.offsets, scores.wrong, scores.contradicted, strict=True
        )
        if wrong > 0
    }
    assert set(doubted) == {"chocolate", "never"}
    assert doubted["chocolate"] < 0.1
    assert doubted["never"] > 0.9
    assert scores.claims.keys() == {0, 1, 2}
    assert scores.claims[0] < 0 < scores.claims[1]


def test_a_window_scores_the_same_in_any_company(network: OnnxNetwork) -> None:
    """What is read beside a window does not change its scores."""
    own = windows()
    other = WindowMaker(TOKENIZER).plan("Steel.", claim_spans("Steel."), [Source(SOURCE)])

    assert network.read(own) == network.read([*other, *own])[1:]


def test_a_missing_file_is_told_in_words(tmp_path: Path) -> None:
    """A person learns what is missing and what can be done."""
    with pytest.raises(UserError, match=r"cannot be read .*explainable"):
        OnnxNetwork(tmp_path / "none.onnx")


def test_a_broken_file_is_told_in_words(tmp_path: Path) -> None:
    """The runtime's own errors do not fly out."""
    path = tmp_path / "model.onnx"
    path.write_bytes(b"no network")

    with pytest.raises(UserError, match="cannot be loaded"):
        OnnxNetwork(path)


def test_a_network_of_another_kind_is_refused(tmp_path: Path) -> None:
    """One that gives no claims cannot be used."""
    path = save_tiny_network(tmp_path / "model.onnx", TOKENIZER, outputs=False)

    with pytest.raises(UserError, match="not a network of Veridesk"):
        OnnxNetwork(path)


def test_without_the_runtime_the_other_detector_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slim installation says what to install, and what works without."""

    def missing(name: str) -> object:
        raise ImportError(f"No module named {name!r}")

    monkeypatch.setattr(onnx_model, "import_module", missing)

    with pytest.raises(UserError, match=r"pip install onnxruntime.*explainable"):
        OnnxNetwork(tmp_path / "model.onnx")
