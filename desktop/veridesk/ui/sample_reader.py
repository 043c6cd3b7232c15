"""Reads samples for the review: small ones at once, large ones beside the window, one ahead."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from veridesk.core.model import Rid
from veridesk.store.project import Database
from veridesk.store.reads.sizes import sample_size
from veridesk.ui.bridge import Bridge
from veridesk.ui.desk_queue import QueueDesk
from veridesk.ui.errands import Errands
from veridesk.ui.open_sample import OpenSample, load

LARGE = 200_000
"""Bytes of a sample from which on reading it would be felt in the GUI thread."""


class SampleReader(QObject):
    """Hands samples out; `arrived` follows with a large one that was asked for last."""

    arrived = Signal(object)

    def __init__(
        self, queue: QueueDesk, errands: Errands, who: Callable[[], str | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._queue, self._errands, self._who = queue, errands, who
        self._bridge: Bridge | None = None
        self._ahead: OpenSample | None = None
        self.awaited: Rid | None = None

    def begin(self, bridge: Bridge | None) -> None:
        """Begin with a project, or (None) let go of it."""
        self._bridge = bridge
        self._ahead = self.awaited = None

    def take(self, rid: Rid) -> OpenSample | None:
        """The sample, where it was read ahead or is small; else None, and `arrived` follows."""
        ahead, self._ahead = self._ahead, None
        self.awaited = None
        bridge = self._bridge
        if bridge is None or (ahead is not None and ahead.rid == rid):
            return ahead
        if not self.is_large(rid):
            return self.now(rid)
        self.awaited = rid
        self._errands.start(self._fetch(bridge, rid))
        return None

    def now(self, rid: Rid) -> OpenSample:
        """The sample, read at once whatever its size."""
        if self._bridge is None:
            raise KeyError(rid)
        return self._load(self._bridge.db, rid)

    def is_large(self, rid: Rid) -> bool:
        """True where reading is left to the reading thread."""
        run = self._queue.view.run if self._queue.view else None
        return self._bridge is not None and sample_size(self._bridge.db, rid, run) > LARGE

    def forget(self, rid: Rid | None = None) -> None:
        """What was read ahead is no longer true: of this sample, or (None) of any."""
        if rid is None or (self._ahead is not None and self._ahead.rid == rid):
            self._ahead = None

    def read_ahead(self, rid: Rid | None) -> None:
        """Read the sample that comes next while this one is looked at."""
        if rid is not None and self._bridge is not None and rid != self._queue.current:
            self._errands.start(self._read_next(self._bridge, rid))

    async def read(self, rid: Rid) -> OpenSample | None:
        """The sample, read beside the window; None when the project went meanwhile."""
        bridge = self._bridge
        if bridge is None:
            return None
        found = await bridge.read(lambda db: self._load(db, rid))
        return found if bridge is self._bridge else None

    async def _fetch(self, bridge: Bridge, rid: Rid) -> None:
        found = await bridge.read(lambda db: self._load(db, rid))
        # Who went on to another sample meanwhile does not want this one any more.
        if bridge is self._bridge and self.awaited == rid:
            self.awaited = None
            self.arrived.emit(found)

    async def _read_next(self, bridge: Bridge, rid: Rid) -> None:
        found = await bridge.read(lambda db: self._load(db, rid))
        # It may have been ruled on or flagged meanwhile, so it counts for the next step only.
        self._ahead = found if bridge is self._bridge else None

    def _load(self, db: Database, rid: Rid) -> OpenSample:
        run = self._queue.view.run if self._queue.view else None
        return load(db, rid, run, self._who())
