"""Backups, restoring and the doctor from the window: real dialogs, a real project."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget

from veridesk.core.job import Job
from veridesk.core.settings import Settings
from veridesk.store.backup import backup_folder, backups, check_backup, roll_backups
from veridesk.store.doctor import examine
from veridesk.store.project import Project
from veridesk.ui import desk_care
from veridesk.ui.backup_dialog import BackupDialog
from veridesk.ui.desk_care import project_of
from veridesk.ui.doctor_dialog import DoctorDialog
from veridesk.ui.hands import Hands

Sit = Callable[..., None]


def choose(hands: Hands, action: str) -> None:
    """Choose an entry of a menu."""
    found = hands.window.action_table[action]
    assert found.isEnabled()
    found.trigger()


async def rule_some(hands: Hands, count: int) -> None:
    await hands.until(lambda: hands.desk.review.can_rule)
    for _ in range(count):
        await hands.rule(Qt.Key.Key_A)


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    third = len(data) // 3
    data[third::7] = b"\xaa" * len(data[third::7])
    path.write_bytes(data)


def test_a_backup_is_made_by_hand(sit: Sit, flagged: Path) -> None:
    """The strip says how it is called; it holds what was ruled a moment ago."""

    async def story(hands: Hands) -> None:
        await rule_some(hands, 2)
        choose(hands, "back_up")
        await hands.until(lambda: "Backup made" in hands.window.message.text)
        newest = backups(flagged)[0]
        assert newest.path.name in hands.window.message.text
        assert check_backup(newest.path) == 2

    sit(story, flagged)


def test_a_backup_is_restored_and_the_present_file_is_kept(sit: Sit, flagged: Path) -> None:
    """The list says when, how large, how many rulings and whether it is whole."""

    async def story(hands: Hands) -> None:
        await rule_some(hands, 1)
        choose(hands, "back_up")
        await hands.until(lambda: "Backup made" in hands.window.message.text)
        await rule_some(hands, 2)
        damaged = backup_folder(flagged) / f"{flagged.stem}.0099.20990101T000000Z.veridesk"
        damaged.write_bytes(b"no database")

        choose(hands, "restore")
        dialog = await hands.dialog("backup_dialog")
        assert isinstance(dialog, BackupDialog)
        assert "now holds 3 rulings" in dialog.words.text()
        table = dialog.table
        await hands.until(lambda: table.item(table.rowCount() - 1, 3).text() == "whole")
        assert [table.item(row, 3).text() for row in range(2)] == ["damaged", "whole"]
        assert table.item(1, 2).text() == "1"
        assert table.currentRow() == 1
        table.selectRow(0)
        assert not dialog.restore_button.isEnabled()
        table.selectRow(1)
        dialog.restore_button.click()
        await hands.until(lambda: "is as of" in hands.window.message.text)
        await hands.until(lambda: hands.desk.queue.view is not None)
        await hands.until(lambda: hands.desk.review.can_rule)
        assert "kept as bridge.before-restore" in hands.window.message.text
        await hands.until(lambda: "1 of 4" in hands.window.job_panel.reviewed.text())

    sit(story, flagged)

    (kept,) = flagged.parent.glob("bridge.before-restore-*.veridesk")
    assert check_backup(kept) == 3
    assert check_backup(flagged) == 1


def test_without_backups_the_dialog_says_so(sit: Sit, flagged: Path) -> None:
    """An empty list would be a riddle."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        for backup in backups(flagged):
            backup.path.unlink()
        choose(hands, "restore")
        dialog = await hands.dialog("backup_dialog")
        assert isinstance(dialog, BackupDialog)
        assert "no backup of bridge.veridesk yet" in dialog.words.text()
        assert not dialog.table.isVisible()
        assert not dialog.restore_button.isEnabled()
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)
        assert hands.desk.project is not None

    sit(story, flagged)


def test_a_sound_project_is_said_to_be_sound(sit: Sit, flagged: Path) -> None:
    """All that was looked at is listed, and nothing is offered that nobody needs."""

    async def story(hands: Hands) -> None:
        await rule_some(hands, 2)
        choose(hands, "check")
        dialog = await hands.dialog("doctor_dialog")
        assert isinstance(dialog, DoctorDialog)
        verdict = dialog.findChild(QLabel, "doctor_verdict")
        words = dialog.findChild(QLabel, "doctor_words")
        assert verdict is not None
        assert words is not None
        assert verdict.text() == "✓ Sound"
        assert "4 samples and 2 rulings" in words.text()
        assert dialog.table.rowCount() >= 10
        assert dialog.findChild(QPushButton, "doctor_salvage") is None
        dialog.reject()
        await hands.until(hands.is_back)

    sit(story, flagged)


