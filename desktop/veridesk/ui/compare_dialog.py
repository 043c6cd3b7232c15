"""Two detector runs side by side: where they differ, and which of them the rulings prove right."""

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from veridesk.core.errors import Cancelled
from veridesk.core.model import RunId
from veridesk.insight.compare import (
    BOTH,
    METHOD,
    NEITHER,
    ONLY_FIRST,
    ONLY_SECOND,
    Comparison,
    RunFigures,
)
from veridesk.insight.values import Rate
from veridesk.store.reads.flags import DetectorRun
from veridesk.store.reads.runs import PairRow, Seen, SeenBoth
from veridesk.ui import theme
from veridesk.ui.claim_card import percent
from veridesk.ui.detector_runs import run_words
from veridesk.ui.errands import Errands
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.told import told

WIDTH, HEIGHT = 900, 700
TEXT_LIMIT = 200
ID_LIMIT = 40

UNCHECKED: tuple[SeenBoth, ...] = tuple(
    (one, two) for one in Seen for two in Seen if Seen.NOT_CHECKED in (one, two)
)

Compare = Callable[[RunId, RunId], Awaitable[Comparison]]
Rows = Callable[[RunId, RunId, list[SeenBoth]], Awaitable[list[PairRow]]]


class CompareDialog(QDialog):
    """Compares any two runs; `sample_chosen` carries a row number, and the dialog closes."""

    sample_chosen = Signal(object)
    run_chosen = Signal(object)
    flag_chosen = Signal()

    def __init__(
        self,
        runs: Sequence[DetectorRun],
        chosen: tuple[RunId, RunId] | None,
        compare: Compare,
        rows: Rows,
        errands: Errands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compare_dialog")
        self.setWindowTitle(self.tr("Compare detectors"))
        self._compare, self._rows, self._errands = compare, rows, errands
        self._asked: tuple[RunId, RunId] | None = None
        self._listed: list[PairRow] = []
        self._words = named(plain_label(wrap=True), "compare_words")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.SPACE)
        if chosen is None:
            self._build_empty()
        else:
            self.resize(WIDTH, HEIGHT)
            self._build_choices(runs, chosen)
            self._build_tables()
            self._look()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._column.addWidget(buttons)

    def _build_empty(self) -> None:
        self.setMinimumWidth(WIDTH // 2)
        self._words.setText(
            self.tr(
                "There are no two detector runs to compare yet. Flag the samples with another "
                "detector, or with a model of your own, and come back."
            )
        )
        flag = named(QPushButton(self.tr("&Flag samples…")), "flag_instead")
        flag.clicked.connect(self.flag_chosen)
        self._column.addWidget(self._words)
        self._column.addWidget(flag, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_choices(self, runs: Sequence[DetectorRun], chosen: tuple[RunId, RunId]) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self.sides: list[QComboBox] = []
        titles = (self.tr("Run &A"), self.tr("Run &B"))
        for row, (title, wanted) in enumerate(zip(titles, chosen, strict=True)):
            side = named(QComboBox(), f"compare_run_{row}", title.replace("&", ""))
            for run in reversed(runs):
                side.addItem(one_line(run_words(run), TEXT_LIMIT), int(run.run_id))
            side.setCurrentIndex(side.findData(int(wanted)))
            side.currentIndexChanged.connect(self._look)
            label = plain_label(title)
            label.setBuddy(side)
            show = named(QPushButton(self.tr("Show its flags"), autoDefault=False), f"show_{row}")
            show.setToolTip(self.tr("Let queue and panes go by this run"))
            show.setAccessibleName(f"{title.replace('&', '')}: {show.text()}")
            show.clicked.connect(lambda _=False, s=side: self.run_chosen.emit(s.currentData()))
            for column, part in enumerate((label, side, show)):
                grid.addWidget(part, row, column)
            self.sides.append(side)
        self._column.addLayout(grid)
        self._column.addWidget(self._words)

    def _build_tables(self) -> None:
        self.figures = _table(("A", "B"), self.tr("Figures of both runs"))
        self.figures.setObjectName("compare_figures")
        self.figures.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.figures.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        method = plain_label(told(METHOD), wrap=True)
        theme.set_role(method, "quiet")
        self.wanted = named(QComboBox(), "compare_wanted", self.tr("Samples to list"))
        for words, ways in (
            (self.tr("Where they differ"), (ONLY_FIRST, ONLY_SECOND)),
            (self.tr("Only A flags"), (ONLY_FIRST,)),
            (self.tr("Only B flags"), (ONLY_SECOND,)),
            (self.tr("Both flag"), (BOTH,)),
            (self.tr("Neither flags"), (NEITHER,)),
            (self.tr("Not checked by one of them"), UNCHECKED),
        ):
            self.wanted.addItem(words, list(ways))
        self.wanted.currentIndexChanged.connect(self._list)
        heads = (self.tr("Sample"), "A", "B", self.tr("Ruled"), self.tr("Title"))
        self.samples = _table(heads, self.tr("Samples; Enter goes to one"))
        self.samples.setObjectName("compare_samples")
        self.samples.verticalHeader().hide()
        self.samples.horizontalHeader().setStretchLastSection(True)
        self.samples.activated.connect(lambda index: self._go_to(index.row()))
        self._none = named(plain_label(self.tr("No sample is seen in this way.")), "compare_none")
        theme.set_role(self._none, "quiet")
        self._column.addWidget(self.figures)
        self._column.addWidget(method)
        self._column.addWidget(self.wanted)
        self._column.addWidget(self._none)
        self._column.addWidget(self.samples, 1)

    @property
    def words(self) -> str:
        """What is said under the two runs."""
        return self._words.text()

    def _look(self) -> None:
        one, two = (RunId(int(side.currentData())) for side in self.sides)
        self._asked = (one, two)
        self._show_rows([])
        self.figures.setRowCount(0)
        if one == two:
            self._words.setText(self.tr("A run is always of its own opinion; choose another one."))
            return
        self._words.setText(self.tr("comparing…"))
        self._errands.start(self._answer(one, two))

    async def _answer(self, one: RunId, two: RunId) -> None:
        try:
            found = await self._compare(one, two)
        except Cancelled:
            if isValid(self) and self._asked == (one, two):
                self._words.setText(self.tr("stopped; choose the runs again to compare them"))
            return
        if isValid(self) and self._asked == (one, two):
            self._words.setText(self._sentence(found))
            self._show_figures(found)
            await self._read_rows(one, two)

    def _list(self) -> None:
        if self._asked is not None and self._asked[0] != self._asked[1]:
            self._errands.start(self._read_rows(*self._asked))

    async def _read_rows(self, one: RunId, two: RunId) -> None:
        wanted = list(self.wanted.currentData())
        rows = await self._rows(one, two, wanted)
        if isValid(self) and self._asked == (one, two) and self.wanted.currentData() == wanted:
            self._show_rows(rows)

    def _sentence(self, found: Comparison) -> str:
        number = QLocale().toString
        agree = self.tr(
            "Both flag {both}, neither flags {neither}; only A flags {a}, only B flags {b}."
        ).format(
            both=number(found.pairs.get(BOTH, 0)),
            neither=number(found.pairs.get(NEITHER, 0)),
            a=number(found.pairs.get(ONLY_FIRST, 0)),
            b=number(found.pairs.get(ONLY_SECOND, 0)),
        )
        if found.not_both_checked:
            left = self.tr(
                "At least one of them did not check %n sample(s).", "", found.not_both_checked
            )
            agree = f"{agree} {left}"
        ruled = self.tr(
            "Nothing that both checked is ruled on yet, so nobody knows which one is right."
        )
        if found.ruled:
            ruled = self.tr(
                "Of what both checked, %n sample(s) are ruled on; {wrong} of them are wrong.",
                "",
                found.ruled,
            ).format(wrong=number(found.wrong))
        return f"{agree}\n{ruled}"

    def _show_figures(self, found: Comparison) -> None:
        number = QLocale().toString
        lines: list[tuple[str, Callable[[RunFigures], str]]] = [
            (self.tr("Samples flagged"), lambda side: number(side.flagged)),
            (self.tr("Samples not checked"), lambda side: number(side.not_checked)),
            (self.tr("Precision, samples"), lambda side: self._rate(side.precision)),
            (self.tr("Recall, samples"), lambda side: self._rate(side.recall)),
            (self.tr("Precision, flags"), lambda side: self._rate(side.flag_precision)),
            (self.tr("Recall, marked spans"), lambda side: self._rate(side.mark_recall)),
        ]
        self.figures.setRowCount(len(lines))
        self.figures.setVerticalHeaderLabels([words for words, _ in lines])
        for row, (_, read) in enumerate(lines):
            for column, side in enumerate((found.one, found.two)):
                self.figures.setItem(row, column, QTableWidgetItem(read(side)))
        self.figures.resizeRowsToContents()
        height = self.figures.horizontalHeader().sizeHint().height() + 2
        height += sum(self.figures.rowHeight(row) for row in range(len(lines)))
        self.figures.setFixedHeight(height)

    def _rate(self, rate: Rate) -> str:
        if rate.share is None:
            return self.tr("nothing to count")
        shares = (f"{100 * one:.0f}" for one in (rate.share, rate.low, rate.high))
        words = self.tr("{share} % ({low} to {high} %), {hits} of {trials}")
        share, low, high = shares
        number = QLocale().toString
        return words.format(
            share=share, low=low, high=high, hits=number(rate.hits), trials=number(rate.trials)
        )

    def _show_rows(self, rows: list[PairRow]) -> None:
        self._listed = rows
        self.samples.setRowCount(len(rows))
        ruled = {None: "", True: self.tr("wrong"), False: self.tr("right")}
        for place, row in enumerate(rows):
            texts = (
                one_line(str(row.public_id), ID_LIMIT),
                self._seen(row, 0),
                self._seen(row, 1),
                ruled[row.wrong],
                one_line(row.title, TEXT_LIMIT),
            )
            for column, text in enumerate(texts):
                self.samples.setItem(place, column, QTableWidgetItem(text))
        for column in range(4):
            self.samples.resizeColumnToContents(column)
        self._none.setVisible(not rows)
        self.samples.setVisible(bool(rows))
        if rows:
            self.samples.setCurrentCell(0, 0)

    def _seen(self, row: PairRow, place: int) -> str:
        score = row.scores[place]
        words = {
            Seen.FLAGGED: self.tr("flagged"),
            Seen.CLEAR: self.tr("clear"),
            Seen.NOT_CHECKED: self.tr("not checked"),
        }[row.seen[place]]
        return words if score is None else f"{words} {percent(score)}"

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self._listed):
            self.sample_chosen.emit(self._listed[place].rid)
            self.accept()


def _table(heads: Sequence[str], spoken: str) -> QTableWidget:
    table = QTableWidget(0, len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.setAccessibleName(spoken)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    return table
