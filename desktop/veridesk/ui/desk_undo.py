"""One step back or forth through the reviewer's rulings."""

import asyncio

from PySide6.QtCore import QCoreApplication

from veridesk.core.errors import UserError
from veridesk.core.model import Rid, Verdict
from veridesk.reviewing import session
from veridesk.store.reads.decisions import verdict_of
from veridesk.ui.bridge import Bridge
from veridesk.ui.desk_queue import QueueDesk


async def step(
    bridge: Bridge, queue: QueueDesk, reviewer: str | None, *, back: bool
) -> tuple[Rid, str]:
    """Take the last ruling back, or rule again what was; its sample, and words that say so.

    Raises UserError when there is nothing to undo or redo.
    """
    if not reviewer:
        raise UserError(
            QCoreApplication.translate(
                "desk_undo", "there is nothing to undo; rule on a sample first"
            )
        )
    act = session.undo if back else session.redo
    done = await asyncio.wrap_future(act(bridge.project, by=reviewer))
    now = verdict_of(bridge.db, done.rid, reviewer)
    queue.note_ruling(done.rid, now, before=True if back else None)
    text = (
        QCoreApplication.translate("desk_undo", "taken back: this sample is {word} again")
        if back
        else QCoreApplication.translate("desk_undo", "ruled again: this sample is {word}")
    )
    return done.rid, text.format(word=_word(now))


def _word(verdict: Verdict | None) -> str:
    if verdict is None:
        return QCoreApplication.translate("desk_undo", "pending")
    return {
        Verdict.ACCEPTED: QCoreApplication.translate("desk_undo", "accepted"),
        Verdict.CORRECTED: QCoreApplication.translate("desk_undo", "corrected"),
        Verdict.REJECTED: QCoreApplication.translate("desk_undo", "rejected"),
        Verdict.UNSURE: QCoreApplication.translate("desk_undo", "unsure"),
    }[verdict]
