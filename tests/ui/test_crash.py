"""When the program is at fault: a report that gives nothing of the samples away."""

import asyncio
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from veridesk.core.errors import UserError, VerideskError
from veridesk.ui.crash import KEPT, CrashReporter, crash_box

SECRET = "the mayor of Tulvik"


def fail() -> None:
    raise KeyError(SECRET)


def caught() -> BaseException:
    try:
        try:
            fail()
        except KeyError as error:
            raise ValueError(f"cannot read {SECRET}") from error
    except ValueError as error:
        return error


def test_a_report_names_places_but_no_text(tmp_path: Path) -> None:
    """Types, files and lines are there, also of the cause; messages, which may quote, are not."""
    report = CrashReporter(tmp_path / "log").report(caught())

    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "KeyError" in text
    assert "in fail" in text
    assert SECRET not in text


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    """A program that fails all day does not fill the disk."""
    reporter = CrashReporter(tmp_path)
    paths = [reporter.report(caught()) for _ in range(KEPT + 3)]

    assert sorted(tmp_path.glob("crash-*.txt")) == sorted(path for path in paths[3:] if path)


def test_a_folder_that_refuses_is_no_second_fault(tmp_path: Path) -> None:
    """Without a report the person still gets a word."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    heard: list[Path | None] = []
    reporter = CrashReporter(blocked / "log")
    reporter.on_fault = heard.append

    reporter._take(caught())

    assert heard == [None]


def test_slots_threads_and_loop_are_heard(tmp_path: Path) -> None:
    """Whoever fails, there is a report; what a person can mend is told instead."""
    faults: list[Path | None] = []
    told: list[VerideskError] = []
    reporter = CrashReporter(tmp_path)
    reporter.on_fault, reporter.on_error = faults.append, told.append
    before = sys.excepthook

    with reporter.watching():
        sys.excepthook(KeyError, KeyError(SECRET), None)
        sys.excepthook(UserError, UserError("disk full; free some"), None)
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()

        async def story() -> None:
            loop = asyncio.get_running_loop()
            reporter.watch_loop(loop)
            loop.call_soon(fail)
            await asyncio.sleep(0)

        asyncio.run(story())

    assert sys.excepthook is before
    assert len(faults) == 2
    assert len(list(tmp_path.glob("crash-*.txt"))) == 3
    assert [str(error) for error in told] == ["disk full; free some"]


@pytest.mark.parametrize("report", [None, Path("/somewhere/crash.txt")])
def test_the_box_is_calm_and_says_where_the_report_lies(qtbot: QtBot, report: Path | None) -> None:
    """No blame, no trace on screen; the path where there is a report."""
    parent = QWidget()
    qtbot.addWidget(parent)

    box = crash_box(parent, report)

    assert "rulings are safe" in box.text()
    assert (str(report) in box.informativeText()) is (report is not None)
