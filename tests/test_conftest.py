"""The guard over the window's tests lets nothing pass that it should stop."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().with_name("conftest.py")

CASES = """
import logging
import threading

import pytest
from PySide6.QtCore import qDebug, qWarning
from PySide6.QtWidgets import QComboBox, QLabel

KEPT = []
GO_ON = threading.Event()


def test_fine(qtbot):
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["a", "b"])
    box.show()
    box.showPopup()
    box.hidePopup()
    qDebug("all is well")
    logging.getLogger("veridesk").info("all is well")


def test_fine_in_a_cycle(qtbot):
    label = QLabel("a")
    label.itself = label


@pytest.mark.provokes("^Qt QtWarningMsg: meant$", "ask for it")
def test_fine_when_meant(qtbot):
    qWarning("meant")
    logging.getLogger("veridesk.ui").warning("you ask for it")


def test_bad_message(qtbot):
    qWarning("not meant")


def test_bad_log(qtbot):
    logging.getLogger("veridesk.ui").warning("not meant")


def test_bad_widget(qtbot):
    KEPT.append(QLabel("a"))


def test_bad_thread(qtbot):
    threading.Thread(target=GO_ON.wait, args=(60,), name="late").start()


def test_fine_after_all(qtbot):
    GO_ON.set()
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """How each case ended, in a test run of its own under a copy of the guard."""
    folder = tmp_path_factory.mktemp("guarded")
    guard = CONFTEST.read_text(encoding="utf-8")
    short = re.sub(r"SECONDS_TO_END = [\d.]+", "SECONDS_TO_END = 0.1", guard)
    (folder / "conftest.py").write_text(short, encoding="utf-8")
    (folder / "ui").mkdir()
    (folder / "ui" / "test_cases.py").write_text(CASES, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nqt_api = pyside6\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rA", "--tb=short"]
    env = {**os.environ, "COLUMNS": "200"}

    ran = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)

    summary = ran.stdout.partition("short test summary info")[2]
    ends = re.findall(r"(?m)^(PASSED|ERROR|FAILED) ui/test_cases\.py::test_(\w+)(.*)$", summary)
    assert ends, ran.stdout + ran.stderr
    passed = {name: end for end, name, _ in ends if end == "PASSED"}
    return passed | {name: f"{end}{words}" for end, name, words in ends if end != "PASSED"}


@pytest.mark.parametrize("case", ["fine", "fine_in_a_cycle", "fine_when_meant", "fine_after_all"])
def test_clean_tests_pass(outcomes: dict[str, str], case: str) -> None:
    assert outcomes[case] == "PASSED"


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("bad_message", "Qt QtWarningMsg: not meant"),
        ("bad_log", "log WARNING veridesk.ui: not meant"),
        ("bad_widget", "left a widget: QLabel"),
        ("bad_thread", "left a thread: late"),
    ],
)
def test_what_is_left_or_complained_fails_the_test(
    outcomes: dict[str, str], case: str, words: str
) -> None:
    assert outcomes[case].startswith("ERROR")
    assert words in outcomes[case]
