"""Our side of the review bench: sits down at the window and works in it."""

import asyncio
import random
from collections.abc import Callable
from pathlib import Path

import qasync
from review_measures import (
    Blocked,
    Meter,
    paint,
    resident,
    tell,
    tell_times,
    timed,
    until,
)
from review_project import CJK, COMMON, RARE, SOME, SOME_CJK

from veridesk.core.settings import Settings
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.desk import Desk
from veridesk.ui.hands import Hands
from veridesk.ui.queue_panel import QueuePanel

STEPS = 200
JUMPS = 200
READING = 0.15
"""Seconds that a person looks at a sample at the very least; the next is fetched meanwhile."""


def sit_down(path: Path, log: Path) -> None:
    """Open the project in our window and do everything that is measured."""

    async def sitting() -> None:
        desk = make_desk(CrashReporter(log), Settings(reviewer="Ann", theme="light"))
        hands = Hands(desk)
        await hands.until(hands.is_back)
        paint(desk.window)
        empty = resident()
        try:
            await open_project(desk, path)
            await walk(desk)
            await jump(desk)
            await choose(desk)
            above = resident() - empty
            tell("memory above an empty window", above, f"{above:7.0f} MB")
        finally:
            desk.shut()
            await desk.closed

    make_app()
    qasync.run(sitting())


async def open_project(desk: Desk, path: Path) -> None:
    """Open the project, and wait for its first sample and for all of its queue."""
    painted, meters, take = asyncio.Event(), [], desk._take

    def taken(*facts: object) -> None:
        meters.append(Meter())
        take(*facts)

    desk._take = taken
    desk.review.sample_shown.connect(lambda rid: painted.set() if rid else None)
    await desk.open(path)
    await painted.wait()
    paint(desk.window)
    spent = meters[0].spent()
    tell(
        "first paint after the file is open",
        spent.all,
        f"CPU {spent.all:7.1f}, the window's own {spent.here:7.1f}; {spent.wall:7.0f} wall",
    )
    await until(lambda: desk.queue.is_whole)
    spent = meters[0].spent()
    tell("whole queue read", spent.all, f"CPU {spent.all:7.0f}; {spent.wall:7.0f} wall")
    await until(lambda: desk.queue.is_idle)


async def walk(desk: Desk) -> None:
    """Go from sample to sample, through short and long texts alike."""
    times: dict[bool, list[float]] = {True: [], False: []}
    late = 0
    for _ in range(STEPS):
        await asyncio.sleep(READING)
        coming = desk.queue.next_pending()
        late += coming is not None and not desk.review.reader.is_ahead(coming)
        one: list[float] = []
        with timed(one):
            desk.review.go_to_pending()
            paint(desk.window)
        shown = desk.review.open_sample
        times[shown is not None and len(shown.sample.output) > 10_000] += one
    tell_times("next sample, texts of 20 KB", times[True])
    tell_times("next sample, texts of 300 characters", times[False])
    tell("of them not read ahead in time", late, f"{late:7} of {STEPS}")


async def jump(desk: Desk) -> None:
    """Drag the list's scroll bar anywhere."""
    chance, times, model = random.Random(2), [], desk.window.queue.model
    table, total = desk.window.queue.table, model.rowCount()
    for _ in range(JUMPS):
        row = chance.randrange(total)
        with timed(times):
            table.scrollTo(model.index(row, 0))
            paint(desk.window)
        await asyncio.sleep(0)
    tell_times("random jump in the list", times)


async def choose(desk: Desk) -> None:
    """Change filters, orders and searches."""
    panel = desk.window.queue
    for words, deed in (
        ("filter: pending", lambda: panel.set_filter("pending")),
        ("filter: and contradicted", lambda: panel.set_filter("contradicted")),
        ("filter: and one generator", lambda: panel.filters.ask(generator="model-3")),
        ("order: uncertain", lambda: panel.order.setCurrentIndex(1)),
        ("order: file", lambda: panel.order.setCurrentIndex(2)),
        ("order: random", lambda: panel.order.setCurrentIndex(3)),
        ("all again, riskiest", lambda: (panel.clear_filters(), panel.order.setCurrentIndex(0))),
        ("filter: one generator", lambda: panel.filters.ask(generator="model-3")),
        ("filter: accepted", lambda: swap(panel, "accepted")),
        ("all again", panel.clear_filters),
        ("search: a word of 1 in 50,000", lambda: search(panel, RARE)),
        ("search: a word of 1 in 50", lambda: search(panel, SOME)),
        ("search: a word of most", lambda: search(panel, COMMON)),
        ("search: CJK, 1 in 50,000", lambda: search(panel, CJK)),
        ("search: CJK, 1 in 50", lambda: search(panel, SOME_CJK)),
        ("search: part of words, 1 in 50,000", lambda: search(panel, f"{RARE[3:]} {CJK}")),
    ):
        await change(desk, words, deed)
    panel.clear_filters()
    await until(lambda: desk.queue.is_idle)


def swap(panel: QueuePanel, status: str) -> None:
    """Ask for one status alone."""
    panel.filters.ask(statuses=frozenset((status,)), generator=None)


def search(panel: QueuePanel, text: str) -> None:
    """Type, and pause."""
    panel.search.setText(text)
    panel._on_typing_paused()


async def change(desk: Desk, words: str, deed: Callable[[], object]) -> None:
    """Do something that changes the queue; tell when its first lines, and when all, are there."""
    await asyncio.sleep(READING)
    before, blocked, meter = desk.queue.view, Blocked(), Meter()
    deed()
    await until(lambda: desk.queue.view is not before)
    paint(desk.window)
    first = meter.spent()
    await until(lambda: desk.queue.is_idle)
    whole, most = meter.spent(), await blocked.stop()
    found = len(desk.queue.view.snapshot.rids) if desk.queue.view else 0
    tell(
        words,
        first.all,
        f"CPU {first.all:7.0f} ({first.wall:6.0f} wall), whole {whole.all:7.0f} "
        f"({whole.wall:6.0f} wall), {found:,} samples; window busy {most:.0f} at a stretch",
    )
