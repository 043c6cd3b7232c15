"""A word where the disk lets people wait, and none where it does not."""

import asyncio
from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from veridesk.core.errors import UserError
from veridesk.ui import saving
from veridesk.ui.message_bar import MessageBar
from veridesk.ui.saving import saved


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_a_fast_disk_needs_no_word(bar: MessageBar) -> None:
    """The answer comes through, and the message that was there stays."""
    bar.show_message("before")

    async def story() -> None:
        done: Future[int] = Future()
        done.set_result(7)
        assert await saved(done, bar) == 7

    asyncio.run(story())
    assert bar.text == "Before"


def test_a_slow_disk_is_named_until_it_is_done(
    bar: MessageBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The word comes after a moment and goes with the wait; another message is left alone."""
    monkeypatch.setattr(saving, "PATIENCE", 0.01)

    async def story(after: str) -> str:
        done: Future[int] = Future()
        waiting = asyncio.ensure_future(saved(done, bar))
        await asyncio.sleep(0.05)
        assert bar.text.startswith("Saving…")
        if after:
            bar.show_message(after)
        done.set_result(7)
        assert await waiting == 7
        return bar.text

    assert asyncio.run(story("")) == ""
    assert asyncio.run(story("Another")) == "Another"


def test_what_went_wrong_comes_through(bar: MessageBar, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk after a wait is told as one that was full at once."""
    monkeypatch.setattr(saving, "PATIENCE", 0.01)

    async def story() -> None:
        done: Future[int] = Future()
        asyncio.get_running_loop().call_later(0.05, done.set_exception, UserError("full; free"))
        with pytest.raises(UserError, match="full"):
            await saved(done, bar)

    asyncio.run(story())
    assert bar.text == ""
