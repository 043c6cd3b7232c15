"""Puts the window together with the use-cases: which project is open, and who does what."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from veridesk import places
from veridesk.core.errors import UserError, VerideskError
from veridesk.core.model import MarkKind, RunId, Verdict
from veridesk.core.queue import Order
from veridesk.core.settings import Settings
from veridesk.jobs import Jobs, RunningJob
from veridesk.store.project import SUFFIX, Project, lock_path
from veridesk.ui.about_dialog import AboutDialog
from veridesk.ui.bridge import Bridge
from veridesk.ui.collector import Collector
from veridesk.ui.crash import CrashReporter
from veridesk.ui.demo import DEMO_NAME, demo_path
from veridesk.ui.desk_care import CareDesk
from veridesk.ui.desk_delivery import DeliveryDesk
from veridesk.ui.desk_detectors import DetectorsDesk
from veridesk.ui.desk_jobs import JobsDesk
from veridesk.ui.desk_queue import QueueDesk
from veridesk.ui.desk_review import ReviewDesk
from veridesk.ui.desk_settings import SettingsDesk
from veridesk.ui.desk_views import ViewsDesk
from veridesk.ui.detector_runs import raised_by, run_words
from veridesk.ui.dialogs import (
    NameDialog,
    choose_file,
    choose_new_file,
    confirmed,
    shown,
    user_name,
)
from veridesk.ui.errands import Errands
from veridesk.ui.help_desk import HelpDesk
from veridesk.ui.key_sheet import KeySheet
from veridesk.ui.main_window import MainWindow
from veridesk.ui.plain import one_line
from veridesk.ui.update_desk import UpdateDesk

P = ParamSpec("P")
T = TypeVar("T")
RUN_LIMIT = 120
"""Signs of a run's name in the menu; a folder may be called anything."""


