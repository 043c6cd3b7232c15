"""Waiting for the disk: at once where it is fast, with a word where it is not."""

import asyncio
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from veridesk.ui.message_bar import MessageBar, Tone

T = TypeVar("T")

PATIENCE = 0.25
"""Seconds after which a person begins to wonder."""


async def saved(done: "Future[T]", message: MessageBar) -> T:
    """What the write came to, once the disk has it; meanwhile the message says what is waited for.

    Raises what the write raised.
    """
    waiting = asyncio.wrap_future(done)
    finished, _ = await asyncio.wait([waiting], timeout=PATIENCE)
    if finished:
        return waiting.result()
    message.show_message(
        QCoreApplication.translate(
            "saving", "Saving… the disk is slow; your ruling is safe when the next sample comes."
        ),
        Tone.LASTING,
    )
    said = message.text
    try:
        return await waiting
    finally:
        if message.text == said:
            message.clear()
