"""Wider lines in plain texts, with the letters of the reading font."""

import pytest
from PySide6.QtGui import QFont, QGlyphRun
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from veridesk.ui.line_spacing import spaced

PLAIN = "The bridge"
MIXED = "The bridge שלום 一二 مرحبا 😀"


def laid_out(qtbot: QtBot, font: QFont, text: str) -> tuple[float, list[QGlyphRun], float]:
    """Height of the first line, its glyphs, and the width of its words."""
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    edit.resize(800, 200)
    edit.setFont(font)
    edit.setPlainText(text)
    edit.show()
    layout = edit.document().firstBlock().layout()
    line = layout.lineAt(0)
    return line.height(), layout.glyphRuns(), line.naturalTextWidth()


@pytest.mark.parametrize("percent", [120, 160, 200])
def test_lines_are_taller_by_the_share_asked_for(qtbot: QtBot, percent: int) -> None:
    """Up to the rounding to whole pixels."""
    font = QFont(["Noto Sans", "DejaVu Sans"], 14)
    height, _, _ = laid_out(qtbot, font, PLAIN)

    taller, _, _ = laid_out(qtbot, spaced(font, percent), PLAIN)

    assert taller / height == pytest.approx(percent / 100, abs=0.08)


def test_every_letter_stays_what_it_was(qtbot: QtBot) -> None:
    """In all scripts: the same glyphs, the same width, none from the tall font."""
    font = QFont(["Noto Sans", "DejaVu Sans"], 14)
    _, runs, width = laid_out(qtbot, font, MIXED)

    _, spaced_runs, same_width = laid_out(qtbot, spaced(font, 160), MIXED)

    assert same_width == pytest.approx(width, abs=1)
    glyphs = [run.glyphIndexes() for run in runs]
    assert [run.glyphIndexes() for run in spaced_runs] == glyphs
    families = {run.rawFont().familyName() for run in spaced_runs}
    assert not any(name.startswith("Veridesk") for name in families)


def test_the_usual_spacing_leaves_the_font_alone() -> None:
    """What is beyond the limits is brought inside."""
    font = QFont(["Noto Sans"], 12)

    assert spaced(font, 100) is font
    assert spaced(font, 20) is font
    assert spaced(font, 900).families() == spaced(font, 200).families()
