"""The charts of the dashboard that tell of time, risk and origin."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from veridesk.core.model import Verdict
from veridesk.insight.dashboard import Period, Unit
from veridesk.insight.values import Group, Rate
from veridesk.ui import theme
from veridesk.ui.dashboard_charts import (
    CENTRE,
    LEFT,
    RIGHT,
    ROW,
    SPACE,
    Chart,
    Piece,
    Rows,
    count,
    draw_below,
    draw_legend,
    draw_ticks,
    elided,
    fill_verdict,
    line_height,
    percent,
    ticks_to,
)

NAME_SHARE = 0.38
WHOLE = 1.0


class TimeChart(Chart):
    """Rulings over time, one column a step, stacked by verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chart_time", "", parent)
        self.title = self.tr("Rulings over time")
        self.setAccessibleName(self.title)
        self._unit = Unit.DAY
        self._periods: tuple[Period, ...] = ()

    def show_periods(self, unit: Unit, periods: Sequence[Period]) -> None:
        """Draw these steps of time."""
        self._unit, self._periods = unit, tuple(periods)
        self.show_figures()

    def verdict_words(self, verdict: Verdict) -> str:
        """What the legend calls a verdict."""
        return {
            Verdict.ACCEPTED: self.tr("accepted"),
            Verdict.CORRECTED: self.tr("corrected"),
            Verdict.REJECTED: self.tr("rejected"),
            Verdict.UNSURE: self.tr("unsure"),
        }[verdict]

    @override
    def empty_words(self) -> str:
        return "" if self._periods else self.tr("No ruling yet. Each one will show here.")

    @override
    def draw(self, painter: QPainter, box: QRectF) -> list[Piece]:
        rest = draw_legend(painter, box, self.verdict_words)
        rest.adjust(0, 0, 0, -line_height(painter) - 2)
        top = float(max(period.total for period in self._periods))
        room = draw_ticks(painter, rest, top, count)
        scale = ticks_to(top)[-1]
        column = room.width() / len(self._periods)
        pieces = []
        for number, period in enumerate(self._periods):
            gap = min(column * 0.25, 12.0)
            area = QRectF(room.left() + column * number, room.top(), column, room.height())
            base = room.bottom()
            for verdict, many in period.verdicts.items():
                height = room.height() * many / scale
                bar = QRectF(area.left() + gap / 2, base - height, column - gap, height)
                if many:
                    fill_verdict(painter, bar, verdict)
                base -= height
            pieces.append(Piece(area, self._words(period)))
        draw_below(painter, room, [self._short(period.start) for period in self._periods])
        return pieces

    @override
    def table(self) -> Rows:
        head = [self.tr("from"), *(self.verdict_words(verdict) for verdict in Verdict)]
        return [
            head,
            *(
                [self._long(period.start), *(str(period.verdicts[verdict]) for verdict in Verdict)]
                for period in self._periods
            ),
        ]

    def _words(self, period: Period) -> str:
        parts = [
            f"{count(many)} {self.verdict_words(verdict)}"
            for verdict, many in period.verdicts.items()
            if many
        ]
        said = ", ".join(parts) or self.tr("no ruling")
        return f"{self._long(period.start)}: {said}"

    def _short(self, start: datetime) -> str:
        pattern = {Unit.HOUR: "HH:mm", Unit.MONTH: "MMM yyyy"}.get(self._unit, "d MMM")
        return QLocale().toString(_qt_time(start), pattern)

    def _long(self, start: datetime) -> str:
        words = QLocale().toString(
            _qt_time(start),
            {Unit.HOUR: "d MMM yyyy HH:mm", Unit.MONTH: "MMMM yyyy"}.get(self._unit, "d MMM yyyy"),
        )
        return self.tr("week of {day}").format(day=words) if self._unit is Unit.WEEK else words


