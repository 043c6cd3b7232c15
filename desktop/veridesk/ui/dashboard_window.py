"""The dashboard: five charts over one project, beside the desk and not in its way."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from veridesk.insight.dashboard import Dashboard
from veridesk.ui import theme
from veridesk.ui.dashboard_charts import Chart, Rows, count, percent
from veridesk.ui.dashboard_plots import BandChart, RateChart, TimeChart
from veridesk.ui.dashboard_reviewers import ReviewerChart
from veridesk.ui.parts import named, plain_label

SIZE = QSize(1060, 820)
SMALLEST = QSize(640, 420)
PICTURE_SCALE = 2
"""Pixels of a saved picture for each on screen, so that it stays sharp in a paper."""


class DashboardWindow(QDialog):
    """Shows figures that others read; `save_wanted` and `copied` tell of its buttons."""

    save_wanted = Signal()
    copied = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("dashboard")
        self.setWindowTitle(self.tr("Dashboard"))
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self._build_charts()
        self._page = named(QWidget(), "dashboard_page")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._scrolled(), 1)
        column.addLayout(self._build_buttons())
        self.finished.connect(lambda _: self.closed.emit())
        for chart in self.charts:
            chart.copy_wanted.connect(lambda c=chart: self._copy([c]))

    def _build_charts(self) -> None:
        self.time = TimeChart()
        self.bands = BandChart()
        self.generators = RateChart("chart_generators", self.tr("Wrong samples by generator"))
        self.sources = RateChart("chart_sources", self.tr("Wrong samples by source"))
        self.reviewers = ReviewerChart(self.time)
        self.charts: tuple[Chart, ...] = (
            self.time,
            self.bands,
            self.reviewers,
            self.generators,
            self.sources,
        )
        self.summary = named(plain_label(self.tr("Adding up…"), wrap=True), "dashboard_summary")

    def _lay_out(self) -> None:
        grid = QGridLayout(self._page)
        grid.setContentsMargins(*(2 * theme.SPACE,) * 4)
        grid.setSpacing(2 * theme.SPACE)
        grid.addWidget(self.summary, 0, 0, 1, 2)
        hints = {
            self.time: "",
            self.bands: self.tr(
                "Share of ruled samples that were wrong; the dashed line is what the scores "
                "promise. Hollow: fewer than 5 rulings."
            ),
            self.generators: self.tr("Worst first, with 95 % intervals."),
            self.sources: self.tr("Worst first, with 95 % intervals."),
            self.reviewers: self.tr("Pace is the middle value; agreement is on shared samples."),
        }
        for chart, place in zip(
            self.charts, ((1, 0, 1, 2), (2, 0), (2, 1), (3, 0), (3, 1)), strict=True
        ):
            grid.addWidget(self._card(chart, hints[chart]), *place)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    def _card(self, chart: Chart, hint: str) -> QFrame:
        card = QFrame()
        theme.set_role(card, "card")
        column = QVBoxLayout(card)
        column.setSpacing(theme.SPACE // 2)
        heading = plain_label(chart.title, "heading")
        heading.setBuddy(chart)
        column.addWidget(heading)
        if hint:
            words = plain_label(hint, "quiet", wrap=True)
            words.setFont(theme.small_font())
            column.addWidget(words)
        column.addWidget(chart, 1)
        return card

    def _scrolled(self) -> QScrollArea:
        area = named(QScrollArea(), "dashboard_area", self.tr("Charts"))
        area.setWidget(self._page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _build_buttons(self) -> QHBoxLayout:
        self.save = named(QPushButton(self.tr("&Save picture…")), "dashboard_save")
        self.save.setToolTip(self.tr("Keep all charts as one PNG picture"))
        self.copy = named(QPushButton(self.tr("&Copy as table")), "dashboard_copy")
        self.copy.setToolTip(
            self.tr("Copy the figures, ready for a spreadsheet; Ctrl+C copies one chart alone")
        )
        close = named(QPushButton(self.tr("Close")), "dashboard_close")
        self.save.clicked.connect(lambda _: self.save_wanted.emit())
        self.copy.clicked.connect(lambda _: self._copy(self.charts))
        close.clicked.connect(lambda _: self.reject())
        row = QHBoxLayout()
        row.setContentsMargins(2 * theme.SPACE, 0, 2 * theme.SPACE, 0)
        row.addWidget(self.save)
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(close)
        for button in (self.save, self.copy, close):
            button.setAutoDefault(False)
        return row

    def show_figures(self, found: Dashboard) -> None:
        """Draw what was added up."""
        self.summary.setText(self._summary_words(found))
        self.time.show_periods(found.unit, found.periods)
        self.bands.show_bands(found.bands, has_run=found.run is not None)
        self.generators.show_groups(found.generators, found.generators_left_out, found.overall)
        self.sources.show_groups(found.sources, found.sources_left_out, found.overall)
        self.reviewers.show_reviewers(found.reviewers)

    def tables(self, charts: Sequence[Chart]) -> list[tuple[str, Rows]]:
        """The figures of charts that have any, each under its title."""
        return [(chart.title, chart.table()) for chart in charts if not chart.empty_words()]

    def picture(self) -> QImage:
        """All charts as they are on screen, the hidden ones too, at twice the size."""
        size = self._page.size()
        image = QImage(size * PICTURE_SCALE, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(PICTURE_SCALE)
        image.fill(self.palette().window().color())
        self._page.render(image)
        return image

    def _summary_words(self, found: Dashboard) -> str:
        reviewed = self.tr("{n} of {total} samples are ruled on").format(
            n=count(found.reviewed), total=count(found.samples)
        )
        rate = found.overall
        if rate.share is None:
            return f"{reviewed}."
        words = self.tr(
            "{share} of those that are settled are wrong (95 % interval {low} to {high})"
        )
        wrong = words.format(
            share=percent(rate.share), low=percent(rate.low), high=percent(rate.high)
        )
        return f"{reviewed}; {wrong}."

    def _copy(self, charts: Sequence[Chart]) -> None:
        found = self.tables(charts)
        if found:
            self.copied.emit(as_text(found))


def as_text(tables: Sequence[tuple[str, Rows]]) -> str:
    """Tables as lines of cells with tabs between them, as spreadsheets take them."""
    blocks = [
        "\n".join([title, *("\t".join(map(_cell, row)) for row in rows)]) for title, rows in tables
    ]
    return "\n\n".join(blocks) + "\n"


def _cell(words: str) -> str:
    # A cell that begins like a formula would be one where it is pasted.
    tidy = words.replace("\t", " ").replace("\n", " ")
    return f"'{tidy}" if tidy[:1] in {"=", "+", "-", "@"} else tidy
