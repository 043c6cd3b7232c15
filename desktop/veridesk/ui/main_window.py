"""The one window: panes, menus and strips put together; decides nothing."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QBrush,
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from veridesk.core.settings import Settings
from veridesk.ui import theme
from veridesk.ui.action_set import Actions
from veridesk.ui.actions import MENUS
from veridesk.ui.correction_view import CorrectionView
from veridesk.ui.done_page import DonePage
from veridesk.ui.job_panel import JobPanel
from veridesk.ui.keys import KeyGuard
from veridesk.ui.message_bar import MessageBar
from veridesk.ui.parts import named, plain_label
from veridesk.ui.queue_panel import QueuePanel
from veridesk.ui.sample_pane import SamplePane
from veridesk.ui.sitting_bar import goal_from_text, goal_to_text
from veridesk.ui.source_pane import SourcePane
from veridesk.ui.stand_ins import shown_line
from veridesk.ui.theme import Theme
from veridesk.ui.verdict_bar import VerdictBar
from veridesk.ui.welcome_page import WelcomePage

WIDTH, HEIGHT = 1360, 820
QUEUE_WIDTH, SAMPLE_WIDTH, SOURCE_WIDTH = 320, 580, 460
SMALLEST = (860, 520)
FRAME, TITLE = 8, 32


class MainWindow(QMainWindow):
    """Shows the panes and passes on what the person wants; `Desk` decides."""

    files_dropped = Signal(list)
    close_wanted = Signal()
    theme_chosen = Signal(object)
    run_chosen = Signal(object)
    recent_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("Veridesk"))
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.may_close = False
        self._is_warm = False
        self.action_table = Actions(self)
        self.key_guard = KeyGuard(self, self.action_table)
        self._build_panes()
        self._build_menus()
        theme.theme_signals().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build_panes(self) -> None:
        self.message = MessageBar()
        self.job_panel = JobPanel(self.message)
        self.welcome = WelcomePage()
        self._banner = named(plain_label(wrap=True), "banner")
        theme.set_role(self._banner, "unsupported")
        self._banner.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._desk_page = self._build_desk()
        self._stack.addWidget(self._desk_page)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._stack, 1)
        column.addWidget(self.job_panel)
        self.setCentralWidget(box)

    def _build_desk(self) -> QWidget:
        self.queue = QueuePanel()
        self.sample, self.correction, self.done = SamplePane(), CorrectionView(), DonePage()
        self.sources = SourcePane()
        self.verdict_bar = VerdictBar()
        self._centre = QStackedWidget()
        for page in (self.sample, self.correction, self.done):
            self._centre.addWidget(page)
        self.splitter = named(QSplitter(Qt.Orientation.Horizontal), "splitter")
        self.splitter.setChildrenCollapsible(False)
        for pane, stretch in ((self.queue, 0), (self._centre, 5), (self.sources, 4)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([QUEUE_WIDTH, SAMPLE_WIDTH, SOURCE_WIDTH])
        desk = QWidget()
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.verdict_bar)
        return desk

    def _build_menus(self) -> None:
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "review": self.tr("&Review"),
            "view": self.tr("&View"),
            "insight": self.tr("&Insight"),
            "help": self.tr("&Help"),
        }
        for name in MENUS:
            menu = self.menuBar().addMenu(titles[name])
            if name == "view":
                self._build_view_menu(menu)
            for spec, action in self.action_table.of_menu(name):
                if spec.group:
                    menu.addSeparator()
                menu.addAction(action)
                if spec.name == "open":
                    self._recent_menu = menu.addMenu(self.tr("Open &recent"))

    def _build_view_menu(self, menu: QMenu) -> None:
        themes = menu.addMenu(self.tr("&Theme"))
        self._themes = QActionGroup(self)
        for theme_name, words in (
            (Theme.SYSTEM, self.tr("As the &system")),
            (Theme.LIGHT, self.tr("&Light")),
            (Theme.DARK, self.tr("&Dark")),
            (Theme.HIGH, self.tr("&High contrast")),
        ):
            action = QAction(words, self._themes, checkable=True)
            action.setData(theme_name)
            themes.addAction(action)
        self._themes.triggered.connect(lambda action: self.theme_chosen.emit(action.data()))
        self._run_menu = menu.addMenu(self.tr("&Detector run"))
        self._run_menu.setEnabled(False)

    # What is shown

    def show_welcome(self, recent: list[str]) -> None:
        """Show the page of an empty desk."""
        self.setWindowTitle(self.tr("Veridesk"))
        self.welcome.show_recent(recent)
        self._stack.setCurrentWidget(self.welcome)
        self.show_banner("")
        self.action_table.allow(project=False, writable=False, sample=False)

    def show_desk(self, name: str, *, read_only: bool) -> None:
        """Show the panes of an open project."""
        title = (
            self.tr("{name} (read-only) — Veridesk") if read_only else self.tr("{name} — Veridesk")
        )
        self.setWindowTitle(title.format(name=shown_line(name)))
        self._stack.setCurrentIndex(1)

    def warm_up(self) -> None:
        """Do once, while nobody waits, what the first showing of the panes would take time for."""
        if not self._is_warm:
            self._is_warm = True
            self._desk_page.resize(self._stack.size())
            # Painted to nowhere, the panes are polished, laid out and have their letters at hand;
            # Qt for Python makes the classes around a brush when the first one is asked for.
            self._desk_page.grab()
            QBrush(QColor())

    @property
    def is_welcome_shown(self) -> bool:
        """True while no project is on the desk."""
        return self._stack.currentWidget() is self.welcome

    def show_banner(self, words: str) -> None:
        """A word that stays as long as the project is open; empty takes it away."""
        self._banner.setText(words)
        self._banner.setVisible(bool(words))

    def show_sample(self) -> None:
        """Bring the sample to front."""
        self._centre.setCurrentWidget(self.sample)
        self.sources.show()

    def show_correction(self) -> None:
        """Bring the correction to front."""
        self._centre.setCurrentWidget(self.correction)

    def show_done(self) -> None:
        """Say that everything is reviewed."""
        self._centre.setCurrentWidget(self.done)
        self.sources.hide()

    @property
    def is_correcting(self) -> bool:
        """True while the correction is in front."""
        return self._centre.currentWidget() is self.correction

    @property
    def is_done_shown(self) -> bool:
        """True while the page of a finished review is in front."""
        return self._centre.currentWidget() is self.done

    def focus_review(self) -> None:
        """Take the focus out of any field, so that the keys rule again."""
        if self.is_done_shown:
            self.queue.table.setFocus()
        else:
            self.sample.focus_output()

    def show_recent(self, paths: list[str]) -> None:
        """Fill the menu of recent projects."""
        self._recent_menu.clear()
        for path in paths:
            name = shown_line(path).replace("&", "&&")
            action = self._recent_menu.addAction(name)
            action.triggered.connect(lambda _=False, p=path: self.recent_chosen.emit(p))
        self._recent_menu.setEnabled(bool(paths))

    def show_runs(self, runs: list[tuple[int, str]], current: int | None) -> None:
        """Fill the menu of detector runs: number and words of each, newest first."""
        self._run_menu.clear()
        for number, words in runs:
            action = self._run_menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(number == current)
            action.triggered.connect(lambda _=False, n=number: self.run_chosen.emit(n))
        self._run_menu.setEnabled(bool(runs))

    def show_theme(self, chosen: Theme) -> None:
        """Tick the theme at work."""
        for action in self._themes.actions():
            action.setChecked(action.data() == chosen)

    # What is remembered

    def restore(self, settings: Settings) -> None:
        """Take the place and the splitters of the last sitting."""
        self.resize(WIDTH, HEIGHT)
        if settings.window:
            self.restoreGeometry(QByteArray.fromHex(settings.window.encode()))
        # The screen may have become smaller, or its scale larger; offscreen there is no real one.
        if QGuiApplication.platformName() != "offscreen":
            self.resize(fitting(self.size(), self.screen().availableGeometry().size()))
        self.job_panel.sitting.sitting.goal = goal_from_text(settings.goal)
        if state := settings.splitters.get("main", ""):
            self.splitter.restoreState(QByteArray.fromHex(state.encode()))

    def remember(self, settings: Settings) -> None:
        """Note place and splitters for the next sitting."""
        settings.goal = goal_to_text(self.job_panel.sitting.sitting.goal)
        settings.window = bytes(self.saveGeometry().toHex().data()).decode()
        settings.splitters["main"] = bytes(self.splitter.saveState().toHex().data()).decode()

    # Events

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close:
            event.accept()
        else:
            # What is being written is finished first; the desk closes the window then.
            event.ignore()
            self.close_wanted.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _on_theme_changed(self) -> None:
        self.setWindowIcon(QIcon(theme.icon("veridesk")))
        for menu in MENUS:
            for spec, action in self.action_table.of_menu(menu):
                if spec.icon:
                    action.setIcon(theme.icon(spec.icon))


def fitting(wanted: QSize, room: QSize) -> QSize:
    """The size a window may take on a screen with `room`, its frame and title left free."""
    return wanted.boundedTo(QSize(room.width() - 2 * FRAME, room.height() - TITLE - FRAME))
