"""Handing over from the window: export, check of a delivery, and what the rulings tell."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from veridesk import places
from veridesk.core.errors import Cancelled, UserError
from veridesk.exporting.card import new_card
from veridesk.exporting.keys import open_key
from veridesk.exporting.run import ExportPreview, export_samples, preview_export
from veridesk.exporting.signing import Signer
from veridesk.exporting.verify import verify_folder
from veridesk.insight.report import make_report, write_report
from veridesk.insight.values import Report
from veridesk.store.project import Project
from veridesk.store.reads.decisions import reviewers
from veridesk.ui.dialogs import choose_folder, choose_new_file, shown
from veridesk.ui.export_dialog import ExportChoice, ExportDialog, ProofChoice
from veridesk.ui.message_bar import Tone
from veridesk.ui.report_dialog import ReportDialog
from veridesk.ui.verify_dialog import VerifyDialog

if TYPE_CHECKING:
    from veridesk.ui.desk import Desk


class DeliveryDesk(QObject):
    """Asks what a delivery is to hold, has it written, and says what came of it."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = desk.window

    def _project(self) -> Project:
        if self._desk.project is None:
            raise UserError(self.tr("no project is open; open or make one first"))
        return self._desk.project

    # Export

    async def export(self) -> None:
        """Ask what to export and where to, write it, and offer the check."""
        project, bridge = self._project(), self._desk.bridge
        if bridge is None:
            return
        names = await bridge.read(reviewers)
        start = Path(self._desk.settings.folders.get("export", str(project.path.parent)))
        dialog = ExportDialog(
            _free_folder(start, project.path.stem),
            names,
            self._desk.queue.shown_filter(),
            partial(self._preview, project),
            places.keys_folder(),
            self._desk.errands,
            self._window,
        )
        if not await shown(dialog):
            return
        folder, choice, proof = dialog.folder, dialog.choice, dialog.proof_choice
        self._desk.settings.folders["export"] = str(folder.parent)
        await self.run_export(project, folder, choice, proof)

    async def _preview(self, project: Project, choice: ExportChoice) -> ExportPreview:
        found: ExportPreview = await self._desk.in_thread(
            partial(
                preview_export,
                project,
                choice.wanted,
                include_rejected=choice.include_rejected,
                include_unsure=choice.include_unsure,
                shapes=choice.shapes,
                options=choice.options,
            )
        )
        return found

    async def run_export(
        self, project: Project, folder: Path, choice: ExportChoice, proof: ProofChoice
    ) -> None:
        """Write the export and report it, with the check and the folder one click away."""
        signer = await self._desk.in_thread(_opened_key, proof)
        card = None if proof.licence is None else new_card(proof.licence)
        try:
            report = await self._desk.jobs.run(
                self.tr("Exporting"),
                lambda job: export_samples(
                    project,
                    job,
                    folder,
                    choice.wanted,
                    include_rejected=choice.include_rejected,
                    include_unsure=choice.include_unsure,
                    shapes=choice.shapes,
                    options=choice.options,
                    split=choice.split,
                    signer=signer,
                    card=card,
                ),
            )
        except Cancelled:
            self._say(self.tr("export stopped; nothing was written"))
            return
        self._window.message.show_message(
            report.summary,
            Tone.LASTING,
            self.tr("Verify"),
            lambda: self._desk.errands.start(self.verify(report.folder)),
            self.tr("Open folder"),
            partial(self._desk.open_folder, report.folder),
        )

    # Verify

    async def choose_verify(self) -> None:
        """Ask for a delivered folder, and check it."""
        start = self._desk.settings.folders.get("export", str(Path.home()))
        folder = await choose_folder(self._window, self.tr("Folder of a delivery"), start)
        if folder is not None:
            await self.verify(folder)

    async def verify(self, folder: Path) -> None:
        """Check a delivered folder, and show what was found."""
        try:
            report = await self._desk.jobs.run(
                self.tr("Verifying"), lambda job: verify_folder(folder, job)
            )
        except Cancelled:
            self._say(self.tr("the check was stopped; nothing is known of the folder"))
            return
        await shown(VerifyDialog(report, self._window))

    # Report

    async def report(self) -> None:
        """Add up where the generators go wrong, and show it."""
        project = self._project()
        moment = datetime.now(UTC)
        try:
            report: Report = await self._desk.jobs.run(
                self.tr("Adding up the rulings"), lambda job: make_report(project, job, now=moment)
            )
        except Cancelled:
            return
        dialog = ReportDialog(report, self._window)
        dialog.save_chosen.connect(lambda kind: self._desk.errands.start(self._save(report, kind)))
        await shown(dialog)

    async def _save(self, report: Report, kind: str) -> None:
        start = Path(self._desk.settings.folders.get("export", str(Path.home())))
        filters = self.tr("Pages (*.html)") if kind == "html" else self.tr("JSON (*.json)")
        path = await choose_new_file(
            self._window, self.tr("Save the report"), filters, start / f"report.{kind}", kind
        )
        if path is None:
            return
        page, data = (path, None) if kind == "html" else (None, path)
        await self._desk.in_thread(write_report, report, page, data)
        self._say(self.tr("the report is saved: {path}").format(path=path))

    def _say(self, words: str) -> None:
        self._window.message.show_message(words)


def _opened_key(proof: ProofChoice) -> Signer | None:
    if proof.key is None:
        return None
    return open_key(places.keys_folder(), proof.key, proof.passphrase)


def _free_folder(parent: Path, name: str) -> Path:
    """A folder of that name that is not there yet."""
    folder, number = parent / f"{name}-export", 2
    while folder.exists():
        folder, number = parent / f"{name}-export-{number}", number + 1
    return folder
