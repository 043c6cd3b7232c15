"""Detectors from the window: chosen, looked over, tried, run, compared; by real keys."""

import json
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from veridesk.core.job import Job
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.core.settings import Settings
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import import_files
from veridesk.reviewing.session import decide
from veridesk.store.project import Project
from veridesk.store.reads.flags import runs
from veridesk.ui.compare_dialog import CompareDialog
from veridesk.ui.flag_dialog import FlagDialog
from veridesk.ui.hands import Hands

DETECTORS = Path(__file__).resolve().parents[1] / "flagging"
sys.path.append(str(DETECTORS))
Sit = Callable[..., None]

# What stands in the outputs of the samples that these tests sit on.
WORDS = [
    "The bridge opened to vehicles on 28 May 1937. It carries six lanes. It is 2.7 km long.",
    "The bridge opened to vehicles on 28 May 1939 and carries six lanes.",
    "The bridge is 3.9 km long. It carries nine lanes. The mayor of Tulvik paid for it.",
    "passage 1 : Summarize the following text : output :",
]


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A folder with a model that finds what the sources do not hold."""
    pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    pytest.importorskip("tokenizers")
    from small_models import copy_checker

    return copy_checker(tmp_path / "my <b>model", WORDS)


@pytest.fixture
def two_runs(flagged: Path) -> Path:
    """The project looked at by a second detector too, and ruled on in part."""
    with Project.open(flagged) as project:
        flag_samples(
            project, Job(), "breaking", factory="breaking_detectors:Breaking", paths=[DETECTORS]
        )
        decide(project, Rid(1), Ruling(Verdict.REJECTED), "Ann").result()
        decide(project, Rid(2), Ruling(Verdict.ACCEPTED), "Ann").result()
    return flagged


async def flag_dialog(hands: Hands) -> FlagDialog:
    hands.window.action_table["flag"].trigger()
    dialog = await hands.dialog("flag_dialog")
    assert isinstance(dialog, FlagDialog)
    return dialog


async def compare_dialog(hands: Hands) -> CompareDialog:
    hands.window.action_table["compare"].trigger()
    dialog = await hands.dialog("compare_dialog")
    assert isinstance(dialog, CompareDialog)
    return dialog


def test_a_folder_is_looked_over_tried_run_and_remembered(
    sit: Sit, flagged: Path, model: Path, settings: Settings
) -> None:
    """The dialog says at once what it holds; the trial stores nothing; the run is its own."""
    settings.detector = "explainable"

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.open_sample is not None)
        dialog = await flag_dialog(hands)
        assert "numbers, dates, units" in dialog.words
        dialog.choose(str(model))
        await hands.until(dialog.flag_button.isEnabled)
        assert str(model) in dialog.words
        assert "marks words that the sources do not support" in dialog.words
        assert "LABEL_1 is taken for" in dialog.words

        dialog.trial.button.click()
        await hands.until(dialog.trial.found.isVisible)
        assert "nine" in dialog.trial.found.toPlainText()
        assert "s to get ready" in dialog.trial.words
        with closing(hands.desk.project.reader()) as db:
            assert len(runs(db)) == 1

        hands.press(Qt.Key.Key_Return)
        await hands.until(lambda: "4 samples checked" in hands.window.message.text)
        await hands.until(lambda: "my ‹" in foot(hands) or "my <b>" in foot(hands))

    sit(story, flagged)

    assert settings.detector == str(model)
    assert settings.detector_folders == [str(model)]
    with Project.open(flagged) as project, closing(project.reader()) as db:
        assert [run.detector for run in runs(db)] == ["explainable", "model:my <b>model"]


def foot(hands: Hands) -> str:
    return hands.window.sample.card().words()


def test_a_folder_that_is_no_model_cannot_be_flagged_with(
    sit: Sit, flagged: Path, tmp_path: Path
) -> None:
    """The reason names the file, Flag and Try stay grey until something usable is chosen."""
    folder = tmp_path / "old"
    folder.mkdir()
    config = {"architectures": ["BertForTokenClassification"], "model_type": "bert"}
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "tokenizer.json").write_text("{}")
    (folder / "pytorch_model.bin").write_bytes(b"x")

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.open_sample is not None)
        dialog = await flag_dialog(hands)
        dialog.choose(str(folder))
        await hands.until(lambda: "Cannot be used" in dialog.words)
        assert "pytorch_model.bin is in a format that can run code" in dialog.words
        assert not dialog.flag_button.isEnabled()
        assert not dialog.trial.button.isEnabled()
        dialog.choose("explainable")
        assert dialog.flag_button.isEnabled()
        assert dialog.trial.button.isEnabled()
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, flagged)


def test_a_trial_can_be_stopped(sit: Sit, flagged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same button stops it; closing the dialog does too."""
    from veridesk.flagging import trial
    from veridesk.flagging.detector import Question
    from veridesk.flagging.process import DetectorProcess
    from veridesk.ui import desk_detectors

    monkeypatch.setattr(
        trial,
        "DetectorProcess",
        lambda name, **more: DetectorProcess(
            name, factory="breaking_detectors:Breaking", paths=[DETECTORS], **more
        ),
    )
    hanging = Question("", "hang", ())
    monkeypatch.setattr(desk_detectors, "Question", lambda *_: hanging)

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.open_sample is not None)
        dialog = await flag_dialog(hands)
        dialog.trial.button.click()
        await hands.until(lambda: dialog.trial.button.text() == "&Stop trying")
        dialog.trial.button.click()
        await hands.until(lambda: dialog.trial.words == "stopped")
        assert dialog.trial.button.text() == "&Try on the current sample"

        dialog.trial.button.click()
        await hands.until(lambda: dialog.trial.words == "looking…")
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)
        await hands.until(lambda: hands.desk.errands.under_way == 0)

    sit(story, flagged)


