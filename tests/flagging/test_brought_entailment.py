"""A model that weighs claims is asked about each, beside its evidence and then every window."""

from pathlib import Path

import pytest

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

from small_models import word_share

from veridesk.core.errors import UserError
from veridesk.core.model import ClaimState, FlagKind, Source
from veridesk.flagging import brought_entailment
from veridesk.flagging.detector import Detector, find_detector

BRIDGE = "The bridge opened in 1937. It carries six lanes."
MAYOR = "The mayor of Tulvik paid for the tower."
FILLER = " ".join(f"Filler number {n} tells of something else entirely." for n in range(60))
LONG = f"{BRIDGE} {FILLER} {MAYOR}"
LABELS = ("CONTRADICTION", "Entailment", "neutral")
FINE, DENIED, LACKING = (0.0, 8.0, 0.0), (8.0, 0.0, 0.0), (0.0, 0.0, 8.0)


def model(
    folder: Path,
    *texts: str,
    labels: tuple[str, ...] = LABELS,
    fine: tuple[float, ...] = FINE,
    absent: tuple[float, ...] = DENIED,
) -> Detector:
    made = word_share(folder / "nli", texts, labels=labels, fine=fine, absent=absent)
    return find_detector(str(made))


def test_each_claim_is_weighed_by_itself(tmp_path: Path) -> None:
    """What some window holds is supported; the other claim is flagged whole, with the reason."""
    output = f"- {MAYOR}\n- The bridge opened for whales."
    detector = model(tmp_path, LONG, output)

    found = detector.assess("", output, [Source(LONG)])

    mayor, whales = found.claims
    assert (mayor.state, whales.state) == (ClaimState.SUPPORTED, ClaimState.CONTRADICTED)
    assert mayor.probability < 0.01
    (flag,) = found.flags
    assert flag.span.of(output) == "The bridge opened for whales."
    assert flag.kind is FlagKind.CONTRADICTED
    assert flag.reason == "the model reads the sources as saying otherwise"
    assert mayor.evidence[0].span.of(LONG) == MAYOR
    assert whales.evidence[0].span.of(LONG) == "The bridge opened in 1937."
    assert found.score == flag.probability


def test_the_order_and_number_of_labels_are_the_models_own(tmp_path: Path) -> None:
    """Neutral is not denied, and two labels are enough."""
    output = "The bridge opened for whales."
    neutral = model(tmp_path / "a", BRIDGE, output, absent=LACKING)
    two = model(
        tmp_path / "b", BRIDGE, output, labels=("not_entailment", "entailment"),
        fine=(0.0, 8.0), absent=(8.0, 0.0),
    )  # fmt: skip

    for detector in (neutral, two):
        (flag,) = detector.assess("", output, [Source(BRIDGE)]).flags
        assert flag.kind is FlagKind.UNSUPPORTED
        assert flag.reason == "the model finds nothing in the sources that supports this"
        assert detector.assess("", MAYOR, [Source(MAYOR)]).state is ClaimState.SUPPORTED


def test_a_claim_on_two_distant_sentences_finds_both(tmp_path: Path) -> None:
    """The best evidence is shown together, however far apart it stands."""
    output = "The bridge opened in 1937 for the mayor of Tulvik."
    detector = model(tmp_path, LONG, output)

    assert detector.assess("", output, [Source(LONG)]).state is ClaimState.SUPPORTED


def test_what_was_not_read_is_not_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the budget ends before the sources do, nothing is called unsupported."""
    monkeypatch.setattr(brought_entailment, "MOST_TOKENS", 150)
    output = "The bridge opened in 1937. Whales sing."
    detector = model(tmp_path, LONG, output)

    found = detector.assess("", output, [Source(LONG)])

    assert [claim.state for claim in found.claims] == [
        ClaimState.SUPPORTED, ClaimState.NOT_CHECKED,
    ]  # fmt: skip
    assert found.flags == ()
    assert found.state is ClaimState.NOT_CHECKED


def test_a_claim_that_is_longer_than_the_model_reads_is_not_checked(tmp_path: Path) -> None:
    """Half of a claim would be another claim."""
    output = f"{' '.join(f'w{n}' for n in range(100))}. The bridge opened in 1937."
    detector = model(tmp_path, BRIDGE, output)

    found = detector.assess("", output, [Source(BRIDGE)])

    assert found.claims[0].state is ClaimState.NOT_CHECKED
    assert "too long for this model" in found.claims[0].reason
    assert found.claims[1].state is ClaimState.SUPPORTED
    assert found.state is ClaimState.NOT_CHECKED


def test_labels_that_cannot_be_told_are_refused(tmp_path: Path) -> None:
    """Which of three nameless labels means entailment, nobody knows."""
    with pytest.raises(UserError, match="id2label"):
        model(tmp_path, BRIDGE, labels=("LABEL_0", "LABEL_1", "LABEL_2"))
