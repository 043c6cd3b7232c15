"""Says aloud what eyes see at a glance: what a ruling did, and which sample came next."""

from PySide6.QtCore import QObject, Qt

from veridesk.core.model import Rid
from veridesk.ui.accessibility import announce
from veridesk.ui.desk_review import ReviewDesk
from veridesk.ui.main_window import MainWindow


class VoiceDesk(QObject):
    """Speaks to a screen reader after each ruling, undo and redo; silent where none listens."""

    def __init__(self, window: MainWindow, review: ReviewDesk) -> None:
        super().__init__(window)
        self._window, self._review = window, review
        review.ruled.connect(self._on_ruled)

    def _on_ruled(self, rid: Rid) -> None:
        announce(self._window, self.words(rid))

    def words(self, rid: Rid) -> str:
        """What to say when a sample was ruled on."""
        table, model = self._window.queue.table, self._window.queue.model
        row = model.snapshot.row_of(rid)
        here = table.currentIndex()
        role = Qt.ItemDataRole.AccessibleTextRole
        said = "" if row is None else str(model.index(row, 0).data(role))
        ruling = said.partition(",")[0]
        if self._window.is_done_shown:
            return self.tr("{ruling}; all samples are reviewed").format(ruling=ruling)
        if not here.isValid() or here.row() == row:
            return said
        return self.tr("{ruling}; next: {sample}").format(ruling=ruling, sample=here.data(role))