class Desk(QObject):
    """The composition root: owns window, settings and jobs, and at most one open project."""

    def __init__(self, settings: Settings, reporter: CrashReporter) -> None:
        super().__init__()
        self.settings = settings
        self.collector = Collector(self)
        self.window = MainWindow()
        self.errands = Errands(self.show_error)
        self.moves = Errands(self.show_error)
        self._moving = asyncio.Lock()
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="veridesk-desk")
        self.jobs = Jobs(self._on_job_moved)
        self.queue = QueueDesk(self.window.queue, self.errands, self)
        self.review = ReviewDesk(self.window, self.queue, self.errands, self._ask_name)
        self.flows = JobsDesk(self)
        self.detectors = DetectorsDesk(self)
        self.delivery = DeliveryDesk(self)
        self.care = CareDesk(self, self._move)
        self.views = ViewsDesk(
            self.window, self.queue, self.review, self.errands, lambda: self.bridge
        )
        self.habits = SettingsDesk(
            self.window, settings, self.errands, self.review, lambda: self.bridge
        )
        self.help = HelpDesk(self.window, settings)
        self.updates = UpdateDesk(self.window, self.errands, places.data_folder())
        self.project: Project | None = None
        self.bridge: Bridge | None = None
        self.closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._shutting = False
        reporter.on_error = self.show_error
        reporter.on_fault = self._on_fault
        self.window.restore(settings)
        if settings.order in set(Order):
            self.window.queue.choose_order(Order(settings.order))
        self._connect()
        self._connect_actions()
        self.window.show_recent(settings.recent)
        self.window.show_welcome(settings.recent)

    def _connect(self) -> None:
        window = self.window
        window.close_wanted.connect(self.shut)
        window.files_dropped.connect(self._on_files_dropped)
        window.run_chosen.connect(lambda number: self.queue.choose_run(RunId(number)))
        window.recent_chosen.connect(lambda path: self.start_open(Path(path)))
        window.welcome.recent_chosen.connect(lambda path: self.start_open(Path(path)))
        window.welcome.action_chosen.connect(self._trigger)
        window.queue.left.connect(window.focus_review)
        window.queue.step_chosen.connect(self._trigger)
        window.done.export_chosen.connect(partial(self._trigger, "export"))
        window.job_panel.cancel_chosen.connect(self._on_cancel_chosen)
        window.verdict_bar.note_left.connect(window.focus_review)
        self.review.marks.searched.connect(window.queue.search.setText)
        self.queue.counted.connect(self._on_counted)
        self.queue.refreshed.connect(self._on_refreshed)

    def _connect_actions(self) -> None:
        review, start, move = self.review, self.errands.start, self._move
        deeds = {
            "new": lambda: move(self._new()),
            "open": lambda: move(self._choose()),
            "close": lambda: move(self.close_project()),
            **self.care.deeds(),
            "import": lambda: start(self.flows.choose_import()),
            "import_folder": lambda: start(self.flows.choose_import_folder()),
            "imports": lambda: start(self.flows.show_imports()),
            "flag": lambda: start(self.detectors.flag()),
            "compare": lambda: start(self.detectors.compare()),
            "export": lambda: start(self.delivery.export()),
            "verify": lambda: start(self.delivery.choose_verify()),
            "report": lambda: start(self.delivery.report()),
            "rejections": lambda: start(self.flows.show_rejections()),
            "quit": self.shut,
            "undo": review.undo,
            "redo": review.redo,
            "search": self.window.queue.focus_search,
            "clear_filters": self.window.queue.clear_filters,
            "reviewer": lambda: move(self._rename()),
            "accept": partial(review.rule, Verdict.ACCEPTED),
            "correct": review.correct,
            "reject": partial(review.rule, Verdict.REJECTED),
            "unsure": partial(review.rule, Verdict.UNSURE),
            "save_next": review.save_and_next,
            "note": self.window.verdict_bar.focus_note,
            "next_claim": self.window.sample.next_claim,
            "previous_claim": self.window.sample.previous_claim,
            "evidence": review.next_evidence,
            "mark_contradicted": partial(review.marks.mark, MarkKind.CONTRADICTED),
            "mark_unsupported": partial(review.marks.mark, MarkKind.UNSUPPORTED),
            "mark_supported": partial(review.marks.mark, MarkKind.SUPPORTED),
            "next_mark": review.marks.next_mark,
            "find_words": review.marks.find_elsewhere,
            "reasons": review.marks.edit_reasons,
            **{f"reason_{n}": partial(review.marks.give_reason, n) for n in range(1, 10)},
            **self.views.deeds(),
            "next": partial(review.go_by, 1),
            "previous": partial(review.go_by, -1),
            "next_pending": review.go_to_pending,
            "blind": review.blind.choose,
            **self.habits.deeds(),
            **self.help.deeds(),
            "keys": lambda: start(self._show_dialog(KeySheet)),
            "demo": self.start_demo,
            "fresh_demo": lambda: move(self._fresh_demo()),
            **self.updates.deeds(),
            "about": lambda: start(self._show_dialog(AboutDialog)),
        }
        for name, deed in deeds.items():
            # A triggered action says whether it is ticked, which no deed wants to know.
            self.window.action_table[name].triggered.connect(lambda _=False, d=deed: d())

    # Projects

    def start_open(self, path: Path) -> None:
        """Open a project, from a slot."""
        self._move(self.open(path))

    def _move(self, errand: Coroutine[Any, Any, None]) -> None:
        """Open, close or change projects one after the other."""

        async def in_turn() -> None:
            async with self._moving:
                await errand

        self.moves.start(in_turn())

    async def in_thread(self, question: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The answer of a function that takes its time, without blocking the loop."""
        ask = partial(question, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._pool, ask)

    async def open(self, path: Path, *, create: bool = False) -> None:
        """Open a project; where another Veridesk holds it, to read."""
        banner = ""
        opening = asyncio.ensure_future(self.in_thread(Project.open, path, create=create))
        await asyncio.sleep(0)
        self.window.warm_up()
        try:
            project = await opening
        except UserError as error:
            if not await self.in_thread(path.is_file):
                raise
            try:
                project = await self.in_thread(Project.open, path, read_only=True)
            except UserError:
                raise error from None
            banner = self.tr("Read-only: {reason}").format(reason=error)
        await self.close_project()
        self._take(project, banner)

    def _take(self, project: Project, banner: str) -> None:
        self.project = project
        self.bridge = Bridge(project, self)
        self.settings.remember(project.path)
        self.habits.save()
        self.window.show_recent(self.settings.recent)
        self.window.show_desk(project.path.stem, read_only=project.read_only)
        self.window.show_banner(banner)
        self.window.message.clear()
        self.views.open()
        self.habits.guidelines.open()
        self.review.open(self.bridge)
        self.queue.open(self.bridge, self.settings.reviewer or None)
        self.window.focus_review()
        self.care.open(project)

    async def close_project(self) -> None:
        """Finish what is under way in the open project, and let go of it."""
        project, bridge = self.project, self.bridge
        if project is None or bridge is None:
            return
        self.project = self.bridge = None
        self.jobs.cancel_all()
        self.care.close()
        self.views.close()
        self.habits.guidelines.close()
        await self.review.close()
        self.queue.close()
        await self.errands.settle()
        await bridge.close()
        bridge.deleteLater()
        await self.in_thread(project.close)
        self.window.show_welcome(self.settings.recent)

    async def _new(self) -> None:
        start = Path(self.settings.folders.get("project", str(Path.home())))
        path = await choose_new_file(
            self.window,
            self.tr("New project"),
            self.tr("Veridesk projects (*{suffix})").format(suffix=SUFFIX),
            start / f"project{SUFFIX}",
            SUFFIX.removeprefix("."),
        )
        if path is not None:
            self.settings.folders["project"] = str(path.parent)
            await self.open(path, create=True)

    async def _choose(self) -> None:
        folder = self.settings.folders.get("project", str(Path.home()))
        filters = self.tr("Veridesk projects (*{suffix})").format(suffix=SUFFIX)
        path = await choose_file(self.window, self.tr("Open a project"), filters, folder)
        if path is not None:
            self.settings.folders["project"] = str(path.parent)
            await self.open(path)

    def start_demo(self) -> None:
        """Open the demo, from a slot."""
        self._move(self.open_demo())

    async def open_demo(self) -> None:
        """Open the demo project, making it first where there is none."""
        path = demo_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        await self.open(path, create=True)
        if self.project is not None and not self.project.read_only:
            self.errands.start(self.flows.fill_demo())

    async def _fresh_demo(self) -> None:
        path = demo_path()
        text = self.tr("Start the demo afresh?")
        details = self.tr("All rulings in the demo project {name} are lost.")
        button = self.tr("Start afresh")
        if path.exists() and not await confirmed(
            self.window, text, details.format(name=DEMO_NAME), button
        ):
            return
        if self.project is not None and self.project.path == path:
            await self.close_project()
        # Whoever else holds the demo must not lose it under their hands.
        holder = await self.in_thread(Project.open, path, create=True)
        await self.in_thread(holder.close)
        for old in path.parent.glob(f"{path.name}*"):
            if old != lock_path(path):
                old.unlink(missing_ok=True)
        await self.open_demo()

    # Settings

    async def _ask_name(self, suggestion: str) -> str | None:
        dialog = NameDialog(suggestion, self.window)
        if not await shown(dialog):
            return None
        self.settings.reviewer = dialog.tidy_name()
        self.habits.save()
        return self.settings.reviewer

    async def _rename(self) -> None:
        name = await self._ask_name(self.settings.reviewer or user_name())
        if name and self.project is not None:
            path = self.project.path
            # Another reviewer sees other rulings and drafts, so everything is read anew.
            await self.close_project()
            await self.open(path)

    # What happens by itself

    async def _show_dialog(self, make: Callable[[MainWindow], QDialog]) -> None:
        await shown(make(self.window))

    def _trigger(self, name: str) -> None:
        self.window.action_table[name].trigger()

    def _on_files_dropped(self, paths: list[Path]) -> None:
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.start_open(projects[0])
        else:
            self.errands.start(self.flows.take_files(paths))

    def _on_job_moved(self, running: RunningJob) -> None:
        self.window.job_panel.show_job(running, goes_on=running in self.jobs.running)

    def _on_cancel_chosen(self, running: RunningJob) -> None:
        running.cancel()
        self._on_job_moved(running)

    def _on_counted(self, ruled: int, total: int, seconds: list[float]) -> None:
        self.window.job_panel.show_progress(ruled, total, seconds)
        words = self.tr("{ruled} of {total} samples are ruled on.")
        self.window.done.show_counts(words.format(ruled=ruled, total=total))

    def _on_refreshed(self) -> None:
        view = self.queue.view
        self.settings.order = str(self.window.queue.chosen_order())
        if view is not None:
            runs = [
                (int(run.run_id), one_line(run_words(run), RUN_LIMIT))
                for run in reversed(view.runs)
            ]
            self.window.show_runs(runs, view.run)
        run = self.queue.run
        self.window.sample.show_judge("" if run is None else raised_by(run))

    def show_error(self, error: VerideskError) -> None:
        """Say in one sentence what went wrong and what to do."""
        self.care.show_error(error)

    def _on_fault(self, report: Path | None) -> None:
        if not self._shutting:
            self.care.show_fault(report)

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the desktop's own file browser."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def shut(self) -> None:
        """Finish everything and close the window; `closed` is settled then."""
        if not self._shutting:
            self._shutting = True
            for dialog in self.window.findChildren(QDialog):
                dialog.reject()
            self._move(self._shut())

    async def _shut(self) -> None:
        self.help.close()
        self.habits.guidelines.remember()
        self.window.remember(self.settings)
        self.habits.save()
        await self.close_project()
        await self.in_thread(self.jobs.close)
        self._pool.shutdown(wait=False)
        self.window.may_close = True
        self.window.close()
        self.window.deleteLater()
        self.collector.stop()
        self.deleteLater()
        if not self.closed.done():
            self.closed.set_result(None)
