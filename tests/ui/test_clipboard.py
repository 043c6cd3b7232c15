"""What is copied outlives the window, and the program ends in peace."""

import os
import subprocess
import sys

PROGRAM = """
import gc
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from veridesk.ui.faithful_edit import FaithfulEdit
from veridesk.ui.text_view import TextView
app = QApplication([])
for kind in (TextView, FaithfulEdit):
    view = kind()
    view.set_text("raw\\u00a0text")
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    del view
    gc.collect()
    print(ascii(app.clipboard().text()))
"""


def test_a_program_with_a_copied_text_ends_well() -> None:
    """Python is gone when Qt throws the clipboard away; that must not crash."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )

    assert ended.stdout.split("\n")[:2] == ["'raw\\xa0text'"] * 2
    assert ended.returncode == 0, ended.stderr
