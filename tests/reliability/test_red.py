"""Hostile text in every widget, dialog, tooltip, title and notification: shown, never obeyed.

All that strangers can name holds markup that paints a red block, and signs that hide or turn the
line. Every window and dialog there is is opened with it and looked at: no pixel may be red, and no
hiding sign may reach a label. The windows are gathered from the code, so that a new one which
nobody opens here fails the test.
"""

import asyncio
import contextlib
import importlib
import inspect
import json
import pkgutil
import threading
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QAbstractListModel, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QToolTip,
    QWidget,
)

import veridesk.ui
from veridesk.core.errors import DamagedError, UserError
from veridesk.core.job import Job
from veridesk.core.marking import Reason
from veridesk.core.model import MarkKind, Rejection, Rid, Ruling, Verdict
from veridesk.core.settings import Settings
from veridesk.exporting.verify import verify_folder
from veridesk.flagging.run import flag_samples
from veridesk.importing.run import import_files
from veridesk.reviewing import habits, session
from veridesk.store.backup import Backup
from veridesk.store.doctor import Examination, Finding, Health
from veridesk.store.project import Project
from veridesk.ui.app import make_app, make_desk
from veridesk.ui.crash import CrashReporter
from veridesk.ui.dialogs import confirmed, shown
from veridesk.ui.hands import Hands
from veridesk.ui.message_bar import Tone

