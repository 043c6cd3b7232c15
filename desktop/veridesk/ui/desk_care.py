"""The care of a project from the window: backups by hand and by time, restoring, the doctor."""

import time
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QTimer

from veridesk.core.errors import Cancelled, DamagedError, UserError, VerideskError
from veridesk.core.job import Job
from veridesk.store.backup import (
    Backup,
    Restored,
    backup_folder,
    backups,
    check_backup,
    is_late,
    restore,
    roll_backups,
    rulings_in,
)
from veridesk.store.doctor import Examination, examine
from veridesk.store.project import SUFFIX, Project
from veridesk.store.salvage import SalvageReport, salvage
from veridesk.ui.backup_dialog import BackupDialog, local_time
from veridesk.ui.crash import crash_box
from veridesk.ui.dialogs import choose_file, choose_new_file, shown
from veridesk.ui.doctor_dialog import DoctorDialog, Remedy
from veridesk.ui.message_bar import Tone
from veridesk.ui.told import told

if TYPE_CHECKING:
    from veridesk.ui.desk import Desk

LOOK_SECONDS = 60
"""How often the clock is asked whether a backup is late."""
SHARE = 20
"""A backup that takes a second is not made again within so many: copying must not rule the day."""


class CareDesk(QObject):
    """Keeps copies of the open project, puts one back, and looks a project over.

    `move` runs what opens or closes a project, one after the other.
    """

    def __init__(self, desk: "Desk", move: Callable[[Coroutine[Any, Any, None]], None]) -> None:
        super().__init__(desk)
        self._desk, self._move = desk, move
        self._window = desk.window
        self._quiet: Job | None = None
        self._not_before = 0.0
        self._told = ""
        self._timer = QTimer(self, interval=LOOK_SECONDS * 1000)
        self._timer.timeout.connect(self.look)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            "back_up": lambda: self._desk.errands.start(self.back_up()),
            "restore": self.start_restore,
            "check": lambda: self._desk.errands.start(self.check()),
        }

    # With the project

    def open(self, project: Project) -> None:
        """Begin with a project: watch the clock, and say it if opening could make no backup."""
        self._told, self._not_before = "", 0.0
        if project.read_only:
            return
        self._timer.start()
        if project.backup_complaint:
            self._complain(project.backup_complaint)

    def close(self) -> None:
        """Leave the clock alone, and stop a backup that it set off."""
        self._timer.stop()
        if self._quiet is not None:
            self._quiet.cancel()

    @property
    def _kept(self) -> int | None:
        """How many backups stay; None as the project says."""
        return self._desk.settings.backups_keep or None

    # By time

    def look(self) -> None:
        """Make a backup beside the review if one is late; nobody waits for it."""
        project, minutes = self._desk.project, self._desk.settings.backups_minutes
        if project is None or project.read_only or minutes <= 0:
            return
        if self._quiet is None and time.monotonic() >= self._not_before:
            self._quiet = Job()
            self._desk.errands.start(self._back_up_quietly(project.path, 60 * minutes))

    async def _back_up_quietly(self, path: Path, seconds: int) -> None:
        job, began = self._quiet or Job(), time.monotonic()

        def door() -> None:
            if is_late(path, seconds):
                roll_backups(path, job, keep=self._kept)

        try:
            await self._desk.in_thread(door)
            self._told = ""
        except UserError as error:
            self._complain(str(error))
        except OSError as error:
            reason = self.tr("the project's folder cannot be read ({reason})")
            self._complain(reason.format(reason=error.strerror or type(error).__name__))
        finally:
            self._quiet = None
            now = time.monotonic()
            self._not_before = now + SHARE * (now - began)

    def _complain(self, reason: str) -> None:
        """Say calmly, once for each reason, that there is no backup; the review goes on."""
        if reason != self._told:
            self._told = reason
            words = self.tr("No backup was made: {reason}. Your rulings are stored as always.")
            self._window.message.show_message(
                words.format(reason=told(reason).rstrip(".")),
                Tone.LASTING,
                self.tr("Try again"),
                lambda: self._desk.errands.start(self.back_up()),
            )

    # By hand

    async def back_up(self) -> None:
        """Make a backup now, whether something changed or not."""
        project = self._desk.project
        if project is None:
            raise UserError(self.tr("no project is open; open one first"))
        path, kept = project.path, self._kept
        try:
            made: Backup | None = await self._desk.jobs.run(
                self.tr("Backing up"),
                lambda job: roll_backups(path, job, anyway=True, keep=kept),
            )
        except Cancelled:
            self._window.message.show_message(self.tr("the backup was stopped; none was made"))
            return
        self._told = ""
        if made is not None:
            words = self.tr("Backup made and looked over: {name}")
            self._window.message.show_message(
                words.format(name=made.path.name),
                Tone.LASTING,
                self.tr("Open folder"),
                partial(self._desk.open_folder, made.path.parent),
            )

    def start_restore(self) -> None:
        """Restore in turn with opening and closing, for the project is closed meanwhile."""
        self._move(self.restore())

    async def restore(self, path: Path | None = None) -> None:
        """Let a backup be chosen, and put it in the project's place."""
        path = path or await self._choose_path(self.tr("Restore which project?"))
        if path is None:
            return
        chosen = await self._choose_backup(path)
        if chosen is None:
            return
        project = self._desk.project
        if project is not None and project.path == path:
            await self._desk.close_project()
        try:
            done: Restored = await self._desk.jobs.run(
                self.tr("Restoring"), lambda job: restore(path, job, chosen.path)
            )
        except Cancelled:
            words = self.tr("restoring was stopped; the project is as it was")
        else:
            words = self.tr("The project is as of {time} again.").format(
                time=local_time(done.backup.made_at)
            )
            if done.kept is not None:
                kept = self.tr("The file before is kept as {name}.")
                words = f"{words} {kept.format(name=done.kept.name)}"
        finally:
            if await self._desk.in_thread(path.is_file):
                await self._desk.open(path)
        show = partial(self._desk.open_folder, path.parent)
        self._window.message.show_message(words, Tone.LASTING, self.tr("Open folder"), show)

    async def _choose_backup(self, path: Path) -> Backup | None:
        found = await self._desk.in_thread(backups, path)
        rulings = await self._desk.in_thread(rulings_in, path)
        dialog = BackupDialog(path.name, found, rulings, self._window)
        job = Job()
        dialog.folder_wanted.connect(partial(self._desk.open_folder, backup_folder(path)))
        dialog.shown_first.connect(lambda: self._desk.errands.start(self._look_over(dialog, job)))
        dialog.finished.connect(job.cancel)
        return dialog.chosen if await shown(dialog) else None

    async def _look_over(self, dialog: BackupDialog, job: Job) -> None:
        """Tell of each backup whether it is whole, newest first, until the dialog is gone."""
        for backup in dialog.unchecked:
            try:
                rulings = await self._desk.in_thread(check_backup, backup.path, job)
            except UserError as error:
                if not job.is_cancelled:
                    dialog.show_damaged(backup, str(error))
            else:
                if job.is_cancelled:
                    return
                dialog.show_sound(backup, rulings)

    async def _choose_path(self, title: str) -> Path | None:
        if self._desk.project is not None:
            return self._desk.project.path
        filters = self.tr("Veridesk projects (*{suffix})").format(suffix=SUFFIX)
        folder = self._desk.settings.folders.get("project", str(Path.home()))
        path = await choose_file(self._window, title, filters, folder)
        return None if path is None else project_of(path)

    # The doctor

    async def check(self, path: Path | None = None) -> None:
        """Look a project over, show what was seen, and do about it what the person chooses."""
        path = path or await self._choose_path(self.tr("Check which project?"))
        if path is None:
            return
        try:
            found: Examination = await self._desk.jobs.run(
                self.tr("Checking"), lambda job: examine(path, job)
            )
        except Cancelled:
            self._window.message.show_message(
                self.tr("the check was stopped; nothing is known of the project")
            )
            return
        dialog = DoctorDialog(found, self._window)
        if not await shown(dialog):
            return
        if dialog.remedy is Remedy.RESTORE:
            self._move(self.restore(path))
        elif dialog.remedy is Remedy.SALVAGE:
            await self.salvage(path)

    async def salvage(self, path: Path) -> None:
        """Save what can be read of a damaged project into a new one, and offer to open it."""
        target = await choose_new_file(
            self._window,
            self.tr("Save what can be read as"),
            self.tr("Veridesk projects (*{suffix})").format(suffix=SUFFIX),
            path.with_name(f"{path.stem}-saved{SUFFIX}"),
            SUFFIX.removeprefix("."),
        )
        if target is None:
            return
        try:
            report: SalvageReport = await self._desk.jobs.run(
                self.tr("Saving what can be read"), lambda job: salvage(path, target, job)
            )
        except Cancelled:
            self._window.message.show_message(self.tr("saving was stopped; nothing was written"))
            return
        self._window.message.show_message(
            self._saved_words(report),
            Tone.LASTING,
            self.tr("Open it"),
            partial(self._desk.start_open, target),
        )

    def _saved_words(self, report: SalvageReport) -> str:
        number = QLocale().toString
        samples = next((one.saved for one in report.tables if one.table == "sample"), 0)
        words = self.tr("{rulings} rulings and {samples} samples were saved into {name}.").format(
            rulings=number(report.rulings), samples=number(samples), name=report.path.name
        )
        if report.is_whole:
            return words
        return f"{words} {self.tr('Some places of the old file could not be read.')}"

    # What goes wrong

    def show_error(self, error: VerideskError) -> None:
        """Say in one sentence what went wrong and what to do, with help for a damaged project."""
        if not isinstance(error, DamagedError):
            self._window.message.show_message(told(str(error)), Tone.ERROR)
            return
        self._window.message.show_message(
            told(str(error)),
            Tone.ERROR,
            self.tr("Check it…"),
            lambda: self._desk.errands.start(self.check(error.path)),
            self.tr("Restore…"),
            lambda: self._move(self.restore(error.path)),
        )

    def show_fault(self, report: Path | None) -> None:
        """Say calmly that the program itself was at fault; the work goes on."""
        box = crash_box(self._window, report, self._desk.open_folder)
        if box is not None:
            # Not every platform gives the window its focus back.
            box.finished.connect(lambda _: self._window.activateWindow())
            box.open()

    def tell_of_last_time(self, report: Path | None) -> None:
        """Say that the sitting before ended in a crash, where it did."""
        if report is not None:
            self._window.message.show_message(
                self.tr("Veridesk ended unexpectedly last time. Your rulings are safe."),
                Tone.LASTING,
                self.tr("Open folder"),
                partial(self._desk.open_folder, report.parent),
            )


def project_of(path: Path) -> Path:
    """The project that a chosen file is, or is a backup of."""
    folder = path.parent
    if folder.name.endswith(".backups"):
        project = folder.with_name(f"{folder.name.removesuffix('.backups')}{SUFFIX}")
        if any(backup.path == path for backup in backups(project)):
            return project
    return path
