"""Import and flagging from the window: asked, run, reported."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit, QPushButton

from veridesk.store.project import Project
from veridesk.store.reads.flags import runs
from veridesk.store.reads.samples import count_samples, imports, samples
from veridesk.ui.hands import Hands
from veridesk.ui.import_dialog import ImportDialog
from veridesk.ui.imports_dialog import ImportsDialog
from veridesk.ui.rejections_dialog import RejectionsDialog

Sit = Callable[..., None]
CTRL = Qt.KeyboardModifier.ControlModifier


def write_rows(path: Path, *rows: object) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def push(hands: Hands, name: str) -> None:
    dialog = hands.open_dialog()
    assert dialog is not None
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


def empty_project(path: Path) -> Path:
    Project.open(path, create=True).close()
    return path


def test_a_guess_is_shown_and_imported(sit: Sit, tmp_path: Path, sample_file: Path) -> None:
    """Files, fields and first rows stand in the dialog; Import brings the samples in."""
    path = empty_project(tmp_path / "new.veridesk")

    async def story(hands: Hands) -> None:
        hands.desk.errands.start(hands.desk.flows.take_files([sample_file]))
        dialog = await hands.dialog("import_dialog")
        assert isinstance(dialog, ImportDialog)
        assert dialog.fields["output"].currentText() == "output"
        rows = dialog.findChild(QPlainTextEdit, "example_rows")
        assert rows is not None
        assert "carries six lanes" in rows.toPlainText()
        push(hands, "start_import")
        await hands.until(lambda: "4 samples added" in hands.window.message.text)
        await hands.until(lambda: hands.window.queue.model.rowCount() == 4)
        assert hands.window.queue.step_button.text() == "Flag 4 samples"

    sit(story, path)


def test_a_mapping_can_be_given_by_hand(sit: Sit, tmp_path: Path) -> None:
    """Keys that nobody knows wait for the person; the rows are read again as they are named."""
    path = empty_project(tmp_path / "new.veridesk")
    file = write_rows(tmp_path / "odd.jsonl", {"zzz": "The tower is 31 metres high.", "yyy": "Q?"})

    async def story(hands: Hands) -> None:
        hands.desk.errands.start(hands.desk.flows.take_files([file]))
        dialog = await hands.dialog("import_dialog")
        assert isinstance(dialog, ImportDialog)
        assert not dialog.import_button.isEnabled()
        dialog.fields["output"].setCurrentText("zzz")
        dialog.fields["prompt"].setCurrentText("yyy")
        await hands.until(dialog.import_button.isEnabled)
        push(hands, "start_import")
        await hands.until(lambda: "1 sample added" in hands.window.message.text)

    sit(story, path)

    with Project.open(path) as project, closing(project.reader()) as db:
        (sample,) = samples(db, [1])
        assert (sample.output, sample.prompt) == ("The tower is 31 metres high.", "Q?")


def test_rejected_rows_are_listed_in_plain_text(sit: Sit, tmp_path: Path) -> None:
    """The report offers them with line and reason; the good rows are in."""
    path = empty_project(tmp_path / "new.veridesk")
    good = {"output": "Fine.", "prompt": "Q", "sources": [{"id": "s", "text": "Fine."}]}
    file = write_rows(tmp_path / "mixed.jsonl", good, '{"output": <img src=x>')

    async def story(hands: Hands) -> None:
        hands.desk.errands.start(hands.desk.flows.take_files([file]))
        await hands.dialog("import_dialog")
        push(hands, "start_import")
        await hands.until(hands.window.message.button.isVisible)
        hands.click("message_button")
        dialog = await hands.dialog("rejections_dialog")
        assert isinstance(dialog, RejectionsDialog)
        cells = [dialog.table.item(0, column).text() for column in range(4)]
        assert cells[0] == "mixed.jsonl"
        assert cells[1] == "2"
        assert cells[3] == '{"output": <img src=x>'
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, path)

    with Project.open(path) as project, closing(project.reader()) as db:
        assert count_samples(db) == 1


def test_a_file_that_cannot_be_read_is_said_in_the_strip(sit: Sit, flagged: Path) -> None:
    """One sentence with the file's name, no dialog."""

    async def story(hands: Hands) -> None:
        hands.desk.errands.start(hands.desk.flows.take_files([flagged.with_name("none.jsonl")]))
        await hands.until(lambda: "none.jsonl" in hands.window.message.text)

    sit(story, flagged)


