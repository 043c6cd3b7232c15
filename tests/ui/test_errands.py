"""Coroutines that slots set off: none fails in silence, none is lost."""

import asyncio

from veridesk.core.errors import Cancelled, UserError, VerideskError
from veridesk.ui.errands import Errands


def test_each_kind_of_end_goes_where_it_belongs() -> None:
    """Words for people to the window, bugs to the loop, a stop to nobody."""
    told: list[VerideskError] = []
    bugs: list[object] = []

    async def raising(error: BaseException) -> None:
        raise error

    async def story() -> None:
        asyncio.get_running_loop().set_exception_handler(
            lambda _, context: bugs.append(context["exception"])
        )
        errands = Errands(told.append)
        for error in (UserError("no room; free some"), Cancelled("stopped"), KeyError("x")):
            errands.start(raising(error))
        await errands.settle()
        await asyncio.sleep(0)
        assert errands.under_way == 0

    asyncio.run(story())

    assert [str(error) for error in told] == ["no room; free some"]
    assert [type(bug) for bug in bugs] == [KeyError]


def test_settle_waits_for_all_but_itself() -> None:
    """An errand that waits for the others does not wait for itself."""
    done: list[str] = []

    async def story() -> None:
        errands = Errands(lambda _: None)
        gate = asyncio.Event()

        async def slow() -> None:
            await gate.wait()
            done.append("slow")

        async def last() -> None:
            await errands.settle()
            done.append("last")

        errands.start(slow())
        errands.start(last())
        await asyncio.sleep(0)
        gate.set()
        await errands.settle()

    asyncio.run(story())

    assert done == ["slow", "last"]
