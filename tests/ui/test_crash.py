"""When the program is at fault: a report that gives nothing of the samples away."""

import asyncio
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from veridesk.core.errors import UserError, VerideskError
from veridesk.ui.crash import KEPT, NATIVE, CrashReporter, crash_box, public_place

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


def caught_at(number: int) -> BaseException:
    """An error with a trace of its own."""
    place: dict[str, object] = {}
    exec(compile(f"def fail_{number}():\n    raise KeyError", "veridesk/x.py", "exec"), place)
    try:
        place[f"fail_{number}"]()
    except KeyError as error:
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
    paths = [reporter.report(caught_at(n)) for n in range(KEPT + 3)]

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

    opened: list[Path] = []
    box = crash_box(parent, report, opened.append)

    assert box is not None
    assert "rulings are safe" in box.text()
    assert (str(report) in box.informativeText()) is (report is not None)
    folder = box.findChild(QPushButton, "crash_folder")
    assert (folder is not None) is (report is not None)
    if folder is not None:
        folder.click()
        assert opened == [Path("/somewhere")]


def test_only_one_box_is_on_screen(qtbot: QtBot) -> None:
    """A fault that comes with every repaint does not bury the window under boxes."""
    parent = QWidget()
    qtbot.addWidget(parent)
    first = crash_box(parent, None, lambda _: None)

    assert first is not None
    assert crash_box(parent, None, lambda _: None) is None


def test_a_fault_that_repeats_is_written_down_once(tmp_path: Path) -> None:
    """The same trace is the same report; another one is another."""
    reporter = CrashReporter(tmp_path)

    paths = {reporter.report(caught()) for _ in range(50)}
    other = reporter.report(ValueError("x"))

    assert len(paths) == 1
    assert other not in paths
    assert len(list(tmp_path.glob("crash-*.txt"))) == 2


def test_a_report_gives_no_folder_of_a_person_away(tmp_path: Path) -> None:
    """Only where in its package a file lies is told, on every system."""
    report = CrashReporter(tmp_path).report(caught())

    assert report is not None
    assert str(Path(__file__).parent) not in report.read_text(encoding="utf-8")
    assert "test_crash.py:" in report.read_text(encoding="utf-8")
    home = "/home" + "/ann"
    assert public_place(f"{home}/x/desktop/veridesk/ui/a.py") == "veridesk/ui/a.py"
    assert public_place(f"{home}/veridesk/lib/python3/site-packages/qasync/b.py") == "qasync/b.py"
    assert public_place(r"C:\Home\Ann\lib\json\decoder.py") == "decoder.py"


def test_endless_recursion_makes_a_short_report(tmp_path: Path) -> None:
    """Both ends of the trace are told."""

    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as caught_one:
        deeper()
    report = CrashReporter(tmp_path).report(caught_one.value)

    assert report is not None
    assert " more …" in report.read_text(encoding="utf-8")
    assert report.stat().st_size < 10_000


def test_a_crash_in_native_code_is_told_at_the_next_start(tmp_path: Path) -> None:
    """What Python left behind becomes a report without folders, and is kept from being lost."""
    home = "/home" + "/ann"
    (tmp_path / NATIVE).write_text(
        f'Fatal Python error: Segmentation fault\n  File "{home}/veridesk/ui/x.py", line 3 in y\n'
    )
    reporter = CrashReporter(tmp_path)
    with reporter.watching():
        left = reporter.left_behind

    assert left is not None
    text = left.read_text(encoding="utf-8")
    assert 'File "veridesk/ui/x.py", line 3' in text
    assert "ann" not in text
    quiet = CrashReporter(tmp_path)
    with quiet.watching():
        assert quiet.left_behind is None
