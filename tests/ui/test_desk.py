"""Opening, sharing, switching and closing projects, and what is remembered."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton

from veridesk.core.settings import Settings
from veridesk.store.project import Project
from veridesk.store.reads.samples import count_samples
from veridesk.ui.demo import demo_path
from veridesk.ui.hands import Hands, heard
from veridesk.ui.theme import Theme, colours

Sit = Callable[..., None]


def dropped(*paths: Path) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    # Qt does not keep the data alive for us.
    dropped.kept = mime  # type: ignore[attr-defined]  # a place to hold it
    return QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_without_a_project_the_window_welcomes(sit: Sit) -> None:
    """The first page offers demo, new and open, and nothing that needs a project."""

    async def story(hands: Hands) -> None:
        assert hands.window.is_welcome_shown
        for name in ("welcome_demo", "welcome_new", "welcome_open"):
            button = hands.window.findChild(QPushButton, name)
            assert button is not None
            assert button.isVisible()
        assert not hands.window.action_table["accept"].isEnabled()

    sit(story)


def test_a_second_window_reads_only(sit: Sit, flagged: Path) -> None:
    """Where another Veridesk holds the file, the window says so and takes no ruling."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.open_sample is not None)
        banner = hands.window.findChild(QLabel, "banner")
        assert banner is not None
        assert banner.isVisible()
        assert "another Veridesk" in banner.text()
        assert not hands.desk.review.can_rule
        hands.press(Qt.Key.Key_A)
        first = hands.desk.review.open_sample
        hands.press(Qt.Key.Key_Right)
        assert hands.desk.review.open_sample is not first

    with Project.open(flagged):
        sit(story, flagged)


@pytest.mark.parametrize("name", ["missing.veridesk", "text.veridesk"])
def test_what_cannot_be_opened_is_said_in_one_sentence(sit: Sit, tmp_path: Path, name: str) -> None:
    """No box, no trace: one sentence in the strip, and the page stays."""
    (tmp_path / "text.veridesk").write_text("no project, just some text that is long enough")

    async def story(hands: Hands) -> None:
        hands.desk.start_open(tmp_path / name)
        await hands.until(lambda: bool(hands.window.message.text))
        assert name in hands.window.message.text
        assert hands.window.is_welcome_shown

    sit(story)


def test_a_dropped_project_is_opened(sit: Sit, flagged: Path) -> None:
    """A .veridesk file dropped on the window opens."""

    async def story(hands: Hands) -> None:
        hands.window.dropEvent(dropped(flagged))
        await hands.until(lambda: hands.desk.queue.view is not None)
        assert hands.window.windowTitle() == "bridge — Veridesk"

    sit(story)


def test_a_dropped_file_of_samples_asks_how_to_import_it(
    sit: Sit, flagged: Path, sample_file: Path
) -> None:
    """Any other file leads to the import's dialog."""

    async def story(hands: Hands) -> None:
        hands.window.dropEvent(dropped(sample_file))
        await hands.dialog("import_dialog")
        hands.press(Qt.Key.Key_Escape)
        await hands.until(hands.is_back)

    sit(story, flagged)


def test_projects_are_remembered_and_can_be_left(
    sit: Sit, flagged: Path, settings: Settings
) -> None:
    """Closing leads to the welcome page, which lists what was open."""

    async def story(hands: Hands) -> None:
        hands.window.action_table["close"].trigger()
        await hands.until(lambda: hands.window.is_welcome_shown)
        button = hands.window.findChild(QPushButton, "recent")
        assert button is not None
        assert "bridge" in button.text()
        hands.click("recent")
        await hands.until(lambda: hands.desk.queue.view is not None)

    sit(story, flagged)

    assert settings.path is not None
    assert Settings.load(settings.path).recent == [str(flagged)]