def test_flagging_from_the_next_step(sit: Sit, tmp_path: Path, sample_file: Path) -> None:
    """The button under the list asks for a detector; the queue is in order of risk afterwards."""
    path = empty_project(tmp_path / "new.veridesk")

    async def story(hands: Hands) -> None:
        await hands.desk.flows.import_files([sample_file])
        step = hands.window.queue.step_button
        await hands.until(lambda: step.text() == "Flag 4 samples")
        hands.click("next_step_button")
        await hands.dialog("flag_dialog")
        push(hands, "start_flagging")
        await hands.until(lambda: "4 samples checked" in hands.window.message.text)
        await hands.until(lambda: (r := hands.desk.queue.run) is not None and r.state == "done")
        assert not hands.window.queue.step_button.isVisible()
        await hands.desk.detectors.run_flagging()
        assert "seen all samples" in hands.window.message.text

    sit(story, path)


def test_a_job_can_be_cancelled_in_the_strip(sit: Sit) -> None:
    """Cancel stops the flagging, says so, and keeps what was done."""

    async def story(hands: Hands) -> None:
        hands.desk.start_demo()
        await hands.until(lambda: any(job.title == "Flagging" for job in hands.desk.jobs.running))
        hands.click("cancel_job")
        await hands.until(lambda: not hands.desk.jobs.running)
        await hands.until(lambda: "flagging stopped" in hands.window.message.text.lower())

        with closing(hands.desk.project.reader()) as db:
            assert all(run.state == "cancelled" for run in runs(db))

    sit(story)


def test_sources_come_from_files_of_their_own(sit: Sit, tmp_path: Path) -> None:
    """Rows that name their sources by an id find them in the files that the dialog is given."""
    file = write_rows(tmp_path / "rows.jsonl", {"output": "The bridge is old.", "doc_id": "bridge"})
    (tmp_path / "bridge.txt").write_text("The bridge was built in 1932.", encoding="utf-8")

    async def story(hands: Hands) -> None:
        hands.desk.errands.start(hands.desk.flows.take_files([file]))
        dialog = await hands.dialog("import_dialog")
        assert isinstance(dialog, ImportDialog)
        rows = dialog.findChild(QPlainTextEdit, "example_rows")
        assert rows is not None
        assert not dialog.source_key.isVisible()
        dialog._take_sources((tmp_path / "bridge.txt",))
        await hands.until(lambda: "1932" in rows.toPlainText())
        assert dialog.source_key.isVisible()
        push(hands, "start_import")
        await hands.until(lambda: hands.desk.queue.current is not None)
        with closing(hands.desk.project.reader()) as db:
            (sample,) = samples(db, [1])
        assert [source.text for source in sample.sources] == ["The bridge was built in 1932."]

    sit(story, empty_project(tmp_path / "p.veridesk"))


def test_an_import_is_taken_back_from_the_list(sit: Sit, tmp_path: Path) -> None:
    """The list names the import; agreeing takes its samples away."""
    file = write_rows(tmp_path / "rows.jsonl", {"output": "One."}, {"output": "Two."})

    async def story(hands: Hands) -> None:
        await hands.desk.flows.import_files([file])
        hands.window.action_table["imports"].trigger()
        dialog = await hands.dialog("imports_dialog")
        assert isinstance(dialog, ImportsDialog)
        assert dialog.table.item(0, 5).text() == "rows.jsonl"
        push(hands, "undo_import")
        await hands.until(lambda: isinstance(hands.open_dialog(), QMessageBox))
        box = hands.open_dialog()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if "Take back" in button.text()).click()
        await hands.until(lambda: "taken back" in hands.window.message.text)
        with closing(hands.desk.project.reader()) as db:
            assert count_samples(db) == 0
            assert [one.state for one in imports(db)] == ["undone"]
        hands.window.action_table["imports"].trigger()
        await hands.dialog("imports_dialog")
        dialog = hands.open_dialog()
        assert isinstance(dialog, ImportsDialog)
        assert not dialog.undo_button.isEnabled()
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, empty_project(tmp_path / "p.veridesk"))
