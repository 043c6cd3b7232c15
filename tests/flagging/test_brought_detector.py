"""A model from a folder runs in the shut-in process, and a project keeps what it finds."""

import json
import sys
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

from small_models import copy_checker

from veridesk.core.errors import UserError
from veridesk.core.job import Job
from veridesk.core.model import Assessment, ClaimState, ImportedSample, Source
from veridesk.flagging import wall
from veridesk.flagging.detector import Question, find_detector
from veridesk.flagging.limits import Limits
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


def write_network(folder: Path, *nodes: object, initial: tuple[object, ...] = ()) -> None:
    """Put a network of these nodes in the model's place; its result is called `logits`."""
    from onnx import TensorProto, helper, save

    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "tokens"])
    out = helper.make_tensor_value_info("logits", TensorProto.FLOAT, None)
    graph = helper.make_graph(list(nodes), "bomb", [ids], [out], list(initial))
    opset = [helper.make_opsetid("", 18)]
    save(helper.make_model(graph, opset_imports=opset, ir_version=9), str(folder / "model.onnx"))


def asked_once(folder: Path, **wishes: object) -> Assessment:
    with DetectorProcess(str(folder), **wishes) as process:
        (found,) = process.assess_batch([Question("", OUTPUT, (Source(BRIDGE),))])
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory")
def test_a_network_that_swells_is_held(folder: Path) -> None:
    """Few bytes that ask for forty gigabytes get none; the sample is `not checked`."""
    from onnx import TensorProto, helper

    size = helper.make_tensor("size", TensorProto.INT64, [1], [10 * (1 << 30)])
    write_network(
        folder,
        helper.make_node("Cast", ["input_ids"], ["seen"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMax", ["seen"], ["most"], keepdims=0),
        helper.make_node("Expand", ["most", "size"], ["logits"]),
        initial=(size,),
    )

    found = asked_once(folder, limits=Limits(memory=1 << 30))

    assert found.state is ClaimState.NOT_CHECKED
    assert "more than the 1.0 GB it may use" in found.reason


def test_a_network_without_end_is_ended(folder: Path) -> None:
    """A loop that never stops costs its sample, after the time that one may take."""
    from onnx import TensorProto, helper

    def scalar(name: str, kind: int, value: object) -> object:
        return helper.make_tensor(name, kind, [], [value])

    def slot(name: str, kind: int) -> object:
        return helper.make_tensor_value_info(name, kind, [])

    body = helper.make_graph(
        [
            helper.make_node("Identity", ["go_on"], ["goes_on"]),
            helper.make_node("Add", ["sum", "sum"], ["more"]),
        ],
        "round",
        [slot("turn", TensorProto.INT64), slot("go_on", TensorProto.BOOL),
         slot("sum", TensorProto.FLOAT)],
        [slot("goes_on", TensorProto.BOOL), slot("more", TensorProto.FLOAT)],
    )  # fmt: skip
    write_network(
        folder,
        helper.make_node("Loop", ["turns", "true", "zero"], ["logits"], body=body),
        initial=(
            scalar("turns", TensorProto.INT64, 1 << 60), scalar("true", TensorProto.BOOL, True),
            scalar("zero", TensorProto.FLOAT, 0.0),
        ),
    )  # fmt: skip

    found = asked_once(folder, batch_seconds=4.0, sample_seconds=2.0)

    assert found.state is ClaimState.NOT_CHECKED
    assert "longer than 4 seconds" in found.reason


def test_a_network_that_answers_nonsense_is_not_believed(folder: Path) -> None:
    """Too few figures, or none that is a number: not checked, never fine."""
    from onnx import TensorProto, helper

    nothing = helper.make_tensor("nothing", TensorProto.FLOAT, [1, 1, 2], [float("nan")] * 2)
    write_network(
        folder,
        helper.make_node("Cast", ["input_ids"], ["seen"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["seen", "axis"], ["deep"]),
        helper.make_node("Mul", ["deep", "nothing"], ["logits"]),
        initial=(nothing, helper.make_tensor("axis", TensorProto.INT64, [1], [-1])),
    )
    assert asked_once(folder).state is ClaimState.NOT_CHECKED

    write_network(folder, helper.make_node("Cast", ["input_ids"], ["logits"], to=TensorProto.FLOAT))
    assert asked_once(folder).state is ClaimState.NOT_CHECKED


def test_other_labels_than_were_named_are_not_guessed_at(folder: Path) -> None:
    """A network with three labels beside a configuration with two: not checked."""
    path = folder / "config.json"
    names = {"0": "supported", "1": "baseless", "2": "conflict"}
    path.write_text(json.dumps(json.loads(path.read_text()) | {"id2label": names}))

    assert asked_once(folder).state is ClaimState.NOT_CHECKED
