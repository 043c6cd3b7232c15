"""Detectors as commands: flag, list the runs, compare two of them."""

import json
import sys
from pathlib import Path

import pytest

from veridesk.cli.main import main
from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import import_files
from veridesk.reviewing.session import decide
from veridesk.store.project import Project

DETECTORS = Path(__file__).resolve().parents[1] / "flagging"
SOURCE = "The bridge opened in 1937. It carries six lanes."
OUTPUTS = (
    "The bridge opened in 1939, a bad year.",
    "Harold Pinter of Vienna paid 7 million.",
    "Bad lanes.",
)


def _no_window(path: Path | None, *, demo: bool = False) -> int:
    raise AssertionError("a command opened the window")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    file = tmp_path / "bridges.jsonl"
    rows = [
        {"id": f"b-{n}", "prompt": "When?", "output": text, "sources": [{"text": SOURCE}]}
        for n, text in enumerate(OUTPUTS)
    ]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    path = tmp_path / "p.veridesk"
    with Project.open(path, create=True) as opened:
        import_files(opened, Job(), [file])
    return path


@pytest.fixture
def two_runs(project: Path) -> Path:
    """Flagged by the rules and by a detector that flags what says "bad"."""
    with Project.open(project) as opened:
        flag_samples(opened, Job(), "explainable")
        flag_samples(
            opened, Job(), "breaking", factory="breaking_detectors:Breaking", paths=[DETECTORS]
        )
        for rid, verdict in ((1, Verdict.REJECTED), (2, Verdict.REJECTED), (3, Verdict.ACCEPTED)):
            decide(opened, Rid(rid), Ruling(verdict), "Ann").result()
    return project


def told(capsys: pytest.CaptureFixture[str], *command: object) -> str:
    assert main([str(part) for part in command], _no_window) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *command: object) -> str:
    assert main([str(part) for part in command], _no_window) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


def test_flagging_takes_its_limits_from_the_command(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Threads, priority and memory reach the detector; what it found is told."""
    command = ("flag", project, "--threads", 1, "--niceness", 15, "--memory", 2, "--json")
    plain = json.loads(told(capsys, *command, "--detector", "explainable"))

    assert (plain["flagged"], plain["not_checked"], plain["detector"]) == (3, 0, "explainable")


def test_a_folder_that_is_no_model_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line with the file that is missing or in the way; nothing is begun."""
    folder = tmp_path / "model"
    folder.mkdir()
    assert "holds no config.json" in refused(capsys, "flag", project, "--detector", folder)
    config = {"architectures": ["BertForTokenClassification"], "model_type": "bert"}
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "tokenizer.json").write_text("{}")
    (folder / "pytorch_model.bin").write_bytes(b"x")
    error = refused(capsys, "flag", project, "--detector", folder)
    assert error.startswith("veridesk: pytorch_model.bin is in a format that can run code")
    assert "no detector called" in refused(capsys, "flag", project, "--detector", "nobody")
    assert told(capsys, "runs", project).startswith("no detector has looked")


def test_a_model_from_a_folder_is_used_and_noted(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It flags like any detector; what was taken for granted about it is said beside."""
    for name in ("onnx", "onnxruntime", "tokenizers"):
        pytest.importorskip(name)
    sys.path.append(str(DETECTORS))
    from small_models import copy_checker

    folder = copy_checker(tmp_path / "mine", [SOURCE, *OUTPUTS, "passage 1 :"])
    assert main(["flag", str(project), "--detector", str(folder), "--json"], _no_window) == 0

    captured = capsys.readouterr()
    assert json.loads(captured.out)["detector"] == "model:mine"
    assert json.loads(captured.out)["with_flags"] == 3
    assert "LABEL_1 is taken for" in captured.err


def test_runs_are_listed(two_runs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Number, name, state; the same for machines."""
    lines = told(capsys, "runs", two_runs).splitlines()
    assert len(lines) == 2
    assert "explainable 1" in lines[0]
    assert "3 samples" in lines[1]

    plain = json.loads(told(capsys, "runs", two_runs, "--json"))
    assert [run["detector"] for run in plain] == ["explainable", "breaking"]
    assert plain[1]["parameters"] == {"kept": 1}


def test_two_runs_are_compared(two_runs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Counts, rates and the samples on which they differ, in words and as JSON."""
    plain = json.loads(told(capsys, "compare", two_runs, "--json"))

    assert (plain["one"]["detector"], plain["two"]["detector"]) == ("explainable", "breaking")
    assert (plain["ruled"], plain["wrong"]) == (3, 2)
    two = plain["two"]
    assert (two["flagged"], two["precision"]["hits"], two["recall"]["trials"]) == (1, 1, 2)
    differing = [sample["id"] for sample in plain["samples"]]
    assert plain["only_one_flags"] + plain["only_two_flags"] == len(differing)
    assert "b-1" in differing

    words = told(capsys, "compare", two_runs)
    assert words.startswith("A: run 1, explainable 1: ")
    assert "3 samples that both checked are ruled on, 2 wrong" in words
    assert "precision, samples     A" in words
    assert "b-1" in words
    turned = json.loads(told(capsys, "compare", two_runs, 2, 1, "--json"))
    assert turned["one"]["run"] == 2


def test_what_cannot_be_compared_is_told(
    project: Path, two_runs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unknown runs, one run alone, the same twice."""
    assert "no detector run 9" in refused(capsys, "compare", two_runs, 1, 9)
    assert "with itself" in refused(capsys, "compare", two_runs, 1, 1)
    assert main(["compare", str(two_runs), "1"], _no_window) == 2
    assert "name both runs" in capsys.readouterr().err


def test_before_any_ruling_the_comparison_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Counts stand by themselves; nobody knows yet who is right."""
    assert "flag the samples with another detector" in refused(capsys, "compare", project)
    with Project.open(project) as opened:
        flag_samples(opened, Job(), "explainable")
        flag_samples(
            opened, Job(), "breaking", factory="breaking_detectors:Breaking", paths=[DETECTORS]
        )

    assert "nobody knows which one is right" in told(capsys, "compare", project)
