"""The window of help, by real keys."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from veridesk.ui import key_map
from veridesk.ui.help_pages import NAMES
from veridesk.ui.help_window import HelpWindow

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    window = HelpWindow("en")
    qtbot.addWidget(window)
    window.show_page("start")
    window.show()
    qtbot.waitActive(window)
    return window


def test_every_page_is_shown_with_its_title_and_its_pictures(window: HelpWindow) -> None:
    """What the page refers to is found."""
    for name in NAMES:
        window.show_page(name)
        text = window.browser.toPlainText()
        assert len(text) > 300
        assert text.splitlines()[0]
        # A picture that is missing would be drawn as an empty sheet.
        images = text.count("\ufffc")
        assert images == window.browser.document().toMarkdown().count("![")


def test_nothing_but_shipped_pictures_is_ever_loaded(window: HelpWindow) -> None:
    """No file by another way, nothing from a network."""
    kind = QTextDocument.ResourceType.ImageResource.value

    assert window.browser.loadResource(kind, QUrl("../images/window.png")) is not None
    for name in ("../../icons/veridesk.svg", "/etc/hostname", "https://example.invalid/x.png"):
        assert window.browser.loadResource(kind, QUrl(name)) is None
    style = QTextDocument.ResourceType.StyleSheetResource.value
    assert window.browser.loadResource(style, QUrl("../images/window.png")) is None


def test_back_and_forward_go_along_the_way(window: HelpWindow) -> None:
    """By keys; a new step forgets what lay ahead."""
    for name in ("review", "marks"):
        window.show_page(name)
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.page == "review"
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.page == "start"
    assert not window.back.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.page == "review"

    window.show_page("export")

    assert not window.forward.isEnabled()
    assert window.page == "export"


def test_a_link_leads_to_its_page_and_to_nothing_else(window: HelpWindow) -> None:
    window.browser.anchorClicked.emit(QUrl("keys.md"))
    assert window.page == "keys"

    for url in ("https://example.invalid/", "file:///etc/hostname", "unknown.md"):
        window.browser.anchorClicked.emit(QUrl(url))
    assert window.page == "keys"


def test_the_search_lists_pages_and_shows_the_words(window: HelpWindow) -> None:
    """Ctrl+F, words, Enter: the first page that holds them, at the place."""
    QTest.keyClick(window.browser, Qt.Key.Key_F, CONTROL)
    assert window.search.hasFocus()
    QTest.keyClicks(window.search, "passphrase")
    QTest.keyClick(window.search, Qt.Key.Key_Return)

    assert window.page == "proof"
    assert len(window.browser.extraSelections()) >= 2
    assert window.contents.topLevelItemCount() >= 1

    QTest.keyClicks(window.search, " zebra")
    assert window.contents.topLevelItemCount() == 0
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.search.text() == ""
    assert window.contents.topLevelItemCount() == 2


def test_escape_closes_and_the_arrows_walk_the_contents(qtbot: QtBot, window: HelpWindow) -> None:
    window.contents.setFocus()
    QTest.keyClick(window.contents, Qt.Key.Key_Down)
    assert window.page == NAMES[1]

    with qtbot.waitSignal(window.closed):
        QTest.keyClick(window, Qt.Key.Key_Escape)


def test_the_page_names_other_keys_as_soon_as_they_are_chosen(window: HelpWindow) -> None:
    assert "F5 accepts" not in window.browser.toPlainText()

    key_map.use_keys(key_map.key_map(key_map.USUAL, {"accept": "F5"}))

    assert "F5 accepts" in window.browser.toPlainText()
