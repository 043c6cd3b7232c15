"""Export, verify and report from the window: asked, run, reported."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from veridesk import places
from veridesk.exporting.keys import list_keys
from veridesk.exporting.policy import ExportFilter
from veridesk.exporting.verify import verify_folder
from veridesk.ui.export_dialog import ExportChoice, ExportDialog, ProofChoice
from veridesk.ui.hands import Hands
from veridesk.ui.report_dialog import ReportDialog
from veridesk.ui.signing_dialog import NewKeyDialog

Sit = Callable[..., None]


def push(hands: Hands, name: str) -> None:
    dialog = hands.open_dialog()
    assert dialog is not None
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


async def ruled_and_asked(hands: Hands, folder: Path) -> ExportDialog:
    """Rule on three samples, and open the export."""
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_A):
        await hands.rule(key)
    hands.window.action_table["export"].trigger()
    dialog = await hands.dialog("export_dialog")
    assert isinstance(dialog, ExportDialog)
    await hands.until(dialog.export_button.isEnabled)
    dialog.folder_field.setText(str(folder))
    return dialog


def test_export_and_verify_from_the_window(sit: Sit, flagged: Path, tmp_path: Path) -> None:
    """What was accepted is written where the person said, and the check finds it sound."""
    folder = tmp_path / "delivery"

    async def story(hands: Hands) -> None:
        for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_A):
            await hands.rule(key)
        hands.window.action_table["export"].trigger()
        dialog = await hands.dialog("export_dialog")
        button = dialog.findChild(QPushButton, "start_export")
        field = dialog.findChild(QLineEdit, "export_folder")
        assert button is not None
        assert field is not None
        await hands.until(button.isEnabled)
        field.setText(str(folder))
        push(hands, "start_export")
        await hands.until(hands.window.message.button.isVisible)
        assert "2 samples exported" in hands.window.message.text
        hands.click("message_button")
        dialog = await hands.dialog("verify_dialog")
        words = dialog.findChild(QLabel, "verify_words")
        assert words is not None
        assert words.text().startswith("Everything is as it was exported")
        proven = dialog.findChild(QLabel, "verify_proven")
        open_ends = dialog.findChild(QLabel, "verify_not_proven")
        assert proven is not None
        assert open_ends is not None
        assert "one unbroken chain" in proven.text()
        assert "not signed" in open_ends.text()
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, flagged)

    assert verify_folder(folder).ok
    assert len((folder / "dataset.jsonl").read_text().splitlines()) == 2


def test_nothing_to_export_is_said_in_the_dialog(sit: Sit, flagged: Path) -> None:
    """Without a ruling the button stays grey."""

    async def story(hands: Hands) -> None:
        hands.window.action_table["export"].trigger()
        dialog = await hands.dialog("export_dialog")
        counts = dialog.findChild(QLabel, "export_counts")
        button = dialog.findChild(QPushButton, "start_export")
        assert counts is not None
        assert button is not None
        await hands.until(lambda: bool(counts.text()))
        assert not button.isEnabled()
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, flagged)


def test_a_delivery_that_was_touched_is_named(sit: Sit, flagged: Path, tmp_path: Path) -> None:
    """The dialog names the file that is off."""
    folder = tmp_path / "delivery"

    async def story(hands: Hands) -> None:
        await hands.rule(Qt.Key.Key_A)
        choice = ExportChoice(ExportFilter())
        await hands.desk.delivery.run_export(hands.desk.project, folder, choice, ProofChoice())
        data = (folder / "dataset.jsonl").read_bytes()
        (folder / "dataset.jsonl").write_bytes(data.replace(b"bridge", b"brigde", 1))
        hands.desk.errands.start(hands.desk.delivery.verify(folder))
        dialog = await hands.dialog("verify_dialog")
        words = dialog.findChild(QLabel, "verify_words")
        assert words is not None
        assert "dataset.jsonl" in words.text().lower()
        assert dialog.findChild(QLabel, "verify_proven") is None
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, flagged)


def test_shapes_and_splits_are_shown_and_written(sit: Sit, flagged: Path, tmp_path: Path) -> None:
    """A ticked shape shows its first rows at once, and is written, divided as asked."""
    folder = tmp_path / "delivery"

    async def story(hands: Hands) -> None:
        dialog = await ruled_and_asked(hands, folder)
        shapes = dialog.shapes
        assert not shapes.with_sources.isEnabled()
        names = [
            shapes.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(shapes.list.count())
        ]
        shapes.list.item(names.index("sft-messages")).setCheckState(Qt.CheckState.Checked)
        assert shapes.with_sources.isEnabled()
        await hands.until(lambda: dialog.look.count() == 2)
        dialog.look.setCurrentIndex(1)
        rows = dialog.findChild(QPlainTextEdit, "export_rows")
        assert rows is not None
        assert "messages" in rows.toPlainText()
        shapes.split.setChecked(True)
        shapes._shares[0].setValue(70)
        counts = dialog.findChild(QLabel, "export_counts")
        assert counts is not None
        await hands.until(lambda: "90 %" in counts.text())
        assert not dialog.export_button.isEnabled()
        shapes._shares[1].setValue(20)
        await hands.until(dialog.export_button.isEnabled)
        push(hands, "start_export")
        await hands.until(hands.window.message.button.isVisible)

    sit(story, flagged)

    manifest = json.loads((folder / "manifest.json").read_text())
    assert any(name.startswith("sft-messages") for name in manifest["files"])
    assert verify_folder(folder).ok


def test_a_key_is_made_and_signs(sit: Sit, flagged: Path, tmp_path: Path) -> None:
    """A key made in the dialog, under a passphrase, signs the delivery."""
    folder = tmp_path / "delivery"

    async def story(hands: Hands) -> None:
        dialog = await ruled_and_asked(hands, folder)
        dialog.pages.setCurrentWidget(dialog.proof)
        push(hands, "export_new_key")
        await hands.until(lambda: dialog.findChild(NewKeyDialog) is not None)
        asked = dialog.findChild(NewKeyDialog)
        assert asked is not None
        asked.name.setText("desk")
        asked.first.setText("correct horse battery")
        asked.second.setText("correct horse")
        asked._on_accepted()
        assert asked.made is None
        asked.second.setText("correct horse battery")
        asked._on_accepted()
        await hands.until(lambda: dialog.proof.key.currentText() == "desk")
        assert not dialog.export_button.isEnabled()
        dialog.proof.passphrase.setText("correct horse battery")
        await hands.until(dialog.export_button.isEnabled)
        push(hands, "start_export")
        await hands.until(hands.window.message.button.isVisible)
        assert "signed by key" in hands.window.message.text

    sit(story, flagged)

    report = verify_folder(folder)
    assert report.ok
    (key,) = list_keys(places.keys_folder())
    assert key.key_id[:16] in report.summary + " ".join(report.proven + report.not_proven)


def test_a_wrong_passphrase_writes_nothing(sit: Sit, flagged: Path, tmp_path: Path) -> None:
    """The strip says what is wrong, and the folder is not there."""
    from veridesk.exporting.keys import new_key

    folder = tmp_path / "delivery"

    async def story(hands: Hands) -> None:
        new_key(places.keys_folder(), "desk", "correct horse battery")
        dialog = await ruled_and_asked(hands, folder)
        key = dialog.findChild(QComboBox, "export_key")
        field = dialog.findChild(QLineEdit, "export_passphrase")
        assert key is not None
        assert field is not None
        key.setCurrentText("desk")
        field.setText("wrong horse battery")
        await hands.until(dialog.export_button.isEnabled)
        push(hands, "start_export")
        await hands.until(lambda: "passphrase is wrong" in hands.window.message.text)

    sit(story, flagged)
    assert not folder.exists()


def test_the_report_is_shown_and_saved(sit: Sit, flagged: Path, tmp_path: Path) -> None:
    """Rates by group with examples; before any ruling the report says that there is none."""

    async def story(hands: Hands) -> None:
        hands.window.action_table["report"].trigger()
        dialog = await hands.dialog("report_dialog")
        words = dialog.findChild(QLabel, "report_words")
        assert words is not None
        assert words.text().startswith("Nothing is ruled yet")
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)
        for key in (Qt.Key.Key_A, Qt.Key.Key_X):
            await hands.rule(key)
        hands.window.action_table["report"].trigger()
        dialog = await hands.dialog("report_dialog")
        assert isinstance(dialog, ReportDialog)
        assert "1 of 2" in dialog.findChild(QLabel, "report_words").text()
        assert dialog.tabs.count() >= 2
        path = tmp_path / "report.html"
        hands.desk.settings.folders["export"] = str(tmp_path)
        report = dialog
        push(hands, "save_html")
        await hands.until(lambda: hands.open_dialog() is not report)
        chooser = hands.open_dialog()
        assert chooser is not None
        chooser.accept()
        await hands.until(path.exists)
        assert path.read_text().startswith("<!DOCTYPE html>")

    sit(story, flagged)