class BandChart(Chart):
    """For each tenth of risk, the share of ruled samples that were wrong, with its interval."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chart_bands", "", parent)
        self.title = self.tr("Flag precision by risk")
        self.setAccessibleName(self.title)
        self._bands: tuple[Group, ...] = ()
        self._has_run = False

    def show_bands(self, bands: Sequence[Group], *, has_run: bool) -> None:
        """Draw these tenths, lowest first."""
        self._bands, self._has_run = tuple(bands), has_run
        self.show_figures()

    @override
    def empty_words(self) -> str:
        if not self._has_run:
            return self.tr("No detector has looked at these samples yet. Flag them first.")
        if not any(band.rate.trials for band in self._bands):
            return self.tr("No ruling yet on a sample that the detector checked.")
        return ""

    @override
    def draw(self, painter: QPainter, box: QRectF) -> list[Piece]:
        rest = box.adjusted(0, 0, 0, -2 * line_height(painter) - 2)
        room = draw_ticks(painter, rest, WHOLE, percent)
        column = room.width() / len(self._bands)
        # Where scores were probabilities, every point would lie on this line.
        painter.setPen(QPen(QColor(theme.colours().quiet), 1, Qt.PenStyle.DashLine))
        painter.drawLine(room.bottomLeft(), room.topRight())
        pieces = []
        for number, band in enumerate(self._bands):
            area = QRectF(room.left() + column * number, room.top(), column, room.height())
            if band.rate.trials:
                middle = area.center().x()
                _draw_point(painter, middle, room, band.rate)
            pieces.append(Piece(area, self._words(band)))
        painter.setPen(QColor(theme.colours().quiet))
        draw_below(painter, room, [band.name for band in self._bands])
        line = QRectF(room.left(), box.bottom() - line_height(painter), room.width(), 0)
        line.setHeight(line_height(painter))
        painter.drawText(line, CENTRE, self.tr("risk that the detector gave"))
        return pieces

    @override
    def table(self) -> Rows:
        head = [self.tr("risk"), self.tr("ruled on"), self.tr("wrong"), self.tr("share")]
        return [head, *(_rate_row(band.name, band.rate) for band in self._bands)]

    def _words(self, band: Group) -> str:
        if not band.rate.trials:
            return self.tr("risk {band}: no sample ruled on").format(band=band.name)
        return self.tr(
            "risk {band}: {wrong} of {ruled} wrong, {share} (95 % interval {low} to {high})"
        ).format(band=band.name, **_rate_words(band.rate))


class RateChart(Chart):
    """Names with their share of wrong samples, worst first, each with its interval."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._groups: tuple[Group, ...] = ()
        self._left_out = 0
        self._overall = Rate(0, 0)

    def show_groups(self, groups: Sequence[Group], left_out: int, overall: Rate) -> None:
        """Draw these groups beside the share of all samples; `left_out` more are not drawn."""
        self._groups, self._left_out, self._overall = tuple(groups), left_out, overall
        self.show_figures()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(280, max(180, ROW * (len(self._groups) + 2) + 2 * SPACE))

    @override
    def empty_words(self) -> str:
        return "" if self._groups else self.tr("No sample is ruled on yet.")

    @override
    def draw(self, painter: QPainter, box: QRectF) -> list[Piece]:
        names = box.width() * NAME_SHARE
        figures = painter.fontMetrics().horizontalAdvance(self.tr("of {n}").format(n="0,000,000"))
        room = QRectF(box.left() + names, box.top(), box.width() - names - figures - 2 * SPACE, 0)
        room.setHeight(ROW * len(self._groups))
        colours = theme.colours()
        pieces = []
        for number, group in enumerate(self._groups):
            line = QRectF(box.left(), box.top() + ROW * number, box.width(), ROW)
            painter.setPen(QColor(colours.text if group.own_name else colours.quiet))
            name = elided(painter, self._name(group), names - SPACE)
            painter.drawText(line, LEFT, name)
            bar = QRectF(room.left(), line.top() + 6, 0, ROW - 12)
            bar.setWidth(max(1.0, room.width() * (group.rate.share or 0)))
            fill_verdict(painter, bar, Verdict.REJECTED)
            _draw_whisker(painter, line.center().y(), room, group.rate)
            painter.setPen(QColor(colours.text))
            painter.drawText(line, RIGHT, self._short(group.rate))
            pieces.append(Piece(line, self._words(group)))
        self._draw_overall(painter, box, room)
        return pieces

    @override
    def table(self) -> Rows:
        head = [self.title, self.tr("ruled on"), self.tr("wrong"), self.tr("share")]
        return [head, *(_rate_row(self._name(group), group.rate) for group in self._groups)]

    def _draw_overall(self, painter: QPainter, box: QRectF, room: QRectF) -> None:
        share = self._overall.share
        under = QRectF(box.left(), room.bottom() + 2, box.width(), ROW)
        painter.setPen(QColor(theme.colours().quiet))
        if self._left_out:
            more = self.tr("and {n} more").format(n=count(self._left_out))
            painter.drawText(under, LEFT, more)
        if share is None:
            return
        x = room.left() + room.width() * share
        words = self.tr("all: {share}").format(share=percent(share))
        width = painter.fontMetrics().horizontalAdvance(words) + 4
        painter.drawText(QRectF(x - width / 2, under.top(), width, ROW), CENTRE, words)
        painter.setPen(QPen(QColor(theme.colours().quiet), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom() + 4))

    def _name(self, group: Group) -> str:
        return group.name if group.own_name else self.tr("(not known)")

    def _short(self, rate: Rate) -> str:
        return f"{percent(rate.share or 0)} {self.tr('of {n}').format(n=count(rate.trials))}"

    def _words(self, group: Group) -> str:
        return self.tr(
            "{name}: {wrong} of {ruled} wrong, {share} (95 % interval {low} to {high})"
        ).format(name=self._name(group), **_rate_words(group.rate))


