"""The window at a million samples: first paint, next sample, jumps, filters, searches, memory.

    python3 tests/bench/review_bench.py [--samples 1000000] [--only ours|naive|late]

The project is made once, through the store's own writes, and kept in `build/`. Each side runs in a
process of its own, offscreen: our window, then a `QSqlTableModel` in a `QTableView` on the same
file as one would write it in an afternoon. `late` measures how late a 16 ms timer of the window is
while the detector works at full load. Times are CPU milliseconds of the GUI thread unless they say
wall.
"""

import argparse
import asyncio
import contextlib
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

BUILD = Path("build")
BATCH = 5000
JUMPS = 200
STEPS = 200
RARE, COMMON, CJK = "zanzibar", "bridge", "橋梁"
WORDS = (
    "the bridge opened to vehicles on a cold morning and carries six lanes over the river while "
    "its towers of steel stand on granite that was cut in the hills north of the town by masons "
    "whose names the council keeps in a book that anyone may read on the first day of the month"
).split()


def made_text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)) + "."


def build(path: Path, count: int) -> None:
    """Make the project: half a million sources for a million samples, all flagged, some ruled."""
    from veridesk.core.model import (
        Assessment,
        ClaimState,
        Flag,
        FlagKind,
        ImportedSample,
        Rid,
        Source,
        Span,
    )  # fmt: skip
    from veridesk.store.project import Project
    from veridesk.store.writes import flags, samples

    chance = random.Random(1)
    draft = path.with_suffix(".draft.veridesk")
    for old in path.parent.glob(f"{draft.name}*"):
        old.unlink()
    with Project.open(draft, create=True) as project:
        number = project.submit(lambda db: samples.start_import(db, {"shape": "bench"})).result()
        file = project.submit(
            lambda db: samples.add_file(db, number, "bench.jsonl", 0, "jsonl")
        ).result()
        run = project.submit(
            lambda db: flags.start_run(
                db, detector="bench", version="1", weights_hash="w", parameters={}, threshold=0.5
            )
        ).result()
        for low in range(0, count, BATCH):
            batch = [
                made_sample(chance, n, ImportedSample, Source) for n in range(low, low + BATCH)
            ]
            found = []
            for n, one in enumerate(batch, low + 1):
                score = chance.random() ** 2
                kind = chance.choice(list(FlagKind))
                flag = Flag(Span(0, len(one.output) // 2), kind, score, "made")
                state = ClaimState.CONTRADICTED if score >= 0.5 else ClaimState.SUPPORTED
                found.append((Rid(n), Assessment(score, state, (), (flag,))))
            project.submit(
                lambda db, b=batch: samples.add_samples(db, number, file, b), durable=False
            ).result()
            project.submit(
                lambda db, f=found: flags.add_assessments(db, run, f), durable=False
            ).result()
            print(f"\rmaking {low + BATCH:,} of {count:,}", end="", flush=True)
        project.submit(lambda db: samples.finish_import(db, number, "done")).result()
        project.submit(lambda db: flags.finish_run(db, run, "done", 1.0)).result()
        at = Rid(0)
        while at is not None:
            at = project.submit(
                lambda db, a=at: samples.index_text(db, a, 20_000), durable=False
            ).result()
    draft.replace(path)
    print()


def made_sample(chance: random.Random, n: int, sample: Callable, source: Callable) -> object:
    output = made_text(chance, 40)
    if n % 50_000 == 77:
        output += f" {RARE} {CJK}"
    return sample(
        output=output,
        prompt=f"Question {n}: {made_text(chance, 6)}",
        sources=(source(f"{made_text(chance, 60)} {n // 2}"),),
        record_id=f"s-{n}",
        generator=f"model-{n % 7}",
        task="QA",
        dataset="bench",
        raw=b"{}",
        line=n + 1,
    )


def shares(times: list[float]) -> str:
    ranked = sorted(times)
    middle, worst = ranked[len(ranked) // 2], ranked[min(len(ranked) - 1, len(ranked) * 99 // 100)]
    return f"p50 {middle * 1000:7.2f}  p99 {worst * 1000:7.2f}"


def resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


@contextlib.contextmanager
def cpu(times: list[float]) -> Iterator[None]:
    began = time.thread_time()
    yield
    times.append(time.thread_time() - began)


def ours(path: Path) -> None:
    """Sit down at our window."""
    import qasync

    from veridesk.core.settings import Settings
    from veridesk.ui.app import make_app, make_desk
    from veridesk.ui.crash import CrashReporter
    from veridesk.ui.hands import Hands

    async def sitting() -> None:
        desk = make_desk(CrashReporter(BUILD / "log"), Settings(reviewer="Ann", theme="light"))
        hands = Hands(desk)
        await hands.until(hands.is_back)
        empty = resident()
        try:
            await review(desk, hands, path, empty)
        finally:
            desk.shut()
            await desk.closed

    make_app()
    qasync.run(sitting())


async def review(desk, hands, path: Path, empty: float) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    painted, opened = asyncio.Event(), []
    desk.review.sample_shown.connect(lambda rid: painted.set() if rid else None)
    take = desk._take
    desk._take = lambda *facts: (opened.append(time.monotonic()), take(*facts))
    await desk.open(path)
    await painted.wait()
    desk.window.repaint()
    print(f"first paint after the file is open   {(time.monotonic() - opened[0]) * 1000:7.0f} wall")
    await until(lambda: desk.queue.view.whole)
    print(f"whole queue read                     {(time.monotonic() - opened[0]) * 1000:7.0f} wall")
    await until(lambda: desk.queue.is_idle)
    next_times: list[float] = []
    for _ in range(STEPS):
        # The person reads for a moment; the next sample is fetched meanwhile.
        await asyncio.sleep(0.03)
        with cpu(next_times):
            desk.review.go_to_pending()
            app.sendPostedEvents()
            desk.window.sample.repaint()
            desk.window.sources.repaint()
            desk.window.queue.table.viewport().repaint()
    print(f"next sample, CPU                     {shares(next_times)}")
    chance, jump_times = random.Random(2), []
    table, total = desk.window.queue.table, desk.window.queue.model.rowCount()
    for _ in range(JUMPS):
        row = chance.randrange(total)
        with cpu(jump_times):
            table.scrollTo(desk.window.queue.model.index(row, 0))
            table.viewport().repaint()
        await asyncio.sleep(0)
    print(f"random jump in the list, CPU         {shares(jump_times)}")
    panel = desk.window.queue
    for words, deed in (
        ("filter: pending", lambda: panel.set_filter("pending")),
        ("filter: and contradicted", lambda: panel.set_filter("contradicted")),
        ("filter: and one generator", lambda: panel.filters.ask(generator="model-3")),
        ("order: uncertain", lambda: panel.order.setCurrentIndex(1)),
        ("order: file", lambda: panel.order.setCurrentIndex(2)),
        ("order: random", lambda: panel.order.setCurrentIndex(3)),
        ("all again, riskiest", lambda: (panel.clear_filters(), panel.order.setCurrentIndex(0))),
        ("search: rare word", lambda: search(panel, RARE)),
        ("search: common word", lambda: search(panel, COMMON)),
        ("search: CJK", lambda: search(panel, CJK)),
    ):
        await changed(desk, words, deed)
    panel.clear_filters()
    await until(lambda: desk.queue.is_idle)
    hands.press(Qt.Key.Key_Right)
    print(f"memory above an empty window         {resident() - empty:7.0f} MB")


def search(panel, text: str) -> None:
    panel.search.setText(text)
    panel._on_typing_paused()


async def changed(desk, words: str, deed: Callable[[], object]) -> None:
    before, began = desk.queue.view, time.monotonic()
    late = asyncio.get_running_loop().create_task(lateness())
    await asyncio.sleep(0)
    deed()
    await until(lambda: desk.queue.view is not before)
    first = time.monotonic() - began
    await until(lambda: desk.queue.is_idle)
    whole = time.monotonic() - began
    late.cancel()
    worst = 0.0
    with contextlib.suppress(asyncio.CancelledError):
        await late
    worst = max(LATE, default=0.0)
    LATE.clear()
    print(
        f"{words:36} {first * 1000:7.0f} wall, whole {whole * 1000:7.0f} wall, "
        f"{len(desk.queue.view.snapshot.rids):,} samples; window late by {worst * 1000:.0f} at most"
    )


LATE: list[float] = []


async def lateness() -> None:
    while True:
        began = time.monotonic()
        await asyncio.sleep(0.016)
        LATE.append(time.monotonic() - began - 0.016)


async def until(is_true: Callable[[], bool]) -> None:
    while not is_true():  # noqa: ASYNC110  (states can only be looked at)
        await asyncio.sleep(0.001)


def naive(path: Path) -> None:
    """The same in a QSqlTableModel, sorted by a join of score and filtered by LIKE."""
    from PySide6.QtSql import QSqlDatabase, QSqlTableModel
    from PySide6.QtWidgets import QApplication, QTableView

    app = QApplication([])
    view = QTableView()
    view.resize(1360, 820)
    view.show()
    app.processEvents()
    empty = resident()
    base = QSqlDatabase.addDatabase("QSQLITE")
    base.setDatabaseName(str(path))
    base.open()
    began = time.monotonic()
    model = QSqlTableModel(db=base)
    model.setTable("sample")
    model.select()
    view.setModel(model)
    view.repaint()
    print(f"first paint (file order)             {(time.monotonic() - began) * 1000:7.0f} wall")
    began = time.monotonic()
    while model.canFetchMore() and model.rowCount() < 100_000:
        model.fetchMore()
    each = (time.monotonic() - began) / max(1, model.rowCount())
    print(f"reach row 100,000                    {each * 1e8:7.0f} wall")
    chance, times = random.Random(2), []
    for _ in range(JUMPS):
        with cpu(times):
            view.scrollTo(model.index(chance.randrange(model.rowCount()), 0))
            view.viewport().repaint()
    print(f"random jump in those 100,000, CPU    {shares(times)}")
    for words, condition in (
        ("filter: one generator", "generator = 'model-3'"),
        ("search: rare word", f"output LIKE '%{RARE}%'"),
        ("search: common word", f"output LIKE '%{COMMON}%'"),
        ("search: CJK", f"output LIKE '%{CJK}%'"),
        (
            "filter: contradicted",
            "rid IN (SELECT rid FROM flag WHERE kind = 'contradicted' AND probability >= 0.5)",
        ),
    ):
        began = time.monotonic()
        model.setFilter(condition)
        view.viewport().repaint()
        print(f"{words:36} {(time.monotonic() - began) * 1000:7.0f} wall, all of it blocking")
    print(f"memory above an empty window         {resident() - empty:7.0f} MB")


def late(path: Path) -> None:
    """A precise 16 ms timer with a repaint, idle and while the detector works, lateness in ms."""
    import qasync
    from PySide6.QtCore import QElapsedTimer, Qt, QTimer

    from veridesk.core.settings import Settings
    from veridesk.ui.app import make_app, make_desk
    from veridesk.ui.crash import CrashReporter
    from veridesk.ui.hands import Hands

    copy = BUILD / "late.veridesk"
    make_small(copy)

    async def sitting() -> None:
        desk = make_desk(CrashReporter(BUILD / "log"), Settings(reviewer="Ann", theme="light"))
        hands = Hands(desk)
        await hands.until(hands.is_back)
        await desk.open(copy)
        await hands.until(lambda: desk.queue.view is not None)
        found: list[float] = []
        clock, timer = QElapsedTimer(), QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)

        def tick() -> None:
            if clock.isValid():
                found.append(clock.nsecsElapsed() / 1e9 - 0.016)
            clock.restart() if clock.isValid() else clock.start()
            desk.window.sample.update()

        timer.timeout.connect(tick)
        try:
            for words, deed in (("idle", None), ("detector at full load", desk.flows.run_flagging)):
                found.clear()
                clock.invalidate()
                timer.start()
                if deed is None:
                    await asyncio.sleep(5)
                else:
                    work = asyncio.get_running_loop().create_task(deed())
                    await asyncio.wait([work], timeout=20)
                    desk.jobs.cancel_all()
                    await asyncio.wait([work])
                timer.stop()
                print(f"16 ms timer late, {words:22} {shares(found)} over {len(found)} ticks")
        finally:
            desk.shut()
            await desk.closed

    make_app()
    qasync.run(sitting())


def make_small(path: Path) -> None:
    """A project of 40,000 samples that nothing has looked at."""
    from veridesk.core.model import ImportedSample, Source
    from veridesk.store.project import Project
    from veridesk.store.writes import samples

    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    chance = random.Random(3)
    with Project.open(path, create=True) as project:
        number = project.submit(lambda db: samples.start_import(db, {})).result()
        file = project.submit(lambda db: samples.add_file(db, number, "b", 0, "jsonl")).result()
        for low in range(0, 40_000, BATCH):
            batch = [
                made_sample(chance, n, ImportedSample, Source) for n in range(low, low + BATCH)
            ]
            project.submit(
                lambda db, b=batch: samples.add_samples(db, number, file, b), durable=False
            ).result()
        project.submit(lambda db: samples.finish_import(db, number, "done")).result()


def main() -> None:
    """Make the project where there is none, and let each side sit down in its own process."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=int, default=1_000_000)
    parser.add_argument("--only", choices=("ours", "naive", "late"))
    parser.add_argument("--side", choices=("ours", "naive", "late"))
    arguments = parser.parse_args()
    BUILD.mkdir(exist_ok=True)
    path = BUILD / f"review-{arguments.samples}.veridesk"
    if arguments.side:
        {"ours": ours, "naive": naive, "late": late}[arguments.side](path)
        return
    if not path.exists():
        build(path, arguments.samples)
    for side in ("ours", "naive", "late") if arguments.only is None else (arguments.only,):
        print(f"\n{side}, {arguments.samples:,} samples", flush=True)
        command = [sys.executable, __file__, "--side", side, "--samples", str(arguments.samples)]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
