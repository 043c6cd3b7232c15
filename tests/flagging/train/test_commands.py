"""From data to a model folder by the command line, on a tiny base made on the spot."""

import gzip
import json
from pathlib import Path

import pytest

pytest.importorskip("torch")
for needed in ("transformers", "onnxscript", "onnxruntime"):
    pytest.importorskip(needed)

from tests.flagging.train.planted_texts import CLAIMS, PROSE  # noqa: E402
from tests.flagging.train.tiny_base import save_tiny_base  # noqa: E402

from veridesk.flagging.train.__main__ import main  # noqa: E402
from veridesk.flagging.train.corpora import CORPORA, DEV  # noqa: E402
from veridesk.flagging.train.files import digest_of  # noqa: E402
from veridesk.flagging.train.prepare import prepare  # noqa: E402


def write_data(folder: Path) -> None:
    """Every file that is learnt from, with a few outputs each."""
    for corpus in (*CORPORA, DEV):
        rows = []
        for number in range(8):
            claim = CLAIMS[number % len(CLAIMS)]
            spans = [{"start": 0, "end": 4, "type": "Baseless"}] if number % 2 else []
            rows.append({
                "id": f"{corpus.file}-{number}", "dataset": "x", "prompt": None, "output": claim,
                "sources": [{"id": f"{corpus.file}-{number}", "text": f"{PROSE} {number}."}],
                "label": "hallucinated" if spans else "supported", "spans": spans,
            })  # fmt: skip
        path = folder / corpus.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode(), mtime=0))


def test_from_data_to_a_model_and_on_with_marks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command does its part, names its files by hash, and goes on from what lies there."""
    data, base, units, run = (tmp_path / name for name in ("data", "base", "units", "run"))
    write_data(data)
    save_tiny_base(base)
    known = ["--base", str(base), "--base-sha256", digest_of(base / "model.safetensors")]
    steps = ["--tokens", "600", "--steps"]

    assert main(["prepare", str(data), *known, "--out", str(units), "--pairs", "60"]) == 0
    prepared = json.loads((units / "prepared.json").read_bytes())
    assert {one["file"] for one in prepared["files"]} == {c.file for c in (*CORPORA, DEV)}
    for one in prepared["files"]:
        assert one["sha256"] == digest_of(data / one["file"])
    assert prepared["units"]["name_swap"] > 5

    fit = ["fit", str(units), *known, "--out", str(run), *steps, "4"]
    assert main([*fit, "--stop-at", "2"]) == 0
    assert main(fit) == 0
    assert "goes on from step 2" in capsys.readouterr().err
    assert main(["judge", str(units), str(run)]) == 0
    assert "in-source" in capsys.readouterr().err

    marked = tmp_path / "dataset.jsonl"
    marked.write_text(json.dumps({
        "sample_id": "a" * 32, "prompt": "", "output": CLAIMS[0], "original_output": None,
        "sources": [{"id": "7" * 32, "title": None, "text": PROSE}], "verdict": "rejected",
        "original_spans": [],
        "spans": [{"start": 0, "end": 4, "kind": "unsupported", "origin": "mark", "reason": None}],
    }))  # fmt: skip
    tuned = ["tune", str(run), *known, "--export", str(marked), "--mix", str(units)]
    assert main([*tuned, "--out", str(tmp_path / "tuned"), *steps, "2"]) == 0

    model = ["export", str(tmp_path / "tuned"), *known, "--out", str(tmp_path / "model")]
    assert main([*model, "--name", "mine", "--units", str(units), "--sample", "10"]) == 0
    config = json.loads((tmp_path / "model" / "config.json").read_bytes())
    assert config["learnt_from"]["tuned_from"]["base"] == known[-1]
    assert "int8: in-source" in capsys.readouterr().err


def test_the_same_data_and_seed_give_the_same_units(tmp_path: Path) -> None:
    """To the byte."""
    write_data(tmp_path / "data")
    tokenizer = save_tiny_base(tmp_path / "base")

    for name in ("a", "b"):
        prepare(tmp_path / "data", tokenizer, tmp_path / name, lambda _: None, seed=4, limit=30)

    for file in ("train.npz", "dev.npz", "prepared.json"):
        assert digest_of(tmp_path / "a" / file) == digest_of(tmp_path / "b" / file)


def test_what_can_be_mended_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line each, and exit code 1."""
    base = ["--base", str(tmp_path), "--out", str(tmp_path / "out")]

    assert main(["fit", str(tmp_path), *base]) == 1
    assert "run `prepare` first" in capsys.readouterr().err
    assert main(["prepare", str(tmp_path), *base]) == 1
    assert "run the command `base` first" in capsys.readouterr().err
    assert main(["tune", str(tmp_path), *base]) == 1
    assert "nobody has marked anything" in capsys.readouterr().err
