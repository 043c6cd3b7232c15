"""The left pane: the queue, its order, its filters, and the next step when it is empty."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from veridesk.core.model import Rid
from veridesk.core.queue import Order, QueueFilter
from veridesk.store.reads.queue import QueueRow
from veridesk.store.reads.views import Facets
from veridesk.ui import theme
from veridesk.ui.filter_menu import FilterMenu
from veridesk.ui.flow_layout import FlowLayout
from veridesk.ui.parts import named, plain_label
from veridesk.ui.queue_delegate import QueueDelegate
from veridesk.ui.queue_model import QueueModel, QueueSnapshot
from veridesk.ui.threshold_bar import ThresholdBar

TYPING_PAUSE = 200
"""Milliseconds after the last key before the search starts."""


class NextStep(StrEnum):
    """What an empty queue, or one at its end, suggests to do."""

    NONE = ""
    IMPORT = "import"
    FLAG = "flag"
    EXPORT = "export"
    CLEAR = "clear_filters"


class QueuePanel(QWidget):
    """Shows the queue and says what the person chose in it; reads nothing by itself."""

    sample_chosen = Signal(int)
    left = Signal()
    query_changed = Signal()
    step_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue_panel")
        self.model = QueueModel(self)
        self._placing = False
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE, theme.SPACE, theme.SPACE // 2, theme.SPACE)
        column.setSpacing(theme.SPACE)
        column.addLayout(self._build_choices())
        column.addWidget(self._build_search())
        column.addWidget(self._build_chips())
        self.threshold = ThresholdBar()
        column.addWidget(self.threshold)
        column.addWidget(self._build_table(), 1)
        column.addWidget(self._build_step())
        column.addWidget(self._build_counts())
        self._connect()
        self._show_chips()

    def _build_choices(self) -> QHBoxLayout:
        self.order = named(QComboBox(), "order")
        self.order.setAccessibleName(self.tr("Order of the queue"))
        for order, words in (
            (Order.RISK, self.tr("Riskiest first")),
            (Order.UNCERTAIN, self.tr("Most uncertain first")),
            (Order.FILE, self.tr("As in the file")),
            (Order.RANDOM, self.tr("At random")),
        ):
            self.order.addItem(words, order)
        self.filter_button = named(QToolButton(), "filter")
        self.filter_button.setText(self.tr("Filter ▾"))
        # The style's own arrow stands askew beside words.
        self.filter_button.setStyleSheet("QToolButton::menu-indicator { image: none }")
        self.filter_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filters = FilterMenu(self)
        self.filter_button.setMenu(self.filters)
        row = QHBoxLayout()
        row.addWidget(self.order, 1)
        row.addWidget(self.filter_button)
        return row

    def _build_search(self) -> QLineEdit:
        self.search = named(QLineEdit(clearButtonEnabled=True), "search")
        self.search.setPlaceholderText(self.tr("Search  /"))
        self.search.setAccessibleName(self.tr("Search in prompts, outputs and sources"))
        return self.search

    def _build_chips(self) -> QWidget:
        self._chips = named(QWidget(), "chips")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        self._flow = FlowLayout(self._chips)
        return self._chips

    def _build_table(self) -> QTableView:
        self.table = named(QTableView(), "queue")
        self.table.setModel(self.model)
        self.table.setItemDelegate(QueueDelegate(self.table))
        self.table.setAccessibleName(self.tr("Queue"))
        self.table.setShowGrid(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setMouseTracking(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across, down = self.table.horizontalHeader(), self.table.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        return self.table

    def _build_step(self) -> QWidget:
        self._step = named(QWidget(), "next_step")
        self._step_words = plain_label(wrap=True)
        self._step_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._step_words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.step_button = named(QPushButton(), "next_step_button")
        theme.set_role(self.step_button, "primary")
        self.step_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._step_name = NextStep.NONE
        column = QVBoxLayout(self._step)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self._step_words)
        column.addWidget(self.step_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._step.hide()
        return self._step

    def _build_counts(self) -> QWidget:
        self._counts = named(plain_label(), "counts")
        theme.set_role(self._counts, "quiet")
        return self._counts

    def _connect(self) -> None:
        self.order.currentIndexChanged.connect(self.query_changed)
        self.filters.changed.connect(self._on_filter_changed)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_search_entered)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.left)
        # A combo that keeps the focus would keep the arrows and Space, too.
        self.order.activated.connect(self.left)
        self._typing.timeout.connect(self._on_typing_paused)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.step_button.clicked.connect(self._on_step_clicked)
        theme.theme_signals().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # What is asked for

    def chosen_order(self) -> Order:
        """The order that the combo shows."""
        return Order(self.order.currentData())

    def choose_order(self, order: Order) -> None:
        """Show another order; `query_changed` follows where it is another."""
        self.order.setCurrentIndex(self.order.findData(order))

    def chosen_filter(self) -> QueueFilter:
        """All conditions that are asked for; reviewer and run are not known here."""
        return replace(self.filters.wanted, text=self.search.text().strip())

    def take_filter(self, wanted: QueueFilter) -> None:
        """Ask for exactly these conditions; `query_changed` follows once."""
        before = self.chosen_filter()
        with QSignalBlocker(self):
            self.filters.take(wanted)
            self.search.setText(wanted.text)
            self._typing.stop()
        self._show_chips()
        if before != self.chosen_filter():
            self.query_changed.emit()

    def set_filter(self, name: str, *, on: bool = True) -> None:
        """Switch one status or kind on or off."""
        self.filters.set_filter(name, on=on)

    def clear_filters(self) -> None:
        """Ask for everything again; `query_changed` follows once."""
        self.take_filter(QueueFilter())

    def show_facets(self, found: Facets) -> None:
        """Offer the values that the project's samples have as filters."""
        self.filters.show_facets(found)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # What is shown

    def show_queue(
        self,
        snapshot: QueueSnapshot,
        read_rows: Callable[[Sequence[int]], list[QueueRow]],
        current: Rid | None,
    ) -> None:
        """Show another snapshot; the current sample stays selected where it is in it."""
        self._placing = True
        self.model.show_queue(snapshot, read_rows)
        self._placing = False
        self.select(current)
        self.table.setVisible(bool(snapshot.rids))

    def select(self, rid: Rid | None) -> None:
        """Select a sample and bring its line into view, without choosing it anew."""
        here = self.table.currentIndex().row()
        rids = self.model.snapshot.rids
        row: int | None = None
        if rid is not None:
            near = [r for r in (here, here + 1) if 0 <= r < len(rids) and rids[r] == rid]
            row = near[0] if near else self.model.snapshot.row_of(rid)
        self._placing = True
        index = QModelIndex() if row is None else self.model.index(row, 0)
        # Setting the line that is current already would undo a selection of several.
        if index != self.table.currentIndex() or not index.isValid():
            # Told how: the view itself would add to the selection while Ctrl is still held down.
            flag = QItemSelectionModel.SelectionFlag
            how = flag.ClearAndSelect | flag.Rows | flag.Current
            self.table.selectionModel().setCurrentIndex(index, how)
        if index.isValid():
            self.table.scrollTo(index)
        self._placing = False

    def selected_rids(self) -> list[Rid]:
        """The samples of all selected lines, in the order of the queue."""
        rids = self.model.snapshot.rids
        rows = sorted(
            row
            for stretch in self.table.selectionModel().selection().toList()
            for row in range(stretch.top(), stretch.bottom() + 1)
        )
        return [Rid(rids[row]) for row in rows]

    def show_counts(self, words: str) -> None:
        """The line under the list."""
        self._counts.setText(words)

    def show_step(self, step: NextStep, words: str = "", button: str = "") -> None:
        """Say what to do next, in the list's place when it is empty and below it when not."""
        self._step_name = step
        self._step_words.setText(words)
        self.step_button.setText(button)
        self.step_button.setVisible(bool(button))
        self._step.setVisible(bool(words))
        # Alone it stands in the middle of the pane; under a list it takes one line of it.
        self._column.setStretchFactor(self._step, 0 if self.model.snapshot.rids else 1)

    def _show_chips(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for words, remove in self.filters.chips():
            self._add_chip(words, remove)
        if text := self.search.text().strip():
            self._add_chip(f"“{text[:24]}”", self.search.clear)
        self._chips.setVisible(self._flow.count() > 0)

    def _add_chip(self, words: str, remove: Callable[[], object]) -> None:
        chip = QToolButton(self._chips)
        chip.setText(f"{words}  ×")
        chip.setToolTip(self.tr("Remove this filter"))
        chip.setAccessibleName(self.tr("Remove the filter {words}").format(words=words))
        chip.setStyleSheet("background: palette(midlight)")
        chip.clicked.connect(lambda _=False: remove())
        self._flow.addWidget(chip)
        chip.show()

    # Slots

    def _on_filter_changed(self) -> None:
        self._show_chips()
        self.query_changed.emit()

    def _on_typed(self, text: str) -> None:
        if text:
            self._typing.start()
        else:
            self._on_typing_paused()

    def _on_typing_paused(self) -> None:
        self._typing.stop()
        self._show_chips()
        self.query_changed.emit()

    def _on_search_entered(self) -> None:
        self._on_typing_paused()
        self.left.emit()

    def _on_row_changed(self, now: QModelIndex, _: QModelIndex) -> None:
        if not self._placing and now.isValid():
            self.sample_chosen.emit(self.model.snapshot.rids[now.row()])

    def _on_step_clicked(self) -> None:
        self.step_chosen.emit(self._step_name)

    def _on_theme_changed(self) -> None:
        self.filter_button.setIcon(theme.icon("filter"))
        height = self.table.fontMetrics().height() + theme.SPACE + theme.SPACE // 2
        self.table.verticalHeader().setDefaultSectionSize(height)
