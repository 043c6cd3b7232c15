"""PyTorch models of the very architectures that users bring, made small and at random."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("safetensors")
pytest.importorskip("tokenizers")

import torch
import transformers
from small_models import write_tokenizer

from veridesk.core.errors import UserError
from veridesk.core.model import ClaimState, Source
from veridesk.flagging import wall
from veridesk.flagging.brought_pairs import Pair
from veridesk.flagging.detector import Question, find_detector
from veridesk.flagging.process import DetectorProcess

BRIDGE = "The bridge opened in 1937. It carries six lanes. " * 12
OUTPUT = "  The bridge opened in 1939.\nThe mayor paid for six lanes."
SMALL = {
    "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 2,
    "vocab_size": 100, "pad_token_id": 0, "max_position_embeddings": 128,
}  # fmt: skip
NAMES = {0: "entailment", 1: "neutral", 2: "contradiction"}


def modernbert() -> object:
    ends = {"bos_token_id": 2, "eos_token_id": 3, "cls_token_id": 2, "sep_token_id": 3}
    config = transformers.ModernBertConfig(**SMALL, **ends, num_labels=2)
    return transformers.ModernBertForTokenClassification(config)


def bert() -> object:
    return transformers.BertForSequenceClassification(
        transformers.BertConfig(**SMALL, id2label=NAMES)
    )


def deberta() -> object:
    config = transformers.DebertaV2Config(
        **SMALL, relative_attention=True, pos_att_type=["p2c", "c2p"], position_buckets=16,
        id2label={0: "not_entailment", 1: "entailment"},
    )  # fmt: skip
    return transformers.DebertaV2ForSequenceClassification(config)


def roberta() -> object:
    config = transformers.RobertaConfig(**{**SMALL, "pad_token_id": 1}, id2label=NAMES)
    return transformers.RobertaForSequenceClassification(config)


MODELS = [modernbert, bert, deberta, roberta]


@pytest.fixture
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    make: Callable[[], object] = getattr(request, "param", modernbert)
    torch.manual_seed(7)
    model = make().eval()
    with torch.no_grad():
        # Weights as they are made hardly tell one word from another.
        for weight in model.parameters():
            weight.mul_(5)
    path = tmp_path / make.__name__
    model.save_pretrained(path)
    write_tokenizer(path, [BRIDGE, OUTPUT])
    return path


@pytest.mark.parametrize("folder", MODELS, indirect=True)
def test_the_logits_are_those_of_transformers(folder: Path) -> None:
    """Loaded our way, and padded in a batch, a model says what it says loaded theirs."""
    detector = find_detector(str(folder))
    encoder, runner = detector._asker._encoder, detector._asker._runner
    pairs = [encoder.pair(BRIDGE[:60], OUTPUT), encoder.pair("Six lanes.", "Nine.")]
    kind = type(runner._model)
    theirs = kind.from_pretrained(folder, dtype=torch.float32).eval()

    ours = runner.logits(pairs)

    for pair, row in zip(pairs, ours, strict=True):
        with torch.inference_mode():
            wanted = theirs(**feed(pair, theirs)).logits[0]
        assert abs(wanted.double().numpy() - row).max() < 1e-4


def feed(pair: Pair, model: object) -> dict[str, object]:
    ids = torch.tensor([pair.ids])
    given = {"input_ids": ids, "attention_mask": torch.ones_like(ids)}
    if (getattr(model.config, "type_vocab_size", 0) or 0) > 1:
        given["token_type_ids"] = torch.tensor([pair.types])
    return given


@pytest.mark.parametrize("folder", MODELS, indirect=True)
def test_every_architecture_gives_whole_answers(folder: Path) -> None:
    """Claims in order, spans inside of the output, probabilities in 0..1, the same each time."""
    detector = find_detector(str(folder))
    sources = (Source(BRIDGE),)

    found = detector.assess("When?", OUTPUT, sources)

    assert [claim.span.of(OUTPUT) for claim in found.claims] == [
        "The bridge opened in 1939.", "The mayor paid for six lanes.",
    ]  # fmt: skip
    assert 0 <= found.score <= 1
    assert all(claim.state is not ClaimState.NOT_CHECKED for claim in found.claims)
    assert all(OUTPUT[flag.span.start : flag.span.end].strip() for flag in found.flags)
    assert detector.assess("When?", OUTPUT, sources) == found


def test_it_runs_behind_walls(folder: Path) -> None:
    """PyTorch and transformers do with no network, no writing and little memory."""
    question = Question("", OUTPUT, (Source(BRIDGE),))

    with DetectorProcess(str(folder)) as process:
        (there,) = process.assess_batch([question])

    assert process.facts.parameters["runtime"] == "PyTorch"
    assert wall.HOOK in process.facts.walls
    assert there == find_detector(str(folder)).assess("", OUTPUT, question.sources)


@pytest.mark.parametrize("folder", [bert], indirect=True)
def test_a_model_that_was_not_trained_for_it_is_refused(folder: Path) -> None:
    """Weights without a head would be filled up by chance, and the flags would be noise."""
    from safetensors.torch import load_file, save_file

    path = folder / "model.safetensors"
    weights = load_file(path)
    kept = {name: tensor for name, tensor in weights.items() if "classifier" not in name}
    save_file(kept, path, metadata={"format": "pt"})

    with pytest.raises(UserError, match=r"model\.safetensors lacks classifier"):
        find_detector(str(folder))


@pytest.mark.parametrize("folder", [bert], indirect=True)
def test_old_names_of_weights_are_known(folder: Path) -> None:
    """Layer norms were once called by gamma and beta; such files still load."""
    from safetensors.torch import load_file, save_file

    before = find_detector(str(folder)).assess("", OUTPUT, [Source(BRIDGE)])
    path = folder / "model.safetensors"
    old = {
        name.replace("LayerNorm.weight", "LayerNorm.gamma").replace(
            "LayerNorm.bias", "LayerNorm.beta"
        ): tensor
        for name, tensor in load_file(path).items()
    }
    save_file(old, path, metadata={"format": "pt"})

    assert find_detector(str(folder)).assess("", OUTPUT, [Source(BRIDGE)]) == before


@pytest.mark.parametrize(
    "strange",
    [
        {"_attn_implementation": "somebody/kernel", "attn_implementation": "somebody/kernel"},
        {"transformers_weights": "../../elsewhere.safetensors", "_name_or_path": "somebody/else"},
        {"torch_dtype": "float16", "use_kernels": True},
    ],
)
def test_a_configuration_leads_to_no_other_file_and_no_other_code(
    folder: Path, strange: dict[str, object]
) -> None:
    """What would fetch kernels or other weights is left out; the answer stays the same."""
    before = find_detector(str(folder)).assess("", OUTPUT, [Source(BRIDGE)])
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | strange))

    assert find_detector(str(folder)).assess("", OUTPUT, [Source(BRIDGE)]) == before


@pytest.mark.parametrize("change", [{"hidden_size": 48}, {"num_attention_heads": 7}])
def test_a_configuration_that_does_not_fit_is_refused(
    folder: Path, change: dict[str, object]
) -> None:
    """The fault is told in words, whichever way transformers finds it."""
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))

    with pytest.raises(UserError, match=r"do not make a modernbert model|lacks"):
        find_detector(str(folder))
