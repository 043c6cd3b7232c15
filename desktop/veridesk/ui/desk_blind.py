"""Blind review: flags and scores stay hidden until the reviewer has ruled."""

import asyncio
import secrets
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from veridesk.core.blind import BlindRule
from veridesk.core.model import Rid, Verdict
from veridesk.reviewing.habits import blind_rule_of, save_blind_rule
from veridesk.store.reads.queue import QueueRow
from veridesk.ui.blind_dialog import BlindDialog
from veridesk.ui.bridge import Bridge
from veridesk.ui.claim_card import percent
from veridesk.ui.dialogs import shown as shown_dialog
from veridesk.ui.errands import Errands
from veridesk.ui.main_window import MainWindow
from veridesk.ui.open_sample import OpenSample

_SEEDS = 1 << 31


class BlindDesk(QObject):
    """Knows what is hidden; `changed` is emitted when another share was chosen."""

    changed = Signal()

    def __init__(self, window: MainWindow, errands: Errands, say: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._errands, self._say = window, errands, say
        self._bridge: Bridge | None = None
        self.rule = BlindRule()

    def open(self, bridge: Bridge) -> None:
        """Begin with a project and its rule."""
        self._bridge = bridge
        self._take(blind_rule_of(bridge.db))

    def close(self) -> None:
        """Let go of the project."""
        self._bridge = None
        self._take(BlindRule())

    def is_blind(self, shown: OpenSample) -> bool:
        """True while the flags of a sample are to be hidden from its reviewer.

        What was seen once, after a ruling that was then taken back, cannot be hidden again.
        """
        is_open = shown.ruling is None and not shown.was_ruled
        return is_open and shown.assessment is not None and self.rule.holds(shown.rid)

    def hides(self, rid: Rid, verdict: Verdict | None) -> bool:
        """True while the queue is to show no risk of a sample."""
        return verdict is None and self.rule.holds(rid)

    def reveal(self, before: OpenSample, threshold: float) -> None:
        """Say what was hidden on the sample that was just ruled on."""
        if before.assessment is None:
            return
        raised = sum(flag.probability >= threshold for flag in before.assessment.flags)
        score = before.assessment.score
        if score is None:
            words = self.tr("that sample was not checked; the previous sample shows why")
        else:
            words = self.tr(
                "hidden until now: {count} flagged, risk {risk}; go back one sample to see it"
            ).format(count=raised, risk=percent(score))
        self._say(words)

    def choose(self, parent: QWidget | None = None) -> None:
        """Ask for another share."""
        bridge = self._bridge
        if bridge is not None and not bridge.project.read_only:
            self._errands.start(self._choose(bridge, parent or self._window))

    async def _choose(self, bridge: Bridge, parent: QWidget) -> None:
        dialog = BlindDialog(self.rule.share, parent)
        if await shown_dialog(dialog) and dialog.share() != self.rule.share:
            # The same seed keeps what was drawn, so a larger share only adds to it.
            seed = self.rule.seed or secrets.randbelow(_SEEDS) + 1
            rule = BlindRule(dialog.share(), seed)
            await asyncio.wrap_future(save_blind_rule(bridge.project, rule))
            self._take(rule)
            self.changed.emit()
        if parent is self._window:
            self._window.focus_review()

    def _take(self, rule: BlindRule) -> None:
        self.rule = rule
        self._window.queue.model.conceal(self._conceals)

    def _conceals(self, line: QueueRow) -> bool:
        return self.hides(line.rid, line.verdict)
