"""Correcting an output: what is typed, what is shown as changed, what is handed on."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from veridesk.core.model import Assessment, ClaimState, Flag, FlagKind, Span
from veridesk.flagging.live import LiveAnswer
from veridesk.ui import theme
from veridesk.ui.correction_view import CorrectionView
from veridesk.ui.theme import Theme

RAW = "The bridge opened on 28 May 1939\u00a0and carries six lanes."


@pytest.fixture
def view(qtbot: QtBot) -> CorrectionView:
    view = CorrectionView()
    qtbot.addWidget(view)
    view.resize(600, 700)
    view.show()
    return view


def replace(view: CorrectionView, old: str, new: str) -> None:
    """Select a word and type another in its place, as with a mouse and keys."""
    place = view.text().index(old)
    cursor = view.editor().textCursor()
    cursor.setPosition(place)
    cursor.setPosition(place + len(old), QTextCursor.MoveMode.KeepAnchor)
    view.editor().setTextCursor(cursor)
    cursor.insertText(new)


def added_in(view: CorrectionView) -> list[str]:
    found = []
    block = view.editor().document().begin()
    while block.isValid():
        found += [block.text()[f.start : f.start + f.length] for f in block.layout().formats()]
        block = block.next()
    return found


def struck_in(view: CorrectionView) -> str:
    document = view.original().document()
    cursor = QTextCursor(document)
    struck = []
    for place in range(document.characterCount() - 1):
        cursor.setPosition(place + 1)
        if cursor.charFormat().fontStrikeOut():
            struck.append(document.characterAt(place))
    return "".join(struck)


def test_the_difference_is_drawn_while_typing(qtbot: QtBot, view: CorrectionView) -> None:
    """After a pause the old year is struck above, the new one marked below, and counted."""
    view.start(RAW, None)
    assert view.words() == "nothing changed yet"

    with qtbot.waitSignal(view.draft_changed) as drafted:
        replace(view, "1939", "1937")

    assert drafted.args == [RAW.replace("1939", "1937")]
    assert struck_in(view) == "1939"
    assert added_in(view) == ["1937"]
    assert view.words() == "1 word changed"


def test_drawing_the_difference_is_no_change_of_its_own(qtbot: QtBot, view: CorrectionView) -> None:
    """Marks enter neither the draft nor the undo history, and wake no further round."""
    view.start(RAW, None)
    with qtbot.waitSignal(view.draft_changed):
        replace(view, "six", "four")

    with qtbot.assertNotEmitted(view.draft_changed, wait=200):
        pass
    view.editor().undo()

    assert view.text() == RAW
    assert not view.editor().document().isUndoAvailable()


def test_words_taken_back_are_unmarked(qtbot: QtBot, view: CorrectionView) -> None:
    """Undoing the edit leaves nothing struck and nothing marked."""
    view.start(RAW, None)
    with qtbot.waitSignal(view.draft_changed):
        replace(view, "six", "four")

    with qtbot.waitSignal(view.draft_changed):
        view.editor().undo()

    assert (struck_in(view), added_in(view)) == ("", [])
    assert view.words() == "nothing changed yet"


def test_a_draft_is_taken_up_again(view: CorrectionView) -> None:
    """The editor starts from the draft, the difference is that to the original."""
    view.start(RAW, RAW.replace("six", "four"))

    assert "four" in view.text()
    assert struck_in(view) == "six"
    assert added_in(view) == ["four"]


def test_an_emoji_does_not_shift_the_marks(view: CorrectionView) -> None:
    """Marks behind signs beyond UTF-16's first plane and CRLF stand where the words are."""
    view.start("😀😀\r\nfour words are here", "😀😀\r\nfour signs are here")

    assert added_in(view) == ["signs"]
    assert struck_in(view) == "words"


def test_ctrl_enter_saves_and_esc_leaves(qtbot: QtBot, view: CorrectionView) -> None:
    """The exact text goes out with both, though no pause came since the last key."""
    view.start(RAW, None)
    replace(view, "six", "four")

    with qtbot.waitSignal(view.saved) as saved:
        qtbot.keyClick(view.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.left) as left:
        qtbot.keyClick(view.editor(), Qt.Key.Key_Escape)

    assert saved.args == [RAW.replace("six", "four")]
    assert left.args == saved.args


