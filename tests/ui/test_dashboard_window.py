"""The dashboard: opened by a key, true to the rulings, walked and copied without a mouse."""

import contextlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from veridesk.core.model import Rid, Ruling, Verdict
from veridesk.insight.dashboard import Dashboard, read_dashboard
from veridesk.reviewing import session
from veridesk.store.project import Project
from veridesk.ui import theme
from veridesk.ui.dashboard_charts import fill_verdict, ticks_to
from veridesk.ui.dashboard_window import DashboardWindow, as_text
from veridesk.ui.hands import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def figures(flagged: Path) -> Dashboard:
    """What two reviewers ruled."""
    with Project.open(flagged) as project:
        for rid, verdict, by in (
            (1, Verdict.REJECTED, "Ann"),
            (2, Verdict.ACCEPTED, "Ann"),
            (1, Verdict.UNSURE, "<b>Bela</b>"),
        ):
            session.decide(project, Rid(rid), Ruling(verdict, seconds=12.0), by=by).result()
        with contextlib.closing(project.reader()) as db:
            run = db.execute("SELECT max(run_id) FROM detector_run").fetchone()[0]
            return read_dashboard(db, run)


@pytest.fixture
def empty(flagged: Path) -> Dashboard:
    """A project that nobody ruled on."""
    with Project.open(flagged) as project, contextlib.closing(project.reader()) as db:
        return read_dashboard(db, None)


@pytest.mark.usefixtures("english")
def test_each_piece_says_its_figures(qtbot: QtBot, figures: Dashboard) -> None:
    """Walking a chart by arrows says what the eye sees, to the end and back."""
    window = DashboardWindow(None)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show_figures(figures)
    window.show()
    chart = window.reviewers
    chart.setFocus()

    QTest.keyClick(chart, Qt.Key.Key_Right)
    first = chart.words
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Right)

    assert first.startswith("Ann: 50 % accepted (1)")
    assert "0 of 1 shared" in first
    assert chart.words.startswith("<b>Bela</b>: 100 % unsure (1)")
    assert chart.accessibleDescription() == chart.words
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.words == first
    assert window.summary.text().startswith("2 of 4 samples are ruled on; 50 %")


def test_every_chart_says_why_it_is_empty(qtbot: QtBot, empty: Dashboard) -> None:
    """Nothing ruled: words in each chart, nothing to copy, no crash on keys."""
    window = DashboardWindow(None)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show_figures(empty)
    window.show()

    for chart in window.charts:
        assert chart.empty_words()
        QTest.keyClick(chart, Qt.Key.Key_Right)
        assert chart.words == ""
    with qtbot.assertNotEmitted(window.copied):
        QTest.mouseClick(window.copy, Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("english")
def test_one_chart_or_all_are_copied(qtbot: QtBot, figures: Dashboard) -> None:
    """The button takes all charts, the copy key the one in focus."""
    window = DashboardWindow(None)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show_figures(figures)
    window.show()

    with qtbot.waitSignal(window.copied) as one:
        QTest.keyClick(window.generators, Qt.Key.Key_C, CONTROL)
    with qtbot.waitSignal(window.copied) as everything:
        QTest.mouseClick(window.copy, Qt.MouseButton.LeftButton)

    assert one.args == [
        (
            "Wrong samples by generator\nWrong samples by generator\truled on\twrong\tshare\n"
            "model-x\t2\t1\t0.5000\n"
        )
    ]
    assert all(chart.title in everything.args[0] for chart in window.charts)


def test_a_copied_cell_is_no_formula() -> None:
    """A name that a spreadsheet would compute is told to be text."""
    assert as_text([("T", [["=1+1", "a\tb"]])]) == "T\n'=1+1\ta b\n"


@pytest.mark.parametrize("which", [theme.Theme.LIGHT, theme.Theme.DARK, theme.Theme.HIGH])
def test_verdicts_differ_without_their_colours(qtbot: QtBot, which: theme.Theme) -> None:
    """Drawn in grey, the four bars are still four different pictures."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app, which)
    pictures = set()
    for verdict in Verdict:
        image = QImage(24, 24, QImage.Format.Format_ARGB32)
        image.fill(QColor(theme.colours().base))
        painter = QPainter(image)
        fill_verdict(painter, QRectF(0, 0, 24, 24), verdict)
        painter.end()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        inside = [grey.pixelColor(x, y).red() for x in range(2, 22) for y in range(2, 22)]
        middle = sum(inside) / len(inside)
        pictures.add(tuple(value > middle for value in inside))
    theme.apply_theme(app, theme.Theme.LIGHT)

    assert len(pictures) == len(Verdict)


@pytest.mark.parametrize("top", [0, 1, 3, 7, 72, 1000, 123_456, 0.3])
def test_ticks_cover_the_largest_figure(top: float) -> None:
    """Three to seven round steps from nothing to the largest or a little more."""
    ticks = ticks_to(top)

    assert ticks[0] == 0
    assert ticks[-1] >= top
    assert 2 <= len(ticks) <= 7
    assert ticks[-1] <= max(1.0, 2 * top + 1)


def test_the_dashboard_opens_by_key_and_follows_the_rulings(sit, flagged: Path, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Ctrl+D shows it; a ruling given meanwhile shows; a picture is saved; closing is clean."""

    async def story(hands: Hands) -> None:
        await hands.until(lambda: hands.desk.review.can_rule)
        hands.press(Qt.Key.Key_D, CONTROL)
        desk = hands.desk.views.dashboard
        await hands.until(lambda: desk.shown is not None and "0 of 4" in desk.shown.summary.text())
        assert desk.shown is not None
        hands.desk.window.activateWindow()
        session.decide(hands.desk.project, Rid(1), Ruling(Verdict.REJECTED), by="Ann")  # type: ignore[arg-type]
        await hands.until(lambda: "1 of 4" in desk.shown.summary.text())  # type: ignore[union-attr]
        QTest.mouseClick(desk.shown.copy, Qt.MouseButton.LeftButton)
        assert "Rulings over time" in QGuiApplication.clipboard().text()
        assert not desk.shown.picture().isNull()
        QTest.keyClick(desk.shown, Qt.Key.Key_Escape)
        await hands.until(lambda: desk.shown is None)
        hands.window.action_table["dashboard"].trigger()
        await hands.until(lambda: desk.shown is not None)

    sit(story, flagged)
