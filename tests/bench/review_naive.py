"""The other side of the review bench: a window as one would write it in an afternoon.

A `QSqlTableModel` over a view that joins sample, score and verdict, sorted by risk, in a
`QTableView`; beside it the output and the source of the current line in two `QPlainTextEdit`. It
asks the same file the same questions, shows the same texts at the same size, and paints as much
of a list. It marks no flags, walks no claims, counts nothing, and all it does blocks the window.
"""

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtSql import QSqlDatabase, QSqlQuery, QSqlTableModel
from PySide6.QtWidgets import QApplication, QHeaderView, QPlainTextEdit, QSplitter, QTableView
from review_desk import JUMPS, STEPS
from review_measures import Meter, paint, resident, tell, tell_times, timed
from review_project import CJK, COMMON, RARE, SOME, SOME_CJK

from veridesk.ui.main_window import HEIGHT, WIDTH

PANES = (296, 560, 448)
SCORE, TITLE, OUTPUT_AT, SOURCE_AT = 1, 3, 0, 1
VIEW = """
    CREATE TEMP VIEW queue AS
    SELECT sample.rid, score, verdict, title, generator
    FROM sample
    LEFT JOIN assessment ON assessment.rid = sample.rid AND run_id = 1
    LEFT JOIN standing ON standing.rid = sample.rid AND reviewer = 'Ann'
"""
TEXTS = """
    SELECT output, source.text
    FROM sample
    JOIN sample_source USING (rid)
    JOIN source USING (source_rid)
    WHERE sample.rid = ?
"""
HOLDS = """
    (
        rid IN (SELECT rid FROM sample WHERE output LIKE '%{0}%' OR prompt LIKE '%{0}%')
        OR rid IN (
            SELECT rid FROM sample_source JOIN source USING (source_rid) WHERE text LIKE '%{0}%'
        )
    )
"""
PENDING = "verdict IS NULL"
CONTRADICTED = (
    "rid IN (SELECT rid FROM flag WHERE run_id = 1 AND kind = 'contradicted' "
    "AND probability >= 0.5)"
)
GENERATOR = "generator = 'model-3'"
ALL = f"{PENDING} AND {CONTRADICTED} AND {GENERATOR}"
DESCENDING, ASCENDING = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
CHANGES = (
    ("filter: pending", PENDING, SCORE, DESCENDING),
    ("filter: and contradicted", f"{PENDING} AND {CONTRADICTED}", SCORE, DESCENDING),
    ("filter: and one generator", ALL, SCORE, DESCENDING),
    ("order: file", ALL, 0, ASCENDING),
    ("all again, riskiest", "", SCORE, DESCENDING),
    ("filter: one generator", GENERATOR, SCORE, DESCENDING),
    ("filter: accepted", "verdict = 'accepted'", SCORE, DESCENDING),
    ("all again", "", SCORE, DESCENDING),
    ("search: a word of 1 in 50,000", HOLDS.format(RARE), SCORE, DESCENDING),
    ("search: a word of 1 in 50", HOLDS.format(SOME), SCORE, DESCENDING),
    ("search: a word of most", HOLDS.format(COMMON), SCORE, DESCENDING),
    ("search: CJK, 1 in 50,000", HOLDS.format(CJK), SCORE, DESCENDING),
    ("search: CJK, 1 in 50", HOLDS.format(SOME_CJK), SCORE, DESCENDING),
    ("search: part of words, 1 in 50,000", HOLDS.format(f"{RARE[3:]} {CJK}"), SCORE, DESCENDING),
)


def sit_down(path: Path) -> None:
    """Do in the naive window what is done in ours."""
    app = QApplication([])
    app.setApplicationName("naive")
    window = NaiveWindow()
    window.show()
    app.processEvents()
    empty = resident()
    meter = Meter()
    window.open(path)
    paint(window)
    spent = meter.spent()
    tell(
        "first paint after the file is open",
        spent.all,
        f"CPU {spent.all:7.1f}; {spent.wall:7.0f} wall",
    )
    window.fetch_all()
    spent = meter.spent()
    tell("whole queue read", spent.all, f"CPU {spent.all:7.0f}; {spent.wall:7.0f} wall")
    times: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(STEPS):
        app.processEvents()
        one: list[float] = []
        with timed(one):
            window.go_on()
            paint(window)
        times[len(window.output.toPlainText()) > 10_000] += one
    tell_times("next sample, texts of 20 KB", times[True])
    tell_times("next sample, texts of 300 characters", times[False])
    chance, jumps = random.Random(2), []
    for _ in range(JUMPS):
        row = chance.randrange(window.model.rowCount())
        with timed(jumps):
            window.table.scrollTo(window.model.index(row, 0))
            paint(window)
    tell_times("random jump in the list", jumps)
    for words, condition, column, way in CHANGES:
        change(window, words, lambda c=condition, s=column, w=way: window.ask(c, s, w))
    above = resident() - empty
    tell("memory above an empty window", above, f"{above:7.0f} MB")


def change(window: "NaiveWindow", words: str, deed: Callable[[], None]) -> None:
    """Ask for something else; tell when the first lines, and when all, are there."""
    meter = Meter()
    deed()
    paint(window)
    first = meter.spent()
    window.fetch_all()
    whole = meter.spent()
    tell(
        words,
        first.all,
        f"CPU {first.all:7.0f} ({first.wall:6.0f} wall), whole {whole.all:7.0f} "
        f"({whole.wall:6.0f} wall), {window.model.rowCount():,} samples; all of it blocking",
    )


class NaiveWindow(QSplitter):
    """A table of all samples, and the texts of the current one."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(WIDTH, HEIGHT)
        self.table, self.output, self.source = QTableView(), QPlainTextEdit(), QPlainTextEdit()
        for pane in (self.table, self.output, self.source):
            self.addWidget(pane)
        self.setSizes(list(PANES))
        for text in (self.output, self.source):
            text.setReadOnly(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def open(self, path: Path) -> None:
        """Show the file, riskiest first."""
        base = QSqlDatabase.addDatabase("QSQLITE")
        base.setDatabaseName(str(path))
        if not base.open():
            raise OSError(base.lastError().text())
        QSqlQuery(base).exec(VIEW)
        self._texts = QSqlQuery(base)
        self._texts.prepare(TEXTS)
        self.model = QSqlTableModel(db=base)
        self.model.setTable("queue")
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.ask("", SCORE, DESCENDING)

    def ask(self, condition: str, column: int, way: Qt.SortOrder) -> None:
        """Filter and sort, and go to the first line."""
        self.model.setSort(column, way)
        # This asks by itself where something was asked before.
        was_asked = self.model.query().isActive()
        self.model.setFilter(condition)
        if not was_asked:
            self.model.select()
        if not self.model.query().isActive():
            raise OSError(self.model.lastError().text())
        self.table.setCurrentIndex(self.model.index(0, TITLE))

    def fetch_all(self) -> None:
        """Fetch to the end, without which the scroll bar and the number of lines are not true."""
        while self.model.canFetchMore():
            self.model.fetchMore()

    def go_on(self) -> None:
        """Make the next line the current one."""
        row = self.table.currentIndex().row() + 1
        self.table.setCurrentIndex(self.model.index(row, TITLE))

    def _on_row_changed(self, now: QModelIndex, _: QModelIndex) -> None:
        rid = self.model.index(now.row(), 0).data()
        self._texts.addBindValue(rid)
        self._texts.exec()
        if self._texts.next():
            self.output.setPlainText(self._texts.value(OUTPUT_AT))
            self.source.setPlainText(self._texts.value(SOURCE_AT))
        self._texts.finish()