def test_the_editor_s_keys_are_its_own(qtbot: QtBot) -> None:
    """A window's own Ctrl+Enter, Esc and letters do not take the keys from the editor."""
    window, view, taken = QMainWindow(), CorrectionView(), []
    qtbot.addWidget(window)
    window.setCentralWidget(view)
    for key in ("Ctrl+Return", "Esc", "A", "Space", "Left"):
        action = QAction(key, window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False, key=key: taken.append(key))
        window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    view.start("", None)
    view.editor().setFocus()

    with qtbot.waitSignals([view.saved, view.left]):
        qtbot.keyClicks(view.editor(), "a a")
        qtbot.keyClick(view.editor(), Qt.Key.Key_Left)
        qtbot.keyClick(view.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(view.editor(), Qt.Key.Key_Escape)

    assert view.text() == "a a"
    assert taken == []


def test_a_text_without_spaces_does_not_freeze_the_editor(
    qtbot: QtBot, view: CorrectionView
) -> None:
    """A megabyte in one word opens at once instead of after half a minute."""
    before = time.process_time()
    view.start("x" * 1_000_000, None)
    view.editor().viewport().repaint()

    assert time.process_time() - before < 5
    assert len(view.text()) == 1_000_000


def test_no_tag_of_a_sample_works(qtbot: QtBot, view: CorrectionView, tmp_path: Path) -> None:
    """An image named in the text is not loaded by the original, the editor or a paste."""
    red = tmp_path / "red.png"
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(red))
    tag = f"<img src=file://{red}>"

    view.start(tag, f"{tag}<br>{tag}")
    drawn = view.grab().toImage()

    colours = {
        drawn.pixelColor(x, y).name()
        for x in range(0, drawn.width(), 3)
        for y in range(0, drawn.height(), 3)
    }
    assert "#ff0000" not in colours
    assert view.text() == f"{tag}<br>{tag}"


def test_marks_take_the_colours_of_a_new_theme(qapp: QApplication, view: CorrectionView) -> None:
    """What was added stays legible when the theme changes under the pen."""

    def marked() -> list[str]:
        layout = view.editor().document().firstBlock().layout()
        return [one.format.background().color().name() for one in layout.formats()]

    theme.apply_theme(qapp, Theme.DARK)
    view.start("one two", "one two three")
    dark = marked()

    theme.apply_theme(qapp, Theme.LIGHT)

    assert len(marked()) == len(dark) == 1
    assert marked() != dark


def answer_on(text: str, state: ClaimState = ClaimState.NOT_FOUND, reason: str = "") -> LiveAnswer:
    at = text.index("1939") if "1939" in text else 0
    flag = Flag(Span(at, at + 4), FlagKind.UNSUPPORTED, 0.9, "‘1939’ is in no source")
    flags = (flag,) if "1939" in text else ()
    return LiveAnswer(text, Assessment(0.9, state, (), flags, reason), 0.5)


def test_flags_on_what_was_typed_are_drawn_in_the_editor(view: CorrectionView) -> None:
    """The dotted line of a doubt shows also on words that were added, with the reason in words."""
    view.start("It opened.", "It opened in 1939.")
    assert "not checked" in view.check_words()

    view.show_check(answer_on("It opened in 1939."))

    drawn = view.editor().document().firstBlock().layout().formats()
    styles = {one.start: one.format.underlineStyle() for one in drawn}
    assert styles[len("It opened in ")] is QTextCharFormat.UnderlineStyle.DotLine
    assert "‘1939’ is in no source" in view.check_words()


def test_an_answer_on_another_text_leaves_not_checked(view: CorrectionView) -> None:
    """What was typed meanwhile has not been looked at, and does not look as if it had."""
    view.start("It opened.", "It opened in 1937.")

    view.show_check(answer_on("It opened in 1939."))

    assert "not checked" in view.check_words()
    assert "no source" not in view.check_words()


def test_a_detector_that_failed_says_why(view: CorrectionView) -> None:
    """The text stays `not checked`, with the reason beside it."""
    view.start("It opened.", None)

    view.show_check(answer_on("It opened.", ClaimState.NOT_CHECKED, "the detector ended"))

    assert "not checked · the detector ended" in view.check_words()


def test_a_text_without_flags_is_not_called_right(view: CorrectionView) -> None:
    """The words claim no more than that nothing was raised."""
    view.start("It opened.", None)

    view.show_check(answer_on("It opened."))

    assert "no flag raised" in view.check_words()