def test_theme_size_and_order_are_remembered(sit: Sit, flagged: Path, settings: Settings) -> None:
    """What the person set stands in the next sitting."""

    async def first(hands: Hands) -> None:
        hands.window.theme_chosen.emit(Theme.DARK)
        assert colours().is_dark
        hands.window.action_table["larger"].trigger()
        panel = hands.window.queue
        await heard(hands.desk.queue.refreshed, lambda: panel.order.setCurrentIndex(2))

    async def second(hands: Hands) -> None:
        assert colours().is_dark
        assert hands.window.queue.order.currentIndex() == 2
        assert list(hands.window.queue.model.snapshot.rids) == [1, 2, 3, 4]
        hands.window.action_table["normal"].trigger()

    sit(first, flagged)
    assert settings.path is not None
    again = Settings.load(settings.path)
    assert again.window
    assert again.font_points > 0
    sit(second, flagged, again)

    assert Settings.load(settings.path).font_points == 0


def test_another_name_sees_its_own_rulings(sit: Sit, flagged: Path) -> None:
    """Changing the reviewer reads queue and panes anew."""

    async def story(hands: Hands) -> None:
        await hands.rule(Qt.Key.Key_A)
        hands.window.action_table["reviewer"].trigger()
        await hands.dialog("name_dialog")
        hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        hands.type_text("Bea")
        hands.press(Qt.Key.Key_Return)
        await hands.until(lambda: hands.desk.queue.reviewer == "Bea")
        await hands.until(lambda: hands.desk.queue.view is not None)
        assert hands.window.job_panel.reviewed.text() == "0 of 4 reviewed"

    sit(story, flagged)


def test_the_demo_opens_flagged_and_is_kept(sit: Sit) -> None:
    """The first time it is made and flagged in view; the next time it is just opened."""

    async def first(hands: Hands) -> None:
        hands.click("welcome_demo")
        await hands.until(lambda: hands.desk.queue.run is not None)
        await hands.until(lambda: not hands.desk.jobs.running and hands.desk.review.can_rule)
        await hands.until(lambda: (r := hands.desk.queue.run) is not None and r.state == "done")
        assert hands.window.queue.model.rowCount() == 48
        shown = hands.desk.review.open_sample
        assert shown is not None
        assert shown.rid == hands.window.queue.model.snapshot.rids[0]
        await hands.rule(Qt.Key.Key_A)

    async def second(hands: Hands) -> None:
        hands.desk.start_demo()
        await hands.until(lambda: hands.desk.queue.view is not None)
        assert hands.window.job_panel.reviewed.text() == "1 of 48 reviewed"

    sit(first)
    sit(second)

    assert demo_path().exists()


def test_the_demo_can_be_started_afresh(sit: Sit) -> None:
    """After a warning all its rulings are gone."""

    async def story(hands: Hands) -> None:
        hands.desk.start_demo()
        await hands.until(lambda: not hands.desk.jobs.running and hands.desk.review.can_rule)
        await hands.rule(Qt.Key.Key_A)
        await hands.until(lambda: not hands.desk.jobs.running)
        hands.window.action_table["fresh_demo"].trigger()
        await hands.until(lambda: hands.open_dialog() is not None)
        dialog = hands.open_dialog()
        assert dialog is not None
        agree = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Start afresh")
        agree.click()
        await hands.until(lambda: hands.window.job_panel.reviewed.text() == "0 of 48 reviewed")

    sit(story)


def test_closing_the_window_in_the_middle_of_a_job_loses_nothing(sit: Sit) -> None:
    """The job is stopped, what it committed stays, and the project opens again."""

    async def story(hands: Hands) -> None:
        hands.desk.start_demo()
        await hands.until(lambda: bool(hands.desk.jobs.running))
        hands.window.close()
        await hands.desk.closed

    sit(story)

    with Project.open(demo_path()) as project, contextlib.closing(project.reader()) as db:
        # The demo is one batch: it came whole or not at all.
        assert count_samples(db) in {0, 48}
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
