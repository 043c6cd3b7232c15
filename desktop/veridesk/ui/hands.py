"""Hands for a machine: real keys and clicks, and waiting for what the window says.

The tour walks with them, and the tests do; neither ever waits for the clock alone.
"""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from veridesk.ui.desk import Desk

PATIENCE = 60.0
"""Seconds that one step may take before it counts as stuck."""
PAUSE = 0.02


class Hands:
    """Presses, types and clicks as a person would, and sees what came of it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.window = desk.window

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._focus(), key, modifier)

    def type_text(self, text: str) -> None:
        """Type into the field with the focus."""
        QTest.keyClicks(self._focus(), text)

    async def rule(self, key: Qt.Key) -> None:
        """Press a verdict's key and wait until the ruling is on disk."""
        await self.ruled(lambda: self.press(key))

    async def ruled(self, deed: Callable[[], None]) -> None:
        """Do something and wait for the ruling, undo or redo that it is."""
        await heard(self.desk.review.ruled, deed)

    async def refreshed(self) -> None:
        """Wait for the next look at the queue."""
        await heard(self.desk.queue.refreshed, lambda: None)

    async def dialog(self, name: str) -> QDialog:
        """Wait for a dialog to be on screen."""
        await self.until(lambda: (self.open_dialog() or self.window).objectName() == name)
        found = self.open_dialog()
        if found is None:
            raise LookupError(name)
        # Where no window manager is at work, nobody else does it.
        found.activateWindow()
        await self.until(lambda: QApplication.activeWindow() is found)
        return found

    async def until(self, is_true: Callable[[], bool]) -> None:
        """Wait for the window to come to a state."""
        async with asyncio.timeout(PATIENCE):
            while not is_true():  # noqa: ASYNC110  (states, unlike signals, can only be looked at)
                await asyncio.sleep(PAUSE)

    def click(self, name: str) -> None:
        """Click the button of that name in the window."""
        button = self.window.findChild(QPushButton, name)
        if button is None:
            raise LookupError(name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def open_dialog(self) -> QDialog | None:
        """The dialog on screen, if any."""
        dialog = QApplication.activeModalWidget()
        return dialog if isinstance(dialog, QDialog) else None

    def is_back(self) -> bool:
        """True when no dialog is open and the window hears the keys."""
        return self.open_dialog() is None and QApplication.activeWindow() is self.window


async def heard(signal: SignalInstance, deed: Callable[[], None]) -> None:
    """Do something and wait until the signal says that it was done."""
    answer: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def settle() -> None:
        if not answer.done():
            answer.set_result(None)

    signal.connect(settle)
    try:
        deed()
        async with asyncio.timeout(PATIENCE):
            await answer
    finally:
        signal.disconnect(settle)
