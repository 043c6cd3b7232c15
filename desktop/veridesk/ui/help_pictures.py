"""Takes the pictures in the help from the real window: `python -m veridesk.ui.help_pictures`.

They show the demo in the light theme, with few colours so that they stay small. Without a folder as
argument they go where the help has them.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

if sys.platform.startswith("linux") and not (
    os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
):
    # Before Qt starts: without a screen it would end the process.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtWidgets import QWidget

# qasync takes the Qt that was imported before it.
import qasync  # type: ignore[import-untyped]  # isort: skip  (it ships no types)

from veridesk.core.resources import resource
from veridesk.core.settings import Settings
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.claim_card import ClaimCard
from veridesk.ui.crash import CrashReporter
from veridesk.ui.hands import PAUSE, Hands
from veridesk.ui.help_pages import IMAGES
from veridesk.ui.language import speak
from veridesk.ui.settings_dialog import SettingsDialog

WIDTH, HEIGHT = 1000, 640
COLOURS: Final = 64
PICTURES: Final = (
    *("window", "claim", "verdicts", "reasons", "queue", "correction", "settings", "export"),
)
"""The pictures of the help, by name."""


class Photographer(Hands):
    """Walks to each place that the help shows, and takes its picture."""

    async def walk(self, folder: Path) -> None:
        """Take all pictures."""
        self._folder = folder
        await self.until(self.is_back)
        self.click("welcome_demo")
        await self.until(lambda: self.desk.queue.run is not None and not self.desk.jobs.running)
        await self.until(lambda: self._is_flagged() and self.desk.review.can_rule)
        self.window.resize(WIDTH, HEIGHT)
        await self._rule_some()
        card = self.window.sample.findChild(ClaimCard)
        if card is None:
            raise LookupError("ClaimCard")
        await self.picture("window", self.window)
        await self.picture("claim", card)
        await self.picture("verdicts", self.window.verdict_bar)
        await self.picture("reasons", self.window.verdict_bar.reasons)
        await self._filter()
        await self._correct()
        await self._open_dialogs()

    async def _rule_some(self) -> None:
        for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_Space):
            await self.rule(key)
        self.window.message.clear()

    async def _filter(self) -> None:
        panel = self.window.queue
        panel.set_filter("pending")
        panel.set_filter("contradicted")
        await self.refreshed()
        await self.picture("queue", panel)
        panel.clear_filters()
        await self.refreshed()
        self.window.focus_review()

    async def _correct(self) -> None:
        self.press(Qt.Key.Key_E)
        await self.until(lambda: self.desk.review.is_correcting)
        self.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self.type_text(" As the datasheet says.")
        await self.until(lambda: "not checked" not in self.window.correction.check_words())
        await self.picture("correction", self.window.correction)
        self.press(Qt.Key.Key_Escape)
        await self.until(lambda: not self.desk.review.is_correcting)

    async def _open_dialogs(self) -> None:
        self.window.action_table["settings"].trigger()
        settings = await self.dialog("settings_dialog")
        if isinstance(settings, SettingsDialog):
            settings.list.setCurrentRow(1)
            settings.keys.choose("accept")
        await self.picture("settings", settings)
        self.press(Qt.Key.Key_Escape)
        await self.until(self.is_back)
        self.window.action_table["export"].trigger()
        export = await self.dialog("export_dialog")
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type_text("deliveries/demo-export")
        await self.picture("export", export)
        self.press(Qt.Key.Key_Escape)
        await self.until(self.is_back)

    async def picture(self, name: str, of: QWidget) -> None:
        """Save what a widget shows, in few colours."""
        for _ in range(3):
            await asyncio.sleep(PAUSE)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        of.grab().save(buffer, "PNG")
        raw = self._folder / f"{name}.png"
        raw.write_bytes(bytes(data.data()))
        with Image.open(raw) as image:
            few = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(raw, optimize=True)

    def _is_flagged(self) -> bool:
        run = self.desk.queue.run
        return run is not None and run.state == "done"


async def _take(folder: Path) -> None:
    reporter = CrashReporter()
    faults: list[Path | None] = []
    with reporter.watching():
        reporter.watch_loop(asyncio.get_running_loop())
        desk = make_desk(reporter, Settings(reviewer="Ann Example", theme="light", language="en"))
        reporter.on_fault = faults.append
        try:
            await Photographer(desk).walk(folder)
        finally:
            desk.shut()
            await desk.closed
    if faults:
        raise RuntimeError(f"the window failed on the way; see {faults[0]}")


def main() -> int:
    """Take the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="veridesk.ui.help_pictures", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the pictures go")
    folder: Path = (parser.parse_args().folder or resource(IMAGES)).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["VERIDESK_HOME"] = home
        make_app()
        speak("en")
        qasync.run(_take(folder))
    sizes = {name: (folder / f"{name}.png").stat().st_size for name in PICTURES}
    sys.stdout.write(f"{len(sizes)} pictures, {sum(sizes.values()):,} bytes in {folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
