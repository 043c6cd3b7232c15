"""Import from the window: asked, run, reported."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.model import Rejection
from veridesk.importing.folder import DATA, PACKED
from veridesk.importing.guess import Guess, guess_mapping
from veridesk.importing.report import ImportReport
from veridesk.importing.run import export_rejections, import_files, undo_import
from veridesk.store.project import SUFFIX, Database, Project
from veridesk.store.reads.flags import runs
from veridesk.store.reads.samples import count_samples, imports, rejections
from veridesk.ui.demo import demo_file
from veridesk.ui.dialogs import choose_files, choose_folder, choose_new_file, confirmed, shown
from veridesk.ui.import_dialog import ImportChoice, ImportDialog
from veridesk.ui.imports_dialog import ImportsDialog
from veridesk.ui.message_bar import Tone
from veridesk.ui.rejections_dialog import SHOWN, RejectionsDialog

if TYPE_CHECKING:
    from veridesk.ui.desk import Desk

DATA_FILES = " ".join(f"*{suffix}{packed}" for suffix in sorted(DATA) for packed in ("", *PACKED))


class JobsDesk(QObject):
    """Asks what a door needs, runs the door beside the review, and says what came of it."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = desk.window

    def _project(self) -> Project:
        if self._desk.project is None:
            raise UserError(self.tr("no project is open; open or make one first"))
        return self._desk.project

    def _folder(self, name: str) -> str:
        return self._desk.settings.folders.get(name, str(Path.home()))

    # Import

    async def choose_import(self) -> None:
        """Ask for files, and import them."""
        filters = self.tr("Samples ({patterns});;All files (*)").format(patterns=DATA_FILES)
        files = await choose_files(
            self._window, self.tr("Import samples"), filters, self._folder("import")
        )
        if files:
            await self.take_files(files)

    async def choose_import_folder(self) -> None:
        """Ask for a folder, and import the data files in it."""
        folder = await choose_folder(
            self._window, self.tr("Folder of samples"), self._folder("import")
        )
        if folder is not None:
            await self.take_files([folder])

    async def take_files(self, files: Sequence[Path]) -> None:
        """Import dropped or chosen files; without a project, into a new one beside them."""
        self._desk.settings.folders["import"] = str(files[0].parent)
        if self._desk.project is None and not await self._make_project(files[0]):
            return
        if self._project().read_only:
            raise UserError(self.tr("this project is open read-only; nothing can be imported"))

        async def look_again(choice: ImportChoice) -> Guess:
            return await self._desk.in_thread(
                guess_mapping, files, choice.mapping, choice.source_files, choice.source_key
            )

        guess = await look_again(ImportChoice())
        folder = files[0].parent
        dialog = ImportDialog(guess, look_again, folder, self._desk.errands, self._window)
        if await shown(dialog):
            await self.import_files(files, dialog.choice)

    async def _make_project(self, file: Path) -> bool:
        stem = file.name.split(".")[0]
        path = await choose_new_file(
            self._window,
            self.tr("New project for {name}").format(name=file.name),
            self.tr("Veridesk projects (*{suffix})").format(suffix=SUFFIX),
            file.with_name(f"{stem}{SUFFIX}"),
            SUFFIX.removeprefix("."),
        )
        if path is None:
            return False
        await self._desk.open(path, create=True)
        return True

    async def import_files(self, files: Sequence[Path], choice: ImportChoice | None = None) -> None:
        """Run the import and report it."""
        choice = choice or ImportChoice()
        project = self._project()
        try:
            report: ImportReport = await self._desk.jobs.run(
                self.tr("Importing"),
                lambda job: import_files(
                    project,
                    job,
                    files,
                    choice.mapping,
                    source_files=choice.source_files,
                    source_key=choice.source_key,
                ),
            )
        except Cancelled:
            self._say(self.tr("import stopped; what was read before stays"))
            return
        words = ". ".join([report.summary, *report.warnings[:1]])
        if report.rejected:
            self._window.message.show_message(
                words, Tone.LASTING, self.tr("Show rejected rows…"), self._start_rejections
            )
        else:
            self._say(words)

    async def show_imports(self) -> None:
        """List what was imported; taking an import back is asked for there."""
        project, bridge = self._project(), self._desk.bridge
        if bridge is None:
            return
        found = await bridge.read(imports)
        dialog = ImportsDialog(found, writable=not project.read_only, parent=self._window)
        dialog.undo_chosen.connect(
            lambda number: self._desk.errands.start(self._undo_import(project, number))
        )
        await shown(dialog)

    async def _undo_import(self, project: Project, number: int) -> None:
        question = self.tr("Take import {number} back?").format(number=number)
        details = self.tr("Its samples, their flags and its rejected rows leave the project.")
        if not await confirmed(self._window, question, details, self.tr("Take back")):
            return
        await self._desk.jobs.run(
            self.tr("Taking import {number} back").format(number=number),
            lambda job: undo_import(project, job, number),
        )
        self._say(self.tr("import {number} is taken back").format(number=number))

    async def fill_demo(self) -> None:
        """Import and flag the demo's samples, as far as an earlier sitting did not."""
        bridge = self._desk.bridge
        if bridge is None:
            return
        if await bridge.read(count_samples) == 0:
            await self.import_files([demo_file()])
        if not any(run.state == "done" for run in await bridge.read(runs)):
            await self._desk.detectors.run_flagging()

    def _start_rejections(self) -> None:
        self._desk.errands.start(self.show_rejections())

    async def show_rejections(self) -> None:
        """List what could not be imported, and write it to a file on request."""
        project, bridge = self._project(), self._desk.bridge
        if bridge is None:
            return

        def first_and_total(db: Database) -> tuple[list[Rejection], int]:
            first: list[Rejection] = []
            total = 0
            for one in rejections(db):
                total += 1
                if total <= SHOWN:
                    first.append(one)
            return first, total

        first, total = await bridge.read(first_and_total)
        dialog = RejectionsDialog(first, total, self._window)
        dialog.export_chosen.connect(
            lambda: self._desk.errands.start(self._write_rejections(project))
        )
        await shown(dialog)

    async def _write_rejections(self, project: Project) -> None:
        start = Path(self._folder("export")) / "rejected-rows.jsonl"
        title = self.tr("Write rejected rows")
        path = await choose_new_file(
            self._window, title, self.tr("JSON lines (*.jsonl)"), start, "jsonl"
        )
        if path is not None:
            count = await self._desk.in_thread(export_rejections, project, None, path)
            self._say(self.tr("{n} rejected rows written to {path}").format(n=count, path=path))

    def _say(self, words: str) -> None:
        self._window.message.show_message(words)
