"""A walk through the real window by real keys: `python -m veridesk.ui.tour FOLDER`.

Reviews the demo afresh in FOLDER, leaves a picture of each main state in light and dark, exports,
verifies, and prints what it left. Without a display it goes offscreen.
"""

import argparse
import asyncio
import os
import shutil
import sys
from pathlib import Path

if sys.platform.startswith("linux") and not (
    os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
):
    # Before Qt starts: without a screen it would end the process.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

# qasync takes the Qt that was imported before it.
import qasync  # type: ignore[import-untyped]  # isort: skip  (it ships no types)

from veridesk.exporting.verify import verify_folder
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.desk import Desk
from veridesk.ui.hands import PAUSE, Hands
from veridesk.ui.theme import Theme

HOME, EXPORT = "home", "export"
REVIEWER = "Ann Example"


class Tour(Hands):
    """One walk; every step waits for what the window says, never for the clock."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        super().__init__(desk)
        self._folder = folder
        self._number = 0
        self.pictures: list[Path] = []

    async def walk(self) -> None:
        """All steps, in order."""
        await self.until(self.is_back)
        await self.picture("welcome")
        await self._open_demo()
        await self._review_some()
        await self._look_around()
        await self._review_rest()
        await self._export()

    # Steps

    async def _open_demo(self) -> None:
        self.click("welcome_demo")
        await self.until(lambda: self.desk.queue.run is not None and not self.desk.jobs.running)
        await self.until(lambda: self._is_flagged() and self.desk.review.can_rule)
        await self.picture("review")

    async def _review_some(self) -> None:
        self.press(Qt.Key.Key_J)
        await self.picture("next-claim")
        self.press(Qt.Key.Key_U)
        self.press(Qt.Key.Key_X)
        dialog = await self.dialog("name_dialog")
        self.type_text(REVIEWER)
        await self.picture("reviewer", dialog)
        await self.ruled(lambda: self.press(Qt.Key.Key_Return))
        await self.rule(Qt.Key.Key_A)
        await self.rule(Qt.Key.Key_Space)
        self.press(Qt.Key.Key_E)
        await self.until(lambda: self.desk.review.is_correcting)
        self.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self.type_text(" (checked against the source)")
        await self.picture("correction")
        await self.ruled(lambda: self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
        await self.rule(Qt.Key.Key_A)
        await self.ruled(lambda: self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
        await self.picture("undone")
        await self.rule(Qt.Key.Key_X)

    async def _look_around(self) -> None:
        panel = self.window.queue
        panel.set_filter("pending")
        panel.set_filter("contradicted")
        await self.refreshed()
        await self.picture("filtered")
        self.press(Qt.Key.Key_Slash)
        self.type_text("no sample says this")
        await self.refreshed()
        await self.picture("no-hits")
        panel.clear_filters()
        await self.refreshed()
        self.window.focus_review()
        for action, name in (
            ("keys", "key_sheet"),
            ("flag", "flag_dialog"),
            ("settings", "settings_dialog"),
            ("about", "about_dialog"),
        ):
            self.window.action_table[action].trigger()
            dialog = await self.dialog(name)
            await self.picture(name.replace("_", "-"), dialog)
            self.press(Qt.Key.Key_Escape)
            await self.until(self.is_back)
        await self._read_help()

    async def _read_help(self) -> None:
        self.press(Qt.Key.Key_F1)
        await self.until(lambda: self.desk.help.window is not None)
        if (help_window := self.desk.help.window) is not None:
            await self.picture("help", help_window)
        self.desk.help.close()
        await self.until(lambda: self.desk.help.window is None)
        self.window.activateWindow()
        await self.until(self.is_back)

    async def _review_rest(self) -> None:
        await self.until(self.is_back)
        while not self.window.is_done_shown:
            await self.rule(Qt.Key.Key_A)
        await self.picture("all-reviewed")

    async def _export(self) -> None:
        self.click("done_export")
        dialog = await self.dialog("export_dialog")
        button = dialog.findChild(QPushButton, "start_export")
        if button is None:
            raise LookupError("start_export")
        await self.until(button.isEnabled)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type_text(str(self._folder / EXPORT))
        await self.picture("export", dialog)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        await self.until(self.window.message.button.isVisible)
        await self.picture("exported")
        self.click("message_button")
        dialog = await self.dialog("verify_dialog")
        await self.picture("verified", dialog)
        self.press(Qt.Key.Key_Escape)
        await self.until(self.is_back)

    async def picture(self, name: str, of: QWidget | None = None) -> None:
        """Save what is on screen, in light and in dark."""
        self._number += 1
        for chosen, ending in ((Theme.DARK, "-dark"), (Theme.LIGHT, "")):
            self.window.theme_chosen.emit(chosen)
            # Two turns of the loop: the style is laid out in the first and painted in the second.
            await asyncio.sleep(PAUSE)
            await asyncio.sleep(PAUSE)
            path = self._folder / f"{self._number:02}-{name}{ending}.png"
            if not (of or self.window).grab().save(str(path)):
                raise OSError(f"{path} cannot be written")
            self.pictures.append(path)

    def _is_flagged(self) -> bool:
        run = self.desk.queue.run
        return run is not None and run.state == "done"


async def _take_tour(folder: Path) -> list[Path]:
    reporter = CrashReporter()
    faults: list[Path | None] = []
    with reporter.watching():
        reporter.watch_loop(asyncio.get_running_loop())
        desk = make_desk(reporter)
        reporter.on_fault = faults.append
        tour = Tour(desk, folder)
        try:
            await tour.walk()
        finally:
            desk.shut()
            await desk.closed
    if faults:
        raise RuntimeError(f"the window failed on the way; see {faults[0]}")
    return tour.pictures


def main() -> int:
    """Take the tour that the command line asks for; returns the exit code."""
    parser = argparse.ArgumentParser(prog="veridesk.ui.tour", description=__doc__)
    parser.add_argument("folder", type=Path, help="where pictures and export go")
    folder = parser.parse_args().folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    for old in (HOME, EXPORT):
        shutil.rmtree(folder / old, ignore_errors=True)
    for picture in folder.glob("[0-9][0-9]-*.png"):
        picture.unlink()
    os.environ["VERIDESK_HOME"] = str(folder / HOME)
    make_app()
    pictures = qasync.run(_take_tour(folder))
    report = verify_folder(folder / EXPORT)
    say = sys.stdout.write
    say(f"{len(pictures)} pictures, the first {pictures[0].name}, the last {pictures[-1].name}\n")
    say(f"{EXPORT}/: {report.summary}\n")
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main())
