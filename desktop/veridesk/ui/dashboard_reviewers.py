"""The chart of the dashboard that sets reviewers side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from veridesk.core.model import Verdict
from veridesk.store.reads.dashboard import ReviewerFact
from veridesk.ui import theme
from veridesk.ui.dashboard_charts import (
    LEFT,
    RIGHT,
    ROW,
    SPACE,
    Chart,
    Piece,
    Rows,
    count,
    draw_legend,
    elided,
    fill_verdict,
    percent,
)
from veridesk.ui.dashboard_plots import TimeChart


class ReviewerChart(Chart):
    """Reviewers side by side: shares of their verdicts, pace, agreement with the others."""

    def __init__(self, words: TimeChart, parent: QWidget | None = None) -> None:
        super().__init__("chart_reviewers", "", parent)
        self.title = self.tr("Reviewers side by side")
        self.setAccessibleName(self.title)
        self._verdict_words = words.verdict_words
        self._facts: tuple[ReviewerFact, ...] = ()

    def show_reviewers(self, facts: Sequence[ReviewerFact]) -> None:
        """Draw these reviewers."""
        self._facts = tuple(facts)
        self.show_figures()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(280, max(180, ROW * (len(self._facts) + 2) + 3 * SPACE))

    @override
    def empty_words(self) -> str:
        return "" if self._facts else self.tr("Nobody has ruled yet.")

    @override
    def draw(self, painter: QPainter, box: QRectF) -> list[Piece]:
        rest = draw_legend(painter, box, self._verdict_words)
        heads = [self.tr("rulings"), self.tr("pace"), self.tr("agrees")]
        widths = [
            max(painter.fontMetrics().horizontalAdvance(one) for one in column) + SPACE
            for column in zip(heads, *(self._cells(fact) for fact in self._facts), strict=True)
        ]
        names = min(rest.width() * 0.28, self._widest_name(painter) + SPACE)
        room = rest.adjusted(names, 0, -sum(widths), 0)
        line = QRectF(rest.left(), rest.top(), rest.width(), ROW)
        self._draw_cells(painter, line, widths, heads, QColor(theme.colours().quiet))
        pieces = []
        for fact in self._facts:
            line = line.translated(0, ROW)
            painter.setPen(QColor(theme.colours().text))
            painter.drawText(line, LEFT, elided(painter, fact.name, names - SPACE))
            self._draw_shares(painter, line, room, fact)
            ink = QColor(theme.colours().text)
            self._draw_cells(painter, line, widths, self._cells(fact), ink)
            pieces.append(Piece(line, self._words(fact)))
        return pieces

    @override
    def table(self) -> Rows:
        head = [
            self.tr("reviewer"),
            *(self._verdict_words(verdict) for verdict in Verdict),
            self.tr("seconds each"),
            self.tr("same verdict"),
            self.tr("shared"),
        ]
        return [
            head,
            *(
                [
                    fact.name,
                    *(str(fact.verdicts.get(verdict, 0)) for verdict in Verdict),
                    "" if fact.seconds is None else f"{fact.seconds:.1f}",
                    str(fact.agreed),
                    str(fact.shared),
                ]
                for fact in self._facts
            ),
        ]

    def _widest_name(self, painter: QPainter) -> float:
        advance = painter.fontMetrics().horizontalAdvance
        return float(max(advance(fact.name) for fact in self._facts))

    def _draw_shares(
        self, painter: QPainter, line: QRectF, room: QRectF, fact: ReviewerFact
    ) -> None:
        total = sum(fact.verdicts.values())
        at = room.left()
        for verdict in Verdict:
            width = (room.width() - SPACE) * fact.verdicts.get(verdict, 0) / max(1, total)
            if width:
                bar = QRectF(at, line.top() + 5, width, ROW - 10)
                fill_verdict(painter, bar, verdict)
            at += width

    def _draw_cells(
        self,
        painter: QPainter,
        line: QRectF,
        widths: Sequence[float],
        cells: Sequence[str],
        ink: QColor,
    ) -> None:
        painter.setPen(ink)
        at = line.right() - sum(widths)
        for width, cell in zip(widths, cells, strict=True):
            painter.drawText(QRectF(at, line.top(), width, ROW), RIGHT, cell)
            at += width

    def _cells(self, fact: ReviewerFact) -> list[str]:
        pace = "–" if fact.seconds is None else self.tr("{n} s").format(n=count(fact.seconds))
        agrees = percent(fact.agreed / fact.shared) if fact.shared else "–"
        return [count(sum(fact.verdicts.values())), pace, agrees]

    def _words(self, fact: ReviewerFact) -> str:
        total = sum(fact.verdicts.values())
        parts = [
            f"{percent(many / total)} {self._verdict_words(verdict)} ({count(many)})"
            for verdict, many in fact.verdicts.items()
        ]
        if fact.seconds is not None:
            parts.append(self.tr("{n} s each").format(n=count(fact.seconds)))
        if fact.shared:
            parts.append(
                self.tr("the same verdict as others in {agreed} of {shared} shared rulings").format(
                    agreed=count(fact.agreed), shared=count(fact.shared)
                )
            )
        return f"{fact.name}: {', '.join(parts)}"
