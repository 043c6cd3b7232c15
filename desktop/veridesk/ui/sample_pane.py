"""The sample under review: its prompt, its output with flags, and the current claim."""

from itertools import chain
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from veridesk.core.marking import is_remark
from veridesk.core.model import (
    Assessment,
    Claim,
    ClaimState,
    FlagKind,
    Mark,
    Sample,
    SampleId,
    Span,
)
from veridesk.ui import theme
from veridesk.ui.claim_card import ClaimCard
from veridesk.ui.labels import ElidedLabel, PlainLabel
from veridesk.ui.source_pane import is_at
from veridesk.ui.span_highlighter import StyledSpan, mark_overlays, output_spans, shown_flags
from veridesk.ui.text_view import TextView
from veridesk.ui.told import told

_PROMPT_SHARE: Final = 0.3
_HIDES_ALL: Final = 2.0
"""No probability reaches this threshold."""
_STATE_OF: Final = {
    FlagKind.CONTRADICTED: ClaimState.CONTRADICTED,
    FlagKind.UNSUPPORTED: ClaimState.NOT_FOUND,
}


class SamplePane(QWidget):
    """Shows one sample and walks through its claims; rules nothing."""

    claim_changed = Signal(object)
    source_requested = Signal(object)
    record_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sample: Sample | None = None
        self._assessment: Assessment | None = None
        self._threshold = 0.5
        self._marks: tuple[Mark, ...] = ()
        self._claims: tuple[Claim, ...] = ()
        self._is_blind = False
        self._judge = ""
        self._links: list[StyledSpan] = []
        self._number = -1
        self._prompt_toggle = QToolButton(self)
        self._prompt = TextView(self)
        self._record_toggle = QToolButton(self)
        self._record = TextView(self)
        self._heading = PlainLabel(self.tr("OUTPUT"), "heading")
        self._generator = ElidedLabel(role="chip")
        self._task = ElidedLabel(role="chip")
        self._output = TextView(self)
        self._card = ClaimCard(self)
        self._build()
        self._connect()
        self.show_sample(None, None, 0.5, ())

    def show_sample(
        self,
        sample: Sample | None,
        assessment: Assessment | None,
        threshold: float,
        marks: tuple[Mark, ...],
        *,
        blind: bool = False,
    ) -> None:
        """Show another sample from its first flagged claim; None empties the pane.

        `blind` hides what the detector doubts; its claims can still be walked through.
        """
        self._sample, self._assessment = sample, assessment
        self._is_blind = blind
        self._threshold, self._marks = threshold, marks
        self._links = []
        self._claims = claims_of(assessment, _HIDES_ALL if blind else threshold)
        self._prompt.set_text(sample.prompt if sample else "")
        self._output.set_text(sample.output if sample else "")
        self._show_chip(self._generator, sample.generator if sample else None)
        self._show_chip(self._task, sample.task if sample else None)
        self._heading.setVisible(sample is not None)
        self._prompt_toggle.setVisible(bool(sample and sample.prompt))
        self._record_toggle.setVisible(sample is not None)
        self._fit_heads()
        self._show_spans()
        self._go_to(self._first_doubtful())

    def show_judge(self, words: str) -> None:
        """Name the detector run that claims and flags come from; nothing where there is none."""
        if words != self._judge:
            self._judge = words
            self._show_card()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show other marks on the same sample; the current claim stays."""
        self._marks = marks
        self._show_spans()
        self._show_card()

    def sample_id(self) -> SampleId | None:
        """The id of the sample on screen."""
        return self._sample.sample_id if self._sample else None

    def next_claim(self) -> None:
        """Go to the next claim; stays at the last."""
        if self._number + 1 < len(self._claims):
            self._go_to(self._number + 1)

    def previous_claim(self) -> None:
        """Go to the claim before; stays at the first."""
        if self._number > 0:
            self._go_to(self._number - 1)

    def current_claim(self) -> Claim | None:
        """The claim that the card speaks of."""
        return self._claims[self._number] if self._number >= 0 else None

    def doubted_span(self) -> Span | None:
        """The shortest flagged words of the current claim, else the claim itself."""
        claim = self.current_claim()
        if claim is None:
            return None
        flags = [] if self._is_blind else shown_flags(self._assessment, self._threshold)
        inside = [flag.span for flag in flags if flag.span.overlaps(claim.span)]
        return min(inside, key=_length, default=claim.span)

    def go_to_claim_at(self, source: int, position: int) -> bool:
        """Go to the next claim that rests on a place of a source, round again; False: none does."""
        total = len(self._claims)
        for step in range(1, total + 1):
            number = (self._number + step) % total
            if any(is_at(one, source, position) for one in self._claims[number].evidence):
                self._go_to(number)
                return True
        return False

    def show_links(self, spans: list[StyledSpan]) -> None:
        """Box the facts of the claim that agree or clash with its evidence."""
        output = self._sample.output if self._sample else ""
        self._links = spans
        self._output.set_overlays([*mark_overlays(output, self._marks), *self._links])

    def show_record(self, text: str) -> None:
        """Show what else the sample's record says."""
        self._record.set_text(text or self.tr("The record has no other fields."))
        self._fit_heads()

    @property
    def is_record_open(self) -> bool:
        """True while the person wants to see the record."""
        return self._record_toggle.isChecked()

    def record_view(self) -> TextView:
        """The view of the record's other fields."""
        return self._record

    def select_words(self, span: Span) -> None:
        """Select words of the output, and go to the claim that they are in."""
        number = self._claim_at(span.start)
        if number is not None and number != self._number:
            self._go_to(number, scrolls=False)
        self._output.scroll_to(span)
        self._output.select_span(span)

    def focus_output(self) -> None:
        """Move the keyboard focus to the output."""
        self._output.setFocus(Qt.FocusReason.OtherFocusReason)

    def output_view(self) -> TextView:
        """The view of the output, which the correction lays itself over."""
        return self._output

    def card(self) -> ClaimCard:
        """The card that speaks of the current claim."""
        return self._card

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        claim = self.current_claim()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and claim is not None:
            self.source_requested.emit(claim)
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_heads()

    def _build(self) -> None:
        _dress_toggle(self._prompt_toggle, self.tr("PROMPT"), is_open=True)
        _dress_toggle(self._record_toggle, self.tr("RECORD"), is_open=False)
        self._record.setAccessibleName(self.tr("Other fields of the record"))
        self._prompt.setAccessibleName(self.tr("Prompt"))
        self._output.setAccessibleName(self.tr("Output"))
        self._heading.setMinimumHeight(theme.HEAD_HEIGHT)
        head = QHBoxLayout()
        head.setContentsMargins(2 * theme.SPACE, 0, 2 * theme.SPACE, 0)
        head.setSpacing(theme.SPACE)
        head.addWidget(self._heading)
        head.addStretch(1)
        for chip in (self._generator, self._task):
            head.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        toggle_row = QHBoxLayout()
        toggle_row.setContentsMargins(2 * theme.SPACE, 0, 0, 0)
        toggle_row.addWidget(self._prompt_toggle)
        toggle_row.addSpacing(2 * theme.SPACE)
        toggle_row.addWidget(self._record_toggle)
        toggle_row.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.SPACE, theme.SPACE, theme.SPACE, theme.SPACE)
        foot.addWidget(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(toggle_row)
        column.addWidget(self._prompt)
        column.addWidget(self._record)
        column.addLayout(head)
        column.addWidget(self._output, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._prompt_toggle.toggled.connect(self._on_prompt_toggled)
        self._record_toggle.toggled.connect(self._on_record_toggled)
        self._output.text_clicked.connect(self._on_text_clicked)
        self._output.text_double_clicked.connect(self._on_text_double_clicked)
        self._card.next_requested.connect(self.next_claim)
        self._card.previous_requested.connect(self.previous_claim)
        theme.theme_signals().changed.connect(self._fit_heads)

    def _on_prompt_toggled(self, is_open: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self._prompt_toggle.setArrowType(arrow)
        self._fit_heads()

    def _on_record_toggled(self, is_open: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self._record_toggle.setArrowType(arrow)
        self._fit_heads()
        if is_open:
            self.record_wanted.emit()

    def _on_text_clicked(self, position: int) -> None:
        number = self._claim_at(position)
        if number is not None and number != self._number:
            self._go_to(number, scrolls=False)

    def _on_text_double_clicked(self, position: int) -> None:
        number = self._claim_at(position)
        if number is not None:
            self.source_requested.emit(self._claims[number])

    def _claim_at(self, position: int) -> int | None:
        here = [
            number
            for number, claim in enumerate(self._claims)
            if claim.span.start <= position < claim.span.end
        ]
        return min(here, key=lambda number: _length(self._claims[number].span), default=None)

    def _first_doubtful(self) -> int:
        if self._is_blind:
            return 0 if self._claims else -1
        flags = shown_flags(self._assessment, self._threshold)
        doubtful = {ClaimState.CONTRADICTED, ClaimState.NOT_FOUND}
        claims = list(enumerate(self._claims))
        # One after the other as needed: a long output has hundreds of claims.
        flagged = (n for n, claim in claims if any(claim.span.overlaps(one.span) for one in flags))
        others = (number for number, claim in claims if claim.state in doubtful)
        return next(chain(flagged, others, range(len(claims))), -1)

    def _go_to(self, number: int, *, scrolls: bool = True) -> None:
        self._number = number
        claim = self.current_claim()
        self._output.set_active(claim.span if claim else None)
        if claim is not None and scrolls:
            self._output.scroll_to(claim.span)
        self._show_card()
        self.claim_changed.emit(claim)

    def _show_spans(self) -> None:
        output = self._sample.output if self._sample else ""
        threshold = _HIDES_ALL if self._is_blind else self._threshold
        self._output.set_spans(output_spans(output, self._assessment, threshold, self._marks))
        self._output.set_overlays([*mark_overlays(output, self._marks), *self._links])

    def _show_card(self) -> None:
        claim = self.current_claim()
        if claim is None:
            self._card.show_words(self._words_without_claim())
            return
        nothing = self.tr("No flag raised — that is not a verdict.")
        has_flags = bool(shown_flags(self._assessment, self._threshold))
        is_checked = claim.state is not ClaimState.NOT_CHECKED
        self._card.show_claim(
            claim,
            self._number + 1,
            len(self._claims),
            marks=tuple(mark for mark in self._marks if self._is_on(mark, claim)),
            foot=self._foot(nothing if is_checked and not has_flags else ""),
            blind=self._is_blind,
        )
        self._card.show()

    def _foot(self, words: str) -> str:
        """What stands under the claim: `words`, and whose judgement all this is."""
        if self._is_blind:
            return ""
        return " · ".join(part for part in (words, self._judge) if part)

    def _is_on(self, mark: Mark, claim: Claim) -> bool:
        length = len(self._sample.output) if self._sample else 0
        return mark.span.overlaps(claim.span) and not is_remark(mark, length)

    def _words_without_claim(self) -> str:
        if self._sample is None:
            return ""
        if self._is_blind:
            return self.tr("Flags are hidden until you rule on this sample.")
        if self._assessment is None:
            return self.tr("Not checked: no detector has looked at this sample yet.")
        if self._assessment.state is ClaimState.NOT_CHECKED:
            reason = told(self._assessment.reason) or self.tr("the detector gave no reason.")
            return self.tr("Not checked: {reason}").format(reason=reason)
        return self.tr("No flag raised — that is not a verdict.")

    def _show_chip(self, chip: ElidedLabel, text: str | None) -> None:
        chip.show_text(text or "")
        chip.setVisible(bool(text))

    def _fit_heads(self) -> None:
        has_prompt = bool(self._sample and self._sample.prompt)
        is_open = self._record_toggle.isChecked() and self._sample is not None
        self._fit(self._prompt, is_shown=has_prompt and self._prompt_toggle.isChecked())
        self._fit(self._record, is_shown=is_open)

    def _fit(self, view: TextView, *, is_shown: bool) -> None:
        view.setVisible(is_shown)
        if is_shown:
            most = max(3 * view.fontMetrics().lineSpacing(), int(_PROMPT_SHARE * self.height()))
            view.setFixedHeight(min(most, view.content_height()))


def claims_of(assessment: Assessment | None, threshold: float) -> tuple[Claim, ...]:
    """The claims to walk through, in order; a flag outside every claim counts as one."""
    if assessment is None:
        return ()
    claims = list(assessment.claims)
    for flag in shown_flags(assessment, threshold):
        if not any(claim.span.overlaps(flag.span) for claim in claims):
            claims.append(Claim(flag.span, _STATE_OF[flag.kind], flag.probability, flag.reason))
    return tuple(sorted(claims, key=lambda claim: (claim.span.start, claim.span.end)))


def _dress_toggle(toggle: QToolButton, words: str, *, is_open: bool) -> None:
    toggle.setText(words)
    toggle.setCheckable(True)
    toggle.setChecked(is_open)
    toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    toggle.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
    toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    toggle.setFixedHeight(theme.HEAD_HEIGHT)
    theme.set_role(toggle, "heading")


def _length(span: Span) -> int:
    return span.end - span.start