def test_a_damaged_project_is_helped_from_the_message(
    sit: Sit, flagged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not open; one click says what is wrong, the next saves what can be read."""
    with Project.open(flagged):
        pass
    for backup in backups(flagged):
        backup.path.unlink()
    saved = tmp_path / "saved.veridesk"
    os.utime(flagged)
    spoil(flagged)

    async def give_name(*_: object) -> Path:
        return saved

    monkeypatch.setattr(desk_care, "choose_new_file", give_name)

    async def story(hands: Hands) -> None:
        hands.desk.start_open(flagged)
        await hands.until(hands.window.message.button.isVisible)
        assert "damaged" in hands.window.message.text
        hands.window.message.button.click()
        dialog = await hands.dialog("doctor_dialog")
        assert isinstance(dialog, DoctorDialog)
        restore = dialog.findChild(QPushButton, "doctor_restore")
        save = dialog.findChild(QPushButton, "doctor_salvage")
        table = dialog.findChild(QTableWidget, "findings")
        assert restore is not None
        assert save is not None
        assert table is not None
        assert not restore.isEnabled()
        assert "✗ fault" in {table.item(row, 0).text() for row in range(table.rowCount())}
        assert not any("--" in table.item(row, 2).text() for row in range(table.rowCount()))
        save.click()
        await hands.until(lambda: "were saved into saved.veridesk" in hands.window.message.text)
        hands.window.message.button.click()
        await hands.until(lambda: hands.desk.project is not None)
        assert hands.desk.project is not None
        assert hands.desk.project.path == saved

    sit(story)


def test_a_backup_is_made_by_the_clock_when_something_changed(
    sit: Sit, flagged: Path, settings: Settings
) -> None:
    """Nobody asks for it, nobody waits for it, and nothing changed means none."""
    settings.backups_minutes, settings.backups_keep = 1, 2

    async def story(hands: Hands) -> None:
        care = hands.desk.care
        await rule_some(hands, 1)
        before = backups(flagged)
        care.look()
        await hands.until(lambda: care._quiet is None)
        assert backups(flagged) == before
        # The one of the opening was made a minute ago.
        for backup in before:
            name = backup.path.name.replace(backup.path.name.split(".")[2], "20200101T000000Z")
            backup.path.rename(backup.path.with_name(name))
        care._not_before = 0.0
        care.look()
        await hands.until(lambda: len(backups(flagged)) == 2)
        assert check_backup(backups(flagged)[0].path) == 1
        settings.backups_minutes = 0
        care._not_before = 0.0
        await rule_some(hands, 1)
        care.look()
        assert care._quiet is None

    sit(story, flagged)


def test_a_backup_that_fails_is_told_calmly_and_once(
    sit: Sit, flagged: Path, tmp_path: Path, settings: Settings
) -> None:
    """On opening and by the clock: the reason with its remedy, and the review goes on."""
    settings.backups_minutes = 1
    with contextlib.suppress(FileNotFoundError):
        backup_folder(flagged).rmdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    backup_folder(flagged).symlink_to(elsewhere)

    async def story(hands: Hands) -> None:
        message = hands.window.message
        await hands.until(lambda: "No backup was made" in message.text)
        assert "points elsewhere; delete it" in message.text
        await rule_some(hands, 1)
        message.clear()
        care = hands.desk.care
        care.look()
        await hands.until(lambda: care._quiet is None)
        assert message.text == ""
        backup_folder(flagged).unlink()
        choose(hands, "back_up")
        await hands.until(lambda: "Backup made" in message.text)

    sit(story, flagged)
    assert list(elsewhere.iterdir()) == []


def test_closing_does_not_wait_for_a_backup_by_the_clock(sit: Sit, flagged: Path) -> None:
    """It is stopped, and leaves nothing half made."""

    async def story(hands: Hands) -> None:
        await rule_some(hands, 1)
        for backup in backups(flagged):
            backup.path.unlink()
        hands.desk.care.look()

    sit(story, flagged)

    left = [file.name for file in backup_folder(flagged).iterdir()]
    assert not any(name.startswith(".") for name in left)
    assert examine(flagged, Job()).is_well


def test_a_backup_leads_to_its_project(flagged: Path) -> None:
    """Whoever picks a backup where a project is asked for means the project."""
    made = roll_backups(flagged, Job())

    assert made is not None
    assert project_of(made.path) == flagged
    assert project_of(flagged) == flagged
    assert project_of(made.path.with_name("other.veridesk")) == made.path.with_name(
        "other.veridesk"
    )
