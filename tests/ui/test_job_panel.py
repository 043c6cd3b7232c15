"""The strip: progress, pace, and running jobs with their Cancel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from veridesk.core.job import Job, Progress
from veridesk.jobs import RunningJob
from veridesk.ui.job_panel import JobPanel


def panel_of(qtbot: QtBot) -> JobPanel:
    panel = JobPanel(QWidget())
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.mark.usefixtures("english")
def test_progress_and_pace_in_words(qtbot: QtBot) -> None:
    """Count, seconds each by the middle value, and the time left in the unit that fits."""
    panel = panel_of(qtbot)

    panel.show_progress(212, 1000, [41.0, 40.0, 400.0, 41.2, 20.0])
    assert panel.reviewed.text() == "212 of 1,000 reviewed"
    assert panel.pace.text() == "41 s each · about 9 h left"
    panel.show_progress(990, 1000, [30.0])
    assert panel.pace.text() == "30 s each · about 5 min left"
    panel.show_progress(1000, 1000, [30.0])
    assert panel.pace.text() == "30 s each"
    panel.show_progress(0, 5, [])
    assert panel.pace.text() == ""


def test_a_job_has_a_row_as_long_as_it_runs(qtbot: QtBot) -> None:
    """Cancel names the job that it stops; a job at its end leaves the strip."""
    panel = panel_of(qtbot)
    running = RunningJob("Flagging", Job(), Progress(312, 1000))
    panel.show_job(running, goes_on=True)
    button = panel.findChild(QPushButton, "cancel_job")
    assert button is not None

    with qtbot.waitSignal(panel.cancel_chosen) as chosen:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == [running]
    running.cancel()
    panel.show_job(running, goes_on=True)
    assert not button.isEnabled()
    panel.show_job(running, goes_on=False)

    assert not button.isVisible()
