"""What the current claim rests on: its evidence, the facts that they share, the whole record."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from veridesk.core.links import Link, links
from veridesk.core.model import Evidence, Span
from veridesk.core.record import other_fields
from veridesk.core.text import shift_span
from veridesk.store.reads.samples import raw_record
from veridesk.ui.bridge import Bridge
from veridesk.ui.main_window import MainWindow
from veridesk.ui.open_sample import OpenSample
from veridesk.ui.span_highlighter import Look, StyledSpan

LONGEST_LINKED = 4000
"""Code points of a claim or of evidence in which facts are looked for."""


class EvidenceDesk(QObject):
    """Brings claim and evidence together, whichever of the two the person goes by."""

    def __init__(self, window: MainWindow, say: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._say = window, say
        self._bridge: Bridge | None = None
        self._shown: OpenSample | None = None
        self._is_blind = False
        window.sample.claim_changed.connect(window.sources.show_evidence)
        window.sample.source_requested.connect(lambda _: window.sources.next_evidence())
        window.sample.record_wanted.connect(self._show_record)
        window.sources.evidence_changed.connect(self._on_evidence_changed)
        window.sources.place_clicked.connect(self._on_place_clicked)

    def begin(self, bridge: Bridge | None, shown: OpenSample | None, *, blind: bool) -> None:
        """Take up a sample; a `blind` one shows no clash before it is ruled on."""
        self._bridge, self._shown, self._is_blind = bridge, shown, blind
        if self._window.sample.is_record_open:
            self._show_record()

    def _show_record(self) -> None:
        shown, bridge = self._shown, self._bridge
        if shown is None or bridge is None:
            return
        try:
            raw = raw_record(bridge.db, shown.rid)
        except KeyError:
            raw = b"{}"
        self._window.sample.show_record(other_fields(raw, shown.sample))

    def _on_evidence_changed(self, evidence: Evidence | None) -> None:
        claim = self._window.sample.current_claim()
        shown = self._shown
        found: list[Link] = []
        if evidence is not None and claim is not None and shown is not None and not self._is_blind:
            said = claim.span.of(shown.sample.output)
            held = evidence.span.of(shown.sample.sources[evidence.source].text)
            if max(len(said), len(held)) <= LONGEST_LINKED:
                found = links(said, held)
        here = claim.span.start if claim else 0
        there = evidence.span.start if evidence else 0
        self._window.sample.show_links([_styled(one.claim, here, one) for one in found])
        self._window.sources.show_links([_styled(one.evidence, there, one) for one in found])

    def _on_place_clicked(self, source: int, position: int) -> None:
        self._window.sources.want(source, position)
        if not self._window.sample.go_to_claim_at(source, position):
            self._window.sources.forget_want()
            self._say(self.tr("no claim was found to rest on these words"))


def _styled(span: Span, start: int, link: Link) -> StyledSpan:
    return StyledSpan(shift_span(span, start), Look.AGREES if link.agrees else Look.CLASHES)