def test_threads_and_priority_are_passed_on_and_remembered(
    sit: Sit, flagged: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was chosen reaches the detector, and stands there the next time."""
    settings.detector = "explainable"
    seen = []
    monkeypatch.setattr(
        "veridesk.ui.desk_detectors.flag_samples",
        lambda project, job, detector, limits: (
            seen.append((detector, limits.threads, limits.niceness))
            or flag_samples(project, job, detector, limits=limits)
        ),
    )

    async def story(hands: Hands) -> None:
        dialog = await flag_dialog(hands)
        dialog._threads.setValue(2)
        dialog._priority.setCurrentIndex(2)
        dialog.flag_button.click()
        await hands.until(lambda: "seen all samples" in hands.window.message.text)
        again = await flag_dialog(hands)
        assert (again.choice.threads, again.choice.niceness) == (2, 19)
        again.reject()
        await hands.until(hands.is_back)

    sit(story, flagged)

    assert seen == [("explainable", 2, 19)]
    assert (settings.detector_threads, settings.detector_niceness) == (2, 19)


def test_the_card_names_the_run_whose_flags_are_shown(sit: Sit, two_runs: Path) -> None:
    """Another run in the menu, other words under the claim."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: "breaking, run 2" in foot(hands))
        menu = hands.window._run_menu.actions()
        assert [action.isChecked() for action in menu] == [True, False]
        assert menu[1].text().startswith("Explainable rules (built in), run 1, ")
        menu[1].trigger()
        await hands.until(lambda: "Explainable rules (built in), run 1" in foot(hands))

    sit(story, two_runs)


def test_two_runs_are_set_side_by_side(sit: Sit, two_runs: Path) -> None:
    """Counts, rates with intervals, samples that differ; Enter goes to the one in the list."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.open_sample is not None)
        dialog = await compare_dialog(hands)
        await hands.until(lambda: dialog.figures.rowCount() > 0 and dialog.samples.rowCount() > 0)
        assert "Both flag 0, neither flags 2; only A flags 2, only B flags 0." in dialog.words
        assert "are ruled on; 1 of them are wrong" in dialog.words
        heads = [dialog.figures.verticalHeaderItem(row).text() for row in range(6)]
        cells = [dialog.figures.item(row, 0).text() for row in range(6)]
        assert dict(zip(heads, cells, strict=True))["Recall, samples"].endswith("1 of 1")
        assert dialog.figures.item(2, 1).text() == "nothing to count"

        dialog.wanted.setCurrentIndex(2)
        await hands.until(dialog._none.isVisible)
        dialog.wanted.setCurrentIndex(0)
        await hands.until(lambda: dialog.samples.rowCount() == 2)
        dialog.samples.setFocus()
        hands.press(Qt.Key.Key_Down)
        wanted = dialog._listed[1].rid
        hands.press(Qt.Key.Key_Return)
        await hands.until(hands.is_back)
        await hands.until(lambda: hands.desk.review.open_sample.rid == wanted)

    sit(story, two_runs)


def test_a_run_can_be_shown_from_the_comparison(sit: Sit, two_runs: Path) -> None:
    """Its button lets queue and panes go by it; a run beside itself tells nothing."""

    async def story(hands: Hands) -> None:
        dialog = await compare_dialog(hands)
        await hands.until(lambda: dialog.figures.rowCount() > 0)
        button = dialog.findChild(QPushButton, "show_0")
        assert button is not None
        button.click()
        await hands.until(lambda: hands.desk.queue.run.detector == "explainable")
        dialog.sides[1].setCurrentIndex(dialog.sides[0].currentIndex())
        assert "choose another one" in dialog.words
        assert dialog.figures.rowCount() == 0
        dialog.reject()
        await hands.until(hands.is_back)

    sit(story, two_runs)


def test_without_a_second_run_the_way_to_one_is_offered(sit: Sit, flagged: Path) -> None:
    """The empty comparison leads to flagging."""

    async def story(hands: Hands) -> None:
        dialog = await compare_dialog(hands)
        assert "no two detector runs" in dialog.words
        button = dialog.findChild(QPushButton, "flag_instead")
        assert button is not None
        button.click()
        await hands.dialog("flag_dialog")
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, flagged)


def test_nothing_to_flag_is_said(sit: Sit, tmp_path: Path) -> None:
    """An empty project has no dialog to show."""
    path = tmp_path / "empty.veridesk"
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [_one_bad_row(tmp_path)])

    async def story(hands: Hands) -> None:
        hands.window.action_table["flag"].trigger()
        await hands.until(lambda: "nothing to flag yet" in hands.window.message.text)

    sit(story, path)


def _one_bad_row(folder: Path) -> Path:
    path = folder / "bad.jsonl"
    path.write_text('{"output": 1}\n')
    return path