def _draw_point(painter: QPainter, x: float, room: QRectF, rate: Rate) -> None:
    """A diamond at the share, hollow where few were tried, and its interval upright."""
    ink = QColor(theme.colours().contradicted)

    def height(share: float) -> float:
        return room.bottom() - room.height() * share

    painter.setPen(QPen(ink, 1.5))
    painter.drawLine(QPointF(x, height(rate.low)), QPointF(x, height(rate.high)))
    for end in (rate.low, rate.high):
        painter.drawLine(QPointF(x - 4, height(end)), QPointF(x + 4, height(end)))
    y, size = height(rate.share or 0), 5
    painter.setBrush(QColor(theme.colours().base) if rate.is_thin else ink)
    corners = [
        QPointF(x, y - size),
        QPointF(x + size, y),
        QPointF(x, y + size),
        QPointF(x - size, y),
    ]
    painter.drawPolygon(QPolygonF(corners))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_whisker(painter: QPainter, y: float, room: QRectF, rate: Rate) -> None:
    painter.setPen(QPen(QColor(theme.colours().text), 1.5))
    low, high = (room.left() + room.width() * end for end in (rate.low, rate.high))
    painter.drawLine(QPointF(low, y), QPointF(high, y))
    for end in (low, high):
        painter.drawLine(QPointF(end, y - 4), QPointF(end, y + 4))


def _rate_words(rate: Rate) -> dict[str, str]:
    return {
        "wrong": count(rate.hits),
        "ruled": count(rate.trials),
        "share": percent(rate.share or 0),
        "low": percent(rate.low),
        "high": percent(rate.high),
    }


def _rate_row(name: str, rate: Rate) -> list[str]:
    share = "" if rate.share is None else f"{rate.share:.4f}"
    return [name, str(rate.trials), str(rate.hits), share]


def _qt_time(start: datetime) -> QDateTime:
    return QDateTime.fromString(start.isoformat(), Qt.DateFormat.ISODate)
