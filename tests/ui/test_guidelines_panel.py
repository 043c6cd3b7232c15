"""Guidelines are shown as what they are: plain text, with headings in bold."""

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from veridesk.ui.guidelines_panel import GuidelinesPanel

HOSTILE = (
    "# How we review 😀 x\n"
    "Only <b>sources</b> count. ![x](file:///etc/passwd) [link](https://example.invalid)\n"
    "#no heading\n"
    "\u202eturned around\n"
)


@pytest.fixture
def panel(qtbot: QtBot) -> GuidelinesPanel:
    panel = GuidelinesPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def weights(panel: GuidelinesPanel, line: int) -> list[int]:
    """The weights that parts of a line have, besides the usual one."""
    block = panel.view.document().findBlockByNumber(line)
    return [one.format.fontWeight() for one in block.layout().formats()]


def test_nothing_in_guidelines_acts(panel: GuidelinesPanel) -> None:
    """All signs stay; tags, pictures and links are letters; hidden signs are boxed."""
    panel.show_text(HOSTILE, writable=True)

    assert panel.view.raw_text() == HOSTILE
    shown = panel.view.toPlainText()
    assert "<b>sources</b>" in shown
    assert "![x](file:///etc/passwd)" in shown
    assert "\u202e" not in shown


def test_headings_are_bold_to_their_end(panel: GuidelinesPanel) -> None:
    """Also behind a sign of two units; a # without a space is no heading."""
    panel.show_text(HOSTILE, writable=True)

    bold = panel.view.document().firstBlock().layout().formats()
    assert [one.format.fontWeight() for one in bold] == [QFont.Weight.Bold]
    assert bold[0].length == len("# How we review 😀 x".encode("utf-16-le")) // 2
    assert weights(panel, 1) == weights(panel, 2) == []


def test_without_guidelines_it_says_so_and_offers_to_write_them(
    qtbot: QtBot, panel: GuidelinesPanel
) -> None:
    """But not to those who may only read."""
    panel.show_text("", writable=True)
    assert panel.write.isVisible()
    with qtbot.waitSignal(panel.edit_wanted):
        panel.write.click()

    panel.show_text("", writable=False)
    assert not panel.write.isVisible()
    assert not panel.view.isVisible()


def test_closing_the_panel_is_told(qtbot: QtBot, panel: GuidelinesPanel) -> None:
    with qtbot.waitSignal(panel.closed):
        panel.close()
