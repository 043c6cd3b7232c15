"""What the rulings tell of the generators: rates and intervals, worst first, and examples."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from veridesk.core.model import FlagKind
from veridesk.insight.values import Example, Group, Rate, Report
from veridesk.ui import theme
from veridesk.ui.parts import named, plain_label
from veridesk.ui.plain import one_line
from veridesk.ui.stand_ins import shown_line
from veridesk.ui.told import told

WIDTH, HEIGHT = 900, 640
NAME_LIMIT = 200
TEXT_LIMIT = 600
_RATE = Qt.ItemDataRole.UserRole
_BAR = 3

Index = QModelIndex | QPersistentModelIndex


class ReportDialog(QDialog):
    """The report of a project in tables, one tab each; saving it is left to whoever listens."""

    save_chosen = Signal(str)
    """`html` or `json`."""

    def __init__(self, report: Report, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report_dialog")
        self.setWindowTitle(self.tr("Where the generators go wrong"))
        self.resize(WIDTH, HEIGHT)
        words = told(report.summary)
        summary = named(plain_label(f"{words[:1].upper()}{words[1:]}.", wrap=True), "report_words")
        summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._groups: list[tuple[Group, ...]] = []
        self.tabs = named(QTabWidget(), "report_tabs", self.tr("Grouped by"))
        self.examples = named(QPlainTextEdit(readOnly=True), "report_examples")
        self.examples.setAccessibleName(self.tr("Examples of the chosen group"))
        for title, share, groups in self._facets(report):
            self._add_tab(title, share, groups)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for words, kind in (
            (self.tr("Save as &page…"), "html"),
            (self.tr("Save as &JSON…"), "json"),
        ):
            save = QPushButton(words, autoDefault=False)
            save.setObjectName(f"save_{kind}")
            save.setEnabled(not report.is_empty)
            save.clicked.connect(lambda _=False, kind=kind: self.save_chosen.emit(kind))
            buttons.addButton(save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        parts = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        parts.addWidget(self.tabs)
        parts.addWidget(self.examples)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE)
        column.addWidget(summary)
        column.addWidget(parts, 1)
        column.addWidget(buttons)
        parts.setVisible(not report.is_empty)
        self.tabs.currentChanged.connect(lambda _: self._show_examples())
        self._show_examples()

    def _facets(self, report: Report) -> list[tuple[str, str, tuple[Group, ...]]]:
        titles = {
            "generator": self.tr("Generator"),
            "prompt template": self.tr("Prompt"),
            "source": self.tr("Source"),
            "task": self.tr("Task"),
            "error kind": self.tr("Kind of error"),
        }
        wrong = self.tr("wrong")
        facets = [
            (titles.get(table.facet, table.facet), wrong, table.groups) for table in report.tables
        ]
        facets.append((self.tr("Risk"), wrong, report.score_bands))
        facets.append((self.tr("Flags"), self.tr("confirmed"), report.flag_bands))
        return [facet for facet in facets if facet[2]]

    def _add_tab(self, title: str, share: str, groups: tuple[Group, ...]) -> None:
        table = QTableWidget(len(groups), 4)
        table.setHorizontalHeaderLabels([title, share, self.tr("95 % interval"), self.tr("of")])
        table.setAccessibleName(title)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setItemDelegateForColumn(2, _IntervalDelegate(table))
        table.verticalHeader().hide()
        for row, group in enumerate(groups):
            for column, item in enumerate(_cells(group)):
                table.setItem(row, column, item)
        table.resizeColumnsToContents()
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(2, 3 * header.sectionSize(2))
        table.setCurrentCell(0, 0)
        table.currentCellChanged.connect(lambda *_: self._show_examples())
        self._groups.append(groups)
        self.tabs.addTab(table, title)

    def _show_examples(self) -> None:
        table = self.tabs.currentWidget()
        if not isinstance(table, QTableWidget):
            return
        groups = self._groups[self.tabs.currentIndex()]
        row = table.currentRow()
        found = groups[row].examples if 0 <= row < len(groups) else ()
        words = [self._example_words(one) for one in found]
        self.examples.setPlainText("\n\n".join(words) or self.tr("No examples in this group."))

    def _example_words(self, one: Example) -> str:
        before, words, behind = (
            shown_line(text, TEXT_LIMIT) for text in (one.before, one.words, one.behind)
        )
        # A line is shown without the white space at its ends.
        before += " " if one.before[-1:].isspace() else ""
        behind = (" " if one.behind[:1].isspace() else "") + behind
        lines = [f"{shown_line(str(one.public_id))}: {before}⟦{words}⟧{behind}"]
        if one.mended is not None:
            mended = shown_line(one.mended, TEXT_LIMIT)
            lines.append(self.tr("corrected to: {words}").format(words=mended))
        if one.note:
            note = shown_line(one.note, TEXT_LIMIT)
            lines.append(self.tr("note: {words}").format(words=note))
        return "\n".join(lines)


class _IntervalDelegate(QStyledItemDelegate):
    """Draws an interval as a line on a scale from 0 to 1, its share as a mark on it."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        rate = index.data(_RATE)
        if not isinstance(rate, Rate) or rate.share is None:
            return
        chosen = QPalette.ColorRole.HighlightedText
        is_chosen = index.row() == _current_row(option.widget)
        ink = option.palette.color(chosen if is_chosen else QPalette.ColorRole.Text)
        faint = QColor(ink)
        faint.setAlphaF(0.25)
        painter.save()
        words = painter.fontMetrics().horizontalAdvance("100 – 100 %") + 2 * theme.SPACE
        room = QRectF(option.rect).adjusted(words, 0, -theme.SPACE, 0)
        if room.width() > 2 * theme.SPACE:
            middle = room.center().y()
            painter.fillRect(QRectF(room.left(), middle, room.width(), 1), faint)
            left, right = (room.left() + room.width() * end for end in (rate.low, rate.high))
            painter.fillRect(QRectF(left, middle - _BAR / 2, max(1.0, right - left), _BAR), ink)
            at = room.left() + room.width() * rate.share
            painter.fillRect(QRectF(at - 1, middle - 2 * _BAR, 2, 4 * _BAR), ink)
        painter.restore()


def _current_row(widget: QWidget | None) -> int:
    return widget.currentRow() if isinstance(widget, QTableWidget) else -1


def _cells(group: Group) -> list[QTableWidgetItem]:
    rate = group.rate
    # Kinds of error are words of ours, too.
    ours = not group.own_name or group.name in set(FlagKind)
    name = one_line(told(group.name) if ours else group.name, NAME_LIMIT)
    share = "–" if rate.share is None else f"{100 * rate.share:.1f} %"
    interval = "" if rate.share is None else f"{100 * rate.low:.0f} – {100 * rate.high:.0f} %"
    texts = (name, share, interval, f"{rate.hits:,} / {rate.trials:,}")
    cells = [QTableWidgetItem(text) for text in texts]
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for cell in (cells[1], cells[3]):
        cell.setTextAlignment(right)
    cells[2].setData(_RATE, rate)
    if not group.own_name:
        font = cells[0].font()
        font.setItalic(True)
        cells[0].setFont(font)
    return cells
