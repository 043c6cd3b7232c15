"""The sources of a sample, with the evidence of the current claim."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QToolButton, QVBoxLayout, QWidget

from veridesk.core.model import Claim, Evidence, Source
from veridesk.ui import theme
from veridesk.ui.labels import PlainLabel
from veridesk.ui.span_highlighter import Look, StyledSpan
from veridesk.ui.stand_ins import plain_tooltip, shown_line
from veridesk.ui.text_view import TextView

_LONGEST_TITLE = 60
_NONE_YET = -2
"""No source is in front, and what was there before is not taken away yet."""


class SourcePane(QWidget):
    """Shows the sources in tabs and brings evidence into view.

    `evidence_changed` is emitted with the piece that stands out now, or None; `place_clicked` with
    the number of a source and the code point in it.
    """

    evidence_changed = Signal(object)
    place_clicked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sources: tuple[Source, ...] = ()
        self._evidence: tuple[Evidence, ...] = ()
        self._number = -1
        self._front = -1
        self._wanted: tuple[int, int] | None = None
        self._heading = PlainLabel(self.tr("SOURCES"), "heading")
        self._count = PlainLabel(role="quiet")
        self._next = QToolButton(self)
        self._tabs = QTabBar(self)
        self._view = TextView(self)
        self._empty = PlainLabel(role="quiet", wraps=True)
        self._build()
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._next.clicked.connect(self.next_evidence)
        self._view.text_clicked.connect(
            lambda position: self.place_clicked.emit(self._front, position)
        )
        self.clear()

    def clear(self) -> None:
        """Show nothing, as when there is no sample."""
        self.show_sources(())
        self._empty.show_text("")

    def show_sources(self, sources: tuple[Source, ...]) -> None:
        """Show another sample's sources."""
        self._sources, self._evidence, self._number = sources, (), -1
        self._fill_tabs()
        self._empty.show_text(self.tr("This sample has no source: nothing can be checked."))
        self._empty.setVisible(not sources)
        self._view.setVisible(bool(sources))
        self._tabs.setVisible(len(sources) > 1)
        self._front = _NONE_YET
        self._bring_to_front(0 if sources else -1)
        self._show_spans()
        self._show_count()

    def show_evidence(self, claim: Claim | None) -> None:
        """Bring the best evidence of a claim to front; None shows none."""
        found = claim.evidence if claim else ()
        self._evidence = tuple(one for one in found if self._is_in_a_source(one))
        wanted, self._wanted = self._wanted, None
        asked = (
            number for number, one in enumerate(self._evidence) if wanted and is_at(one, *wanted)
        )
        self._go_to(next(asked, 0 if self._evidence else -1))

    def want(self, source: int, position: int) -> None:
        """Show the evidence at this place, and not the best, with the next claim."""
        self._wanted = (source, position)

    def forget_want(self) -> None:
        """Show the best evidence with the next claim, as usual."""
        self._wanted = None

    def show_links(self, spans: list[StyledSpan]) -> None:
        """Box the facts of the evidence that agree or clash with the claim."""
        current = self.current_evidence()
        is_front = current is not None and current.source == self._front
        self._view.set_overlays(spans if is_front else [])

    def next_evidence(self) -> None:
        """Go to the next piece of evidence of the claim, and round again."""
        if self._evidence:
            self._go_to((self._number + 1) % len(self._evidence))

    def current_evidence(self) -> Evidence | None:
        """The piece of evidence that stands out now."""
        return self._evidence[self._number] if self._number >= 0 else None

    def focus_source(self) -> None:
        """Move the keyboard focus to the source in front."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def view(self) -> TextView:
        """The view of the source in front."""
        return self._view

    def tabs(self) -> QTabBar:
        """The tabs, one per source."""
        return self._tabs

    def words(self) -> str:
        """What the pane says besides the sources themselves."""
        labels = (self._count, self._empty)
        return " · ".join(one.text() for one in labels if not one.isHidden() and one.text())

    def _build(self) -> None:
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tabs.setAccessibleName(self.tr("Sources"))
        self._view.setAccessibleName(self.tr("Source"))
        self._next.setText(self.tr("Next evidence"))
        self._next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.set_role(self._next, "heading")
        self._heading.setMinimumHeight(theme.HEAD_HEIGHT)
        head = QHBoxLayout()
        head.setContentsMargins(2 * theme.SPACE, 0, 2 * theme.SPACE, 0)
        head.setSpacing(theme.SPACE)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._count)
        head.addWidget(self._next)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(theme.SPACE, 0, theme.SPACE, 0)
        tabs.addWidget(self._tabs)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._empty.setContentsMargins(
            2 * theme.SPACE, 2 * theme.SPACE, 2 * theme.SPACE, 2 * theme.SPACE
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(tabs)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty, 1)

    def _fill_tabs(self) -> None:
        with QSignalBlocker(self._tabs):
            while self._tabs.count():
                self._tabs.removeTab(0)
            for number, source in enumerate(self._sources):
                self._tabs.addTab("")
                self._tabs.setTabToolTip(number, plain_tooltip(self._title(source, number)))
        self._name_tabs()

    def _name_tabs(self) -> None:
        """Title each tab; a dot says that the source holds evidence of the current claim."""
        with_evidence = {one.source for one in self._evidence}
        for number, source in enumerate(self._sources):
            # An ampersand would underline the letter after it.
            title = shown_line(self._title(source, number), _LONGEST_TITLE).replace("&", "&&")
            self._tabs.setTabText(number, f"{title} •" if number in with_evidence else title)

    def _title(self, source: Source, number: int) -> str:
        return source.title or self.tr("Source {number}").format(number=number + 1)

    def _is_in_a_source(self, evidence: Evidence) -> bool:
        inside = 0 <= evidence.source < len(self._sources)
        return inside and evidence.span.start < len(self._sources[evidence.source].text)

    def _go_to(self, number: int) -> None:
        self._number = number
        current = self.current_evidence()
        if current is not None:
            self._bring_to_front(current.source)
        self._name_tabs()
        self._show_spans()
        if current is not None:
            self._view.scroll_to(current.span)
        self._show_count()
        self.evidence_changed.emit(current)

    def _bring_to_front(self, number: int) -> None:
        if number == self._front:
            return
        self._front = number
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(number)
        self._view.set_text(self._sources[number].text if number >= 0 else "")

    def _on_tab_changed(self, number: int) -> None:
        self._bring_to_front(number)
        self._show_spans()
        here = [one for one in self._evidence if one.source == number]
        current = self.current_evidence()
        if here:
            self._view.scroll_to((current if current in here else here[0]).span)
        self.evidence_changed.emit(current)

    def _show_spans(self) -> None:
        current = self.current_evidence()
        self._view.set_spans(
            [
                StyledSpan(one.span, Look.EVIDENCE if one == current else Look.OTHER_EVIDENCE)
                for one in self._evidence
                if one.source == self._front
            ]
        )

    def _show_count(self) -> None:
        several = len(self._evidence) > 1
        self._next.setVisible(several)
        self._count.setVisible(bool(self._evidence))
        self._count.show_text(
            self.tr("evidence {number} of {total}").format(
                number=self._number + 1, total=len(self._evidence)
            )
        )


def is_at(evidence: Evidence, source: int, position: int) -> bool:
    """True when the evidence holds a place of a source."""
    return evidence.source == source and evidence.span.start <= position < evidence.span.end
