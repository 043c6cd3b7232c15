"""Trying a detector on the sample on screen: a button, and what was found in plain text."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from veridesk.core.errors import Cancelled, UserError
from veridesk.core.job import Job
from veridesk.core.model import ClaimState, FlagKind
from veridesk.flagging.trial import Trial
from veridesk.ui.claim_card import percent
from veridesk.ui.errands import Errands
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.told import told

LINES = 8
TEXT_LIMIT = 160

Try = Callable[[Job], Awaitable[Trial]]
"""Tries what is chosen now; the job stops it."""


class TrialPanel(QWidget):
    """Tries a detector without storing anything; the same button stops it."""

    def __init__(self, output: str, errands: Errands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._output, self._errands = output, errands
        self._try: Try | None = None
        self._job: Job | None = None
        self.button = named(QPushButton(autoDefault=False), "try_detector")
        self.button.setToolTip(
            self.tr("See what it would find on the sample on screen; nothing is stored")
        )
        self.button.clicked.connect(self._on_clicked)
        self._words = named(plain_label(wrap=True), "trial_words")
        self.found = named(QPlainTextEdit(readOnly=True), "trial_flags")
        self.found.setAccessibleName(self.tr("What the detector finds on the sample on screen"))
        self.found.setFixedHeight(LINES * self.found.fontMetrics().lineSpacing())
        self.found.setTabChangesFocus(True)
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.found)
        self.found.hide()
        self._show_button()

    def offer(self, deed: Try | None) -> None:
        """Let the person try by `deed`; None while there is nothing to try, or nothing to try on.

        What was found before speaks of another detector, so it goes.
        """
        self.stop()
        self._try = deed
        self.button.setEnabled(deed is not None)
        self._words.setText("")
        self.found.hide()

    def stop(self) -> None:
        """End a trial under way."""
        if self._job is not None:
            self._job.cancel()

    @property
    def words(self) -> str:
        """What is said beside the button."""
        return self._words.text()

    def _on_clicked(self) -> None:
        if self._job is not None:
            self.stop()
        elif self._try is not None:
            self._errands.start(self._run(self._try))

    async def _run(self, deed: Try) -> None:
        job = self._job = Job()
        self._show_button()
        self._words.setText(self.tr("looking…"))
        self.found.hide()
        said, lines = "", ""
        try:
            trial = await deed(job)
            said, lines = self._summary(trial), self._lines(trial)
        except Cancelled:
            said = self.tr("stopped")
        except UserError as error:
            said = told(str(error))
        if not isValid(self):
            return
        if self._job is job:
            self._job = None
        self._show_button()
        if deed is self._try:
            self._words.setText(said)
            self.found.setPlainText(lines)
            self.found.setVisible(bool(lines))

    def _show_button(self) -> None:
        self.button.setText(
            self.tr("&Try on the current sample") if self._job is None else self.tr("&Stop trying")
        )

    def _summary(self, trial: Trial) -> str:
        number = QLocale().toString
        claims = trial.assessment.claims
        words = self.tr("%n claim(s) in {seconds} s", "", len(claims)).format(
            seconds=number(trial.seconds, "f", 2)
        )
        ready = self.tr("{seconds} s to get ready").format(seconds=number(trial.loading, "f", 1))
        if trial.assessment.score is None:
            return self.tr("not checked ({ready})").format(ready=ready)
        doubt = self.tr("doubt {percent}").format(percent=percent(trial.assessment.score))
        return f"{words}, {doubt} ({ready})"

    def _lines(self, trial: Trial) -> str:
        """One line for each flag, the likeliest first; every text in it is data."""
        found = trial.assessment
        kinds = {
            FlagKind.CONTRADICTED: self.tr("contradicted"),
            FlagKind.UNSUPPORTED: self.tr("unsupported"),
        }
        raised = [flag for flag in found.flags if flag.probability >= trial.threshold]
        lines = [
            f"{kinds[flag.kind]} {percent(flag.probability)}  "
            f"“{one_line(flag.span.of(self._output), TEXT_LIMIT)}”: "
            f"{one_line(told(flag.reason), TEXT_LIMIT)}"
            for flag in sorted(raised, key=lambda flag: -flag.probability)
        ]
        left = sum(claim.state is ClaimState.NOT_CHECKED for claim in found.claims)
        if left:
            lines.append(self.tr("%n claim(s) not checked", "", left))
        if found.reason:
            lines.append(one_line(told(found.reason), TEXT_LIMIT))
        return "\n".join(lines) or self.tr("No flag raised — that is not a verdict.")
