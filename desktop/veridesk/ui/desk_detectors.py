"""Detectors from the window: choose one, try it, have it look, compare what two of them found."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job
from veridesk.core.model import RunId
from veridesk.flagging.brought_folder import BroughtModel, inspect_folder
from veridesk.flagging.detector import Question
from veridesk.flagging.run import FlagReport, flag_samples
from veridesk.flagging.trial import Trial, try_detector
from veridesk.insight.compare import LISTED, Comparison, comparable, compare_runs
from veridesk.store.project import Project
from veridesk.store.reads.flags import runs
from veridesk.store.reads.runs import PairRow, RunPair, SeenBoth
from veridesk.store.reads.samples import count_samples
from veridesk.ui.compare_dialog import CompareDialog
from veridesk.ui.detector_choice import DetectorChoice, remember, remembered
from veridesk.ui.dialogs import shown
from veridesk.ui.flag_dialog import FlagDialog
from veridesk.ui.queue_panel import NextStep

if TYPE_CHECKING:
    from veridesk.ui.desk import Desk


class DetectorsDesk(QObject):
    """Asks which detector, runs it beside the review, and sets two runs side by side."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = desk.window

    def _project(self) -> Project:
        if self._desk.project is None:
            raise UserError(self.tr("no project is open; open or make one first"))
        return self._desk.project

    async def flag(self) -> None:
        """Ask for a detector, and have it look."""
        bridge, desk = self._desk.bridge, self._desk
        if bridge is None:
            return
        total = await bridge.read(count_samples)
        if total == 0:
            raise UserError(self.tr("there is nothing to flag yet; import some samples first"))
        current = desk.review.open_sample
        dialog = FlagDialog(
            total,
            remembered(desk.settings),
            desk.settings.detector_folders,
            self._inspect,
            self._try_out,
            None if current is None else current.sample.output,
            desk.errands,
            self._window,
        )
        if await shown(dialog):
            choice = dialog.choice
            remember(desk.settings, choice)
            await self.run_flagging(choice)

    async def _inspect(self, folder: Path) -> BroughtModel:
        return await self._desk.in_thread(inspect_folder, folder)

    async def _try_out(self, choice: DetectorChoice, job: Job) -> Trial:
        current = self._desk.review.open_sample
        if current is None:
            raise UserError(self.tr("no sample is on screen; choose one in the queue first"))
        sample = current.sample
        question = Question(sample.prompt, sample.output, sample.sources)
        return await self._desk.in_thread(
            partial(try_detector, job, choice.detector, question, limits=choice.limits)
        )

    async def run_flagging(self, choice: DetectorChoice | None = None) -> None:
        """Run a detector over what it has not seen, and report it."""
        self._window.queue.show_step(NextStep.NONE)
        project, wanted = self._project(), choice or DetectorChoice()
        try:
            report: FlagReport = await self._desk.jobs.run(
                self.tr("Flagging"),
                lambda job: flag_samples(project, job, wanted.detector, limits=wanted.limits),
            )
        except Cancelled:
            self._say(self.tr("flagging stopped; flag again to go on where it stopped"))
            return
        if report.did_nothing:
            self._say(self.tr("this detector has seen all samples already"))
            return
        words = self.tr("{seen} samples checked, {flags} with flags").format(
            seen=report.flagged, flags=report.with_flags
        )
        if report.not_checked:
            words += self.tr("; {n} could not be checked").format(n=report.not_checked)
        self._say(words)

    async def compare(self) -> None:
        """Set two runs side by side, and go to the sample that is picked there, if any."""
        bridge = self._desk.bridge
        if bridge is None:
            return
        known = await bridge.read(runs)
        dialog = CompareDialog(
            known, comparable(known), self._compare, self._rows, self._desk.errands, self._window
        )
        dialog.sample_chosen.connect(self._desk.review.go_to)
        dialog.run_chosen.connect(lambda number: self._desk.queue.choose_run(RunId(number)))
        wants_flagging = False

        def note() -> None:
            nonlocal wants_flagging
            wants_flagging = True
            dialog.reject()

        dialog.flag_chosen.connect(note)
        await shown(dialog)
        if wants_flagging:
            await self.flag()

    async def _compare(self, one: RunId, two: RunId) -> Comparison:
        project = self._project()
        found: Comparison = await self._desk.jobs.run(
            self.tr("Comparing"),
            lambda job: compare_runs(project, job, one, two, listed=LISTED),
        )
        return found

    async def _rows(self, one: RunId, two: RunId, wanted: list[SeenBoth]) -> list[PairRow]:
        bridge = self._desk.bridge
        if bridge is None:
            return []
        return await bridge.read(lambda db: RunPair(db, one, two).rows(wanted, LISTED))

    def _say(self, words: str) -> None:
        self._window.message.show_message(words)
