"""The part of the strip that tells of this sitting: ruled, the goal, the time it will take."""

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from veridesk.ui import theme
from veridesk.ui.parts import named
from veridesk.ui.sitting import MINUTE, Goal, GoalKind, Sitting

SCALE = 1000
BAR_WIDTH, BAR_HEIGHT = 70, 6
BEAT = 15_000
"""Milliseconds between two looks at the clock."""


class SittingBar(QWidget):
    """Shows a `Sitting`; `goal_wanted` is emitted when the person wants another goal."""

    goal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sitting_bar")
        self.sitting = Sitting()
        self._pace: float | None = None
        self.button = named(QPushButton(), "sitting")
        theme.set_role(self.button, "flat")
        self.button.clicked.connect(lambda _=False: self.goal_wanted.emit())
        self.bar = QProgressBar(maximum=SCALE, textVisible=False)
        self.bar.setFixedSize(BAR_WIDTH, BAR_HEIGHT)
        self.bar.setAccessibleName(self.tr("Goal of this sitting"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.button)
        row.addWidget(self.bar)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self.show_now)
        # A click leaves the focus where the keys are heard.
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_now()

    def begin(self) -> None:
        """A project was opened: the sitting begins."""
        self.sitting.restart()
        self._beat.start()
        self.show_now()

    def end(self) -> None:
        """The project was closed."""
        self._beat.stop()

    def take_pace(self, pace: float | None) -> None:
        """Take the seconds that samples took before, until the sitting has its own pace."""
        self._pace = pace
        self.show_now()

    def show_now(self) -> None:
        """Show the sitting as it stands."""
        share = self.sitting.share()
        self.bar.setVisible(share is not None)
        self.bar.setValue(round(SCALE * (share or 0.0)))
        self.button.setText(self.words())
        self.button.setAccessibleName(self.words())
        self.button.setToolTip(
            self.tr("Time worked in this sitting: {time}. Click to set a goal.").format(
                time=self._time_words(self.sitting.worked)
            )
        )

    def words(self) -> str:
        """What the bar says."""
        goal, number = self.sitting.goal, QLocale().toString
        if goal.kind is GoalKind.SAMPLES:
            done = self.tr("sitting: {n} of {goal}").format(
                n=number(self.sitting.ruled), goal=number(goal.number)
            )
        else:
            done = self.tr("sitting: {n}").format(n=number(self.sitting.ruled))
        if self.sitting.is_reached:
            return self.tr("{done}, goal reached").format(done=done)
        left = self.sitting.seconds_left(self._pace)
        if left is None:
            return done
        return self.tr("{done}, {time} left").format(done=done, time=self._time_words(left))

    def _time_words(self, seconds: float) -> str:
        minutes = round(seconds / MINUTE)
        if minutes < 1:
            return self.tr("under a minute")
        if minutes < MINUTE:
            return self.tr("{n} min").format(n=minutes)
        return self.tr("{h} h {n} min").format(h=minutes // MINUTE, n=minutes % MINUTE)


def goal_to_text(goal: Goal) -> str:
    """A goal as the settings keep it: `samples 50`, `minutes 45`, or nothing."""
    return "" if goal.kind is GoalKind.NONE else f"{goal.kind} {goal.number}"


def goal_from_text(text: str) -> Goal:
    """The goal read back; none where the text is no goal."""
    kind, _, number = text.partition(" ")
    if kind not in {GoalKind.SAMPLES, GoalKind.MINUTES} or not number.isdecimal():
        return Goal()
    return Goal(GoalKind(kind), int(number)) if 0 < int(number) <= LARGEST else Goal()


LARGEST = 100_000
"""The largest goal that can be set."""
