"""The main job in the real window, by real keys: import, flag, rule, correct, undo, export, verify.

Pictures of the main states are left in `build/screens`.
"""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from veridesk import places
from veridesk.core.model import Rid, Verdict
from veridesk.core.resources import resource
from veridesk.core.settings import Settings
from veridesk.exporting.verify import verify_folder
from veridesk.store.project import Project
from veridesk.store.reads.decisions import first_broken_link, verdict_counts, verdict_of
from veridesk.store.reads.flags import current_run, runs
from veridesk.store.reads.samples import all_rids, count_samples, sample
from veridesk.ui.app import make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.hands import Hands

SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYS = {
    Verdict.ACCEPTED: Qt.Key.Key_A,
    Verdict.REJECTED: Qt.Key.Key_X,
    Verdict.UNSURE: Qt.Key.Key_Space,
}
ADDED = " [checked]"

Walk = Callable[["Reviewer"], Awaitable[None]]


class Reviewer(Hands):
    """Somebody at the keyboard, who notes what was ruled."""

    @property
    def rid(self) -> Rid:
        """The sample on screen."""
        shown = self.desk.review.open_sample
        assert shown is not None
        return shown.rid

    def picture(self, name: str, of: QWidget | None = None) -> None:
        SCREENS.mkdir(parents=True, exist_ok=True)
        assert (of or self.window).grab().save(str(SCREENS / f"{name}.png"))

    async def open(self, path: Path) -> None:
        self.desk.start_open(path)
        await self.until(lambda: self.desk.project is not None and not self.desk.moves.under_way)

    async def correct(self) -> None:
        self.press(Qt.Key.Key_E)
        await self.until(lambda: self.desk.review.is_correcting)
        self.press(Qt.Key.Key_End, CONTROL)
        self.type_text(ADDED)
        await self.ruled(lambda: self.press(Qt.Key.Key_Return, CONTROL))

    async def undo(self) -> None:
        await self.ruled(lambda: self.press(Qt.Key.Key_Z, CONTROL))

    async def redo(self) -> None:
        await self.ruled(lambda: self.press(Qt.Key.Key_Z, CONTROL | SHIFT))


