"""Calibrating from the command line: from data and network to a detector that runs."""

import gzip
import json
from pathlib import Path

import pytest
from tests.flagging.tiny_model import save_tiny_model

from veridesk.core.model import Source
from veridesk.flagging.calibrate import main
from veridesk.flagging.neural import COMBINED, NEURAL, load_folder

COLOURS = "red green blue white black grey brown pink gold silver".split()
FILES = (
    "ragtruth/train", "ragtruth/dev", "grounding/quintd", "grounding/summedits",
    "grounding/defacto", "grounding/xsumfaith", "grounding/bump", "grounding/wice_tokens",
    "grounding/wice_claim", "grounding/diasumfact", "grounding/storysumm", "grounding/basketball",
    "grounding/expertqa", "grounding/infotabs", "grounding/fm2", "grounding/fever_symmetric",
)  # fmt: skip


def rows(name: str, count: int = 60) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for at in range(count):
        colour, other = COLOURS[at % 10], COLOURS[(at * 7 + 3) % 10]
        is_wrong = at % 2 == 0 and colour != other
        said = "purple" if is_wrong else colour
        text = f"House number {at} of {name} is {colour}. Its door is {other} and wide."
        source = json.dumps({"house": at, "walls": colour, "door": other}) * (name == "quintd")
        output = f"The walls of house {at} are {said}."
        start = output.index(said)
        spans = [{"start": start, "end": start + len(said), "type": "Conflict"}] if is_wrong else []
        found.append(
            {
                "id": f"{name}-{at}", "task": "QA", "dataset": name, "prompt": "", "model": "m",
                "sources": [{"id": f"{name}-{at}", "text": source or text}], "output": output,
                "label": "hallucinated" if is_wrong else "supported", "spans": spans, "split": "t",
            }
        )  # fmt: skip
    return found


def source_of(row: dict[str, object]) -> str:
    sources = row["sources"]
    assert isinstance(sources, list)
    return str(sources[0]["text"])


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for file in FILES:
        path = folder / f"{file}.jsonl.gz"
        path.parent.mkdir(exist_ok=True)
        lines = "".join(json.dumps(row) + "\n" for row in rows(file.split("/")[1]))
        path.write_bytes(gzip.compress(lines.encode(), mtime=0))
    return folder


def test_a_calibrated_model_runs_and_the_same_data_give_the_same_file(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the command to a flag."""
    model = save_tiny_model(tmp_path, [f"purple house walls door {' '.join(COLOURS)}"])
    words = [str(data), str(model), "--window", "96", "--part", "40", "--threads", "1"]

    assert main(words) == 0
    first = (model / "calibration.json").read_bytes()
    assert main(words) == 0

    assert (model / "calibration.json").read_bytes() == first
    assert "ragtruth/dev" in capsys.readouterr().err
    wrong_row, sound_row = rows("dev")[4], rows("dev")[5]
    for name in (NEURAL, COMBINED):
        detector = load_folder(model, name)
        assert detector.parameters["window"] == 96
        wrong, sound = (
            detector.assess("", str(row["output"]), [Source(source_of(row))])
            for row in (wrong_row, sound_row)
        )
        assert (wrong.score or 0.0) > (sound.score or 0.0)


def test_missing_data_are_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command ends with a sentence, not with a trace."""
    model = save_tiny_model(tmp_path)

    assert main([str(tmp_path / "none"), str(model)]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_budget_that_cannot_work_is_told_in_words(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is read."""
    assert main([str(data), str(tmp_path), "--window", "20", "--part", "19"]) == 1
    assert "cannot hold" in capsys.readouterr().err
