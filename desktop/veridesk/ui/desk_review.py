"""The review itself: which sample is on screen, and what becomes of a ruling."""

import asyncio
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, Signal

from veridesk.core.errors import UserError
from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.reviewing import session
from veridesk.ui.bridge import Bridge
from veridesk.ui.desk_blind import BlindDesk
from veridesk.ui.desk_correction import CorrectionDesk, detector_of
from veridesk.ui.desk_evidence import EvidenceDesk
from veridesk.ui.desk_marks import MarkDesk
from veridesk.ui.desk_queue import QueueDesk
from veridesk.ui.desk_undo import step
from veridesk.ui.dialogs import user_name
from veridesk.ui.draft_keeper import DraftKeeper
from veridesk.ui.errands import Errands
from veridesk.ui.key_map import with_names
from veridesk.ui.main_window import MainWindow
from veridesk.ui.message_bar import Tone
from veridesk.ui.open_sample import OpenSample
from veridesk.ui.sample_reader import AHEAD, SampleReader
from veridesk.ui.saving import saved
from veridesk.ui.stopwatch import Stopwatch

NO_THRESHOLD = 0.5
"""What flags are held against while there is no run to say."""


class ReviewDesk(QObject):
    """Shows samples, takes rulings, and goes on only when a ruling is safely on disk.

    `sample_shown` is emitted with the row number on screen (None: nothing, or all is reviewed),
    `ruled` with the row number after each ruling, undo and redo.
    """

    sample_shown = Signal(object)
    ruled = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        queue: QueueDesk,
        errands: Errands,
        ask_name: Callable[[str], Awaitable[str | None]],
    ) -> None:
        super().__init__(window)
        self._window, self._queue, self._errands = window, queue, errands
        self._ask_name = ask_name
        self._bridge: Bridge | None = None
        self.open_sample: OpenSample | None = None
        self.drafts = DraftKeeper(errands, self)
        self.marks = MarkDesk(window, errands, self._say, self._may_mark)
        self.blind = BlindDesk(window, errands, self._say)
        self.evidence = EvidenceDesk(window, self._say)
        self.correction = CorrectionDesk(window, self.drafts, self._say)
        self._acting = asyncio.Lock()
        self.reader = SampleReader(queue, errands, lambda: self.reviewer, self)
        self._untouched = True
        self._flagged = False
        self.stopwatch = Stopwatch()
        self._connect()

    def _connect(self) -> None:
        window, queue = self._window, self._queue
        queue.refreshed.connect(self._on_refreshed)
        queue.panel.sample_chosen.connect(self._on_sample_chosen)
        bar = window.verdict_bar
        bar.verdict_chosen.connect(self.rule)
        bar.correction_requested.connect(self.correct)
        bar.note_changed.connect(self.drafts.type_note)
        self.correction.corrected.connect(self._on_corrected)
        self.blind.changed.connect(self._on_blind_changed)
        self.reader.arrived.connect(self._on_arrived)
        self.marks.changed.connect(lambda: self.drafts.type_marks(self.marks.marks))

    # Opening and closing

    def open(self, bridge: Bridge) -> None:
        """Begin with a project; its first pending sample is shown once the queue is read."""
        self._bridge = bridge
        self.reader.begin(bridge)
        self._untouched, self._flagged = True, False
        self.marks.open(bridge)
        self.blind.open(bridge)

    async def close(self) -> None:
        """Keep what was typed, finish what is being written, and empty the panes."""
        async with self._acting:
            self.drafts.keep()
            self._bridge = None
            self.reader.begin(None)
            self.correction.close()
            self.marks.close()
            self.blind.close()
            self._clear()

    @property
    def reviewer(self) -> str | None:
        """Who rules; None until a name was given."""
        return self._queue.reviewer

    @property
    def is_correcting(self) -> bool:
        """True while the correction stands in place of the sample."""
        return self._window.is_correcting

    # Showing

    def go_to(self, rid: Rid) -> None:
        """Show a sample without ruling on the one before."""
        if self._bridge is None:
            return
        self.drafts.keep()
        found = self.reader.take(rid)
        if found is None:
            # Nothing stays on screen that a key could rule on in the place of what was asked for.
            self._clear()
            self._queue.settle_on(rid)
            self._say(self.tr("reading a large sample…"))
        else:
            self._show(found)

    def go_by(self, step: int) -> None:
        """Show the sample that many lines further, without ruling."""
        self._take_up()
        if self._window.is_done_shown and step < 0 and self.open_sample is not None:
            self.go_to(self.open_sample.rid)
            return
        rid = self._queue.neighbour(step)
        if rid is not None:
            self.go_to(rid)

    def go_to_pending(self) -> bool:
        """Show the next pending sample; where none is left, say so. False: nothing moved."""
        rid = self._queue.next_pending()
        if rid is not None:
            self.go_to(rid)
        elif self._queue.all_ruled:
            self.drafts.keep()
            self._window.show_done()
            self._allow()
            self._show_bar()
            self.sample_shown.emit(None)
        elif not self._queue.is_whole:
            self._say(self.tr("the rest of the queue is still being read; go on in a moment"))
            return False
        else:
            self._say(self.tr("nothing is pending under these filters; clear them to go on"))
            return False
        return True

    def _show(self, shown: OpenSample) -> None:
        bridge = self._bridge
        self.open_sample = shown
        self.marks.begin(shown)
        self.drafts.begin(shown, bridge.project if bridge else None, self.reviewer)
        self._queue.settle_on(shown.rid)
        self.evidence.begin(bridge, shown, blind=self.blind.is_blind(shown))
        self._window.sources.show_sources(shown.sample.sources)
        self._show_flags(shown)
        self._window.show_sample()
        self._show_bar()
        self._allow()
        self.stopwatch.restart()
        if self.drafts.output is not None:
            self._say(
                with_names(self.tr("a correction is unfinished; {correct} goes on"), "correct")
            )
        self.reader.read_ahead(self._queue.upcoming(AHEAD))
        self.sample_shown.emit(shown.rid)

    def _show_flags(self, shown: OpenSample) -> None:
        self._window.sample.show_sample(
            shown.sample,
            shown.assessment,
            self._threshold,
            self.marks.marks,
            blind=self.blind.is_blind(shown),
        )

    @property
    def _threshold(self) -> float:
        return self._queue.run.threshold if self._queue.run else NO_THRESHOLD

    def _show_bar(self) -> None:
        shown = None if self._window.is_done_shown else self.open_sample
        standing = shown.standing if shown else None
        ruling = shown.ruling if shown else None
        self._window.verdict_bar.show_state(
            ruling.verdict if ruling else None,
            self.drafts.note if shown else "",
            self.can_rule,
            standing.decided_at if standing else None,
        )

    @property
    def can_rule(self) -> bool:
        """True while there is a sample on screen and the project may be written to."""
        return (
            self._bridge is not None
            and not self._bridge.project.read_only
            and self.open_sample is not None
            and not self._window.is_done_shown
        )

    def _allow(self) -> None:
        bridge = self._bridge
        self._window.action_table.allow(
            project=bridge is not None,
            writable=bridge is not None and not bridge.project.read_only,
            sample=self.can_rule,
        )

    def _clear(self) -> None:
        self.open_sample = None
        self.reader.forget()
        self.marks.begin(None)
        self.drafts.begin(None, None, None)
        self._window.sample.show_sample(None, None, NO_THRESHOLD, ())
        self.evidence.begin(None, None, blind=False)
        self._window.sources.clear()
        self._window.show_sample()
        self._window.verdict_bar.show_state(None, "", enabled=False)
        self._allow()
        self.sample_shown.emit(None)

    # Ruling

    def rule(self, verdict: Verdict) -> None:
        """Rule on the sample on screen and go on to the next pending one."""
        if self.can_rule and not self._acting.locked():
            if verdict is Verdict.CORRECTED:
                self.correct()
            else:
                self._errands.start(self._rule(verdict, None))

    async def _rule(self, verdict: Verdict, output: str | None) -> None:
        self._take_up()
        async with self._acting:
            shown, bridge = self.open_sample, self._bridge
            if shown is None or bridge is None or not await self.know_reviewer():
                return
            seconds, rid, note = self.stopwatch.seconds(), shown.rid, self.drafts.note
            before, blind = shown.standing is not None, self.blind.is_blind(shown)
            stage = shown.shown(self._queue.run, blind=blind)
            ruling = Ruling(verdict, output, note, self.marks.marks, seconds, stage)
            self.drafts.forget()
            done = session.decide(bridge.project, rid, ruling, by=self.reviewer or "")
            try:
                await saved(done, self._window.message)
            except UserError:
                self.drafts.recall()
                raise
            self._queue.note_ruling(rid, verdict, seconds=seconds, before=before)
            self.reader.forget(rid)
            if not self.go_to_pending():
                fresh = await self.reader.read(rid)
                if fresh is not None and self.open_sample is shown:
                    self._show(fresh)
            if blind:
                self.blind.reveal(shown, self._threshold)
            self._window.focus_review()
        self.ruled.emit(rid)

    async def know_reviewer(self) -> bool:
        """Ask for the reviewer's name where it is not known yet; False when none is given."""
        if self.reviewer:
            return True
        name = await self._ask_name(user_name())
        if name:
            self._queue.reviewer = name
            self.drafts.sign(name)
            self._queue.refresh()
        return bool(name)

    def undo(self) -> None:
        """Take the last ruling back and go to its sample."""
        self._errands.start(self._step_back(back=True))

    def redo(self) -> None:
        """Rule again what was taken back, and go to its sample."""
        self._errands.start(self._step_back(back=False))

    async def _step_back(self, *, back: bool) -> None:
        async with self._acting:
            if self._bridge is None:
                return
            self.drafts.keep()
            rid, words = await step(self._bridge, self._queue, self.reviewer, back=back)
            self.reader.forget()
            self.go_to(rid)
            self._say(words)
        self.ruled.emit(rid)

    # Correction

    def correct(self) -> None:
        """Put the editor in the sample's place."""
        if self.can_rule and not self.is_correcting and not self._acting.locked():
            self._errands.start(self._correct())

    async def _correct(self) -> None:
        async with self._acting:
            # A draft is kept under a name, so the name comes first.
            named = await self.know_reviewer()
        shown = self.open_sample
        if shown is None or not named:
            return
        is_blind = self.blind.is_blind(shown)
        self.correction.start(shown, None if is_blind else detector_of(self._queue.run))

    def save_and_next(self) -> None:
        """Keep the correction, or the standing ruling with its new note, and go on."""
        shown = self.open_sample
        if shown is None or not self.can_rule or self._acting.locked():
            return
        if self.is_correcting:
            self.correction.save(self._window.correction.text())
        elif (ruling := shown.ruling) is not None:
            self._errands.start(self._rule(ruling.verdict, ruling.output))
        else:
            words = self.tr("first: {accept} accepts, {correct} corrects, {reject} rejects")
            self._say(with_names(words, "accept", "correct", "reject"))

    def _on_corrected(self, text: str) -> None:
        if not self._acting.locked():
            self._errands.start(self._rule(Verdict.CORRECTED, text))

    # Marks, evidence, blindness

    def _on_blind_changed(self) -> None:
        if self.open_sample is not None and not self.is_correcting:
            self.go_to(self.open_sample.rid)

    def _may_mark(self) -> bool:
        return self.can_rule and not self.is_correcting

    def next_evidence(self) -> None:
        """Show the next place in the sources that bears on the claim."""
        self._window.sources.next_evidence()

    # Slots

    def _take_up(self) -> None:
        """The person goes on: the review has begun, and what was said calmly is read."""
        self._untouched = False
        self._window.message.clear_calm()

    def _on_sample_chosen(self, rid: int) -> None:
        self._take_up()
        self.go_to(Rid(rid))

    def _on_refreshed(self) -> None:
        self.reader.forget()
        shown, view = self.open_sample, self._queue.view
        if view is None or self._bridge is None or self.reader.awaited is not None:
            return
        if self._has_just_been_flagged() and self._untouched and shown is not None:
            # Nobody has begun here yet, so the review begins with the riskiest after all.
            self._queue.rewind()
            shown = None
        if shown is None:
            if self._queue.next_pending() is not None or self._queue.all_ruled:
                self.go_to_pending()
            elif (rid := next(iter(view.snapshot.rids), None)) is not None:
                self.go_to(Rid(rid))
            self._allow()
            return
        if self.reader.is_large(shown.rid):
            self._errands.start(self._freshen(shown))
        else:
            self._take_fresh(shown, self.reader.now(shown.rid))

    async def _freshen(self, shown: OpenSample) -> None:
        fresh = await self.reader.read(shown.rid)
        if fresh is not None:
            self._take_fresh(shown, fresh)

    def _take_fresh(self, shown: OpenSample, fresh: OpenSample) -> None:
        """Show what a detector found meanwhile on the sample that is still on screen."""
        is_other = fresh.assessment != shown.assessment
        if is_other and self.open_sample is shown and not self.is_correcting:
            self.open_sample = fresh
            self._show_flags(fresh)

    def _on_arrived(self, found: OpenSample) -> None:
        self._window.message.clear_calm()
        self._show(found)

    def _has_just_been_flagged(self) -> bool:
        before, run = self._flagged, self._queue.run
        self._flagged = run is not None and run.state == "done"
        return self._flagged and not before

    def _say(self, text: str) -> None:
        self._window.message.show_message(text, Tone.CALM)
