"""Reads samples for the review: small ones at once, large ones beside the window, two ahead."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from veridesk.core.model import Rid
from veridesk.store.project import Database
from veridesk.store.reads.sizes import sample_size
from veridesk.ui.bridge import Bridge
from veridesk.ui.desk_queue import QueueDesk
from veridesk.ui.errands import Errands
from veridesk.ui.open_sample import OpenSample, load

AHEAD = 2
"""Samples that are read before they are asked for."""
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
        self._ahead: dict[Rid, OpenSample] = {}
        self._reading: dict[Rid, object] = {}
        self.awaited: Rid | None = None

    def begin(self, bridge: Bridge | None) -> None:
        """Begin with a project, or (None) let go of it."""
        self._bridge = bridge
        self._ahead, self._reading = {}, {}
        self.awaited = None

    def take(self, rid: Rid) -> OpenSample | None:
        """The sample, where it was read ahead or is small; else None, and `arrived` follows."""
        ahead = self._ahead.pop(rid, None)
        self.awaited = None
        bridge = self._bridge
        if bridge is None or ahead is not None:
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
        if rid is None:
            self._ahead, self._reading = {}, {}
        else:
            self._ahead.pop(rid, None)
            self._reading.pop(rid, None)

    def read_ahead(self, rids: Sequence[Rid]) -> None:
        """Read the samples that come next while this one is looked at; drop all others."""
        bridge = self._bridge
        wanted = [rid for rid in rids if rid != self._queue.current]
        self._ahead = {rid: self._ahead[rid] for rid in wanted if rid in self._ahead}
        self._reading = {rid: self._reading[rid] for rid in wanted if rid in self._reading}
        missing = [rid for rid in wanted if rid not in self._ahead and rid not in self._reading]
        if bridge is not None:
            for rid in missing:
                ticket = self._reading[rid] = object()
                self._errands.start(self._read_next(bridge, rid, ticket))

    def is_ahead(self, rid: Rid) -> bool:
        """True when a sample was read ahead."""
        return rid in self._ahead

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

    async def _read_next(self, bridge: Bridge, rid: Rid, ticket: object) -> None:
        found = await bridge.read(partial(self._load, rid=rid))
        # It may have been ruled on meanwhile, or nobody wants it next any more.
        if bridge is self._bridge and self._reading.get(rid) is ticket:
            del self._reading[rid]
            self._ahead[rid] = found

    def _load(self, db: Database, rid: Rid) -> OpenSample:
        run = self._queue.view.run if self._queue.view else None
        return load(db, rid, run, self._who())
