"""The strip at the bottom: how far the review is, at what pace, and what runs beside it."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from veridesk.jobs import RunningJob
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.sitting_bar import SittingBar

SCALE = 1000
BAR_WIDTH = 140
BAR_HEIGHT = 6
HEIGHT = 42
MINUTE, HOUR = 60, 3600


class JobPanel(QWidget):
    """Shows the reviewer's progress, the message, and the running jobs, each with its Cancel."""

    cancel_chosen = Signal(object)

    def __init__(self, message: QWidget) -> None:
        super().__init__()
        self.setObjectName("job_panel")
        self.setMinimumHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "bar")
        self._rows: dict[RunningJob, _JobRow] = {}
        self.reviewed = named(plain_label(), "reviewed")
        self._bar = _thin_bar()
        self._bar.setAccessibleName(self.tr("Samples reviewed"))
        self.pace = named(plain_label(), "pace")
        theme.set_role(self.pace, "quiet")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(
            2 * theme.SPACE, theme.SPACE // 2, 2 * theme.SPACE, theme.SPACE // 2
        )
        self._line.setSpacing(2 * theme.SPACE)
        self._line.addWidget(self.reviewed)
        self._line.addWidget(self._bar)
        self._line.addWidget(self.pace)
        self.sitting = SittingBar()
        self._line.addWidget(self.sitting)
        self._line.addWidget(message, 1)
        self.show_progress(0, 0, [])

    def show_progress(self, ruled: int, total: int, seconds: list[float]) -> None:
        """Show how many samples are ruled on, and the pace of the last rulings."""
        number = QLocale().toString
        self.reviewed.setText(
            self.tr("{ruled} of {total} reviewed").format(ruled=number(ruled), total=number(total))
        )
        self._bar.setValue(round(SCALE * ruled / total) if total else 0)
        self.pace.setText(self._pace_words(total - ruled, seconds))
        self.sitting.take_pace(_middle(seconds))
        for part in (self.reviewed, self._bar, self.pace, self.sitting):
            part.setVisible(total > 0)

    def show_job(self, running: RunningJob, *, goes_on: bool) -> None:
        """Show a job's progress, or take its row away when it has ended."""
        row = self._rows.get(running)
        if not goes_on:
            if row is not None:
                del self._rows[running]
                row.hide()
                row.deleteLater()
            return
        if row is None:
            row = self._rows[running] = _JobRow(running.title, self)
            row.cancel.clicked.connect(lambda: self.cancel_chosen.emit(running))
            self._line.addWidget(row)
            row.show()
        row.show_progress(running)

    def _pace_words(self, left: int, seconds: list[float]) -> str:
        if not seconds:
            return ""
        each = _middle(seconds) or 0.0
        pace = self.tr("{seconds} s each").format(seconds=max(1, round(each)))
        if left <= 0:
            return pace
        return f"{pace} · {self._left_words(left * each)}"

    def _left_words(self, seconds: float) -> str:
        if seconds < MINUTE:
            return self.tr("under a minute left")
        if seconds < HOUR:
            return self.tr("about {n} min left").format(n=round(seconds / MINUTE))
        return self.tr("about {n} h left").format(n=max(1, round(seconds / HOUR)))


class _JobRow(QWidget):
    """One running job: its title, a bar, its word, and Cancel."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._words = plain_label()
        self._bar = _thin_bar()
        self.cancel = named(QPushButton(self.tr("Cancel")), "cancel_job")
        theme.set_role(self.cancel, "flat")
        # A click leaves the focus where the keys are heard; the button is soon gone.
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self._words)
        row.addWidget(self._bar)
        row.addWidget(self.cancel)

    def show_progress(self, running: RunningJob) -> None:
        progress = running.progress
        number = QLocale().toString
        if progress.total:
            self._bar.setRange(0, SCALE)
            self._bar.setValue(round(SCALE * progress.done / progress.total))
            count = self.tr("{done} of {total}").format(
                done=number(progress.done), total=number(progress.total)
            )
        else:
            # No end in sight: a bar without a figure.
            self._bar.setRange(0, 0)
            count = progress.text
        self._words.setText(f"{self._title}  {count}".rstrip())
        if running.job.is_cancelled:
            self.cancel.setEnabled(False)
            self.cancel.setText(self.tr("Stopping…"))


def _middle(seconds: list[float]) -> float | None:
    """The middle value: one long think does not change the pace of the day."""
    return sorted(seconds)[len(seconds) // 2] if seconds else None


def _thin_bar() -> QProgressBar:
    bar = QProgressBar(maximum=SCALE, textVisible=False)
    bar.setFixedSize(BAR_WIDTH, BAR_HEIGHT)
    return bar