def sit(walk: Walk) -> None:
    """One sitting: the window opens, somebody works, the window closes; no fault may occur."""
    faults: list[Path | None] = []

    async def sitting() -> None:
        reporter = CrashReporter()
        with reporter.watching():
            reporter.watch_loop(asyncio.get_running_loop())
            desk = make_desk(reporter, Settings.load(places.settings_path()))
            reporter.on_fault = faults.append
            try:
                await walk(Reviewer(desk))
            finally:
                desk.shut()
                await desk.closed

    qasync.run(sitting())
    assert faults == []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty project."""
    path = tmp_path / "work.veridesk"
    Project.open(path, create=True).close()
    return path


def _verdicts(path: Path, by: str) -> dict[Rid, Verdict]:
    with Project.open(path) as project, contextlib.closing(project.reader()) as db:
        assert first_broken_link(db) is None
        found = {rid: verdict_of(db, rid, by) for rid in all_rids(db)}
    return {rid: verdict for rid, verdict in found.items() if verdict is not None}


async def _import_demo(me: Reviewer) -> None:
    me.window.files_dropped.emit([resource("demo/samples.jsonl")])
    dialog = await me.dialog("import_dialog")
    me.picture("import", dialog)
    me.press(Qt.Key.Key_Return)
    await me.until(lambda: me.is_back() and not me.desk.jobs.running)
    await me.until(lambda: len(me.window.queue.model.snapshot.rids) == 48)
    me.picture("imported")


async def _flag(me: Reviewer) -> None:
    me.window.action_table["flag"].trigger()
    dialog = await me.dialog("flag_dialog")
    me.picture("flag", dialog)
    me.press(Qt.Key.Key_Return)
    await me.until(lambda: me.desk.queue.run is not None and me.desk.queue.run.state == "done")
    await me.until(lambda: me.is_back() and me.desk.review.can_rule)
    await me.until(lambda: me.desk.queue.current == me.window.queue.model.snapshot.rids[0])
    me.picture("flagged")


async def _give_name(me: Reviewer, name: str) -> None:
    dialog = await me.dialog("name_dialog")
    me.press(Qt.Key.Key_A, CONTROL)
    me.type_text(name)
    me.picture("name", dialog)


def test_the_main_job_by_keyboard(qapp: QApplication, path: Path, tmp_path: Path) -> None:
    """48 samples are ruled without the mouse, undo included; the export holds what was ruled."""
    expected: dict[Rid, Verdict] = {}
    folder = tmp_path / "delivery"

    async def first_half(me: Reviewer) -> None:
        await me.open(path)
        await _import_demo(me)
        await _flag(me)
        expected[me.rid] = Verdict.ACCEPTED
        me.press(Qt.Key.Key_A)
        await _give_name(me, "Ann")
        await me.ruled(lambda: me.press(Qt.Key.Key_Return))
        cycle = [Verdict.REJECTED, Verdict.CORRECTED, Verdict.UNSURE, Verdict.ACCEPTED]
        for number in range(23):
            verdict, rid = cycle[number % 4], me.rid
            me.press(Qt.Key.Key_J)
            if verdict is Verdict.CORRECTED:
                await me.correct()
            else:
                await me.rule(KEYS[verdict])
            assert me.rid != rid
            expected[rid] = verdict
        me.picture("half-way")

    async def second_half(me: Reviewer) -> None:
        await me.open(path)
        await me.until(lambda: me.desk.review.can_rule)
        assert me.rid not in expected
        # What was ruled in the last sitting can be taken back in this one, and done again.
        last = list(expected)[-1]
        await me.undo()
        assert me.rid == last
        me.picture("undone")
        await me.redo()
        await me.undo()
        await me.rule(Qt.Key.Key_X)
        expected[last] = Verdict.REJECTED
        # A changed mind: back to a ruled sample, which says so, and is ruled anew.
        me.press(Qt.Key.Key_Left)
        await me.until(lambda: me.rid in expected)
        changed = me.rid
        await me.rule(Qt.Key.Key_A)
        expected[changed] = Verdict.ACCEPTED
        while not me.window.is_done_shown:
            rid = me.rid
            await me.rule(Qt.Key.Key_A)
            expected[rid] = Verdict.ACCEPTED
        me.picture("done")
        await _export(me, folder)

    sit(first_half)
    sit(second_half)

    assert len(expected) == 48
    assert _verdicts(path, "Ann") == expected
    report = verify_folder(folder)
    assert report.ok, report.summary
    _check_rows(path, folder, expected)


async def _export(me: Reviewer, folder: Path) -> None:
    me.window.action_table["export"].trigger()
    dialog = await me.dialog("export_dialog")
    field = dialog.findChild(QLineEdit, "export_folder")
    assert field is not None
    field.setFocus()
    me.press(Qt.Key.Key_A, CONTROL)
    me.type_text(str(folder))
    button = dialog.findChild(QWidget, "start_export")
    assert button is not None
    await me.until(button.isEnabled)
    me.picture("export", dialog)
    me.press(Qt.Key.Key_Return)
    await me.until(lambda: (folder / "manifest.json").exists() and not me.desk.jobs.running)
    await me.until(me.is_back)
    me.picture("exported")


def _check_rows(path: Path, folder: Path, expected: dict[Rid, Verdict]) -> None:
    with Project.open(path) as project, contextlib.closing(project.reader()) as db:
        samples = {one.sample_id: one for one in (sample(db, rid) for rid in expected)}
    lines = (folder / "dataset.jsonl").read_text(encoding="utf-8").splitlines()
    rows = {row["sample_id"]: row for row in map(json.loads, lines)}
    kept = {Verdict.ACCEPTED, Verdict.CORRECTED}
    assert {samples[key].rid for key in rows} == {r for r, v in expected.items() if v in kept}
    for key, row in rows.items():
        original, verdict = samples[key].output, expected[samples[key].rid]
        assert row["verdict"] == verdict
        if verdict is Verdict.CORRECTED:
            assert row["output"] == original + ADDED
            assert row["original_output"] == original
        else:
            assert row["output"] == original


def test_typing_is_never_taken_for_a_ruling(qapp: QApplication, path: Path) -> None:
    """Letters in the note, the search and the correction stay letters; the draft is kept."""

    async def walk(me: Reviewer) -> None:
        await me.open(path)
        await _import_demo(me)
        rid = me.rid
        me.press(Qt.Key.Key_A)
        await _give_name(me, "Ann")
        await me.ruled(lambda: me.press(Qt.Key.Key_Return))
        await me.undo()
        assert me.rid == rid
        me.press(Qt.Key.Key_N)
        me.type_text("axe a x e j k")
        me.press(Qt.Key.Key_Escape)
        me.press(Qt.Key.Key_E)
        await me.until(lambda: me.desk.review.is_correcting)
        me.type_text("axe ")
        me.press(Qt.Key.Key_Escape)
        await me.until(lambda: not me.desk.review.is_correcting)
        me.press(Qt.Key.Key_E)
        await me.until(lambda: me.desk.review.is_correcting)
        assert "axe " in me.window.correction.text()
        me.picture("correction")
        await me.ruled(lambda: me.press(Qt.Key.Key_Return, CONTROL))

    sit(walk)

    with Project.open(path) as project, contextlib.closing(project.reader()) as db:
        counts = verdict_counts(db, "Ann")
        assert counts[Verdict.CORRECTED] == 1
        assert sum(counts.values()) == 1
        assert count_samples(db) == 48


def test_a_project_open_elsewhere_is_shown_and_not_written(qapp: QApplication, path: Path) -> None:
    """The window opens it read-only, says so, and rules on nothing."""

    async def walk(me: Reviewer) -> None:
        await me.open(path)
        assert me.desk.project is not None
        assert me.desk.project.read_only
        assert not me.desk.review.can_rule
        me.picture("read-only")

    with Project.open(path):
        sit(walk)


def test_flagging_can_be_stopped_and_gone_on_with(qapp: QApplication, path: Path) -> None:
    """Cancel keeps what was found; flagging again finishes the same run."""

    async def walk(me: Reviewer) -> None:
        await me.open(path)
        await _import_demo(me)
        me.window.action_table["flag"].trigger()
        await me.dialog("flag_dialog")
        me.press(Qt.Key.Key_Return)
        await me.until(lambda: bool(me.desk.jobs.running))
        me.desk.jobs.cancel_all()
        await me.until(lambda: me.is_back() and not me.desk.jobs.running)
        await _flag(me)

    sit(walk)

    with Project.open(path) as project, contextlib.closing(project.reader()) as db:
        assert [run.state for run in runs(db)] == ["done"]
        assert current_run(db) == 1
