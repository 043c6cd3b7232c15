"""The marks on the sample on screen: words that were marked, reasons that were given."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from veridesk.core.marking import DEFAULT_REASONS, Reason, is_remark, toggled, with_reason
from veridesk.core.model import Mark, MarkKind, Span
from veridesk.reviewing.habits import reasons_of, save_reasons
from veridesk.ui.bridge import Bridge
from veridesk.ui.dialogs import shown
from veridesk.ui.errands import Errands
from veridesk.ui.key_map import with_names
from veridesk.ui.main_window import MainWindow
from veridesk.ui.open_sample import OpenSample
from veridesk.ui.reasons_dialog import ReasonsDialog


class MarkDesk(QObject):
    """Marks what is selected, else the current claim; the marks go with the next ruling.

    `changed` is emitted when the reviewer marked something, `searched` with words that are to be
    looked for in all samples.
    """

    changed = Signal()
    searched = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        errands: Errands,
        say: Callable[[str], None],
        may_mark: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._errands = window, errands
        self._say, self._may_mark = say, may_mark
        self._bridge: Bridge | None = None
        self._shown: OpenSample | None = None
        self.marks: tuple[Mark, ...] = ()
        self.reasons: tuple[Reason, ...] = DEFAULT_REASONS
        self._bar = window.verdict_bar.reasons
        self._bar.reason_chosen.connect(self.give_reason)
        self._bar.edit_wanted.connect(self.edit_reasons)
        self._show_reasons()

    def open(self, bridge: Bridge) -> None:
        """Begin with a project and its reasons."""
        self._bridge = bridge
        self.reasons = reasons_of(bridge.db)
        self._show_reasons()

    def close(self) -> None:
        """Let go of the project."""
        self._bridge = None
        self.begin(None)

    def begin(self, shown: OpenSample | None) -> None:
        """Take up a sample with its unsaved marks, else with those of its standing ruling."""
        self._shown = shown
        self.marks = shown.ruling.marks if shown and shown.ruling else ()
        if shown is not None and shown.draft is not None and shown.draft.marks is not None:
            self.marks = shown.draft.marks
        self._show_reasons()

    def mark(self, kind: MarkKind) -> None:
        """Mark the words; the same key again takes the mark away."""
        if self._shown is None or not self._may_mark():
            return
        span = self._target()
        if span is None:
            self._say(self.tr("select some words of the output to mark them"))
            return
        self._change(toggled(self.marks, span, kind, self._length))

    def give_reason(self, number: int) -> None:
        """Give the reason of a number key, or take it back."""
        if self._shown is None or not self._may_mark() or not 1 <= number <= len(self.reasons):
            self._show_reasons()
            return
        reason = self.reasons[number - 1]
        span = None if reason.is_whole else self._target()
        if not self._length:
            self._say(self.tr("the output is empty; say in a note what is wrong with it"))
        elif span is None and not reason.is_whole:
            self._say(self.tr("select the words that this reason is about"))
        else:
            self._change(with_reason(self.marks, span, reason, self._length))

    def next_mark(self) -> None:
        """Select the next words that were marked, round again after the last."""
        spans = sorted({one.span for one in self.marks if not is_remark(one, self._length)})
        if not spans:
            words = self.tr(
                "nothing is marked; {mark_contradicted}, {mark_unsupported}, {mark_supported} do"
            )
            self._say(with_names(words, *(f"mark_{kind}" for kind in MarkKind)))
            return
        output = self._window.sample.output_view()
        now = output.selected_words()
        following = [span for span in spans if now is None or span > now]
        self._window.sample.select_words((following or spans)[0])
        self._window.sample.focus_output()

    def find_elsewhere(self) -> None:
        """Look in all samples for the selected words, else for those that are doubted here."""
        sample = self._window.sample
        span = sample.output_view().selected_words() or sample.doubted_span()
        if self._shown is None or span is None:
            self._say(self.tr("select the words to look for"))
            return
        self.searched.emit(" ".join(span.of(self._shown.sample.output).split()))

    def edit_reasons(self, parent: QWidget | None = None) -> None:
        """Let the person name the project's reasons."""
        bridge = self._bridge
        if bridge is not None and not bridge.project.read_only:
            self._errands.start(self._edit_reasons(bridge, parent or self._window))

    async def _edit_reasons(self, bridge: Bridge, parent: QWidget) -> None:
        dialog = ReasonsDialog(self.reasons, parent)
        if await shown(dialog):
            await asyncio.wrap_future(save_reasons(bridge.project, dialog.reasons()))
            self.reasons = reasons_of(bridge.db)
            self._show_reasons()
        if parent is self._window:
            self._window.focus_review()

    @property
    def _length(self) -> int:
        return len(self._shown.sample.output) if self._shown else 0

    def _target(self) -> Span | None:
        sample = self._window.sample
        claim = sample.current_claim()
        return sample.output_view().selected_words() or (claim.span if claim else None)

    def _change(self, marks: tuple[Mark, ...]) -> None:
        self.marks = marks
        self._window.sample.show_marks(marks)
        self._show_reasons()
        self.changed.emit()

    def _show_reasons(self) -> None:
        self._bar.show_reasons(self.reasons)
        given = {mark.reason for mark in self.marks if mark.reason}
        self._bar.show_given(given, enabled=self._shown is not None and self._may_mark())
