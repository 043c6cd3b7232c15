"""A model from a folder runs in the shut-in process, and a project keeps what it finds."""

from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

from small_models import copy_checker

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import ClaimState, ImportedSample, Source
from veridesk.flagging import wall
from veridesk.flagging.detector import Question, find_detector
from veridesk.flagging.process import DetectorProcess
from veridesk.flagging.run import flag_samples, flags_lines
from veridesk.store.project import Project
from veridesk.store.reads import flags as flag_reads
from veridesk.store.writes import samples as sample_writes

BRIDGE = "The bridge opened in 1937. It carries six lanes."
OUTPUT = "The bridge opened in 1939."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_checker(tmp_path / "my-model", [BRIDGE, OUTPUT, "passage 1 :"])


def test_the_child_answers_as_the_model_would_here(folder: Path) -> None:
    """Behind its walls the model finds the same, and says what it is."""
    question = Question("", OUTPUT, (Source(BRIDGE),))
    here = find_detector(str(folder))

    with DetectorProcess(str(folder)) as process:
        there = process.assess_batch([question])

    assert there == here.assess_batch([question])
    assert process.facts.name == "model:my-model"
    assert process.facts.weights_hash == here.weights_hash
    assert process.facts.parameters["labels"] == ["supported", "unsupported"]
    assert wall.HOOK in process.facts.walls


def test_a_model_that_is_refused_says_why(folder: Path) -> None:
    """The child's reason comes through as it is."""
    (folder / "tokenizer.json").unlink()

    with pytest.raises(UserError, match=r"holds no tokenizer\.json"), DetectorProcess(str(folder)):
        pass


@pytest.mark.parametrize("text", ["{}", "[]", "no JSON"])
def test_a_broken_tokenizer_is_refused(folder: Path, text: str) -> None:
    (folder / "tokenizer.json").write_text(text)

    with pytest.raises(UserError, match=r"tokenizer\.json cannot be read as a tokenizer"):
        find_detector(str(folder))


def test_a_broken_network_is_refused(folder: Path) -> None:
    """Bytes that look like a message and are no model, and one that asks for pictures."""
    (folder / "model.onnx").write_bytes(b"\x08\x09")
    with pytest.raises(UserError, match=r"ONNX Runtime cannot load model\.onnx"):
        find_detector(str(folder))

    from onnx import TensorProto, helper, save

    one = helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, [1])
    node = helper.make_node("Identity", ["pixel_values"], ["logits"])
    out = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1])
    graph = helper.make_graph([node], "g", [one], [out])
    opset = [helper.make_opsetid("", 18)]
    save(helper.make_model(graph, opset_imports=opset, ir_version=9), str(folder / "model.onnx"))
    with pytest.raises(UserError, match="asks for pixel_values"):
        find_detector(str(folder))


def test_a_project_keeps_what_the_model_finds(folder: Path, project: Project) -> None:
    """A run of its own, gone on with by the same model, apart from that of another one."""
    number = project.submit(lambda db: sample_writes.start_import(db, {})).result()
    file = project.submit(
        lambda db: sample_writes.add_file(db, number, "x.jsonl", 1, "jsonl")
    ).result()
    samples = [
        ImportedSample(output=text, sources=(Source(BRIDGE),), record_id=text, raw=b"{}", line=1)
        for text in (OUTPUT, "It carries six lanes.")
    ]
    project.submit(lambda db: sample_writes.add_samples(db, number, file, samples)).result()

    first = flag_samples(project, Job(), str(folder))
    again = flag_samples(project, Job(), str(folder))
    other = flag_samples(project, Job())

    assert (first.detector, first.flagged, first.with_flags) == ("model:my-model", 2, 1)
    assert again.did_nothing
    assert other.run != first.run
    lines = list(flags_lines(project, first.run))
    assert [line["state"] for line in lines] == [
        ClaimState.CONTRADICTED, ClaimState.SUPPORTED,
    ]  # fmt: skip
    (span,) = lines[0]["spans"]
    assert OUTPUT[span["start"] : span["end"]] == "1939"
    with closing(project.reader()) as db:
        run = flag_reads.run(db, first.run)
        assert str(folder.parent) not in str(run.parameters)