RED = (254, 1, 2)
HEX = "#fe0102"
HIDING = "\u202e\u200b\x07\u2066"
TAG = f"<table bgcolor={HEX} width=400><tr><td>█████{HIDING}"
"""Markup that a file may be named with."""
RAW = frozenset(
    "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
SECONDS = 600.0

Opener = Callable[["Tour"], Awaitable[None]]


class Tour:
    """Opens one window after the other with hostile text in it, and notes what is wrong."""

    def __init__(self, hands: Hands, folder: Path, text: str) -> None:
        self.hands, self.folder, self.text = hands, folder, text
        self.window = hands.window
        self.faults: list[str] = []
        self.seen: set[type] = set()
        self._tips: set[str] = set()

    async def look(self, what: QWidget, name: str) -> None:
        """Look at a widget and all in it: pixels, words, tooltips."""
        for _ in range(3):
            await asyncio.sleep(0.01)
        if has_red(what.grab().toImage()):
            self.faults.append(f"{name}: red")
        for part in (what, *what.findChildren(QWidget)):
            if part.isVisible():
                self.seen.update(type(part).__mro__)
            for words in _words_of(part):
                if (raw := _raw_signs(words)) and not isinstance(part, QPlainTextEdit):
                    self.faults.append(f"{name}: {type(part).__name__} shows {raw} as they are")
            for tip in set(_tips_of(part)) - self._tips:
                self._tips.add(tip)
                if has_red(await _as_tooltip(tip, what)):
                    self.faults.append(f"{name}: red tooltip of {type(part).__name__}")
                if _raw_signs(tip):
                    self.faults.append(f"{name}: hiding signs in a tooltip: {tip!r}")
        self.notice_title(what, name)

    def notice_title(self, what: QWidget, name: str) -> None:
        """The title goes to the window manager: short, and nothing hidden in it."""
        if raw := _raw_signs(what.windowTitle()):
            self.faults.append(f"{name}: {raw} in the title")

    async def action(self, action: str, dialog: str) -> None:
        """Choose an entry of a menu, and look at the dialog that it opens."""
        self.window.action_table[action].trigger()
        await self.dialog(dialog)

    async def dialog(self, name: str) -> None:
        """Look at the dialog that comes, and close it."""
        found = await self.hands.dialog(name)
        await asyncio.sleep(0.1)
        await self.look(found, name)
        for combo in found.findChildren(QComboBox):
            await self._look_into(combo, name)
        for stack in found.findChildren(QStackedWidget):
            for page in range(stack.count()):
                stack.setCurrentIndex(page)
                await self.look(found, f"{name}, page {page}")
        found.reject()
        await self.hands.until(self.hands.is_back)

    async def _look_into(self, combo: QComboBox, name: str) -> None:
        if combo.isVisible() and combo.isEnabled() and combo.count():
            combo.showPopup()
            await self.look(combo.view(), f"{name}, list of {combo.objectName()}")
            combo.hidePopup()

    async def show(self, dialog: QDialog) -> None:
        """Look at a dialog that was made here."""
        closed = asyncio.ensure_future(shown(dialog))
        await self.dialog(dialog.objectName())
        await closed


def _raw_signs(words: str) -> str:
    """Signs in these words that hide, or turn the line, in a form to be told."""
    return ascii("".join(sign for sign in words if sign in RAW or (sign < " " and sign != "\n")))[
        1:-1
    ]


def has_red(image: QImage) -> bool:
    """Whether any pixel has the very colour that the markup asks for."""
    fine = image.convertToFormat(QImage.Format.Format_RGB888)
    wanted = bytes(RED)
    for y in range(fine.height()):
        line = bytes(fine.constScanLine(y))[: 3 * fine.width()]
        at = line.find(wanted)
        while at >= 0:
            if at % 3 == 0:
                return True
            at = line.find(wanted, at + 1)
    return False


def _words_of(part: QWidget) -> Iterator[str]:
    """All short words that a widget puts on the screen."""
    if not part.isVisible():
        return
    # What stands in a field to be edited is data, and stays as it is.
    if isinstance(part, QLabel | QAbstractButton):
        yield part.text()
    elif isinstance(part, QGroupBox):
        yield part.title()
    elif isinstance(part, QComboBox):
        yield from (part.itemText(row) for row in range(part.count()))
    elif isinstance(part, QMenu):
        yield from (action.text() for action in part.actions())
    elif isinstance(part, QAbstractItemView) and part.model() is not None:
        yield from (text for text in _data_of(part, Qt.ItemDataRole.DisplayRole))


def _tips_of(part: QWidget) -> Iterator[str]:
    """All words that would come as a tooltip."""
    yield from filter(None, (part.toolTip(), part.whatsThis()))
    if isinstance(part, QAbstractItemView) and part.model() is not None:
        yield from _data_of(part, Qt.ItemDataRole.ToolTipRole)
    if isinstance(part, QMenu) and part.toolTipsVisible():
        yield from (action.toolTip() for action in part.actions())


def _data_of(view: QAbstractItemView, role: Qt.ItemDataRole) -> Iterator[str]:
    model = view.model()
    # A list's model keeps the number of its columns to itself.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(min(model.rowCount(), 20)):
        for column in range(columns):
            if isinstance(found := model.index(row, column).data(role), str) and found:
                yield found


async def _as_tooltip(tip: str, where: QWidget) -> QImage:
    """What Qt's own tooltip makes of the words."""
    QToolTip.showText(where.mapToGlobal(QPoint(5, 5)), tip, where)
    await asyncio.sleep(0)
    label = next(
        (one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")), QLabel()
    )
    image = label.grab().toImage()
    QToolTip.hideText()
    return image


# The windows, and how each is opened


async def _import_dialog(tour: Tour) -> None:
    tour.hands.desk.errands.start(tour.hands.desk.flows.take_files([_rows(tour.folder, tour.text)]))
    await tour.dialog("import_dialog")


async def _verify_dialog(tour: Tour) -> None:
    from veridesk.ui.verify_dialog import VerifyDialog

    folder = tour.folder / TAG
    folder.mkdir(exist_ok=True)
    (folder / "manifest.json").write_text(json.dumps({tour.text: tour.text}), encoding="utf-8")
    await tour.show(VerifyDialog(verify_folder(folder), tour.window))


async def _new_key_dialog(tour: Tour) -> None:
    from veridesk.ui.signing_dialog import NewKeyDialog

    await tour.show(NewKeyDialog(tour.folder / TAG, tour.window))


async def _dashboard(tour: Tour) -> None:
    tour.window.action_table["dashboard"].trigger()
    views = tour.hands.desk.views
    await tour.hands.until(lambda: views.dashboard.shown is not None)
    shown = views.dashboard.shown
    assert shown is not None
    await tour.hands.until(shown.isVisible)
    await asyncio.sleep(0.5)
    await tour.look(shown, "dashboard")
    shown.reject()
    await tour.hands.until(tour.hands.is_back)


async def _field_dialog(tour: Tour) -> None:
    from veridesk.store.reads.fields import FieldFact
    from veridesk.ui.filter_dialogs import FieldDialog

    fact = FieldFact(tour.text, ((tour.text, 3),), 3, 3)
    await tour.show(FieldDialog([fact], tour.window))


async def _source_dialog(tour: Tour) -> None:
    from veridesk.core.model import SourceId
    from veridesk.store.reads.sources import FoundSource
    from veridesk.ui.filter_dialogs import SourceDialog

    async def search(_: str) -> list[FoundSource]:
        return [FoundSource(SourceId("0" * 32), tour.text, tour.text, 3)]

    await tour.show(SourceDialog(search, tour.hands.desk.errands, tour.window))


async def _rejections_dialog(tour: Tour) -> None:
    from veridesk.ui.rejections_dialog import RejectionsDialog

    raw = tour.text.encode()
    bad = Rejection(f"{TAG}.jsonl", 3, tour.text, raw, len(raw))
    await tour.show(RejectionsDialog([bad], 1, tour.window))


async def _small_dialogs(tour: Tour, name: str) -> None:
    from veridesk.ui import view_dialogs
    from veridesk.ui.sitting import Goal

    make: dict[str, Callable[[], QDialog]] = {
        "FilterNameDialog": lambda: view_dialogs.FilterNameDialog(tour.window),
        "RangeDialog": lambda: view_dialogs.RangeDialog(0.1, 0.9, tour.window),
        "BulkDialog": lambda: view_dialogs.BulkDialog(7, 3, tour.window),
        "GoalDialog": lambda: view_dialogs.GoalDialog(Goal(), tour.window),
    }
    await tour.show(make[name]())


async def _name_dialog(tour: Tour) -> None:
    from veridesk.ui.dialogs import NameDialog

    dialog = NameDialog(TAG.replace(HIDING, ""), tour.window)
    dialog.name.setText(TAG.replace(HIDING, ""))
    await tour.show(dialog)


async def _reasons_dialog(tour: Tour) -> None:
    from veridesk.ui.reasons_dialog import ReasonsDialog

    plain = TAG.replace(HIDING, "")
    await tour.show(
        ReasonsDialog((Reason(plain), Reason(plain, MarkKind.CONTRADICTED)), tour.window)
    )


async def _guidelines_dialog(tour: Tour) -> None:
    from veridesk.ui.guidelines_dialog import GuidelinesDialog

    await tour.show(GuidelinesDialog(tour.text, tour.window))


async def _blind_dialog(tour: Tour) -> None:
    from veridesk.ui.blind_dialog import BlindDialog

    await tour.show(BlindDialog(0.5, tour.window))


async def _backup_dialog(tour: Tour) -> None:
    from veridesk.ui.backup_dialog import BackupDialog

    made = Backup(tour.folder / f"{TAG}.veridesk", 1, datetime(2026, 1, 1, tzinfo=UTC), 10_000)
    other = Backup(tour.folder / "b.veridesk", 2, datetime(2026, 1, 2, tzinfo=UTC), 10_000)
    dialog = BackupDialog(f"{TAG}.veridesk", [made, other], 7, tour.window)
    dialog.show_damaged(made, tour.text)
    dialog.show_sound(other, 7)
    await tour.show(dialog)


async def _doctor_dialog(tour: Tour) -> None:
    from veridesk.ui.doctor_dialog import DoctorDialog

    findings = tuple(Finding(tour.text, one, tour.text, tour.text) for one in Health)
    found = Examination(tour.folder / f"{TAG}.veridesk", findings, {}, None)
    await tour.show(DoctorDialog(found, tour.window))


async def _update_dialog(tour: Tour) -> None:
    from veridesk.ui.update_check import Release, UpdateSource
    from veridesk.ui.update_dialog import UpdateDialog

    dialog = UpdateDialog(UpdateSource(tour.text, (b"0" * 32,)), tour.window)
    dialog.show_newest(Release(*(tour.text for _ in Release.__dataclass_fields__)))
    await tour.show(dialog)


async def _help_window(tour: Tour) -> None:
    tour.window.action_table["help"].trigger()
    await tour.hands.until(lambda: _top_level("HelpWindow") is not None)
    found = _top_level("HelpWindow")
    assert found is not None
    await tour.look(found, "help")
    found.close()
    tour.window.activateWindow()
    await tour.hands.until(tour.hands.is_back)


def _top_level(name: str) -> QWidget | None:
    for one in QApplication.topLevelWidgets():
        if type(one).__name__ == name and one.isVisible():
            return one
    return None


def _by_action(action: str, dialog: str) -> Opener:
    async def opens(tour: Tour) -> None:
        await tour.action(action, dialog)

    return opens


def _small(name: str) -> Opener:
    async def opens(tour: Tour) -> None:
        await _small_dialogs(tour, name)

    return opens


OPENERS: dict[str, Opener] = {
    "AboutDialog": _by_action("about", "about_dialog"),
    "BackupDialog": _backup_dialog,
    "BlindDialog": _blind_dialog,
    "CompareDialog": _by_action("compare", "compare_dialog"),
    "DashboardWindow": _dashboard,
    "DoctorDialog": _doctor_dialog,
    "ExportDialog": _by_action("export", "export_dialog"),
    "FieldDialog": _field_dialog,
    "FlagDialog": _by_action("flag", "flag_dialog"),
    "GuidelinesDialog": _guidelines_dialog,
    "HelpWindow": _help_window,
    "ImportDialog": _import_dialog,
    "ImportsDialog": _by_action("imports", "imports_dialog"),
    "KeySheet": _by_action("keys", "key_sheet"),
    "NameDialog": _name_dialog,
    "NewKeyDialog": _new_key_dialog,
    "ReasonsDialog": _reasons_dialog,
    "RejectionsDialog": _rejections_dialog,
    "ReportDialog": _by_action("report", "report_dialog"),
    "SettingsDialog": _by_action("settings", "settings_dialog"),
    "SourceDialog": _source_dialog,
    "VerifyDialog": _verify_dialog,
    "UpdateDialog": _update_dialog,
    **{
        name: _small(name)
        for name in ("BulkDialog", "FilterNameDialog", "GoalDialog", "RangeDialog")
    },
}
"""Every window and dialog but the main window, and how it comes on screen."""


async def _panes(tour: Tour) -> None:
    """The main window in all its states."""
    hands, window = tour.hands, tour.window
    await tour.look(window, "a sample")
    hands.press(Qt.Key.Key_J)
    hands.press(Qt.Key.Key_C)
    await tour.look(window, "a marked claim")
    window.action_table["guidelines"].trigger()
    await tour.look(window, "guidelines")
    window.action_table["guidelines"].trigger()
    hands.press(Qt.Key.Key_E)
    await hands.until(lambda: hands.desk.review.is_correcting)
    await tour.look(window, "a correction")
    hands.press(Qt.Key.Key_Escape)
    await hands.until(lambda: not hands.desk.review.is_correcting)
    hands.press(Qt.Key.Key_Slash)
    hands.type_text("table")
    hands.press(Qt.Key.Key_Return)
    await asyncio.sleep(0.2)
    await tour.look(window, "a search")
    window.queue.clear_filters()
    await _menus(tour)


async def _menus(tour: Tour) -> None:
    """Every menu, with the names of files, runs, generators and saved filters in it."""
    for menu in tour.window.findChildren(QMenu):
        menu.aboutToShow.emit()
        menu.popup(QPoint(0, 0))
        await tour.look(menu, f"menu {menu.title() or menu.objectName()}")
        menu.hide()
    tour.window.focus_review()


async def _notifications(tour: Tour) -> None:
    """Messages, errors, banners and boxes that quote what somebody else wrote."""
    desk, window = tour.hands.desk, tour.window
    window.show_banner(tour.text)
    desk.show_error(UserError(tour.text))
    await tour.look(window, "an error")
    desk.show_error(DamagedError(tour.text, tour.folder / TAG))
    await tour.look(window, "a damaged project")
    window.message.show_message(tour.text, Tone.LASTING, "Yes", print, "No", print)
    await tour.look(window, "a message")
    window.message.clear()
    window.show_banner("")
    done = threading.Event()

    def work(job: Job) -> None:
        job.step(1, None, TAG)
        done.wait(SECONDS)

    running = asyncio.ensure_future(desk.jobs.run(TAG, work))
    await asyncio.sleep(0.2)
    await tour.look(window, "a job")
    done.set()
    await running
    asked = asyncio.ensure_future(confirmed(window, tour.text, tour.text, "Yes"))
    await _box(tour, "a question")
    await asked
    desk.care.show_fault(tour.folder / TAG / "crash.txt")
    await _box(tour, "a fault")


async def _box(tour: Tour, name: str) -> None:
    await tour.hands.until(lambda: isinstance(tour.hands.open_dialog(), QMessageBox))
    box = tour.hands.open_dialog()
    assert box is not None
    await tour.look(box, name)
    box.reject()
    await tour.hands.until(tour.hands.is_back)


async def _end(tour: Tour) -> None:
    """The page of a finished review, and the page without a project."""
    hands = tour.hands
    while not tour.window.is_done_shown:
        await hands.rule(Qt.Key.Key_A)
    await tour.look(tour.window, "a finished review")
    tour.window.action_table["close"].trigger()
    await hands.until(lambda: tour.window.is_welcome_shown)
    await tour.look(tour.window, "the welcome page")


# The hostile project


@pytest.fixture
def hostile(tmp_path: Path) -> str:
    """Markup that paints red in three ways, one of them a picture that lies on this disk."""
    picture = QPixmap(300, 200)
    picture.fill(QColor(*RED))
    assert picture.save(str(tmp_path / "red.png"))
    url = (tmp_path / "red.png").as_uri()
    return (
        f'{TAG}</table><b style="background:{HEX};color:{HEX}">███</b>'
        f'<img src="{url}" width=300 height=200>'
    )


def _rows(folder: Path, text: str) -> Path:
    path = folder / f"{TAG[:60]}.jsonl"
    rows = [
        {
            "id": f"{text} {number}",
            "prompt": text,
            "sources": [
                {"id": f"{TAG}{number}", "title": text, "text": f"{text} In 1937. {number}"}
            ],
            "output": f"{text} {number} opened in 1939. It is {HIDING} long."
            + "\nA line." * (99 * (number == 0)),
            "model": text,
            "dataset": text,
            "task": text,
            "labels": [{"start": 0, "end": 9, "label": text, "reason": text}],
            text: text,
        }
        for number in range(3)
    ]
    lines = [*map(json.dumps, rows), text]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _project(folder: Path, text: str) -> Path:
    """A project named, imported, flagged, ruled and noted in hostile words."""
    path = folder / f"{TAG[:60]}.veridesk"
    with Project.open(path, create=True) as project:
        import_files(project, Job(), [_rows(folder, text)])
        flag_samples(project, Job())
        plain = TAG.replace(HIDING, "")
        ruling = Ruling(Verdict.CORRECTED, text, note=text)
        session.decide(project, Rid(1), ruling, plain).result()
        session.save_draft(project, Rid(2), None, text, "Ann").result()
        habits.save_guidelines(project, text).result()
    return path


def _windows() -> set[str]:
    """Every dialog and window of the program, by name."""
    return {
        one.__name__ for one in _widgets() if issubclass(one, QDialog) or "Window" in one.__name__
    }


def _widgets() -> set[type]:
    """Every widget that the program defines."""
    found: set[type] = set()
    for module in pkgutil.iter_modules(veridesk.ui.__path__):
        loaded = importlib.import_module(f"veridesk.ui.{module.name}")
        for _, one in inspect.getmembers(loaded, inspect.isclass):
            if issubclass(one, QWidget) and one.__module__ == loaded.__name__:
                found.add(one)
    return found


def test_every_window_is_opened_here(qapp: QApplication) -> None:
    """A new dialog needs an entry, or nobody would know what it makes of hostile text."""
    assert sorted(_windows() - {"MainWindow"} - set(OPENERS)) == []


def test_hostile_text_is_shown_and_never_obeyed(
    qapp: QApplication, tmp_path: Path, hostile: str
) -> None:
    """In all windows, states, menus, lists, tooltips, titles and messages; none is left out."""
    path = _project(tmp_path, hostile)
    tours: list[Tour] = []
    broken: list[object] = []

    async def sitting() -> None:
        reporter = CrashReporter(tmp_path / "log")
        reporter.watch_loop(asyncio.get_running_loop())
        settings = Settings(reviewer="Ann", recent=[str(path)], path=tmp_path / "settings.json")
        desk = make_desk(reporter, settings)
        reporter.on_fault = broken.append
        hands = Hands(desk)
        tour = Tour(hands, tmp_path, hostile)
        tours.append(tour)
        try:
            async with asyncio.timeout(SECONDS):
                await hands.until(hands.is_back)
                desk.start_open(path)
                await hands.until(lambda: desk.queue.view is not None and desk.review.can_rule)
                await _panes(tour)
                for name, opens in OPENERS.items():
                    if name in _windows():
                        await opens(tour)
                await _notifications(tour)
                await _end(tour)
        finally:
            with contextlib.suppress(AttributeError):
                hands.open_dialog().reject()
            desk.shut()
            await desk.closed

    make_app()
    qasync.run(sitting())

    assert [Path(str(one)).read_text(encoding="utf-8") for one in broken] == []
    assert "\n".join(sorted(set(tours[0].faults))) == ""
    unseen = {one.__name__ for one in _widgets() if one not in tours[0].seen}
    assert ", ".join(sorted(unseen)) == ""


def test_the_look_sees_red(qapp: QApplication, hostile: str) -> None:
    """A label that guesses rich text paints the block, so the test would fail; a plain one not."""
    label = QLabel(hostile)
    assert has_red(label.grab().toImage())
    label.setTextFormat(Qt.TextFormat.PlainText)
    assert not has_red(label.grab().toImage())
    browser = QTextBrowser()
    browser.setHtml(hostile)
    assert has_red(browser.grab().toImage())
    tip = asyncio.run(_as_tooltip(hostile, label))
    assert has_red(tip)
    assert _raw_signs(HIDING) == "\\u202e\\u200b\\x07\\u2066"
    assert _raw_signs("plain\nwords") == ""
    for one in (label, browser):
        one.close()
        one.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
