"""A sitting of 200 samples by real keys ends with exactly what was keyed, restart included."""

import contextlib
import json
import random
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from veridesk.core.job import Job
from veridesk.core.model import MarkKind, Verdict
from veridesk.core.settings import Settings
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import import_files
from veridesk.store.project import Project
from veridesk.store.reads.decisions import first_broken_link, standing_decision, verdict_counts
from veridesk.ui.hands import Hands, heard

SAMPLES = 200
STRETCHES = 4
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = {
    Verdict.ACCEPTED: Qt.Key.Key_A,
    Verdict.REJECTED: Qt.Key.Key_X,
    Verdict.UNSURE: Qt.Key.Key_Space,
}


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A flagged project of 200 samples; every tenth speaks of a lighthouse."""
    file, path = tmp_path / "many.jsonl", tmp_path / "many.veridesk"
    with file.open("w", encoding="utf-8") as lines:
        for n in range(SAMPLES):
            what = "lighthouse" if n % 10 == 3 else "bridge"
            row = {
                "id": f"s-{n}",
                "prompt": f"Question {n}?",
                "sources": [{"id": "d", "title": "Datasheet", "text": f"The {what} is old."}],
                "output": f"The {what} number {n} opened long ago 😀.",
            }
            lines.write(json.dumps(row) + "\n")
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [file])
        flag_samples(project, Job())
    return path


class Keyed:
    """What was keyed so far: verdict, corrected text and marks by sample, and the order."""

    def __init__(self) -> None:
        self.chance = random.Random(7)
        self.verdicts: dict[int, Verdict] = {}
        self.outputs: dict[int, str] = {}
        self.marks: dict[int, MarkKind] = {}
        self.blind: dict[int, bool] = {}
        self.share = 0

    def forget(self, rid: int) -> None:
        """The ruling on a sample was taken back."""
        self.verdicts.pop(rid)
        self.outputs.pop(rid, None)
        self.marks.pop(rid, None)

    def note(self, rid: int, verdict: Verdict) -> None:
        """A verdict was keyed; blind only where nothing of the sample was told before."""
        self.blind[rid] = self.share == 100 and rid not in self.blind
        self.verdicts[rid] = verdict


def current(hands: Hands) -> int:
    shown = hands.desk.review.open_sample
    assert shown is not None
    return int(shown.rid)


async def rule_one(hands: Hands, keyed: Keyed) -> None:
    """Rule on the sample on screen in one of the ways, some with a mark first."""
    rid, what = current(hands), keyed.chance.random()
    if what < 0.15:
        hands.press(Qt.Key.Key_E)
        await hands.until(lambda: hands.desk.review.is_correcting)
        hands.press(Qt.Key.Key_End, CONTROL)
        hands.type_text(" Mended.")
        text = hands.window.correction.text()
        await hands.ruled(lambda: hands.press(Qt.Key.Key_Return, CONTROL))
        keyed.note(rid, Verdict.CORRECTED)
        keyed.outputs[rid] = text
        return
    if what < 0.3:
        hands.press(Qt.Key.Key_U)
        keyed.marks[rid] = MarkKind.UNSUPPORTED
    verdict = keyed.chance.choice(list(KEYS))
    await hands.rule(KEYS[verdict])
    keyed.note(rid, verdict)


async def undo_and_rule_anew(hands: Hands, keyed: Keyed) -> None:
    """Take the last ruling back; the window is at its sample again."""
    await hands.ruled(lambda: hands.press(Qt.Key.Key_Z, CONTROL))
    rid = current(hands)
    keyed.forget(rid)
    await rule_one(hands, keyed)


async def choose_blind(hands: Hands, keyed: Keyed, share: int) -> None:
    """Have flags hidden on a share of the samples, by keys in the dialog."""
    hands.window.action_table["blind"].trigger()
    await hands.dialog("blind_dialog")
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.type_text(str(share))
    hands.press(Qt.Key.Key_Return)
    await hands.until(hands.is_back)
    await hands.until(lambda: hands.desk.review.blind.rule.share == share / 100)
    keyed.share = share
    shown = hands.desk.review.open_sample
    assert shown is not None
    assert ("hidden" in hands.window.sample.card().words()) is (share == 100)


async def search_and_rule(hands: Hands, keyed: Keyed) -> None:
    """Look for a word by keys, rule on what is found, and go back to all."""
    hands.press(Qt.Key.Key_Slash)
    await hands.until(lambda: QApplication.focusWidget() is hands.window.queue.search)
    hands.type_text("lighthouse")
    await heard(hands.desk.queue.refreshed, lambda: hands.press(Qt.Key.Key_Return))
    await hands.until(lambda: hands.window.queue.model.rowCount() == SAMPLES // 10)
    hands.press(Qt.Key.Key_Right, CONTROL)
    shown = hands.desk.review.open_sample
    assert shown is not None
    if "lighthouse" in shown.sample.output and int(shown.rid) not in keyed.verdicts:
        await rule_one(hands, keyed)
    panel = hands.window.queue
    await heard(
        hands.desk.queue.refreshed,
        lambda: hands.press(Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier),
    )
    await hands.until(lambda: panel.model.rowCount() == SAMPLES)
    hands.press(Qt.Key.Key_Right, CONTROL)


async def rule_until(hands: Hands, keyed: Keyed, until: int) -> None:
    """Rule until so many samples have a ruling, with undo, search and filter in between."""
    panel = hands.window.queue
    while len(keyed.verdicts) < until:
        await rule_one(hands, keyed)
        number = len(keyed.verdicts)
        if number % 17 == 0:
            await undo_and_rule_anew(hands, keyed)
        if number == 40:
            await choose_blind(hands, keyed, 100)
        if number == 150:
            await choose_blind(hands, keyed, 0)
        if number in {30, 130}:
            await search_and_rule(hands, keyed)
        if number in {60, 160}:
            panel.set_filter("pending")
            left = SAMPLES - len(keyed.verdicts)
            await hands.until(lambda n=left: panel.model.rowCount() == n)  # type: ignore[misc]
            hands.press(Qt.Key.Key_Right, CONTROL)
            await rule_one(hands, keyed)
            panel.clear_filters()
            await hands.until(lambda: panel.model.rowCount() == SAMPLES)
            hands.press(Qt.Key.Key_Right, CONTROL)


def test_a_sitting_ends_with_exactly_what_was_keyed(sit, many: Path, settings: Settings) -> None:  # type: ignore[no-untyped-def]
    """Accept, reject, unsure, mark, correct, undo, search, filter and blind, with restarts.

    They come after every fifty samples, also in the middle of the blind part.
    """
    settings.order = "file"
    keyed = Keyed()

    async def stretch(hands: Hands, until: int) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        assert current(hands) not in keyed.verdicts
        await rule_until(hands, keyed, until)
        if until == SAMPLES:
            await hands.until(lambda: hands.window.is_done_shown)

    for part in range(1, STRETCHES + 1):
        sit(lambda hands, n=part: stretch(hands, SAMPLES * n // STRETCHES), many)

    assert len(keyed.verdicts) == SAMPLES
    assert 50 < sum(keyed.blind.values()) < 150
    with Project.open(many) as project, contextlib.closing(project.reader()) as db:
        assert first_broken_link(db) is None
        counts = verdict_counts(db, "Ann")
        assert counts == {
            verdict: list(keyed.verdicts.values()).count(verdict) for verdict in Verdict
        }
        for rid, verdict in keyed.verdicts.items():
            stands = standing_decision(db, rid, "Ann")  # type: ignore[arg-type]
            assert stands is not None
            assert stands.ruling is not None
            assert stands.ruling.verdict is verdict
            assert stands.ruling.output == keyed.outputs.get(rid)
            assert stands.ruling.shown.blind is keyed.blind[rid]
            kinds = [mark.kind for mark in stands.ruling.marks]
            assert kinds == ([keyed.marks[rid]] if rid in keyed.marks else [])
