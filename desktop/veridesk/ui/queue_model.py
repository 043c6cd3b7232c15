"""The queue as Qt's views see it: a snapshot of row numbers, and pages of lines on demand."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from veridesk.core.model import Rid, Verdict
from veridesk.store.reads.queue import QueueRow
from veridesk.ui.plain import one_line
from veridesk.ui.told import told

PAGE = 32
"""Lines that are read at once: about as many as a window shows."""
PAGES_KEPT = 512
"""Pages kept in memory; the one used longest ago goes first."""
TITLE_LIMIT = 200
"""Code points of a title that the view gets to see; a long one costs a second to lay out."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The role under which a line is a whole `QueueRow`."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class QueueSnapshot:
    """The rows of a queue in order, and for each whether it is ruled on (1) or pending (0)."""

    rids: "array[int]" = field(default_factory=lambda: array("I"))
    ruled: bytearray = field(default_factory=bytearray)

    @classmethod
    def of(cls, rids: "array[int]", ruled: Sequence[int]) -> "QueueSnapshot":
        """A snapshot of `rids`, those of them that are in `ruled` being ruled on."""
        known = frozenset(ruled)
        return cls(rids, bytearray(rid in known for rid in rids))

    def row_of(self, rid: int) -> int | None:
        """Where a sample stands; None when it is not in the queue."""
        # Looking for the bytes is ten times as fast as comparing numbers one by one.
        whole, size = self.rids.tobytes(), self.rids.itemsize
        try:
            wanted = array(self.rids.typecode, [rid]).tobytes()
        except OverflowError:
            return None
        at = whole.find(wanted)
        while at % size and at >= 0:
            at = whole.find(wanted, at + 1)
        return at // size if at >= 0 else None

    def next_pending(self, after: int) -> int | None:
        """The first pending row behind `after`, else the first from the top; None: all ruled."""
        row = self.ruled.find(0, max(0, after + 1))
        if row < 0:
            row = self.ruled.find(0)
        return None if row < 0 else row


class QueueModel(QAbstractTableModel):
    """One column, one line a sample; reads lines page by page through `read_rows`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.snapshot = QueueSnapshot()
        self._read_rows: Callable[[Sequence[int]], list[QueueRow]] = lambda _: []
        self._pages: OrderedDict[int, dict[int, QueueRow]] = OrderedDict()
        self._conceals: Callable[[QueueRow], bool] = lambda _: False

    def conceal(self, conceals: Callable[[QueueRow], bool]) -> None:
        """Show no risk on these lines: their samples are ruled on blind."""
        self._conceals = conceals
        self.refresh()

    def show_queue(
        self, snapshot: QueueSnapshot, read_rows: Callable[[Sequence[int]], list[QueueRow]]
    ) -> None:
        """Take another snapshot, and the way to read its lines."""
        self.beginResetModel()
        self.snapshot = snapshot
        self._read_rows = read_rows
        self._pages.clear()
        self.endResetModel()

    def refresh(self, rids: Sequence[int] = ()) -> None:
        """Read lines again: those of these samples, or (none named) all."""
        if not rids or len(rids) > PAGE:
            pages = set(self._pages)
        else:
            # Only pages in memory can be stale, so those are searched, not the whole queue.
            changed = frozenset(rids)
            pages = {page for page, lines in self._pages.items() if changed & lines.keys()}
        for page in pages:
            del self._pages[page]
            last = min((page + 1) * PAGE, len(self.snapshot.rids)) - 1
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, 0))

    def set_verdict(self, rid: Rid, verdict: Verdict | None, hint: int = -1) -> bool | None:
        """Note that a sample was ruled on (or, with None, is pending again).

        `hint` is the row it may stand in. Tells whether it was ruled on before; None where it is
        not in the queue.
        """
        rids = self.snapshot.rids
        near = 0 <= hint < len(rids) and rids[hint] == rid
        row = hint if near else self.snapshot.row_of(rid)
        if row is None:
            return None
        before = bool(self.snapshot.ruled[row])
        self.snapshot.ruled[row] = verdict is not None
        self._pages.pop(row // PAGE, None)
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        return before

    def row_at(self, row: int) -> QueueRow | None:
        """The line of a row; None where its sample has gone."""
        if not 0 <= row < len(self.snapshot.rids):
            return None
        return self._page(row // PAGE).get(self.snapshot.rids[row])

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.snapshot.rids)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.row_at(index.row())
        if line is None:
            return None
        if role == ROW_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(line.title, TITLE_LIMIT)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            # A tooltip would take text that looks like HTML for HTML, and load what it names.
            return f"<p>{escape(self._spoken(line))}</p>"
        return None

    def _spoken(self, line: QueueRow) -> str:
        verdict = told(str(line.verdict)) if line.verdict else self.tr("pending")
        if self._conceals(line):
            risk = self.tr("risk hidden")
        elif line.score is None:
            risk = self.tr("not checked")
        else:
            risk = self.tr("risk {score}").format(score=f"{line.score:.2f}")
        title = one_line(line.title, TITLE_LIMIT)
        return f"{verdict}, {risk}, {one_line(str(line.public_id), TITLE_LIMIT)}: {title}"

    def _page(self, page: int) -> dict[int, QueueRow]:
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page]
        rids = self.snapshot.rids[page * PAGE : (page + 1) * PAGE]
        self._pages[page] = {
            int(line.rid): replace(line, score=None, flag_count=0) if self._conceals(line) else line
            for line in self._read_rows(rids)
        }
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return self._pages[page]
